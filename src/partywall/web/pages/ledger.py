"""The ledger in plain words: how it stands, whether it holds, what was done, and how each entry is proved."""

from __future__ import annotations

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _

from partywall.errors import Refused
from partywall.service import accounts, entries, naming
from partywall.service.entries import EntryShown, Standing, Wanted
from partywall.web.pages.days import Period, in_fields, period
from partywall.web.pages.entries import ACTS, KINDS, fact, said
from partywall.web.pages.frame import draw, file, page, tried, visitor, wanted
from partywall.web.problems import NoSuchThing, Off, problem_of

LATE = 2 * 3600
"""Seconds after which a checkpoint is late: a clerk writes one each hour."""


@page
def ledger(request: HttpRequest) -> HttpResponse:
    """How it stands, and what was done, the newest first. A press of a button verifies all of it."""
    me = visitor(request).account
    done: list[object] = []
    problem = None
    if wanted(request) == "verify":
        problem = tried(lambda: done.append(entries.verified(me, settings.HOUSE)))
    days, whom = Period(), request.GET.get("by", "").strip()
    by = whom
    try:
        days = period(request)
        by = _whose(whom) if whom else ""
    except Off as error:
        problem = problem_of(error)
    asked = Wanted(days.since, days.until, by, *(request.GET.get(name, "").strip() for name in ("act", "product")))
    found = entries.entries(me, asked, _number(request.GET.get("below", "")))
    standing = entries.standing(me, settings.HOUSE)
    return draw(
        request,
        "ledger/ledger.html",
        status=problem.status if problem else 200,
        problem=problem,
        standing=standing,
        late=_late(standing),
        verified=done[0] if done else None,
        rows=_rows(found.entries),
        asked=asked,
        whom=whom,
        days=in_fields(request, days),
        filtered=asked != Wanted(),
        kinds=[(_(words), sorted((said(act), act) for act in acts if act in ACTS)) for words, acts in KINDS],
        older=_further(request, found.below),
        command=f'python3 verify_ledger.py ledger/ --key "{standing.key or standing.origin}" --checkpoint anchor/',
    )


@page
def entry(request: HttpRequest, number: int) -> HttpResponse:
    """One entry, and what its proof proves."""
    me = visitor(request).account
    try:
        found = entries.entry(me, number)
    except Refused as error:
        if type(error) is not Refused:
            raise
        raise NoSuchThing from None
    standing = entries.standing(me, settings.HOUSE)
    facts = [(fact(name), name, _shown(name, value)) for name, value in sorted(found.facts.items())]
    return draw(
        request,
        "ledger/entry.html",
        row=_row(found, _names((found,))),
        facts=facts,
        standing=standing,
        proved=standing.signed is not None and number < standing.signed,
        command=f'partywall ledger check-proof entry-{number}.tlog-proof --key "{standing.key}"',
    )


@page
def proof(request: HttpRequest, number: int) -> HttpResponse:
    """The file that proves an entry."""
    content = entries.proof(visitor(request).account, settings.HOUSE, number)
    return file(content, f"entry-{number}.tlog-proof", "text/plain")


@page
def checkpoint(request: HttpRequest) -> HttpResponse:
    """The signed checkpoint that was published last."""
    return file(entries.checkpoint(visitor(request).account, settings.HOUSE), "checkpoint", "text/plain")


@page
def verifier(request: HttpRequest) -> HttpResponse:
    """The program that verifies a published ledger. It is public: everybody who signed in may have it."""
    return file(entries.verifier(), "verify_ledger.py", "text/x-python")


def _whose(username: str) -> str:
    try:
        return accounts.find(username)
    except Refused:
        raise Off("by", _("Nobody here has that username.")) from None


def _rows(found: tuple[EntryShown, ...]) -> list[dict[str, object]]:
    names = _names(found)
    return [_row(each, names) for each in found]


def _row(each: EntryShown, names: dict[str, str]) -> dict[str, object]:
    return {
        "number": each.number,
        "who": names.get(each.by, each.by) if each.by else _("Partywall itself"),
        "said": said(each.act),
        "act": each.act,
        "at": each.at,
        "product": each.product,
        "account": names.get(str(each.facts.get("account", "")), ""),
        "console": bool(each.facts.get("console")),
    }


def _names(rows: tuple[EntryShown, ...]) -> dict[str, str]:
    ids = {each.by for each in rows if each.by} | {
        str(each.facts["account"]) for each in rows if "account" in each.facts
    }
    return dict(naming.staff(ids))


def _shown(name: str, value: object) -> object:
    """A fact as it can be read: an account by its name; what is many, one after the other."""
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    if isinstance(value, bool):
        return _("Yes") if value else _("No")
    if name in {"account", "absent", "proposed_by"}:
        return naming.staff([str(value)])[str(value)]
    return value


def _late(standing: Standing) -> bool:
    return bool(standing.newer and standing.at and (timezone.now() - standing.at).total_seconds() > LATE)


def _further(request: HttpRequest, below: int | None) -> str:
    """The address of what is older."""
    if below is None:
        return ""
    asked = {name: value for name, value in request.GET.items() if name in {"from", "to", "by", "act", "product"}}
    return "?" + urlencode({**asked, "below": below})


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 16 else None


urlpatterns: list[URLPattern] = [
    path("ledger", ledger, name="ledger"),
    path("ledger/checkpoint", checkpoint, name="ledger-checkpoint"),
    path("ledger/verify_ledger.py", verifier, name="ledger-verifier"),
    path("ledger/<int:number>", entry, name="ledger-entry"),
    path("ledger/<int:number>/proof", proof, name="ledger-proof"),
]
