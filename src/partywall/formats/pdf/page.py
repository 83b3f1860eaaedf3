"""The characters of one page as PDFium reads them, in the page's space as it is shown.

All places that leave this room are in that space: points, origin at the lower left corner of what a
viewer shows, so with CropBox and /Rotate applied. ``Anchor.box`` and ``Picture`` share it.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy
import pypdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

from partywall.formats.pdf.asked import Asked, Origins, Table, is_visible
from partywall.formats.pdf.chars import Chars
from partywall.model.text import Box

_LETTER_BOX = 1.17
"""Height of a character's box over its font size, near enough for every common font."""
_SMALLEST = 1.5
"""Nobody reads letters of fewer points."""
_HYPHENS = (0x2, 0xFFFE)
_IS_SPACE = numpy.zeros(0x3002, numpy.bool_)
_IS_SPACE[[0x20, 0xD, 0xA, 0x9, 0xA0, 0x3000]] = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """The visible rectangle of a page and its turn, to go between the file's space and the shown one."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int
    """Clockwise quarter turns."""

    @property
    def size(self) -> tuple[float, float]:
        """Width and height as shown."""
        across, up = self.right - self.left, self.top - self.bottom
        return (up, across) if self.turn % 2 else (across, up)

    def shown(self, x: Any, y: Any) -> tuple[Any, Any]:
        """A point of the file's space, or many of them, as shown."""
        x, y = x - self.left, y - self.bottom
        across, up = self.right - self.left, self.top - self.bottom
        if self.turn == 1:
            return y, across - x
        if self.turn == 2:
            return across - x, up - y
        if self.turn == 3:
            return up - y, x
        return x, y

    def native(self, x: float, y: float) -> tuple[float, float]:
        """The point of the file's space that is shown at ``x``, ``y``."""
        across, up = self.right - self.left, self.top - self.bottom
        if self.turn == 1:
            x, y = across - y, x
        elif self.turn == 2:
            x, y = across - x, up - y
        elif self.turn == 3:
            x, y = y, up - x
        return x + self.left, y + self.bottom

    def box(self, box: Box) -> Box:
        """A box of the file's space as it is shown."""
        x0, y0 = self.shown(box[0], box[1])
        x1, y1 = self.shown(box[2], box[3])
        return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _upright(box: Box) -> Box:
    return min(box[0], box[2]), min(box[1], box[3]), max(box[0], box[2]), max(box[1], box[3])


def sheet_of(page: pypdfium2.PdfPage) -> Sheet:
    """What of a page is shown."""
    # A box may be given by any two of its opposite corners.
    crop, media = (_upright(box) for box in (page.get_cropbox(), page.get_mediabox()))
    left, bottom = max(crop[0], media[0]), max(crop[1], media[1])
    turn = page.get_rotation() // 90
    width, height = page.get_size()
    if turn % 2:
        width, height = height, width
    return Sheet(left, bottom, left + width, bottom + height, turn)


@dataclass(slots=True)
class Glance:
    """All characters of a page, in PDFium's order."""

    sheet: Sheet
    seen: Chars
    unseen: Chars
    spaces: NDArray[numpy.int64]
    """The numbers of the spaces that the file holds; PDFium adds others."""
    unsure: set[int]
    """The numbers of the letters that the file does not spell: PDFium gives some letter for each."""
    origins: Origins
    """Of every character that the file holds, in order."""
    count: int
    """Of all characters, with those that PDFium adds."""


def glance(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, sure: bool) -> Glance:
    """Read one page. ``sure``: all fonts of the file spell what they show."""
    sheet, asked = sheet_of(page), Asked(text)
    codes = asked.codes()
    is_space = _IS_SPACE[numpy.minimum(codes, len(_IS_SPACE) - 1)]
    letters = numpy.flatnonzero(~is_space)
    spaces = numpy.array(asked.held(numpy.flatnonzero(is_space).tolist()), numpy.int64)
    held = numpy.sort(numpy.concatenate([letters, spaces]))
    even = not sheet.turn and _is_even(page.raw, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject)
    origins = Origins(held, asked.origins(held.tolist()), is_space[held])
    boxes = _shown(asked.boxes(letters.tolist()), sheet).round(2)
    looks = [] if even else asked.looks(letters.tolist(), sheet.turn)
    angles = numpy.array([angle for angle, _ in looks] if looks else [0] * len(letters), numpy.int64)
    chars = _chars(letters, codes[letters], origins.places[~is_space[held]], boxes, sheet, angles)
    visible = _inside(boxes, sheet) & (chars.size >= _SMALLEST)
    if looks:
        visible &= numpy.array([visible for _, visible in looks])
    seen, unseen = chars.parted(visible)
    unsure = set() if sure else asked.unsure(seen.number.tolist())
    return Glance(sheet, seen, unseen, spaces, unsure, origins, asked.count)


