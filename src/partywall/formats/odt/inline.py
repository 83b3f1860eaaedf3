"""What stands inside a paragraph of an OpenDocument file: read, and built anew in the copy's tree.

What is not listed here does not come into the copy; the text of what is hidden or not known is set aside.
"""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from dataclasses import dataclass, field

from lxml import etree

from partywall.formats.docx.aside import Aside
from partywall.formats.leaves import Leaf, Story
from partywall.formats.odt import drawings
from partywall.formats.odt.aside import is_on, raw_text, set_all_aside, set_aside
from partywall.formats.odt.names import Element, attribute, named, short
from partywall.formats.odt.settled import NUMBER
from partywall.formats.odt.styles import Styles
from partywall.formats.splice import legal
from partywall.model.text import PartKind

PARAGRAPHS = frozenset(("text:p", "text:h"))
IGNORED = frozenset(
    "text:soft-page-break text:change text:change-start text:change-end office:annotation-end "
    "text:sequence-decls".split()
)
CODES = frozenset(
    "text:variable-decls text:user-field-decls text:dde-connection-decls office:dde-source table:dde-source "
    "table:table-source text:section-source text:toc-mark text:toc-mark-start text:alphabetical-index-mark "
    "text:alphabetical-index-mark-start text:user-index-mark text:user-index-mark-start text:script "
    "office:event-listeners office:scripts table:scenario table:desc table:title text:number "
    "text:alphabetical-index-auto-mark-file text:list-id text:hidden-paragraph".split()
)
SOURCES = re.compile(r"text:[\w-]+-source")
DRAWN = re.compile(r"(?:draw|dr3d):[\w-]+")
_PAGES = frozenset(("text:page-number", "text:page-count"))
_SPACES = re.compile(r"[ \t\r\n]+")
_MEASURE = re.compile(r"-?\d{1,4}(?:\.\d{1,6})?(?:cm|mm|in|pt|pc|px|%)")


@dataclass(slots=True)
class Counted:
    """What is numbered through one text and those inside it."""

    footnotes: int = 0
    endnotes: int = 0
    boxes: int = 0


