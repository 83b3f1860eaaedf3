"""The characters of one page as PDFium reads them, in the page's space as it is shown.

All places that leave this room are in that space: points, origin at the lower left corner of what a
viewer shows, so with CropBox and /Rotate applied. ``Anchor.box`` and ``Picture`` share it.
"""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable, Iterator
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
_SPACES = {0x20, 0xD, 0xA, 0x9, 0xA0, 0x3000}


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
    spaces: list[int]
    """The numbers of the spaces that the file holds; PDFium adds others."""
    unsure: set[int]
    """The numbers of the letters that the file does not spell: PDFium gives some letter for each."""


def glance(page: pypdfium2.PdfPage, text: pypdfium2.PdfTextPage, sure: bool) -> Glance:
    """Read one page. ``sure``: all fonts of the file spell what they show."""
    sheet, raw = sheet_of(page), text.raw
    width, height = sheet.size
    seen: list[Char] = []
    unseen: list[Char] = []
    spaces: list[int] = []
    read = _reader(page, raw, sheet).read
    spaced = False
    for index in range(pdfium.FPDFText_CountChars(raw)):
        code = pdfium.FPDFText_GetUnicode(raw, index)
        if code in _SPACES:
            spaced = True
            if not pdfium.FPDFText_IsGenerated(raw, index):
                spaces.append(index)
            continue
        char, visible = read(index, _text(code), spaced)
        spaced = False
        left, bottom, right, top = char.box
        inside = 0 < left + right < 2 * width and 0 < bottom + top < 2 * height
        (seen if visible and inside and char.size >= _SMALLEST else unseen).append(char)
    asked = () if sure else seen
    unsure = {char.number for char in asked if pdfium.FPDFText_HasUnicodeMapError(raw, char.number) == 1}
    return Glance(sheet, seen, unseen, spaces, unsure)


def _reader(page: pypdfium2.PdfPage, raw: object, sheet: Sheet) -> _LevelText | _AnyText:
    even = not sheet.turn and _is_even(page.raw, pdfium.FPDFPage_CountObjects, pdfium.FPDFPage_GetObject)
    return _LevelText(raw, sheet) if even else _AnyText(raw, sheet)


class _LevelText:
    """Reads pages whose whole text is visible and level: PDFium need be asked for a box only."""

    def __init__(self, raw: object, sheet: Sheet) -> None:
        self._raw, self._x, self._y = raw, sheet.left, sheet.bottom
        self._box = pdfium.FS_RECTF()
        self._origin = ctypes.c_double(), ctypes.c_double()
        self._row, self._base = (0.0, 0.0), 0.0

    def read(self, index: int, text: str, spaced: bool) -> tuple[Char, bool]:
        """One character, and whether it is drawn."""
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self._raw, index, box)
        left, right = box.left - self._x, box.right - self._x
        bottom, top = box.bottom - self._y, box.top - self._y
        if self._row != (bottom, top):
            pdfium.FPDFText_GetCharOrigin(self._raw, index, *self._origin)
            self._row, self._base = (bottom, top), self._origin[1].value - self._y
        size = (top - bottom) / _LETTER_BOX
        return Char(index, text, left, self._base, right, size, 0, (left, bottom, right, top), spaced), True


class _AnyText:
    """Reads any page: text that is turned, hidden or both."""

    def __init__(self, raw: object, sheet: Sheet) -> None:
        self._raw, self._sheet = raw, sheet
        self._looks = _Looks(raw, sheet.turn)
        self._box = pdfium.FS_RECTF()
        self._origin = ctypes.c_double(), ctypes.c_double()

    def read(self, index: int, text: str, spaced: bool) -> tuple[Char, bool]:
        """One character, and whether it is drawn."""
        x, y = self._origin
        box = self._box
        pdfium.FPDFText_GetCharOrigin(self._raw, index, x, y)
        pdfium.FPDFText_GetLooseCharBox(self._raw, index, box)
        angle, visible = self._looks.at(index)
        shown = self._sheet.box((box.left, box.bottom, box.right, box.top))
        return _char(index, text, self._sheet.shown(x.value, y.value), shown, angle, spaced), visible


def origins(seen: Glance, text: pypdfium2.PdfTextPage) -> Iterator[tuple[int, float, float]]:
    """The number and the origin, in the file's space, of every character that the file holds, in order."""
    x, y = ctypes.c_double(), ctypes.c_double()
    for number in sorted([*(char.number for char in (*seen.seen, *seen.unseen)), *seen.spaces]):
        pdfium.FPDFText_GetCharOrigin(text.raw, number, x, y)
        yield number, x.value, y.value


def ink(text: pypdfium2.PdfTextPage, number: int) -> str:
    """The instruction that sets the colour of one character."""
    channels = [ctypes.c_uint() for _ in range(4)]
    if not pdfium.FPDFText_GetFillColor(text.raw, number, *channels):
        return "0 g"
    red, green, blue = (round(channel.value / 255, 3) for channel in channels[:3])
    return f"{red:g} {green:g} {blue:g} rg"


class _Looks:
    """Direction and visibility of characters, asked once for each object that draws text."""

    def __init__(self, raw: object, turn: int) -> None:
        self._raw, self._turn = raw, turn
        self._object = 0
        self._found = (0, True)

    def at(self, index: int) -> tuple[int, bool]:
        """The angle of one character, and whether it is drawn."""
        obj = pdfium.FPDFText_GetTextObject(self._raw, index)
        address = ctypes.addressof(obj.contents) if obj else 0
        if address != self._object or not address:
            self._object = address
            self._found = _angle(pdfium.FPDFText_GetCharAngle(self._raw, index), self._turn), _visible(obj)
        return self._found


def _is_even(raw: object, count: Callable[[object], int], get: Callable[[object, int], object], depth: int = 0) -> bool:
    """Whether all text is drawn, level and upright, so that it need not be asked letter by letter."""
    matrix = pdfium.FS_MATRIX()
    for index in range(count(raw)):
        obj = get(raw, index)
        kind = pdfium.FPDFPageObj_GetType(obj)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            pdfium.FPDFPageObj_GetMatrix(obj, matrix)
            if not _level(matrix) or not _visible(obj):
                return False
        elif kind == pdfium.FPDF_PAGEOBJ_FORM:
            pdfium.FPDFPageObj_GetMatrix(obj, matrix)
            inside = pdfium.FPDFFormObj_CountObjects, pdfium.FPDFFormObj_GetObject
            if depth > 8 or not _level(matrix) or not _is_even(obj, *inside, depth + 1):
                return False
    return True


def _level(matrix: pdfium.FS_MATRIX) -> bool:
    return bool(matrix.a > 0 and matrix.d > 0 and matrix.b == 0 == matrix.c)


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
