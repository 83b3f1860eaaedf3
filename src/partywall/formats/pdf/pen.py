"""Writes a paragraph that is set anew as drawing instructions: one text for each stretch of one look on one line."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from partywall.formats.pdf.fonts import Font
from partywall.formats.pdf.own_font import LABEL_FONT, OwnFont, width_of
from partywall.formats.pdf.program import Show, numbers, tenths
from partywall.formats.pdf.reflow import Run

Turn = tuple[float, float, float, float]
Place = tuple[float, float]


class Pen:
    """Words come one by one, each at its place; those that a space parts become one text."""

    def __init__(self, own: OwnFont, native: Callable[[float, float], Place]) -> None:
        """``native`` gives the place in the file's space of one in the paragraph's frame."""
        self._own, self._native = own, native
        self._texts: list[str] = []
        self._key: object = None
        self._last: tuple[Show | None, float, float] = None, 0.0, 0.0
        self._font: Font | None = None
        self._looks: dict[tuple[int, float], str] = {}
        self._parts: list[str] = []
        """Strings and the adjustments between them."""
        self._codes: list[int] = []
        self._end = 0.0
        self._spaced = False

    def glyphs(self, run: Run, scale: float, along: float, across: float) -> float:
        """Some glyphs of the file, so many times their size, with their place in the paragraph's frame; how far along
        they end."""
        show = run.show
        goes_on = self._key and show is self._last[0] and (scale, across) == self._last[1:]
        if (goes_on or self._goes_on(show, scale, along, across)) and show.across:
            self._part(show.font, (along - self._end) / (show.across * scale))
        self._codes += show.codes[run.begin : run.end]
        self._end = along + run.width * show.across * scale
        return self._end

    def _goes_on(self, show: Show, scale: float, along: float, across: float) -> bool:
        """Whether what comes looks as what was and stands on its line; else a new text begins."""
        font = show.font
        look = self._looks.get((show.first, scale)) or self._look(show, scale)
        key = font.name, look, show.colour, across
        self._last = show, scale, across
        if key == self._key:
            return True
        self._finish()
        self._key, self._font = key, font
        place = numbers(*self._native(along, across))
        self._texts.append(f"{show.colour} BT {font.name} 1 Tf {look} {place} Tm")
        return False

    def _look(self, show: Show, scale: float) -> str:
        """The turn and size of letters, as instructions have them."""
        look = numbers(*(round(value * scale, 3) for value in show.turn))
        self._looks[show.first, scale] = look
        return look

    def space(self) -> None:
        """A space comes next."""
        self._spaced = True

    def label(self, text: str, turn: Turn, ink: str, along: float, across: float) -> None:
        """Text in the copy's own font."""
        self._finish()
        string, place = self._own.string(text), self._native(along, across)
        self._texts.append(f"{ink} BT {LABEL_FONT} 1 Tf {numbers(*turn, *place)} Tm {string} Tj ET")

    def texts(self) -> Sequence[str]:
        """All that was written."""
        self._finish()
        return self._texts

    def _part(self, font: Font, gap: float) -> None:
        """Go on behind a gap of so many font sizes."""
        if self._spaced and font.space is not None:
            self._codes.append(font.space)
            gap -= font.width(font.space)
        elif self._spaced:
            self._show()
            self._texts.append(f"{self._borrowed_space()} {font.name} 1 Tf")
            gap -= width_of(" ")
        self._spaced = False
        if abs(gap) > 0.0005:
            self._string()
            self._parts.append(tenths(-1000 * gap))

    def _string(self) -> None:
        if self._codes and self._font:
            self._parts.append(self._font.string(self._codes))
            self._codes = []

    def _show(self) -> None:
        self._string()
        if len(self._parts) == 1:
            self._texts.append(f"{self._parts[0]} Tj")
        elif self._parts:
            self._texts.append(f"[{' '.join(self._parts)}] TJ")
        self._parts = []

    def _borrowed_space(self) -> str:
        return f"{LABEL_FONT} 1 Tf {self._own.string(' ')} Tj"

    def _finish(self) -> None:
        """End the text, with the space that follows it."""
        font = self._font
        if font:
            borrowed = self._spaced and font.space is None
            if self._spaced and font.space is not None:
                self._codes.append(font.space)
            self._show()
            self._texts.append(f"{self._borrowed_space()} ET" if borrowed else "ET")
        self._key = self._font = None
        self._spaced = False
