"""Workbooks: read as their readers see them, and made anew."""

import contextlib
import io

import openpyxl
import pytest
import python_calamine
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.excel import (
    BOLD,
    DAY,
    NHS,
    PER_CENT,
    WHITE,
    WHITE_ON_BLUE,
    S,
    cell,
    number,
    relation,
    relations,
    row,
    sheet,
    table,
    workbook,
)
from formats.plans import LABEL, copy, copy_bytes, dropped, plan, sound, staying
from formats.word import unzipped, zipped
from partywall.errors import Refused, Unreadable
from partywall.formats import look, read, write
from partywall.model.disclosure import Plan, Redaction
from partywall.model.look import BlockKind
from partywall.model.text import Document, MediaType, PartId, PartKind, Span
from partywall.verify import verify

CONTACTS = workbook(table(("Name", "Role"), ("Anwen Pugh", "aunt"), ("Callum Voss", "neighbour")), names=("Contacts",))


def body(data: bytes) -> str:
    """What the first sheet says."""
    return dict(staying(read(data, "a.xlsx")))["sheet:1"]


def passes(original: bytes, document: Document, plan: Plan, finished: bytes) -> bool:
    """Whether all checks pass."""
    return verify(original, document, plan, finished).passed


def test_rows_read_as_rows() -> None:
    """Cells of a row stand in one line with tabs between them, so that a table reads as a table."""
    assert body(CONTACTS) == "Name\tRole\nAnwen Pugh\taunt\nCallum Voss\tneighbour\n"


def test_a_cell_stands_under_its_head() -> None:
    """Blank cells between are kept as tabs; blank columns and rows are not."""
    heads = row(2, cell("B2", "Name"), cell("D2", "Role"), cell("H2", "Seen"))
    data = workbook(sheet(heads, row(9, cell("H9", "Tuesday"))))
    assert body(data) == "Name\tRole\tSeen\n\t\tTuesday\n"


def test_values_read_as_they_are_shown() -> None:
    """Numbers, days and shares by their formats; formulas by their results."""
    cells = (number("A1", "4857773456", NHS), number("B1", "42000", DAY), number("C1", "0.25", PER_CENT),
             number("D1", "7", formula="3+4"), '<c r="E1" t="b"><v>1</v></c>',
             '<c r="F1" t="e"><v>#N/A</v></c>')  # fmt: skip
    assert body(workbook(sheet(row(1, *cells)))) == "485 777 3456\t27/12/2014\t25%\t7\tTRUE\t#N/A\n"


def test_a_formula_without_result_says_so() -> None:
    """What no program has worked out cannot be read, and the copy has words for it."""
    data = workbook(sheet(row(1, '<c r="A1"><f>B1&amp;"x"</f></c>', cell("B1", "y"))))
    assert body(data) == "[not calculated]\ty\n"


def test_shared_texts_in_pieces_are_one_text() -> None:
    """A text that is cut into runs is one, and breaks in it are spaces."""
    cells = '<c r="A1" t="s"><v>0</v></c>'
    shared = "<si><r><t>Met Cal</t></r><r><t>lum&#10;today_x0021_</t></r></si>"
    assert body(workbook(sheet(row(1, cells)), shared=shared)) == "Met Callum today!\n"


def test_what_no_reader_sees_does_not_stay() -> None:
    """Hidden sheets, rows and columns and letters in the colour of the paper are set aside."""
    columns = '<cols><col min="3" max="4" hidden="1"/></cols>'
    rows = (row(1, cell("A1", "shown"), cell("C1", "third")), row(2, cell("A2", "second"), attributes='hidden="1"'),
            row(3, cell("A3", "white", WHITE), cell("B3", "blue", WHITE_ON_BLUE)))  # fmt: skip
    document = read(workbook(sheet(*rows, before=columns), table(("other",)), states=("", "hidden")), "a.xlsx")
    assert dict(staying(document))["sheet:1"] == "shown\n\tblue\n"
    hidden = dropped(document, PartKind.HIDDEN_TEXT)
    assert all(word in hidden for word in ("third", "second", "white", "other", "Sheet2"))


