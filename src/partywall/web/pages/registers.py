"""The register: how old it is, a new one looked at before it is taken, and what it changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from partywall.model.people import FamilyLink
from partywall.model.product import Role
from partywall.model.text import digest_of
from partywall.service import naming
from partywall.service.desk import register_stands
from partywall.service.register_changes import PersonChanged, unprotected
from partywall.service.register_check import GivenRegister, change_between, looked_at, registers_taken
from partywall.service.register_versions import take_register
from partywall.web.pages.days import first_moment
from partywall.web.pages.desk import trail
from partywall.web.pages.frame import draw, off, onwards, page, tried, visitor, wanted
from partywall.web.pages.person_words import change_words, counted_words, spoken_of
from partywall.web.pages.said import done, line, page_number
from partywall.web.problems import Off, Problem

_PAGE = 15
_FAULTS = 60
_PEOPLE = 60
"""So many people of whom something is different are shown."""


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody of whom something is different."""

    id: str
    name: str
    words: tuple[str, ...]


@page
def room(request: HttpRequest) -> HttpResponse:
    """What is in force, and how a new one is taken."""
    at, account = datetime.now(UTC), visitor(request).account
    asked, problem, found = wanted(request), None, None
    if asked in {"check", "take"}:
        brought = request.FILES.get("register")
        content = brought.read() if brought else b""
        found, problem = _looked_at(account, content, at)
        if asked == "take" and problem is None and found:
            problem = _taken(request, content, found, at)
            if problem is None:
                said = _("The register is in force. Copies that have not left are looked at again.")
                return onwards(request, said, "desk-registers")
    return draw(
        request,
        "desk/registers.html",
        problem.status if problem else 200,
        problem=problem,
        trail=trail(request),
        stands=register_stands(at),
        found=found,
        found_changed=_rows(found.changed) if found and found.changed is not None else None,
        gone=unprotected(found.changed) if found and found.changed else 0,
        inferred=_inferred(found.inferred) if found else (),
        shown=_FAULTS,
        people=_PEOPLE,
        officer=Role.OFFICER in visitor(request).roles,
        **_list(request, at),
    )


def _looked_at(account: Any, content: bytes, at: datetime) -> tuple[GivenRegister | None, Problem | None]:
    found: list[GivenRegister] = []

    def look() -> None:
        if not content:
            raise Off("register", _("Choose the file that was taken from the case system."))
        found.append(looked_at(account, content, at))

    problem = tried(look)
    return (found[0] if found else None), problem


def _taken(request: HttpRequest, content: bytes, found: GivenRegister, at: datetime) -> Problem | None:
    """Take it, if it is the one that was looked at, or nothing is to be said of it."""
    if found.stops:
        return Problem(
            _("The register cannot be used"), 409,
            _("The register cannot be used until what stands below is corrected in the case system."),
        )  # fmt: skip
    if request.POST.get("looked_at", "") != digest_of(content):
        why = _("Look at the file first: press “Check this file”, read what it says, and take that same file.")
        return off(register=why)
    account = visitor(request).account
    return done(
        request, "take-register", found.file, lambda: take_register(account, content, _when(request, at), at=at)
    )


def _when(request: HttpRequest, at: datetime) -> datetime | None:
    """When it was taken from the case system; None: now."""
    day = first_moment(request, "taken")
    if day is None:
        return None
    hours, _colon, minutes = line(request, "taken_time").replace(".", ":").partition(":")
    if not hours:
        return day
    try:
        if not (0 <= int(hours) < 24 and 0 <= int(minutes or 0) < 60):
            raise ValueError
    except ValueError:
        raise Off("taken_time", _("Write a time as hours and minutes, for example 7:30.")) from None
    return min(day + timedelta(hours=int(hours), minutes=int(minutes or 0)), at)


def _list(request: HttpRequest, at: datetime) -> dict[str, Any]:
    """The registers that were taken, and between two of them, for officers, what changed."""
    account, number = visitor(request).account, page_number(request)
    rows = registers_taken(account, at, _PAGE + 1, (number - 1) * _PAGE)
    asked, changed, between = request.GET.get("changed", ""), None, None
    for newer, older in zip(rows, rows[1:], strict=False):
        if asked == str(newer.entered.timestamp()) and Role.OFFICER in visitor(request).roles:
            between, changed = newer, change_between(account, older.digest, newer.digest, at)
    return {
        "registers": rows[:_PAGE],
        "number": number,
        "more": len(rows) > _PAGE,
        "comparable": {
            str(newer.entered.timestamp()) for newer, older in zip(rows, rows[1:], strict=False)
            if newer.kept and older.kept and newer.digest != older.digest
        },
        "names": naming.staff([row.by for row in rows]),
        "between": between,
        "changed": _rows(changed) if changed is not None else None,
    }  # fmt: skip


def _rows(changed: tuple[PersonChanged, ...]) -> tuple[PersonRow, ...]:
    shown = changed[:_PEOPLE]
    names = dict(naming.people({id for row in shown for id in spoken_of(row.changes)}))
    names |= {row.person: row.name for row in changed}
    rows = tuple(
        PersonRow(row.person, row.name, tuple(change_words(change, names) for change in row.changes)) for row in shown
    )
    return rows + tuple(PersonRow(row.person, row.name, ()) for row in changed[_PEOPLE:])


def _inferred(links: Iterable[FamilyLink]) -> tuple[tuple[str, str, str], ...]:
    rows = tuple(links)[:_PEOPLE]
    return tuple((str(row.person), str(row.family), counted_words(row.basis)) for row in rows)


urlpatterns: list[URLPattern] = [path("desk/registers", room, name="desk-registers")]
