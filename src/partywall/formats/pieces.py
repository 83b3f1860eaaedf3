"""A part of many small pieces, such as the cells of a sheet: their texts and places, and what a copy has in each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from partywall.formats.splice import label_line, legal
from partywall.model.disclosure import Redaction
from partywall.model.text import Anchor, Part, PartId, PartKind

Place = TypeVar("Place")
_BREAKS = re.compile(r"\r\n|[\t\n\r\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Piece(Generic[Place]):
    """The characters ``start`` to ``end``, and the place in the file that they stand in."""

    start: int
    end: int
    place: Place


@dataclass(slots=True)
class Pieces(Generic[Place]):
    """The text of one part, growing while it is read. What stands between pieces belongs to the layout."""

    length: int = 0
    texts: list[str] = field(default_factory=list)
    pieces: list[Piece[Place]] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)

    def add(self, text: str, place: Place, called: str) -> None:
        """Adds the text of one place."""
        if text:
            self.pieces.append(Piece(self.length, self.length + len(text), place))
            self._append(text, called)

    def between(self, text: str) -> None:
        """Adds what parts one place from the next: a tab, an end of line."""
        if text:
            self._append(text, "")

    def _append(self, text: str, called: str) -> None:
        self.anchors.append(Anchor(self.length, self.length + len(text), called))
        self.texts.append(text)
        self.length += len(text)

    def part(self, part: str, kind: PartKind, stays: bool = True) -> Part:
        """What was read, as it leaves this room."""
        return Part(PartId(part), kind, "".join(self.texts), tuple(self.anchors), stays)

    def changed(self, redactions: Sequence[Redaction]) -> Iterator[tuple[Place, str]]:
        """The places that lose something, each with what is left there; a label stands where its first piece stood."""
        text = "".join(self.texts)
        at, labelled = 0, -1
        for piece in self.pieces:
            while at < len(redactions) and redactions[at].span.end <= piece.start:
                at += 1
            left, cursor, number = [], piece.start, at
            while number < len(redactions) and redactions[number].span.start < piece.end:
                span = redactions[number].span
                left.append(text[cursor : max(span.start, cursor)])
                if labelled < number:
                    left.append(label_line(redactions[number].label))
                    labelled = number
                cursor = min(span.end, piece.end)
                number += 1
            if number > at:
                yield piece.place, "".join((*left, text[cursor : piece.end]))


def in_cell(text: str) -> str:
    """A text without breaks, each of which becomes a space, and without what XML cannot hold."""
    return text if text.isascii() and text.isprintable() else legal(_BREAKS.sub(" ", text))
