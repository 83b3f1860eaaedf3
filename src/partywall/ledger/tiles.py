"""How a tree lies in files: C2SP ``tlog-tiles``.

A *tile* is up to 256 hashes that follow each other on one level; on level 0 those of the entries, on each level above
those of the full tiles below. A *bundle* is up to 256 entries, each with its length before it. What is full never
changes; at the right edge stand partial ones, with their width in their names.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from partywall.errors import Unreadable
from partywall.ledger.tree import WIDTH, full_root, node_hash

TILE = 256
"""Hashes of a full tile, entries of a full bundle."""
CHECKPOINT = "checkpoint"
"""The path of the signed checkpoint."""


@dataclass(frozen=True, slots=True)
class Tile:
    """Which hashes: of this level, from 256 times the number on, so many."""

    level: int
    number: int
    width: int = TILE

    @property
    def path(self) -> str:
        """Where it lies."""
        return f"tile/{self.level}/{_numbered(self.number, self.width)}"

    @property
    def bundle_path(self) -> str:
        """Where the entries of a tile of level 0 lie."""
        return f"tile/entries/{_numbered(self.number, self.width)}"

    @property
    def full(self) -> Tile:
        """The tile that it becomes."""
        return Tile(self.level, self.number)


class Source(Protocol):
    """Where tiles and entries are: a folder, a database. What is not there is empty; what is there may be wrong."""

    def tile(self, tile: Tile) -> bytes:
        """Its hashes, one after another. Raises Unreadable if they cannot be had."""

    def entries(self, tile: Tile) -> list[bytes]:
        """The entries of a tile of level 0. Raises Unreadable if they are no bundle."""


def _numbered(number: int, width: int) -> str:
    """1234067 is ``x001/x234/067``."""
    groups = [f"{number % 1000:03}"]
    while number := number // 1000:
        groups.append(f"x{number % 1000:03}")
    whole = "/".join(reversed(groups))
    return whole if width == TILE else f"{whole}.p/{width}"


def tiles_of(size: int, since: int = 0) -> Iterator[Tile]:
    """All tiles of a tree of this size, level by level, that a tree of the size ``since`` does not have."""
    level = 0
    while size:
        for number in range(since // TILE, size // TILE):
            yield Tile(level, number)
        if size % TILE and size != since:
            yield Tile(level, size // TILE, size % TILE)
        level, size, since = level + 1, size // TILE, since // TILE


def pack(entries: Iterable[bytes]) -> bytes:
    """Entries as a bundle."""
    return b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries)


def unpack(bundle: bytes) -> list[bytes]:
    """The entries of a bundle. Raises Unreadable where a length leads beyond its end."""
    entries, at, end = [], 0, len(bundle)
    while at < end:
        start = at + 2
        at = start + int.from_bytes(bundle[at:start], "big")
        entries.append(bundle[start:at])
        if at > end or start > end:
            raise Unreadable("A bundle of entries ends in the middle of one.")
    return entries


@dataclass(frozen=True, slots=True)
class Tiled:
    """A tree of which the tiles are at hand. Tells the root of any stretch by reading a few of them."""

    source: Source
    size: int

    def stretch(self, start: int, stop: int) -> bytes:
        """The root over the leaves ``start`` to ``stop``, as ``proofs`` asks for it."""
        count = stop - start
        height = count.bit_length() - 1
        if count == 1 << height and start % count == 0:
            return self._whole(start, height)
        left = 1 << (count - 1).bit_length() - 1
        return node_hash(self.stretch(start, start + left), self.stretch(start + left, stop))

    def _whole(self, start: int, height: int) -> bytes:
        """The root of the whole subtree of 2 to the height leaves; it stands on the tiles' level next below."""
        level = height // 8
        first = start >> 8 * level
        count = 1 << height % 8
        row = self.size >> 8 * level
        tile = Tile(level, first // TILE, min(TILE, row - first // TILE * TILE))
        at = first % TILE * WIDTH
        hashes = self.source.tile(tile)[at : at + count * WIDTH]
        if len(hashes) != count * WIDTH:
            raise Unreadable(f"The tile {tile.path} is missing or too short.")
        return full_root(hashes)
