"""People of the register, for officers: what is withheld of whom, from whom and why, and what was different before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from partywall.model.people import Person, PersonId
from partywall.model.product import EditionState
from partywall.report.people import called, role
from partywall.service import naming, procedures
from partywall.service.register_people import PersonSeen, Stage, history, person_seen, search
from partywall.web.pages.desk import Trail, trail
from partywall.web.pages.frame import draw, page, visitor
from partywall.web.pages.nav import address
from partywall.web.pages.person_words import (
    address_words,
    change_words,
    counted_words,
    relation_words,
    restriction_words,
    spoken_of,
)
from partywall.web.pages.rules import titles


@dataclass(frozen=True, slots=True)
class PersonRow:
    """Somebody in a list."""

    id: PersonId
    name: str
    role: str
    born: date | None
    also: str


@dataclass(frozen=True, slots=True)
class StageRow:
    """A register of the history, in words."""

    taken: datetime
    words: tuple[str, ...]
    known: bool


@page
def people(request: HttpRequest) -> HttpResponse:
    """Look for somebody."""
    asked = " ".join(request.GET.get("q", "").split())[:200]
    found = search(visitor(request).account, asked)
    return draw(
        request, "desk/register_people.html", trail=_trail(request), asked=asked, found=found,
        rows=[_row(person) for person in found.people],
    )  # fmt: skip


@page
def person(request: HttpRequest, person: str) -> HttpResponse:
    """Somebody."""
    account, id = visitor(request).account, PersonId(person)
    seen = person_seen(account, id)
    told = request.GET.get("history", "") == "1"
    return draw(
        request,
        "desk/register_person.html",
        trail=_trail(request, (_("People in the register"), reverse("register-people"))),
        row=_row(seen.person),
        person=seen.person,
        families=[
            (family.name, counted_words(family.link.basis) if family.link else "", list(map(_row, family.others)))
            for family in seen.families
        ],
        relations=[relation_words(row, seen.names) for row in seen.relations],
        addresses=[address_words(each) for each in seen.person.addresses],
        withheld=[restriction_words(row, seen.names, with_person=False) for row in seen.restrictions],
        kept_from=[restriction_words(row, seen.names) for row in seen.kept_from_them],
        protected=seen.protected,
        copies=_copies(seen),
        stages=_stages(history(account, id)) if told else None,
    )  # fmt: skip


def _trail(request: HttpRequest, *above: tuple[str, str]) -> Trail:
    """By way of the register in which they stand."""
    return trail(request, (_("Register"), reverse("desk-registers")), *above)


def _row(person: Person) -> PersonRow:
    return PersonRow(person.id, called(person), role(person), person.born, ", ".join(person.known_as))


def _copies(seen: PersonSeen) -> list[tuple[str, str, datetime, str]]:
    """Copies that were made for them: kind, where it stands, when, and its address."""
    book = procedures.book_in_force(datetime.now(UTC))
    known = titles(book.procedures) if book else {}
    return [
        (known.get(each.kind, each.kind), _state(each.state), each.made, address("product", each.product))
        for each in seen.copies
    ]


def _state(state: EditionState) -> str:
    if state is EditionState.RELEASED:
        return _("has left")
    if state is EditionState.RECALLED:
        return _("left, and was recalled")
    if state is EditionState.WITHDRAWN:
        return _("was put away")
    return _("has not left")


def _stages(stages: tuple[Stage, ...]) -> list[StageRow]:
    names = naming.people({id for stage in stages for id in spoken_of(stage.changes)})
    return [StageRow(stage.taken, _stage(stage, names), stage.kept) for stage in stages]


def _stage(stage: Stage, names: Mapping[PersonId, str]) -> tuple[str, ...]:
    if not stage.kept:
        return (_("This register is kept no longer. What it said of them is not known any more."),)
    if stage.changes:
        return tuple(change_words(change, names) for change in stage.changes)
    if not stage.there:
        return (_("They are not in it."),)
    if stage.first:
        return (_("They are in it. No register before it is kept with which to compare it."),)
    return (_("Nothing was different about them."),)


urlpatterns: list[URLPattern] = [
    path("desk/people", people, name="register-people"),
    path("desk/people/<path:person>", person, name="register-person"),
]
