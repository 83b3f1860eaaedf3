"""Appends to the ledger, in the caller's own transaction: change and entry are kept together or not at all.

Whoever appends holds the head row until the transaction ends (on SQLite: the database), so that the entries are
numbered without holes, in the order in which their transactions ended. So append last: all others wait meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from partywall.ledger.entry import Entry, written
from partywall.ledger.tiles import TILE
from partywall.ledger.tree import WIDTH, Frontier, full_root, leaf_hash

ENTRIES, TILES, HEAD = "partywall_ledger_entryrow", "partywall_ledger_tilerow", "partywall_ledger_headrow"


def append(entry: Entry) -> int:
    """Append one entry and give its number, from 0. Only inside ``transaction.atomic()``; raises Refused."""
    return append_all((entry,)).start


def append_all(entries: Iterable[Entry]) -> range:
    """Append entries one after another and give their numbers."""
    rows = [(entry.product, written(entry)) for entry in entries]
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("An entry is appended in the transaction of what it tells.")
    with connection.cursor() as cursor:
        before = locked_head(cursor)
        leaves = [leaf_hash(content) for _, content in rows]
        numbers = range(before.size, before.size + len(rows))
        insert = f"INSERT INTO {ENTRIES} (number, product, content) VALUES (%s, %s, %s)"
        cursor.executemany(insert, [(number, *row) for number, row in zip(numbers, rows, strict=True)])
        _fill_tiles(cursor, numbers, leaves)
        after = before.grown(leaves)
        head = f"UPDATE {HEAD} SET size = %s, frontier = %s WHERE id = 1"
        cursor.execute(head, [after.size, b"".join(after.hashes)])
    return numbers


def locked_head(cursor: CursorWrapper) -> Frontier:
    """How long the ledger is, held until the transaction ends."""
    lock = " FOR UPDATE" if connection.features.has_select_for_update else ""
    cursor.execute(f"SELECT size, frontier FROM {HEAD} WHERE id = 1{lock}")
    return frontier(*cursor.fetchone())


def frontier(size: int, stored: bytes) -> Frontier:
    """The frontier as it stands in the head row."""
    hashes = bytes(stored)
    return Frontier(size, tuple(hashes[at : at + WIDTH] for at in range(0, len(hashes), WIDTH)))


def _fill_tiles(cursor: CursorWrapper, numbers: range, leaves: list[bytes]) -> None:
    """Keep the tiles that these entries make full, on every level."""
    first, end = numbers.start // TILE, numbers.stop // TILE
    if first == end:
        return
    before = _leaves(cursor, first * TILE, numbers.start)
    hashes = iter([*before, *leaves])
    level = 0
    while first < end:
        tiles = [b"".join(islice(hashes, TILE)) for _ in range(first, end)]
        roots = [full_root(tile) for tile in tiles]
        insert = f"INSERT INTO {TILES} (level, number, hashes, root) VALUES (%s, %s, %s, %s)"
        cursor.executemany(insert, [(level, first + at, tile, roots[at]) for at, tile in enumerate(tiles)])
        above = first // TILE
        hashes = iter([*_roots(cursor, level, above * TILE, first), *roots]) if above < end // TILE else iter(())
        level, first, end = level + 1, above, end // TILE


def _leaves(cursor: CursorWrapper, start: int, stop: int) -> list[bytes]:
    select = f"SELECT content FROM {ENTRIES} WHERE number >= %s AND number < %s ORDER BY number"
    cursor.execute(select, [start, stop])
    return [leaf_hash(bytes(content)) for (content,) in cursor.fetchall()]


def _roots(cursor: CursorWrapper, level: int, start: int, stop: int) -> list[bytes]:
    select = f"SELECT root FROM {TILES} WHERE level = %s AND number >= %s AND number < %s ORDER BY number"
    cursor.execute(select, [level, start, stop])
    return [bytes(root) for (root,) in cursor.fetchall()]
