"""From runs of shared words to the passages that were copied."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, takewhile

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import LCSseq

from partywall.model.disclosure import Provenance
from partywall.model.people import FamilyId
from partywall.model.records import Source
from partywall.model.text import Document, Span
from partywall.trace.chains import GAP, Chain, chains, stretch
from partywall.trace.indexed import RecordIndex
from partywall.trace.pages import Page
from partywall.trace.places import Found, Matches, find
from partywall.trace.reading import ORDINARY_WEIGHT, Reading, readings
from partywall.trace.segments import Segment
from partywall.words import sentence_starts, tokens

PIECE = 0.9
"""What each paragraph or cell of a copy must weigh, unless none does: more than a day and a month."""
_BORDER = re.compile(r"[\n\t|]")
LIKENESS = 0.5
"""Share of a copy's telling words, by weight, that must be shared."""
CONTEXT = 600
"""Characters of the record given on either side of what was copied, at most."""
BEFORE = 2000
"""Characters of the record given up to the end of what was copied."""
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
            for piece in _weighty(list(_by_sentence(copy, reading, bounds)), reading, evidence):
                yield _provenance(piece, reading, page, evidence / (evidence + 1), bounds)


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
            for chain, evidence in _weighed(long, reading, page, close_up if part in closely else (FROM_AFAR,)):
                yield page, chain, evidence

    worth = near | _accompanied(pairs, parts) | _wordy(pairs, reading, segment)
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


def _wordy(pairs: Matches, reading: Reading, segment: Segment) -> npt.NDArray[np.bool_]:
    """Whether a pair may be of a run that is long by its words of grammar."""
    mine = np.append(reading.columns.gaps, 0).astype(np.int64)
    here, rows, most = pairs.here, pairs.rows, len(segment.gaps) - 1
    gaps = [segment.gaps[np.minimum(rows + on, most)].astype(np.int64) for on in range(3)]
    around = np.minimum(mine[here], gaps[0]) + np.minimum(mine[here + 2], gaps[2])
    found: npt.NDArray[np.bool_] = (mine[here + 1] == gaps[1]) & (2 + gaps[1] + around >= FROM_AFAR.run)
    return found


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of the longest stretch that is the same word for word, grammar too."""

    any: int
    rare: int
    """...with a rare word in it."""


def _weighed(
    found: Sequence[Chain], reading: Reading, page: Page, scrutinies: Sequence[Scrutiny]
) -> Iterator[tuple[Chain, float]]:
    """The chains that are copies, with the weight of what they share."""
    runs = [_longest_run(chain, reading, page) for chain in found]
    alone = [max(_evidence(chain, reading), run.rare / EXACT) for chain, run in zip(found, runs, strict=True)]
    for chain, run, evidence in zip(found, runs, alone, strict=True):
        beside = sum(other for one, other in zip(found, alone, strict=True) if _beside(one, chain))
        weighed = [weight for each in scrutinies if (weight := _weight(run, evidence, beside, each))]
        whole = sum(reading.weights[chain.here[0] : chain.here[-1] + 1])
        told = any(reading.telling[here] for here in chain.here)
        if weighed and told and _shared(chain, reading) >= LIKENESS * whole:
            yield chain, max(weighed)


def _weight(run: _Run, evidence: float, beside: float, scrutiny: Scrutiny) -> float:
    """What a chain weighs, if it is enough to call it a copy; else 0."""
    words = run.rare if scrutiny.rare else run.any
    if words >= scrutiny.run:
        return max(evidence, words / EXACT)
    vouched = beside >= scrutiny.around or (beside >= scrutiny.evidence and evidence >= scrutiny.least)
    return evidence if vouched else 0.0


def _beside(one: Chain, other: Chain) -> bool:
    """Whether two chains stand near each other on both sides, in whatever order; each stands beside itself."""
    here = max(one.here[0], other.here[0]) - min(one.here[-1], other.here[-1])
    there = max(one.there[0], other.there[0]) - min(one.there[-1], other.there[-1])
    return one is other or 0 < here <= BESIDE and 0 < there <= BESIDE


def _shared(chain: Chain, reading: Reading) -> float:
    return sum(reading.weights[here] for here in chain.here)


def _evidence(chain: Chain, reading: Reading) -> float:
    """What the shared words weigh. Many ordinary words and names say little without a rare one."""
    rare = sum(1 for here in chain.here if reading.weights[here] == 1)
    return rare + min(_shared(chain, reading) - rare, rare + 1)


def _longest_run(chain: Chain, reading: Reading, page: Page) -> _Run:
    longest, rare, first = 0, 0, 0
    for at in range(1, len(chain.here) + 1):
        if at == len(chain.here) or not _goes_on(chain, at, reading, page):
            words = _words(chain, first, at - 1, reading, page)
            longest = max(longest, words)
            if words > rare and any(reading.weights[here] == 1 for here in chain.here[first:at]):
                rare = words
            first = at
    return _Run(longest, rare)


def _goes_on(chain: Chain, at: int, reading: Reading, page: Page) -> bool:
    here, there = chain.here[at], chain.there[at]
    next_to = here == chain.here[at - 1] + 1 and there == chain.there[at - 1] + 1
    return next_to and reading.grammar[here] == page.grammar[there]


def _words(chain: Chain, first: int, last: int, reading: Reading, page: Page) -> int:
    """The words of a run with those of grammar around it that are the same too; forms' wording does not count."""
    said = [reading.weights[here] > 0 for here in chain.here[first : last + 1]]
    gaps = [len(reading.grammar[here]) for here in chain.here[first + 1 : last + 1]]
    gaps = [_before(chain.here[first], chain.there[first], reading, page), *gaps]
    after = _after(chain.here[last], chain.there[last], reading, page) if said[-1] else 0
    return sum(1 + gap for gap, counts in zip(gaps, said, strict=True) if counts) + after


