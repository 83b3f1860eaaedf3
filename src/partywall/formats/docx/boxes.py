"""Drawings: text boxes get a plain frame of the same size and place; pictures and the like are left out and said so.

A picture may show anything: a photographed letter, a name in a logo, what was cropped away. Nobody has read it, so it
must not leave. To block every letter with a council's logo would help nobody; so the copy says where a picture was.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from partywall.formats.docx.names import MC, WP, WP_SPACE, WPS, A, Element, W, local

# By the name of the element that shows it.
_LEFT_OUT = {
    "blip": "[picture left out]",
    "imagedata": "[picture left out]",
    "textpath": "[picture left out]",
    "contentPart": "[picture left out]",
    "chart": "[chart left out]",
    "relIds": "[diagram left out]",
    "control": "[form field left out]",
    "OLEObject": "[object left out]",
    "objectEmbed": "[object left out]",
    "objectLink": "[object left out]",
}
_GENERIC = re.compile(
    r"(?:picture|text ?box|image|graphic|rectangle|shape|group|canvas|straight connector|straight arrow connector|oval|"
    r"line|chart|diagram|object|autoshape|freeform|grafik|bild|frame\w*|_x0000_\w+|wordart)?[\s_:]*\d*",
    re.IGNORECASE,
)
_ALT = (
    "descr",
    "title",
    "name",
    "alt",
    "string",
    "href",
    "tooltip",
    "{urn:schemas-microsoft-com:office:office}title",
)
_EMU = {"pt": 12700, "in": 914400, "cm": 360000, "mm": 36000, "px": 9525, "": 12700}
_RELATIVE = frozenset(
    "margin page column character leftMargin rightMargin insideMargin outsideMargin paragraph line topMargin "
    "bottomMargin".split()
)


def contents(drawing: Element) -> Iterator[Element]:
    """The text boxes of a drawing, outermost only and from one branch of each alternative."""
    for child in _chosen(drawing):
        if child.tag == W + "txbxContent":
            yield child
        else:
            yield from contents(child)


def left_out(drawing: Element) -> str:
    """The words for what the copy does not show; empty where there is nothing of the kind."""
    for element in _seen(drawing):
        label = _LEFT_OUT.get(local(element))
        if label:
            return label
    return ""


def floats(drawing: Element) -> bool:
    """Whether a drawing stands beside the text and not in its line."""
    return any(
        element.tag == WP + "anchor" or re.search(r"position\s*:\s*absolute", element.get("style", ""))
        for element in _seen(drawing)
    )


def alternatives(drawing: Element) -> Iterator[str]:
    """Descriptions, titles and names that somebody may have typed."""
    for element in _seen(drawing):
        for name in _ALT:
            text = element.get(name, "").strip()
            if text and not _GENERIC.fullmatch(text):
                yield text


def _chosen(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag == MC + "AlternateContent":
            choice = child.find(MC + "Choice")
            branch = choice if choice is not None else child.find(MC + "Fallback")
            yield from () if branch is None else _chosen(branch)
        elif isinstance(child.tag, str):
            yield child


def _seen(element: Element) -> Iterator[Element]:
    """A drawing's elements but for the text in its boxes, which is read as text."""
    yield element
    for child in _chosen(element):
        if child.tag != W + "txbxContent":
            yield from _seen(child)


def frame(run: Element, content: Element, drawing: Element, number: int) -> Element:
    """Adds an empty text box to a run of the copy, placed as ``content`` was in ``drawing``; gives its content."""
    width, height = _size(content, drawing)
    choice = _made(_made(run, MC + "AlternateContent"), MC + "Choice", Requires="wps")
    anchor = _anchor(_made(choice, W + "drawing"), drawing)
    _made(anchor, WP + "extent", cx=width, cy=height)
    if anchor.tag == WP + "anchor":
        _made(anchor, WP + _wrapping(drawing), **_side(drawing))
    _made(anchor, WP + "docPr", id=str(number), name=f"Text Box {number}")
    data = _made(_made(anchor, A + "graphic"), A + "graphicData", uri=WPS[1:-1])
    shape = _made(data, WPS + "wsp")
    _made(shape, WPS + "cNvSpPr", txBox="1")
    _properties(_made(shape, WPS + "spPr"), width, height, _outlined(content, drawing))
    inside = _made(_made(shape, WPS + "txbx"), W + "txbxContent")
    _made(_made(shape, WPS + "bodyPr", wrap="square"), A + "spAutoFit")
    return inside


