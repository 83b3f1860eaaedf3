"""The text of a sheet: a line for each row, with a tab between its cells, so that a table reads as a table."""

from __future__ import annotations

from itertools import groupby

from partywall.errors import Unreadable
from partywall.formats.pieces import Pieces
from partywall.formats.xlsx.names import called
from partywall.formats.xlsx.sheet import Cell


def sheet_text(cells: list[Cell], most: int) -> Pieces[Cell]:
    """The cells in order, each in the column that it shares with those above and below. Raises Unreadable."""
    ranks = {column: rank for rank, column in enumerate(sorted({cell.column for cell in cells}))}
    rows = [list(row) for _, row in groupby(cells, key=lambda cell: cell.row)]
    if sum(ranks[row[-1].column] for row in rows) + sum(len(cell.text) for cell in cells) > most:
        raise Unreadable(f"The file holds more than {most:,} characters.")
    pieces: Pieces[Cell] = Pieces()
    for row in rows:
        rank = 0
        for cell in row:
            pieces.between("\t" * (ranks[cell.column] - rank))
            rank = ranks[cell.column]
            pieces.add(cell.text, cell, called(cell.row, cell.column))
        pieces.between("\n")
    return pieces
