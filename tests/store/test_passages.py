"""The index of records on disk: it grows while it is read, and says when it is not whole."""

from __future__ import annotations

import os
import stat
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.errors import Refused, Unreadable
from partywall.model.people import FamilyId, PersonId
from partywall.model.records import Audience, Record, RecordId, Source
from partywall.model.text import Document
from partywall.store.passages import (
    Added,
    check_index,
    create_index,
    forgetting,
    open_index,
    raw,
    write_index,
    writing,
)
from partywall.store.passages.catalogue import CATALOGUE
from partywall.trace import index as in_memory
from partywall.trace import trace
from tests.store.shelved import add, contents, document, ids, made, record, saying, words_of


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return made(tmp_path / "an index #1?", [record(f"{n}.txt", saying(n), f"F{n % 3}") for n in range(9)])


def test_all_that_is_known_of_a_record_comes_back(tmp_path: Path) -> None:
    """A source is the same when it comes out of the index, and so are the places of its parts."""
    known = record(
        'minutes "3" \\ Ö.docx', saying(1), "F2", "F1", kind="minutes", dated=date(2025, 2, 3), author=PersonId("P9"),
        audience=Audience.PROFESSIONALS, released_to=(PersonId("P1"), PersonId("P2")), keep_until=date(2031, 1, 1),
    )  # fmt: skip
    bare = record("x", "", "F1")
    with open_index(made(tmp_path / "index", [known, bare])) as index:
        assert list(index.sources()) == [known.source, bare.source]
        assert index.size == 2
        assert index.places(1) == tuple((known.document.digest, part.id) for part in known.document.parts)
        assert index.find(known.source.id) == known.source
        assert index.find(RecordId("another")) is None
        assert index.bytes_of_text == sum(
            len(part.text.encode()) for made in (known, bare) for part in made.document.parts
        )


def test_nobody_but_the_owner_can_read_the_key(tmp_path: Path) -> None:
    """The key is in a file of its own that only its owner may read; each index has another."""
    folder, other = tmp_path / "index", tmp_path / "other"
    create_index(folder)
    create_index(other)
    assert (folder / "key").read_bytes() != (other / "key").read_bytes()
    assert (folder / "key").stat().st_size == 32
    if os.name == "posix":
        assert stat.S_IMODE((folder / "key").stat().st_mode) == 0o600


def test_no_readable_text_is_kept(folder: Path) -> None:
    """Unless it was asked for, no word of a record stands in any file of the index."""
    files = b"".join(path.read_bytes() for path in folder.iterdir() if path.is_file())
    assert b"8.txt" in files
    assert not [word for word in (b"quarry", b"lantern", b"saddle") if word in files]


def test_text_is_kept_if_it_was_asked_for(tmp_path: Path) -> None:
    """An index that keeps text gives it without the records' files."""
    with open_index(made(tmp_path / "index", [record("a", saying(1))], keep_text=True)) as index:
        assert index.keep_text
        assert index.text(1, 0) == saying(1)
        assert index.text(1, 1) == "About a."
        assert index.text(1, 2) is None


def test_the_parts_of_what_is_inside_a_record_have_their_own_place(tmp_path: Path) -> None:
    """An attachment's words are the record's, and stand in the attachment."""
    inner, outer = document(saying(1), "inner"), record("mail.eml", saying(2))
    whole = replace(outer, document=replace(outer.document, attachments=(inner, document(saying(3)))))
    with open_index(made(tmp_path / "index", [whole], keep_text=True)) as index:
        places = index.places(1)
        assert places == tuple((each.digest, part.id) for each in whole.document.walk() for part in each.parts)
        assert [index.text(1, at) for at in range(len(places))] == [
            part.text for each in whole.document.walk() for part in each.parts
        ]


