"""The checker's own eyes for pictures: what lies in the file, and whether its dots are the original's but for gaps."""

from __future__ import annotations

import io
import struct
from collections.abc import Collection, Iterator

import numpy as np
import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageDraw

from formats.plans import plan
from formats.scanned import Sheet, about, bilevel, pdf, saved
from formats.test_scans import scrawled
from partywall.formats import read, write
from partywall.formats.scans import REGION
from partywall.model.disclosure import CheckStatus, Plan
from partywall.model.limits import LIMITS
from partywall.model.text import Document
from partywall.verify import verify
from partywall.verify.checks import open_copy
from places.pictures import _chunk, _with_segment

NAME = "Quillbrook"
FILES = {
    "letter.png": lambda image: saved(image, "PNG"),
    "colour.png": lambda image: saved(_coloured(image), "PNG"),
    "letter.jpg": lambda image: saved(image, "JPEG", quality=85),
    "colour.jpg": lambda image: saved(_coloured(image), "JPEG", quality=85),
    "fax.tif": lambda image: saved(bilevel(image), "TIFF", compression="group4", save_all=True,
                                   append_images=[bilevel(image)]),
    "letter.tif": lambda image: saved(image, "TIFF", compression="tiff_adobe_deflate"),
    "colour.tif": lambda image: saved(_coloured(image), "TIFF", compression="jpeg"),
    "scan.pdf": lambda image: pdf([image]),
    "fax.pdf": lambda image: pdf([bilevel(image)] * 2),
}  # fmt: skip


def _coloured(image: Image.Image) -> Image.Image:
    coloured = image.convert("RGB")
    coloured.paste((200, 30, 30), (1000, 700, 1300, 850))
    return coloured


class Made:
    """An original, what was read from it, the plan and the copy."""

    def __init__(self, name: str, page: Sheet, *withheld: str) -> None:
        self.original = FILES[name](page.image)
        self.document: Document = read(self.original, name, tools=page.tools)
        self.plan: Plan = plan(self.document, *withheld)
        self.page = page
        self.copy = self.written(self.plan)

    def written(self, plan: Plan) -> bytes:
        return write(self.original, self.document, plan, tools=self.page.tools)

    def against(self, copy: bytes | None = None) -> dict[str, str]:
        """The checks that a copy does not pass, with what they say."""
        found = verify(self.original, self.document, self.plan, self.copy if copy is None else copy, ours=True)
        return {check.name: check.detail for check in found.checks if check.status is not CheckStatus.PASSED}


@pytest.mark.parametrize("name", FILES)
def test_a_good_copy_passes(name: str) -> None:
    """Every check passes on a copy of each kind of picture."""
    assert Made(name, about(NAME), NAME).against() == {}


@pytest.mark.parametrize("name", FILES)
def test_dots_that_should_be_gone_are_found(name: str) -> None:
    """A copy in which the name still stands fails, although no text of it can be found."""
    made = Made(name, about(NAME), NAME)
    whole = made.written(Plan(made.document.digest, (), made.plan.dropped))
    assert "as they were that are withheld" in made.against(whole)["difference"]


@pytest.mark.parametrize("per_inch", [20, 190, 1000, 20_000])
@pytest.mark.parametrize("name", ["letter.png", "letter.jpg"])
def test_a_page_of_another_size_hides_nothing(name: str, per_inch: int) -> None:
    """A copy in which the name still stands fails whatever size on paper it says that it has."""
    made = Made(name, about(NAME), NAME)
    image = Image.open(io.BytesIO(made.written(Plan(made.document.digest, (), made.plan.dropped))))
    copy = io.BytesIO()
    image.save(copy, image.format, dpi=(per_inch, per_inch))
    assert "not as large" in made.against(copy.getvalue())["difference"]


@pytest.mark.parametrize("name", ["letter.png", "letter.jpg", "scan.pdf"])
def test_a_region_that_should_be_gone_is_found(name: str) -> None:
    """The same for handwriting."""
    made = Made(name, scrawled(), REGION)
    assert made.against() == {}
    assert "difference" in made.against(made.written(Plan(made.document.digest, (), made.plan.dropped)))


@pytest.mark.parametrize("name", ["letter.png", "letter.jpg", "fax.tif"])
def test_dots_that_are_changed_outside_of_gaps_are_found(name: str) -> None:
    """Something painted over a word that stays, or beside the text, fails the check."""
    made = Made(name, about(NAME), NAME)
    page = about(NAME)
    ImageDraw.Draw(page.image).rectangle((150, 140, 420, 190), fill=255)
    other = read(FILES[name](page.image), name, tools=page.tools)
    copy = write(FILES[name](page.image), other, plan(other, NAME), tools=page.tools)
    assert "outside its gaps" in made.against(copy)["difference"]