def _before(here: int, there: int, reading: Reading, page: Page) -> int:
    """How many words of grammar right before a shared word are the same."""
    return _alike(reversed(reading.grammar[here]), reversed(page.grammar[there]))


def _after(here: int, there: int, reading: Reading, page: Page) -> int:
    """...and right behind it."""
    if here + 1 == len(reading.grammar) or there + 1 == len(page.grammar):
        return 0
    return _alike(reading.grammar[here + 1], page.grammar[there + 1])


def _alike(one: Iterable[int], other: Iterable[int]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _by_sentence(chain: Chain, reading: Reading, bounds: Sequence[int]) -> Iterable[Chain]:
    found = zip(chain.here, chain.there, strict=True)
    for _, group in groupby(found, lambda match: bisect_right(bounds, reading.starts[match[0]])):
        here, there = zip(*group, strict=True)
        yield Chain(chain.page, list(here), list(there))


def _weighty(pieces: Sequence[Chain], reading: Reading, evidence: float) -> Iterator[Chain]:
    """The pieces of a copy whose paragraph, list item or cell has enough of it."""
    heaviest = max(_shared(piece, reading) for piece in pieces)
    least = min(PIECE, heaviest) if evidence >= CLOSELY.evidence else PIECE
    block: list[Chain] = []
    for piece in pieces:
        if block and _BORDER.search(reading.text, reading.ends[block[-1].here[-1]], reading.starts[piece.here[0]]):
            yield from block if _all(block, reading) >= least else ()
            block = []
        block.append(piece)
    yield from block if _all(block, reading) >= least else ()


def _all(block: Sequence[Chain], reading: Reading) -> float:
    return sum(_shared(piece, reading) for piece in block)


def _provenance(chain: Chain, reading: Reading, page: Page, score: float, bounds: Sequence[int]) -> Provenance:
    narrow = reading.span(chain.here[0], chain.here[-1])
    number = bisect_right(bounds, narrow.start)
    sentence = (bounds[number - 1] if number else 0, bounds[number] if number < len(bounds) else len(reading.text))
    before = _before(chain.here[0], chain.there[0], reading, page)
    after = _after(chain.here[-1], chain.there[-1], reading, page)
    span = reading.wider(narrow, before, after, sentence)
    origin = page.span(chain.there[0], chain.there[-1])
    if page.text is None:
        shared = len(chain.here) / (chain.here[-1] + 1 - chain.here[0])
        return Provenance(span, page.source, origin, shared, score)
    start, end = _paragraph(page.text, origin)
    return Provenance(
        span,
        page.source,
        origin,
        _likeness(reading.text[narrow.start : narrow.end], page.text[origin.start : origin.end]),
        score,
        page.text[start:end],
        start,
        page.text[max(0, origin.end - BEFORE) : origin.end],
    )


def _paragraph(text: str, span: Span) -> tuple[int, int]:
    """Start and end of the record's paragraph or row around ``span``."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - CONTEXT)
    end = text.find("\n", span.end)
    return start, min(len(text) if end < 0 else end, span.end + CONTEXT)


def _likeness(text: str, record: str) -> float:
    """Share of the text's words, grammar too, that stand in the record in the same order."""
    mine = [token.key for token in tokens(text)]
    return LCSseq.similarity(mine, [token.key for token in tokens(record)]) / len(mine)
