"""Stamps on the pages of Word copies, and what the checker says of them."""

from __future__ import annotations

import io
from collections.abc import Callable
from dataclasses import replace

import docx
import pytest

from formats.plans import plan
from formats.test_converted import OLD
from formats.word import p, t, unzipped, word, zipped
from partywall import formats, verify
from partywall.errors import Refused
from partywall.model.disclosure import CheckStatus
from partywall.model.stamp import Stamp
from partywall.model.tools import Tools

COPY = "c0123456789abcdef0123"
STAMP = Stamp(COPY, "2031-0417", "A.L.")
NAME = "Quillbrook"
LINE = f"Case 2031-0417 · for A.L. · copy {COPY} · page 1 of 1"


def section(*references: str, more: str = "") -> str:
    """A section with these footers: ``default footer1``."""
    rows = (reference.split() for reference in references)
    footers = "".join(f"<w:footerReference w:type='{kind}' r:id='{name}'/>" for kind, name in rows)
    return f"<w:sectPr>{footers}{more}</w:sectPr>"


HEADED = "<w:sectPr><w:headerReference w:type='default' r:id='header1'/></w:sectPr>"
BODY = p(t(f"What {NAME} said to the visitor stands here."))
FOOT = p(t("A footer of their own."))
WORLDS = {
    "no section": word(BODY),
    "a section": word(BODY + section()),
    "a footer": word(BODY + section("default footer1"), {"footer1": FOOT}),
    "a header": word(BODY + HEADED, {"header1": FOOT}),
    "another first page": word(BODY + section("default footer1", more="<w:titlePg/>"), {"footer1": FOOT}),
    "even pages": word(BODY + section(), {"settings": "<w:evenAndOddHeaders/>"}),
    "two sections": word(
        p(t("First."), section("default footer1")) + BODY + section("default footer2", more="<w:titlePg/>"),
        {"footer1": FOOT, "footer2": p(t(f"{NAME} again"))},
    ),
}


def stamped(original: bytes, stamp: Stamp | None = STAMP) -> bytes:
    document = formats.read(original, "plan.docx")
    return formats.write(original, document, replace(plan(document, NAME), stamp=stamp))


def faults(original: bytes, copy: bytes, stamp: Stamp | None = STAMP) -> dict[str, str]:
    """What the checks say that do not pass."""
    document = formats.read(original, "plan.docx")
    found = verify.verify(original, document, replace(plan(document, NAME), stamp=stamp), copy, ours=True)
    return {check.name: check.detail for check in found.checks if check.status is not CheckStatus.PASSED}


@pytest.mark.parametrize("original", WORLDS.values(), ids=WORLDS)
def test_every_page_of_a_word_copy_has_a_footer_with_the_stamp(original: bytes) -> None:
    """Whatever sections and footers it has, each footer that a page can have ends with the stamp, and Word counts."""
    copy = stamped(original)
    assert faults(original, copy) == {}
    opened = docx.Document(io.BytesIO(copy))
    for part in opened.sections:
        feet = [part.footer]
        feet += [part.first_page_footer] if part.different_first_page_header_footer else []
        feet += [part.even_page_footer] if opened.settings.odd_and_even_pages_header_footer else []
        for foot in feet:
            last = foot.paragraphs[-1]
            assert "".join(each.text or "" for each in last._p.iter() if each.tag.endswith("}t")) == LINE
            fields = [each.values()[0] for each in last._p if each.tag.endswith("}fldSimple")]
            assert fields == ["PAGE", "NUMPAGES"]


@pytest.mark.parametrize("original", WORLDS.values(), ids=WORLDS)
def test_another_stamp_or_none_fails(original: bytes) -> None:
    """A Word copy without the stamp that was asked for, or with another, or with one that nobody asked for, fails."""
    assert faults(original, stamped(original, None))
    assert faults(original, stamped(original, replace(STAMP, recipient="B.L.")))
    assert faults(original, stamped(original), None)
    assert faults(original, stamped(original, None), None) == {}


def changed(copy: bytes, member: str, change: Callable[[str], str]) -> bytes:
    members = unzipped(copy)
    text = members[member].decode()
    assert change(text) != text
    return zipped(members | {member: change(text).encode()})


@pytest.mark.parametrize(
    ("member", "change"),
    [
        ("word/footer1.xml", lambda text: text.replace('<w:sz w:val="14"/>', '<w:color w:val="FFFFFF"/>', 1)),
        ("word/footer1.xml", lambda text: text.replace('<w:sz w:val="14"/>', '<w:sz w:val="2"/>', 1)),
        ("word/footer1.xml", lambda text: text.replace("PAGE", "SECTIONPAGES", 1)),
        ("word/footer1.xml", lambda text: text.replace(" of ", " off ", 1)),
        ("word/footer1.xml", lambda text: text.replace("</w:ftr>", "<w:p><w:r><w:t>more</w:t></w:r></w:p></w:ftr>")),
        ("word/document.xml", lambda text: text.replace('w:type="default"', 'w:type="even"')),
        ("word/document.xml", lambda text: text.replace("</w:sectPr>", "<w:titlePg/></w:sectPr>")),
    ],
    ids=["white", "tiny", "another field", "other words", "words behind", "for even pages", "a first page"],
)
def test_a_word_stamp_that_is_not_as_it_should_be_fails(member: str, change: Callable[[str], str]) -> None:
    """A stamp that nobody can see, that says something else, or that some page lacks is found."""
    original = WORLDS["a section"]
    assert faults(original, changed(stamped(original), member, change))


def test_what_is_dropped_may_say_what_the_stamp_says() -> None:
    """The copy's id in hidden text of the original, which no copy keeps, is not taken for a trace of it."""
    original = word(BODY + p(t(f"copy {COPY}, of which nobody knows", "<w:vanish/>")))
    assert faults(original, stamped(original)) == {}


def test_word_pages_are_not_numbered_through() -> None:
    """Word counts its pages itself, so that those of a bundle cannot be numbered through."""
    with pytest.raises(Refused, match="numbered through"):
        stamped(WORLDS["a section"], replace(STAMP, first=2, of=9))


def test_the_copy_of_an_old_word_file_is_stamped_too() -> None:
    """An old file's copy goes out in the format that took its place, with the stamp."""
    tools = Tools(convert=lambda *_: WORLDS["a section"])
    document = formats.read(OLD, "letter.doc", tools=tools)
    made = replace(plan(document, NAME), stamp=STAMP)
    copy = formats.write(OLD, document, made, tools=tools)
    assert verify.verify(OLD, document, made, copy, ours=True).passed
    assert not verify.verify(OLD, document, replace(made, stamp=None), copy, ours=True).passed
