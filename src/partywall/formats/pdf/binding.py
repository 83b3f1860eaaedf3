"""Ties the characters that were read to the glyphs that are drawn, by their origins.

Two engines look at one page here: PDFium says what is read where, the program says what is drawn
where. A glyph that no character accounts for was read by nobody, so no copy has it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from partywall.formats.pdf.program import Glyph

_AHEAD = 4
"""Spaces between two characters that are read one after the other."""
_CELL = 2.0
Bound = dict[int, int]
"""Number of a character: number of its glyph."""


def bind(glyphs: Sequence[Glyph], origins: Iterable[tuple[int, float, float]]) -> Bound:
    """The glyph of each character, given as its number and origin; characters without one are not in it.

    Several characters have one glyph where a ligature is drawn.
    """
    bound: Bound = {}
    taken = bytearray(len(glyphs))
    grid: dict[tuple[int, int], list[int]] = {}
    last = -1
    for number, x, y in origins:
        found = _next(glyphs, taken, last, x, y)
        if found < 0:
            grid = grid or _grid(glyphs)
            found = _nearest(glyphs, grid, taken, x, y)
        if found < 0:
            continue
        taken[found] = 1
        bound[number] = last = found
    return bound


def _next(glyphs: Sequence[Glyph], taken: bytearray, last: int, x: float, y: float) -> int:
    for number in range(last + 1, min(last + 1 + _AHEAD, len(glyphs))):
        if not taken[number] and _meets(glyphs[number], x, y):
            return number
    return -1


def _meets(glyph: Glyph, x: float, y: float) -> bool:
    turn = glyph.turn
    reach = 0.1 + 0.04 * (abs(turn[0]) + abs(turn[1]))
    return abs(glyph.x - x) <= reach and abs(glyph.y - y) <= reach


def _grid(glyphs: Sequence[Glyph]) -> dict[tuple[int, int], list[int]]:
    grid: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for number, glyph in enumerate(glyphs):
        grid[round(glyph.x / _CELL), round(glyph.y / _CELL)].append(number)
    return grid


def _nearest(
    glyphs: Sequence[Glyph], grid: dict[tuple[int, int], list[int]], taken: bytearray, x: float, y: float
) -> int:
    """The nearest glyph that meets the place; one that has no character yet goes first."""
    column, row = round(x / _CELL), round(y / _CELL)
    near = [
        number
        for across in (column - 1, column, column + 1)
        for up in (row - 1, row, row + 1)
        for number in grid.get((across, up), ())
        if _meets(glyphs[number], x, y)
    ]
    if not near:
        return -1
    return min(near, key=lambda number: (taken[number], abs(glyphs[number].x - x) + abs(glyphs[number].y - y)))
