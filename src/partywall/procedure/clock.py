"""The clock of a procedure's time limit: from the day that starts it to the last day on which it is kept.

Working days are Monday to Friday without the bank holidays of England and Wales: those of the Banking and Financial
Dealings Act 1971, Schedule 1, with Good Friday and Christmas Day, as GOV.UK lists them (gov.uk/bank-holidays). Those of
the years below are known here. In any other year, and where one more is proclaimed, weekdays alone count: a day that
should have been left out makes a product due earlier, never later.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from types import MappingProxyType

from partywall.procedure.written import Limit

_DAYS: Mapping[int, str] = MappingProxyType(
    {
        2025: "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26",
        2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
        2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
        2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
    }
)
BANK_HOLIDAYS = frozenset(date.fromisoformat(f"{year}-{day}") for year, days in _DAYS.items() for day in days.split())
"""Of England and Wales; where one falls on a weekend, the day that stands in for it."""
YEARS = frozenset(_DAYS)
"""Of which they are known."""

_LAST = time(22, 59, 59, tzinfo=UTC)
"""Is on the same day in London, by winter time and by summer time."""


def due_at(limit: Limit, begins: date) -> datetime:
    """The end of the last day on which the limit is kept. The day that starts the clock is not counted."""
    day = begins
    for _ in range(limit.days):
        day += timedelta(days=1)
        while limit.working_days and not is_working_day(day):
            day += timedelta(days=1)
    return end_of(day)


def end_of(day: date) -> datetime:
    """The end of a day on which something is due."""
    return datetime.combine(day, _LAST)


def is_working_day(day: date) -> bool:
    """Whether it is a weekday and no bank holiday that is known here."""
    return day.weekday() < 5 and day not in BANK_HOLIDAYS


def soonest(limit: Limit | None, begins: date | None, due: datetime | None) -> datetime | None:
    """When a product is due: by its limit, if its clock has started, or at the moment that was given, if earlier."""
    counted = due_at(limit, begins) if limit and begins else None
    return min((moment for moment in (counted, due) if moment), default=None)
