"""Signing in and out, and the language of the pages."""

from __future__ import annotations

from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

from partywall.web.pages.frame import draw, page


def sign_in(request: HttpRequest) -> HttpResponse:
    """The way in."""
    return draw(request, "sign_in.html")


def second_factor(request: HttpRequest) -> HttpResponse:
    """Set up a second factor."""
    return draw(request, "sign_in.html")


@page
def account(request: HttpRequest) -> HttpResponse:
    """One's own account."""
    return draw(request, "sign_in.html")


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """The browser is signed out."""
    logout(request)
    return redirect("sign-in")


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Pages come in another language from now on, in this browser."""
    there = redirect(inside(request.POST.get("next", "")))
    wanted = request.POST.get("language", "")
    if wanted in dict(settings.LANGUAGES):
        there.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            wanted,
            max_age=365 * 24 * 60 * 60,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            httponly=True,
            samesite="Lax",
        )
    return there


def inside(there: str) -> str:
    """An address within the house, and the first page for any other."""
    safe = url_has_allowed_host_and_scheme(there, allowed_hosts=None)
    return there if safe and there.startswith("/") and not urlsplit(there).netloc else "/"


urlpatterns: list[URLPattern] = [
    path("sign-in", sign_in, name="sign-in"),
    path("sign-out", sign_out, name="sign-out"),
    path("second-factor", second_factor, name="second-factor"),
    path("account", account, name="account"),
    path("language", language, name="language"),
]
