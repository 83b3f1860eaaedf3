"""Which of a text's words stand in the records of other families and not in those of the case's own.

A retold passage shares no run of words with its record, but it shares telling words. Each says little alone: they are
not findings, they are what the trained reader weighs with all else that it sees.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from partywall.model.disclosure import Echo
from partywall.model.people import FamilyId
from partywall.model.text import Span
from partywall.trace.reading import Reading
from partywall.words import sentence_starts

STEM = 6
"""Letters by which two forms of a word are taken for one."""
WIDE = 4
"""A word in the records of more groups of families than this is nobody's."""
LEVELS = (1.0, 1.8, 2.6, 3.6)
"""Weights of the words that a sentence shares with one sentence of others' records, from which its level is counted."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """The sentences of all records by their words' stems."""

    places: Mapping[str, tuple[int, ...]]
    """Stem: in which sentences it stands."""
    families: tuple[tuple[FamilyId, ...], ...]
    """Whose each sentence is."""


NO_SENTENCES = Sentences({}, ())


def sentences_of(pages: Iterable[tuple[Reading, tuple[FamilyId, ...]]]) -> Sentences:
    """Make the pages of the records ready for ``echoes``."""
    places: dict[str, list[int]] = defaultdict(list)
    families: list[tuple[FamilyId, ...]] = []
    for reading, owners in pages:
        for words in _by_sentence(reading):
            for key in {_stem(reading, word) for word in words}:
                places[key].append(len(families))
            families.append(owners)
    return Sentences({key: tuple(at) for key, at in places.items()}, tuple(families))


def echoes(readings: Iterable[Reading], known: Sentences, family: FamilyId) -> tuple[Echo, ...]:
    """The telling words of a document that stand in records, each with how much its sentence shares with one."""
    if not known.families:
        return ()
    own: dict[str, bool] = {}
    foreign: dict[str, tuple[int, ...]] = {}
    return tuple(
        echo
        for reading in readings
        for words in _by_sentence(reading)
        for echo in _echoes(reading, words, known, family, own, foreign)
    )


def _echoes(
    reading: Reading,
    words: list[int],
    known: Sentences,
    family: FamilyId,
    own: dict[str, bool],
    foreign: dict[str, tuple[int, ...]],
) -> Iterator[Echo]:
    shared: dict[int, float] = defaultdict(float)
    for key, weight in {_stem(reading, word): reading.weights[word] for word in words}.items():
        if key not in own:
            own[key], foreign[key] = _owners(key, known, family)
        if not own[key]:
            for at in foreign[key]:
                shared[at] += weight
    level = sum(max(shared.values(), default=0.0) >= bound for bound in LEVELS)
    for word in words:
        key = _stem(reading, word)
        if own[key] or foreign[key]:
            span = Span(reading.document, reading.part, reading.starts[word], reading.ends[word])
            yield Echo(span, own[key], bool(foreign[key]), level)


def _owners(key: str, known: Sentences, family: FamilyId) -> tuple[bool, tuple[int, ...]]:
    found = known.places.get(key, ())
    groups = {known.families[at] for at in found}
    if any(family in group for group in groups):
        return True, tuple(at for at in found if family not in known.families[at]) if len(groups) <= WIDE else ()
    return False, found if len(groups) <= WIDE else ()


def _stem(reading: Reading, word: int) -> str:
    return reading.keys[word][:STEM]


def _by_sentence(reading: Reading) -> Iterator[list[int]]:
    """The telling words of each sentence, by their number in the reading."""
    starts = sentence_starts(reading.text)
    for _, words in groupby(range(len(reading.starts)), lambda word: bisect_right(starts, reading.starts[word])):
        yield list(words)
