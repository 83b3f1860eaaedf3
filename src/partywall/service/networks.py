"""The trained reader that comes with Partywall."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

from partywall.errors import Unreadable
from partywall.model.text import digest_of
from partywall.store.network import OnnxNetwork, open_network

_FILES = ("reader.onnx", "vocabulary.txt")


@lru_cache(maxsize=1)
def load_network() -> OnnxNetwork:
    """The shipped network, opened once for each process. Raises Unreadable where its weights are damaged."""
    return open_weights(resources.files("partywall.reader").joinpath("weights"))


def open_weights(folder: Traversable) -> OnnxNetwork:
    """The network whose weights lie in a folder, with the list of their digests.

    Raises Unreadable where a file is missing or is not the one that the list means.
    """
    try:
        listed = folder.joinpath("digests.txt").read_text(encoding="ascii").splitlines()
        digests = {name: digest for digest, name in (line.split() for line in listed)}
        found = {name: folder.joinpath(name).read_bytes() for name in _FILES}
    except (OSError, ValueError) as fault:
        raise Unreadable("The weights of the trained reader are not all there; install Partywall again.") from fault
    if {name: digest_of(content) for name, content in found.items()} != digests:
        raise Unreadable("The weights of the trained reader are not those that came with Partywall; install it again.")
    return open_network(*(found[name] for name in _FILES))
