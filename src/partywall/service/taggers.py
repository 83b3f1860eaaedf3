"""The trained tagger that comes with Partywall."""

from __future__ import annotations

from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

from partywall.detect.tagger import Tagger
from partywall.errors import Unreadable
from partywall.model.text import digest_of

_WEIGHTS = ("names.crfsuite", "marks.crfsuite")


@lru_cache(maxsize=1)
def load_tagger() -> Tagger:
    """The shipped tagger, opened once for each process. Raises Unreadable where its weights are damaged."""
    return open_weights(resources.files("partywall.detect.tagger").joinpath("weights"))


def open_weights(folder: Traversable) -> Tagger:
    """The tagger whose weights lie in a folder, with the list of their digests.

    Raises Unreadable where a file is missing or is not the one that the list means.
    """
    try:
        listed = folder.joinpath("digests.txt").read_text(encoding="ascii").splitlines()
        digests = {name: digest for digest, name in (line.split() for line in listed)}
        names, marks = (folder.joinpath(name).read_bytes() for name in _WEIGHTS)
    except (OSError, ValueError) as fault:
        raise Unreadable("The weights of the tagger are not all there; install Partywall again.") from fault
    if [digest_of(names), digest_of(marks)] != [digests.get(name) for name in _WEIGHTS]:
        raise Unreadable("The weights of the tagger are not those that came with Partywall; install it again.")
    return Tagger(names, marks)
