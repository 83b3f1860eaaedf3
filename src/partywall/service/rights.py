"""Who is what at a moment: roles, trainings, cases, stand-ins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TypeVar

from django.db.models import Q, QuerySet

from partywall.model.people import CaseId
from partywall.model.product import AccountId, Doer, Role, Training
from partywall.service.caller import NotAllowed
from partywall.store.accounts import models as rows
from partywall.store.accounts.models import Account, CaseAccess, Grant, Held, StandIn

_NEVER = datetime(9999, 12, 31, tzinfo=UTC)
Row = TypeVar("Row", Grant, rows.Training, CaseAccess, StandIn)


@dataclass(frozen=True, slots=True)
class Right:
    """One row of what somebody may do: for lists."""

    id: str
    kind: str
    """``role``, ``training``, ``case`` or ``stand-in``."""
    account: AccountId
    what: str
    """The role, the training's code, the case, or the account stood in for."""
    since: datetime
    until: datetime | None
    by: str
    waits: bool = False
    """Whether a second person has yet to agree."""


KINDS: Mapping[type[Held], str] = MappingProxyType(
    {Grant: "role", rows.Training: "training", CaseAccess: "case", StandIn: "stand-in"}
)


_known: ContextVar[dict[str, Doer] | None] = ContextVar("known", default=None)


@contextmanager
def known_once() -> Iterator[None]:
    """Within it, who somebody is is looked up once: while one page is drawn, which asks for it at every look."""
    held = _known.set({})
    try:
        yield
    finally:
        _known.reset(held)


def known(account: str, at: datetime) -> Doer:
    """``doer`` for looks, of which a page takes several. An act looks again, whoever asks for it."""
    held = _known.get()
    if held is None:
        return doer(account, at)
    if account not in held:
        held[account] = doer(account, at)
    return held[account]


def doer(account: str, at: datetime) -> Doer:
    """Somebody as the house knows them at that moment. Raises NotAllowed where they are suspended or unknown."""
    if not Account.objects.filter(id=account, is_active=True).exists():
        raise NotAllowed("The account is suspended, or there is none.")
    return Doer(
        AccountId(account),
        roles_of(account, at),
        frozenset(map(CaseId, in_force(CaseAccess, account, at).values_list("case", flat=True))),
        tuple(
            Training(code, until or _NEVER)
            for code, until in in_force(rows.Training, account, at).values_list("code", "until")
        ),
        _stood_in_for(account, at),
    )


def _stood_in_for(account: str, at: datetime) -> frozenset[AccountId]:
    """Whose work they do, and whose work those do: who is away does not break the chain."""
    found: set[AccountId] = set()
    new = {AccountId(account)}
    while new:
        held = (in_force(StandIn, one, at).values_list("stands_in_for", flat=True) for one in new)
        away = {AccountId(absent) for absents in held for absent in absents}
        new = away - found - {account}
        found |= new
    return frozenset(found)


def roles_of(account: str, at: datetime) -> frozenset[Role]:
    """The roles in force, without those that wait for a second person."""
    return frozenset(Role(row.role) for row in in_force(Grant, account, at) if not row.waits)


def standing(account: str, at: datetime) -> tuple[Right, ...]:
    """Everything that somebody has, or is to have."""
    found: list[Held] = [*not_ended(Grant, account, at), *not_ended(rows.Training, account, at)]
    found += [*not_ended(CaseAccess, account, at), *not_ended(StandIn, account, at)]
    return tuple(map(right, found))


def shown(by: str, account: str, at: datetime) -> tuple[Right, ...]:
    """The same for whoever asks: their own, or anybody's to those who give or watch over rights.

    Which case it is, those alone see who may say so; an administrator, trainer or auditor sees that there is one.
    """
    held = doer(by, at).roles
    if by != account and not held & (SEE_CASES | {Role.ADMINISTRATOR, Role.TRAINER, Role.AUDITOR}):
        raise NotAllowed("Whose rights these are is not for you to see.")
    found = standing(account, at)
    if by == account or held & SEE_CASES:
        return found
    return tuple(replace(right, what="") if right.kind == "case" else right for right in found)


SEE_CASES = frozenset({Role.MANAGER, Role.OFFICER})


def waiting(by: str, at: datetime) -> tuple[Right, ...]:
    """Roles that wait for a second person, for those who could be it."""
    if not doer(by, at).roles & {Role.ADMINISTRATOR, Role.OFFICER}:
        raise NotAllowed("What waits for a second person is shown to administrators and officers.")
    found = Grant.objects.filter(ended_at=None, needs_second=True, approved_by="").order_by("since", "id")
    return tuple(right(row) for row in found if row.until is None or row.until > at)


def in_force(table: type[Row], account: str, at: datetime) -> QuerySet[Row]:
    """Rows that hold at that moment."""
    return not_ended(table, account, at).filter(since__lte=at)


def not_ended(table: type[Row], account: str, at: datetime) -> QuerySet[Row]:
    """Rows that hold, or will."""
    lasting = Q(until=None) | Q(until__gt=at)
    return table.objects.filter(lasting, account=account, ended_at=None).order_by("since", "id")


def right(row: Held) -> Right:
    """A row as others see it."""
    waits = isinstance(row, Grant) and row.waits
    return Right(row.id, KINDS[type(row)], AccountId(row.account), row.what, row.since, row.until, row.by, waits)
