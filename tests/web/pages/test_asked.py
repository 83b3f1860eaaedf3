"""No page asks the database more than it needs, and a list asks no more when there is more in the house."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from service.working import House, at_work, opened  # noqa: F401
from web.browsing import browser

LISTS = {
    "author": ("/", "/products", "/search?q=C0412"),
    "manager": ("/", "/products", "/figures"),
    "officer": ("/", "/products", "/figures", "/desk"),
    "sender": ("/", "/releases"),
    "auditor": ("/ledger", "/figures"),
    "administrator": ("/people",),
}
MOST = 60
"""Questions to the database for one page, at most."""


@contextmanager
def _asked() -> Iterator[Any]:
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as asked:
        yield asked


def _counts(house: House) -> dict[tuple[str, str], int]:
    found = {}
    for role, paths in LISTS.items():
        reader = browser(house.people[role])
        for path in paths:
            reader.get(path)  # what is read once in a process is read
            with _asked() as asked:
                answer = reader.get(path)
            assert answer.status_code == 200, (role, path)
            found[role, path] = len(asked)
    return found


def test_a_list_asks_no_more_when_there_is_more_in_the_house(at_work: House) -> None:  # noqa: F811
    """With eight more letters, all of which the author and their manager may see, no page asks more than it did."""
    for _ in range(2):
        opened(at_work)
    before = _counts(at_work)
    for _ in range(8):
        opened(at_work)
    after = _counts(at_work)
    more = {place: (before[place], count) for place, count in after.items() if count > before[place] + 2}
    assert not more, more
    many = {place: count for place, count in after.items() if count > MOST}
    assert not many, many


def test_who_looks_is_looked_up_once_for_a_page(at_work: House) -> None:  # noqa: F811
    """However often it is looked at what they may see."""
    product, reader = f"/products/{opened(at_work)}", browser(at_work.author)
    for path in ("/", "/products", product, f"{product}/history"):
        with _asked() as asked:
            assert reader.get(path).status_code == 200, path
        assert len([row for row in asked.captured_queries if "accounts_training" in row["sql"]]) == 1, path
