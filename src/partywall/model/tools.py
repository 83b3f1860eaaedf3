"""What a reader may need beside the bytes: programs and models that are on a machine or not, handed in as objects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from partywall.model.text import MediaType


@dataclass(frozen=True, slots=True)
class Grey:
    """A picture in shades of grey: one byte for each dot, row by row from the top."""

    width: int
    height: int
    dots: bytes
    per_inch: int
    """Dots per inch, known or guessed."""
    upright: bool = False
    """Whether it is known to lie neither on its side nor on its head."""


@dataclass(frozen=True, slots=True)
class Word:
    """One recognised word. ``box`` is left, top, right, bottom in dots of the picture, from its upper left corner."""

    text: str
    box: tuple[int, int, int, int]
    sure: float
    """0 to 100."""
    line: int
    """Words of one line share its number; lines are in reading order."""
    block: int
    """Lines of one paragraph or cell share its number."""
    turn: int = 0
    """By how many degrees the picture has to be turned clockwise to be read: 0, 90, 180 or 270, for all words alike."""


class Recogniser(Protocol):
    """Reads the words in a picture. Raises Unreadable where it cannot."""

    def __call__(self, picture: Grey) -> tuple[Word, ...]:
        """The words in reading order."""


class Converter(Protocol):
    """Turns a file of an old kind into one of a kind that is read. Raises Unreadable where it cannot."""

    def __call__(self, untrusted: bytes, kind: MediaType, to: MediaType) -> bytes:
        """The same document in the other kind."""


@dataclass(frozen=True, slots=True)
class Tools:
    """What this machine has; each may be missing."""

    recognise: Recogniser | None = None
    convert: Converter | None = None


NO_TOOLS = Tools()
