"""From chains of shared words to the passages that were copied."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rapidfuzz.distance import LCSseq

from partywall.model.disclosure import Echo, Provenance
from partywall.model.people import FamilyId
from partywall.model.text import Document, Span
from partywall.trace.chains import Chain, chains, stretch
from partywall.trace.echoes import echoes
from partywall.trace.indexed import Page, RecordIndex
from partywall.trace.reading import Reading, readings
from partywall.words import sentence_starts, tokens

ENOUGH = 2.0
"""The weight that a copy's shared words must have together. So few may be chance: the score says how few they were."""
PIECE = 1.0
"""...and those of each sentence of it: more than a day and a month."""
LIKENESS = 0.5
"""Share of a copy's telling words, by weight, that must be shared."""
CONTEXT = 600
"""Characters of the record given on either side of what was copied, at most."""
BEFORE = 2000
"""Characters of the record given up to the end of what was copied."""


def trace(document: Document, index: RecordIndex) -> tuple[Provenance, ...]:
    """All passages of a document that stand in a record too, by place.

    A passage that stands in several records is given once for each.
    """
    if not index.pages:
        return ()
    found = {copy for reading in readings(document) for copy in _copies(reading, index)}
    return tuple(sorted(found, key=lambda copy: (copy.span, copy.record, copy.record_span)))


def echo(document: Document, index: RecordIndex, family: FamilyId) -> tuple[Echo, ...]:
    """The telling words of a document that stand in records, for a case of ``family``."""
    return echoes(readings(document), index.sentences, family)


def _copies(reading: Reading, index: RecordIndex) -> Iterator[Provenance]:
    bounds = sentence_starts(reading.text)
    for short in chains(reading, index):
        page = index.pages[short.page]
        chain = stretch(short, reading.keys, page.reading.keys)
        if _says_enough(chain, reading):
            for piece in _by_sentence(chain, reading, bounds):
                if _shared(piece, reading) >= PIECE:
                    yield _provenance(piece, reading, page, _sureness(chain, reading))


def _says_enough(chain: Chain, reading: Reading) -> bool:
    whole = sum(reading.weights[chain.here[0] : chain.here[-1] + 1])
    return _evidence(chain, reading) >= ENOUGH and _shared(chain, reading) >= LIKENESS * whole


def _shared(chain: Chain, reading: Reading) -> float:
    return sum(reading.weights[here] for here in chain.here)


def _sureness(chain: Chain, reading: Reading) -> float:
    """From two thirds for a copy that says just enough, towards 1."""
    evidence = _evidence(chain, reading)
    return evidence / (evidence + 1)


def _evidence(chain: Chain, reading: Reading) -> float:
    """What the shared words weigh. Many ordinary words and names say little without a rare one."""
    rare = sum(1 for here in chain.here if reading.weights[here] == 1)
    return rare + min(_shared(chain, reading) - rare, rare + 1)


def _by_sentence(chain: Chain, reading: Reading, bounds: Sequence[int]) -> Iterable[Chain]:
    matches = zip(chain.here, chain.there, strict=True)
    for _, group in groupby(matches, lambda match: bisect_right(bounds, reading.starts[match[0]])):
        here, there = zip(*group, strict=True)
        yield Chain(chain.page, list(here), list(there))


def _provenance(chain: Chain, reading: Reading, page: Page, score: float) -> Provenance:
    record = page.reading
    span = reading.span(chain.here[0], chain.here[-1])
    origin = record.span(chain.there[0], chain.there[-1])
    start, end = _paragraph(record.text, origin)
    return Provenance(
        span,
        page.source,
        origin,
        _likeness(span, reading, origin, record),
        score,
        record.text[start:end],
        start,
        record.text[max(0, origin.end - BEFORE) : origin.end],
    )


def _paragraph(text: str, span: Span) -> tuple[int, int]:
    """Start and end of the record's paragraph or row around ``span``."""
    start = max(text.rfind("\n", 0, span.start) + 1, span.start - CONTEXT)
    end = text.find("\n", span.end)
    return start, min(len(text) if end < 0 else end, span.end + CONTEXT)


def _likeness(span: Span, reading: Reading, origin: Span, record: Reading) -> float:
    """Share of the span's words, grammar too, that stand in the record in the same order."""
    mine = [token.key for token in tokens(reading.text[span.start : span.end])]
    theirs = [token.key for token in tokens(record.text[origin.start : origin.end])]
    return LCSseq.similarity(mine, theirs) / len(mine)
