"""A program as drawing instructions again, without the glyphs that do not stay."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from partywall.formats.pdf.program import Glyph, Matrix, Program, Show, number, numbers, times

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


def drawn(program: Program, stay: Collection[int], left_out: Collection[int], anew: Mapping[int, Sequence[str]]) -> str:
    """The instructions of a page, each paragraph that is set anew where it was drawn first.

    ``stay`` has the ids of the glyphs that stay, ``left_out`` the numbers of steps that do not, and
    ``anew`` the new instructions by the number of the step that they come before, or of no step: then last.
    """
    lines = ["q"]
    levels = Levels()
    painting = {at for at, _ in program.painted} | program.pictures
    for at, step in enumerate(program.steps):
        if at in anew:
            lines += [*levels.leave(), *anew[at], *levels.enter()]
        if isinstance(step, Show):
            lines += shown(step, stay)
            continue
        if at not in painting:
            levels.note(step)
        if at not in left_out:
            lines.append(step)
    return "\n".join([*lines, "Q", *anew.get(len(program.steps), ()), ""])


def shown(show: Show, stay: Collection[int]) -> Iterator[str]:
    """The text of one instruction that stays, each unbroken run of it in its place."""
    run: list[Glyph] = []
    for glyph in show.glyphs:
        if id(glyph) in stay and not glyph.off:
            run.append(glyph)
        elif run:
            yield _run(show, run)
            run = []
    if run:
        yield _run(show, run)


def _run(show: Show, run: Sequence[Glyph]) -> str:
    matrix: Matrix = (show.stretch, 0, 0, 1, run[0].shift, show.rise)
    place = times(matrix, show.matrix)
    spacing = f"{number(show.spacing)} Tc " if show.spacing else ""
    words = f"{number(show.word_spacing)} Tw " if show.word_spacing else ""
    back = ("0 Tc " if show.spacing else "") + ("0 Tw " if show.word_spacing else "")
    text = strings(run)
    size = number(show.size)
    return f"BT {run[0].font.name} {size} Tf {spacing}{words}{numbers(*place)} Tm {text} {back}ET"


def strings(run: Sequence[Glyph]) -> str:
    """Glyphs as one string, or as strings with adjustments between them."""
    run[0].font.used.update(int.from_bytes(glyph.code, "big") for glyph in run)
    if not any(glyph.kern for glyph in run[1:]):
        return f"<{b''.join(glyph.code for glyph in run).hex()}> Tj"
    pieces: list[str] = []
    codes = b""
    for at, glyph in enumerate(run):
        if at and glyph.kern:
            pieces += [f"<{codes.hex()}>", number(glyph.kern)]
            codes = b""
        codes += glyph.code
    pieces.append(f"<{codes.hex()}>")
    return f"[{' '.join(pieces)}] TJ"
