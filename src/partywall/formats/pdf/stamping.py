"""Puts a stamp at the foot of a page: the page is drawn a little smaller, so that the foot is free and covers nothing.

The page's size on paper stays, so that it is printed as it is. What the page draws is kept to its own box: nothing that
lay beside the page comes into sight, and nothing is drawn over the stamp.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import pikepdf

from partywall.errors import Unsafe
from partywall.formats.pdf.own_font import LABEL_FONT, OwnFont, has, width_of
from partywall.formats.pdf.program import numbers
from partywall.formats.pdf.tags import ARTIFACT, END, Box
from partywall.model.stamp import FOOT

_SIZE, _SMALLEST = 7.0, 4.5
_BASE = 12.0
"""Points from the edge of the paper: printers leave a quarter of an inch white."""
_ROOM = 0.94
"""Of the page's width."""
_LEAST = 4 * FOOT
_USUAL = (0.0, 0.0, 612.0, 792.0)


@dataclass(frozen=True)
class Sheet:
    """A page as it is seen: the box of it that shows, in the file's space, and how it is turned."""

    box: Box
    turn: int = 0
    """Clockwise, in quarters."""
    unit: float = 1.0
    """Points of one step in the file's space."""

    @classmethod
    def of(cls, page: pikepdf.Object) -> Sheet:
        """That of a page of a copy."""
        left, bottom, right, top = _box(page, "/MediaBox") or _USUAL
        if crop := _box(page, "/CropBox"):
            left, bottom = max(left, crop[0]), max(bottom, crop[1])
            right, top = min(right, crop[2]), min(top, crop[3])
        return cls((left, bottom, right, top), int(page.get("/Rotate", 0)) // 90 % 4, float(page.get("/UserUnit", 1)))

    @property
    def _sides(self) -> tuple[float, float]:
        """Width and height as seen, in the file's space."""
        left, bottom, right, top = self.box
        return (top - bottom, right - left) if self.turn % 2 else (right - left, top - bottom)

    @cached_property
    def shrunk(self) -> float:
        """How many times as large the page is drawn."""
        height = self._sides[1]
        if height * self.unit < _LEAST:
            raise Unsafe("A page is too small to bear a stamp.")
        return 1 - FOOT / self.unit / height

    @cached_property
    def _kept(self) -> tuple[float, float]:
        """The place that stays where it is: the middle of the upper edge, as seen."""
        left, bottom, right, top = self.box
        across, up = (left + right) / 2, (bottom + top) / 2
        return ((across, top), (left, up), (across, bottom), (right, up))[self.turn]

    def moved(self, box: Box) -> Box:
        """Where a place of the page is drawn."""
        by, (x, y) = self.shrunk, self._kept
        return (
            x + (box[0] - x) * by, y + (box[1] - y) * by, x + (box[2] - x) * by, y + (box[3] - y) * by
        )  # fmt: skip

    def with_stamp(self, instructions: str, line: str, own: OwnFont) -> str:
        """A page's instructions, with this line at its foot. Raises Unsafe where there is no room for it."""
        by, (x, y) = self.shrunk, self._kept
        left, bottom, right, top = self.box
        begin = f"q {numbers(by, 0, 0, by, x * (1 - by), y * (1 - by))} cm"
        clip = f"{numbers(left, bottom, right - left, top - bottom)} re W n"
        return f"{begin} {clip}\n{instructions}Q\n{self._stamp(line, own)}"

    def _stamp(self, line: str, own: OwnFont) -> str:
        if not has(line):
            raise Unsafe("The stamp has letters that the copy's own font lacks.")
        width = self._sides[0] * self.unit
        size = min(_SIZE, _ROOM * width / width_of(line))
        if size < _SMALLEST:
            raise Unsafe("A page is too narrow for its stamp.")
        along, up = (width - width_of(line) * size) / 2 / self.unit, _BASE / self.unit
        left, bottom, right, top = self.box
        place = ((left + along, bottom + up), (right - up, bottom + along), (right - along, top - up),
                 (left + up, top - along))[self.turn]  # fmt: skip
        cos, sin = ((1, 0), (0, 1), (-1, 0), (0, -1))[self.turn]
        size /= self.unit
        turned = numbers(cos * size, sin * size, -sin * size, cos * size, *place)
        return f"{ARTIFACT}\nq 0 g BT {LABEL_FONT} 1 Tf {turned} Tm {own.string(line)} Tj ET Q\n{END}\n"


def _box(page: pikepdf.Object, key: str) -> Box | None:
    found = page.get(key)
    if found is None or len(found) != 4:
        return None
    left, bottom, right, top = (float(side) for side in found)
    return left, bottom, right, top
