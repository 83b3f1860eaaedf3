"""From single characters on a page to lines, paragraphs and cells, by their places alone.

Written for detection: a sentence must be seen through its line ends, and a cell must not run into
the next one. A line that ends only because the next word did not fit is followed by a space, a
cell by ``\\t``. A line that ends for another reason is followed by ``\\n`` where the next one stands
right below it, and by a blank line where it does not: no sentence runs from a header or a footer into
the text, or from row to row. All of these, and every other space, are synthetic.

Characters keep their order: words, lines and paragraphs are stretches of them.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy

from partywall.formats.pdf.chars import Chars

_CELL_GAP = 1.8
"""A gap of so many letter heights on one line parts two cells."""
_SAME_LINE = 0.45
"""Superscripts stand less than so many letter heights off their line."""
_MOST_LEADING = 1.9
_MARK = re.compile(r"(?:[•▪●○◦·‣*\-–—\uf0b7\uf0a7]|o|\(?[0-9]{1,3}[.)]|\(?[a-z][.)])$")


@dataclass(slots=True)
class Line:
    """Characters that run on in one line without a wide gap: those of a page from ``begin`` to ``end``."""

    chars: Chars
    begin: int
    end: int

    @property
    def left(self) -> float:
        return self.chars.lefts[self.begin]

    @property
    def right(self) -> float:
        return self.chars.rights[self.end - 1]

    @property
    def base(self) -> float:
        return self.chars.bases[self.begin]

    @property
    def size(self) -> float:
        """Of a letter in its middle: a mark at its start may be of another font."""
        return self.chars.sizes[(self.begin + self.end) // 2]

    @property
    def angle(self) -> int:
        return self.chars.angles[self.begin]

    @property
    def first_end(self) -> int:
        """Where its first word ends."""
        return min(self.end, self.chars.next_space(self.begin + 1))

    def words(self) -> Iterator[tuple[int, int]]:
        """The characters between spaces, from one place to another."""
        begin = self.begin
        spaces = self.chars.spaces
        for at in spaces[bisect_right(spaces, begin) : bisect_left(spaces, self.end)]:
            yield begin, at
            begin = at
        yield begin, self.end


@dataclass(slots=True)
class Block:
    """A paragraph, list item or cell: lines that one sentence may run through."""

    lines: list[Line]
    start: int = 0
    """Where its text begins in the page's text."""
    end: int = 0


@dataclass(slots=True)
class Layout:
    """The text of a page."""

    chars: Chars
    blocks: list[Block] = field(default_factory=list)
    text: str = ""
    words: list[tuple[int, int, int]] = field(default_factory=list)
    """Characters that run on without a gap in one line: where they begin in ``text``, and from where to where in
    ``chars``."""

    def between(self, start: int, end: int) -> Iterator[int]:
        """The characters, by their places, that a stretch of the text came from."""
        for at in range(max(bisect_right(self.words, (start, len(self.chars))) - 1, 0), len(self.words)):
            word, begin, behind = self.words[at]
            if word >= end:
                break
            yield from range(max(begin, begin + start - word), min(behind, begin + end - word))


def lay_out(chars: Chars) -> Layout:
    """The blocks and the text of one page."""
    lines = _split_at_columns(_justified(_lines(chars)))
    layout = Layout(chars)
    pieces: list[str] = []
    end = 0
    for separator, block in _blocks(lines):
        if layout.blocks:
            pieces.append(separator)
            end += len(separator)
        block.start = end
        block.end = end = _spell(block, layout, pieces)
        layout.blocks.append(block)
    layout.text = "".join(pieces)
    return layout


def _spell(block: Block, layout: Layout, pieces: list[str]) -> int:
    """Add the text of a block; where it ends."""
    text, words, at = layout.chars.text, layout.words, block.start
    for number, line in enumerate(block.lines):
        spaced = number > 0 and not breaks_word(block.lines[number - 1])
        for begin, end in line.words():
            if spaced:
                pieces.append(" ")
                at += 1
            words.append((at, begin, end))
            pieces.append(text[begin:end])
            at += end - begin
            spaced = True
    return at


def breaks_word(line: Line) -> bool:
    """Whether the line ends with a hyphen inside a word, so that the next one goes on without a space."""
    text, end = line.chars.text, line.end
    return end - line.begin > 1 and text[end - 1] == "-" and text[end - 2].isalnum()


def _lines(chars: Chars) -> list[Line]:
    if not len(chars):
        return []
    begins = [0]
    bases = chars.bases
    base = bases[0]
    odd, runs_on, reach = _followers(chars)
    for at in odd:
        if not (runs_on[at - 1] and abs(bases[at] - base) <= reach[at - 1]):
            begins.append(at)
            base = bases[at]
    return [Line(chars, begin, end) for begin, end in pairwise((*begins, len(chars)))]


def _followers(chars: Chars) -> tuple[list[int], list[bool], list[float]]:
    """Where a letter does not plainly follow the one before it in its word; and of each but the first, whether it may
    run on in the line of the one before it, and how far it may stand off that line."""
    gaps = chars.left[1:] - chars.right[:-1]
    alike = numpy.diff(chars.angle) == 0
    plain = alike & (chars.base[1:] == chars.base[:-1]) & (gaps >= -1) & (gaps < 1) & (chars.size[1:] > 2)
    size = numpy.maximum(chars.size[1:], chars.size[:-1])
    runs_on = alike & (-size <= gaps) & (gaps <= _CELL_GAP * size) & (chars.left[1:] > chars.left[:-1] - size / 4)
    return (numpy.flatnonzero(~plain) + 1).tolist(), runs_on.tolist(), (_SAME_LINE * size).tolist()


