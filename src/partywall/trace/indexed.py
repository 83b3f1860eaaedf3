"""The records, made ready to be asked where a pair of words stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from partywall.model.people import FamilyId
from partywall.model.records import Record, Source
from partywall.trace.echoes import NO_SENTENCES, Sentences, sentences_of
from partywall.trace.reading import Reading, readings

Pair = tuple[str, str]
Place = tuple[int, int]
"""Which page of the index, and the position of a telling word on it."""

FORM_FAMILIES = 4
"""What stands in the records of more groups of families than this is the wording of a form."""
FORM_SHARE = 0.1
"""...or than this share of all groups, where there are many."""
COMMON = 100
"""A pair of words that stands in more places than this says nothing; and it would cost time with no bound."""


@dataclass(frozen=True, slots=True)
class Page:
    """One part of one record."""

    reading: Reading
    source: Source

    @property
    def families(self) -> tuple[FamilyId, ...]:
        """Whose record it is."""
        return self.source.families


@dataclass(frozen=True, slots=True)
class RecordIndex:
    """Where each pair of telling words stands in the records. Made once, asked for many documents."""

    pages: tuple[Page, ...]
    places: Mapping[Pair, Sequence[Place]]
    """Without pairs that are the wording of a form."""
    sentences: Sentences = NO_SENTENCES

    @property
    def families(self) -> tuple[FamilyId, ...]:
        """Everybody's whose records these are."""
        return tuple(sorted({family for page in self.pages for family in page.families}))


def index(records: Sequence[Record]) -> RecordIndex:
    """Make the records ready for ``trace``."""
    once = {(record.source.digest, record.source.families): record for record in records}.values()
    pages = tuple(Page(reading, record.source) for record in once for reading in readings(record.document))
    places: dict[Pair, list[Place]] = defaultdict(list)
    for number, page in enumerate(pages):
        for position, pair in page.reading.pairs():
            places[pair].append((number, position))
    return RecordIndex(
        pages, _without_forms(places, pages), sentences_of((page.reading, page.families) for page in pages)
    )


def _without_forms(places: Mapping[Pair, Sequence[Place]], pages: Sequence[Page]) -> dict[Pair, Sequence[Place]]:
    many = max(FORM_FAMILIES, FORM_SHARE * _groups(pages))
    return {
        pair: found
        for pair, found in places.items()
        if len(found) <= many or len(found) <= COMMON and _groups(pages[number] for number, _ in found) <= many
    }


def _groups(pages: Iterable[Page]) -> int:
    return len({page.families for page in pages})
