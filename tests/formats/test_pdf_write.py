import io
import re

import pikepdf
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from formats import pdf_story as story
from partywall.formats import pdf
from partywall.model.disclosure import Plan, Redaction
from partywall.model.text import Span

NAMES = ("Kayleigh Summers", "Bo Li", "Wilhelmina Wetherby")


def pypdf_text(data: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(data)).pages)


def glyph_places(data: bytes) -> list[str]:
    return re.findall(r"[-\d. ]+ Tm", story.unpacked(data).decode("latin-1"))


def test_an_empty_plan_keeps_all_words() -> None:
    """Read, written with an empty plan and read again, every part that stays says the same."""
    for data in (story.minutes(), story.minutes(justified=True), story.lines("Anna", "Ben", font="Times-Italic")):
        assert story.text_of(story.redacted(data)) == story.text_of(data)


def test_the_withheld_is_gone_and_the_rest_is_there() -> None:
    """The copy has labels in place of a name and otherwise the same text; its bytes have no name."""
    data = story.minutes("Kayleigh Summers")
    copy = story.redacted(data, "Kayleigh Summers")
    assert story.text_of(copy) == story.text_of(data).replace("Kayleigh Summers", story.LABEL)
    assert "Kayleigh" not in pypdf_text(copy) and "Summers" not in pypdf_text(copy)
    assert "next door, [withheld: another person], was seen" in pypdf_text(copy).replace("\n", "")
    assert b"Kayleigh" not in story.unpacked(copy) and b"Kayleigh".hex().encode() not in story.unpacked(copy)


@pytest.mark.parametrize("justified", [False, True])
def test_the_gap_says_nothing_about_the_name(justified: bool) -> None:
    """Names of different widths in the same text give the same copy, byte for byte."""
    first, second = (story.redacted(story.minutes(name, justified), name) for name in NAMES[:2])
    assert first == second


@settings(max_examples=12, deadline=None)
@given(st.text("abcdefghijklmnopqrstuvwxyzW", min_size=1, max_size=14))
def test_no_name_can_be_guessed_from_its_gap(name: str) -> None:
    """Whatever the name, the words that stay stand where they stand with any other name."""
    withheld = "Q" + name
    texts = (f"Notes: the boy {who} and his mother were seen by staff." for who in (withheld, "Qi"))
    mine, other = (
        story.redacted(story.lines(text, "A second line."), who)
        for text, who in zip(texts, (withheld, "Qi"), strict=True)
    )
    assert glyph_places(mine) == glyph_places(other)


def test_an_underline_goes_with_the_name() -> None:
    """The line under a withheld name, which is as wide as the name, is not in the copy; table rules are."""
    long, short = (story.redacted(story.minutes(name), name) for name in NAMES[:2])
    rules = [re.findall(rb"[\d. ]+ m [\d. ]+ l", story.unpacked(copy)) for copy in (long, short)]
    assert rules[0] == rules[1] and rules[0]


def test_what_stands_outside_the_paragraph_does_not_move() -> None:
    """Words of other paragraphs keep their places to a hundredth of a point."""
    data = story.minutes()
    before, after = (places_of(file) for file in (data, story.redacted(data, "Kayleigh Summers")))
    for word in ("Name", "01/02/2014", "neighbour", "Ann", "Lee", "last", "paragraph", "line."):
        assert before[word] == after[word]


def places_of(data: bytes) -> dict[str, set[object]]:
    places: dict[str, set[object]] = {}
    for part in pdf.read(data).parts:
        for anchor in part.anchors:
            places.setdefault(part.text[anchor.start : anchor.end], set()).add(anchor.box)
    return places


def test_words_that_are_set_anew_do_not_overlap_or_leave_the_page() -> None:
    """However much is withheld, words stand beside one another and inside the page."""
    data = story.minutes(justified=True)
    copy = pdf.read(story.redacted(data, "Ms Patel", "Kayleigh Summers", "3 May", "mother", "Ann Lee"))
    boxes = [a.box for part in copy.parts for a in part.anchors if a.box]
    assert all(box[0] >= 0 and box[2] <= 595.3 for box in boxes)
    for at, one in enumerate(boxes):
        for other in boxes[at + 1 :]:
            across = min(one[2], other[2]) - max(one[0], other[0])
            up = min(one[3], other[3]) - max(one[1], other[1])
            assert across < 1 or up < 5


