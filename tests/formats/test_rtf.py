"""Rich text: what is read, what stays, and what the copy is made of."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.plans import (
    LABEL,
    copy,
    copy_bytes,
    dropped,
    empty_plan_changes_nothing,
    plan_changes_its_place_alone,
    staying,
    thousand_names,
)
from formats.rich_text import field, p, picture, row, rtf, shape, typed
from partywall.errors import Refused, Unreadable
from partywall.formats import look, read, write
from partywall.formats.rtf import rtf_text
from partywall.model.disclosure import Plan, Redaction
from partywall.model.look import BlockKind
from partywall.model.text import Document, PartKind, Span


def body(untrusted: bytes) -> str:
    return dict(staying(read(untrusted, "a.rtf")))["body"]


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (r"caf\'e9", "café"),
        (r"caf\u233?", "café"),
        (r"caf\u233\'e9", "café"),
        (r"\uc2 caf\u233xx s", "café s"),
        (r"\uc0 caf\u233 s", "cafés"),
        (r"\u-10179?\u-8704?", "\U0001f600"),
        (r"{\f2 \'cc\'e8}", "Ми"),
        (r"{\f9 \'83A}", "\u30a2"),
        (r"a\~b\_c\-d\emdash e\ldblquote f\rdblquote", "a\u00a0b\u2011c\u00add\u2014e\u201cf\u201d"),
        (r"a\tab b\line c", "a\tb\nc"),
        (r"\{a\}\\b", "{a}\\b"),
    ],
)
def test_characters_are_read_however_they_are_written(written: str, shown: str) -> None:
    """Code pages of one and two bytes, numbers with what stands for them elsewhere, halves, signs."""
    fonts = r"{\fonttbl{\f9\fcharset128 MS Mincho;}}"
    assert body(rtf(p(written), fonts)) == f"{shown}\n"


def test_a_name_in_pieces_is_one_name_and_its_gap_is_one_label() -> None:
    """Groups, bookmarks and changes of layout do not part what a reader sees as one word."""
    original = rtf(p(r"By Cal{\b l}{\*\bkmkstart x}\fs30 um today"))
    assert body(original) == "By Callum today\n"
    assert dict(staying(copy(original, "a.rtf", "Callum")))["body"] == f"By {LABEL} today\n"


def test_tables_and_headings_keep_their_structure() -> None:
    """Cells are parted by tabs, rows by line ends; the report shows each as what it is."""
    original = rtf(p("Plan", r"\s1") + row("a", r"b\par c") + row("d", "e") + p("End"))
    document = read(original, "a.rtf")
    assert staying(document) == [("body", "Plan\na\tb\nc\nd\te\nEnd\n")]
    blocks = look(original, document).blocks
    assert [block.kind for block in blocks] == [BlockKind.HEADING, *[BlockKind.CELL] * 4, BlockKind.PARAGRAPH]
    assert (blocks[0].level, blocks[4].row, blocks[4].column) == (1, 1, 1)
    assert rb"\trowd\trgaph108\cellx1000\cellx2000" in copy_bytes(original, "a.rtf")


def test_notes_and_the_edges_of_pages_are_parts_of_their_own() -> None:
    """Each is read, may have gaps, and stays; words in a drawn shape follow its paragraph."""
    inner = p(r"Text\chftn{\footnote\chftn By Callum.} goes\chftn{\footnote\ftnalt Seen.} on" + shape(p("In a box")))
    original = rtf(inner, rf"{{\header {p('Head')}}}{{\footerf {p('Foot')}}}")
    found = [(part.kind, part.text) for part in read(original, "a.rtf").parts if part.stays]
    assert found == [
        (PartKind.BODY, "Text goes on\nIn a box\n"),
        (PartKind.HEADER, "Head\n"),
        (PartKind.FOOTER, "Foot\n"),
        (PartKind.FOOTNOTE, "By Callum.\n"),
        (PartKind.ENDNOTE, "Seen.\n"),
    ]
    assert dict(staying(copy(original, "a.rtf", "Callum")))["footnote-1"] == f"By {LABEL}.\n"


def test_each_section_keeps_its_own_header() -> None:
    """A header that comes later does not take the place of the first."""
    later = rf"\sect\sectd{{\header {p('Second')}}}"
    original = rtf(rf"{{\header {p('First')}}}" + p("One") + later + p("Two"))
    assert staying(read(original, "a.rtf")) == [
        ("body", "One\nTwo\n"),
        ("header-1", "First\n"),
        ("header-2", "Second\n"),
    ]
    assert copy_bytes(original, "a.rtf").count(rb"{\header") == 2


def test_page_numbers_stay_numbers() -> None:
    """The copy counts its pages anew; anything else in such a field is plain text."""
    original = rtf(p(field("PAGE", "3")) + p(field("PAGE", "Callum")) + p(r"\chpgn"))
    finished = copy_bytes(original, "a.rtf")
    assert finished.count(rb"{\*\fldinst PAGE}") == 1
    assert b"Callum" in finished and rb"\chpgn" in finished
    assert rb"\fldinst" not in copy_bytes(original, "a.rtf", "3")


def test_what_is_hidden_deleted_or_remarked_is_shown_and_not_kept() -> None:
    """The author is told each apart."""
    marks = r"{\v hidden}{\deleted deleted}{\*\atnauthor Reviewer}\chatn{\*\annotation A remark}"
    document = read(rtf(p(f"Text{marks}.")), "a.rtf")
    assert staying(document) == [("body", "Text.\n")]
    assert dropped(document, PartKind.HIDDEN_TEXT) == "hidden\n"
    assert dropped(document, PartKind.DELETED_TEXT) == "deleted\n"
    assert dropped(document, PartKind.COMMENT) == "Reviewer\nA remark\n"


def test_a_box_inside_a_remark_stays_hidden() -> None:
    """What is inside a group that no reader sees cannot come back to the page."""
    document = read(rtf(p(rf"Text{{\*\annotation A remark {shape(p('in a box'))}}}.")), "a.rtf")
    assert staying(document) == [("body", "Text.\n")]
    assert "in a box" in "".join(part.text for part in document.parts if not part.stays)


def test_a_picture_is_left_out_and_a_document_inside_is_shown() -> None:
    """An embedded text is a document of its own for the author; the copy has a few words in its place."""
    inner = rtf(p("Inside")).hex()
    document = read(rtf(p(rf"{{\object{{\*\objdata 0105{inner}}}{{\result {picture()}}}}}")), "a.rtf")
    assert staying(document) == [("body", "[picture left out]\n")]
    assert [staying(inner) for inner in document.attachments] == [[("body", "Inside\n")]]


def test_the_body_of_a_mail_is_what_a_reader_sees() -> None:
    """Rich text with a web page behind it is read as the text in it."""
    assert rtf_text(rtf(r"\fromhtml1{\*\htmltag64 <p>}\htmlrtf \par \htmlrtf0 Hello{\*\htmltag72 </p>}")) == "\nHello\n"


def test_the_copy_is_written_in_plain_signs() -> None:
    """No byte of it is outside ASCII, and the original's fonts, styles and names are not there."""
    finished = copy_bytes(rtf(p("caf\u00e9"), r"{\*\generator Callum;}{\info{\author Callum}}"), "a.rtf")
    assert finished.isascii() and b"Callum" not in finished and rb"caf\u233?" in finished


