"""A record that was forgotten is gone, and what is not gone is never said to be."""

from __future__ import annotations

import sqlite3
from datetime import date
from pathlib import Path

import pytest

from partywall.errors import Refused
from partywall.model.records import RecordId
from partywall.model.text import digest_of
from partywall.store.passages import (
    Forgotten,
    catalogue,
    check_index,
    forgetting,
    open_index,
    raw,
    write_index,
    writing,
)
from partywall.store.passages.catalogue import CATALOGUE
from tests.store.shelved import add, ids, made, record, saying

NAME = RecordId("minutes of 3 February.docx")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    records = [record(f"{n}.txt", saying(n), f"F{n % 3}") for n in range(9)]
    return made(tmp_path / "index", [*records, record(NAME, saying(50), "F77")], keep_text=True)


def forget(folder: Path, *ids: str) -> Forgotten:
    with write_index(folder) as writer:
        return writer.forget([RecordId(id) for id in ids])


def look(receipt: Forgotten, name: str) -> forgetting.Looked:
    return next(look for look in receipt.looks if look.name == name)


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())


def test_a_forgotten_record_is_gone(folder: Path) -> None:
    """Its id, its digest, its family and its words stand nowhere any more; all other records are there."""
    gone = record(NAME, saying(50), "F77")
    assert NAME.encode() in bytes_of(folder)
    receipt = forget(folder, NAME)
    assert receipt.done
    assert receipt.records == (digest_of(NAME.encode()),)
    assert ids(folder) == [f"{n}.txt" for n in range(9)]
    for trace in (NAME.encode(), gone.document.digest.encode(), b"F77"):
        assert trace not in bytes_of(folder)
    assert check_index(folder) == ()


def test_the_receipt_says_which_segments_were_written_again(folder: Path) -> None:
    """By their digests before and after; and it names nobody."""
    (before,) = (path.stem for path in folder.glob("*.segment"))
    receipt = forget(folder, NAME)
    (after,) = (path.stem for path in folder.glob("*.segment"))
    assert receipt.rewritten == (forgetting.Rewritten((before,), after),)
    assert [look.name for look in receipt.looks] == ["catalogue", "segments", "log", "bytes"]
    assert NAME not in repr(receipt)


def test_the_last_record_can_be_forgotten(tmp_path: Path) -> None:
    """Then no segment is left."""
    folder = made(tmp_path / "index", [record(NAME, saying(1))])
    receipt = forget(folder, NAME)
    assert receipt.done
    assert receipt.rewritten[0].after is None
    assert not list(folder.glob("*.segment"))
    with open_index(folder) as index:
        assert index.size == 0


def test_a_record_that_is_not_there_is_looked_for(folder: Path) -> None:
    """An id that the index does not have is looked for all the same, and said to be absent."""
    receipt = forget(folder, "never.docx")
    assert receipt.done
    assert receipt.records == ()
    assert receipt.absent == (digest_of(b"never.docx"),)


def test_records_whose_day_is_over_are_due(folder: Path) -> None:
    """A record is due from the day after the last one on which it may be kept."""
    add(folder, record("old", saying(60), keep_until=date(2025, 1, 31)), record("kept", saying(61)))
    with write_index(folder) as writer:
        assert writer.due(date(2025, 1, 31)) == ()
        assert writer.due(date(2025, 2, 1)) == ("old",)
        assert writer.forget(writer.due(date(2025, 2, 1))).done
        assert writer.due(date(2025, 2, 1)) == ()


def test_what_another_record_has_too_stays(folder: Path) -> None:
    """A copy of the text under another id, and an id that is part of another's, are no trace of the one forgotten."""
    add(folder, record("copy", saying(50)), record("a" + NAME, saying(51)))
    with open_index(folder) as index:
        assert index.size == 12
    assert forget(folder, NAME).done
    assert ids(folder) == sorted([*(f"{n}.txt" for n in range(9)), "copy", "a" + NAME])


