"""What was done with a product, by whom and when, as the ledger has it; and the procedure by which it goes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from partywall.model.product import AccountId, ProductId
from partywall.procedure.steps import StepState
from partywall.service import naming
from partywall.service.acting import Denied, NotThere
from partywall.service.history import Entered, history_of
from partywall.service.overview import Overview, overview
from partywall.web.pages.entries import said
from partywall.web.pages.frame import draw, page, visitor
from partywall.web.pages.product_words import someone, step_tag

PAGE = 50
"""Entries on one page."""
MOST = 5_000
"""Entries of one product that are counted."""
OFTEN = "see-page"
"""A checker's pages make an entry every few seconds; they are told in one line."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that was done, or the same several times in a row."""

    entry: Entered
    what: str
    copy: int | None
    """Which copy, counted from 1 in the order in which they were made."""
    times: int = 1


@page
def history(request: HttpRequest, product: str) -> HttpResponse:
    """The newest first, a page at a time. An auditor sees the same: there is no name of a family in it."""
    account, id = visitor(request).account, ProductId(product)
    entries = _all(account, id)
    lines = tuple(reversed(_lines(entries)))
    pages = max(1, -(-len(lines) // PAGE))
    asked = request.GET.get("page", "1")
    number = min(max(int(asked) if asked.isdecimal() and len(asked) < 6 else 1, 1), pages)
    shown = lines[(number - 1) * PAGE : number * PAGE]
    it = _whole(account, id)
    given: dict[str, Any] = {
        "it": it,
        "product": id,
        "title": it.procedure.title if it else "",
        "case": it.product.case if it else "",
        "rows": shown,
        "staff": naming.staff(row.entry.by for row in shown if row.entry.by),
        "names": _names(it),
        "number": number,
        "pages": pages,
    }
    return draw(request, "product/history.html", **given)


@page
def procedure(request: HttpRequest, product: str) -> HttpResponse:
    """Every step with its reason, also those that the house takes by itself."""
    it = overview(visitor(request).account, ProductId(product))
    states = {row.step.id: step_tag(row.state) for row in it.steps}
    done = {row.step.id for row in it.steps if row.state is StepState.DONE}
    rows = [
        {
            "step": step,
            "who": someone(step.who) if step.who else "",
            "tag": states.get(step.id),
            "done": step.id in done,
        }
        for step in it.procedure.steps
    ]
    given: dict[str, Any] = {
        "it": it,
        "product": it.product.id,
        "title": it.procedure.title,
        "case": it.product.case,
        "rows": rows,
    }
    return draw(request, "product/procedure.html", **given)


def _all(account: AccountId, product: ProductId) -> tuple[Entered, ...]:
    found: list[Entered] = []
    while len(found) < MOST:
        more = history_of(account, product, found[-1].number if found else -1, 1000)
        found += more
        if len(more) < 1000:
            break
    return tuple(found)


def _lines(entries: Iterable[Entered]) -> list[Line]:
    """What was done, with a checker's pages gathered."""
    lines: list[Line] = []
    numbers: dict[str, int] = {}
    for entry in entries:
        edition = str(entry.facts.get("edition", ""))
        if entry.act == "record-edition" and edition:
            numbers.setdefault(edition, len(numbers) + 1)
        last = lines[-1] if lines else None
        if last and entry.act == OFTEN == last.entry.act and entry.by == last.entry.by:
            lines[-1] = Line(entry, last.what, last.copy, last.times + 1)
            continue
        lines.append(Line(entry, said(entry.act), numbers.get(edition)))
    return lines


def _whole(account: AccountId, product: ProductId) -> Overview | None:
    """The product for who may see it; an auditor sees its history alone."""
    try:
        return overview(account, product)
    except (NotThere, Denied):
        return None


def _names(it: Overview | None) -> Mapping[int, str]:
    """For whom each copy is, for those who may know."""
    if it is None:
        return {}
    names = naming.people(row.recipient for row in it.product.editions)
    return {number: names[row.recipient] for number, row in enumerate(it.product.editions, 1)}


urlpatterns: list[URLPattern] = [
    path("products/<str:product>/history", history, name="product-history"),
    path("products/<str:product>/procedure", procedure, name="product-procedure"),
]
