"""The trained tagger that comes with Partywall."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

from partywall.detect.tagger import Tagger
from partywall.service.weights import read_weights


@lru_cache(maxsize=1)
def load_tagger() -> Tagger:
    """The shipped tagger, opened once for each process. Raises Unreadable where its weights are damaged."""
    return open_weights(resources.files("partywall.detect.tagger").joinpath("weights"))


def open_weights(folder: Traversable) -> Tagger:
    """The tagger whose weights lie in a folder. Raises Unreadable where they are not the listed ones."""
    return Tagger(*read_weights(folder, ("names.crfsuite", "marks.crfsuite"), "tagger"))
