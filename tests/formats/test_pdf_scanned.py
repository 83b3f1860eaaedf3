"""Scanned pages of a PDF: recognised from the picture, copied as a picture with a text layer of what stays."""

from __future__ import annotations

import io
import struct

import pikepdf
import pypdf
import pypdfium2
import pytest
from PIL import Image

from formats.pdf_story import minutes
from formats.plans import LABEL, plan, staying
from formats.scanned import SAID, Sheet, about, bilevel, pdf
from partywall.formats import look, read, write
from partywall.formats.pdf.sfnt import tables_of
from partywall.model.text import Document, PartKind
from places import pictures

NAME = "Quillbrook"


def copied(untrusted: bytes, page: Sheet, *withheld: str) -> bytes:
    document = read(untrusted, "scan.pdf", tools=page.tools)
    return write(untrusted, document, plan(document, *withheld), tools=page.tools)


def text_of(copy: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(copy)).pages)


def pictures_of(copy: bytes) -> list[tuple[str, tuple[int, int]]]:
    """How each picture is packed, and how large it is."""
    with pikepdf.open(io.BytesIO(copy)) as opened:
        found = [image for page in opened.pages for image in page.get_images().values()]
        return [(str(image.Filter), (int(image.Width), int(image.Height))) for image in found]


def scanned(page: Sheet, mode: str) -> bytes:
    return pdf([bilevel(page.image) if mode == "1" else page.image.convert(mode)])


@pytest.mark.parametrize(("mode", "filter"), [("1", "/CCITTFaxDecode"), ("L", "/DCTDecode"), ("RGB", "/DCTDecode")])
def test_a_scan_stays_a_scan(mode: str, filter: str) -> None:
    """Its copy is one picture, packed as the scan was, hardly larger, with as many dots."""
    page = about(NAME)
    if mode == "RGB":
        page.image = page.image.convert("RGB")
        page.image.paste((200, 30, 30), (1000, 700, 1300, 850))
    untrusted = scanned(page, mode)
    copy = copied(untrusted, page, NAME)
    assert pictures_of(copy) == [(filter, page.image.size)]
    assert len(copy) < 1.3 * len(untrusted) + 10_000


def test_the_copy_can_be_searched() -> None:
    """Other programs find what stays and the label, in reading order, and nothing of what was taken out."""
    copy = copied(scanned(about(NAME), "1"), about(NAME), NAME)
    assert text_of(copy).split() == f"{SAID[0]} He asked {LABEL} about it then. {SAID[1]}".split()


def test_the_copy_tells_nothing_of_the_name() -> None:
    """Whatever name stood there, the copy of a scan is the same, byte for byte."""
    copies = {copied(scanned(about(name), "1"), about(name), name) for name in (NAME, "Al", "Bartholomewington")}
    assert len(copies) == 1


def test_what_nobody_sees_has_no_outlines() -> None:
    """The font of the text over a scan has the widths of its letters, and no letter is drawn in it."""
    copy = copied(scanned(about(NAME), "1"), about(NAME), NAME)
    with pikepdf.open(io.BytesIO(copy)) as opened:
        (font,) = (obj for obj in opened.objects if isinstance(obj, pikepdf.Dictionary) and "/FontFile2" in obj)
        program = tables_of(font.FontFile2.read_bytes())
    assert len(set(struct.unpack(f">{len(program[b'loca']) // 4}I", program[b"loca"])[1:])) == 1
    assert len(program[b"hmtx"]) == len(program[b"loca"]) - 4
    assert "said" in text_of(copy)


def level(*lines: str) -> Sheet:
    """Lines on a sheet twice as wide as it is high."""
    made = Sheet(1400, 700)
    for number, line in enumerate(lines):
        made.write(line, 100 + 60 * number)
    return made


def layered(page: Sheet, text: str) -> bytes:
    """A scan with a text layer."""
    return pictures.pdf(pictures._WHOLE + text, [pictures.picture(page.image)], pictures._NAMES)


