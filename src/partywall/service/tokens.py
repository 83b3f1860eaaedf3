"""API tokens: what a program shows instead of a person's sign-in.

A token never allows more than its owner may, only what its scopes name, and never what asks for a person's own eyes or
judgement.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from types import MappingProxyType

from django.db import transaction

from partywall.errors import Refused
from partywall.model.product import AccountId, Role
from partywall.service.account_acts import AccountAct, enter, locked, refuse_without
from partywall.service.caller import Caller, NotAllowed
from partywall.service.rights import doer
from partywall.store.accounts.models import Account, Token
from partywall.store.ids import new_id

PREFIX = "partywall_"
"""So that whoever finds one knows what it is."""
LONGEST = timedelta(days=366)
USED_EVERY = timedelta(minutes=1)
"""So often at most a token's last use is written down."""


class Scope(StrEnum):
    """A set of acts that a token may be good for."""

    READ = "read"
    AUTHOR = "author"
    SEND = "send"
    ADMINISTER = "administer"


SCOPES: Mapping[Scope, frozenset[str]] = MappingProxyType(
    {
        Scope.READ: frozenset({"read"}),
        Scope.AUTHOR: frozenset(
            "open-product name-recipient drop-recipient add-source add-draft answer-step ask-screening look-at-findings"
            " ask-edition submit-edition withdraw-edition close-product".split()
        ),
        Scope.SEND: frozenset("choose-delivery confirm-delivery do-recall-task recall-edition".split()),
        Scope.ADMINISTER: frozenset({AccountAct.SUSPEND, AccountAct.END_SESSIONS, "read-accounts"}),
    }
)
"""What is in none of them asks for a person: deciding, checking, keying an address, releasing, giving rights."""
ASKS_FOR_A_PERSON = "This asks for a person, who has to sign in; a token cannot do it."


@dataclass(frozen=True, slots=True)
class Issued:
    """A token, shown once."""

    id: str
    shown: str
    until: datetime


@dataclass(frozen=True, slots=True)
class TokenListed:
    """A token, for lists: everything but itself."""

    id: str
    account: AccountId
    scopes: tuple[Scope, ...]
    made: datetime
    until: datetime
    used: datetime | None
    ended: datetime | None


def issue(by: Caller, scopes: Iterable[Scope], until: datetime, at: datetime) -> Issued:
    """A new token of one's own. A program cannot get itself another."""
    if not by.person:
        raise NotAllowed("A token cannot make a token; sign in for that.")
    wanted = sorted(set(scopes))
    if not wanted:
        raise Refused("A token needs at least one scope.")
    if not at < until <= at + LONGEST:
        raise Refused(f"A token ends within {LONGEST.days} days, and not before it begins.")
    shown = PREFIX + secrets.token_urlsafe(32)
    with transaction.atomic():
        locked(by.account)
        doer(by.account, at)
        row = Token(id=new_id("k"), account=by.account, digest=_digest(shown), made_at=at, until=until)
        row.scopes = " ".join(wanted)
        row.save(force_insert=True)
        enter(AccountAct.ISSUE_TOKEN, at, by.account, token=row.id, scopes=tuple(wanted), until=until)
    return Issued(row.id, shown, until)


def end(by: str, token: str, at: datetime) -> None:
    """A token is no longer good. Its owner, an administrator or an officer can say so."""
    with transaction.atomic():
        row = Token.objects.select_for_update().filter(id=token, ended_at=None).first()
        if row is None:
            raise Refused("There is no such token, or it has ended already.")
        held = doer(by, at)
        if row.account != by:
            refuse_without(held, Role.ADMINISTRATOR, Role.OFFICER)
        row.ended_at, row.ended_by = at, by
        row.save(update_fields=["ended_at", "ended_by"])
        enter(AccountAct.END_TOKEN, at, by, account=row.account, token=row.id)


def tokens_of(account: str) -> tuple[TokenListed, ...]:
    """All that somebody ever had."""
    return tuple(
        TokenListed(
            row.id, AccountId(row.account), tuple(map(Scope, row.scopes.split())), row.made_at, row.until,
            row.used_at, row.ended_at,
        )
        for row in Token.objects.filter(account=account).order_by("made_at", "id")
    )  # fmt: skip


def caller_of(shown: str, at: datetime) -> Caller | None:
    """For whom a token speaks; None where it is unknown, ended, over, or its owner is suspended."""
    row = Token.objects.filter(digest=_digest(shown), ended_at=None, until__gt=at).first()
    if row is None or not Account.objects.filter(id=row.account, is_active=True).exists():
        return None
    if row.used_at is None or at - row.used_at > USED_EVERY:
        Token.objects.filter(id=row.id).update(used_at=at)
    return Caller(AccountId(row.account), row.id, frozenset(row.scopes.split()))


def check(caller: Caller, act: str) -> None:
    """Whether this caller may do an act of that name, as far as it is about the caller. Raises NotAllowed."""
    if caller.person:
        return
    scope = next((scope for scope, acts in SCOPES.items() if act in acts), None)
    if scope is None:
        raise NotAllowed(ASKS_FOR_A_PERSON)
    if scope not in caller.scopes:
        raise NotAllowed(f"The token lacks the scope {scope}.")


def _digest(shown: str) -> str:
    return hashlib.sha256(shown.encode()).hexdigest()
