"""The trained reader that comes with Partywall."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

from partywall.service.weights import read_weights
from partywall.store.network import OnnxNetwork, open_network


@lru_cache(maxsize=1)
def load_network() -> OnnxNetwork:
    """The shipped network, opened once for each process. Raises Unreadable where its weights are damaged."""
    return open_weights(resources.files("partywall.reader").joinpath("weights"))


def open_weights(folder: Traversable) -> OnnxNetwork:
    """The network whose weights lie in a folder. Raises Unreadable where they are not the listed ones."""
    return open_network(*read_weights(folder, ("reader.onnx", "vocabulary.txt"), "trained reader"))
