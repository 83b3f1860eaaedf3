"""Weights of trained models as they come with Partywall: files in a folder, with a list of their digests."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources.abc import Traversable

from partywall.errors import Unreadable
from partywall.model.text import digest_of


def read_weights(folder: Traversable, names: Sequence[str], model: str) -> tuple[bytes, ...]:
    """The content of the named files. ``model`` is what errors call it.

    Raises Unreadable where a file is missing or is not the one that the list means.
    """
    try:
        listed = folder.joinpath("digests.txt").read_text(encoding="ascii").splitlines()
        digests = {name: digest for digest, name in (line.split() for line in listed)}
        found = tuple(folder.joinpath(name).read_bytes() for name in names)
    except (OSError, ValueError) as fault:
        raise Unreadable(f"The weights of the {model} are not all there; install Partywall again.") from fault
    if [digest_of(content) for content in found] != [digests.get(name) for name in names]:
        raise Unreadable(f"The weights of the {model} are not those that came with Partywall; install it again.")
    return found
