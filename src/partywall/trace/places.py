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
"""A run of words that stands in more places than this says nothing; and it would cost time with no bound."""
FORM_FAMILIES = 4
"""What stands in the records of more sets of families than this is the wording of a form."""
FORM_SHARE = 0.1
"""...or than this share of all sets, where there are many..."""
FORM_MOST = 12
"""...but of so many in any case."""
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
    usual = np.zeros((2, len(codes) + DEPTH), np.bool_)
    here = _worth_asking(codes)
    ranges = [_of_pair(segment, codes[here], codes[here + 1]) for segment in segments]
    accepted: list[list[Matches]] = [[] for _ in segments]
    for depth in range(2, DEPTH + 1):
        counts = sum((hi - lo for lo, hi in ranges), np.zeros(len(here), np.int64))
        few = np.flatnonzero((counts > 0) & (counts <= COMMON))
        opened = [_opened(segment, here, few, *bounds) for segment, bounds in zip(segments, ranges, strict=True)]
        form = _forms(segments, opened, limit, len(codes))
        telling = ~form[here] & (counts <= COMMON)
        for kept, rows in zip(accepted, opened, strict=True):
            said = ~form[rows.here]
            kept.append(Matches(rows.here[said], rows.rows[said]))
        for word in range(depth):
            usual[min(depth, 3) - 2, here[form[here] | (counts > COMMON)] + word] = True
        more = np.flatnonzero(~telling & (here + depth < len(codes)))
        if depth == DEPTH or not len(more):
            break
        here = here[more]
        ranges = [
            narrowed(segment, lo[more], hi[more], codes[here + depth], depth)
            for segment, (lo, hi) in zip(segments, ranges, strict=True)
        ]
    return Found(
        tuple(map(_together, accepted)),
        usual[1, : len(codes)],
        (usual[0] | usual[1])[: len(codes)],
        _frequent(codes, segments),
    )


def _frequent(codes: npt.NDArray[np.uint32], segments: Sequence[Segment]) -> npt.NDArray[np.bool_]:
    ranges = [places_of(segment, codes) for segment in segments]
    counts = sum((hi - lo for lo, hi in ranges), np.zeros(len(codes), np.int64))
    often: npt.NDArray[np.bool_] = counts > max(OFTEN, OFTEN_SHARE * sum(segment.words for segment in segments))
    return often


def _together(found: Sequence[Matches]) -> Matches:
    return Matches(np.concatenate([one.here for one in found]), np.concatenate([one.rows for one in found]))


def _worth_asking(codes: npt.NDArray[np.uint32]) -> Ints:
    """The first word of each pair, but of pairs of which a document is full."""
    if len(codes) < 2:
        return np.empty(0, np.int64)
    pairs = codes[:-1].astype(np.uint64) << np.uint64(32) | codes[1:]
    _, which, often = np.unique(pairs, return_inverse=True, return_counts=True)
    return np.flatnonzero(often[which] <= COMMON)


def _of_pair(segment: Segment, first: npt.NDArray[np.uint32], second: npt.NDArray[np.uint32]) -> tuple[Ints, Ints]:
    return narrowed(segment, *places_of(segment, first), second, 1)


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
    return low, _halved(segment, low, hi, codes, offset, right=True)


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


def _forms(segments: Sequence[Segment], opened: Sequence[Matches], limit: int, size: int) -> npt.NDArray[np.bool_]:
    """Of each word, whether the run that it begins stands in the records of too many sets of families."""
    owners = [
        found.here << 32 | segment.groups[segment.record_of(segment.part_of(found.rows))]
        for segment, found in zip(segments, opened, strict=True)
    ]
    each = np.unique(np.concatenate([np.empty(0, np.int64), *owners])) >> 32  # an index may be empty yet
    form: npt.NDArray[np.bool_] = np.bincount(each, minlength=size) > limit
    return form
