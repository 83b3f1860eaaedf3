"""A program as drawing instructions again, without the glyphs that do not stay."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from partywall.formats.pdf.program import Matrix, Program, Show, number, numbers, times

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


def drawn(program: Program, stay: bytes, left_out: Collection[int], anew: Mapping[int, Sequence[str]]) -> str:
    """The instructions of a page, each paragraph that is set anew where it was drawn first.

    ``stay`` says of each glyph whether it stays, ``left_out`` has the numbers of steps that do not, and
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


def shown(show: Show, stay: bytes) -> Iterator[str]:
    """The text of one instruction that stays, each unbroken run of it in its place."""
    here = b"" if show.off else stay[show.first : show.first + len(show.codes)]
    begin = here.find(1)
    while begin >= 0:
        end = here.find(0, begin)
        end = end if end >= 0 else len(here)
        yield _run(show, begin, end)
        begin = here.find(1, end)


def _run(show: Show, begin: int, end: int) -> str:
    matrix: Matrix = (show.stretch, 0, 0, 1, show.shifts[begin], show.rise)
    place = times(matrix, show.matrix)
    spacing = f"{number(show.spacing)} Tc " if show.spacing else ""
    words = f"{number(show.word_spacing)} Tw " if show.word_spacing else ""
    back = ("0 Tc " if show.spacing else "") + ("0 Tw " if show.word_spacing else "")
    text = _strings(show, begin, end)
    return f"BT {show.font.name} {number(show.size)} Tf {spacing}{words}{numbers(*place)} Tm {text} {back}ET"


def _strings(show: Show, begin: int, end: int) -> str:
    """Glyphs as one string, or as strings with adjustments between them."""
    breaks = [at for at in show.kerns if begin < at < end]
    if not breaks:
        return f"{show.string(begin, end)} Tj"
    pieces: list[str] = []
    for at in breaks:
        pieces += [show.string(begin, at), number(show.kerns[at])]
        begin = at
    return f"[{' '.join(pieces)} {show.string(begin, end)}] TJ"