def test_a_run_of_words_that_was_left_is_found(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the segment were not written again, the look at it and the look at the bytes would each say so."""
    monkeypatch.setattr(writing.IndexWriter, "_without", lambda self, numbers: [])
    receipt = forget(folder, NAME)
    assert not receipt.done
    assert not look(receipt, "segments").passed
    assert not look(receipt, "bytes").passed
    assert look(receipt, "catalogue").passed


def test_a_file_that_was_left_is_found(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the old segment's file stayed, though nothing names it, the bytes would tell."""
    unlink = Path.unlink

    def spare(self: Path, missing_ok: bool = False) -> None:
        if self.suffix != ".segment":
            unlink(self, missing_ok)

    monkeypatch.setattr(Path, "unlink", spare)
    receipt = forget(folder, NAME)
    assert not look(receipt, "segments").passed
    assert "1 files are no segment's" in look(receipt, "segments").detail
    assert not look(receipt, "bytes").passed


def test_eight_words_hidden_anywhere_are_found(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A run of eight words' codes in any file is found, wherever it stands, and so is an id."""
    swept = writing.IndexWriter.sweep
    with open_index(folder) as index:
        (segment,) = index.index.segments
        codes = segment.codes[int(segment.parts[segment.records[9]]) + 5 :][:8].astype("<u4").tobytes()
    other = folder / "other"
    for hidden in (codes, b'"' + NAME.encode() + b'"'):
        for shift in (0, 3):

            def hide(self: writing.IndexWriter, content: bytes = bytes(shift) + hidden + b"x") -> int:
                other.write_bytes(content)
                return swept(self)

            monkeypatch.setattr(writing.IndexWriter, "sweep", hide)
            add(folder, record(NAME, saying(50), "F77"))
            assert not look(forget(folder, NAME), "bytes").passed
            other.unlink()


def test_a_row_that_was_left_is_found(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the catalogue kept the row, the looks at the catalogue and at the bytes would say so."""
    monkeypatch.setattr(catalogue.Catalogue, "drop", lambda self, rows: None)
    receipt = forget(folder, NAME)
    assert not look(receipt, "catalogue").passed
    assert not look(receipt, "bytes").passed


def test_what_sqlite_leaves_in_its_pages_is_cleared(folder: Path) -> None:
    """Though deleted rows were not overwritten, nothing of them is left in the end."""
    with write_index(folder) as writer:
        writer._catalogue.connection.execute("PRAGMA secure_delete = OFF")
        assert writer.forget([NAME]).done
    assert NAME.encode() not in bytes_of(folder)


def test_a_reader_who_has_the_former_state_open_stands_in_the_way(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody who opens the index from now on has the record; but that it is gone is only said when it is."""
    monkeypatch.setattr(catalogue, "_PATIENCE", 0.1)
    with open_index(folder) as reader:
        receipt = forget(folder, NAME)
        assert not receipt.done
        assert not look(receipt, "log").passed
        assert NAME in {source.id for source in reader.sources()}
        assert NAME not in ids(folder)
    again = forget(folder, NAME)
    assert again.done
    assert again.absent == (digest_of(NAME.encode()),)


def test_a_file_that_cannot_be_taken_away_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where an open file cannot be taken away, forgetting ends in one sentence that it is not yet gone."""
    unlink = Path.unlink

    def held(self: Path, missing_ok: bool = False) -> None:
        if self.suffix == ".segment":
            raise PermissionError(13, "The process cannot access the file")
        unlink(self, missing_ok)

    with monkeypatch.context() as patched, pytest.raises(Refused, match="not yet gone"):
        patched.setattr(Path, "unlink", held)
        forget(folder, NAME)
    assert forget(folder, NAME).done


def test_a_look_that_could_not_be_done_is_no_pass(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If the files cannot be looked through, the record is not said to be gone."""
    monkeypatch.setattr(raw.sys, "executable", "/nowhere/python")
    receipt = forget(folder, NAME)
    assert not receipt.done
    assert not look(receipt, "bytes").passed


def test_no_look_is_no_pass() -> None:
    """A receipt without a look says nothing is done."""
    assert not Forgotten((), (), (), ()).done


def test_forgetting_does_not_disturb_other_connections(folder: Path) -> None:
    """Looking through the files' bytes takes no lock of this process away: a second writer is still refused."""
    with write_index(folder) as writer:
        writer.forget([NAME])
        with pytest.raises(Refused, match="Somebody else"), write_index(folder):
            pass
        other = sqlite3.connect(folder / CATALOGUE, timeout=0)
        writer._catalogue.connection.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError):
            other.execute("BEGIN IMMEDIATE")
        writer._catalogue.connection.execute("ROLLBACK")
        other.close()
