"""Fonts: how a string of bytes falls into glyphs, how wide each one is, and what of a font a copy keeps."""

from __future__ import annotations

import ctypes
import io
import struct
from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

from partywall.formats.pdf.sfnt import cleaned

_FONT_KEYS = ("/Type", "/Subtype", "/BaseFont", "/FirstChar", "/LastChar", "/Widths", "/Encoding", "/DW", "/W",
              "/CIDToGIDMap", "/CIDSystemInfo")  # fmt: skip
_DESCRIPTOR_KEYS = ("/Type", "/FontName", "/Flags", "/FontBBox", "/ItalicAngle", "/Ascent", "/Descent", "/Leading",
                    "/CapHeight", "/XHeight", "/StemV", "/StemH", "/AvgWidth", "/MaxWidth",
                    "/MissingWidth")  # fmt: skip
_PROGRAM_KEYS = ("/FontFile", "/FontFile2", "/FontFile3")
_STREAM_KEYS = ("/Length1", "/Length2", "/Length3", "/Subtype")
_SIMPLE = {"/Type1", "/MMType1", "/TrueType"}


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
    used: set[int] = field(default_factory=set)
    """Codes of the glyphs that the copy draws."""
    texts: dict[int, str] = field(default_factory=dict)
    """What the glyphs were read as."""
    space: int | None = None
    """The code of its space, where it has one."""

    def width(self, code: int) -> float:
        """How far the next glyph stands from this one, in font sizes."""
        return self.widths.get(code, self.missing)

    def codes(self, text: bytes) -> list[int]:
        """The glyphs of a string."""
        if not self.wide:
            return list(text)
        return list(struct.unpack(f">{len(text) // 2}H", text[: len(text) // 2 * 2]))

    def encoded(self, codes: Collection[int]) -> bytes:
        """Glyphs as a string."""
        return struct.pack(f">{len(codes)}H", *codes) if self.wide else bytes(codes)


class Standard:
    """Widths of the fourteen fonts that no file needs to bring, as the engine sets them that draws them."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, bytes], dict[int, float]] = {}

    def widths(self, name: str, encoding: pikepdf.Object | None = None) -> dict[int, float]:
        """Widths by code, in font sizes, for an encoding as a font of the file has it.

        For a font that is none of the fourteen, those of the one that PDFium takes in its place.
        """
        key = name, b"" if encoding is None else encoding.unparse(resolved=True)
        if key not in self._known:
            self._known[key] = _set_widths(name, encoding)
        return self._known[key]


_MARK = ord("I")


def _set_widths(name: str, encoding: pikepdf.Object | None) -> dict[int, float]:
    """Set each code on a line of its own with a mark behind it, and see where the mark stands."""
    sheet = pikepdf.Pdf.new()
    page = sheet.add_blank_page(page_size=(100, 260 * 20))
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/" + name))
    if encoding is not None:
        font.Encoding = encoding if isinstance(encoding, pikepdf.Name) else sheet.copy_foreign(encoding)
    # The mark is in a font of its own: in one of signs and bullets its code would be a sign.
    plain = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font, M=plain))
    lines = (f"1 0 0 1 0 {20 * code + 20} Tm /F 10 Tf <{code:02x}> Tj /M 10 Tf <{_MARK:02x}> Tj" for code in range(256))
    page.Contents = sheet.make_stream(f"BT {' '.join(lines)} ET".encode())
    saved = io.BytesIO()
    sheet.save(saved)
    return _marks(saved.getvalue())


def _marks(content: bytes) -> dict[int, float]:
    document = pypdfium2.PdfDocument(content)
    text = document[0].get_textpage()
    x, y = ctypes.c_double(), ctypes.c_double()
    found: dict[int, float] = {}
    for at in range(text.count_chars()):
        if pdfium.FPDFText_GetUnicode(text, at) == _MARK and pdfium.FPDFText_GetCharOrigin(text, at, x, y):
            code = round(y.value / 20) - 1
            found[code] = max(found.get(code, 0.0), x.value / 10)
    document.close()
    return found


_ALIASES = {"Arial": "Helvetica", "TimesNewRoman": "Times-Roman", "CourierNew": "Courier"}


def standard_name(base: str) -> str:
    """The standard font that stands for a font's name: ``Arial,Bold`` is Helvetica-Bold."""
    plain = base.lstrip("/").split("+")[-1].replace(" ", "").replace("PSMT", "").replace("MT", "").replace("PS-", "-")
    family, _, style = plain.replace(",", "-").partition("-")
    family = _ALIASES.get(family, family)
    if family in ("Times-Roman", "Times"):
        return {"": "Times-Roman", "Roman": "Times-Roman", "Bold": "Times-Bold", "Italic": "Times-Italic",
                "BoldItalic": "Times-BoldItalic"}.get(style, "Times-Roman")  # fmt: skip
    style = style.replace("Italic", "Oblique") if family in ("Helvetica", "Courier") else style
    return f"{family}-{style}" if style else family


def measured(name: str, source: pikepdf.Object, standard: Standard) -> Font:
    """A font of the file, with what is needed to tell its glyphs apart."""
    kind = str(source.get("/Subtype", ""))
    if kind in _SIMPLE:
        return Font(name, source, widths=_simple_widths(source, standard), missing=_missing(source))
    if kind == "/Type0":
        return _composite(name, source)
    return Font(name, source, understood=False)


def _missing(source: pikepdf.Object) -> float:
    return float(source.get("/FontDescriptor", pikepdf.Dictionary()).get("/MissingWidth", 0)) / 1000


def _simple_widths(source: pikepdf.Object, standard: Standard) -> dict[int, float]:
    if "/Widths" not in source:
        return standard.widths(standard_name(str(source.get("/BaseFont", ""))), source.get("/Encoding"))
    first = int(source.get("/FirstChar", 0))
    return {first + at: float(width) / 1000 for at, width in enumerate(source["/Widths"])}


def _composite(name: str, source: pikepdf.Object) -> Font:
    descendant = source["/DescendantFonts"][0]
    known = isinstance(source.get("/Encoding"), pikepdf.Name) and str(source["/Encoding"]) == "/Identity-H"
    font = Font(name, source, wide=True, understood=known, missing=float(descendant.get("/DW", 1000)) / 1000)
    runs = list(descendant.get("/W", []))
    at = 0
    while at + 1 < len(runs):
        first, second = int(runs[at]), runs[at + 1]
        if isinstance(second, pikepdf.Array):
            font.widths.update({first + step: float(width) / 1000 for step, width in enumerate(second)})
            at += 2
        elif at + 2 < len(runs):
            last, width = min(int(second), first + 65535), float(runs[at + 2]) / 1000
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
    return str(obj.get("/Subtype", "")) in ("/Type0", "/Type3") or any(key in obj for key in _PROGRAM_KEYS)


Unpack = Callable[[pikepdf.Object], bytes]


def copied(font: Font, copy: pikepdf.Pdf, unpack: Unpack) -> pikepdf.Dictionary:
    """The font in the copy: only listed keys, and, where it can be done, only the letters that the copy has."""
    made = _dictionary(font.source, _FONT_KEYS, copy, unpack)
    if "/FontDescriptor" in font.source:
        made["/FontDescriptor"] = _descriptor(font.name, font.source["/FontDescriptor"], copy, unpack, None)
    if _embedded(font.source):
        made["/BaseFont"] = pikepdf.Name(font.name)
    if font.wide:
        made["/DescendantFonts"] = pikepdf.Array([_descendant(font, copy, unpack)])
    elif "/Widths" in made:
        first = int(made.get("/FirstChar", 0))
        widths = [width if first + at in font.used else 0 for at, width in enumerate(made["/Widths"])]
        made["/Widths"] = pikepdf.Array(widths)
    return made


def _embedded(source: pikepdf.Object) -> bool:
    """Whether a font brings its own program, so that its name, which may say anything, is not needed."""
    holder = source["/DescendantFonts"][0] if "/DescendantFonts" in source else source
    descriptor = holder.get("/FontDescriptor")
    return isinstance(descriptor, pikepdf.Dictionary) and any(key in descriptor for key in _PROGRAM_KEYS)


def _descendant(font: Font, copy: pikepdf.Pdf, unpack: Unpack) -> pikepdf.Object:
    source = font.source["/DescendantFonts"][0]
    made = _dictionary(source, _FONT_KEYS, copy, unpack)
    if _embedded(source):
        made["/BaseFont"] = pikepdf.Name(font.name)
    made["/W"] = pikepdf.Array(
        [item for code in sorted(font.used) for item in (code, pikepdf.Array([1000 * font.width(code)]))]
    )
    if "/FontDescriptor" in source:
        glyphs = None if isinstance(source.get("/CIDToGIDMap"), pikepdf.Stream) else font.used
        made["/FontDescriptor"] = _descriptor(font.name, source["/FontDescriptor"], copy, unpack, glyphs)
    return copy.make_indirect(made)


def _descriptor(
    name: str, source: pikepdf.Object, copy: pikepdf.Pdf, unpack: Unpack, glyphs: Collection[int] | None
) -> pikepdf.Object:
    descriptor = _dictionary(source, _DESCRIPTOR_KEYS, copy, unpack)
    for key in _PROGRAM_KEYS:
        program = source.get(key)
        if isinstance(program, pikepdf.Stream):
            descriptor["/FontName"] = pikepdf.Name(name)
            descriptor[key] = plain(program, copy, unpack, _STREAM_KEYS)
            if key == "/FontFile2":
                descriptor[key] = _true_type(unpack(program), copy, glyphs)
    return copy.make_indirect(descriptor)


def _true_type(program: bytes, copy: pikepdf.Pdf, glyphs: Collection[int] | None) -> pikepdf.Object:
    """The cleaned font program; one that is not as the standard has it stays as it is, as readers draw it."""
    with suppress(ValueError):
        program = cleaned(program, glyphs)
    return copy.make_stream(program, Length1=len(program))


def _dictionary(source: pikepdf.Object, keys: tuple[str, ...], copy: pikepdf.Pdf, unpack: Unpack) -> pikepdf.Dictionary:
    return pikepdf.Dictionary({key: plain(source[key], copy, unpack) for key in keys if key in source})


def plain(value: Any, copy: pikepdf.Pdf, unpack: Unpack, stream_keys: tuple[str, ...] = ()) -> Any:
    """A value without references, for the copy; streams keep only the listed keys."""
    if isinstance(value, pikepdf.Stream):
        stream = copy.make_stream(unpack(value))
        for key in stream_keys:
            if key in value and not isinstance(value[key], pikepdf.Stream):
                stream[key] = plain(value[key], copy, unpack)
        return stream
    if isinstance(value, pikepdf.Array):
        return pikepdf.Array([plain(item, copy, unpack) for item in value])
    if isinstance(value, pikepdf.Dictionary):
        return pikepdf.Dictionary({key: plain(item, copy, unpack) for key, item in value.items()})
    if isinstance(value, pikepdf.Name):
        return pikepdf.Name(str(value))
    if isinstance(value, pikepdf.String):
        return pikepdf.String(bytes(value))
    return value
