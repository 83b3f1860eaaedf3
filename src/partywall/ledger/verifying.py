"""Verifies a whole ledger: every entry is hashed, and what they lead to is compared with all that was signed.

1. Each entry has the shape of one and hashes to what its tile says.
2. Each tile is what the entries below it lead to.
3. All lead to the root of the checkpoint.
4. The first entries lead to the root of each older checkpoint: what was once anchored still stands as it stood.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from partywall.errors import Unreadable
from partywall.ledger.checkpoints import Checkpoint
from partywall.ledger.entry import is_entry
from partywall.ledger.tiles import TILE, Source, Tile, Tiled, tiles_of
from partywall.ledger.tree import WIDTH, full_root, root_of

MOST = 20
"""Faults of entries and tiles that are told one by one."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of verifying."""

    size: int
    """How many entries the ledger has."""
    root: bytes
    """What they lead to."""
    faults: tuple[str, ...]
    """What is wrong and where; none: all holds."""
    held: tuple[int, ...]
    """The sizes of the older checkpoints that hold."""


def verify(source: Source, head: Checkpoint, older: Iterable[Checkpoint] = ()) -> Outcome:
    """Verify all entries and tiles of a source against a checkpoint and older ones, whose signatures hold already."""
    again = Recomputed(source, head.size)
    found = [*again.hashed(), *again.compared()]
    root = again.root(head.size)
    signed, held = _against(again, older)
    if root != head.root:
        signed.insert(0, f"The entries do not lead to the root that was signed for {head.size:,} entries.")
    more = [f"And {len(found) - MOST} more like these."] if len(found) > MOST else []
    faults = dict.fromkeys((*signed, *found[:MOST], *more))  # two checkpoints of one size say the same
    return Outcome(head.size, root, tuple(faults), tuple(held))


def _against(again: Recomputed, older: Iterable[Checkpoint]) -> tuple[list[str], list[int]]:
    """What is wrong by older checkpoints, and which of them hold, from the oldest on."""
    faults: list[str] = []
    held: list[int] = []
    for old in sorted(older, key=lambda old: old.size):
        fault = _grown(again, old)
        if fault:
            faults.append(f"{fault} The first {held[-1]:,} still stand as they did." if held else fault)
        else:
            held.append(old.size)
    return faults, held


def _grown(again: Recomputed, old: Checkpoint) -> str:
    if old.size > again.size:
        return (
            f"An older checkpoint says that there were {old.size:,} entries; now there are {again.size:,}."
            " Entries were taken away."
        )
    if again.root(old.size) != old.root:
        return f"The first {old.size:,} entries are not those of the checkpoint that was made when there were so many."
    return ""


@dataclass
class Recomputed:
    """The tree made anew out of the entries alone; a source of what the tiles must be."""

    source: Source
    size: int
    rows: list[list[bytes]] = field(default_factory=list)
    """By level, from 1: the roots of the full tiles below."""

    def hashed(self) -> Iterator[str]:
        """Hash all entries and tell what is wrong with any of them."""
        roots: list[bytes] = []
        for tile in tiles_of(self.size):
            if tile.level:
                break
            hashes, faults = _bundle(self.source, tile)
            yield from faults
            if tile.width == TILE:
                roots.append(full_root(hashes) if len(hashes) == TILE * WIDTH else _root(hashes))
        while roots:
            self.rows.append(roots)
            joined = b"".join(roots)
            step = TILE * WIDTH
            roots = [full_root(joined[at : at + step]) for at in range(0, len(joined) - step + 1, step)]

    def compared(self) -> Iterator[str]:
        """Tell which tiles above the first level are not what is below them."""
        for tile in tiles_of(self.size):
            if tile.level:
                kept, fault = _kept(self.source, tile)
                if fault or kept != self.tile(tile):
                    yield fault or f"The tile {tile.path} is not what the entries lead to."

    def root(self, size: int) -> bytes:
        """The root over the first so many entries."""
        return Tiled(self, self.size).stretch(0, size) if size else root_of(())

    def tile(self, tile: Tile) -> bytes:
        """What a tile must be."""
        if tile.level == 0:
            hashes, _ = _bundle(self.source, tile)
            return hashes.ljust(tile.width * WIDTH, b"\x00")[: tile.width * WIDTH]
        row = self.rows[tile.level - 1]
        return b"".join(row[tile.number * TILE : tile.number * TILE + tile.width])

    def entries(self, tile: Tile) -> list[bytes]:
        """The source's own."""
        return self.source.entries(tile)


def _root(hashes: bytes) -> bytes:
    return root_of(hashes[at : at + WIDTH] for at in range(0, len(hashes), WIDTH))


def _bundle(source: Source, tile: Tile) -> tuple[bytes, list[str]]:
    """The hashes of a bundle's entries, and what is wrong with it."""
    start = tile.number * TILE
    which = f"Entries {start:,} to {start + tile.width - 1:,}"
    try:
        entries = source.entries(tile)
    except Unreadable as error:
        return b"", [f"{which} cannot be read: {error}"]
    if not entries:
        return b"", [f"{which} are missing."]
    hashes = b"".join([sha256(b"\x00" + entry).digest() for entry in entries])
    faults = []
    if len(entries) != tile.width:
        faults.append(f"{which} are {len(entries)}, not {tile.width}.")
    shapeless = [start + at for at, entry in enumerate(entries) if not is_entry(entry)]
    if shapeless:
        faults.append(f"{_numbers(shapeless)} not of the shape of an entry.")
    kept, fault = _kept(source, tile)
    if fault:
        faults.append(fault)
    elif kept != hashes:
        wrong = [
            start + at // WIDTH for at in range(0, len(kept), WIDTH) if kept[at : at + WIDTH] != hashes[at : at + WIDTH]
        ]
        faults.append(f"{_numbers(wrong)} not what the tile {tile.path} was made of.")
    return hashes, faults


def _kept(source: Source, tile: Tile) -> tuple[bytes, str]:
    """A tile as it is kept, and what is wrong with it at first sight."""
    try:
        kept = source.tile(tile)
    except Unreadable as error:
        return b"", str(error)
    if len(kept) == tile.width * WIDTH:
        return kept, ""
    return kept, f"The tile {tile.path} is {'too short or too long' if kept else 'missing'}."


def _numbers(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"Entry {numbers[0]:,} is"
    more = f" and {len(numbers) - 5} more" if len(numbers) > 5 else ""
    return f"Entries {', '.join(f'{number:,}' for number in numbers[:5])}{more} are"
