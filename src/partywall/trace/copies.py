"""From runs of shared words to the passages that were copied."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from partywall.model.disclosure import Provenance
from partywall.model.people import FamilyId
from partywall.model.records import Source
from partywall.model.text import Document
from partywall.trace.alike import wordy
from partywall.trace.chains import GAP, Chain, chains, stretch
from partywall.trace.indexed import RecordIndex
from partywall.trace.pages import Page
from partywall.trace.passages import passages
from partywall.trace.places import Found, Matches, find
from partywall.trace.reading import ORDINARY_WEIGHT, Reading, readings
from partywall.trace.segments import Segment
from partywall.trace.weighing import BESIDE, CLOSELY, FROM_AFAR, weighed
from partywall.words import sentence_starts


def trace(document: Document, index: RecordIndex, families: Collection[FamilyId] = ()) -> tuple[Provenance, ...]:
    """All passages of a document that stand in a record too, by place.

    The records of ``families`` are looked through closely, and all are where they are few. A passage that stands in
    several records is given once for each.
    """
    close = index.close(families)
    found = [
        copy
        for reading in readings(document, index.words)
        for copies in _by_record(_of_part(reading, index, close)).values()
        for copy in _likeliest(copies)
    ]
    return tuple(sorted(found, key=lambda copy: (copy.span, copy.record, copy.record_span, copy.source.id)))


def _of_part(reading: Reading, index: RecordIndex, close: npt.NDArray[np.int64]) -> Iterator[Provenance]:
    bounds: list[int] = []
    found = find(reading.columns.codes, index.segments, index.form_limit)
    reading = _without_forms(reading, found)
    for segment, pairs in zip(index.segments, found.matches, strict=True):
        for page, copy, evidence in _copies(reading, index, segment, pairs, close):
            bounds = bounds or sentence_starts(reading.text)
            yield from passages(copy, evidence, reading, page, bounds)


def _by_record(found: Iterable[Provenance]) -> dict[Source, list[Provenance]]:
    by_record = defaultdict(list)
    for copy in found:
        by_record[copy.source].append(copy)
    return by_record


def _likeliest(found: Iterable[Provenance]) -> Iterator[Provenance]:
    """Of one record's, those that say more than a likelier one does: a record may hold the same words twice."""
    said: set[int] = set()
    for copy in sorted(found, key=lambda copy: (-copy.score * copy.likeness, copy.record_span)):
        words = range(copy.span.start, copy.span.end)
        if not said.issuperset(words):
            said.update(words)
            yield copy


def _without_forms(reading: Reading, found: Found) -> Reading:
    """The reading with weights as the records' own use of words gives them."""
    weights = np.where(found.frequent, np.minimum(reading.weights, ORDINARY_WEIGHT), reading.weights)
    weights = np.where(found.form, 0.0, weights)
    telling = (weights >= ORDINARY_WEIGHT) & ~found.usual
    return replace(reading, weights=weights.tolist(), telling=telling.tolist())


def _copies(
    reading: Reading, index: RecordIndex, segment: Segment, pairs: Matches, close: npt.NDArray[np.int64]
) -> Iterator[tuple[Page, Chain, float]]:
    """What was copied from the records of one segment, with how much it weighs."""
    parts = segment.part_of(pairs.rows)
    near = np.isin(segment.numbers[segment.record_of(parts)], close)
    closely = set(parts[near].tolist())
    close_up = (CLOSELY,) if index.few else (CLOSELY, FROM_AFAR)

    def judged(kept: npt.NDArray[np.bool_]) -> Iterator[tuple[Page, Chain, float]]:
        for part, short in _by_part(pairs, parts, kept, segment).items():
            page = Page(index, segment, part)
            long = [stretch(chain, reading.codes, page.codes) for chain in short]
            for chain, evidence in weighed(long, reading, page, close_up if part in closely else (FROM_AFAR,)):
                yield page, chain, evidence

    worth = near | _accompanied(pairs, parts) | wordy(pairs, reading, segment, FROM_AFAR.run)
    found = list(judged(worth))
    # A pair without company says something only where something surely came from beside it.
    sure = [chain for _, chain, _ in found if chain.page not in closely]
    again = _near_by(sure, pairs, parts, segment) & ~worth
    changed = set(parts[again].tolist())
    yield from (row for row in found if row[1].page not in changed)
    yield from judged((worth | again) & np.isin(parts, parts[again]))


def _near_by(
    sure: Iterable[Chain], pairs: Matches, parts: npt.NDArray[np.int64], segment: Segment
) -> npt.NDArray[np.bool_]:
    """Whether each pair stands beside something that surely was copied, here and there."""
    found = np.zeros(len(parts), np.bool_)
    for chain in sure:
        first = int(segment.parts[chain.page])
        here = (pairs.here >= chain.here[0] - BESIDE) & (pairs.here <= chain.here[-1] + BESIDE)
        there = (pairs.rows >= first + chain.there[0] - BESIDE) & (pairs.rows <= first + chain.there[-1] + BESIDE)
        found |= here & there & (parts == chain.page)
    return found


def _by_part(
    pairs: Matches, parts: npt.NDArray[np.int64], kept: npt.NDArray[np.bool_], segment: Segment
) -> dict[int, list[Chain]]:
    chosen = np.flatnonzero(kept)
    chosen = chosen[np.lexsort((pairs.rows[chosen], pairs.here[chosen]))]
    there = pairs.rows[chosen] - segment.parts[parts[chosen]]
    by_part = defaultdict(list)
    for chain in chains(zip(pairs.here[chosen].tolist(), parts[chosen].tolist(), there.tolist(), strict=True)):
        by_part[chain.page].append(chain)
    return by_part


def _accompanied(pairs: Matches, parts: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Whether another pair of the document stands close by in the same part too, in the same order."""
    order = np.lexsort((pairs.here, pairs.rows))
    here, rows, parts = pairs.here[order], pairs.rows[order], parts[order]
    found = np.zeros(len(order), np.bool_)
    for apart in range(1, GAP + 2):
        on, back = here[apart:] - here[:-apart], rows[apart:] - rows[:-apart]
        both = (on > 0) & (on <= GAP + 1) & (back > 0) & (back <= GAP + 1) & (parts[apart:] == parts[:-apart])
        found[order[apart:][both]] = found[order[:-apart][both]] = True
    return found
