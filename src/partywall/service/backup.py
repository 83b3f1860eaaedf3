"""Backs a house up into one file, and makes a house of such a file.

1. The ledger's last checkpoint is read before the database, so that it is never ahead of it. What else was published
   is made anew from the database.
2. All tables are read in one snapshot, while people work.
3. No sealed file is taken away until all of them are copied.
4. All is sealed with a key that only the master key gives. The master key is not in it: it goes into a file apart.

A restore looks through all of the backup before it writes anything, fills an empty house only, loads all rows in one
transaction, and counts and opens what it loaded before that transaction stands.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.conf import settings as opened
from django.db import connection, transaction

from partywall import __version__
from partywall.errors import PartywallError, Refused, Unreadable
from partywall.ledger.entry import Entry
from partywall.model.text import Digest
from partywall.service.house import RESTORING, HouseAct
from partywall.store import archive, database
from partywall.store.durable import HALF, make_folder, write_durable, write_once
from partywall.store.ledger import append
from partywall.store.settings import FILE, Settings, read_settings
from partywall.store.vault import master
from partywall.store.vault.cipher import unwrap

_LEDGER = "ledger"
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds."""

    digest: Digest
    """Of all that is in it."""
    rows: int
    files: int
    lacking: int
    """Sealed files that are damaged or not there, so that the backup could not take them."""
    ledger: str = ""
    """Why the ledger could not be published after a restore; empty: it was."""


def back_up(out: Path, key_to: Path | None = None) -> Backup:
    """Write all of the open house into a new file; with ``key_to``, the master key into another. Raises Refused."""
    from partywall.store.vault import removal

    house: Settings = opened.HOUSE
    if house.folder.resolve() in out.resolve().parents:
        raise Refused("The backup would lie in the house itself; name a file elsewhere.")
    keys = _master_keys()
    about = {"made": datetime.now(UTC).isoformat(), "version": __version__, "origin": house.ledger_origin}
    with removal.held(exclusive=False), archive.written(out, keys[0], about) as writer:
        if key_to is not None and not write_once(key_to, master.as_lines(keys)):
            raise Refused("The file for the master key is there already; name another one.")
        for path in _plain_files(house.keys):
            if path.name != master.FILE:
                writer.add(f"keys/{path.name}", path.read_bytes())
        for path in _plain_files(house.folder / _LEDGER):
            writer.add(f"ledger/{path.name}", path.read_bytes())
        rows, migrations, names = _add_tables(writer, {key.id for key in keys})
        lacking = [name for name in names if not _add_blob(writer, name)]
        digest = writer.close({"rows": rows, "migrations": migrations, "lacking": lacking})
        _tell(HouseAct.BACK_UP, digest)  # before it has its name: no backup is there that the ledger does not tell
    return Backup(digest, sum(rows.values()), len(names) - len(lacking), len(lacking))


def _master_keys() -> tuple[master.MasterKey, ...]:
    master.make_key(master.place())  # a house that has sealed nothing yet has none
    return master.read_keys(master.place())


def _plain_files(folder: Path) -> list[Path]:
    """The files that lie in a folder, but for hidden and half-written ones."""
    found = sorted(folder.iterdir()) if folder.is_dir() else []
    return [path for path in found if path.is_file() and path.name[0] != "." and path.suffix != HALF]


def _add_tables(writer: archive.Writer, masters: set[str]) -> tuple[dict[str, int], list[list[str]], list[str]]:
    """How many rows each table has, of which form the tables are, and which files they name.

    Raises Refused if a data key needs a master key that is not among these.
    """
    from partywall.store import rows
    from partywall.store.vault.models import Blob, DataKey

    counted: dict[str, int] = {}
    with rows.snapshot():
        if DataKey.objects.exclude(wrapped=None).exclude(master__in=masters).exists():
            raise Refused("The master key has just been changed, so the backup would not open; back up again.")
        migrations = rows.applied()
        for number, some in enumerate(rows.read_rows(migrations)):
            writer.add(f"tables/{some.table}/{number}", json.dumps(asdict(some)).encode())
            counted[some.table] = counted.get(some.table, 0) + len(some.rows)
        return counted, migrations, list(Blob.objects.order_by("pk").values_list("stored", flat=True))


def _add_blob(writer: archive.Writer, name: str) -> bool:
    """Whether the file is there and whole."""
    from partywall.store.vault.blobs import path_of

    try:
        with path_of(name).open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != name:
                return False
            size = file.seek(0, os.SEEK_END)
            file.seek(0)
            writer.add_blob(name, file, size)
    except FileNotFoundError:
        return False
    return True


def _tell(act: HouseAct, digest: Digest) -> None:
    with transaction.atomic():
        append(Entry(datetime.now(UTC), act, facts={"backup": digest}))


