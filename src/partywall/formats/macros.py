"""The source of macros: packed in its own way inside an OLE file, inside the archive.

Every place that could be the beginning of a packed module is tried; the packing is that of [MS-OVBA] 2.4.1.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import olefile

_START = re.compile(rb"\x01(?=.[\xb0-\xbf])", re.DOTALL)
"""A byte that begins a packed module, before the head of its first chunk."""
_SOURCE = (b"Attribut", b"Option ", b"Sub ", b"Function ")
_MOST = 2**22


def macro_texts(data: bytes) -> Iterator[str]:
    """The lines of all modules; nothing where the bytes are no OLE file."""
    for stream in ole_streams(data):
        for found in _START.finditer(stream):
            source = unpacked(stream, found.end())
            if source.startswith(_SOURCE):
                yield from source.decode("cp1252", "replace").splitlines()


def ole_streams(data: bytes) -> Iterator[bytes]:
    """All streams of an OLE file. Its reader may stumble over anything; then there are none."""
    if not data.startswith(olefile.MAGIC):
        return
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            names = ole.listdir()
            streams = [ole.openstream(name).read(_MOST) for name in names]
    # olefile raises errors of its own and whatever its parts raise.
    except Exception:  # noqa: BLE001
        return
    yield from streams


def unpacked(data: bytes, at: int) -> bytes:
    """The chunks that begin at ``at``, unpacked as far as they are sound."""
    out = bytearray()
    while at + 2 < len(data) and len(out) < _MOST:
        head = int.from_bytes(data[at : at + 2], "little")
        if head >> 12 & 7 != 3:
            break
        end = min(at + (head & 0xFFF) + 3, len(data))
        if not head >> 15:
            out += data[at + 2 : end]
        elif not _chunk(data, at + 2, end, out):
            break
        at = end
    return bytes(out)


def _chunk(data: bytes, at: int, end: int, out: bytearray) -> bool:
    start = len(out)
    while at < end:
        flags = data[at]
        at += 1
        for bit in range(8):
            if at >= end:
                break
            if not flags >> bit & 1:
                out.append(data[at])
                at += 1
                continue
            if at + 2 > end:
                return False
            token = int.from_bytes(data[at : at + 2], "little")
            at += 2
            bits = max(4, (len(out) - start - 1).bit_length())
            back, length = (token >> (16 - bits)) + 1, (token & (0xFFFF >> bits)) + 3
            if back > len(out) - start:
                return False
            for _ in range(length):
                out.append(out[-back])
    return True
