"""The addresses of signing in: of allauth's, those that the house needs. What does not stand here is not there.

There is no sign-up, no mail, no password reset by mail, and no linking of a provider to an account.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.headless.account.views import ChangePasswordView, LoginView, ReauthenticateView, SessionView
from allauth.headless.base.views import ConfigView
from allauth.headless.constants import Client
from allauth.headless.mfa import views as mfa
from allauth.headless.socialaccount.views import RedirectToProviderView
from django.http import HttpRequest, HttpResponseBadRequest, HttpResponseBase
from django.urls import URLPattern, URLResolver, include, path

from partywall.store.accounts.sessions import renewed
from partywall.web.accounts_factors import AppView, PasskeysView
from partywall.web.provider_tokens import came_back

_VIEWS = {
    "config": ConfigView,
    "auth/session": SessionView,
    "auth/login": LoginView,
    "auth/reauthenticate": ReauthenticateView,
    "auth/2fa/authenticate": mfa.AuthenticateView,
    "auth/2fa/reauthenticate": mfa.ReauthenticateView,
    "auth/webauthn/login": mfa.LoginWebAuthnView,
    "auth/webauthn/authenticate": mfa.AuthenticateWebAuthnView,
    "auth/webauthn/reauthenticate": mfa.ReauthenticateWebAuthnView,
    "auth/provider/redirect": RedirectToProviderView,
    "account/password/change": ChangePasswordView,
    "account/authenticators": mfa.AuthenticatorsView,
    "account/authenticators/totp": AppView,
    "account/authenticators/recovery-codes": mfa.ManageRecoveryCodesView,
    "account/authenticators/webauthn": PasskeysView,
}


def _of_letters(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """The view; where JSON held half a letter, a lone surrogate, the request was a bad one."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except UnicodeEncodeError:
            return HttpResponseBadRequest()

    return answer


def _renewing(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """The view; whoever has shown once more who they are holds another key of their session from then on."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        answered = view(request, *args, **kwargs)
        if request.method == "POST" and answered.status_code == 200:
            renewed(request.session)
        return answered

    return answer


def _asked(address: str, view: Any) -> Callable[..., HttpResponseBase]:
    made: Callable[..., HttpResponseBase] = view.as_api_view(client=Client.BROWSER)
    return _of_letters(_renewing(made) if address.endswith("reauthenticate") else made)


_signing_in: list[URLPattern | URLResolver] = [path(address, _asked(address, view)) for address, view in _VIEWS.items()]
urlpatterns: list[URLPattern | URLResolver] = [
    path("_allauth/browser/v1/", include(_signing_in)),
    path("oidc/<provider_id>/login/callback/", came_back, name="openid_connect_callback"),
]
