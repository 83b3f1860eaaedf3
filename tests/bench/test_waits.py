"""The benches of the pages measure what they say: each page is drawn, and a browser goes from passage to passage."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

BENCH = Path(__file__).parents[2] / "bench"
SMALL = ("--pages", "3", "--passages", "24", "--times", "2")


def measured(name: str, *options: str) -> dict[str, Any]:
    """What a bench says, as one object."""
    command = [sys.executable, str(BENCH / f"{name}.py"), "--json", *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.slow
def test_every_page_is_measured_and_none_is_heavy() -> None:
    """Each place of the house that is a page for somebody, but the review; what a browser loads for it is bounded."""
    found = measured("pages", "--times", "1", "--products", "3")
    pages = {row["page"]: row for row in found["pages"]}
    assert {"work", "products", "product", "check", "release", "desk", "ledger", "account"} <= pages.keys()
    assert "review" not in pages
    assert all(row["asked"] > 0 and row["busy"] > 0 and 0 < row["own_kb"] < row["all_kb"] for row in pages.values())
    assert [name for name, row in pages.items() if row["all_kb"] > 200] == []


@pytest.mark.slow
def test_the_lists_of_a_large_house_are_measured() -> None:
    """With as many products, people and entries as are wished; a list is paged, so more of them ask for no more."""
    few, more = (
        {row["page"]: row["asked"] for row in measured("pages", "--large", "--times", "1", *sizes)["pages"]}
        for sizes in (("--products", "10", "--people", "5", "--entries", "10"),
                      ("--products", "150", "--people", "40", "--entries", "400"))
    )  # fmt: skip
    assert few.keys() <= more.keys() and {"/", "/products", "/ledger", "/people"} <= few.keys()
    assert all(more[page] <= few[page] + 60 for page in few)


@pytest.mark.slow
def test_each_piece_of_the_review_is_measured() -> None:
    """In the house's own process, of a document as long as is wished."""
    found = measured("review", *SMALL, "--presses", "0")
    assert found["pages"] == 3 and found["passages"] >= 24 and "chromium" not in found
    for piece in ("page", "panel", "sheet", "list", "picture", "decide", "stroke"):
        assert found[f"{piece}_busy"] > 0 and found[f"{piece}_ms"] > 0, piece


@pytest.mark.slow
def test_what_people_wait_for_is_measured_in_a_browser() -> None:
    """The author's and the checker's waits, as the browser is and slowed down; or what is missing for it."""
    found = measured("review", *SMALL, "--presses", "2")["chromium"]
    if "missing" in found:
        pytest.skip(found["missing"])
    for speed in ("plain", "slowed"):
        assert found[speed].keys() == {"usable", "largest", "next", "hasty", "decided", "turned"}
        assert all(row["times"] == 2 and 0 < row["median"] <= row["p95"] for row in found[speed].values())
        assert found[speed]["decided"]["asked"] >= 1 and found[speed]["decided"]["busy"] > 0
