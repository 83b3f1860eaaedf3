"""Dates and times of cells: a count of days becomes the text that its format shows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

_MONTHS = "January February March April May June July August September October November December".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_LAST = 2_958_466
"""The day after the last that can be written."""

Token = tuple[str, str]


def shown(serial: float, section: Sequence[Token], from_1904: bool, literal: Callable[[str, str], str]) -> str:
    """A day and time as the section of a format shows it. Raises ValueError where there is no such day."""
    if not 0 <= serial < _LAST:
        raise ValueError("no such day")
    parts = _times(section)
    halves = any(kind == "half" for kind, _ in parts)
    fraction = _fraction_digits(parts)
    at = _moment(serial, from_1904, fraction)
    pieces: list[str] = []
    for number, (kind, piece) in enumerate(parts):
        if kind in ("date", "minutes"):
            pieces.append(_field(at, kind, piece.lower(), halves))
        elif kind == "half":
            pieces.append(("AM", "PM")[at.hour >= 12] if len(piece) > 3 else ("A", "P")[at.hour >= 12])
        elif kind == "bracket" and re.fullmatch(r"[hms]+", piece, re.IGNORECASE):
            pieces.append(_elapsed(serial, piece.lower()))
        elif (kind, piece) == ("sign", ".") and fraction and parts[number + 1 : number + 2] == [("digit", "0")]:
            pieces.append(f".{at.microsecond:06d}"[: fraction + 1])
        elif kind == "sign":
            pieces.append("" if piece == "@" else piece)
        elif kind != "digit":
            pieces.append(literal(kind, piece))
    return "".join(pieces).rstrip()


def _times(section: Sequence[Token]) -> list[Token]:
    """The tokens, with ``m`` for minutes told from ``m`` for months by what stands beside it."""
    parts = list(section)
    fields = [at for at, (kind, piece) in enumerate(parts) if kind == "date" or _is_elapsed(kind, piece)]
    for place, at in enumerate(fields):
        if parts[at][0] == "date" and parts[at][1][0] in "mM" and len(parts[at][1]) < 3:
            before = parts[fields[place - 1]][1][0].lower() if place else ""
            after = parts[fields[place + 1]][1][0].lower() if place + 1 < len(fields) else ""
            if before == "h" or after == "s":
                parts[at] = ("minutes", parts[at][1])
    return parts


def _is_elapsed(kind: str, piece: str) -> bool:
    return kind == "bracket" and re.fullmatch(r"[hms]+", piece, re.IGNORECASE) is not None


def _fraction_digits(parts: Sequence[Token]) -> int:
    """Digits of the second's fraction that are shown."""
    for at, token in enumerate(parts):
        if token == ("sign", "."):
            count = 0
            while at + count + 1 < len(parts) and parts[at + count + 1] == ("digit", "0"):
                count += 1
            return min(count, 3)
    return 0


def _moment(serial: float, from_1904: bool, fraction: int) -> datetime:
    days = int(serial)
    # Day 60 is a 29 February 1900 that never was; before it, days count from one day later.
    since_1900 = datetime(1899, 12, 30) if days >= 60 else datetime(1899, 12, 31)
    start = datetime(1904, 1, 1) if from_1904 else since_1900
    step = 1000 // 10**fraction
    milliseconds = round((serial - days) * 86_400_000 / step) * step
    return start + timedelta(days=days, milliseconds=milliseconds)


def _field(at: datetime, kind: str, piece: str, halves: bool) -> str:
    length = len(piece)
    if kind == "minutes":
        return f"{at.minute:0{min(length, 2)}d}"
    match piece[0]:
        case "y":
            return f"{at.year % 100:02d}" if length < 3 else f"{at.year:04d}"
        case "m":
            name = _MONTHS[at.month - 1]
            return {3: name[:3], 4: name, 5: name[:1]}.get(length) or f"{at.month:0{min(length, 2)}d}"
        case "d":
            name = _DAYS[at.weekday()]
            return {3: name[:3]}.get(length) or (name if length > 3 else f"{at.day:0{length}d}")
        case "h":
            hour = (at.hour % 12 or 12) if halves else at.hour
            return f"{hour:0{min(length, 2)}d}"
        case _:
            return f"{at.second:0{min(length, 2)}d}"


def _elapsed(serial: float, piece: str) -> str:
    seconds = round(serial * 86400)
    count = {"h": seconds // 3600, "m": seconds // 60, "s": seconds}[piece[0]]
    return f"{count:0{len(piece)}d}"
