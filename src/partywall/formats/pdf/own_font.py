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

from partywall.formats.pdf.sfnt import maps_of, subset, tables_of
from partywall.formats.pdf.spelling import table

LABEL_FONT = "/L"
"""Its name in a copy."""
_SYMBOLIC = 4


class Typeface:
    """The font as it comes: a glyph for each letter, and how wide it is."""

    def __init__(self, program: bytes) -> None:
        tables = tables_of(program)
        self.program = program
        self.glyphs: Mapping[str, int] = {chr(code): glyph for code, glyph in maps_of(tables[b"cmap"])[3, 1].items()}
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
    """The font in one copy: its letters are numbered as they come to be used."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._seen: set[str] = set()

    def string(self, text: str, seen: bool = True) -> str:
        """A text as a string of the copy. What nobody sees, the text over a scan, takes no outlines of letters."""
        numbers = self._numbers
        if seen:
            self._seen.update(text)
        for char in text:
            numbers.setdefault(char, len(numbers) + 1)
        return f"<{''.join(f'{numbers[char]:04x}' for char in text)}>"

    def made(self, copy: pikepdf.Pdf) -> pikepdf.Dictionary:
        """What a copy has of it, once all its text is known."""
        face, name = typeface(), pikepdf.Name
        glyphs = [face.glyphs.get(char, 0) for char in self._numbers]
        unseen = set(glyphs) - {face.glyphs.get(char, 0) for char in self._seen}
        program = subset(face.program, glyphs, unseen=unseen)
        to_em = 1000 / face.em
        descriptor = pikepdf.Dictionary(
            Type=name.FontDescriptor, FontName=name.Label, Flags=_SYMBOLIC, ItalicAngle=0, StemV=80,
            FontBBox=[round(side * to_em) for side in face.box], Ascent=round(face.ascent * to_em),
            Descent=round(face.descent * to_em), CapHeight=729,
            FontFile2=copy.make_stream(program, Length1=len(program)),
        )  # fmt: skip
        widths = [item for number, glyph in enumerate(glyphs, 1) for item in (number, [_thousandths(glyph)])]
        descendant = pikepdf.Dictionary(
            Type=name.Font, Subtype=name.CIDFontType2, BaseFont=name.Label, CIDToGIDMap=name.Identity, W=widths,
            CIDSystemInfo=pikepdf.Dictionary(
                Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0
            ),
            FontDescriptor=copy.make_indirect(descriptor),
        )  # fmt: skip
        texts = {number: char for char, number in self._numbers.items()}
        return pikepdf.Dictionary(
            Type=name.Font, Subtype=name.Type0, BaseFont=name.Label, Encoding=name("/Identity-H"),
            DescendantFonts=[copy.make_indirect(descendant)],
            ToUnicode=copy.make_stream(table(texts, texts, wide=True)),
        )  # fmt: skip


def _thousandths(glyph: int) -> float:
    return round(1000 * typeface().width(glyph), 1)
