"""What an asset is: a file that hides a token in one of the 116 places where text is known to hide."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """What becomes of the place."""

    REMOVED = "removed"
    """A copy is made, and the token is not in it."""
    REFUSED = "refused"
    """The file is not read, or what could not be read blocks release."""


@dataclass(frozen=True, slots=True)
class Asset:
    """One place, made in one kind of file."""

    place: int
    """Its number in the list of 116 places."""
    file: str
    """Named after the place, with the ending of its kind: ``hidden-sheet.xlsx``."""
    what: str
    """The place in a few words, for the table in the docs."""
    make: Callable[[str], bytes]
    """The file with this token in the place, and ordinary text beside it."""
    fate: Fate = Fate.REMOVED
    shown: bool = True
    """Whether the author is shown the token; False where the place holds no text, such as pixels."""
    tools: bool = False
    """Whether it takes character recognition or a converter."""
