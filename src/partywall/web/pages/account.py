"""One's own account: who one is here, how one signs in, in which browsers one is signed in, and tokens for programs."""

from __future__ import annotations

from datetime import datetime, timedelta
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from partywall.model.product import AccountId, Role
from partywall.service import accounts, naming, rights, sign_ins, tokens
from partywall.service.sign_ins import SignInOutcome, Way
from partywall.service.tokens import Scope
from partywall.store.accounts.sessions import hidden
from partywall.web import accounts_flows as flows
from partywall.web.pages.frame import draw, off, onwards, page, tried, visitor, wanted
from partywall.web.pages.roles import role_name, role_task
from partywall.web.pages.signing_in import LONGEST
from partywall.web.pages.staying import stay_of

DAYS = (30, 90, 365)
"""For how long a token may be good."""
LATELY = 20
"""So many of the last tries to sign in are shown."""
_ISSUED = "token-shown"
_WAYS = {
    Way.PASSWORD: gettext_noop("Password"),
    Way.CODE: gettext_noop("Password and code"),
    Way.PASSKEY: gettext_noop("Passkey"),
    Way.PROVIDER: gettext_noop("Your organisation’s sign-in"),
}
_OUTCOMES = {
    SignInOutcome.IN: gettext_noop("Signed in"),
    SignInOutcome.FAILED: gettext_noop("Not let in"),
    SignInOutcome.LOCKED: gettext_noop("Not let in: too many tries"),
}
_SCOPES = {
    Scope.READ: gettext_noop("See what you may see"),
    Scope.AUTHOR: gettext_noop("Do an author’s work: start documents, add texts and versions, have copies made"),
    Scope.SEND: gettext_noop("Choose how a copy is sent, and say that it arrived"),
    Scope.ADMINISTER: gettext_noop("List accounts, suspend them, and sign people out"),
}


@page
def account(request: HttpRequest) -> HttpResponse:
    """Who one is here, and how one signs in."""
    me, now = visitor(request).account, timezone.now()
    act = wanted(request)
    if act in {"give-up-app", "give-up-passkey"}:
        return _give_up(request, act)
    held = rights.shown(me, me, now)
    roles = [(role_name(Role(row.what)), role_task(Role(row.what)), row) for row in held if row.kind == "role"]
    away = naming.staff(row.what for row in held if row.kind == "stand-in")
    return draw(
        request,
        "account/account.html",
        word=accounts.sign_in_of(me),
        roles=roles,
        cases=sum(row.kind == "case" and row.since <= now for row in held),
        trainings=[row for row in held if row.kind == "training"],
        stand_ins=[(away[row.what], row) for row in held if row.kind == "stand-in"],
        factors=sign_ins.factors(me),
        provided=sign_ins.provided(me),
        may_lack=_may_lack(me),
    )


@page
def stay(request: HttpRequest) -> HttpResponse:
    """They are still there. Told with it: whose browser it is, and what its forms are to be sent with from now on,
    since somebody who has signed in again meanwhile has another token."""
    left = stay_of(request)
    return JsonResponse({"seconds": left.seconds, "last": left.last, "who": left.who, "csrf": get_token(request)})


@page
def password(request: HttpRequest) -> HttpResponse:
    """Another password."""
    problem = None
    if request.method == "POST":
        now, new = request.POST.get("now", ""), request.POST.get("password", "")
        wrong = {} if new == request.POST.get("again") else {"again": _("This is not the same password.")}
        wrong = wrong or flows.change(request, now, new)
        if not wrong:
            done = _("Your password was changed. Every other browser in which you were signed in is signed out.")
            return onwards(request, done, "account")
        problem = off(**wrong)
    word = accounts.sign_in_of(visitor(request).account)
    return draw(request, "account/password.html", problem.status if problem else 200, problem=problem, word=word)


@page
def browsers(request: HttpRequest) -> HttpResponse:
    """Where one is signed in, and who tried to sign in as oneself."""
    me, now, here = visitor(request).account, timezone.now(), hidden(request.session.session_key or "")
    problem = None
    asked = _again(request, "browsers")
    if asked is not None:
        return asked
    match wanted(request):
        case "end":
            problem = tried(lambda: sign_ins.end_session(me, request.POST.get("session", "")[:LONGEST]))
            if problem is None:
                return onwards(request, _("That browser is signed out."), "browsers")
        case "end-others":
            problem = tried(lambda: sign_ins.end_sessions(me, me, now, but=here))
            if problem is None:
                return onwards(request, _("All other browsers are signed out."), "browsers")
    lately = sign_ins.tried(me, me, now, LATELY)
    return draw(
        request,
        "account/browsers.html",
        problem.status if problem else 200,
        problem=problem,
        open=[(row, row.id == here[:16]) for row in sign_ins.sessions_of(me, now)],
        tries=[(row, _(_WAYS[row.way]), _(_OUTCOMES[row.outcome])) for row in lately],
    )


