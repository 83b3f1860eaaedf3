"""Who asks: for the interface's ``auth``. Gives a ``Caller``, or nobody.

A browser shows its session, and whatever changes something needs the CSRF token too. A program shows
``Authorization: Bearer`` and a token. A session without a second factor is good for setting one up and nothing else.
"""

from __future__ import annotations

import time

from allauth.account.authentication import get_authentication_records
from django.conf import settings
from django.http import HttpRequest
from django.utils import timezone
from ninja.errors import HttpError
from ninja.security import APIKeyCookie, HttpBearer

from partywall.model.product import AccountId
from partywall.service import tokens
from partywall.service.caller import Caller

SHOW_AGAIN = "Show once more who you are first: your password, a code or a passkey."
NO_SECOND_FACTOR = "Set up a second factor first: an authenticator app or a passkey."
_STRONG = {"mfa", "socialaccount"}
"""Ways of showing who one is that are enough: a second factor of ours, or the organisation's own provider."""


class Browser(APIKeyCookie):
    """Somebody who signed in with their browser."""

    param_name = settings.SESSION_COOKIE_NAME

    def __call__(self, request: HttpRequest) -> Caller | None:
        """Without the cookie nobody; otherwise the CSRF token is looked at first."""
        if self.param_name not in request.COOKIES:
            return None
        found: Caller | None = super().__call__(request)
        return found

    def authenticate(self, request: HttpRequest, key: str | None) -> Caller | None:
        """The person whose session it is."""
        account = request.user
        if not account.is_authenticated:
            return None
        if not strong(request):
            raise HttpError(403, NO_SECOND_FACTOR)
        return Caller(AccountId(str(account.pk)))


class Program(HttpBearer):
    """A program that shows an API token."""

    def authenticate(self, request: HttpRequest, token: str) -> Caller | None:
        """The owner of the token, within its scopes."""
        return tokens.caller_of(token, timezone.now())


AUTH = [Program(), Browser()]
"""For ``NinjaAPI(auth=AUTH)``; ``request.auth`` is the ``Caller``."""


def lately(request: HttpRequest) -> None:
    """Raises HttpError where a person showed too long ago who they are for what concerns signing in itself. A program
    cannot show more than its token."""
    asking = getattr(request, "auth", None)
    if not request.user.is_authenticated or (isinstance(asking, Caller) and asking.token):
        return
    shown = get_authentication_records(request, request.user)
    latest = max((float(row.get("at", 0.0)) for row in shown), default=0.0)
    if time.time() - latest >= settings.ACCOUNT_REAUTHENTICATION_TIMEOUT:
        raise HttpError(403, SHOW_AGAIN)


def strong(request: HttpRequest) -> bool:
    """Whether they showed more than a password, where that is asked for."""
    if settings.HOUSE.accounts_second_factor == "optional":
        return True
    shown = get_authentication_records(request, request.user)
    return any(record.get("method") in _STRONG for record in shown)
