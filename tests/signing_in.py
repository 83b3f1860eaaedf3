"""A browser for tests, and what people hold in their hands: an authenticator app and a passkey."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import struct
import time
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256

from accounting import PASSWORD

if TYPE_CHECKING:
    from django.http import HttpResponse

SIGN_IN = "/_allauth/browser/v1/"


class Browser:
    """Cookies, and the CSRF token sent along as a page's own script would."""

    def __init__(self, address: str = "198.51.100.7") -> None:
        from django.test import Client

        self.client = Client(enforce_csrf_checks=True, REMOTE_ADDR=address, HTTP_HOST="localhost")
        self.ask("GET", SIGN_IN + "config")

    def ask(self, method: str, path: str, content: Any = None, token: bool = True, **headers: str) -> HttpResponse:
        """One request."""
        cookie = self.client.cookies.get("csrftoken")
        if token and cookie is not None:
            headers["HTTP_X_CSRFTOKEN"] = cookie.value
        body = "" if content is None else json.dumps(content)
        return self.client.generic(method, path, body, "application/json", **headers)

    def sign(self, path: str, content: Any = None, method: str = "POST") -> HttpResponse:
        """One request to the addresses of signing in."""
        return self.ask(method, SIGN_IN + path, content)

    def password(self, word: str, password: str) -> HttpResponse:
        """Sign in with these."""
        return self.sign("auth/login", {"username": word, "password": password})

    def again(self, password: str = PASSWORD) -> HttpResponse:
        """Show the password once more, as is asked for before a second factor is changed."""
        return self.sign("auth/reauthenticate", {"password": password})

    def add_app(self) -> App:
        """Set up an authenticator app."""
        self.again()
        secret = self.sign("account/authenticators/totp", method="GET").json()["meta"]["secret"]
        app = App(secret)
        answer = self.sign("account/authenticators/totp", {"code": app.code()})
        assert answer.status_code == 200, answer.content
        return app

    def add_passkey(self) -> Passkey:
        """Set up a passkey."""
        self.again()
        answer = self.ask("GET", SIGN_IN + "account/authenticators/webauthn?passwordless")
        passkey = Passkey()
        credential = passkey.made(answer.json()["data"]["creation_options"]["publicKey"])
        added = self.sign("account/authenticators/webauthn", {"name": "phone", "credential": credential})
        assert added.status_code == 200, added.content
        return passkey


class App:
    """An authenticator app (RFC 6238)."""

    def __init__(self, secret: str) -> None:
        self.key = base64.b32decode(secret)

    def code(self, steps: int = 0) -> str:
        """The six digits that it shows now, or so many half minutes from now."""
        mac = hmac.digest(self.key, struct.pack(">Q", int(time.time()) // 30 + steps), "sha1")
        start = mac[-1] & 15
        return f"{(struct.unpack('>I', mac[start : start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06d}"

    def wrong(self) -> str:
        """Six digits that it shows neither now nor a minute before or after."""
        right = {self.code(steps) for steps in range(-3, 4)}
        return next(code for code in ("000000", "111111", "222222", "333333", "444444", "555555", "666666", "777777")
                    if code not in right)  # fmt: skip


class Passkey:
    """An authenticator that makes and uses one passkey (WebAuthn, ES256), written for tests."""

    def __init__(self, site: str = "localhost", origin: str = "http://localhost:8000") -> None:
        self.site, self.origin = site, origin
        self.key = ec.generate_private_key(ec.SECP256R1())
        self.id = os.urandom(16)
        self.handle = b""
        self.uses = 0

    def made(self, asked: dict[str, Any]) -> dict[str, Any]:
        """The answer to being asked to make one."""
        from fido2 import cbor

        self.handle = _bytes(asked["user"]["id"])
        numbers = self.key.public_key().public_numbers()
        public = cbor.encode({1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32), -3: numbers.y.to_bytes(32)})
        data = self._about(0x45) + bytes(16) + struct.pack(">H", len(self.id)) + self.id + public
        attested = cbor.encode({"fmt": "none", "attStmt": {}, "authData": data})
        client = self._client("webauthn.create", asked["challenge"])
        return self._answer({"clientDataJSON": _text(client), "attestationObject": _text(attested)})

    def used(self, asked: dict[str, Any]) -> dict[str, Any]:
        """The answer to being asked to sign."""
        data = self._about(0x05)
        client = self._client("webauthn.get", asked["challenge"])
        signed = self.key.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(SHA256()))
        return self._answer(
            {"clientDataJSON": _text(client), "authenticatorData": _text(data), "signature": _text(signed),
             "userHandle": _text(self.handle)}
        )  # fmt: skip

    def _about(self, flags: int) -> bytes:
        self.uses += 1
        return hashlib.sha256(self.site.encode()).digest() + bytes([flags]) + struct.pack(">I", self.uses)

    def _client(self, kind: str, challenge: str) -> bytes:
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()

    def _answer(self, response: dict[str, str]) -> dict[str, Any]:
        id = _text(self.id)
        results = {"credProps": {"rk": True}}
        return {"id": id, "rawId": id, "type": "public-key", "response": response, "clientExtensionResults": results}


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
