"""One text of a file while it is read: its characters, where each stands in the copy's tree, and what is set aside.

The reader builds the copy's tree as it goes, and each stretch of text remembers its element in that tree. So reading
and writing cannot disagree about a place: a label is put where the characters that it replaces were read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from partywall.formats.blocks import Shape
from partywall.formats.docx.names import Element, W
from partywall.formats.splice import left_of
from partywall.model.disclosure import Redaction
from partywall.model.text import Anchor, Part, PartId, PartKind

SPACE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(frozen=True, slots=True)
class Piece:
    """The characters ``start`` to ``end``; ``element`` holds them in the copy, or None: the end of a block."""

    start: int
    end: int
    element: Element | None
    place: str


Source = tuple[int, int, Element]
"""The characters from where to where, and the element of the original that has them."""


@dataclass(slots=True)
class Story:
    """The text of one part, growing while it is read."""

    id: str
    kind: PartKind
    stays: bool = True
    length: int = 0
    chunks: list[str] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    tables: int = 0
    sources: list[Source] = field(default_factory=list)
    """Where in the original the words stand; for whoever lays something on them."""

    def add(self, text: str, element: Element | None) -> None:
        """Adds characters that stand in ``element`` of the copy."""
        if not text:
            return
        name = "end" if element is None else str(element.tag).rpartition("}")[2]
        self.pieces.append(Piece(self.length, self.length + len(text), element, f"{name} {len(self.pieces)}"))
        self.chunks.append(text)
        self.length += len(text)

    def drop_end(self) -> None:
        """Takes the end of a paragraph back; what stands in the copy stays."""
        if self.pieces[-1].element is not None:
            return
        self.length = self.pieces.pop().start
        self.chunks.pop()

    def part(self) -> Part:
        """What was read, as it leaves this room."""
        anchors = tuple(
            Anchor(piece.start, piece.end, piece.place if piece.element is not None else "") for piece in self.pieces
        )
        return Part(PartId(self.id), self.kind, "".join(self.chunks), anchors, self.stays)


def redact(story: Story, redactions: Sequence[Redaction]) -> None:
    """Puts each label into the copy's tree where its first character stood, and takes the rest out."""
    left = list(redactions)
    labelled: set[int] = set()
    for piece, text in zip(story.pieces, story.chunks, strict=True):
        while left and left[0].span.end <= piece.start:
            left.pop(0)
        hit = [each for each in left if each.span.start < piece.end]
        if hit and piece.element is not None:
            _fill(piece.element, left_of(text, piece.start, hit, labelled))


def _fill(element: Element, text: str) -> None:
    """Makes an element hold ``text``, or takes it out with the run that it leaves empty."""
    if text:
        if element.tag != W + "t":
            element.attrib.clear()
            element.tag = W + "t"
        element.text = text
        element.set(SPACE, "preserve")
        return
    run = element.getparent()
    if run is None:
        return
    run.remove(element)
    holder = run.getparent()
    if holder is not None and not any(child.tag != W + "rPr" for child in run):
        holder.remove(run)


def text_leaf(run: Element, text: str) -> Element:
    """A new text element at the end of a run."""
    leaf = etree.SubElement(run, W + "t")
    leaf.text = text
    leaf.set(SPACE, "preserve")
    return leaf
