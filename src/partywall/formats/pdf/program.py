"""A page's drawing instructions, understood: what they paint, and where each glyph stands."""

from __future__ import annotations

import math
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain

import numpy
import pikepdf
from numpy.typing import NDArray

from partywall.formats.pdf.asked import Table
from partywall.formats.pdf.fonts import Font
from partywall.model.text import Box

Matrix = tuple[float, float, float, float, float, float]
UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def times(m: Matrix, n: Matrix) -> Matrix:
    """First ``m``, then ``n``."""
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


@lru_cache(maxsize=8192)
def number(value: float) -> str:
    """A number as instructions write it."""
    text = f"{value:.5f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def tenths(value: float) -> str:
    """A number with one digit behind its point at most."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


def numbers(*values: float) -> str:
    """Numbers with spaces between."""
    return " ".join(map(number, values))


@dataclass(slots=True)
class Show:
    """One instruction that draws text, with its place. Its glyphs are numbered through the page from ``first``."""

    first: int
    font: Font
    codes: list[int]
    """Of its glyphs."""
    widths: list[float]
    """How far the glyph behind each stands, in font sizes, with no spacing."""
    shifts: list[float]
    """Where each stands, in text space."""
    kerns: dict[int, float]
    """The adjustments before those that have one, as ``TJ`` has them."""
    matrix: Matrix
    """Text space to the space of the instructions around."""
    around: Matrix
    """From there to the file's space."""
    size: float
    spacing: float
    word_spacing: float
    stretch: float
    rise: float
    colour: str
    """Instructions that set its colour."""
    off: bool
    """In a layer that is switched off."""

    turn: tuple[float, float, float, float] = field(init=False)
    """What becomes of one font size across and one up."""
    across: float = field(init=False)
    """How long one font size across is."""

    def __post_init__(self) -> None:
        a, b, c, d, _, _ = times(self.matrix, self.around)
        across = self.size * self.stretch
        self.turn = a * across, b * across, c * self.size, d * self.size
        self.across = math.hypot(*self.turn[:2])

    @property
    def reach(self) -> float:
        """How far from its place a glyph may be found."""
        return 0.1 + 0.04 * (abs(self.turn[0]) + abs(self.turn[1]))

    def adjustments(self) -> dict[int, float]:
        """The adjustments before its glyphs in the copy, where a font of one byte a code may become one of two."""
        if not (self.font.face and self.word_spacing and self.size) or self.font.wide:
            return self.kerns
        spaces = {at: -1000 * self.word_spacing / self.size for at, code in enumerate(self.codes, 1) if code == 32}
        return {at: self.kerns.get(at, 0.0) + spaces.get(at, 0.0) for at in sorted({*self.kerns, *spaces})}

    def string(self, begin: int, end: int) -> str:
        """Some of its glyphs as a string."""
        return self.font.string(self.codes[begin:end])


@dataclass(slots=True)
class State:
    """What ``q`` keeps and ``Q`` brings back."""

    matrix: Matrix = UNIT
    font: Font | None = None
    size: float = 0.0
    spacing: float = 0.0
    word_spacing: float = 0.0
    stretch: float = 1.0
    leading: float = 0.0
    rise: float = 0.0
    fill_space: str = ""
    fill: str = "0 g"


class Resources:
    """What instructions name. Implemented by the copy that is being made."""

    def font(self, resources: pikepdf.Object, name: str) -> Font:
        """The font of that name."""
        raise NotImplementedError

    def graphics_state(self, resources: pikepdf.Object, name: str) -> str:
        """The copy's name for a graphics state; empty: it has nothing that stays."""
        raise NotImplementedError

    def state_font(self, resources: pikepdf.Object, name: str) -> tuple[Font, float] | None:
        """The font and size that a graphics state sets."""
        raise NotImplementedError

    def colour_space(self, resources: pikepdf.Object, name: str) -> str:
        """The copy's name for a colour space; empty: left out."""
        raise NotImplementedError

    def form(self, resources: pikepdf.Object, name: str) -> tuple[pikepdf.Object, bytes] | None:
        """A form and its instructions; None: a picture or nothing."""
        raise NotImplementedError

    def off(self, resources: pikepdf.Object, name: str) -> bool:
        """Whether the layer of that property name is switched off."""
        raise NotImplementedError

    def off_form(self, form: pikepdf.Object) -> bool:
        """Whether a form belongs to a layer that is switched off."""
        raise NotImplementedError


@dataclass(slots=True)
class Program:
    """The instructions of one page in order, and what of the page they cover."""

    steps: list[str | Show] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    """Straight lines and the sides of boxes in the file's space: x, y, x, y."""
    pictures: dict[int, Box] = field(default_factory=dict)
    """Steps that draw a grey box where a picture was, with its place in the file's space."""
    shapes: int = 0
    """Shapes left out."""
    painted: list[tuple[int, Box]] = field(default_factory=list)
    """Steps that paint a shape, with the box around it in the file's space."""
    loose_shapes: list[int] = field(default_factory=list)
    """Steps that paint a slanted or round shape; left out where they are so many that they may be lettering."""

    lost: list[int] = field(default_factory=list)
    """Numbers of the steps that come behind text that was left out, because its font is not understood."""

    shows: list[Show] = field(default_factory=list)
    """The steps that draw text."""
    glyphs: int = 0
    """How many all shows have."""

    _firsts: list[int] = field(default_factory=list)
    """For each show the number of its first glyph."""

    def show_of(self, glyph: int) -> tuple[Show, int]:
        """What draws a glyph, and which one it is of those that it draws."""
        show = self.shows[bisect_right(self._firsts, glyph) - 1]
        return show, glyph - show.first

    def owner_of(self, glyphs: NDArray[numpy.int64]) -> NDArray[numpy.int64]:
        """For each of these glyphs the number of its show."""
        return numpy.searchsorted(self._firsts, glyphs, side="right") - 1

    def add(self, show: Show) -> None:
        """Add a step that draws text."""
        self.glyphs += len(show.codes)
        self.shows.append(show)
        self._firsts.append(show.first)
        self.steps.append(show)

    def origins(self) -> tuple[Table, Table]:
        """Where each glyph stands in the file's space, and how far from there it may be found."""
        if not self.shows:
            return numpy.zeros((0, 2)), numpy.zeros(0)
        bases, reaches = [], []
        for show in self.shows:
            a, b, c, d, e, f = times(show.matrix, show.around)
            bases.append((e + show.rise * c, f + show.rise * d, a, b))
            reaches.append(show.reach)
        owners = self.owner_of(numpy.arange(self.glyphs))
        base = numpy.array(bases)[owners]
        shifts = numpy.fromiter(chain.from_iterable(show.shifts for show in self.shows), numpy.float64, self.glyphs)
        return base[:, :2] + shifts[:, None] * base[:, 2:], numpy.array(reaches)[owners]
