"""A rich text put together anew: texts with their places, and the copy's own words around them, in the same steps."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from partywall.formats.blocks import Shape
from partywall.formats.leaves import Leaf, Story
from partywall.formats.rtf.rich import Block, Layout, Note, Paragraph, Rich, Row, Run, Section, Style
from partywall.model.look import BlockKind
from partywall.model.text import PartKind

_HEAD = (
    r"{\rtf1\ansi\ansicpg1252\uc1\deff0{\fonttbl{\f0\froman Times New Roman;}{\f1\fswiss Arial;}"
    r"{\f2\fmodern Courier New;}}"
)
_ESCAPES = {"\\": "\\\\", "{": "\\{", "}": "\\}", "\t": "\\tab ", "\n": "\\line ", "\u00a0": "\\~", "\u00ad": "\\-",
            "\u2011": "\\_"}  # fmt: skip
_OUTSIDE = re.compile(r"[^ -\[\]-z|~]")
_NUMBER = re.compile(r"\d{1,5}|[ivxlcdm]{1,8}|[IVXLCDM]{1,8}")
_LINES = "".join(f"\\clbrdr{edge}\\brdrs\\brdrw10" for edge in "tlbr")
_MEASURES = (("li", "left"), ("ri", "right"), ("fi", "first"), ("sb", "before"), ("sa", "after"))


@dataclass(frozen=True, slots=True)
class _Number:
    """A page number: a field as long as a number stands in it."""

    leaf: Leaf
    code: str


@dataclass(slots=True)
class Composed:
    """The texts of a file, and the copy in pieces."""

    stories: list[Story] = field(default_factory=list)
    pieces: list[str | Leaf | _Number] = field(default_factory=list)

    def bytes(self) -> bytes:
        """The copy with what its leaves hold now."""
        return "".join(map(_written, self.pieces)).encode("ascii")


def _written(piece: str | Leaf | _Number) -> str:
    if isinstance(piece, str):
        return piece
    if isinstance(piece, Leaf):
        return _OUTSIDE.sub(_escaped, piece.text)
    if _NUMBER.fullmatch(piece.leaf.text):
        return rf"{{\field{{\*\fldinst {piece.code}}}{{\fldrslt {piece.leaf.text}}}}}"
    return _written(piece.leaf)


def _escaped(found: re.Match[str]) -> str:
    char = found.group()
    if char in _ESCAPES:
        return _ESCAPES[char]
    halves = char.encode("utf-16-le")
    codes = (int.from_bytes(halves[at : at + 2], "little", signed=True) for at in range(0, len(halves), 2))
    return "".join(f"\\u{code}?" for code in codes)


def composed(rich: Rich) -> Composed:
    """Walks over a rich text once: the texts and the copy's pieces come out together."""
    made = _Composer()
    made.put(_HEAD, _words(rich.words), "\n")
    body = made.begin("body", PartKind.BODY)
    for number, section in enumerate(rich.sections):
        made.section(section, number)
        made.story = body
        made.blocks(section.blocks)
    made.put("}")
    return Composed(made.stories, made.pieces)


def _words(words: dict[str, int]) -> str:
    return "".join(f"\\{name}{'' if number < 0 else number}" for name, number in sorted(words.items()))


