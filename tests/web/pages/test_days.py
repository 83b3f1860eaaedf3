"""Days are written and read in one way on all pages, and a period says which of its two days is off."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.test import RequestFactory

from service.working import at_work  # noqa: F401

pytestmark = [
    pytest.mark.usefixtures("at_work"),
    pytest.mark.parametrize("at_work", ["sqlite"], indirect=True),
]
SENTENCE = "Write a day as day, month and year, for example 17/5/2027."


def _written(text: str) -> date | None:
    from partywall.web.pages.days import written_day

    return written_day(RequestFactory().post("/", {"on": text}), "on")


def test_a_day_is_read_however_it_is_parted() -> None:
    """Strokes, points, dashes, blanks; and as programs write it."""
    for text in ("17/5/2027", "17.05.2027", "17 5 2027", " 17-5-2027 ", "2027-05-17"):
        assert _written(text) == date(2027, 5, 17), text


def test_what_is_no_day_is_refused_in_one_sentence() -> None:
    """With the field in which it stands."""
    from partywall.web.problems import Off

    for text in ("31/2/2027", "5/17/2027", "17/5/27", "yesterday", "1/1/0001", "1/1/9999", "\u0663/\u0665/2027"):
        with pytest.raises(Off, match=SENTENCE) as told:
            _written(text)
        assert told.value.field == "on"


def test_a_day_holds_to_its_end_where_people_are() -> None:
    """In summer an hour sooner than in UTC; no day is none."""
    from partywall.web.pages.days import last_day, last_moment

    request = RequestFactory().post("/", {"on": "17/5/2027", "none": " "})
    end = last_moment(request, "on")
    assert end == datetime(2027, 5, 17, 23, tzinfo=UTC)
    assert last_day(end) == "17 May 2027"
    assert last_moment(request, "none") is None


def test_a_period_stands_in_its_fields_as_it_was_written() -> None:
    """Where nothing was written, what is shown stands there; which of the two is off is told."""
    from partywall.web.pages.days import Period, in_fields, period
    from partywall.web.problems import Off

    asked = RequestFactory().get("/?from=2027-05-01&to=")
    assert period(asked) == Period(date(2027, 5, 1))
    assert in_fields(asked, Period(None, date(2027, 6, 2))) == {"from": "2027-05-01", "to": "2/6/2027"}
    for query, field in (("from=x", "from"), ("to=x", "to"), ("from=2/6/2027&to=1/6/2027", "to")):
        with pytest.raises(Off) as told:
            period(RequestFactory().get(f"/?{query}"))
        assert told.value.field == field
