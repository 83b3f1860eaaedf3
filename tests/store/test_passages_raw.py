"""The look through raw bytes misses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.store.passages import raw

# Few different bytes, so that things overlap and stand in each other.
some_bytes = st.lists(st.sampled_from([0, 1, 255]), min_size=8, max_size=60).map(bytes)


@settings(max_examples=60, deadline=None)
@given(content=some_bytes, things=st.lists(some_bytes, max_size=5), inside=st.data())
def test_it_finds_what_is_there_and_nothing_else(
    content: bytes, things: list[bytes], inside: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """What is sought is found exactly if it stands in a file, at any offset, also across what is read at once."""
    start = inside.draw(st.integers(0, len(content) - 8))
    things.append(content[start : inside.draw(st.integers(start + 8, len(content)))])
    folder = tmp_path_factory.mktemp("raw")
    (folder / "file").write_bytes(content)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(raw, "CHUNK", inside.draw(st.integers(7, 70)))
        patched.setattr(raw, "STRETCH", inside.draw(st.integers(7, 70)))
        patched.setattr(raw, "LONGEST", 60)
        assert raw.found_in(folder, things)["found"] == [at for at, thing in enumerate(things) if thing in content]


def test_another_process_finds_the_same(tmp_path: Path) -> None:
    """Every file of the folder is looked through, and the one that looks needs nothing of the house."""
    (tmp_path / "one").write_bytes(b"..what is sought..")
    (tmp_path / "two").write_bytes(b"")
    assert raw.look(tmp_path, [b"what is sought", b"what is not there"]) == (frozenset([b"what is sought"]), 2, 18)
    assert raw.look(tmp_path, []) == (frozenset(), 2, 18)
    assert raw.look(tmp_path / "none", []) is None
