"""Presentations: read slide by slide, and made anew."""

import contextlib
import io

import pptx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.excel import relation
from formats.plans import LABEL, copy, copy_bytes, dropped, plan, sound, staying
from formats.powerpoint import A, paragraph, picture, presentation, shape, slide, table
from formats.word import unzipped, zipped
from partywall.errors import Refused, Unreadable
from partywall.formats import look, read, write
from partywall.model.disclosure import Plan, Redaction
from partywall.model.look import BlockKind
from partywall.model.text import Document, PartId, PartKind, Span
from partywall.verify import verify

TITLE = shape(paragraph("Review of the plan"), at=(500_000, 3_000_000), placeholder='type="title"')
REVIEW = presentation(
    slide(
        shape(paragraph("Seen by ", "Callum", " Voss"), paragraph("and his aunt"), at=(100_000, 2_000_000)),
        TITLE,
        table(("Name", "Role"), ("Callum Voss", "neighbour")),
    ),
    slide(shape(paragraph("Thank you."))),
)


def first(data: bytes) -> str:
    """What the first slide says."""
    return dict(staying(read(data, "a.pptx")))["slide:1"]


def test_a_slide_reads_from_its_title_downwards() -> None:
    """The title comes first, then the shapes by their places; cells of a row stand in one line."""
    assert (
        first(REVIEW) == "Review of the plan\nSeen by Callum Voss\nand his aunt\nName\tRole\nCallum Voss\tneighbour\n"
    )


def test_shapes_beside_each_other_read_from_left_to_right() -> None:
    """What stands at about one height is one row for a reader."""
    right, left = shape(paragraph("right"), at=(5_000_000, 100_000)), shape(paragraph("left"), at=(100_000, 150_000))
    assert first(presentation(slide(right, left))) == "left\nright\n"


def test_a_placeholder_stands_where_its_layout_says() -> None:
    """A shape without a place of its own has that of the layout's or the master's."""
    layout = shape(at=(0, 5_000_000), placeholder='type="body" idx="1"')
    below = shape(paragraph("below"), at=None, placeholder='type="body" idx="1"')
    above = shape(paragraph("above"), at=(0, 1_000_000))
    assert first(presentation(slide(below, above), layout=layout)) == "above\nbelow\n"


def test_lines_fields_and_letters_by_number_are_read() -> None:
    """A break ends a line, a field says what it last said, and a letter written by its number is one."""
    text = '<a:p><a:r><a:t>one_x0021_</a:t></a:r><a:br/><a:fld type="slidenum"><a:t>7</a:t></a:fld></a:p>'
    assert first(presentation(slide(shape(text)))) == "one!\n7\n"


def test_what_an_audience_does_not_see_does_not_stay() -> None:
    """Hidden slides and shapes, what lies beside the slide, and what masters prompt."""
    data = presentation(
        slide(
            shape(paragraph("shown")),
            shape(paragraph("beside"), at=(99_000_000, 0)),
            shape(paragraph("hidden"), attributes='hidden="1"'),
            picture("a boy in a garden"),
        ),
        slide(shape(paragraph("second")), attributes='show="0"'),
        master=shape(paragraph("prompt"), placeholder='type="body"'),
    )
    document = read(data, "a.pptx")
    assert dict(staying(document)) == {"slide:1": "[picture left out]\nshown\n"}
    aside = "".join(part.text for part in document.parts if not part.stays)
    assert all(word in aside for word in ("beside", "hidden", "a boy in a garden", "second", "prompt"))


def test_text_of_the_master_is_seen_on_each_slide() -> None:
    """Unless the slide says that it does not show it."""
    plain, bare = slide(shape(paragraph("one"))), slide(shape(paragraph("two")), attributes='showMasterSp="0"')
    found = staying(read(presentation(plain, bare, master=shape(paragraph("Team North"), at=(0, 5_000_000))), "a.pptx"))
    assert [text for _, text in found] == ["one\nTeam North\n", "two\n"]


