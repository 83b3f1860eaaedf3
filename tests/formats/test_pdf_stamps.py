"""Stamps on the pages of PDF copies, and what the checker says of them."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from partywall import formats, verify
from partywall.errors import Refused, Unsafe
from partywall.model.disclosure import CheckStatus, Plan
from partywall.model.stamp import FOOT, Stamp
from partywall.model.text import Document, MediaType
from tests.formats import scanned
from tests.formats.pdf_story import lines, minutes, opened, plan_for, saved
from tests.formats.plans import plan as scan_plan

COPY = "c0123456789abcdef0123"
STAMP = Stamp(COPY, "2031-0417", "A.L.")
NAME = "Kayleigh Summers"


def planned(original: bytes, stamp: Stamp | None = STAMP, *words: str) -> tuple[Document, Plan]:
    document = formats.read(original, "minutes.pdf")
    return document, replace(plan_for(document, *(words or (NAME,))), stamp=stamp)


def stamped(original: bytes, stamp: Stamp | None = STAMP, *words: str) -> bytes:
    return formats.write(original, *planned(original, stamp, *words))


def faults(original: bytes, copy: bytes, stamp: Stamp | None = STAMP, *words: str) -> dict[str, str]:
    """What the checks say that do not pass."""
    found = verify.verify(original, *planned(original, stamp, *words), copy, ours=True)
    return {check.name: check.detail for check in found.checks if check.status is not CheckStatus.PASSED}


def turned(original: bytes, turn: int, box: tuple[float, ...] = (), unit: float = 1.0) -> bytes:
    file = opened(original)
    for page in file.pages:
        page.obj["/Rotate"] = turn
        if box:
            page.obj["/CropBox"] = pikepdf.Array(box)
        if unit != 1:
            page.obj["/UserUnit"] = unit
    return saved(file)


def two_pages() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(500, 700), invariant=1)
    for page in (1, 2):
        canvas.drawString(72, 600, f"What {NAME} said on day {page} stands here.")
        canvas.drawString(72, 8, "A line at the very edge of the paper.")
        canvas.setFillGray(0.1)
        canvas.rect(-50, -50, 800, 60, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("box", [(), (30, 20, 590, 700)])
@pytest.mark.parametrize("unit", [1.0, 2.0])
def test_each_page_bears_its_stamp(turn: int, box: tuple[float, ...], unit: float) -> None:
    """However a page is turned and cut, its stamp stands at the foot as it is seen, and the copy passes its checks."""
    original = turned(minutes(), turn, box, unit)
    copy = stamped(original)
    assert faults(original, copy) == {}
    page = pypdfium2.PdfDocument(copy)[0]
    picture = page.render(scale=1).to_pil().convert("L")
    foot = picture.crop((0, picture.height - round(FOOT / unit), *picture.size))
    columns = np.flatnonzero((np.asarray(foot) < 160).any(axis=0))
    assert abs((columns[0] + columns[-1]) / 2 - foot.width / 2) < 4


def test_a_stamp_covers_nothing() -> None:
    """The page is drawn so much smaller that its foot is free, and its size on paper stays."""
    original = two_pages()
    copy = stamped(original)
    assert faults(original, copy) == {}
    text = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(copy)]
    assert text[0].endswith(f"Case 2031-0417 · for A.L. · copy {COPY} · page 1 of 2")
    assert text[1].endswith("page 2 of 2")
    assert all("very edge of the paper" in page for page in text)
    assert [page.mediabox for page in opened(copy).pages] == [page.mediabox for page in opened(original).pages]


def test_without_a_stamp_a_copy_is_as_before() -> None:
    """A plan without a stamp gives a copy that names no id, and the same plan gives the same bytes."""
    original = minutes()
    assert COPY.encode() not in stamped(original, None)
    assert stamped(original) == stamped(original)
    assert stamped(original) != stamped(original, replace(STAMP, copy="c" + "9" * 20))


def test_pages_of_a_bundle_are_numbered_through() -> None:
    """In a bundle a copy's pages go on where the one before it ended."""
    original = two_pages()
    bundled = replace(STAMP, first=7, of=19)
    copy = stamped(original, bundled)
    assert faults(original, copy, bundled) == {}
    assert "page 8 of 19" in pypdfium2.PdfDocument(copy)[1].get_textpage().get_text_range()


def test_the_copys_properties_say_which_it_is() -> None:
    """The id stands in the metadata, where it can be read without opening a page, and alone it is no fault."""
    copy = stamped(minutes())
    with opened(copy).open_metadata() as metadata:
        assert metadata["dc:identifier"] == COPY
    alone = verify.verify_alone(copy, MediaType.PDF, (("[withheld: another person]", 4),))
    assert alone.passed, alone.checks


@pytest.mark.parametrize("other", [None, Stamp("c" + "9" * 20, "2031-0417", "A.L."), replace(STAMP, recipient="B.L.")])
def test_another_stamp_fails(other: Stamp | None) -> None:
    """A copy that bears another's stamp, or none, or one that nobody asked for, does not pass."""
    original = minutes()
    assert faults(original, stamped(original, other))
    assert faults(original, stamped(original), other)


def changed(copy: bytes, change: Callable[[bytes], bytes]) -> bytes:
    file = opened(copy)
    contents = file.pages[0].obj["/Contents"]
    contents.write(change(contents.read_bytes()))
    return saved(file, object_stream_mode=pikepdf.ObjectStreamMode.generate)


