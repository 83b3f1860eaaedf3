"""Sealing: each owner has a data key of its own, which the master key wraps. Without its key nothing of it opens.

An owner is a product's id, or a word such as ``house`` for what belongs to no product.
"""

from __future__ import annotations

import os
from collections.abc import Callable

from django.db import connection

from partywall.errors import Refused, Unreadable
from partywall.store.vault.cipher import seal_with, unseal_with, unwrap, wrap
from partywall.store.vault.master import MasterKey, make_key, place, read_keys
from partywall.store.vault.models import DataKey, Master


def seal(owner: str, content: bytes, what: str = "") -> bytes:
    """Seal it for its owner; it opens only under the same ``what``. Must be called in a transaction."""
    return sealer(owner)(content, what)


def sealer(owner: str) -> Callable[[bytes, str], bytes]:
    """``seal`` for many of one owner's: its key is looked for once."""
    key = data_key(owner, make=True)
    return lambda content, what: b"".join(seal_with(key, content, f"{owner}\0{what}"))


def unseal(owner: str, token: bytes, what: str = "") -> bytes:
    """What was sealed. Raises Refused if the owner's key was destroyed, Unreadable if the token is not its own."""
    return unseal_with(data_key(owner), token, f"{owner}\0{what}")


def opener(owner: str) -> Callable[[bytes, str], bytes]:
    """``unseal`` for many of one owner's: its key is looked for once."""
    key = data_key(owner)
    return lambda token, what: unseal_with(key, token, f"{owner}\0{what}")


def data_key(owner: str, make: bool = False) -> bytes:
    """The owner's key; with ``make``, a new one if it has none yet. Raises Refused."""
    row = DataKey.objects.filter(owner=owner).first() or (_made(owner) if make else None)
    if row is None:
        raise Unreadable("Nothing is sealed for this owner.")
    keys = {key.id: key for key in read_keys(place())}
    if row.master not in keys:  # the master key may just have been changed: look again at both
        row.refresh_from_db()
        keys = {key.id: key for key in read_keys(place())}
    if row.wrapped is None:
        raise Refused("What was kept of this was destroyed.")
    if row.master not in keys:
        raise Unreadable("The master key is another one than this house's.")
    return unwrap(keys[row.master], owner, bytes(row.wrapped))


def _made(owner: str) -> DataKey:
    master = in_use()
    wrapped = wrap(master, owner, os.urandom(32))
    # Another may make it at the same moment: the first one counts.
    DataKey.objects.bulk_create([DataKey(owner=owner, master=master.id, wrapped=wrapped)], ignore_conflicts=True)
    return DataKey.objects.get(owner=owner)


def in_use(alone: bool = False) -> MasterKey:
    """The master key that wraps new keys. Nobody changes it before this transaction ends; ``alone``: nor uses it."""
    require_transaction()
    id = _locked(alone) or _first()
    for key in read_keys(place()):
        if key.id == id:
            return key
    raise Unreadable("The master key is another one than this house's.")


def _locked(alone: bool) -> str | None:
    lock = (" FOR UPDATE" if alone else " FOR SHARE") if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:  # SQLite has one writer at a time anyway
        cursor.execute(f"SELECT key FROM {Master._meta.db_table} WHERE id = 1{lock}")
        row = cursor.fetchone()
    return str(row[0]) if row else None


def _first() -> str:
    """A house that has sealed nothing yet takes the key in its file, or a new one."""
    make_key(place())
    Master.objects.bulk_create([Master(id=1, key=read_keys(place())[0].id)], ignore_conflicts=True)
    return Master.objects.get(id=1).key


def require_transaction() -> None:
    """What changes here changes together with the caller's own rows, or not at all."""
    if not connection.in_atomic_block:
        raise RuntimeError("This is done in the caller's transaction.")
