"""Changes the key that all others are wrapped with."""

from __future__ import annotations

from datetime import UTC, datetime

from django.db import transaction

from partywall.ledger.entry import Entry
from partywall.service.house import HouseAct
from partywall.store.ledger import append
from partywall.store.vault import rotation


def change_master_key() -> int:
    """Put a new master key in the place of the one in use, and destroy that. How many keys were wrapped anew."""
    with transaction.atomic():
        changed = rotation.rewrap()
        append(Entry(datetime.now(UTC), HouseAct.CHANGE_MASTER_KEY))
    rotation.drop_old()
    return changed
