"""The author's review: what the machine found for one recipient, what was decided, and what is left to decide.

Each look goes through ``seen``, so it is noted where it ends somebody's being blind.
``would_end_blind`` says so before.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from functools import partial

from partywall.errors import Refused
from partywall.model.disclosure import Decision, Outcome, Passage, PassageId, Screening
from partywall.model.people import PersonId
from partywall.model.product import AccountId, Edition, EditionState, PassageDecision, Product, ProductId, Role
from partywall.model.text import Digest, Span
from partywall.procedure import acts
from partywall.procedure.rules import refusals
from partywall.procedure.seeing import View, is_noted, may_see
from partywall.procedure.shown import knows_of
from partywall.procedure.situation import Refusal
from partywall.report.entries import Entry, overlapping
from partywall.report.marks import Mark
from partywall.report.places import around
from partywall.report.wording import shown
from partywall.service import naming, pictures, seen
from partywall.service.acting import Denied, NotThere
from partywall.service.laid_open import LaidOpen, laid_open
from partywall.service.laying import WordBox
from partywall.service.review_rows import Listed, Rows, rows_of
from partywall.service.review_sheets import Area, Boxes, TextSheet
from partywall.service.rights import known
from partywall.service.situations import situation
from partywall.store.products import keeping
from partywall.words import blocks

_GONE = frozenset({EditionState.RELEASED, EditionState.RECALLED})


class Show(StrEnum):
    """Which passages are gone through."""

    ALL = "all"
    DECIDE = "decide"
    WITHHELD = "withheld"
    STAY = "stay"
    YOURS = "yours"
    """Those on which a person decided."""


@dataclass(frozen=True, slots=True)
class Review:
    """What there is to review for one recipient."""

    product: ProductId
    recipient: PersonId
    name: str
    rows: Rows
    heeded: int
    """How many decisions of people are in this; what others decide afterwards is told before it is overwritten."""
    against: tuple[Refusal, ...]
    """Why whoever looks cannot decide here; empty: they may."""
    against_copy: tuple[Refusal, ...]
    """Why they cannot have the copy made now."""
    stale: bool
    """Whether policy or register are others by now."""
    edition: Edition | None
    """The last that was made for the recipient."""
    rests: bool
    """Whether that has all that was decided in it."""
    gone: bool
    """Whether a copy has left already."""
    unread: int
    """Places that could not be read."""
    sheets: int
    pages: int
    whole: Product
    found: LaidOpen

    @property
    def passages(self) -> tuple[Listed, ...]:
        """In the order of reading."""
        return self.rows.listed

    @property
    def screening(self) -> Screening:
        """With what people decided."""
        return self.rows.screening

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The passages as they are shown in their places."""
        return self.rows.marks

    def counts(self) -> Mapping[Outcome, int]:
        """How many passages are to be decided, withheld, and may stay."""
        return Counter(row.outcome for row in self.passages)

    def row(self, id: PassageId) -> Listed | None:
        """A passage by its id."""
        found = self.rows.by_id.get(id)
        return found[0] if found else None

    def found_passage(self, id: PassageId) -> Passage:
        """A passage by its id. Raises NotThere."""
        found = next((passage for passage in self.screening.passages if passage.id == id), None)
        if found is None:
            raise NotThere
        return found

    def people(self) -> tuple[tuple[str, str, int], ...]:
        """Whom passages are about: a key, a name, and how many; the most first."""
        counts = Counter(row.about for row in self.passages)
        names = {row.about: row.whose for row in self.passages}
        return tuple((about, names[about], number) for about, number in counts.most_common())


@dataclass(frozen=True, slots=True)
class Told:
    """One passage, with all that there is to say of it."""

    row: Listed
    entry: Entry
    decided: PassageDecision | None
    by: str
    """The name of who decided."""
    rule: str
    """What the policy says of it."""
    alike: tuple[Listed, ...]
    """All passages about the same people, this one among them."""
    wider: Span | None
    narrower: tuple[Span, ...]
    wider_words: str
    narrower_words: str


@dataclass(frozen=True, slots=True)
class PageSheet:
    """A page of the document with the passages on it."""

    number: int
    width: float
    height: float
    areas: tuple[Area, ...]
    words: tuple[tuple[int, int, int, float, float, float, float], ...]
    """Each word: the number of its part, its place there, and its box."""


def would_end_blind(account: AccountId, product: ProductId, at: datetime | None = None) -> bool:
    """Whether looking at the findings keeps somebody from checking a copy blind, who otherwise might. Notes nothing.

    Raises NotThere or Denied as the look itself would.
    """
    kept, who = keeping.load(product), known(account, at or datetime.now(UTC))
    if kept is None:
        raise NotThere
    if against := may_see(View.FINDINGS, who, kept.product, None):
        raise Denied((against,)) if knows_of(who, kept.product) else NotThere
    return Role.CHECKER in who.roles and is_noted(View.FINDINGS, who, kept.product, None)


def look_at(account: AccountId, product: ProductId) -> None:
    """Look, and be noted as somebody who did."""
    seen.viewed(account, product, View.FINDINGS)


