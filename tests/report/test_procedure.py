"""What staff read of a procedure is what the machine goes by, whatever it is printed on."""

from __future__ import annotations

import io
import re
from datetime import UTC, datetime
from html import unescape

import defusedxml.ElementTree as ElementTree
import docx
import pikepdf
import pypdfium2
import pytest

from partywall.model.product import EditionState
from partywall.procedure.acts import EditionAct, name_of
from partywall.procedure.reading import read_book
from partywall.procedure.table import after
from partywall.procedure.written import Gate, Procedure
from partywall.report.diagram import Way, drawing, said, ways
from partywall.report.papers import html_page
from partywall.report.procedure import GATES, checklist, written_procedure
from partywall.service.procedure_papers import papers
from procedure.files import SHIPPED, shipped
from procedure.small import PROCEDURE, SITUATION, STORY

BOOK = shipped()
KINDS = [procedure.kind for procedure in BOOK.procedures]
DAY = datetime(2026, 11, 26, 12, tzinfo=UTC)
_SVG = "{http://www.w3.org/2000/svg}"


def of(kind: str) -> Procedure:
    found = BOOK.of(kind)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    """The papers of one kind that has all: a limit, steps of its own, steps left out."""
    return papers(of("subject-access-response"), DAY)


def words(text: str) -> str:
    """Only letters and figures: where a line is broken is nothing that is said."""
    return re.sub(r"[^a-z0-9]", "", text.casefold())


def html_words(content: bytes) -> str:
    return words(unescape(re.sub(r"<style>.*?</style>|<[^>]+>", "", content.decode(), flags=re.DOTALL)))


def pdf_words(content: bytes) -> str:
    return words("".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(content)))


def docx_words(content: bytes) -> str:
    file = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return words("".join([*(paragraph.text for paragraph in file.paragraphs), *cells]))


def test_every_word_of_a_procedure_stands_in_each_kind_of_file(made: dict[str, bytes]) -> None:
    """Titles, reasons, sources, answers, what is left out and why: in the page, the PDF and the Word file."""
    procedure = of("subject-access-response")
    texts = [text for step in procedure.steps for text in (step.title, step.why, step.source, step.leaves)]
    texts += [text for step in procedure.steps for _, text in step.words]
    texts += [text for left in procedure.left_out for text in (left.title, left.reason)]
    texts += [row.text for row in (*procedure.bases, *procedure.sources, *procedure.methods)]
    texts += [text for _, text in procedure.recall_tasks] + [str(procedure.digest), procedure.title]
    assert procedure.limit and procedure.left_out
    texts.append(procedure.limit.text)
    found = {
        "html": html_words(made["procedure.html"]),
        "pdf": pdf_words(made["procedure.pdf"]),
        "docx": docx_words(made["procedure.docx"]),
    }
    for kind, text in found.items():
        assert not [sentence for sentence in texts if words(sentence) not in text], kind


def test_a_change_of_the_file_is_a_change_of_the_paper() -> None:
    """Twenty seconds become forty on paper by the same act by which the machine asks for forty."""
    changed = read_book({**SHIPPED, "general.toml": SHIPPED["general.toml"].replace(b"seconds = 20", b"seconds = 40")})
    letter = changed.of("letter")
    assert letter
    assert "open for at least 40 seconds" in html_page(written_procedure(letter))
    assert "open for at least 20 seconds" in html_page(written_procedure(of("letter")))


def test_every_gate_is_said_in_words() -> None:
    """No gate stands in what staff read as a code."""
    assert GATES.keys() == set(Gate)


def test_pdfs_can_be_read_out(made: dict[str, bytes]) -> None:
    """They are tagged, have a language and a title, and their drawing says in words what it shows."""
    for name in ("procedure.pdf", "checklist.pdf"):
        with pikepdf.open(io.BytesIO(made[name])) as file:
            assert file.Root.MarkInfo.Marked
            assert str(file.Root.Lang).startswith("en")
            assert "pdfuaid" in str(file.Root.Metadata.read_bytes())
            assert file.docinfo.get("/Title")


def test_word_files_have_real_headings(made: dict[str, bytes]) -> None:
    """Whoever has them read out can go from step to step, and hears which cells are heads."""
    file = docx.Document(io.BytesIO(made["procedure.docx"]))
    steps = [row.text for row in file.paragraphs if row.style.name == "Heading 3"]
    assert len(steps) == len(of("subject-access-response").steps)
    assert file.core_properties.title == "How we produce: Response to a subject access request"
    assert all("w:tblHeader" in table.rows[0]._tr.xml for table in file.tables)


@pytest.mark.parametrize("kind", KINDS)
def test_a_checklist_is_one_page(kind: str) -> None:
    """A list of two pages is ticked on one."""
    from partywall.report.papers import for_template
    from partywall.service.parcels import set_page

    content = set_page("paper", for_template(checklist(of(kind))), DAY)
    assert len(pypdfium2.PdfDocument(content)) == 1


def test_pages_run_no_script_and_reach_no_network(made: dict[str, bytes]) -> None:
    """Nothing in them is fetched from anywhere, and nobody's words become markup."""
    page = made["procedure.html"].decode()
    assert "<script" not in page and "http://" not in page.replace("http://www.w3.org/2000/svg", "")
    note = b'kind = "note"\ninherits = "general"\nversion = "1"\ntitle = "A <b>bold</b> & new note"\n'
    book = read_book({**SHIPPED, "note.toml": note}).of("note")
    assert book
    assert "A &lt;b&gt;bold&lt;/b&gt; &amp; new note" in html_page(written_procedure(book))


@pytest.mark.parametrize("kind", KINDS)
def test_the_drawing_has_each_state_once_and_nothing_lies_on_another(kind: str) -> None:
    """It is sound SVG; every state has a box, and no two boxes touch."""
    root = ElementTree.fromstring(drawing(of(kind)))
    boxes = [
        tuple(float(box.get(name, "0")) for name in ("x", "y", "width", "height")) for box in root.iter(f"{_SVG}rect")
    ]
    assert len(boxes) == len(EditionState)
    for at, (x, y, width, height) in enumerate(boxes):
        for other_x, other_y, *_ in boxes[at + 1 :]:
            assert abs(x - other_x) >= width or abs(y - other_y) >= height
    assert all(x >= 0 and x + width <= float(root.get("width", "0")) for x, _, width, _ in boxes)


@pytest.mark.parametrize("kind", KINDS)
def test_every_way_is_drawn_or_marked(kind: str) -> None:
    """For each way there is its label, or the mark's line under the drawing."""
    text = words("".join(ElementTree.fromstring(drawing(of(kind))).itertext()))
    assert all(words(said(way.act)) in text for way in ways(of(kind)))


def test_the_ways_are_those_that_are_really_gone() -> None:
    """What the rules let somebody do, the drawing shows."""
    product, found = None, set(ways(PROCEDURE))
    pairs = {(way.act, way.source, way.to) for way in found}
    for who, act in STORY:
        later = after(act, who, product, SITUATION)
        if isinstance(act, EditionAct):
            before = product.edition(act.edition) if product else None
            now = later.edition(act.edition)
            assert now
            was = before.state if before else None
            assert was is now.state or (name_of(type(act)), was, now.state) in pairs
        product = later
    assert Way("record-edition", None, EditionState.MADE, frozenset()) in found
