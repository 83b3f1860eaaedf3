"""Names of SpreadsheetML elements and addresses of cells, short enough to read."""

from __future__ import annotations

import re

S_SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
R_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
S = f"{{{S_SPACE}}}"
R = f"{{{R_SPACE}}}"

ROWS, COLUMNS = 1_048_576, 16_384
"""A sheet has no more than these."""
_ADDRESS = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")

Address = tuple[int, int]
"""Row and column, from 0."""
Area = tuple[int, int, int, int]
"""First row and column, last row and column."""


def address(text: str) -> Address | None:
    """The place that ``B3`` means; None where there is none."""
    found = _ADDRESS.fullmatch(text)
    if not found:
        return None
    column = 0
    for letter in found.group(1).upper():
        column = column * 26 + ord(letter) - 64
    row = int(found.group(2))
    return (row - 1, column - 1) if 0 < row <= ROWS and column <= COLUMNS else None


def area(text: str) -> Area | None:
    """The cells that ``A1:B3`` means, or ``A1``."""
    first, _, last = text.partition(":")
    start, end = address(first), address(last or first)
    if start is None or end is None:
        return None
    return min(start[0], end[0]), min(start[1], end[1]), max(start[0], end[0]), max(start[1], end[1])


def letters(column: int) -> str:
    """The letters of a column, from 0."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def called(row: int, column: int) -> str:
    """``B3`` for the second column of the third row."""
    return f"{letters(column)}{row + 1}"
