"""Giving a second factor up: not the last one, where one is asked for."""

from __future__ import annotations

from typing import Any

from allauth.headless.base.response import ConflictResponse
from allauth.headless.mfa import views
from django.http import HttpRequest, HttpResponse

from partywall.service import sign_ins


class AppView(views.ManageTOTPView):  # type: ignore[misc]
    """The authenticator app."""

    def delete(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Give it up, if there is a passkey."""
        with sign_ins.one_change(str(request.user.pk)):
            held = self._get_authenticator()
            if held is not None and not sign_ins.may_lack(str(request.user.pk), [held.pk]):
                answer: HttpResponse = ConflictResponse(request)
            else:
                answer = super().delete(request, *args, **kwargs)
        return answer


class PasskeysView(views.ManageWebAuthnView):  # type: ignore[misc]
    """The passkeys."""

    def delete(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Give some up, if another is left, or the app."""
        gone = [row.pk for row in self.input.cleaned_data["authenticators"]]
        with sign_ins.one_change(str(request.user.pk)):
            if not sign_ins.may_lack(str(request.user.pk), gone):
                answer: HttpResponse = ConflictResponse(request)
            else:
                answer = super().delete(request, *args, **kwargs)
        return answer