def test_notes_are_shown_to_the_author_and_in_no_copy() -> None:
    """What a speaker wrote for themselves is set aside."""
    notes = slide(shape(paragraph("Do not mention Mrs Voss")))
    data = presentation(
        slide(shape(paragraph("x"))),
        pointers=relation("n", "notesSlide", "../notesSlides/notesSlide1.xml"),
        raw={"ppt/notesSlides/notesSlide1.xml": notes.encode()},
    )
    assert "Do not mention Mrs Voss" in dropped(read(data, "a.pptx"), PartKind.COMMENT)


def test_a_withheld_name_has_the_label() -> None:
    """In a paragraph cut into runs it stands once, and in a cell."""
    assert dict(staying(copy(REVIEW, "a.pptx", "Callum Voss")))["slide:1"] == (
        f"Review of the plan\nSeen by {LABEL}\nand his aunt\nName\tRole\n{LABEL}\tneighbour\n"
    )


def test_another_program_opens_the_copy() -> None:
    """Titles are titles, tables are tables, and all checks pass."""
    document = read(REVIEW, "a.pptx")
    wanted = plan(document, "Callum Voss")
    finished = write(REVIEW, document, wanted)
    found = pptx.Presentation(io.BytesIO(finished)).slides
    assert found[0].shapes.title.text_frame.text == "Review of the plan"
    assert [cell.text for cell in next(each for each in found[0].shapes if each.has_table).table.iter_cells()] == [
        "Name", "Role", LABEL, "neighbour"]  # fmt: skip
    assert verify(REVIEW, document, wanted, finished).passed


def test_merged_cells_stay_merged() -> None:
    """A cell that spreads over two columns does so in the copy."""
    cells = (
        f'<a:tc gridSpan="2"><a:txBody>{paragraph("wide")}</a:txBody></a:tc><a:tc hMerge="1"><a:txBody/></a:tc>',
        "".join(f"<a:tc><a:txBody>{paragraph(text)}</a:txBody></a:tc>" for text in "ab"),
    )
    markup = table(("x", "y"))
    start, end = markup.index("<a:tr"), markup.index("</a:tbl>")
    merged = markup[:start] + "".join(f"<a:tr>{row}</a:tr>" for row in cells) + markup[end:]
    finished = pptx.Presentation(io.BytesIO(copy_bytes(presentation(slide(merged)), "a.pptx")))
    assert finished.slides[0].shapes[0].table.cell(0, 0).is_merge_origin


def test_the_copy_looks_like_slides() -> None:
    """The report shows titles as headings and tables as cells; a paragraph in runs is one block."""
    blocks = look(REVIEW, read(REVIEW, "a.pptx")).blocks
    assert [block.kind for block in blocks] == [
        BlockKind.HEADING, *[BlockKind.PARAGRAPH] * 2, *[BlockKind.CELL] * 4, BlockKind.PARAGRAPH]  # fmt: skip


def test_a_plan_for_what_no_copy_has_is_refused() -> None:
    """The name of the file is in no copy."""
    document = read(REVIEW, "Callum.pptx")
    wrong = Plan(document.digest, (Redaction(Span(document.digest, document.parts[-1].id, 0, 3), LABEL),))
    with pytest.raises(Refused):
        write(REVIEW, document, wrong)


FITS = (
    '<a:bodyPr wrap="none"><a:spAutoFit/></a:bodyPr>',
    '<a:bodyPr wrap="none" id="ctr"><a:spAutoFit/></a:bodyPr>',
    '<a:bodyPr anchor="b"><a:spAutoFit/></a:bodyPr>',
)
NAMES = st.text(st.characters(codec="utf-8", categories=("Lu", "Ll")), min_size=1, max_size=80)


