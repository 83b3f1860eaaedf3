"""People and rights: who may sign in, what each may do, and what waits for a second person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from partywall.model.product import AccountId, Role
from partywall.service import account_lists, accounts, granting, naming, rights
from partywall.service.accounts import Invited, Listed
from partywall.service.procedures import book_in_force
from partywall.service.rights import Right
from partywall.web.pages.days import last_day
from partywall.web.pages.frame import draw, onwards, page, tried, visitor, wanted
from partywall.web.pages.roles import role_name, role_task
from partywall.web.pages.said import done, line, page_number
from partywall.web.problems import Problem
from partywall.web.templating import listed

_PAGE = 25
SOON = timedelta(days=30)
"""So long before a training ends it is said."""
SECOND = frozenset({Role.ADMINISTRATOR, Role.OFFICER})
"""Who can be the second person."""
TRAINS = frozenset({Role.TRAINER, Role.OFFICER})
"""Who see to it that nobody's training runs out unseen."""


@dataclass(frozen=True, slots=True)
class Row:
    """An account in the list."""

    account: Listed
    roles: str
    waits: bool
    trainings: tuple[str, ...]
    cases: str
    stands_in_for: str


@dataclass(frozen=True, slots=True)
class Waits:
    """Something that counts only when a second person has agreed."""

    id: str
    act: str
    words: str
    asked: str
    may: bool
    """Whether whoever looks can be the second person."""


@page
def people(request: HttpRequest) -> HttpResponse:
    """All accounts, and what waits."""
    at, by, problem = datetime.now(UTC), visitor(request).account, None
    match wanted(request):
        case "agree":
            right = request.POST.get("id", "")
            problem = done(request, "approve-role", right, lambda: granting.approve_grant(by, right, at))
            if problem is None:
                return onwards(request, _("Agreed. The role counts from now on."), "people")
        case "agree-code":
            problem, answer = _second_half(request, at)
            if answer:
                return answer
    asked = " ".join(request.GET.get("q", "").split())[:100]
    found, number = account_lists.found(by, at, asked), page_number(request)
    roles = visitor(request).roles
    soon = account_lists.trainings_ending(by, at, at + SOON) if roles & TRAINS else frozenset()
    only_soon = bool(soon) and request.GET.get("trainings") == "ending"
    if only_soon:
        found = tuple(row for row in found if row.id in soon)
    return draw(
        request,
        "people/people.html",
        problem.status if problem else 200,
        problem=problem,
        asked=asked,
        rows=_rows(by, found[(number - 1) * _PAGE : number * _PAGE], at),
        number=number,
        all=len(found),
        more=len(found) > number * _PAGE,
        waiting=_waiting(by, at) if roles & SECOND else (),
        administrator=Role.ADMINISTRATOR in roles,
        register=bool(roles & SECOND),
        soon=len(soon),
        only_soon=only_soon,
    )


@page
def new(request: HttpRequest) -> HttpResponse:
    """A new account, with its first roles."""
    at, by, problem = datetime.now(UTC), visitor(request).account, None
    account_lists.found(by, at)  # raises NotAllowed
    roles = [Role(name) for name in request.POST.getlist("roles") if name in set(Role)]
    if wanted(request) == "add":
        made: list[tuple[Invited, tuple[Right, ...]]] = []
        problem = tried(lambda: made.append(_added(request, roles, at)))
        if problem is None:
            invited, given = made[0]
            return code_page(request, invited, [Role(right.what) for right in given if right.waits])
    return draw(
        request,
        "people/new.html",
        problem.status if problem else 200,
        problem=problem,
        administrator=Role.ADMINISTRATOR in visitor(request).roles,
        roles=[(role.value, role_name(role), role_task(role)) for role in Role],
        chosen={role.value for role in roles},
    )


def _added(request: HttpRequest, roles: Iterable[Role], at: datetime) -> tuple[Invited, tuple[Right, ...]]:
    name = line(request, "name", _("Write the name of the person."), 200)
    word = line(request, "sign_in", _("Write their username."), 64)
    return granting.let_in(visitor(request).account, word.lower(), name, roles, at)


