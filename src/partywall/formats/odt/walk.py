"""The one walk over a text of an OpenDocument file: it reads the text and builds the copy's tree in the same steps.

Here are its blocks; what stands inside them has a module of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree

from partywall.formats.blocks import Shape
from partywall.formats.odt import drawings
from partywall.formats.odt.aside import is_on, set_all_aside, set_aside
from partywall.formats.odt.inline import CODES, DRAWN, IGNORED, PARAGRAPHS, SOURCES, Inline
from partywall.formats.odt.names import Element, attribute, named, short
from partywall.model.look import BlockKind
from partywall.model.text import PartKind


@dataclass(slots=True)
class Walk(Inline):
    """The reading of one text: the body, or a header or footer."""

    def blocks(self, source: Element, out: Element) -> None:
        """Reads the blocks in ``source`` into ``out``. Words between them are shown by no program."""
        self._loose(source.text)
        for child in source:
            self._block(child, out)
            self._loose(child.tail)

    def _loose(self, text: str | None) -> None:
        if text and text.strip():
            self.aside.add(PartKind.HIDDEN_TEXT, " ".join(text.split()))

    def _block(self, source: Element, out: Element) -> None:
        name = short(source)
        if name in PARAGRAPHS:
            self._paragraph(source, out)
        elif name == "text:list":
            self._list(source, out)
        elif name == "table:table":
            self._table(source, out)
        elif name == "text:tracked-changes":
            self._changes(source)
        elif name == "office:forms":
            self.forms |= drawings.forms(source)
            set_all_aside(self.aside, source, PartKind.FORM_FIELD)
        elif name == "office:annotation":
            set_all_aside(self.aside, source, PartKind.COMMENT)
        elif name in CODES or SOURCES.fullmatch(name):
            set_all_aside(self.aside, source, PartKind.STRUCTURE)
        elif DRAWN.fullmatch(name):
            self._floating(source, out)
        elif name.startswith(":"):
            set_all_aside(self.aside, source, PartKind.HIDDEN_TEXT)
        elif name and name not in IGNORED:
            self._wrapper(source, out)

    def _wrapper(self, source: Element, out: Element) -> None:
        """A section, an index, or anything else that only holds blocks."""
        set_aside(self.aside, source, PartKind.STRUCTURE)
        outer = self.hidden
        self.hidden = outer or _is_hidden(source)
        self.blocks(source, out)
        self.hidden = outer

    def _paragraph(self, source: Element, out: Element) -> None:
        style = attribute(source, "text:style-name")
        outer = self.hidden
        gone = outer or _hides_paragraph(source)
        self.hidden = gone or bool(self.styles.hides("paragraph", style))
        start = self.story.length
        made = etree.SubElement(out, source.tag)
        set_aside(self.aside, source, PartKind.STRUCTURE)
        self.space, self.leaf = True, None
        self.inside(source, made)
        self.say_later(made)
        self.hidden = outer
        if gone:
            out.remove(made)
            return
        self.set_value(made, "text:style-name", self.styles.name("paragraph", style))
        level = attribute(source, "text:outline-level") or "1"
        number = int(level) if re.fullmatch(r"[1-9]|10", level) else 1
        if short(source) == "text:h":
            made.set(named("text:outline-level"), str(number))
            self.set_value(made, "text:is-list-header", "true" if is_on(source, "text:is-list-header") else "")
        self.story.shapes.append(self._shape(source, style, start, number))
        self.story.end("\n")

    def _shape(self, source: Element, style: str, start: int, level: int) -> Shape:
        if short(source) == "text:h":
            return Shape(BlockKind.HEADING, start, self.story.length, level)
        listed = self.in_list or self.styles.is_numbered(style)
        return Shape(BlockKind.LIST_ITEM if listed else BlockKind.PARAGRAPH, start, self.story.length)

    def _list(self, source: Element, out: Element) -> None:
        made = etree.SubElement(out, source.tag)
        self.set_value(made, "text:style-name", self.styles.list_name(attribute(source, "text:style-name")))
        if is_on(source, "text:continue-numbering"):
            made.set(named("text:continue-numbering"), "true")
        outer, self.in_list = self.in_list, True
        for child in source:
            if short(child) in ("text:list-item", "text:list-header"):
                item = etree.SubElement(made, child.tag)
                start = attribute(child, "text:start-value")
                self.set_value(item, "text:start-value", start if re.fullmatch(r"\d{1,5}", start) else "")
                self.blocks(child, item)
                if not len(item):
                    made.remove(item)
            else:
                self._block(child, made)
        self.in_list = outer
        if not len(made):
            out.remove(made)

    def _table(self, source: Element, out: Element) -> None:
        set_aside(self.aside, source, PartKind.STRUCTURE)
        made = etree.SubElement(out, source.tag)
        self.set_value(made, "table:style-name", self.styles.name("table", attribute(source, "table:style-name")))
        table = self.story.tables
        self.story.tables += 1
        for each in source.iter(named("table:table-column")):
            if next(each.iterancestors(source.tag), None) is source:
                self._column(each, made)
        if self._rows(source, made, table, 0) == 0:
            out.remove(made)

    def _column(self, source: Element, made: Element) -> None:
        column = etree.SubElement(made, source.tag)
        self.set_value(
            column, "table:style-name", self.styles.name("table-column", attribute(source, "table:style-name"))
        )
        self.set_number(source, column, "table:number-columns-repeated")

    def _rows(self, source: Element, out: Element, table: int, row: int) -> int:
        """Reads rows; gives how many there are now."""
        for child in source:
            name = short(child)
            if name == "table:table-row":
                row += self._row(child, out, table, row)
            elif name in ("table:table-header-rows", "table:table-rows", "table:table-row-group"):
                holder = etree.SubElement(out, child.tag) if name == "table:table-header-rows" else out
                row = self._rows(child, holder, table, row)
                if holder is not out and not len(holder):
                    out.remove(holder)
            elif "column" not in name:
                self._block(child, out)
        return row

    def _row(self, source: Element, out: Element, table: int, row: int) -> int:
        """Reads a row; gives 1, or 0 if it is not shown."""
        if self.hidden or attribute(source, "table:visibility") in ("collapse", "filter"):
            set_all_aside(self.aside, source, PartKind.HIDDEN_TEXT)
            return 0
        made = etree.SubElement(out, source.tag)
        self.set_value(made, "table:style-name", self.styles.name("table-row", attribute(source, "table:style-name")))
        column = 0
        for child in source:
            if short(child) == "table:table-cell":
                column = self._cell(child, made, (table, row, column))
            elif short(child) == "table:covered-table-cell":
                set_all_aside(self.aside, child, PartKind.HIDDEN_TEXT)
                covered = etree.SubElement(made, child.tag)
                self.set_number(child, covered, "table:number-columns-repeated")
                column += 1
            else:
                self._block(child, made)
        if column:
            self.story.end("\n")
        else:
            out.remove(made)
        return 1 if column else 0

    def _cell(self, source: Element, out: Element, place: tuple[int, int, int]) -> int:
        """Reads a cell; gives the column after it. Its last paragraph ends with the cell."""
        set_aside(self.aside, source)
        table, row, column = place
        if column:
            self.story.end("\t")
        made = etree.SubElement(out, source.tag)
        self.set_value(made, "table:style-name", self.styles.name("table-cell", attribute(source, "table:style-name")))
        for name in ("columns-spanned", "rows-spanned", "columns-repeated"):
            self.set_number(source, made, f"table:number-{name}")
        start, shapes = self.story.length, len(self.story.shapes)
        self.blocks(source, made)
        self.story.drop_end(start)
        del self.story.shapes[shapes:]
        shape = Shape(BlockKind.CELL, start, self.story.length, table=table, row=row, column=column)
        self.story.shapes.append(shape)
        return column + 1

    def _floating(self, source: Element, out: Element) -> None:
        """A drawing between paragraphs, which gets a paragraph of its own."""
        made, start = etree.SubElement(out, named("text:p")), self.story.length
        self.space, self.leaf = True, None
        self.drawing(source, made)
        self.say_later(made)
        if not len(made):
            out.remove(made)
            return
        self.story.shapes.append(Shape(BlockKind.PARAGRAPH, start, self.story.length))
        self.story.end("\n")

    def _changes(self, source: Element) -> None:
        """The deletions, with who changed what and when."""
        for region in source:
            for change in region:
                for part in change:
                    about = short(part) == "office:change-info"
                    set_all_aside(self.aside, part, PartKind.COMMENT if about else PartKind.DELETED_TEXT)


def _is_hidden(source: Element) -> bool:
    shown = attribute(source, "text:display")
    return shown == "none" or (shown == "condition" and is_on(source, "text:is-hidden"))


def _hides_paragraph(source: Element) -> bool:
    return any(is_on(each, "text:is-hidden") for each in source.iter(named("text:hidden-paragraph")))
