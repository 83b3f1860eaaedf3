"""Pages of drafts and copies as pictures, and the words on them."""

from __future__ import annotations

import io
import struct
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageDraw

from partywall.errors import Refused, Unreadable
from partywall.model.product import ProductId
from partywall.model.text import Digest
from partywall.procedure import acts
from service.working import EXAMPLES, House, at_work, made_edition, opened, screened, with_edition  # noqa: F401

PLAN = EXAMPLES / "documents" / "plan.pdf"


def _opened(house: House, path: Path = PLAN) -> ProductId:
    return opened(house, content=path.read_bytes(), name=path.name)


def test_a_pdf_has_its_own_pages_and_each_word_lies_where_it_is_drawn(at_work: House) -> None:  # noqa: F811
    """Within the box of a word there is ink; the page without its words' boxes is nearly white."""
    from partywall.service import pictures, seen
    from partywall.service.papers import screening_of

    made = at_work
    product = _opened(made)
    screened(made, product)
    assert pictures.draft_pages(made.author, product) == 3
    page = pictures.draft_page(made.author, product, 2)
    assert (page.number, page.pages) == (2, 3)
    document = screening_of(product, made.product(product).screenings[-1].findings).document
    assert seen.draft_of(made.author, product).digest == document.digest
    drawn = Image.open(io.BytesIO(pictures.draft_picture(made.author, product, 2))).convert("L")
    by = drawn.width / page.width
    assert by == pytest.approx(2, abs=0.01)
    blank = ImageDraw.Draw(left := drawn.copy())
    said = []
    for word in page.words:
        box = (word.left * by, word.top * by, (word.left + word.width) * by, (word.top + word.height) * by)
        inside = drawn.crop(tuple(map(round, box)))
        text = document.part(word.part).text[word.start : word.end]  # type: ignore[arg-type]
        said.append(text)
        assert inside.getextrema()[0] < 128 or not text.strip("-–•."), text
        blank.rectangle((box[0] - 3, box[1] - 3, box[2] + 3, box[3] + 3), fill=255)
    ink = sum(drawn.histogram()[:128])
    assert sum(left.histogram()[:128]) < ink / 10
    assert " ".join(said) == " ".join(document.part("page:2").text.split())  # type: ignore[arg-type]


def test_a_word_file_has_the_pages_it_prints_on_and_nearly_all_its_words_are_found_there(at_work: House) -> None:  # noqa: F811
    """The same plan as DOCX: printed, its words are found again on the pages, by the offsets of the document."""
    from partywall.service import pictures
    from partywall.service.papers import screening_of

    made = at_work
    product = _opened(made, EXAMPLES / "documents" / "plan.docx")
    screened(made, product)
    pages = pictures.draft_pages(made.author, product)
    assert pages >= 2
    document = screening_of(product, made.product(product).screenings[-1].findings).document
    shown = [pictures.draft_page(made.author, product, number) for number in range(1, pages + 1)]
    body = document.part("body").text  # type: ignore[arg-type]
    found = {word.start for page in shown for word in page.words if word.part == "body"}
    words = body.split()
    assert len(found) > 0.97 * len(words)
    first = next(word for word in shown[0].words if word.part == "body")
    assert body[first.start : first.end] in words
    headers = [part.id for part in document.parts if part.kind == "header" and part.text.strip()]
    for page in shown:
        assert {word.part for word in page.words} >= set(headers)


def test_a_copy_is_drawn_for_its_checker_who_sees_no_page_of_the_draft(with_edition: House) -> None:  # noqa: F811
    """Its words lie in the parts of the copy's text, on which marks lie too; a blind checker gets no draft."""
    from partywall.service import pictures, seen
    from partywall.service.acting import Denied

    made = with_edition
    made.do("author", acts.SubmitEdition(made.edition), made.letter)
    made.do("checker", acts.StartCheck(made.edition), made.letter)
    text = {part.id: part.text for part in seen.text_of(made.checker, made.letter, made.edition)}
    pages = pictures.copy_pages(made.checker, made.letter, made.edition)
    shown = [pictures.copy_page(made.checker, made.letter, made.edition, number) for number in range(1, pages + 1)]
    said = [text[word.part][word.start : word.end] for page in shown for word in page.words]
    assert "[withheld:" in said
    assert pictures.copy_picture(made.checker, made.letter, made.edition, 1).startswith(b"\x89PNG")
    with pytest.raises(Denied):
        pictures.draft_picture(made.checker, made.letter, 1)


def test_jobs_lay_pages_out_so_that_nobody_waits_for_the_first(at_work: House) -> None:  # noqa: F811
    """With the findings, the draft's pages are kept; with the copy, the copy's."""
    from partywall.service import papers

    made = replace(at_work, lays_out=True)
    product = _opened(made)
    screened(made, product)
    edition = made_edition(made, product)
    whole = made.product(product)
    for file in (whole.draft.digest, whole.edition(edition).footing.copy):  # type: ignore[union-attr]
        laid = papers.pages_of(product, file)
        assert laid is not None
        assert len(laid.sheets) == 3


