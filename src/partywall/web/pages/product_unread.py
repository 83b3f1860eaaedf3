"""What of a document could not be read, and whether a file inside it is left out of its copies."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from partywall.model.product import ProductId
from partywall.procedure import acts
from partywall.service.found import not_read
from partywall.web.pages.frame import act, draw, onwards, page, tried, visitor, wanted
from partywall.web.pages.looking import shows_findings
from partywall.web.pages.product import about


@page
@shows_findings
def unread(request: HttpRequest, product: str) -> HttpResponse:
    """The places, and a manager's decision on each file."""
    id, problem = ProductId(product), None
    if wanted(request) == "leave-file-out":
        problem = tried(lambda: act(request, acts.LeaveFileOut, id))
        if problem is None:
            return onwards(request, _("Your decision was kept. A new copy has to be made."), "product-unread", product)
    found = not_read(visitor(request).account, id)
    given = about(request, id) | {"unread": found}
    return draw(request, "product/unread.html", problem.status if problem else 200, problem=problem, **given)


urlpatterns: list[URLPattern] = [path("products/<str:product>/unread", unread, name="product-unread")]
