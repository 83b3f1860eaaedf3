"""A copy as the passages that it makes: sentence by sentence, each with its place in the record."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rapidfuzz.distance import LCSseq

from partywall.model.disclosure import Provenance
from partywall.model.text import Span
from partywall.trace.alike import after, before, weight
from partywall.trace.chains import Chain
from partywall.trace.pages import Page
from partywall.trace.reading import Reading
from partywall.trace.weighing import CLOSELY
from partywall.words import tokens

PIECE = 0.9
"""What each paragraph or cell of a copy must weigh, unless none does: more than a day and a month."""
_BORDER = re.compile(r"[\n\t|]")
CONTEXT = 600
"""Characters of the record given on either side of what was copied, at most."""
BEFORE = 2000
"""Characters of the record given up to the end of what was copied."""


def passages(copy: Chain, evidence: float, reading: Reading, page: Page, bounds: Sequence[int]) -> Iterator[Provenance]:
    """The passages of a copy. ``bounds`` are where the text's sentences begin."""
    for piece in _weighty(list(_by_sentence(copy, reading, bounds)), reading, evidence):
        yield _provenance(piece, reading, page, evidence / (evidence + 1), bounds)


def _by_sentence(chain: Chain, reading: Reading, bounds: Sequence[int]) -> Iterable[Chain]:
    found = zip(chain.here, chain.there, strict=True)
    for _, group in groupby(found, lambda match: bisect_right(bounds, reading.starts[match[0]])):
        here, there = zip(*group, strict=True)
        yield Chain(chain.page, list(here), list(there))


def _weighty(pieces: Sequence[Chain], reading: Reading, evidence: float) -> Iterator[Chain]:
    """The pieces of a copy whose paragraph, list item or cell has enough of it."""
    heaviest = max(weight(piece, reading) for piece in pieces)
    least = min(PIECE, heaviest) if evidence >= CLOSELY.evidence else PIECE
    block: list[Chain] = []
    for piece in pieces:
        if block and _BORDER.search(reading.text, reading.ends[block[-1].here[-1]], reading.starts[piece.here[0]]):
            yield from block if _all(block, reading) >= least else ()
            block = []
        block.append(piece)
    yield from block if _all(block, reading) >= least else ()


def _all(block: Sequence[Chain], reading: Reading) -> float:
    return sum(weight(piece, reading) for piece in block)


def _provenance(chain: Chain, reading: Reading, page: Page, score: float, bounds: Sequence[int]) -> Provenance:
    narrow = reading.span(chain.here[0], chain.here[-1])
    number = bisect_right(bounds, narrow.start)
    sentence = (bounds[number - 1] if number else 0, bounds[number] if number < len(bounds) else len(reading.text))
    ahead = before(chain.here[0], chain.there[0], reading, page)
    behind = after(chain.here[-1], chain.there[-1], reading, page)
    span = reading.wider(narrow, ahead, behind, sentence)
    origin = page.span(chain.there[0], chain.there[-1])
    if page.text is None:
        return Provenance(span, page.source, origin, len(chain.here) / (chain.here[-1] + 1 - chain.here[0]), score)
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
