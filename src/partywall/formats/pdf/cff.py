"""CFF programs of fonts of two bytes a code: which glyphs they have, and a new program of some of them.

Pieces of outlines that several glyphs share are written into each glyph that uses them. How many of them a program
has, and which, would tell which letters it was made for.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

_ENCODED, _STRINGS, _PRIVATE, _SHARED = 15, 17, 18, 19
_MATRIX, _KIND, _ORDERING, _COUNT, _PARTS, _PART_OF = ((12, second) for second in (7, 6, 30, 34, 36, 37))
_STEMS, _MASKS = frozenset((1, 3, 18, 23)), frozenset((19, 20))
_CALL, _CALL_GLOBAL, _RETURN, _END = 10, 29, 11, 14
_PATHS = frozenset((4, 5, 6, 7, 8, 21, 22, 24, 25, 26, 27, 30, 31))
_FLEXES = frozenset((34, 35, 36, 37))
_DEPTH, _STEPS = 10, 200_000
Operator = int | tuple[int, int]
_PLACES: tuple[Operator, ...] = (_ENCODED, _PART_OF, _STRINGS, _PARTS)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part of a program's glyphs, which share settings for how they are drawn."""

    matrix: bytes
    settings: bytes
    shared: Sequence[bytes]


@dataclass(slots=True)
class Outlines:
    """A program taken apart. Its glyphs are known by the codes of a font of two bytes a code."""

    matrix: bytes
    glyphs: Sequence[bytes]
    numbers: Mapping[int, int] | None
    """Glyphs by codes; None where they are the same."""
    parts: Sequence[_Part]
    part_of: Sequence[int]
    """The part of each glyph."""
    shared: Sequence[bytes]

    @staticmethod
    def of(program: bytes) -> Outlines | None:
        """The program, or None where it cannot be taken apart."""
        try:
            return _taken_apart(program)
        except (ValueError, LookupError, struct.error):
            return None

    def glyph(self, code: int, text: str) -> int:
        """The glyph of a code, whatever it was read as; 0 where it has none."""
        number = code if self.numbers is None else self.numbers.get(code, 0)
        return number if number < len(self.glyphs) else 0

    def subset(self, glyphs: Sequence[int]) -> bytes:
        """A program of these glyphs, numbered from 1 in their order, and nothing of others.

        Raises ValueError where the program is damaged.
        """
        chosen = [0, *glyphs]
        used = list(dict.fromkeys(self.part_of[glyph] for glyph in chosen))
        return _written(
            self.matrix,
            [self.whole(glyph) for glyph in chosen],
            [self.parts[part] for part in used],
            [used.index(self.part_of[glyph]) for glyph in chosen],
        )

    def whole(self, glyph: int) -> bytes:
        """The drawing instructions of a glyph, with the pieces that it shares with others."""
        drawing = _Drawing(self.parts[self.part_of[glyph]].shared, self.shared)
        try:
            drawing.add(self.glyphs[glyph], 0)
        except (IndexError, struct.error) as error:
            raise ValueError("an outline that is cut off") from error
        return b"".join(drawing.tokens) + (b"" if drawing.ended else bytes((_END,)))


class _Drawing:
    """Drawing instructions as they come to be, when shared pieces are put in where they are called."""

    def __init__(self, own: Sequence[bytes], shared: Sequence[bytes]) -> None:
        self.tokens: list[bytes] = []
        self.ended = False
        self._pieces = {_CALL: own, _CALL_GLOBAL: shared}
        self._numbers: list[int] = []
        """Those that no instruction has used yet."""
        self._stems = 0
        self._steps = 0

    def add(self, code: bytes, depth: int) -> None:
        """Instructions, up to where they return or end. Raises ValueError for those that calculate."""
        if depth > _DEPTH:
            raise ValueError("pieces of outlines inside one another")
        at = 0
        while at < len(code) and not self.ended:
            self._steps += 1
            if self._steps > _STEPS:
                raise ValueError("an outline that does not end")
            first = code[at]
            if first >= 32 or first == 28:
                size, number = _number(code, at)
                self._numbers.append(number)
                self.tokens.append(code[at : at + size])
                at += size
            elif first in self._pieces:
                self._call(self._pieces[first], depth)
                at += 1
            elif first == _RETURN:
                return
            else:
                at += self._operator(code, at)

    def _call(self, pieces: Sequence[bytes], depth: int) -> None:
        if not self._numbers:
            raise ValueError("a call of nothing")
        bias = 107 if len(pieces) < 1240 else 1131 if len(pieces) < 33900 else 32768
        number = self._numbers.pop() + bias
        self.tokens.pop()
        if not 0 <= number < len(pieces):
            raise ValueError("a call of a piece that is not there")
        self.add(pieces[number], depth + 1)

    def _operator(self, code: bytes, at: int) -> int:
        """One instruction; how many bytes it has."""
        first, size = code[at], 1
        if first in _STEMS or first in _MASKS:
            self._stems += len(self._numbers) // 2
            size += (self._stems + 7) // 8 if first in _MASKS else 0
        elif first == 12 and code[at + 1] in _FLEXES:
            size = 2
        elif first == _END and len(self._numbers) < 4:
            self.ended = True
        elif first not in _PATHS:
            raise ValueError("an instruction that is not understood")
        self._numbers.clear()
        self.tokens.append(code[at : at + size])
        return size


