"""TrueType programs: their tables, which glyphs they have for which letters, and a new one of some of their glyphs."""

from __future__ import annotations

import struct
from collections.abc import Collection, Mapping, Sequence

NEEDED = frozenset((b"glyf", b"loca", b"head", b"hhea", b"hmtx", b"maxp"))
"""The tables without which nothing can be drawn."""
_HINTS = (b"cvt ", b"fpgm", b"prep")
_MORE, _WORDS = 0x20, 0x01
_SCALES = ((0x08, 2), (0x40, 4), (0x80, 8))


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


def subset(program: bytes, glyphs: Sequence[int], codes: Sequence[int] = (), unseen: Collection[int] = ()) -> bytes:
    """A program of these glyphs, numbered from 1 in their order, and no name, letter or glyph besides.

    ``codes`` are those that a font of one byte a code has for them; of ``unseen`` glyphs there is the width alone.
    Raises ValueError where the program is damaged.
    """
    tables = tables_of(program)
    outlines = _Outlines(tables)
    chosen, seen = [0, *glyphs], [glyph for glyph in (0, *glyphs) if glyph not in unseen]
    for glyph in seen:
        parts = [part for _, part in _components(outlines[glyph])]
        seen += [part for part in parts if part not in seen]
        chosen += [part for part in parts if part not in chosen]
    numbers = {glyph: number for number, glyph in reversed(list(enumerate(chosen)))}
    data, offsets = bytearray(), [0]
    for glyph in chosen:
        data += _renumbered(outlines[glyph], numbers) if glyph in seen else b""
        data += b"\0" * (-len(data) % 4)
        offsets.append(len(data))
    made = {tag: tables[tag] for tag in _HINTS if tag in tables and len(seen) > 1}
    made[b"glyf"], made[b"loca"] = bytes(data), struct.pack(f">{len(offsets)}I", *offsets)
    made[b"hmtx"] = b"".join(outlines.measures(glyph) for glyph in chosen)
    made[b"head"] = tables[b"head"][:8] + bytes(4) + tables[b"head"][12:50] + b"\0\1" + tables[b"head"][52:54]
    made[b"hhea"] = tables[b"hhea"][:34] + struct.pack(">H", len(chosen))
    made[b"maxp"] = tables[b"maxp"][:4] + struct.pack(">H", len(chosen)) + tables[b"maxp"][6:]
    if codes:
        row = bytearray(256)
        for number, code in enumerate(codes, 1):
            row[code] = min(number, 255)
        made[b"cmap"] = struct.pack(">HHHHIHHH", 0, 1, 1, 0, 12, 0, 262, 0) + bytes(row)
    return _written(made)


class _Outlines:
    """The outlines of a program by their glyphs' numbers; a number that is not there has none."""

    def __init__(self, tables: Mapping[bytes, bytes]) -> None:
        self._data, self._metrics = tables[b"glyf"], tables[b"hmtx"]
        try:
            (long,) = struct.unpack_from(">h", tables[b"head"], 50)
            (count,) = struct.unpack_from(">H", tables[b"maxp"], 4)
            (self._wide,) = struct.unpack_from(">H", tables[b"hhea"], 34)
            loca = tables[b"loca"]
            count = min(count + 1, len(loca) // (4 if long else 2))
            places = struct.unpack_from(f">{count}{'I' if long else 'H'}", loca)
        except struct.error as error:
            raise ValueError("a font that is cut off") from error
        self._places = places if long else tuple(2 * place for place in places)

    def __getitem__(self, glyph: int) -> bytes:
        if glyph + 1 >= len(self._places):
            return b""
        return self._data[self._places[glyph] : self._places[glyph + 1]]

    def measures(self, glyph: int) -> bytes:
        """How wide a glyph is, and where it begins."""
        last = max(self._wide - 1, 0)
        width = self._metrics[4 * min(glyph, last) :][:2]
        at = 4 * glyph + 2 if glyph <= last else 4 * self._wide + 2 * (glyph - self._wide)
        return width.ljust(2, b"\0") + self._metrics[at : at + 2].ljust(2, b"\0")


def _components(outline: bytes) -> list[tuple[int, int]]:
    """The glyphs that an accented letter and the like is built of, each with where its number stands."""
    if len(outline) < 10 or struct.unpack_from(">h", outline)[0] >= 0:
        return []
    found, at = [], 10
    while at + 4 <= len(outline):
        flags, number = struct.unpack_from(">HH", outline, at)
        found.append((at + 2, number))
        at += 8 if flags & _WORDS else 6
        at += next((size for flag, size in _SCALES if flags & flag), 0)
        if not flags & _MORE:
            break
    return found


def _renumbered(outline: bytes, numbers: Mapping[int, int]) -> bytes:
    made = bytearray(outline)
    for at, part in _components(outline):
        struct.pack_into(">H", made, at, numbers[part])
    return bytes(made)


def _written(tables: Mapping[bytes, bytes]) -> bytes:
    count = len(tables)
    power = count.bit_length() - 1
    header = b"\0\1\0\0" + struct.pack(">HHHH", count, 16 << power, power, 16 * count - (16 << power))
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


# Which glyph is which letter


def maps_of(cmap: bytes) -> dict[tuple[int, int], dict[int, int]]:
    """Glyphs by codes, for each platform and encoding that a cmap table has in a form that is read here."""
    if len(cmap) < 4:
        return {}
    (count,) = struct.unpack_from(">H", cmap, 2)
    entries = [struct.unpack_from(">HHI", cmap, 4 + 8 * at) for at in range(min(count, 32))]
    return {(platform, encoding): _map(cmap, offset) for platform, encoding, offset in entries}


def _map(cmap: bytes, offset: int) -> dict[int, int]:
    (form,) = struct.unpack_from(">H", cmap, offset)
    if form == 0:
        return {code: glyph for code, glyph in enumerate(cmap[offset + 6 : offset + 262]) if glyph}
    if form == 4:
        return _segments(cmap, offset)
    if form == 6:
        first, count = struct.unpack_from(">HH", cmap, offset + 6)
        return dict(enumerate(struct.unpack_from(f">{count}H", cmap, offset + 10), first))
    return _groups(cmap, offset) if form == 12 else {}


def _groups(cmap: bytes, offset: int) -> dict[int, int]:
    (count,) = struct.unpack_from(">I", cmap, offset + 12)
    found: dict[int, int] = {}
    for at in range(min(count, 0x10000)):
        first, last, glyph = struct.unpack_from(">3I", cmap, offset + 16 + 12 * at)
        found.update(zip(range(first, min(last, first + 0xFFFF) + 1), range(glyph, glyph + 0x10000), strict=False))
        if len(found) > 0x20000:
            raise ValueError("a font of more letters than there are")
    return found


def _segments(cmap: bytes, offset: int) -> dict[int, int]:
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