def test_text_that_is_not_kept_is_read_again(tmp_path: Path) -> None:
    """It comes from the record's file, if that is still the same; a record is not read twice for two passages."""
    same, asked = record("a", saying(1)), list[Source]()
    folder = made(tmp_path / "index", [same], root=tmp_path)

    def reread(source: Source) -> Document | None:
        asked.append(source)
        return same.document

    with open_index(folder, reread) as index:
        assert index.root == tmp_path.resolve()
        assert (index.text(1, 0), index.text(1, 1)) == (saying(1), "About a.")
        assert asked == [same.source]
    with open_index(folder, lambda source: document("changed", "since")) as index:
        assert index.text(1, 0) is None
    with open_index(folder) as index:
        assert index.text(1, 0) is None


def test_text_that_is_read_otherwise_now_is_not_given(tmp_path: Path) -> None:
    """If a later version reads the same file otherwise, its places would be wrong, so its text is not to be had."""
    was = record("a", saying(1))
    other = Document(was.document.digest, was.document.media_type, document("read otherwise", "now").parts)
    with open_index(made(tmp_path / "index", [was]), lambda source: other) as index:
        assert index.text(1, 0) is None


def test_records_near_a_case_are_found_newest_first(tmp_path: Path) -> None:
    """The records of some families, the newest first, those without a day last."""
    records = [
        record("a", saying(1), "F1", dated=date(2024, 1, 1)),
        record("b", saying(2), "F2", "F1", dated=date(2025, 1, 1)),
        record("c", saying(3), "F1"),
        record("d", saying(4), "F3", dated=date(2025, 6, 1)),
    ]
    with open_index(made(tmp_path / "index", records)) as index:
        assert index.numbers_of([FamilyId("F1")]) == (2, 1, 3)
        assert index.numbers_of([FamilyId("F3"), FamilyId("F2")]) == (4, 2)
        assert index.numbers_of([FamilyId("F4")]) == ()


def test_a_text_is_traced_to_the_same_records_as_in_memory(tmp_path: Path) -> None:
    """What an index on disk answers is what one in memory does, in however many segments the records lie."""
    records = [record(f"{n}", saying(n) + ". " + saying(n + 1), f"F{n}") for n in range(12)]
    page = document("We met on Monday. " + saying(3) + ". Then " + saying(8, 15) + ". That was all.")
    folder = made(tmp_path / "index", keep_text=True)
    for one in records:
        add(folder, one)
    with open_index(folder) as index:
        assert len(index.index.segments) > 1
        found = trace(page, index.index)
    assert {copy.source.id for copy in found} >= {"2", "3", "7", "8"}
    assert found == trace(page, in_memory(records))


def test_a_reader_sees_the_state_it_opened(folder: Path) -> None:
    """While records are added, replaced and forgotten and segments joined, an open reader's answers stay the same."""
    with open_index(folder) as index:
        before = words_of(index.index.segments)
        for n in range(9, 40):
            add(folder, record(f"{n}.txt", saying(n)))
        add(folder, record("3.txt", saying(99)))
        assert words_of(index.index.segments) == before
        assert [index.source(number).id for number in sorted(before)] == [f"{n}.txt" for n in range(9)]
        assert [source.id for source in index.sources()] == [f"{n}.txt" for n in range(9)]
    assert len(ids(folder)) == 40
    assert check_index(folder) == ()


def test_whoever_opens_it_while_it_grows_finds_it_whole(tmp_path: Path) -> None:
    """At any moment of a writer's work catalogue and segments say the same, and no record that was there is missing."""
    folder, acknowledged = made(tmp_path / "index"), list[RecordId]()

    def grow() -> None:
        with write_index(folder) as writer:
            for n in range(60):
                writer.add([record(f"{n}", saying(n)), record("again", saying(n))], acknowledged.append)

    growing = threading.Thread(target=grow)
    growing.start()
    opened = 0
    while growing.is_alive():
        before = set(acknowledged)
        with open_index(folder) as index:
            there = {source.id for source in index.sources()}
            assert there >= before
            assert {index.source(number).id for number in words_of(index.index.segments)} == there
            opened += 1
    growing.join()
    assert opened > 1
    assert len(ids(folder)) == 61