def test_text_in_a_form_that_is_used_twice_goes_in_both_places() -> None:
    """A form's text is withheld wherever the form is drawn."""
    file = story.opened(story.page(b"/X1 Do q 1 0 0 1 0 -50 cm /X1 Do Q"))
    form = file.make_stream(b"BT /F1 12 Tf 50 200 Td (Seen by Anna Quill today) Tj ET")
    form["/Type"], form["/Subtype"], form["/BBox"] = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 400, 300]
    form["/Resources"] = file.pages[0].obj["/Resources"]
    file.pages[0].obj["/Resources"]["/XObject"] = pikepdf.Dictionary(X1=form)
    copy = story.redacted(story.saved(file), "Anna Quill")
    assert story.text_of(copy).split("\n\n") == [f"Seen by {story.LABEL} today"] * 2


@pytest.mark.parametrize(
    "content",
    [
        b"BT /F1 12 Tf 14 TL 50 200 Td (Came with) Tj T* [(An) -20 (na Qui) 30 (ll) -900 (today)] TJ ET",
        b"BT /F1 12 Tf 50 200 Td 2 Tc 3 Tw 80 Tz (Came with Anna Quill today) Tj ET",
        b"BT /F1 1 Tf 12 0 0 12 50 200 Tm (Came with Anna Quill today) Tj ET",
        b"BT /F1 12 Tf 14 TL 50 214 Td (Came with) ' 1 0 (Anna Quill today) \" ET",
        b"q 2 0 0 2 0 0 cm BT /F1 6 Tf 25 100 Td <43616d65207769746820416e6e61205175696c6c20746f646179> Tj ET Q",
        b"BT /F1 12 Tf 0 1 -1 0 200 50 Tm (Came with Anna Quill today) Tj ET",
        b"BT /F1 12 Tf 0.94 0.34 -0.34 0.94 50 50 Tm (Came with Anna Quill today) Tj ET",
        b"BT /F1 12 Tf 50 200 Td (Came with Anna Quill today) Tj 0.2 0 Td (Came with Anna Quill today) Tj ET",
    ],
    ids=["kerned", "spaced", "scaled matrix", "quotes", "scaled page", "upright", "slanted", "drawn twice"],
)
def test_every_way_of_drawing_text_is_understood(content: bytes) -> None:
    """However text is put on the page, a name goes and its neighbours stay."""
    data = story.page(content)
    document = pdf.read(data)
    words = document.part("page:1").text.replace("\n", " ").split()
    assert words[:5] == ["Came", "with", "Anna", "Quill", "today"]
    copy = story.redacted(data, *set(re.findall(r"Anna\sQuill", document.part("page:1").text)))
    text = story.text_of(copy).replace("\n", " ")
    assert text.startswith(f"Came with {story.LABEL} today") and "Quill" not in text
    assert b"Quill" not in story.unpacked(copy) and b"Quill".hex().encode() not in story.unpacked(copy)


def test_pictures_and_outlined_lettering_are_left_out() -> None:
    """A picture leaves a grey box, and shapes that may be letters leave nothing."""
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1)
    canvas.drawString(72, 700, "Plain text")
    canvas.drawImage(ImageReader(Image.new("RGB", (40, 40), "red")), 100, 100, 200, 200)
    path = canvas.beginPath()
    path.moveTo(50, 50)
    for at in range(8):
        path.curveTo(50 + at, 60, 60 + at, 70, 70 + at, 50)
    canvas.drawPath(path, fill=1)
    canvas.save()
    parts = pdf.read(out.getvalue()).parts
    assert [part.stays for part in parts if part.id == "page:1:picture:1"] == [False]
    copy = story.redacted(out.getvalue())
    assert b"/Image" not in story.unpacked(copy) and b" c\n" not in story.unpacked(copy)
    assert b" c " not in story.unpacked(copy)
    assert b"0 0 1 1 re f" in story.unpacked(copy)
    assert story.text_of(copy) == "Plain text"


def test_the_same_input_gives_the_same_bytes() -> None:
    """Two copies of one file by one plan are one file."""
    data = story.minutes()
    assert story.redacted(data, "Patel") == story.redacted(data, "Patel")


