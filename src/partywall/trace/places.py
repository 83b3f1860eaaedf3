"""Where the runs of a document's telling words stand in records, without those that are anybody's.

A pair of neighbouring words is looked for. One that stands in too many places, or in the records of too many families,
is the wording of a form or of the trade: then the run of three from there on is looked for, and of four; and what is
still so common says nothing of where a text came from.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from partywall.trace.columns import spread
from partywall.trace.segments import DEPTH, Segment

COMMON = 100
"""A run of words that stands in more places than this says nothing, and would cost time with no bound..."""
COMMON_OF_MANY = 30
"""...where there are records of many families: what stands there so often is hardly of few of them."""
FORM_FAMILIES = 4
"""What stands in the records of more sets of families than this is the wording of a form."""
FORM_SHARE = 0.1
"""...or than this share of all sets, where there are many..."""
FORM_MOST = 6
"""...but of so many in any case."""
PHRASE = 0.2
"""Share of the places of either of two words from which on, standing side by side, they are a phrase."""
OFTEN, OFTEN_SHARE = 20, 1 / 3000
"""A word that stands so often in the records, and is such a share of all their words, is no rare one."""
_SAMPLE = 4096
"""Records of a segment that are counted for their families: more than enough to know that there are many."""

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """Runs that stand in one segment: the word of the document with which each begins, and the row."""

    here: Ints
    rows: Ints


def form_limit(segments: Sequence[Segment]) -> int:
    """In the records of how many sets of families a run of words may stand and still say something."""
    known = [np.unique(segment.groups[:_SAMPLE]) for segment in segments]
    groups = len(np.unique(np.concatenate(known))) if known else 0
    return int(max(FORM_FAMILIES, min(FORM_SHARE * groups, FORM_MOST)))


@dataclass(frozen=True, slots=True, eq=False)
class Found:
    """Where the runs of a text stand."""

    matches: tuple[Matches, ...]
    """In each segment."""
    form: npt.NDArray[np.bool_]
    """Of each word, whether it is of the wording of a form..."""
    usual: npt.NDArray[np.bool_]
    """...or of two words that many records have side by side..."""
    frequent: npt.NDArray[np.bool_]
    """...and whether it is one of the words that the records use most."""


def find(codes: npt.NDArray[np.uint32], segments: Sequence[Segment], limit: int) -> Found:
    """Where runs of these words stand, unless in records of more than ``limit`` sets of families."""
    form, usual = np.zeros((2, len(codes) + DEPTH), np.bool_)
    words = [places_of(segment, codes) for segment in segments]
    counts = often = _counts(words, len(codes))
    common = COMMON if limit < FORM_MOST else COMMON_OF_MANY
    here = _worth_asking(codes)
    ranges = [(lo[here], hi[here]) for lo, hi in words]
    accepted: list[list[Matches]] = [[] for _ in segments]
    for depth in range(2, DEPTH + 1):
        ranges = [
            narrowed(segment, lo, hi, codes[here + depth - 1], depth - 1)
            for segment, (lo, hi) in zip(segments, ranges, strict=True)
        ]
        counts = _counts(ranges, len(here))
        few = np.flatnonzero((counts > 0) & (counts <= common))
        opened = [_opened(segment, here, few, *bounds) for segment, bounds in zip(segments, ranges, strict=True)]
        many = _in_many(segments, opened, limit, len(codes))
        for kept, rows in zip(accepted, opened, strict=True):
            said = ~many[rows.here]
            kept.append(Matches(rows.here[said], rows.rows[said]))
        shared = many[here] | (counts > common)
        if depth == 2:
            # Two words that hardly stand but side by side are a phrase; others, among many records, meet by chance.
            phrase = counts >= PHRASE * np.minimum(often[here], often[here + 1])
            _mark(usual, here[shared & phrase], depth)
        else:
            _mark(form, here[shared], depth)
        more = np.flatnonzero(shared & (here + depth < len(codes)))
        here = here[more]
        ranges = [(lo[more], hi[more]) for lo, hi in ranges]
    usual |= form
    return Found(
        tuple(map(_together, accepted)),
        form[: len(codes)],
        usual[: len(codes)],
        often > max(OFTEN, OFTEN_SHARE * sum(segment.words for segment in segments)),
    )


def _counts(ranges: Sequence[tuple[Ints, Ints]], size: int) -> Ints:
    return sum((hi - lo for lo, hi in ranges), np.zeros(size, np.int64))


def _mark(words: npt.NDArray[np.bool_], firsts: Ints, length: int) -> None:
    for word in range(length):
        words[firsts + word] = True


def _together(found: Sequence[Matches]) -> Matches:
    return Matches(np.concatenate([one.here for one in found]), np.concatenate([one.rows for one in found]))


def _worth_asking(codes: npt.NDArray[np.uint32]) -> Ints:
    """The first word of each pair, but of pairs of which a document is full."""
    if len(codes) < 2:
        return np.empty(0, np.int64)
    pairs = codes[:-1].astype(np.uint64) << np.uint64(32) | codes[1:]
    _, which, often = np.unique(pairs, return_inverse=True, return_counts=True)
    return np.flatnonzero(often[which] <= COMMON)


def places_of(segment: Segment, codes: npt.NDArray[np.uint32]) -> tuple[Ints, Ints]:
    """From where to where in the segment's order the places of each word lie."""
    if not len(segment.spellings):
        return np.zeros(len(codes), np.int64), np.zeros(len(codes), np.int64)
    at = np.minimum(np.searchsorted(segment.spellings, codes), len(segment.spellings) - 1)
    known = segment.spellings[at] == codes
    lo, hi = segment.firsts[at].astype(np.int64), segment.firsts[at + 1].astype(np.int64)
    return np.where(known, lo, 0), np.where(known, hi, 0)


