"""Goes through drawing instructions and writes down what they do.

Only listed instructions get into a program; every other one is left out. Forms are drawn where
they are used. Pictures become grey boxes and lettering drawn as shapes is left out, because nobody
read them. Text in a font that is not understood is left out too: it is set in another one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import accumulate, repeat

import pikepdf

from partywall.errors import Unsafe
from partywall.formats.pdf.fonts import Font
from partywall.formats.pdf.lexer import Instruction, Operand, instructions
from partywall.formats.pdf.program import UNIT, Matrix, Program, Resources, Show, State, number, numbers, times
from partywall.formats.pdf.shapes import Path

_MOST_FORMS = 24
"""Forms inside forms."""
_MOST_DRAWN = 2_000_000
"""Instructions of one page, with its forms as often as they are used."""
_PICTURE_SIDE = 12
"""A picture smaller than so many points leaves no grey box."""
_PATH = {"m": 2, "l": 2, "c": 6, "v": 4, "y": 4, "h": 0, "re": 4}
_PAINT = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n"}
_NUMBERS = {"w": 1, "J": 1, "j": 1, "M": 1, "i": 1, "g": 1, "G": 1, "rg": 3, "RG": 3, "k": 4, "K": 4}
_FILL = {"g", "rg", "k", "cs", "sc", "scn"}


class Reader:
    """Goes through the instructions of a page and its forms, and writes down the program."""

    def __init__(self, resources: Resources, where: str) -> None:
        self.program = Program()
        self._resources = resources
        self._where = where
        self._state = State()
        self._kept: list[State] = []
        self._text: Matrix = UNIT
        self._line: Matrix = UNIT
        self._in_text = False
        self._astray = False
        """Behind text of unknown width, so that nobody knows where the next glyph stands."""
        self._path = Path()
        self._layers: list[bool] = []
        self._drawing: list[tuple[int, int]] = []
        """The forms that are being drawn, the outermost first."""
        self._names: pikepdf.Object = pikepdf.Dictionary()
        self._budget = _MOST_DRAWN
        self._acts: dict[str, Callable[[list[Operand]], None]] = {
            "q": self._save, "Q": self._restore, "cm": self._concat, "gs": self._graphics_state, "d": self._dash,
            "cs": self._fill_space, "CS": self._stroke_space, "sc": self._fill_colour, "scn": self._fill_colour,
            "SC": self._stroke_colour, "SCN": self._stroke_colour, "Do": self._do, "BI": self._inline_picture,
            "BT": self._begin_text, "ET": self._end_text, "Tf": self._font, "Tc": self._spacing,
            "Tw": self._word_spacing, "Tz": self._stretch, "TL": self._leading, "Ts": self._rise, "Tr": self._mode,
            "Td": self._move, "TD": self._move_leading, "Tm": self._matrix, "T*": self._next_line,
            "Tj": self._show, "TJ": self._show_spaced, "'": self._show_next, '"': self._show_next_spaced,
            "BMC": self._mark, "BDC": self._mark, "EMC": self._unmark,
            "W": self._clip, "W*": self._clip,
        }  # fmt: skip

    def read(self, content: bytes, names: pikepdf.Object, depth: int = 0) -> None:
        """Add the instructions of a content stream, whose names stand in ``names``."""
        outer, self._names, self._depth = self._names, names, depth
        kept, layers = len(self._kept), len(self._layers)
        for instruction in instructions(content):
            self._budget -= 1
            if self._budget < 0:
                raise Unsafe(f"{self._where}: it has more drawing instructions than are copied.")
            self._do_one(instruction, kept)
        self._end_text([])
        while len(self._kept) > kept:
            self._restore([])
        del self._layers[layers:]
        self._names, self._depth = outer, depth - 1

    def _do_one(self, instruction: Instruction, kept: int) -> None:
        operator, operands = instruction
        if operator in _PATH:
            values = _floats(operands, _PATH[operator])
            if values is not None:
                self._path.add(operator, values)
        elif operator in _PAINT:
            self._paint(operator)
        elif operator in _NUMBERS:
            self._number(operator, operands)
        elif operator == "Q" and len(self._kept) <= kept:
            return
        elif act := self._acts.get(operator):
            act(operands)

    def _emit(self, step: str) -> None:
        self.program.steps.append(step)

    # Graphics state

    def _save(self, operands: list[Operand]) -> None:
        self._kept.append(replace(self._state))
        self._emit("q")

    def _restore(self, operands: list[Operand]) -> None:
        self._state = self._kept.pop()
        self._emit("Q")

    def _concat(self, operands: list[Operand]) -> None:
        values = _floats(operands, 6)
        if values:
            self._state.matrix = times(_matrix(values), self._state.matrix)
            self._emit(f"{numbers(*values)} cm")

    def _graphics_state(self, operands: list[Operand]) -> None:
        name = self._resources.graphics_state(self._names, _name(operands))
        if name:
            self._emit(f"{name} gs")
        if font := self._resources.state_font(self._names, _name(operands)):
            self._state.font, self._state.size = font

    def _dash(self, operands: list[Operand]) -> None:
        if len(operands) == 2 and isinstance(operands[0], list) and isinstance(operands[1], float):
            lengths = [item for item in operands[0] if isinstance(item, float)]
            self._emit(f"[{numbers(*lengths)}] {number(operands[1])} d")

    def _number(self, operator: str, operands: list[Operand]) -> None:
        values = _floats(operands, _NUMBERS[operator])
        if values is None:
            return
        step = f"{numbers(*values)} {operator}"
        if operator in _FILL:
            self._state.fill_space, self._state.fill = "", step
        self._emit(step)

    def _fill_space(self, operands: list[Operand]) -> None:
        name = self._resources.colour_space(self._names, _name(operands))
        self._state.fill_space = f"{name} cs" if name else "/DeviceGray cs"
        self._state.fill = self._state.fill_space
        self._emit(self._state.fill_space)

    def _stroke_space(self, operands: list[Operand]) -> None:
        name = self._resources.colour_space(self._names, _name(operands))
        self._emit(f"{name} CS" if name else "/DeviceGray CS")

    def _fill_colour(self, operands: list[Operand]) -> None:
        values = [item for item in operands if isinstance(item, float)]
        # A pattern may hold text; what it would fill becomes light grey.
        step = f"{numbers(*values)} sc" if len(values) == len(operands) else "0.9 g"
        self._state.fill = f"{self._state.fill_space} {step}".strip() if step != "0.9 g" else step
        self._emit(step)

    def _stroke_colour(self, operands: list[Operand]) -> None:
        values = [item for item in operands if isinstance(item, float)]
        self._emit(f"{numbers(*values)} SC" if len(values) == len(operands) else "0.5 G")

    # Shapes and pictures

    def _clip(self, operands: list[Operand]) -> None:
        self._path.clip = True

    def _paint(self, operator: str) -> None:
        path, self._path = self._path, Path()
        if path.clip:
            self._emit(path.clipping())
        if operator == "n" or path.empty:
            return
        if path.lettering:
            self.program.shapes += 1
            return
        self.program.rules += path.rules(self._state.matrix)
        self.program.painted.append((len(self.program.steps), path.around(self._state.matrix)))
        if not path.straight:
            self.program.loose_shapes.append(len(self.program.steps))
        self._emit(f"{path.steps()} {operator}")

    def _do(self, operands: list[Operand]) -> None:
        found = self._resources.form(self._names, _name(operands))
        if found is None:
            self._picture()
            return
        form, content = found
        if form.objgen in self._drawing:
            return  # readers do not follow a form into itself
        if self._depth >= _MOST_FORMS:
            raise Unsafe(f"{self._where}: drawings inside drawings too deep to be copied.")
        in_text, text, line, path = self._in_text, self._text, self._line, self._path
        self._in_text, self._path = False, Path()
        self._save([])
        self._layers.append(self._resources.off_form(form))
        if "/Matrix" in form:
            self._concat([float(value) for value in form["/Matrix"]])
        if "/BBox" in form:
            left, bottom, right, top = (float(value) for value in form["/BBox"])
            self._emit(f"{numbers(left, bottom, right - left, top - bottom)} re W n")
        self._drawing.append(form.objgen)
        self.read(content, form.get("/Resources", self._names), self._depth + 1)
        self._drawing.pop()
        self._layers.pop()
        self._restore([])
        self._in_text, self._text, self._line, self._path = in_text, text, line, path

    def _inline_picture(self, operands: list[Operand]) -> None:
        self._picture()

    def _picture(self) -> None:
        """A picture may show anything, also a name: what nobody read does not leave."""
        a, b, c, d, e, f = self._state.matrix
        if min(abs(a) + abs(c), abs(b) + abs(d)) >= _PICTURE_SIDE and not any(self._layers):
            xs, ys = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
            self.program.pictures[len(self.program.steps)] = min(xs), min(ys), max(xs), max(ys)
            self._emit("q 0.93 g 0 0 1 1 re f Q")

    # Text

    def _begin_text(self, operands: list[Operand]) -> None:
        self._in_text = True
        self._place(UNIT)

    def _end_text(self, operands: list[Operand]) -> None:
        self._in_text = False

    def _font(self, operands: list[Operand]) -> None:
        if len(operands) == 2 and isinstance(operands[1], float):
            self._state.font = self._resources.font(self._names, _name(operands[:1]))
            self._state.size = operands[1]

    def _spacing(self, operands: list[Operand]) -> None:
        self._state.spacing = _one(operands)

    def _word_spacing(self, operands: list[Operand]) -> None:
        self._state.word_spacing = _one(operands)

    def _stretch(self, operands: list[Operand]) -> None:
        self._state.stretch = _one(operands) / 100

    def _leading(self, operands: list[Operand]) -> None:
        self._state.leading = _one(operands)

    def _rise(self, operands: list[Operand]) -> None:
        self._state.rise = _one(operands)

    def _mode(self, operands: list[Operand]) -> None:
        """Text is always filled in the copy: the invisible is left out, and outlines are not needed."""

    def _move(self, operands: list[Operand]) -> None:
        values = _floats(operands, 2)
        if values:
            self._place(times((1, 0, 0, 1, values[0], values[1]), self._line))

    def _move_leading(self, operands: list[Operand]) -> None:
        values = _floats(operands, 2)
        if values:
            self._state.leading = -values[1]
            self._move(operands)

    def _matrix(self, operands: list[Operand]) -> None:
        values = _floats(operands, 6)
        if values:
            self._place(_matrix(values))

    def _place(self, matrix: Matrix) -> None:
        self._text = self._line = matrix
        self._astray = False

    def _next_line(self, operands: list[Operand]) -> None:
        self._move([0.0, -self._state.leading])

    def _show(self, operands: list[Operand]) -> None:
        self._show_spaced([list(operands)])

    def _show_next(self, operands: list[Operand]) -> None:
        self._next_line([])
        self._show(operands)

    def _show_next_spaced(self, operands: list[Operand]) -> None:
        if len(operands) == 3 and isinstance(operands[0], float) and isinstance(operands[1], float):
            self._state.word_spacing, self._state.spacing = operands[0], operands[1]
            self._show_next(operands[2:])

    def _show_spaced(self, operands: list[Operand]) -> None:
        state, font = self._state, self._state.font
        pieces = operands[0] if operands and isinstance(operands[0], list) else []
        if font is None or not any(isinstance(piece, bytes) and piece for piece in pieces):
            self._shift(sum(piece for piece in pieces if isinstance(piece, float)))
            return
        if not font.understood or self._astray:
            if any(self._layers):
                raise Unsafe(f"{self._where}: a layer that is switched off is in a font that cannot be understood.")
            self._astray = True
            self.program.lost.append(len(self.program.steps))
            return
        show = self._shown(pieces, state, font)
        self.program.add(show)

    def _shown(self, pieces: Sequence[Operand], state: State, font: Font) -> Show:
        across = state.size * state.stretch
        spacing, after_space = state.spacing * state.stretch, state.word_spacing * state.stretch
        codes: list[int] = []
        widths: list[float] = []
        shifts: list[float] = []
        kerns: dict[int, float] = {}
        kern = shift = 0.0
        for piece in pieces:
            if isinstance(piece, float):
                kern += piece
                shift -= piece / 1000 * across
            elif isinstance(piece, bytes) and (some := font.codes(piece)):
                if kern:
                    kerns[len(codes)], kern = kern, 0.0
                wide = list(map(font.widths.get, some, repeat(font.missing)))
                steps = [width * across + spacing for width in wide] if spacing else [width * across for width in wide]
                if after_space and not font.wide:
                    steps = [step + after_space * (code == 32) for step, code in zip(steps, some, strict=True)]
                *places, shift = accumulate(steps, initial=shift)
                codes += some
                font.drawn.update(some)
                widths += wide
                shifts += places
        matrix = self._text
        self._text = times((1, 0, 0, 1, shift, 0), self._text)
        return Show(
            self.program.glyphs, font, codes, widths, shifts, kerns, matrix, state.matrix, state.size,
            state.spacing, state.word_spacing, state.stretch, state.rise, state.fill, any(self._layers),
        )  # fmt: skip

    def _shift(self, adjustment: float) -> None:
        shift = -adjustment / 1000 * self._state.size * self._state.stretch
        self._text = times((1, 0, 0, 1, shift, 0), self._text)

    # Layers

    def _mark(self, operands: list[Operand]) -> None:
        layer = len(operands) == 2 and operands[0] == "/OC" and isinstance(operands[1], str)
        self._layers.append(layer and self._resources.off(self._names, _name(operands[1:])))

    def _unmark(self, operands: list[Operand]) -> None:
        if self._layers:
            self._layers.pop()


def _floats(operands: list[Operand], count: int) -> list[float] | None:
    values = [item for item in operands if isinstance(item, float)]
    return values[-count:] if len(values) >= count and count else ([] if not count else None)


def _matrix(values: list[float]) -> Matrix:
    a, b, c, d, e, f = values
    return a, b, c, d, e, f


def _one(operands: list[Operand]) -> float:
    values = _floats(operands, 1)
    return values[0] if values else 0.0


def _name(operands: list[Operand]) -> str:
    return operands[0] if operands and isinstance(operands[0], str) else ""
