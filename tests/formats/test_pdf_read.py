import io

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from formats import pdf_story as story
from partywall.errors import Unreadable
from partywall.formats import pdf
from partywall.model.limits import Limits
from partywall.model.text import PartKind
from partywall.words import blocks


def test_a_sentence_is_read_through_its_line_ends() -> None:
    """A line end inside a paragraph is a space; a paragraph ends with a line end."""
    text = story.text_of(story.minutes())
    assert "was seen outside the house on 3 May and his mother said that he had been there all night." in text
    assert "\nKayleigh Summers's uncle came to the house. He left again.\n" in text


def test_cells_are_parted_by_tabs_and_rows_by_line_ends() -> None:
    """A row of a table is one line whose cells are parted by tabs, and no cell runs on into the next row."""
    assert "Kayleigh Summers\t01/02/2014\tneighbour\n\nAnn Lee\t03/04/2015\tchild\n" in story.text_of(story.minutes())


@pytest.mark.parametrize("first", [True, False])
def test_no_sentence_runs_from_a_footer_into_the_text(first: bool) -> None:
    """What stands at the foot of a page is a block of its own, whether it is drawn before the text or after it."""
    foot = b"BT /F1 9 Tf 50 20 Td (Review Service, Town Hall, Marlbeck DE77 1AA, on page number two) Tj ET "
    text = b"BT /F1 12 Tf 50 250 Td (appropriate adult and released on bail until November.) Tj ET "
    read = story.text_of(story.page(foot + text if first else text + foot))
    assert len(list(blocks(read))) == 2


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(20, 300), st.integers(1, 11), st.integers(6, 20)),
        min_size=1,
        max_size=8,
        unique_by=lambda p: p[1],
    )
)
def test_every_letter_is_in_the_text_once_and_has_its_place(places: list[tuple[int, int, int]]) -> None:
    """However the pieces of a page stand, anchors cover the text and those with a place are the letters."""
    drawn = (f"BT /F1 {size} Tf {x} {25 * y} Td (w{at} end) Tj ET" for at, (x, y, size) in enumerate(places))
    part = pdf.read(story.page(" ".join(drawn).encode())).part("page:1")
    assert [anchor.start for anchor in part.anchors] == [0, *(anchor.end for anchor in part.anchors[:-1])]
    placed = "".join(part.text[anchor.start : anchor.end] for anchor in part.anchors if anchor.place)
    assert placed == "".join(part.text.split()) and all(placed.count(f"w{at}") == 1 for at in range(len(places)))


def test_a_list_of_short_lines_is_no_paragraph() -> None:
    """A line that ended although the next word had room is the end of a paragraph."""
    data = story.lines("Address:", "12 High Street", "Leeds", "A line that is long enough to show where the margin is.")
    assert story.text_of(data).startswith("Address:\n12 High Street\nLeeds\nA line")


def test_a_name_broken_at_its_hyphen_is_whole() -> None:
    """A word that goes on behind a hyphen at a line end is read without a gap."""
    data = story.lines("The mother of the child is called by everybody Mrs Roberts-", "Hill and lives nearby.")
    assert "Roberts-Hill and lives" in story.text_of(data)


def test_anchors_cover_the_text_and_lie_on_the_words() -> None:
    """Every character has an anchor, and the box of a word lies where the word is drawn."""
    document = pdf.read(story.lines("Anna came home"))
    part = document.part("page:1")
    assert [part.text[a.start : a.end] for a in part.anchors] == ["Anna", " ", "came", " ", "home"]
    word = part.anchor_at(0)
    assert word.page == 1 and word.box is not None
    assert word.box[0] == pytest.approx(72, abs=0.5)
    assert word.box[1] < 600 < word.box[3]
    assert part.anchor_at(4).place == "" and part.anchor_at(4).box is None


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_boxes_share_the_space_of_the_picture(turn: int) -> None:
    """On a cropped and turned page, dark dots lie inside a word's box on the picture, and none around it."""
    file = story.opened(story.page(b"BT /F1 20 Tf 150 150 Td (Word) Tj ET"))
    file.pages[0].obj["/CropBox"] = pikepdf.Array([50, 40, 390, 290])
    file.pages[0].obj["/Rotate"] = turn
    data = story.saved(file)
    document = pdf.read(data)
    picture = pdf.look(data, document, [1]).pictures[0]
    box = document.part("page:1").anchor_at(0).box
    assert box is not None
    image = Image.open(io.BytesIO(picture.png)).convert("L")
    scale = image.width / picture.width
    dark = image.point(lambda value: 255 if value < 128 else 0).getbbox()
    assert dark is not None
    left, top, right, bottom = (side / scale for side in dark)
    assert box[0] - 2 <= left and right <= box[2] + 2
    assert box[1] - 2 <= picture.height - bottom and picture.height - top <= box[3] + 2


