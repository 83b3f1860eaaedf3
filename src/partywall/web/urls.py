"""Which address leads where."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from partywall.web import accounts_urls
from partywall.web.api import api
from partywall.web.pages import signing_in, work

ROOMS = (work, signing_in)
"""The files of the pages."""

urlpatterns: list[URLPattern | URLResolver] = [*accounts_urls.urlpatterns, path("api/v1/", api.urls)]
for _room in ROOMS:
    urlpatterns += _room.urlpatterns

handler404 = "partywall.web.pages.frame.not_found"
handler500 = "partywall.web.pages.frame.fault"
