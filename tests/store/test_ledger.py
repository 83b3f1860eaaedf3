"""The ledger in a database: entries stay, whole and in order, together with what they tell of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum

import pytest

from databases import database
from partywall.ledger.entry import Entry, read_entry, written
from partywall.ledger.tree import full_root, leaf_hash, root_of

__all__ = ["database"]

NOW = datetime(2026, 11, 26, 9, 0, tzinfo=UTC)


class Act(StrEnum):
    OPEN = "open"
    CHECK = "check"


def entries(count: int, start: int = 0) -> Iterator[Entry]:
    """Entries that differ, of three products."""
    for number in range(start, start + count):
        product = f"p{number % 3:020x}"
        yield Entry(NOW + timedelta(seconds=number), Act.CHECK, f"a{number:020x}", product, {"pages": number % 1000})


def test_entries_are_numbered_without_holes(database: str) -> None:
    """Entries get the numbers 0, 1, 2 and so on, and are kept as they were written."""
    from django.db import transaction

    from partywall.store.ledger import append, append_all
    from partywall.store.ledger.models import EntryRow, HeadRow

    first, *rest = entries(700)
    with transaction.atomic():
        assert append(first) == 0
    with transaction.atomic():
        assert append_all(rest) == range(1, 700)
    rows = list(EntryRow.objects.order_by("number"))
    assert [row.number for row in rows] == list(range(700))
    assert [bytes(row.content) for row in rows] == [written(entry) for entry in [first, *rest]]
    assert [read_entry(bytes(row.content)) for row in rows] == [first, *rest]
    assert HeadRow.objects.get().size == 700
