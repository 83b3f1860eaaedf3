"""Blocks as they come in: characters become paragraphs, paragraphs become cells, cells become rows."""

from __future__ import annotations

from dataclasses import dataclass, field

from partywall.formats.rtf.rich import Block, Layout, Note, Paragraph, Row, Run, Style

_MOST_EDGES = 200


@dataclass(slots=True)
class Flow:
    """One stream of text: the body, a header, a note or a box."""

    blocks: list[Block] = field(default_factory=list)
    edges: list[int] = field(default_factory=list)
    """Of the row that was described last."""
    header: bool = False
    ruled: bool = False
    _items: list[Run | Note] = field(default_factory=list)
    _cell: list[Paragraph] = field(default_factory=list)
    _cells: list[list[Paragraph]] = field(default_factory=list)
    _after: list[Paragraph] = field(default_factory=list)
    """What floats beside the paragraph, and follows it in the copy."""
    _new_page: bool = False

    @property
    def is_begun(self) -> bool:
        """Whether a paragraph has begun."""
        return bool(self._items)

    def say(self, text: str, style: Style, page: str = "") -> None:
        """Adds characters."""
        last = self._items[-1] if self._items else None
        if isinstance(last, Run) and last.style == style and last.field == page != "chpgn":
            last.text += text
        else:
            self._items.append(Run(text, style, page))

    def note(self, note: Note) -> None:
        """Adds a note where the text stands."""
        self._items.append(note)

    def float(self, blocks: list[Block]) -> None:
        """Adds blocks of a box, to follow the paragraph; its tables lose their lines."""
        for block in blocks:
            if isinstance(block, Paragraph):
                self._after.append(block)
            else:
                self._after += (paragraph for cell in block.cells for paragraph in cell)

    def break_page(self, layout: Layout, in_table: bool) -> None:
        """What follows begins on a new page."""
        if self._items:
            self.end_paragraph(layout, in_table)
        self._new_page = not in_table

    def end_paragraph(self, layout: Layout, in_table: bool) -> None:
        """Ends a paragraph, in a cell or between tables."""
        paragraph = Paragraph(self._items, layout)
        if self._new_page:
            paragraph.layout = _on_new_page(layout)
        self._items, self._new_page = [], False
        if in_table:
            self._cell += (paragraph, *self._after)
        else:
            self.end_row()
            self.blocks += (paragraph, *self._after)
        self._after = []

    def end_cell(self, layout: Layout) -> None:
        """Ends a cell with its last paragraph."""
        self.end_paragraph(layout, True)
        self._cells.append(self._cell)
        self._cell = []

    def end_row(self) -> None:
        """Ends a row; what stands in no cell is a cell too."""
        if self._cell:
            self._cells.append(self._cell)
            self._cell = []
        if self._cells:
            self.blocks.append(Row(self._cells, self._edges(len(self._cells)), self.header, self.ruled))
            self._cells = []

    def end(self, layout: Layout, in_table: bool) -> list[Block]:
        """Ends the whole stream."""
        if self._items or self._after:
            self.end_paragraph(layout, in_table)
        self.end_row()
        return self.blocks

    def _edges(self, cells: int) -> tuple[int, ...]:
        known = [edge for edge in self.edges[:_MOST_EDGES] if 0 < edge < 40_000]
        rising = all(one < other for one, other in zip(known, known[1:], strict=False))
        if len(known) == cells and rising:
            return tuple(known)
        return tuple(9_000 * (number + 1) // cells for number in range(cells))


def _on_new_page(layout: Layout) -> Layout:
    return Layout(layout.align, layout.left, layout.right, layout.first, layout.before, layout.after, layout.heading,
                  layout.listed, layout.keep, True)  # fmt: skip
