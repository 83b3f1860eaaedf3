import struct
from importlib import resources
from itertools import pairwise

import pikepdf
import pytest

from formats import pdf_story as story
from partywall.errors import Unsafe
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


def outlines(program: bytes) -> list[bytes]:
    """The outline of each glyph of a font program."""
    tables = {
        tag: program[offset : offset + length]
        for tag, _, offset, length in struct.iter_unpack(">4sIII", program[12 : 12 + 16 * program[5]])
    }
    (long,) = struct.unpack_from(">h", tables[b"head"], 50)
    places = [place * (1 if long else 2) for (place,) in struct.iter_unpack(">I" if long else ">H", tables[b"loca"])]
    return [tables[b"glyf"][start:end].rstrip(b"\0") for start, end in pairwise(places)]


def outlined(program: bytes) -> set[str]:
    """The letters that a font program has outlines of, known by those of the font that it was made of."""
    known = outlines(resources.files("reportlab").joinpath("fonts", "Vera.ttf").read_bytes())
    letters = {outline: chr(at + _FIRST) for at, outline in enumerate(known[4:98], 4)}
    return {letters[outline] for outline in outlines(program)[1:] if outline}


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
    assert [int(code) for code in list(inner.W)[::2]] == list(range(1, len(set("Seen with yes")) + 1))


def test_a_font_without_its_texts_draws_the_same() -> None:
    """The copy of a page in an embedded font looks as the page did."""
    data = embedded("Seen with Quillbrook yes")
    copy = story.redacted(data)
    pictures = [pdf.look(file, pdf.read(file), [1]).pictures[0].png for file in (data, copy)]
    assert pictures[0] == pictures[1]
    assert b"Bitstream" in story.unpacked(data) and b"Bitstream" not in story.unpacked(copy)


def drawn_by_hand(text: str) -> bytes:
    """A page with a line in a font whose letters are drawings of the file's own (Type 3), between two other lines."""
    content = f"BT /F1 12 Tf 50 220 Td (A line above it) Tj /F2 12 Tf 0 -20 Td ({text}) Tj"
    file = story.opened(story.page(f"{content} /F1 12 Tf 0 -20 Td (A line below) Tj ET".encode()))
    name, dictionary = pikepdf.Name, pikepdf.Dictionary
    box = file.make_stream(b"500 0 0 0 450 700 d1 0 0 450 700 re f")
    rows = "\n".join(f"<{code:02x}> <{code:04x}>" for code in range(32, 127))
    table = f"1 begincodespacerange <00> <FF> endcodespacerange\n95 beginbfchar\n{rows}\nendbfchar"
    file.pages[0].obj["/Resources"]["/Font"]["/F2"] = file.make_indirect(
        dictionary(
            Type=name.Font, Subtype=name.Type3, FontBBox=[0, 0, 500, 700], FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
            CharProcs=dictionary({f"/g{code}": box for code in range(32, 127)}), FirstChar=32, LastChar=126,
            Encoding=dictionary(Type=name.Encoding, Differences=[32, *(name(f"/g{code}") for code in range(32, 127))]),
            Widths=[500] * 95, Resources=dictionary(), ToUnicode=file.make_stream(table.encode()),
        )
    )  # fmt: skip
    return story.saved(file)


def test_letters_that_cannot_be_taken_over_are_set_in_the_copys_own_font() -> None:
    """A line in a font of drawings stays word for word, in a plain font; the others stand where they stood."""
    data = drawn_by_hand("Seen with Quillbrook today")
    document, copy = pdf.read(data), story.redacted(data, "Quillbrook")
    assert not document.unread
    assert story.text_of(copy) == story.text_of(data).replace("Quillbrook", story.LABEL)
    assert b"Type3" not in story.unpacked(copy) and b"Quillbrook" not in story.unpacked(copy)
    below = [[anchor.box for anchor in pdf.read(file).part("page:1").anchors][-1] for file in (data, copy)]
    assert below[0] == below[1]


def test_text_behind_letters_of_unknown_width_is_not_lost() -> None:
    """What follows such letters in the same line stays, though nobody knows where it was drawn."""
    file = story.opened(drawn_by_hand("Seen"))
    content = b"BT /F2 12 Tf 50 200 Td (Seen ) Tj /F1 12 Tf (by Anna) Tj ET"
    file.pages[0].obj["/Contents"] = file.make_stream(content)
    data = story.saved(file)
    assert story.text_of(data) == "Seen by Anna" == story.text_of(story.redacted(data))
    assert story.text_of(story.redacted(data, "Anna")) == f"Seen by {story.LABEL}"


