"""One sheet, read: which cells a reader sees, with the text that each shows, and what else stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from partywall.formats.packages import Element, unescaped
from partywall.formats.pieces import in_cell
from partywall.formats.xlsx import numbers
from partywall.formats.xlsx.names import COLUMNS, ROWS, Address, Area, S, address, area
from partywall.formats.xlsx.styles import CellStyle, Styles

NOT_CALCULATED = "[not calculated]"
"""Stands where a formula has no result in the file."""
_SPOKEN = re.compile(r'"((?:[^"]|"")+)"|\'((?:[^\']|\'\')+)\'|([^\W\d][\w.]*)(?![\w.(])', re.UNICODE)
_CELLS = re.compile(r"\$?[A-Z]{1,3}\$?\d{0,7}|[A-Z]{1,3}|TRUE|FALSE|R\d*C\d*")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell with its text as it is shown."""

    row: int
    column: int
    text: str
    style: int
    numeric: bool = False


@dataclass(slots=True)
class Sheet:
    """What one sheet says. Rows and columns count from 0."""

    cells: list[Cell] = field(default_factory=list)
    blanks: list[tuple[int, int, int]] = field(default_factory=list)
    """Row, column and style of cells without text."""
    merges: list[Area] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    """Texts of cells that a reader does not see, a row of them in a line."""
    formulas: list[str] = field(default_factory=list)
    """What somebody typed into formulas: texts and names."""


class SheetReader:
    """Reads the cells of one sheet."""

    def __init__(
        self, root: Element, shared: Sequence[str], styles: Styles, from_1904: bool, tables: Sequence[Area]
    ) -> None:
        self._shared, self._styles, self._from_1904 = shared, styles, from_1904
        self._root = root
        self._hidden_columns = _hidden_columns(root)
        self._hidden_rows: set[int] = set()
        self._coloured = (*tables, *_coloured(root))
        self.used: set[int] = set()
        """Shared texts that cells of this sheet show or hide."""

    def read(self) -> Sheet:
        """The whole sheet."""
        sheet = Sheet(merges=[found for each in self._root.iterfind(f"{S}mergeCells/{S}mergeCell")
                              if (found := area(each.get("ref", "")))])  # fmt: skip
        cells = sorted(self._cells(sheet), key=lambda cell: (cell.row, cell.column))
        covered = _covered(sheet.merges, cells)
        merges = {area[:2]: area for area in sheet.merges}
        unseen: dict[int, list[str]] = {}
        for cell in cells:
            style = self._styles.of(cell.style)
            shown = "" if self._is_hidden(cell, style, covered, merges) else cell.text
            if shown.strip():
                sheet.cells.append(cell)
            elif cell.text.strip():
                unseen.setdefault(cell.row, []).append(cell.text)
            elif style.face.drawn and not self._lies_hidden(cell.row, cell.column):
                sheet.blanks.append((cell.row, cell.column, cell.style))
        sheet.hidden += ["\t".join(texts) for texts in unseen.values()]
        return sheet

    def _cells(self, sheet: Sheet) -> Iterator[Cell]:
        data = self._root.find(f"{S}sheetData")
        row = -1
        for each in data if data is not None else ():
            if each.tag != f"{S}row":
                continue
            row = _row_number(each, row)
            if each.get("hidden") in ("1", "true") or _is_nothing(each.get("ht")):
                self._hidden_rows.add(row)
            column = -1
            for source in each:
                if source.tag == f"{S}c":
                    place = address(source.get("r", "")) or (row, column + 1)
                    column = place[1]
                    if place[0] < ROWS and place[1] < COLUMNS:
                        yield self._cell(source, place, sheet)

    def _cell(self, source: Element, place: Address, sheet: Sheet) -> Cell:
        number = source.get("s", "0")
        style = int(number) if number.isdigit() else 0
        kind = source.get("t", "n")
        value = source.find(f"{S}v")
        raw = "" if value is None else value.text or ""
        formula = source.find(f"{S}f")
        if formula is not None and formula.text:
            sheet.formulas += _spoken(formula.text)
        if kind == "inlineStr" or (kind == "n" and value is None and source.find(f"{S}is") is not None):
            raw, kind = rich_text(source.find(f"{S}is")), "str"
        elif kind == "s":
            raw, kind = self._shared_text(raw), "str"
        elif kind == "str":
            raw = unescaped(raw)
        if formula is not None and not raw and (value is None or kind == "n"):
            return Cell(*place, NOT_CALCULATED, style)
        shown = self._shown(raw, kind, self._styles.of(style).code)
        if raw.strip() and not shown.strip():
            sheet.hidden.append(in_cell(raw))
        return Cell(*place, in_cell(shown), style, kind == "n")

    def _shared_text(self, raw: str) -> str:
        number = int(raw) if raw.strip().isdigit() else -1
        if not 0 <= number < len(self._shared):
            return ""
        self.used.add(number)
        return self._shared[number]

    def _shown(self, raw: str, kind: str, code: str) -> str:
        if kind == "n":
            return numbers.number(raw.strip(), code, self._from_1904) if raw.strip() else ""
        if kind == "b":
            return {"1": "TRUE", "0": "FALSE"}.get(raw.strip(), raw)
        return numbers.text(raw, code) if kind == "str" else raw

    def _lies_hidden(self, row: int, column: int) -> bool:
        return row in self._hidden_rows or column in self._hidden_columns

    def _is_hidden(self, cell: Cell, style: CellStyle, covered: set[Address], merges: Mapping[Address, Area]) -> bool:
        if (cell.row, cell.column) in covered or style.tiny:
            return True
        if style.vanishing and not any(_inside(cell, each) for each in self._coloured):
            return True
        return self._lies_hidden(cell.row, cell.column) and not self._peeps_out(cell, merges)

    def _peeps_out(self, cell: Cell, merges: Mapping[Address, Area]) -> bool:
        """Whether a cell in a hidden row or column spreads over ones that are seen."""
        top, left, bottom, right = merges.get((cell.row, cell.column), (0, 0, -1, -1))
        rows, columns = range(top, bottom + 1), range(left, right + 1)
        return any(row not in self._hidden_rows for row in rows) and any(
            column not in self._hidden_columns for column in columns
        )


