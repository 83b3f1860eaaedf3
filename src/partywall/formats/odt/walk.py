"""The one walk over a text of an OpenDocument file: it reads the text and builds the copy's tree in the same steps.

What is not listed here does not come into the copy; the text of what is hidden, deleted or not known is set aside.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from partywall.formats.docx.aside import Aside
from partywall.formats.leaves import Leaf, Shape, Story, legal
from partywall.formats.odt import drawings
from partywall.formats.odt.aside import is_on, raw_text, set_all_aside, set_aside
from partywall.formats.odt.names import Element, attribute, named, short
from partywall.formats.odt.styles import Styles
from partywall.model.look import BlockKind
from partywall.model.text import PartKind

_PARAGRAPHS = frozenset(("text:p", "text:h"))
_IGNORED = frozenset(
    "text:soft-page-break text:change text:change-start text:change-end office:annotation-end "
    "text:sequence-decls".split()
)
_CODES = frozenset(
    "text:variable-decls text:user-field-decls text:dde-connection-decls office:dde-source table:dde-source "
    "table:table-source text:section-source text:toc-mark text:toc-mark-start text:alphabetical-index-mark "
    "text:alphabetical-index-mark-start text:user-index-mark text:user-index-mark-start text:script "
    "office:event-listeners office:scripts table:scenario table:desc table:title text:number "
    "text:alphabetical-index-auto-mark-file text:list-id text:hidden-paragraph".split()
)
_SOURCES = re.compile(r"text:[\w-]+-source")
_DRAWN = re.compile(r"(?:draw|dr3d):[\w-]+")
_PAGES = frozenset(("text:page-number", "text:page-count"))
_NUMBER = re.compile(r"\d{1,5}|[ivxlcdm]{1,8}|[IVXLCDM]{1,8}|[A-Za-z]")
_SPACES = re.compile(r"[ \t\r\n]+")
_MEASURE = re.compile(r"-?\d{1,4}(?:\.\d{1,6})?(?:cm|mm|in|pt|pc|px|%)")


@dataclass(slots=True)
class Counted:
    """What is numbered through all texts of a file."""

    footnotes: int = 0
    endnotes: int = 0
    boxes: int = 0


@dataclass(slots=True)
class Walk:
    """The reading of one text: the body, or a header or footer."""

    story: Story
    styles: Styles
    forms: dict[str, str] = field(default_factory=dict)
    """What form fields show, by id."""
    counted: Counted = field(default_factory=Counted)
    stories: list[Story] = field(default_factory=list)
    """All texts, in order: this one, its notes and its boxes."""
    leaves: list[tuple[Leaf, Element]] = field(default_factory=list)
    aside: Aside = field(init=False)
    _leaf: Leaf | None = None
    _home: Element | None = None
    _space: bool = True
    """Whether what stands before is white space, so that more of it is not shown."""
    _hidden: bool = False
    _in_list: bool = False
    _later: list[str] = field(default_factory=list)
    """Words for what floats beside the paragraph: in the midst of it they could part a name."""

    def __post_init__(self) -> None:
        self.aside = Aside(self.story.id)
        self.stories.append(self.story)

    # Blocks: paragraphs, lists, tables, and what wraps them.

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
        if name in _PARAGRAPHS:
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
        elif name in _CODES or _SOURCES.fullmatch(name):
            set_all_aside(self.aside, source, PartKind.STRUCTURE)
        elif _DRAWN.fullmatch(name):
            self._floating(source, out)
        elif name.startswith(":"):
            set_all_aside(self.aside, source, PartKind.HIDDEN_TEXT)
        elif name and name not in _IGNORED:
            self._wrapper(source, out)

    def _wrapper(self, source: Element, out: Element) -> None:
        """A section, an index, or anything else that only holds blocks."""
        set_aside(self.aside, source, PartKind.STRUCTURE)
        outer = self._hidden
        self._hidden = outer or _is_hidden(source)
        self.blocks(source, out)
        self._hidden = outer

    def _paragraph(self, source: Element, out: Element) -> None:
        style = attribute(source, "text:style-name")
        outer = self._hidden
        gone = outer or _hides_paragraph(source)
        self._hidden = gone or bool(self.styles.hides("paragraph", style))
        start = self.story.length
        made = etree.SubElement(out, source.tag)
        set_aside(self.aside, source, PartKind.STRUCTURE)
        self._space, self._leaf = True, None
        self._inside(source, made)
        self._say_later(made)
        self._hidden = outer
        if gone:
            out.remove(made)
            return
        self._set(made, "text:style-name", self.styles.name("paragraph", style))
        level = attribute(source, "text:outline-level") or "1"
        number = int(level) if re.fullmatch(r"[1-9]|10", level) else 1
        if short(source) == "text:h":
            made.set(named("text:outline-level"), str(number))
            self._set(made, "text:is-list-header", "true" if is_on(source, "text:is-list-header") else "")
        self.story.shapes.append(self._shape(source, style, start, number))
        self.story.end("\n")

    def _shape(self, source: Element, style: str, start: int, level: int) -> Shape:
        if short(source) == "text:h":
            return Shape(BlockKind.HEADING, start, self.story.length, level)
        listed = self._in_list or self.styles.is_numbered(style)
        return Shape(BlockKind.LIST_ITEM if listed else BlockKind.PARAGRAPH, start, self.story.length)

    def _list(self, source: Element, out: Element) -> None:
        made = etree.SubElement(out, source.tag)
        self._set(made, "text:style-name", self.styles.list_name(attribute(source, "text:style-name")))
        if is_on(source, "text:continue-numbering"):
            made.set(named("text:continue-numbering"), "true")
        outer, self._in_list = self._in_list, True
        for child in source:
            if short(child) in ("text:list-item", "text:list-header"):
                item = etree.SubElement(made, child.tag)
                start = attribute(child, "text:start-value")
                self._set(item, "text:start-value", start if re.fullmatch(r"\d{1,5}", start) else "")
                self.blocks(child, item)
                if not len(item):
                    made.remove(item)
            else:
                self._block(child, made)
        self._in_list = outer
        if not len(made):
            out.remove(made)

    def _table(self, source: Element, out: Element) -> None:
        set_aside(self.aside, source, PartKind.STRUCTURE)
        made = etree.SubElement(out, source.tag)
        self._set(made, "table:style-name", self.styles.name("table", attribute(source, "table:style-name")))
        table = self.story.tables
        self.story.tables += 1
        for each in source.iter(named("table:table-column")):
            if next(each.iterancestors(source.tag), None) is source:
                self._column(each, made)
        if self._rows(source, made, table, 0) == 0:
            out.remove(made)

    def _column(self, source: Element, made: Element) -> None:
        column = etree.SubElement(made, source.tag)
        self._set(column, "table:style-name", self.styles.name("table-column", attribute(source, "table:style-name")))
        self._number(source, column, "table:number-columns-repeated")

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
        if self._hidden or attribute(source, "table:visibility") in ("collapse", "filter"):
            set_all_aside(self.aside, source, PartKind.HIDDEN_TEXT)
            return 0
        made = etree.SubElement(out, source.tag)
        self._set(made, "table:style-name", self.styles.name("table-row", attribute(source, "table:style-name")))
        column = 0
        for child in source:
            if short(child) == "table:table-cell":
                column = self._cell(child, made, (table, row, column))
            elif short(child) == "table:covered-table-cell":
                set_all_aside(self.aside, child, PartKind.HIDDEN_TEXT)
                covered = etree.SubElement(made, child.tag)
                self._number(child, covered, "table:number-columns-repeated")
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
        self._set(made, "table:style-name", self.styles.name("table-cell", attribute(source, "table:style-name")))
        for name in ("columns-spanned", "rows-spanned", "columns-repeated"):
            self._number(source, made, f"table:number-{name}")
        start, shapes = self.story.length, len(self.story.shapes)
        self.blocks(source, made)
        self.story.drop_end(start)
        del self.story.shapes[shapes:]
        shape = Shape(BlockKind.CELL, start, self.story.length, table=table, row=row, column=column)
        self.story.shapes.append(shape)
        return column + 1

    # Text inside a paragraph, and what wraps it.

    def _inside(self, source: Element, made: Element) -> None:
        self._text(source.text, made)
        for child in source:
            self._inline(child, made)
            self._text(child.tail, made)

    def _inline(self, source: Element, made: Element) -> None:
        name = short(source)
        if name == "text:span":
            self._span(source, made)
        elif name == "text:s":
            count = attribute(source, "text:c") or "1"
            self._say(" " * min(int(count) if count.isdigit() else 1, 1000), made)
        elif name == "text:tab":
            self._say("\t", made)
        elif name == "text:line-break":
            self._say("\n", made)
        elif name == "text:note":
            self._note(source, made)
        elif name in _PAGES:
            self._page_number(source, made)
        elif name in ("text:hidden-text", "text:conditional-text"):
            set_aside(self.aside, source, PartKind.HIDDEN_TEXT)
            self._hideable(source, made, name == "text:hidden-text" and is_on(source, "text:is-hidden"))
        elif name == "office:annotation":
            set_all_aside(self.aside, source, PartKind.COMMENT)
        elif name in _CODES or _SOURCES.fullmatch(name):
            set_all_aside(self.aside, source, PartKind.STRUCTURE)
        elif _DRAWN.fullmatch(name):
            self._drawing(source, made)
        elif name in _PARAGRAPHS or name in ("text:list", "table:table"):
            # Never there by the standard; its words are shown by no program.
            set_all_aside(self.aside, source, PartKind.HIDDEN_TEXT)
        elif name and name not in _IGNORED:
            # A field, or an element of another program: what it holds is shown, what it is made from is not.
            set_aside(self.aside, source)
            self._hideable(source, made, attribute(source, "text:display") == "none")

    def _hideable(self, source: Element, made: Element, hidden: bool) -> None:
        outer = self._hidden
        self._hidden = outer or hidden
        self._inside(source, made)
        self._hidden = outer

    def _span(self, source: Element, made: Element) -> None:
        original = attribute(source, "text:style-name")
        own = self.styles.hides("text", original)
        outer = self._hidden
        self._hidden = outer if own is None else own
        style = self.styles.name("text", original)
        holder = etree.SubElement(made, source.tag, {named("text:style-name"): style}) if style else made
        self._inside(source, holder)
        self._hidden = outer
        if holder is not made:
            self._leaf = None
            if not len(holder):
                made.remove(holder)

    def _text(self, text: str | None, made: Element) -> None:
        """White space is shown as one space, and not at all at the start of a paragraph."""
        if not text:
            return
        shown = _SPACES.sub(" ", legal(text))
        if self._space:
            shown = shown.removeprefix(" ")
        if shown:
            self._say(shown, made)
            self._space = shown.endswith(" ")

    def _say(self, text: str, made: Element) -> None:
        self._space = False
        if self._hidden:
            self._words(text, PartKind.HIDDEN_TEXT)
            return
        if self._leaf is None or self._home is not made or (len(made) and made[-1] is not self.leaves[-1][1]):
            self._leaf, self._home = Leaf(), made
            self.leaves.append((self._leaf, etree.SubElement(made, named("text:span"))))
        self.story.add(text, self._leaf)

    def _words(self, text: str, kind: PartKind) -> None:
        self.aside.add(kind, text, (self.story.id, self.story.length))

    def _page_number(self, source: Element, made: Element) -> None:
        text = (source.text or "").strip()
        if self._hidden or not _NUMBER.fullmatch(text) or len(source):
            self._hideable(source, made, False)
            return
        leaf = Leaf()
        self.leaves.append((leaf, etree.SubElement(made, source.tag)))
        self.story.add(text, leaf)
        self._leaf, self._space = None, False

    def _note(self, source: Element, made: Element) -> None:
        body = source.find(named("text:note-body"))
        citation = source.find(named("text:note-citation"))
        if citation is not None:
            for text in (attribute(citation, "text:label"), citation.text or ""):
                self._words(text if len(text) > 4 and not text.isdigit() else "", PartKind.STRUCTURE)
        if body is None:
            return
        if self._hidden:
            self._words(raw_text(body), PartKind.HIDDEN_TEXT)
            return
        ending = attribute(source, "text:note-class") == "endnote"
        number = self.counted.endnotes + 1 if ending else self.counted.footnotes + 1
        if ending:
            self.counted.endnotes = number
        else:
            self.counted.footnotes = number
        kind = PartKind.ENDNOTE if ending else PartKind.FOOTNOTE
        note = etree.SubElement(made, source.tag, {named("text:note-class"): str(kind)})
        etree.SubElement(note, named("text:note-citation")).text = str(number)
        self._apart(Story(f"{kind}-{number}", kind, self.story.stays), body, etree.SubElement(note, body.tag))

    def _apart(self, story: Story, source: Element, out: Element) -> None:
        """Reads blocks that are a text of their own, in the midst of another."""
        outer, space, listed, later = self.story, self._space, self._in_list, self._later
        self.stories.append(story)
        self.story, self._in_list, self._later = story, False, []
        self.blocks(source, out)
        if not len(out):
            etree.SubElement(out, named("text:p"))
        self.story, self._leaf, self._space, self._in_list, self._later = outer, None, space, listed, later

    # Drawings: boxes with text stay as plain frames; pictures and the like are left out and said so.

    def _floating(self, source: Element, out: Element) -> None:
        """A drawing between paragraphs, which gets a paragraph of its own."""
        made, start = etree.SubElement(out, named("text:p")), self.story.length
        self._space, self._leaf = True, None
        self._drawing(source, made)
        self._say_later(made)
        if not len(made):
            out.remove(made)
            return
        self.story.shapes.append(Shape(BlockKind.PARAGRAPH, start, self.story.length))
        self.story.end("\n")

    def _drawing(self, source: Element, made: Element) -> None:
        if self._hidden or drawings.is_hidden(source):
            set_all_aside(self.aside, source, PartKind.HIDDEN_TEXT)
            return
        for text in drawings.alternatives(source):
            self.aside.add(PartKind.ALT_TEXT, text)
        for kind, text in drawings.codes(source):
            self.aside.add(kind, text)
        if short(source) == "draw:control":
            self._words_shown(self.forms.get(attribute(source, "draw:control"), ""), made)
        if attribute(source, "text:anchor-type") == "as-char":
            self._words_shown(drawings.left_out(source), made)
        else:
            self._later += filter(None, (drawings.left_out(source),))
        for content in drawings.contents(source):
            self._box(source, content, made)
        for child in drawings.inner(source):
            self._drawing(child, made)

    def _words_shown(self, text: str, made: Element) -> None:
        if text:
            self._say(legal(text), made)
            self._leaf = None

    def _say_later(self, made: Element) -> None:
        for text in self._later:
            self._words_shown(text if self._space else f" {text}", made)
        self._later = []

    def _box(self, source: Element, content: Element, made: Element) -> None:
        self.counted.boxes += 1
        frame = etree.SubElement(made, named("draw:frame"))
        self._set(frame, "draw:style-name", self.styles.name("graphic", attribute(source, "draw:style-name")))
        anchor = attribute(source, "text:anchor-type")
        frame.set(named("text:anchor-type"), anchor if anchor in ("paragraph", "char", "as-char") else "paragraph")
        for name in ("svg:width", "svg:height", "svg:x", "svg:y"):
            value = attribute(source, name)
            self._set(frame, name, value if _MEASURE.fullmatch(value) else "")
        if not frame.get(named("svg:width")):
            frame.set(named("svg:width"), "8cm")
        story = Story(f"{self.aside.source}/text-box-{self.counted.boxes}", PartKind.TEXT_BOX, self.story.stays)
        self._apart(story, content, etree.SubElement(frame, named("draw:text-box")))

    # What no copy has.

    def _changes(self, source: Element) -> None:
        """The deletions, with who changed what and when."""
        for region in source:
            for change in region:
                for part in change:
                    about = short(part) == "office:change-info"
                    set_all_aside(self.aside, part, PartKind.COMMENT if about else PartKind.DELETED_TEXT)

    def _set(self, made: Element, name: str, value: str) -> None:
        if value:
            made.set(named(name), value)

    def _number(self, source: Element, made: Element, name: str) -> None:
        value = attribute(source, name)
        self._set(made, name, value if re.fullmatch(r"[1-9]\d{0,3}", value) else "")


def _is_hidden(source: Element) -> bool:
    shown = attribute(source, "text:display")
    return shown == "none" or (shown == "condition" and is_on(source, "text:is-hidden"))


def _hides_paragraph(source: Element) -> bool:
    return any(is_on(each, "text:is-hidden") for each in source.iter(named("text:hidden-paragraph")))


def settle(leaves: list[tuple[Leaf, Element]]) -> None:
    """Writes what the leaves hold into the copy's tree, and takes out what is empty."""
    for leaf, element in leaves:
        if element.tag != named("text:span") and _NUMBER.fullmatch(leaf.text):
            element.text = leaf.text
        elif leaf.text:
            element.tag = named("text:span")
            _fill(element, leaf.text)
        else:
            _remove(element)


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
        if short(parent) == "text:span" and not len(parent):
            _remove(parent)


_WHITE = re.compile(r"\t|\n|^ +| {2,}| +$")


def _fill(element: Element, text: str) -> None:
    """Spaces that would not be shown, tabs and line ends are elements."""
    at, last = 0, None
    for found in _WHITE.finditer(text):
        _append(element, last, text[at : found.start()])
        white = found.group()
        name = {"\t": "text:tab", "\n": "text:line-break"}.get(white, "text:s")
        last = etree.SubElement(element, named(name))
        if name == "text:s" and len(white) > 1:
            last.set(named("text:c"), str(len(white)))
        at = found.end()
    _append(element, last, text[at:])


def _append(element: Element, last: Element | None, text: str) -> None:
    if last is None:
        element.text = text
    else:
        last.tail = text
