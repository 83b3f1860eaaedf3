"""Destroying: the owner's key goes in the caller's transaction, the files after it; a crash between delays them only.

What holds then: nothing of the owner opens any more, with or without its files. In SQLite's file the wrapped key is
overwritten. PostgreSQL keeps old rows in its files and its log for a while; they are worth nothing once the master key
that wrapped them is gone (``rotate``).
"""

from __future__ import annotations

import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction

from partywall.store.durable import HALF, make_folder, settle
from partywall.store.vault.blobs import FOLDER, path_of
from partywall.store.vault.keys import require_transaction
from partywall.store.vault.models import Blob, DataKey, Removal

ORPHANED = 24 * 3600
"""Seconds after which a file without a row is nobody's: no transaction that might still name it lasts so long."""


def destroy(owner: str) -> None:
    """Destroy the owner's key, and with it all that was sealed for it. Must be called in a transaction."""
    require_transaction()
    DataKey.objects.filter(owner=owner).update(wrapped=None)
    stored = list(Blob.objects.filter(owner=owner).values_list("stored", flat=True))
    Blob.objects.filter(owner=owner).delete()
    Removal.objects.bulk_create([Removal(stored=each) for each in ("", *stored)])
    transaction.on_commit(take_away, robust=True)


def sweep(now: float | None = None) -> int:
    """Finish what a crash left: files of destroyed owners, and files that no row names. How many files went."""
    with transaction.atomic():
        dead = DataKey.objects.filter(wrapped=None).values("owner")
        late = list(Blob.objects.filter(owner__in=dead))
        Removal.objects.bulk_create([Removal(stored=blob.stored) for blob in late])
        Blob.objects.filter(pk__in=[blob.pk for blob in late]).delete()
    return take_away() + _orphans(time.time() if now is None else now)


def take_away() -> int:
    """Take away the files of destroyed owners, unless a backup is reading: then the next sweep does it."""
    with held(exclusive=True) as free:
        if not free:
            return 0
        rows = list(Removal.objects.all())
        files = [path_of(row.stored) for row in rows if row.stored]
        for path in files:
            path.unlink(missing_ok=True)
        for folder in {path.parent for path in files if path.parent.exists()}:
            settle(folder)
        if rows and overwritten():
            Removal.objects.filter(pk__in=[row.pk for row in rows]).delete()
        return len(files)


def overwritten() -> bool:
    """SQLite's write-ahead log is emptied, which still has the former pages. False if a reader stands in the way."""
    if connection.vendor != "sqlite":
        return True
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return bool(cursor.fetchone()[0] == 0)


def _orphans(now: float) -> int:
    with held(exclusive=True) as free:  # a backup's rows may name a file that no row of today does
        if not free:
            return 0
        old = [path for path in files() if path.stat().st_mtime < now - ORPHANED]
        gone = [path for path in old if path.name.endswith(HALF) or not _is_named(path.parent.name + path.name)]
        for path in gone:
            path.unlink(missing_ok=True)
        return len(gone)


def _is_named(stored: str) -> bool:
    return Blob.objects.filter(stored=stored).exists()


def files() -> Iterator[Path]:
    """Every sealed file that lies in the house, and those that were cut off half-written."""
    return (Path(settings.HOUSE.folder) / FOLDER).glob("??/*")


@contextmanager
def held(exclusive: bool) -> Iterator[bool]:
    """Whether the files are held: by one who takes them away, or by all who copy them, who wait for their turn."""
    folder = Path(settings.HOUSE.folder) / FOLDER
    make_folder(folder)
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB if exclusive else fcntl.LOCK_SH)  # ends with the process
        yield True
    except BlockingIOError:
        yield False
    finally:
        os.close(handle)
