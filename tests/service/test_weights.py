"""The trained models are the ones that were shipped, or there are none."""

from collections.abc import Callable
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

from partywall.errors import Unreadable
from partywall.service import networks, taggers
from partywall.store.network import open_network

MODELS: list[tuple[str, Callable[..., Any], Callable[[], Any], tuple[str, str], int]] = [
    ("partywall.detect.tagger", taggers.open_weights, taggers.load_tagger, ("names.crfsuite", "marks.crfsuite"), 6),
    ("partywall.reader", networks.open_weights, networks.load_network, ("reader.onnx", "vocabulary.txt"), 40),
]
FILES = [(room, opened, name) for room, opened, _, names, _ in MODELS for name in names]


def copied(room: str, folder: Path) -> Path:
    for file in resources.files(room).joinpath("weights").iterdir():
        folder.joinpath(file.name).write_bytes(file.read_bytes())
    return folder


@pytest.mark.parametrize(("room", "opened", "shipped", "names", "most"), MODELS)
def test_the_shipped_weights_are_the_listed_ones(
    tmp_path: Path, room: str, opened: Callable[..., Any], shipped: Callable[[], Any], names: object, most: object
) -> None:
    """A copy of the shipped files is the same model, by its digest."""
    assert opened(copied(room, tmp_path)).digest == shipped().digest


@pytest.mark.parametrize(("room", "opened", "name"), FILES)
def test_changed_weights_are_refused(tmp_path: Path, room: str, opened: Callable[..., Any], name: str) -> None:
    """One byte changed, and they are not used."""
    file = copied(room, tmp_path) / name
    weights = bytearray(file.read_bytes())
    weights[len(weights) // 2] ^= 1
    file.write_bytes(weights)
    with pytest.raises(Unreadable, match="not those that came with"):
        opened(tmp_path)


@pytest.mark.parametrize(("room", "opened", "name"), [*FILES, *((*row[:2], "digests.txt") for row in FILES[::2])])
def test_missing_weights_are_refused(tmp_path: Path, room: str, opened: Callable[..., Any], name: str) -> None:
    """A file that is gone gives a clear sentence."""
    (copied(room, tmp_path) / name).unlink()
    with pytest.raises(Unreadable, match="not all there"):
        opened(tmp_path)


def test_what_is_no_network_is_refused() -> None:
    """A file that is no network gives a clear sentence and no fault of a library's."""
    with pytest.raises(Unreadable, match="cannot be opened"):
        open_network(b"no network", b"[CLS]\n[SEP]\n[UNK]\n")


@pytest.mark.parametrize(("room", "opened", "shipped", "names", "most"), MODELS)
def test_the_weights_are_small(room: str, opened: object, shipped: object, names: tuple[str, str], most: int) -> None:
    """All files of a model together are under so many megabytes."""
    folder = resources.files(room).joinpath("weights")
    assert sum(len(folder.joinpath(name).read_bytes()) for name in names) < most * 1_000_000
