"""My work: what waits for whoever looks, the most pressing first, each with a link to where it is done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from partywall.model.product import EditionId, Role
from partywall.procedure.waiting import Wait
from partywall.service.account_lists import trainings_ending
from partywall.service.product_lists import being_checked, in_emergency, titles, to_whom
from partywall.service.work import Item, Note, my_work
from partywall.web.pages.frame import Visitor, draw, page, visitor
from partywall.web.pages.nav import address as there
from partywall.web.pages.people import SOON as SOON_ENDS
from partywall.web.pages.product_words import clock

MOST = 500
"""Things that are looked at for one list."""
PAGE = 25
SOON = timedelta(days=3)

WAITS: Mapping[Wait | Note, tuple[str, str, str]] = MappingProxyType(
    {
        Wait.RECALL: (
            gettext_noop("Get back what should not have left"),
            gettext_noop("Get back what should not have left: the copy for %(name)s"),
            "recall",
        ),
        Wait.REVIEW: (
            gettext_noop("Look at a copy that left in an emergency"),
            gettext_noop("Look at the copy for %(name)s, which left in an emergency"),
            "emergency",
        ),
        Wait.GRANT: (
            gettext_noop("Decide whether a copy may leave before its check"),
            gettext_noop("Decide whether the copy for %(name)s may leave before its check"),
            "emergency",
        ),
        Wait.DECIDE_RECIPIENT: (gettext_noop("Decide whether somebody may have it"), "", "product-recipients"),
        Wait.DECIDE_SOURCE: (
            gettext_noop("Decide whether a text may be used from which it was written"), "", "product-sources",
        ),
        Wait.CHECK: (
            gettext_noop("Check a copy that others made"), gettext_noop("Check the copy for %(name)s"), "check",
        ),
        Wait.FINISH_CHECK: (
            gettext_noop("Go on with the check that you began"),
            gettext_noop("Go on with your check of the copy for %(name)s"),
            "check",
        ),
        Wait.CORRECT: (
            gettext_noop("A checker sent a copy back: see why, and put it right"),
            gettext_noop("A checker sent the copy for %(name)s back: see why, and put it right"),
            "product",
        ),
        Wait.CHOOSE_DELIVERY: (
            gettext_noop("Choose how a checked copy goes"), gettext_noop("Choose how the copy for %(name)s goes"),
            "release",
        ),
        Wait.KEY_ADDRESS: (
            gettext_noop("Key an address again, as the second person"),
            gettext_noop("Key the address for %(name)s again, as the second person"),
            "release",
        ),
        Wait.RELEASE: (
            gettext_noop("Send a copy: it is ready to go"),
            gettext_noop("Send the copy for %(name)s: it is ready to go"),
            "release",
        ),
        Wait.SUBMIT: (
            gettext_noop("Hand a copy to its check"), gettext_noop("Hand the copy for %(name)s to its check"),
            "product",
        ),
        Wait.MAKE: (gettext_noop("Go on with preparing it"), "", "product"),
        Note.LAPSED: (
            gettext_noop("A copy no longer counts, since something has changed: see what to do"),
            gettext_noop("The copy for %(name)s no longer counts, since something has changed: see what to do"),
            "product",
        ),
        Note.FAILED: (gettext_noop("Reading it, or making a copy, failed: see why, and try again"), "", "product"),
    }
)  # fmt: skip
"""What waits, in a sentence; the same with the recipient's name, for who may know it; and the room where it is done."""
IN_EMERGENCY: Mapping[Wait | Note, tuple[str, str]] = MappingProxyType(
    {
        Wait.CHOOSE_DELIVERY: (
            gettext_noop("Choose how a copy goes that leaves in an emergency"),
            gettext_noop("Choose how the copy for %(name)s goes: it leaves in an emergency"),
        ),
        Wait.KEY_ADDRESS: (
            gettext_noop("Key an address again, as the second person: the copy leaves in an emergency"),
            gettext_noop("Key the address for %(name)s again, as the second person: the copy leaves in an emergency"),
        ),
        Wait.RELEASE: (
            gettext_noop("Send a copy that leaves in an emergency: it is ready to go"),
            gettext_noop("Send the copy for %(name)s, which leaves in an emergency: it is ready to go"),
        ),
    }
)
"""What those who send are told of a copy that was granted to leave before its check."""
URGENT = frozenset({Wait.RECALL, Wait.REVIEW, Wait.GRANT})
ON_EDITIONS = frozenset({"recall", "emergency", "check", "release", "comparison"})
"""Rooms that are about one copy."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that waits, as the page shows it."""

    words: str
    href: str
    item: Item
    title: str
    clock: str
    late: bool
    urgent: bool


