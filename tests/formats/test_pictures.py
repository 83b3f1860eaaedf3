"""Picture files: what they say, what they say beside their dots, and copies with nothing but dots."""

from __future__ import annotations

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from formats.plans import plan, staying
from formats.scanned import Sheet, about, bilevel, pdf, saved
from partywall.errors import Unreadable
from partywall.formats import look, read, write
from partywall.formats.scans import REGION
from partywall.model.text import MediaType, PartKind
from partywall.model.tools import Tools
from places import bars, pictures

NAME = "Quillbrook"
FILES = {
    "letter.png": lambda image: saved(image, "PNG"),
    "letter.jpg": lambda image: saved(image, "JPEG", quality=85),
    "letter.tif": lambda image: saved(image, "TIFF", compression="tiff_adobe_deflate"),
}


def copied(untrusted: bytes, name: str, page: Sheet, *withheld: str) -> bytes:
    document = read(untrusted, name, tools=page.tools)
    return write(untrusted, document, plan(document, *withheld), tools=page.tools)


def opened(copy: bytes) -> Image.Image:
    return Image.open(io.BytesIO(copy))


@pytest.mark.parametrize("name", FILES)
def test_a_picture_reads_and_copies_in_its_own_kind(name: str) -> None:
    """Each kind of picture is read, and goes out as the same kind, as large as it was."""
    page = about(NAME)
    untrusted = FILES[name](page.image)
    document = read(untrusted, name, tools=page.tools)
    assert NAME in staying(document)[0][1]
    assert (document.pages, document.unread) == (1, ())
    copy = copied(untrusted, name, page, NAME)
    assert (opened(copy).format, opened(copy).size) == (opened(untrusted).format, page.image.size)


@pytest.mark.parametrize("name", FILES)
def test_the_same_input_gives_the_same_bytes(name: str) -> None:
    """A copy is the same whenever it is made, and whatever name was taken out."""
    copies = set()
    for who in (NAME, NAME, "Al"):
        page = about(who)
        copies.add(copied(FILES[name](page.image), name, page, who))
    # A JPEG's packing spreads each letter over its square of dots.
    assert len(copies) == (2 if name.endswith("jpg") else 1)


@pytest.mark.parametrize("mode", ["1", "L", "RGB", "P", "RGBA", "LA", "CMYK", "I;16"])
def test_any_kind_of_dots_is_read(mode: str) -> None:
    """Black and white stays so, grey stays grey, and colour stays colour."""
    page = about(NAME)
    image = page.image.convert("RGB")
    image.paste((200, 30, 30), (1000, 700, 1300, 850))
    image = (
        bilevel(page.image)
        if mode == "1"
        else page.image.convert(mode)
        if mode in ("L", "I;16")
        else image.convert(mode)
    )
    kind = "TIFF" if mode == "CMYK" else "PNG"
    name = f"letter.{kind[:4].lower()}"
    page.image = image
    copy = opened(copied(saved(image, kind), name, page, NAME))
    wanted = {"1": "1", "L": "L", "LA": "L", "I;16": "L"}.get(mode, "RGB")
    assert copy.convert("RGB" if copy.mode == "P" else copy.mode).mode == wanted


def test_a_tiff_of_many_pages() -> None:
    """Each frame is a page, and the copy has as many, in G4 where they are black and white."""
    page = about(NAME)
    frames = [bilevel(page.image)] * 3
    untrusted = saved(frames[0], "TIFF", compression="group4", save_all=True, append_images=frames[1:])
    document = read(untrusted, "fax.tiff", tools=page.tools)
    assert [id for id, _ in staying(document)] == ["page:1", "page:2", "page:3"]
    copy = opened(copied(untrusted, "fax.tiff", page, NAME))
    assert (copy.n_frames, copy.info["compression"]) == (3, "group4")  # type: ignore[attr-defined]
    assert len(copied(untrusted, "fax.tiff", page, NAME)) < 1.3 * len(untrusted)


def hiding(file: str) -> bytes:
    return next(asset for asset in pictures.ASSETS if asset.file == file).make(NAME)


