"""Blocks of a text while it is read, when it is not yet known whose they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from partywall.model.look import Block, BlockKind, Look
from partywall.model.text import Digest, Document, PartId


@dataclass(frozen=True, slots=True)
class Shape:
    """A block of the text as a person sees it."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    table: int = 0
    row: int = 0
    column: int = 0

    def placed(self, document: Digest, part: PartId) -> Block:
        """The block as it leaves this room."""
        return Block(document, part, self.kind, self.start, self.end, self.level, self.table, self.row, self.column)


class Shaped(Protocol):
    """The text of one part, with its blocks in reading order."""

    id: str
    stays: bool
    shapes: list[Shape]


def looked(texts: Sequence[Shaped], document: Document) -> Look:
    """The blocks of the texts that stay, in reading order."""
    return Look(
        tuple(each.placed(document.digest, PartId(text.id)) for text in texts if text.stays for each in text.shapes)
    )