@dataclass(slots=True)
class Inline(ABC):
    """The reading of one text, inside its paragraphs."""

    story: Story
    styles: Styles
    forms: dict[str, str] = field(default_factory=dict)
    """What form fields show, by id."""
    counted: Counted = field(default_factory=Counted)
    stories: list[Story] = field(default_factory=list)
    """All texts, in order: this one, its notes and its boxes."""
    leaves: list[tuple[Leaf, Element]] = field(default_factory=list)
    aside: Aside = field(init=False)
    leaf: Leaf | None = None
    _home: Element | None = None
    space: bool = True
    """Whether what stands before is white space, so that more of it is not shown."""
    hidden: bool = False
    in_list: bool = False
    _later: list[str] = field(default_factory=list)
    """Words for what floats beside the paragraph: in the midst of it they could part a name."""

    def __post_init__(self) -> None:
        self.aside = Aside(self.story.id)
        self.stories.append(self.story)

    @abstractmethod
    def blocks(self, source: Element, out: Element) -> None:
        """Reads the blocks in ``source`` into ``out``."""

    def inside(self, source: Element, made: Element) -> None:
        """Reads what stands in a paragraph, or in what wraps some of it."""
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
        elif name in CODES or SOURCES.fullmatch(name):
            set_all_aside(self.aside, source, PartKind.STRUCTURE)
        elif DRAWN.fullmatch(name):
            self.drawing(source, made)
        elif name in PARAGRAPHS or name in ("text:list", "table:table"):
            # Never there by the standard; its words are shown by no program.
            set_all_aside(self.aside, source, PartKind.HIDDEN_TEXT)
        elif name and name not in IGNORED:
            # A field, or an element of another program: what it holds is shown, what it is made from is not.
            set_aside(self.aside, source)
            self._hideable(source, made, attribute(source, "text:display") == "none")

    def _hideable(self, source: Element, made: Element, hidden: bool) -> None:
        outer = self.hidden
        self.hidden = outer or hidden
        self.inside(source, made)
        self.hidden = outer

    def _span(self, source: Element, made: Element) -> None:
        original = attribute(source, "text:style-name")
        own = self.styles.hides("text", original)
        outer = self.hidden
        self.hidden = outer if own is None else own
        style = self.styles.name("text", original)
        holder = etree.SubElement(made, source.tag, {named("text:style-name"): style}) if style else made
        self.inside(source, holder)
        self.hidden = outer
        if holder is not made:
            self.leaf = None
            if not len(holder):
                made.remove(holder)

    def _text(self, text: str | None, made: Element) -> None:
        """White space is shown as one space, and not at all at the start of a paragraph."""
        if not text:
            return
        plain = text.isprintable() and "  " not in text
        shown = text if plain else _SPACES.sub(" ", legal(text))
        if self.space:
            shown = shown.removeprefix(" ")
        if shown:
            self._say(shown, made)
            self.space = shown.endswith(" ")

    def _say(self, text: str, made: Element) -> None:
        self.space = False
        if self.hidden:
            self._words(text, PartKind.HIDDEN_TEXT)
            return
        if self.leaf is None or self._home is not made or (len(made) and made[-1] is not self.leaves[-1][1]):
            self.leaf, self._home = Leaf(), made
            self.leaves.append((self.leaf, etree.SubElement(made, named("text:span"))))
        self.story.add(text, self.leaf)

    def _words(self, text: str, kind: PartKind) -> None:
        self.aside.add(kind, text, (self.story.id, self.story.length))

    def _page_number(self, source: Element, made: Element) -> None:
        text = (source.text or "").strip()
        if self.hidden or not NUMBER.fullmatch(text) or len(source):
            self._hideable(source, made, False)
            return
        leaf = Leaf()
        self.leaves.append((leaf, etree.SubElement(made, source.tag)))
        self.story.add(text, leaf)
        self.leaf, self.space = None, False

    def _note(self, source: Element, made: Element) -> None:
        body = source.find(named("text:note-body"))
        citation = source.find(named("text:note-citation"))
        if citation is not None:
            for text in (attribute(citation, "text:label"), citation.text or ""):
                self._words(text if len(text) > 4 and not text.isdigit() else "", PartKind.STRUCTURE)
        if body is None:
            return
        if self.hidden:
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
        home = "" if self.aside.source == "body" else f"{self.aside.source}/"
        self._apart(Story(f"{home}{kind}-{number}", kind, self.story.stays), body, etree.SubElement(note, body.tag))

    def _apart(self, story: Story, source: Element, out: Element) -> None:
        """Reads blocks that are a text of their own, in the midst of another."""
        outer, space, listed, later = self.story, self.space, self.in_list, self._later
        self.stories.append(story)
        self.story, self.in_list, self._later = story, False, []
        self.blocks(source, out)
        if not len(out):
            etree.SubElement(out, named("text:p"))
        self.story, self.leaf, self.space, self.in_list, self._later = outer, None, space, listed, later

    def drawing(self, source: Element, made: Element) -> None:
        """Reads a drawing: boxes with text stay as plain frames; pictures and the like are left out and said so."""
        if self.hidden or drawings.is_hidden(source):
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
            self.drawing(child, made)

    def _words_shown(self, text: str, made: Element) -> None:
        if text:
            self._say(legal(text), made)
            self.leaf = None

    def say_later(self, made: Element) -> None:
        """Tells what floats beside the paragraph, at its end."""
        for text in self._later:
            self._words_shown(text if self.space else f" {text}", made)
        self._later = []

    def _box(self, source: Element, content: Element, made: Element) -> None:
        self.counted.boxes += 1
        frame = etree.SubElement(made, named("draw:frame"))
        self.set_value(frame, "draw:style-name", self.styles.name("graphic", attribute(source, "draw:style-name")))
        anchor = attribute(source, "text:anchor-type")
        frame.set(named("text:anchor-type"), anchor if anchor in ("paragraph", "char", "as-char") else "paragraph")
        for name in ("svg:width", "svg:height", "svg:x", "svg:y"):
            value = attribute(source, name)
            self.set_value(frame, name, value if _MEASURE.fullmatch(value) else "")
        if not frame.get(named("svg:width")):
            frame.set(named("svg:width"), "8cm")
        story = Story(f"{self.aside.source}/text-box-{self.counted.boxes}", PartKind.TEXT_BOX, self.story.stays)
        self._apart(story, content, etree.SubElement(frame, named("draw:text-box")))

    def set_value(self, made: Element, name: str, value: str) -> None:
        """Sets an attribute of the copy, where there is a value."""
        if value:
            made.set(named(name), value)

    def set_number(self, source: Element, made: Element, name: str) -> None:
        """Copies an attribute that is a small number."""
        value = attribute(source, name)
        self.set_value(made, name, value if re.fullmatch(r"[1-9]\d{0,3}", value) else "")
