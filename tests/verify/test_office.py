"""Copies of workbooks and presentations, good and bad: each bad one has one leak, or one thing that is on no list."""

from collections.abc import Callable

import pytest

from formats import excel, powerpoint
from formats.plans import LABEL, plan
from formats.word import unzipped
from partywall.errors import Unreadable
from partywall.formats import read, write
from partywall.model.limits import LIMITS
from partywall.model.text import MediaType
from partywall.verify import checks, verify
from partywall.verify.carriers import carrier
from verify.worlds import failed, zipped

NAME = "Pellingbrook"
BOOK = excel.workbook(
    excel.table(("Name", "Role"), (f"Callum {NAME}", "neighbour"), ("Anwen Pugh", "aunt")), names=("Contacts",)
)
DECK = powerpoint.presentation(
    powerpoint.slide(
        powerpoint.shape(powerpoint.paragraph("Contacts"), placeholder='type="title"'),
        powerpoint.shape(powerpoint.paragraph(f"Seen by Callum {NAME}"), at=(0, 2_000_000)),
    ),
    powerpoint.slide(powerpoint.shape(powerpoint.paragraph("Thank you."))),
)
SHEET, BOOK_LIST, STYLES = "xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/styles.xml"
SLIDE, DECK_LIST = "ppt/slides/slide1.xml", "ppt/presentation.xml"
Members = dict[str, bytes]


def made(original: bytes, name: str) -> Members:
    """The members of a good copy."""
    document = read(original, name)
    return unzipped(write(original, document, plan(document, f"Callum {NAME}")))


def wrong(original: bytes, name: str, members: Members) -> set[str]:
    """The checks that a copy of these members does not pass."""
    document = read(original, name)
    return failed(verify(original, document, plan(document, f"Callum {NAME}"), zipped(members)))


def changed(member: str, old: str, new: str) -> Callable[[Members], Members]:
    """A copy with one thing changed in one member."""

    def change(members: Members) -> Members:
        assert old.encode() in members[member]
        return members | {member: members[member].replace(old.encode(), new.encode(), 1)}

    return change


def beside(member: str, content: str) -> Callable[[Members], Members]:
    """A copy with one more member."""
    return lambda members: members | {member: content.encode()}


CELL = '<c r="C9" t="inlineStr"><is><t>{}</t></is></c></row></sheetData>'
BOOK_LEAKS: dict[str, Callable[[Members], Members]] = {
    "still in its cell": changed(SHEET, LABEL, f"Callum {NAME}"),
    "in a further cell": changed(SHEET, "</row></sheetData>", CELL.format(NAME)),
    "formula": changed(SHEET, '<c r="B3"', f'<c r="C3"><f>"{NAME}"</f></c><c r="B3"'),
    "hidden row": changed(SHEET, '<row r="2"', '<row r="2" hidden="1"'),
    "hidden column": changed(SHEET, "<col min", '<col hidden="1" min'),
    "width of a column as it was": changed(SHEET, 'width="36"', 'width="19.4"'),
    "comment": beside("xl/comments1.xml", f"<comments><t>{NAME}</t></comments>"),
    "sheet that no list names": beside("xl/worksheets/sheet2.xml", f'<worksheet xmlns="{excel.S}"/>'),
    "hidden sheet": changed(BOOK_LIST, 'sheetId="1"', 'state="hidden" sheetId="1"'),
    "name of a sheet": changed(BOOK_LIST, "Contacts", NAME),
    "defined name": changed(BOOK_LIST, "</workbook>", f'<definedNames name="{NAME}"/></workbook>'),
    "number format": changed(STYLES, "<fonts", f'<numFmts><numFmt formatCode="{NAME}"/></numFmts><fonts'),
    "font's name": changed(STYLES, "Calibri", NAME),
    "shared texts": beside("xl/sharedStrings.xml", f'<sst xmlns="{excel.S}"><si><t>{NAME}</t></si></sst>'),
    "link": beside(
        "xl/worksheets/_rels/sheet1.xml.rels", f'<Relationships><Relationship Target="{NAME}"/></Relationships>'
    ),
    "properties": beside("docProps/core.xml", f"<core><creator>{NAME}</creator></core>"),
    "XML comment": changed(SHEET, "<sheetData>", f"<!-- {NAME} --><sheetData>"),
    "code in a header": changed(
        SHEET, "<ignoredErrors>", "<headerFooter><oddHeader>&amp;F</oddHeader></headerFooter><ignoredErrors>"
    ),
    "text between elements": changed(SHEET, "<sheetData>", f"{NAME}<sheetData>"),
    "lost cell": changed(SHEET, "<t>aunt</t>", "<t></t>"),
}
DECK_LEAKS: dict[str, Callable[[Members], Members]] = {
    "still in its place": changed(SLIDE, LABEL, f"Callum {NAME}"),
    "hidden slide": changed(SLIDE, "<p:sld ", '<p:sld show="0" '),
    "description of a shape": changed(SLIDE, 'name="Title 2"', f'name="Title 2" descr="{NAME}"'),
    "name of a shape": changed(SLIDE, 'name="Title 2"', f'name="{NAME}"'),
    "picture": changed(SLIDE, "</p:spTree>", "<p:pic/></p:spTree>"),
    "notes": beside("ppt/notesSlides/notesSlide1.xml", f"<notes><t>{NAME}</t></notes>"),
    "text behind the slides": changed(
        "ppt/slideMasters/slideMaster1.xml", "<a:p/>", "<a:p><a:r><a:t>Contacts</a:t></a:r></a:p>"
    ),
    "slide that no list names": beside("ppt/slides/slide3.xml", f"<p:sld {powerpoint.SPACES}/>"),
    "animation": changed(SLIDE, "</p:sld>", f'<p:timing name="{NAME}"/></p:sld>'),
    "section": changed(DECK_LIST, "</p:presentation>", f'<p:extLst name="{NAME}"/></p:presentation>'),
    "theme": changed("ppt/theme/theme1.xml", 'name="Partywall"', f'name="{NAME}"'),
    "link": changed(SLIDE, "<a:rPr", f'<a:hlinkClick tooltip="{NAME}"/><a:rPr'),
    "lost paragraph": changed("ppt/slides/slide2.xml", "Thank you.", ""),
}


