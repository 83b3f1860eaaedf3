"""Pictures, opened by no picture library: what lies in the file is told by its own bytes, and its dots are put into a
PDF as they are packed, so that the engine that draws PDFs unpacks them whole and character recognition can see them.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from partywall.errors import Unreadable
from partywall.model.limits import Limits
from partywall.model.text import MediaType, PartKind
from partywall.verify.opened import Opened, Seen

_NO_SIZE = 200.0
"""Dots per inch where the file says none."""
_LEFT_OVER = "bytes that belong to nothing"


@dataclass(frozen=True, slots=True)
class Packed:
    """One page's dots as they are packed, in the words of PDF."""

    width: int
    height: int
    per_inch: float
    said: bytes
    """The filter, the colours and what else has to be known to unpack them."""
    data: bytes


def open_picture(untrusted: bytes, kind: MediaType, limits: Limits) -> Opened:
    """Open a copy that is a picture. Raises Unreadable."""
    faults: list[str] = []
    pages = list(_READERS[kind](untrusted, faults))
    if not 0 < len(pages) <= limits.pages:
        raise Unreadable("The copy has no pages, or more than the limit.")
    if sum(page.width * page.height for page in pages) > limits.unpacked_bytes:
        raise Unreadable("The copy unpacks to more than the limit.")
    # Nobody can say without eyes what a picture says: its dots are compared instead.
    shown = tuple(Seen(f"page {number}", PartKind.BODY, "") for number in range(1, len(pages) + 1))
    return Opened(kind, shown, faults=tuple(dict.fromkeys(faults)), drawn=as_pdf(pages))


# PNG

_CHUNKS = (b"IHDR", b"PLTE", b"pHYs", b"IDAT", b"IEND")
_COLOURS = {0: (1, b"/DeviceGray"), 2: (3, b"/DeviceRGB"), 3: (1, b"")}


def _png(data: bytes, faults: list[str]) -> Iterator[Packed]:
    if not data.startswith(b"\x89PNG\r\n\x1a\n"):
        raise Unreadable("The copy does not begin as a PNG does.")
    chunks: dict[bytes, bytes] = {}
    at, name = 8, b""
    while at + 12 <= len(data) and name != b"IEND":
        size, name = struct.unpack(">I4s", data[at : at + 8])
        body = data[at + 8 : at + 8 + size]
        if name not in _CHUNKS or (name in chunks and name != b"IDAT"):
            faults.append("a chunk that is not on the list")
        if zlib.crc32(name + body) != int.from_bytes(data[at + 8 + size : at + 12 + size], "big"):
            faults.append("a chunk with a wrong check sum")
        chunks[name] = chunks.get(name, b"") + body
        at += size + 12
    if at != len(data) or chunks.get(b"IEND"):
        faults.append(_LEFT_OVER)
    yield _png_page(chunks, faults)


