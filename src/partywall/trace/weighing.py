"""How much it takes to call a chain of shared words a copy."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from partywall.trace.alike import after, before, evidence, goes_on, weight
from partywall.trace.chains import Chain
from partywall.trace.pages import Page
from partywall.trace.reading import Reading

LIKENESS = 0.5
"""Share of a copy's telling words, by weight, that must be shared."""
EXACT = 2
"""So many words in a row that are the same, grammar too, weigh as much as one rare word: see ``FROM_AFAR``."""
BESIDE = 40
"""Telling words between two copies from one place that vouch for each other: sentences put in another order."""


@dataclass(frozen=True, slots=True)
class Scrutiny:
    """How much it takes to call it a copy."""

    evidence: float
    """The weight that a copy's shared words must have together."""
    run: int
    """Words in a row, grammar too, that are enough by themselves."""
    rare: bool
    """...if a rare word is among them."""
    least: float
    """...or what it must weigh by itself, where with the copies beside it there is as much..."""
    around: float
    """...or what it must weigh with the copies beside it, however little by itself."""


CLOSELY = Scrutiny(2.0, 8, rare=True, least=2.0, around=math.inf)
"""Among few records. So few words may be chance: the score says how few they were."""
FROM_AFAR = Scrutiny(4.0, 8, rare=False, least=2.0, around=8.0)
"""Among all records, where any two words stand together by chance somewhere."""


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of the longest stretch that is the same word for word, grammar too."""

    any: int
    rare: int
    """...with a rare word in it."""


def weighed(
    found: Sequence[Chain], reading: Reading, page: Page, scrutinies: Sequence[Scrutiny]
) -> Iterator[tuple[Chain, float]]:
    """The chains that are copies, with the weight of what they share."""
    runs = [_longest_run(chain, reading, page) for chain in found]
    alone = [max(evidence(chain, reading), run.rare / EXACT) for chain, run in zip(found, runs, strict=True)]
    for chain, run, mine, beside in zip(found, runs, alone, _together(found, alone), strict=True):
        weights = [enough for each in scrutinies if (enough := _weight(run, mine, beside, each))]
        whole = sum(reading.weights[chain.here[0] : chain.here[-1] + 1])
        told = any(reading.telling[here] for here in chain.here)
        if weights and told and weight(chain, reading) >= LIKENESS * whole:
            yield chain, max(weights)


def _weight(run: _Run, mine: float, beside: float, scrutiny: Scrutiny) -> float:
    """What a chain weighs, if it is enough to call it a copy; else 0."""
    words = run.rare if scrutiny.rare else run.any
    if words >= scrutiny.run:
        return max(mine, words / EXACT)
    vouched = beside >= scrutiny.around or (beside >= scrutiny.evidence and mine >= scrutiny.least)
    return mine if vouched else 0.0


def _together(found: Sequence[Chain], alone: Sequence[float]) -> list[float]:
    """What each chain weighs with those beside it."""
    weights = list(alone)
    ordered = sorted(range(len(found)), key=lambda at: found[at].here[0])
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if found[other].here[0] - found[one].here[-1] > BESIDE:
                break
            if _beside(found[one], found[other]):
                weights[one] += alone[other]
                weights[other] += alone[one]
    return weights


def _beside(one: Chain, other: Chain) -> bool:
    """Whether two chains stand near each other on both sides, in whatever order."""
    here = max(one.here[0], other.here[0]) - min(one.here[-1], other.here[-1])
    there = max(one.there[0], other.there[0]) - min(one.there[-1], other.there[-1])
    return 0 < here <= BESIDE and 0 < there <= BESIDE


def _longest_run(chain: Chain, reading: Reading, page: Page) -> _Run:
    longest, rare, first = 0, 0, 0
    for at in range(1, len(chain.here) + 1):
        if at == len(chain.here) or not goes_on(chain, at, reading, page):
            words = _words(chain, first, at - 1, reading, page)
            longest = max(longest, words)
            if words > rare and any(reading.weights[here] == 1 for here in chain.here[first:at]):
                rare = words
            first = at
    return _Run(longest, rare)


def _words(chain: Chain, first: int, last: int, reading: Reading, page: Page) -> int:
    """The words of a run with those of grammar around it that are the same too; forms' wording does not count."""
    said = [reading.weights[here] > 0 for here in chain.here[first : last + 1]]
    gaps = [len(reading.grammar[here]) for here in chain.here[first + 1 : last + 1]]
    gaps = [before(chain.here[first], chain.there[first], reading, page), *gaps]
    behind = after(chain.here[last], chain.there[last], reading, page) if said[-1] else 0
    return sum(1 + gap for gap, counts in zip(gaps, said, strict=True) if counts) + behind
