"""The clock of a time limit: which day is the last on which it is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partywall.model.product import ProductId
from partywall.procedure import acts
from partywall.procedure.clock import BANK_HOLIDAYS, YEARS, due_at, is_working_day, soonest
from partywall.procedure.rules import refusals
from partywall.procedure.table import after
from partywall.procedure.written import Limit
from procedure.small import AUTHOR, CASE, NOON, PROCEDURE, SITUATION

FIFTEEN = Limit("Within 15 working days.", "Invented", 15, True, "The conference")
CONFERENCE = date(2026, 11, 26)


def easter(year: int) -> date:
    """By Gauss, in the form of the Anonymous of 1876."""
    a, b, c = year % 19, year // 100, year % 100
    d, e, f = b // 4, b % 4, (b + 8) // 25
    h = (19 * a + b - d - (b - f + 1) // 3 + 15) % 30
    k = (32 + 2 * e + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    return date(year, (h + k - 7 * m + 114) // 31, (h + k - 7 * m + 114) % 31 + 1)


def by_the_act(year: int) -> set[date]:
    """The eight days of a year by the Act's own rules."""
    days = {easter(year) - timedelta(days=2), easter(year) + timedelta(days=1)}
    days.add(next(date(year, 5, day) for day in range(1, 8) if date(year, 5, day).weekday() == 0))
    days.add(next(date(year, 5, day) for day in range(31, 24, -1) if date(year, 5, day).weekday() == 0))
    days.add(next(date(year, 8, day) for day in range(31, 24, -1) if date(year, 8, day).weekday() == 0))
    for month, of in ((1, 1), (12, 25), (12, 26)):
        day = date(year, month, of)
        while day.weekday() > 4 or day in days:
            day += timedelta(days=1)
        days.add(day)
    return days


@pytest.mark.parametrize("year", sorted(YEARS))
def test_the_bank_holidays_are_those_of_the_act(year: int) -> None:
    """Each year that is shipped has exactly the days that the Act's rules give."""
    assert {day for day in BANK_HOLIDAYS if day.year == year} == by_the_act(year)


@pytest.mark.parametrize(
    ("days", "working", "begins", "last"),
    [
        (1, True, date(2026, 11, 26), date(2026, 11, 27)),
        (1, True, date(2026, 11, 27), date(2026, 11, 30)),
        (1, True, date(2026, 12, 24), date(2026, 12, 29)),
        (15, True, date(2026, 12, 10), date(2027, 1, 5)),
        (2, True, date(2026, 4, 2), date(2026, 4, 8)),
        (1, True, date(2026, 11, 28), date(2026, 11, 30)),
        (28, False, date(2026, 11, 26), date(2026, 12, 24)),
    ],
)
def test_the_day_that_starts_the_clock_is_not_counted(days: int, working: bool, begins: date, last: date) -> None:
    """Weekends, Easter and Christmas are left out of working days, and of no others."""
    assert due_at(replace(FIFTEEN, days=days, working_days=working), begins).date() == last


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)), st.integers(1, 366), st.booleans())
def test_a_limit_ends_within_its_day_and_no_later_than_it_may(begins: date, days: int, working: bool) -> None:
    """In London, in summer and in winter; and so many days that count lie between."""
    limit = replace(FIFTEEN, days=days, working_days=working)
    end = due_at(limit, begins)
    assert end.astimezone(ZoneInfo("Europe/London")).date() == end.date()
    between = [begins + timedelta(days=at) for at in range(1, (end.date() - begins).days + 1)]
    assert len([day for day in between if not working or is_working_day(day)]) == days
    assert not working or is_working_day(end.date())


@given(st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.none() | st.integers(-400, 400))
def test_the_earlier_moment_wins(begins: date | None, days: int | None) -> None:
    """Of what was given and what was counted; nothing is due that has neither."""
    due = NOON + timedelta(days=days) if days is not None else None
    found = soonest(FIFTEEN, begins, due)
    assert found == min((each for each in (due, begins and due_at(FIFTEEN, begins)) if each), default=None)
    assert soonest(None, begins, due) == due


def opened(begins: date | None, due: datetime | None = None) -> acts.OpenProduct:
    return acts.OpenProduct(ProductId("p1"), "letter", PROCEDURE.digest, CASE, due, begins)


def test_a_product_is_due_by_the_limit_of_its_procedure() -> None:
    """From its opening on, where its author says when the clock started."""
    now = replace(SITUATION, procedure=replace(PROCEDURE, limit=FIFTEEN))
    product = after(opened(CONFERENCE), AUTHOR, None, now)
    assert product.due == datetime(2026, 12, 17, 22, 59, 59, tzinfo=UTC) and product.begins == CONFERENCE
    assert after(opened(CONFERENCE, NOON), AUTHOR, None, now).due == NOON
    assert after(opened(None), AUTHOR, None, now).due is None


@pytest.mark.parametrize("year", [1, 206, 2062, 9999])
def test_a_day_with_a_wrong_year_starts_no_clock(year: int) -> None:
    """It is refused in one sentence."""
    assert [each.code for each in refusals(opened(date(year, 12, 31)), AUTHOR, None, SITUATION)] == ["clock"]
    assert not refusals(opened(CONFERENCE), AUTHOR, None, SITUATION)
