"""Where a ledger's tiles and entries are read: the house's database, or a folder in which they were published."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import Error, connection

from partywall.errors import Unreadable
from partywall.ledger.entry import LONGEST
from partywall.ledger.tiles import CHECKPOINT, TILE, Tile, unpack
from partywall.ledger.tree import WIDTH, Frontier, leaf_hash
from partywall.store.files import read_file
from partywall.store.ledger.appending import ENTRIES, HEAD, TILES, frontier

_LARGEST = TILE * (LONGEST + 2)


class InDatabase:
    """The ledger as it stands in the database. What is there is taken as it is: verification finds what is wrong."""

    def head(self) -> Frontier:
        """How long it is, by its own account."""
        rows = _rows(f"SELECT size, frontier FROM {HEAD} WHERE id = 1")
        if not rows:
            raise Unreadable("The ledger's head is missing in the database.")
        try:
            return frontier(rows[0][0], _bytes(rows[0][1]))
        except (ValueError, TypeError):
            raise Unreadable("The ledger's head in the database does not fit its size.") from None

    def tile(self, tile: Tile) -> bytes:
        """A full tile as it is kept, another one as it is computed."""
        if tile.width == TILE:
            return self._column("hashes", tile.level, tile.number, tile.number + 1)
        start = tile.number * TILE
        if tile.level == 0:
            return b"".join(leaf_hash(content) for content in self._contents(start, start + tile.width))
        return self._column("root", tile.level - 1, start, start + tile.width)

    def entries(self, tile: Tile) -> list[bytes]:
        """The entries of a tile of level 0."""
        start = tile.number * TILE
        return self._contents(start, start + tile.width)

    def _column(self, column: str, level: int, start: int, stop: int) -> bytes:
        select = f"SELECT {column} FROM {TILES} WHERE level = %s AND number >= %s AND number < %s ORDER BY number"
        return b"".join(_bytes(value) for (value,) in _rows(select, level, start, stop))

    def _contents(self, start: int, stop: int) -> list[bytes]:
        select = f"SELECT number, product, content FROM {ENTRIES} WHERE number >= %s AND number < %s ORDER BY number"
        found = _rows(select, start, stop)
        rows = [(number, product, _bytes(content)) for number, product, content in found]
        for number, product, content in rows:
            if f'"product":"{product}"'.encode() not in content:
                raise Unreadable(f"beside entry {number:,} stands another product than in it.")
        return [content for _, _, content in rows]


def _rows(select: str, *values: int) -> list[tuple[Any, ...]]:
    try:
        with connection.cursor() as cursor:
            cursor.execute(select, values)
            return list(cursor.fetchall())
    except Error as error:
        raise Unreadable(f"the database does not give it ({type(error).__name__}).") from None


def _bytes(value: object) -> bytes:
    """SQLite takes whatever it is given into any column: a text in the place of bytes is not the house's."""
    if isinstance(value, bytes | memoryview):
        return bytes(value)
    raise Unreadable("something else than bytes is stored there.")


@dataclass(frozen=True, slots=True)
class InFolder:
    """A ledger that was published. It comes from outside: nothing in it is trusted, and nothing else is read."""

    folder: Path

    def checkpoint(self) -> bytes:
        """The signed checkpoint."""
        return read_file(self.folder / CHECKPOINT, "The ledger's checkpoint", 65_536)

    def tile(self, tile: Tile) -> bytes:
        """A tile; of a full one its beginning, where a partial one is no longer there."""
        own = self._read(tile.path, WIDTH * TILE)
        return own or self._read(tile.full.path, WIDTH * TILE)[: tile.width * WIDTH]

    def entries(self, tile: Tile) -> list[bytes]:
        """The entries of a tile of level 0."""
        content = self._read(tile.bundle_path, _LARGEST)
        return unpack(content) if content else unpack(self._read(tile.full.bundle_path, _LARGEST))[: tile.width]

    def _read(self, path: str, limit: int) -> bytes:
        file = self.folder / path
        return read_file(file, f"The file {path} of the ledger", limit) if file.exists() else b""
