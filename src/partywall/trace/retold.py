"""Which sentences of a document tell in other words what a record tells.

1. Document and records are read as sentences, long ones as pieces of them (``retold_sentences``).
2. Each pair has signs that one retells the other: rare words that both have, and how much of each sentence they are;
   a record's sentence that many of the document's are like is a heading or a standard phrase (``retold_likeness``).
3. The likeliest sentence of each record is given where it is likely enough. Where other evidence speaks of the
   passage already, less is enough: then the question is only where it came from.

For the records near a case: among those of everybody, two sentences share rare words by chance too often.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import exp

from partywall.model.disclosure import Provenance
from partywall.model.people import FamilyId
from partywall.model.records import Source
from partywall.model.text import Digest, Document, PartId, Span
from partywall.trace.indexed import FEW, RecordIndex
from partywall.trace.retold_likeness import log_odds, rarity
from partywall.trace.retold_sentences import Sentence, told
from partywall.trace.spelling import Words

ALONE = -0.6
"""Log-odds from which a sentence is given on these signs alone..."""
SUSPECTED = -1.9
"""...and where other evidence speaks of it."""
CONTEXT = 600
"""Characters of the record given on either side, at most."""
BEFORE = 2000
"""Characters of the record given up to the end of what is retold."""


@dataclass(frozen=True, slots=True)
class RecordText:
    """The text of one part of a record."""

    source: Source
    document: Digest
    part: PartId
    text: str


@dataclass(frozen=True, slots=True)
class Told:
    """A record's text as the sentences that tell something."""

    record: RecordText
    sentences: Sequence[Sentence]


def told_by(records: Iterable[RecordText], words: Words) -> tuple[Told, ...]:
    """Records made ready for ``retold``, to be asked more than once."""
    return tuple(Told(record, sentences) for record in records if (sentences := told(record.text, words)))


def near_by(index: RecordIndex, families: Collection[FamilyId]) -> tuple[Told, ...]:
    """The newest records of these families, as far as their text is to be had."""
    texts = (
        RecordText(index.shelf.source(number), digest, part, text)
        for number in index.close(families)[:FEW].tolist()
        for within, (digest, part) in enumerate(index.shelf.places(number))
        if (text := index.shelf.text(number, within)) is not None
    )
    return told_by(texts, index.words)


def retold(
    document: Document,
    records: Sequence[Told],
    words: Words,
    copies: Iterable[Provenance] = (),
    suspected: Iterable[Span] = (),
) -> tuple[Provenance, ...]:
    """The sentences of a document that retell one of these records, by place; once for each record.

    ``copies`` are what stands in a record word for word or nearly: the same is not given again. ``suspected`` are
    passages that are thought to be of somebody else for other reasons.
    """
    known = _by_part((copy.span, copy.record) for copy in copies)
    doubted = _by_part((span, span.document) for span in suspected)
    found: dict[tuple[Span, Source], Provenance] = {}
    for inner in document.walk():
        for part in inner.parts:
            mine = told(part.text, words)
            rare = rarity([mine, *(record.sentences for record in records)])
            for record in records if mine else ():
                for row in _rows(inner.digest, part.id, mine, record, rare, doubted):
                    key = row.span, row.source
                    copied = any(other == row.record and _touch(span, row.span) for span, other in known[_at(row.span)])
                    if not copied and (key not in found or found[key].score < row.score):
                        found[key] = row
    return tuple(sorted(found.values(), key=_place))


def _rows(
    digest: Digest,
    part: PartId,
    mine: Sequence[Sentence],
    told: Told,
    rare: dict[int, float],
    doubted: dict[tuple[Digest, PartId], list[tuple[Span, Digest]]],
) -> Iterable[Provenance]:
    table = log_odds(mine, told.sentences, rare)
    for sentence, odds, best in zip(mine, table.max(axis=1).tolist(), table.argmax(axis=1).tolist(), strict=True):
        span = Span(digest, part, sentence.start, sentence.end)
        doubt = odds >= SUSPECTED and any(_touch(span, other) for other, _ in doubted[_at(span)])
        if odds >= ALONE or doubt:
            yield _provenance(span, sentence, told.record, told.sentences[best], odds)


def _provenance(span: Span, sentence: Sentence, record: RecordText, origin: Sentence, odds: float) -> Provenance:
    text = record.text
    start = max(text.rfind("\n", 0, origin.start) + 1, origin.start - CONTEXT)
    end = text.find("\n", origin.end)
    shared = len(sentence.words.keys() & origin.words.keys())
    return Provenance(
        span,
        record.source,
        Span(record.document, record.part, origin.start, origin.end),
        shared / len(sentence.words),
        1 / (1 + exp(-odds)),
        text[start : min(len(text) if end < 0 else end, origin.end + CONTEXT)],
        start,
        text[max(0, origin.end - BEFORE) : origin.end],
        retold=True,
    )


def _place(row: Provenance) -> tuple[Span, Digest, Span, str, tuple[str, ...]]:
    return row.span, row.record, row.record_span, row.source.id, row.source.families


def _by_part(spans: Iterable[tuple[Span, Digest]]) -> dict[tuple[Digest, PartId], list[tuple[Span, Digest]]]:
    found: dict[tuple[Digest, PartId], list[tuple[Span, Digest]]] = defaultdict(list)
    for span, record in spans:
        found[_at(span)].append((span, record))
    return found


def _at(span: Span) -> tuple[Digest, PartId]:
    return span.document, span.part


def _touch(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
