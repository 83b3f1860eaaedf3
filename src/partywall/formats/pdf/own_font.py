"""The copy's own font, in which labels are set, and letters of fonts that cannot be taken over.

It comes with the package (typeface/), so that every copy looks the same everywhere and brings all its fonts. A copy
holds only the letters of it that it uses.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import pikepdf

from partywall.formats.pdf.sfnt import cleaned, letters_of, tables_of
from partywall.formats.pdf.spelling import table

LABEL_FONT = "/L"
"""Its name in a copy."""
_SYMBOLIC = 4
_UNKNOWN = "?"


class Typeface:
    """The font as it comes: a glyph for each letter, and how wide it is."""

    def __init__(self, program: bytes) -> None:
        tables = tables_of(program)
        self.program = program
        self.glyphs: Mapping[str, int] = {chr(code): glyph for code, glyph in letters_of(tables[b"cmap"]).items()}
        self.em: int = struct.unpack_from(">H", tables[b"head"], 18)[0]
        self.box = struct.unpack_from(">4h", tables[b"head"], 36)
        self.ascent, self.descent = struct.unpack_from(">2h", tables[b"hhea"], 4)
        (count,) = struct.unpack_from(">H", tables[b"hhea"], 34)
        self.widths: tuple[int, ...] = struct.unpack_from(">" + "H2x" * count, tables[b"hmtx"])

    def width(self, glyph: int) -> float:
        """In font sizes."""
        return self.widths[min(glyph, len(self.widths) - 1)] / self.em


@cache
def typeface() -> Typeface:
    """The font that comes with the package."""
    return Typeface(files("partywall.formats.pdf").joinpath("typeface/LiberationSans-Regular.ttf").read_bytes())


def has(letter: str) -> bool:
    """Whether the font has all of these letters."""
    return all(char in typeface().glyphs for char in letter)


def width_of(text: str) -> float:
    """How wide a text is, in font sizes."""
    face = typeface()
    return sum(face.width(face.glyphs.get(char, 0)) for char in text)


class OwnFont:
    """The font in one copy."""

    def __init__(self) -> None:
        self._texts: dict[int, str] = {}

    def string(self, text: str) -> str:
        """A text as a string of its glyphs."""
        glyphs = typeface().glyphs
        codes = [glyphs[char if char in glyphs else _UNKNOWN] for char in text]
        self._texts.update(zip(codes, text, strict=True))
        return f"<{''.join(f'{code:04x}' for code in codes)}>"

    def made(self, copy: pikepdf.Pdf) -> pikepdf.Dictionary:
        """What a copy has of it, once all its text is known."""
        face, name = typeface(), pikepdf.Name
        program = cleaned(face.program, self._texts.keys())
        to_em = 1000 / face.em
        descriptor = pikepdf.Dictionary(
            Type=name.FontDescriptor, FontName=name.Label, Flags=_SYMBOLIC, ItalicAngle=0, StemV=80,
            FontBBox=[round(side * to_em) for side in face.box], Ascent=round(face.ascent * to_em),
            Descent=round(face.descent * to_em), CapHeight=round(0.729 * 1000),
            FontFile2=copy.make_stream(program, Length1=len(program)),
        )  # fmt: skip
        widths = [item for code in sorted(self._texts) for item in (code, [round(1000 * face.width(code), 1)])]
        descendant = pikepdf.Dictionary(
            Type=name.Font, Subtype=name.CIDFontType2, BaseFont=name.Label, CIDToGIDMap=name.Identity, W=widths,
            CIDSystemInfo=pikepdf.Dictionary(
                Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0
            ),
            FontDescriptor=copy.make_indirect(descriptor),
        )  # fmt: skip
        return pikepdf.Dictionary(
            Type=name.Font, Subtype=name.Type0, BaseFont=name.Label, Encoding=pikepdf.Name("/Identity-H"),
            DescendantFonts=[copy.make_indirect(descendant)],
            ToUnicode=copy.make_stream(table(self._texts, self._texts.keys(), wide=True)),
        )  # fmt: skip
