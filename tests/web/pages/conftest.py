"""Which tests of the pages each build runs: those without a browser, on SQLite; and a few with one. The rest, all of
them on PostgreSQL and nearly all in a browser, belong to ``make test-all``."""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
IN_A_BROWSER = {
    "test_my_work_reads_in_order_and_breaks_no_rule_of_access",
    "test_a_letter_goes_from_nothing_to_its_arrival",
}
"""Of the tests with a browser, those that each build runs."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE not in item.path.parents:
            continue
        by_browser = "site" in getattr(item, "fixturenames", ())
        chosen = getattr(item, "originalname", item.name) in IN_A_BROWSER
        if (by_browser and not chosen) or "postgresql" in item.name:
            item.add_marker(pytest.mark.slow)
