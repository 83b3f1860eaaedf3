"""The characters of a page in columns: a row of numbers for each thing that is known of them, and no object for each.

Each stands in the frame of its own direction of writing: ``left`` and ``right`` along the line, ``base`` across it,
growing upwards. All lengths are points.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

import numpy
from numpy.typing import NDArray

from partywall.formats.pdf.asked import Table
from partywall.model.text import Box

Flags = NDArray[numpy.bool_]
Whole = NDArray[numpy.int64]


@dataclass(slots=True)
class Chars:
    """Characters that are no spaces, in the order of reading."""

    text: str
    """One letter for each."""
    number: Whole
    """Their numbers on the page, as PDFium counts."""
    left: Table
    base: Table
    right: Table
    size: Table
    """Height of their letters' boxes, roughly the font size."""
    angle: Whole
    """Direction of writing on the page as shown, in degrees."""
    box: Table
    """Left, bottom, right and top of each on the page as shown."""
    spaced: Flags
    """Whether a space comes before each."""

    # What is asked for one by one: plain numbers come much faster from a list.
    lefts: list[float] = field(init=False)
    bases: list[float] = field(init=False)
    rights: list[float] = field(init=False)
    sizes: list[float] = field(init=False)
    angles: list[int] = field(init=False)
    spaces: list[int] = field(init=False)
    """The places of those that a space comes before."""

    def __post_init__(self) -> None:
        self.lefts, self.bases, self.rights = self.left.tolist(), self.base.tolist(), self.right.tolist()
        self.sizes, self.angles = self.size.tolist(), self.angle.tolist()
        self.spaces = numpy.flatnonzero(self.spaced).tolist()

    def __len__(self) -> int:
        return len(self.text)

    def picked(self, places: Whole) -> Chars:
        """Some of them."""
        text = "".join(map(self.text.__getitem__, places.tolist()))
        left, base, right, size = (column[places] for column in (self.left, self.base, self.right, self.size))
        angle, box, spaced = self.angle[places], self.box[places], self.spaced[places]
        return Chars(text, self.number[places], left, base, right, size, angle, box, spaced)

    def parted(self, chosen: Flags) -> tuple[Chars, Chars]:
        """Those that are chosen, and the others."""
        if chosen.all():
            return self, self.picked(numpy.zeros(0, numpy.int64))
        return self.picked(numpy.flatnonzero(chosen)), self.picked(numpy.flatnonzero(~chosen))

    def with_more(self, others: Chars) -> Chars:
        """These, and others behind them."""
        one, other = ((chars.left, chars.base, chars.right, chars.size) for chars in (self, others))
        left, base, right, size = map(numpy.concatenate, zip(one, other, strict=True))
        number, angle = (numpy.concatenate(pair) for pair in ((self.number, others.number), (self.angle, others.angle)))
        box, spaced = numpy.concatenate((self.box, others.box)), numpy.concatenate((self.spaced, others.spaced))
        return Chars(self.text + others.text, number, left, base, right, size, angle, box, spaced)

    def in_order(self) -> Chars:
        """In PDFium's order."""
        return self.picked(numpy.argsort(self.number, kind="stable"))

    def next_space(self, place: int) -> int:
        """The first place from this one on that a space comes before."""
        at = bisect_left(self.spaces, place)
        return self.spaces[at] if at < len(self.spaces) else len(self.text)

    def hulls(self, begins: list[int]) -> list[Box]:
        """The boxes around all stretches that begin at these places and end where the next one begins."""
        if not begins:
            return []
        left, bottom = numpy.minimum.reduceat(self.box[:, :2], begins).T.tolist()
        right, top = numpy.maximum.reduceat(self.box[:, 2:], begins).T.tolist()
        return list(zip(left, bottom, right, top, strict=True))
