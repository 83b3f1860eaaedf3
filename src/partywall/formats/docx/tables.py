"""Tables of a Word file: rows and cells, of which the walk reads what is in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from partywall.formats.blocks import Shape
from partywall.formats.docx.allowed import copied
from partywall.formats.docx.names import Element, W, is_on, value
from partywall.model.look import BlockKind
from partywall.model.text import PartKind

if TYPE_CHECKING:
    from partywall.formats.docx.walk import Walk


def table(walk: Walk, source: Element, out: Element) -> None:
    """Reads a table; one that has no row in the end is not in the copy."""
    made = etree.SubElement(out, W + "tbl")
    properties = source.find(W + "tblPr")
    copied(properties, made, walk.styles.names)
    for tag in ("tblCaption", "tblDescription"):
        walk.aside.add(PartKind.ALT_TEXT, value(source.find(f"{W}tblPr/{W}{tag}")))
    copied(source.find(W + "tblGrid"), made, walk.styles.names)
    number = walk.story.tables
    walk.story.tables += 1
    row = 0
    for child in walk.unwrapped(source):
        if child.tag == W + "tr":
            row += _row(walk, child, made, number, row)
        else:
            walk.other(child)
    if made.find(W + "tr") is None:
        out.remove(made)


def _row(walk: Walk, source: Element, out: Element, table: int, row: int) -> int:
    """Reads a table row; gives 1, or 0 if the row was deleted or is not shown."""
    for tag, kind in (("del", PartKind.DELETED_TEXT), ("hidden", PartKind.HIDDEN_TEXT)):
        gone = source.find(f"{W}trPr/{W}{tag}")
        if gone is not None and is_on(gone):
            walk.set_aside(kind, source)
            return 0
    made = etree.SubElement(out, W + "tr")
    for tag in ("tblPrEx", "trPr"):
        copied(source.find(W + tag), made, walk.styles.names)
    column = 0
    for child in walk.unwrapped(source):
        if child.tag == W + "tc":
            column += _cell(walk, child, made, (table, row, column))
        else:
            walk.other(child)
    if column:
        walk.story.add("\n", None)
    else:
        out.remove(made)
    return 1 if column else 0


def _cell(walk: Walk, source: Element, out: Element, place: tuple[int, int, int]) -> int:
    """Reads a cell; gives the number of columns that it takes. Its last paragraph ends with the cell."""
    if place[2]:
        walk.story.add("\t", None)
    made = etree.SubElement(out, W + "tc")
    properties = source.find(W + "tcPr")
    copied(properties, made, walk.styles.names)
    start, shapes = walk.story.length, len(walk.story.shapes)
    if properties is not None and properties.find(W + "cellDel") is not None:
        walk.set_aside(PartKind.DELETED_TEXT, source)
    else:
        walk.blocks(source, made)
    if len(made) and made[-1].tag == W + "p":
        walk.story.drop_end()
    else:
        etree.SubElement(made, W + "p")
    del walk.story.shapes[shapes:]
    table, row, column = place
    shape = Shape(BlockKind.CELL, start, walk.story.length, table=table, row=row, column=column)
    walk.story.shapes.append(shape)
    span = value(None if properties is None else properties.find(W + "gridSpan"), "1")
    return int(span) if span.isdigit() and 0 < int(span) < 100 else 1