@page
def own_tokens(request: HttpRequest) -> HttpResponse:
    """What a program may show in one's name."""
    me, now = visitor(request), timezone.now()
    problem, issued = None, None
    asked = _again(request, "tokens")
    if asked is not None:
        return asked
    match wanted(request):
        case "end":
            problem = tried(lambda: tokens.end(me.account, request.POST.get("token", "")[:LONGEST], now))
            if problem is None:
                return onwards(request, _("That token is no longer good."), "tokens")
        case "issue":
            once = request.POST.get("once", "")[:LONGEST]
            if once and request.session.get(_ISSUED) == once:
                return onwards(
                    request, _("That token was shown once already. Make another if you did not keep it."), "tokens"
                )
            scopes = [scope for scope in Scope if scope in request.POST.getlist("scopes")]
            days = request.POST.get("days", "")
            if not scopes or days not in map(str, DAYS):
                problem = off(scopes=_("Choose at least one thing that the program is to do."))
            else:
                issued = tokens.issue(me.caller, scopes, now + timedelta(days=int(days)), now)
                request.session[_ISSUED] = once
    return draw(
        request,
        "account/tokens.html",
        problem.status if problem else 200,
        problem=problem,
        issued=issued,
        scopes=[(scope.value, _(_SCOPES[scope])) for scope in Scope],
        days=DAYS,
        chosen=request.POST.getlist("scopes") if problem else [],
        tokens=[(row, [_(_SCOPES[scope]) for scope in row.scopes], _good(row, now)) for row in _newest(me.account)],
    )


def _again(request: HttpRequest, name: str) -> HttpResponse | None:
    """Whoever finds a computer open neither makes a token there nor signs its owner out elsewhere: they would have to
    show who they are. A token can be ended at any time."""
    if not wanted(request) or (name == "tokens" and wanted(request) == "end"):
        return None
    if flows.came_by_provider(request):
        if flows.must_come_again(request):
            return onwards(request, _("You signed in a while ago. Sign out, sign in again, and do it then."), name)
        return None
    if flows.must_show_again(request):
        return redirect(f"{reverse('again')}?{urlencode({'next': reverse(name)})}")
    return None


def _newest(account: str) -> list[tokens.TokenListed]:
    return sorted(tokens.tokens_of(account), key=lambda row: row.made, reverse=True)[:50]


def _good(row: tokens.TokenListed, now: datetime) -> bool:
    return row.ended is None and row.until > now


def _may_lack(account: str) -> dict[str, bool]:
    """Which second factors can be given up: not the last one, where one is asked for."""
    held = sign_ins.factors(account)
    rows = [*([held.app] if held.app else []), *held.passkeys]
    return {str(row.id): sign_ins.may_lack(account, [row.id]) for row in rows}


def _give_up(request: HttpRequest, act: str) -> HttpResponse:
    """A second factor counts no longer, if another is left."""
    me = visitor(request).account
    with sign_ins.one_change(me):
        return _given_up(request, me, act)


def _given_up(request: HttpRequest, me: AccountId, act: str) -> HttpResponse:
    held, id = sign_ins.factors(me), request.POST.get("factor", "")[:LONGEST]
    rows = [held.app] if act == "give-up-app" and held.app else held.passkeys if act == "give-up-passkey" else ()
    found = next((row for row in rows if row and str(row.id) == id), None)
    if found is None:
        return onwards(request, _("There is no such second step any more."), "account")
    if not sign_ins.may_lack(me, [found.id]):
        return onwards(request, _("Your last second step cannot be removed. Set up another one first."), "account")
    if flows.must_show_again(request):
        return redirect(f"{reverse('again')}?{urlencode({'next': reverse('account')})}")
    if act == "give-up-app":
        flows.give_up_app(request)
    else:
        flows.give_up_passkey(request, found.id)
    return onwards(request, _("It no longer lets you in."), "account")


urlpatterns: list[URLPattern] = [
    path("account", account, name="account"),
    path("account/stay", stay, name="stay"),
    path("account/password", password, name="password"),
    path("account/browsers", browsers, name="browsers"),
    path("account/tokens", own_tokens, name="tokens"),
]
