"""Fonts: how a string of bytes falls into glyphs, how wide each one is, and what of a font a copy keeps."""

from __future__ import annotations

import re
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from partywall.formats.pdf.cff import Outlines
from partywall.formats.pdf.face import Face
from partywall.formats.pdf.opening import Unpacker
from partywall.formats.pdf.standard import Standard, standard_name

PROGRAM_KEYS = ("/FontFile", "/FontFile2", "/FontFile3")
_SIMPLE = {"/Type1", "/MMType1", "/TrueType"}
_CHINESE = tuple(name.encode("gb18030") for name in ("宋体", "楷体", "黑体", "仿宋", "新宋"))
"""A TrueType font that is called so and not brought: programs read two bytes as one letter, as it is used."""


@dataclass(slots=True)
class Font:
    """A font of the file under the name that it has in the copy."""

    name: str
    source: pikepdf.Object
    wide: bool = False
    """Two bytes a glyph."""
    understood: bool = True
    """Whether its glyphs can be told apart and measured; if not, what it shows is set in another font."""
    widths: dict[int, float] = field(default_factory=dict)
    missing: float = 0.0
    face: Face | Outlines | None = None
    """The TrueType or CFF program that it brings, where it can be built anew."""
    embedded: bool = False
    """Whether it brings a program at all."""
    drawn: set[int] = field(default_factory=set)
    """Codes of all glyphs that the file draws."""
    used: dict[int, int] = field(default_factory=dict)
    """Codes of the glyphs that the copy draws, as they come to be used, with their codes in the copy."""
    texts: dict[int, str] = field(default_factory=dict)
    """What the glyphs were read as."""
    space: int | None = None
    """The code of its space, where it has one."""

    def width(self, code: int) -> float:
        """How far the next glyph stands from this one, in font sizes."""
        return self.widths.get(code, self.missing)

    def codes(self, text: bytes) -> list[int]:
        """The glyphs of a string of the file."""
        if not self.wide:
            return list(text)
        return list(struct.unpack(f">{len(text) // 2}H", text[: len(text) // 2 * 2]))

    def string(self, codes: Sequence[int]) -> str:
        """Glyphs as a string of the copy."""
        used = self.used
        try:
            numbered = [used[code] for code in codes]
        except KeyError:
            for code in codes:
                used.setdefault(code, len(used) + 1 if self.face else code)
            numbered = [used[code] for code in codes]
        data = struct.pack(f">{len(numbered)}H", *numbered) if self.wide or self.face else bytes(numbered)
        return f"<{data.hex()}>"


def measured(name: str, source: pikepdf.Object, standard: Standard, unpacker: Unpacker) -> Font:
    """A font of the file, with what is needed to tell its glyphs apart."""
    kind = str(source.get("/Subtype", ""))
    if kind == "/TrueType" and _is_chinese(source):
        return Font(name, source, understood=False)
    if kind in _SIMPLE:
        font = Font(name, source, widths=_simple_widths(source, standard), missing=_missing(source))
    elif kind == "/Type0":
        font = _composite(name, source)
    else:
        return Font(name, source, understood=False)
    described = descriptor_of(source)
    font.embedded = any(isinstance(described.get(key), pikepdf.Stream) for key in PROGRAM_KEYS)
    if font.understood and isinstance(described.get("/FontFile2"), pikepdf.Stream):
        font.face = _face(source, described, unpacker)
    compact = described.get("/FontFile3")
    if font.understood and font.wide and isinstance(compact, pikepdf.Stream):
        font.face = Outlines.of(unpacker.unpack(compact)) if compact.get("/Subtype") == "/CIDFontType0C" else None
    return font


def _is_chinese(source: pikepdf.Object) -> bool:
    if "/FontFile2" in descriptor_of(source):
        return False
    called = source["/BaseFont"].unparse() if "/BaseFont" in source else b""
    called = re.sub(rb"#([0-9A-Fa-f]{2})", lambda found: bytes.fromhex(found.group(1).decode()), called)
    return called[1:].startswith(_CHINESE)


def descriptor_of(source: pikepdf.Object) -> pikepdf.Object:
    """What describes a font; empty where nothing does."""
    holder = source["/DescendantFonts"][0] if "/DescendantFonts" in source else source
    described = holder.get("/FontDescriptor")
    return described if isinstance(described, pikepdf.Dictionary) else pikepdf.Dictionary()


def _face(source: pikepdf.Object, described: pikepdf.Object, unpacker: Unpacker) -> Face | None:
    program = unpacker.unpack(described["/FontFile2"])
    glyphs: bytes | None = None
    if "/DescendantFonts" in source:
        mapped = source["/DescendantFonts"][0].get("/CIDToGIDMap")
        glyphs = unpacker.unpack(mapped) if isinstance(mapped, pikepdf.Stream) else b""
    symbolic = bool(int(described.get("/Flags", 4)) & 4) or "/Encoding" not in source
    return Face.of(program, glyphs, symbolic)


def _whole(width: Any) -> float:
    """A width as the engine reads it that says where each letter stands: whole thousandths, the rest cut off."""
    return int(float(width)) / 1000


def _missing(source: pikepdf.Object) -> float:
    return _whole(descriptor_of(source).get("/MissingWidth", 0))


def _simple_widths(source: pikepdf.Object, standard: Standard) -> dict[int, float]:
    if "/Widths" not in source:
        return standard.widths(standard_name(str(source.get("/BaseFont", ""))), source.get("/Encoding"))
    first = int(source.get("/FirstChar", 0))
    return {first + at: _whole(width) for at, width in enumerate(source["/Widths"])}


def _composite(name: str, source: pikepdf.Object) -> Font:
    descendant = source["/DescendantFonts"][0]
    known = isinstance(source.get("/Encoding"), pikepdf.Name) and str(source["/Encoding"]) == "/Identity-H"
    font = Font(name, source, wide=True, understood=known, missing=_whole(descendant.get("/DW", 1000)))
    runs = list(descendant.get("/W", []))
    at = 0
    while at + 1 < len(runs):
        first, second = int(runs[at]), runs[at + 1]
        if isinstance(second, pikepdf.Array):
            font.widths.update({first + step: _whole(width) for step, width in enumerate(second)})
            at += 2
        elif at + 2 < len(runs):
            last, width = min(int(second), first + 65535), _whole(runs[at + 2])
            font.widths.update(dict.fromkeys(range(first, last + 1), width))
            at += 3
        else:
            break
    return font


def fonts_spell(structure: pikepdf.Pdf) -> bool:
    """Whether all fonts are simple ones that the file does not bring: then each code has its letter by the standard."""
    fonts = (
        obj for obj in structure.objects if isinstance(obj, pikepdf.Dictionary) and not isinstance(obj, pikepdf.Stream)
    )
    return not any(_is_special(obj) for obj in fonts)


def _is_special(obj: pikepdf.Object) -> bool:
    direct = obj.get("/Font")
    if isinstance(direct, pikepdf.Dictionary) and any(not font.is_indirect for _, font in direct.items()):
        return True
    return str(obj.get("/Subtype", "")) in ("/Type0", "/Type3") or any(key in obj for key in PROGRAM_KEYS)
