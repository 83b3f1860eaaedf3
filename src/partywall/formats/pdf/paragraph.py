"""One paragraph that is set anew: where it may stand, and how it is drawn."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice

from partywall.formats.pdf.kept import Kept
from partywall.formats.pdf.layout import Block, Layout, Line
from partywall.formats.pdf.own_font import OwnFont
from partywall.formats.pdf.page import Sheet
from partywall.formats.pdf.pen import Pen
from partywall.formats.pdf.reflow import Frame, Placed, Row, Surroundings, more_lines, row, set_anew, set_small
from partywall.model.text import Box

_SHORT_LABEL = "[withheld]"
_SHORTEST_LABEL = "[\u2013]"
"""Where a cell has no room for more."""
_NEAR = 1.5
"""Two margins that differ by no more points are one."""
_GRID = 36
"""A line that is aligned with nothing begins at a multiple of so many points, lest its place tell its width."""
LABEL_SIZE = 0.9
"""Size of a label in font sizes of its paragraph: Helvetica looks larger than most."""


Hulls = Mapping[int, Sequence[Box]]


class Setting:
    """A paragraph that is set anew."""

    def __init__(self, block: Block, calm: Sequence[Block], kept: Kept, ink: str, own: OwnFont) -> None:
        """``calm`` are the blocks of the page that nothing is withheld from; ``ink`` sets the colour of labels."""
        self._calm = calm
        self._block = block
        self._kept = kept
        self._ink = ink
        self._own = own
        self._angle = block.lines[0].angle
        self._size = kept.size

    def drawn(self, sheet: Sheet, blocks: Sequence[Block], hulls: Hulls, rules: Iterable[Box]) -> list[str]:
        """Its words and labels in their new places, as drawing instructions."""
        around = self._surroundings(sheet, blocks, hulls, rules)
        for wording in (None, _SHORT_LABEL, _SHORTEST_LABEL):
            pieces = self._kept.pieces(LABEL_SIZE * self._size, wording)
            for frame in self._frames(blocks, around):
                placed = set_anew(pieces, frame)
                if placed is not None:
                    return list(self._drawn(placed, sheet, frame.size))
        # Better a label that runs into what stands beside it than a place that nobody sees.
        return list(self._drawn(set_small(pieces, frame), sheet, frame.size))

    def underlines(self, sheet: Sheet, painted: Iterable[tuple[int, Box]]) -> set[int]:
        """Steps that paint a line or a colour no longer than its words: they are as long as what was withheld."""
        return {step for step, box in painted if self._marks_words(self._framed(sheet.box(box)))}

    def _marks_words(self, box: Box) -> bool:
        """Under, through or behind the words of one line; the rules of a table keep more distance."""
        slack = 0.3 * self._size
        for line in self._block.lines:
            along = line.left - slack <= box[0] and box[2] <= line.right + slack
            thin = box[3] - box[1] < 0.15 * self._size
            below, above = (0.24, 0.75) if thin else (0.5, 1.3)
            if along and line.base - below * self._size <= box[1] and box[3] <= line.base + above * self._size:
                return True
        return False

    # Where it may stand

    def _frames(self, blocks: Sequence[Block], around: Surroundings) -> Iterator[Frame]:
        """The ways in which it may be set, the likest first."""
        left, most, align = self._alignment(blocks, around)
        hanging = min([line.left for line in self._block.lines[1:]], default=left)
        if align != "left":
            yield Frame(self._rows(left, left, most, around), self._size, align)
        yield Frame(self._rows(left, hanging, around.page[2], around), self._size)
        if hanging > left:
            yield Frame(self._rows(left, left, around.page[2], around), self._size)
        yield Frame(tuple(self._between(line, around) for line in self._block.lines), self._size)

    def _rows(self, left: float, hanging: float, most: float, around: Surroundings) -> tuple[Row, ...]:
        bases = [line.base for line in self._block.lines]
        rows = [row(base, hanging if at else left, most, self._size, around) for at, base in enumerate(bases)]
        right = max(row.right for row in rows)
        more = more_lines(min(left, hanging), right, bases, self._size, around)
        return (*rows, *(row(base, hanging, most, self._size, around) for base in more))

    def _between(self, line: Line, around: Surroundings) -> Row:
        """All the room between what stands on both sides of a line, whether the margins leave it free or not."""
        left, right = around.page[0] + 9, around.page[2] - 9
        for box in (*around.texts, *around.uprights):
            if box[1] < line.base + 0.5 * self._size and box[3] > line.base:
                if box[2] <= line.left + 1:
                    left = max(left, box[2] + 0.3 * self._size)
                elif box[0] >= line.right - 1:
                    right = min(right, box[0] - 0.3 * self._size)
        return Row(line.base, left, right)

    def _alignment(self, blocks: Sequence[Block], around: Surroundings) -> tuple[float, float, str]:
        """Left and right of the first line, and how it is aligned.

        A line that is centred or set to the right tells its width by where it begins, so that is found out.
        """
        lines, left, page = self._block.lines, self._block.lines[0].left, around.page
        others = [line for block in blocks if block is not self._block for line in block.lines if self._level(line)]
        if any(abs(line.left - left) < _NEAR for line in (*others, *lines[1:])):
            return left, page[2], "left"
        for low, high in ((page[0] + page[2] - around.margin, around.margin), (around.least, around.margin)):
            if all(abs(line.left + line.right - low - high) < 4 * _NEAR for line in lines):
                return low, high, "centre"
        if any(abs(line.right - lines[0].right) < _NEAR for line in others):
            return self._room_left(left, lines[0].base, others, page[0]), lines[0].right, "right"
        if left < around.least + _NEAR:
            return left, page[2], "left"
        room = self._room_left(left, lines[0].base, others, page[0])
        return max(math.floor(left / _GRID) * _GRID, room), page[2], "left"

    def _room_left(self, left: float, base: float, others: Iterable[Line], page_left: float) -> float:
        """How far left a line may begin behind what stands before it."""
        rights = [line.right for line in others if abs(line.base - base) < self._size and line.right <= left]
        return max(rights, default=page_left) + 0.5 * self._size

    def _level(self, line: Line) -> bool:
        return line.angle == self._angle

    def _surroundings(self, sheet: Sheet, blocks: Sequence[Block], hulls: Hulls, rules: Iterable[Box]) -> Surroundings:
        texts = tuple(self._framed(hull) for block in blocks if block is not self._block for hull in hulls[block.start])
        sides = [self._framed(sheet.box(rule)) for rule in rules]
        page = self._framed((0.0, 0.0, *sheet.size))
        level = [line for block in blocks for line in block.lines if self._level(line)]
        least = min(line.left for line in level)
        untouched = (line.right for block in self._calm for line in block.lines if self._level(line))
        margin = max([page[2] - min(least - page[0], 72.0), *untouched])
        return Surroundings(
            tuple(box for box in texts if not self._crosses(box)),
            tuple(box for box in sides if self._is_upright(box) and not self._crosses(box)),
            tuple(box for box in sides if box[3] - box[1] < 0.5 < box[2] - box[0]),
            page,
            least,
            margin,
        )

    def _is_upright(self, box: Box) -> bool:
        """A side that parts columns: not one of a thick underline."""
        return box[2] - box[0] < 0.5 and box[3] - box[1] > 0.5 * self._size

    def _crosses(self, box: Box) -> bool:
        """Whether the paragraph's own lines run over something anyway: a footnote's mark, a rule through it."""
        return any(
            line.left < box[0] - 1 and line.right > box[0] + 1 and box[1] < line.base + 0.5 * line.size < box[3]
            for line in self._block.lines
        )

    def _framed(self, box: Box) -> Box:
        if not self._angle:
            return box
        cos, sin = math.cos(math.radians(self._angle)), math.sin(math.radians(self._angle))
        return _hull(
            [
                (x * cos + y * sin, y * cos - x * sin, x * cos + y * sin, y * cos - x * sin)
                for x in (box[0], box[2])
                for y in (box[1], box[3])
            ]
        )

    # How it is drawn

    def _drawn(self, placed: Sequence[Placed], sheet: Sheet, size: float) -> Sequence[str]:
        turned = math.radians(self._angle + 90 * sheet.turn)
        across = math.cos(turned), math.sin(turned)
        pen = Pen(self._own, lambda along, across: self._native(along, across, sheet))
        for pieces, lefts, base, scale in placed:
            label = LABEL_SIZE * size * scale
            turn = (across[0] * label, across[1] * label, -across[1] * label, across[0] * label)
            # A space follows each that the next one is not glued to; it does so too at a line end.
            spaces = [not piece.glued for piece in pieces[1:]] + [True]
            for piece, along, space in zip(pieces, lefts, spaces, strict=True):
                if piece.plain:
                    pen.label(piece.plain + " " * space, turn, self._ink, along, base)
                    continue
                for run in piece.runs:
                    along = pen.glyphs(run, scale, along, base + run.above * scale)
                if space:
                    pen.space()
        return pen.texts()

    def _native(self, along: float, across: float, sheet: Sheet) -> tuple[float, float]:
        angle = math.radians(self._angle)
        x = along * math.cos(angle) - across * math.sin(angle)
        y = along * math.sin(angle) + across * math.cos(angle)
        x, y = sheet.native(x, y)
        return round(x, 2), round(y, 2)


def hulls_of(layout: Layout) -> Hulls:
    """The boxes around the lines of each block, known by its start."""
    boxes = iter(layout.chars.hulls([line.begin for block in layout.blocks for line in block.lines]))
    return {block.start: list(islice(boxes, len(block.lines))) for block in layout.blocks}


def _hull(boxes: Sequence[Box]) -> Box:
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return min(lefts), min(bottoms), max(rights), max(tops)
