"""What PDFium is asked about the characters of a page: about all of them at once, since one by one takes most of a
reader's time.

The engine's functions are called with bare numbers and addresses, so that Python's own loops call them.
"""

from __future__ import annotations

import ctypes
import math
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import repeat
from typing import Any

import numpy
import pypdfium2
import pypdfium2.raw as pdfium
from numpy.typing import NDArray

Table = NDArray[numpy.float64]
"""A row of numbers for each character."""
_UNSEEN_MODES = {pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP}
_Address = ctypes.c_void_p


def _plain(function: Any, result: Any, *further: Any) -> Callable[..., int]:
    """One of the engine's functions on a page's characters, taking bare numbers and addresses."""
    address = ctypes.cast(function, _Address).value
    assert address is not None
    return ctypes.PYFUNCTYPE(result, _Address, ctypes.c_int, *further)(address)


_CODE = _plain(pdfium.FPDFText_GetUnicode, ctypes.c_uint)
_BOX = _plain(pdfium.FPDFText_GetLooseCharBox, ctypes.c_int, _Address)
_ORIGIN = _plain(pdfium.FPDFText_GetCharOrigin, ctypes.c_int, _Address, _Address)
_GENERATED = _plain(pdfium.FPDFText_IsGenerated, ctypes.c_int)
_UNSURE = _plain(pdfium.FPDFText_HasUnicodeMapError, ctypes.c_int)
_OBJECT = _plain(pdfium.FPDFText_GetTextObject, _Address)


@dataclass(frozen=True, slots=True)
class Origins:
    """Where characters stand in the file's space: their numbers, x and y of each, and whether it is a space."""

    numbers: NDArray[numpy.int64]
    places: Table
    blank: NDArray[numpy.bool_]


class Asked:
    """The characters of one page, by their numbers."""

    def __init__(self, text: pypdfium2.PdfTextPage) -> None:
        self._raw = text.raw
        self._page = ctypes.cast(text.raw, _Address).value
        self._count: int = max(0, pdfium.FPDFText_CountChars(text.raw))

    @property
    def count(self) -> int:
        """How many there are."""
        return self._count

    def codes(self) -> NDArray[numpy.uint32]:
        """What each is in Unicode."""
        written = numpy.zeros(self._count + 1, numpy.uint16)
        pointer = written.ctypes.data_as(ctypes.POINTER(ctypes.c_ushort))
        units = pdfium.FPDFText_GetText(self._raw, 0, self._count, pointer)
        # The whole text at once lacks characters without a code, and has two units for some: then one by one.
        if units == self._count + 1 and not (written >> 11 == 0x1B).any():
            return written[:-1].astype(numpy.uint32)
        return numpy.fromiter(map(_CODE, repeat(self._page), range(self._count)), numpy.uint32, self._count)

    def boxes(self, numbers: Sequence[int]) -> Table:
        """Left, bottom, right and top of each of these, in the file's space."""
        found = numpy.zeros((len(numbers), 4), numpy.float32)
        at = found.ctypes.data
        _all(map(_BOX, repeat(self._page), numbers, range(at, at + found.nbytes, 16)))
        return found.astype(numpy.float64)

    def origins(self, numbers: Sequence[int]) -> Table:
        """Where each of these begins, in the file's space; its box may begin elsewhere."""
        found = numpy.zeros((len(numbers), 2))
        x, end = found.ctypes.data, found.ctypes.data + found.nbytes
        _all(map(_ORIGIN, repeat(self._page), numbers, range(x, end, 16), range(x + 8, end + 8, 16)))
        return found

    def looks(self, numbers: Sequence[int], turn: int) -> list[tuple[int, bool]]:
        """The angle of each of these, and whether it is drawn; asked once for each object that draws text."""
        found: list[tuple[int, bool]] = []
        last, look = 0, (0, True)
        for number, address in zip(numbers, map(_OBJECT, repeat(self._page), numbers), strict=True):
            if address != last or not address:
                clockwise = pdfium.FPDFText_GetCharAngle(self._raw, number)
                drawing = pdfium.FPDFText_GetTextObject(self._raw, number)
                last, look = address, (_angle(clockwise, turn), is_visible(drawing))
            found.append(look)
        return found

    def held(self, numbers: Sequence[int]) -> list[int]:
        """Those of these spaces that the file holds; the others are such as a reader would see all the same."""
        generated = map(_GENERATED, repeat(self._page), numbers)
        return [number for number, added in zip(numbers, generated, strict=False) if not added]

    def unsure(self, numbers: Sequence[int]) -> set[int]:
        """Those of these letters of which the file does not say what they are."""
        errors = map(_UNSURE, repeat(self._page), numbers)
        return {number for number, error in zip(numbers, errors, strict=False) if error == 1}


def _all(calls: Iterable[int]) -> None:
    deque(calls, maxlen=0)


def _angle(clockwise: float, turn: int) -> int:
    """Counter-clockwise degrees on the page as shown; PDFium gives radians, or -1 for "not known"."""
    return round(-math.degrees(max(clockwise, 0)) - 90 * turn) % 360


def is_visible(drawing: Any) -> bool:
    """Whether an object that draws text shows it."""
    if not drawing:
        return True
    if pdfium.FPDFTextObj_GetTextRenderMode(drawing) in _UNSEEN_MODES:
        return False
    channels = [ctypes.c_uint() for _ in range(4)]
    return not pdfium.FPDFPageObj_GetFillColor(drawing, *channels) or channels[3].value > 12