def test_colours_that_a_rule_gives_hide_nothing() -> None:
    """White letters may stand on a colour that a rule or a table brings: they stay."""
    rule = '<conditionalFormatting sqref="A1:A2"/>'
    assert body(workbook(sheet(row(1, cell("A1", "white", WHITE)), after=rule))) == "white\n"
    listed = {
        "xl/tables/table1.xml": f'<table xmlns="{S}" ref="A1:B1"/>'.encode(),
        "xl/worksheets/_rels/sheet1.xml.rels": relations(relation("t", "table", "../tables/table1.xml")),
    }
    assert body(workbook(sheet(row(1, cell("A1", "white", WHITE))), raw=listed)) == "white\n"


def test_a_merged_cell_that_peeps_out_of_a_hidden_row_is_seen() -> None:
    """It spreads over a row that is shown, and so does its text."""
    merged = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'
    data = workbook(sheet(row(1, cell("A1", "seen"), attributes='hidden="1"'), row(2, cell("B2", "x")), after=merged))
    assert body(data) == "seen\n\tx\n"


def test_a_workbook_whose_sheets_are_all_hidden_shows_the_first() -> None:
    """A program that opens it must show one, so that is read and stays."""
    data = workbook(table(("one",)), table(("two",)), states=("hidden", "hidden"))
    assert [text for _, text in staying(read(data, "a.xlsx"))] == ["Sheet1", "one\n"]


def test_a_withheld_cell_has_the_label() -> None:
    """The rest of the table stays as it is."""
    assert dict(staying(copy(CONTACTS, "a.xlsx", "Callum Voss")))["sheet:1"] == (
        f"Name\tRole\nAnwen Pugh\taunt\n{LABEL}\tneighbour\n"
    )


def test_a_name_that_is_withheld_over_two_cells_takes_no_cell_away() -> None:
    """The label stands in the first, and the second is empty."""
    assert dict(staying(copy(CONTACTS, "a.xlsx", "Pugh\taunt")))["sheet:1"] == (
        f"Name\tRole\nAnwen {LABEL}\nCallum Voss\tneighbour\n"
    )


def test_pictures_are_left_out_and_the_sheet_says_so() -> None:
    """Below the cells stands that something was drawn there."""
    drawing = b'<d xmlns="x"><pic/></d>'
    raw = {
        "xl/drawings/drawing1.xml": drawing,
        "xl/worksheets/_rels/sheet1.xml.rels": relations(relation("d", "drawing", "../drawings/drawing1.xml")),
    }
    data = workbook(sheet(row(1, cell("A1", "x")), after='<drawing r:id="d"/>'), raw=raw)
    assert body(data) == "x\n[drawing left out]\n"


def test_words_of_a_shape_on_a_sheet_stay_below_the_cells() -> None:
    """They were seen, so they are text like any other; those of a hidden shape are not."""
    space = "http://schemas.openxmlformats.org/drawingml/2006"
    shapes = "".join(
        f'<x:sp><x:nvSpPr><x:cNvPr id="2" name="Box 1" {state}/></x:nvSpPr><x:txBody><a:p><a:r><a:t>Seen by </a:t>'
        f"</a:r><a:r><a:t>{name}</a:t></a:r></a:p></x:txBody></x:sp>"
        for name, state in (("Callum", ""), ("Idris", 'hidden="1"'))
    )
    drawing = f'<x:wsDr xmlns:x="{space}/spreadsheetDrawing" xmlns:a="{space}/main"><x:a>{shapes}</x:a></x:wsDr>'
    raw = {
        "xl/drawings/drawing1.xml": drawing.encode(),
        "xl/worksheets/_rels/sheet1.xml.rels": relations(relation("d", "drawing", "../drawings/drawing1.xml")),
    }
    data = workbook(sheet(row(1, cell("A1", "x")), after='<drawing r:id="d"/>'), raw=raw)
    assert body(data) == "x\n[drawing left out]\nSeen by Callum\n"
    assert "Idris" in dropped(read(data, "a.xlsx"), PartKind.HIDDEN_TEXT)


def test_headers_keep_their_sections_and_page_numbers() -> None:
    """Fonts go, text and numbers of pages stay."""
    codes = '&amp;L&amp;"Arial,Bold"&amp;12Case of Callum&amp;C&amp;P of &amp;N&amp;RA&amp;&amp;B &amp;D'
    printed = f"<headerFooter><oddHeader>{codes}</oddHeader></headerFooter>"
    document = copy(workbook(sheet(row(1, cell("A1", "x")), after=printed)), "a.xlsx", "Callum")
    assert dict(staying(document))["sheet:1/oddHeader"] == f"Case of {LABEL}\t[page] of [pages]\tA&B "


