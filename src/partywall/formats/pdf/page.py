"""The characters of one page as PDFium reads them, in the page's space as it is shown.

All places that leave this room are in that space: points, origin at the lower left corner of what a
viewer shows, so with CropBox and /Rotate applied. ``Anchor.box`` and ``Picture`` share it.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from partywall.formats.pdf.layout import Char
from partywall.model.text import Box

_LETTER_BOX = 1.17
"""Height of a character's box over its font size, near enough for every common font."""
_SMALLEST = 1.5
"""Nobody reads letters of fewer points."""
_UNSEEN_MODES = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}
_HYPHENS = {0x2, 0xFFFE}


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

    def shown(self, x: float, y: float) -> tuple[float, float]:
        """A point of the file's space as it is shown."""
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


def sheet_of(page: pypdfium2.PdfPage) -> Sheet:
    """What of a page is shown."""
    crop, media = page.get_cropbox(), page.get_mediabox()
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
    seen: list[Char]
    unseen: list[Char]
    origins: list[tuple[float, float]]
    """Of every character by its number, in the file's space; generated ones have one too."""
    real: list[int]
    """The characters that the file holds, spaces included; PDFium adds others."""


def glance(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage) -> Glance:
    """Read one page."""
    sheet = sheet_of(page)
    seen: list[Char] = []
    unseen: list[Char] = []
    origins: list[tuple[float, float]] = []
    real: list[int] = []
    x, y, box = ctypes.c_double(), ctypes.c_double(), pdfium.FS_RECTF()
    raw, handle = text.raw, 0
    width, height = sheet.size
    angle, visible, space = 0, True, False
    for index in range(pdfium.FPDFText_CountChars(raw)):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        pdfium.FPDFText_GetCharOrigin(raw, index, x, y)
        origins.append((x.value, y.value))
        if code in (0x20, 0xD, 0xA, 0x9, 0xA0, 0x3000):
            space = True
            if not pdfium.FPDFText_IsGenerated(raw, index):
                real.append(index)
            continue
        real.append(index)
        obj = pdfium.FPDFText_GetTextObject(raw, index)
        address = ctypes.addressof(obj.contents) if obj else 0
        if address != handle or not address:
            handle = address
            angle = _angle(pdfium.FPDFText_GetCharAngle(raw, index), sheet.turn)
            visible = _visible(obj)
        pdfium.FPDFText_GetLooseCharBox(raw, index, box)
        shown = sheet.box((box.left, box.bottom, box.right, box.top))
        char = _char(index, _text(code), sheet.shown(x.value, y.value), shown, angle, space)
        space = False
        inside = 0 < (shown[0] + shown[2]) / 2 < width and 0 < (shown[1] + shown[3]) / 2 < height
        (seen if visible and inside and char.size >= _SMALLEST else unseen).append(char)
    return Glance(sheet, seen, unseen, origins, real)


def _text(code: int) -> str:
    if code in _HYPHENS:
        return "-"
    if code < 0x20 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
        return "\ufffd"
    return chr(code)


def _angle(clockwise: float, turn: int) -> int:
    """Counter-clockwise degrees on the page as shown; PDFium gives radians, or -1 for "not known"."""
    return round(-math.degrees(max(clockwise, 0)) - 90 * turn) % 360


def _visible(obj: object) -> bool:
    if not obj:
        return True
    if pdfium.FPDFTextObj_GetTextRenderMode(obj) in _UNSEEN_MODES:
        return False
    channels = [ctypes.c_uint() for _ in range(4)]
    return not pdfium.FPDFPageObj_GetFillColor(obj, *channels) or channels[3].value > 12


def _char(index: int, text: str, at: tuple[float, float], box: Box, angle: int, space: bool) -> Char:
    if not angle:
        return Char(index, text, at[0], at[1], box[2], (box[3] - box[1]) / _LETTER_BOX, 0, box, space)
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    left, base = at[0] * cos + at[1] * sin, at[1] * cos - at[0] * sin
    corners = [(x, y) for x in (box[0], box[2]) for y in (box[1], box[3])]
    along = [x * cos + y * sin for x, y in corners]
    across = [y * cos - x * sin for x, y in corners]
    slant = 1 if angle % 90 == 0 else 2  # the box of a slanted letter is larger than the letter
    right = left + (max(along) - left) / slant
    return Char(index, text, left, base, right, (max(across) - min(across)) / _LETTER_BOX / slant, angle, box, space)


def each_page(pages: pypdfium2.PdfDocument) -> Iterator[tuple[int, pypdfium2.PdfPage]]:
    """The pages with their numbers from 1, each closed when the next is asked for."""
    for number in range(len(pages)):
        page = pages[number]
        try:
            yield number + 1, page
        finally:
            page.close()
