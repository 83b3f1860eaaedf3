"""The records, made ready to be asked where a text came from. One form in memory and on disk."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Protocol

import numpy as np
import numpy.typing as npt

from partywall.model.people import FamilyId
from partywall.model.records import Record, Source
from partywall.model.text import Digest, PartId
from partywall.trace.places import form_limit
from partywall.trace.segments import Entry, Segment, segment_of
from partywall.trace.spelling import Words

FEW = 60
"""So many records are all looked through closely..."""
CLOSE = 500
"""...and of more, so many of families near the case at most."""


class Shelf(Protocol):
    """Answers what the columns of an index do not hold. A record is asked for by its number."""

    def source(self, number: int) -> Source:
        """What is known of a record besides its text."""

    def places(self, number: int) -> tuple[tuple[Digest, PartId], ...]:
        """Document and part of each of a record's texts, in order."""

    def text(self, number: int, part: int) -> str | None:
        """One of a record's texts; None: it is not kept and not to be had."""

    def families(self, group: int) -> tuple[FamilyId, ...]:
        """The families of a set."""

    def numbers_of(self, families: Collection[FamilyId]) -> tuple[int, ...]:
        """The records of any of these families, the newest first."""


@dataclass(frozen=True)
class RecordIndex:
    """Segments, and the shelf that knows the rest. Made once, asked for many documents."""

    segments: tuple[Segment, ...]
    shelf: Shelf
    words: Words

    @cached_property
    def form_limit(self) -> int:
        """In the records of how many sets of families a run of words may stand and still say something."""
        return form_limit(self.segments)

    @property
    def size(self) -> int:
        """How many records there are."""
        return sum(len(segment.numbers) for segment in self.segments)

    @property
    def few(self) -> bool:
        """Whether all of them can be looked through closely."""
        return self.size <= FEW

    @cached_property
    def families(self) -> tuple[FamilyId, ...]:
        """Everybody's whose records these are. For a few records: it looks at each."""
        groups = {int(group) for segment in self.segments for group in segment.groups}
        return tuple(sorted({family for group in groups for family in self.shelf.families(group)}))

    def close(self, families: Collection[FamilyId]) -> npt.NDArray[np.int64]:
        """Numbers of the records to look through closely: all where they are few, else the newest of these families."""
        if self.few:
            return np.concatenate([np.empty(0, np.int64), *(segment.numbers for segment in self.segments)])
        return np.array(self.shelf.numbers_of(families)[:CLOSE], np.int64)


@dataclass(frozen=True, slots=True)
class Shelved:
    """Records in memory."""

    records: tuple[Record, ...]
    groups: tuple[tuple[FamilyId, ...], ...]

    def source(self, number: int) -> Source:
        return self.records[number].source

    def places(self, number: int) -> tuple[tuple[Digest, PartId], ...]:
        return tuple((inner.digest, part.id) for inner in self.records[number].document.walk() for part in inner.parts)

    def text(self, number: int, part: int) -> str | None:
        return texts_of(self.records[number])[part]

    def families(self, group: int) -> tuple[FamilyId, ...]:
        return self.groups[group]

    def numbers_of(self, families: Collection[FamilyId]) -> tuple[int, ...]:
        found = [number for number, one in enumerate(self.records) if not set(families).isdisjoint(one.source.families)]
        return tuple(sorted(found, key=lambda number: self.records[number].source.dated or date.min, reverse=True))


def texts_of(record: Record) -> tuple[str, ...]:
    """The texts of a record's parts and of the documents inside it, in order."""
    return tuple(part.text for inner in record.document.walk() for part in inner.parts)


def index(records: Sequence[Record]) -> RecordIndex:
    """Make records ready for ``trace``, in memory. One that is given twice for the same families counts once."""
    once = tuple({(record.source.digest, record.source.families): record for record in records}.values())
    groups = tuple(dict.fromkeys(record.source.families for record in once))
    numbers = {families: number for number, families in enumerate(groups)}
    words = Words(b"")
    entries = (Entry(number, numbers[record.source.families], texts_of(record)) for number, record in enumerate(once))
    return RecordIndex((segment_of(entries, words),), Shelved(once, groups), words)
