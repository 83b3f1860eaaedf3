"""Ties the characters that were read to the glyphs that are drawn, by their origins.

Two engines look at one page here: PDFium says what is read where, the program says what is drawn
where. A glyph that no character accounts for was read by nobody, so no copy has it.
"""

from __future__ import annotations

from collections import defaultdict

import numpy
from numpy.typing import NDArray

from partywall.formats.pdf.asked import Origins, Table
from partywall.formats.pdf.program import Program

_AHEAD = 4
"""Spaces between two characters that are read one after the other."""
_CELL = 2.0
_SAME = 0.01
_AT_ONCE = 512
"""Characters that are compared with the glyphs that come next, at once."""
Bound = NDArray[numpy.int64]
"""By the number of a character the number of its glyph; -1 where it has none."""


def bind(program: Program, origins: Origins, count: int) -> Bound:
    """The glyph of each of the ``count`` characters of a page.

    Several characters have one glyph where a ligature is drawn.
    """
    return _Binding(program, origins, count).bound


class _Binding:
    """Goes through the characters; most follow one another as their glyphs do."""

    def __init__(self, program: Program, origins: Origins, count: int) -> None:
        self.bound: Bound = numpy.full(count, -1)
        self._places, self._reach = program.origins()
        self._taken = bytearray(_doubles(program, self._places))
        self._crowded = _crowded(self._places, self._reach)
        self._grid: dict[tuple[int, int], list[int]] = {}
        self._program, self._origins = program, origins
        self._blanks: set[tuple[str, int]] = set()
        self._looked_at = 0
        numbers, at, last = origins.numbers, 0, -1
        while at < len(numbers):
            run = self._run(origins, at, last + 1)
            if run:
                self.bound[numbers[at : at + run]] = numpy.arange(last + 1, last + 1 + run)
                self._taken[last + 1 : last + 1 + run] = bytes((1,)) * run
                at, last = at + run, last + run
                continue
            x, y = origins.places[at].tolist()
            found = self._next(last, x, y, at)
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
        meet = _apart(chars[:count], glyphs[:count]) <= self._reach[glyph : glyph + count]
        meet &= numpy.frombuffer(self._taken, numpy.uint8, count, glyph) == 0
        meet &= ~self._crowded[glyph : glyph + count]
        return count if meet.all() else int(meet.argmin())

    def _next(self, last: int, x: float, y: float, at: int) -> int:
        """Of the glyphs that come next the nearest that meets the place: an accent may stand beside its letter.

        A space may be drawn at the place of the letter behind it; which glyphs are spaces, those before have shown.
        """
        ahead = range(last + 1, min(last + 1 + _AHEAD, len(self._places)))
        met = [number for number in ahead if not self._taken[number] and self._meets(number, x, y)]
        if len(met) < 2:
            return met[0] if met else -1
        spaces, blank = self._spaces(at), bool(self._origins.blank[at])
        return min(
            met, key=lambda number: ((self._kind(number) in spaces) != blank, round(self._apart(number, x, y), 2))
        )

    def _spaces(self, at: int) -> set[tuple[str, int]]:
        """What the characters before this one have shown to be spaces."""
        before = slice(self._looked_at, at)
        glyphs = self.bound[self._origins.numbers[before][self._origins.blank[before]]].tolist()
        self._blanks.update(self._kind(glyph) for glyph in glyphs if glyph >= 0)
        self._looked_at = at
        return self._blanks

    def _kind(self, glyph: int) -> tuple[str, int]:
        show, at = self._program.show_of(glyph)
        return show.font.name, show.codes[at]

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


def _apart(places: Table, others: Table) -> Table:
    """How far places are apart, across or up, whichever is more."""
    apart = numpy.abs(places - others)
    return numpy.maximum(apart[:, 0], apart[:, 1])


def _crowded(places: Table, reach: Table) -> NDArray[numpy.bool_]:
    """Of each glyph whether the one before it or behind it stands so near that a character may be either."""
    found = numpy.zeros(len(places), bool)
    near = _apart(places[1:], places[:-1]) <= reach[1:]
    found[1:] |= near
    found[:-1] |= near
    return found


def _doubles(program: Program, places: Table) -> bytes:
    """Of each glyph whether it is the one before it, drawn again at its place: it is read once."""
    same = _apart(places[1:], places[:-1]) < _SAME
    found = bytearray(len(places))
    for before in numpy.flatnonzero(same).tolist():
        (show, at), (again, next_at) = program.show_of(before), program.show_of(before + 1)
        found[before + 1] = show.font is again.font and show.codes[at] == again.codes[next_at]
    return bytes(found)