@pytest.mark.parametrize(("original", "name"), [(BOOK, "a.xlsx"), (DECK, "a.pptx")])
def test_a_good_copy_passes(original: bytes, name: str) -> None:
    """The copy as the writer makes it."""
    assert wrong(original, name, made(original, name)) == set()


def test_sheets_without_their_names_are_numbered() -> None:
    """No two sheets may have one name, so their labels have numbers; a gap elsewhere has none."""
    sheet = excel.table(("Seen by Callum",))
    original = excel.workbook(sheet, sheet, names=("Callum", "Anwen"))
    document = read(original, "a.xlsx")
    planned = plan(document, "Callum", "Anwen")
    members = unzipped(write(original, document, planned))
    assert b'name="withheld another person 2"' in members[BOOK_LIST]
    assert failed(verify(original, document, planned, zipped(members), ours=True)) == set()
    told = members | {SHEET: members[SHEET].replace(LABEL.encode(), f"{LABEL} 2".encode())}
    assert "gap" in failed(verify(original, document, planned, zipped(told), ours=True))


@pytest.mark.parametrize("leak", BOOK_LEAKS)
def test_no_leak_of_a_workbook_passes(leak: str) -> None:
    """Each is found by one check at least."""
    assert wrong(BOOK, "a.xlsx", BOOK_LEAKS[leak](made(BOOK, "a.xlsx")))


@pytest.mark.parametrize("leak", DECK_LEAKS)
def test_no_leak_of_a_presentation_passes(leak: str) -> None:
    """Each is found by one check at least."""
    assert wrong(DECK, "a.pptx", DECK_LEAKS[leak](made(DECK, "a.pptx")))


def test_a_workbook_that_another_program_made_is_read_too() -> None:
    """Its shared texts and numbers are seen, and what is on no list is said without a word of it."""
    opened = checks.open_copy(
        excel.workbook(
            excel.sheet(excel.row(1, '<c r="A1" t="s"><v>0</v></c>', excel.number("B1", "7"))),
            shared=f"<si><r><t>Callum {NAME[:4]}</t></r><r><t>{NAME[4:]}</t></r></si>",
        ),
        MediaType.XLSX,
        LIMITS,
    )
    assert [seen.text for seen in opened.shown] == ["Sheet1", f"Callum {NAME}\t7"]
    assert opened.faults
    assert NAME not in " ".join(opened.faults)


@pytest.mark.parametrize(("kind", "member"), [(MediaType.XLSX, BOOK_LIST), (MediaType.PPTX, DECK_LIST)])
@pytest.mark.parametrize("markup", ["<a", "<!DOCTYPE a><a/>", "<a>" * 5000 + "</a>" * 5000])
def test_broken_markup_cannot_be_opened(kind: MediaType, member: str, markup: str) -> None:
    """It ends in one sentence, and no check passes."""
    with pytest.raises(Unreadable):
        checks.open_copy(zipped({member: markup}), kind, LIMITS)


@pytest.mark.parametrize("kind", [MediaType.XLSX, MediaType.PPTX])
@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", zipped({"a.xml": "<a/>"})])
def test_what_is_no_copy_cannot_be_opened(kind: MediaType, data: bytes) -> None:
    """Neither what is no archive nor an archive of something else."""
    with pytest.raises(Unreadable):
        checks.open_copy(data, kind, LIMITS)


@pytest.mark.parametrize("kind", [MediaType.XLSX, MediaType.PPTX, MediaType.CSV])
def test_what_is_planted_stands_in_a_good_copy(kind: MediaType) -> None:
    """The small file in which a check has to find something is a copy of its kind, and says that alone."""
    planted = carrier(kind, NAME)
    assert planted is not None
    opened = checks.open_copy(planted, kind, LIMITS)
    assert opened.shown[-1].text.strip() == NAME
    assert opened.faults == ()
