"""Whatever moment a writer is killed at, the index is whole and has all that was acknowledged."""

from __future__ import annotations

import importlib.util
import os
import sys
from pathlib import Path
from typing import Any

import pytest

from partywall.store.passages import writing
from tests.store.shelved import add, made

BENCH = Path(__file__).parents[2] / "bench" / "killed.py"
spec = importlib.util.spec_from_file_location("killed", BENCH)
assert spec
assert spec.loader
killed: Any = importlib.util.module_from_spec(spec)
sys.modules["killed"] = killed
spec.loader.exec_module(killed)


@pytest.mark.skipif(os.name != "posix", reason="no SIGKILL")
def test_a_killed_writer_loses_nothing() -> None:
    """Ten kills at random moments of adding, forgetting and joining: nothing lost, nothing half there."""
    figures = killed.measure(10, 1)
    assert figures["faults"] == []
    assert figures["records found whole"] > 10
    assert sum(figures["killed while"].values()) == 10


def known(*lines: str) -> Any:
    heard = killed.Known()
    for line in lines:
        heard.hear(line)
    return heard


def test_a_loss_would_be_seen(tmp_path: Path) -> None:
    """The measure tells a record that is lost, one of a former version, one that came from nowhere, and half a one."""
    folder = made(tmp_path / "index", [killed.record("a", 1), killed.record("b", 2)])
    assert list(killed.faults(folder, known("added a=1 b=2"))) == []
    assert list(killed.faults(folder, known("added a=1", "adding b=2"))) == []
    assert list(killed.faults(folder, known("added a=1 b=2", "forgetting b"))) == []
    for lines in (["added a=1 b=2 c=3"], ["added a=3 b=2"], ["added a=1"], ["added a=1 b=2", "forgotten b"]):
        (fault, *_) = killed.faults(folder, known(*lines))
        assert fault.startswith("lost")


def test_half_a_record_would_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A record whose words are not those of its version is no record of it."""
    folder = made(tmp_path / "index", [killed.record("a", 1)])
    made_of = writing.segment_of
    monkeypatch.setattr(writing, "segment_of", lambda entries, words: made_of(_cut(entries), words))
    add(folder, killed.record("b", 2))
    (fault,) = killed.faults(folder, known("added a=1 b=2"))
    assert fault.startswith("lost: b")


def _cut(entries: list[writing.Entry]) -> list[writing.Entry]:
    return [writing.Entry(entry.number, entry.group, (entry.texts[0][:40],)) for entry in entries]


def test_what_is_not_gone_would_be_seen(tmp_path: Path) -> None:
    """An id that was said to be forgotten and stands in a file is found."""
    folder = made(tmp_path / "index", [killed.record("a", 1)])
    (folder / "other").write_bytes(b"record-0007.docx")
    (fault,) = killed.faults(folder, known("added a=1", "forgotten record-0007.docx"))
    assert fault == "not gone: record-0007.docx"
