import struct
from importlib import resources

import pikepdf

from formats import pdf_story as story
from partywall.formats import pdf

_FIRST = 29
"""In the font that reportlab ships, the glyph of a letter is its code less this."""


def embedded(text: str) -> bytes:
    """A page set in an embedded TrueType font by glyph numbers, as word processors write it."""
    program = resources.files("reportlab").joinpath("fonts", "Vera.ttf").read_bytes()
    codes = "".join(f"{ord(char) - _FIRST:04x}" for char in text)
    file = story.opened(story.page(f"BT /F2 12 Tf 50 200 Td <{codes}> Tj ET".encode()))
    name, dictionary = pikepdf.Name, pikepdf.Dictionary
    rows = "\n".join(f"<{code - _FIRST:04x}> <{code:04x}>" for code in range(32, 127))
    table = f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n95 beginbfchar\n{rows}\nendbfchar"
    described = dictionary(
        Type=name.FontDescriptor, FontName=name("/AAAAAA+Quillbrook"), Flags=4, FontBBox=[0, 0, 1000, 1000],
        ItalicAngle=0, Ascent=900, Descent=-200, CapHeight=700, StemV=80, FontFile2=file.make_stream(program),
    )  # fmt: skip
    inner = dictionary(
        Type=name.Font, Subtype=name.CIDFontType2, BaseFont=name("/AAAAAA+Quillbrook"), DW=600,
        CIDToGIDMap=name.Identity, FontDescriptor=file.make_indirect(described),
        CIDSystemInfo=dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
    )  # fmt: skip
    file.pages[0].obj["/Resources"]["/Font"]["/F2"] = file.make_indirect(
        dictionary(
            Type=name.Font, Subtype=name.Type0, BaseFont=name("/AAAAAA+Quillbrook"), Encoding=name("/Identity-H"),
            DescendantFonts=[file.make_indirect(inner)], ToUnicode=file.make_stream(table.encode()),
        )
    )  # fmt: skip
    return story.saved(file)


def outlined(program: bytes) -> set[str]:
    """The letters that a font program has outlines of."""
    tables = {
        tag: program[offset : offset + length]
        for tag, _, offset, length in struct.iter_unpack(">4sIII", program[12 : 12 + 16 * program[5]])
    }
    places = struct.unpack(f">{len(tables[b'loca']) // 4}I", tables[b"loca"])
    return {chr(at + _FIRST) for at in range(4, 98) if places[at] != places[at + 1]}


def test_a_copys_font_has_no_letter_that_only_the_withheld_name_had() -> None:
    """Outlines, widths, spelling and name of an embedded font tell nothing of what was taken out."""
    data = embedded("Seen with Quillbrook yes")
    assert story.text_of(data) == "Seen with Quillbrook yes"
    copy = story.opened(story.redacted(data, "Quillbrook"))
    (font,) = [value for key, value in copy.pages[0].Resources.Font.items() if key != "/L"]
    inner = font.DescendantFonts[0]
    assert outlined(inner.FontDescriptor.FontFile2.read_bytes()) == set("Seenwithyes")
    spelt = font.ToUnicode.read_bytes()
    assert b"> <0051>" not in spelt and b"> <0053>" in spelt
    assert b"Quillbrook" not in story.unpacked(story.redacted(data, "Quillbrook"))
    assert {int(code) + _FIRST for code in list(inner.W)[::2]} <= set(map(ord, "Seen with yes"))


def test_a_font_without_its_texts_draws_the_same() -> None:
    """The copy of a page in an embedded font looks as the page did."""
    data = embedded("Seen with Quillbrook yes")
    copy = story.redacted(data)
    pictures = [pdf.look(file, pdf.read(file), [1]).pictures[0].png for file in (data, copy)]
    assert pictures[0] == pictures[1]
    assert b"Bitstream" in story.unpacked(data) and b"Bitstream" not in story.unpacked(copy)
