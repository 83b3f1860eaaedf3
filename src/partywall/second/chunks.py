"""The text in stretches that a language model can be asked about: whole paragraphs, with some overlap."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from partywall.model.text import Digest, Document, PartId
from partywall.words import Block, blocks, sentences

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of one part of one document. ``text`` is the part's own, from ``start`` on."""

    document: Digest
    part: PartId
    start: int
    text: str


def chunks(document: Document, size: int, overlap: int) -> Iterator[Chunk]:
    """All text that a copy may have, in chunks of at most ``size`` characters, in order.

    Each begins with the last paragraphs of the one before, as far as these have at most ``overlap`` characters, so
    that a "he" at the beginning has somebody to go with. What goes into no copy is not asked about.
    """
    for inner in document.walk():
        for part in inner.parts:
            for start, end in _stretches(part.text, size, overlap) if part.stays else ():
                if any(map(str.isalnum, part.text[start:end])):
                    yield Chunk(inner.digest, part.id, start, part.text[start:end])


def _stretches(text: str, size: int, overlap: int) -> Iterator[Stretch]:
    pieces = list(_pieces(text, size))
    first = 0
    while first < len(pieces):
        start = _back(pieces, first, size, overlap)
        last = first
        while last + 1 < len(pieces) and pieces[last + 1][1] - start <= size:
            last += 1
        yield start, pieces[last][1]
        first = last + 1


def _back(pieces: list[Stretch], first: int, size: int, overlap: int) -> int:
    """Where the chunk begins whose first new piece this is."""
    begin, end = pieces[first]
    start = begin
    for left, _ in reversed(pieces[:first]):
        if begin - left > overlap or end - left > size:
            break
        start = left
    return start


def _pieces(text: str, size: int) -> Iterator[Stretch]:
    """Paragraphs; sentences of a paragraph that is too long, and words of a sentence that is."""
    starts = sorted({0, *(text.rfind("\n", 0, block.start) + 1 for block in blocks(text) if _first_in_line(block))})
    for start, end in _between(starts, 0, len(text)):
        if end - start <= size:
            yield start, end
            continue
        for left, right in _between([left for left, _ in sentences(text, start, end)], start, end):
            yield from _cut(text, left, right, size)


def _first_in_line(block: Block) -> bool:
    return block.column in {None, 0}


def _between(starts: list[int], start: int, end: int) -> Iterator[Stretch]:
    """From each start to the next, so that nothing is left out."""
    edges = sorted({start, *(edge for edge in starts if start < edge < end), end})
    yield from zip(edges, edges[1:], strict=False)


def _cut(text: str, start: int, end: int, size: int) -> Iterator[Stretch]:
    while end - start > size:
        space = text.rfind(" ", start + 1, start + size)
        cut = space + 1 if space > 0 else start + size
        yield start, cut
        start = cut
    yield start, end
