"""Word files: every hiding place is read, and none of it gets into a copy."""

import io

import docx
import pytest

from formats.plans import LABEL, copy, copy_bytes, dropped, plan, sound, staying
from formats.word import MAIN, NAMESPACES, p, t, table, unzipped, word, zipped
from partywall.errors import Refused
from partywall.formats import look, read, write
from partywall.model.disclosure import Plan
from partywall.model.look import BlockKind
from partywall.model.text import Document, PartKind

SECRET = "Quillbrook"
DESCRIBED = f'descr="{SECRET}"'


def body(document: Document) -> str:
    return next(part.text for part in document.parts if part.id == "body")


def field(code: str, shown: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{t(shown)}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def shape(content: str, extra: str = "") -> str:
    return (
        '<w:drawing><wp:anchor><wp:extent cx="100000" cy="200000"/><wp:docPr id="1" name="Text Box 1"'
        f" {extra}/><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>{content}</w:txbxContent></wps:txbx>"
        "</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )


VISIBLE = {
    "split over runs": p(t("Quill", "<w:b/>") + t("brook")),
    "inserted": p(f'<w:ins w:author="A">{t(SECRET)}</w:ins>'),
    "moved here": p(f"<w:moveTo>{t(SECRET)}</w:moveTo>"),
    "link": p(f'<w:hyperlink r:id="L">{t(SECRET)}</w:hyperlink>'),
    "smart tag": p(f'<w:smartTag w:element="x">{t(SECRET)}</w:smartTag>'),
    "control": f"<w:sdt><w:sdtContent>{p(t(SECRET))}</w:sdtContent></w:sdt>",
    "control in a line": p(f"<w:sdt><w:sdtContent>{t(SECRET)}</w:sdtContent></w:sdt>"),
    "field": p(field(" DOCPROPERTY x ", SECRET)),
    "simple field": p(f'<w:fldSimple w:instr="REF x">{t(SECRET)}</w:fldSimple>'),
    "cell": table(("a", SECRET), ("b", "c")),
    "nested table": f"<w:tbl><w:tr><w:tc>{table((SECRET, 'x'))}</w:tc><w:tc>{p('')}</w:tc></w:tr></w:tbl>",
    "ruby": p(f"<w:r><w:ruby><w:rt>{t('x')}</w:rt><w:rubyBase>{t(SECRET)}</w:rubyBase></w:ruby></w:r>"),
    "formula": p(f"<m:oMath><m:r><m:t>{SECRET}</m:t></m:r></m:oMath>"),
    "formula between paragraphs": f"<m:oMathPara><m:oMath><m:r><m:t>{SECRET}</m:t></m:r></m:oMath></m:oMathPara>",
    "formula at the end of a cell": (
        f"<w:tbl><w:tr><w:tc>{p(t('x'))}<m:oMathPara><m:oMath><m:r><m:t>{SECRET}</m:t></m:r></m:oMath></m:oMathPara>"
        "</w:tc></w:tr></w:tbl>"
    ),
    "alternative": p(
        f"<w:r><mc:AlternateContent><mc:Choice><w:t>{SECRET}</w:t></mc:Choice></mc:AlternateContent></w:r>"
    ),
}


@pytest.mark.parametrize("place", VISIBLE)
def test_text_that_is_seen_is_one_text_and_can_be_withheld(place: str) -> None:
    """However Word wraps or splits it, text on the page is read, and is gone from the bytes once it is withheld."""
    original = word(VISIBLE[place] + p(t("stays")))
    assert SECRET in body(read(original, "a.docx"))
    finished = copy_bytes(original, "a.docx", SECRET)
    text = body(read(finished, "a.docx"))
    assert text == body(read(original, "a.docx")).replace(SECRET, LABEL)
    assert not [name for name, data in unzipped(finished).items() if b"Quill" in data or b"brook" in data]


HIDDEN = {
    "deleted": (p(f'<w:del w:author="B"><w:r><w:delText>{SECRET}</w:delText></w:r></w:del>'), PartKind.DELETED_TEXT),
    "deleted in pieces": (
        p("".join(f"<w:del><w:r><w:delText>{piece}</w:delText></w:r></w:del>" for piece in ("Quill", "brook"))),
        PartKind.DELETED_TEXT,
    ),
    "moved away": (p(f"<w:moveFrom>{t(SECRET)}</w:moveFrom>"), PartKind.DELETED_TEXT),
    "deleted row": (
        f"<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>{p(t(SECRET))}</w:tc></w:tr></w:tbl>",
        PartKind.DELETED_TEXT,
    ),
    "hidden": (p(t(SECRET, "<w:vanish/>")), PartKind.HIDDEN_TEXT),
    "hidden by style": (p(t(SECRET, '<w:rStyle w:val="Ghost"/>')), PartKind.HIDDEN_TEXT),
    "fallback": (
        p(f"<w:r><mc:AlternateContent><mc:Choice/><mc:Fallback>{t(SECRET)}</mc:Fallback></mc:AlternateContent></w:r>"),
        PartKind.HIDDEN_TEXT,
    ),
    "field code": (p(field(f' INCLUDETEXT "{SECRET}" ', "x")), PartKind.FIELD),
    "simple field code": (p(f'<w:fldSimple w:instr="REF {SECRET}">{t("x")}</w:fldSimple>'), PartKind.FIELD),
    "link": (p(f'<w:hyperlink r:id="L">{t("x")}</w:hyperlink>'), PartKind.LINK),
    "link tip": (p(f'<w:hyperlink w:tooltip="{SECRET}">{t("x")}</w:hyperlink>'), PartKind.LINK),
    "bookmark": (p(f'<w:bookmarkStart w:id="1" w:name="{SECRET}"/>'), PartKind.BOOKMARK),
    "control alias": (
        f'<w:sdt><w:sdtPr><w:alias w:val="{SECRET}"/></w:sdtPr><w:sdtContent>{p("")}</w:sdtContent></w:sdt>',
        PartKind.FORM_FIELD,
    ),
    "choices of a form": (
        p(
            '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="x"/>'
            f'<w:listEntry w:val="{SECRET}"/></w:ddList></w:ffData></w:fldChar></w:r>'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        ),
        PartKind.FORM_FIELD,
    ),
    "alternative text": (p(f"<w:r>{shape(p(''), DESCRIBED)}</w:r>"), PartKind.ALT_TEXT),
    "table caption": (
        f'<w:tbl><w:tblPr><w:tblCaption w:val="{SECRET}"/></w:tblPr><w:tr><w:tc>{p("")}</w:tc></w:tr></w:tbl>',
        PartKind.ALT_TEXT,
    ),
    "permission": (p(f'<w:permStart w:id="1" w:ed="{SECRET}"/>'), PartKind.STRUCTURE),
}  # fmt: skip


@pytest.mark.parametrize("place", HIDDEN)
def test_text_that_is_not_seen_is_reported_and_left_out(place: str) -> None:
    """What the page does not show is read as a part of its kind, and no copy has it."""
    markup, kind = HIDDEN[place]
    original = word(p(t("stays")) + markup, links={"L": f"mailto:{SECRET}"})
    document = read(original, "a.docx")
    assert SECRET in dropped(document, kind)
    assert SECRET not in "".join(text for _, text in staying(document))
    finished = copy_bytes(original, "a.docx")
    assert not [name for name, data in unzipped(finished).items() if b"Quill" in data or b"brook" in data]
    assert not [part for part in read(finished, "").parts if not part.stays]


ELSEWHERE = {
    "comment": ({"comments": f'<w:comment w:id="0" w:author="x">{p(t(SECRET))}</w:comment>'}, {}, PartKind.COMMENT),
    "author": ({"comments": f'<w:comment w:id="0" w:author="{SECRET}">{p("")}</w:comment>'}, {}, PartKind.COMMENT),
    "unused header": ({"header1": p(t(SECRET))}, {}, PartKind.HEADER),
    "stray header": ({"header9": p(t(SECRET))}, {}, PartKind.HEADER),
    "unused note": ({"footnotes": f'<w:footnote w:id="5">{p(t(SECRET))}</w:footnote>'}, {}, PartKind.FOOTNOTE),
    "variable": (
        {"settings": f'<w:docVars><w:docVar w:name="a" w:val="{SECRET}"/></w:docVars>'},
        {},
        PartKind.PROPERTY,
    ),
    "property": ({}, {"docProps/core.xml": f"<c><t>{SECRET}</t></c>".encode()}, PartKind.PROPERTY),
    "custom data": ({}, {"customXml/item1.xml": f"<c><t>{SECRET}</t></c>".encode()}, PartKind.PROPERTY),
    "building block": ({}, {"word/glossary/document.xml": f"<c>{SECRET}</c>".encode()}, PartKind.HIDDEN_TEXT),
    "chart": ({}, {"word/charts/chart1.xml": f"<c><v>{SECRET}</v></c>".encode()}, PartKind.TEXT_BOX),
    "style name": (
        {"styles": f'<w:style w:type="paragraph" w:styleId="q"><w:name w:val="{SECRET}"/></w:style>'},
        {},
        PartKind.STRUCTURE,
    ),
    "style named like Word's own": (
        {"styles": f'<w:style w:type="paragraph" w:styleId="q"><w:name w:val="HTML {SECRET}"/></w:style>'},
        {},
        PartKind.STRUCTURE,
    ),
    "list mark": (
        {"numbering": f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="{SECRET} %1"/></w:lvl>'
                      "</w:abstractNum>"},
        {},
        PartKind.STRUCTURE,
    ),
    "name in the archive": ({}, {f"word/media/{SECRET.lower()}.png": b"x"}, PartKind.STRUCTURE),
}  # fmt: skip


@pytest.mark.parametrize("place", ELSEWHERE)
def test_other_members_are_reported_and_left_out(place: str) -> None:
    """Comments, properties and everything else that lies beside the text is read, and no copy has it."""
    members, raw, kind = ELSEWHERE[place]
    original = word(p(t("stays")), members, raw=raw)
    assert SECRET.lower() in dropped(read(original, "a.docx"), kind).lower()
    finished = unzipped(copy_bytes(original, "a.docx"))
    assert not [name for name, data in finished.items() if b"quillbrook" in name.lower().encode() + data.lower()]


def test_a_floating_picture_parts_no_name() -> None:
    """Its label stands at the end of the paragraph that it is tied to, so that a name is found in one piece."""
    picture = (
        '<w:r><w:drawing><wp:anchor><wp:extent cx="1" cy="2"/><a:graphic><a:graphicData><a:blip/></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing></w:r>"
    )
    assert body(read(word(p(t("Kay") + picture + t("leigh came."))), "a.docx")) == "Kayleigh came.[picture left out]\n"


def test_headers_notes_and_text_boxes_are_texts_of_their_own() -> None:
    """Each is a part with its own kind, stays, and can be withheld from."""
    original = word(
        p('<w:r><w:footnoteReference w:id="2"/></w:r>' + f"<w:r>{shape(p(t(SECRET)))}</w:r>")
        + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>',
        {"header1": p(t(SECRET)), "footnotes": f'<w:footnote w:id="2">{p(t(SECRET))}</w:footnote>'},
    )
    kinds = {part.kind for part in read(original, "a.docx").parts if SECRET in part.text and part.stays}
    assert kinds == {PartKind.HEADER, PartKind.FOOTNOTE, PartKind.TEXT_BOX}
    finished = copy(original, "a.docx", SECRET)
    assert [text for _, text in staying(finished) if LABEL in text] == [f"{LABEL}\n"] * 3
    assert b'w:w="11906"' in unzipped(copy_bytes(original, "a.docx"))["word/document.xml"]


def test_two_branches_that_say_the_same_are_one_text() -> None:
    """Where a drawing stands, in numbers, is no text that a branch says beyond the other."""
    box = shape(p(t("said"))).replace(
        "<wp:extent", "<wp:positionH><wp:posOffset>914400</wp:posOffset></wp:positionH><wp:extent"
    )
    older = f"<w:pict><v:textbox><w:txbxContent>{p(t('said'))}</w:txbxContent></v:textbox></w:pict>"
    both = f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{older}</mc:Fallback></mc:AlternateContent>"
    assert not dropped(read(word(p(f"<w:r>{both}</w:r>")), "a.docx"), PartKind.HIDDEN_TEXT)


def test_a_picture_is_left_out_and_said() -> None:
    """Nobody has read a picture, so the copy says where one was."""
    picture = '<w:r><w:drawing><wp:inline><a:graphic><a:blip r:embed="x"/></a:graphic></wp:inline></w:drawing></w:r>'
    original = word(p(picture), raw={"word/media/image1.png": b"\x89PNG secret"})
    assert body(copy(original, "a.docx")) == "[picture left out]\n"
    assert not [name for name in unzipped(copy_bytes(original, "a.docx")) if "media" in name]


@pytest.mark.parametrize("markup", ['<w:altChunk r:id="x"/>', p("<w:r><w:novelty>words</w:novelty></w:r>")])
def test_what_is_not_known_blocks(markup: str) -> None:
    """A whole document that is built in, or text in an element that nobody knows, is unread."""
    assert read(word(markup), "a.docx").unread


@pytest.mark.parametrize("inside", ["{}", "<w:r>{}</w:r>"])
def test_a_field_that_never_ends_blocks(inside: str) -> None:
    """What follows its code may be text that readers see, so the author is shown it and no copy is made."""
    markup = p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>') + p(t(SECRET))
    document = read(word(markup if inside == "{}" else p(inside.format(shape(markup)))), "a.docx")
    assert any("never ends" in gap.why for gap in document.unread)
    assert any(SECRET in part.text for part in document.parts if part.kind is PartKind.FIELD)


def test_form_marks_keep_their_meaning() -> None:
    """A ticked box stays a ticked box, and a chosen entry is text."""
    box = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar>'
        '</w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert body(copy(word(p(box + t(" yes"))), "a.docx")) == "☒ yes\n"


def test_page_numbers_stay_alive() -> None:
    """The copy counts its own pages; no other field has a code."""
    finished = unzipped(copy_bytes(word(p(field(" PAGE \\* MERGEFORMAT ", "3"))), "a.docx"))["word/document.xml"]
    assert b'<w:fldSimple w:instr="PAGE">' in finished


def test_values_of_layout_are_held_to_what_the_standard_knows() -> None:
    """A name in an attribute or a font does not get through; numbers, colours and known words do."""
    properties = f'<w:jc w:val="{SECRET}"/><w:ind w:left="720" w:hanging="{SECRET}"/><w:spacing w:after="120"/>'
    run = f'<w:rFonts w:ascii="{SECRET}"/><w:color w:val="FF0000"/><w:u w:val="single"/>'
    finished = unzipped(copy_bytes(word(p(t("x", run), properties)), "a.docx"))["word/document.xml"]
    assert SECRET.encode() not in finished
    for kept in (b'w:left="720"', b'w:after="120"', b'w:val="FF0000"', b'w:val="single"'):
        assert kept in finished


def test_a_passage_over_cells_and_paragraphs_leaves_one_label_and_a_sound_table() -> None:
    """The label stands once where the passage began; cells stay, empty."""
    original = word(table(("one", "two"), ("three", "four")))
    text = body(read(original, "a.docx"))
    finished = copy_bytes(original, "a.docx", text[1:-2])
    assert body(read(finished, "a.docx")) == f"o{LABEL}\t\n\tr\n"
    assert len(docx.Document(io.BytesIO(finished)).tables[0].rows) == 2


def test_a_label_is_plain_text() -> None:
    """Marks, line ends and characters that XML cannot hold do not break the copy."""
    original = word(p(t(f"a {SECRET} b")))
    document = read(original, "a.docx")
    wanted = plan(document, SECRET).redactions[0]
    odd = Plan(document.digest, (type(wanted)(wanted.span, '<&>\n"\x01x'),))
    assert body(read(write(original, document, odd), "a.docx")) == 'a <&> "x b\n'


def test_the_same_copy_twice_is_the_same_bytes() -> None:
    """Nothing of the clock or of chance is in a copy."""
    original = word(VISIBLE["cell"])
    assert copy_bytes(original, "a.docx", SECRET) == copy_bytes(original, "a.docx", SECRET)


def test_a_plan_for_another_file_is_refused() -> None:
    """Bytes, what was read and the plan must belong together."""
    document = read(word(p(t("one"))), "a.docx")
    with pytest.raises(Refused):
        write(word(p(t("two"))), document, Plan(document.digest, ()))


def test_blocks_say_how_the_text_looks() -> None:
    """Headings with level, paragraphs and cells with row and column, in reading order."""
    original = word(p(t("Plan"), '<w:pStyle w:val="Heading1"/>') + p(t("Text")) + table(("a", "b"), ("c", "d")))
    document = read(original, "a.docx")
    text = body(document)
    found = [
        (each.kind, each.level, each.row, each.column, text[each.start : each.end])
        for each in look(original, document).blocks
    ]
    assert found == [
        (BlockKind.HEADING, 1, 0, 0, "Plan"),
        (BlockKind.PARAGRAPH, 0, 0, 0, "Text"),
        *((BlockKind.CELL, 0, row, column, "abcd"[2 * row + column]) for row in (0, 1) for column in (0, 1)),
    ]


def test_anchors_cover_every_character() -> None:
    """Each character of each part knows where it came from."""
    original = word("".join(VISIBLE.values()) + "".join(markup for markup, _ in HIDDEN.values()), links={"L": "x"})
    assert all(sound(part) for part in read(original, "a.docx").parts)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.docm", "application/vnd.ms-word.document.macroEnabled.main+xml"),
        ("a.dotx", "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml"),
        ("a.dotm", "application/vnd.ms-word.template.macroEnabledTemplate.main+xml"),
    ],
)
def test_templates_and_files_with_macros_are_word_files(name: str, kind: str) -> None:
    """Their copy is a plain document."""
    members = unzipped(word(p(t(f"Seen by {SECRET}."))))
    plain = f"{MAIN}.document.main+xml".encode()
    members["[Content_Types].xml"] = members["[Content_Types].xml"].replace(plain, kind.encode())
    finished = copy_bytes(zipped(members), name, SECRET)
    assert plain in unzipped(finished)["[Content_Types].xml"]
    assert body(read(finished, "a.docx")) == f"Seen by {LABEL}.\n"


