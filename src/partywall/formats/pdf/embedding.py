"""What a copy keeps of a font: the outlines, widths and names of the letters that it shows, and nothing of others.

A font that a file brings has often just the letters that the file shows. With a name taken out, the letters left over
would still tell what it was made of (hiding place 32); and where glyphs are numbered as they come to be used, so would
the numbers of all that come after. So a TrueType font is built anew from the glyphs that the copy shows, numbered as
the copy shows them. Programs of other kinds are taken over whole, unless the copy shows fewer of their letters than
the file did: then the copy's own font draws the letters, at their old widths.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import pikepdf

from partywall.errors import Unsafe
from partywall.formats.pdf.cff import Outlines
from partywall.formats.pdf.face import Face
from partywall.formats.pdf.fonts import PROGRAM_KEYS, Font, descriptor_of
from partywall.formats.pdf.own_font import has, typeface
from partywall.formats.pdf.sfnt import subset
from partywall.formats.pdf.spelling import table

_FONT_KEYS = ("/Type", "/Subtype", "/BaseFont", "/FirstChar", "/LastChar", "/Widths", "/Encoding", "/DW",
              "/CIDToGIDMap", "/CIDSystemInfo")  # fmt: skip
_DESCRIPTOR_KEYS = ("/Type", "/FontName", "/Flags", "/FontBBox", "/ItalicAngle", "/Ascent", "/Descent", "/Leading",
                    "/CapHeight", "/XHeight", "/StemV", "/StemH", "/AvgWidth", "/MaxWidth",
                    "/MissingWidth")  # fmt: skip
_KNOWN = re.compile(
    r"(?:Arial|Helvetica|Times|TimesNewRoman|Courier|CourierNew|Symbol|ZapfDingbats|Calibri|Cambria|Georgia|Verdana|Tahoma"
    r"|Wingdings|Webdings|Garamond|Palatino|BookAntiqua|Century|TrebuchetMS|ComicSansMS|LucidaConsole|Candara|Consolas"
    r"|HeiseiMin-W3|HeiseiKakuGo-W5|KozMinPro|KozGoPro|KozMinPr6N|STSong|STHeiti|MSung|MHei|MSungStd|STSongStd|HYSMyeongJo"
    r"|HYGothic|HYSMyeongJoStd|SimSun|SimHei|MS-Mincho|MS-Gothic|MS-PGothic|MSMincho|MSGothic|MingLiU|PMingLiU|Batang|Gulim"
    r"|AdobeSongStd|AdobeMingStd|AdobeMyungjoStd|Ryumin-Light|GothicBBB-Medium)"
    r"(?:[-,]?(?:Roman|Bold|Italic|Oblique|Regular|Light|Narrow|Black|Medium|Schoolbook|Gothic|Linotype|Acro|VI|PS|MT))*"
)
_STREAM_KEYS = ("/Length1", "/Length2", "/Length3", "/Subtype")
_SYMBOLIC = 4
Unpack = Callable[[pikepdf.Object], bytes]


def copied(font: Font, copy: pikepdf.Pdf, unpack: Unpack) -> pikepdf.Dictionary:
    """The font in the copy. Raises Unsafe where it would tell of letters that are not in the copy."""
    if font.face is not None:
        glyphs = [font.face.glyph(code, font.texts.get(code, "")) for code in font.used]
        return drawn_anew(font, font.face, glyphs, _described(font, copy, unpack), copy)
    if _has_left_over(font):
        return _set_plainly(font, copy, unpack)
    made = _dictionary(font.source, _FONT_KEYS, copy, unpack)
    descriptor = _whole(font, copy, unpack)
    made["/BaseFont"] = pikepdf.Name(font.name if descriptor else _well_known(str(made.get("/BaseFont", ""))))
    if font.wide:
        inner = _dictionary(font.source["/DescendantFonts"][0], _FONT_KEYS, copy, unpack)
        inner["/W"] = _widths(font)
        inner["/BaseFont"] = made["/BaseFont"]
        if descriptor:
            inner["/FontDescriptor"] = descriptor
        made["/DescendantFonts"] = pikepdf.Array([copy.make_indirect(inner)])
    else:
        _narrow(made, font)
        if descriptor:
            made["/FontDescriptor"] = descriptor
    made["/ToUnicode"] = copy.make_stream(table(font.texts, font.used, font.wide))
    return made


def _well_known(name: str) -> str:
    """The name by which a reader's machine finds a font that the file does not bring; none that somebody made up."""
    plain = name.lstrip("/").rpartition("+")[2]
    if _KNOWN.fullmatch(plain):
        return f"/{plain}"
    style = "".join(
        word for word, sign in (("Bold", "bold"), ("Oblique", "ital"), ("Oblique", "obli")) if sign in plain.lower()
    )
    return f"/Helvetica-{style}" if style else "/Helvetica"


def drawn_anew(
    font: Font, face: Face | Outlines, glyphs: Sequence[int], described: pikepdf.Dictionary, copy: pikepdf.Pdf
) -> pikepdf.Dictionary:
    """A font of these glyphs of a program, numbered from 1 in their order."""
    name = pikepdf.Name
    if isinstance(face, Face):
        built = subset(face.program, glyphs)
        described["/FontFile2"] = copy.make_stream(built, Length1=len(built))
    else:
        described["/FontFile3"] = copy.make_stream(face.subset(glyphs), Subtype=name.CIDFontType0C)
    inner = _descendant(font, described, name.Identity, copy)
    if not isinstance(face, Face):
        inner["/Subtype"] = name.CIDFontType0
        del inner["/CIDToGIDMap"]
    texts = {number: font.texts[code] for code, number in font.used.items() if code in font.texts}
    return pikepdf.Dictionary(
        Type=name.Font, Subtype=name.Type0, BaseFont=name(font.name), Encoding=name("/Identity-H"),
        DescendantFonts=[copy.make_indirect(inner)], ToUnicode=copy.make_stream(table(texts, texts, wide=True)),
    )  # fmt: skip


