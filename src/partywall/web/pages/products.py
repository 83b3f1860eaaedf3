"""The products on which somebody works, and opening one."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from partywall.model.people import CaseId
from partywall.model.product import ProductState, Role
from partywall.procedure import acts
from partywall.procedure.waiting import Wait
from partywall.service.case_people import cases_of
from partywall.service.procedures import book_in_force
from partywall.service.product_lists import products_page, stands, titles
from partywall.web.pages.days import written_day
from partywall.web.pages.frame import act, draw, onwards, page, tried, visitor, wanted
from partywall.web.pages.nav import address
from partywall.web.pages.product_words import WAITS, clock
from partywall.web.templating import PLACE
from partywall.web.templating import day as day_words


@page
def products(request: HttpRequest) -> HttpResponse:
    """A page of the list."""
    asked = request.GET
    state = ProductState.CLOSED if asked.get("state") == "closed" else ProductState.OPEN
    number = int(asked["page"]) if asked.get("page", "").isdecimal() and len(asked["page"]) < 7 else 1
    case = CaseId(asked["case"][:64]) if asked.get("case") else None
    me, now = visitor(request), timezone.now()
    shown = products_page(me.account, number, state=state, case=case, at=now)
    known, where = titles(now), stands(me.account, [row.id for row in shown.rows])
    rows = [
        {
            "it": row,
            "title": known.get(row.kind, row.kind),
            "clock": clock(row.due, now) if row.due and state is ProductState.OPEN else "",
            "late": bool(row.due and row.due < now and state is ProductState.OPEN),
            "mine": row.author == me.account,
            "stands": _stands(where.get(row.id)),
        }
        for row in shown.rows
    ]

    def at(number: int) -> str:
        asked = {"state": state.value, "case": case or "", "page": number}
        return f"{reverse('products')}?{urlencode({name: value for name, value in asked.items() if value})}"

    given: dict[str, Any] = {
        "at": at,
        "shown": shown,
        "rows": rows,
        "state": state,
        "case": case or "",
        "author": Role.AUTHOR in me.roles,
    }
    if me.roles & {Role.AUTHOR, Role.MANAGER, Role.OFFICER}:
        given["elsewhere"] = [(address("search"), _("Search")), (address("requests"), _("Requests for records"))]
    return draw(request, "product/list.html", **given)


def _stands(where: tuple[Wait, datetime] | None) -> str:
    """What it waits for, in a sentence; empty where nothing more is to be done."""
    return _(WAITS[where[0]]) % {"day": day_words(where[1])} if where else ""


@page
def new(request: HttpRequest) -> HttpResponse:
    """Start a document."""
    problem = None
    if wanted(request) == "open-product":
        made: list[str] = []
        problem = tried(lambda: made.append(_opened(request)))
        if problem is None:
            return onwards(request, _("Started. Now say who is to have it."), "product", made[0])
    book = book_in_force(timezone.now())
    given: dict[str, Any] = {
        "kinds": sorted(book.procedures, key=lambda each: each.kind == "general") if book else (),
        "cases": cases_of(visitor(request).account),
        "chosen": request.POST.get("kind", request.GET.get("kind", "")),
    }
    return draw(request, "product/new.html", problem.status if problem else 200, problem=problem, **given)


def _opened(request: HttpRequest) -> str:
    begins, due = written_day(request, "begins"), written_day(request, "due")
    end = datetime.combine(due, time(23, 59, 59), PLACE) if due else None
    return str(act(request, acts.OpenProduct, begins=begins, due=end).product)


urlpatterns: list[URLPattern] = [
    path("products", products, name="products"),
    path("products/new", new, name="product-new"),
]
