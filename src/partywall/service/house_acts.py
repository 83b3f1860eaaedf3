"""Who may do the acts that are about no single edition."""

from __future__ import annotations

from datetime import datetime

from partywall.model.product import AccountId, Doer, Role
from partywall.service.caller import NotAllowed
from partywall.service.house import HouseAct
from partywall.service.rights import doer

__all__ = ["HouseAct", "doer_with"]


def doer_with(account: AccountId, at: datetime, *roles: Role) -> Doer:
    """Who does it, if they have one of these roles. Raises Refused."""
    found = doer(account, at)
    if not found.roles & {*roles}:
        raise NotAllowed("This is for somebody in another role.")
    return found