def test_pages_are_shown_before_anybody_read_the_file(at_work: House) -> None:  # noqa: F811
    """Of a draft that was not screened yet the pages are there, and no word on them is known; as soon as it was, the
    same pages have their words."""
    from partywall.service import pictures

    product = _opened(at_work)
    page = pictures.draft_page(at_work.author, product, 1)
    assert (page.pages, page.words) == (3, ())
    screened(at_work, product)
    assert pictures.draft_page(at_work.author, product, 1).words


def test_what_has_no_pages_has_none(at_work: House) -> None:  # noqa: F811
    """A text is shown as text; a page that there is not is refused, and so is a version that there is not."""
    from partywall.service import pictures

    product = opened(at_work, content=b"Home visit on Friday.", name="a.txt")
    assert pictures.draft_pages(at_work.author, product) == 0
    with pytest.raises(Refused, match="no such page"):
        pictures.draft_picture(at_work.author, product, 1)
    with pytest.raises(Refused, match="no such version"):
        pictures.draft_pages(at_work.author, product, Digest("sha256:" + 64 * "0"))


def test_a_file_that_was_made_to_do_harm_ends_in_one_sentence(at_work: House) -> None:  # noqa: F811
    """A page of a million inches, a page tree that bites its tail, a broken picture: no page, and the house goes on."""
    from partywall.service import pictures

    hostile = {
        "wide.pdf": _pdf(b"/MediaBox [0 0 99999999 99999999]"),
        "loop.pdf": _pdf(b"/MediaBox [0 0 200 200] /Parent 3 0 R /Contents 3 0 R"),
        "short.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 2**31 - 1, 2**31 - 1) + b"\x08\x02\0\0\0",
    }
    ends = {name: _end(at_work, name, content) for name, content in hostile.items()}
    assert ends == {"wide.pdf": "sentence", "loop.pdf": "page", "short.png": "sentence"}
    product = _opened(at_work)
    assert pictures.draft_picture(at_work.author, product, 1).startswith(b"\x89PNG")


def _end(house: House, name: str, content: bytes) -> str:
    """How it ends to hand a file in and look at its first page."""
    from partywall.service import pictures

    try:
        product = opened(house, content=content, name=name)
        if not pictures.draft_pages(house.author, product):
            return "sentence"
        return "page" if pictures.draft_picture(house.author, product, 1).startswith(b"\x89PNG") else "?"
    except (Unreadable, Refused) as error:
        return "sentence" if str(error).count(".") == 1 else str(error)


def _pdf(page: bytes) -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page " + page + b">>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
    )


def test_a_scan_is_put_straight_and_its_words_lie_on_it(at_work: House) -> None:  # noqa: F811
    """A page that lies on its side is shown upright, and as wide as its words are placed."""
    from partywall.service import pictures

    sheet = Image.new("L", (1000, 1400), 255)
    pen = ImageDraw.Draw(sheet)
    for row in range(12):
        pen.text((80, 80 + 90 * row), f"The visit on Friday went well, {row}", fill=0, font_size=44)
    out = io.BytesIO()
    sheet.rotate(90, expand=True).save(out, "PNG", dpi=(120, 120))
    product = opened(at_work, content=out.getvalue(), name="scan.png")
    screened(at_work, product)
    page = pictures.draft_page(at_work.author, product, 1)
    assert page.height > page.width
    assert len(page.words) > 50
    drawn = Image.open(io.BytesIO(pictures.draft_picture(at_work.author, product, 1))).convert("L")
    assert drawn.height > drawn.width
    box = ImageChops.invert(drawn).getbbox()
    assert box is not None
    by = drawn.width / page.width
    assert min(word.left for word in page.words) * by == pytest.approx(box[0], abs=12)
    assert max(word.top + word.height for word in page.words) * by == pytest.approx(box[3], abs=12)


def test_what_is_at_hand_takes_no_more_room_than_it_may() -> None:
    """The oldest is given up first; what is larger than all the room is not kept at all."""
    from partywall.service.at_hand import AtHand

    made: list[int] = []

    def make(size: int) -> bytes:
        made.append(size)
        return bytes(size)

    kept: AtHand[bytes] = AtHand(100, len)
    for key, size in ((1, 40), (2, 40), (1, 40), (3, 40), (1, 40), (2, 40), (4, 200)):
        kept.get(key, lambda size=size: make(size))  # type: ignore[misc]
        assert kept.taken <= 100
    assert made == [40, 40, 40, 40, 200]


def test_nobody_gets_a_page_of_what_they_may_not_see(at_work: House) -> None:  # noqa: F811
    """A stranger learns not even that there is a product, also when the page is at hand."""
    from partywall.service import pictures
    from partywall.service.acting import NotThere

    product = _opened(at_work)
    pictures.draft_picture(at_work.author, product, 1)
    for who in (at_work.stranger, at_work.sender, at_work.checker):
        with pytest.raises(NotThere):
            pictures.draft_picture(who, product, 1)
    for who in (at_work.auditor, at_work.administrator):
        with pytest.raises(Refused):
            pictures.draft_picture(who, product, 1)
