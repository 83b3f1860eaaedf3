"""Roles, trainings, cases and stand-ins: given and taken back. Everything is kept; what no longer holds is ended.

Roles that have power over others (administrator, officer, manager), and an administrator's second role, are in force
only when a second person has agreed: an officer or administrator who neither asked for it nor gets it. One exception:
the very first officer, without whom nobody could agree to anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from partywall.errors import Refused
from partywall.model.people import CaseId
from partywall.model.product import Role
from partywall.service import accounts
from partywall.service.account_acts import (
    AccountAct,
    enter,
    locked,
    refuse_at_the_console,
    refuse_self,
    refuse_without,
)
from partywall.service.accounts import Invited
from partywall.service.caller import NotAllowed
from partywall.service.rights import Right, doer, in_force, not_ended, right
from partywall.store.accounts.models import Account, CaseAccess, Grant, Held, StandIn, Training
from partywall.store.ids import new_id

POWERFUL = frozenset({Role.ADMINISTRATOR, Role.OFFICER, Role.MANAGER})


def grant(by: str, account: str, role: Role, at: datetime, until: datetime | None = None) -> Right:
    """Give somebody a role. Where a second person has to agree, the right says that it waits."""
    with transaction.atomic():
        _begin(by, account, at, Role.ADMINISTRATOR)
        _refuse_past(at, until)
        if not_ended(Grant, account, at).filter(role=role).exists():
            raise Refused("They have that role already, or it waits for a second person.")
        row = Grant(id=new_id("g"), account=account, role=role, since=at, until=until, by=by)
        row.needs_second = _needs_second(account, role, at)
        row.save(force_insert=True)
        enter(AccountAct.GRANT, at, by, account=account, right=row.id, role=role, waits=row.needs_second)
    return right(row)


def let_in(by: str, sign_in: str, name: str, roles: Iterable[Role], at: datetime) -> tuple[Invited, tuple[Right, ...]]:
    """Make an account with its first roles: all of it, or nothing. Which of the roles wait, the rights say."""
    with transaction.atomic():
        invited = accounts.add(by, sign_in, name, at)
        return invited, tuple(grant(by, invited.account, role, at) for role in dict.fromkeys(roles))


def approve_grant(by: str, grant: str, at: datetime) -> Right:
    """Agree, as the second person, to somebody's role."""
    refuse_at_the_console()
    with transaction.atomic():
        row = Grant.objects.filter(id=grant).first()
        if row is not None:  # accounts first, then their rights: whoever locks both does so in this order
            found = _begin(by, row.account, at, Role.ADMINISTRATOR, Role.OFFICER)
            _refuse_before_anybody(found[row.account])
            row = Grant.objects.select_for_update().get(id=grant)
        if row is None or not row.waits or row.ended_at:
            raise Refused("There is no role of that id that waits for a second person.")
        if row.by == by:
            raise NotAllowed("Whoever asked for a role cannot be the second person who agrees to it.")
        row.approved_by = by
        row.save(update_fields=["approved_by"])
        enter(AccountAct.APPROVE_GRANT, at, by, account=row.account, right=row.id, role=Role(row.role))
    return right(row)


def train(
    by: str, account: str, code: str, passed: datetime, until: datetime | None, at: datetime, score: int | None = None
) -> Right:
    """Write down that somebody passed a training, and until when it counts."""
    if not code.strip() or len(code) > 40 or (score is not None and not 0 <= score <= 100):
        raise Refused("A training has a code of at most 40 letters, and a score from 0 to 100 if any.")
    if passed > at:
        raise Refused("A training cannot be passed in the future.")
    with transaction.atomic():
        _begin(by, account, at, Role.TRAINER)
        row = Training(
            id=new_id("t"), account=account, code=code.strip(), since=passed, until=until, score=score, by=by
        )
        row.save(force_insert=True)
        enter(AccountAct.TRAIN, at, by, account=account, right=row.id)
    return right(row)


