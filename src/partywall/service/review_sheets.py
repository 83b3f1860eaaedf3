"""The document as the author looks through it, cut into sheets: its pages where it has any, else some paragraphs each.

1. A page shows its picture. The words on it are known by their boxes.
2. Text that stands on no page is shown in its blocks, so many to a sheet that it is read without waiting.
3. What stands in neither (a comment, a property) is told on the last sheets, if passages stand in it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from partywall.model.disclosure import Screening
from partywall.model.look import Block, BlockKind, Look
from partywall.model.text import Digest, Document, PartId, Span
from partywall.report.marks import Mark
from partywall.report.pages import Corner, Node, corners_of, nodes_of
from partywall.report.places import homes
from partywall.service.laying import WordBox
from partywall.words import blocks

Boxes = tuple[int, Callable[[int], Sequence[WordBox]]]
"""How many pages there are, and the words on one."""
Where = tuple[Digest, PartId]
_LONG = 5_000
"""Characters of text on one sheet, more or less."""
_PER_SHEET = 40
"""Passages told on one of the last sheets."""
_PADDED, _ABOVE, _BELOW = 1.0, 0.6, 2.0
"""Points by which a mark is wider than its words, so that its line strikes none of them through."""


@dataclass(frozen=True, slots=True)
class Area:
    """A passage on a page: one rectangle for each line, as left, top, width, height in points."""

    mark: Mark
    rectangles: tuple[tuple[float, float, float, float], ...]


@dataclass(frozen=True, slots=True)
class TextSheet:
    """Some of the document's text."""

    number: int
    nodes: tuple[Node, ...]
    corners: tuple[Corner, ...]
    attachment: int
    """Which of the documents inside it is; 0: the document itself."""


@dataclass(frozen=True, slots=True)
class _Text:
    document: Document
    attachment: int
    blocks: tuple[Block, ...]


class Sheets:
    """The document in sheets, counted from 1."""

    def __init__(self, screening: Screening, look: Look, boxes: Boxes | None) -> None:
        self._document, self.pages = screening.document, boxes[0] if boxes else 0
        self.known = homes(screening.document)
        self._ranges: dict[Where, list[tuple[int, int, int]]] = defaultdict(list)
        if boxes:
            self._lay_pages(*boxes)
        self._texts = list(self._cut(look))
        for number, text in enumerate(self._texts, self.pages + 1):
            for block in text.blocks:
                self._ranges[block.document, block.part].append((block.start, block.end, number))
        for rows in self._ranges.values():
            rows.sort()
        left = sorted(self._order(passage.span) for passage in screening.passages if not self._placed(passage.span))
        self._firsts = left[::_PER_SHEET]
        self.count = max(1, self.pages + len(self._texts) + len(self._firsts))

    def of(self, span: Span) -> int:
        """The sheet on which a passage begins."""
        if found := self._placed(span):
            return found
        after = self.pages + len(self._texts)
        return min(self.count, max(1, after + max(1, bisect_right(self._firsts, self._order(span)))))

    def text(self, number: int, marks: Sequence[Mark]) -> TextSheet:
        """A sheet that is no page, with these passages in their places."""
        at = number - self.pages - 1
        placed: set[int] = set()
        if at < len(self._texts):
            held = self._texts[at]
            here = [mark for mark in marks if _touches(mark.passage.span, held.blocks)]
            look = Look(held.blocks)
            nodes = tuple(nodes_of(held.document.digest, look, here, self.known, placed))
            return TextSheet(number, nodes, (), held.attachment)
        here = [mark for mark in marks if not self._placed(mark.passage.span) and self.of(mark.passage.span) == number]
        return TextSheet(number, (), tuple(corners_of(here, self.known, placed)), 0)

    def areas(self, words: Iterable[WordBox], marks: Iterable[Mark]) -> tuple[Area, ...]:
        """Where on a page with these words passages lie."""
        of_parts: dict[str, list[WordBox]] = defaultdict(list)
        for word in words:
            of_parts[word.part].append(word)
        found = []
        for mark in marks:
            span = mark.passage.span
            if span.document == self._document.digest and span.part in of_parts:
                over = [word for word in of_parts[span.part] if word.start < span.end and span.start < word.end]
                if over:
                    found.append(Area(mark, tuple(_lines(over))))
        return tuple(found)

    def order(self, part: str) -> int:
        """By which number a part of the document is known on a page."""
        return self.known[self._document.digest, PartId(part)].order

    def where(self, order: int) -> Where | None:
        """The part of that number."""
        return next((key for key, home in self.known.items() if home.order == order), None)

    def whole(self, words: Iterable[WordBox]) -> Iterator[Span]:
        """All words of a page, one stretch for each part that they are of."""
        for part, rows in groupby(sorted(words, key=lambda word: (word.part, word.start)), key=lambda word: word.part):
            held = list(rows)
            yield Span(self._document.digest, PartId(part), held[0].start, max(word.end for word in held))

    def whole_text(self, number: int) -> Iterator[Span]:
        """All blocks of a sheet of text."""
        at = number - self.pages - 1
        for block in self._texts[at].blocks if 0 <= at < len(self._texts) else ():
            text = self.known[block.document, block.part].part.text
            if text[block.start : block.end].strip():
                yield Span(block.document, block.part, block.start, block.end)

    def _order(self, span: Span) -> tuple[int, int]:
        return self.known[span.document, span.part].order, span.start

    def _placed(self, span: Span) -> int:
        """The page or the sheet of text on which it begins; 0: it stands on none."""
        rows = self._ranges.get((span.document, span.part), ())
        at = bisect_right(rows, (span.start, 1 << 60, 0)) - 1
        for start, end, number in rows[max(0, at) : at + 2]:
            if start < span.end and span.start < end:
                return number
        return 0

    def _lay_pages(self, pages: int, words: Callable[[int], Sequence[WordBox]]) -> None:
        """Which characters stand on which page: by the document's own anchors, else by the words found again there."""
        own = self._document.digest
        for part in self._document.parts:
            for anchor in part.anchors:
                if anchor.page and anchor.box and anchor.page <= pages:
                    _join(self._ranges[own, part.id], anchor.start, anchor.end, anchor.page)
        if not any(self._ranges.values()):
            for number in range(1, pages + 1):
                for word in words(number):
                    _join(self._ranges[own, PartId(word.part)], word.start, word.end, number)

    def _cut(self, look: Look) -> Iterator[_Text]:
        """The blocks of all text that stands on no page."""
        by_document: dict[Digest, list[Block]] = defaultdict(list)
        for block in look.blocks:
            by_document[block.document].append(block)
        for attachment, inner in enumerate(self._document.walk()):
            held = [each for each in by_document[inner.digest] if not self._on_pages(each.document, each.part)]
            having = {block.part for block in held}
            for part in inner.parts:
                if part.stays and part.id not in having and not self._on_pages(inner.digest, part.id):
                    held += (
                        Block(inner.digest, part.id, BlockKind.PARAGRAPH, block.start, block.end)
                        for block in blocks(part.text)
                    )
            for some in _some(held):
                yield _Text(inner, attachment, some)

    def _on_pages(self, document: Digest, part: PartId) -> bool:
        return bool(self._ranges.get((document, part)))


