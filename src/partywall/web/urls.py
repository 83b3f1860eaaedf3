"""Which address leads where."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, path

from partywall.web import accounts_urls
from partywall.web.api import api
from partywall.web.pages import (
    account,
    beside,
    bundle,
    check,
    comparison,
    desk,
    destructions,
    drafts,
    emergency,
    exports,
    figures,
    ledger,
    near_miss,
    near_misses,
    people,
    person,
    pictures,
    product,
    product_history,
    product_people,
    product_questions,
    product_texts,
    product_unread,
    products,
    recall,
    register_people,
    registers,
    release,
    release_files,
    releases,
    request_people,
    requests,
    review,
    rules,
    search,
    second_factors,
    signing_in,
    versions,
    will_read,
    work,
)

ROOMS = (
    will_read,
    drafts,
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
    beside,
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
    desk,
    destructions,
    near_misses,
    people,
    person,
    register_people,
    registers,
    rules,
    versions,
    exports,
    search,
    requests,
    request_people,
)
"""The files of the pages."""

urlpatterns: list[URLPattern | URLResolver] = [*accounts_urls.urlpatterns, path("api/v1/", api.urls)]
for _room in ROOMS:
    urlpatterns += _room.urlpatterns

handler404 = "partywall.web.pages.frame.not_found"
handler500 = "partywall.web.pages.frame.fault"
