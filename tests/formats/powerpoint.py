"""Presentations made in code, one hiding place at a time."""

from __future__ import annotations

from collections.abc import Mapping

from formats.excel import relation, relations
from formats.word import OFFICE, zipped

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
SPACES = f'xmlns:p="{P}" xmlns:a="{A}" xmlns:r="{OFFICE}"'
_TYPE = "application/vnd.openxmlformats-officedocument.presentationml"


def paragraph(*runs: str) -> str:
    """A paragraph of runs."""
    return "<a:p>" + "".join(f"<a:r><a:t>{run}</a:t></a:r>" for run in runs) + "</a:p>"


def shape(
    *paragraphs: str,
    at: tuple[int, int] | None = (100_000, 100_000),
    placeholder: str = "",
    attributes: str = "",
    name: str = "TextBox 1",
) -> str:
    """A shape with text; ``at`` is its left upper corner."""
    place = f'<a:xfrm><a:off x="{at[0]}" y="{at[1]}"/><a:ext cx="5000000" cy="400000"/></a:xfrm>' if at else ""
    holder = f"<p:ph {placeholder}/>" if placeholder else ""
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="2" name="{name}" {attributes}/><p:cNvSpPr/><p:nvPr>{holder}</p:nvPr></p:nvSpPr>'
        f"<p:spPr>{place}</p:spPr><p:txBody><a:bodyPr/>{''.join(paragraphs)}</p:txBody></p:sp>"
    )


def table(*rows: tuple[str, ...]) -> str:
    """A table of texts."""
    cells = ("".join(f"<a:tc><a:txBody><a:bodyPr/>{paragraph(text)}</a:txBody></a:tc>" for text in row) for row in rows)
    grid = '<a:gridCol w="1000000"/>' * len(rows[0])
    inner = f"<a:tbl><a:tblGrid>{grid}</a:tblGrid>" + "".join(f'<a:tr h="9">{row}</a:tr>' for row in cells) + "</a:tbl>"
    return frame(inner)


def frame(inner: str, uri: str = "http://schemas.openxmlformats.org/drawingml/2006/table") -> str:
    """A frame around a table, a chart or a diagram."""
    return (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="4" name="Table 1"/></p:nvGraphicFramePr><p:xfrm>'
        '<a:off x="100000" y="2000000"/><a:ext cx="3000000" cy="400000"/></p:xfrm><a:graphic>'
        f'<a:graphicData uri="{uri}">{inner}</a:graphicData></a:graphic></p:graphicFrame>'
    )


def picture(described: str = "") -> str:
    """A picture."""
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="5" name="Picture 1" descr="{described}"/></p:nvPicPr>'
        '<p:blipFill><a:blip r:embed="pic"/><a:srcRect l="50000"/></p:blipFill></p:pic>'
    )


def slide(*shapes: str, attributes: str = "", after: str = "") -> str:
    """A slide."""
    return _tree("sld", *shapes, attributes=attributes, after=after)


def _tree(kind: str, *shapes: str, attributes: str = "", after: str = "") -> str:
    return f"<p:{kind} {SPACES} {attributes}><p:cSld><p:spTree>{''.join(shapes)}</p:spTree></p:cSld>{after}</p:{kind}>"


def presentation(
    *slides: str,
    layout: str = "",
    master: str = "",
    main: str = "",
    pointers: str = "",
    raw: Mapping[str, bytes] | None = None,
) -> bytes:
    """A presentation. ``layout`` and ``master`` are shapes of these, ``pointers`` what its first slide points at."""
    numbers = range(1, len(slides) + 1)
    listed = "".join(f'<p:sldId id="{255 + at}" r:id="rId{at}"/>' for at in numbers)
    to_layout = relation("layout", "slideLayout", "../slideLayouts/slideLayout1.xml")
    files = {f"ppt/slides/slide{at}.xml": xml.encode() for at, xml in enumerate(slides, 1)}
    files |= {
        f"ppt/slides/_rels/slide{at}.xml.rels": relations(to_layout, pointers if at == 1 else "") for at in numbers
    }
    files |= {
        "[Content_Types].xml": _types(len(slides)),
        "_rels/.rels": relations(relation("r", "officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": (
            f"<p:presentation {SPACES}><p:sldIdLst>{listed}</p:sldIdLst>"
            f'<p:sldSz cx="9144000" cy="6858000"/>{main}</p:presentation>'
        ).encode(),
        "ppt/_rels/presentation.xml.rels": relations(
            *(relation(f"rId{at}", "slide", f"slides/slide{at}.xml") for at in numbers)
        ),
        "ppt/slideLayouts/slideLayout1.xml": _tree("sldLayout", layout).encode(),
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels": relations(
            relation("master", "slideMaster", "../slideMasters/slideMaster1.xml")
        ),
        "ppt/slideMasters/slideMaster1.xml": _tree("sldMaster", master).encode(),
    }
    return zipped(files | dict(raw or {}))


def _types(slides: int) -> bytes:
    each = [("ppt/presentation.xml", "presentation.main")]
    each += [(f"ppt/slides/slide{at}.xml", "slide") for at in range(1, slides + 1)]
    listed = "".join(f'<Override PartName="/{name}" ContentType="{_TYPE}.{kind}+xml"/>' for name, kind in each)
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    usual = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{space}">{usual}{listed}</Types>'.encode()
