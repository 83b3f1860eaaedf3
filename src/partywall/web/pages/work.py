"""My work: what waits for whoever looks, the most pressing first."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from partywall.service.work import my_work
from partywall.web.pages.frame import draw, page, visitor


@page
def work(request: HttpRequest) -> HttpResponse:
    """What waits."""
    return draw(request, "work.html", items=my_work(visitor(request).account))


urlpatterns: list[URLPattern] = [path("", work, name="work")]
