"""A new presentation from what stays: text boxes and tables where they stood, and nothing else of the slides.

A box that was fitted to its words tells how long they were. If something was taken from it, it reaches to the right
edge and is as high as its paragraphs are many; one that was centred on its words also gets another place. Letters are
black on white: of what is behind them nothing stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from xml.sax.saxutils import escape

from partywall.formats.pptx import frame
from partywall.formats.pptx.deck import Deck, Place, Slide
from partywall.formats.pptx.names import R_SPACE, Box
from partywall.formats.pptx.paragraphs import BREAK, Paragraph, Run
from partywall.formats.pptx.shapes import Cell, Fit, Shape
from partywall.formats.zipping import zipped
from partywall.model.disclosure import Redaction

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_LINE, _ROW = 420_000, 200_000
"""Height of a line of a box, and of a row of a table before it grows with what is in it."""
_TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
_SIDE = '<a:ln{0} w="6350"><a:solidFill><a:srgbClr val="808080"/></a:solidFill></a:ln{0}>'
_SIDES = "".join(_SIDE.format(side) for side in "LRTB")


def presentation(deck: Deck, withheld: Sequence[Sequence[Redaction]]) -> bytes:
    """The bytes of the copy. ``withheld`` has what is taken out of each slide."""
    _, _, width, height = deck.size
    count = len(deck.slides)
    numbers = range(1, count + 1)
    files = {f"ppt/slides/slide{at}.xml": _slide(slide, withheld[at - 1], deck.size)
             for at, slide in enumerate(deck.slides, 1)}  # fmt: skip
    to_layout = _relationships([("slideLayout", "../slideLayouts/slideLayout1.xml")])
    files |= {f"ppt/slides/_rels/slide{at}.xml.rels": to_layout for at in numbers}
    files |= {
        "ppt/presentation.xml": _list(count, width, height),
        "ppt/_rels/presentation.xml.rels": _relationships(
            [("slideMaster", "slideMasters/slideMaster1.xml"), ("theme", "theme/theme1.xml")]
            + [("slide", f"slides/slide{at}.xml") for at in numbers]
        ),
        "ppt/slideMasters/slideMaster1.xml": frame.master(width, height),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": _relationships(
            [("slideLayout", "../slideLayouts/slideLayout1.xml"), ("theme", "../theme/theme1.xml")]
        ),
        "ppt/slideLayouts/slideLayout1.xml": frame.layout(width, height),
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels": _relationships(
            [("slideMaster", "../slideMasters/slideMaster1.xml")]
        ),
        "ppt/theme/theme1.xml": frame.THEME,
        "_rels/.rels": _relationships([("officeDocument", "ppt/presentation.xml")]),
        "[Content_Types].xml": _content_types(count),
    }
    return zipped({name: (_HEAD + text).encode() for name, text in files.items()})


def _slide(slide: Slide, withheld: Sequence[Redaction], size: Box) -> str:
    changed = dict(slide.text.changed(withheld))
    titled = False
    shapes = ""
    for number, shape in enumerate(slide.shapes):
        if any(place[0] == number for place in changed):
            shape = _reset(_without(shape, number, changed), size, number / len(slide.shapes))
        title, titled = shape.title and not titled, titled or shape.title
        shapes += _shape(shape, number + 2, title, size)
    return (
        f"<p:sld {frame.SPACES}><p:cSld><p:spTree>{frame.TREE}{shapes}</p:spTree></p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
    )


def _without(shape: Shape, number: int, changed: dict[Place, str]) -> Shape:
    """The shape with what is left of each run."""

    def kept(paragraphs: tuple[Paragraph, ...], row: int, column: int) -> tuple[Paragraph, ...]:
        return tuple(
            replace(each, runs=tuple(
                replace(run, text=changed.get((number, row, column, at, place), run.text))
                for place, run in enumerate(each.runs)))
            for at, each in enumerate(paragraphs)
        )  # fmt: skip

    rows = tuple(
        tuple(replace(cell, paragraphs=kept(cell.paragraphs, row, column)) for column, cell in enumerate(cells))
        for row, cells in enumerate(shape.rows)
    )
    return replace(shape, paragraphs=kept(shape.paragraphs, 0, 0), rows=rows)


def _reset(shape: Shape, size: Box, order: float) -> Shape:
    """A box that does not show how much stood in it. ``order``: how far down the slide it is read, from 0 to 1."""
    if shape.box is None or shape.fit is Fit.NOT:
        return shape
    left, top = shape.box[:2] if shape.fit is Fit.SIZE else (size[2] // 20, round(size[3] * order))
    return replace(shape, box=(left, top, max(size[2] - left, 0), _LINE * max(1, len(shape.paragraphs))))


def _shape(shape: Shape, number: int, title: bool, size: Box) -> str:
    left, top, width, height = shape.box or (size[2] // 20, size[3] * 9 // 10, size[2] * 9 // 10, _LINE)
    if shape.rows:
        return _table(shape, number, (left, top, width, height))
    place = f'<a:off x="{left}" y="{top}"/><a:ext cx="{max(width, 0)}" cy="{max(height, 0)}"/>'
    kind = "Title" if title else "Text"
    holder, box = ('<p:ph type="title"/>', "") if title else ("", ' txBox="1"')
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{kind} {number}"/><p:cNvSpPr{box}/><p:nvPr>{holder}</p:nvPr>'
        f'</p:nvSpPr><p:spPr><a:xfrm>{place}</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>'
        f'<a:bodyPr wrap="square"><a:normAutofit/></a:bodyPr><a:lstStyle/>'
        f"{''.join(_paragraph(each, shape.bulleted) for each in shape.paragraphs) or '<a:p/>'}</p:txBody></p:sp>"
    )


def _paragraph(paragraph: Paragraph, bulleted: bool) -> str:
    mark = paragraph.mark if paragraph.marked else ("bullet" if bulleted and paragraph.text.strip() else "")
    indent = 342_900 * (paragraph.level + bool(mark))
    across = f' algn="{paragraph.across}"' if paragraph.across else ""
    hanging = ' indent="-342900"' if mark else ""
    sign = {"bullet": '<a:buChar char="•"/>', "number": '<a:buAutoNum type="arabicPeriod"/>'}.get(mark, "<a:buNone/>")
    runs = "".join(map(_run, paragraph.runs))
    return f'<a:p><a:pPr marL="{indent}" lvl="{paragraph.level}"{hanging}{across}>{sign}</a:pPr>{runs}</a:p>'


def _run(run: Run) -> str:
    if run.text == BREAK:
        return "<a:br/>"
    look = (f' sz="{run.size}"' if run.size else "") + ' b="1"' * run.bold + ' i="1"' * run.italic
    return f"<a:r><a:rPr{look}/><a:t>{_text(run.text)}</a:t></a:r>" if run.text else ""


def _text(text: str) -> str:
    """Escaped for XML, and so that no program takes a piece of it for a character's number."""
    return escape(text.replace("_x", "_x005F_x") if "_x" in text else text)


