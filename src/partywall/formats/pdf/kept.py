"""What of a paragraph stays: its words, as glyphs of the file where they are known, and labels.

A letter that was read, but that nothing drawn could be tied to (its font is of a kind that cannot be
taken apart), is set in the copy's own font: as it was read and screened, and not as it looked.
"""

from __future__ import annotations

import math
import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from statistics import median

from partywall.errors import Unsafe
from partywall.formats.pdf.binding import Bound
from partywall.formats.pdf.layout import Block, Char, Layout
from partywall.formats.pdf.own_font import has, width_of
from partywall.formats.pdf.program import Program
from partywall.formats.pdf.reflow import Piece, Run
from partywall.model.disclosure import Redaction

_LOOK_ALIKE = {"\u2212": "-", "\uf0b7": "\u2022", "\u25cf": "\u2022", "\u25aa": "\u2022", "\ufffd": "?"}
"""For marks that the copy's own font does not have: a minus, bullets, and what no reader could read."""

_NO_SIGN = "\u25a1"
"""For a sign that is no letter or figure, and that the copy's own font does not have."""


class Kept:
    """What stays of one paragraph."""

    def __init__(
        self, block: Block, layout: Layout, program: Program, bound: Bound, redactions: Sequence[Redaction],
        withheld: Collection[int], page: int,
    ) -> None:  # fmt: skip
        """``withheld`` are the glyphs of the page that are withheld, be it for one letter of several."""
        self._block = block
        self._layout = layout
        self._program = program
        self._bound = bound
        self._redactions = redactions
        self._page = page
        self._withheld = withheld
        self._lines = {char.number: at for at, line in enumerate(block.lines) for char in line.chars}

    @property
    def size(self) -> float:
        """The usual font size of the letters that stay; of all, where none does."""
        chars = [char for line in self._block.lines for char in line.chars]
        numbers = [self._bound[char.number] for char in chars if char.number in self._bound]
        kept = [number for number in numbers if number not in self._withheld] or numbers
        shows = Counter(self._program.owners[number] for number in kept)
        sizes = [math.hypot(*self._program.shows[at].turn[2:]) for at in shows]
        return _middle(sizes, shows.values()) if sizes else median(char.size for char in chars)

    def pieces(self, size: float, wording: str | None) -> list[Piece]:
        """Its words in order. ``size`` is that of the copy's own font; ``wording`` is for all labels."""
        made = _Pieces(size)
        end = self._block.start
        for start, word in self._words():
            self._between(made, end, start, wording)
            end = start + len(word)
            run = None if self._redactions and self._is_touched(start, end) else self._run(word)
            if run:
                made.word(run, self._lines[word[0].number])
            else:
                self._letters(made, start, word, wording)
        self._between(made, end, self._block.end, wording)
        return made.pieces

    def _words(self) -> Sequence[tuple[int, list[Char]]]:
        words = self._layout.words
        first, last = (bisect_left(words, at, key=lambda word: word[0]) for at in (self._block.start, self._block.end))
        return words[first:last]

    def _between(self, made: _Pieces, start: int, end: int, wording: str | None) -> None:
        for at in range(start, end):
            redaction = self._redaction_at(at)
            if redaction:
                made.taken(wording or redaction.label, at == redaction.span.start)
            else:
                made.space()

    def _letters(self, made: _Pieces, start: int, word: Sequence[Char], wording: str | None) -> None:
        for at, char in enumerate(word, start):
            redaction, glyph = self._redaction_at(at), self._bound.get(char.number)
            if redaction:
                made.taken(wording or redaction.label, at == redaction.span.start)
            elif glyph is None:
                made.letter(self._plain(char.text), self._lines[char.number])
            elif glyph not in self._withheld:
                show, number = self._program.show_of(glyph)
                made.glyph(
                    Run(show, number, number + 1, self._above(char), show.widths[number]), self._lines[char.number]
                )

    def _run(self, word: Sequence[Char]) -> Run | None:
        """A word that one step draws, letter by letter, at one height."""
        first = self._bound.get(word[0].number)
        if first is None:
            return None
        show, begin = self._program.show_of(first)
        if begin + len(word) > len(show.codes):
            return None
        for glyph, char in enumerate(word, first):
            if self._bound.get(char.number) != glyph or glyph in self._withheld or char.base != word[0].base:
                return None
        end = begin + len(word)
        return Run(show, begin, end, self._above(word[0]), sum(show.widths[begin:end]))

    def _above(self, char: Char) -> float:
        above = char.base - self._block.lines[self._lines[char.number]].base
        return round(above, 1) if abs(above) > 0.3 else 0.0

    def _is_touched(self, start: int, end: int) -> bool:
        return any(item.span.start < end and start < item.span.end for item in self._redactions)

    def _plain(self, letter: str) -> str:
        """The letter as the copy's own font has it."""
        for plain in (_LOOK_ALIKE.get(letter, letter), unicodedata.normalize("NFKC", letter)):
            if has(plain):
                return plain
        if not letter.isalnum():
            return _NO_SIGN
        why = "it has letters of a script that the copy's font does not have, in a font that cannot be taken over"
        raise Unsafe(f"Page {self._page} cannot be copied: {why}.")

    def _redaction_at(self, at: int) -> Redaction | None:
        for item in self._redactions:
            if item.span.start <= at < item.span.end:
                return item
        return None


