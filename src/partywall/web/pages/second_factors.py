"""Setting up a second factor: an app on a telephone, or a passkey; and the recovery codes that come with the first."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlencode

import segno
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from partywall.service import accounts, sign_ins
from partywall.service.caller import NotAllowed
from partywall.web import accounts_flows as flows
from partywall.web.accounts import strong
from partywall.web.pages.frame import draw, off, onwards, visitor, wanted
from partywall.web.pages.signing_in import FOR_PROGRAMS, LONGEST, entrance, where_to

View = Callable[..., HttpResponse]
_SHOWN = "codes-shown"
"""In a session: which form's codes were shown already, so that a page that is loaded anew makes no new ones."""


def half_way(view: View) -> View:
    """A page for people who signed in, also for those who have no second factor yet and can go nowhere else."""

    @entrance
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect(f"{reverse('sign-in')}?{urlencode({'next': request.path})}")
        if flows.came_by_provider(request):
            raise NotAllowed(_("You come by your organisation’s own sign-in, which has a second step of its own."))
        if strong(request):
            request.visitor = visitor(request)  # type: ignore[attr-defined]
        elif sign_ins.has_factor(str(request.user.pk)):
            logout(request)
            messages.success(request, _("Your account has a second step now. Sign in with it."))
            return redirect("sign-in")
        return view(request, *args, **kwargs)

    return answer


@half_way
def second_factor(request: HttpRequest) -> HttpResponse:
    """Which kind."""
    word = accounts.sign_in_of(str(request.user.pk))
    held = sign_ins.factors(str(request.user.pk))
    return draw(request, "signing_in/factors.html", next=where_to(request), word=word, held=held)


@half_way
def app(request: HttpRequest) -> HttpResponse:
    """An app on a phone."""
    if sign_ins.factors(str(request.user.pk)).app:
        return redirect("account")
    if flows.must_show_again(request):
        return _again(request)
    problem = None
    if request.method == "POST":
        why = flows.add_app(request, "".join(request.POST.get("code", "")[:LONGEST].split()))
        if not why:
            return _done(request)
        problem = off(code=why)
    secret = flows.app_secret_of(request)
    written = " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
    status = problem.status if problem else 200
    return draw(request, "signing_in/app.html", status, problem=problem, key=written, next=where_to(request))


@half_way
def app_picture(request: HttpRequest) -> HttpResponse:
    """What the telephone's camera reads. The secret stands in no address, and in the sealed session alone."""
    if flows.must_show_again(request):
        return HttpResponse(status=404)
    drawn = io.BytesIO()
    segno.make(flows.app_address(request), error="m").save(
        drawn, kind="svg", scale=5, border=4, light="#fff", xmldecl=False, svgclass=None, lineclass=None
    )
    return HttpResponse(drawn.getvalue(), content_type="image/svg+xml")


@half_way
def passkey(request: HttpRequest) -> HttpResponse:
    """A passkey of this computer, a telephone or a key on a ring. The page's own script sets it up."""
    if flows.must_show_again(request):
        return _again(request)
    if wanted(request) == "added" and sign_ins.has_factor(str(request.user.pk)):
        return _done(request)
    return draw(request, "signing_in/passkey.html", next=where_to(request), programs=FOR_PROGRAMS)


@half_way
def codes(request: HttpRequest) -> HttpResponse:
    """New recovery codes in the place of the old, shown once."""
    if request.method != "POST" or not sign_ins.has_factor(str(request.user.pk)):
        return redirect("account")
    if flows.must_show_again(request):
        return _again(request, "account")
    asked = request.POST.get("once", "")[:LONGEST]
    if asked and request.session.get(_SHOWN) == asked:
        return onwards(
            request, _("The codes were shown once already. Make new ones if you did not keep them."), "account"
        )
    request.session[_SHOWN] = asked
    return draw(request, "signing_in/codes.html", codes=flows.new_recovery_codes(request), next=reverse("account"))


@entrance
def again(request: HttpRequest) -> HttpResponse:
    """Whoever wants to change how they sign in shows once more who they are."""
    if not request.user.is_authenticated:
        return redirect(f"{reverse('sign-in')}?{urlencode({'next': where_to(request)})}")
    if strong(request):
        request.visitor = visitor(request)  # type: ignore[attr-defined]
    problem = None
    if request.method == "POST":
        why = flows.again_by_password(request, request.POST.get("password", ""))
        if not why:
            return redirect(where_to(request))
        problem = off(password=why)
    held = sign_ins.factors(str(request.user.pk))
    return draw(
        request,
        "signing_in/again.html",
        problem.status if problem else 200,
        problem=problem,
        next=where_to(request),
        word=accounts.sign_in_of(str(request.user.pk)),
        held=held,
        programs=FOR_PROGRAMS,
    )


def _done(request: HttpRequest) -> HttpResponse:
    """The factor counts. With the first come recovery codes, and they are shown here."""
    request.visitor = visitor(request)  # type: ignore[attr-defined]
    made = flows.first_recovery_codes(request)
    if made:
        return draw(request, "signing_in/codes.html", codes=made, next=where_to(request))
    return onwards(request, _("Your second step is set up."), "account")


def _again(request: HttpRequest, name: str = "") -> HttpResponse:
    there = reverse(name) if name else request.path
    return redirect(f"{reverse('again')}?{urlencode({'next': there})}")


urlpatterns: list[URLPattern] = [
    path("second-factor", second_factor, name="second-factor"),
    path("second-factor/app", app, name="second-factor-app"),
    path("second-factor/app.svg", app_picture, name="second-factor-picture"),
    path("second-factor/passkey", passkey, name="second-factor-passkey"),
    path("second-factor/codes", codes, name="recovery-codes"),
    path("account/again", again, name="again"),
]
