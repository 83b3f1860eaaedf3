"""What of a web page may stay: blocks, tables, lists and runs of text, in a small tree of our own.

Whatever the source looks like, the tree is regular: paragraphs and headings hold runs, lists hold items, tables hold
rows and rows hold cells. So its text is the same when a copy that was made of it is read again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from partywall.errors import Unreadable

LEAVES = frozenset(("p", "pre", "h1", "h2", "h3", "h4", "h5", "h6"))
_IMPLIED = {"ul": "li", "ol": "li", "table": "tr", "tr": "td"}
"""What a text needs that stands in one of these."""
_BLANKS = re.compile("[ \t\n\r\f]+")
# Not allowed in XML, and not seen on a page either.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f\ufffe\uffff]")


@dataclass(slots=True)
class Run:
    """Some text with its emphasis; a line break is the text of one line end. ``start``: its place in the text."""

    text: str
    marks: tuple[str, ...] = ()
    start: int = 0

    @property
    def is_break(self) -> bool:
        """Whether it is nothing but a line break."""
        return self.text == "\n" and self.marks == ("br",)


@dataclass(slots=True)
class Element:
    """A block, list, table, row or cell."""

    tag: str
    attributes: tuple[tuple[str, int], ...] = ()
    children: list[Element | Run] = field(default_factory=list)


@dataclass(slots=True)
class Builder:
    """Takes a page's elements and texts as they come and grows the tree."""

    deepest: int
    body: Element = field(default_factory=lambda: Element("body"))
    _open: list[Element] = field(default_factory=list)
    _fresh: bool = True
    """At the beginning of a line, where blanks mean nothing."""
    _blank: bool = False
    """A blank is due before the next text."""
    _apart: bool = True
    """The next text begins a paragraph."""

    def __post_init__(self) -> None:
        self._open.append(self.body)

    def start(self, tag: str, attributes: tuple[tuple[str, int], ...] = ()) -> Element | None:
        """Opens an element where the tree may have one; else there is only a new paragraph."""
        if tag in LEAVES or tag in ("ul", "ol", "table", "blockquote"):
            self._to_flow()
        elif not self._to_owner(tag):
            self.apart()
            return None
        return self._append(Element(tag, attributes))

    def end(self, element: Element) -> None:
        """Closes an element, and what is open inside it."""
        if any(each is element for each in self._open):
            while self._open.pop() is not element:
                pass
        self._new_line(apart=True)

    def apart(self) -> None:
        """The beginning or end of a block that the copy does not have as such."""
        while self._open[-1].tag in LEAVES:
            self._open.pop()
        self._new_line(apart=True)

    def text(self, text: str, marks: tuple[str, ...]) -> None:
        """Adds text, its blanks joined unless it is preformatted."""
        text = _CONTROLS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
        if self._open[-1].tag == "pre":
            self._preformatted(text, marks)
            return
        text = _BLANKS.sub(" ", text)
        if text.startswith(" "):
            text, self._blank = text[1:], self._blank or not self._fresh
        if not text:
            return
        due = " " if self._blank and not self._fresh else ""
        self._add(due + text.removesuffix(" "), marks)
        self._blank = text.endswith(" ")

    def line_break(self) -> None:
        """Adds a line break."""
        self._make_room()
        self._open[-1].children.append(Run("\n", ("br",)))
        self._fresh, self._blank = True, False

    def finished(self) -> Element:
        """The tree, without what holds nothing."""
        _prune(self.body)
        return self.body

    def _preformatted(self, text: str, marks: tuple[str, ...]) -> None:
        if not self._open[-1].children:
            text = text.lstrip("\n")
        if text:
            self._add(text, marks)

    def _add(self, text: str, marks: tuple[str, ...]) -> None:
        self._make_room()
        row = self._open[-1].children
        last = row[-1] if row else None
        if isinstance(last, Run) and last.marks == marks:
            last.text += text
        else:
            row.append(Run(text, marks))
        self._fresh = False

    def _make_room(self) -> None:
        """Opens what a text needs in this place."""
        while implied := _IMPLIED.get(self._open[-1].tag):
            self._append(Element(implied))
        here = self._open[-1]
        if here.tag in ("body", "blockquote") or (here.tag not in LEAVES and self._apart and here.children):
            self._append(Element("p"))
        self._apart = False

    def _to_flow(self) -> None:
        self.apart()
        while implied := _IMPLIED.get(self._open[-1].tag):
            self._append(Element(implied))

    def _to_owner(self, tag: str) -> bool:
        """Goes up to the list, table or row that the element belongs into; False if there is none."""
        owners, inner = (("ul", "ol"), ("li",)) if tag == "li" else (("table",), ("tr", "td", "th"))
        up = len(self._open) - 1
        while self._open[up].tag in LEAVES or self._open[up].tag in (*inner, "blockquote"):
            up -= 1
        if self._open[up].tag not in owners:
            return False
        keep = up + 1
        if tag in ("td", "th") and len(self._open) > keep and self._open[keep].tag == "tr":
            keep += 1
        del self._open[keep:]
        if tag in ("td", "th") and self._open[-1].tag == "table":
            self._append(Element("tr"))
        return True

    def _append(self, element: Element) -> Element:
        if len(self._open) > self.deepest:
            raise Unreadable("The page is nested too deeply.")
        self._open[-1].children.append(element)
        self._open.append(element)
        self._new_line(apart=False)
        return element

    def _new_line(self, apart: bool) -> None:
        self._fresh, self._blank, self._apart = True, False, apart


