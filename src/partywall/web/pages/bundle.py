"""Several released copies for one person in one file, with a packing list."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from partywall.model.product import EditionId, ProductId
from partywall.service.leaving import leaving
from partywall.service.sheets import bundle_of, enclosable
from partywall.web.pages.frame import draw, file, page, tried, visitor, wanted
from partywall.web.problems import Problem, Reason


@page
def bundle(request: HttpRequest, product: str, edition: str) -> HttpResponse:
    """What can go into it; the packing list of what was chosen; the file itself."""
    account = visitor(request).account
    first = (ProductId(product), EditionId(edition))
    rows = enclosable(account, *first)
    chosen = [row for row in rows if f"{row.product}:{row.edition}" in request.POST.getlist("part")]
    pressed, problem = wanted(request), None
    if pressed and not chosen:
        why = _("Choose at least one copy.")
        problem = Problem(_("Nothing chosen"), 422, why, (Reason("part", why),))
    elif pressed == "take":
        made: list[HttpResponse] = []
        problem = tried(lambda: made.append(_file(request, [(row.product, row.edition) for row in chosen])))
        if problem is None:
            return made[0]
    return draw(
        request,
        "release/bundle.html",
        problem.status if problem else 200,
        it=leaving(account, *first),
        rows=rows,
        chosen=chosen if pressed and not problem else [],
        ticked={row.edition for row in chosen} or {row.edition for row in rows if row.together},
        problem=problem,
    )


def _file(request: HttpRequest, parts: list[tuple[ProductId, EditionId]]) -> HttpResponse:
    held = bundle_of(visitor(request).account, parts)
    return file(held.content, f"{parts[0][1]}-bundle.zip", "application/zip")


urlpatterns: list[URLPattern] = [path("products/<str:product>/editions/<str:edition>/bundle", bundle, name="bundle")]
