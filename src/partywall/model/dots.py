"""A page as dots: all that comes of a file when a page of it is shown."""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass

MOST = 4_096
"""Dots that a page may be wide or high."""
_BITS = (4, 8)


@dataclass(frozen=True, slots=True)
class Dots:
    """Rows of dots from the top; each dot is a place in the palette."""

    width: int
    height: int
    bits: int
    """For one dot: 4 or 8. Each row begins with a new byte."""
    palette: bytes
    """Red, green and blue of each colour."""
    rows: bytes

    @property
    def sound(self) -> bool:
        """Whether it is what it says, so that it can be shown to anybody."""
        if self.bits not in _BITS or not (0 < self.width <= MOST and 0 < self.height <= MOST):
            return False
        colours, left = divmod(len(self.palette), 3)
        return not left and 0 < colours <= 2**self.bits and len(self.rows) == self._row * self.height

    @property
    def _row(self) -> int:
        return -(-self.width * self.bits // 8)

    def png(self) -> bytes:
        """The same as a file that every browser shows: header, palette, dots, and nothing else."""
        step = self._row
        rows = b"".join(b"\0" + self.rows[at : at + step] for at in range(0, len(self.rows), step))
        head = struct.pack(">IIBBBBB", self.width, self.height, self.bits, 3, 0, 0, 0)
        chunks = ((b"IHDR", head), (b"PLTE", self.palette), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
