"""Copies in rich text good and bad: each bad one has one leak in one hiding place."""

import pytest

from formats.plans import plan
from formats.rich_text import field, row
from formats.rich_text import p as original_paragraph
from formats.rich_text import rtf as original_of
from partywall.formats import read, write
from partywall.model.limits import Limits
from partywall.model.text import MediaType, PartKind
from partywall.verify import verify
from partywall.verify.rtf import open_rtf, spelt
from verify.worlds import AFTER, BODY, DROPPED, GOOD, KEPT, LABEL, SECRET, failed, part, world

WORLD = world(
    MediaType.RTF,
    (part("body", PartKind.BODY, BODY), part("info", PartKind.PROPERTY, DROPPED, stays=False)),
    {"body": SECRET},
)
NAME = "Pellingbrook"
FONTS = r"{\fonttbl{\f0\froman Times New Roman;}{\f1\fswiss Arial;}{\f2\fmodern Courier New;}}"


def copy(paragraphs: tuple[str, ...] = GOOD, head: str = "", extra: str = "", after: str = "") -> bytes:
    text = "".join(rf"\pard\plain\ql {{\f1\fs24\b {each}}}\par" + "\n" for each in paragraphs)
    return rf"{{\rtf1\ansi\ansicpg1252\uc1\deff0{FONTS}{head}\sectd{text}{extra}}}{after}".encode("latin-1")


def coded(pattern: str) -> str:
    return "".join(pattern.format(ord(char)) for char in NAME)


def test_a_good_copy_passes() -> None:
    """Label in place, all else the same, nothing beside it."""
    found = WORLD.check(copy())
    assert found.passed, found


LEAKS = {
    "still in its place": copy((KEPT, f"{SECRET}.", AFTER)),
    "by character numbers": copy((KEPT, rf"{LABEL}. {coded(chr(92) + 'u{}?')}", AFTER)),
    "by codes of a code page": copy((KEPT, rf"{LABEL}. {coded(chr(92) + chr(39) + '{:02x}')}", AFTER)),
    "split by groups": copy((KEPT, rf"{LABEL}. Pel{{\b ling}}{{\i brook}}", AFTER)),
    "hidden": copy(extra=rf"{{\v {NAME}}}"),
    "deleted": copy(extra=rf"{{\deleted {NAME}}}"),
    "properties": copy(head=rf"{{\info{{\title {DROPPED}}}}}"),
    "skipped group": copy(extra=rf"{{\*\unheardof {NAME}}}"),
    "control word": copy(extra=rf"\{NAME}"),
    "bookmark": copy(extra=rf"{{\*\bkmkstart {NAME}}}"),
    "remark": copy(extra=rf"{{\*\annotation {NAME}}}"),
    "code of a field": copy(extra=field(f"HYPERLINK {NAME}", "x")),
    "header": copy(head=rf"{{\header {NAME}\par}}"),
    "footnote": copy(extra=rf"{{\footnote {NAME}\par}}"),
    "name of a font": copy().replace(b"Courier New", NAME.encode()),
    "object": copy(extra=rf"{{\object{{\*\objdata {NAME.encode().hex()}}}}}"),
    "picture": copy(extra=rf"{{\pict {NAME.encode().hex()}}}"),
    "binary": copy(extra=rf"{{\pict\bin12 {NAME}}}"),
    "after the end": copy(after=NAME),
    "lost text": copy((KEPT, f"{LABEL}.")),
    "words in the number of a page": copy(extra=field("PAGE", NAME)),
}


@pytest.mark.parametrize("place", LEAKS)
def test_a_leak_fails(place: str) -> None:
    """Whatever is left in a hiding place of rich text, the copy does not pass."""
    assert not WORLD.check(LEAKS[place]).passed


@pytest.mark.parametrize(
    "harmless", [r"{\*\x}", r"\v0 ", r"{\*\bkmkstart b}", r"\uc0 ", r"{\info}", r"\highlight1 ", r"\'20", r"\bin0 "]
)
def test_a_structure_that_is_not_listed_fails_although_it_says_nothing(harmless: str) -> None:
    """Only listed structures may be in a copy: what is not known is not trusted."""
    found = WORLD.check(copy(extra=harmless))
    assert failed(found) == ({"structure"} if harmless != r"\'20" else set())


@pytest.mark.parametrize("damaged", [b"{\\rtf1 {a}", b"{\\rtf1 a}}", b"{\\rtf1 " + b"{" * 300])
def test_a_damaged_copy_does_not_open(damaged: bytes) -> None:
    """Braces that do not fit: it could be read in two ways."""
    assert "opening" in failed(WORLD.check(damaged))


def test_bytes_are_spelt_out_for_those_who_look_at_bytes() -> None:
    """Numbers, codes and groups in the midst of a word hide nothing; words that are not listed stand there as text."""
    assert spelt(rb"{\rtf1 P\u101?l{\b ling}\'62rook\par \Callum}") == "Pellingbrook\n Callum "


def test_streams_are_told_apart() -> None:
    """Notes, headers and the text itself are seen each by itself."""
    opened = open_rtf(copy(head=r"{\headerf h\par}", extra=r"{\footnote n}{\footnote\ftnalt e}"), Limits())
    assert [(seen.kind, seen.text.strip()) for seen in opened.shown][1:] == [
        (PartKind.HEADER, "h"),
        (PartKind.FOOTNOTE, "n"),
        (PartKind.ENDNOTE, "e"),
    ]
    assert opened.faults == ()


def test_a_copy_made_by_the_writer_passes() -> None:
    """Headers, tables, notes and numbers of pages: the checker reads them as the writer meant them."""
    inner = original_paragraph(r"Anwen saw Callum \u8364? {\footnote Callum}") + row("Callum", "b")
    original = original_of(inner, rf"{{\header {original_paragraph('Callum ' + field('PAGE', '1'))}}}")
    document = read(original, "a.rtf")
    asked = plan(document, "Callum")
    found = verify(original, document, asked, write(original, document, asked))
    assert found.passed, found