def _table(shape: Shape, number: int, box: Box) -> str:
    count = max((len(row) for row in shape.rows), default=1)
    usual = max(box[2] // max(count, 1), 1)
    widths = [*(width or usual for width in shape.columns), *[usual] * count][:count]
    rows = "".join(f'<a:tr h="{_ROW}">{"".join(_cells(row, count))}</a:tr>' for row in shape.rows)
    grid = "".join(f'<a:gridCol w="{width}"/>' for width in widths)
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{number}" name="Table {number}"/><p:cNvGraphicFramePr/>'
        f'<p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="{box[0]}" y="{box[1]}"/><a:ext cx="{sum(widths)}" '
        f'cy="{_ROW * len(shape.rows)}"/></p:xfrm><a:graphic><a:graphicData uri="{_TABLE}">'
        f"<a:tbl><a:tblPr/><a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _cells(row: Sequence[Cell], count: int) -> Iterator[str]:
    """The cells of a row: as many as the table has columns."""
    for cell in [*row, *[Cell(())] * (count - len(row))]:
        body = "".join(_paragraph(each, False) for each in cell.paragraphs) or "<a:p/>"
        spread = "".join(
            f' {covered}="1"' if count == 0 else f' {name}="{count}"' if count > 1 else ""
            for name, covered, count in (("rowSpan", "vMerge", cell.down), ("gridSpan", "hMerge", cell.across))
        )
        yield f"<a:tc{spread}><a:txBody><a:bodyPr/><a:lstStyle/>{body}</a:txBody><a:tcPr>{_SIDES}</a:tcPr></a:tc>"


def _list(count: int, width: int, height: int) -> str:
    slides = "".join(f'<p:sldId id="{255 + at}" r:id="rId{at + 2}"/>' for at in range(1, count + 1))
    listed = f"<p:sldIdLst>{slides}</p:sldIdLst>" if slides else ""
    return (
        f'<p:presentation {frame.SPACES}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/>'
        f'</p:sldMasterIdLst>{listed}<p:sldSz cx="{width}" cy="{height}"/>'
        '<p:notesSz cx="6858000" cy="9144000"/></p:presentation>'
    )


def _relationships(targets: Iterable[tuple[str, str]]) -> str:
    each = "".join(
        f'<Relationship Id="rId{number}" Type="{R_SPACE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_RELATIONSHIPS}">{each}</Relationships>'


def _content_types(count: int) -> str:
    members = [
        ("ppt/presentation.xml", f"{_TYPE}.presentation.main+xml"),
        ("ppt/slideMasters/slideMaster1.xml", f"{_TYPE}.slideMaster+xml"),
        ("ppt/slideLayouts/slideLayout1.xml", f"{_TYPE}.slideLayout+xml"),
        ("ppt/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"),
    ]
    members += [(f"ppt/slides/slide{at}.xml", f"{_TYPE}.slide+xml") for at in range(1, count + 1)]
    each = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in members)
    return (
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{each}</Types>'
    )
