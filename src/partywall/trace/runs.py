"""What records share with a passage, however many of them share it: more eager than ``copies``.

Pairs of neighbouring telling words are looked up. Where a pair stands in very many places the run of three or four from
there on is looked up in its place, the rarest first, until as many places are opened as a person can wait for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from partywall.trace.alike import evidence, goes_on, weight, wordy
from partywall.trace.chains import GAP, Chain, chains, stretch
from partywall.trace.columns import spread
from partywall.trace.indexed import RecordIndex
from partywall.trace.pages import Page
from partywall.trace.places import Ints, Matches, narrowed, places_of
from partywall.trace.reading import Reading
from partywall.trace.segments import DEPTH, Segment

OFTEN = 1000
"""A run that stands in more places than this is asked for with one word more."""
PLACES = 200_000
"""Places that are opened at most; beyond them only those of the rarest run."""
EVIDENCE = 2.0
"""What shared words must weigh together..."""
PORTION = 2 / 3
"""...or this share of the whole passage..."""
RUN = 8
"""...or so many words in a row, grammar too."""


@dataclass(frozen=True, slots=True, eq=False)
class Shared:
    """The pairs of words that one part of a passage shares with one record."""

    reading: Reading
    number: int
    """Of the record."""
    segment: Segment
    pairs: Matches
    weight: float
    """What the words of these pairs weigh together: how much is shared, as a first estimate."""


def shared(reading: Reading, index: RecordIndex) -> tuple[tuple[Shared, ...], int]:
    """What each record shares with one part of a passage, and how many of its runs were too common to be opened."""
    opened, unasked = _opened(reading.columns.codes, index.segments)
    found = (_by_record(reading, one, pairs, index.few) for one, pairs in zip(index.segments, opened, strict=True))
    return tuple(row for rows in found for row in rows), unasked


def copies(found: Shared, index: RecordIndex) -> Iterator[tuple[Page, Chain]]:
    """The runs of a record that are the passage or part of it."""
    reading, segment, pairs = found.reading, found.segment, found.pairs
    parts = segment.part_of(pairs.rows)
    there = pairs.rows - segment.parts[parts]
    pages: dict[int, Page] = {}
    for short in chains(zip(pairs.here.tolist(), parts.tolist(), there.tolist(), strict=True)):
        page = pages.setdefault(short.page, Page(index, segment, short.page))
        chain = stretch(short, reading.codes, page.codes)
        if _enough(chain, reading, page):
            yield page, chain


def word_for_word(chain: Chain, reading: Reading, page: Page) -> bool:
    """Whether nothing is between two words of a run on one side that is not on the other, grammar included."""
    return all(goes_on(chain, at, reading, page) for at in range(1, len(chain.here)))


def _opened(codes: npt.NDArray[np.uint32], segments: Sequence[Segment]) -> tuple[list[Matches], int]:
    """Where the passage's runs stand in each segment, by the word with which they begin."""
    here = np.arange(max(len(codes) - 1, 0))
    ranges = [narrowed(one, *places_of(one, codes[:-1]), codes[1:], 1) for one in segments]
    for depth in range(2, DEPTH):
        more = np.flatnonzero((_counts(ranges, len(here)) > OFTEN) & (here + depth < len(codes)))
        for one, (lo, hi) in zip(segments, ranges, strict=True):
            lo[more], hi[more] = narrowed(one, lo[more], hi[more], codes[here[more] + depth], depth)
    counts = _counts(ranges, len(here))
    rarest = np.argsort(np.where(counts > 0, counts, np.iinfo(np.int64).max), kind="stable")
    asked = np.sort(rarest[: max(1, int(np.searchsorted(np.cumsum(counts[rarest]), PLACES, "right")))])
    opened = [_places(one, here[asked], lo[asked], hi[asked]) for one, (lo, hi) in zip(segments, ranges, strict=True)]
    return opened, len(here) - len(asked)


def _counts(ranges: Sequence[tuple[Ints, Ints]], size: int) -> Ints:
    return sum((hi - lo for lo, hi in ranges), np.zeros(size, np.int64))


def _places(segment: Segment, here: Ints, lo: Ints, hi: Ints) -> Matches:
    return Matches(np.repeat(here, hi - lo), segment.order[spread(lo, hi - lo)].astype(np.int64))


def _by_record(reading: Reading, segment: Segment, pairs: Matches, few: bool) -> Iterator[Shared]:
    """The pairs of each record that has enough of them: close together, unless there are few records."""
    parts = segment.part_of(pairs.rows)
    long = wordy(pairs, reading, segment, RUN)
    kept = np.flatnonzero(_accompanied(pairs) | long | few)
    records = segment.record_of(parts[kept])
    kept = kept[np.lexsort((pairs.rows[kept], pairs.here[kept], records))]
    here, rows, records = pairs.here[kept], pairs.rows[kept], np.sort(records)
    weights = _weights(reading, here, records, len(segment.numbers))
    enough = weights >= min(EVIDENCE, PORTION * sum(reading.weights))
    enough[segment.record_of(parts[long])] = True
    for record in np.flatnonzero(enough).tolist():
        at = slice(*np.searchsorted(records, (record, record + 1)).tolist())
        yield Shared(reading, int(segment.numbers[record]), segment, Matches(here[at], rows[at]), weights[record])


def _weights(reading: Reading, here: Ints, records: Ints, size: int) -> npt.NDArray[np.float64]:
    """What the words of its pairs weigh together, each counted once, of each record of a segment."""
    words = np.unique(np.concatenate([records * len(reading.codes) + here + on for on in (0, 1)]))
    weights = np.array(reading.weights)[words % len(reading.codes)]
    return np.bincount(words // len(reading.codes), weights, size).astype(np.float64)


def _accompanied(pairs: Matches) -> npt.NDArray[np.bool_]:
    """Whether another pair of the passage, any but itself, stands close by in the records."""
    each, which = np.unique(pairs.rows, return_inverse=True)
    close = np.diff(each, prepend=-GAP - 2, append=np.iinfo(np.int64).max) <= GAP + 1
    found: npt.NDArray[np.bool_] = (close[:-1] | close[1:])[which]
    return found


def _enough(chain: Chain, reading: Reading, page: Page) -> bool:
    whole = weight(chain, reading) >= PORTION * sum(reading.weights)
    return whole or evidence(chain, reading) >= EVIDENCE or _longest(chain, reading, page) >= RUN


def _longest(chain: Chain, reading: Reading, page: Page) -> int:
    """Words of the longest stretch that is the same word for word, with grammar before and behind."""
    longest = first = 0
    counts = reading.columns.counts
    for at in range(1, len(chain.here) + 1):
        if at == len(chain.here) or not goes_on(chain, at, reading, page):
            inside = int(counts[chain.here[at - 1]] - counts[chain.here[first]]) + 1
            longest = max(longest, inside + _around(chain, first, at - 1, reading, page))
            first = at
    return longest


def _around(chain: Chain, first: int, last: int, reading: Reading, page: Page) -> int:
    """How many words of grammar right before and right behind are on both sides; which ones is not looked at."""
    here, there = chain.here[last] + 1, chain.there[last] + 1
    both = here < len(reading.grammar) and there < len(page.grammar)
    behind = min(len(reading.grammar[here]), len(page.grammar[there])) if both else 0
    return min(len(reading.grammar[chain.here[first]]), len(page.grammar[chain.there[first]])) + behind
