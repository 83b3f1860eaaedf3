"""The natural units that a passage is made of: sentences in paragraphs, and cells in tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from partywall.decide import facts
from partywall.decide.signals import Signal
from partywall.model.disclosure import PassageId
from partywall.model.text import Digest, Document, PartId, Span
from partywall.words import Block, blocks, breaks, sentences


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence or a table cell."""

    span: Span
    text: str
    block: Block
    number: int
    """Of the block in its part, so that no passage leaves one."""
    first: bool
    """Whether it begins its block."""


def units(document: Document) -> Iterator[tuple[tuple[Digest, PartId], tuple[Unit, ...]]]:
    """All units of each part of the document and of those inside it, in order."""
    for inner in document.walk():
        for part in inner.parts:
            yield (inner.digest, part.id), tuple(_units(inner.digest, part.id, part.text))


def _units(document: Digest, part: PartId, text: str) -> Iterator[Unit]:
    for number, block in enumerate(blocks(text)):
        for first, last in sentences(text, block.start, block.end):
            for start, end in _pieces(text, first, last):
                yield Unit(Span(document, part, start, end), text[start:end], block, number, start == block.start)


def passage_id(span: Span, *tags: str) -> PassageId:
    """The name of a passage: the same for the same place and reason whenever the document is read again."""
    return PassageId(":".join((span.document[7:19], span.part, f"{span.start}-{span.end}", *tags)))


_LONGEST = 320
"""Characters. A sentence that was dictated without full stops is parted where a phrase ends."""
_PIECE = 120


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if end - start > _LONGEST:
        left = start
        for place in breaks(text, start, end):
            if place - left >= _PIECE and end - place >= _PIECE // 2:
                yield left, place
                left = place + len(text[place:end]) - len(text[place:end].lstrip(" ,;:"))
        start = left
    yield start, end


def trimmed(unit: Unit, span: Span) -> Span:
    """The part of a unit from the phrase in which ``span`` begins to the one in which it ends."""
    offset = unit.span.start
    places = [offset + place for place in breaks(unit.text, 0, len(unit.text))]
    first = max(span.start, offset)
    last = min(span.end, unit.span.end)
    start = max((place for place in places if place <= first), default=offset)
    end = min((place for place in places if place >= last), default=unit.span.end)
    while start < first and unit.text[start - offset] in " ,;:":
        start += 1
    return Span(unit.span.document, unit.span.part, start, end)


_CLAUSE = re.compile(r"[;:]\s+|\s+[–—-]\s+|,?\s+(?:and|but|because|so|since|while|whereas)\s+(?=\S)|,\s+(?=as |who )")


def without_the_free(unit: Unit, signals: Sequence[Signal], free: Sequence[Span]) -> Span:
    """The unit less the clauses before the first signal that name somebody free and tell nothing sensitive.

    What stands behind the signals stays with them: it mostly goes on about the same person.
    """
    offset, text = unit.span.start, unit.text
    first = min(one.span.start for one in signals) - offset
    start = 0
    for match in _CLAUSE.finditer(text):
        named = match.end() <= first and any(one.end <= offset + match.start() for one in free)
        if named and not facts.sensitive(text[: match.start()]):
            start = match.end()
    return Span(unit.span.document, unit.span.part, offset + start, unit.span.end)