def _made(parent: Element, tag: str, **attributes: str) -> Element:
    return etree.SubElement(parent, tag, attributes)


def _anchor(out: Element, drawing: Element) -> Element:
    anchor = next(drawing.iter(WP + "anchor"), None)
    style = _style(drawing)
    if anchor is None and style.get("position") != "absolute":
        return _made(out, WP + "inline", distT="0", distB="0", distL="0", distR="0")
    made = _made(out, WP + "anchor", distT="0", distB="0", distL="114300", distR="114300", simplePos="0",
                 relativeHeight="1", behindDoc="0", locked="0", layoutInCell="1", allowOverlap="1")  # fmt: skip
    _made(made, WP + "simplePos", x="0", y="0")
    _position(made, "positionH", anchor, "column", style.get("margin-left", ""))
    _position(made, "positionV", anchor, "paragraph", style.get("margin-top", ""))
    return made


def _position(out: Element, tag: str, anchor: Element | None, usual: str, margin: str) -> None:
    source = None if anchor is None else anchor.find(WP + tag)
    relative = usual if source is None else source.get("relativeFrom", usual)
    made = _made(out, WP + tag, relativeFrom=relative if relative in _RELATIVE else usual)
    align = None if source is None else source.findtext(WP + "align")
    if align in ("left", "right", "center", "inside", "outside", "top", "bottom"):
        etree.SubElement(made, WP + "align").text = align
        return
    offset = (source.findtext(WP + "posOffset") or "") if source is not None else _emu(margin)
    etree.SubElement(made, WP + "posOffset").text = offset if re.fullmatch(r"-?\d{1,9}", offset) else "0"


def _wrapping(drawing: Element) -> str:
    for name in ("wrapTopAndBottom", "wrapNone"):
        if next(drawing.iter(WP + name), None) is not None:
            return name
    return "wrapSquare"


def _side(drawing: Element) -> dict[str, str]:
    return {"wrapText": "bothSides"} if _wrapping(drawing) == "wrapSquare" else {}


def _properties(out: Element, width: str, height: str, outlined: bool) -> None:
    place = _made(out, A + "xfrm")
    _made(place, A + "off", x="0", y="0")
    _made(place, A + "ext", cx=width, cy=height)
    _made(_made(out, A + "prstGeom", prst="rect"), A + "avLst")
    _made(out, A + "noFill")
    line = _made(out, A + "ln", w="9525")
    if outlined:
        _made(_made(line, A + "solidFill"), A + "srgbClr", val="000000")
    else:
        _made(line, A + "noFill")


def _outlined(content: Element, drawing: Element) -> bool:
    shape = _shape(content)
    if shape is not None:
        line = shape.find(f"{WPS}spPr/{A}ln")
        return line is not None and line.find(A + "noFill") is None
    return not any(each.get("stroked") in ("f", "false") for each in drawing.iter() if isinstance(each.tag, str))


def _shape(content: Element) -> Element | None:
    return next(content.iterancestors(WPS + "wsp"), None)


def _size(content: Element, drawing: Element) -> tuple[str, str]:
    """Width and height in EMU (914,400 to an inch)."""
    shape = _shape(content)
    extent = None if shape is None else shape.find(f"{WPS}spPr/{A}xfrm/{A}ext")
    if extent is None:
        extent = next(drawing.iter(f"{{{WP_SPACE}}}extent"), None)
    style = _style(drawing)
    width, height = (
        (_emu(style.get("width", "")), _emu(style.get("height", "")))
        if extent is None
        else (extent.get("cx", ""), extent.get("cy", ""))
    )
    usual = ("2540000", "1270000")
    return (
        width if re.fullmatch(r"[1-9]\d{0,8}", width) else usual[0],
        height if re.fullmatch(r"[1-9]\d{0,8}", height) else usual[1],
    )


def _style(drawing: Element) -> dict[str, str]:
    """The CSS of the first VML shape."""
    css = next(
        (each.get("style", "") for each in drawing.iter() if isinstance(each.tag, str) and each.get("style")), ""
    )
    pairs = (pair.partition(":") for pair in css.split(";"))
    return {key.strip().lower(): text.strip() for key, _, text in pairs}


def _emu(length: str) -> str:
    match = re.fullmatch(r"(-?\d{1,5}(?:\.\d{1,6})?)(pt|in|cm|mm|px|)", length)
    return str(round(float(match.group(1)) * _EMU[match.group(2)])) if match else ""
