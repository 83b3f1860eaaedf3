"""Makes a Word file of a writing, with what Word leaves in one: split runs, a tracked change, a comment, properties."""

import io
import zipfile
from datetime import UTC, datetime

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from lxml import etree

from story.blocks import Heading, Table, Text, Writing

_BLUE = RGBColor(0x1F, 0x3A, 0x5F)
_EPOCH = (1980, 1, 1, 0, 0, 0)
# The library's empty document brings a picture, a data store and old styles; a council's file has none of them.
_NOT_OURS = ("/thumbnail", "/customXml", "/stylesWithEffects")


def docx(writing: Writing) -> bytes:
    """The file. The same writing gives the same bytes."""
    document = Document()
    _drop_what_the_library_brings(document)
    _page(document, writing)
    for block in writing.blocks:
        _block(document, block, writing.date)
    _properties(document, writing)
    raw = io.BytesIO()
    document.save(raw)
    return _at_fixed_time(raw.getvalue())


def _drop_what_the_library_brings(document: Docx) -> None:
    for rels in (document.part.package.rels, document.part.rels):
        for rid in [rid for rid, rel in rels.items() if rel.reltype.endswith(_NOT_OURS)]:
            del rels[rid]


def _page(document: Docx, writing: Writing) -> None:
    normal = document.styles["Normal"]
    normal.font.name, normal.font.size = "Arial", Pt(10.5)
    normal.paragraph_format.space_after = Pt(6)
    for level, size in ((0, 20), (1, 13), (2, 11.5)):
        style = document.styles["Title" if level == 0 else f"Heading {level}"]
        style.font.name, style.font.size, style.font.color.rgb = "Arial", Pt(size), _BLUE
        style.element.rPr.rFonts.attrib.clear()
        style.element.rPr.rFonts.set(qn("w:ascii"), "Arial")
        style.element.rPr.rFonts.set(qn("w:hAnsi"), "Arial")
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2.2)
    _small(section.header.paragraphs[0], writing.header)
    foot = _small(section.footer.paragraphs[0], f"{writing.footer} – page ")
    _page_number(foot)


def _small(paragraph: Paragraph, text: str) -> Paragraph:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.font.size = Pt(8.5)
    return paragraph


def _page_number(paragraph: Paragraph) -> None:
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    run = paragraph.add_run("1")
    run.font.size = Pt(8.5)
    field.append(run._r)
    paragraph._p.append(field)


def _block(document: Docx, block: Heading | Text | Table, date: str) -> None:
    if isinstance(block, Heading):
        document.add_heading(block.text, block.level)
    elif isinstance(block, Table):
        _table(document, block)
    else:
        _text(document, block, date)


def _text(document: Docx, block: Text, date: str) -> None:
    paragraph = document.add_paragraph(style="List Bullet" if block.item else None)
    if block.bold:
        paragraph.add_run(block.bold).bold = True
    runs = [paragraph.add_run(piece) for piece in block.text.split("¦")]
    if block.deleted:
        paragraph._p.append(_tracked("w:del", "w:delText", block.deleted, date))
    if block.inserted:
        paragraph._p.append(_tracked("w:ins", "w:t", block.inserted, date))
    if block.comment:
        comment = document.add_comment(runs, block.comment, author="Anita Bhandari", initials="AB")
        comment._comment_elm.set(qn("w:date"), f"{date}T16:02:00Z")


def _tracked(change: str, tag: str, text: str, date: str) -> etree._Element:
    changed, run, words = OxmlElement(change), OxmlElement("w:r"), OxmlElement(tag)
    for name, value in (("w:id", "901"), ("w:author", "Graham Pike"), ("w:date", f"{date}T09:40:00Z")):
        changed.set(qn(name), value)
    words.set(qn("xml:space"), "preserve")
    words.text = text
    run.append(words)
    changed.append(run)
    return changed


def _table(document: Docx, block: Table) -> None:
    table = document.add_table(len(block.rows), len(block.widths), style="Table Grid")
    table.autofit = False
    for column, width in zip(table.columns, block.widths, strict=True):
        column.width = Cm(width)
    for number, (row, cells) in enumerate(zip(table.rows, block.rows, strict=True)):
        row._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        for cell, text, width in zip(row.cells, cells, block.widths, strict=True):
            cell.width = Cm(width)
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_after = Pt(2)
            run = paragraph.add_run(text)
            run.font.size = Pt(9.5)
            if number == 0:
                run.bold = True
                cell._tc.get_or_add_tcPr().append(_shading())
    document.add_paragraph().paragraph_format.space_after = Pt(2)


def _shading() -> etree._Element:
    shading = OxmlElement("w:shd")
    for name, value in (("w:val", "clear"), ("w:color", "auto"), ("w:fill", "DCE6F1")):
        shading.set(qn(name), value)
    return shading


def _properties(document: Docx, writing: Writing) -> None:
    day = datetime.fromisoformat(writing.date).replace(hour=16, tzinfo=UTC)
    properties = document.core_properties
    properties.title, properties.author, properties.keywords = (
        writing.title,
        writing.author,
        "; ".join(writing.keywords),
    )
    properties.last_modified_by, properties.comments = writing.author, ""
    properties.created = properties.modified = day


def _at_fixed_time(raw: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            member = zipfile.ZipInfo(name, _EPOCH)
            member.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(member, source.read(name))
    return packed.getvalue()
