"""Acts that are about no single edition, by their names in the ledger, and who may do them."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from partywall.model.product import AccountId, Doer, Role
from partywall.service.caller import NotAllowed
from partywall.service.rights import doer


class HouseAct(StrEnum):
    """An act of the house as a whole."""

    TAKE_REGISTER = "take-register"
    FORGET_REGISTER = "forget-register"
    REPORT_NEAR_MISS = "report-near-miss"
    LIFT_PAUSE = "lift-pause"
    PROPOSE_DESTRUCTION = "propose-destruction"
    DESTROY = "destroy"
    KEEP_PRODUCT = "keep-product"


def doer_with(account: AccountId, at: datetime, *roles: Role) -> Doer:
    """Who does it, if they have one of these roles. Raises Refused."""
    found = doer(account, at)
    if not found.roles & {*roles}:
        raise NotAllowed("This is for somebody in another role.")
    return found