@pytest.mark.parametrize(
    ("names", "withheld", "made"),
    [
        (("Voss visits", "Plan"), "Voss", ["withheld another person visits", "Plan"]),
        (("Voss", "Pugh"), "Voss Pugh", ["withheld another person", "withheld another person 2"]),
        (("Voss", "withheld another person"), "Voss", ["withheld another person 2", "withheld another person"]),
        (("The visits of Voss in the spring", "B"), "Voss", ["The visits of … in the spring", "B"]),
    ],
)
def test_a_sheet_gets_a_name_that_says_nothing(names: tuple[str, ...], withheld: str, made: list[str]) -> None:
    """A name has room for 31 characters, and no two sheets have one."""
    data = workbook(table(("x",)), table(("y",)), names=names)
    document = read(data, "a.xlsx")
    finished = write(data, document, plan(document, *withheld.split()))
    assert openpyxl.load_workbook(io.BytesIO(finished)).sheetnames == made
    assert passes(data, document, plan(document, *withheld.split()), finished)


def test_cells_far_from_all_others_come_nearer() -> None:
    """Nothing lies where nobody scrolls to, and all of it is there."""
    data = workbook(sheet(row(1, cell("A1", "near")), row(1048576, cell("XFD1048576", "far"))))
    assert openpyxl.load_workbook(io.BytesIO(copy_bytes(data, "a.xlsx"))).active.dimensions == "A1:L12"
    assert body(data) == "near\n\tfar\n"


def test_other_programs_open_the_copy() -> None:
    """Two readers of other people's see each cell in its place, with the line around it and in bold."""
    finished = copy_bytes(workbook(sheet(row(2, cell("B2", "Name", BOLD), cell("C2", " Voss_x0041_")))), "a.xlsx")
    found = openpyxl.load_workbook(io.BytesIO(finished)).active
    assert (found["B2"].value, found["C2"].value) == ("Name", " VossA")
    assert found["B2"].font.b
    assert found["B2"].border.left.style == "thin"
    assert python_calamine.load_workbook(io.BytesIO(finished)).get_sheet_by_index(0).to_python() == [["Name", " VossA"]]


def test_a_text_that_looks_like_a_number_of_a_letter_stays_what_it_is() -> None:
    """Programs read ``_x0041_`` as A; a text that says so is written so that they do not."""
    finished = copy_bytes(workbook(table(("see _x005F_x0041_ there",))), "a.xlsx")
    assert b"_x005F_x0041_" in unzipped(finished)["xl/worksheets/sheet1.xml"]
    assert body(finished) == "see _x0041_ there\n"


def test_the_copy_looks_like_a_table() -> None:
    """The report shows names of sheets as headings, and cells in rows and columns."""
    document = read(CONTACTS, "a.xlsx")
    blocks = look(CONTACTS, document).blocks
    assert blocks[0].kind is BlockKind.HEADING
    assert [(block.row, block.column) for block in blocks[1:]] == [(0, 0), (0, 1), (1, 0), (1, 1), (2, 0), (2, 1)]


def test_what_stays_is_not_taken_from_a_part_that_goes() -> None:
    """A plan that withholds something of a comment is refused: no copy has comments."""
    document = read(CONTACTS, "Callum.xlsx")
    wrong = Plan(document.digest, (Redaction(Span(document.digest, document.parts[-1].id, 0, 3), LABEL),))
    with pytest.raises(Refused):
        write(CONTACTS, document, wrong)


NAMES = st.text(st.characters(codec="utf-8", categories=("Lu", "Ll")), min_size=1, max_size=80)


def _told(name: str) -> bytes:
    """The copy of a workbook with a name in a sentence, in a cell alone, in a header and in the name of the sheet."""
    cells = row(1, cell("A1", f"Met {name} today."), cell("B1", name)), row(2, cell("B2", "x"), number("C2", "3"))
    printed = f"<headerFooter><oddHeader>Case of {name}</oddHeader></headerFooter>"
    data = workbook(sheet(*cells, after=printed), names=(f"{name[:20]} 1",))
    document, length = read(data, "a.xlsx"), len(name)
    alone = len(f"Met {name} today.\t")
    withheld = (("sheet:1", 4, 4 + length), ("sheet:1", alone, alone + length), ("sheet:1/name", 0, len(name[:20])),
                ("sheet:1/oddHeader", 8, 8 + length))  # fmt: skip
    spans = (Span(document.digest, PartId(part), start, end) for part, start, end in withheld)
    return write(data, document, Plan(document.digest, tuple(Redaction(span, LABEL) for span in spans)))


