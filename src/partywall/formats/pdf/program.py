"""A page's drawing instructions, understood: what they paint, and where each glyph stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pikepdf

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


def number(value: float) -> str:
    """A number as instructions write it."""
    text = f"{value:.5f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def numbers(*values: float) -> str:
    """Numbers with spaces between."""
    return " ".join(map(number, values))


@dataclass(slots=True)
class Glyph:
    """One glyph that is drawn."""

    code: bytes
    font: Font
    x: float
    y: float
    """Its origin in the file's space."""
    turn: tuple[float, float, float, float]
    """What becomes of one font size across and one up."""
    width: float
    """How far the next glyph stands, in font sizes, with no spacing."""
    shift: float
    """Where it stands in its instruction, in text space."""
    kern: float
    """The adjustment before it, as ``TJ`` has it."""
    colour: str
    """Instructions that set its colour."""
    off: bool
    """In a layer that is switched off."""


@dataclass(slots=True)
class Show:
    """One instruction that draws text, with its place."""

    glyphs: list[Glyph]
    matrix: Matrix
    """Text space to the space of the instructions around."""
    size: float
    spacing: float
    word_spacing: float
    stretch: float
    rise: float


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
    pictures: set[int] = field(default_factory=set)
    """Steps that draw a grey box where a picture was."""
    shapes: int = 0
    """Shapes left out."""
    painted: list[tuple[int, Box]] = field(default_factory=list)
    """Steps that paint a shape, with the box around it in the file's space."""
    loose_shapes: list[int] = field(default_factory=list)
    """Steps that paint a slanted or round shape; left out where they are so many that they may be lettering."""

    lost: list[int] = field(default_factory=list)
    """Numbers of the steps that come behind text that was left out, because its font is not understood."""

    def glyphs(self) -> Iterator[Glyph]:
        """Every glyph in the order of drawing."""
        for step in self.steps:
            if isinstance(step, Show):
                yield from step.glyphs