def test_a_picture_without_text_is_unread() -> None:
    """A scanned page cannot be vouched for and says so."""
    out = io.BytesIO()
    canvas = Canvas(out)
    canvas.drawImage(ImageReader(Image.new("RGB", (50, 50), "red")), 0, 0, 500, 700)
    canvas.save()
    (gap,) = pdf.read(out.getvalue()).unread
    assert gap.where == "page 1" and "character recognition" in gap.why


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"BT /F1 12 Tf 3 Tr 50 50 Td (Quillbrook) Tj ET", "invisible"),
        (b"BT /F1 12 Tf 900 50 Td (Quillbrook) Tj ET", "off the page"),
        (b"BT /F1 0.5 Tf 50 50 Td (Quillbrook) Tj ET", "too small"),
    ],
)
def test_text_that_nobody_sees_is_read_and_does_not_stay(content: bytes, what: str) -> None:
    """Hidden text is searched like any other and no copy has it."""
    data = story.page(b"BT /F1 12 Tf 50 150 Td (Plain) Tj ET " + content)
    hidden = [part for part in pdf.read(data).parts if part.kind is PartKind.HIDDEN_TEXT]
    assert [part.text for part in hidden] == ["Quillbrook"] and not hidden[0].stays
    assert b"Quillbrook" not in story.unpacked(story.redacted(data))
    assert story.text_of(story.redacted(data)) == "Plain", what


@pytest.mark.parametrize(
    "data",
    [b"", b"no pdf", b"%PDF-1.7\n", story.lines("Anna")[:300], story.saved(pikepdf.Pdf.new())],
    ids=["empty", "mislabelled", "head only", "cut off", "no pages"],
)
def test_what_cannot_be_read_is_said_in_one_sentence(data: bytes) -> None:
    """A damaged file ends in one clear sentence."""
    with pytest.raises(Unreadable, match=r"^(The PDF|The file)[^\n]*\.$"):
        pdf.read(data)


def test_a_locked_file_is_unreadable_and_an_openly_encrypted_one_is_not() -> None:
    """A user password stops; an owner password alone does not, and the copy is not encrypted."""
    file = story.opened(story.lines("Anna came"))
    out = io.BytesIO()
    file.save(out, encryption=pikepdf.Encryption(user="secret", owner="x"))
    with pytest.raises(Unreadable, match="password"):
        pdf.read(out.getvalue())
    open_to_all = io.BytesIO()
    file.save(open_to_all, encryption=pikepdf.Encryption(user="", owner="x"))
    assert story.text_of(open_to_all.getvalue()) == "Anna came"
    assert not story.opened(story.redacted(open_to_all.getvalue())).is_encrypted


def test_limits_hold() -> None:
    """Too many pages, characters or unpacked bytes are refused."""
    data = story.minutes()
    for limits in (Limits(file_bytes=100), Limits(pages=0), Limits(characters=10), Limits(unpacked_bytes=100)):
        with pytest.raises(Unreadable):
            pdf.read(data, limits)


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=40), st.integers(0, 3000), st.integers(0, 40))
def test_a_mangled_file_is_read_or_unreadable(noise: bytes, at: int, cut: int) -> None:
    """Whatever the bytes are, reading ends in a document or in one sentence."""
    data = story.lines("Anna came home", "and left again")
    at %= len(data)
    try:
        document = pdf.read(data[:at] + noise + data[at + cut :])
    except Unreadable as error:
        assert str(error).count("\n") == 0
    else:
        assert document.pages
