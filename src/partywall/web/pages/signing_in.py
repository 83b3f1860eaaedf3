"""The way in and out: signing in, taking an account over by a code, and the language of the pages."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from partywall.errors import Refused
from partywall.service import accounts, example
from partywall.web import accounts_flows as flows
from partywall.web.accounts import strong
from partywall.web.pages.frame import draw, off, told, wanted
from partywall.web.pages.invented import invented
from partywall.web.problems import problem_of

View = Callable[..., HttpResponse]
FOR_PROGRAMS = "/_allauth/browser/v1/"
"""Where a page's script asks what a passkey needs; the same addresses as any program's."""
LONGEST = 200
"""Letters of a password or code, in a field of a page."""


def entrance(view: View) -> View:
    """A page for people of whom nobody knows yet who they are. Faults are told on a page."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method not in {"GET", "HEAD", "POST"}:
            return HttpResponseNotAllowed(["GET", "HEAD", "POST"])
        try:
            return view(request, *args, **kwargs)
        except Exception as error:  # noqa: BLE001 - nobody meets a traceback; what it was is in the log, without words
            return told(request, problem_of(error, reading=request.method != "POST"))

    return answer


@entrance
def sign_in(request: HttpRequest) -> HttpResponse:
    """The first step: a word and a password, a passkey, or the organisation's own provider."""
    there = where_to(request)
    if request.user.is_authenticated:
        return _inside(request, there)
    act, problem = wanted(request), None
    if act == "provider" and flows.has_provider():
        return _to_provider(request, there)
    if request.method == "POST":
        why = flows.by_password(request, request.POST.get("word", "")[:LONGEST], request.POST.get("password", ""))
        if not why:
            return _inside(request, there)
        problem = off(password=why)
    elif "error" in request.GET:
        problem = off(provider=_provider_refused(request.GET.get("error", "")))
    return draw(
        request,
        "signing_in/sign_in.html",
        problem.status if problem and request.method == "POST" else 200,
        problem=problem,
        next=there,
        ended="ended" in request.GET and not problem,
        provider=flows.has_provider(),
        programs=FOR_PROGRAMS,
        people=invented() if example.is_one() else (),
        password=example.PASSWORD,
    )


@entrance
def second_step(request: HttpRequest) -> HttpResponse:
    """The second step: a code of the app, a passkey, or a recovery code."""
    there = where_to(request)
    if request.user.is_authenticated:
        return _inside(request, there)
    if not flows.waits_for_code(request):
        return redirect(_with_next("sign-in", there))
    problem = None
    if wanted(request) == "back":
        flows.give_up_signing_in(request)
        return redirect(_with_next("sign-in", there))
    if request.method == "POST":
        why = flows.by_code(request, "".join(request.POST.get("code", "")[:LONGEST].split()))
        if not why:
            return _inside(request, there)
        if not flows.waits_for_code(request):  # the account was suspended in between
            return redirect(_with_next("sign-in", there))
        problem = off(code=why)
    held = flows.half_in(request)
    status = problem.status if problem else 200
    return draw(request, "signing_in/code.html", status, problem=problem, next=there, held=held, programs=FOR_PROGRAMS)


@entrance
def welcome(request: HttpRequest, first: bool = False) -> HttpResponse:
    """Somebody takes their account over with a code that was handed to them. ``first``: the first administrator, who
    also says what they are called."""
    problem, code = None, " ".join(request.POST.get("code", "")[:LONGEST].split())
    password = request.POST.get("password", "")
    if request.method == "POST":
        try:
            account = _taken_over(request, code, password, first)
        except _Off as error:
            problem = error.problem
        else:
            return _begin(request, accounts.sign_in_of(account), password)
    return draw(request, "signing_in/welcome.html", problem.status if problem else 200, problem=problem, first=first)


@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """The browser is signed out."""
    logout(request)
    messages.success(request, _("You are signed out."))
    there = redirect("sign-in")
    there.headers["Clear-Site-Data"] = (
        '"cache"'  # what was seen is not there by pressing Back; a person's settings stay
    )
    return there


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


def where_to(request: HttpRequest) -> str:
    """Where whoever signs in wants to be afterwards."""
    return inside(request.POST.get("next") or request.GET.get("next") or "/")


class _Off(Exception):
    """A form cannot be taken as it is."""

    def __init__(self, **fields: str) -> None:
        self.problem = off(**fields)


def _taken_over(request: HttpRequest, code: str, password: str, first: bool) -> str:
    missing = {name: _("This must be filled in.") for name in ("code", "password") if not request.POST.get(name)}
    missing |= {name: _("This must be filled in.") for name in ("name", "word") if first and not request.POST.get(name)}
    if missing:
        raise _Off(**missing)
    if password != request.POST.get("again", ""):
        raise _Off(again=_("This is not the same password. Type the same one twice."))
    now = timezone.now()
    try:
        if first:
            word, name = (request.POST.get(field, "").strip()[:LONGEST] for field in ("word", "name"))
            return accounts.take_first(code, word.lower(), name, password, now)
        return accounts.redeem(code, password, now)
    except accounts.NotGood as error:
        raise _Off(code=str(error)) from None
    except accounts.WeakPassword as error:
        raise _Off(password=str(error)) from None
    except Refused as error:
        raise _Off(word=str(error)) from None


def _begin(request: HttpRequest, word: str, password: str) -> HttpResponse:
    """Whoever took an account over is signed in with what they have just chosen."""
    logout(request)
    messages.success(request, _("The account is yours. Your username is %(word)s.") % {"word": word})
    if flows.by_password(request, word, password):
        return redirect("sign-in")
    return _inside(request, "/")


def _inside(request: HttpRequest, there: str) -> HttpResponse:
    """Where they wanted to be, if they showed all that is asked for; otherwise to the next step of that."""
    if not request.user.is_authenticated:
        return redirect(_with_next("second-step", there))
    if not strong(request):
        return redirect(_with_next("second-factor", there))
    return redirect(there)


def _with_next(name: str, there: str) -> str:
    return reverse(name) + ("" if there == "/" else f"?{urlencode({'next': there})}")


def _to_provider(request: HttpRequest, there: str) -> HttpResponse:
    """A page that leads on by itself. (A form's answer that led to another site would be stopped by our own policy.)"""
    address = flows.provider_address(request, _with_next("sign-in", there))
    answer = draw(request, "signing_in/leaving.html", address=address)
    answer.headers["Refresh"] = f"0; url={address}"
    return answer


def _provider_refused(code: str) -> str:
    if code == "cancelled":
        return _("You did not sign in at your organisation’s sign-in.")
    if code in {"signup_closed", "permission_denied"}:
        return _("Your organisation’s sign-in knows you, but you have no part here yet. Ask your administrator.")
    return _("Your organisation’s sign-in did not let you in. Try again; if it goes on, tell your administrator.")


urlpatterns: list[URLPattern] = [
    path("sign-in", sign_in, name="sign-in"),
    path("sign-in/second-step", second_step, name="second-step"),
    path("sign-out", sign_out, name="sign-out"),
    path("welcome", welcome, name="welcome"),
    path("welcome/first", welcome, {"first": True}, name="welcome-first"),
    path("language", language, name="language"),
]
