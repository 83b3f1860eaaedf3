"""A file that must be there is there whole, and one that is there is left alone."""

import errno
from pathlib import Path

import pytest

from partywall.store.durable import write_durable, write_once


@pytest.mark.parametrize("links", [True, False])
def test_a_file_is_written_once(links: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there stays as it is, also where the file system gives no file a second name, as that of a stick."""

    def refuse(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    if not links:
        monkeypatch.setattr(Path, "hardlink_to", refuse)
    path = tmp_path / "key"
    assert write_once(path, b"fir", b"st")
    assert not write_once(path, b"second")
    assert path.read_bytes() == b"first" and path.stat().st_mode & 0o777 == 0o600
    write_durable(path, b"third")
    assert path.read_bytes() == b"third"
    assert list(tmp_path.iterdir()) == [path]


def test_a_disk_that_is_full_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another fault is told, and no half of a file stays."""

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "hardlink_to", full)
    with pytest.raises(OSError, match="No space left"):
        write_once(tmp_path / "key", b"first")
    assert not list(tmp_path.iterdir())