def _told(name: str, more: int, fit: str) -> bytes:
    """The copy of a slide with a box that was fitted to a name, and is ``more`` wider and higher than to another."""
    left, top = (2_000_000 - more // 2, 1_000_000) if "ctr" in fit else (2_000_000, 1_000_000)
    top -= more // 2 if "anchor" in fit else 0
    size = f'cx="{4_000_000 + more}" cy="{400_000 + more}"'
    across = '<a:p><a:pPr algn="ctr"/>' if "ctr" in fit else "<a:p>"
    fitted = shape(paragraph(name), at=(left, top)).replace('cx="5000000" cy="400000"', size)
    fitted = fitted.replace("<a:bodyPr/>", fit).replace("<a:p>", across)
    data = presentation(slide(fitted, table((name, "aunt"))))
    document = read(data, "a.pptx")
    start = len(name) + 1
    spans = [Span(document.digest, PartId("slide:1"), at, at + len(name)) for at in (0, start)]
    return write(data, document, Plan(document.digest, tuple(Redaction(span, LABEL) for span in spans)))


@settings(max_examples=40, deadline=None)
@given(NAMES, st.integers(-90_000, 900_000).map(lambda more: more * 2), st.sampled_from(FITS))
def test_the_copy_is_the_same_whatever_the_name(name: str, more: int, fit: str) -> None:
    """Of a name of any length nothing is told, not by a box that grew with it to both sides either."""
    assert _told(name, more, fit) == _told("Ann", 0, fit)


LETTERS = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufffe\uffff<&>\"'\ufeff_"
)
WORDS = st.text(LETTERS, min_size=1, max_size=9)
SHAPE = st.builds(lambda texts: shape(paragraph(*texts)), st.lists(WORDS, min_size=1, max_size=3))
SHAPES = st.lists(SHAPE, min_size=1, max_size=3)
DECKS = st.builds(
    lambda shapes, rows: presentation(slide(*shapes, table(*rows)), slide(*shapes)),
    SHAPES,
    st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=3),
)


@settings(max_examples=25, deadline=None)
@given(DECKS)
def test_reading_then_writing_nothing_gives_the_same_parts(data: bytes) -> None:
    """With an empty plan the copy has the same texts, and none that would be dropped but its own name."""
    document = read(data, "a.pptx")
    empty = Plan(document.digest, ())
    finished = write(data, document, empty)
    again = read(finished, "a.pptx")
    assert [text for _, text in staying(again)] == [text for _, text in staying(document)]
    assert [part.id for part in again.parts if not part.stays] == ["file-name"]
    assert all(sound(part) for part in document.parts)
    assert verify(data, document, empty, finished).passed


@settings(max_examples=25, deadline=None)
@given(DECKS, st.data())
def test_a_plan_changes_what_it_says_and_nothing_else(data: bytes, drawn: st.DataObject) -> None:
    """Whatever is withheld, what stays is all there."""
    document = read(data, "a.pptx")
    text = document.part(PartId("slide:1")).text
    cuts = sorted(drawn.draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=4)))
    spans = [Span(document.digest, PartId("slide:1"), *pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    wanted = Plan(document.digest, tuple(Redaction(span, LABEL) for span in spans))
    checks = verify(data, document, wanted, write(data, document, wanted)).checks
    assert "difference" in {check.name for check in checks if check.status == "passed"}


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=8))
def test_a_damaged_presentation_is_read_or_unreadable(at: int, noise: bytes) -> None:
    """Bytes changed anywhere in the archive never end in a crash."""
    data = bytearray(REVIEW)
    data[at % len(data) : at % len(data) + len(noise)] = noise
    with contextlib.suppress(Unreadable):
        assert isinstance(read(bytes(data), "a.pptx"), Document)


@pytest.mark.parametrize("xml", [b"<p", f'<a:a xmlns:a="{A}">{"<a:b>" * 5000}{"</a:b>" * 5000}</a:a>'.encode()])
def test_a_broken_slide_is_unreadable(xml: bytes) -> None:
    """It ends in one clear sentence."""
    with pytest.raises(Unreadable):
        read(zipped(unzipped(REVIEW) | {"ppt/slides/slide1.xml": xml}), "a.pptx")
