"""The findings as Word's own comments on the draft, for an author who would rather mend it in Word.

What must not reach a recipient stands in this file, marked. So it says at its top that it never leaves, and its name
says nothing of anybody. The draft itself is not touched. Of other kinds of file the findings come as a list in Word.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from django.utils.translation import gettext as _
from docx import Document as word_document
from docx.oxml.ns import qn

from partywall.errors import Refused, Unreadable
from partywall.model.disclosure import Outcome, Passage, PassageId
from partywall.model.notes import Note
from partywall.model.people import PersonId
from partywall.model.product import AccountId, ProductId
from partywall.model.text import MediaType, digest_of
from partywall.procedure.seeing import View
from partywall.report.marks import Mark
from partywall.report.wording import listed, shown
from partywall.service import seen
from partywall.service.review import Review, machine_of, review_of
from partywall.service.seen import Held
from partywall.service.workshop import workshop
from partywall.store.vault import blobs

NAME = "document-with-comments.docx"
LIST_NAME = "list-of-findings.docx"
_QUOTED = 300


@dataclass(frozen=True, slots=True)
class _Said:
    """A passage, and what is to be done with it for each recipient for whom anything is."""

    passage: Passage
    lines: tuple[str, ...]
    words: str
    where: str


def with_comments(
    account: AccountId, product: ProductId, recipient: PersonId | None = None, *, at: datetime | None = None
) -> Held:
    """The present draft with what was found, for one recipient or for all. Raises NotThere, Denied, Refused."""
    at = at or datetime.now(UTC)
    reviews = _reviews(account, product, recipient)
    document = reviews[0].screening.document
    said = tuple(_said(reviews))
    if document.media_type is MediaType.DOCX:
        try:
            return _commented(product, reviews, said, at)
        except Unreadable:
            pass  # of the strict form, or too odd: the list says the same
    content = _list(reviews, said)
    return Held(content, MediaType.DOCX, LIST_NAME, digest_of(content))


def _reviews(account: AccountId, product: ProductId, recipient: PersonId | None) -> tuple[Review, ...]:
    whole = seen.viewed(account, product, View.FINDINGS)
    wanted = [row.person for row in whole.recipients if recipient in {None, row.person}]
    found = tuple(review_of(account, product, person) for person in wanted if whole.screened(person))
    if not found:
        raise Refused(_("The document was not read for this recipient yet, so there is nothing to comment on."))
    return found


def _commented(product: ProductId, reviews: Sequence[Review], said: Sequence[_Said], at: datetime) -> Held:
    document = reviews[0].screening.document
    notes = [Note(None, 0, 0, tuple(_warning(reviews)))]
    for row in said:
        span = row.passage.span
        elsewhere = _("It stands %(where)s: “%(words)s”") % {"where": row.where, "words": row.words}
        inside = span.document == document.digest
        notes.append(Note(span.part if inside else None, span.start, span.end, row.lines, elsewhere))
        if not inside:
            notes[-1] = Note(None, 0, 0, (*row.lines, elsewhere))
    content = workshop().annotate(blobs.get(product, document.digest), notes, at)
    return Held(content, MediaType.DOCX, NAME, digest_of(content))


def _warning(reviews: Sequence[Review]) -> Iterator[str]:
    names = listed(review.name for review in reviews)
    yield _("Not for disclosure. This file never leaves.")
    yield _("The comments show what must be withheld from %(names)s. Nothing is withheld in this file.") % {
        "names": names
    }
    yield _("Change the text as you think right. Then delete all comments, and hand the file in as a new version.")


def _said(reviews: Sequence[Review]) -> Iterator[_Said]:
    """The passages in the order of reading that are to go, or to be decided on, for anybody."""
    known = reviews[0].found.sheets.known
    held: dict[PassageId, list[tuple[Review, Mark]]] = {}
    for review in reviews:
        for mark in review.marks:
            if mark.outcome is not Outcome.DISCLOSE:
                held.setdefault(mark.passage.id, []).append((review, mark))

    def place(rows: list[tuple[Review, Mark]]) -> tuple[int, int, int]:
        span = rows[0][1].passage.span
        return known[span.document, span.part].order, span.start, span.end

    for rows in sorted(held.values(), key=place):
        review, mark = rows[0]
        passage, telling = mark.passage, review.found.telling
        proposed = machine_of(review.screening).get(passage.id)
        entry = telling.entry(mark, proposed.outcome if proposed else mark.outcome)
        text = telling.home(passage.span).part.text[passage.span.start : passage.span.end]
        words = " ".join(text.split())
        lines = (
            _heading(rows, len(reviews)),
            *_whose(entry.whose),
            entry.explanation,
            *_for_each(rows, len(reviews)),
            _todo(mark.outcome),
        )
        quoted = shown(words if len(words) <= _QUOTED else words[:_QUOTED] + " …")
        yield _Said(passage, tuple(filter(None, lines)), quoted, entry.place)


def _heading(rows: Sequence[tuple[Review, Mark]], recipients: int) -> str:
    outcomes = {mark.outcome for _review, mark in rows}
    if recipients > 1 and (len(rows) < recipients or len(outcomes) > 1):
        return _("Withheld from some")
    return _("To be decided") if outcomes == {Outcome.REFER} else _("Withheld")


def _whose(whose: Sequence[object]) -> Iterator[str]:
    names = list(dict.fromkeys(str(getattr(each, "name", "")) for each in whose))
    if names:
        yield _("About: %(names)s") % {"names": shown(listed(names))}


def _for_each(rows: Sequence[tuple[Review, Mark]], recipients: int) -> Iterator[str]:
    """For whom, where the file is for several."""
    if recipients < 2:
        return
    for outcome, words in (
        (Outcome.REDACT, _("Withheld from: %(names)s")),
        (Outcome.REFER, _("To be decided for: %(names)s")),
    ):
        names = [review.name for review, mark in rows if mark.outcome is outcome]
        if names:
            yield words % {"names": shown(listed(names))}


def _todo(outcome: Outcome) -> str:
    if outcome is Outcome.REFER:
        return _("What to do: decide on it in the review; or write it so that it tells nothing about them.")
    return _("What to do: nothing, and the copy goes without it; or write it so that it tells nothing about them.")


def _list(reviews: Sequence[Review], said: Sequence[_Said]) -> bytes:
    """The same as a list, where the draft is no Word file."""
    made = word_document()
    head, *more = _warning(reviews)
    made.add_heading(_("What was found in the document"), level=1)
    made.add_paragraph().add_run(head).bold = True
    made.add_paragraph(more[0])
    table = made.add_table(rows=1, cols=3, style="Table Grid")
    for cell, words in zip(table.rows[0].cells, (_("Where"), _("Words"), _("Why, and what to do")), strict=True):
        cell.paragraphs[0].add_run(words).bold = True
    repeat = table.rows[0]._tr.get_or_add_trPr()
    repeat.append(repeat.makeelement(qn("w:tblHeader"), {}))
    for row in said:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = row.where, row.words
        cells[2].text = "\n".join(row.lines)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()
