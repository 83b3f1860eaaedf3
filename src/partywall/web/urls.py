"""Which address leads where."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from partywall.web import accounts_urls
from partywall.web.api import api

urlpatterns: list[URLPattern | URLResolver] = [*accounts_urls.urlpatterns, path("api/v1/", api.urls)]

handler404 = "partywall.web.problems.not_found"
handler500 = "partywall.web.problems.fault"