@pytest.mark.parametrize(
    "file",
    ["exif.jpg", "xmp.jpg", "caption.jpg", "tags.tif", "text-chunks.png", "own-chunk.png", "profile.png",
     "behind-the-end.png", "behind-the-end.jpg", "jpeg-comment.jpg", "segment-of-a-program.jpg"],
)  # fmt: skip
def test_what_a_file_says_beside_its_dots(file: str) -> None:
    """The author is shown it as a property, and the copy has nothing but dots and their size on paper."""
    page = Sheet()
    page.write("They were well.", 100)
    untrusted = hiding(file)
    document = read(untrusted, file, tools=page.tools)
    said = [part for part in document.parts if part.kind is PartKind.PROPERTY]
    assert any(NAME in part.text for part in said)
    assert not any(part.stays for part in said)
    copy = copied(untrusted, file, page)
    assert NAME.encode() not in copy
    assert set(opened(copy).info) <= {"dpi", "jfif", "jfif_version", "jfif_unit", "jfif_density", "compression"}


def test_colour_profiles_are_told_by_their_texts() -> None:
    """Figures of a profile that look like letters are nobody's name."""
    document = read(hiding("profile.png"), "profile.png", tools=Sheet().tools)
    (text,) = (part.text for part in document.parts if part.kind is PartKind.PROPERTY)
    assert len(text.splitlines()) < 12


def test_without_recognition_a_picture_is_unread() -> None:
    """What nobody can read blocks release, and the properties are shown all the same."""
    document = read(hiding("exif.jpg"), "exif.jpg")
    assert [unread.where for unread in document.unread] == ["page 1"]
    assert any(NAME in part.text for part in document.parts)


def test_a_page_that_cannot_be_recognised_is_unread() -> None:
    """Where recognition gives up on a page, the page is named and the reason said."""

    def gives_up(picture: object) -> tuple[()]:
        raise Unreadable("It took too long.")

    document = read(FILES["letter.png"](about(NAME).image), "letter.png", tools=Tools(recognise=gives_up))
    assert [(unread.where, unread.why) for unread in document.unread] == [("page 1", "It took too long.")]


def test_the_look_is_the_page_put_straight() -> None:
    """A report shows the page as it was read, in points."""
    page = about(NAME)
    untrusted = FILES["letter.png"](page.image)
    document = read(untrusted, "letter.png", tools=page.tools)
    (picture,) = look(untrusted, document, [1]).pictures
    assert (picture.part, round(picture.width), round(picture.height)) == ("page:1", 504, 324)


@settings(max_examples=40, deadline=None)
@given(st.sampled_from(sorted(FILES)), st.data())
def test_damaged_pictures_end_in_one_sentence(name: str, data: st.DataObject) -> None:
    """Whatever is cut off or changed in a file, it is read or refused."""
    page = about(NAME)
    whole = bytearray(FILES[name](page.image.resize((140, 90))))
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(8, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(whole[: data.draw(st.integers(20, len(whole)))])
    try:
        document = read(cut, name, tools=Sheet().tools)
    except Unreadable as error:
        assert NAME not in str(error)
    else:
        assert document.media_type in (MediaType.PNG, MediaType.JPEG, MediaType.TIFF)


def test_a_scanned_pdf_is_no_picture_file() -> None:
    """Told by its bytes, a PDF of pictures is a PDF."""
    assert read(pdf([about(NAME).image]), "scan.pdf", tools=about(NAME).tools).media_type is MediaType.PDF


@pytest.mark.parametrize("high", [40, 110, 260])
def test_a_bar_code_can_be_read_before_and_not_after(high: int) -> None:
    """A code is a region: withheld, no reader of codes finds anything in the copy's dots."""
    page = about("Quillbrook")
    bars.barred(page.image, "Quillbrook", (200, 500), high=high)
    untrusted = saved(page.image, "PNG")
    assert bars.read(Image.open(io.BytesIO(untrusted))) == "QUILLBROOK"
    document = read(untrusted, "scan.png", tools=page.tools)
    copy = write(untrusted, document, plan(document, "Quillbrook", REGION), tools=page.tools)
    assert bars.read(Image.open(io.BytesIO(copy))) == ""
