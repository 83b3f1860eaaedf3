"""One account: what its holder may do, since when and by whom; given and taken back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from types import MappingProxyType

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from partywall.errors import Refused
from partywall.model.people import CaseId
from partywall.model.product import AccountId, Role
from partywall.service import account_lists, accounts, granting, sign_ins, tokens
from partywall.service.accounts import Invited
from partywall.service.register_versions import opened, register_in_force
from partywall.service.rights import Right
from partywall.service.sign_ins import SignInOutcome, Way
from partywall.web.pages.days import first_moment, last_day, last_moment
from partywall.web.pages.frame import draw, onwards, page, tried, visitor, wanted
from partywall.web.pages.people import SECOND, code_page, names_of, training_names
from partywall.web.pages.roles import role_name, role_task
from partywall.web.pages.said import done, line
from partywall.web.problems import Off, Problem

_LATELY = 10
_LISTED = 300
"""Up to so many accounts are offered to choose from."""
_WAYS: Mapping[Way, str] = MappingProxyType(
    {
        Way.PASSWORD: gettext_noop("password"),
        Way.CODE: gettext_noop("second step"),
        Way.PASSKEY: gettext_noop("passkey"),
        Way.PROVIDER: gettext_noop("the organisation’s own sign-in"),
    }
)
_WENT: Mapping[SignInOutcome, str] = MappingProxyType(
    {
        SignInOutcome.FAILED: gettext_noop("did not work"),
        SignInOutcome.LOCKED: gettext_noop("too many tries"),
        SignInOutcome.IN: gettext_noop("signed in"),
    }
)
_ENDS: Mapping[str, frozenset[Role]] = MappingProxyType(
    {
        "role": SECOND,
        "training": frozenset({Role.TRAINER, Role.OFFICER}),
        "case": frozenset({Role.MANAGER, Role.OFFICER, Role.ADMINISTRATOR}),
        "stand-in": frozenset({Role.MANAGER, Role.OFFICER, Role.ADMINISTRATOR}),
    }
)
"""Who takes which kind of right back; ``granting.end`` says so in the end."""


@dataclass(frozen=True, slots=True)
class RightRow:
    """A right in words."""

    id: str
    kind: str
    words: str
    since: datetime
    until: datetime | None
    by: str
    waits: bool
    may_end: bool


@dataclass(frozen=True, slots=True)
class May:
    """What whoever looks may do with this account. Nobody gives themselves anything."""

    roles: bool
    trainings: bool
    cases: bool
    code: bool
    watch: bool
    mine: bool


@page
def person(request: HttpRequest, account: str) -> HttpResponse:
    """Somebody's account."""
    at, by, problem = datetime.now(UTC), visitor(request).account, None
    accounts.listed_one(by, account, at)
    asked = wanted(request)
    if asked == "code":
        made: list[Invited] = []
        problem = tried(lambda: made.append(accounts.invite(by, account, at)))
        if problem is None:
            return code_page(request, made[0])
    elif asked in _ACTS:
        work, said = _ACTS[asked]
        given = sorted((name, value) for name, value in request.POST.items() if name not in {"csrfmiddlewaretoken"})
        problem = done(request, f"person-{asked}", (account, given), partial(work, request, account, at))
        if problem is None:
            return onwards(request, _(said), "person", account)
    return _drawn(request, account, at, asked, problem)


def _drawn(request: HttpRequest, account: str, at: datetime, asked: str, problem: Problem | None) -> HttpResponse:
    by, roles = visitor(request).account, visitor(request).roles
    row, mine = accounts.listed_one(by, account, at), account == by
    may = May(
        Role.ADMINISTRATOR in roles and not mine,
        Role.TRAINER in roles and not mine,
        bool(roles & {Role.MANAGER, Role.OFFICER}) and not mine,
        Role.ADMINISTRATOR in roles and not mine,
        bool(roles & SECOND) and not mine,
        mine,
    )
    watching = mine or bool(roles & SECOND)
    held = account_lists.rights_of(by, [account], at)
    everybody = account_lists.found(by, at) if may.cases else ()
    has = {right.what for right in held[account] if right.kind == "role"}
    return draw(
        request,
        "people/person.html",
        problem.status if problem else 200,
        problem=problem,
        asked=asked,
        last_day=last_day,
        row=row,
        may=may,
        rights=_rights(held[account], names_of(held), roles, at),
        to_give=[(role.value, role_name(role), role_task(role)) for role in Role if role.value not in has],
        trainings=sorted(training_names(at).items()),
        everybody=[each for each in everybody if each.id not in {account, by}] if len(everybody) <= _LISTED else (),
        sessions=account_lists.sessions(by, account, at) if watching else (),
        tokens=account_lists.tokens_held(by, account, at) if watching else (),
        lately=_lately(by, account, at) if watching else (),
        watching=watching,
    )


