"""Writes a paper as a Word file, with real headings, lists and tables. A drawing stays out: its table says the same."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from partywall.report.papers import Paper, Picture, Points, Sheet, Title, Words

_FONT = "Liberation Sans"
_WIDTH = 170.0
"""Millimetres of a line."""


def word_file(paper: Paper, at: datetime) -> bytes:
    """The paper as DOCX."""
    document = Document()
    _set_up(document, paper, at)
    document.add_heading(paper.title, level=1)
    document.add_paragraph(paper.under)
    for block in paper.blocks:
        match block:
            case Title():
                document.add_heading(block.text, level=block.level)
            case Words():
                document.add_paragraph(block.text)
            case Points():
                for item in block.items:
                    document.add_paragraph(item, style="List Bullet")
            case Sheet():
                _sheet(document, block, small=paper.small)
            case Picture():
                document.add_paragraph(f"The drawing is in the PDF and on the page. {block.shows}")
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def _set_up(document: Any, paper: Paper, at: datetime) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    margin = Mm(12 if paper.small else 20)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = margin
    size = 8.5 if paper.small else 10.5
    sizes = {"Normal": size, "Heading 1": size * 1.8, "Heading 2": size * 1.35, "Heading 3": size * 1.1}
    for name, points in sizes.items():
        style = document.styles[name]
        style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(points), RGBColor(0x0B, 0x0C, 0x0C)
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            style.element.rPr.rFonts.attrib.pop(qn(f"w:{theme}"), None)
        style.element.rPr.rFonts.set(qn("w:hAnsi"), _FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "en-GB")
    document.styles["Normal"].element.get_or_add_rPr().append(language)
    properties = document.core_properties
    properties.title, properties.author, properties.comments, properties.language = (
        paper.title,
        "Partywall",
        "",
        "en-GB",
    )
    properties.created = properties.modified = at.replace(tzinfo=None)


def _sheet(document: Any, sheet: Sheet, small: bool) -> None:
    if sheet.caption:
        document.add_paragraph(sheet.caption).paragraph_format.keep_with_next = True
    table = document.add_table(rows=1, cols=len(sheet.head), style="Table Grid")
    table.autofit = False
    widths = [Mm((186.0 if small else _WIDTH) * share / sum(sheet.widths)) for share in sheet.widths]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for row in (sheet.head, *sheet.rows):
        cells = table.rows[0].cells if row is sheet.head else table.add_row().cells
        for cell, words, width in zip(cells, row, widths, strict=True):
            cell.width = width
            cell.paragraphs[0].paragraph_format.space_after = Pt(1)
            cell.paragraphs[0].add_run(words).bold = row is sheet.head
            cell.paragraphs[0].paragraph_format.keep_with_next = row is sheet.head
    repeated = OxmlElement("w:tblHeader")  # the head stands on each page again, and is told apart when read out
    table.rows[0]._tr.get_or_add_trPr().append(repeated)
    for row in table.rows:
        whole = OxmlElement("w:cantSplit")
        row._tr.get_or_add_trPr().append(whole)
    if not small:
        document.add_paragraph().paragraph_format.space_after = Pt(2)