def _sizes(boxes: Table) -> Table:
    """The font sizes of level letters, by their boxes."""
    return (boxes[:, 3] - boxes[:, 1]) / _LETTER_BOX


def _inside(boxes: Table, sheet: Sheet) -> NDArray[numpy.bool_]:
    """Of each box whether its middle is on the page."""
    width, height = sheet.size
    across, up = boxes[:, 0] + boxes[:, 2], boxes[:, 1] + boxes[:, 3]
    return (across > 0) & (across < 2 * width) & (up > 0) & (up < 2 * height)


def _shown(boxes: Table, sheet: Sheet) -> Table:
    """Boxes of the file's space as they are shown."""
    one, other = (numpy.stack(sheet.shown(boxes[:, at], boxes[:, at + 1]), axis=1) for at in (0, 2))
    return numpy.concatenate([numpy.minimum(one, other), numpy.maximum(one, other)], axis=1)


def _chars(
    numbers: NDArray[numpy.int64], codes: NDArray[numpy.uint32], origins: Table, boxes: Table, sheet: Sheet,
    angles: NDArray[numpy.int64],
) -> Chars:  # fmt: skip
    """The characters of these numbers, with their origins and boxes."""
    x, y = sheet.shown(origins[:, 0], origins[:, 1])
    left, base, right, size = x, y, boxes[:, 2], _sizes(boxes)
    if angles.any():
        places = zip(x.tolist(), y.tolist(), boxes.tolist(), angles.tolist(), strict=True)
        left, base, right, size = numpy.array([_framed(*each) for each in places]).T
    spaced = numpy.diff(numbers, prepend=-1) > 1
    return Chars(_text(codes), numbers, left, base, right, size, angles, boxes, spaced)


def ink(text: pypdfium2.PdfTextPage, number: int) -> str:
    """The instruction that sets the colour of one character."""
    channels = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFText_GetFillColor(text.raw, number, *channels):
        return "0 g"
    red, green, blue = (round(channel.value / 255, 3) for channel in channels[:3])
    return f"{red:g} {green:g} {blue:g} rg"


def _is_even(raw: object, count: Callable[[object], int], get: Callable[[object, int], object], depth: int = 0) -> bool:
    """Whether all text is drawn, level and upright, so that it need not be asked letter by letter."""
    matrix = pdfium.FS_MATRIX()
    for index in range(count(raw)):
        obj = get(raw, index)
        kind = pdfium.FPDFPageObj_GetType(obj)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            pdfium.FPDFPageObj_GetMatrix(obj, matrix)
            if not _level(matrix) or not is_visible(obj):
                return False
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            pdfium.FPDFPageObj_GetMatrix(obj, matrix)
            inside = pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject
            if depth > 8 or not _level(matrix) or not _is_even(obj, *inside, depth + 1):
                return False
    return True


def _level(matrix: pdfium.FS_MATRIX) -> bool:
    return bool(matrix.a > 0 and matrix.d > 0 and matrix.b == 0 == matrix.c)


def _text(codes: NDArray[numpy.uint32]) -> str:
    none = (codes < 0x20) | (codes >= 0xD800) & (codes < 0xE000) | (codes > 0x10FFFF)
    letters = numpy.where(none, 0xFFFD, codes)
    letters[(codes == _HYPHENS[0]) | (codes == _HYPHENS[1])] = ord("-")
    return letters.astype("<u4").tobytes().decode("utf-32-le")


def _framed(x: float, y: float, box: list[float], angle: int) -> tuple[float, float, float, float]:
    """Left, base, right and size of a character in the frame of its direction of writing."""
    if not angle:
        return x, y, box[2], (box[3] - box[1]) / _LETTER_BOX
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    left, base = x * cos + y * sin, y * cos - x * sin
    corners = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    along = [x * cos + y * sin for x, y in corners]
    across = [y * cos - x * sin for x, y in corners]
    slant = 1 if angle % 90 == 0 else 2  # the box of a slanted letter is larger than the letter
    right = left + (max(along) - left) / slant
    return left, base, right, (max(across) - min(across)) / _LETTER_BOX / slant


def each_page(pages: pypdfium2.PdfDocument) -> Iterator[tuple[int, pypdfium2.PdfPage]]:
    """The pages with their numbers from 1, each closed when the next is asked for."""
    for number in range(len(pages)):
        page = pages[number]
        try:
            yield number + 1, page
        finally:
            page.close()
