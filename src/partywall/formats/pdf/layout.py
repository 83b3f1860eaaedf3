"""From single characters on a page to lines, paragraphs and cells, by their places alone.

Written for detection: a sentence must be seen through its line ends, and a cell must not run into
the next one. A line that ends only because the next word did not fit is followed by a space, a
cell by ``\\t``. A line that ends for another reason is followed by ``\\n`` where the next one stands
right below it, and by a blank line where it does not: no sentence runs from a header or a footer into
the text, or from row to row. All of these, and every other space, are synthetic.

Lengths are points. Each character stands in the frame of its own direction of writing: ``left`` and
``right`` along the line, ``base`` across it, growing upwards.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

import numpy

from partywall.model.text import Box

_CELL_GAP = 1.8
"""A gap of so many letter heights on one line parts two cells."""
_SAME_LINE = 0.45
"""Superscripts stand less than so many letter heights off their line."""
_MOST_LEADING = 1.9
_MARK = re.compile(r"(?:[•▪●○◦·‣*\-–—\uf0b7\uf0a7]|o|\(?[0-9]{1,3}[.)]|\(?[a-z][.)])$")


class Char(NamedTuple):
    """One character that is not a space."""

    number: int
    """Its number on the page, as PDFium counts."""
    text: str
    left: float
    base: float
    right: float
    size: float
    """Height of its letters' box, roughly the font size."""
    angle: int
    """Direction of writing on the page as shown, in degrees."""
    box: Box
    spaced: bool
    """Whether a space comes before it."""


