"""The list of what an index lacks."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partywall.errors import Refused, Unreadable
from partywall.model.people import FamilyId
from partywall.model.records import RecordId, UnreadRecord
from partywall.store.unread import FILE, Lack, read_lack, write_lack

ROWS = st.builds(
    UnreadRecord, st.text(min_size=1).map(RecordId), st.lists(st.text().map(FamilyId)).map(tuple), st.text()
)


def test_an_index_without_the_list_lacks_nothing(tmp_path: Path) -> None:
    """It is written with the first run."""
    assert read_lack(tmp_path) == Lack()


@given(st.lists(ROWS, unique_by=lambda row: row.id), st.sets(st.text()))
def test_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, rows: list[UnreadRecord], runs: set[str]
) -> None:
    """Whatever ids are called, the list comes back by id, and takes the place of the former."""
    folder = tmp_path_factory.mktemp("index")
    write_lack(folder, [], ["a run"])
    write_lack(folder, rows, runs)
    assert read_lack(folder) == Lack(tuple(sorted(rows, key=lambda row: row.id)), tuple(sorted(runs)))
    assert [path.name for path in folder.iterdir()] == [FILE]


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{}", b'{"format": 2, "unread": [], "unfinished": []}', b"\xff", b"[" * 100_000]
)
def test_a_damaged_list_is_not_taken_for_an_empty_one(tmp_path: Path, content: bytes) -> None:
    """What is missing would be passed over in silence, so it is refused in one sentence."""
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(Unreadable, match="damaged"):
        read_lack(tmp_path)


def test_a_list_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    """The run stops before it writes any record."""
    with pytest.raises(Refused, match="cannot be written"):
        write_lack(tmp_path / "nowhere", [], [])