def test_a_record_given_again_changes_nothing(folder: Path) -> None:
    """What is there already is not written again."""
    before = sorted(path.name for path in folder.glob("*.segment"))
    assert add(folder, *(record(f"{n}.txt", saying(n), f"F{n % 3}") for n in range(9))) == Added(unchanged=9)
    assert sorted(path.name for path in folder.glob("*.segment")) == before


def test_a_record_given_again_with_other_text_takes_the_place(folder: Path) -> None:
    """The former is gone from the catalogue and the segments."""
    assert add(folder, record("4.txt", saying(77), "F1"), record("new", saying(78))) == Added(new=1, replaced=1)
    held = contents(folder)
    assert len(held) == 10
    assert held["4.txt"] == contents(made(folder.parent / "fresh", [record("4.txt", saying(77), "F1")]))["4.txt"]
    assert check_index(folder) == ()


def test_a_record_given_again_with_other_facts_keeps_its_words(folder: Path) -> None:
    """That it was released is put down without writing a segment again."""
    before = sorted(path.name for path in folder.glob("*.segment"))
    again = record("4.txt", saying(4), "F1", released_to=(PersonId("P1"),))
    assert add(folder, again) == Added(replaced=1)
    assert sorted(path.name for path in folder.glob("*.segment")) == before
    with open_index(folder) as index:
        assert index.find(RecordId("4.txt")) == again.source


def test_a_record_given_again_for_another_family_is_that_familys(folder: Path) -> None:
    """Whose it is stands in the segment too, and both say the same; a family without records is not kept."""
    add(folder, *(record(f"{n}.txt", saying(n), "F9") for n in (0, 3, 6)))
    with open_index(folder) as index:
        assert len(index.numbers_of([FamilyId("F9")])) == 3
    assert contents(folder)["3.txt"][2] == ("F9",)  # type: ignore[index]
    assert check_index(folder) == ()
    assert b"F0" not in (folder / CATALOGUE).read_bytes()


def test_each_record_is_acknowledged_when_it_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """From then on, whoever opens the index has it."""
    monkeypatch.setattr(writing, "BATCH_RECORDS", 2)
    folder, seen = made(tmp_path / "index"), list[tuple[str, bool]]()
    with write_index(folder) as writer:
        writer.add((record(f"{n}", saying(n)) for n in range(5)), lambda id: seen.append((id, id in ids(folder))))
    assert seen == [(str(n), True) for n in range(5)]


def test_what_was_acknowledged_stays_if_a_later_record_cannot_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An error in the stream of records ends the run, and the index is whole."""
    monkeypatch.setattr(writing, "BATCH_RECORDS", 2)

    def stream() -> Iterator[Record]:
        yield from (record(f"{n}", saying(n)) for n in range(4))
        raise Unreadable("Record 5 cannot be read.")

    folder, seen = made(tmp_path / "index"), list[str]()
    with pytest.raises(Unreadable, match="Record 5"), write_index(folder) as writer:
        writer.add(stream(), seen.append)
    assert ids(folder) == sorted(seen)
    assert len(seen) >= 2
    assert check_index(folder) == ()


def test_a_disk_that_is_full_leaves_the_index_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A batch that cannot be written is not there at all, and the writer can go on."""
    before = contents(folder)

    def full(*given: object) -> str:
        raise OSError(28, "No space left on device")

    with write_index(folder) as writer:
        with monkeypatch.context() as patched, pytest.raises(Refused, match="No space left"):
            patched.setattr(writing, "write_segment", full)
            writer.add([record("new", saying(50)), record("4.txt", saying(51))])
        assert contents(folder) == before
        writer.add([record("new", saying(50))])
    assert len(ids(folder)) == 10


def test_what_is_no_text_is_refused(folder: Path) -> None:
    """A name that a file system gave and that is no text is said, not mangled; and there is no such record."""
    before, given = contents(folder), record("a", saying(50))
    odd = replace(given, source=replace(given.source, id=RecordId("minutes\udcff.txt")))
    with write_index(folder) as writer:
        with pytest.raises(Refused, match="no text"):
            writer.add([odd])
        assert writer.forget([odd.source.id]).done
    assert contents(folder) == before


