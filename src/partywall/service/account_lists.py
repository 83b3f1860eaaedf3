"""Accounts with what each may do, for those who give or watch over rights; and what of others' they may look at."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from types import MappingProxyType

from django.db.models import Q

from partywall.model.product import AccountId, Role
from partywall.service import accounts, sign_ins, tokens
from partywall.service.account_acts import refuse_without
from partywall.service.accounts import Listed
from partywall.service.caller import NotAllowed
from partywall.service.rights import KINDS, SEE_CASES, Right, doer, right
from partywall.service.sign_ins import SignedIn
from partywall.service.tokens import TokenListed
from partywall.store.accounts.models import Invitation, Training

_WATCHING = (Role.ADMINISTRATOR, Role.OFFICER)


@dataclass(frozen=True, slots=True)
class CodeWaiting:
    """A new code for an account in use, to which a second person has yet to agree."""

    id: str
    account: AccountId
    by: str
    made: datetime
    until: datetime


def found(by: str, at: datetime, words: str = "") -> tuple[Listed, ...]:
    """The accounts whose name or word holds these letters, by name."""
    wanted = words.casefold().strip()
    rows = (row for row in accounts.listed(by, at) if wanted in row.name.casefold() or wanted in row.sign_in)
    return tuple(sorted(rows, key=lambda row: (row.name.casefold(), row.id)))


def trainings_ending(by: str, at: datetime, before: datetime) -> frozenset[AccountId]:
    """Who has a training that ends before that day, with none of the same kind that counts for longer."""
    refuse_without(doer(by, at), Role.TRAINER, Role.OFFICER)
    last: dict[tuple[str, str], datetime] = {}
    held = Training.objects.filter(Q(until=None) | Q(until__gt=at), since__lte=at, ended_at=None)
    for account, code, until in held.values_list("account", "code", "until"):
        until = until or datetime.max.replace(tzinfo=UTC)
        last[account, code] = max(until, last.get((account, code), until))
    return frozenset(AccountId(account) for (account, _code), until in last.items() if until < before)


def rights_of(by: str, ids: Iterable[str], at: datetime) -> Mapping[str, tuple[Right, ...]]:
    """What each of them has, or is to have. Which case it is, those alone see who may say so."""
    wanted = set(ids)
    held = doer(by, at).roles
    if not held & (SEE_CASES | {Role.ADMINISTRATOR, Role.TRAINER, Role.AUDITOR}):
        raise NotAllowed("Whose rights these are is not for you to see.")
    lasting = Q(until=None) | Q(until__gt=at)
    rows = [row for table in KINDS for row in table._default_manager.filter(lasting, account__in=wanted, ended_at=None)]
    every = sorted(map(right, rows), key=lambda row: (row.since, row.id))
    if not held & SEE_CASES:
        every = [replace(row, what="") if row.kind == "case" else row for row in every]
    return MappingProxyType({id: tuple(row for row in every if row.account == id) for id in wanted})


def codes_waiting(by: str, at: datetime) -> tuple[CodeWaiting, ...]:
    """New codes that wait for a second person, for those who could be it."""
    refuse_without(doer(by, at), *_WATCHING)
    rows = Invitation.objects.filter(needs_second=True, approved_by="", used_at=None, until__gt=at).order_by("made_at")
    return tuple(CodeWaiting(row.id, AccountId(row.account), row.by, row.made_at, row.until) for row in rows)


def sessions(by: str, account: str, at: datetime) -> tuple[SignedIn, ...]:
    """The browsers in which somebody is signed in: one's own, or anybody's to those who may end them."""
    if by != account:
        refuse_without(doer(by, at), *_WATCHING)
    return sign_ins.sessions_of(account, at)


def tokens_held(by: str, account: str, at: datetime) -> tuple[TokenListed, ...]:
    """Tokens that still count: one's own, or anybody's to those who may end them."""
    if by != account:
        refuse_without(doer(by, at), *_WATCHING)
    return tuple(row for row in tokens.tokens_of(account) if row.ended is None and row.until > at)
