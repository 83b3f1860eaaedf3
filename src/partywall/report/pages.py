"""The document as it looks, with the passages in their places: pages as pictures, or blocks of text.

Every passage has exactly one place. One that stands on no picture and in no block (a comment, a
property, a header) is shown with its sentence under the kind of part that it is in.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from partywall.model.disclosure import Screening
from partywall.model.look import Block, BlockKind, Look, Picture
from partywall.model.text import Box, Digest, Part, PartId, PartKind
from partywall.report.marks import Mark, Piece, pieces
from partywall.report.places import Home, around, dropped, homes
from partywall.report.wording import ranges

Text = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the document. ``level`` is the report's own, so that none is skipped."""

    level: int
    text: Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text


@dataclass(frozen=True, slots=True)
class Items:
    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: rows of cells of paragraphs."""

    rows: tuple[tuple[tuple[Text, ...], ...], ...]


@dataclass(frozen=True, slots=True)
class Overlay:
    """A passage on a picture: one rectangle for each line, as left, top, width, height in points."""

    mark: Mark
    rectangles: tuple[Box, ...]
    flag: tuple[float, float]
    """Where its number stands, left of the page so that it covers nothing."""


@dataclass(frozen=True, slots=True)
class Page:
    """A picture of a page with the passages laid over it."""

    picture: Picture
    source: str
    overlays: tuple[Overlay, ...]
    gutter: int
    """Width in points of the strip left of the page that holds the numbers."""
    words: Text
    """The page's text, from which words can be marked."""


Node = Heading | Paragraph | Items | Grid | Page


@dataclass(frozen=True, slots=True)
class Sheet:
    """One document as it looks: the document itself, or an attachment."""

    attachment: int
    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Corner:
    """A part that is not on the page, with the sentences in which passages stand."""

    home: Home
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Appearance:
    """The whole document as the report shows it."""

    sheets: tuple[Sheet, ...]
    corners: tuple[Corner, ...]
    nothing_found: str
    """Pages that are not shown because nothing was found on them, as ``3–7``; empty if there are none."""
    dropped: Mapping[PartKind, int]


def appearance(marks: Sequence[Mark], screening: Screening, look: Look) -> Appearance:
    """Every passage in its place."""
    known = homes(screening.document)
    placed: set[int] = set()
    sheets = tuple(
        Sheet(number, nodes)
        for number, document in enumerate(screening.document.walk())
        if (nodes := tuple(nodes_of(document.digest, look, marks, known, placed)))
    )
    corners = tuple(corners_of([mark for mark in marks if mark.number not in placed], known, placed))
    return Appearance(sheets, corners, _nothing_found(screening, look), dropped(screening.document))


def pages_to_show(screening: Screening) -> tuple[int, ...]:
    """The pages on which passages stand, counted from 1."""
    known = homes(screening.document)
    pages: set[int] = set()
    for passage in screening.passages:
        span = passage.span
        anchors = known[span.document, span.part].part.anchors
        pages |= {
            anchor.page for anchor in anchors if anchor.page and anchor.start < span.end and span.start < anchor.end
        }
    return tuple(sorted(pages))


def _nothing_found(screening: Screening, look: Look) -> str:
    """Pages of which it can be said that nothing is there: read, and without a passage."""
    whole = screening.document.digest
    shown = {picture.number for picture in look.pictures if picture.document == whole}
    shown |= set(pages_to_show(screening))
    unread = {int(page) for gap in screening.document.unread for page in re.findall(r"\bpage (\d+)\b", gap.where)}
    left = set(range(1, (screening.document.pages or 0) + 1)) - shown - unread
    return ranges(left) if left else ""


def nodes_of(
    document: Digest,
    look: Look,
    marks: Sequence[Mark],
    known: Mapping[tuple[Digest, PartId], Home],
    placed: set[int],
) -> Iterator[Node]:
    """One document as it looks; ``placed`` holds the passages that have their place already, and takes those that get
    it here."""
    for picture in look.pictures:
        if picture.document == document:
            yield _page(picture, marks, known[document, picture.part], placed)
    level = 2
    mine = (block for block in look.blocks if block.document == document)
    for (kind, _), group in groupby(mine, key=lambda block: (block.kind, block.table)):
        texts = [(block, _text(block, marks, known[document, block.part], placed)) for block in group]
        match kind:
            case BlockKind.HEADING:
                for block, text in texts:
                    level = max(3, min(6, 2 + block.level, level + 1))
                    yield Heading(level, text)
            case BlockKind.LIST_ITEM:
                yield Items(tuple(text for _, text in texts))
            case BlockKind.CELL:
                yield _grid(texts)
            case BlockKind.PARAGRAPH:
                yield from (Paragraph(text) for _, text in texts)


