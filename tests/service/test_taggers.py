"""The trained tagger is the one that was shipped, or there is none."""

from importlib import resources
from pathlib import Path

import pytest

from partywall.errors import Unreadable
from partywall.service.taggers import load_tagger, open_weights

SHIPPED = resources.files("partywall.detect.tagger").joinpath("weights")


def copied(folder: Path) -> Path:
    for file in SHIPPED.iterdir():
        folder.joinpath(file.name).write_bytes(file.read_bytes())
    return folder


def test_the_shipped_weights_are_the_listed_ones(tmp_path: Path) -> None:
    """A copy of the shipped files is the same tagger, by its digest."""
    assert open_weights(copied(tmp_path)).digest == load_tagger().digest


@pytest.mark.parametrize("name", ["names.crfsuite", "marks.crfsuite"])
def test_changed_weights_are_refused(tmp_path: Path, name: str) -> None:
    """One byte changed in a model, and it is not used."""
    file = copied(tmp_path) / name
    weights = bytearray(file.read_bytes())
    weights[len(weights) // 2] ^= 1
    file.write_bytes(weights)
    with pytest.raises(Unreadable, match="not those that came with"):
        open_weights(tmp_path)


@pytest.mark.parametrize("name", ["names.crfsuite", "digests.txt"])
def test_missing_weights_are_refused(tmp_path: Path, name: str) -> None:
    """A file that is gone gives a clear sentence."""
    (copied(tmp_path) / name).unlink()
    with pytest.raises(Unreadable, match="not all there"):
        open_weights(tmp_path)


def test_the_models_are_small() -> None:
    """All weights together are under 6 MB."""
    assert sum(len(file.read_bytes()) for file in SHIPPED.iterdir()) < 6_000_000
