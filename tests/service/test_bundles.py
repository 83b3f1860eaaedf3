"""Several copies for one recipient as one."""

from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise

import pikepdf
import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from partywall import formats, verify
from partywall.errors import Refused
from partywall.model.stamp import Stamp
from partywall.model.text import MediaType, digest_of
from partywall.service.bundles import bind, bundle, first_pages
from partywall.service.parcels import CheckedCopy
from partywall.service.workshop import workshop
from tests.formats.pdf_story import minutes, plan_for
from tests.formats.test_pdf_stamps import two_pages

NAME = "Kayleigh Summers"
AT = datetime(2031, 5, 14, 9, tzinfo=UTC)
IDS = tuple("c" + digit * 20 for digit in "123")


def made(original: bytes, stamp: Stamp | None) -> bytes:
    document = formats.read(original, "minutes.pdf")
    return formats.write(original, document, replace(plan_for(document, NAME), stamp=stamp))


def checked(content: bytes, id: str, pages: int, kind: MediaType = MediaType.PDF, first: int = 1) -> CheckedCopy:
    return CheckedCopy(content, digest_of(content), kind, id, "Minutes", pages, first)


def three() -> tuple[CheckedCopy, ...]:
    """A page, a mail and two pages."""
    first, last = Stamp(IDS[0], first=1, of=3), Stamp(IDS[2], first=2, of=3)
    mail = checked(b"Subject: visit\r\n\r\nWe come on Monday.\r\n", IDS[1], 0, MediaType.EML)
    return checked(made(minutes(), first), IDS[0], 1), mail, checked(made(two_pages(), last), IDS[2], 2, first=2)


def test_a_bundle_holds_each_copy_byte_for_byte() -> None:
    """The ZIP has each copy's very bytes, and a packing list with its digest, pages and running numbers."""
    copies = three()
    found = bundle(copies, "2031-0417", AT)
    with zipfile.ZipFile(io.BytesIO(found.content)) as archive:
        listed = json.loads(archive.read("packing-list.json"))
        for row, copy in zip(listed["enclosures"], copies, strict=True):
            assert archive.read(row["file"]) == copy.content
            assert (row["digest"], row["copy"], row["pages"]) == (copy.digest, copy.copy, copy.pages)
        assert archive.read("00-packing-list.pdf") == found.cover
    numbers = [(row["first_page"], row["last_page"]) for row in listed["enclosures"]]
    assert numbers == [(1, 1), (None, None), (2, 3)]
    assert (listed["pages"], found.pages) == (3, 3)
    assert found == bundle(copies, "2031-0417", AT)


def test_the_packing_list_can_be_printed() -> None:
    """It lies on top of the bundle as a page, which says how many pages follow."""
    found = bundle(three(), "2031-0417", AT)
    text = pypdf.PdfReader(io.BytesIO(found.cover)).pages[0].extract_text()
    assert "2031-0417" in text and "2–3" in text
    assert all(id in text for id in IDS)


def test_the_running_numbers_are_those_on_the_pages() -> None:
    """What the packing list says of a page is what its stamp says."""
    copies = three()
    for row, copy in zip(bundle(copies, "2031-0417", AT).enclosures, copies, strict=True):
        if copy.kind is MediaType.PDF:
            pages = pypdf.PdfReader(io.BytesIO(copy.content)).pages
            for number, page in enumerate(pages, row.first):
                assert page.extract_text().rstrip().endswith(f"page {number} of 3")


def test_a_copy_with_a_page_less_is_refused() -> None:
    """A copy that has not as many pages as were checked is not bundled; nor is one copy twice, nor nothing."""
    first, *_ = three()
    with pytest.raises(Refused, match="another number of pages"):
        bundle((replace(first, pages=2),), "2031-0417", AT)
    with pytest.raises(Refused, match="twice"):
        bundle((first, first), "2031-0417", AT)
    with pytest.raises(Refused, match="numbered each from 1, or through"):
        bundle((replace(first, first=2),), "2031-0417", AT)
    with pytest.raises(Refused, match="needs a copy"):
        bundle((), "2031-0417", AT)


@given(st.lists(st.integers(0, 400), min_size=1, max_size=12))
def test_pages_are_numbered_without_gap(pages: list[int]) -> None:
    """Each copy begins where the one before it ended."""
    firsts = first_pages(pages)
    assert firsts[0] == 1
    assert all(after == before + count for (before, after), count in zip(pairwise(firsts), pages, strict=False))


def bound_of() -> tuple[bytes, bytes]:
    return made(minutes(), Stamp(IDS[0], first=1, of=3)), made(two_pages(), Stamp(IDS[0], first=2, of=3))


def test_a_bound_copy_is_its_parts_page_for_page() -> None:
    """A PDF bound of two copies says and draws what they do, is tagged as they are, and passes what can be checked."""
    parts = bound_of()
    whole = bind(parts)
    pages = pypdf.PdfReader(io.BytesIO(whole)).pages
    of_parts = [page for part in parts for page in pypdf.PdfReader(io.BytesIO(part)).pages]
    assert [page.extract_text() for page in pages] == [page.extract_text() for page in of_parts]
    assert verify.verify_alone(whole, MediaType.PDF, (("[withheld: another person]", 6),)).passed
    assert whole == bind(parts)
    file = pikepdf.open(io.BytesIO(whole))
    assert [int(page.obj["/StructParents"]) for page in file.pages] == [0, 1, 2]
    pages_of_tags = {kid["/Pg"].objgen for kid in file.Root["/StructTreeRoot"]["/K"]["/K"] if "/Pg" in kid}
    assert pages_of_tags <= {page.obj.objgen for page in file.pages}


def test_what_was_bound_otherwise_is_found() -> None:
    """Parts in another order, a part of another copy, a page less or words more: the bound file is not these parts."""
    one, two = bound_of()
    whole = bind((one, two))
    assert workshop().compare((one, two), whole).passed
    assert not workshop().compare((two, one), whole).passed
    assert not workshop().compare((one,), whole).passed
    assert not workshop().compare((made(minutes("Ann Summers"), Stamp(IDS[0], first=1, of=3)), two), whole).passed
    file = pikepdf.open(io.BytesIO(whole))
    contents = file.pages[1].obj["/Contents"]
    contents.write(contents.read_bytes() + b"q Q\n")
    out = io.BytesIO()
    file.save(out, static_id=True)
    assert not workshop().compare((one, two), out.getvalue()).passed


def test_copies_of_different_ids_are_not_bound() -> None:
    """What is bound into one copy bears one id."""
    with pytest.raises(Refused, match="different ids"):
        bind((made(minutes(), Stamp(IDS[0])), made(two_pages(), Stamp(IDS[1]))))


def test_what_is_no_copy_is_not_bound() -> None:
    """A PDF of anybody's is not bound into a copy."""
    with pytest.raises(Refused, match="Only copies"):
        bind((minutes(), minutes()))
