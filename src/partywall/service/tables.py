"""Rows as a file that others' programs open: CSV that no spreadsheet takes for a formula, and JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Sequence
from datetime import date, datetime

Cell = str | int | float | bool | datetime | date | None
_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def as_csv(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A table in UTF-8 with a mark of that, as spreadsheets want it. Text that could be a formula begins with ``'``."""
    held = io.StringIO(newline="")
    writer = csv.writer(held)
    writer.writerow(map(_safe, head))
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return held.getvalue().encode("utf-8-sig")


def as_json(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """A list of objects."""
    found = [dict(zip(head, map(_plain, row), strict=True)) for row in rows]
    return json.dumps(found, indent=1, ensure_ascii=False).encode() + b"\n"


def _plain(cell: Cell) -> str | int | float | bool | None:
    if isinstance(cell, datetime):
        return cell.isoformat(timespec="seconds")
    return cell.isoformat() if isinstance(cell, date) else cell


def _safe(cell: Cell) -> str | int | float | bool:
    plain = _plain(cell)
    if plain is None:
        return ""
    if isinstance(plain, str):
        text = plain.replace("\0", "")
        return f"'{text}" if text.lstrip(" ").startswith(_BEGINS_A_FORMULA) else text
    return plain
