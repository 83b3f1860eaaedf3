"""The bytes of a copy, unpacked again and again until nothing is packed in them, and read by no reader.

1. Archives, streams, zlib, gzip, base64, quoted-printable, hexadecimal, %-codes and character codes are unpacked
   wherever they stand.
2. What comes out is searched as text: as it is, without the nulls of UTF-16, and with the strings of PDF joined.
"""

from __future__ import annotations

import base64
import binascii
import html
import quopri
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from partywall.errors import Unreadable
from partywall.model.limits import Limits
from partywall.verify.pdf_bytes import RawStream, parted
from partywall.verify.pdf_codes import ascii85, lzw, run_length, unhex

_LOCAL = re.compile(rb"PK\x03\x04.{4}(..).{8}(....)(....)(..)(..)", re.DOTALL)
_BASE64 = re.compile(rb"(?:[A-Za-z0-9+/]{4}[\r\n]{0,2}){4,}(?:[A-Za-z0-9+/]{2,3}={0,2})?")
_NO_HEX = re.compile(rb"[G-Zg-z+/]")
_HEX = re.compile(rb"(?:[0-9A-Fa-f]{2}\s?){5,}")
_SHORT = 28
"""Characters of base64 below which it may as well be a long word."""
_DRAWN = re.compile(rb"<[0-9A-Fa-f\s]*>")
_FILTER = re.compile(rb"/(ASCIIHex|ASCII85|LZW|Flate|RunLength|AHx|A85|LZ|Fl|RL)(?:Decode)?\b")
# From the header that says so to the next part of the mail, or to the end.
_QUOTED = re.compile(
    rb"(?i)(\ncontent-transfer-encoding:\s*quoted-printable[ \t]*\r?\n(?:[^\r\n]+\r?\n)*\r?\n)"
    rb"(.*?)(?=\r?\n--[=0-9a-f]{12,}(?:--)?\s|\Z)",
    re.DOTALL,
)
_DOTS = re.compile(rb"/Subtype\s*/Image\b")
_FONT = re.compile(rb"\x00\x01\x00\x00\x00|true\x00|OTTO|ttcf|%!PS-AdobeFont|%!FontType|\x01\x00[\x04\x05][\x01-\x04]")


def _unquoted(found: re.Match[bytes]) -> bytes:
    return found.group(1) + quopri.decodestring(found.group(2))


@dataclass(frozen=True, slots=True)
class Bare:
    """Bytes that are not packed any more. ``font``: a font program with its makers' names, or the dots of a picture."""

    data: bytes
    font: bool = False


