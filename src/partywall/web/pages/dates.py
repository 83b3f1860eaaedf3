"""A day that is written as three numbers, as the design system asks for one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

NO_DAY: Final = "no day"
"""What was written is no day."""
_PARTS = ("day", "month", "year")


def day_of(said: Mapping[str, str], name: str) -> date | str | None:
    """The day of the fields ``name-day``, ``name-month`` and ``name-year``; None where all are empty; else NO_DAY."""
    parts = [said.get(f"{name}-{part}", "").strip() for part in _PARTS]
    if not any(parts):
        return None
    if not all(part.isdecimal() and len(part) <= 4 for part in parts):
        return NO_DAY
    day, month, year = map(int, parts)
    try:
        return date(year, month, day) if year >= 1900 else NO_DAY
    except ValueError:
        return NO_DAY
