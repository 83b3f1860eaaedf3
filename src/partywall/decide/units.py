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


_CLAUSE = re.compile(
    r"[;:]\s+|\s+[–—-]\s+|,?\s+(?:and|but|because|so|since|while|whereas)\s+(?=\S)"
    r"|,?\s+(?=(?:as|who|save|where)\s)"
    r"|\b(?:said|says|say|told|heard|noted|added|mentioned|thinks?|recorded|reported|explained|aware|know|hope|answered)"
    r"(?:\s+(?!that\b)\w+){0,3}?\s+that\s+"
)
_OTHERS = re.compile(r"\b(?:he|she|his|her|him|they|their|them)\b", re.IGNORECASE)
_US = re.compile(r"\b(?:I|we|you|We|You)\b")
_ENDS = re.compile(r";\s+|\s+[–—-]\s+|,?\s+(?:and|but|so)\s+(?=\S)")


def without_the_free(unit: Unit, signals: Sequence[Signal], free: Sequence[Span]) -> Span:
    """The unit less the clauses before the first signal, and behind the last, that are about somebody who is free.

    A clause is about them if it names them, or speaks of you and me, and tells nothing sensitive; what stands behind
    the signals mostly goes on about the same person, so it is left out only where nobody else can be meant.
    """
    offset, text = unit.span.start, unit.text
    first = min(one.span.start for one in signals) - offset
    last = max(one.span.end for one in signals) - offset
    start, end = 0, len(text)
    for match in _CLAUSE.finditer(text, 0, first + 1):
        if match.end() <= first and _is_free(text, 0, match.start(), offset, free):
            start = match.end()
    for match in _ENDS.finditer(text, last):
        if _begins_free(text, match.end(), offset, free) and not facts.sensitive(text[match.end() :]):
            end = match.start()
            break
    return Span(unit.span.document, unit.span.part, offset + start, offset + end)


def _begins_free(text: str, start: int, offset: int, free: Sequence[Span]) -> bool:
    """Whether a clause begins with somebody free, or with you and me."""
    named = any(0 <= one.start - offset - start <= _ARTICLE for one in free)
    return bool(named or _US.match(text, start)) and not _OTHERS.search(text, start)


_ARTICLE = 4
"""Characters for a word before a name at the beginning of a clause: ``our``."""


def _is_free(text: str, start: int, end: int, offset: int, free: Sequence[Span]) -> bool:
    """Whether a clause names somebody free, or speaks of you and me, and tells nothing sensitive."""
    named = any(offset + start <= one.start and one.end <= offset + end for one in free)
    ours = _US.search(text, start, end) and not _OTHERS.search(text, start, end)
    return bool(named or ours) and not facts.sensitive(text[start:end])
