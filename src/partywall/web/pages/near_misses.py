"""Near misses: what nearly went wrong, what it stopped, and letting it go on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from partywall.model.people import PersonId
from partywall.service import incidents, naming, procedures
from partywall.service.incidents import NearMiss, PauseShown
from partywall.service.rights import doer
from partywall.web.pages.desk import trail
from partywall.web.pages.frame import draw, onwards, page, visitor, wanted
from partywall.web.pages.nav import address
from partywall.web.pages.near_miss import MECHANISMS
from partywall.web.pages.rules import titles
from partywall.web.pages.said import done, line, page_number

_PAGE = 10


@dataclass(frozen=True, slots=True)
class Stop:
    """What is, or was, stopped."""

    id: str
    words: str
    lifted: datetime | None
    lifted_by: str
    reason: str


@dataclass(frozen=True, slots=True)
class Miss:
    """A near miss with what it stopped."""

    id: str
    title: str
    words: str
    by: str
    at: datetime
    address: str
    """Of the product; empty: it is gone."""
    stops: tuple[Stop, ...]
    mine: bool
    """Whether whoever looks, or somebody whose work they do, reported it."""


@page
def room(request: HttpRequest) -> HttpResponse:
    """What was reported, the newest first; what still stops something stands first on its own page."""
    account, problem, number = visitor(request).account, None, page_number(request)
    pause = request.POST.get("pause", "")
    if wanted(request) == "lift":
        problem = done(
            request, "lift-pause", (pause, request.POST.get("reason", "")),
            lambda: incidents.lift_pause(account, pause, line(request, "reason", _("Write why it may go on."))),
        )  # fmt: skip
        if problem is None:
            return onwards(request, _("It goes on."), "desk-near-misses")
    found = incidents.near_misses(account, limit=_PAGE + 1, skip=(number - 1) * _PAGE)
    return draw(
        request,
        "desk/near_misses.html",
        problem.status if problem else 200,
        problem=problem,
        trail=trail(request),
        misses=_misses(request, found[:_PAGE]),
        number=number,
        more=len(found) > _PAGE,
        pause=pause,
    )


def _misses(request: HttpRequest, rows: tuple[NearMiss, ...]) -> list[Miss]:
    account, now = visitor(request).account, datetime.now(UTC)
    mine, pauses = doer(account, now).people, incidents.pauses(account, lifted=True)
    book = procedures.book_in_force(now)
    kinds = titles(book.procedures) if book else {}
    names = naming.staff([row.by for row in rows] + [row.lifted_by for row in pauses if row.lifted_by])
    people = naming.people({PersonId(row.recipient) for row in pauses if row.recipient})
    made = []
    for row in rows:
        # in one order each time: the kind, then the person
        theirs = sorted((each for each in pauses if each.near_miss == row.id), key=lambda each: each.recipient or "")
        reasons = incidents.lifted_because(account, row.id) if any(pause.lifted for pause in theirs) else {}
        stops = tuple(
            Stop(pause.id, _stopped(pause, kinds, people), pause.lifted, names.get(pause.lifted_by or "", ""),
                 reasons.get(pause.id, ""))
            for pause in theirs
        )  # fmt: skip
        there = address("product", row.product) if row.words else ""
        title = _(MECHANISMS[row.mechanism][0])
        made.append(Miss(row.id, title, row.words, names[row.by], row.at, there, stops, row.by in mine))
    return made


def _stopped(pause: PauseShown, kinds: Mapping[str, str], people: Mapping[PersonId, str]) -> str:
    if pause.kind:
        return _("All documents of this kind: %(kind)s") % {"kind": kinds.get(pause.kind, pause.kind)}
    if pause.recipient:
        return _("All documents for %(name)s") % {"name": people[PersonId(pause.recipient)]}
    return _("All documents for one person, who is not known any more")


urlpatterns: list[URLPattern] = [path("desk/near-misses", room, name="desk-near-misses")]
