"""One text of a file while it is read, for formats whose copy is put together from leaves.

A leaf holds a stretch of the copy's characters. The walk that reads a text makes its leaves in the same steps, so that
reading and writing cannot disagree about a place: a label is put where the characters that it replaces were read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from partywall.errors import Refused
from partywall.model.disclosure import Plan, Redaction
from partywall.model.look import Block, BlockKind, Look
from partywall.model.text import Anchor, Digest, Document, Part, PartId, PartKind

# Not white space and not a letter: nothing that a file of text could hold.
_ILLEGAL = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """A text without characters that no file of markup may hold."""
    return _ILLEGAL.sub("", text)


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


@dataclass(frozen=True, slots=True)
class Shape:
    """A block of the text as a person sees it."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    table: int = 0
    row: int = 0
    column: int = 0

    def placed(self, document: Digest, part: PartId) -> Block:
        """The block as it leaves this room."""
        return Block(document, part, self.kind, self.start, self.end, self.level, self.table, self.row, self.column)


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
                piece.leaf.text = _spliced(piece, end, hit, labelled)


def _spliced(piece: _Piece, end: int, hit: Sequence[Redaction], labelled: set[int]) -> str:
    kept: list[str] = []
    at = piece.start
    for redaction in hit:
        span = redaction.span
        kept.append(piece.text[at - piece.start : max(span.start - piece.start, 0)])
        if span.start not in labelled:
            labelled.add(span.start)
            kept.append(plain(redaction.label))
        at = min(span.end, end)
    return "".join((*kept, piece.text[at - piece.start :]))


def plain(label: str) -> str:
    """A label as one line of text."""
    return " ".join(legal(label).split())


def redacted(stories: Sequence[Story], document: Document, plan: Plan) -> None:
    """Puts the plan into the leaves of the stories. Raises Refused where it has a part that no copy keeps."""
    own = {story.id: story for story in stories}
    wanted = {each.span.part for each in plan.redactions if each.span.document == document.digest}
    if any(part not in own or not own[part].stays for part in wanted):
        raise Refused("The plan has something to withhold in a part that the document has not, or that no copy keeps.")
    for part in wanted:
        own[part].redact(plan.of(document.digest, part))


def looked(stories: Sequence[Story], document: Document) -> Look:
    """The blocks of the stories that stay, in reading order."""
    return Look(
        tuple(
            each.placed(document.digest, PartId(story.id)) for story in stories if story.stays for each in story.shapes
        )
    )
