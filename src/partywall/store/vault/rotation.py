"""Changing the master key. Data keys are wrapped anew; what is sealed with them stays as it is.

1. The new key is written beside the old one, durably.
2. In one transaction every data key is wrapped with the new one.
3. The old key is taken away, since nothing needs it.

Cut off anywhere, the house opens, and the next change goes on from there. What old rows, logs and backups of the
database still have of destroyed keys is worth nothing from then on: what wrapped them is gone.
"""

from __future__ import annotations

from django.db import transaction

from partywall.errors import Unreadable
from partywall.store.vault.cipher import unwrap, wrap
from partywall.store.vault.keys import in_use, require_transaction
from partywall.store.vault.master import fresh_key, place, read_keys, write_keys
from partywall.store.vault.models import DataKey, Master
from partywall.store.vault.removal import overwritten

_AT_ONCE = 500


def rewrap() -> int:
    """Wrap all data keys with a new master key. How many they were. Must be called in a transaction."""
    require_transaction()
    old = in_use(alone=True)
    keys = {key.id: key for key in read_keys(place())}
    cut_off = next(iter(keys)) != old.id
    new = next(iter(keys.values())) if cut_off else fresh_key()
    keys = {new.id: new, **keys}
    write_keys(place(), tuple(keys.values()))
    rows = list(DataKey.objects.exclude(wrapped=None).select_for_update())  # none is destroyed, and brought back, now
    for row in rows:
        if row.master not in keys:
            raise Unreadable("The master key is another one than this house's.")
        assert row.wrapped is not None
        row.wrapped = wrap(new, row.owner, unwrap(keys[row.master], row.owner, bytes(row.wrapped)))
        row.master = new.id
    DataKey.objects.bulk_update(rows, ["master", "wrapped"], batch_size=_AT_ONCE)
    Master.objects.filter(id=1).update(key=new.id)
    return len(rows)


def drop_old() -> None:
    """Take away the master keys that no data key needs. To be called after the transaction."""
    with transaction.atomic():
        used = in_use(alone=True)  # a change that has just begun has put a key there that nothing needs yet
        needed = {used.id, *DataKey.objects.exclude(wrapped=None).values_list("master", flat=True)}
        write_keys(place(), tuple(key for key in read_keys(place()) if key.id in needed))
    overwritten()
