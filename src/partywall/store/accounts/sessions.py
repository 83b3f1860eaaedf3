"""Signed-in browsers: kept by the digest of what the browser holds, sealed, and ended when idle or old.

Whoever reads the table, or a copy of it, can neither take a session over nor read what is in it.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from datetime import datetime, timedelta
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.contrib.sessions.backends import db
from django.contrib.sessions.backends.base import SessionBase
from django.utils import timezone
from django.utils.crypto import salted_hmac

from partywall.store.accounts.models import Session

SEEN_EVERY = timedelta(minutes=1)
"""So often at most a session's last use is written down."""


class SessionStore(db.SessionStore):
    """Django's sessions in the database, with what it lacks."""

    _made_at: datetime | None = None
    _ends_at: datetime | None = None

    @classmethod
    def get_model_class(cls) -> type[Session]:
        """Our own table."""
        return Session

    def _get_session_from_db(self) -> Session | None:
        now = timezone.now()
        row = Session.objects.filter(session_key=hidden(self.session_key or ""), expire_date__gt=now).first()
        if row is None:
            self._session_key = None
            return None
        self._made_at, self._ends_at = row.made_at, row.expire_date
        if now - row.seen_at > SEEN_EVERY:
            self._ends_at = _end(row.made_at, now)
            Session.objects.filter(session_key=row.session_key).update(seen_at=now, expire_date=self._ends_at)
        return row

    def exists(self, session_key: str) -> bool:
        """Whether a browser holds that key."""
        return super().exists(hidden(session_key))

    def create_model_instance(self, data: dict[str, Any]) -> Session:
        """The row as it is to be written."""
        now = timezone.now()
        made_at = self._made_at or now
        return Session(
            session_key=hidden(self._get_or_create_session_key()),  # type: ignore[attr-defined]
            session_data=self.encode(data),
            expire_date=_end(made_at, now),
            account=str(data.get("_auth_user_id", "")),
            made_at=made_at,
            seen_at=now,
        )

    def create(self) -> None:
        """A new key, at sign-in too: the longest time begins anew."""
        self._made_at = None
        super().create()

    def delete(self, session_key: str | None = None) -> None:
        """The session is over."""
        key = session_key or self.session_key
        if key is not None:
            Session.objects.filter(session_key=hidden(key)).delete()

    def encode(self, session_dict: dict[str, Any]) -> str:
        """Sealed, for this session alone: while a second factor is being set up, its secret is in here."""
        nonce, bound = secrets.token_bytes(12), hidden(self._get_or_create_session_key())  # type: ignore[attr-defined]
        sealed = _cipher().encrypt(nonce, json.dumps(session_dict).encode(), bound.encode())
        return base64.b64encode(nonce + sealed).decode()

    def decode(self, session_data: str | bytes) -> dict[str, Any]:
        """What cannot be opened is an empty session: nobody is signed in."""
        try:
            raw = base64.b64decode(session_data)
            opened = json.loads(_cipher().decrypt(raw[:12], raw[12:], hidden(self.session_key or "").encode()))
        except (InvalidTag, ValueError):
            return {}
        return dict(opened)


def renewed(session: SessionBase) -> None:
    """The browser gets another key, and the old one is worth nothing. How long it may stay at most begins not anew."""
    assert isinstance(session, SessionStore)
    made_at = session._made_at
    session.cycle_key()
    session._made_at = made_at


def ends(session: SessionBase) -> tuple[datetime, datetime]:
    """When a browser that is used now is signed out if it is not used again, and when whatever it does."""
    assert isinstance(session, SessionStore)
    session.get("")  # it is opened once it is asked for something
    now = timezone.now()
    made_at = session._made_at or now
    return session._ends_at or _end(made_at, now), made_at + settings.SESSION_LONGEST


def hidden(session_key: str) -> str:
    """The digest by which a session is kept."""
    return hashlib.sha256(session_key.encode()).hexdigest()


def _end(made_at: datetime, seen_at: datetime) -> datetime:
    idle, longest = timedelta(seconds=settings.SESSION_COOKIE_AGE), settings.SESSION_LONGEST
    return min(seen_at + idle, made_at + longest)


def _cipher() -> AESGCM:
    return AESGCM(salted_hmac("partywall.sessions", "", algorithm="sha256").digest())
