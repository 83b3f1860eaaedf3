"""Signing in and second factors for the pages: allauth's own flows, asked by a form instead of by a program.

Nothing here looks at a password, code or key itself. Each function does what its address for programs does (see
``accounts_urls``), and gives why not as a sentence; empty: it is done.
"""

from __future__ import annotations

import time
from typing import Any

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import get_authentication_records, perform_password_login
from allauth.account.internal.flows.password_change import change_password, finalize_password_change
from allauth.account.internal.flows.reauthentication import is_reauthentication_required, reauthenticate_by_password
from allauth.account.internal.stagekit import clear_login
from allauth.account.stages import LoginStageController
from allauth.core import ratelimit
from allauth.headless.account.inputs import LoginInput, ReauthenticateInput
from allauth.headless.constants import Client
from allauth.headless.internal.decorators import mark_request_as_headless
from allauth.headless.mfa.inputs import ActivateTOTPInput, AuthenticateInput
from allauth.mfa.adapter import get_adapter as factors
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal import flows as recovery
from allauth.mfa.stages import AuthenticateStage
from allauth.mfa.totp.internal import auth as app_secret
from allauth.mfa.totp.internal import flows as app
from allauth.mfa.webauthn.internal import flows as passkeys
from allauth.socialaccount.adapter import get_adapter as providers
from django.conf import settings
from django.core.exceptions import ValidationError
from django.http import HttpRequest
from django.utils.translation import gettext as _

from partywall.service import sign_ins
from partywall.store.accounts.sessions import renewed

_APP = "allauth.mfa"


def by_password(request: HttpRequest, word: str, password: str) -> str:
    """Sign in with a word and a password; who has a second factor is half in afterwards (``waits_for_code``)."""
    _for_a_page(request)
    if not ratelimit.consume(request, action="login"):
        return _too_often()
    asked = LoginInput({"username": word.strip(), "password": password})
    if not asked.is_valid():
        return _too_often() if _code_of(asked) == "too_many_login_attempts" else _wrong()
    perform_password_login(request, asked.cleaned_data, asked.login)
    return "" if request.user.is_authenticated or waits_for_code(request) else _wrong()


def waits_for_code(request: HttpRequest) -> bool:
    """Whether somebody showed their password, and has yet to show their second factor."""
    return LoginStageController.enter(request, AuthenticateStage.key) is not None


def half_in(request: HttpRequest) -> sign_ins.Factors:
    """What that person can show as a second factor."""
    return sign_ins.factors(str(LoginStageController.enter(request, AuthenticateStage.key).login.user.pk))


def by_code(request: HttpRequest, code: str) -> str:
    """The second step: a code of the app, or a recovery code."""
    _for_a_page(request)
    stage = LoginStageController.enter(request, AuthenticateStage.key)
    asked = AuthenticateInput({"code": code}, user=stage.login.user)
    if not asked.is_valid():
        return _code_refused(asked)
    asked.save()
    stage.exit()
    return "" if request.user.is_authenticated else _wrong()


def give_up_signing_in(request: HttpRequest) -> None:
    """Forget that a password was shown."""
    clear_login(request)


def must_show_again(request: HttpRequest) -> bool:
    """Whether they have to show once more who they are, before anything about signing in is changed."""
    return bool(is_reauthentication_required(request, app=_APP))


def must_come_again(request: HttpRequest) -> bool:
    """The same for who comes by the organisation's own provider, and can show nothing here: whether they came too long
    ago."""
    rows = get_authentication_records(request, request.user)
    latest = max((row["at"] for row in rows if row.get("method") == "socialaccount"), default=0.0)
    return bool(time.time() - latest >= settings.ACCOUNT_REAUTHENTICATION_TIMEOUT)


def again_by_password(request: HttpRequest, password: str) -> str:
    """Show the password once more."""
    _for_a_page(request)
    asked = ReauthenticateInput({"password": password}, user=request.user)
    if not asked.is_valid():
        return _too_often() if _code_of(asked) == "too_many_login_attempts" else _("This is not your password.")
    reauthenticate_by_password(request)
    renewed(request.session)
    return ""


