"""What of a paragraph stays: its words, as glyphs of the file where they are known, and labels.

A letter that was read, but that nothing drawn could be tied to (its font is of a kind that cannot be
taken apart), is set in the copy's own font: as it was read and screened, and not as it looked.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Mapping, Sequence
from statistics import median

from partywall.errors import Unsafe
from partywall.formats.pdf.binding import Bound
from partywall.formats.pdf.layout import Block, Char, Layout
from partywall.formats.pdf.program import Glyph
from partywall.formats.pdf.reflow import Piece
from partywall.model.disclosure import Redaction

_LOOK_ALIKE = {"\u2212": "-", "\uf0b7": "\u2022", "\u25cf": "\u2022", "\u25aa": "\u2022", "\ufffd": "?"}
"""For marks that the copy's own font does not have: a minus, bullets, and what no reader could read."""


class Kept:
    """What stays of one paragraph."""

    def __init__(
        self, block: Block, layout: Layout, glyphs: Sequence[Glyph], bound: Bound, redactions: Sequence[Redaction],
        page: int,
    ) -> None:  # fmt: skip
        self._block = block
        self._sources = layout.sources
        self._glyphs = glyphs
        self._bound = bound
        self._redactions = redactions
        self._page = page
        self._withheld = self._withheld_glyphs()
        self._lines = {char.number: at for at, line in enumerate(block.lines) for char in line.chars}

    @property
    def size(self) -> float:
        """The usual font size of the letters that stay; of all, where none does."""
        chars = [char for line in self._block.lines for char in line.chars]
        numbers = [self._bound[char.number] for char in chars if char.number in self._bound]
        kept = [number for number in numbers if number not in self._withheld] or numbers
        sizes = [math.hypot(*self._glyphs[number].turn[2:]) for number in kept]
        return median(sizes or [char.size for char in chars])

    def pieces(self, size: float, widths: Mapping[int, float], wording: str | None) -> list[Piece]:
        """Its words in order. ``size`` and ``widths`` are of the copy's own font; ``wording`` for all labels."""
        pieces: list[Piece] = []
        spaced = False
        last_line = -1
        piece: Piece | None = None
        for at in range(self._block.start, self._block.end):
            source, redaction = self._sources[at], self._redaction_at(at)
            if redaction or source is None:
                if redaction and at == redaction.span.start:
                    pieces += _label(wording or redaction.label, size, widths, spaced, bool(pieces))
                    spaced = False
                spaced, piece = spaced or not redaction, None
                continue
            glyph = self._bound.get(source.number)
            if glyph is not None and (glyph in self._withheld or self._is_drawn(piece, glyph)):
                continue
            line = self._lines[source.number]
            if piece is None or line != last_line or bool(piece.plain) != (glyph is None):
                apart = piece is not None and line != last_line
                piece = Piece(spaced=spaced, glued=not spaced and not apart and bool(pieces))
                pieces.append(piece)
                spaced = False
            last_line = line
            self._add(piece, source, glyph, size, widths)
        return pieces

    def _is_drawn(self, piece: Piece | None, glyph: int) -> bool:
        """Whether it is a ligature, of which the first letter is in already."""
        return bool(piece and piece.glyphs and piece.glyphs[-1][0] is self._glyphs[glyph])

    def _add(self, piece: Piece, source: Char, number: int | None, size: float, widths: Mapping[int, float]) -> None:
        if number is None:
            letter = self._plain(source.text)
            piece.plain += letter
            piece.width += width_of(letter, widths) * size
            return
        glyph = self._glyphs[number]
        above = source.base - self._block.lines[self._lines[source.number]].base
        piece.glyphs.append((glyph, round(above, 1) if abs(above) > 0.3 else 0.0))
        piece.width += glyph.width * math.hypot(glyph.turn[0], glyph.turn[1])

    def _plain(self, letter: str) -> str:
        """The letter as the copy's own font has it."""
        plain = _LOOK_ALIKE.get(letter) or unicodedata.normalize("NFKC", letter)
        try:
            plain.encode("cp1252")
        except UnicodeEncodeError:
            why = "it has letters of a script that the copy's font does not have, in a font that cannot be taken over"
            raise Unsafe(f"Page {self._page} cannot be copied: {why}.") from None
        return plain

    def _withheld_glyphs(self) -> set[int]:
        """A ligature of which one letter is withheld is withheld."""
        withheld = (self._sources[at] for at in range(self._block.start, self._block.end) if self._redaction_at(at))
        return {self._bound[char.number] for char in withheld if char and char.number in self._bound}

    def _redaction_at(self, at: int) -> Redaction | None:
        for item in self._redactions:
            if item.span.start <= at < item.span.end:
                return item
        return None


def _label(wording: str, size: float, widths: Mapping[int, float], spaced: bool, follows: bool) -> list[Piece]:
    """A label's words, each a piece of its own so that it may run over a line end."""
    pieces: list[Piece] = []
    for word in wording.split():
        first = not pieces
        glued = first and follows and not spaced
        pieces.append(Piece(plain=word, width=width_of(word, widths) * size, spaced=spaced or not first, glued=glued))
    return pieces


def width_of(text: str, widths: Mapping[int, float]) -> float:
    """How wide a text is in the copy's own font, in font sizes."""
    return sum(widths.get(code, 0.5) for code in text.encode("cp1252", "replace"))
