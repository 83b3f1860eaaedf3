"""What was written in a form of the desk: days, and acts of the house, each done once however often one presses."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from django.http import HttpRequest
from django.utils.translation import gettext as _

from partywall.service.once import once
from partywall.web.pages.frame import off, tried, visitor
from partywall.web.problems import Problem
from partywall.web.templating import PLACE, day

_DAY = re.compile(r"(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})")


class Off(Exception):
    """A field of a form is off."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(why)
        self.field, self.why = field, why


def line(request: HttpRequest, name: str, missing: str = "", most: int = 0) -> str:
    """What was written in a field, without the blanks around it. ``missing``: what is said where there is nothing."""
    text: str = request.POST.get(name, "").replace("\r\n", "\n").strip()
    if not text and missing:
        raise Off(name, missing)
    if most and len(text) > most:
        raise Off(name, _("This is too long: at most %(number)s characters.") % {"number": most})
    return text


def first_moment(request: HttpRequest, name: str) -> datetime | None:
    """The beginning of the day that was written; None where none was."""
    said = _day(request, name)
    return _beginning(said) if said else None


def last_moment(request: HttpRequest, name: str) -> datetime | None:
    """The end of the day that was written; None where none was. What holds until a day holds on it, too."""
    said = _day(request, name)
    return _beginning(said + timedelta(days=1)) if said else None


def last_day(at: datetime | None) -> str:
    """The last day on which something holds that ends at that moment."""
    return day(at - timedelta(microseconds=1)) if at else ""


def done(request: HttpRequest, name: str, said: object, work: Callable[[], object]) -> Problem | None:
    """Do an act of the house, or say why not. A second press of the same button does nothing more."""

    def act() -> None:
        once(visitor(request).account, request.POST.get("once", "")[:100], (name, said), lambda: _nothing(work()))

    return checked(act)


def checked(work: Callable[[], object]) -> Problem | None:
    """Do it, or say why not, with the field that is off."""
    try:
        return tried(work)
    except Off as error:
        return off(**{error.field: error.why})


def page_number(request: HttpRequest, name: str = "page") -> int:
    """Which page of a list is asked for, from 1. ``name``: where a page has several lists."""
    text = request.GET.get(name, "")
    return max(1, int(text)) if text.isascii() and text.isdecimal() and len(text) < 7 else 1


def _nothing(_result: object) -> None:
    """What an act gave is not kept with its key."""


def _day(request: HttpRequest, name: str) -> date | None:
    text = line(request, name)
    if not text:
        return None
    found = _DAY.fullmatch(text)
    try:
        number, month, year = (int(part) for part in found.groups()) if found else (0, 0, 0)
        return date(min(year, 2999), month, number)
    except ValueError:
        raise Off(name, _("Write a day as day, month and year, for example 17/5/2027.")) from None


def _beginning(of: date) -> datetime:
    return datetime.combine(of, time(), PLACE).astimezone(UTC)
