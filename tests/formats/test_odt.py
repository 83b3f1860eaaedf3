"""OpenDocument texts: what is read, what stays, and what the copy is made of."""

import contextlib
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.open_document import document_xml, frame, note, odt, p, span, table, unzipped, zipped
from formats.plans import (
    LABEL,
    copy,
    copy_bytes,
    dropped,
    empty_plan_changes_nothing,
    plan,
    plan_changes_its_place_alone,
    staying,
    thousand_names,
)
from partywall.errors import Refused, Unreadable
from partywall.formats import look, read, write
from partywall.model.disclosure import Plan, Redaction
from partywall.model.limits import Limits
from partywall.model.look import BlockKind
from partywall.model.text import Document, MediaType, PartKind, Span


def body(untrusted: bytes) -> str:
    return dict(staying(read(untrusted, "a.odt")))["body"]


def test_paragraphs_spaces_tabs_and_line_ends_are_read_as_shown() -> None:
    """White space that the file only has for its own sake is not shown, and what stands for more of it is."""
    inner = p('  a \n  b<text:s text:c="3"/>c<text:tab/>d<text:line-break/>e')
    assert body(odt(inner)) == "a b   c\td\ne\n"


def test_a_copy_says_the_same_spaces() -> None:
    """Spaces at the start, at the end and in a row are in the copy as they were."""
    original = odt(p('<text:s/>a<text:s text:c="2"/>b<text:tab/><text:s/>'))
    assert staying(copy(original, "a.odt")) == staying(read(original, "a.odt"))


def test_a_name_in_pieces_is_one_name_and_its_gap_is_one_label() -> None:
    """Spans, bookmarks and soft page breaks do not part what a reader sees as one word."""
    original = odt(p(f'By {span("Cal")}<text:bookmark text:name="x"/>l{span("um")}<text:soft-page-break/> today'))
    assert body(original) == "By Callum today\n"
    assert dict(staying(copy(original, "a.odt", "Callum")))["body"] == f"By {LABEL} today\n"


def test_a_floating_picture_is_told_at_the_end_of_its_paragraph() -> None:
    """Words for a picture stand where it stands in a line; one that floats parts no name."""
    picture = '<draw:frame text:anchor-type="{}"><draw:image xlink:href="Pictures/1.png"/></draw:frame>'
    assert body(odt(p(f"Cal{picture.format('char')}lum came"))) == "Callum came [picture left out]\n"
    assert body(odt(p(f"See {picture.format('as-char')} here"))) == "See [picture left out] here\n"


def test_tables_lists_and_headings_keep_their_structure() -> None:
    """Cells are parted by tabs, rows by line ends; the report shows each as what it is."""
    heading = '<text:h text:outline-level="2">Plan</text:h>'
    listed = f"<text:list><text:list-item>{p('first')}</text:list-item></text:list>"
    original = odt(heading + listed + table(("a", "b"), ("c", "d")))
    document = read(original, "a.odt")
    assert staying(document) == [("body", "Plan\nfirst\na\tb\nc\td\n")]
    blocks = look(original, document).blocks
    assert [block.kind for block in blocks] == [BlockKind.HEADING, BlockKind.LIST_ITEM, *[BlockKind.CELL] * 4]
    assert (blocks[0].level, blocks[-1].row, blocks[-1].column) == (2, 1, 1)
    markup = unzipped(copy_bytes(original, "a.odt"))["content.xml"]
    assert all(
        each in markup for each in (b'<text:h text:outline-level="2">', b"<text:list-item>", b"<table:table-row>")
    )


def test_notes_boxes_and_the_edges_of_pages_are_parts_of_their_own() -> None:
    """Each is read, may have gaps, and stays."""
    inner = p(f"Text{note('By Callum.')}{note('Seen.', 'endnote')} goes on") + p(
        frame(f"<draw:text-box>{p('In a box')}</draw:text-box>")
    )
    edges = f"<style:header>{p('Head')}</style:header><style:footer-left>{p('Foot')}</style:footer-left>"
    original = odt(inner, edges=edges)
    found = [(part.kind, part.text) for part in read(original, "a.odt").parts if part.stays]
    assert found == [
        (PartKind.BODY, "Text goes on\n\n"),
        (PartKind.FOOTNOTE, "By Callum.\n"),
        (PartKind.ENDNOTE, "Seen.\n"),
        (PartKind.TEXT_BOX, "In a box\n"),
        (PartKind.HEADER, "Head\n"),
        (PartKind.FOOTER, "Foot\n"),
    ]
    again = copy(original, "a.odt", "Callum")
    assert dict(staying(again))["footnote-1"] == f"By {LABEL}.\n"


