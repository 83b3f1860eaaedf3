"""The officer's desk: what waits for an officer, and what holds now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop, ngettext

from partywall.model.product import Role
from partywall.procedure.versions import Matter, Version
from partywall.procedure.waiting import Wait
from partywall.service import trials
from partywall.service.desk import DeskShown, MatterStands, desk
from partywall.service.procedures import book_in_force
from partywall.service.work import Item
from partywall.web.pages.days import last_day
from partywall.web.pages.frame import draw, onwards, page, visitor, wanted
from partywall.web.pages.nav import address
from partywall.web.pages.said import done
from partywall.web.templating import since

MATTERS = {Matter.POLICY: gettext_noop("Redaction policy"), Matter.PROCEDURES: gettext_noop("Procedures")}
ROOMS = {Matter.POLICY: "desk-policy", Matter.PROCEDURES: "desk-procedures"}
_BESIDE = (
    ("requests", gettext_noop("Requests for records"), gettext_noop("One person’s documents, many at once.")),
    ("search", gettext_noop("Search"), gettext_noop("Documents by kind, case, recipient and day.")),
    ("exports", gettext_noop("Exports"), gettext_noop("Lists for your own register, as tables.")),
)
"""Rooms of an officer beside the desk."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that waits."""

    words: str
    address: str
    why: str
    number: int
    urgent: bool = False


Trail = tuple[tuple[str, str], ...]
"""Where a page stands: words and address of each page above it."""


def trail(request: HttpRequest, *above: tuple[str, str]) -> Trail:
    """The pages above one of the desk, for who may go there."""
    top = ((_("Officer’s desk"), reverse("desk")),) if Role.OFFICER in visitor(request).roles else ()
    return (*top, *above)


@page
def room(request: HttpRequest) -> HttpResponse:
    """What waits."""
    at = datetime.now(UTC)
    account, problem = visitor(request).account, None
    if wanted(request) == "adopt":
        problem = done(request, "adopt-shipped", "", lambda: trials.adopt_shipped(account, at))
        if problem is None:
            return onwards(request, _("Done. What comes with Partywall was taken on as far as one person can."), "desk")
    shown = desk(account, at)
    return draw(
        request,
        "desk/desk.html",
        problem.status if problem else 200,
        problem=problem,
        last_day=last_day,
        shown=shown,
        rows=sorted(_rows(request, shown), key=lambda row: not row.urgent),
        matters=MATTERS,
        rooms=ROOMS,
        beside=[(_(words), _(why), there) for name, words, why in _BESIDE if (there := address(name))],
        lacking=[each for each in shown.matters if each.now is None],
    )


def _rows(request: HttpRequest, shown: DeskShown) -> Iterator[Row]:
    yield from _items(shown.recalls, _("Recall"), _("Something left that should not have. Its tasks are not done yet."))
    yield from _items(shown.reviews, _("Release in an emergency"), _("It left before its check was done. Look at it."))
    if shown.overdue:
        words = ngettext(
            "%(number)d release in an emergency is overdue", "%(number)d releases in an emergency are overdue",
            shown.overdue,
        )  # fmt: skip
        why = _("Documents of their kind are stopped until somebody has looked at it.")
        yield Row(words % {"number": shown.overdue}, reverse("work"), why, shown.overdue, True)
    if shown.register.late:
        why = _("Addresses and restrictions may have changed since. Nothing goes on before a newer one is taken.")
        yield Row(_register(shown), reverse("desk-registers"), why, 1, True)
    if shown.pauses:
        words = ngettext("%(number)d stop after a near miss", "%(number)d stops after near misses", shown.pauses)
        why = _("Documents wait until an officer has looked at what happened.")
        yield Row(words % {"number": shown.pauses}, reverse("desk-near-misses"), why, shown.pauses, True)
    for stands in shown.matters:
        yield from _drafts(request, stands)
    if shown.roles + shown.codes:
        number = shown.roles + shown.codes
        words = ngettext("%(number)d right waits for you", "%(number)d rights wait for you", number)
        why = _("Roles and codes that count only when a second person has agreed.")
        yield Row(words % {"number": number}, reverse("people"), why, number)
    if shown.destructions.due:
        due = shown.destructions.due
        words = ngettext("%(number)d document is kept no longer", "%(number)d documents are kept no longer", due)
        yield Row(words % {"number": due}, reverse("desk-destructions"), _what_to_do(shown), due)


def _what_to_do(shown: DeskShown) -> str:
    """With what is kept no longer."""
    due, theirs, mine = shown.destructions.due, shown.destructions.proposed, shown.destructions.mine
    if theirs:
        words = ngettext(
            "%(number)d was proposed by another officer, and you may agree.",
            "%(number)d were proposed by another officer, and you may agree.", theirs,
        )  # fmt: skip
        return words % {"number": theirs}
    if mine == due:
        return ngettext(
            "You proposed to destroy it. Another officer has to agree.",
            "You proposed to destroy them. Another officer has to agree.", due,
        )  # fmt: skip
    return ngettext("Propose to destroy it, or keep it longer.", "Propose to destroy them, or keep them longer.", due)


def _items(items: Iterable[Item], words: str, why: str) -> Iterator[Row]:
    book = book_in_force(datetime.now(UTC))
    for item in items:
        procedure = book.of(item.kind) if book else None
        title = procedure.title if procedure else item.kind
        said = _("%(what)s: %(kind)s, case %(case)s") % {"what": words, "kind": title, "case": item.case}
        there = _room_of(item) or reverse("work")
        yield Row(said, there, f"{why} {_('Waits since:')} {since(item.since)}.", 1, True)


def _room_of(item: Item) -> str:
    name = "recall" if item.what is Wait.RECALL else "emergency"
    if item.edition and (there := address(name, item.product, item.edition)):
        return there
    return address("product", item.product)


def _register(shown: DeskShown) -> str:
    if shown.register.now is None:
        return _("No register is in force")
    words = ngettext("The register is %(number)d day old", "The register is %(number)d days old", shown.register.days)
    return words % {"number": shown.register.days}


def _drafts(request: HttpRequest, stands: MatterStands) -> Iterator[Row]:
    name = _(MATTERS[stands.matter])
    mine = visitor(request).account
    for version in stands.drafts:
        words = _("%(matter)s: a draft waits") % {"matter": name}
        yield Row(words, reverse("desk-version", args=[version.id]), _next_step(version, mine), 1)
    if stands.lapses and stands.now and stands.now.until:
        words = _("%(matter)s: the version in force expires soon") % {"matter": name}
        why = _("When it has expired, nothing can leave. Approve the next one before that day.")
        yield Row(words, reverse(ROOMS[stands.matter]), why, 1, True)


def _next_step(version: Version, mine: str) -> str:
    if version.tried is None:
        return _("It has to be tried before somebody approves it.")
    if mine in version.hands:
        return _("It was tried. Another officer has to approve it.")
    return _("It was tried. You may read it and approve it.")


urlpatterns: list[URLPattern] = [path("desk", room, name="desk")]