def allow_case(by: str, account: str, case: CaseId, at: datetime, until: datetime | None = None) -> Right:
    """Make a case somebody's to work on. An administrator cannot: who can read what is not theirs to say."""
    if not case.strip() or len(case) > 64:
        raise Refused("A case's id has at most 64 letters, and at least one.")
    with transaction.atomic():
        found = _begin(by, account, at, Role.MANAGER, Role.OFFICER)
        _refuse_past(at, until)
        _refuse_before_anybody(found[account])
        if in_force(CaseAccess, account, at).filter(case=case).exists():
            raise Refused("That case is theirs already.")
        row = CaseAccess(id=new_id("w"), account=account, case=case, since=at, until=until, by=by)
        row.save(force_insert=True)
        enter(AccountAct.ALLOW_CASE, at, by, account=account, right=row.id)
    return right(row)


def stand_in(by: str, account: str, absent: str, at: datetime, until: datetime) -> Right:
    """Have somebody do another's work. What those may not do, they then may not do either."""
    if account == absent:
        raise Refused("Nobody stands in for themselves.")
    with transaction.atomic():
        refuse_self(by, absent)
        locked(by, account, absent)
        _begin(by, account, at, Role.MANAGER, Role.OFFICER)
        _refuse_past(at, until)
        row = StandIn(id=new_id("v"), account=account, stands_in_for=absent, since=at, until=until, by=by)
        row.save(force_insert=True)
        enter(AccountAct.STAND_IN, at, by, account=account, absent=absent, right=row.id)
    return right(row)


def end(by: str, right: str, at: datetime) -> None:
    """Take a right back, of whichever kind. Whoever may give it may end it, and those who watch over it."""
    table, act, *roles = _ENDS.get(right[:1], _ENDS["g"])
    with transaction.atomic():
        rows = table._default_manager.filter(id=right)
        locked(by, *rows.values_list("account", flat=True))
        row = rows.select_for_update().filter(ended_at=None).first()
        if row is None:
            raise Refused("There is no right of that id, or it has ended already.")
        refuse_without(doer(by, at), *roles)
        row.ended_at, row.ended_by = at, by
        row.save(update_fields=["ended_at", "ended_by"])
        enter(act, at, by, account=row.account, right=row.id)


_ENDS: dict[str, tuple[type[Held], AccountAct, *tuple[Role, ...]]] = {
    "g": (Grant, AccountAct.END_GRANT, Role.ADMINISTRATOR, Role.OFFICER),
    "t": (Training, AccountAct.END_TRAINING, Role.TRAINER, Role.OFFICER),
    "w": (CaseAccess, AccountAct.END_CASE, Role.MANAGER, Role.OFFICER, Role.ADMINISTRATOR),
    "v": (StandIn, AccountAct.END_STAND_IN, Role.MANAGER, Role.OFFICER, Role.ADMINISTRATOR),
}
"""By the letter with which the id begins."""


def _begin(by: str, account: str, at: datetime, *roles: Role) -> dict[str, Account]:
    """Both accounts, locked: nobody for themselves, and not without one of the roles."""
    refuse_self(by, account)
    found = locked(by, account)
    refuse_without(doer(by, at), *roles)
    return found


def _refuse_before_anybody(account: Account) -> None:
    """What opens others' doors is not left in an account of which nobody knows yet whose it will be."""
    if account.redeemed_at is None:
        raise Refused("Nobody has signed in with that account yet; its holder has to take it over first.")


def _needs_second(account: str, role: Role, at: datetime) -> bool:
    others = set(not_ended(Grant, account, at).values_list("role", flat=True)) - {role.value}
    if role is Role.OFFICER and not others:
        return Grant.objects.filter(role=Role.OFFICER).exists()
    return role in POWERFUL or Role.ADMINISTRATOR.value in others


def _refuse_past(at: datetime, until: datetime | None) -> None:
    if until is not None and until <= at:
        raise Refused("A right cannot end before it begins.")