def narrowed(segment: Segment, lo: Ints, hi: Ints, codes: npt.NDArray[np.uint32], offset: int) -> tuple[Ints, Ints]:
    """Of each range of the order, the places that have this word ``offset`` words on."""
    low = _halved(segment, lo, hi, codes, offset, right=False)
    there = np.flatnonzero(low < hi)
    there = there[segment.codes[segment.order[low[there]].astype(np.int64) + offset] == codes[there]]
    high = low.copy()
    high[there] = _halved(segment, low[there], hi[there], codes[there], offset, right=True)
    return low, high


def _halved(segment: Segment, lo: Ints, hi: Ints, codes: npt.NDArray[np.uint32], offset: int, *, right: bool) -> Ints:
    lo, hi = lo.copy(), hi.copy()
    going = np.flatnonzero(lo < hi)
    while len(going):
        middle = (lo[going] + hi[going]) >> 1
        there = segment.codes[segment.order[middle].astype(np.int64) + offset]
        below = there <= codes[going] if right else there < codes[going]
        lo[going[below]] = middle[below] + 1
        hi[going[~below]] = middle[~below]
        going = going[lo[going] < hi[going]]
    return lo


def _opened(segment: Segment, here: Ints, few: Ints, lo: Ints, hi: Ints) -> Matches:
    counts = hi[few] - lo[few]
    return Matches(np.repeat(here[few], counts), segment.order[spread(lo[few], counts)].astype(np.int64))


def _in_many(segments: Sequence[Segment], opened: Sequence[Matches], limit: int, size: int) -> npt.NDArray[np.bool_]:
    """Of each word, whether the run that it begins stands in the records of too many sets of families."""
    owners = [
        found.here << 32 | segment.groups[segment.record_of(segment.part_of(found.rows))]
        for segment, found in zip(segments, opened, strict=True)
    ]
    each = np.unique(np.concatenate([np.empty(0, np.int64), *owners])) >> 32  # an index may be empty yet
    many: npt.NDArray[np.bool_] = np.bincount(each, minlength=size) > limit
    return many