def test_a_page_style_that_nothing_uses_is_read_and_left_out() -> None:
    """Its header may name somebody; no copy has it."""
    original = odt(p("Text"))
    members = unzipped(original)
    header = f"<style:header>{p('Secret head')}</style:header>"
    stray = f'<style:master-page style:name="Old">{header}</style:master-page></office:master-styles>'
    members["styles.xml"] = members["styles.xml"].replace(b"</office:master-styles>", stray.encode())
    document = read(zipped(members), "a.odt")
    assert "Secret head" in dropped(document, PartKind.HEADER)
    assert [part for part, _ in staying(document)] == ["body"]


def test_page_numbers_stay_numbers() -> None:
    """The copy counts its pages anew; anything else in such a field is plain text."""
    number = '<text:page-number text:select-page="current">{}</text:page-number>'
    edges = f"<style:footer>{p('Page ' + number.format('3'))}{p(number.format('Callum'))}</style:footer>"
    original = odt(p("Text"), edges=edges)
    assert b"<text:page-number>3</text:page-number>" in unzipped(copy_bytes(original, "a.odt"))["styles.xml"]
    assert b"text:page-number>Callum" not in unzipped(copy_bytes(original, "a.odt"))["styles.xml"]
    assert b"text:page-number" not in unzipped(copy_bytes(original, "a.odt", "3"))["styles.xml"]


def test_revisions_are_accepted() -> None:
    """What was deleted is not in the text; what was inserted is; both are told apart for the author."""
    change = f"<text:deletion><office:change-info/>{p('old words')}</text:deletion>"
    changes = (
        f'<text:tracked-changes><text:changed-region text:id="c">{change}</text:changed-region></text:tracked-changes>'
    )
    original = odt(
        changes + p('New <text:change-start text:change-id="d"/>words<text:change-end text:change-id="d"/>.')
    )
    document = read(original, "a.odt")
    assert body(original) == "New words.\n"
    assert dropped(document, PartKind.DELETED_TEXT) == "old words\n"


def test_a_copy_has_four_members_and_no_name_of_the_original() -> None:
    """Styles, lists, pages and tables go by numbers; properties, settings and pictures are not there."""
    automatic = (
        '<style:style style:name="Callum" style:family="paragraph" style:list-style-name="CallumList"/>'
        '<text:list-style style:name="CallumList"><text:list-level-style-number text:level="1" '
        'style:num-prefix="Callum" style:num-format="1"/></text:list-style>'
    )
    meta = document_xml("<office:meta><dc:creator>Callum</dc:creator></office:meta>")
    original = odt(p("Text", "Callum") + table(("a",), name="Callum"), automatic=automatic, members={"meta.xml": meta})
    members = unzipped(copy_bytes(original, "a.odt"))
    assert list(members) == ["mimetype", "META-INF/manifest.xml", "content.xml", "styles.xml"]
    assert not any(b"allum" in data for data in members.values())


def test_a_document_inside_is_shown_and_not_kept() -> None:
    """An embedded text is a document of its own for the author; the copy says that an object was left out."""
    original = odt(p(frame('<draw:object-ole xlink:href="./Object 1"/>')), members={"Object 1": odt(p("Inside"))})
    document = read(original, "a.odt")
    assert [staying(inner) for inner in document.attachments] == [[("body", "Inside\n")]]
    assert body(original) == "[object left out]\n"