def _justified(lines: list[Line]) -> list[Line]:
    """Join again what a line set out to both margins was parted into: one word each, all gaps alike."""
    whole: list[Line] = []
    row: list[Line] = []
    for line in lines:
        if row and not _goes_on(row, line):
            whole += _joined(row)
            row = []
        row.append(line)
    return whole + _joined(row)


def _goes_on(row: list[Line], line: Line) -> bool:
    last = row[-1]
    gap = line.left - last.right
    alike = len(row) < 2 or abs(gap - (last.left - row[-2].right)) < 0.05 * line.size
    level = abs(line.base - last.base) < 0.01 and line.angle == last.angle
    return level and 0 < gap < 8 * line.size and alike and last.first_end == last.end


def _joined(row: list[Line]) -> list[Line]:
    return [Line(row[0].chars, row[0].begin, row[-1].end)] if len(row) > 2 else row


def _split_at_columns(lines: list[Line]) -> list[Line]:
    """Part cells that nearly touch, where a cell of a row close by begins at the same place."""
    starts: defaultdict[int, list[float]] = defaultdict(list)
    for before, line in pairwise(lines):
        if abs(before.base - line.base) < _SAME_LINE * line.size and line.left > before.right:
            starts[round(line.left)].append(line.base)
    if not starts:
        return lines
    return [piece for line in lines for piece in _pieces(line, starts)]


def _pieces(line: Line, starts: Mapping[int, Sequence[float]]) -> Iterator[Line]:
    chars = line.chars
    usual = _usual_gap(line)
    begin, until = line.begin, line.end
    gaps = chars.left[begin + 1 : until] - chars.right[begin : until - 1]
    size = chars.size[begin + 1 : until]
    odd = numpy.where(chars.spaced[begin + 1 : until], numpy.abs(gaps - usual) > 0.04 * size, gaps < -0.05 * size)
    # The letters of a ligature have one place.
    odd &= chars.left[begin + 1 : until] > chars.left[begin : until - 1]
    for at in (numpy.flatnonzero(odd) + begin + 1).tolist():
        if _begins_cell(chars, at, starts):
            yield Line(chars, begin, at)
            begin = at
    yield Line(chars, begin, until)


def _usual_gap(line: Line) -> float:
    """The width of a space in this line; half of them are narrower."""
    lefts, rights = line.chars.lefts, line.chars.rights
    gaps = sorted(lefts[end] - rights[end - 1] for _, end in line.words() if end < line.end)
    return gaps[(len(gaps) - 1) // 2] if len(gaps) > 1 else 0.25 * line.size


def _begins_cell(chars: Chars, at: int, starts: Mapping[int, Sequence[float]]) -> bool:
    """Whether cells of rows close by begin right above or below: two of them, where the gap may be a space."""
    left, base, size = chars.lefts[at], chars.bases[at], chars.sizes[at]
    gap, column = left - chars.rights[at - 1], round(left)
    rows = [other for near in (column - 1, column, column + 1) for other in starts.get(near, ())]
    near = sum(0.1 < abs(other - base) < 4 * size for other in rows)
    return near >= (1 if gap > 0.45 * size or gap < 0 else 2)


def _blocks(lines: Sequence[Line]) -> Iterable[tuple[str, Block]]:
    """Blocks in order, each with what parts it from the one before."""
    margins = _margins(lines)
    block: Block | None = None
    separator = ""
    for line in lines:
        if block and _wraps(block, line, margins[_column(block.lines[-1])]):
            block.lines.append(line)
            continue
        if block:
            yield separator, block
            separator = _parting(block, line)
        block = Block([line])
    if block:
        yield separator, block


def _column(line: Line) -> tuple[int, int]:
    return line.angle, round(line.left / 3)


def _margins(lines: Sequence[Line]) -> dict[tuple[int, int], float]:
    """How far to the right the lines that begin at one place reach."""
    margins: defaultdict[tuple[int, int], float] = defaultdict(float)
    for line in lines:
        key = _column(line)
        margins[key] = max(margins[key], line.right)
    return margins


def _wraps(block: Block, line: Line, margin: float) -> bool:
    """Whether ``line`` carries the block on: it stands right below, and its first word did not fit above."""
    if not _below(block, line):
        return False
    above = block.lines[-1]
    if len(block.lines) > 1 and abs(line.left - above.left) > line.size / 2:
        return False
    if breaks_word(above):
        return True
    word = line.chars.rights[line.first_end - 1]
    return above.right + 0.2 * line.size + word - line.left > margin - 0.5


def _below(block: Block, line: Line) -> bool:
    """Whether ``line`` is the next line right below the block, in letters as large, and begins no item of a list."""
    above = block.lines[-1]
    drop = above.base - line.base
    if line.angle != above.angle or not 0 < drop <= _MOST_LEADING * max(line.size, above.size):
        return False
    if len(block.lines) > 1 and drop > 1.25 * (block.lines[-2].base - above.base):
        return False
    if not 0.85 < line.size / (above.size or 1) < 1.18 or line.left > above.right or line.right < block.lines[0].left:
        return False
    return not begins_item(line)


def begins_item(line: Line) -> bool:
    """Whether a line begins with the mark of a list's item."""
    return bool(_MARK.match(line.chars.text[line.begin : line.first_end]))


def _parting(block: Block, line: Line) -> str:
    """What stands in the text between a block and the line that begins the next one."""
    if _beside(block, line):
        return "\t"
    return "\n" if _below(block, line) else "\n\n"


def _beside(block: Block, line: Line) -> bool:
    """Whether ``line`` begins another cell of the row in which the block is a cell."""
    first, last = block.lines[0], block.lines[-1]
    reach = _SAME_LINE * max(first.size, line.size)
    return (
        line.angle == first.angle
        and line.left > max(other.right for other in block.lines) - 1
        and last.base - reach <= line.base <= first.base + reach
    )
