"""The ledger in a database: entries stay, whole and in order, together with what they tell of."""

from __future__ import annotations

from datetime import timedelta
from multiprocessing.pool import ThreadPool

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from databases import database
from ledger.ledgers import NOW, Act, InMemory, an_entry, published
from partywall.errors import Refused
from partywall.ledger.checkpoints import Checkpoint
from partywall.ledger.entry import Entry, read_entry, written
from partywall.ledger.tiles import Tiled, tiles_of
from partywall.ledger.tree import leaf_hash, root_of
from partywall.ledger.verifying import verify

__all__ = ["database"]


def entries(count: int, start: int = 0) -> list[Entry]:
    return [an_entry(number) for number in range(start, start + count)]


def grown(*counts: int) -> None:
    """A ledger to which so many entries were appended at once, and then so many, and so on."""
    from django.db import transaction

    from partywall.store.ledger import append_all

    start = 0
    for count in counts:
        with transaction.atomic():
            assert append_all(entries(count, start)) == range(start, start + count)
        start += count


def execute(statement: str, *values: object) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(statement, list(values) or None)


def test_entries_are_numbered_without_holes(database: str) -> None:
    """Entries get the numbers 0, 1, 2 and so on, and are kept as they were written."""
    from partywall.store.ledger.models import EntryRow, HeadRow

    grown(1, 699)
    rows = list(EntryRow.objects.order_by("number"))
    assert [row.number for row in rows] == list(range(700))
    assert [bytes(row.content) for row in rows] == [written(entry) for entry in entries(700)]
    assert [read_entry(bytes(row.content)) for row in rows] == entries(700)
    assert {row.product for row in rows} == {f"p{number:020x}" for number in range(7)}
    assert HeadRow.objects.get().size == 700


def test_an_entry_stands_or_falls_with_its_transaction(database: str) -> None:
    """An act that is undone leaves no entry and no hole; outside a transaction nothing is appended."""
    from django.db import transaction

    from partywall.store.ledger import append
    from partywall.store.ledger.sources import InDatabase

    grown(2)
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        assert append(an_entry(2)) == 2
        raise ZeroDivisionError
    with pytest.raises(transaction.TransactionManagementError):
        append(an_entry(2))
    with pytest.raises(Refused), transaction.atomic():
        append(Entry(NOW, Act.CHECK, "somebody"))
    assert InDatabase().head().size == 2
    with transaction.atomic():
        assert append(an_entry(2)) == 2


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(counts=st.lists(st.integers(0, 600), min_size=1, max_size=5))
def test_it_does_not_matter_how_entries_came(database: str, counts: list[int]) -> None:
    """Whether entries came one by one or many at a time: head, tiles and proofs are those of their definition."""
    from databases import drop, fresh
    from partywall.store.ledger.sources import InDatabase

    name = fresh(database)
    grown(*counts)
    size, source = sum(counts), InDatabase()
    defined = published([written(entry) for entry in entries(size)])
    assert source.head().root() == root_of(leaf_hash(written(entry)) for entry in entries(size))
    assert all(source.tile(tile) == defined[tile.path] for tile in tiles_of(size))
    assert all(source.entries(tile) == InMemory(defined).entries(tile) for tile in tiles_of(size) if not tile.level)
    drop(database, name)


def test_full_tiles_are_kept_on_every_level(database: str) -> None:
    """At 65,536 entries a tile of the next level is full and kept; what is read of it is what the entries lead to."""
    from partywall.store.ledger.models import TileRow
    from partywall.store.ledger.sources import InDatabase

    grown(65_500, 30, 300)
    assert TileRow.objects.filter(level=0).count() == 257
    assert [row.number for row in TileRow.objects.filter(level=1)] == [0]
    source = InDatabase()
    edge = source.head()
    assert Tiled(source, edge.size).stretch(0, edge.size) == edge.root()
    assert verify(source, Checkpoint("", edge.size, edge.root())).faults == ()


