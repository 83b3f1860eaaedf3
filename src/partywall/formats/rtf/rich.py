"""What a rich text is once understood: sections, paragraphs, rows and runs, with the layout that may stay."""

from __future__ import annotations

from dataclasses import dataclass, field

from partywall.model.text import PartKind


@dataclass(frozen=True, slots=True)
class Style:
    """How characters look. The copy has these words and no others."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    strike: bool = False
    script: int = 0
    """1: raised, -1: lowered."""
    size: int = 24
    """In half points."""
    face: int = 0
    """0: with serifs, 1: without, 2: of one width."""


@dataclass(frozen=True, slots=True)
class Layout:
    """How a paragraph stands on the page; lengths in twentieths of a point."""

    align: str = "ql"
    left: int = 0
    right: int = 0
    first: int = 0
    before: int = 0
    after: int = 0
    heading: int = 0
    """From 1; 0 for none."""
    listed: bool = False
    keep: bool = False
    new_page: bool = False


@dataclass(slots=True)
class Run:
    """Characters that look alike. ``field``: a page number's field (``PAGE``), or the number itself (``chpgn``)."""

    text: str
    style: Style
    field: str = ""


@dataclass(slots=True)
class Note:
    """A footnote or endnote, where the text refers to it."""

    kind: PartKind
    blocks: list[Block]


@dataclass(slots=True)
class Paragraph:
    """One paragraph."""

    items: list[Run | Note]
    layout: Layout


@dataclass(slots=True)
class Row:
    """A row of a table; ``edges`` are the right edges of its cells."""

    cells: list[list[Paragraph]]
    edges: tuple[int, ...]
    header: bool = False
    ruled: bool = False
    """Whether lines are drawn around its cells."""


Block = Paragraph | Row


@dataclass(slots=True)
class Section:
    """Pages with the same headers and footers, by their control words (``headerf``)."""

    blocks: list[Block] = field(default_factory=list)
    edges: dict[str, list[Block]] = field(default_factory=dict)
    words: dict[str, int] = field(default_factory=dict)
    """Measures and switches that may stay."""


@dataclass(slots=True)
class Rich:
    """A whole file."""

    sections: list[Section] = field(default_factory=list)
    words: dict[str, int] = field(default_factory=dict)
    """Measures of the page that may stay."""
