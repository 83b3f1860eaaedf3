"""Scanned pages: from words with boxes to text and regions, and to dots that tell nothing of what was taken out."""

from __future__ import annotations

import string
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from formats.plans import LABEL
from formats.scanned import INCH, LEFT, SAID, STEP, TOP, Sheet, about, bilevel, sheet
from partywall.errors import Unsafe
from partywall.formats.scans import REGION, Scan, read_page, straightened, turned_by
from partywall.formats.scans.edges import tidied
from partywall.formats.scans.ink import ink_of
from partywall.formats.scans.painting import Painted, paint
from partywall.formats.scans.regions import regions
from partywall.formats.scans.scan import dots_of, skew_of
from partywall.model.disclosure import Redaction
from partywall.model.text import Part, PartKind, Span, digest_of
from partywall.model.tools import Grey, Recogniser, Word

DIGEST = digest_of(b"a page")
NAMES = st.text(string.ascii_letters, max_size=17).map("Q{}".format)
"""With a letter that stands nowhere else on the page."""


def read(page: Sheet, image: Image.Image | None = None) -> list[Part]:
    return read_page(Scan(image or page.image, INCH), 1, page.read)


def gap(part: Part, text: str) -> Redaction:
    start = part.text.index(text)
    return Redaction(Span(DIGEST, part.id, start, start + len(text)), LABEL)


def painted(page: Sheet, *withheld: str, image: Image.Image | None = None) -> Painted:
    part = read(page, image)[0]
    return paint(Scan(image or page.image, INCH), part, [gap(part, text) for text in withheld])


def test_a_page_reads_as_running_text() -> None:
    """Words become lines and paragraphs, each word with its place on the page in points."""
    part = read(about("Quillbrook"))[0]
    assert part.text.split() == f"{SAID[0]} He asked Quillbrook about it then. {SAID[1]}".split()
    anchor = part.anchor_at(part.text.index("Quillbrook"))
    assert anchor.page == 1
    assert anchor.box is not None
    assert anchor.box[0] < anchor.box[2] < 1400 * 72 / INCH


def test_anchors_cover_the_text() -> None:
    """Every character of a page and of what was read unsurely has a place."""
    page = about("Quillbrook")
    page.write("scrawl", 600, sure=20)
    ImageDraw.Draw(page.image).line((900, 600, 1000, 700, 1100, 600, 1200, 720), fill=0, width=5)
    for part in read(page):
        ends = [0, *(anchor.end for anchor in part.anchors)]
        assert [anchor.start for anchor in part.anchors] == ends[:-1]
        assert ends[-1] == len(part.text)


@settings(max_examples=10, deadline=None)
@given(NAMES, NAMES)
def test_the_gap_tells_nothing(one: str, other: str) -> None:
    """Whatever name stood in the gap, the copy has the same dots and the same places of words."""
    first, second = (painted(about(name), name) for name in (one, other))
    assert first.image.tobytes() == second.image.tobytes()
    assert first.words == second.words


def test_what_is_withheld_at_the_end_of_a_row_tells_nothing() -> None:
    """Nor does it where the row begins or ends with the name."""
    for form in ("{} asked about it then.", "He asked about it, and so did {}"):
        copies = {
            painted(sheet(SAID[0], form.format(name), SAID[1]), name).image.tobytes() for name in ("Al", "Quillbrook")
        }
        assert len(copies) == 1


def test_the_dots_are_gone() -> None:
    """No ink of the withheld word is left in its row, and the other rows keep every dot."""
    before = about("Quillbrook")
    after = np.asarray(painted(before, "He asked Quillbrook about it then.").image)
    row = slice(TOP + STEP, TOP + 2 * STEP)
    rest = np.asarray(before.image)
    assert (after[: row.start] == rest[: row.start]).all()
    assert (after[row.stop + 12 :] == rest[row.stop + 12 :]).all()
    label = painted(sheet(SAID[0], "X", SAID[1]), "X").image
    assert (np.asarray(label)[row] == after[row]).all()