@dataclass(slots=True)
class Line:
    """Characters that run on in one line without a wide gap."""

    chars: list[Char]

    @property
    def left(self) -> float:
        return self.chars[0].left

    @property
    def right(self) -> float:
        return self.chars[-1].right

    @property
    def base(self) -> float:
        return self.chars[0].base

    @property
    def size(self) -> float:
        """Of a letter in its middle: a mark at its start may be of another font."""
        return self.chars[len(self.chars) // 2].size

    def words(self) -> Iterator[list[Char]]:
        """The characters between spaces."""
        begin = 0
        for at, char in enumerate(self.chars):
            if char.spaced and at:
                yield self.chars[begin:at]
                begin = at
        yield self.chars[begin:]


@dataclass(slots=True)
class Block:
    """A paragraph, list item or cell: lines that one sentence may run through."""

    lines: list[Line]
    start: int = 0
    """Where its text begins in the page's text."""
    end: int = 0


@dataclass(slots=True)
class Layout:
    """The text of a page. ``sources`` has the character that each place of ``text`` came from, or None."""

    blocks: list[Block] = field(default_factory=list)
    text: str = ""
    sources: list[Char | None] = field(default_factory=list)
    words: list[tuple[int, list[Char]]] = field(default_factory=list)
    """Characters that run on without a gap in one line, with where they begin in ``text``."""


def lay_out(chars: Iterable[Char]) -> Layout:
    """The blocks and the text of one page."""
    lines = _split_at_columns(_justified(_lines(chars)))
    layout = Layout()
    pieces: list[str] = []
    for separator, block in _blocks(lines):
        if layout.blocks:
            pieces.append(separator)
            layout.sources += [None] * len(separator)
        block.start = len(layout.sources)
        _spell(block, layout, pieces)
        block.end = len(layout.sources)
        layout.blocks.append(block)
    layout.text = "".join(pieces)
    return layout


def _spell(block: Block, layout: Layout, pieces: list[str]) -> None:
    for number, line in enumerate(block.lines):
        spaced = number > 0 and not breaks_word(block.lines[number - 1])
        for word in line.words():
            if spaced:
                pieces.append(" ")
                layout.sources.append(None)
            layout.words.append((len(layout.sources), word))
            pieces += [char.text for char in word]
            layout.sources += word
            spaced = True


def breaks_word(line: Line) -> bool:
    """Whether the line ends with a hyphen inside a word, so that the next one goes on without a space."""
    return len(line.chars) > 1 and line.chars[-1].text == "-" and line.chars[-2].text.isalnum()


def _lines(chars: Iterable[Char]) -> list[Line]:
    chars = list(chars)
    lines: list[Line] = []
    row: list[Char] = []
    begin = 0
    # The common case first: letters that run on in one word are looked at all at once.
    for end in (*_ends(chars), len(chars)):
        if end > begin and not (row and _runs_on(row, chars[begin])):
            row = []
            lines.append(Line(row))
        row += chars[begin:end]
        begin = end
    return lines


def _ends(chars: Sequence[Char]) -> list[int]:
    """Where a letter does not plainly follow the one before it."""
    if not chars:
        return []
    _, _, left, base, right, size, angle, _, _ = zip(*chars, strict=True)
    lefts, rights, bases = numpy.array(left), numpy.array(right), numpy.array(base)
    gaps = lefts[1:] - rights[:-1]
    plain = (bases[1:] == bases[:-1]) & (gaps >= -1) & (gaps < 1) & (numpy.array(size)[1:] > 2)
    plain &= numpy.diff(numpy.array(angle)) == 0
    return (numpy.flatnonzero(~plain) + 1).tolist()


def _runs_on(row: list[Char], char: Char) -> bool:
    last = row[-1]
    size = max(last.size, char.size)
    gap = char.left - last.right
    return (
        char.angle == last.angle
        and abs(char.base - row[0].base) <= _SAME_LINE * size
        and -size <= gap <= _CELL_GAP * size
        and char.left > last.left - size / 4
    )


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
    level = abs(line.base - last.base) < 0.01 and line.chars[0].angle == last.chars[0].angle
    return level and 0 < gap < 8 * line.size and alike and not any(char.spaced for char in last.chars[1:])


def _joined(row: list[Line]) -> list[Line]:
    return [Line([char for line in row for char in line.chars])] if len(row) > 2 else row


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
    usual = _usual_gap(line)
    begin = 0
    for at in range(1, len(line.chars)):
        before, char = line.chars[at - 1], line.chars[at]
        gap = char.left - before.right
        odd = abs(gap - usual) > 0.04 * char.size if char.spaced else gap < -0.05 * char.size
        # The letters of a ligature have one place.
        if odd and char.left > before.left and _begins_cell(char, gap, starts):
            yield Line(line.chars[begin:at])
            begin = at
    yield Line(line.chars[begin:])


def _usual_gap(line: Line) -> float:
    """The width of a space in this line; half of them are narrower."""
    gaps = sorted(char.left - before.right for before, char in pairwise(line.chars) if char.spaced)
    return gaps[(len(gaps) - 1) // 2] if len(gaps) > 1 else 0.25 * line.size


def _begins_cell(char: Char, gap: float, starts: Mapping[int, Sequence[float]]) -> bool:
    """Whether cells of rows close by begin right above or below: two of them, where the gap may be a space."""
    column = round(char.left)
    rows = [base for at in (column - 1, column, column + 1) for base in starts.get(at, ())]
    near = sum(0.1 < abs(base - char.base) < 4 * char.size for base in rows)
    return near >= (1 if gap > 0.45 * char.size or gap < 0 else 2)


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
    return line.chars[0].angle, round(line.left / 3)


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
    word = next(line.words())
    return above.right + 0.2 * line.size + word[-1].right - word[0].left > margin - 0.5


def _below(block: Block, line: Line) -> bool:
    """Whether ``line`` is the next line right below the block, in letters as large, and begins no item of a list."""
    above = block.lines[-1]
    drop = above.base - line.base
    if line.chars[0].angle != above.chars[0].angle or not 0 < drop <= _MOST_LEADING * max(line.size, above.size):
        return False
    if len(block.lines) > 1 and drop > 1.25 * (block.lines[-2].base - above.base):
        return False
    if not 0.85 < line.size / (above.size or 1) < 1.18 or line.left > above.right or line.right < block.lines[0].left:
        return False
    return not begins_item(line)


def begins_item(line: Line) -> bool:
    """Whether a line begins with the mark of a list's item."""
    return bool(_MARK.match("".join(char.text for char in next(line.words()))))


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
        line.chars[0].angle == first.chars[0].angle
        and line.left > max(other.right for other in block.lines) - 1
        and last.base - reach <= line.base <= first.base + reach
    )
