"""Which of a text's words stand in the records of other families and not in those of the case's own.

A retold passage shares no run of words with its record, but it shares telling words. Each says little alone: they are
not findings, they are what the trained reader weighs with all else that it sees.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from itertools import groupby

import numpy as np
import numpy.typing as npt

from partywall.model.disclosure import Echo
from partywall.model.people import FamilyId
from partywall.model.text import Document, Span
from partywall.trace.indexed import RecordIndex
from partywall.trace.places import places_of
from partywall.trace.reading import Reading, readings
from partywall.trace.segments import joined, picked
from partywall.words import sentence_starts

WIDE = 4
"""A word in the records of more groups of families than this is nobody's."""
LEVELS = (1.0, 1.8, 2.6, 3.6)
"""Weights of the words that a sentence shares with one sentence of others' records, from which its level is counted."""


class Sentences:
    """The sentences of the records that are looked through closely, by their words."""

    def __init__(self, index: RecordIndex, close: npt.NDArray[np.int64]) -> None:
        whole = len(close) == index.size
        self._segment = joined(index.segments) if whole else picked(index.segments, set(close.tolist()))
        self._sentence = np.cumsum(self._segment.opens())
        self._families = index.shelf.families

    def holding(self, code: int) -> dict[int, tuple[FamilyId, ...]]:
        """The sentences in which a word stands, each with whose record it is in."""
        (low,), (high,) = places_of(self._segment, np.array([code], np.uint32))
        rows = self._segment.order[low:high].astype(np.int64)
        groups = self._segment.groups[self._segment.record_of(self._segment.part_of(rows))]
        found = zip(self._sentence[rows].tolist(), groups.tolist(), strict=True)
        return {sentence: self._families(group) for sentence, group in found}


def echo(
    document: Document, index: RecordIndex, family: FamilyId, families: Collection[FamilyId] = ()
) -> tuple[Echo, ...]:
    """The telling words of a document that stand in the records looked through closely, for a case of ``family``."""
    close = index.close(families)
    return _all(readings(document, index.words), Sentences(index, close), family) if len(close) else ()


def _all(found: Iterable[Reading], known: Sentences, family: FamilyId) -> tuple[Echo, ...]:
    own: dict[int, bool] = {}
    foreign: dict[int, tuple[int, ...]] = {}
    return tuple(
        echo
        for reading in found
        for words in _by_sentence(reading)
        for echo in _echoes(reading, words, known, family, own, foreign)
    )


def _echoes(
    reading: Reading,
    words: list[int],
    known: Sentences,
    family: FamilyId,
    own: dict[int, bool],
    foreign: dict[int, tuple[int, ...]],
) -> Iterator[Echo]:
    shared: dict[int, float] = defaultdict(float)
    for code, weight in {reading.codes[word]: reading.weights[word] for word in words}.items():
        if code not in own:
            own[code], foreign[code] = _owners(code, known, family)
        if not own[code]:
            for at in foreign[code]:
                shared[at] += weight
    level = sum(max(shared.values(), default=0.0) >= bound for bound in LEVELS)
    for word in words:
        code = reading.codes[word]
        if own[code] or foreign[code]:
            span = Span(reading.document, reading.part, reading.starts[word], reading.ends[word])
            yield Echo(span, own[code], bool(foreign[code]), level)


def _owners(code: int, known: Sentences, family: FamilyId) -> tuple[bool, tuple[int, ...]]:
    found = known.holding(code)
    groups = set(found.values())
    if any(family in group for group in groups):
        return True, tuple(at for at in found if family not in found[at]) if len(groups) <= WIDE else ()
    return False, tuple(found) if len(groups) <= WIDE else ()


def _by_sentence(reading: Reading) -> Iterator[list[int]]:
    """The telling words of each sentence, by their number in the reading."""
    starts = sentence_starts(reading.text)
    for _, words in groupby(range(len(reading.starts)), lambda word: bisect_right(starts, reading.starts[word])):
        yield list(words)
