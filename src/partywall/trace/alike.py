"""What a document and a page share, word against word, grammar too."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

import numpy as np
import numpy.typing as npt

from partywall.trace.chains import Chain
from partywall.trace.pages import Page
from partywall.trace.places import Matches
from partywall.trace.reading import Reading
from partywall.trace.segments import Segment


def weight(chain: Chain, reading: Reading) -> float:
    """The weight of the words that a chain shares."""
    return sum(reading.weights[here] for here in chain.here)


def evidence(chain: Chain, reading: Reading) -> float:
    """What the shared words weigh. Many ordinary words and names say little without a rare one."""
    rare = sum(1 for here in chain.here if reading.weights[here] == 1)
    return rare + min(weight(chain, reading) - rare, rare + 1)


def wordy(pairs: Matches, reading: Reading, segment: Segment, run: int) -> npt.NDArray[np.bool_]:
    """Whether a pair may be of a run of so many words, most of them grammar."""
    mine = np.append(reading.columns.gaps, 0).astype(np.int64)
    here, rows, most = pairs.here, pairs.rows, len(segment.gaps) - 1
    gaps = [segment.gaps[np.minimum(rows + on, most)].astype(np.int64) for on in range(3)]
    around = np.minimum(mine[here], gaps[0]) + np.minimum(mine[here + 2], gaps[2])
    found: npt.NDArray[np.bool_] = (mine[here + 1] == gaps[1]) & (2 + gaps[1] + around >= run)
    return found


def goes_on(chain: Chain, at: int, reading: Reading, page: Page) -> bool:
    """Whether nothing but the same grammar stands between a shared word and the one before it."""
    here, there = chain.here[at], chain.there[at]
    next_to = here == chain.here[at - 1] + 1 and there == chain.there[at - 1] + 1
    return next_to and reading.grammar[here] == page.grammar[there]


def before(here: int, there: int, reading: Reading, page: Page) -> int:
    """How many words of grammar right before a shared word are the same."""
    return _alike(reversed(reading.grammar[here]), reversed(page.grammar[there]))


def after(here: int, there: int, reading: Reading, page: Page) -> int:
    """...and right behind it."""
    if here + 1 == len(reading.grammar) or there + 1 == len(page.grammar):
        return 0
    return _alike(reading.grammar[here + 1], page.grammar[there + 1])


def _alike(one: Iterable[int], other: Iterable[int]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