def restore(folder: Path, backup: Path, key: Path) -> Backup:
    """Make a house of a backup, in an empty folder and an empty database. Raises Unreadable or Refused."""
    os.umask(0o077)
    settings = read_settings(folder)
    keys = master.read_keys(key, alone=False)
    reader = archive.Reader(backup, keys)
    if reader.about["origin"] != settings.ledger_origin:
        raise Refused("The backup is of a house whose ledger has another name; see origin under [ledger].")
    cut_off = _is_cut_off(settings, reader.digest)
    try:
        make_folder(folder)
        write_durable(folder / RESTORING, reader.digest.encode())
        _write_files(settings, reader, keys)
        database.open_database(folder)
        if not (cut_off and connection.introspection.table_names()):
            _load(reader, keys)
    except (PartywallError, OSError) as error:
        _take_back(settings)
        if isinstance(error, OSError):
            raise Refused(f"The house cannot be written: {error.strerror}.") from None
        raise
    database.migrate()
    _tell(HouseAct.RESTORE, reader.digest)
    (folder / RESTORING).unlink()
    says = _publish(settings)
    manifest = reader.manifest
    files = manifest["rows"].get("partywall_vault.blob", 0) - len(manifest["lacking"])
    return Backup(reader.digest, sum(manifest["rows"].values()), files, len(manifest["lacking"]), says)


def _publish(settings: Settings) -> str:
    """Publish the ledger anew, in a house that did so before. Why it could not be done: perhaps acts were lost."""
    from partywall.service.ledger import publish_ledger, published_at

    try:
        if published_at(settings).exists():
            publish_ledger(settings, datetime.now(UTC), whole=True)
    except PartywallError as error:
        return str(error)
    return ""


def _is_cut_off(settings: Settings, digest: Digest) -> bool:
    """Whether a restore of the same backup was cut off here. Raises Refused if anything else is here."""
    folder = settings.folder
    marker = folder / RESTORING
    if marker.exists():
        if marker.read_text() == digest:
            return True
        raise Refused("The restore of another backup was cut off in this folder; empty it first.")
    there = [path for path in folder.iterdir() if path.name != FILE] if folder.exists() else []
    if settings.keys.exists():
        there += list(settings.keys.iterdir())
    if there:
        raise Refused("The house's folder is not empty; a house is restored into an empty one.")
    return False


def _write_files(settings: Settings, reader: archive.Reader, keys: tuple[master.MasterKey, ...]) -> None:
    """Keys, the ledger's published files, and sealed files; all of them are on the disk when this returns."""
    make_folder(settings.keys)
    write_durable(settings.keys / master.FILE, master.as_lines(keys))
    for name, content in reader.sealed("keys/"):
        write_durable(settings.keys / name.removeprefix("keys/"), content)
    for name, content in reader.sealed("ledger/"):
        path = settings.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    for name, file in reader.blobs():
        path = settings.folder / "blobs" / name[:2] / name[2:]
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as out:
            shutil.copyfileobj(file, out, _PIECE)
    os.sync()


def _load(reader: archive.Reader, keys: tuple[master.MasterKey, ...]) -> None:
    from partywall.store import rows

    manifest = reader.manifest
    with rows.made_anew(manifest["migrations"]) as models:
        for _, content in reader.sealed("tables/"):
            rows.write_rows(models, rows.Rows(**json.loads(content)))
        if rows.counted(models, manifest["rows"]) != manifest["rows"]:
            raise Unreadable("The backup's rows are not all there; nothing was restored.")
        _check_keys(models, {key.id: key for key in keys})
        _check_blobs(models, set(manifest["lacking"]))


def _check_keys(models: Any, keys: Mapping[str, master.MasterKey]) -> None:
    """Every data key opens."""
    for row in models.get_model("partywall_vault.datakey").objects.exclude(wrapped=None).iterator():
        if row.master not in keys:
            raise Unreadable("The master key that was named does not open all of the backup; nothing was restored.")
        unwrap(keys[row.master], row.owner, bytes(row.wrapped))


def _check_blobs(models: Any, lacking: set[str]) -> None:
    """Every sealed file that a row names is there; that it is whole was seen when the backup was looked through."""
    from partywall.store.vault.blobs import path_of

    for name in models.get_model("partywall_vault.blob").objects.values_list("stored", flat=True).iterator():
        if name not in lacking and not path_of(name).is_file():
            raise Unreadable("The backup lacks a sealed file; nothing was restored.")


def _take_back(settings: Settings) -> None:
    """The folder was empty but for the settings, so all else in it is this restore's."""
    connection.close()
    for path in settings.folder.iterdir():
        if path.is_dir() and path != settings.keys:
            shutil.rmtree(path, ignore_errors=True)
        elif path.name not in {FILE, RESTORING} and path != settings.keys:
            path.unlink(missing_ok=True)
    shutil.rmtree(settings.keys, ignore_errors=True)
    (settings.folder / RESTORING).unlink(missing_ok=True)