def _number(code: bytes, at: int) -> tuple[int, int]:
    """How many bytes a number has, and its value; that of one with a fraction calls no piece."""
    first = code[at]
    if first == 28:
        return 3, struct.unpack_from(">h", code, at + 1)[0]
    if first < 247:
        return 1, first - 139
    if first < 251:
        return 2, (first - 247) * 256 + code[at + 1] + 108
    if first < 255:
        return 2, -(first - 251) * 256 - code[at + 1] - 108
    return 5, struct.unpack_from(">i", code, at + 1)[0] >> 16


# Taking apart


def _taken_apart(program: bytes) -> Outlines:
    if program[:1] != b"\1":
        raise ValueError("not a CFF program")
    _, at = _index(program, program[2])
    tops, at = _index(program, at)
    _, at = _index(program, at)
    shared, _ = _index(program, at)
    top = _settings(tops[0])
    if _KIND in top and _values(top[_KIND]) != [2]:
        raise ValueError("outlines of another kind")
    glyphs, _ = _index(program, _values(top[_STRINGS])[0])
    if _ORDERING not in top:
        parts, part_of, numbers = [_part(program, top, b"")], [0] * len(glyphs), None
    else:
        held, _ = _index(program, _values(top[_PARTS])[0])
        dictionaries = [_settings(each) for each in held]
        parts = [_part(program, each, each.get(_MATRIX, b"")) for each in dictionaries]
        part_of = _parts_of(program, _values(top[_PART_OF])[0], len(glyphs))
        codes = _codes(program, _values(top[_ENCODED])[0] if _ENCODED in top else 0, len(glyphs))
        numbers = {code: glyph for glyph, code in reversed(list(enumerate(codes)))}
    if not glyphs or len(part_of) != len(glyphs) or max(part_of) >= len(parts):
        raise ValueError("a program without outlines")
    return Outlines(top.get(_MATRIX, b""), glyphs, numbers, parts, part_of, shared)


def _index(program: bytes, at: int) -> tuple[list[bytes], int]:
    """The items of an index, and where it ends."""
    (count,) = struct.unpack_from(">H", program, at)
    if not count:
        return [], at + 2
    size, places = program[at + 2], at + 3
    offsets = [int.from_bytes(program[places + size * each :][:size], "big") for each in range(count + 1)]
    start = places + size * (count + 1) - 1
    if not 1 <= size <= 4 or start + offsets[-1] > len(program):
        raise ValueError("an index that is cut off")
    items = [program[start + begin : start + end] for begin, end in zip(offsets, offsets[1:], strict=False)]
    return items, start + offsets[-1]


def _settings(data: bytes) -> dict[Operator, bytes]:
    """The numbers of each setting, as they stand."""
    found: dict[Operator, bytes] = {}
    at = begin = 0
    while at < len(data):
        if data[at] > 21:
            at += _length(data, at)
            continue
        operator: Operator = (12, data[at + 1]) if data[at] == 12 else data[at]
        found[operator] = data[begin:at]
        at = begin = at + (2 if data[at] == 12 else 1)
    return found


def _length(data: bytes, at: int) -> int:
    """Of one number of a setting, in bytes."""
    first = data[at]
    if first == 30:
        end = at + 1
        while data[end] & 15 != 15 and data[end] >> 4 != 15:
            end += 1
        return end + 1 - at
    return {28: 3, 29: 5}.get(first, 1 if first < 247 else 2)


