"""Sets a paragraph anew around the labels in it, so that its gaps say nothing.

A gap as wide as a name gives the name away to whoever has a list of names, and so does the place
of every word behind it. Therefore the whole paragraph is set again, from its first word: natural
widths, one space width, its own margins and lines. Where its words then stand depends on the words
that stay, on the labels and on what stands around the paragraph, and not on what was taken out; but
for the number of its lines.

All lengths are points, in the frame of the paragraph's direction of writing.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from partywall.formats.pdf.program import Show
from partywall.model.text import Box

_SPACE = 0.27
"""Width of every space, in font sizes."""
_STEPS = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4)
"""By how much a paragraph is made smaller where its labels need more room than there is."""


class Run(NamedTuple):
    """Glyphs that one step draws one after the other."""

    show: Show
    begin: int
    end: int
    above: float
    """How far they stand above their line."""
    width: float
    """Of them all, in font sizes."""


@dataclass(slots=True)
class Piece:
    """Glyphs or a label's word that no line end may part."""

    runs: list[Run] = field(default_factory=list)
    plain: str = ""
    """Text set in the copy's own font: a label's word, or letters that nothing drawn could be tied to."""
    width: float = 0.0
    spaced: bool = False
    """Whether a space comes before it."""
    glued: bool = False
    """Whether it must stand on the line of the piece before it."""


@dataclass(frozen=True, slots=True)
class Row:
    """Where one line may stand."""

    base: float
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Frame:
    """Where a paragraph may stand."""

    rows: tuple[Row, ...]
    """The lines that it has, and then those that there is room for."""
    size: float
    """Font size of its labels."""
    align: str = "left"
    """``left``, ``centre`` or ``right`` of the rows."""


class Placed(NamedTuple):
    """Pieces on one line."""

    pieces: list[Piece]
    lefts: list[float]
    """Where each begins."""
    base: float
    scale: float


def set_anew(pieces: Sequence[Piece], frame: Frame) -> list[Placed] | None:
    """The pieces in their new places; None if there is no room for them at any size."""
    for scale in _STEPS:
        lines = _broken(pieces, frame, scale)
        if lines is not None:
            return [_aligned(*line, row, frame, scale) for line, row in zip(lines, frame.rows, strict=False) if line[0]]
    return None


def set_small(pieces: Sequence[Piece], frame: Frame) -> list[Placed]:
    """The pieces on one line in the smallest letters, over whatever stands beside it."""
    first = frame.rows[0]
    wide = Frame((Row(first.base, first.left, math.inf),), frame.size)
    lines = _broken(pieces, wide, _STEPS[-1]) or []
    return [_aligned(*line, wide.rows[0], wide, _STEPS[-1]) for line in lines if line[0]]


_Line = tuple[list[Piece], list[float]]
"""Pieces, and where on their line each begins."""


def _broken(pieces: Sequence[Piece], frame: Frame, scale: float) -> list[_Line] | None:
    """The pieces in lines, each as far left as it goes; None if there are too few lines.

    A line too narrow for the next word, because something stands beside it, stays empty.
    """
    line, lefts = list[Piece](), list[float]()
    lines, rows, space = [(line, lefts)], frame.rows, _SPACE * frame.size * scale
    at, right = rows[0].left, rows[0].right + 0.01
    for first, cluster in _clusters(pieces):
        width = (sum([piece.width for piece in cluster]) if cluster else first.width) * scale
        gap = space if first.spaced and line else 0.0
        while at + gap + width > right:
            if len(lines) == len(rows):
                return None
            line, lefts = [], []
            lines.append((line, lefts))
            row = rows[len(lines) - 1]
            at, right, gap = row.left, row.right + 0.01, 0.0
        at += gap
        for piece in cluster or (first,):
            line.append(piece)
            lefts.append(at)
            at += piece.width * scale
    return lines


def _clusters(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, Sequence[Piece]]]:
    """Pieces that stand on one line together: the first, and all of them where there are several."""
    begin, count = 0, len(pieces)
    while begin < count:
        end = begin + 1
        while end < count and pieces[end].glued:
            end += 1
        yield pieces[begin], pieces[begin:end] if end > begin + 1 else ()
        begin = end


def _aligned(pieces: list[Piece], lefts: list[float], row: Row, frame: Frame, scale: float) -> Placed:
    if frame.align == "left":
        return Placed(pieces, lefts, row.base, scale)
    room = row.right - (lefts[-1] + pieces[-1].width * scale)
    move = room / 2 if frame.align == "centre" else room
    return Placed(pieces, [left + move for left in lefts], row.base, scale)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a paragraph must not run into. Boxes are in the paragraph's frame."""

    texts: tuple[Box, ...]
    """Other lines of text."""
    uprights: tuple[Box, ...]
    """Upright rules and sides of boxes."""
    levels: tuple[Box, ...]
    """Level rules and sides of boxes."""
    page: Box
    least: float
    """How far left text on this page begins."""
    margin: float
    """How far right text on this page reaches anyway."""


def row(base: float, left: float, most: float, size: float, around: Surroundings) -> Row:
    """A line from ``left`` to ``most`` at the farthest, or to what stands beside it."""
    bottom, top = base, base + 0.5 * size  # boxes of lines with little between them overlap a little
    limits = [most, around.margin, around.page[2] - 9]
    for box in (*around.texts, *around.uprights):
        if box[0] > left + size and box[1] < top and box[3] > bottom:
            limits.append(box[0] - 0.3 * size)
    return Row(base, left, min(limits))


def more_lines(left: float, right: float, bases: Sequence[float], size: float, around: Surroundings) -> list[float]:
    """The bases of lines that there is room for below a paragraph."""
    last = bases[-1]
    leading = bases[-2] - last if len(bases) > 1 else 1.2 * size
    floor = around.page[1] + 20
    for box in (*around.texts, *around.levels):
        if box[0] < right and box[2] > left and box[3] <= last - 0.2 * size:
            floor = max(floor, box[3])
    found: list[float] = []
    while leading > 0 and last - leading - 0.3 * size > floor and len(found) < 40:
        last -= leading
        found.append(last)
    return found
