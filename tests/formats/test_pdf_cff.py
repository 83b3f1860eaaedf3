import struct

import pikepdf
import pypdfium2
from hypothesis import given
from hypothesis import strategies as st

from formats import pdf_story as story
from partywall.formats.pdf.cff import Outlines

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
RMOVETO, HLINETO, CALL, RETURN, CALL_GLOBAL, HSTEMHM, VSTEM, MASK, END = 21, 6, 10, 11, 29, 18, 23, 19, 14


def index(*items: bytes) -> bytes:
    ends = [1 + sum(map(len, items[:at])) for at in range(len(items) + 1)]
    return struct.pack(f">HB{len(ends)}H", len(items), 2, *ends) + b"".join(items) if items else b"\0\0"


def numbers(*values: int) -> bytes:
    return b"".join(struct.pack(">Bh", 28, value) for value in values)


def outline(letter: str) -> bytes:
    """A box as large as its letter is far in the alphabet; its stems and its sides are drawn by shared pieces."""
    side = 100 + 20 * LETTERS.index(letter)
    stems = numbers(50, side, -107) + bytes((CALL,))
    return stems + numbers(60, 50) + bytes((RMOVETO,)) + numbers(side, side, -side, -107) + bytes((CALL_GLOBAL, END))


def program() -> bytes:
    """A program of a box for each letter."""
    stems = bytes((HSTEMHM,)) + numbers(60, 100) + bytes((MASK, 0b11000000, RETURN))
    head, names = b"\1\0\4\2", index(b"Boxes")
    behind = index() + index(bytes((HLINETO, RETURN)))
    glyphs = index(bytes((END,)), *map(outline, LETTERS))
    private = numbers(6) + bytes((19,)) + b"\x8b\x14"

    def top(at: int) -> bytes:
        place = at + len(glyphs)
        return index(numbers(at) + b"\x11" + numbers(len(private), place) + b"\x12")

    at = len(head + names + top(0) + behind)
    return head + names + top(at) + behind + glyphs + private + index(stems)


def boxes(text: str) -> bytes:
    """A page set in that font."""
    codes = "".join(f"{LETTERS.index(char) + 1 if char != ' ' else 0:04x}" for char in text)
    file = story.opened(story.page(f"BT /F2 20 Tf 50 200 Td <{codes}> Tj ET".encode()))
    name, dictionary = pikepdf.Name, pikepdf.Dictionary
    rows = "\n".join(f"<{at:04x}> <{ord(letter):04x}>" for at, letter in enumerate(" " + LETTERS))
    table = f"1 begincodespacerange <0000> <FFFF> endcodespacerange\n27 beginbfchar\n{rows}\nendbfchar"
    described = dictionary(
        Type=name.FontDescriptor, FontName=name("/AAAAAA+Boxes"), Flags=4, FontBBox=[0, 0, 1000, 1000], StemV=80,
        ItalicAngle=0, Ascent=900, Descent=-200, CapHeight=700,
        FontFile3=file.make_stream(program(), Subtype=name.CIDFontType0C),
    )  # fmt: skip
    inner = dictionary(
        Type=name.Font, Subtype=name.CIDFontType0, BaseFont=name("/AAAAAA+Boxes"), DW=700,
        FontDescriptor=file.make_indirect(described),
        CIDSystemInfo=dictionary(Registry="Adobe", Ordering="Identity", Supplement=0),
    )  # fmt: skip
    file.pages[0].obj["/Resources"]["/Font"]["/F2"] = file.make_indirect(
        dictionary(
            Type=name.Font, Subtype=name.Type0, BaseFont=name("/AAAAAA+Boxes"), Encoding=name("/Identity-H"),
            DescendantFonts=[file.make_indirect(inner)], ToUnicode=file.make_stream(table.encode()),
        )
    )  # fmt: skip
    return story.saved(file)


def dots(data: bytes) -> bytes:
    return bytes(pypdfium2.PdfDocument(data)[0].render(scale=2).to_numpy().tobytes())


def font_of(copy: bytes) -> bytes:
    file = story.opened(copy)
    (found,) = (obj for obj in file.objects if _is_program(obj))
    return bytes(found.read_bytes())


def _is_program(obj: object) -> bool:
    return isinstance(obj, pikepdf.Stream) and obj.get("/Subtype") == "/CIDFontType0C"


def test_a_font_built_anew_draws_what_the_old_one_did() -> None:
    """A page in a CFF font looks in the copy as it did, dot for dot."""
    data = boxes("MARY MET ZOE")
    assert dots(story.redacted(data)) == dots(data) != dots(boxes("MARY MET ZOF"))


def test_a_copys_font_has_no_outline_that_only_the_withheld_name_had() -> None:
    """Of a CFF font a copy has the outlines that it shows, and is the same whatever name was withheld."""
    first, second = (story.redacted(boxes(f"MARY MET {name} THERE"), name) for name in ("ZOE", "PUG"))
    assert first == second
    sides = {struct.pack(">Bh", 28, 100 + 20 * LETTERS.index(letter)): letter for letter in LETTERS}
    whole = Outlines.of(font_of(first))
    assert whole
    drawn = {letter for glyph in whole.glyphs for side, letter in sides.items() if side in glyph}
    assert drawn == set("MARYETH")


@given(st.binary(max_size=12), st.integers(0, len(program()) - 1))
def test_a_damaged_program_is_not_taken_apart_or_raises_one_error(noise: bytes, at: int) -> None:
    """Whatever stands in a program, taking it apart gives nothing, an error of one kind, or a program."""
    damaged = program()[:at] + noise + program()[at + len(noise) :]
    if (found := Outlines.of(damaged)) is None:
        return
    try:
        found.subset(range(len(found.glyphs)))
    except ValueError:
        return
