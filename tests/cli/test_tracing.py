"""The commands that look the other way round: what they print, and how they end."""

import io
import json
import sys
from pathlib import Path

import pytest

import simulated
from partywall.cli.tracing import MOST as PRINTED
from partywall.errors import ExitCode
from partywall.trace.bearers import MOST
from running import Run


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    return lambda *words: Run([str(word) for word in words], monkeypatch, capsys)


@pytest.fixture
def where(tmp_path: Path) -> tuple[object, ...]:
    town = simulated.town(tmp_path)
    return "--records", town / "records", "--register", town / "register.json"


def test_a_passage_comes_from_a_file_or_from_standard_input(run, where, tmp_path, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    """Never from the command line itself, which a terminal remembers."""
    done = run("trace", "passage", tmp_path / "plan.txt", *where)
    assert done.code == ExitCode.WITHHOLD
    assert done.out.endswith("1 record found, 0 of them released.\n")
    typed = io.TextIOWrapper(io.BytesIO(b"stolen bicycles on three occasions"))
    monkeypatch.setattr(sys, "stdin", typed)
    assert run("trace", "passage", "-", *where).out.startswith("not released; minutes; 2025-02-03; minutes.txt; of F2;")


def test_a_person_is_looked_for_by_id(run, where) -> None:  # type: ignore[no-untyped-def]
    """Words are shown only where they were asked for; programs get JSON."""
    words = ("trace", "person", "--person", "P8", *where)
    assert "Trewin" not in run(*words).out
    assert "    Strategy meeting about Jory Trewin\n" in run(*words, "--show").out
    assert json.loads(run(*words, "--json").out)["records"][0]["record"] == "minutes.txt"
    assert run("trace", "person", "--person", "P9", *where).code == ExitCode.DONE
    assert run("trace", "person", "--person", "P77", *where).code == ExitCode.REFUSED


def test_the_limit_in_the_help_is_the_limit() -> None:
    """The command line knows it without loading the search."""
    assert PRINTED == MOST