def test_what_png_may_not_hold() -> None:
    """A further chunk, bytes behind the end, and rows that nobody shows."""
    made = Made("letter.png", about(NAME), NAME)
    chunk = _chunk(b"tEXt", b"Author\0somebody")
    assert "chunk" in made.against(made.copy[:33] + chunk + made.copy[33:])["structure"]
    assert "belong to nothing" in made.against(made.copy + b"more")["structure"]
    image = Image.open(io.BytesIO(made.copy))
    taller = saved(Image.fromarray(np.vstack([np.asarray(image), np.zeros((9, image.width), np.uint8)])), "PNG")
    head = taller[:20] + image.height.to_bytes(4, "big") + taller[24:29]
    cropped = head + _chunk(b"IHDR", head[16:29])[-4:] + taller[33:]
    assert "more or fewer dots" in made.against(cropped)["structure"]


def test_what_jpeg_may_not_hold() -> None:
    """A segment of some program, and another picture behind the end."""
    made = Made("letter.jpg", about(NAME), NAME)
    assert "segment" in made.against(_with_segment(made.copy, 0xE1, b"Exif\0\0"))["structure"]
    assert "segment" in made.against(made.copy + made.copy)["structure"]


def test_what_tiff_may_not_hold() -> None:
    """A tag of some program, and bytes between the pages."""
    made = Made("letter.tif", about(NAME), NAME)
    assert "belong to nothing" in made.against(made.copy + b"a few more bytes")["structure"]
    image = Image.open(io.BytesIO(made.copy))
    tagged = io.BytesIO()
    image.save(tagged, "TIFF", compression="tiff_adobe_deflate", tiffinfo={278: image.height, 315: "somebody"})
    assert "tag" in made.against(tagged.getvalue())["structure"]
    place = int.from_bytes(made.copy[4:8], "little") + 2
    last = place + 12 * int.from_bytes(made.copy[place - 2 : place], "little")
    said = b"somebody who lives in a house"
    telling = bytearray(made.copy) + said
    unit = next(at for at in range(place, last, 12) if telling[at : at + 2] == (296).to_bytes(2, "little"))
    telling[unit + 2 : unit + 12] = struct.pack("<HII", 2, len(said), len(made.copy))
    assert "more than figures" in made.against(bytes(telling))["structure"]


def test_pages_of_a_tiff_that_lead_back_are_no_endless_work() -> None:
    """A TIFF whose page names itself as the next one cannot be opened, and that is said at once."""
    made = Made("letter.tif", about(NAME), NAME)
    place = int.from_bytes(made.copy[4:8], "little") + 2
    last = place + 12 * int.from_bytes(made.copy[place - 2 : place], "little")
    endless = made.copy[:last] + made.copy[4:8] + made.copy[last + 4 :]
    assert "pages are there twice" in made.against(endless)["opening"]


def test_a_picture_put_on_a_page_is_found() -> None:
    """In a scanned page there is one picture as large as the page, and no part of a larger one."""
    made = Made("scan.pdf", about(NAME), NAME)
    with pikepdf.open(io.BytesIO(made.copy)) as copy:
        page = copy.pages[0]
        page.contents_add(b"q 50 0 0 50 10 10 cm /P1 Do Q")
        twice, larger = io.BytesIO(), io.BytesIO()
        copy.save(twice, static_id=True)
    with pikepdf.open(io.BytesIO(made.copy)) as copy:
        copy.pages[0].MediaBox = pikepdf.Array([0, 0, 300, 200])
        copy.save(larger, static_id=True)
    for wrong in (twice, larger):
        assert "not one picture" in made.against(wrong.getvalue())["difference"]


def test_another_engine_unpacks_the_dots() -> None:
    """What PDFium makes of the packed dots is what the picture library wrote."""
    for name in FILES:
        if name.endswith("pdf"):
            continue
        made = Made(name, about(NAME), NAME)
        opened = open_copy(made.copy, made.document.media_type, LIMITS)
        image = Image.open(io.BytesIO(made.copy))
        for number, page in enumerate(pypdfium2.PdfDocument(opened.drawn)):
            (picture,) = page.get_objects()
            image.seek(number)
            ours = np.asarray(picture.get_bitmap().to_pil().convert("L"), np.int16)
            theirs = np.asarray(image.convert("L"), np.int16)
            assert np.abs(ours - theirs).max() < 12, name


def test_recognition_sees_pictures_too() -> None:
    """Where recognition is at hand, a picture is seen as a page is: a withheld word in it is told."""

    def sees(untrusted: bytes, pages: Collection[int]) -> Iterator[tuple[int, str]]:
        assert len(pypdfium2.PdfDocument(untrusted)) >= max(pages)
        yield from ((number, "He asked Quillbrook Vandermole about it") for number in pages)

    made = Made("letter.png", about(NAME), NAME)
    found = verify(made.original, made.document, made.plan, made.copy, see=sees)
    assert [check.detail for check in found.checks if check.name == "picture"] == [
        "1 withheld words are seen on page 1"
    ]