def unspelt(*withheld: int) -> bytes:
    """A page of which these letters are not in the font's table."""
    file = story.opened(embedded("Seen with Quillbrook yes and once more and again"))
    font = file.pages[0].obj["/Resources"]["/Font"]["/F2"]
    rows = [f"<{code - _FIRST:04x}> <{code:04x}>" for code in range(32, 127) if code not in withheld]
    table = f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n{len(rows)} beginbfchar\n" + "\n".join(rows)
    font["/ToUnicode"] = file.make_stream(f"{table}\nendbfchar".encode())
    return story.saved(file)


def test_a_page_that_does_not_spell_its_letters_is_unread() -> None:
    """Where the letters that are shown are not those that are read, nobody has screened what is shown."""
    (gap,) = pdf.read(unspelt(*range(97, 110))).unread
    assert gap.where == "page 1" and "character recognition" in gap.why


def test_a_copy_shows_the_letters_that_were_screened() -> None:
    """A letter or two that the file does not spell are shown as they were read, not as the file draws them."""
    data = unspelt(ord("Q"))
    document = pdf.read(data)
    assert not document.unread and "Q" not in story.text_of(data)
    copy = story.redacted(data)
    assert story.text_of(copy) == story.text_of(data)
    file = story.opened(copy)
    font = file.pages[0].Resources.Font
    programs = [value.DescendantFonts[0].FontDescriptor.FontFile2 for key, value in font.items() if key != "/L"]
    assert all("Q" not in outlined(program.read_bytes()) for program in programs)


def test_a_script_that_the_copys_font_does_not_have_stops_the_copy() -> None:
    """Letters that can neither be taken over nor be set plainly are not lost in silence."""
    file = story.opened(drawn_by_hand("Seen"))
    table = b"1 begincodespacerange <00> <FF> endcodespacerange\n1 beginbfrange\n<20> <7e> <0e01>\nendbfrange"
    file.pages[0].obj["/Resources"]["/Font"]["/F2"]["/ToUnicode"] = file.make_stream(table)
    with pytest.raises(Unsafe, match=r"^Page 1 [^\n]*\.$"):
        story.redacted(story.saved(file))


def test_letters_of_unknown_width_in_a_layer_that_is_off_are_not_taken_for_seen() -> None:
    """Such a page says that it cannot be read, and there is no copy."""
    file = story.opened(drawn_by_hand("Seen"))
    name, dictionary = pikepdf.Name, pikepdf.Dictionary
    group = file.make_indirect(dictionary(Type=name.OCG, Name="Layer"))
    file.Root["/OCProperties"] = dictionary(OCGs=pikepdf.Array([group]), D=dictionary(OFF=pikepdf.Array([group])))
    file.pages[0].obj["/Resources"]["/Properties"] = dictionary(L1=group)
    content = b"/OC /L1 BDC BT /F2 12 Tf 50 200 Td (Quillbrook) Tj ET EMC BT /F1 12 Tf 50 100 Td (Plain) Tj ET"
    file.pages[0].obj["/Contents"] = file.make_stream(content)
    data = story.saved(file)
    assert [gap.where for gap in pdf.read(data).unread] == ["page 1"]
    with pytest.raises(Unsafe, match="Page 1"):
        story.redacted(data)


def test_a_font_that_programs_read_two_bytes_at_a_time_is_not_taken_over_by_the_byte() -> None:
    """Letters of a Chinese font that the file does not bring are not drawn wrong: no copy is made."""
    file = story.opened(story.page(b"BT /F2 12 Tf 50 200 Td <c4bfc2bc> Tj ET"))
    widths = " 500" * 256
    font = (
        f"<</Type/Font/Subtype/TrueType/BaseFont/#CB#CE#CC#E5/Encoding/WinAnsiEncoding/FirstChar 0/LastChar 255/Widths"
        f"[{widths}]/FontDescriptor<</Type/FontDescriptor/FontName/#CB#CE#CC#E5/Flags 4/FontBBox[0 0 1000 1000]>>>>"
    )
    file.pages[0].obj["/Resources"]["/Font"]["/F2"] = file.make_indirect(pikepdf.Object.parse(font.encode()))
    data = story.saved(file)
    assert "\u76ee\u5f55" in story.text_of(data)
    with pytest.raises(Unsafe, match="in a font that cannot be taken over"):
        story.redacted(data)
