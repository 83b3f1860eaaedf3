"""How pages are drawn: Jinja, with the components of the GOV.UK Design System and what all pages need to say things."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from secrets import token_urlsafe
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, ngettext, pgettext
from jinja2 import ChainableUndefined, ChoiceLoader, Environment, PackageLoader, PrefixLoader, UndefinedError
from jinja2.utils import missing

from partywall.report.wording import shown
from partywall.web.problems import Problem

PLACE = ZoneInfo("Europe/London")
"""Where the people are who read times; they are kept in UTC."""


class Unnamed(ChainableUndefined):
    """What a page prints though nobody gave it is a fault; a component may ask for what it was not given."""

    def __str__(self) -> str:
        if self._undefined_obj is missing:
            raise UndefinedError(f"{self._undefined_name} was not given to the page.")
        return super().__str__()

    def __html__(self) -> str:
        return str(self)


def environment(**options: Any) -> Environment:
    """For Django's backend."""
    components = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    loader = ChoiceLoader([options.pop("loader"), components])
    options |= {"undefined": Unnamed, "trim_blocks": True, "lstrip_blocks": True}
    made = Environment(loader=loader, extensions=["jinja2.ext.i18n", "jinja2.ext.do"], **options)  # noqa: S701 - Django's says autoescape
    made.install_gettext_callables(gettext, ngettext, newstyle=True, pgettext=pgettext)  # type: ignore[attr-defined]
    made.globals |= {
        "url": url,
        "static": static,
        "language": get_language,
        "languages": settings.LANGUAGES,
        "error_of": error_of,
        "once": lambda: token_urlsafe(18),
        "example": lambda: settings.HOUSE.web_example == "yes",
    }
    made.filters |= {"shown": shown, "day": day, "moment": moment, "since": since, "listed": listed}
    return made


def url(name: str, *args: object) -> str:
    """The address of a page by its name."""
    return reverse(name, args=args)


def error_of(problem: Problem | None, field: str) -> dict[str, str] | None:
    """What a component of a form is told as its ``errorMessage``: why this field is off."""
    why = " ".join(row.why for row in problem.reasons if row.code == field) if problem else ""
    return {"text": why} if why else None


def static(name: str) -> str:
    """The address of something that pages are drawn with. It changes when the file does."""
    return f"{settings.STATIC_URL}{name}"


def day(at: datetime | date | None) -> str:
    """``3 March 2026``."""
    return date_format(_here(at), "j F Y") if at else ""


def moment(at: datetime | None) -> str:
    """``3 March 2026, 9:05am``, as the GOV.UK style has it."""
    if at is None:
        return ""
    here = _here(at)
    return f"{date_format(here, 'j F Y')}, {date_format(here, 'g:iA').lower()}"


def since(at: datetime) -> str:
    """How long ago, in one unit: ``2 days ago``."""
    seconds = (timezone.now() - at).total_seconds()
    if seconds < 60:
        return gettext("just now")
    if seconds < 3600:
        return _ago(ngettext("%(number)d minute ago", "%(number)d minutes ago", int(seconds // 60)), seconds // 60)
    if seconds < 86400:
        return _ago(ngettext("%(number)d hour ago", "%(number)d hours ago", int(seconds // 3600)), seconds // 3600)
    return _ago(ngettext("%(number)d day ago", "%(number)d days ago", int(seconds // 86400)), seconds // 86400)


def listed(words: Iterable[str]) -> str:
    """``one, two and three``."""
    *before, last = [*words] or [""]
    return gettext("%(before)s and %(last)s") % {"before": ", ".join(before), "last": last} if before else last


def _ago(words: str, number: float) -> str:
    return words % {"number": int(number)}


def _here(at: datetime | date) -> datetime | date:
    return at.astimezone(PLACE) if isinstance(at, datetime) else at