def _values(data: bytes) -> list[int]:
    """The whole numbers of a setting."""
    found, at = [], 0
    while at < len(data):
        if data[at] == 30:
            raise ValueError("a number with a fraction where a place is meant")
        found.append(struct.unpack_from(">i", data, at + 1)[0] if data[at] == 29 else _number(data, at)[1])
        at += _length(data, at)
    return found


def _part(program: bytes, dictionary: Mapping[Operator, bytes], matrix: bytes) -> _Part:
    size, at = _values(dictionary[_PRIVATE])
    settings = _settings(program[at : at + size])
    shared: list[bytes] = []
    if _SHARED in settings:
        shared, _ = _index(program, at + _values(settings.pop(_SHARED))[0])
    return _Part(matrix, b"".join(_set(operator, numbers) for operator, numbers in settings.items()), shared)


def _parts_of(program: bytes, at: int, count: int) -> list[int]:
    if program[at] == 0:
        return list(program[at + 1 : at + 1 + count])
    (ranges,) = struct.unpack_from(">H", program, at + 1)
    starts = [struct.unpack_from(">HB", program, at + 3 + 3 * each) for each in range(ranges)]
    ends = [first for first, _ in starts[1:]] + [count]
    return [part for (first, part), end in zip(starts, ends, strict=True) for _ in range(first, min(end, count))]


def _codes(program: bytes, at: int, count: int) -> list[int]:
    """The code of each glyph."""
    if at < 3:
        return list(range(count))
    return [0, *_listed(program, at, count - 1)]


def _listed(program: bytes, at: int, left: int) -> Iterator[int]:
    kind, at = program[at], at + 1
    if kind == 0:
        yield from struct.unpack_from(f">{left}H", program, at)
        return
    while left > 0:
        first, more = struct.unpack_from(">HB" if kind == 1 else ">HH", program, at)
        yield from range(first, first + min(more + 1, left))
        left -= more + 1
        at += 3 if kind == 1 else 4


# Writing


def _written(matrix: bytes, glyphs: Sequence[bytes], parts: Sequence[_Part], part_of: Sequence[int]) -> bytes:
    """A program whose glyphs have their numbers for codes."""
    head = b"\1\0\4\4" + _indexed([b"F"])
    names = _indexed([b"Adobe", b"Identity"]) + _indexed([])
    codes = b"\2" + struct.pack(">HH", 1, max(len(glyphs) - 2, 0)) if len(glyphs) > 1 else b"\0"
    which = b"\0" + bytes(part_of)
    strings = _indexed(glyphs)

    def top(at: int) -> bytes:
        places = [at, at + len(codes), at + len(codes) + len(which), at + len(codes) + len(which) + len(strings)]
        own = _set(_MATRIX, matrix) if matrix else b""
        own += _set(_COUNT, _integer(len(glyphs)))
        own += b"".join(_set(operator, _integer(place)) for operator, place in zip(_PLACES, places, strict=True))
        return _indexed([_set(_ORDERING, _integer(391) + _integer(392) + _integer(0)) + own])

    start = len(head) + len(top(0)) + len(names)
    body = codes + which + strings
    behind = start + len(body) + len(_indexed(_dictionaries(parts, 0)))
    body += _indexed(_dictionaries(parts, behind)) + b"".join(part.settings for part in parts)
    return head + top(start) + names + body


def _dictionaries(parts: Sequence[_Part], at: int) -> list[bytes]:
    made = []
    for part in parts:
        own = _set(_MATRIX, part.matrix) if part.matrix else b""
        made.append(own + _set(_PRIVATE, _integer(len(part.settings)) + _integer(at)))
        at += len(part.settings)
    return made


def _set(operator: Operator, numbers: bytes) -> bytes:
    return numbers + (bytes(operator) if isinstance(operator, tuple) else bytes((operator,)))


def _integer(value: int) -> bytes:
    return b"\x1d" + struct.pack(">i", value)


def _indexed(items: Sequence[bytes]) -> bytes:
    if not items:
        return b"\0\0"
    offsets, at = [1], 1
    for item in items:
        at += len(item)
        offsets.append(at)
    return struct.pack(f">HB{len(offsets)}I", len(items), 4, *offsets) + b"".join(items)