@dataclass(slots=True)
class _Composer:
    stories: list[Story] = field(default_factory=list)
    pieces: list[str | Leaf | _Number] = field(default_factory=list)
    story: Story = field(default_factory=lambda: Story("", PartKind.BODY))
    counted: dict[PartKind, int] = field(default_factory=dict)

    def put(self, *words: str) -> None:
        """Adds words of the format itself."""
        self.pieces += words

    def begin(self, id: str, kind: PartKind) -> Story:
        """A new text."""
        self.story = Story(id, kind)
        self.stories.append(self.story)
        return self.story

    def next_id(self, kind: PartKind) -> str:
        self.counted[kind] = self.counted.get(kind, 0) + 1
        return f"{kind}-{self.counted[kind]}"

    def section(self, section: Section, number: int) -> None:
        """The layout of pages, and their headers and footers."""
        if number:
            self.put("\\sect")
        self.put("\\sectd", _words(section.words), "\n")
        for word, blocks in section.edges.items():
            kind = PartKind.HEADER if word.startswith("header") else PartKind.FOOTER
            self.begin(self.next_id(kind), kind)
            self.put("{\\", word)
            self.blocks(blocks)
            self.put("}\n")

    def blocks(self, blocks: Sequence[Block]) -> None:
        """Paragraphs and tables, one after the other."""
        row, table = 0, -1
        for number, block in enumerate(blocks):
            if isinstance(block, Paragraph):
                start = self.story.length
                self.paragraph(block, "")
                self.put("\\par\n")
                self.story.shapes.append(_shape(block.layout, start, self.story.length))
                self.story.end("\n")
                continue
            if number == 0 or not isinstance(blocks[number - 1], Row):
                row, table = 0, self.story.tables
                self.story.tables += 1
            self.row(block, table, row)
            row += 1

    def row(self, row: Row, table: int, number: int) -> None:
        """A row with its cells; the last paragraph of a cell ends with it."""
        lines = _LINES if row.ruled else ""
        cells = (f"{lines}\\cellx{edge}" for edge in row.edges)
        self.put("\\trowd\\trgaph108", "\\trhdr" if row.header else "", *cells, "\n")
        for column, cell in enumerate(row.cells):
            if column:
                self.story.end("\t")
            start = self.story.length
            for at, paragraph in enumerate(cell):
                self.paragraph(paragraph, "\\intbl")
                if at < len(cell) - 1:
                    self.put("\\par\n")
                    self.story.end("\n")
            self.put("\\cell\n")
            shape = Shape(BlockKind.CELL, start, self.story.length, table=table, row=number, column=column)
            self.story.shapes.append(shape)
        self.story.end("\n")
        self.put("\\row\n")

    def paragraph(self, paragraph: Paragraph, table: str) -> None:
        """A paragraph but for its end."""
        self.put("\\pard\\plain", table, _laid(paragraph.layout), " ")
        for item in paragraph.items:
            if isinstance(item, Note):
                self.note(item)
            else:
                self.run(item)

    def run(self, run: Run) -> None:
        """Characters that look alike, in a group of their own."""
        if run.field == "chpgn":
            self.put("{", _styled(run.style), "\\chpgn }")
            return
        leaf = Leaf()
        self.put("{", _styled(run.style), " ")
        self.pieces.append(_Number(leaf, run.field) if run.field else leaf)
        self.put("}")
        self.story.add(run.text, leaf)

    def note(self, note: Note) -> None:
        """A footnote or endnote, a text of its own."""
        outer = self.story
        self.begin(self.next_id(note.kind), note.kind)
        self.put("{\\super\\chftn}{\\footnote", "\\ftnalt" if note.kind is PartKind.ENDNOTE else "")
        self.put("\\pard\\plain{\\super\\chftn}")
        self.blocks(note.blocks)
        self.put("}")
        self.story = outer


def _shape(layout: Layout, start: int, end: int) -> Shape:
    if layout.heading:
        return Shape(BlockKind.HEADING, start, end, layout.heading)
    return Shape(BlockKind.LIST_ITEM if layout.listed else BlockKind.PARAGRAPH, start, end)


def _laid(layout: Layout) -> str:
    words = [f"\\{layout.align}"]
    words += (f"\\{word}{value}" for word, name in _MEASURES if (value := getattr(layout, name)))
    words += (f"\\outlinelevel{layout.heading - 1}",) if layout.heading else ()
    words += ("\\keepn",) if layout.keep else ()
    words += ("\\pagebb",) if layout.new_page else ()
    return "".join(words)


def _styled(style: Style) -> str:
    words = f"\\f{style.face}\\fs{style.size}"
    for word, on in (("b", style.bold), ("i", style.italic), ("ul", style.underline), ("strike", style.strike)):
        words += f"\\{word}" if on else ""
    return words + {1: "\\super", -1: "\\sub", 0: ""}[style.script]
