"""A TIFF of many pages, put together by hand: the library leaves a head before each page, which belongs to nothing."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image
from PIL import TiffImagePlugin as Tiff

from partywall.formats.scans.scan import Scan

_SHORT, _LONG, _FRACTION, _BYTES = 3, 4, 5, 7
_TABLES, _SUBSAMPLING = 347, 530
_TAKEN = (
    Tiff.BITSPERSAMPLE,
    Tiff.COMPRESSION,
    Tiff.PHOTOMETRIC_INTERPRETATION,
    Tiff.SAMPLESPERPIXEL,
    Tiff.PLANAR_CONFIGURATION,
    _SUBSAMPLING,
)
"""How the dots are packed, as the library says after packing them; all are short numbers."""


@dataclass(frozen=True, slots=True)
class Strip:
    """The packed dots of one page, what has to be known to unpack them, and a JPEG's tables."""

    data: bytes
    said: tuple[tuple[int, tuple[int, ...]], ...]
    tables: bytes = b""


def strip_of(image: Image.Image, packing: str, quality: int = 0) -> Strip:
    """The dots of a page, packed in one piece."""
    packed = io.BytesIO()
    whole = {Tiff.ROWSPERSTRIP: image.height}
    fine = {"quality": quality} if quality else {}
    image.save(packed, "TIFF", compression=packing, tiffinfo=whole, **fine)
    data = packed.getvalue()
    packed.seek(0)
    with Image.open(packed, formats=("TIFF",)) as opened:
        tags = opened.tag_v2  # type: ignore[attr-defined]
        said = tuple((tag, _numbers(tags[tag])) for tag in _TAKEN if tag in tags)
        (start,), (size,) = tags[Tiff.STRIPOFFSETS], tags[Tiff.STRIPBYTECOUNTS]
        return Strip(data[start : start + size], said, bytes(tags.get(_TABLES, b"")))


def _numbers(value: int | tuple[int, ...]) -> tuple[int, ...]:
    return value if isinstance(value, tuple) else (value,)


def tiff(scans: Sequence[Scan], quality: int = 0) -> bytes:
    """One page for each scan: G4 for black and white, else JPEG of that quality, or deflate where none is given."""
    out = bytearray(b"II*\0\0\0\0\0")
    link = 4
    for scan in scans:
        strip, image = _packed(scan.image, quality), scan.image
        start = len(out)
        out += strip.data + b"\0" * (len(strip.data) % 2)
        tags = dict(strip.said) | {
            Tiff.IMAGEWIDTH: (image.width,),
            Tiff.IMAGELENGTH: (image.height,),
            Tiff.ROWSPERSTRIP: (image.height,),
            Tiff.STRIPOFFSETS: (start,),
            Tiff.STRIPBYTECOUNTS: (len(strip.data),),
            Tiff.RESOLUTION_UNIT: (2,),
        }
        link = _add_directory(out, link, tags, round(scan.per_inch), strip.tables)
    return bytes(out)


def _packed(image: Image.Image, quality: int) -> Strip:
    bare = image.copy()
    bare.info.clear()
    if bare.mode == "1":
        return strip_of(bare, "group4")
    if quality:
        return strip_of(bare.convert("YCbCr") if bare.mode == "RGB" else bare, "jpeg", quality)
    return strip_of(bare, "tiff_adobe_deflate")


def _add_directory(out: bytearray, link: int, tags: dict[int, tuple[int, ...]], per_inch: int, tables: bytes) -> int:
    """Add what is said of one page, and where the last one says that it stands; gives where this one says the next."""
    fields = {tag: _field(tag, values) for tag, values in tags.items()}
    for tag in (Tiff.X_RESOLUTION, Tiff.Y_RESOLUTION):
        fields[tag] = _FRACTION, 1, struct.pack("<II", per_inch, 1)
    if tables:
        fields[_TABLES] = _BYTES, len(tables), tables
    entries = bytearray()
    for tag, (kind, count, value) in sorted(fields.items()):
        if len(value) > 4:
            at = len(out)
            out += value + b"\0" * (len(value) % 2)
            value = struct.pack("<I", at)
        entries += struct.pack("<HHI", tag, kind, count) + value.ljust(4, b"\0")
    out[link : link + 4] = struct.pack("<I", len(out))
    out += struct.pack("<H", len(fields)) + entries + b"\0\0\0\0"
    return len(out) - 4


def _field(tag: int, values: tuple[int, ...]) -> tuple[int, int, bytes]:
    kind, code = (_SHORT, "H") if tag in _TAKEN or tag == Tiff.RESOLUTION_UNIT else (_LONG, "I")
    return kind, len(values), struct.pack(f"<{len(values)}{code}", *values)
