"""Who is to have it: people are named by right, taken off the list again, and decided on by a manager."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from partywall.model.people import PersonId
from partywall.model.product import ProductId
from partywall.procedure import acts
from partywall.service import naming
from partywall.service.case_people import CasePerson, people_called, people_named, people_of_case
from partywall.service.entitled import entitled_of
from partywall.web.pages.frame import act, draw, onwards, page, tried, visitor, wanted
from partywall.web.pages.product import about
from partywall.web.pages.product_words import of_others, of_the_family

_PRESSED = {
    "name-recipient": acts.NameRecipient,
    "drop-recipient": acts.DropRecipient,
    "allow-recipient": acts.AllowRecipient,
}


@page
def recipients(request: HttpRequest, product: str) -> HttpResponse:
    """The list, and the people of whom one can be added."""
    id, pressed = ProductId(product), wanted(request)
    problem = None
    if pressed in _PRESSED:
        problem = tried(lambda: act(request, _PRESSED[pressed], id))
        if problem is None:
            return onwards(request, _done(pressed), "product-recipients", product)
    given = about(request, id)
    account, words = visitor(request).account, request.GET.get("name", "")[:100]
    named = [row.person for row in given["it"].product.recipients]
    of_case = people_of_case(account, id)
    called = people_called(account, id, words) if words.strip() else ()
    known = people_named(account, id, named)
    entitled = entitled_of(account, id, {row.id for row in (*of_case, *called, *known)})
    decided = [row.allowed.by for row in given["it"].product.recipients if row.allowed]
    given |= {
        "named": given["it"].product.recipients,
        "known": {row.id: row for row in known},
        "family": _not_yet((row for row in of_case if not row.worker), named),
        "workers": _not_yet((row for row in of_case if row.worker), named),
        "called": _not_yet(called, named),
        "words": words,
        "sentences": {person: " ".join(of_the_family(row)) for person, row in entitled.items()},
        "others": next((of_others(row) for row in entitled.values()), ""),
        "staff": naming.staff(decided),
        "chosen": request.POST.get("person", ""),
    }
    return draw(request, "product/recipients.html", problem.status if problem else 200, problem=problem, **given)


def _not_yet(people: Iterable[CasePerson], named: list[PersonId]) -> tuple[CasePerson, ...]:
    return tuple(row for row in people if row.id not in named)


def _done(pressed: str) -> Any:
    return {
        "name-recipient": _("Named. They get a copy of their own."),
        "drop-recipient": _("Taken off the list. A copy of theirs that had not left was withdrawn."),
        "allow-recipient": _("Your decision was kept, with your name and your reason."),
    }[pressed]


urlpatterns: list[URLPattern] = [path("products/<str:product>/recipients", recipients, name="product-recipients")]
