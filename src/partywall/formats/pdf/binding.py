"""Ties the characters that were read to the glyphs that are drawn, by their origins.

Two engines look at one page here: PDFium says what is read where, the program says what is drawn
where. A glyph that no character accounts for was read by nobody, so no copy has it.
"""

from __future__ import annotations

from collections import defaultdict

import numpy

from partywall.formats.pdf.asked import Origins
from partywall.formats.pdf.program import Program

_AHEAD = 4
"""Spaces between two characters that are read one after the other."""
_CELL = 2.0
_AT_ONCE = 256
"""Characters that are compared with the glyphs that come next, at once."""
Bound = dict[int, int]
"""Number of a character: number of its glyph."""


def bind(program: Program, origins: Origins) -> Bound:
    """The glyph of each character; characters without one are not in it.

    Several characters have one glyph where a ligature is drawn.
    """
    return _Binding(program, origins).bound


class _Binding:
    """Goes through the characters; most follow one another as their glyphs do."""

    def __init__(self, program: Program, origins: Origins) -> None:
        self.bound: Bound = {}
        self._places, self._reach = program.origins()
        self._taken = bytearray(len(self._places))
        self._grid: dict[tuple[int, int], list[int]] = {}
        numbers, at, last = origins.numbers, 0, -1
        while at < len(numbers):
            run = self._run(origins, at, last + 1)
            if run:
                self.bound.update(zip(numbers[at : at + run], range(last + 1, last + 1 + run), strict=True))
                self._taken[last + 1 : last + 1 + run] = bytes((1,)) * run
                at, last = at + run, last + run
                continue
            x, y = origins.places[at].tolist()
            found = self._next(last, x, y)
            if found < 0:
                found = self._nearest(x, y)
            if found >= 0:
                self._taken[found] = 1
                self.bound[numbers[at]] = last = found
            at += 1

    def _run(self, origins: Origins, at: int, glyph: int) -> int:
        """How many of the next characters stand where the next glyphs do, one for one."""
        chars, glyphs = origins.places[at : at + _AT_ONCE], self._places[glyph : glyph + _AT_ONCE]
        count = min(len(chars), len(glyphs))
        if not count:
            return 0
        apart = numpy.abs(chars[:count] - glyphs[:count]).max(axis=1)
        meet = apart <= self._reach[glyph : glyph + count]
        meet &= numpy.frombuffer(self._taken, numpy.uint8, count, glyph) == 0
        return count if meet.all() else int(meet.argmin())

    def _next(self, last: int, x: float, y: float) -> int:
        for number in range(last + 1, min(last + 1 + _AHEAD, len(self._places))):
            if not self._taken[number] and self._meets(number, x, y):
                return number
        return -1

    def _meets(self, number: int, x: float, y: float) -> bool:
        here, reach = self._places[number], self._reach[number]
        return bool(abs(here[0] - x) <= reach and abs(here[1] - y) <= reach)

    def _nearest(self, x: float, y: float) -> int:
        """The nearest glyph that meets the place; one that has no character yet goes first."""
        if not self._grid:
            self._grid = self._cells()
        column, row = round(x / _CELL), round(y / _CELL)
        near = [
            number
            for across in (column - 1, column, column + 1)
            for up in (row - 1, row, row + 1)
            for number in self._grid.get((across, up), ())
            if self._meets(number, x, y)
        ]
        return min(near, key=lambda number: (self._taken[number], self._apart(number, x, y)), default=-1)

    def _apart(self, number: int, x: float, y: float) -> float:
        here = self._places[number]
        return float(abs(here[0] - x) + abs(here[1] - y))

    def _cells(self) -> dict[tuple[int, int], list[int]]:
        grid: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
        for number, (x, y) in enumerate(self._places.tolist()):
            grid[round(x / _CELL), round(y / _CELL)].append(number)
        return grid
