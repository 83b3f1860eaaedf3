"""How a document looks to a person, so that a report can show each passage in its place."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from partywall.model.text import Digest, PartId


class BlockKind(StrEnum):
    """What a block of text is on the page."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    CELL = "cell"


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table cell: ``start`` to ``end`` of a part's text."""

    document: Digest
    part: PartId
    kind: BlockKind
    start: int
    end: int
    level: int = 0
    """Of a heading, from 1."""
    table: int = 0
    row: int = 0
    column: int = 0
    """Of a cell, from 0, with the table it is in."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One page as it looks. Anchors of ``part`` have boxes on it, in points."""

    document: Digest
    part: PartId
    number: int
    width: float
    height: float
    png: bytes


@dataclass(frozen=True, slots=True)
class Look:
    """Pages where the format has them, and otherwise blocks in reading order."""

    blocks: tuple[Block, ...] = ()
    pictures: tuple[Picture, ...] = ()
