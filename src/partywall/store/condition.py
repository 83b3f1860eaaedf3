"""Looks at a house's folder, keys, tables and files without changing anything, and says what is off."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from django.conf import settings
from django.db import DatabaseError, connection

from partywall.errors import PartywallError
from partywall.store.jobs.models import JobRow
from partywall.store.jobs.queue import JobState
from partywall.store.settings import Settings
from partywall.store.vault.blobs import path_of
from partywall.store.vault.cipher import unwrap
from partywall.store.vault.master import place, read_keys
from partywall.store.vault.models import Blob, DataKey, Removal
from partywall.store.vault.removal import files

_LOW = 2 << 30
"""Bytes of free disk under which it is said."""
_LATE = timedelta(hours=1)
"""A job that has waited so long was seen by no clerk."""


class Grade(StrEnum):
    """How bad it is."""

    OK = "ok"
    WARN = "warn"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at, in one sentence."""

    grade: Grade
    says: str


def examine(every_file: bool = False) -> Iterator[Finding]:
    """All that can be said of the open house; with ``every_file``, after reading each sealed file."""
    looks: tuple[Callable[[], Iterator[Finding]], ...]
    looks = (_folder, _disk, _database, _keys, lambda: _files(every_file), _removals, _jobs, _anchor)
    for look in looks:
        yield from seen(look)


def seen(look: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """What a look finds; that it cannot look is a finding too."""
    try:
        yield from look()
    except PartywallError as error:
        yield Finding(Grade.STOP, str(error))
    except OSError as error:
        yield Finding(Grade.STOP, f"Something in the house's folder cannot be read: {error.strerror}.")
    except DatabaseError:
        yield Finding(Grade.STOP, "The database cannot be read; is it damaged? Restore a backup.")


def _house() -> Settings:
    house: Settings = settings.HOUSE
    return house


def _folder() -> Iterator[Finding]:
    house = _house()
    if not os.access(house.folder, os.W_OK):
        yield Finding(Grade.STOP, "The house's folder cannot be written to.")
    if house.folder.stat().st_mode & 0o077:
        yield Finding(Grade.WARN, "Others may look into the house's folder; take that right from them (chmod 700).")
    loose = [path for path in house.keys.iterdir() if path.is_file() and path.stat().st_mode & 0o077]
    if loose:
        yield Finding(Grade.STOP, "Others may read a file in the folder of the keys (chmod 600).")
    else:
        yield Finding(Grade.OK, "Nobody else may read the keys.")


def _disk() -> Iterator[Finding]:
    free = shutil.disk_usage(_house().folder).free
    grade = Grade.OK if free > _LOW else Grade.WARN
    yield Finding(grade, f"{free / (1 << 30):,.1f} GiB are free on the disk.")


def _database() -> Iterator[Finding]:
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("PRAGMA quick_check")
            whole = cursor.fetchone()[0] == "ok"
            says = "SQLite's file is whole." if whole else "SQLite's file is damaged; restore a backup."
            yield Finding(Grade.OK if whole else Grade.STOP, says)
        else:
            cursor.execute("SHOW server_version")
            yield Finding(Grade.OK, f"PostgreSQL {cursor.fetchone()[0].split()[0]} answers.")
            cursor.execute("SHOW synchronous_commit")
            if cursor.fetchone()[0] == "off":
                yield Finding(Grade.STOP, "PostgreSQL acknowledges what a power cut would take (synchronous_commit).")


def _keys() -> Iterator[Finding]:
    rows = DataKey.objects.exclude(wrapped=None)
    if not rows.exists():
        yield Finding(Grade.OK, "Nothing is sealed yet.")
        return
    keys = {key.id: key for key in read_keys(place())}
    shut = 0
    for row in rows.iterator():
        try:
            unwrap(keys[row.master], row.owner, bytes(row.wrapped or b""))
        except (KeyError, PartywallError):
            shut += 1
    if shut:
        yield Finding(Grade.STOP, f"{shut:,} data keys do not open with the master key that is there.")
    else:
        yield Finding(Grade.OK, f"{rows.count():,} data keys open with the master key.")
    if len(keys) > 1:
        yield Finding(Grade.WARN, "A change of the master key was cut off. Run it again: partywall house rotate-keys")


def _files(every_file: bool) -> Iterator[Finding]:
    named = set(Blob.objects.values_list("stored", flat=True))
    off = sum(not _is_whole(path_of(stored), stored, every_file) for stored in named)
    if off:
        how = "damaged or not there" if every_file else "not there"
        yield Finding(Grade.STOP, f"{off:,} of {len(named):,} sealed files are {how}; restore a backup.")
    else:
        yield Finding(Grade.OK, f"{len(named):,} sealed files are {'whole' if every_file else 'there'}.")
    loose = sum(path.parent.name + path.name not in named for path in files())
    if loose:
        yield Finding(Grade.OK, f"{loose:,} files belong to nothing; a clerk takes them away a day after they came.")


def _is_whole(path: Path, stored: str, every_file: bool) -> bool:
    try:
        if not every_file:
            return path.is_file()
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == stored
    except OSError:
        return False


def _removals() -> Iterator[Finding]:
    if Removal.objects.exists():
        yield Finding(Grade.WARN, "Something was destroyed whose files are still to be taken away; a clerk does it.")


def _jobs() -> Iterator[Finding]:
    late = JobRow.objects.filter(due__lt=datetime.now(UTC) - _LATE).count()
    if late:
        yield Finding(Grade.WARN, f"{late:,} jobs have waited for an hour. Does a clerk run? See: partywall work")
    failed = JobRow.objects.filter(state=JobState.FAILED).count()
    if failed:
        yield Finding(Grade.WARN, f"{failed:,} jobs failed.")


def _anchor() -> Iterator[Finding]:
    anchor = _house().ledger_anchor
    if not anchor:
        yield Finding(Grade.WARN, "The ledger has no anchor: who runs this machine could rewrite it unseen.")
    elif not os.access(anchor, os.W_OK):
        yield Finding(Grade.STOP, "The folder of the ledger's anchor is not there, or cannot be written to.")
