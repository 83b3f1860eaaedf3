"""From one day to another, as somebody asks for it at the top of a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _

from partywall.errors import Refused
from partywall.web.templating import PLACE


@dataclass(frozen=True, slots=True)
class Period:
    """Days, the last one included; None: however early, or late."""

    first: date | None
    last: date | None

    @property
    def since(self) -> datetime | None:
        """When it begins."""
        return _midnight(self.first) if self.first else None

    @property
    def until(self) -> datetime | None:
        """When it is over."""
        return _midnight(self.last + timedelta(days=1)) if self.last else None


def today() -> date:
    """The day on which people look."""
    return timezone.now().astimezone(PLACE).date()


def period(request: HttpRequest, days: int = 0) -> Period:
    """The period that was asked for; where none was, the last ``days``. Raises Refused where it is none."""
    asked = request.POST if request.method == "POST" else request.GET
    first, last = _day(asked.get("from", "")), _day(asked.get("to", ""))
    if first and last and last < first:
        raise Refused(_("The period ends before it begins."))
    if days and "from" not in asked:
        first = today() - timedelta(days=days)
    return Period(first, last)


def _day(text: str) -> date | None:
    if not text.strip():
        return None
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        raise Refused(_("Write the day as year, month and day, like 2026-11-26.")) from None
    if not 1900 <= day.year <= 9000:
        raise Refused(_("That year cannot be right."))
    return day


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), PLACE)
