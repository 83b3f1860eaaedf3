"""What each paragraph of a page is: text, an item of a list, a cell of a table, or no part of the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from partywall.formats.pdf.layout import Block, Layout, begins_item
from partywall.formats.pdf.tags import Element, Role


def elements_of(layout: Layout, repeated: Sequence[range], sizes: Mapping[int, float]) -> Mapping[int, Element | None]:
    """The element of each block, known by its start; None for a header or footer of most pages.

    ``sizes`` are those of the letters that stay, for blocks that something is withheld from.
    """
    blocks = layout.blocks
    beside = {after.start for before, after in pairwise(blocks) if layout.text[before.end : after.start] == "\t"}
    cells = beside | {before.start for before, after in pairwise(blocks) if after.start in beside}
    found: dict[int, Element | None] = {}
    row = 0
    for block in blocks:
        row += block.start not in beside
        letters = block.lines[-1].end - block.lines[0].begin
        role = Role.CELL if block.start in cells else Role.ITEM if begins_item(block.lines[0]) else Role.TEXT
        element = Element(role, sizes.get(block.start, _size(block)), letters, row)
        found[block.start] = None if any(block.start in stretch for stretch in repeated) else element
    return found


def _size(block: Block) -> float:
    return block.lines[0].size