@pytest.mark.parametrize("depth", [300, 100_000])
def test_groups_nested_too_deeply_are_refused(depth: int) -> None:
    """Ten or a hundred thousand braces: one clear sentence, and soon."""
    with pytest.raises(Unreadable, match="nested too deeply"):
        read(rtf("{" * depth), "a.rtf")


def test_a_plan_for_a_part_that_no_copy_has_is_refused() -> None:
    """Nothing is silently not withheld."""
    original = rtf(p(r"{\v secret}"))
    document = read(original, "a.rtf")
    hidden = next(part for part in document.parts if part.kind is PartKind.HIDDEN_TEXT)
    with pytest.raises(Refused):
        write(original, document, Plan(document.digest, (Redaction(Span(document.digest, hidden.id, 0, 3), LABEL),)))


# Laws.

PIECE = st.sampled_from(
    ["a", "b c", r"\'e9", r"\u233?", r"{\b x}", r"{\v y}", r"\tab ", r"\line ", r"{\footnote n}", r"\~", picture(),
     r"{\field{\*\fldinst PAGE}{\fldrslt 1}}", r"{\deleted d}", r"\{", r"{\*\xyz q}"]
)  # fmt: skip
PARAGRAPH = st.builds(lambda pieces: p("".join(pieces)), st.lists(PIECE, max_size=5))
ROW = st.builds(lambda cells: row(*cells), st.lists(PIECE, min_size=1, max_size=3))
FILES = st.builds(
    lambda blocks: rtf("".join(blocks) + p("z")),
    st.lists(st.one_of(PARAGRAPH, ROW, st.just(r"\sect\sectd ")), max_size=4),
)


@settings(max_examples=40, deadline=None)
@given(FILES)
def test_reading_then_writing_nothing_gives_the_same_parts(original: bytes) -> None:
    """With an empty plan the copy has the same texts, and none that would be dropped but its own name."""
    empty_plan_changes_nothing(original, "a.rtf")


@settings(max_examples=40, deadline=None)
@given(FILES, st.data())
def test_a_plan_changes_what_it_says_and_nothing_else(original: bytes, data: st.DataObject) -> None:
    """The copy differs in the planned place only, and there it has the label; ends of blocks stay."""
    plan_changes_its_place_alone(original, "a.rtf", data.draw)


def test_the_gap_tells_nothing_of_the_name() -> None:
    """Whichever of a thousand names of all lengths stood there, the copy is byte for byte the same."""

    def copied(name: str) -> bytes:
        first, rest, whole = typed(name[:1]), typed(name[1:]), typed(name)
        inner = p(rf"By {{\b {first}}}{rest} today") + row(whole, "x") + p(rf"Note{{\footnote {whole}}}")
        original = rtf(inner, rf"{{\header {p(whole)}}}")
        return copy_bytes(original, "a.rtf", name)

    assert len({copied(name) for name in thousand_names()}) == 1


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.one_of(PIECE, st.sampled_from(["{", "}", r"\ud ", r"\bin9 ", r"\cell", r"\row", r"\u", r"\'", "\\"])),
        max_size=12,
    )
)
def test_any_pieces_are_read_or_unreadable(pieces: list[str]) -> None:
    """Braces that do not fit, rows without cells, halves of codes: never a crash, and a copy reads back."""
    original = rb"{\rtf1 " + "".join(pieces).encode()
    with contextlib.suppress(Unreadable):
        document = read(original, "a.rtf")
        assert isinstance(document, Document)
        again = read(write(original, document, Plan(document.digest, ())), "a.rtf")
        assert staying(again) == staying(document)