def code_page(request: HttpRequest, invited: Invited, waits: Iterable[Role] = ()) -> HttpResponse:
    """A code, shown once, to be printed or read out."""
    return draw(
        request,
        "people/code.html",
        **_handed_over(request, invited.account),
        code=invited.code,
        half=invited.waits,
        second=False,
        waits=[role_name(role) for role in waits],
        hours=int(accounts.GOOD_FOR.total_seconds() // 3600),
    )


def _handed_over(request: HttpRequest, account: AccountId) -> dict[str, Any]:
    """What its holder needs beside the code: by which word and where."""
    found = accounts.listed_one(visitor(request).account, account, datetime.now(UTC))
    there = request.build_absolute_uri(reverse("welcome"))
    return {"account": account, "name": found.name, "word": found.sign_in, "welcome": there}


def _second_half(request: HttpRequest, at: datetime) -> tuple[Problem | None, HttpResponse | None]:
    by, id = visitor(request).account, request.POST.get("id", "")
    row = next((row for row in account_lists.codes_waiting(by, at) if row.id == id), None)
    half: list[str] = []
    problem = tried(lambda: half.append(accounts.approve_invitation(by, id, at)))
    if problem or row is None:
        return problem, None
    return None, draw(
        request, "people/code.html", **_handed_over(request, row.account), code=half[0], half=True, second=True,
        waits=[], hours=int(accounts.GOOD_FOR.total_seconds() // 3600),
    )  # fmt: skip


def _rows(by: str, shown: tuple[Listed, ...], at: datetime) -> list[Row]:
    held = account_lists.rights_of(by, [row.id for row in shown], at)
    names, trainings = names_of(held), training_names(at)
    return [_row(row, held[row.id], names, trainings, at) for row in shown]


def _row(
    row: Listed, held: tuple[Right, ...], names: Mapping[str, str], trainings: Mapping[str, str], at: datetime
) -> Row:
    roles = [right for right in held if right.kind == "role" and right.since <= at]
    cases = sum(right.kind == "case" and right.since <= at for right in held)
    away = [names[right.what] for right in held if right.kind == "stand-in" and right.since <= at]
    return Row(
        row,
        listed(role_name(Role(right.what)) for right in roles if not right.waits),
        any(right.waits for right in roles),
        tuple(training_words(right, trainings, at) for right in held if right.kind == "training"),
        ngettext("%(number)d case", "%(number)d cases", cases) % {"number": cases} if cases else "",
        listed(away),
    )


def names_of(held: Mapping[str, tuple[Right, ...]]) -> Mapping[str, str]:
    """What those are called of whom rights speak."""
    every = [right for row in held.values() for right in row]
    return naming.staff([right.what for right in every if right.kind == "stand-in"] + [r.by for r in every if r.by])


def training_names(at: datetime) -> Mapping[str, str]:
    """What the procedures in force call their trainings, by code."""
    book = book_in_force(at)
    steps = [step for each in book.procedures for step in each.steps] if book else []
    return {code: step.meaning(code) for step in steps if step.gate == "trained" for code in step.codes}


def training_words(right: Right, names: Mapping[str, str], at: datetime) -> str:
    """A training, and where it ends soon, when."""
    name = names.get(right.what, right.what)
    if right.until and right.until < at + SOON:
        return _("%(training)s (ends on %(day)s)") % {"training": name, "day": last_day(right.until)}
    return name


def _waiting(by: str, at: datetime) -> list[Waits]:
    roles, codes = rights.waiting(by, at), account_lists.codes_waiting(by, at)
    spoken_of = [(row.account, row.by) for row in roles] + [(code.account, code.by) for code in codes]
    names = naming.staff([id for pair in spoken_of for id in pair if id])
    found = [
        Waits(
            row.id, "agree",
            _("%(name)s is to be: %(role)s") % {"name": names[row.account], "role": role_name(Role(row.what))},
            _("Asked for by %(name)s.") % {"name": names.get(row.by, row.by)}, by not in {row.by, row.account},
        )
        for row in roles
    ]  # fmt: skip
    found += [
        Waits(
            code.id, "agree-code", _("%(name)s is to get a new code") % {"name": names[code.account]},
            _("Asked for by %(name)s.") % {"name": names.get(code.by, code.by)}, by not in {code.by, code.account},
        )
        for code in codes
    ]  # fmt: skip
    return found


urlpatterns: list[URLPattern] = [
    path("people", people, name="people"),
    path("people/new", new, name="person-new"),
]
