"""API tokens: what a program shows instead of a person's sign-in.

A token never allows more than its owner may, and never what asks for a person's own judgement.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from partywall.errors import Refused
from partywall.model.product import AccountId
from partywall.service.caller import Caller
from partywall.store.accounts.models import Account, Token

PREFIX = "partywall_"
LONGEST = timedelta(days=366)
USED_EVERY = timedelta(minutes=1)
"""So often at most a token's last use is written down."""


def _digest(shown: str) -> str:
    return hashlib.sha256(shown.encode()).hexdigest()


def caller_of(shown: str, at: datetime) -> Caller | None:
    """For whom a token speaks; None where it is unknown, ended, over, or its owner is suspended."""
    row = Token.objects.filter(digest=_digest(shown), ended_at=None, until__gt=at).first()
    if row is None or not Account.objects.filter(id=row.account, is_active=True).exists():
        return None
    if row.used_at is None or at - row.used_at > USED_EVERY:
        Token.objects.filter(id=row.id).update(used_at=at)
    return Caller(AccountId(row.account), row.id, frozenset(row.scopes.split()))
