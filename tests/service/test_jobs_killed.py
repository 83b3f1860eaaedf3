"""Clerks are killed with force at random moments, on real databases."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import databases
from databases import KINDS

SCRIPT = Path(__file__).parent / "killing.py"


def killed(kind: str, folder: Path, jobs: int, kills: int) -> int:
    """How many jobs fell to another clerk; the script looks after the rest."""
    environment = {**os.environ, "PARTYWALL_DATABASE_URL": databases.empty(kind)}
    words = [sys.executable, str(SCRIPT), str(folder), str(jobs), str(kills), "7"]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    return int(done.stdout)


@pytest.mark.parametrize("kind", KINDS)
def test_a_killed_clerk_loses_nothing(kind: str, tmp_path: Path) -> None:
    """Forty kills of three clerks: each job is done, and nothing is done twice."""
    assert killed(kind, tmp_path / "house", jobs=80, kills=40) > 0


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_clerks_killed_for_long_lose_nothing(kind: str, tmp_path: Path) -> None:
    """The same with a thousand kills."""
    assert killed(kind, tmp_path / "house", jobs=1500, kills=1000) > 100
