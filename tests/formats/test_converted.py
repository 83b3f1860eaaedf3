"""Old kinds of file, read by way of the kind that took their place."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from formats.word import p, t, word
from partywall.errors import Unreadable
from partywall.formats import look, read, write
from partywall.formats.ole import file_of
from partywall.formats.remains import remains
from partywall.formats.sniff import media_type
from partywall.model.disclosure import Plan, Redaction
from partywall.model.limits import LIMITS
from partywall.model.text import Document, MediaType, PartKind, Span
from partywall.model.tools import Tools
from partywall.store.conversion import LibreOffice, Remembering, find_converter
from partywall.verify import verify

needs_converter = pytest.mark.skipif(find_converter() is None, reason="LibreOffice or bubblewrap is not installed")

NEW = word(p(t("Ada Marchbank visits on Friday.")) + p(t("Jory Trewin was there.")))
LEFT = b"Jory Trewin stole bicycles in Carnbury"
OLD = file_of(
    {
        "WordDocument": b"Ada Marchbank visits on Friday.\r" + b"\xde\xca\xfb\xad\x01\x80" * 40 + LEFT,
        "1Table": "\0\0The keyworker is Petra Quenby.\0".encode("utf-16-le"),
    }
)


class Turns:
    """A converter that has one answer after the other, and then the last one for ever."""

    def __init__(self, *answers: bytes) -> None:
        self.asked: list[tuple[MediaType, MediaType]] = []
        self.answers = list(answers)

    def __call__(self, untrusted: bytes, kind: MediaType, to: MediaType) -> bytes:
        self.asked.append((kind, to))
        return self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]


def plan_for(document: Document, words: str) -> Plan:
    (part,) = (part for part in document.parts if part.id == "body")
    start = part.text.index(words)
    span = Span(document.digest, part.id, start, start + len(words))
    dropped = tuple((document.digest, part.id) for part in document.parts if not part.stays)
    return Plan(document.digest, (Redaction(span, "[withheld]"),), dropped)


def test_an_old_file_is_read_as_what_it_is_turned_into() -> None:
    """Text and places are the converted file's; digest and kind are those of the file that was given."""
    turns = Turns(NEW)
    document = read(OLD, "letter.doc", tools=Tools(convert=turns))
    assert turns.asked == [(MediaType.DOC, MediaType.DOCX)]
    assert document.media_type is MediaType.DOC
    assert document.digest == read(OLD, "letter.doc", tools=Tools(convert=turns)).digest
    assert [part.text for part in document.parts if part.id == "body"] == [
        "Ada Marchbank visits on Friday.\nJory Trewin was there.\n"
    ]


def test_the_author_sees_what_the_conversion_left_behind() -> None:
    """Remains of earlier versions and properties in the bytes are shown, and no copy has them."""
    document = read(OLD, "letter.doc", tools=Tools(convert=Turns(NEW)))
    (left,) = (part for part in document.parts if part.id == "remains")
    assert left.kind is PartKind.HIDDEN_TEXT
    assert not left.stays
    assert left.text == "Jory Trewin stole bicycles in Carnbury\nThe keyworker is Petra Quenby."


def test_a_copy_of_an_old_file_is_of_the_new_kind_and_passes() -> None:
    """What is withheld is gone, the rest stays, and the checks are made against the file that was given."""
    tools = Tools(convert=Turns(NEW))
    document = read(OLD, "letter.doc", tools=tools)
    plan = plan_for(document, "Jory Trewin")
    copy = write(OLD, document, plan, tools=tools)
    assert read(copy, "copy.docx").parts[0].text == "Ada Marchbank visits on Friday.\n[withheld] was there.\n"
    assert verify(OLD, document, plan, copy).passed
    assert [block.document for block in look(OLD, document, tools=tools).blocks] == [document.digest] * 2