def _widths(font: Font) -> pikepdf.Array:
    numbered = sorted((number, code) for code, number in font.used.items())
    return pikepdf.Array(
        [item for number, code in numbered for item in (number, pikepdf.Array([round(1000 * font.width(code), 3)]))]
    )


def _described(font: Font, copy: pikepdf.Pdf, unpack: Unpack) -> pikepdf.Dictionary:
    described = _dictionary(descriptor_of(font.source), _DESCRIPTOR_KEYS, copy, unpack)
    described["/FontName"], described["/Flags"] = pikepdf.Name(font.name), _SYMBOLIC
    return described


def _whole(font: Font, copy: pikepdf.Pdf, unpack: Unpack) -> pikepdf.Object | None:
    """The descriptor of a font that is taken over; None where it brings no program, and needs none."""
    source = descriptor_of(font.source)
    programs = [key for key in PROGRAM_KEYS if isinstance(source.get(key), pikepdf.Stream)]
    if not programs:
        return None
    described = _dictionary(source, _DESCRIPTOR_KEYS, copy, unpack)
    described["/FontName"] = pikepdf.Name(font.name)
    for key in programs:
        described[key] = plain(source[key], copy, unpack, _STREAM_KEYS)
    return copy.make_indirect(described)


def _has_left_over(font: Font) -> bool:
    """Whether the file showed letters of an embedded font that the copy does not show."""
    left = font.drawn - font.used.keys()
    return font.embedded and any(char.isalnum() for code in left for char in font.texts.get(code, ""))


def _set_plainly(font: Font, copy: pikepdf.Pdf, unpack: Unpack) -> pikepdf.Dictionary:
    """The letters in the copy's own font, at their old widths."""
    face = typeface()
    letters = [font.texts.get(code, "")[:1] for code in font.used]
    if not all(has(letter) for letter in letters if letter.isalnum()):
        raise Unsafe("A font of the PDF would tell of letters that are withheld, and no other font has its letters.")
    # Glyph 0 shows a box: for a sign that is no letter or figure.
    glyphs, codes = [face.glyphs.get(letter, 0) for letter in letters], list(font.used)
    program = subset(face.program, glyphs, () if font.wide else codes)
    described = _described(font, copy, unpack)
    described["/FontFile2"] = copy.make_stream(program, Length1=len(program))
    name = pikepdf.Name
    made = pikepdf.Dictionary(
        Type=name.Font, Subtype=name.TrueType, BaseFont=name(font.name), FontDescriptor=copy.make_indirect(described),
        ToUnicode=copy.make_stream(table(font.texts, font.used, font.wide)),
    )  # fmt: skip
    if not font.wide:
        first, last = min(codes), max(codes)
        made["/FirstChar"], made["/LastChar"] = first, last
        made["/Widths"] = pikepdf.Array([_width(font, code) for code in range(first, last + 1)])
        return made
    mapped = bytearray(2 * max(codes) + 2)
    for number, code in enumerate(codes, 1):
        mapped[2 * code : 2 * code + 2] = number.to_bytes(2, "big")
    del made["/FontDescriptor"]
    made["/Subtype"], made["/Encoding"] = name.Type0, name("/Identity-H")
    made["/DescendantFonts"] = [copy.make_indirect(_descendant(font, described, copy.make_stream(bytes(mapped)), copy))]
    return made


def _descendant(
    font: Font, described: pikepdf.Dictionary, mapped: pikepdf.Object, copy: pikepdf.Pdf
) -> pikepdf.Dictionary:
    name = pikepdf.Name
    collection = pikepdf.Dictionary(Registry=pikepdf.String("Adobe"), Ordering=pikepdf.String("Identity"), Supplement=0)
    return pikepdf.Dictionary(
        Type=name.Font, Subtype=name.CIDFontType2, BaseFont=name(font.name), CIDToGIDMap=mapped, W=_widths(font),
        CIDSystemInfo=collection, FontDescriptor=copy.make_indirect(described),
    )  # fmt: skip


def _width(font: Font, code: int) -> float:
    """Of a letter that the copy shows, in thousandths; else nothing."""
    return round(1000 * font.width(code), 3) if code in font.used else 0


def _narrow(made: pikepdf.Dictionary, font: Font) -> None:
    """Leave a font of one byte a code the widths and names of the letters that the copy shows."""
    codes = font.used.keys()
    if "/Widths" in made and codes:
        first, last = min(codes), max(codes)
        made["/FirstChar"], made["/LastChar"] = first, last
        made["/Widths"] = pikepdf.Array([_width(font, code) for code in range(first, last + 1)])
    encoding = made.get("/Encoding")
    if isinstance(encoding, pikepdf.Dictionary) and "/Differences" in encoding:
        kept: list[object] = []
        code = 0
        for item in encoding["/Differences"]:
            if isinstance(item, pikepdf.Name):
                kept += [code, item] if code in codes else []
                code += 1
            else:
                code = int(item)
        encoding["/Differences"] = pikepdf.Array(kept)


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
        try:
            return pikepdf.Name(str(value))
        except UnicodeDecodeError:
            return pikepdf.Name("/F")  # a name in a code of its own: of a font, which has another name in the copy
    if isinstance(value, pikepdf.String):
        return pikepdf.String(bytes(value))
    return value