def _text(block: Block, marks: Sequence[Mark], home: Home, placed: set[int]) -> Text:
    here = [mark for mark in marks if mark.within(block.document, block.part, block.start, block.end)]
    return _placed(pieces(home.part.text, block.start, block.end, here, placed), home, block.start)


def _placed(text: Text, home: Home, start: int) -> Text:
    """With its place, so that words can be marked in it; not where a browser would show fewer characters."""
    if not text or any("\r" in piece.text for piece in text):
        return text
    return replace(text[0], where=f"{home.order}:{start}"), *text[1:]


def _grid(texts: Sequence[tuple[Block, Text]]) -> Grid:
    rows: dict[int, dict[int, list[Text]]] = {}
    for block, text in texts:
        rows.setdefault(block.row, {}).setdefault(block.column, []).append(text)
    return Grid(tuple(tuple(tuple(cell) for cell in row.values()) for row in rows.values()))


_FLAG = 20
"""Width in points of a number beside the page, with the gap after it."""


def _page(picture: Picture, marks: Sequence[Mark], home: Home, placed: set[int]) -> Page:
    part, drawn = home.part, []
    for mark in marks:
        span = mark.passage.span
        lines = _lines(part, span.start, span.end) if (span.document, span.part) == (picture.document, part.id) else []
        if lines and mark.number not in placed:
            drawn.append((mark, tuple(_flipped(line, picture.height) for line in lines)))
            placed.add(mark.number)
    source = "data:image/png;base64," + base64.b64encode(picture.png).decode("ascii")
    overlays = _flagged(drawn)
    gutter = max((-overlay.flag[0] for overlay in overlays), default=0)
    here = [mark for mark in marks if mark.within(picture.document, part.id, 0, len(part.text))]
    words = _placed(pieces(part.text, 0, len(part.text), here), home, 0) if part.text else ()
    return Page(picture, source, overlays, int(gutter), words)


def _flagged(drawn: Sequence[tuple[Mark, tuple[Box, ...]]]) -> tuple[Overlay, ...]:
    """The numbers beside the page, the ones of one line side by side in the order of the line."""
    flagged: list[Overlay] = []
    for mark, boxes in sorted(drawn, key=_from_the_right):
        top, beside = boxes[0][1], 1
        while any(overlay.flag[0] == -_FLAG * beside and abs(overlay.flag[1] - top) < 12 for overlay in flagged):
            beside += 1
        flagged.append(Overlay(mark, boxes, (-_FLAG * beside, top)))
    return tuple(sorted(flagged, key=lambda overlay: overlay.mark.number))


def _from_the_right(drawn: tuple[Mark, tuple[Box, ...]]) -> tuple[int, float, int]:
    """Line by line, each from its end, since the numbers are set out from the page to the left."""
    mark, (first, *_) = drawn
    return round(first[1]), -first[0], -mark.number


def _lines(part: Part, start: int, end: int) -> list[Box]:
    """The boxes of a stretch of text, those on one line joined."""
    lines: list[Box] = []
    for anchor in part.anchors:
        if anchor.box and anchor.start < end and start < anchor.end:
            box = anchor.box
            if lines and _same_line(lines[-1], box):
                last = lines.pop()
                box = (min(last[0], box[0]), min(last[1], box[1]), max(last[2], box[2]), max(last[3], box[3]))
            lines.append(box)
    return lines


def _same_line(one: Box, other: Box) -> bool:
    shared = min(one[3], other[3]) - max(one[1], other[1])
    height = min(one[3] - one[1], other[3] - other[1])
    return shared > height / 2 and other[0] - one[2] < 2 * max(height, 1)


def _flipped(box: Box, height: float) -> Box:
    """From the origin at the lower left to left, top, width, height."""
    left, bottom, right, top = box
    return left, height - top, right - left, top - bottom


def corners_of(left: Sequence[Mark], known: Mapping[tuple[Digest, PartId], Home], placed: set[int]) -> Iterator[Corner]:
    """Parts that are not on the page, with the sentences in which these passages stand."""
    left = sorted(left, key=lambda mark: (known[mark.passage.span.document, mark.passage.span.part].order, mark.number))
    for key, group in groupby(left, key=lambda mark: (mark.passage.span.document, mark.passage.span.part)):
        home = known[key]
        texts = []
        for mark in group:
            if mark.number not in placed:
                start, end = around(home.part.text, mark.passage.span.start, mark.passage.span.end)
                here = [other for other in left if other.within(*key, start, end)]
                texts.append(_placed(pieces(home.part.text, start, end, here, placed), home, start))
        yield Corner(home, tuple(texts))
