"""Which address leads where."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver

from partywall.web import accounts_urls

urlpatterns: list[URLPattern | URLResolver] = [*accounts_urls.urlpatterns]
