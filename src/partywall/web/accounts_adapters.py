"""What the house asks of allauth: no sign-up by strangers, no mail, a second factor, and a note of each attempt.

An unknown word, a wrong password, a suspended account and a password without a second factor are answered alike.
"""

from __future__ import annotations

import time
from typing import Any
from urllib.parse import urlsplit

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.auth_backends import AuthenticationBackend
from allauth.account.authentication import get_authentication_records
from allauth.account.internal.flows.login import record_authentication
from allauth.account.signals import password_changed, password_set
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.mfa.signals import (
    authentication_failed,
    authenticator_added,
    authenticator_removed,
    authenticator_reset,
)
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.db import transaction
from django.dispatch import receiver
from django.http import HttpRequest, HttpResponse, HttpResponseForbidden
from django.utils import timezone

from partywall.service import groups, sign_ins
from partywall.service.sign_ins import SignInOutcome, Way
from partywall.store.accounts.models import Account
from partywall.store.accounts.sessions import hidden


class Passwords(AuthenticationBackend):  # type: ignore[misc]
    """Words and passwords. One that lets nobody in is a wrong one, and counted like any other."""

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> Account | None:
        """Whose these are, if that account may sign in by a password at all."""
        found: Account | None = super().authenticate(request, **credentials)
        self.unstash_authenticated_user()  # allauth would tell a suspended account that it is one
        return found if found is not None and sign_ins.may_enter(found, timezone.now()) else None


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Signing in."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account for themselves."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """The house sends no mail."""

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """The house sends no mail."""

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Account | None:
        """Whose word and password these are, if that account may sign in by a password."""
        try:
            found: Account | None = super().authenticate(request, **credentials)
        except ValidationError:
            self._note(request, credentials, SignInOutcome.LOCKED)
            raise
        if found is None:
            self._note(request, credentials, SignInOutcome.FAILED)
        return found

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: Any) -> str:
        """Under which name tries are counted: the word alone. (allauth adds the host that the request names, and so
        whoever names another port each time would not be counted together.)"""
        return str(credentials.get("username", "")).lower()

    def pre_login(self, request: HttpRequest, user: Account, **kwargs: Any) -> HttpResponse | None:
        """Who comes by the organisation's own provider comes by no other way."""
        signals = kwargs.get("signal_kwargs") or {}
        if "sociallogin" not in signals and sign_ins.provided(user.id):
            return HttpResponseForbidden()
        answer: HttpResponse | None = super().pre_login(request, user, **kwargs)
        return answer

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Who showed a password or a factor within the last few minutes need not show it again, at sign-in or since."""
        shown = get_authentication_records(self.request, self.request.user)
        latest = max((row["at"] for row in shown if row.get("method") in {"password", "mfa"}), default=0.0)
        return bool(time.time() - latest >= settings.ACCOUNT_REAUTHENTICATION_TIMEOUT)

    def login(self, request: HttpRequest, user: Account) -> None:
        """They are in."""
        super().login(request, user)
        shown = [str(row.get("method")) for row in get_authentication_records(request, user)]
        way = Way.PROVIDER if "socialaccount" in shown else _WAYS.get(_last_kind(request, user), Way.PASSWORD)
        sign_ins.note(user.id, self.get_client_ip(request), way, SignInOutcome.IN, timezone.now())

    def _note(self, request: HttpRequest, credentials: dict[str, Any], outcome: SignInOutcome) -> None:
        word = str(credentials.get("username", "")).lower()
        account = Account.objects.filter(sign_in=word).values_list("id", flat=True).first() or ""
        sign_ins.note(account, self.get_client_ip(request), Way.PASSWORD, outcome, timezone.now())


_WAYS = {"totp": Way.CODE, "recovery_codes": Way.CODE, "webauthn": Way.PASSKEY}


def _last_kind(request: HttpRequest, user: Account) -> str:
    kinds = [str(row.get("type", "")) for row in get_authentication_records(request, user)]
    return kinds[-1] if kinds else ""


class Factors(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors: kept sealed, and bound to the house's own address."""

    def encrypt(self, text: str) -> str:
        """As it is kept."""
        return sign_ins.sealed(text)

    def decrypt(self, encrypted_text: str) -> str:
        """As it is used."""
        return sign_ins.opened(encrypted_text)

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Passkeys are for the address that people type, whatever a request says of itself."""
        return {"id": urlsplit(settings.HOUSE.web_address).hostname or "localhost", "name": "Partywall"}


class Provided(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Signing in by the organisation's own provider. Of what it tells, name and groups are used; none is kept open."""

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> Account:
        """Take what is needed out of what was told, before any of it is written anywhere."""
        told = sociallogin.account.extra_data
        claims = {**told.get("id_token", {}), **told.get("userinfo", {})}
        if not _of_the_set_issuer(told):
            raise ImmediateHttpResponse(HttpResponseForbidden())
        named = claims.get(settings.HOUSE.oidc_groups)
        listed = named if isinstance(named, list) else [named]
        sociallogin.told_groups = [group for group in listed if isinstance(group, str)]
        sociallogin.told_name = str(claims.get("name") or "")
        sociallogin.account.extra_data = {}
        sociallogin.email_addresses = []
        user: Account = sociallogin.user
        return user

    def pre_social_login(self, request: HttpRequest, sociallogin: Any) -> None:
        """Their roles follow their groups; an account that has a password here is not made into one of these."""
        if sociallogin.state.get("process") != "login":
            raise ImmediateHttpResponse(HttpResponseForbidden())
        if sociallogin.is_existing and sociallogin.user.is_active:
            groups.arrived(sociallogin.user.id, sociallogin.told_groups, timezone.now())

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Somebody in no group that has a role has nothing to do here."""
        return bool(groups.roles_told(sociallogin.told_groups))

    def save_user(self, request: HttpRequest, sociallogin: Any, form: None = None) -> Account:
        """Make their account. Of two first visits at once, one makes it, and the other leaves nothing behind."""
        with transaction.atomic():
            account = groups.welcomed(sociallogin.told_name, sociallogin.told_groups, timezone.now())
            sociallogin.user = Account.objects.get(id=account)
            sociallogin.save(request)
        user: Account = sociallogin.user
        return user


def _of_the_set_issuer(told: dict[str, Any]) -> bool:
    """Whether the provider names itself as the settings do, and both things that it tells are about one person."""
    signed, more = told.get("id_token", {}), told.get("userinfo", {})
    if not signed:
        return False
    named = str(signed.get("iss", "")).rstrip("/")
    asked = settings.HOUSE.oidc_issuer.removesuffix("/.well-known/openid-configuration").rstrip("/")
    return named == asked and more.get("sub", signed.get("sub")) == signed.get("sub")


@receiver(authenticator_added)
def _factor_was_shown(request: HttpRequest, user: Account, authenticator: Authenticator, **_: Any) -> None:
    """Whoever sets up a factor has just shown that they have it. Every other browser is signed out: with the first, it
    was let in by the password alone; with another, it may be in other hands."""
    if authenticator.type != Authenticator.Type.RECOVERY_CODES:
        sign_ins.end_all(user.pk, but=hidden(request.session.session_key or ""))
        record_authentication(request, user, "mfa", id=authenticator.pk, type=authenticator.type)


@receiver(authentication_failed)
def _factor_was_wrong(request: HttpRequest, user: Account, **_: Any) -> None:
    address = Accounts(request).get_client_ip(request)
    sign_ins.note(user.pk, address, Way.CODE, SignInOutcome.FAILED, timezone.now())


@receiver([password_changed, password_set, authenticator_removed, authenticator_reset])
def _signed_out_elsewhere(request: HttpRequest, user: Account, **_: Any) -> None:
    """With another password, one factor less or new codes every other browser is signed out."""
    sign_ins.end_all(user.pk, but=hidden(request.session.session_key or ""))


assert get_user_model() is Account
