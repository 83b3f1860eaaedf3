"""In which records a passage stands too, whose they are, for whom they were made, and how like they are."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from partywall.model.disclosure import Provenance
from partywall.model.people import FamilyId, Register
from partywall.model.records import Audience, RecordId, Source
from partywall.model.text import Digest, PartId, Span
from partywall.report.people import family_name
from partywall.report.wording import listed

_NEARLY = 0.6
"""Share of the words from which on a copy is nearly word for word."""


@dataclass(frozen=True, slots=True)
class InRecord:
    """What a passage has in common with one record."""

    rows: tuple[Provenance, ...]
    """By place in the document; at least one."""

    @property
    def best(self) -> Provenance:
        """The likest of them."""
        return max(self.rows, key=_rank)

    @property
    def source(self) -> Source:
        """What is known of the record."""
        return self.rows[0].source

    @property
    def retold(self) -> bool:
        """Whether all that they have in common is told in other words."""
        return all(row.retold for row in self.rows)

    @property
    def likeness(self) -> float:
        """Share of the copied words that stand in the record in the same order, 0 to 1."""
        copied = [row for row in self.rows if row.retold == self.retold]
        length = sum(row.span.end - row.span.start for row in copied)
        return sum(row.likeness * (row.span.end - row.span.start) for row in copied) / length

    @property
    def faint(self) -> bool:
        """Whether it may be chance that they are alike."""
        return self.retold or self.likeness < _NEARLY

    @property
    def how(self) -> str:
        """How like they are, in words."""
        if self.retold:
            return "in other words"
        if self.likeness >= 1:
            return "word for word"
        share = f"{int(self.likeness * 100)}%"  # rounded down: 99.6% is not all of them
        if self.likeness >= _NEARLY:
            return f"nearly word for word ({share} of the words)"
        return f"in part word for word ({share} of the words)"


class Traced:
    """All that was traced in a document, to say of any passage in which records it stands."""

    def __init__(self, provenances: Iterable[Provenance]) -> None:
        self._rows: dict[tuple[Digest, PartId], list[Provenance]] = defaultdict(list)
        for row in sorted(provenances, key=_place):
            self._rows[row.span.document, row.span.part].append(row)
        self._longest = {
            key: max(row.span.end - row.span.start for row in rows) for key, rows in self._rows.items()
        }  # no row that begins further back reaches a passage

    def of(self, span: Span) -> tuple[InRecord, ...]:
        """Each record in which any of a passage stands, the likest first.

        One text that is kept as two records, for two families, is two.
        """
        found: dict[RecordId, list[Provenance]] = defaultdict(list)
        for row in self._overlapping(span):
            found[row.source.id].append(row)
        return tuple(sorted((InRecord(tuple(rows)) for rows in found.values()), key=_likest_first))

    def _overlapping(self, span: Span) -> Iterator[Provenance]:
        key = (span.document, span.part)
        rows = self._rows.get(key, [])
        first = bisect_left(rows, span.start - self._longest.get(key, 0), key=lambda row: row.span.start)
        for row in rows[first:]:
            if row.span.start >= span.end:
                break
            if row.span.overlaps(span):
                yield row


def _place(row: Provenance) -> tuple[int, int, RecordId, int]:
    return row.span.start, row.span.end, row.source.id, row.record_span.start


def _rank(row: Provenance) -> tuple[float, float, int]:
    return row.score, row.likeness, -row.record_span.start


def _likest_first(one: InRecord) -> tuple[float, float, RecordId]:
    return -one.best.score, -one.best.likeness, one.source.id


def record_of(source: Source, own: FamilyId | None, register: Register) -> str:
    """Whose record it is and for whom: ``a record of Trewin (F2), for professionals only``."""
    if source.families:
        said = f"a record of {_families(source, own, register)}"
    else:
        said = "a record of which nobody knows whose it is"
    return f"{said}, for professionals only" if source.audience is Audience.PROFESSIONALS else said


def _families(source: Source, own: FamilyId | None, register: Register) -> str:
    others = [family_name(family, register) for family in source.families if family != own]
    return listed(["this family", *others] if own in source.families else others)


def named_record(source: Source, own: FamilyId | None, register: Register) -> str:
    """The same with what people call it."""
    return ", ".join(filter(None, (source.name, record_of(source, own, register))))
