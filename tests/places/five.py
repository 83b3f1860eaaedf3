"""Five general looks at the bytes of a file for a token, with no code of the product's own.

A. Raw: everything is unpacked, and searched in every spelling that is known to hide text.
B. Extractors: up to three readers of other people's.
C. Picture: pages are drawn and read by character recognition, and so is every picture whole.
D. Structure: the product's own check of listed structures; ``outcome`` asks it.
E. Count: one revision, no stray objects, no member twice, nothing between members.
"""

from __future__ import annotations

import base64
import binascii
import html
import io
import quopri
import re
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator
from urllib.parse import unquote_to_bytes

import olefile
import pikepdf

_ALIKE = str.maketrans("аеорсухіјѕԁһкмтвԛԝοαερικυν", "aeopcyxijsdhkmtbqwoaepikuv")
_DEEPEST = 8


def letters(text: str) -> str:
    """Small Latin letters and digits alone, with accents, look-alikes and disguises undone."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).casefold().translate(_ALIKE)
    return re.sub("[^a-z0-9]", "", text.casefold())


def holds(text: str, token: str) -> bool:
    """Whether a token stands in a text, forward or backward, however it is split."""
    row, wanted = letters(text), letters(token)
    return wanted in row or wanted[::-1] in row


def raw(data: bytes, token: str) -> tuple[str, ...]:
    """A: the ways by which the token is found in the bytes."""
    return tuple(
        dict.fromkeys(
            f"{way}, {spelling}"
            for way, piece in unpacked(data)
            for spelling, text in spelt(piece)
            if holds(text, token)
        )
    )


def unpacked(data: bytes) -> Iterator[tuple[str, bytes]]:
    """The bytes, and all that is packed in them, each once."""
    waiting, seen = [("as they are", data, 0)], {data}
    while waiting:
        way, piece, depth = waiting.pop()
        yield way, piece
        for how, inner in _packed(piece) if depth < _DEEPEST else ():
            if len(inner) > 3 and inner not in seen:
                seen.add(inner)
                waiting.append((how, inner, depth + 1))


def _packed(data: bytes) -> Iterator[tuple[str, bytes]]:
    for start in (found.start() for found in re.finditer(rb"\x78[\x01\x5e\x9c\xda]|\x1f\x8b\x08", data)):
        yield "zlib", _inflated(data[start:], 47)
    for found in re.finditer(rb"PK\x03\x04.{4}(..).{8}(....).{4}(..)(..)", data, re.DOTALL):
        method, size, name, extra = (int.from_bytes(group, "little") for group in found.groups())
        member = data[found.end() + name + extra :]
        yield "a member", _inflated(member, -15) if method else member[:size]
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        yield from (("a stream", stream) for stream in _streams(data))
    if data[8:12] == b"LZFu":
        import compressed_rtf

        yield "compressed rich text", compressed_rtf.decompress(data)
    if data.startswith(b"%PDF-"):
        yield from (("an object", inner) for inner in _objects(data))
    yield from _texts(data)


def _texts(data: bytes) -> Iterator[tuple[str, bytes]]:
    for run in re.findall(rb"(?:[A-Za-z0-9+/]\s{0,2}){14,}={0,2}", data):
        packed = b"".join(run.split()).rstrip(b"=")
        for at in range(4):
            part = packed[at:]
            part = part[: len(part) - (len(part) % 4 == 1)]
            yield "base64", base64.b64decode(part + b"=" * (-len(part) % 4))
    for run in re.findall(rb"(?:[0-9A-Fa-f]\s{0,2}){10,}", data):
        digits = b"".join(run.split())
        # A letter before the first digit may look like one.
        for row in (digits, digits[1:]):
            yield "hexadecimal", binascii.unhexlify(row[: len(row) // 2 * 2])
    for run in re.findall(rb"(?:<~)?[!-u\s]{10,}~>", data):
        try:
            yield "ASCII85", base64.a85decode(run.removeprefix(b"<~").removesuffix(b"~>"))
        except ValueError:
            continue
    if b"=" in data:
        yield "quoted-printable", quopri.decodestring(data)
    if b"%" in data:
        yield "per-cent codes", unquote_to_bytes(data)


def _inflated(data: bytes, window: int) -> bytes:
    machine, found = zlib.decompressobj(window), b""
    try:
        for at in range(0, len(data), 4096):
            found += machine.decompress(data[at : at + 4096])
            if machine.eof:
                break
    except zlib.error:
        pass
    return found


def _streams(data: bytes) -> Iterator[bytes]:
    try:
        with olefile.OleFileIO(io.BytesIO(data)) as file:
            yield from [file.openstream(path).read() for path in file.listdir()]
    except OSError:
        return  # a piece of a file, unpacked from its middle


def _objects(data: bytes) -> Iterator[bytes]:
    """Each object of a PDF, referred to or not, with its filters undone."""
    try:
        with pikepdf.open(io.BytesIO(data)) as file:
            for each in file.objects:
                if isinstance(each, pikepdf.Object):
                    yield each.unparse(resolved=True)
                if isinstance(each, pikepdf.Stream):
                    try:
                        yield each.read_bytes()
                    except pikepdf.PdfError:
                        yield each.read_raw_bytes()
    except pikepdf.PdfError:
        return


def spelt(data: bytes) -> Iterator[tuple[str, str]]:
    """The texts that the bytes may be."""
    plain = data.decode("latin-1")
    yield "plain", plain
    yield "UTF-8", data.decode("utf-8", "ignore")
    yield "without markup", html.unescape(re.sub(r"<[^<>]*>", "", data.decode("utf-8", "ignore")))
    for encoding in ("utf-16-le", "utf-16-be"):
        for at in (0, 1):
            yield encoding, data[at:].decode(encoding, "ignore")
    if b"\\" in data:
        yield "escapes", _unescaped(plain)
    strings = re.findall(rb"\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]+)>", data, re.DOTALL)
    if strings:
        drawn = b"".join(_literal(one) if one else _unhexed(other) for one, other in strings)
        yield "strings of a PDF", drawn.decode("latin-1").replace("\0", "")
    if re.match(rb"(?:\d{1,3}[\s,]+){8}", data):
        yield "numbers", "".join(chr(int(code)) for code in re.findall(rb"\d{1,3}", data) if int(code) < 256)


def _unescaped(text: str) -> str:
    """Rich text's and JavaScript's codes for letters."""
    text = re.sub(r"\\'([0-9a-fA-F]{2})|\\u00([0-9a-fA-F]{2})(?![0-9])", lambda m: chr(int(m[1] or m[2], 16)), text)
    text = re.sub(r"\\u(-?\d{1,5}) ?\??", lambda found: chr(int(found[1]) % 0x10000), text)
    return re.sub(r"\{\\\*\\[^{}]*\}|\\[a-z]+-?\d* ?|\\[-~_]|[{}\r\n]", "", text)


def _literal(data: bytes) -> bytes:
    return re.sub(rb"\\([0-7]{1,3})", lambda found: bytes([int(found[1], 8) & 255]), data).replace(b"\\\n", b"")


def _unhexed(data: bytes) -> bytes:
    digits = b"".join(data.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode())


def through_maps(data: bytes, token: str) -> bool:
    """A, for PDF: what is drawn, put through each map of glyphs to letters that the file has."""
    pieces = [piece for _, piece in unpacked(data)]
    maps = [found for piece in pieces if b"begincmap" in piece and (found := _map(piece))]
    drawn = [b"".join(_drawn(piece)) for piece in pieces if re.search(rb"T[jJ]", piece)]
    return any(holds(_mapped(row, each, width), token) for row in drawn for each in maps for width in (1, 2))


def _drawn(piece: bytes) -> Iterator[bytes]:
    for one, other in re.findall(rb"\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f\s]+)>", piece, re.DOTALL):
        yield re.sub(rb"\\([()\\])", rb"\1", _literal(one)) if one else _unhexed(other)


def _mapped(row: bytes, glyphs: dict[int, str], width: int) -> str:
    codes = (int.from_bytes(row[at : at + width], "big") for at in range(0, len(row), width))
    return "".join(glyphs.get(code, "") for code in codes)


def _map(piece: bytes) -> dict[int, str]:
    found: dict[int, str] = {}
    for block in re.findall(rb"beginbfchar(.*?)endbfchar", piece, re.DOTALL):
        for code, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            found[int(code, 16)] = _unhexed(text).decode("utf-16-be", "ignore")
    for block in re.findall(rb"beginbfrange(.*?)endbfrange", piece, re.DOTALL):
        for first, last, text in re.findall(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
            for code in range(int(first, 16), min(int(last, 16), int(first, 16) + 255) + 1):
                found[code] = chr((int(text, 16) + code - int(first, 16)) % 0x10000)
    return found


def counted(data: bytes) -> tuple[str, ...]:
    """E: what there is too many of in a finished copy."""
    if data.startswith(b"%PDF-"):
        return tuple(_odd_pdf(data))
    if data.startswith(b"PK\x03\x04"):
        return tuple(_odd_zip(data))
    return ()


def _odd_pdf(data: bytes) -> Iterator[str]:
    for mark in (b"%%EOF", b"startxref"):
        if data.count(mark) != 1:
            yield f"{data.count(mark)} times {mark.decode()}"
    if b"/Prev" in data or not data.rstrip().endswith(b"%%EOF"):
        yield "an earlier revision, or bytes after the end"
    with pikepdf.open(io.BytesIO(data)) as file:
        strays = len(file.objects) - len(_reached(file))
        if strays > 0:
            yield f"{strays} objects that nothing refers to"


def _reached(file: pikepdf.Pdf) -> set[tuple[int, int]]:
    """The numbers of all objects that can be come to from the trailer, and of those that hold other objects."""
    reached: set[tuple[int, int]] = set()
    waiting: list[pikepdf.Object] = [file.trailer]
    while waiting:
        each = waiting.pop()
        if each.is_indirect:
            if each.objgen in reached:
                continue
            reached.add(each.objgen)
        if isinstance(each, (pikepdf.Dictionary, pikepdf.Stream)):
            waiting += (each[key] for key in each.keys() if isinstance(each[key], pikepdf.Object))  # noqa: SIM118
        elif isinstance(each, pikepdf.Array):
            waiting += (inner for inner in each if isinstance(inner, pikepdf.Object))
    return reached | {
        each.objgen
        for each in file.objects
        if isinstance(each, pikepdf.Stream) and each.get("/Type") in ("/ObjStm", "/XRef")
    }


def _odd_zip(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
        if archive.comment or any(info.comment or info.extra for info in infos):
            yield "comments or further fields in the archive"
        if len({info.filename.lower() for info in infos}) != len(infos):
            yield "a member twice"
        if len({info.date_time for info in infos}) > 1:
            yield "times that differ"
        if data.count(b"PK\x03\x04") < len(infos) or _gaps(data, infos):
            yield "bytes between the members"


def _gaps(data: bytes, infos: list[zipfile.ZipInfo]) -> int:
    """Bytes of an archive that belong to no member and not to its directory."""
    at = 0
    for info in sorted(infos, key=lambda each: each.header_offset):
        if info.header_offset != at:
            return info.header_offset - at
        name, extra = struct.unpack("<HH", data[at + 26 : at + 30])
        at += 30 + name + extra + info.compress_size
    return data.find(b"PK\x01\x02", at) - at if infos else 0
