"""Ledgers in memory, for tests: entries, and all that is published of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from partywall.ledger.checkpoints import Checkpoint
from partywall.ledger.entry import Entry, written
from partywall.ledger.notes import SigningKey, signed
from partywall.ledger.tiles import CHECKPOINT, TILE, Tile, pack, tiles_of, unpack
from partywall.ledger.tree import leaf_hash, root_of

ORIGIN = "ledger.example/house"
KEY = SigningKey(ORIGIN, bytes(range(32)))
NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


class Act(StrEnum):
    OPEN = "open"
    CHECK = "check"
    RELEASE = "release"


def an_entry(number: int) -> Entry:
    """Entries that differ, of seven products."""
    act = tuple(Act)[number % 3]
    return Entry(
        NOW + timedelta(seconds=number), act, f"a{number:020x}", f"p{number % 7:020x}", {"pages": number % 999}
    )


def contents(count: int, start: int = 0) -> list[bytes]:
    """Written entries."""
    return [written(an_entry(number)) for number in range(start, start + count)]


def tiles_made(hashes: list[bytes]) -> dict[str, bytes]:
    """All tiles by their definition: each hash of a level is the root over 256 of the level below."""
    size, rows, made = len(hashes), [hashes], {}
    while len(rows[-1]) >= TILE:
        row = rows[-1]
        rows.append([root_of(row[at : at + TILE]) for at in range(0, len(row) - TILE + 1, TILE)])
    for tile in tiles_of(size):
        start = tile.number * TILE
        made[tile.path] = b"".join(rows[tile.level][start : start + tile.width])
    return made


def published(entries: list[bytes], key: SigningKey = KEY) -> dict[str, bytes]:
    """All files of a ledger, by their paths."""
    hashes = [leaf_hash(one) for one in entries]
    files = tiles_made(hashes)
    for tile in tiles_of(len(entries)):
        if tile.level == 0:
            start = tile.number * TILE
            files[tile.bundle_path] = pack(entries[start : start + tile.width])
    files[CHECKPOINT] = str(signed(checkpoint(entries).text(), key)).encode()
    return files


def checkpoint(entries: list[bytes]) -> Checkpoint:
    """What is signed of a ledger."""
    return Checkpoint(ORIGIN, len(entries), root_of(leaf_hash(one) for one in entries))


@dataclass
class InMemory:
    """A source of files in a dictionary."""

    files: dict[str, bytes] = field(default_factory=dict)

    def tile(self, tile: Tile) -> bytes:
        return self.files.get(tile.path, b"")

    def entries(self, tile: Tile) -> list[bytes]:
        return unpack(self.files.get(tile.bundle_path, b""))
