"""What whoever has a copy read out gets: language, order, headings, tables, and nothing that was withheld."""

import io

import pikepdf
import pytest
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from formats import pdf_story as story
from partywall.formats import pdf

NAME = "Kayleigh Summers"


def tree(copy: pikepdf.Pdf) -> list[tuple[int, str, pikepdf.Object]]:
    """All elements in the order of reading, with how deep they lie and what they are."""
    found: list[tuple[int, str, pikepdf.Object]] = []

    def walk(element: pikepdf.Object, depth: int) -> None:
        found.append((depth, str(element.S)[1:], element))
        for child in element.get("/K", []):
            if isinstance(child, pikepdf.Dictionary):
                walk(child, depth + 1)

    walk(copy.Root.StructTreeRoot.K, 0)
    return found


def marked(copy: pikepdf.Pdf) -> list[tuple[str, int | None]]:
    """What each piece of the first page's instructions is marked as, and its number."""
    return [
        (str(operands[0])[1:], int(operands[1]["/MCID"]) if len(operands) > 1 else None)
        for operands, operator in pikepdf.parse_content_stream(copy.pages[0])
        if str(operator) in ("BDC", "BMC")
    ]


def test_a_copy_has_headings_paragraphs_and_tables_in_the_order_of_reading() -> None:
    """The tags tell what the layout tells: a title in large letters, text, and rows of cells."""
    copy = story.opened(story.redacted(story.minutes(NAME), NAME))
    assert [kind for depth, kind, _ in tree(copy) if depth < 2] == ["Document", "H1", "P", "P", "Table", "P"]
    assert [kind for _, kind, _ in tree(copy)].count("TR") == 3
    assert [kind for _, kind, _ in tree(copy)].count("TD") == 9
    assert str(copy.Root.Lang) == "en-GB" and bool(copy.Root.MarkInfo.Marked)


def test_every_piece_of_a_page_belongs_to_an_element_or_to_none_by_name() -> None:
    """Each number in the drawing instructions leads to one element and back; lines are no part of the text."""
    copy = story.opened(story.redacted(story.minutes(NAME), NAME))
    numbers = [number for _, number in marked(copy) if number is not None]
    assert numbers == list(range(len(numbers)))
    parents = copy.Root.StructTreeRoot.ParentTree.Nums[1]
    assert len(parents) == len(numbers)
    assert all(number in [int(item) for item in parent.K] for number, parent in enumerate(parents))
    assert ("Artifact", None) in marked(copy)


@pytest.mark.parametrize(("said", "kept"), [("cy-GB", "cy-GB"), ("Quillbrook", "en-GB"), ("", "en-GB")])
def test_the_language_stays_where_it_is_one(said: str, kept: str) -> None:
    """What a file calls its language may be anything; a copy has it only where it is a language's code."""
    file = story.opened(story.lines("Plain text"))
    file.Root.Lang = pikepdf.String(said)
    assert str(story.opened(story.redacted(story.saved(file))).Root.Lang) == kept


def test_a_picture_has_a_sentence_that_tells_nothing() -> None:
    """Where a picture was left out, the tag says so and no more, whatever the file's own tag said."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.drawString(72, 700, "Plain text")
    canvas.drawImage(ImageReader(Image.new("RGB", (40, 40), "red")), 100, 100, 200, 200)
    canvas.save()
    copy = story.opened(story.redacted(out.getvalue()))
    assert [str(element.Alt) for _, kind, element in tree(copy) if kind == "Figure"] == ["picture left out"]


def test_a_header_of_every_page_is_read_out_on_none() -> None:
    """What stands at the edge of most pages, but for a number, is marked as no part of the text; a heading is text."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(400, 600), invariant=1)
    for number in range(1, 5):
        canvas.drawString(50, 580, f"Case file of {NAME}, page {number}")
        canvas.drawString(50, 500, f"Contact record {number}")
        canvas.drawString(50, 480, "He was seen at home and was well.")
        canvas.showPage()
    canvas.save()
    copy = story.opened(story.redacted(out.getvalue(), NAME))
    assert [kind for kind, _ in marked(copy)].count("Artifact") == 1
    assert "Case file of" in story.text_of(story.redacted(out.getvalue(), NAME))
    assert [kind for depth, kind, _ in tree(copy) if depth == 1] == ["P"] * 8


def test_a_copy_that_brings_all_its_fonts_says_that_it_is_accessible() -> None:
    """The mark of the standard (PDF/UA) stands only in a copy whose fonts are all in it."""
    plain, whole = story.lines("Plain text"), story.lines(NAME)
    claims = [b"pdfuaid:part" in story.unpacked(story.redacted(data, NAME)) for data in (plain, whole)]
    assert claims == [False, True]


def test_lines_of_a_paragraph_do_not_run_together() -> None:
    """Between the last word of a line and the first of the next stands a space, also for programs that add none."""
    data = story.minutes(NAME)
    copy = pikepdf.open(io.BytesIO(story.redacted(data)))
    spelt = "".join(
        bytes(item).decode("cp1252")
        for operands, operator in pikepdf.parse_content_stream(copy.pages[0])
        if str(operator) in ("Tj", "TJ")
        for item in (operands[0] if isinstance(operands[0], pikepdf.Array) else operands)
        if isinstance(item, pikepdf.String)
    )
    assert "A last paragraph" in spelt and "lastparagraph" not in spelt
    assert pdf.read(data).part("page:1").text == pdf.read(story.redacted(data)).part("page:1").text