@pytest.mark.parametrize(
    ("fault", "why"),
    [
        ({"content.xml": "<a"}, "XML cannot be read"),
        ({"content.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}, "entities"),
        ({"content.xml": "<a/>"}, "text is missing"),
        ({"encrypted-package": "x"}, "password"),
    ],
)
def test_bad_files_are_refused_in_one_sentence(fault: dict[str, str], why: str) -> None:
    """Damaged, forged or locked: the reader says which."""
    with pytest.raises(Unreadable, match=why):
        read(zipped({**unzipped(odt(p("x"))), **fault}), "a.odt")


def test_a_file_that_unpacks_too_far_is_refused() -> None:
    """Limits hold while unpacking, whatever the archive says of itself."""
    with pytest.raises(Unreadable, match="unpacks to far more"):
        read(odt(p("x" * 3_000_000)), "a.odt", Limits(unpacked_bytes=1_000_000))


def test_a_plan_for_a_part_that_no_copy_has_is_refused() -> None:
    """Nothing is silently not withheld."""
    original = odt(p(span("secret", "T2")))
    document = read(original, "a.odt")
    hidden = next(part for part in document.parts if part.kind is PartKind.HIDDEN_TEXT)
    with pytest.raises(Refused):
        write(original, document, Plan(document.digest, (Redaction(Span(document.digest, hidden.id, 0, 3), LABEL),)))


# Laws.

WORDS = st.text(st.sampled_from("ab <&é\t\u200b\xa0"), max_size=6)
ESCAPED = WORDS.map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;"))
INLINE = st.one_of(
    ESCAPED,
    st.builds(span, ESCAPED, st.sampled_from(["T1", "T2", "none"])),
    st.sampled_from(['<text:s text:c="2"/>', "<text:tab/>", "<text:line-break/>", note("n"), "<text:bookmark/>"]),
)
PARAGRAPH = st.builds(lambda pieces: p("".join(pieces)), st.lists(INLINE, max_size=5))
BLOCK = st.one_of(
    PARAGRAPH,
    st.builds(lambda inner: f"<text:list><text:list-item>{inner}</text:list-item></text:list>", PARAGRAPH),
    st.builds(lambda cells: table(tuple(cells)), st.lists(ESCAPED, min_size=1, max_size=3)),
    st.builds(lambda inner: p(frame(f"<draw:text-box>{inner}</draw:text-box>")), PARAGRAPH),
)
FILES = st.builds(lambda blocks: odt("".join(blocks) + p("z")), st.lists(BLOCK, max_size=4))


@settings(max_examples=40, deadline=None)
@given(FILES)
def test_reading_then_writing_nothing_gives_the_same_parts(original: bytes) -> None:
    """With an empty plan the copy has the same texts, and none that would be dropped but its own name."""
    empty_plan_changes_nothing(original, "a.odt")


@settings(max_examples=40, deadline=None)
@given(FILES, st.data())
def test_a_plan_changes_what_it_says_and_nothing_else(original: bytes, data: st.DataObject) -> None:
    """The copy differs in the planned place only, and there it has the label; ends of blocks stay."""
    plan_changes_its_place_alone(original, "a.odt", data.draw)


def test_the_gap_tells_nothing_of_the_name() -> None:
    """Whichever of a thousand names of all lengths stood there, the copy is byte for byte the same."""

    def copied(name: str) -> bytes:
        first, second = name[:1], name[1:]
        inner = p(f"By {span(first)}{second} today") + table((name, "x")) + p(f"Note{note(name)}")
        original = odt(inner, edges=f"<style:header>{p(name)}</style:header>")
        document = read(original, "a.odt")
        return write(original, document, _all_but(document, {"By ", " today", "x", "Note"}))

    assert len({copied(name) for name in thousand_names()}) == 1


def _all_but(document: Document, kept: set[str]) -> Plan:
    """A plan that withholds all but these texts, the ends of blocks and what lies between them."""
    spans = []
    for part in (part for part in document.parts if part.stays):
        at = 0
        for piece in re.split(r"(By | today|\bx\b|Note|[\n\t])", part.text):
            if piece and piece not in kept and piece not in "\n\t":
                spans.append(Span(document.digest, part.id, at, at + len(piece)))
            at += len(piece)
    return Plan(document.digest, tuple(Redaction(each, LABEL) for each in sorted(spans)))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=8))
def test_a_damaged_file_is_read_or_unreadable(at: int, noise: bytes) -> None:
    """Bytes changed anywhere in the archive never end in a crash."""
    data = bytearray(odt(p("Text") + table(("a", "b"))))
    data[at % len(data) : at % len(data) + len(noise)] = noise
    with contextlib.suppress(Unreadable):
        assert isinstance(read(bytes(data), "a.odt"), Document)


def test_an_element_with_more_attributes_than_anybody_writes_is_refused() -> None:
    """Each attribute is looked up among all of its element: many of them would take hours."""
    many = " ".join(f'a{number}="b"' for number in range(100_000))
    with pytest.raises(Unreadable, match="attributes"):
        read(odt(f"<text:p {many}>Text</text:p>"), "a.odt")


def test_the_kind_stays() -> None:
    """A template goes out as a text of the same family."""
    original = odt(p("x"))
    assert read(original, "a.ott").media_type is MediaType.ODT
    assert plan(read(original, "a.ott")).redactions == ()


def test_an_emptied_leaf_takes_nothing_with_it() -> None:
    """A gap that ends in the words for a picture leaves what stands before it in the same style."""
    picture = frame('<draw:image xlink:href="1.png"/>')
    original = odt(p(span(f"Seen by Callum{picture}") + " today"))
    asked = copy(original, "a.odt", "Callum[picture left out]")
    assert dict(staying(asked))["body"] == f"Seen by {LABEL} today\n"
