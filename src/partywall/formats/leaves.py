"""One text of a file while it is read, for formats whose copy is put together from leaves.

A leaf holds a stretch of the copy's characters. The walk that reads a text makes its leaves in the same steps, so that
reading and writing cannot disagree about a place: a label is put where the characters that it replaces were read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from partywall.formats.blocks import Shape
from partywall.formats.splice import by_part, left_of
from partywall.model.disclosure import Plan, Redaction
from partywall.model.text import Anchor, Document, Part, PartId, PartKind


@dataclass(slots=True, eq=False)
class Leaf:
    """Characters of the copy that stand in one place and look alike."""

    text: str = ""


@dataclass(slots=True)
class _Piece:
    """Characters from ``start`` on; without a leaf it is the end of a block, which no label replaces."""

    start: int
    leaf: Leaf | None
    text: str


@dataclass(slots=True)
class Story:
    """The text of one part, growing while it is read."""

    id: str
    kind: PartKind
    stays: bool = True
    length: int = 0
    shapes: list[Shape] = field(default_factory=list)
    tables: int = 0
    _pieces: list[_Piece] = field(default_factory=list)

    def add(self, text: str, leaf: Leaf) -> None:
        """Adds characters that stand in this leaf of the copy."""
        if not text:
            return
        if self._pieces and self._pieces[-1].leaf is leaf:
            self._pieces[-1].text += text
        else:
            self._pieces.append(_Piece(self.length, leaf, text))
        leaf.text += text
        self.length += len(text)

    def end(self, mark: str) -> None:
        """Ends a block, or parts two cells."""
        self._pieces.append(_Piece(self.length, None, mark))
        self.length += len(mark)

    def drop_end(self, since: int) -> None:
        """Takes the end of a block back, if there is one after ``since``."""
        if self.length > since and self._pieces[-1].leaf is None:
            self.length = self._pieces.pop().start

    def part(self) -> Part:
        """What was read, as it leaves this room."""
        anchors = tuple(
            Anchor(piece.start, piece.start + len(piece.text), f"leaf {number}" if piece.leaf else "")
            for number, piece in enumerate(self._pieces)
        )
        return Part(PartId(self.id), self.kind, "".join(piece.text for piece in self._pieces), anchors, self.stays)

    def redact(self, redactions: Sequence[Redaction]) -> None:
        """Puts each label where its first character stood, and takes the rest out of the leaves."""
        at, labelled = 0, set[int]()
        for piece in self._pieces:
            end = piece.start + len(piece.text)
            while at < len(redactions) and redactions[at].span.end <= piece.start:
                at += 1
            after = at
            while after < len(redactions) and redactions[after].span.start < end:
                after += 1
            hit = redactions[at:after]
            if hit and piece.leaf is not None:
                piece.leaf.text = left_of(piece.text, piece.start, hit, labelled)


def redacted(stories: Sequence[Story], document: Document, plan: Plan) -> None:
    """Puts the plan into the leaves of the stories. Raises Refused where it has a part that no copy keeps."""
    redactions = by_part(document, plan)
    for story in stories:
        story.redact(redactions[story.id])