class Unpacking:
    """Unpacks within limits on size and depth, and says in ``faults`` what it could not."""

    def __init__(self, limits: Limits) -> None:
        self.faults: list[str] = []
        self._left = limits.unpacked_bytes
        self._depth = limits.attachment_depth * 2
        self._seen: set[bytes] = set()

    def bare(self, data: bytes, depth: int = 0, dots: bool = False) -> Iterator[Bare]:
        """The bytes themselves, and all that is packed in them. ``dots``: they are a picture's."""
        if depth > self._depth:
            raise Unreadable("The copy is packed in itself deeper than the limit.")
        self._left -= len(data)
        if self._left < 0:
            raise Unreadable("The copy unpacks to more than the limit.")
        if dots:
            # Chance spells words in them, and packs of letters; there are too many to go through for each.
            yield Bare(data, font=True)
            return
        data = _QUOTED.sub(_unquoted, data)
        yield Bare(data, bool(_FONT.match(data)))
        for inner, picture in self._packed(data):
            if len(inner) > 3 and inner != data and inner not in self._seen:
                self._seen.add(inner)
                yield from self.bare(inner, depth + 1, picture)

    def _packed(self, data: bytes) -> Iterator[tuple[bytes, bool]]:
        """What is packed in some bytes, and whether it is the dots of a picture."""
        if b"PK\x03\x04" in data:
            yield from ((inner, False) for inner in self._members(data))
        if b"stream" in data and b"endstream" in data:
            for stream in parted(data)[1]:
                yield self._stream(stream), bool(_DOTS.search(stream.said))
        if data[:1] == b"\x78" or data[:2] == b"\x1f\x8b":
            yield self._inflate(data, 47), False
        if not _FONT.match(data):
            yield from ((inner, False) for inner in self._texts(data))

    def _members(self, data: bytes) -> Iterator[bytes]:
        """By the header before each member; not by the directory, which may leave members out."""
        for found in _LOCAL.finditer(data):
            method, size, _, name, extra = (int.from_bytes(group, "little") for group in found.groups())
            start = found.end() + name + extra
            if method == 8:
                yield self._inflate(data[start : start + size] if size else data[start:], -15)
            elif method == 0:
                yield data[start : start + size]

    def _inflate(self, data: bytes, window: int) -> bytes:
        machine = zlib.decompressobj(window)
        try:
            found = machine.decompress(data, self._left + 1)
        except zlib.error:
            return self._damaged(data, window)
        # What follows the packed bytes belongs to nobody, and is searched too.
        return found + machine.unused_data if window == 47 else found

    def _damaged(self, data: bytes, window: int) -> bytes:
        """As much as can be had, byte by byte: a damaged stream still shows its beginning to somebody who looks."""
        machine, found = zlib.decompressobj(window), bytearray()
        try:
            for at in range(0, len(data), 64):
                found += machine.decompress(data[at : at + 64], max(1, self._left - len(found)))
        except zlib.error:
            pass
        return bytes(found)

    def _stream(self, stream: RawStream) -> bytes:
        data = stream.packed
        for name in _FILTER.findall(stream.said):
            data = self._unfiltered(name.decode(), data)
        return data

    def _unfiltered(self, name: str, data: bytes) -> bytes:
        match name:
            case "Flate" | "Fl":
                return self._inflate(data, 15)
            case "ASCIIHex" | "AHx":
                return unhex(data)
            case "ASCII85" | "A85":
                return ascii85(data)
            case "LZW" | "LZ":
                return lzw(data, self._left)
            case _:
                return run_length(data, self._left)

    def _texts(self, data: bytes) -> Iterator[bytes]:
        # Strings that are drawn are put together where text is looked for; here they would be pieces of words.
        loose, short = _DRAWN.sub(b" ", data) if b"Tj" in data or b"TJ" in data else data, []
        for found in filter(_NO_HEX.search, _BASE64.findall(loose)):
            try:
                unpacked = base64.b64decode(found + b"=" * (-len(b"".join(found.split())) % 4))
            except binascii.Error:
                continue
            if len(found) < _SHORT:
                short.append(unpacked)
            else:
                yield unpacked
        yield b"\n".join((*short, *(unhex(found) for found in _HEX.findall(loose))))
        for code, pattern, decode in _CODES:
            # To look for a row of them takes long; most files have not so many.
            if len(code.findall(data)) >= _ROW and (coded := b"\n".join(pattern.findall(data))):
                yield decode(coded)


def _entities(data: bytes) -> bytes:
    return html.unescape(data.replace(b"amp;", b"").decode("ascii", "replace")).encode("utf-8", "replace")


def _percents(data: bytes) -> bytes:
    return re.sub(rb"%([0-9A-Fa-f]{2})", lambda found: bytes.fromhex(found.group(1).decode()), data)


def _escapes(data: bytes) -> bytes:
    return _ESCAPE.sub(lambda found: chr(int(found.group(1) or found.group(2), 16)).encode("utf-8", "replace"), data)


# Letters by their codes, one by one, with plain letters and digits between them.
_ROW = 3
_CODES = tuple(
    (re.compile(code), re.compile(rb"(?:[A-Za-z0-9]{0,12}%s){%d,}[A-Za-z0-9]{0,12}" % (code, _ROW)), decode)
    for code, decode in (
        (rb"%[0-9A-Fa-f]{2}", _percents),
        (rb"=(?:[0-9A-Fa-f]{2}|\r?\n)", quopri.decodestring),
        (rb"&(?:amp;){0,3}#[xX]?[0-9A-Fa-f]{1,6};", _entities),
        (rb"\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2})", _escapes),
    )
)
_ESCAPE = re.compile(rb"\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2}))")
