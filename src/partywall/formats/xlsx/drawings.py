"""What is drawn on a sheet: that there is something, and the words of its shapes, which stand over the cells."""

from __future__ import annotations

from collections.abc import Iterator

from partywall.formats.packages import Element, Package, Relationship
from partywall.formats.pieces import in_cell
from partywall.formats.xlsx.names import ROWS, R, S
from partywall.formats.xlsx.sheet import Cell, Sheet

LEFT_OUT = "[drawing left out]"
"""Stands below the cells of a sheet that has pictures, charts or shapes."""
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_XDR = "{http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"


def say_what_is_drawn(sheet: Sheet, root: Element, links: dict[str, Relationship], package: Package) -> None:
    """Adds rows below everything: that something was drawn, and each paragraph of a shape that is seen."""
    trees = list(_drawings(root, links, package))
    if not trees and root.find(f"{S}picture") is None:
        return
    row = sheet.cells[-1].row + 2 if sheet.cells else 0
    column = min((cell.column for cell in sheet.cells), default=0)
    lines = [LEFT_OUT, *(line for tree in trees for line in _lines(tree))]
    sheet.cells += (Cell(at, column, line, 0) for at, line in enumerate(lines, row) if at < ROWS)


def _drawings(root: Element, links: dict[str, Relationship], package: Package) -> Iterator[Element]:
    for each in root.iterfind(f"{S}drawing"):
        link = links.get(each.get(f"{R}id", ""))
        if link and link.target in package.members:
            tree = package.xml(link.target)
            if len(tree):
                yield tree


def _lines(element: Element) -> Iterator[str]:
    """The paragraphs of shapes; of alternatives those of the first."""
    if any(each.get("hidden") in ("1", "true") for each in element.iterfind(f"*/{_XDR}cNvPr")):
        return
    if element.tag == f"{_XDR}sp":
        for paragraph in element.iterfind(f"{_XDR}txBody/{_A}p"):
            line = in_cell("".join(each.text or "" for each in paragraph.iter(f"{_A}t")))
            if line.strip():
                yield line
        return
    for child in list(element)[:1] if element.tag == f"{_MC}AlternateContent" else element:
        yield from _lines(child)
