"""A folder of CSV tables, as case systems export them, turned into rows."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress

from partywall.model.people import Fault
from partywall.register.faults import Trouble
from partywall.register.rows import Row, Rows, table_fault
from partywall.register.sheets import SHEETS, Presence, Sheet

_ABSENT = {Presence.NEEDED: Trouble.NO_TABLE, Presence.WANTED: Trouble.TABLE_ABSENT}


def rows_of_folder(files: Mapping[str, bytes], faults: list[Fault]) -> Rows:
    """The rows of a folder's files, by their names; files of other names are not looked at."""
    found: dict[str, tuple[str, bytes]] = {}
    for path, content in sorted(files.items()):
        name = path.replace("\\", "/").rpartition("/")[2]
        stem = name.lower().removesuffix(".csv")
        if stem == name.lower():
            continue
        if stem in found and any(stem == sheet.file for sheet in SHEETS):
            faults.append(table_fault(f"{stem}.csv", Trouble.TABLE_TWICE))
        found[stem] = (name, content)
    for sheet in SHEETS:
        if sheet.file not in found and sheet.presence in _ABSENT:
            faults.append(table_fault(f"{sheet.file}.csv", _ABSENT[sheet.presence]))

    def rows(table: str, faults: list[Fault]) -> Iterator[Row]:
        for sheet in SHEETS:
            if sheet.table == table and sheet.file in found:
                yield from rows_of_sheet(sheet, f"{sheet.file}.csv", found[sheet.file][1], faults)

    return rows


def rows_of_sheet(sheet: Sheet, file: str, untrusted: bytes, faults: list[Fault]) -> Iterator[Row]:
    """The rows of one CSV file, which errors call ``file``; faults in reading it are added to the list."""
    text = decoded(untrusted)
    if text is None:
        faults.append(table_fault(file, Trouble.NOT_TEXT))
        return
    lines = _lines(text)
    heading = [column.strip().lower() for column in next(lines, (1, []))[1] or ()]
    columns = _columns(sheet, file, heading, faults)
    if columns is not None:
        yield from _body(sheet, file, lines, len(heading), columns, faults)


def _lines(text: str) -> Iterator[tuple[int, list[str] | None]]:
    """Each row with the line it begins on, since a quoted field may hold line ends; None: not CSV."""
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    try:
        for cells in reader:
            yield line, cells
            line = reader.line_num + 1
    except csv.Error:
        yield line, None


_UTF8_LETTER = re.compile(rb"\xc3[\x80-\xbf]")


def decoded(untrusted: bytes) -> str | None:
    """Text in UTF-8, or in the encoding of older Windows programs; None if it is neither."""
    if b"\0" in untrusted:  # UTF-16, or no text at all: every byte of it would pass as cp1252
        return None
    with suppress(UnicodeDecodeError):
        return untrusted.decode("utf-8-sig")
    if _UTF8_LETTER.search(untrusted):  # mixed: read as cp1252, an accented name would be lost in it
        return None
    with suppress(UnicodeDecodeError):
        return untrusted.decode("cp1252")
    return None


def _columns(sheet: Sheet, file: str, heading: list[str], faults: list[Fault]) -> dict[str, int] | None:
    """Where each of our fields stands in a row; None if the table cannot be used."""
    usable = True
    for name, column in sheet.columns.items():
        count = heading.count(column)
        trouble = Trouble.COLUMN_TWICE if count > 1 else None
        if count == 0:
            trouble = _column_absent(sheet, name)
        if trouble:
            faults.append(table_fault(file, trouble, column, 1))
        usable &= trouble is None or trouble is Trouble.COLUMN_ABSENT
    if not usable:
        return None
    return {name: heading.index(column) for name, column in sheet.columns.items() if column in heading}


def _column_absent(sheet: Sheet, name: str) -> Trouble | None:
    if name in sheet.needed:
        return Trouble.NO_COLUMN
    return Trouble.COLUMN_ABSENT if name in sheet.wanted else None


def _body(
    sheet: Sheet,
    file: str,
    lines: Iterator[tuple[int, list[str] | None]],
    width: int,
    columns: Mapping[str, int],
    faults: list[Fault],
) -> Iterator[Row]:
    fields = sheet.columns
    for line, cells in lines:
        if cells is None:
            faults.append(table_fault(file, Trouble.NOT_CSV, line=line))
        elif not any(cell.strip() for cell in cells):
            continue
        # A spreadsheet pads rows with empty cells at the end; that loses nothing.
        elif len(cells) < width or any(cell.strip() for cell in cells[width:]):
            faults.append(table_fault(file, Trouble.ROW_LENGTH, line=line))
        else:
            values = {name: cells[at].strip() for name, at in columns.items()}
            lists = {name: split_items(values.pop(name, "")) for name in sheet.lists}
            yield Row(file, line, {**values, **sheet.fixed}, fields, lists)


def split_items(cell: str) -> tuple[str, ...]:
    """The values of a field that holds several, with a semicolon between them."""
    return tuple(item.strip() for item in cell.split(";") if item.strip())
