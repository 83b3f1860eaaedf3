"""All recipients of a draft beside each other: what of each passage every one of them would get, as things stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from partywall.errors import Refused
from partywall.model.disclosure import Outcome, Passage, PassageId
from partywall.model.people import PersonId
from partywall.model.product import AccountId, ProductId
from partywall.model.text import Digest, PartId
from partywall.procedure.seeing import View
from partywall.report.places import Home, around, first_anchor
from partywall.report.wording import shown
from partywall.service import naming, seen
from partywall.service.review import Review, review_of

_LONG = 240
"""Characters of a passage that are shown."""
_FEW, _AROUND = 40, 80
_STRICT = (Outcome.REDACT, Outcome.REFER, Outcome.DISCLOSE)


class Gets(StrEnum):
    """What becomes of a passage for one recipient."""

    WITHHELD = "withheld"
    PARTLY = "partly"
    """Some of these words go, and some stay."""
    DECIDE = "decide"
    STAYS = "stays"
    """Something was found, and it may stay."""
    NOTHING = "nothing"
    """Nothing was found, so it stays."""


@dataclass(frozen=True, slots=True)
class Column:
    """One recipient."""

    person: PersonId
    name: str
    basis: str
    """The code of the right by which they are to have it."""
    screened: bool
    """Whether the present draft was screened for them. Else the column is empty."""
    decide: int
    """Passages on which somebody has yet to decide."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What one recipient gets of a passage."""

    gets: Gets
    passage: PassageId | None
    """By which the review opens at it."""
    decided: bool
    """Whether a person said so."""


@dataclass(frozen=True, slots=True)
class Row:
    """The same words for each of them."""

    number: int
    words: str
    before: str
    after: str
    """What stands around few words in their sentence, so that they can be told from others."""
    page: int
    """0: the document has no pages of its own."""
    whose: str
    cells: tuple[Cell | None, ...]
    """In the order of the columns; None: not screened for them."""
    differs: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """All recipients and all passages."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    @property
    def differing(self) -> tuple[Row, ...]:
        """The rows in which not all recipients get the same."""
        return tuple(row for row in self.rows if row.differs)


@dataclass(frozen=True, slots=True)
class _Found:
    column: int
    passage: Passage
    outcome: Outcome
    decided: bool
    whose: str


def beside(account: AccountId, product: ProductId) -> Beside:
    """What every recipient of the present draft gets. Raises NotThere, Denied; Refused where nothing was screened."""
    whole = seen.viewed(account, product, View.FINDINGS)
    names = naming.people(row.person for row in whole.recipients)
    reviews = [
        review_of(account, product, row.person) if whole.screened(row.person) else None for row in whole.recipients
    ]
    there = [review for review in reviews if review]
    if not there:
        raise Refused("The document was not read for anybody yet.")
    columns = tuple(
        Column(row.person, names[row.person], row.basis, review is not None, _left(review) if review else 0)
        for row, review in zip(whole.recipients, reviews, strict=True)
    )
    known = there[0].found.sheets.known
    found = [each for at, review in enumerate(reviews) if review for each in _found(at, review)]
    clusters = _clusters(found, known)
    screened = [column.screened for column in columns]
    return Beside(columns, tuple(_row(number, rows, known, screened) for number, rows in enumerate(clusters, 1)))


def _left(review: Review) -> int:
    return review.counts()[Outcome.REFER]


def _found(at: int, review: Review) -> Iterator[_Found]:
    listed = {row.id: row for row in review.passages}
    for passage in review.screening.passages:
        row = listed[passage.id]
        yield _Found(at, passage, row.outcome, row.decided, row.whose)


def _clusters(found: Iterable[_Found], known: Mapping[tuple[Digest, PartId], Home]) -> Iterator[list[_Found]]:
    """Passages whose words overlap, in the order of reading."""

    def place(each: _Found) -> tuple[int, int, int, int]:
        span = each.passage.span
        return known[span.document, span.part].order, span.start, span.end, each.column

    some: list[_Found] = []
    end = (-1, -1)
    for each in sorted(found, key=place):
        order, start, last, _ = place(each)
        if some and (order, start) >= end:
            yield some
            some = []
        end = max(end, (order, last)) if some else (order, last)
        some.append(each)
    if some:
        yield some


def _row(
    number: int, rows: Sequence[_Found], known: Mapping[tuple[Digest, PartId], Home], screened: Sequence[bool]
) -> Row:
    span = rows[0].passage.span
    part = known[span.document, span.part].part
    start, end = span.start, max(each.passage.span.end for each in rows)
    cells = tuple(
        _cell([each for each in rows if each.column == at], part.text, start, end) if there else None
        for at, there in enumerate(screened)
    )
    anchor = first_anchor(part, start, end)
    gets = {_as_read(cell.gets) for cell in cells if cell}
    whose = next((each.whose for each in rows if each.whose), "")
    before, after = context(part.text, start, end)
    return Row(
        number,
        _short(part.text[start:end]),
        before,
        after,
        anchor.page or 0 if anchor else 0,
        whose,
        cells,
        len(gets) > 1,
    )


def context(text: str, start: int, end: int) -> tuple[str, str]:
    """The rest of the sentence around a few words; nothing around many."""
    if end - start > _FEW:
        return "", ""
    first, last = around(text, start, end)
    before, after = " ".join(text[first:start].split()), " ".join(text[end:last].split())
    return shown(before[-_AROUND:]), shown(after[:_AROUND])


def _as_read(gets: Gets) -> Gets:
    """Whether something was found and stays, or nothing was, is the same to whoever reads it."""
    return Gets.STAYS if gets is Gets.NOTHING else gets


def _cell(rows: Sequence[_Found], text: str, start: int, end: int) -> Cell:
    if not rows:
        return Cell(Gets.NOTHING, None, False)
    worst = min(rows, key=lambda each: _STRICT.index(each.outcome))
    if worst.outcome is Outcome.REDACT:
        gone = [each.passage.span for each in rows if each.outcome is not Outcome.DISCLOSE]
        left = (at for at in range(start, end) if not any(span.start <= at < span.end for span in gone))
        gets = Gets.PARTLY if any(text[at].isalnum() for at in left) else Gets.WITHHELD
    else:
        gets = Gets.DECIDE if worst.outcome is Outcome.REFER else Gets.STAYS
    return Cell(gets, worst.passage.id, worst.decided)


def _short(text: str) -> str:
    words = " ".join(text.split())
    return shown(words if len(words) <= _LONG else words[:_LONG].rsplit(" ", 1)[0] + " …")
