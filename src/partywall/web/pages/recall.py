"""It went wrong: a copy is called back, the tasks of the procedure are done, and others like it are stopped."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from partywall.model.product import EditionId, ProductId, Role
from partywall.procedure import acts
from partywall.service.incidents import Mechanism
from partywall.service.leaving import leaving
from partywall.service.recalling import recalled
from partywall.web.pages.frame import act, draw, onwards, page, tried, visitor, wanted
from partywall.web.pages.nav import address
from partywall.web.pages.near_miss import report, wanting
from partywall.web.problems import Problem


@page
def recall(request: HttpRequest, product: str, edition: str) -> HttpResponse:
    """What is to be done, and by whom."""
    whole, copy = ProductId(product), EditionId(edition)
    pressed, problem = wanted(request), None
    if pressed in _DONE:
        problem = (wanting(request) if pressed == "stop" else None) or tried(
            lambda: _DONE[pressed](request, whole, copy)
        )
        if problem is None:
            place = "tasks" if pressed == "task" else ""
            return onwards(request, _notice(pressed), "recall", product, edition, place=place)
    return _shown(request, whole, copy, problem)


def _shown(request: HttpRequest, product: ProductId, edition: EditionId, problem: Problem | None) -> HttpResponse:
    me = visitor(request)
    return draw(
        request,
        "release/recall.html",
        problem.status if problem else 200,
        it=leaving(me.account, product, edition),
        recall=recalled(me.account, product, edition),
        mechanisms=[(row.value, _mechanism(row)) for row in Mechanism],
        pressed=wanted(request),
        product_page=lambda other: address("product", other) if me.roles & _ON_CASES else "",
        of_the_case=bool(me.roles & _ON_CASES),
        sends=bool(me.roles & {Role.SENDER, Role.OFFICER}),
        problem=problem,
    )


_ON_CASES = frozenset({Role.AUTHOR, Role.MANAGER, Role.OFFICER})


def _recall(request: HttpRequest, product: ProductId, edition: EditionId) -> object:
    return act(request, acts.RecallEdition, product, edition=edition)


def _task(request: HttpRequest, product: ProductId, edition: EditionId) -> object:
    return act(request, acts.DoRecallTask, product, edition=edition)


_DONE: dict[str, Callable[[HttpRequest, ProductId, EditionId], object]] = {
    "recall": _recall,
    "task": _task,
    "stop": report,  # and what is like it waits
}


def _notice(pressed: str) -> str:
    said = {
        "recall": _("The copy is recalled. Thank you for saying so. Do the tasks now, the first ones first."),
        "task": _("The task is done."),
        "stop": _("Others like it are stopped until an officer has looked."),
    }
    return said[pressed]


def _mechanism(row: Mechanism) -> str:
    said = {
        Mechanism.WRONG_RECIPIENT: _("It went to the wrong person"),
        Mechanism.WRONG_ADDRESS: _("It went to the wrong address"),
        Mechanism.NOT_WITHHELD: _("Something stood in it that should have been taken out"),
        Mechanism.HIDDEN: _("Something was hidden in the file"),
        Mechanism.WRONG_DOCUMENT: _("It was the wrong document"),
        Mechanism.OTHER: _("Something else"),
    }
    return said[row]


urlpatterns: list[URLPattern] = [path("products/<str:product>/editions/<str:edition>/recall", recall, name="recall")]