class _Pieces:
    """Pieces as they come to be: a new one at each space, label, line end and change between fonts of file and copy."""

    def __init__(self, size: float) -> None:
        self.pieces: list[Piece] = []
        self._size = size
        self._spaced = False
        self._last_line = -1
        self._piece: Piece | None = None

    def space(self) -> None:
        """What comes is apart from what was."""
        self._spaced, self._piece = True, None

    def taken(self, label: str, first: bool) -> None:
        """A place that is withheld, the first of its stretch or a further one."""
        if first:
            self.pieces += _label(label, self._size, self._spaced, bool(self.pieces))
            self._spaced = False
        self._piece = None

    def letter(self, letter: str, line: int) -> None:
        """A letter in the copy's own font."""
        piece = self._open(line, plain=True)
        piece.plain += letter
        piece.width += width_of(letter) * self._size

    def glyph(self, run: Run, line: int) -> None:
        """One glyph of the file; the second letter of a ligature, which is drawn already, has the same."""
        last = self._piece.runs[-1] if self._piece and self._piece.runs else None
        if last and last.show is run.show and last.end == run.end:
            return
        piece = self._open(line, plain=False)
        piece.width += _width(run)
        if piece.runs and last and last.show is run.show and (last.end, last.above) == (run.begin, run.above):
            piece.runs[-1] = Run(run.show, last.begin, run.end, run.above, last.width + run.width)
        else:
            piece.runs.append(run)

    def word(self, run: Run, line: int) -> None:
        """A whole word."""
        piece = self._open(line, plain=False)
        piece.runs.append(run)
        piece.width += _width(run)

    def _open(self, line: int, plain: bool) -> Piece:
        piece = self._piece
        if piece is None or line != self._last_line or bool(piece.plain) != plain:
            apart = piece is not None and line != self._last_line
            glued = not self._spaced and not apart and bool(self.pieces)
            piece = self._piece = Piece(spaced=self._spaced, glued=glued)
            self.pieces.append(piece)
            self._spaced = False
        self._last_line = line
        return piece


def _width(run: Run) -> float:
    return run.width * run.show.across


def _middle(values: Sequence[float], counts: Iterable[int]) -> float:
    """The median of values that stand so many times each."""
    ordered = sorted(zip(values, counts, strict=True))
    left = sum(count for _, count in ordered) / 2
    for value, count in ordered:
        left -= count
        if left <= 0:
            return value
    return ordered[-1][0]


def _label(wording: str, size: float, spaced: bool, follows: bool) -> list[Piece]:
    """A label's words, each a piece of its own so that it may run over a line end."""
    pieces: list[Piece] = []
    for word in wording.split():
        first = not pieces
        glued = first and follows and not spaced
        pieces.append(Piece(plain=word, width=width_of(word) * size, spaced=spaced or not first, glued=glued))
    return pieces