def test_words_that_stay_keep_their_dots() -> None:
    """A word behind a gap comes back as the dots that it was, not set in other letters."""
    page = about("Quillbrook")
    copy = painted(page, "Quillbrook")
    word = next(word for word in page.words if word.text == "about")
    dots = np.asarray(page.image.crop((word.box[0] + 2, word.box[1], word.box[2] - 2, word.box[3])))
    place = next(each for each in copy.words if each.text == "about")
    left = round(place.left * INCH / 72)
    rows = np.asarray(copy.image)[word.box[1] : word.box[3]]
    assert any((rows[:, at : at + dots.shape[1]] == dots).all() for at in range(left - 4, left + 8))


def test_the_text_layer_says_what_stays() -> None:
    """The words of the copy are those that stay and the label, in reading order."""
    words = [word.text for word in painted(about("Quillbrook"), "Quillbrook").words]
    assert words == [*SAID[0].split(), "He", "asked", LABEL, "about", "it", "then.", *SAID[1].split()]


def test_the_rest_of_a_word_is_set_anew() -> None:
    """Where a piece of a word is withheld all its dots go, and what stays of it is set in other letters."""
    copy = painted(about("Quillbrook's"), "Quillbrook")
    assert [word.text for word in copy.words][10:13] == [LABEL, "'s", "about"]
    assert copy.image.tobytes() == painted(about("Al's"), "Al").image.tobytes()


def test_black_and_white_stays_black_and_white() -> None:
    """A page keeps its kind of dots."""
    page = about("Quillbrook")
    for image in (bilevel(page.image), page.image.convert("RGB")):
        assert painted(page, "Quillbrook", image=image).image.mode == image.mode


def test_a_plain_page_has_no_region() -> None:
    """Ruled lines, boxes and specks are nothing that a person must look at."""
    page = about("Quillbrook")
    draw = ImageDraw.Draw(page.image)
    draw.rectangle((100, 100, 1300, 400), outline=0, width=3)
    draw.line((100, 500, 1300, 500), fill=0, width=2)
    draw.ellipse((700, 600, 706, 606), fill=0)
    parts = read(page)
    assert len(parts) == 1
    assert REGION not in parts[0].text


def test_what_lists_and_scanners_leave_has_no_region() -> None:
    """Dots before the items of a list, dots that lead to a number, dashes, and the dark beside the paper are none."""
    page = about("Quillbrook")
    draw = ImageDraw.Draw(page.image)
    for at in range(5):
        draw.ellipse((100, 420 + 44 * at, 109, 429 + 44 * at), fill=0)
    for left in range(300, 1200, 9):
        draw.ellipse((left, 600, left + 3, 603), fill=0)
    draw.line((300, 700, 420, 701), fill=0, width=5)
    draw.rectangle((0, 0, 90, 900), fill=60)
    draw.rectangle((0, 820, 1400, 900), fill=120)
    assert REGION not in read(page)[0].text
    assert not regions(ink_of(np.asarray(page.image), INCH), [word.box for word in page.words], [])


