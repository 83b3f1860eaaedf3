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
    near_miss,
    pictures,
    product,
    product_history,
    product_people,
    product_questions,
    product_texts,
    product_unread,
    products,
    recall,
    release,
    release_files,
    releases,
    review,
    second_factors,
    signing_in,
    work,
)

ROOMS = (
    work,
    signing_in,
    products,
    product,
    product_people,
    product_texts,
    product_questions,
    product_unread,
    product_history,
    near_miss,
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
    review,
)
"""The files of the pages."""

urlpatterns: list[URLPattern | URLResolver] = [*accounts_urls.urlpatterns, path("api/v1/", api.urls)]
for _room in ROOMS:
    urlpatterns += _room.urlpatterns

handler404 = "partywall.web.pages.frame.not_found"
handler500 = "partywall.web.pages.frame.fault"
