"""What a picture file says beside its dots: shown to the author, searched, and in no copy.

Where it was taken and by whom, what programs wrote into it, captions, names of layers: every string that can be had.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Iterator

from PIL import ExifTags, Image

from partywall.errors import Unreadable
from partywall.formats.pictures.opening import foreign_errors
from partywall.formats.splice import lines_part
from partywall.model.text import MediaType, Part, PartKind

_RUN = re.compile(rb"[\x20-\x7e\x80-\xff]{4,}")
_PLAIN = re.compile(rb"[\x20-\x7e]{5,}")
_MARKED = re.compile(rb"(?<=>)[^<>]*[^<>\s][^<>]*(?=<)|(?<==\")[^\"<>]+(?=\")|(?<==')[^'<>]+(?=')")
_NAMESPACE = re.compile(rb"\sxmlns(?::\w+)?=(?:\"[^\"]*\"|'[^']*')|\brdf:about=\"\"|\sx:xmptk=\"[^\"]*\"|<\?.*?\?>")
_WIDE = re.compile(rb"(?:[\x20-\x7e\xa0-\xff]\x00){4,}")
_WIDE_BIG = re.compile(rb"(?:\x00[\x20-\x7e\xa0-\xff]){4,}")
_MOST = 2**20
"""Bytes of one stretch that are looked through."""
_PNG_DOTS = frozenset(
    name.encode() for name in "IHDR IDAT IEND PLTE tRNS pHYs gAMA cHRM sRGB sBIT bKGD hIST fdAT".split()
)
_TIFF_DOTS = frozenset((
    254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279, 280, 281, 282, 283,
    284, 290, 291, 292, 293, 296, 297, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325, 330, 332, 338,
    339, 340, 341, 342, 347, 512, 513, 514, 519, 520, 521, 529, 530, 531, 532,
))  # fmt: skip
"""Tags that say how the dots are packed, and hold numbers."""
# Stretches of letters that stand in every file of their kind.
_EVERYWHERE = re.compile(
    r"(?:JFIF|Exif|Adobe|ICC_PROFILE|http://ns\.adobe\.com/x\S*|Photoshop 3\.0|8BIM|acsp|desc|XYZ|curv|mntr\w*|"
    r"(?:[RGBrgb]|gray|cprt|wtpt|bkpt|view|lumi|meas|tech|text|sig)[A-Z]{0,4})\W*"
)


def asides(untrusted: bytes, kind: MediaType, picture: Image.Image) -> tuple[Part, ...]:
    """The strings of a file that are no dots, each kind of place a part of its own."""
    texts = [text for text in dict.fromkeys(map(_clean, _texts(untrusted, kind, picture))) if text]
    return (lines_part("property:1", PartKind.PROPERTY, texts),) if texts else ()


def _texts(untrusted: bytes, kind: MediaType, picture: Image.Image) -> Iterator[str]:
    if kind is MediaType.PNG:
        yield from _in_png(untrusted)
    elif kind is MediaType.JPEG:
        yield from _in_jpeg(untrusted)
    else:
        yield from _in_tiff(picture)
    yield from _in_exif(picture)


def _in_png(untrusted: bytes) -> Iterator[str]:
    at = 8
    while at + 8 <= len(untrusted):
        size, name = struct.unpack(">I4s", untrusted[at : at + 8])
        data = untrusted[at + 8 : at + 8 + size]
        if name not in _PNG_DOTS:
            start, unpacked = _packed(data)
            yield from _strings(data[:start])
            yield from _strings(unpacked)
        at += size + 12
        if name == b"IEND":
            break
    yield from _strings(untrusted[at:])


def _packed(data: bytes) -> tuple[int, bytes]:
    """What lies packed behind a keyword, a long text or a colour profile; and where it begins, or the end of it all."""
    start = data.find(b"\x78")
    for _ in range(8):
        if start < 0:
            break
        try:
            if found := zlib.decompressobj().decompress(data[start:], _MOST):
                return start, found
        except zlib.error:
            pass
        start = data.find(b"\x78", start + 1)
    return len(data), b""


def _in_jpeg(untrusted: bytes) -> Iterator[str]:
    """Segments of programs and comments; what comes after the dots, where phones put whole other pictures."""
    at = 2
    while at + 4 <= len(untrusted) and untrusted[at] == 0xFF:
        marker, size = untrusted[at + 1], int.from_bytes(untrusted[at + 2 : at + 4], "big")
        if marker == 0xFF:
            at += 1
            continue
        if marker == 0xDA:
            break
        if 0xE0 <= marker <= 0xEF or marker == 0xFE:
            yield from _strings(untrusted[at + 4 : at + 2 + size])
        at += 2 + max(size, 2)
    end = untrusted.rfind(b"\xff\xd9")
    if end >= 0:
        yield from _strings(untrusted[end + 2 :])
    first = untrusted.find(b"\xff\xd9", at)
    if 0 <= first < end:
        yield from _strings(untrusted[first + 2 : end])


def _in_tiff(picture: Image.Image) -> Iterator[str]:
    for number in range(int(getattr(picture, "n_frames", 1))):
        picture.seek(number)
        for tag, value in getattr(picture, "tag_v2", {}).items():
            if tag not in _TIFF_DOTS:
                yield from _value(value)


def _in_exif(picture: Image.Image) -> Iterator[str]:
    try:
        with foreign_errors():
            exif = picture.getexif()
            tables = [exif, *(exif.get_ifd(table) for table in ExifTags.IFD)]
    except Unreadable:
        return  # what nobody can read as such was looked through as bytes
    for table in tables:
        for tag, value in table.items():
            if tag not in _TIFF_DOTS:
                yield from _value(value)


def _value(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, bytes):
        yield from _strings(value)
    elif isinstance(value, tuple | list) and value and all(isinstance(each, int) and 0 <= each < 256 for each in value):
        yield from _strings(bytes(value))
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _value(each) if isinstance(each, str | bytes) else ()


def _strings(data: bytes) -> Iterator[str]:
    """What can be read in some bytes: markup's own text, or stretches in the encodings that there are."""
    data = data[:_MOST]
    if data.startswith(b"ICC_PROFILE\0"):
        data = data[14:]
    if data[36:40] == b"acsp":
        yield from _profile(data)
        return
    if b"<" in data and (b"xmlns" in data or b"<?x" in data):
        yield from (found.decode("utf-8", "replace") for found in _MARKED.findall(_NAMESPACE.sub(b"", data)))
        return
    for found in _RUN.findall(data):
        yield from _decoded(found)
    for found in _WIDE.findall(data):
        yield found.decode("utf-16-le", "replace")
    for found in _WIDE_BIG.findall(data):
        yield found.decode("utf-16-be", "replace")


def _decoded(run: bytes) -> Iterator[str]:
    """Letters of other scripts where they are whole in UTF-8; else those of ASCII alone: others come by chance."""
    try:
        yield run.decode("utf-8")
    except UnicodeDecodeError:
        yield from (found.decode("ascii") for found in _PLAIN.findall(run))


def _profile(data: bytes) -> Iterator[str]:
    """The texts of a colour profile; all else in it is figures."""
    for entry in range(132, min(len(data), 132 + 12 * int.from_bytes(data[128:132], "big")), 12):
        start, size = (int.from_bytes(data[entry + at : entry + at + 4], "big") for at in (4, 8))
        if data[start : start + 4] in (b"desc", b"text", b"mluc"):
            body = data[start + 8 : start + size]
            yield from (found.decode("ascii") for found in _PLAIN.findall(body))
            yield from (found.decode("utf-16-be", "replace") for found in _WIDE_BIG.findall(body))


def _clean(text: str) -> str:
    """A text that may say something: one with a word of four letters or digits in it."""
    text = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    if _EVERYWHERE.fullmatch(text) or not re.search(r"[^\W_]{4,}", text):
        return ""
    return text
