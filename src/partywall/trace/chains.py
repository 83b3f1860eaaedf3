"""Runs of words that stand in the same order in a document and in a record, with small gaps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

GAP = 4
"""Telling words that may differ between two that are the same: a changed name, a cut in the middle."""
REACH = 3
"""Words that may differ between the end of a run and a further single word that is the same."""
MOST_OPEN = 8
"""Chains with one page that may go on at the same time. A text that repeats itself would begin thousands."""


@dataclass(slots=True, eq=False)
class Chain:
    """Matched positions, ascending on both sides: in the document and on one page of the index."""

    page: int
    here: list[int] = field(default_factory=list)
    there: list[int] = field(default_factory=list)

    def add(self, here: int, there: int) -> None:
        """Append a match, unless it is already the last."""
        if not self.here or here > self.here[-1]:
            self.here.append(here)
            self.there.append(there)

    def follows(self, here: int, there: int) -> bool:
        """Whether a match comes soon enough after the last one on both sides."""
        return 0 <= here - self.here[-1] <= GAP + 1 and 0 <= there - self.there[-1] <= GAP + 1


def chains(matches: Iterable[tuple[int, int, int]]) -> Iterator[Chain]:
    """All chains of one part of a document, unweighed.

    Each match is of a pair of telling words: the position of its first in the document, ascending; the page; and the
    position there.
    """
    growing: dict[int, list[Chain]] = defaultdict(list)
    for here, page, there in matches:
        yield from _grow(growing[page], page, here, there)
    for waiting in growing.values():
        yield from waiting


def _grow(growing: list[Chain], page: int, here: int, there: int) -> Iterator[Chain]:
    """Let a pair go on with the chain that it follows, or begin one; gives the chains that have ended."""
    while growing and here - growing[0].here[-1] > GAP + 1:
        yield growing.pop(0)
    chain = next((chain for chain in reversed(growing) if chain.follows(here, there)), None)
    if chain is not None:
        growing.remove(chain)
    elif len(growing) < MOST_OPEN:
        chain = Chain(page)
    else:
        return
    # The chain that grew last stands last, so that the first is the first to end.
    growing.append(chain)
    chain.add(here, there)
    chain.add(here + 1, there + 1)


def stretch(chain: Chain, mine: Sequence[int], theirs: Sequence[int]) -> Chain:
    """The chain with the single words before, between and after its pairs that are the same too."""
    long = Chain(chain.page)
    here, there = _reach(chain.here[0], chain.there[0], mine, theirs, -1)
    for a, b in reversed(list(zip(here, there, strict=True))):
        long.add(a, b)
    for a, b in zip(chain.here, chain.there, strict=True):
        if long.here:
            _fill(long, a, b, mine, theirs)
        long.add(a, b)
    for a, b in zip(*_reach(long.here[-1], long.there[-1], mine, theirs, 1), strict=True):
        long.add(a, b)
    return long


def _fill(chain: Chain, here: int, there: int, mine: Sequence[int], theirs: Sequence[int]) -> None:
    """Add what is the same between the chain's last match and the next one."""
    at = chain.there[-1] + 1
    for a in range(chain.here[-1] + 1, here):
        b = next((b for b in range(at, there) if theirs[b] == mine[a]), None)
        if b is not None:
            chain.add(a, b)
            at = b + 1


def _reach(here: int, there: int, mine: Sequence[int], theirs: Sequence[int], step: int) -> tuple[list[int], list[int]]:
    """Single words in one direction that are the same, each near the one before."""
    ours: list[int] = []
    others: list[int] = []
    while found := _next_same(here, there, mine, theirs, step):
        here, there = found
        ours.append(here)
        others.append(there)
    return ours, others


def _next_same(here: int, there: int, mine: Sequence[int], theirs: Sequence[int], step: int) -> tuple[int, int] | None:
    for distance in range(2, 2 * REACH + 1):
        for over in range(max(1, distance - REACH), min(REACH, distance - 1) + 1):
            a, b = here + step * over, there + step * (distance - over)
            if 0 <= a < len(mine) and 0 <= b < len(theirs) and mine[a] == theirs[b]:
                return a, b
    return None
