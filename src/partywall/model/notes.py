"""A note that is laid on words of a document, for its author."""

from __future__ import annotations

from dataclasses import dataclass

from partywall.model.text import PartId


@dataclass(frozen=True, slots=True)
class Note:
    """What is to be said about some words, and where they stand."""

    part: PartId | None
    """None: it is about the whole document, and stands at its top."""
    start: int
    end: int
    lines: tuple[str, ...]
    """The first is the heading."""
    elsewhere: str = ""
    """What is said besides where the note cannot stand at its words: in what place they are, and which they are."""
