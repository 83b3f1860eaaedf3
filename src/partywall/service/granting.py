"""Roles, trainings, cases and stand-ins: given and taken back. Everything is kept; what no longer holds is ended.

Roles that have power over others (administrator, officer, manager), and an administrator's second role, are in force
only when a second person has agreed: an officer or administrator who neither asked for it nor gets it. One exception:
the very first officer, without whom nobody could agree to anything.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from partywall.errors import Refused
from partywall.model.people import CaseId
from partywall.model.product import Role
from partywall.service.account_acts import AccountAct, enter, locked, new_id, refuse_self, refuse_without
from partywall.service.rights import Right, Row, doer, in_force, not_ended, right
from partywall.store.accounts.models import Account, CaseAccess, Grant, StandIn, Training

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
        enter(AccountAct.GRANT, at, by, account=account, grant=row.id, role=role, waits=row.needs_second)
    return right(row)


def approve_grant(by: str, grant: str, at: datetime) -> Right:
    """Agree, as the second person, to somebody's role."""
    with transaction.atomic():
        row = _row(Grant, grant)
        _begin(by, row.account, at, Role.ADMINISTRATOR, Role.OFFICER)
        row.refresh_from_db()
        if not row.waits or row.ended_at:
            raise Refused("That role waits for nobody.")
        if row.by == by:
            raise Refused("Whoever asked for a role cannot be the second person who agrees to it.")
        row.approved_by = by
        row.save(update_fields=["approved_by"])
        enter(AccountAct.APPROVE_GRANT, at, by, account=row.account, grant=row.id, role=Role(row.role))
    return right(row)


def end_grant(by: str, grant: str, at: datetime) -> None:
    """Take a role back."""
    with transaction.atomic():
        row = _row(Grant, grant)
        _end(row, by, at, Role.ADMINISTRATOR, Role.OFFICER)
        enter(AccountAct.END_GRANT, at, by, account=row.account, grant=row.id, role=Role(row.role))


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
        enter(AccountAct.TRAIN, at, by, account=account, training=row.id)
    return right(row)


def end_training(by: str, training: str, at: datetime) -> None:
    """A training no longer counts."""
    with transaction.atomic():
        row = _row(Training, training)
        _end(row, by, at, Role.TRAINER, Role.OFFICER)
        enter(AccountAct.END_TRAINING, at, by, account=row.account, training=row.id)


def allow_case(by: str, account: str, case: CaseId, at: datetime, until: datetime | None = None) -> Right:
    """Make a case somebody's to work on. An administrator cannot: who can read what is not theirs to say."""
    if not case.strip() or len(case) > 64:
        raise Refused("A case's id has at most 64 letters, and at least one.")
    with transaction.atomic():
        found = _begin(by, account, at, Role.MANAGER, Role.OFFICER)
        _refuse_past(at, until)
        if found[account].redeemed_at is None:
            raise Refused("Nobody has signed in with that account yet; its holder has to take it over first.")
        if in_force(CaseAccess, account, at).filter(case=case).exists():
            raise Refused("That case is theirs already.")
        row = CaseAccess(id=new_id("w"), account=account, case=case, since=at, until=until, by=by)
        row.save(force_insert=True)
        enter(AccountAct.ALLOW_CASE, at, by, account=account, access=row.id)
    return right(row)


def end_case(by: str, access: str, at: datetime) -> None:
    """A case is no longer somebody's."""
    with transaction.atomic():
        row = _row(CaseAccess, access)
        _end(row, by, at, Role.MANAGER, Role.OFFICER, Role.ADMINISTRATOR)
        enter(AccountAct.END_CASE, at, by, account=row.account, access=row.id)


def stand_in(by: str, account: str, absent: str, at: datetime, until: datetime) -> Right:
    """Have somebody do another's work. What those may not do, they then may not do either."""
    if account == absent:
        raise Refused("Nobody stands in for themselves.")
    with transaction.atomic():
        _begin(by, account, at, Role.MANAGER, Role.OFFICER)
        refuse_self(by, absent)
        locked(absent)
        _refuse_past(at, until)
        row = StandIn(id=new_id("v"), account=account, stands_in_for=absent, since=at, until=until, by=by)
        row.save(force_insert=True)
        enter(AccountAct.STAND_IN, at, by, account=account, absent=absent, row=row.id)
    return right(row)


def end_stand_in(by: str, row: str, at: datetime) -> None:
    """Somebody no longer does another's work. That they did it still counts where a product remembers it."""
    with transaction.atomic():
        found = _row(StandIn, row)
        _end(found, by, at, Role.MANAGER, Role.OFFICER, Role.ADMINISTRATOR)
        enter(AccountAct.END_STAND_IN, at, by, account=found.account, absent=found.stands_in_for, row=found.id)


def _begin(by: str, account: str, at: datetime, *roles: Role) -> dict[str, Account]:
    """Both accounts, locked: nobody for themselves, and not without one of the roles."""
    refuse_self(by, account)
    found = locked(by, account)
    refuse_without(doer(by, at), *roles)
    return found


def _end(row: Row, by: str, at: datetime, *roles: Role) -> None:
    locked(by)
    refuse_without(doer(by, at), *roles)
    ended = type(row).objects.filter(id=row.id, ended_at=None).update(ended_at=at, ended_by=by)
    if not ended:
        raise Refused("That has ended already.")


def _row(table: type[Row], id: str) -> Row:
    row = table.objects.filter(id=id).first()
    if row is None:
        raise Refused("There is nothing of that id.")
    return row


def _needs_second(account: str, role: Role, at: datetime) -> bool:
    others = set(not_ended(Grant, account, at).values_list("role", flat=True)) - {role.value}
    if role is Role.OFFICER and not others:
        return Grant.objects.filter(role=Role.OFFICER).exists()
    return role in POWERFUL or Role.ADMINISTRATOR.value in others


def _refuse_past(at: datetime, until: datetime | None) -> None:
    if until is not None and until <= at:
        raise Refused("A right cannot end before it begins.")
