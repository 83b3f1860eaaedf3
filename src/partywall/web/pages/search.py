"""Search: products by what stands beside them. What documents say is sealed, and is not searched."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from partywall.errors import Refused
from partywall.model.product import EditionState, ProductState
from partywall.service import naming, product_lists
from partywall.service import search as service
from partywall.service.caller import NotAllowed
from partywall.service.search import FoundProduct, Sought
from partywall.web.pace import costly
from partywall.web.pages import product_words
from partywall.web.pages.days import period
from partywall.web.pages.frame import draw, page, visitor
from partywall.web.pages.nav import address
from partywall.web.pages.said import page_number
from partywall.web.problems import problem_of

_ASKED = ("number", "kind", "case", "recipient", "author", "state", "from", "to")
_STATES = [state for state in EditionState if state is not EditionState.COMPARING]


@page
@costly
def search(request: HttpRequest) -> HttpResponse:
    """A form, and what was found: twenty-five on a page."""
    me, problem, found = visitor(request).account, None, None
    asked = {name: request.GET.get(name, "").strip()[:200] for name in _ASKED}
    try:
        days = period(request)
        words = {name: asked[name] for name in ("number", "kind", "case", "recipient", "author", "state")}
        sought = Sought(**words, since=days.since, until=days.until)
        found = service.search(me, sought, page_number(request))
    except NotAllowed:
        raise
    except Refused as error:
        problem = problem_of(error)
    titles = product_lists.titles()
    people = naming.staff(row.author for row in found.rows) if found else {}
    return draw(
        request,
        "search.html",
        status=problem.status if problem else 200,
        problem=problem,
        asked=asked,
        found=found,
        rows=[_row(row, titles, people) for row in found.rows] if found else [],
        kinds=[("", _("Any")), *sorted(((kind, title) for kind, title in titles.items()), key=lambda pair: pair[1])],
        states=_states(),
        narrowed=any(asked.values()),
        page=lambda number: "?" + urlencode({**{k: v for k, v in asked.items() if v}, "page": number}),
    )


def _row(row: FoundProduct, titles: Mapping[str, str], people: Mapping[str, str]) -> dict[str, object]:
    standing = list(dict.fromkeys(state.value for state in row.editions))
    closed = [ProductState.CLOSED.value] if row.state is ProductState.CLOSED else []
    return {
        "it": row,
        "title": titles.get(row.kind, row.kind),
        "author": people.get(row.author, row.author),
        "href": address("product", row.id),
        "tags": [product_words.tag(state) for state in (*closed, *standing)],
    }


def _states() -> list[tuple[str, str]]:
    copies = [(state.value, _("Copy: %(state)s") % {"state": _(product_words.STATES[state][0])}) for state in _STATES]
    return [("", _("Any")), ("open", _("Open")), ("closed", _("Closed")), *copies]


urlpatterns: list[URLPattern] = [path("search", search, name="search")]
