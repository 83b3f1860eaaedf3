"""What the organisation's own provider says of somebody counts where it is signed, in a way known to be good."""

from __future__ import annotations

from typing import Any

import jwt
from allauth.account.internal.decorators import login_not_required
from allauth.socialaccount.adapter import get_adapter
from allauth.socialaccount.internal.jwtkit import verify_jti
from allauth.socialaccount.models import SocialApp
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.http import Http404, HttpRequest, HttpResponseBase

ACCEPTED = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Signatures by a key of which the provider alone has the secret half; never none, and never a shared secret."""


class Signed(OpenIDConnectOAuth2Adapter):  # type: ignore[misc]
    """The provider, whose word counts only where its signature is right: also where it came by TLS from itself."""

    def _decode_id_token(self, app: SocialApp, id_token: str) -> dict[str, Any]:
        with get_adapter().get_requests_session() as asking:
            found = asking.get(self.openid_config["jwks_uri"])
            found.raise_for_status()
        return said_by(id_token, found.json(), self.openid_config["issuer"], app.client_id)


def said_by(token: str, keys: dict[str, Any], issuer: str, audience: str) -> dict[str, Any]:
    """What a token says. Raises OAuth2Error where it is not signed by one of these keys as ``ACCEPTED`` has it."""
    try:
        header = jwt.get_unverified_header(token)
        known = [key for key in jwt.PyJWKSet.from_dict(keys).keys if key.public_key_use in {None, "sig"}]
        asked = [key for key in known if key.key_id == header.get("kid")] or (known if "kid" not in header else [])
        if len(asked) != 1:
            raise OAuth2Error("The provider has no such key.")
        said: dict[str, Any] = jwt.decode(
            token, key=asked[0].key, algorithms=_fitting(asked[0]), issuer=issuer, audience=audience,
            options={"require": ["iss", "aud", "exp", "sub"]},
        )  # fmt: skip
    except jwt.PyJWTError as error:
        raise OAuth2Error("The provider's token is off.") from error
    verify_jti(said)
    return said


def _fitting(key: jwt.PyJWK) -> list[str]:
    """By which of the accepted ways a key can sign: by the one that it names, or by those of its kind."""
    named = (key._jwk_data.get("alg"),) if "alg" in key._jwk_data else ACCEPTED
    begins = {"RSA": ("RS", "PS"), "EC": ("ES",), "OKP": ("Ed",)}.get(str(key.key_type), ())
    return [way for way in ACCEPTED if way in named and way.startswith(begins)]


@login_not_required  # type: ignore[untyped-decorator]
def came_back(request: HttpRequest, provider_id: str) -> HttpResponseBase:
    """Somebody comes back from the provider."""
    try:
        view = OAuth2CallbackView.adapter_view(Signed(request, provider_id))
        answer: HttpResponseBase = view(request)
    except SocialApp.DoesNotExist:
        raise Http404 from None
    return answer
