"""TrueType programs without their texts, and without the outlines of letters that the copy does not have.

A font that a file brings holds only the letters that the file uses: with the withheld name gone,
the letters left over would still spell what it was made of (hiding place 32). And its name table
holds sentences of its maker.
"""

from __future__ import annotations

import struct
from collections.abc import Collection, Mapping

# What is needed to draw. No names, no signatures, no substitution tables.
_TABLES = (b"cmap", b"cvt ", b"fpgm", b"glyf", b"head", b"hhea", b"hmtx", b"loca", b"maxp", b"prep")
_POST = struct.pack(">IiHHIIIII", 0x00030000, 0, 0, 0, 0, 0, 0, 0, 0)
"""A post table that names no glyphs."""
_COMPOSITE_MORE, _COMPOSITE_WORDS = 0x20, 0x01
_SCALES = ((0x08, 2), (0x40, 4), (0x80, 8))


def cleaned(program: bytes, glyphs: Collection[int] | None) -> bytes:
    """The font program with listed tables only, and outlines only of ``glyphs`` (None: of all).

    Raises ValueError where the program is no TrueType font.
    """
    tables = tables_of(program)
    if glyphs is not None and {b"glyf", b"loca", b"head", b"maxp"} <= tables.keys():
        _blank(tables, glyphs)
    kept = {tag: tables[tag] for tag in _TABLES if tag in tables}
    kept[b"post"] = _POST
    return _written(program[:4], kept)


def tables_of(program: bytes) -> dict[bytes, bytes]:
    """The tables of a font program by their names. Raises ValueError where it is no TrueType font."""
    if program[:4] not in (b"\0\1\0\0", b"true"):
        raise ValueError("not a TrueType font")
    try:
        (count,) = struct.unpack_from(">H", program, 4)
        entries = [struct.unpack_from(">4sIII", program, 12 + 16 * at) for at in range(count)]
    except struct.error as error:
        raise ValueError("a font that is cut off") from error
    return {tag: program[offset : offset + length] for tag, _, offset, length in entries}


def _written(kind: bytes, tables: Mapping[bytes, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    header = kind + struct.pack(">HHHH", count, 16 << power, power, 16 * count - (16 << power))
    directory, body = b"", b""
    for tag in sorted(tables):
        data = tables[tag]
        padded = data + b"\0" * (-len(data) % 4)
        directory += struct.pack(">4sIII", tag, _checksum(padded), 12 + 16 * count + len(body), len(data))
        body += padded
    return header + directory + body


def _checksum(padded: bytes) -> int:
    words: tuple[int, ...] = struct.unpack(f">{len(padded) // 4}I", padded)
    return sum(words) & 0xFFFFFFFF


def _blank(tables: dict[bytes, bytes], glyphs: Collection[int]) -> None:
    """Take out the outlines of all glyphs but these and those that they are built of."""
    places = _places(tables)
    outlines = [tables[b"glyf"][start:end] for start, end in zip(places, places[1:], strict=False)]
    kept = _with_components({0, *glyphs}, outlines)
    data, offsets = bytearray(), [0]
    for number, outline in enumerate(outlines):
        if number in kept:
            data += outline + b"\0" * (-len(outline) % 4)
        offsets.append(len(data))
    tables[b"glyf"] = bytes(data)
    tables[b"loca"] = struct.pack(f">{len(offsets)}I", *offsets)
    tables[b"head"] = tables[b"head"][:50] + b"\0\1" + tables[b"head"][52:]


def _places(tables: Mapping[bytes, bytes]) -> list[int]:
    try:
        (long,) = struct.unpack_from(">h", tables[b"head"], 50)
        (count,) = struct.unpack_from(">H", tables[b"maxp"], 4)
        if long:
            return list(struct.unpack_from(f">{count + 1}I", tables[b"loca"]))
        return [2 * place for place in struct.unpack_from(f">{count + 1}H", tables[b"loca"])]
    except struct.error as error:
        raise ValueError("a font that is cut off") from error


def _with_components(wanted: set[int], outlines: list[bytes]) -> set[int]:
    kept: set[int] = set()
    todo = [number for number in wanted if number < len(outlines)]
    while todo:
        number = todo.pop()
        if number not in kept:
            kept.add(number)
            todo += [part for part in _components(outlines[number]) if part < len(outlines)]
    return kept


def _components(outline: bytes) -> list[int]:
    """The glyphs that an accented letter and the like is built of."""
    if len(outline) < 10 or struct.unpack_from(">h", outline)[0] >= 0:
        return []
    found, at = [], 10
    while at + 4 <= len(outline):
        flags, number = struct.unpack_from(">HH", outline, at)
        found.append(number)
        at += 8 if flags & _COMPOSITE_WORDS else 6
        at += next((size for flag, size in _SCALES if flags & flag), 0)
        if not flags & _COMPOSITE_MORE:
            break
    return found


def letters_of(cmap: bytes) -> dict[int, int]:
    """The glyph of each letter of Unicode, by a cmap table; empty where it has none of a kind that is read here."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    tables = [struct.unpack_from(">HHI", cmap, 4 + 8 * at) for at in range(count)]
    for platform, encoding in ((3, 10), (3, 1), (0, 3)):
        for found, kind, offset in tables:
            if (found, kind) == (platform, encoding):
                return _format_4(cmap, offset) if cmap[offset + 1] == 4 else _format_12(cmap, offset)
    return {}


def _format_12(cmap: bytes, offset: int) -> dict[int, int]:
    if cmap[offset + 1] != 12:
        return {}
    (count,) = struct.unpack_from(">I", cmap, offset + 12)
    found: dict[int, int] = {}
    for at in range(count):
        first, last, glyph = struct.unpack_from(">3I", cmap, offset + 16 + 12 * at)
        found.update(zip(range(first, min(last, first + 0xFFFF) + 1), range(glyph, glyph + 0x10000), strict=False))
    return found


def _format_4(cmap: bytes, offset: int) -> dict[int, int]:
    (twice,) = struct.unpack_from(">H", cmap, offset + 6)
    ends, starts, deltas, ranges = (
        struct.unpack_from(f">{twice // 2}H", cmap, offset + place)
        for place in (14, 16 + twice, 16 + 2 * twice, 16 + 3 * twice)
    )
    found: dict[int, int] = {}
    for at, (start, end, delta, back) in enumerate(zip(starts, ends, deltas, ranges, strict=True)):
        for code in range(start, min(end, 0xFFFE) + 1):
            glyph = code
            if back:
                place = offset + 16 + 3 * twice + 2 * at + back + 2 * (code - start)
                glyph = struct.unpack_from(">H", cmap, place)[0] if place + 2 <= len(cmap) else 0
            if glyph or not back:
                found[code] = (glyph + delta) & 0xFFFF
    return found