def test_a_text_layer_is_searched_and_never_kept() -> None:
    """What came with a scan as invisible text is a part that no copy has; the page says what its picture says."""
    page = level("The family went home.")
    untrusted = layered(page, f"BT 3 Tr /F 12 Tf 20 100 Td (He asked {NAME} about it.) Tj ET\n")
    document = read(untrusted, "scan.pdf", tools=page.tools)
    hidden = [part for part in document.parts if part.kind is PartKind.HIDDEN_TEXT]
    assert any(NAME in part.text and not part.stays for part in hidden)
    assert staying(document)[0][1] == "The family went home."
    assert NAME not in text_of(write(untrusted, document, plan(document), tools=page.tools))


def test_a_page_with_text_of_its_own_stays_text() -> None:
    """Recognition is not asked about a page whose letters are spelt."""

    def asked(picture: object) -> tuple[()]:
        raise AssertionError

    page = Sheet()
    page.read = asked  # type: ignore[assignment, method-assign]
    assert read(minutes(), "minutes.pdf", tools=page.tools).unread == ()


def test_without_recognition_a_scan_is_unread() -> None:
    """As before: it needs character recognition, and blocks."""
    document = read(scanned(about(NAME), "1"), "scan.pdf")
    assert [unread.where for unread in document.unread] == ["page 1"]


def test_what_is_recognised_has_places_on_the_page() -> None:
    """The boxes of words lie on the picture that a report shows."""
    page = about(NAME)
    untrusted = scanned(page, "L")
    document = read(untrusted, "scan.pdf", tools=page.tools)
    (picture,) = look(untrusted, document, [1]).pictures
    anchor = document.parts[0].anchor_at(document.parts[0].text.index(NAME))
    assert anchor.box is not None
    left, bottom, right, top = anchor.box
    shown = Image.open(io.BytesIO(picture.png)).convert("L")
    by = shown.width / picture.width
    name = shown.crop(
        (round(left * by), round((picture.height - top) * by), round(right * by), round((picture.height - bottom) * by))
    )
    assert sum(name.histogram()[:128]) > 50


def test_layer_and_picture_that_agree() -> None:
    """Where a picture covers the page and the text on it says the same, the text is kept."""
    said = (SAID[0], f"He asked {NAME} about it then.", SAID[1])
    page = level(*said)
    text = "".join(f"BT /F 10 Tf 40 {140 - 20 * number} Td ({line}) Tj ET\n" for number, line in enumerate(said))
    document = read(layered(page, text), "both.pdf", tools=page.tools)
    assert document.parts[0].anchors[0].place.startswith("character")
    page = level("Another letter, of which the layer does not say one word.")
    document = read(layered(page, text), "both.pdf", tools=page.tools)
    assert document.parts[0].anchors[0].place.startswith("word")


def drawn(copy: bytes) -> Image.Image:
    return pypdfium2.PdfDocument(copy)[0].render(scale=1).to_pil().convert("L")  # type: ignore[no-any-return]


def test_the_invisible_is_not_seen() -> None:
    """The text layer leaves no mark on the page."""
    page = about(NAME)
    untrusted = scanned(page, "L")
    before, after = drawn(untrusted), drawn(copied(untrusted, page))
    assert max(abs(one - other) for one, other in zip(before.tobytes(), after.tobytes(), strict=True)) < 60


def test_documents_of_both_kinds_of_page() -> None:
    """A scan behind pages of text: each is read and copied in its own way."""
    page = about(NAME)
    both = pikepdf.Pdf.open(io.BytesIO(minutes()))
    with pikepdf.Pdf.open(io.BytesIO(scanned(page, "1"))) as scan:
        both.pages.extend(scan.pages)
        out = io.BytesIO()
        both.save(out)
    document = read(out.getvalue(), "both.pdf", tools=page.tools)
    kinds = [part.anchors[0].place.split()[0] for part in document.parts if part.stays]
    assert kinds == ["character"] * (len(kinds) - 1) + ["word"]
    copy = write(out.getvalue(), document, plan(document, NAME), tools=page.tools)
    assert isinstance(document, Document)
    assert NAME not in text_of(copy)
    assert len(pictures_of(copy)) == 1
