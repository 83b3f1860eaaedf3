"""Cells far from all others come nearer, so that nothing lies where nobody scrolls to, nor programs drown in blanks."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import replace

from partywall.formats.xlsx.sheet import Sheet

_ROWS, _COLUMNS = 1000, 100
"""So many blank rows or columns between two cells are more than a table has."""
_LEFT = 10
"""So many of them stay."""


def come_nearer(sheet: Sheet) -> None:
    """Takes out most of every wide gap, in the places of the cells alone: their texts and order stay."""
    rows = _Moves({cell.row for cell in sheet.cells}, _ROWS)
    columns = _Moves({cell.column for cell in sheet.cells}, _COLUMNS)
    if rows.none and columns.none:
        return
    sheet.cells = [
        replace(cell, row=cell.row - rows.by(cell.row), column=cell.column - columns.by(cell.column))
        for cell in sheet.cells
    ]
    # What has no words is not worth its place in a sheet like this.
    sheet.blanks = []
    sheet.merges = []


class _Moves:
    """By how much each line of cells moves."""

    def __init__(self, used: Collection[int], most: int) -> None:
        moves = list(_moves(sorted(used), most))
        self._starts, self._totals = [start for start, _ in moves], [total for _, total in moves]
        self.none = not moves

    def by(self, at: int) -> int:
        """The lines that are taken out before ``at``."""
        found = bisect_right(self._starts, at)
        return self._totals[found - 1] if found else 0


def _moves(used: list[int], most: int) -> Iterator[tuple[int, int]]:
    total, before = 0, -1
    for at in used:
        if at - before - 1 > most:
            total += at - before - 1 - _LEFT
            yield at, total
        before = at
