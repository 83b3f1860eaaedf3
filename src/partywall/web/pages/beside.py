"""The recipients of a draft beside each other: where they get the same, and where not."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from partywall.errors import Refused
from partywall.model.product import ProductId
from partywall.service.recipients_beside import beside
from partywall.web.pages.frame import draw, page, visitor
from partywall.web.pages.looking import not_yet, shows_findings
from partywall.web.pages.said import page_number

_ROWS = 40


@page
@shows_findings
def compare_recipients(request: HttpRequest, product: str) -> HttpResponse:
    """The passages in which they differ, or all."""
    try:
        found = beside(visitor(request).account, ProductId(product))
    except Refused as why:
        return not_yet(request, product, _("Recipients beside each other"), why)
    everything = request.GET.get("show") == "all" or len(found.columns) < 2
    rows = found.rows if everything else found.differing
    pages = max(1, -(-len(rows) // _ROWS))
    number = min(page_number(request), pages)
    return draw(
        request,
        "will_read/beside.html",
        product=product,
        found=found,
        rows=rows[_ROWS * (number - 1) : _ROWS * number],
        everything=everything,
        number=number,
        pages=pages,
    )


urlpatterns: list[URLPattern] = [
    path("products/<str:product>/compare-recipients", compare_recipients, name="compare-recipients")
]
