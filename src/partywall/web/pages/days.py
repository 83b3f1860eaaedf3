"""Days as people write them on pages, each in one field: 17/5/2027; and from one day to another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from partywall.web.problems import Off
from partywall.web.templating import PLACE, day

_WRITTEN = re.compile(r"(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})", re.ASCII)
_BY_PROGRAMS = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_FIRST, _LAST = 1900, 2999


@dataclass(frozen=True, slots=True)
class Period:
    """Days, the last one included; None: however early, or late."""

    first: date | None = None
    last: date | None = None

    @property
    def since(self) -> datetime | None:
        """When it begins."""
        return _beginning(self.first) if self.first else None

    @property
    def until(self) -> datetime | None:
        """When it is over."""
        return _beginning(self.last + timedelta(days=1)) if self.last else None


def written_day(request: HttpRequest, name: str) -> date | None:
    """The day that was written in a field; None where none was. Raises Off where it is no day.

    Day, month and year, with strokes, points, dashes or blanks between them; or as programs write it: 2027-05-17.
    """
    text = _asked(request).get(name, "").strip()
    if not text:
        return None
    number, month, year = _numbers(text)
    try:
        if not _FIRST <= year <= _LAST:
            raise ValueError
        return date(year, month, number)
    except ValueError:
        raise Off(name, _("Write a day as day, month and year, for example 17/5/2027.")) from None


def first_moment(request: HttpRequest, name: str) -> datetime | None:
    """The beginning of the day that was written; None where none was."""
    said = written_day(request, name)
    return _beginning(said) if said else None


def last_moment(request: HttpRequest, name: str) -> datetime | None:
    """The end of the day that was written; None where none was. What holds until a day holds on it, too."""
    said = written_day(request, name)
    return _beginning(said + timedelta(days=1)) if said else None


def last_day(at: datetime | None) -> str:
    """The last day on which something holds that ends at that moment."""
    return day(at - timedelta(microseconds=1)) if at else ""


def today() -> date:
    """The day on which people look."""
    return timezone.now().astimezone(PLACE).date()


def period(request: HttpRequest, days: int = 0) -> Period:
    """The period that was asked for; where none was, the last ``days``. Raises Off where it is none."""
    first, last = written_day(request, "from"), written_day(request, "to")
    if first and last and last < first:
        raise Off("to", _("The period ends before it begins."))
    if days and "from" not in _asked(request):
        first = today() - timedelta(days=days)
    return Period(first, last)


def in_fields(request: HttpRequest, shown: Period) -> Mapping[str, str]:
    """What stands in the two fields of a period: what was written there, else what is shown."""
    asked = _asked(request)
    return {
        name: asked.get(name, "").strip() or (f"{on.day}/{on.month}/{on.year}" if on else "")
        for name, on in (("from", shown.first), ("to", shown.last))
    }


def _asked(request: HttpRequest) -> Mapping[str, str]:
    return request.POST if request.method == "POST" else request.GET


def _numbers(text: str) -> tuple[int, int, int]:
    """Day, month and year; zeros where it is none."""
    if found := _WRITTEN.fullmatch(text):
        number, month, year = map(int, found.groups())
        return number, month, year
    if found := _BY_PROGRAMS.fullmatch(text):
        year, month, number = map(int, found.groups())
        return number, month, year
    return 0, 0, 0


def _beginning(of: date) -> datetime:
    return datetime.combine(of, time(), PLACE).astimezone(UTC)