def review_of(account: AccountId, product: ProductId, recipient: PersonId, *, at: datetime | None = None) -> Review:
    """The review of what was found for a recipient. Raises NotThere, Denied, or Refused where nothing was screened."""
    at = at or datetime.now(UTC)
    whole = seen.viewed(account, product, View.FINDINGS, at=at)
    if whole.recipient(recipient) is None:
        raise NotThere
    found = opened(account, whole, recipient)
    rows = rows_of(found, whole, recipient)
    who, now = known(account, at), situation(whole, at)
    trial = acts.DecidePassage(recipient, PassageId("any"), Outcome.REDACT, "any")
    editions = [each for each in whole.editions if each.footing.recipient == recipient]
    last = next((each for each in reversed(editions) if each.state is not EditionState.WITHDRAWN), None)
    decided = whole.decided(recipient)
    return Review(
        product,
        recipient,
        naming.person(recipient),
        rows,
        len(decided),
        refusals(trial, who, whole, now),
        refusals(acts.AskEdition(recipient), who, whole, now),
        (found.row.policy, found.row.register) != (now.policy, now.register),
        last,
        last is not None and (last.footing.findings, last.footing.decisions) == (found.row.findings, len(decided)),
        any(each.state in _GONE for each in editions),
        len(rows.screening.unread),
        found.sheets.count,
        found.sheets.pages,
        whole,
        found,
    )


def opened(account: AccountId, whole: Product, recipient: PersonId) -> LaidOpen:
    """The last screening of the present draft for a recipient, laid open for whoever was looked at already."""
    row = whole.screened(recipient)
    if row is None:
        raise Refused("The document was not read for this recipient.")
    return laid_open(whole.id, row, partial(_boxes, account, whole.id, row.draft))


def _boxes(account: AccountId, product: ProductId, draft: Digest) -> Boxes | None:
    pages = pictures.draft_pages(account, product, draft)

    def words(number: int) -> Sequence[WordBox]:
        return pictures.draft_page(account, product, number, draft).words

    return (pages, words) if pages else None


def chosen(review: Review, show: Show = Show.ALL, about: str = "", unsure: bool = False) -> tuple[Listed, ...]:
    """The passages that are gone through; ``unsure``: those first of which the machine is least sure."""
    fits = _FITS[show]
    rows = [row for row in review.passages if fits(row) and about in {"", row.about}]
    return tuple(sorted(rows, key=lambda row: (row.score, row.number))) if unsure else tuple(rows)


_FITS: Mapping[Show, Callable[[Listed], bool]] = {
    Show.ALL: lambda row: True,
    Show.DECIDE: lambda row: row.outcome is Outcome.REFER,
    Show.WITHHELD: lambda row: row.outcome is Outcome.REDACT,
    Show.STAY: lambda row: row.outcome is Outcome.DISCLOSE,
    Show.YOURS: lambda row: row.decided,
}


def told(review: Review, id: PassageId) -> Told:
    """All that there is to say of one passage. Raises NotThere."""
    held = review.rows.by_id.get(id)
    if held is None:
        raise NotThere
    row, mark = held
    passage, telling = mark.passage, review.found.telling
    machine = machine_of(review.screening)
    rows = [each for each in review.whole.decided(review.recipient) if each.passage == id]
    last = rows[-1] if rows else None
    near = [each for each in review.marks if each.passage.span.overlaps(passage.span)]
    entry = telling.entry(
        mark,
        machine[id].outcome if id in machine else mark.outcome,
        overlapping(near).get(mark.number, ()),
        telling.origin(mark),
    )
    wider, narrower = sizes(review, passage)
    text = telling.home(passage.span).part.text
    return Told(
        row,
        entry,
        last,
        naming.staff([last.by])[last.by] if last else "",
        telling.rule(machine[id]) if id in machine else "",
        tuple(each for each in review.passages if each.about == row.about),
        wider,
        narrower,
        shown(text[wider.start : wider.end]) if wider else "",
        " … ".join(shown(text[core.start : core.end]) for core in narrower),
    )


def sizes(review: Review, passage: Passage) -> tuple[Span | None, tuple[Span, ...]]:
    """The next larger stretch around a passage (its sentence, then its paragraph), and the words alone that tell."""
    span = passage.span
    text = review.found.telling.home(span).part.text
    wider = None
    for start, end in (around(text, span.start, span.end), _paragraph(text, span)):
        if start <= span.start and span.end <= end and (start, end) != (span.start, span.end):
            wider = Span(span.document, span.part, start, end)
            break
    cores = tuple(core for core in passage.cores if span.covers(core))
    return wider, cores if cores and cores != (span,) else ()


def _paragraph(text: str, span: Span) -> tuple[int, int]:
    touched = [block for block in blocks(text) if block.start < span.end and span.start < block.end]
    starts, ends = [span.start, *(block.start for block in touched)], [span.end, *(block.end for block in touched)]
    return min(starts), max(ends)


def page_sheet(account: AccountId, review: Review, number: int) -> PageSheet:
    """A page with the passages on it. Raises Refused where there is none."""
    page = pictures.draft_page(account, review.product, number, review.found.row.draft)
    sheets = review.found.sheets
    words = tuple(
        (sheets.order(word.part), word.start, word.end, word.left, word.top, word.width, word.height)
        for word in page.words
    )
    return PageSheet(number, page.width, page.height, sheets.areas(page.words, review.marks), words)


def text_sheet(review: Review, number: int) -> TextSheet:
    """A sheet of text with the passages in it."""
    return review.found.sheets.text(number, review.marks)


def whole_sheet(account: AccountId, review: Review, number: int) -> tuple[Span, ...]:
    """All words of a sheet."""
    sheets = review.found.sheets
    if number <= sheets.pages:
        page = pictures.draft_page(account, review.product, number, review.found.row.draft)
        return tuple(sheets.whole(page.words))
    return tuple(sheets.whole_text(number))


def machine_of(screening: Screening) -> Mapping[PassageId, Decision]:
    """What the policy says of each passage, whatever people decided."""
    machine = {row.passage: row for row in screening.decisions if row.by == "policy"}
    return machine | {row.passage: row for row in screening.proposed}
