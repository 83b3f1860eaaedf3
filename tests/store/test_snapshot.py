"""The file of a prepared register."""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from partywall.errors import Refused, Unreadable
from partywall.model.people import Address, Case, CaseId, Family, FamilyId, Person, PersonId, Relation
from partywall.register import Tables
from partywall.register import near as near_rule
from partywall.store import snapshot
from partywall.store.snapshot import open_snapshot, write_snapshot


def street(count: int) -> Tables:
    """Families of one in one long street, two doors in each postcode, and one far away."""
    persons = [
        Person(PersonId(f"P{number}"), "Ada", f"Quill{number}", families=(FamilyId(f"F{number}"),),
               addresses=(Address(f"{number} High Street, {'Anytown' if number < count else 'Farville'}",
                                  f"ZE{1 if number < count else 9} {number // 2}AA"),))
        for number in range(count + 1)
    ]  # fmt: skip
    return Tables(
        tuple(persons),
        tuple(Family(FamilyId(f"F{number}")) for number in range(count + 1)),
        (Case(CaseId("C1"), FamilyId("F1")),),
        all_relations=(Relation(PersonId("P1"), PersonId("P2"), "sister of"),),
    )


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a register #1?.register"
    write_snapshot(street(5), path)
    return path


def test_near_in_a_large_register_is_the_street_and_not_the_county(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A High Street in another town is not next door."""
    monkeypatch.setattr(near_rule, "SMALL", 0)
    near = [person.id for person in open_snapshot(path).near(CaseId("C1"))]
    assert near == ["P0", "P1", "P2", "P3", "P4"]


def damages(content: bytes) -> Iterator[bytes]:
    """The content with one bit wrong in many places, cut short, and with something after it."""
    for at in range(0, len(content), max(1, len(content) // 97)):
        yield content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]
        yield content[:at]
    yield content + b"\0"


def test_a_snapshot_with_one_wrong_bit_is_not_read(path: Path, tmp_path: Path) -> None:
    """Whatever was damaged, the file is refused whole with one sentence."""
    broken = tmp_path / "broken.register"
    for damaged in damages(path.read_bytes()):
        broken.write_bytes(damaged)
        with pytest.raises(Unreadable, match="prepare it again"):
            open_snapshot(broken)


@pytest.mark.parametrize("pragma", ["user_version", "application_id"])
def test_a_snapshot_of_another_format_is_not_read(path: Path, pragma: str) -> None:
    """A file of an older version, or of another program, is refused although it is whole."""
    path.write_bytes(path.read_bytes()[:-40])
    with sqlite3.connect(path) as connection:
        connection.execute(f"PRAGMA {pragma} = 999")
    connection.close()
    snapshot._seal(path)
    with pytest.raises(Unreadable):
        open_snapshot(path)


def test_no_file_and_no_snapshot_are_said(tmp_path: Path) -> None:
    """A missing file, a folder and any other file each end in one sentence."""
    other = tmp_path / "x.register"
    other.write_bytes(b"people" * 100)
    for path in (tmp_path / "none", tmp_path, other):
        with pytest.raises(Unreadable):
            open_snapshot(path)


def test_opening_changes_nothing(path: Path) -> None:
    """An opened snapshot is never written to, and leaves no other file beside it."""
    before = path.read_bytes()
    register = open_snapshot(path)
    assert register.size == 6
    assert register.called("ada quill1") == ("P1",)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_file_that_is_taken_away_while_it_is_read_is_said(path: Path) -> None:
    """A snapshot that is overwritten in place while it is open ends in one sentence, not in wrong answers."""
    register = open_snapshot(path)
    path.write_bytes(b"")
    with pytest.raises(Unreadable):
        register.person(PersonId("P1"))


def test_a_failed_write_leaves_the_old_snapshot(path: Path) -> None:
    """Nothing half-written: what was there stays, and nothing is left beside it."""
    before = path.read_bytes()

    def stream() -> Iterator[Person]:
        yield Person(PersonId("P1"), "Ada", "Quill")
        raise OSError(28, "No space left on device")

    with pytest.raises(Refused, match="No space left"):
        write_snapshot(replace(street(1), persons=stream()), path)  # type: ignore[arg-type]
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_a_snapshot_is_not_prepared_again(path: Path) -> None:
    """An opened snapshot cannot be the source of another; the export can."""
    with pytest.raises(Refused, match="prepared already"):
        write_snapshot(open_snapshot(path), path)


def test_the_folder_must_be_there(tmp_path: Path) -> None:
    """A snapshot in a folder that does not exist is refused in one sentence."""
    with pytest.raises(Refused, match="cannot be written"):
        write_snapshot(street(1), tmp_path / "none" / "x.register")


def test_a_snapshot_in_memory_answers_as_one_on_disk(path: Path) -> None:
    """It can be opened from either, whichever made it; and nothing can be written to it."""
    made = snapshot.snapshot_bytes(street(5))
    for content in (made, path.read_bytes()):
        opened = snapshot.opened_snapshot(content)
        assert opened.digest == open_snapshot(path).digest and opened.size == 6
        assert list(opened.people()) == list(open_snapshot(path).people())
        assert opened.near(CaseId("C1")) == open_snapshot(path).near(CaseId("C1"))
        opened.close()
    path.write_bytes(made)
    assert open_snapshot(path).size == 6


def test_a_snapshot_in_memory_with_one_wrong_bit_is_not_read() -> None:
    """As on disk."""
    for damaged in damages(snapshot.snapshot_bytes(street(3))):
        with pytest.raises(Unreadable):
            snapshot.opened_snapshot(damaged)


def forged(content: bytes, *statements: str) -> bytes:
    """A snapshot of which somebody who knows its form changed the rows, and sealed it again."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(content[: -snapshot._SEAL_BYTES])
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    changed = connection.serialize()
    connection.close()
    return changed + snapshot._SEAL + snapshot._content_digest(changed)


def test_a_snapshot_from_outside_counts_by_its_rows_alone() -> None:
    """Whoever changed a row, and kept the digest and the keys, is not believed: both are made anew."""
    made = snapshot.snapshot_bytes(street(5))
    before = snapshot.opened_snapshot(made)
    assert snapshot.made_anew(made) == made
    false = forged(made, "UPDATE row SET line = replace(line, '3 High Street', '4 Low Street') WHERE kind = 0",
                   "DELETE FROM look WHERE kind = 1")  # fmt: skip
    assert snapshot.opened_snapshot(false).digest == before.digest
    after = snapshot.opened_snapshot(snapshot.made_anew(false))
    assert after.digest != before.digest and after.called("ada quill3") == before.called("ada quill3") != ()
    person = after.person(PersonId("P3"))
    assert person is not None and person.addresses[0].line.startswith("4 Low Street")


@pytest.mark.parametrize(("kind", "text"), [*((kind, "no line") for kind in range(9)), (0, "[1,2,3]"), (8, '["P9"]')])
def test_a_snapshot_from_outside_whose_rows_cannot_be_read_is_refused(kind: int, text: str) -> None:
    """In one sentence."""
    made = snapshot.snapshot_bytes(street(2))
    with pytest.raises(Unreadable):
        snapshot.made_anew(forged(made, f"INSERT INTO row VALUES ({kind}, 'x', '{text}')"))