def test_one_writer_at_a_time(folder: Path) -> None:
    """A second writer is refused with one sentence; when the first is done, the next may."""
    with write_index(folder), pytest.raises(Refused, match="Somebody else is writing"), write_index(folder):
        pass
    with write_index(folder):
        pass
    (folder / "writing").unlink()
    (folder / "writing").mkdir()
    with pytest.raises(Refused, match="cannot be written"), write_index(folder):
        pass


def test_segments_of_like_size_are_joined(tmp_path: Path) -> None:
    """An index that grew a record at a time has few segments."""
    folder = made(tmp_path / "index")
    with write_index(folder) as writer:
        for n in range(100):
            writer.add([record(f"{n}", saying(n))])
    with open_index(folder) as index:
        assert index.size == 100
        assert len(index.index.segments) < 8
    assert len(list(folder.glob("*.segment"))) < 8
    assert check_index(folder) == ()


def test_no_segment_grows_beyond_bounds() -> None:
    """Segments that together would be too large stay apart."""
    large = {str(n): writing.LARGEST // 3 for n in range(20)}
    assert len(writing.to_join(large)) == 3
    assert writing.to_join({str(n): writing.LARGEST - n for n in range(20)}) == ()


def test_it_opens_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hundred and fifty segments are open in well under a second."""
    monkeypatch.setattr(writing, "FAN", 1000)
    monkeypatch.setattr(writing, "BATCH_RECORDS", 1)
    monkeypatch.setattr(writing, "LARGEST", 1)
    monkeypatch.setattr(os, "fsync", lambda handle: None)
    folder = made(tmp_path / "index", (record(f"{n}", saying(n)) for n in range(150)))
    begun = time.perf_counter()
    with open_index(folder) as index:
        taken = time.perf_counter() - begun
        assert len(index.index.segments) == 150
    assert taken < 1


def test_what_was_built_at_once_is_one_segment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A whole folder ends in one segment, which answers faster than many; a day's records do not rewrite it."""
    monkeypatch.setattr(writing, "BATCH_RECORDS", 1)
    folder = made(tmp_path / "index", (record(f"{n}", saying(n)) for n in range(5)))
    with open_index(folder) as index:
        assert len(index.index.segments) == 1
    with write_index(folder) as writer:
        writer.add([record("new", saying(7))])
    with open_index(folder) as index:
        assert len(index.index.segments) == 2


TEXTS = st.sampled_from([saying(n, 12) for n in range(4)] + ["", saying(1, 12) + " " + saying(2, 12)])
ACTS = st.lists(
    st.tuples(st.sampled_from("abcde"), st.none() | TEXTS, st.sampled_from(["F1", "F2"]), st.booleans()), max_size=10
)


@pytest.fixture(scope="module")
def _looked_through_here() -> Iterator[None]:
    """A process for each look takes too long for a law; another test has it."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(forgetting.raw, "look", in_this_process)
        yield


def in_this_process(folder: Path, things: Sequence[bytes]) -> tuple[frozenset[bytes], int, int]:
    said = raw.found_in(folder, things)
    return frozenset(things[at] for at in said["found"]), said["files"], said["bytes"]


@pytest.mark.usefixtures("_looked_through_here")
@settings(max_examples=25, deadline=None)
@given(acts=ACTS, keep_text=st.booleans())
def test_whatever_was_done_it_is_as_built_afresh(
    acts: list[tuple[str, str | None, str, bool]], keep_text: bool, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """After any additions, replacements and forgettings an index holds what one built of the records left would."""
    scratch, left = tmp_path_factory.mktemp("law"), dict[str, Record]()
    folder = made(scratch / "index", keep_text=keep_text)
    with write_index(folder) as writer:
        for name, text, family, released in acts:
            if text is None:
                assert writer.forget([RecordId(name)]).done
                left.pop(name, None)
            else:
                left[name] = record(name, text, family, released_to=(PersonId("P1"),) if released else ())
                writer.add([left[name]])
    assert check_index(folder) == ()
    assert contents(folder) == contents(made(scratch / "fresh", left.values(), keep_text=keep_text))
