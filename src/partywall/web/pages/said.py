"""What was written in a form of the desk, and acts of the house, each done once however often one presses."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest
from django.utils.translation import gettext as _

from partywall.service.once import once
from partywall.web.pages.frame import tried, visitor
from partywall.web.problems import Off, Problem


def line(request: HttpRequest, name: str, missing: str = "", most: int = 0) -> str:
    """What was written in a field, without the blanks around it. ``missing``: what is said where there is nothing."""
    text: str = request.POST.get(name, "").replace("\r\n", "\n").strip()
    if not text and missing:
        raise Off(name, missing)
    if most and len(text) > most:
        raise Off(name, _("This is too long: at most %(number)s characters.") % {"number": most})
    return text


def done(request: HttpRequest, name: str, said: object, work: Callable[[], object]) -> Problem | None:
    """Do an act of the house, or say why not. A second press of the same button does nothing more."""

    def act() -> None:
        once(visitor(request).account, request.POST.get("once", "")[:100], (name, said), lambda: _nothing(work()))

    return tried(act)


def page_number(request: HttpRequest, name: str = "page") -> int:
    """Which page of a list is asked for, from 1. ``name``: where a page has several lists."""
    text = request.GET.get(name, "")
    return max(1, int(text)) if text.isascii() and text.isdecimal() and len(text) < 7 else 1


def _nothing(_result: object) -> None:
    """What an act gave is not kept with its key."""
