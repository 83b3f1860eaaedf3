"""What of a paragraph stays: its words, as glyphs of the file where they are known, and labels.

A letter that was read, but that nothing drawn could be tied to (its font is of a kind that cannot be
taken apart), is set in the copy's own font: as it was read and screened, and not as it looked.
"""

from __future__ import annotations

import math
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from statistics import median

import numpy

from partywall.errors import Unsafe
from partywall.formats.pdf.layout import Block, Line
from partywall.formats.pdf.own_font import has, width_of
from partywall.formats.pdf.program import Show
from partywall.formats.pdf.reflow import Piece, Run
from partywall.formats.pdf.tied import Tied
from partywall.model.disclosure import Redaction

_LOOK_ALIKE = {"\u2212": "-", "\uf0b7": "\u2022", "\u25cf": "\u2022", "\u25aa": "\u2022", "\ufffd": "?"}
"""For marks that the copy's own font does not have: a minus, bullets, and what no reader could read."""

_NO_SIGN = "\u25a1"
"""For a sign that is no letter or figure, and that the copy's own font does not have."""


class Kept:
    """What stays of one paragraph."""

    def __init__(self, block: Block, tied: Tied, redactions: Sequence[Redaction], page: int) -> None:
        self._block, self._tied, self._redactions, self._page = block, tied, redactions, page
        self._chars = tied.layout.chars
        self._taken = bytearray(block.end - block.start)
        """Of each place of its text whether it is withheld."""
        for item in redactions:
            begin, end = max(item.span.start, block.start), min(item.span.end, block.end)
            self._taken[begin - block.start : end - block.start] = bytes((1,)) * (end - begin)

    @property
    def size(self) -> float:
        """The usual font size of the letters that stay; of all, where none does."""
        here = slice(self._block.lines[0].begin, self._block.lines[-1].end)
        shows = self._tied.shows[here]
        kept = shows[self._tied.stays[here]]
        numbers, counts = numpy.unique(kept if len(kept) else shows[shows >= 0], return_counts=True)
        sizes = [math.hypot(*self._tied.program.shows[at].turn[2:]) for at in numbers.tolist()]
        return _middle(sizes, counts.tolist()) if sizes else median(self._chars.sizes[here])

    def pieces(self, size: float, wording: str | None) -> list[Piece]:
        """Its words in order. ``size`` is that of the copy's own font; ``wording`` is for all labels."""
        made = _Pieces(size)
        end, lines, at = self._block.start, self._block.lines, 0
        words, whole = self._tied.layout.words, self._tied.whole
        for number in range(*(bisect_left(words, (place,)) for place in (self._block.start, self._block.end))):
            start, begin, behind = words[number]
            self._between(made, end, start, wording)
            end = start + behind - begin
            while begin >= lines[at].end:
                at += 1
            if drawn := whole[number]:
                made.word(self._run(*drawn, begin, behind, lines[at]), at)
            else:
                self._letters(made, start, range(begin, behind), at, wording)
        self._between(made, end, self._block.end, wording)
        return made.pieces

    def _between(self, made: _Pieces, start: int, end: int, wording: str | None) -> None:
        if start < end and self._taken.find(1, start - self._block.start, end - self._block.start) < 0:
            made.space()
            return
        for at in range(start, end):
            redaction = self._redaction_at(at)
            if redaction:
                made.taken(wording or redaction.label, at == redaction.span.start)
            else:
                made.space()

    def _letters(self, made: _Pieces, start: int, word: range, line: int, wording: str | None) -> None:
        for at, place in enumerate(word, start):
            redaction = self._redaction_at(at)
            if redaction:
                made.taken(wording or redaction.label, at == redaction.span.start)
            elif self._tied.glyphs[place] < 0:
                made.letter(self._plain(self._chars.text[place]), line)
            elif self._tied.stays[place]:
                drawn = self._tied.program.show_of(int(self._tied.glyphs[place]))
                made.glyph(self._run(*drawn, place, place + 1, self._block.lines[line]), line)

    def _run(self, show: Show, first: int, begin: int, end: int, line: Line) -> Run:
        """Characters that one step draws, letter by letter, at one height."""
        bases, behind = self._chars.bases, first + end - begin
        above = bases[begin] - bases[line.begin]
        return Run(show, first, behind, round(above, 1) if abs(above) > 0.3 else 0.0, sum(show.widths[first:behind]))

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
        if self._piece is None:
            # By far the most words.
            glued = not self._spaced and bool(self.pieces)
            self._piece = Piece([run], width=_width(run), spaced=self._spaced, glued=glued)
            self.pieces.append(self._piece)
            self._spaced, self._last_line = False, line
            return
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