def test_who_changed_what_is_shown() -> None:
    """Reviewers are people, too."""
    changed = p(f'<w:ins w:author="{SECRET}">{t("Added.")}</w:ins>')
    assert dropped(read(word(changed), "a.docx"), PartKind.PROPERTY) == f"{SECRET}\n"


def test_a_header_is_what_is_pointed_at_as_one() -> None:
    """Whatever its root is called, a header stays a header in the copy."""
    section = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    members = unzipped(word(p(t("Text.")) + section, {"header1": p(t("Above."))}))
    members["word/header1.xml"] = members["word/header1.xml"].replace(b"w:hdr", b"w:ftr")
    again = copy(zipped(members), "a.docx")
    assert [part.text for part in again.parts if part.kind is PartKind.HEADER] == ["Above.\n"]


def test_what_word_writes_into_every_file_is_nobodys_words() -> None:
    """Names of Word's own styles, placeholders and drawing formulas are not shown; a number or a single word is."""
    own = "<w:lsdException w:name='Intense Emphasis'/>"
    quoted = "<c><a>DefaultPlaceholder_1081868574</a><b>prod @3 21600 pixelWidth</b><d>9434765919</d><e>quill</e></c>"
    raw = {"word/stylesWithEffects.xml": f"<x {NAMESPACES}>{own}</x>".encode(), "customXml/item1.xml": quoted.encode()}
    document = read(word(p(t("Text.")), raw=raw), "a.docx")
    assert dropped(document, PartKind.STRUCTURE) == "Callum\nGhost\n"
    assert dropped(document, PartKind.PROPERTY) == "9434765919\nquill\n"