def test_remains_in_a_copy_fail_the_check() -> None:
    """A copy that has what the conversion left behind does not pass."""
    document = read(OLD, "letter.doc", tools=Tools(convert=Turns(NEW)))
    plan = plan_for(document, "Friday")
    bad = word(p(t("Ada Marchbank visits on [withheld].")) + p(t("Jory Trewin was there.")) + p(t("Petra Quenby")))
    assert not verify(OLD, document, plan, bad).passed


def test_a_conversion_that_differs_is_refused() -> None:
    """If the file gives another text when it is converted again, no place would be right, and there is no copy."""
    tools = Tools(convert=Turns(NEW, word(p(t("Ada Marchbank visited. Jory Trewin was there.")))))
    document = read(OLD, "letter.doc", tools=tools)
    with pytest.raises(Unreadable, match="gave another text the second time"):
        write(OLD, document, plan_for(document, "Jory Trewin"), tools=tools)


def test_without_a_converter_the_user_is_told_what_to_install() -> None:
    """One sentence says what is missing, under the name of Debian's package, and what to do instead."""
    with pytest.raises(
        Unreadable, match=r"\(Debian: libreoffice-writer-nogui, bubblewrap\); or give the file as a Word"
    ):
        read(OLD, "letter.doc")


def test_what_was_converted_is_remembered_for_a_while() -> None:
    """A file that is read, shown and copied in one go is converted once; of many, the last few are kept."""
    turns = Turns(NEW)
    remembering = Remembering(turns, keep=2)
    for content in (b"1", b"1", b"2", b"1", b"3", b"1", b"2"):
        remembering(content, MediaType.DOC, MediaType.DOCX)
    assert len(turns.asked) == 4


@given(st.binary(max_size=400), st.sampled_from([MediaType.DOC, MediaType.XLS, MediaType.PPT]))
def test_noise_leaves_no_remains_that_break(noise: bytes, kind: MediaType) -> None:
    """Whatever stands in a file, what is found in it is text, and what the converted text has is not repeated."""
    found = remains(noise, kind, (), LIMITS)
    assert found.isprintable() or "\n" in found or not found
    assert remains(noise, kind, (found,), LIMITS) == ""


# With the real converter


@needs_converter
def test_an_old_file_gives_the_same_text_every_time() -> None:
    """Read twice, an old file gives the same document, so that findings of today fit tomorrow."""
    convert = find_converter()
    assert convert is not None
    content = convert(NEW, MediaType.DOCX, MediaType.DOC)
    first, second = (read(content, "letter.doc", tools=Tools(convert=convert)) for _ in range(2))
    assert first.parts == second.parts
    assert "Jory Trewin was there." in first.parts[0].text


@needs_converter
def test_what_is_no_old_file_is_refused() -> None:
    """A file that the converter cannot open is one sentence."""
    convert = find_converter()
    assert convert is not None
    with pytest.raises(Unreadable, match="LibreOffice cannot open the file"):
        convert(OLD, MediaType.DOC, MediaType.DOCX)


@needs_converter
def test_a_conversion_that_hangs_is_stopped() -> None:
    """A file that keeps the converter busy for too long is one sentence."""
    convert = find_converter()
    assert isinstance(convert, LibreOffice)
    hasty = replace(convert, limits=replace(LIMITS, worker_seconds=0, worker_seconds_per_mib=0))
    with pytest.raises(Unreadable, match=r"LibreOffice took longer than \d seconds"):
        hasty(OLD, MediaType.DOC, MediaType.DOCX)


def test_a_directory_in_capitals_is_the_same_directory() -> None:
    """Some programs write the names of an old workbook's streams in capitals."""
    assert media_type(file_of({"WORKBOOK": b"x" * 99}), "table.xls") is MediaType.XLS


def test_codes_in_the_header_of_an_old_sheet_are_no_letters() -> None:
    """A code for the middle of the page that stands before a word makes no other word of it."""
    kept = ("Quarterly review of visits",)
    assert remains(b"\0\0&CQuarterly review of visits\0", MediaType.XLS, kept, LIMITS) == ""
    assert remains(b"\0\0&CQuarterly review of Petra\0", MediaType.XLS, kept, LIMITS) == "Quarterly review of Petra"
