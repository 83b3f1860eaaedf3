"""Which address leads where."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from partywall.web import accounts_urls
from partywall.web.api import api
from partywall.web.pages import (
    account,
    bundle,
    check,
    comparison,
    emergency,
    figures,
    ledger,
    pictures,
    recall,
    release,
    release_files,
    releases,
    second_factors,
    signing_in,
    work,
)

ROOMS = (
    work,
    signing_in,
    ledger,
    figures,
    pictures,
    account,
    second_factors,
    release,
    release_files,
    releases,
    bundle,
    emergency,
    recall,
    check,
    comparison,
)
"""The files of the pages."""

urlpatterns: list[URLPattern | URLResolver] = [*accounts_urls.urlpatterns, path("api/v1/", api.urls)]
for _room in ROOMS:
    urlpatterns += _room.urlpatterns

handler404 = "partywall.web.pages.frame.not_found"
handler500 = "partywall.web.pages.frame.fault"
