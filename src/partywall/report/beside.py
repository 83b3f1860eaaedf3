"""A passage and the records in which it stands too, side by side.

1. The stretches that trace found are taken together where they follow each other on both sides.
2. Each is widened to its sentences and compared (``compared``): words that one side has alone are marked. Where the
   same is told in other words, the telling words that both have are marked instead.
3. Of the document the passage's sentences are shown, of the record its paragraph.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from partywall.model.disclosure import Provenance
from partywall.model.text import Digest, PartId
from partywall.report.compared import Place, Side, common, differences
from partywall.report.traced import InRecord
from partywall.report.wording import shown

_GAP = 300
"""Characters of the record between two stretches from which on each is compared by itself."""
_WIDE = 300
"""Characters of the record shown on either side of what is compared."""


class Shade(StrEnum):
    """How a stretch of text is shown."""

    SAME = "same"
    ONLY = "only"
    """The other side has not these words."""
    SHARED = "shared"
    """A telling word of both, where the rest is told in other words."""
    AROUND = "around"
    """Not compared."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of characters that is shown in one way."""

    text: str
    shade: Shade


Shaded = tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """The words of a passage and those of one record."""

    here: Shaded
    there: tuple[Shaded, ...]
    """The record's paragraphs; none where its text is not to be had."""
    instead: tuple[tuple[str, str], ...]
    """Short wordings of the document, each with the record's that it has the place of."""
    retold: bool

    @property
    def differs(self) -> bool:
        """Whether either side has words that the other has not."""
        return any(stretch.shade is Shade.ONLY for side in (self.here, *self.there) for stretch in side)


def beside(record: InRecord, text: str, start: int, end: int) -> Beside:
    """The sentences of a part's text in which the passage from ``start`` to ``end`` stands, beside a record's."""
    here = Side(text, 0)
    rows = [row for row in record.rows if row.retold == record.retold and _readable(row)]
    there = tuple(_paragraphs(rows))
    instead: list[tuple[str, str]] = []
    for paragraph, mine, theirs in _pairs(rows, there):
        if record.retold:
            common(here, mine, paragraph.side, theirs)
        else:
            instead += differences(here, mine, paragraph.side, theirs)
    places = (here.sentences(start, end), *here.compared)
    left, right = min(place[0] for place in places), max(place[1] for place in places)
    return Beside(
        _shaded(here, left, right, record.retold),
        tuple(_as_shown(paragraph.side, record.retold) for paragraph in there),
        tuple(dict.fromkeys((shown(mine), shown(theirs)) for mine, theirs in instead)),
        record.retold,
    )


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph of a record, and the part that it is in."""

    part: tuple[Digest, PartId]
    side: Side

    def holds(self, row: Provenance) -> bool:
        span = row.record_span
        return _part(row) == self.part and self.side.start <= span.start and span.end <= self.side.end


def _part(row: Provenance) -> tuple[Digest, PartId]:
    return row.record_span.document, row.record_span.part


def _readable(row: Provenance) -> bool:
    """Whether the record's words are known."""
    return bool(row.context) and _Paragraph(_part(row), Side(row.context, row.context_start)).holds(row)


def _paragraphs(rows: Iterable[Provenance]) -> Iterator[_Paragraph]:
    """The paragraphs in which rows stand, in the record's order; those that overlap are one."""
    last: _Paragraph | None = None
    for row in sorted(rows, key=lambda row: (*_part(row), row.context_start)):
        if last and last.part == _part(row) and row.context_start <= last.side.end:
            last.side.text += row.context[last.side.end - row.context_start :]
            continue
        if last:
            yield last
        last = _Paragraph(_part(row), Side(row.context, row.context_start))
    if last:
        yield last


def _pairs(rows: Iterable[Provenance], there: Sequence[_Paragraph]) -> Iterator[tuple[_Paragraph, Place, Place]]:
    """Each stretch of the document with its like in a paragraph; rows that follow each other in both are one."""
    last: tuple[_Paragraph, Place, Place] | None = None
    for row in rows:
        paragraph = next(one for one in there if one.holds(row))
        mine, theirs = (row.span.start, row.span.end), (row.record_span.start, row.record_span.end)
        if last and last[0] is paragraph and 0 <= theirs[0] - last[2][1] <= _GAP:
            last = paragraph, (last[1][0], max(last[1][1], mine[1])), (last[2][0], theirs[1])
            continue
        if last:
            yield last
        last = paragraph, mine, theirs
    if last:
        yield last


def _shaded(side: Side, start: int, end: int, retold: bool) -> Shaded:
    """From ``start`` to ``end``, cut where the shade changes."""
    marked, shade = (side.alike, Shade.SHARED) if retold else (set(side.without_like()), Shade.ONLY)
    shades = [*((place, shade) for place in marked), *((region, Shade.SAME) for region in side.regions())]
    return tuple(
        Stretch(
            shown(side.cut(left, right)),
            next((how for (first, last), how in shades if first <= left < last), Shade.AROUND),
        )
        for left, right in side.cuts(start, end, marked)
    )


def _as_shown(side: Side, retold: bool) -> Shaded:
    """What was compared of a record's paragraph, with whole words to either side, so far as there is room."""
    regions = side.regions()
    first, last = regions[0][0], regions[-1][1]
    start, end = max(side.start, first - _WIDE), min(side.end, last + _WIDE)
    before, after = side.cut(start, first), side.cut(last, end)
    if start > side.start:
        before = "… " + before.partition(" ")[2]
    if end < side.end:
        after = after.rpartition(" ")[0] + " …"
    around = (Stretch(shown(words), Shade.AROUND) for words in (before, after))
    told = (next(around), *_shaded(side, first, last, retold), next(around))
    return tuple(stretch for stretch in told if stretch.text)
