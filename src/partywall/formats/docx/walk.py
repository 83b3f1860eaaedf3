"""The one walk over a part of a Word file: it reads the text and builds the copy's tree in the same steps.

What is not listed here does not come into the copy. If it holds text that nobody set aside, it is reported as
unread, and that blocks the copy.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from partywall.formats.blocks import Shape
from partywall.formats.docx import boxes
from partywall.formats.docx.allowed import copied
from partywall.formats.docx.aside import Aside, raw_text
from partywall.formats.docx.fields import Fields
from partywall.formats.docx.names import MC, Element, M, R, W, is_on, local, value
from partywall.formats.docx.noted import form_words, noted
from partywall.formats.docx.package import Relationship
from partywall.formats.docx.story import Story, text_leaf
from partywall.formats.docx.styles import Styles
from partywall.formats.docx.symbols import symbol
from partywall.formats.docx.tables import table
from partywall.model.look import BlockKind
from partywall.model.text import PartKind, Unread


def _named(names: str) -> frozenset[str]:
    return frozenset(W + name for name in names.split())


_INSERTED = _named("ins moveTo smartTag customXml hyperlink dir bdo ruby rubyBase rt sdtContent fldSimple")
_DELETED = frozenset((f"{W}del", f"{W}moveFrom"))
_BREAKS = {f"{W}br": "\n", f"{W}cr": "\n", f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}noBreakHyphen": "\u2011",
           f"{W}softHyphen": "\u00ad"}  # fmt: skip
_MARKS = _named("footnoteRef endnoteRef separator continuationSeparator")
_REFERENCES = frozenset((f"{W}footnoteReference", f"{W}endnoteReference"))
_DRAWINGS = frozenset((f"{W}drawing", f"{W}pict", f"{W}object"))
# Their words are read where they belong, or they are layout.
_PASSED = _named("pPr rPr tblPr tblGrid trPr tcPr tblPrEx sectPr sdtPr sdtEndPr smartTagPr customXmlPr rubyPr")


@dataclass(slots=True)
class Walk:
    """The reading of one member of the file."""

    story: Story
    styles: Styles
    links: dict[str, Relationship]
    sections: dict[str, str] = field(default_factory=dict)
    """Ids by which the copy knows headers and footers, by those of the original."""
    boxes: list[Story] = field(default_factory=list)
    notes: set[tuple[str, str]] = field(default_factory=set)
    """Footnotes and endnotes that the text refers to: the element's name and id."""
    unread: list[Unread] = field(default_factory=list)
    fields: Fields = field(default_factory=Fields)
    aside: Aside = field(init=False)
    _later: list[str] = field(default_factory=list)
    """Labels of the drawings that float beside the paragraph, for its end."""

    def __post_init__(self) -> None:
        self.aside = Aside(self.story.id)

    # Blocks: paragraphs, tables, and what wraps them.

    def blocks(self, source: Element, out: Element) -> None:
        """Reads the blocks in ``source`` into ``out``."""
        for child in self.unwrapped(source):
            if child.tag == W + "p":
                self._paragraph(child, out)
            elif child.tag == W + "tbl":
                table(self, child, out)
            elif child.tag == W + "sectPr":
                self._section(child, out)
            elif child.tag in (W + "altChunk", W + "subDoc"):
                self._unknown("a whole document that is built in and has to be opened by itself")
            elif child.tag == M + "oMathPara":
                self._formula(child, etree.SubElement(out, W + "p"))
            else:
                self.other(child)

    def end(self) -> None:
        """The text is over. What follows the code of a field that never ends is neither code nor text for certain."""
        if self.fields.left_open(self._field_code):
            self._unknown("a field that begins and never ends")

    def unwrapped(self, source: Element) -> Iterator[Element]:
        """The children of ``source``, and those of what only wraps them."""
        for child in source:
            if child.tag in _INSERTED:
                self._note(child)
                yield from self.unwrapped(child)
            elif child.tag == W + "sdt":
                self._control(child)
                content = child.find(W + "sdtContent")
                yield from () if content is None else self.unwrapped(content)
            elif child.tag == MC + "AlternateContent":
                yield from self.unwrapped(self._branch(child))
            elif child.tag in _DELETED:
                self.set_aside(PartKind.DELETED_TEXT, child)
            elif isinstance(child.tag, str):
                yield child

    def _paragraph(self, source: Element, out: Element) -> None:
        made = etree.SubElement(out, W + "p")
        start = self.story.length
        outer, self._later = self._later, []
        style = self._properties(source.find(W + "pPr"), made)
        self._runs(source, made, style in self.styles.hidden)
        for label in self._later:
            self._visible(label, etree.SubElement(made, W + "r"))
        self._later = outer
        self.story.shapes.append(self._shape(source, style, start))
        self.story.add("\n", None)

    def _formula(self, source: Element, made: Element) -> None:
        """A formula that stands between paragraphs is a paragraph of the copy, and ends like one."""
        start = self.story.length
        self._runs(source, made)
        self.story.shapes.append(Shape(BlockKind.PARAGRAPH, start, self.story.length))
        self.story.add("\n", None)

    def _properties(self, source: Element | None, made: Element) -> str:
        """Copies a paragraph's layout; gives the id of its style."""
        if source is None:
            return self.styles.default_paragraph
        properties = copied(source, made, self.styles.names)
        section = source.find(W + "sectPr")
        if section is not None and properties is not None:
            self._section(section, properties)
        return value(source.find(W + "pStyle")) or self.styles.default_paragraph

    def _shape(self, source: Element, style: str, start: int) -> Shape:
        level = self.styles.headings.get(style, 0)
        outline = value(source.find(f"{W}pPr/{W}outlineLvl"))
        if outline.isdigit():
            level = (int(outline) + 1) % 10
        if level:
            return Shape(BlockKind.HEADING, start, self.story.length, level)
        number = source.find(f"{W}pPr/{W}numPr/{W}numId")
        listed = style in self.styles.lists if number is None else value(number) != "0"
        return Shape(BlockKind.LIST_ITEM if listed else BlockKind.PARAGRAPH, start, self.story.length)

    def _section(self, source: Element, out: Element) -> None:
        made = etree.SubElement(out, W + "sectPr")
        for child in source:
            if child.tag in (W + "headerReference", W + "footerReference"):
                target = self.sections.get(child.get(R + "id", ""))
                kind = child.get(W + "type", "default")
                if target and kind in ("default", "first", "even"):
                    etree.SubElement(made, child.tag, {W + "type": kind, R + "id": target})
            else:
                copied(child, made, self.styles.names)

    # Runs, and what wraps them.

    def _runs(self, source: Element, out: Element, hidden: bool = False) -> None:
        for child in source:
            if child.tag == W + "r":
                self._run(child, out, hidden)
            elif child.tag == W + "fldSimple":
                self._simple_field(child, out, hidden)
            elif child.tag in _INSERTED:
                self._note(child)
                self._runs(child, out, hidden)
            elif child.tag == W + "sdt":
                self._control(child)
                content = child.find(W + "sdtContent")
                if content is not None:
                    self._runs(content, out, hidden)
            elif child.tag == MC + "AlternateContent":
                self._runs(self._branch(child), out, hidden)
            elif child.tag in _DELETED:
                self.set_aside(PartKind.DELETED_TEXT, child)
            elif child.tag in (M + "oMath", M + "oMathPara"):
                self._visible(raw_text(child), etree.SubElement(out, W + "r"))
            elif isinstance(child.tag, str):
                self.other(child)

    def _simple_field(self, source: Element, out: Element, hidden: bool) -> None:
        holder = self.fields.simple(source.get(W + "instr", ""), out, self._field_code)
        self._runs(source, holder, hidden)
        if holder is not out and not len(holder):
            out.remove(holder)

    def _run(self, source: Element, out: Element, hidden: bool) -> None:
        made = etree.SubElement(self.fields.holder(out), W + "r")
        properties = source.find(W + "rPr")
        if properties is not None:
            copied(properties, made, self.styles.names)
            hidden = self._hides(properties, hidden)
        self._inside(source, made, hidden)
        if not any(child.tag != W + "rPr" for child in made):
            parent = made.getparent()
            if parent is not None:
                parent.remove(made)

    def _hides(self, properties: Element, paragraph: bool) -> bool:
        """Word turns a switch over where both styles set it."""
        direct = is_on(properties.find(W + "vanish"))
        if direct is not None:
            return direct
        return paragraph ^ (value(properties.find(W + "rStyle")) in self.styles.hidden)

    def _inside(self, source: Element, made: Element, hidden: bool) -> None:
        for child in source:
            if child.tag == W + "fldChar":
                self.fields.mark(child, self._field_code, lambda text: self._visible(text, made))
                for form in child.iterfind(W + "ffData"):
                    self.aside.add(PartKind.FORM_FIELD, form_words(form))
            elif child.tag == MC + "AlternateContent":
                self._inside(self._branch(child), made, hidden)
            elif child.tag == W + "ruby":
                self._ruby(child, made, hidden)
            elif child.tag in (W + "instrText", W + "delInstrText"):
                self.fields.code(child.text or "")
            elif child.tag == W + "delText":
                self.set_aside(PartKind.DELETED_TEXT, child)
            elif self.fields.in_code:
                self.fields.code(raw_text(child))
            elif hidden and child.tag != W + "rPr":
                self.set_aside(PartKind.HIDDEN_TEXT, child)
            elif isinstance(child.tag, str):
                self._leaf(child, made)

    def _ruby(self, source: Element, made: Element, hidden: bool) -> None:
        """The guide above some letters is text like any other, after those letters."""
        for tag in ("rubyBase", "rt"):
            for run in source.iterfind(f"{W}{tag}/{W}r"):
                self._inside(run, made, hidden)

    def _leaf(self, source: Element, made: Element) -> None:
        tag = source.tag
        if tag in (W + "t", M + "t"):
            start = self.story.length
            self._visible(_as_shown(source), made)
            if self.story.length > start:
                self.story.sources.append((start, self.story.length, source))
        elif tag in _BREAKS:
            self._break(source, made)
        elif tag == W + "sym":
            text = symbol(source.get(W + "font", ""), source.get(W + "char", ""))
            self._visible(text, made)
        elif tag in _REFERENCES:
            self._reference(source, made)
        elif tag in _MARKS:
            etree.SubElement(made, tag)
        elif tag in _DRAWINGS:
            self._drawing(source, made)
        elif tag == W + "pgNum":
            self._visible("", made)
        else:
            self.other(source)

    def _visible(self, text: str, run: Element) -> None:
        text = _legal(text)
        if text:
            self.story.add(text, text_leaf(run, text))

    def _break(self, source: Element, made: Element) -> None:
        leaf = etree.SubElement(made, W + ("tab" if source.tag == W + "ptab" else local(source)))
        if source.get(W + "type") in ("page", "column"):
            leaf.set(W + "type", source.get(W + "type", ""))
        self.story.add(_BREAKS[str(source.tag)], leaf)

    def _reference(self, source: Element, made: Element) -> None:
        number = source.get(W + "id", "")
        if number.lstrip("-").isdigit() and len(number) < 10:
            self.notes.add((local(source).removesuffix("Reference"), number))
            etree.SubElement(made, source.tag, {W + "id": number})

    def _drawing(self, source: Element, made: Element) -> None:
        for text in boxes.alternatives(source):
            self.aside.add(PartKind.ALT_TEXT, text)
        label = boxes.left_out(source)
        if boxes.floats(source):
            # It stands elsewhere on the page; here it would part a word or a name.
            self._later.append(label)
        else:
            self._visible(label, made)
        for content in boxes.contents(source):
            number = len(self.boxes) + 1
            story = Story(f"{self.story.id}/text-box-{number}", PartKind.TEXT_BOX, self.story.stays)
            self.boxes.append(story)
            outer, self.story = self.story, story
            outer_fields, self.fields = self.fields, Fields()
            inside = boxes.frame(made, content, source, number)
            self.blocks(content, inside)
            self.end()
            if not len(inside):
                etree.SubElement(inside, W + "p")
            self.story, self.fields = outer, outer_fields

    # What no copy has.

    def set_aside(self, kind: PartKind, source: Element) -> None:
        self.aside.add(kind, raw_text(source), (self.story.id, self.story.length))

    def _field_code(self, code: str) -> None:
        self.aside.add(PartKind.FIELD, code.strip())

    def _note(self, source: Element) -> None:
        for kind, text in noted(source, self.links):
            self.aside.add(kind, text)

    def _control(self, source: Element) -> None:
        properties = source.find(W + "sdtPr")
        if properties is not None:
            self.aside.add(PartKind.FORM_FIELD, form_words(properties))

    def _branch(self, source: Element) -> Element:
        """The first choice of an alternative; what another branch says beyond it is set aside."""
        branches = [child for child in source if isinstance(child.tag, str)]
        if not branches:
            return source
        chosen = raw_text(branches[0])
        for other in branches[1:]:
            text = raw_text(other)
            if text.split() != chosen.split():
                self.aside.add(PartKind.HIDDEN_TEXT, text)
            for described in boxes.alternatives(other):
                self.aside.add(PartKind.ALT_TEXT, described)
        return branches[0]

    def other(self, source: Element) -> None:
        """Marks, and whatever this walk does not know."""
        if source.tag in _PASSED:
            return
        self._note(source)
        if raw_text(source).strip():
            self._unknown("an element that Partywall does not know and that holds text")

    def _unknown(self, what: str) -> None:
        self.unread.append(Unread(self.story.id, f"There is {what}."))


def _as_shown(source: Element) -> str:
    text = source.text or ""
    kept = source.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"
    return text if kept else text.strip(" \t\r\n")


def _legal(text: str) -> str:
    """Line ends and tabs inside a text element are shown as spaces."""
    return text.replace("\r\n", " ").replace("\n", " ").replace("\t", " ").replace("\r", " ")
