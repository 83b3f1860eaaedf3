"""Signed-in browsers and programs with tokens, for tests over HTTP."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.test import Client


def session_of(account: str) -> str:
    """What the browser of somebody holds who has signed in with a second factor."""
    from partywall.store.accounts.models import Account
    from partywall.store.accounts.sessions import SessionStore

    row = Account.objects.get(id=account)
    session = SessionStore()
    session["_auth_user_id"] = row.pk
    session["_auth_user_backend"] = "partywall.web.accounts_adapters.Passwords"
    session["_auth_user_hash"] = row.get_session_auth_hash()
    at = time.time()
    session["account_authentication_methods_user"] = str(row.pk)
    session["account_authentication_methods"] = [
        {"method": "password", "at": at},
        {"method": "mfa", "at": at, "type": "totp"},
    ]
    session.create()
    key = session.session_key
    assert key
    return key


def browser(account: str) -> Client:
    """Somebody's browser. It shows the CSRF token with whatever it sends."""
    from django.conf import settings
    from django.middleware.csrf import _get_new_csrf_string
    from django.test import Client

    token = _get_new_csrf_string()
    client = Client(enforce_csrf_checks=True, headers={"X-CSRFToken": token}, HTTP_HOST="localhost")
    client.cookies[settings.SESSION_COOKIE_NAME] = session_of(account)
    client.cookies[settings.CSRF_COOKIE_NAME] = token
    return client


def token_of(account: str, *scopes: str) -> str:
    """A token of somebody's, good for these scopes."""
    from partywall.model.product import AccountId
    from partywall.service import tokens
    from partywall.service.caller import Caller

    now = datetime.now(UTC)
    asked = [tokens.Scope(scope) for scope in scopes]
    return tokens.issue(Caller(AccountId(account)), asked, now + timedelta(days=1), now).shown
