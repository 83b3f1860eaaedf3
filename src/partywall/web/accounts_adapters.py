"""What the house asks of allauth: no sign-up by strangers, no mail, a second factor, and a note of each attempt."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.http import HttpRequest


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Signing in with a word and a password."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account for themselves."""
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """The house sends no mail."""

    def send_notification_mail(self, *args: Any, **kwargs: Any) -> None:
        """The house sends no mail."""


class Factors(DefaultMFAAdapter):  # type: ignore[misc]
    """Second factors."""


class Provided(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Signing in by the organisation's own provider."""
