"""The bench that kills servers and clerks finds nothing wrong, and finds what is wrong on purpose."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

BENCH = Path(__file__).parents[2] / "bench" / "crash.py"


def crashed(*options: str) -> dict[str, Any]:
    command = [sys.executable, str(BENCH), "--database", "sqlite", "--json", *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600)
    row: dict[str, Any] = json.loads(done.stdout)["databases"][0]
    assert done.returncode == bool(row["faults"]), done.stderr
    return row


@pytest.mark.slow
def test_nothing_acknowledged_is_lost() -> None:
    """Nor done twice, whoever is killed."""
    row = crashed("--kills", "25")
    assert row["kills"] == 25 and row["acknowledged"] > 25 and not row["faults"]


@pytest.mark.slow
@pytest.mark.parametrize("sabotage", ["answer-early", "forget-keys"])
def test_a_house_that_is_broken_is_found_out(sabotage: str) -> None:
    """One that answers before it has written, and one that forgets which requests it has answered."""
    assert crashed("--kills", "150", "--sabotage", sabotage)["faults"]
