"""The characters of a page, as they were laid out, with what draws each: in columns, like the characters."""

from __future__ import annotations

from collections.abc import Collection

import numpy

from partywall.formats.pdf.binding import Bound
from partywall.formats.pdf.chars import Flags, Whole
from partywall.formats.pdf.layout import Layout
from partywall.formats.pdf.program import Program, Show


class Tied:
    """A page's layout, each character with its glyph."""

    def __init__(self, layout: Layout, program: Program, bound: Bound, withheld: Collection[int]) -> None:
        """``withheld`` are the characters, by their places, that are withheld."""
        self.layout, self.program = layout, program
        self.glyphs: Whole = bound[layout.chars.number]
        """Of each character; -1 where nothing drawn could be tied to it."""
        self.shows: Whole = numpy.where(self.glyphs >= 0, program.owner_of(self.glyphs), -1)
        """The numbers of the steps that draw them."""
        self.withheld: Flags = numpy.zeros(program.glyphs + 1, numpy.bool_)
        """Of each glyph whether it is withheld, be it for one letter of several; the last stands for none."""
        self.withheld[self.glyphs[list(withheld)]] = True
        self.withheld[-1] = False
        self.stays: Flags = (self.glyphs >= 0) & ~self.withheld[self.glyphs]
        """Of each character whether it has a glyph that is not withheld."""
        self.whole: list[tuple[Show, int] | None] = self._whole_words()
        """What draws each word and the number of its first glyph there, where one step draws it, letter by letter and
        at one height, and nothing of it is withheld."""

    def _whole_words(self) -> list[tuple[Show, int] | None]:
        begins = [begin for _, begin, _ in self.layout.words]
        if not begins:
            return []
        shows = self.program.shows
        follows = numpy.ones(len(self.glyphs), numpy.bool_)
        for column, step in ((self.glyphs, 1), (self.shows, 0), (self.layout.chars.base, 0)):
            follows[1:] &= column[1:] == column[:-1] + step
        follows[begins] = True
        whole = numpy.logical_and.reduceat(follows & self.stays, begins)
        glyphs, steps = self.glyphs[begins].tolist(), numpy.where(whole, self.shows[begins], -1).tolist()
        return [
            (show := shows[step], glyph - show.first) if step >= 0 else None
            for step, glyph in zip(steps, glyphs, strict=True)
        ]