def change(request: HttpRequest, now: str, new: str) -> dict[str, str]:
    """Another password, by the one they have; every other browser is signed out. Gives why not, by field."""
    _for_a_page(request)
    asked = ReauthenticateInput({"password": now}, user=request.user)
    if not asked.is_valid():
        locked = _code_of(asked) == "too_many_login_attempts"
        return {"now": _too_often() if locked else _("This is not the password that you have now.")}
    try:
        chosen = get_adapter().clean_password(new, user=request.user)
    except ValidationError as error:
        return {"password": " ".join(error.messages)}
    change_password(request.user, chosen)
    finalize_password_change(request, request.user)
    return {}


def app_secret_of(request: HttpRequest) -> str:
    """The secret of the app that is being set up: the same until it is, so that a picture that was scanned stays so."""
    secret: str = app_secret.get_totp_secret(regenerate=False)
    return secret


def app_address(request: HttpRequest) -> str:
    """What an app reads out of the picture."""
    address: str = factors().build_totp_url(request.user, app_secret_of(request))
    return address


def add_app(request: HttpRequest, code: str) -> str:
    """Set the app up, with a code that it shows."""
    _for_a_page(request)
    app_secret_of(request)
    asked = ActivateTOTPInput({"code": code}, user=request.user)
    if not asked.is_valid():
        if _code_of(asked) == "rate_limited":
            return _too_often()
        return _("This is not the code that the app shows now. Is the time on your phone right?")
    app.activate_totp(request, asked)
    return ""


def give_up_app(request: HttpRequest) -> None:
    """The app counts no longer."""
    _for_a_page(request)
    for row in Authenticator.objects.filter(user_id=request.user.pk, type=Authenticator.Type.TOTP):
        app.deactivate_totp(request, row)


def give_up_passkey(request: HttpRequest, id: int) -> None:
    """That passkey counts no longer."""
    _for_a_page(request)
    passkeys.remove_authenticators(
        request, Authenticator.objects.filter(user_id=request.user.pk, type=Authenticator.Type.WEBAUTHN, pk=id)
    )


def first_recovery_codes(request: HttpRequest) -> tuple[str, ...]:
    """The codes that were made with the first second factor, once; afterwards none."""
    _for_a_page(request)
    codes, may = recovery.view_recovery_codes(request)
    return tuple(codes.get_unused_codes()) if codes is not None and may else ()


def new_recovery_codes(request: HttpRequest) -> tuple[str, ...]:
    """New codes; the old ones are worth nothing from now on."""
    _for_a_page(request)
    codes = recovery.generate_recovery_codes(request).wrap()
    codes.mark_as_viewed()
    return tuple(codes.get_unused_codes())


def provider_address(request: HttpRequest, back: str) -> str:
    """Where the organisation's own provider asks who somebody is; it leads ``back``. Empty: there is none."""
    _for_a_page(request)
    found = providers().list_providers(request)
    if not found:
        return ""
    answer = found[0].redirect(request, "login", next_url=back, headless=True)
    return str(answer.headers.get("Location", ""))


def has_provider() -> bool:
    """Whether people may come by the organisation's own provider."""
    return bool(settings.HOUSE.oidc_issuer)


def came_by_provider(request: HttpRequest) -> bool:
    """Whether this browser was signed in by the organisation's own provider."""
    return any(row.get("method") == "socialaccount" for row in get_authentication_records(request, request.user))


def _for_a_page(request: HttpRequest) -> None:
    """Answers and messages of allauth's own are made for no page of ours; as for a program it makes none."""
    mark_request_as_headless(request, Client.BROWSER)


def _code_of(asked: Any) -> str:
    """The first thing that is off, by allauth's name for it."""
    return next((str(error.code) for errors in asked.errors.as_data().values() for error in errors), "")


def _code_refused(asked: Any) -> str:
    return _too_often() if _code_of(asked) == "too_many_login_attempts" else _("This code is not right, or was used.")


def _wrong() -> str:
    return _("The username or the password is not right.")


def _too_often() -> str:
    return _("That was tried too often. Wait a quarter of an hour, or sign in with a passkey.")