def test_writers_side_by_side_leave_no_hole(database: str) -> None:
    """Eight writers at once: each entry is there once, under a number of its own, and the ledger verifies."""
    from django.db import connections, transaction

    from partywall.store.ledger import append
    from partywall.store.ledger.sources import InDatabase

    def write(writer: int) -> list[int]:
        try:
            numbers = []
            for number in range(40):
                with transaction.atomic():
                    numbers.append(append(an_entry(1000 * writer + number)))
            return numbers
        finally:
            connections.close_all()

    with ThreadPool(8) as pool:
        numbers = [number for some in pool.map(write, range(8)) for number in some]
    assert sorted(numbers) == list(range(320))
    source = InDatabase()
    edge = source.head()
    assert verify(source, Checkpoint("", edge.size, edge.root())).faults == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE partywall_ledger_entryrow SET product = '' WHERE number = 0",
        "DELETE FROM partywall_ledger_entryrow WHERE number = 0",
        "UPDATE partywall_ledger_tilerow SET level = 1",
        "DELETE FROM partywall_ledger_tilerow",
        "DELETE FROM partywall_ledger_headrow",
        "UPDATE partywall_ledger_headrow SET size = 1",
        "TRUNCATE partywall_ledger_entryrow",
    ],
)
def test_the_database_refuses_to_change_what_was_written(database: str, statement: str) -> None:
    """Triggers refuse to change or delete entries and tiles, and to shorten the ledger."""
    from django.db import Error

    from partywall.store.ledger.models import EntryRow

    grown(256)
    with pytest.raises(Error):
        execute(statement)
    assert EntryRow.objects.count() == 256


TAMPERED = {
    "changed": ("UPDATE partywall_ledger_entryrow SET content = %s WHERE number = 5", "Entry 5 is not what"),
    "removed": ("DELETE FROM partywall_ledger_entryrow WHERE number = 5", "Entries 0 to 255 are 255, not 256."),
    "swapped": (
        "UPDATE partywall_ledger_entryrow SET number = -1 WHERE number = 5;"
        "UPDATE partywall_ledger_entryrow SET number = 5 WHERE number = 6;"
        "UPDATE partywall_ledger_entryrow SET number = 6 WHERE number = -1",
        "Entries 5, 6 are not what",
    ),
    "hidden from a product": (
        "UPDATE partywall_ledger_entryrow SET product = '' WHERE number = 5",
        "beside entry 5 stands another product",
    ),
    "tile": (
        "UPDATE partywall_ledger_tilerow SET hashes = root WHERE number = 0",
        "tile/0/000 is too short or too long",
    ),
    "gone": (
        "DELETE FROM partywall_ledger_entryrow; DELETE FROM partywall_ledger_tilerow",
        "Entries 256 to 299 are missing",
    ),
    "head": ("UPDATE partywall_ledger_headrow SET size = 299", ""),
}


@pytest.mark.parametrize("how", TAMPERED)
def test_tampering_with_the_database_is_noticed(database: str, how: str) -> None:
    """Whoever takes the triggers away and changes, removes or swaps entries, a tile or the head is found out."""
    from partywall.errors import Unreadable
    from partywall.store.ledger.sources import InDatabase

    grown(300)
    without_triggers(database)
    statements, fault = TAMPERED[how]
    for statement in statements.split(";"):
        execute(statement, *([written(an_entry(999))] if "%s" in statement else []))
    source = InDatabase()
    if how == "head":
        with pytest.raises(Unreadable, match="does not fit"):
            source.head()
        return
    edge = source.head()
    faults = verify(source, Checkpoint("", edge.size, edge.root())).faults
    assert any(fault in one for one in faults), faults


def without_triggers(kind: str) -> None:
    """What a database's owner can always do."""
    if kind == "postgresql":
        execute("DROP FUNCTION partywall_ledger_kept CASCADE")
        return
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        for (name,) in cursor.fetchall():
            cursor.execute(f"DROP TRIGGER {name}")


def test_old_entries_come_back(database: str) -> None:
    """An entry read out of the database is the one that was appended, to the microsecond."""
    from django.db import transaction

    from partywall.store.ledger import append
    from partywall.store.ledger.models import EntryRow

    entry = Entry(NOW + timedelta(microseconds=1), Act.RELEASE, facts={"until": NOW, "copies": ("c" + "0" * 20,)})
    with transaction.atomic():
        append(entry)
    assert read_entry(bytes(EntryRow.objects.get().content)) == entry


@pytest.mark.parametrize("value", ["CAST(content AS TEXT)", "CAST(X'22ff22' AS TEXT)", "7"])
def test_what_is_no_bytes_is_a_fault(value: str) -> None:
    """SQLite takes texts and numbers in the place of bytes; whoever put one there is found out like any other."""
    from databases import drop, fresh
    from partywall.store.ledger.sources import InDatabase

    name = fresh("sqlite")
    grown(300)
    without_triggers("sqlite")
    execute(f"UPDATE partywall_ledger_entryrow SET content = {value} WHERE number = 5")
    execute("UPDATE partywall_ledger_tilerow SET hashes = CAST(hashes AS TEXT)")
    source = InDatabase()
    edge = source.head()
    faults = verify(source, Checkpoint("", edge.size, edge.root())).faults
    assert any(fault.startswith("Entries 0 to 255 cannot be read: ") for fault in faults)
    drop("sqlite", name)