def test_a_table_fed_in_askew_has_no_region() -> None:
    """Ruled lines are known as such on a page that was put straight, and what came in at its corners is no ink."""
    page = sheet(*(f"{SAID[number % 2]} {SAID[1]}"[:60] for number in range(11)))
    draw = ImageDraw.Draw(page.image)
    for at in range(5):
        draw.line((120, 140 + 150 * at, 1300, 140 + 150 * at), fill=0, width=2)
        draw.line((120 + 295 * at, 140, 120 + 295 * at, 740), fill=0, width=2)
    grey = Image.fromarray(np.asarray(page.image) // 2 + 60)
    scan = Scan(grey.rotate(4, Image.Resampling.BICUBIC, expand=True, fillcolor=30), INCH)
    assert skew_of(scan) == pytest.approx(4, abs=0.2)
    straight = straightened(scan, 4.0)
    by = (straight.image.width - page.width) // 2, (straight.image.height - page.height) // 2
    claimed = [
        (word.box[0] + by[0] - 4, word.box[1] + by[1] - 4, word.box[2] + by[0] + 4, word.box[3] + by[1] + 4)
        for word in page.words
    ]
    assert not regions(ink_of(dots_of(scan), INCH, 4.0, dots_of(straight)), claimed, [])


def test_the_bars_of_a_code_are_a_region() -> None:
    """Upright lines that stand close side by side are no ruled lines, however straight they are."""
    page = about("Quillbrook")
    draw, left = ImageDraw.Draw(page.image), 300
    for wide in (2, 4, 6, 2, 2, 4) * 8:
        draw.rectangle((left, 500, left + wide - 1, 620), fill=0)
        left += wide + 4
    assert REGION in read(page)[0].text


def test_a_doubted_word_is_looked_at_again() -> None:
    """What is typed, and read again as it was, no person is asked about; what is read otherwise is a region."""
    page = about("Quillbrook")
    page.write("Vandermole", 600, sure=31)

    def second(text: str) -> Recogniser:
        def recognise(picture: Grey) -> tuple[Word, ...]:
            if (picture.width, picture.height) == page.image.size:
                return tuple(page.words)
            assert picture.upright
            dark = np.argwhere(np.frombuffer(picture.dots, np.uint8).reshape(picture.height, picture.width) < 128)
            (top, left), (bottom, right) = dark.min(axis=0).tolist(), dark.max(axis=0).tolist()
            return (Word(text, (left, top, right + 1, bottom + 1), 66.0, 0, 0),)

        return recognise

    agreed = read_page(Scan(page.image, INCH), 1, second("Vandermole"))
    assert len(agreed) == 1
    assert agreed[0].text.endswith("Vandermole")
    assert REGION in read_page(Scan(page.image, INCH), 1, second("Wonderhole"))[0].text


def scrawled() -> Sheet:
    page = about("Quillbrook")
    ImageDraw.Draw(page.image).line(
        (300, 600, 340, 540, 380, 640, 430, 560, 500, 630, 560, 540, 640, 620), fill=0, width=5
    )
    return page


def test_what_is_no_word_is_a_region() -> None:
    """Handwriting stands in the text as one mark in a line of its own, with its place."""
    part = read(scrawled())[0]
    assert part.text.endswith(f"\n\n{REGION}")
    anchor = part.anchors[-1]
    assert anchor.place.startswith("region handwriting")
    left, bottom, right, top = (round(value * INCH / 72) for value in anchor.box or ())
    assert left <= 300 and right >= 640
    assert 900 - top <= 540 and 900 - bottom >= 640


def test_a_region_that_stays_keeps_its_dots() -> None:
    """What a person has let stand is in the copy as it was."""
    page = scrawled()
    assert painted(page).image.tobytes() == page.image.tobytes()


def test_a_withheld_region_is_filled() -> None:
    """No ink of it is left but its label."""
    page = scrawled()
    copy = painted(page, REGION)
    plain = painted(about("Quillbrook"))
    assert copy.words[-1].text == LABEL
    inside = np.asarray(copy.image)[530:650, 290:650]
    assert (inside == 230).mean() > 0.8
    assert (np.asarray(copy.image)[:500] == np.asarray(plain.image)[:500]).all()


def test_words_in_a_region_stay() -> None:
    """A stamp over text is filled around the words that were read."""
    page = scrawled()
    page.write("legible", 560, left=400)
    part = read(page)[0]
    copy = paint(Scan(page.image, INCH), part, [gap(part, REGION)])
    word = page.words[-1].box
    assert (np.asarray(copy.image)[word[1] : word[3], word[0] + 6 : word[2] - 6] == 0).any()


def test_what_is_read_unsurely_is_searched_and_goes() -> None:
    """Words that recognition doubts are a region, and what it made of them a part that no copy has."""
    page = about("Quillbrook")
    page.write("Vandermole", 600, sure=31)
    parts = read(page)
    assert REGION in parts[0].text
    assert "Vandermole" not in parts[0].text
    assert (parts[1].text, parts[1].kind, parts[1].stays) == ("Vandermole", PartKind.HIDDEN_TEXT, False)


def test_a_photograph_is_one_region() -> None:
    """Where hardly a word is sure, the whole picture is put to a person."""
    page = Sheet()
    page.image = Image.fromarray(np.random.default_rng(3).integers(0, 255, (900, 1400), np.uint8))
    page.write("ee", 100, sure=60)
    page.write("oidwvnr aioeb", 300, sure=30)
    part = read(page)[0]
    assert part.text == REGION
    assert part.anchors[0].place == "region picture 1"


def test_an_empty_page_says_nothing() -> None:
    """Blank paper is no region; nor is a page with specks, of which recognition made a word, more than that word."""
    assert read(Sheet())[0].text == ""
    page = Sheet()
    page.write("ij", 300, sure=12)
    ImageDraw.Draw(page.image).rectangle((0, 0, 1400, 30), fill=90)
    (anchor,) = read(page)[0].anchors
    left, bottom, right, top = anchor.box or (0, 0, 0, 0)
    assert (right - left) * (top - bottom) < 600


@pytest.mark.parametrize("skew", [-4.0, -1.5, 2.0, 5.0])
def test_a_page_fed_in_askew_is_put_straight(skew: float) -> None:
    """By how much it has to be turned is found to a fifth of a degree."""
    page = sheet(*(f"{SAID[number % 2]} {SAID[1]}"[:60] for number in range(11)))
    askew = page.image.rotate(skew, Image.Resampling.BICUBIC, fillcolor=255)
    assert skew_of(Scan(askew, INCH)) == pytest.approx(skew, abs=0.2)


def test_a_straight_page_is_left_as_it_is() -> None:
    """No dot is moved where lines are level."""
    assert skew_of(Scan(about("Quillbrook").image, INCH)) == 0


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_on_its_side_is_put_upright(turn: int) -> None:
    """Text, places and copy are those of the page turned upright, and the anchors say by how much it was."""
    page = about("Quillbrook")
    lying = page.image.rotate(turn, expand=True)
    width, height = page.image.size

    def lay(word: Word) -> Word:
        left, top, right, bottom = word.box
        box = {
            90: (top, width - right, bottom, width - left),
            180: (width - right, height - bottom, width - left, height - top),
            270: (height - bottom, left, height - top, right),
        }[turn]
        return replace(word, box=box, turn=turn)

    part = read_page(Scan(lying, INCH), 1, lambda picture: tuple(map(lay, page.words)))[0]
    assert part.text == read(page)[0].text
    assert turned_by(part) == turn
    assert straightened(Scan(lying, INCH), turn).image.tobytes() == page.image.tobytes()
    assert [anchor.box for anchor in part.anchors] == [anchor.box for anchor in read(page)[0].anchors]


def test_a_box_that_reaches_into_the_next_word_is_cut() -> None:
    """Recognition's boxes end where their ink does, so that no piece of a withheld word stays with its neighbour."""
    page = about("Al")
    at = next(number for number, word in enumerate(page.words) if word.text == "asked")
    asked, name = page.words[at], page.words[at + 1]
    page.words[at] = replace(asked, box=(*asked.box[:2], name.box[2] + 4, asked.box[3]))
    found = tidied(page.words, dots_of(Scan(page.image, INCH)))
    assert found[at].box[2] <= name.box[0] + 1
    assert found[at + 1].box[0] >= asked.box[2] - 1
    assert painted(page, "Al").image.tobytes() == painted(about("Al"), "Al").image.tobytes()


def test_a_box_with_two_words_is_not_trusted() -> None:
    """Where recognition reads one word in a box that holds the ink of two, nobody has read the other."""
    page = about("Quillbrook")
    at = next(number for number, word in enumerate(page.words) if word.text == "asked")
    name = page.words.pop(at + 1)
    page.words[at] = replace(page.words[at], box=(*page.words[at].box[:2], name.box[2], page.words[at].box[3]))
    parts = read(page)
    assert REGION in parts[0].text
    assert "asked" in parts[1].text


def test_what_stands_nowhere_cannot_be_withheld() -> None:
    """A plan for a space alone makes no copy."""
    page = about("Quillbrook")
    part = read(page)[0]
    at = part.text.index(" ")
    with pytest.raises(Unsafe):
        paint(Scan(page.image, INCH), part, [Redaction(Span(DIGEST, part.id, at, at + 1), LABEL)])


def test_a_cell_beside_a_gap_is_not_touched() -> None:
    """A gap is set anew up to what stands beside it in the row: another cell, or an upright line."""
    page = about("Quillbrook")
    page.write("Quillbrook", 600, left=LEFT)
    page.write("brother", 600, left=900)
    draw = ImageDraw.Draw(page.image)
    draw.line((800, 560, 800, 700), fill=0, width=3)
    part = read(page)[0]
    assert "Quillbrook\tbrother" in part.text
    start = part.text.rindex("Quillbrook")
    copy = paint(Scan(page.image, INCH), part, [Redaction(Span(DIGEST, part.id, start, start + 10), LABEL)])
    assert (np.asarray(copy.image)[:, 795:] == np.asarray(page.image)[:, 795:]).all()
