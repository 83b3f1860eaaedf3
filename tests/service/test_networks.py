"""The trained reader is the one that was shipped, or there is none."""

from importlib import resources
from pathlib import Path

import pytest

from partywall.errors import Unreadable
from partywall.service.networks import load_network, open_weights
from partywall.store.network import open_network

SHIPPED = resources.files("partywall.reader").joinpath("weights")


def copied(folder: Path) -> Path:
    for file in SHIPPED.iterdir():
        folder.joinpath(file.name).write_bytes(file.read_bytes())
    return folder


def test_the_shipped_weights_are_the_listed_ones(tmp_path: Path) -> None:
    """A copy of the shipped files is the same reader, by its digest."""
    assert open_weights(copied(tmp_path)).digest == load_network().digest


@pytest.mark.parametrize("name", ["reader.onnx", "vocabulary.txt"])
def test_changed_weights_are_refused(tmp_path: Path, name: str) -> None:
    """One byte changed, and they are not used."""
    file = copied(tmp_path) / name
    weights = bytearray(file.read_bytes())
    weights[len(weights) // 2] ^= 1
    file.write_bytes(weights)
    with pytest.raises(Unreadable, match="not those that came with"):
        open_weights(tmp_path)


@pytest.mark.parametrize("name", ["reader.onnx", "digests.txt"])
def test_missing_weights_are_refused(tmp_path: Path, name: str) -> None:
    """A file that is gone gives a clear sentence."""
    (copied(tmp_path) / name).unlink()
    with pytest.raises(Unreadable, match="not all there"):
        open_weights(tmp_path)


def test_what_is_no_network_is_refused() -> None:
    """A file that is no network gives a clear sentence and no fault of a library's."""
    with pytest.raises(Unreadable, match="cannot be opened"):
        open_network(b"no network", b"[CLS]\n[SEP]\n[UNK]\n")


def test_the_weights_are_small() -> None:
    """All files together are under 40 MB."""
    assert sum(len(file.read_bytes()) for file in SHIPPED.iterdir()) < 40_000_000
