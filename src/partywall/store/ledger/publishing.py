"""Publishes the ledger: tiles, entries and a signed checkpoint in the house's folder, and the checkpoint in the anchor.

1. Nothing is signed that did not grow out of the last checkpoint in the house, and out of the last in the anchor: so a
   database that was changed, cut short or put back to an earlier day is noticed here, before it is vouched for.
2. Only entries that hash to their tiles are published. What was published and is full is never written over.
3. Tiles first, then witnesses, the checkpoint, the anchor: whatever a checkpoint speaks of is there.
"""

from __future__ import annotations

import fcntl
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from shutil import rmtree

from partywall.errors import Refused, Unreadable
from partywall.ledger.checkpoints import Checkpoint, open_checkpoint
from partywall.ledger.notes import Key, Note, SigningKey, signed
from partywall.ledger.proofs import consistency
from partywall.ledger.tiles import CHECKPOINT, TILE, Tile, Tiled, pack, tiles_of
from partywall.ledger.tree import EMPTY, leaf_hash
from partywall.ledger.witness import Submission
from partywall.store.durable import make_folder, write_durable, write_once
from partywall.store.files import read_file
from partywall.store.ledger.sources import InDatabase
from partywall.store.ledger.witnesses import Witness, ask

FOLDER = "ledger"
"""In the house's folder."""
KEY = "key"
"""The file with the public half of the key, for convenience; it proves nothing where it lies."""
ENDING = ".checkpoint"
"""Of the files in the anchor."""
_OWN = re.compile(r"[0-9]{15}-[0-9TZ]{16}-[0-9a-f]{8}" + re.escape(ENDING))
"""What the house writes there; what witnesses signed may lie beside it under any other name."""


@dataclass(frozen=True, slots=True)
class Published:
    """What stands in the house's folder now."""

    checkpoint: Checkpoint
    note: Note
    new: int
    """How many entries are new since the last time."""
    lacking: tuple[str, ...] = ()
    """Which witnesses did not sign, and why."""


def publish(
    folder: Path,
    key: SigningKey,
    anchor: Path | None,
    now: datetime,
    witnesses: Sequence[Witness] = (),
    whole: bool = False,
) -> Published:
    """Publish what is new, or with ``whole`` also what is missing. Raises Refused, and then nothing was signed."""
    make_folder(folder)
    with _alone(folder):
        source = InDatabase()
        edge = source.head()
        tiled = Tiled(source, edge.size)
        if _root(tiled, edge.size) != edge.root():
            raise Refused("The ledger's tiles and its head in the database do not belong together. Nothing was signed.")
        last = last_published(folder, key.public)
        outside = last_anchored(anchor, key.public) if anchor else None
        for old, where in ((last, "in the house's folder"), (outside, "in the anchor")):
            if old is not None:
                _grown(tiled, old[0], where)
        _write(folder, source, edge.size, last[0].size if last and not whole else 0)
        checkpoint = Checkpoint(key.name, edge.size, edge.root())
        before = last[1] if last and last[0] == checkpoint else signed(checkpoint.text(), key)
        note, lacking = _witnessed(witnesses, tiled, before, last)
        if not last or note != last[1]:
            write_durable(folder / KEY, f"{key.public}\n".encode())
            write_durable(folder / CHECKPOINT, str(note).encode())
        if anchor and (outside is None or outside[1] != note):
            _anchor(anchor, checkpoint, note, now)
        return Published(checkpoint, note, edge.size - (last[0].size if last else 0), lacking)


def _witnessed(
    witnesses: Sequence[Witness], tiled: Tiled, note: Note, last: tuple[Checkpoint, Note] | None
) -> tuple[Note, tuple[str, ...]]:
    """The note with the signatures of all witnesses who gave one, and why the others did not."""
    lacking = []
    for witness in witnesses:
        if note.by(witness.key) is None:
            old = last[0].size if last and last[1].by(witness.key) else 0
            try:
                note = ask(witness, old, partial(_submission, tiled, note))
            except Refused as error:
                lacking.append(str(error))
    return note, tuple(lacking)


def _submission(tiled: Tiled, note: Note, old: int) -> Submission:
    return Submission(old, consistency(tiled.stretch, old, tiled.size), note)


def last_published(folder: Path, key: Key) -> tuple[Checkpoint, Note] | None:
    """The checkpoint in the house's folder. Raises Refused if it is not this key's."""
    path = folder / CHECKPOINT
    return open_checkpoint(read_file(path, "The ledger's checkpoint", 65_536), key) if path.exists() else None


def last_anchored(anchor: Path, key: Key) -> tuple[Checkpoint, Note] | None:
    """The newest checkpoint in the anchor. Raises Refused if it is not this key's."""
    files = [path for path in anchored(anchor) if _OWN.fullmatch(path.name)]
    return open_checkpoint(read_file(files[-1], "The newest checkpoint in the anchor", 65_536), key) if files else None


def anchored(anchor: Path) -> list[Path]:
    """All checkpoints in the anchor, the house's own from the oldest on. Raises Unreadable if nobody can look there."""
    try:
        return sorted(path for path in anchor.iterdir() if path.name.endswith(ENDING))
    except OSError as error:
        raise Unreadable(f"The ledger's anchor cannot be read: {error.strerror}.") from None


def _grown(tiled: Tiled, old: Checkpoint, where: str) -> None:
    if old.size > tiled.size:
        raise Refused(
            f"The database has {tiled.size:,} entries of the ledger, and the checkpoint {where} says that there were"
            f" {old.size:,}: entries are gone. Nothing was signed."
        )
    if _root(tiled, old.size) != old.root:
        raise Refused(
            f"The first {old.size:,} entries of the ledger in the database are not those that the checkpoint {where}"
            " speaks of. Nothing was signed."
        )


def _root(tiled: Tiled, size: int) -> bytes:
    try:
        return tiled.stretch(0, size) if size else EMPTY
    except Unreadable as error:
        raise Refused(f"{error} Nothing was signed.") from None


def _write(folder: Path, source: InDatabase, size: int, since: int) -> None:
    """Write all files of a ledger of this size that one of the size ``since`` does not have."""
    for tile in tiles_of(size, since):
        try:
            hashes = source.tile(tile)
            entries = source.entries(tile) if tile.level == 0 else []
        except Unreadable as error:
            raise Refused(f"What belongs into {tile.path} cannot be read: {error} Nothing was signed.") from None
        if tile.level == 0:
            if b"".join(map(leaf_hash, entries)) != hashes:
                raise Refused(f"An entry does not hash to what {tile.path} says. Nothing was signed.")
            _put(folder / tile.bundle_path, pack(entries), tile)
        _put(folder / tile.path, hashes, tile)


def _put(path: Path, content: bytes, tile: Tile) -> None:
    """What was published never changes; a partial tile goes when the full one is there."""
    make_folder(path.parent)
    if not write_once(path, content) and path.read_bytes() != content:
        raise Refused(f"The published file {tile.path} is not what the database holds. Nothing was signed.")
    if tile.width == TILE:
        rmtree(path.with_name(f"{path.name}.p"), ignore_errors=True)


def _anchor(anchor: Path, checkpoint: Checkpoint, note: Note, now: datetime) -> None:
    content = str(note).encode()
    name = f"{checkpoint.size:015}-{now:%Y%m%dT%H%M%SZ}-{sha256(content).hexdigest()[:8]}{ENDING}"
    try:
        write_once(anchor / name, content)
    except OSError as error:
        raise Refused(
            f"The checkpoint was published, and could not be written into the anchor: {error.strerror}."
        ) from None


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Two processes never publish at once."""
    handle = os.open(folder / ".lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