def _again(data: bytes) -> bytes:
    """The stamp's instructions once more, in the middle of the page."""
    at = data.rindex(b"/Artifact BMC")
    return data + b"q 1 0 0 1 0 300 cm\n" + data[at:] + b"Q\n"


def _moved(data: bytes) -> bytes:
    """The stamp's instructions further up."""
    at = data.rindex(b"/Artifact BMC")
    return data[:at] + b"q 1 0 0 1 0 200 cm\n" + data[at:] + b"Q\n"


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data.replace(b"q 0 g BT", b"q 1 g BT"),
        lambda data: data.replace(b"q 0 g BT", b"q 0 g 3 Tr BT"),
        _moved,
        lambda data: data + b"q 1 g 0 0 612 24 re f Q\n",
        lambda data: data + b"q 0 g 0 0 612 22 re f Q\n",
        lambda data: data[: data.rindex(b"/Artifact BMC")],
        _again,
    ],
    ids=["white", "unseen", "moved", "covered", "on a bar", "left out", "twice"],
)  # fmt: skip
def test_a_stamp_that_is_not_as_it_should_be_fails(change: Callable[[bytes], bytes]) -> None:
    """A stamp that nobody can see, that stands elsewhere, twice or not at all is found."""
    original = minutes()
    assert faults(original, changed(stamped(original), change))


def test_words_beside_the_stamp_fail() -> None:
    """A word more at the foot of a page is found, as anywhere on it."""
    original, copy = minutes(), stamped(minutes())
    more = stamped(original, replace(STAMP, case="2031-0417 extra"))
    assert "structure" in faults(original, more)
    assert faults(original, copy, replace(STAMP, case="2031-0417 extra"))


def test_a_stamp_may_not_say_what_is_withheld() -> None:
    """A stamp that names somebody whose name is withheld fails the look for what is left."""
    original = minutes()
    naming = replace(STAMP, recipient=NAME)
    assert "residue" in faults(original, stamped(original, naming), naming)


def test_a_stamp_may_not_say_what_is_withheld_in_one_place_alone() -> None:
    """A namesake may stay in the text; nobody knows of whom of the two the stamp would speak."""
    original = two_pages()
    document, plan = planned(original)
    once = replace(plan, redactions=plan.redactions[:1])
    copy = formats.write(original, document, once)
    assert verify.verify(original, document, once, copy, ours=True).passed
    naming = replace(once, stamp=replace(STAMP, recipient="Kayleigh"))
    found = verify.verify(original, document, naming, formats.write(original, document, naming), ours=True)
    assert [check.name for check in found.checks if check.status is not CheckStatus.PASSED] == ["residue"]


def test_a_page_that_is_too_small_for_a_stamp_gets_no_copy() -> None:
    """Where there is no room for a stamp that can be read, no copy is made."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(120, 300), invariant=1)
    canvas.drawString(10, 100, f"{NAME} called.")
    canvas.save()
    with pytest.raises(Unsafe, match="too narrow"):
        stamped(out.getvalue())


def test_a_kind_that_cannot_be_stamped_is_refused() -> None:
    """A copy that would have to go without the stamp that was asked for is not made."""
    document = formats.read(b"Kayleigh Summers called.", "note.txt")
    with pytest.raises(Refused, match="cannot bear a stamp"):
        formats.write(b"Kayleigh Summers called.", document, replace(plan_for(document, NAME), stamp=STAMP))


@pytest.mark.parametrize(
    "wrong",
    [
        {"copy": "x"},
        {"copy": "C" + "0" * 20},
        {"case": "a\nb"},
        {"case": "a  b"},
        {"recipient": "x" * 41},
        {"first": 0},
        {"of": -1},
    ],
)
def test_a_stamp_says_no_more_than_a_line(wrong: dict[str, object]) -> None:
    """What cannot be printed on one line is no stamp."""
    with pytest.raises(ValueError, match="."):
        replace(STAMP, **wrong)  # type: ignore[arg-type]


def test_a_scan_is_stamped_too() -> None:
    """A page that is a picture bears its stamp below the picture, its dots still held against the original's."""
    page = scanned.about("Quillbrook")
    original = scanned.pdf([page.image.convert("L")])
    document = formats.read(original, "scan.pdf", tools=page.tools)
    plan = replace(scan_plan(document, "Quillbrook"), stamp=STAMP)
    copy = formats.write(original, document, plan, tools=page.tools)
    found = verify.verify(original, document, plan, copy, ours=True)
    assert found.passed, found.checks
    without = formats.write(original, document, replace(plan, stamp=None), tools=page.tools)
    assert not verify.verify(original, document, plan, without, ours=True).passed
    assert not verify.verify(original, document, replace(plan, stamp=None), copy, ours=True).passed


words = st.text(st.sampled_from("AbÉß.,·/-'()0 9"), max_size=12).map(lambda text: " ".join(text.split()))


@settings(max_examples=10, deadline=None)
@given(words, words, st.integers(1, 400), st.integers(0, 999))
def test_whatever_a_stamp_says_it_is_read_again(case: str, recipient: str, first: int, of: int) -> None:
    """Each stamp that can be is read by the checker to the letter, and one that differs in a letter is not."""
    stamp = Stamp(COPY, case, recipient, first, of)
    original = lines("What was said.")
    copy = stamped(original, stamp)
    assert faults(original, copy, stamp) == {}
    assert faults(original, copy, replace(stamp, first=first + 1))
