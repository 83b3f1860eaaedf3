"""A program as drawing instructions again, without the glyphs that do not stay."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from partywall.formats.pdf.fonts import Font
from partywall.formats.pdf.own_font import LABEL_FONT, OwnFont
from partywall.formats.pdf.program import Matrix, Program, Show, number, numbers, times
from partywall.formats.pdf.tags import ARTIFACT, END, Element, PageTags

_GROUPS = {"g": "fill", "rg": "fill", "k": "fill", "cs": "fill", "G": "line", "RG": "line", "K": "line", "CS": "line",
           "sc": "fill colour", "SC": "line colour"}  # fmt: skip
_HEAPING = {"cm", "n", "gs"}
"""Each of these adds to those before it: a change of space, a clip, a graphics state."""


class Levels:
    """What has been set at each level of ``q``, so that it can be left and entered again.

    A paragraph that is set anew is drawn at the page's own level, where no clip of the old one cuts it.
    """

    def __init__(self) -> None:
        self._levels: list[dict[str, str]] = [{}]

    def note(self, step: str) -> None:
        """Take note of a step that paints nothing."""
        if step == "q":
            self._levels.append({})
        elif step == "Q":
            if len(self._levels) > 1:
                self._levels.pop()
        else:
            self._set(step)

    def _set(self, step: str) -> None:
        operator = step.rsplit(" ", 1)[-1]
        level = self._levels[-1]
        key = f"{operator} {len(level)} {step}" if operator in _HEAPING else _GROUPS.get(operator, operator)
        level.pop(key, None)
        if key in ("fill", "line"):
            level.pop(f"{key} colour", None)
        level[key] = step

    def leave(self) -> list[str]:
        """Steps to the page's own level."""
        return ["Q"] * len(self._levels)

    def enter(self) -> list[str]:
        """Steps back to where it was left."""
        return [step for level in self._levels for step in ("q", *level.values())]


class Drawn:
    """Where each piece of a page's instructions belongs, and what of them stays."""

    def __init__(
        self, program: Program, stay: bytes, left_out: Collection[int], pictures: Mapping[int, Element],
        tags: PageTags, line_ends: Collection[int], own: OwnFont,
    ) -> None:  # fmt: skip
        """``stay`` says of each glyph whether it stays, ``left_out`` has the numbers of steps that do not.

        A space is written behind the glyphs that are ``line_ends``; it shows nothing.
        """
        self._program, self._stay, self._left_out = program, stay, left_out
        self._pictures, self._tags = pictures, tags
        self._line_ends, self._own = line_ends, own
        self._lines: list[str] = []
        self._open: Element | str | None = None
        """The element, or what is no part of the text, that the instructions at hand belong to."""

    def instructions(
        self, anew: Mapping[int, Sequence[tuple[Element | None, Sequence[str]]]], owners: Sequence[Element | None]
    ) -> str:
        """The instructions of a page, each paragraph that is set anew where it was drawn first.

        ``anew`` has their new instructions by the number of the step that they come before, or of no step: then
        last. ``owners`` are the elements that glyphs belong to.
        """
        self._lines = ["q"]
        levels = Levels()
        painting = {at for at, _ in self._program.painted} | self._pictures.keys()
        for at, step in enumerate(self._program.steps):
            if at in anew:
                self._belongs(None)
                self._lines += levels.leave()
                self._set_anew(anew[at])
                self._lines += levels.enter()
            if isinstance(step, Show):
                self._show(step, owners)
                continue
            if at not in painting:
                levels.note(step)
                if step in ("q", "Q"):
                    self._belongs(None)
            elif at not in self._left_out:
                self._belongs(self._pictures.get(at) or ARTIFACT)
            if at not in self._left_out:
                self._lines.append(step)
        self._belongs(None)
        self._lines.append("Q")
        self._set_anew(anew.get(len(self._program.steps), ()))
        return "\n".join([*self._lines, ""])

    def _belongs(self, element: Element | str | None) -> None:
        """What comes next belongs to this element."""
        if element is self._open:
            return
        if self._open is not None:
            self._lines.append(END)
        if element is not None:
            self._lines.append(element if isinstance(element, str) else self._tags.begin(element))
        self._open = element

    def _set_anew(self, blocks: Sequence[tuple[Element | None, Sequence[str]]]) -> None:
        for element, instructions in blocks:
            self._belongs(element or ARTIFACT)
            self._lines += instructions
            self._belongs(None)

    def _show(self, show: Show, owners: Sequence[Element | None]) -> None:
        """The text of one instruction that stays, each unbroken run of it in its place."""
        here = b"" if show.off else self._stay[show.first : show.first + len(show.codes)]
        begin = here.find(1)
        while begin >= 0:
            end = here.find(0, begin)
            end = end if end >= 0 else len(here)
            while begin < end:
                owner = owners[show.first + begin]
                piece = begin + 1
                while piece < end and owners[show.first + piece] is owner:
                    piece += 1
                self._belongs(owner or ARTIFACT)
                ends = show.first + piece - 1 in self._line_ends
                self._lines.append(_run(show, begin, piece, self._space(show.font) if ends else ""))
                begin = piece
            begin = here.find(1, end)

    def _space(self, font: Font) -> str:
        """The instruction for a space, in the copy's own font where the file's has none."""
        if font.space is None:
            return f"{LABEL_FONT} 1 Tf {self._own.string(' ')} Tj "
        return f"{font.string([font.space])} Tj "


def _run(show: Show, begin: int, end: int, behind: str) -> str:
    matrix: Matrix = (show.stretch, 0, 0, 1, show.shifts[begin], show.rise)
    place = times(matrix, show.matrix)
    spacing = f"{number(show.spacing)} Tc " if show.spacing else ""
    # In a font of two bytes a code no space is wider than it is: there adjustments do that.
    word_spacing = 0.0 if show.font.face else show.word_spacing
    words = f"{number(word_spacing)} Tw " if word_spacing else ""
    back = ("0 Tc " if show.spacing else "") + ("0 Tw " if word_spacing else "")
    text = _strings(show, begin, end)
    size = number(show.size)
    return f"BT {show.font.name} {size} Tf {spacing}{words}{numbers(*place)} Tm {text} {behind}{back}ET"


def _strings(show: Show, begin: int, end: int) -> str:
    """Glyphs as one string, or as strings with adjustments between them."""
    kerns = show.adjustments()
    breaks = [at for at in kerns if begin < at < end]
    if not breaks:
        return f"{show.string(begin, end)} Tj"
    pieces: list[str] = []
    for at in breaks:
        pieces += [show.string(begin, at), number(kerns[at])]
        begin = at
    return f"[{' '.join(pieces)} {show.string(begin, end)}] TJ"