@page
def work(request: HttpRequest) -> HttpResponse:
    """What waits."""
    me, now = visitor(request), timezone.now()
    found = my_work(me.account, limit=MOST)
    hurry = in_emergency(found)
    items = sorted(found, key=lambda item: item.what not in URGENT and item.edition not in hurry)
    asked = request.GET.get("page", "1")
    pages = max(1, -(-len(items) // PAGE))
    number = min(max(int(asked) if asked.isdecimal() and len(asked) < 5 else 1, 1), pages)
    shown = items[(number - 1) * PAGE : number * PAGE]
    rows = _rows(me, shown, now, hurry)
    given: dict[str, Any] = {
        "groups": tuple(_groups(rows, now)),
        "count": len(items),
        "late": sum(bool(item.due and item.due < now) for item in items),
        "number": number,
        "pages": pages,
        "author": Role.AUTHOR in me.roles,
        "starts": tuple(_starts(me)),
        "ending": len(trainings_ending(me.account, now, now + SOON_ENDS)) if Role.TRAINER in me.roles else 0,
    }
    return draw(request, "work.html", **given)


def _rows(me: Visitor, items: Sequence[Item], now: datetime, hurry: frozenset[EditionId]) -> tuple[Row, ...]:
    known, names, compared = titles(now), to_whom(me.account, items), being_checked(me.account, items)
    return tuple(
        Row(
            _words(item, names, item.edition in hurry),
            _address(item, compared, me),
            item,
            known.get(item.kind, item.kind),
            clock(item.due, now) if item.due else "",
            bool(item.due and item.due < now),
            item.what in URGENT or item.edition in hurry,
        )
        for item in items
    )


def _words(item: Item, names: Mapping[EditionId, str], hurry: bool) -> str:
    plain, named, _room = WAITS[item.what]
    if hurry and item.what in IN_EMERGENCY:
        plain, named = IN_EMERGENCY[item.what]
    name = names.get(item.edition) if item.edition else None
    return _(named) % {"name": name} if name and named else _(plain)


def _address(item: Item, compared: frozenset[EditionId], me: Visitor) -> str:
    """Where it is done; the product's page where that has no room of its own and they may see it."""
    room = WAITS[item.what][2]
    if item.edition in compared:
        room = "comparison"
    if room in ON_EDITIONS:
        if found := there(room, item.product, item.edition or ""):
            return found
        room = "product" if me.roles & {Role.AUTHOR, Role.MANAGER, Role.OFFICER} else ""
    return there(room, item.product) if room else ""


def _groups(rows: Sequence[Row], now: datetime) -> Iterator[tuple[str, str, tuple[Row, ...]]]:
    """What waits, under headings: the key of its look, the heading, the rows in their order."""
    left = list(rows)
    for key, words, belongs in (
        ("late", _("At once"), lambda row: row.urgent),
        ("late", _("Late"), lambda row: row.late),
        ("soon", _("Due in the next three days"), lambda row: bool(row.item.due and row.item.due - now < SOON)),
        ("rest", _("Waiting"), lambda row: True),
    ):
        found = tuple(row for row in left if belongs(row))
        left = [row for row in left if row not in found]
        if found:
            yield key, words, found


_STARTS: tuple[tuple[Role, str, str, str], ...] = (
    (Role.AUTHOR, "product-new", gettext_noop("Start a document"), gettext_noop("What is to go to somebody.")),
    (Role.AUTHOR, "products", gettext_noop("Documents"), gettext_noop("What is in hand on your cases.")),
    (Role.MANAGER, "products", gettext_noop("Documents"), gettext_noop("What is in hand on your cases.")),
    (
        Role.MANAGER, "people", gettext_noop("People and rights"),
        gettext_noop("Who works on which case, and who stands in for whom."),
    ),
    (Role.MANAGER, "figures", gettext_noop("Figures"), gettext_noop("What waits on your cases, and for how long.")),
    (Role.SENDER, "releases", gettext_noop("Sent copies"), gettext_noop("What went, and what has not arrived.")),
    (Role.OFFICER, "desk", gettext_noop("Officer’s desk"), gettext_noop("Policy, procedures, registers, near misses.")),
    (Role.AUDITOR, "ledger", gettext_noop("Ledger"), gettext_noop("Every act, and the proof that none was changed.")),
    (Role.AUDITOR, "figures", gettext_noop("Figures"), gettext_noop("What checks found and missed.")),
    (Role.AUDITOR, "people", gettext_noop("People and rights"), gettext_noop("Who may do what, and who gave it.")),
    (Role.TRAINER, "people", gettext_noop("People and rights"), gettext_noop("Who passed which training.")),
    (Role.TRAINER, "figures", gettext_noop("Figures"), gettext_noop("What checks found and missed.")),
    (
        Role.ADMINISTRATOR, "people", gettext_noop("People and rights"),
        gettext_noop("Accounts, roles, and codes for those who cannot get in."),
    ),
)  # fmt: skip
"""Where one goes when nothing waits: for whom, which room, its name, what is there."""


def _starts(me: Visitor) -> Iterator[tuple[str, str, str]]:
    seen: set[str] = set()
    for role, room, words, about in _STARTS:
        if role in me.roles and room not in seen and (address := there(room)):
            seen.add(room)
            yield address, _(words), _(about)


urlpatterns: list[URLPattern] = [path("", work, name="work")]
