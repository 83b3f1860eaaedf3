"""Counts of attempts, in the database: shared by all processes, without names, never run as a program."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest

from databases import database

__all__ = ["database"]


def test_of_many_at_once_one_is_first(database: str) -> None:
    """Of twelve connections that add the same at once, exactly one is told that it was the first."""
    from django.core.cache import cache
    from django.db import connections

    told: list[bool] = []
    start = threading.Barrier(12)

    def add() -> None:
        start.wait()
        told.append(cache.add("turn", True, timeout=60))
        connections.close_all()

    threads = [threading.Thread(target=add) for _ in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(told) == [False] * 11 + [True]


def test_what_is_kept_ends(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A count is there until its time is over; then it can be added anew."""
    from django.utils import timezone

    from partywall.store.accounts.rates import Rates

    rates = Rates("", {})
    assert rates.add("tries", [1.5, 2.5], timeout=60)
    assert not rates.add("tries", [9], timeout=60)
    assert rates.get("tries") == [1.5, 2.5]
    rates.set("tries", [3], timeout=60)
    assert rates.get("tries") == [3]
    later = timezone.now() + timedelta(seconds=61)
    monkeypatch.setattr("partywall.store.accounts.rates.timezone.now", lambda: later)
    assert rates.get("tries", "none") == "none"
    assert not rates.touch("tries", 60)
    assert rates.add("tries", [4], timeout=3600)
    assert rates.get("tries") == [4]
    assert rates.delete("tries")
    assert not rates.delete("tries")


@pytest.mark.parametrize("keep", [lambda rates: rates.set("a", 1, None), lambda rates: rates.add("a", 1)])
def test_all_is_cleared(database: str, keep: Callable[[object], None]) -> None:
    """Everything that is counted can be forgotten at once."""
    from partywall.store.accounts.rates import Rates

    rates = Rates("", {})
    keep(rates)
    assert rates.get("a") == 1
    rates.clear()
    assert rates.get("a") is None


def test_no_name_and_no_program_is_kept(database: str) -> None:
    """The table holds keyed digests and JSON; what is no JSON is never taken for a program."""
    from partywall.store.accounts.models import Rate
    from partywall.store.accounts.rates import Rates

    rates = Rates("", {})
    rates.set("198.51.100.7:ann.example", [1], timeout=60)
    row = Rate.objects.get()
    assert set(row.cache_key) <= set("0123456789abcdef")
    assert row.value == "[1]"
    Rate.objects.update(value="gASVBwAAAAAAAACMA29vcJQu")
    with pytest.raises(ValueError, match="Expecting value"):
        rates.get("198.51.100.7:ann.example")