def rich_text(element: Element | None) -> str:
    """The text of a string, without how it is pronounced."""
    if element is None:
        return ""
    pieces: list[str] = []
    for child in element:
        if child.tag == f"{S}t":
            pieces.append(child.text or "")
        elif child.tag == f"{S}r":
            pieces += (each.text or "" for each in child.iterfind(f"{S}t"))
    return unescaped("".join(pieces))


def spoken_aside(element: Element) -> str:
    """How a string is pronounced: a second writing of it, that nobody sees on the page."""
    return "".join(each.text or "" for each in element.iterfind(f"{S}rPh/{S}t"))


def _spoken(formula: str) -> Iterator[str]:
    """What of a formula is neither a function nor a cell: texts, names of sheets and other names."""
    for text, sheet, name in _SPOKEN.findall(formula):
        if found := text or sheet or (name if not _CELLS.fullmatch(name) else ""):
            yield found


def _row_number(row: Element, before: int) -> int:
    number = row.get("r", "")
    return int(number) - 1 if number.isdigit() and len(number) < 8 else before + 1


def _is_nothing(size: str | None) -> bool:
    try:
        return size is not None and float(size) == 0
    except ValueError:
        return False


def _hidden_columns(root: Element) -> set[int]:
    found: set[int] = set()
    for each in root.iterfind(f"{S}cols/{S}col"):
        first, last = each.get("min", ""), each.get("max", "")
        hidden = each.get("hidden") in ("1", "true") or _is_nothing(each.get("width"))
        if hidden and first.isdigit() and last.isdigit():
            found.update(range(int(first) - 1, min(int(last), COLUMNS)))
    return found


def _coloured(root: Element) -> Iterator[Area]:
    """Where rules colour cells: there a cell's own colours do not tell how it looks."""
    for each in root.iter(f"{S}conditionalFormatting"):
        yield from (found for ref in each.get("sqref", "").split() if (found := area(ref)))


def _covered(merges: Sequence[Area], cells: Sequence[Cell]) -> set[Address]:
    """Cells under a merged one, which show nothing whatever they hold."""
    rows: dict[int, list[int]] = {}
    for cell in cells:
        rows.setdefault(cell.row, []).append(cell.column)
    return {
        (row, column)
        for top, left, bottom, right in merges
        for row in _rows_between(rows, top, bottom)
        for column in rows[row]
        if left <= column <= right and (row, column) != (top, left)
    }


def _rows_between(rows: dict[int, list[int]], top: int, bottom: int) -> Iterator[int]:
    if bottom - top < len(rows):
        return (row for row in range(top, bottom + 1) if row in rows)
    return (row for row in rows if top <= row <= bottom)


def _inside(cell: Cell, each: Area) -> bool:
    return each[0] <= cell.row <= each[2] and each[1] <= cell.column <= each[3]
