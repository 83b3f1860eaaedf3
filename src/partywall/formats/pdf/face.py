"""A TrueType program that a file brings, and which of its glyphs a code of the file means."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass

from partywall.formats.pdf.sfnt import NEEDED, maps_of, tables_of

_LIGATURES = {"ff": "\ufb00", "fi": "\ufb01", "fl": "\ufb02", "ffi": "\ufb03", "ffl": "\ufb04"}
_PRIVATE = 0xF000
"""Where fonts of signs have their codes."""


@dataclass(frozen=True, slots=True)
class Face:
    """A program whose tables can be read."""

    program: bytes
    by_letter: Mapping[int, int]
    """Glyphs by letters of Unicode."""
    by_code: Mapping[int, int]
    """Glyphs by codes of the font's own."""
    glyphs: bytes | None
    """Of a font of two bytes a code: the glyph of each code, or nothing where they are the same."""
    symbolic: bool

    @staticmethod
    def of(program: bytes, glyphs: bytes | None, symbolic: bool) -> Face | None:
        """The program, or None where it cannot be taken apart."""
        try:
            tables = tables_of(program)
            if not tables.keys() >= NEEDED:
                return None
            maps = maps_of(tables.get(b"cmap", b""))
        except (ValueError, struct.error, IndexError):
            return None
        by_letter = next((maps[kind] for kind in ((3, 10), (3, 1), (0, 4), (0, 3)) if kind in maps), {})
        by_code = {**maps.get((1, 0), {}), **maps.get((3, 0), {})}
        if glyphs is None and not (by_letter or by_code):
            return None
        return Face(program, by_letter, by_code, glyphs, symbolic)

    def glyph(self, code: int, text: str) -> int:
        """The glyph of a code that was read as ``text``; 0, which shows a box, where none is found."""
        if self.glyphs is not None:
            at = 2 * code
            return int.from_bytes(self.glyphs[at : at + 2], "big") if self.glyphs else code
        letter = _LIGATURES.get(text, text)
        named = self.by_letter.get(ord(letter), 0) if len(letter) == 1 else 0
        coded = self.by_code.get(_PRIVATE + code) or self.by_code.get(code, 0)
        first, second = (coded, named) if self.symbolic else (named, coded)
        return first or second or self.by_letter.get(_PRIVATE + code) or self.by_letter.get(code, 0)
