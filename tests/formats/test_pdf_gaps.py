"""A published attack recovers names from the width of what was removed and from where the rest stands."""

import io
import random
from collections import defaultdict
from collections.abc import Callable
from importlib import resources

import pypdfium2
import pytest
from reportlab.lib import colors
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, Table

from formats import pdf_story as story

_FORENAMES = """Jo Al Bo Ann Ben Mia Zoe Kai Liam Noah Emma Olivia Charlotte Wilhelmina Maximilian Bartholomew Siobhan
Nia Quill Xu Yi Christopher Elizabeth Alexandra""".split()
_SURNAMES = """Li Ng Fox Hale Reed Stone Summers Wetherby Featherstone Cholmondeley Okonkwo Papadopoulos Mukherjee
Quillbrook Vickers Jaworski O'Dowd Smith-Hughes Abercrombie""".split()
_NORMAL = getSampleStyleSheet()["Normal"]
_AFTER = (
    "He left again. The social worker will visit on Monday and write down what was agreed with the school and the"
    " health visitor, so that everybody knows what comes next."
)


def candidates(count: int) -> list[str]:
    """So many names of one to three words, no two alike, the same each time."""
    dice = random.Random(3)
    names: dict[str, None] = {}
    while len(names) < count:
        words = [dice.choice(_FORENAMES) for _ in range(dice.choice((1, 1, 2)))]
        names[" ".join([*words, *([dice.choice(_SURNAMES)] if dice.random() < 0.8 else [])])] = None
    return list(names)


def built(*flow: Flowable, header: str = "") -> bytes:
    """A page of these paragraphs and tables."""

    def head(canvas: Canvas, _: object) -> None:
        canvas.setFont("Helvetica", 9)
        canvas.drawString(72, 800, header)

    out = io.BytesIO()
    SimpleDocTemplate(out, invariant=1).build(list(flow), onFirstPage=head, onLaterPages=head)
    return out.getvalue()


def flowing(name: str, **look: object) -> bytes:
    """The name in the first line of a paragraph that no name makes a line longer."""
    style = ParagraphStyle("flowing", parent=_NORMAL, **look)
    text = f"The boy next door, {name}, was seen outside the house on 3 May and his mother said so. {_AFTER}"
    before, below = Paragraph("Before it.", style), Paragraph("Below it.", style)
    return built(before, Spacer(1, 8), Paragraph(text, style), Spacer(1, 8), below)


def embedded(name: str) -> bytes:
    """The same in a font of which the file brings just the letters that it shows, numbered as it shows them."""
    if "Vera" not in pdfmetrics.getRegisteredFontNames():
        with resources.as_file(resources.files("reportlab").joinpath("fonts", "Vera.ttf")) as path:
            pdfmetrics.registerFont(TTFont("Vera", str(path)))
    return flowing(name, fontName="Vera", fontSize=8)


def cell(name: str) -> bytes:
    """The name in a table."""
    rows = [["Name", "Born", "Role"], [name, "01/02/2014", "neighbour"], ["Ann Lee", "03/04/2015", "child"]]
    table = Table(rows, style=[("GRID", (0, 0), (-1, -1), 0.5, colors.black)], colWidths=[220, 90, 90])
    return built(Paragraph("People", _NORMAL), table, Paragraph("Below it.", _NORMAL))


def header(name: str) -> bytes:
    """The name in the header of a page."""
    return built(Paragraph(_AFTER, _NORMAL), header=f"Record of {name} - confidential")


def over_a_line_end(name: str) -> bytes:
    """The name where a line ends, so that most names are broken over two lines."""
    text = f"When the worker came to the house in the afternoon of 3 May the door was opened by {name}, who said so."
    return built(Paragraph(f"{text} {_AFTER}", _NORMAL), Spacer(1, 8), Paragraph("Below it.", _NORMAL))


def longer_by_a_line(name: str) -> bytes:
    """The name in a paragraph that has a line more with a long name, so that what stands below it stands lower."""
    text = f"The boy next door, {name}, was seen outside the house on 3 May and his mother said so to us."
    return built(Paragraph(text, _NORMAL), Spacer(1, 8), Paragraph(f"Below it. {_AFTER}", _NORMAL))


def lines_in(data: bytes) -> int:
    """The lines of a page."""
    return len(pypdfium2.PdfDocument(data)[0].get_textpage().get_text_range().split("\n"))


Shape = Callable[[str], bytes]
SHAPES: dict[str, Shape] = {
    "paragraph": flowing, "justified": lambda name: flowing(name, alignment=4), "embedded font": embedded,
    "cell": cell, "header": header, "line end": over_a_line_end, "longer": longer_by_a_line,
}  # fmt: skip


def copies(shape: Shape, names: list[str]) -> dict[int, set[bytes]]:
    """The different copies that these names leave, by how many lines the original has."""
    found: defaultdict[int, set[bytes]] = defaultdict(set)
    around = story.text_of(shape("?"))
    for name in (name for name in names if name not in around):
        data = shape(name)
        copy = story.redacted(data, name)
        assert story.LABEL in story.text_of(copy)
        found[lines_in(data)].add(copy)
    return found


def holds(shape: str, names: list[str]) -> None:
    """Byte for byte one copy for all names, or one for each number of lines that the original may have: two."""
    found = copies(SHAPES[shape], names)
    assert all(len(each) == 1 for each in found.values())
    assert len(found) <= (2 if shape in ("line end", "longer") else 1)


@pytest.mark.parametrize("shape", SHAPES)
def test_names_of_every_length_leave_the_same_copy(shape: str) -> None:
    """The shortest and the longest names leave one copy, byte for byte, wherever on the page they stood."""
    names = sorted(candidates(300), key=len)
    holds(shape, [*names[:3], *names[-3:]])


@pytest.mark.slow
@pytest.mark.parametrize("shape", SHAPES)
def test_a_thousand_names_leave_the_same_copy(shape: str) -> None:
    """Of a thousand names none can be told from another by the copy but by how many lines the original had."""
    holds(shape, candidates(1000))
