"""The natural units that a passage is made of: sentences in paragraphs, and cells in tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from partywall.model.text import Digest, Document, PartId, Span
from partywall.words import Block, blocks, sentences


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
        for start, end in sentences(text, block.start, block.end):
            yield Unit(Span(document, part, start, end), text[start:end], block, number, start == block.start)
