"""What is no whole index, or not the one that was meant, is noticed and said."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from partywall.errors import Refused, Unreadable
from partywall.store.passages import (
    check_index,
    create_index,
    is_index,
    open_index,
    write_index,
)
from partywall.store.passages.catalogue import CATALOGUE
from tests.store.shelved import contents, made, record, saying


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return made(tmp_path / "an index #1?", [record(f"{n}.txt", saying(n), f"F{n % 3}") for n in range(9)])


def test_another_key_is_noticed(folder: Path, tmp_path: Path) -> None:
    """An index under another key would find nothing and say that all is well; it is not opened."""
    other = tmp_path / "other key"
    other.write_bytes(bytes(32))
    with pytest.raises(Unreadable, match="key is not the one"):
        open_index(folder, key=other)
    with pytest.raises(Unreadable, match="key is not the one"), write_index(folder, other):
        pass
    other.write_bytes(b"short")
    with pytest.raises(Unreadable, match="5 bytes, not 32"):
        open_index(folder, key=other)


def test_the_key_may_lie_elsewhere(tmp_path: Path) -> None:
    """Then the index's folder alone is no use to anybody, and several indexes may have one key."""
    key = tmp_path / "key elsewhere"
    folder = made(tmp_path / "index", [record("a", saying(1))], key=key)
    made(tmp_path / "another", key=key)
    assert not (folder / "key").exists()
    with open_index(folder, key=key) as index:
        assert index.size == 1
    assert check_index(folder, key) == ()
    with pytest.raises(Unreadable, match="key cannot be opened"):
        open_index(folder)


def test_words_of_another_version_are_noticed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """If two spellings are no longer one word, the index is to be built again."""
    monkeypatch.setattr("partywall.trace.spelling.Words.mark", "sha256:0")
    with pytest.raises(Unreadable, match="another version"):
        open_index(folder)


def test_what_is_no_index_is_said(tmp_path: Path) -> None:
    """No folder, an empty folder, and another program's database each end in one sentence."""
    with pytest.raises(Unreadable):
        open_index(tmp_path / "none")
    (tmp_path / "key").write_bytes(bytes(32))
    with pytest.raises(Unreadable, match="no index of records"):
        open_index(tmp_path)
    sqlite3.connect(tmp_path / CATALOGUE).close()
    with pytest.raises(Unreadable, match="no index of records"):
        open_index(tmp_path)
    (tmp_path / CATALOGUE).write_bytes(b"something else" * 100)
    with pytest.raises(Unreadable):
        open_index(tmp_path)


def test_a_folder_is_known_for_an_index(folder: Path, tmp_path: Path) -> None:
    """By its catalogue, before it is opened."""
    assert is_index(folder)
    assert not is_index(tmp_path)
    assert not is_index(tmp_path / "none")


def test_an_index_is_not_made_over_anything(folder: Path, tmp_path: Path) -> None:
    """A folder that holds an index, or any other file, is refused."""
    with pytest.raises(Refused, match="not empty"):
        create_index(folder)
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "letter.docx").touch()
    with pytest.raises(Refused, match="not empty"):
        create_index(tmp_path / "letters")


def test_an_index_whose_making_was_cut_off_can_be_made(tmp_path: Path) -> None:
    """What is left of the making, log and all, is not taken for an index, and is gone when one is made."""
    for name in (f"{CATALOGUE}.half", f"{CATALOGUE}.half-wal", f"{CATALOGUE}.half-shm", "key.half"):
        (tmp_path / name).write_bytes(b"half")
    assert not is_index(tmp_path)
    create_index(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == [CATALOGUE, "key"]
    assert check_index(tmp_path) == ()


def test_every_wrong_bit_in_a_segment_is_found(folder: Path) -> None:
    """Whatever byte of a segment's file is wrong, checking the index says so."""
    (path,) = folder.glob("*.segment")
    content = path.read_bytes()
    for at in range(0, len(content), len(content) // 150):
        path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        assert check_index(folder) != ()
    path.write_bytes(content[:-64])
    assert check_index(folder) != ()
    path.unlink()
    assert check_index(folder) == ("1 of 1 segments are missing or damaged.",)
    with pytest.raises(Unreadable, match="damaged"):
        open_index(folder)
    with pytest.raises(Unreadable, match="damaged"), write_index(folder):
        pass
    path.write_bytes(content)
    assert check_index(folder) == ()


def test_no_wrong_bit_in_the_catalogue_changes_an_answer(folder: Path) -> None:
    """It is found by checking, or it stands where nothing is read from."""
    path, before = folder / CATALOGUE, contents(folder)
    content = path.read_bytes()
    found = 0
    for at in range(0, len(content), len(content) // 300):
        path.write_bytes(content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :])
        try:
            faults = check_index(folder)
        except Unreadable:
            faults = ("It cannot be opened.",)
        found += bool(faults)
        assert faults or contents(folder) == before
    assert found > 10


def test_what_a_cut_off_change_left_is_said_and_taken_away(folder: Path) -> None:
    """Files that nothing names are said by a check, and the next writer takes them away."""
    (folder / ("0" * 64 + ".segment")).write_bytes(b"half")
    (folder / ("1" * 64 + ".half")).write_bytes(b"half")
    (fault,) = check_index(folder)
    assert fault.startswith("2 files are left of a change that was cut off")
    with write_index(folder):
        pass
    assert check_index(folder) == ()