def _prune(element: Element) -> None:
    for child in element.children:
        if isinstance(child, Element):
            _prune(child)
    element.children = [
        child for child in element.children if isinstance(child, Run) or child.children or child.tag in ("td", "th")
    ]
    if element.tag == "tr" and not any(isinstance(cell, Element) and cell.children for cell in element.children):
        element.children = []


@dataclass(slots=True)
class Line:
    """A stretch of text that stands in one block of the tree, and where that is."""

    element: Element
    start: int
    end: int
    table: int = 0
    row: int = 0
    column: int = 0


@dataclass(slots=True)
class Laid:
    """The text of a tree: its runs with their places, and its lines by block."""

    pieces: list[str] = field(default_factory=list)
    runs: list[Run] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    _at: int = 0
    _due: str = ""
    _tables: int = 0

    @property
    def text(self) -> str:
        """All of it; it ends with a line end."""
        text = "".join(self.pieces)
        return text if text.endswith("\n") else text + "\n"

    def block(self, element: Element, place: tuple[int, int, int]) -> None:
        """Lays the runs of one element and what is inside it."""
        line: Line | None = None
        for child in element.children:
            if isinstance(child, Run):
                self._lay(child)
                if line is None:
                    line = Line(element, child.start, child.start, *place)
                    self.lines.append(line)
                line.end = self._at
            else:
                line = None
                self._due = self._due or "\n"
                self._inner(child, place)
                self._due = "\n"

    def _inner(self, child: Element, place: tuple[int, int, int]) -> None:
        if child.tag != "table":
            self.block(child, place)
            return
        self._tables += 1
        number = self._tables
        for row, cells in enumerate(_elements(child)):
            self._due = "\n"
            for column, cell in enumerate(_elements(cells)):
                self._due = self._due or "\t"
                self.block(cell, (number, row, column))

    def _lay(self, run: Run) -> None:
        if self._due and self.pieces and not self.pieces[-1].endswith("\n"):
            self.pieces.append(self._due)
            self._at += 1
        self._due = ""
        run.start = self._at
        self.runs.append(run)
        self.pieces.append(run.text)
        self._at += len(run.text)


def _elements(parent: Element) -> Iterator[Element]:
    return (child for child in parent.children if isinstance(child, Element))


def laid(body: Element) -> Laid:
    """Gives each run its place in the text."""
    found = Laid()
    found.block(body, (0, 0, 0))
    return found