def _png_page(chunks: Mapping[bytes, bytes], faults: list[str]) -> Packed:
    if len(chunks.get(b"IHDR", b"")) != 13:
        raise Unreadable("The copy is no whole PNG.")
    width, height, bits, colours, packing, filtering, interlaced = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    if colours not in _COLOURS or packing or filtering or interlaced:
        raise Unreadable("The copy is a PNG of a kind that is not written.")
    bands, space = _COLOURS[colours]
    table = chunks.get(b"PLTE", b"")
    if (colours == 3) != bool(table) or len(table) > 768 or len(table) % 3:
        faults.append("a palette where none belongs")
    if colours == 3:
        space = b"[/Indexed /DeviceRGB %d <%s>]" % (len(table) // 3 - 1, table.hex().encode())
    row = 1 + (width * bits * bands + 7) // 8
    _exactly(chunks.get(b"IDAT", b""), row * height, faults)
    said = (
        b"/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors %d /BitsPerComponent %d /Columns %d >>"
        b" /ColorSpace %s /BitsPerComponent %d" % (bands, bits, width, space, bits)
    )
    per_metre = struct.unpack(">IIB", chunks[b"pHYs"]) if len(chunks.get(b"pHYs", b"")) == 9 else (0, 0, 0)
    per_inch = per_metre[0] * 0.0254 if per_metre[2] == 1 and per_metre[0] else _NO_SIZE
    return Packed(width, height, per_inch, said, chunks.get(b"IDAT", b""))


def _exactly(packed: bytes, size: int, faults: list[str]) -> None:
    """That so many bytes come out, and that nothing lies behind them."""
    machine = zlib.decompressobj()
    found = 0
    try:
        chunk = packed
        while chunk and not machine.eof and found <= size:
            found += len(machine.decompress(chunk, 2**20))
            chunk = machine.unconsumed_tail
        found += len(machine.flush()) if found <= size else 0
    except zlib.error:
        raise Unreadable("The copy's dots cannot be unpacked.") from None
    if found != size or machine.unused_data or not machine.eof:
        faults.append("more or fewer dots than the picture has")


# JPEG

_JFIF = b"JFIF\x00"
_TABLES = frozenset((0xC4, 0xDB, 0xDD, 0xC0, 0xC1, 0xC2))


def _jpeg(data: bytes, faults: list[str]) -> Iterator[Packed]:
    if not data.startswith(b"\xff\xd8"):
        raise Unreadable("The copy does not begin as a JPEG does.")
    per_inch = _NO_SIZE
    for marker, body in _segments(data):
        if marker == 0xE0 and body.startswith(_JFIF) and len(body) == 14 and body[12:] == b"\0\0":
            unit, across = body[7], int.from_bytes(body[8:10], "big")
            per_inch = float(across) if unit == 1 and across else _NO_SIZE
        elif marker not in _TABLES and marker not in (0xDA, 0xD9):
            faults.append("a segment that is not on the list")
    if not data.endswith(b"\xff\xd9"):
        faults.append(_LEFT_OVER)
    yield _jpeg_page(data, per_inch)


def _jpeg_page(data: bytes, per_inch: float, more: bytes = b"") -> Packed:
    frame = next((body for marker, body in _segments(data) if marker in (0xC0, 0xC1, 0xC2)), b"")
    if len(frame) < 6 or frame[5] not in (1, 3):
        raise Unreadable("The copy is no whole JPEG.")
    height, width = struct.unpack(">HH", frame[1:5])
    space = b"/DeviceGray" if frame[5] == 1 else b"/DeviceRGB"
    said = b"/Filter /DCTDecode /ColorSpace %s /BitsPerComponent 8%s" % (space, more)
    return Packed(width, height, per_inch, said, data)


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The segments one behind the other, the dots passed over, to the end; anything between them is a segment 0."""
    at = 2
    while at < len(data):
        if data[at] != 0xFF or at + 1 >= len(data):
            yield 0, data[at:]
            return
        marker = data[at + 1]
        if marker == 0xD9:
            yield marker, b""
            if data[at + 2 :]:
                yield 0, data[at + 2 :]
            return
        size = int.from_bytes(data[at + 2 : at + 4], "big")
        yield marker, data[at + 4 : at + 2 + size]
        at += 2 + max(size, 2)
        if marker == 0xDA:
            at = _behind_dots(data, at)


def _behind_dots(data: bytes, at: int) -> int:
    """Where the next marker stands that is none inside the dots."""
    while 0 <= (at := data.find(b"\xff", at)) < len(data) - 1:
        if data[at + 1] == 0 or 0xD0 <= data[at + 1] <= 0xD7:
            at += 2
        else:
            return at
    return len(data)


# TIFF

_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8}
_FIGURES, _LONGEST = (3, 4, 5), 48
"""Types of what a tag says, and the most bytes of it; a JPEG's tables alone are other and longer."""
_TAGS = frozenset((254, 256, 257, 258, 259, 262, 266, 273, 277, 278, 279, 282, 283, 284, 296, 347, 529, 530, 531, 532))


def _tiff(data: bytes, faults: list[str]) -> Iterator[Packed]:
    if not data.startswith(b"II*\x00"):
        raise Unreadable("The copy does not begin as a TIFF does.")
    claimed = [(0, 8)]
    at = int.from_bytes(data[4:8], "little")
    read: set[int] = set()
    dots = 0
    while at:
        if at in read or dots > len(data):
            raise Unreadable("The copy is a TIFF in which pages are there twice.")
        read.add(at)
        tags, at = _directory(data, at, claimed)
        if tags.keys() - _TAGS:
            faults.append("a tag that is not on the list")
        if any(tag != 347 and (kind not in _FIGURES or len(said) > _LONGEST) for tag, (kind, said) in tags.items()):
            faults.append("a tag that says more than figures")
        page = _tiff_page(data, tags, claimed, faults)
        dots += len(page.data)
        yield page
    if _unclaimed(data, claimed):
        faults.append(_LEFT_OVER)


def _directory(data: bytes, at: int, claimed: list[tuple[int, int]]) -> tuple[dict[int, tuple[int, bytes]], int]:
    """The tags of one page, each with its type and its bytes, and where the next page's begin."""
    count = int.from_bytes(data[at : at + 2], "little")
    end = at + 2 + 12 * count
    if len(data) < end + 4:
        raise Unreadable("The copy is no whole TIFF.")
    claimed.append((at, end + 4))
    tags: dict[int, tuple[int, bytes]] = {}
    for entry in range(at + 2, end, 12):
        tag, kind, number = struct.unpack("<HHI", data[entry : entry + 8])
        size = _SIZES.get(kind, 1) * number
        start = entry + 8
        if size > 4:
            start = int.from_bytes(data[entry + 8 : entry + 12], "little")
            claimed.append((start, start + size))
        tags[tag] = kind, data[start : start + size]
    return tags, int.from_bytes(data[end : end + 4], "little")


def _tiff_page(
    data: bytes, tags: Mapping[int, tuple[int, bytes]], claimed: list[tuple[int, int]], faults: list[str]
) -> Packed:
    def value(tag: int, usual: int) -> int:
        kind, found = tags.get(tag, (3, b""))
        return int.from_bytes(found[: _SIZES.get(kind, 1)], "little") if found else usual

    width, height, start, size = value(256, 0), value(257, 0), value(273, 0), value(279, 0)
    if value(278, height) < height or not width or not height or start + size > len(data):
        raise Unreadable("The copy is a TIFF of a kind that is not written.")
    claimed.append((start, start + size))
    above, below = struct.unpack("<II", tags[282][1]) if len(tags.get(282, (5, b""))[1]) == 8 else (0, 1)
    per_inch = above / below if above and below else _NO_SIZE
    packing, bands, strip = value(259, 1), value(277, 1), data[start : start + size]
    if packing == 4 and value(262, 0) in (0, 1):
        black = b"true" if value(262, 0) else b"false"
        said = (
            b"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns %d /Rows %d /BlackIs1 %s >>"
            b" /ColorSpace /DeviceGray /BitsPerComponent 1" % (width, height, black)
        )
        return Packed(width, height, per_inch, said, strip)
    if packing == 8:
        _exactly(strip, width * height * bands, faults)
        space = b"/DeviceGray" if bands == 1 else b"/DeviceRGB"
        said = b"/Filter /FlateDecode /ColorSpace %s /BitsPerComponent 8" % space
        return Packed(width, height, per_inch, said, strip)
    if packing == 7:
        tables = tags.get(347, (7, b""))[1]
        whole = tables[:-2] + strip[2:] if tables else strip
        if any(marker not in _TABLES and marker not in (0xDA, 0xD9) for marker, _ in _segments(whole)):
            faults.append("a segment that is not on the list")
        return _jpeg_page(whole, per_inch)
    raise Unreadable("The copy is a TIFF of a kind that is not written.")


def _unclaimed(data: bytes, claimed: list[tuple[int, int]]) -> bool:
    """Whether bytes lie between what the file speaks of; a nought may fill up to an even place."""
    at = 0
    for start, end in sorted(claimed):
        if start > at and data[at:start].strip(b"\0"):
            return True
        if start - at > 15:
            return True
        at = max(at, end)
    return bool(data[at:].strip(b"\0")) or len(data) - at > 15


_READERS: Mapping[MediaType, Callable[[bytes, list[str]], Iterator[Packed]]] = {
    MediaType.PNG: _png,
    MediaType.JPEG: _jpeg,
    MediaType.TIFF: _tiff,
}


# As a PDF


def as_pdf(pages: list[Packed]) -> bytes:
    """The dots as the pages of a PDF, without being unpacked."""
    kids = b" ".join(b"%d 0 R" % (3 + 3 * number) for number in range(len(pages)))
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages))]
    for number, page in enumerate(pages):
        width, height = (value * 72 / page.per_inch for value in (page.width, page.height))
        drawing = b"q %.3f 0 0 %.3f 0 0 cm /P Do Q" % (width, height)
        objects += (
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.3f %.3f] /Resources << /XObject << /P %d 0 R >> >>"
            b" /Contents %d 0 R >>" % (width, height, 5 + 3 * number, 4 + 3 * number),
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawing), drawing),
            b"<< /Type /XObject /Subtype /Image /Width %d /Height %d %s /Length %d >>\nstream\n%s\nendstream"
            % (page.width, page.height, page.said, len(page.data), page.data),
        )
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return bytes(out + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table) + end)