def _rights(held: tuple[Right, ...], names: Mapping[str, str], roles: frozenset[Role], at: datetime) -> list[RightRow]:
    trainings = training_names(at)
    return [
        RightRow(
            right.id, right.kind, _words(right, names, trainings), right.since, right.until,
            names.get(right.by, right.by), right.waits, bool(roles & _ENDS[right.kind]),
        )
        for right in sorted(held, key=lambda right: (list(_ENDS).index(right.kind), right.since))
    ]  # fmt: skip


def _words(right: Right, names: Mapping[str, str], trainings: Mapping[str, str]) -> str:
    match right.kind:
        case "role":
            return role_name(Role(right.what))
        case "training":
            return _("Training: %(name)s") % {"name": trainings.get(right.what, right.what)}
        case "case":
            known = _("Case %(case)s") % {"case": right.what}
            return known if right.what else _("A case; which one is not shown to you")
    return _("Stands in for %(name)s") % {"name": names[right.what]}


def _lately(by: str, account: str, at: datetime) -> list[tuple[datetime, str, str]]:
    rows = sign_ins.tried(by, account, at, _LATELY)
    return [(row.at, _(_WAYS[row.way]), _(_WENT[row.outcome])) for row in rows]


def _role(request: HttpRequest, account: str, at: datetime) -> None:
    asked = line(request, "role", _("Choose a role."))
    if asked not in set(Role):
        raise Off("role", _("Choose a role."))
    granting.grant(visitor(request).account, account, Role(asked), at, last_moment(request, "role_until"))


def _train(request: HttpRequest, account: str, at: datetime) -> None:
    code = line(request, "other_code", most=40) or line(request, "code", _("Choose which training it was."), 40)
    passed = first_moment(request, "passed")
    if passed is None:
        raise Off("passed", _("Write on which day they passed it."))
    if passed > at:
        raise Off("passed", _("That day has not come yet."))
    text = line(request, "score")
    if text and not (text.isascii() and text.isdecimal() and int(text) <= 100):
        raise Off("score", _("Write a number from 0 to 100, or nothing."))
    until = last_moment(request, "training_until")
    granting.train(visitor(request).account, account, code, passed, until, at, int(text) if text else None)


def _case(request: HttpRequest, account: str, at: datetime) -> None:
    case = CaseId(line(request, "case", _("Write the number of the case."), 64))
    now = register_in_force()
    if now and opened(now.digest).case(case) is None:
        raise Off("case", _("The register in force has no case of that number."))
    granting.allow_case(visitor(request).account, account, case, at, last_moment(request, "case_until"))


def _stand_in(request: HttpRequest, account: str, at: datetime) -> None:
    word = line(request, "absent", _("Write who is away, by their username."))
    until = last_moment(request, "absent_until")
    if until is None:
        raise Off("absent_until", _("Write the last day."))
    try:
        absent = accounts.find(word)
    except Refused:
        raise Off("absent", _("Nobody has that username.")) from None
    granting.stand_in(visitor(request).account, account, absent, at, until)


def _end(request: HttpRequest, account: str, at: datetime) -> None:
    right = request.POST.get("right", "")
    by = visitor(request).account
    if right not in {row.id for row in account_lists.rights_of(by, [account], at)[account]}:
        raise Refused("There is no right of that id, or it has ended already.")
    granting.end(by, right, at)


def _end_token(request: HttpRequest, account: str, at: datetime) -> None:
    token, by = request.POST.get("token", ""), visitor(request).account
    if token not in {row.id for row in account_lists.tokens_held(by, account, at)}:
        raise Refused("There is no such token, or it has ended already.")
    tokens.end(by, token, at)


_ACTS: Mapping[str, tuple[Callable[[HttpRequest, str, datetime], object], str]] = MappingProxyType(
    {
        "role": (_role, gettext_noop("Given. Where a second person has to agree, it says so below.")),
        "train": (_train, gettext_noop("Written down.")),
        "case": (_case, gettext_noop("The case is theirs to work on.")),
        "stand-in": (_stand_in, gettext_noop("They stand in. What the other may not do, they may not do either.")),
        "end": (_end, gettext_noop("Taken back.")),
        "end-token": (_end_token, gettext_noop("The token is no longer good.")),
        "suspend": (
            lambda request, account, at: accounts.suspend(visitor(request).account, account, at),
            gettext_noop("Suspended. Nobody can sign in with it now."),
        ),
        "restore": (
            lambda request, account, at: accounts.restore(visitor(request).account, account, at),
            gettext_noop("The account works again."),
        ),
        "end-sessions": (
            lambda request, account, at: sign_ins.end_sessions(visitor(request).account, AccountId(account), at),
            gettext_noop("Signed out everywhere."),
        ),
    }
)
"""What can be asked for on the page, and what is said when it was done."""

urlpatterns: list[URLPattern] = [path("people/<slug:account>", person, name="person")]