@settings(max_examples=60, deadline=None)
@given(NAMES)
def test_the_copy_is_the_same_whatever_the_name(name: str) -> None:
    """Of a name of any length nothing is told: no width, height, order or count depends on it."""
    assert _told(name) == _told("Ann")


LETTERS = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp"), exclude_characters="\ufffe\uffff<&>\"'\ufeff_"
)
WORDS = st.text(LETTERS, min_size=1, max_size=9)
ROWS = st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=4)
BOOKS = st.builds(lambda sheets: workbook(*(table(*rows) for rows in sheets)), st.lists(ROWS, min_size=1, max_size=2))


@settings(max_examples=30, deadline=None)
@given(BOOKS)
def test_reading_then_writing_nothing_gives_the_same_parts(data: bytes) -> None:
    """With an empty plan the copy has the same texts, and none that would be dropped but its own name."""
    document = read(data, "a.xlsx")
    finished = write(data, document, Plan(document.digest, ()))
    again = read(finished, "a.xlsx")
    assert staying(again) == staying(document)
    assert [part.id for part in again.parts if not part.stays] == ["file-name"]
    assert all(sound(part) for part in document.parts)
    assert passes(data, document, Plan(document.digest, ()), finished)


@settings(max_examples=30, deadline=None)
@given(BOOKS, st.data())
def test_a_plan_changes_what_it_says_and_nothing_else(data: bytes, drawn: st.DataObject) -> None:
    """The copy passes the checks with any plan, and tabs and ends of lines are where they were."""
    document = read(data, "a.xlsx")
    part = document.part(next(part.id for part in document.parts if part.id == "sheet:1"))
    cuts = sorted(drawn.draw(st.sets(st.integers(0, len(part.text)), min_size=2, max_size=4)))
    spans = [Span(document.digest, part.id, *pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    wanted = Plan(document.digest, tuple(Redaction(span, LABEL) for span in spans))
    found = dict(staying(read(write(data, document, wanted), "a.xlsx")))
    assert found["sheet:1"].count("\n") <= part.text.count("\n")
    checks = verify(data, document, wanted, write(data, document, wanted)).checks
    assert "difference" in {check.name for check in checks if check.status == "passed"}


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=8))
def test_a_damaged_workbook_is_read_or_unreadable(at: int, noise: bytes) -> None:
    """Bytes changed anywhere in the archive never end in a crash."""
    data = bytearray(CONTACTS)
    data[at % len(data) : at % len(data) + len(noise)] = noise
    with contextlib.suppress(Unreadable):
        assert isinstance(read(bytes(data), "a.xlsx"), Document)


@pytest.mark.parametrize(
    "members",
    [
        {"xl/workbook.xml": b"<workbook/>"},
        {"xl/workbook.xml": b"<a><b/></a>"},
        {"xl/worksheets/sheet1.xml": b"<worksheet"},
        {"xl/worksheets/sheet1.xml": b"<worksheet>" + b"<a>" * 5000 + b"</a>" * 5000 + b"</worksheet>"},
    ],
)
def test_a_broken_workbook_is_unreadable(members: dict[str, bytes]) -> None:
    """It ends in one clear sentence."""
    with pytest.raises(Unreadable):
        read(zipped(unzipped(CONTACTS) | members), "a.xlsx")


def test_odd_addresses_and_numbers_are_read() -> None:
    """Cells without an address follow each other; texts and looks that are not there are blank and plain."""
    cells = ('<c t="inlineStr"><is><t>one</t></is></c>', '<c r="??" s="999" t="inlineStr"><is><t>two</t></is></c>',
             '<c t="s"><v>77</v></c>', '<c><v>x1</v></c>')  # fmt: skip
    assert body(workbook(sheet("<row>" + "".join(cells) + "</row>"))) == "one\ttwo\tx1\n"


def test_the_kind_is_told_by_the_bytes() -> None:
    """A workbook is one whatever its name."""
    assert read(CONTACTS, "a").media_type is MediaType.XLSX
