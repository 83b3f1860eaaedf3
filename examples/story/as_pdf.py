"""Makes a PDF of a writing: what is on the page, and the title that the template left in the properties."""

import io
from html import escape

from reportlab.lib import colors
from reportlab.lib.enums import TA_CENTER
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import cm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Paragraph, SimpleDocTemplate, Spacer, TableStyle
from reportlab.platypus import Table as Grid

from story.blocks import Heading, Table, Text, Writing

_BLUE = colors.HexColor("#1F3A5F")
_BODY = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=6)
_CELL = ParagraphStyle("cell", parent=_BODY, fontSize=9, leading=11, spaceAfter=0)
_ITEM = ParagraphStyle("item", parent=_BODY, leftIndent=14, bulletIndent=3, spaceAfter=3)
_HEADS = {
    level: ParagraphStyle(f"head{level}", parent=_BODY, fontName="Helvetica-Bold", textColor=_BLUE, fontSize=size,
                          leading=size * 1.25, spaceBefore=8, spaceAfter=5, keepWithNext=True)
    for level, size in ((0, 20), (1, 13), (2, 11))
}  # fmt: skip
_GRID = TableStyle(
    [
        ("GRID", (0, 0), (-1, -1), 0.5, colors.grey),
        ("BACKGROUND", (0, 0), (-1, 0), colors.HexColor("#DCE6F1")),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ]
)


def pdf(writing: Writing) -> bytes:
    """The file. The same writing gives the same bytes."""
    raw = io.BytesIO()
    frame = SimpleDocTemplate(
        raw, pagesize=A4, leftMargin=2 * cm, rightMargin=2 * cm, topMargin=2.2 * cm, bottomMargin=2.2 * cm,
        title=writing.title, author=writing.author, keywords=list(writing.keywords), invariant=1,
    )  # fmt: skip

    def edges(canvas: Canvas, _: SimpleDocTemplate) -> None:
        canvas.setFont("Helvetica", 8.5)
        canvas.drawCentredString(A4[0] / 2, A4[1] - 1.3 * cm, writing.header)
        canvas.drawCentredString(A4[0] / 2, 1.3 * cm, f"{writing.footer} – page {canvas.getPageNumber()}")

    story = [flowable for block in writing.blocks for flowable in _flowables(block)]
    frame.build(story, onFirstPage=edges, onLaterPages=edges)
    return raw.getvalue()


def _flowables(block: Heading | Text | Table) -> list[Flowable]:
    if isinstance(block, Heading):
        style = _HEADS[block.level]
        return [Paragraph(escape(block.text), _centred(style) if block.level == 0 else style)]
    if isinstance(block, Table):
        return [_table(block), Spacer(1, 8)]
    lead = f"<b>{escape(block.bold)}</b>" if block.bold else ""
    shown = lead + escape(block.text.replace("¦", "") + block.inserted)
    return [Paragraph(shown, _ITEM, bulletText="•") if block.item else Paragraph(shown, _BODY)]


def _centred(style: ParagraphStyle) -> ParagraphStyle:
    return ParagraphStyle("title", parent=style, alignment=TA_CENTER, spaceAfter=12)


def _table(block: Table) -> Grid:
    head, *rows = block.rows
    cells = [[Paragraph(f"<b>{escape(text)}</b>", _CELL) for text in head]]
    cells += [[Paragraph(escape(text), _CELL) for text in row] for row in rows]
    return Grid(cells, colWidths=[width * cm for width in block.widths], style=_GRID, repeatRows=1)
