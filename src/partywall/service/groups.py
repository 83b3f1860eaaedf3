"""People of the organisation's own sign-in: made when they first come, and given roles by their groups each time.

Whoever set up the house said which group has which role, and whoever runs the provider says who is in it. One rule of
the house stays: an administrator's second role waits for a second person here.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.conf import settings
from django.db import transaction

from partywall.model.product import AccountId, Role
from partywall.service.account_acts import AccountAct, enter, locked
from partywall.service.rights import not_ended
from partywall.store.accounts.models import Account, Grant
from partywall.store.accounts.provider import roles_for, roles_of_groups
from partywall.store.ids import new_id
from partywall.store.vault.keys import seal


def roles_told(groups: Iterable[str]) -> frozenset[Role]:
    """The roles that these groups have."""
    return roles_for(groups, settings.HOUSE.oidc_roles)


def gives(role: Role) -> bool:
    """Whether any group has that role."""
    return any(role in roles for roles in roles_of_groups(settings.HOUSE.oidc_roles).values())


def welcomed(name: str, groups: Iterable[str], at: datetime) -> AccountId:
    """A new account for somebody whom the provider sent, with the roles of their groups."""
    with transaction.atomic():
        id = new_id("a")
        account = Account(id=id, sign_in=id, made_at=at, redeemed_at=at)
        account.name_sealed = seal("house", (name.strip()[:200] or id).encode(), "account")
        account.set_unusable_password()
        account.save(force_insert=True)
        enter(AccountAct.WELCOME, at, "", account=id)
        arrived(id, groups, at)
    return AccountId(id)


def arrived(account: str, groups: Iterable[str], at: datetime) -> None:
    """Somebody signs in again: their roles follow their groups."""
    told = roles_told(groups)
    with transaction.atomic():
        locked(account)
        rows = list(not_ended(Grant, account, at))
        for row in rows:
            if row.by_group and Role(row.role) not in told:
                row.ended_at = at
                row.save(update_fields=["ended_at"])
                enter(AccountAct.END_GRANT, at, "", account=account, right=row.id, role=Role(row.role))
        held = {Role(row.role): row.waits for row in rows if row.ended_at is None}
        for role in sorted(told - held.keys()):
            others = (told | held.keys()) - {role}
            row = Grant(id=new_id("g"), account=account, role=role, since=at, by_group=True)
            row.needs_second = bool(others) if role is Role.ADMINISTRATOR else held.get(Role.ADMINISTRATOR) is False
            row.save(force_insert=True)
            enter(AccountAct.GRANT, at, "", account=account, right=row.id, role=role, waits=row.needs_second)
            held[role] = row.needs_second
