"""Sending: what is ready to go, what nobody has heard of since it left, and what went."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path

from partywall.service.outgoing import gone, not_arrived, ready
from partywall.web.pages.frame import draw, page, visitor
from partywall.web.pages.said import page_number

_LISTS = {"ready": ready, "missing": not_arrived, "gone": gone}
"""Each with its place on the page, in their order."""


@page
def releases(request: HttpRequest) -> HttpResponse:
    """Three lists; each can be leafed through by itself."""
    account = visitor(request).account
    lists: dict[str, Any] = {name: look(account, page_number(request, name)) for name, look in _LISTS.items()}
    return draw(request, "release/releases.html", **lists)


urlpatterns: list[URLPattern] = [path("releases", releases, name="releases")]
