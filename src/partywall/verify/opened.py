"""What another engine sees in a copy: the text a reader sees, all other strings, and structures that should not be."""

from __future__ import annotations

from dataclasses import dataclass

from partywall.model.text import MediaType, PartKind

FONT_NAME = "a font's name"
"""Where a text stands that may stay although a dropped part says it too."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A text in the copy and where it stands. ``where`` holds no personal data."""

    where: str
    kind: PartKind
    text: str


@dataclass(frozen=True, slots=True)
class Opened:
    """One document of the copy, opened."""

    media_type: MediaType
    shown: tuple[Seen, ...]
    """What a reader of the page sees, by part."""
    aside: tuple[Seen, ...] = ()
    """All other strings: attributes, properties, names, targets."""
    faults: tuple[str, ...] = ()
    """Structures that are not on the list."""
    inner: tuple[bytes, ...] = ()
    """The files inside it, in order."""
    again: tuple[Seen, ...] = ()
    """``shown`` as a second engine reads it, where there is one; both must say the same."""
    drawn: bytes = b""
    """Of a file that is nothing but pictures: a PDF of them. What it shows is not known as text, but in dots."""