def test_a_font_that_a_graphics_state_sets_is_understood() -> None:
    """Text whose font is set in the rarest of the ways is copied like any other."""
    file = story.opened(story.page(b"/G1 gs BT 50 200 Td (Seen by Anna Quill today) Tj ET"))
    resources = file.pages[0].obj["/Resources"]
    resources["/ExtGState"] = pikepdf.Dictionary(G1=pikepdf.Dictionary(Font=[resources["/Font"]["/F1"], 12]))
    data = story.saved(file)
    assert story.text_of(story.redacted(data, "Anna Quill")) == f"Seen by {story.LABEL} today"


def test_one_obstacle_does_not_narrow_a_whole_paragraph() -> None:
    """Something beside one line of a paragraph leaves the other lines their width, and the words their size."""
    lines = (b"The first line of it goes on for long enough", b"and then the second with Anna Quill in it too",
             b"and the third one")  # fmt: skip
    drawn = [b"BT /F1 10 Tf 50 %d Td (%s) Tj ET" % (200 - 12 * at, text) for at, text in enumerate(lines)]
    data = story.page(b" ".join(drawn) + b" 90 160 m 90 173 l S")
    copy = story.redacted(data, "Anna Quill")
    assert story.LABEL in story.text_of(copy)
    sizes = {round(box[3] - box[1], 1) for box in (a.box for a in pdf.read(copy).part("page:1").anchors) if box}
    assert min(sizes) > 8


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_only_the_planned_spans_differ(data: st.DataObject) -> None:
    """Whatever is withheld, everything else is still there in its order, and nothing withheld is."""
    source = story.lines(
        "Alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike",
        "november oscar papa quebec romeo sierra tango uniform victor whiskey yankee",
        "",
        "zulu stays here",
    )
    document = pdf.read(source)
    text = document.part("page:1").text
    words = list(re.finditer(r"\S+", text))
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, min(first + 12, len(words) - 1)))
    span = Span(document.digest, document.part("page:1").id, words[first].start(), words[last].end())
    copy = pdf.write(source, document, Plan(document.digest, (Redaction(span, "[gone]"),)))
    kept = [word.group() for at, word in enumerate(words) if not first <= at <= last]
    assert [word for word in story.text_of(copy).split() if word != "[gone]"] == kept


@pytest.mark.parametrize("side", ["centre", "right"])
def test_a_line_set_to_the_middle_or_the_right_does_not_tell_its_width(side: str) -> None:
    """Names of different widths in a line that is centred or set to the right leave the same copy."""

    def letter(name: str) -> bytes:
        out = io.BytesIO()
        canvas = Canvas(out, pagesize=(500, 700), invariant=1)
        canvas.drawString(72, 600, "A line that begins at the margin and goes on to the other one, or nearly.")
        canvas.drawRightString(428, 560, "Leeds, 3 May")
        (canvas.drawCentredString if side == "centre" else canvas.drawRightString)(
            250 if side == "centre" else 428, 500, f"About {name} and others"
        )
        canvas.save()
        return out.getvalue()

    first, second = (story.redacted(letter(name), name) for name in NAMES[:2])
    assert glyph_places(first) == glyph_places(second)
    assert f"About {story.LABEL} and others" in story.text_of(first)


@pytest.mark.parametrize("accents", [1, 2])
def test_an_accent_is_not_taken_for_the_letter_below_it(accents: int) -> None:
    """Where an accent is drawn at its letter's place, once or twice, the copy's letters are still the file's."""
    accent = rb"1 0 0 1 106.33 200.06 Tm (\302) Tj " * accents
    drawn = b"1 0 0 1 50 200 Tm (Petr Baudi) Tj " + accent + b"1 0 0 1 106.03 200 Tm (s met us here in June) Tj"
    data = story.page(b"BT /F1 12 Tf " + drawn + b" ET")
    read = pypdf_text(story.redacted(data))
    assert "Petr Baudi\u00b4s met us here in June" in read


def test_a_space_at_a_letters_place_is_not_taken_for_the_letter() -> None:
    """Where a space is drawn and the pen goes back for the letter, the copy still draws the letter."""
    data = story.page(b"BT /F1 12 Tf 50 200 Td [(Anna met us all ) 278 ( ) 278 (Ben came too)] TJ ET")
    assert pypdf_text(story.redacted(data)).split() == "Anna met us all Ben came too".split()