def _join(rows: list[tuple[int, int, int]], start: int, end: int, number: int) -> None:
    """Add a stretch, as one with the last where it goes on from that on the same page."""
    if rows and rows[-1][2] == number and 0 <= start - rows[-1][1] <= 2:
        start = rows.pop()[0]
    rows.append((start, end, number))


def _some(held: Sequence[Block]) -> Iterator[tuple[Block, ...]]:
    """So many blocks as make a sheet; a table's are not parted from one another, unless it is long itself."""
    some: list[Block] = []
    length = 0
    for block in held:
        apart = (
            not some or (some[-1].table, some[-1].row) != (block.table, block.row) or block.kind is not BlockKind.CELL
        )
        if some and length > _LONG and apart:
            yield tuple(some)
            some, length = [], 0
        some.append(block)
        length += block.end - block.start
    if some:
        yield tuple(some)


def _touches(span: Span, held: Iterable[Block]) -> bool:
    return any(
        (block.document, block.part) == (span.document, span.part) and block.start < span.end and span.start < block.end
        for block in held
    )


def _lines(words: Iterable[WordBox]) -> Iterator[tuple[float, float, float, float]]:
    """The rectangles of words, those on one line joined."""
    last: tuple[float, float, float, float] | None = None
    for word in words:
        box = (word.left - _PADDED, word.top - _ABOVE, word.width + 2 * _PADDED, word.height + _ABOVE + _BELOW)
        if last and _same_line(last, box):
            left, top = min(last[0], box[0]), min(last[1], box[1])
            right = max(last[0] + last[2], box[0] + box[2])
            last = (left, top, right - left, max(last[1] + last[3], box[1] + box[3]) - top)
            continue
        if last:
            yield last
        last = box
    if last:
        yield last


def _same_line(one: tuple[float, ...], other: tuple[float, ...]) -> bool:
    shared = min(one[1] + one[3], other[1] + other[3]) - max(one[1], other[1])
    height = min(one[3], other[3])
    return shared > height / 2 and -2 * height < other[0] - one[0] - one[2] < 2 * max(height, 1)
