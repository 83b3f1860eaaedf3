"""Paths: which are rules and boxes, and which may be letters drawn as shapes."""

from __future__ import annotations

from dataclasses import dataclass, field

from partywall.model.text import Box

_MOST_CURVES = 4
_MOST_SEGMENTS = 12
"""A rounded box or an arrow has no more; most letters have."""
Segment = tuple[float, float, float, float]
Matrix = tuple[float, float, float, float, float, float]


@dataclass(slots=True)
class Path:
    """A path as it is built up. All its numbers are in the space of the instructions around."""

    parts: list[tuple[str, list[float]]] = field(default_factory=list)
    clip: bool = False

    def add(self, operator: str, values: list[float]) -> None:
        """Add one instruction that builds a path."""
        self.parts.append((operator, values))

    @property
    def empty(self) -> bool:
        return not self.parts

    @property
    def lettering(self) -> bool:
        """Whether it is so intricate that it may be lettering."""
        curves = sum(operator in "cvy" for operator, _ in self.parts)
        lines = len(self._slanted())
        return curves > _MOST_CURVES or curves + lines > _MOST_SEGMENTS

    @property
    def straight(self) -> bool:
        """Whether it is boxes and level or upright lines only."""
        return not any(operator in "cvy" for operator, _ in self.parts) and not self._slanted()

    def _slanted(self) -> list[Segment]:
        return [line for line in self._lines() if abs(line[0] - line[2]) > 0.01 and abs(line[1] - line[3]) > 0.01]

    def _lines(self) -> list[Segment]:
        lines: list[Segment] = []
        x = y = start_x = start_y = 0.0
        for operator, values in self.parts:
            if operator == "re":
                left, bottom, right, top = values[0], values[1], values[0] + values[2], values[1] + values[3]
                lines += [(left, bottom, right, bottom), (left, top, right, top)]
                lines += [(left, bottom, left, top), (right, bottom, right, top)]
                x, y = start_x, start_y = values[0], values[1]
            elif operator == "h":
                lines.append((x, y, start_x, start_y))
                x, y = start_x, start_y
            else:
                if operator == "l":
                    lines.append((x, y, values[0], values[1]))
                x, y = values[-2:]
                if operator == "m":
                    start_x, start_y = x, y
        return lines

    def rules(self, matrix: Matrix) -> list[Segment]:
        """Its lines in the file's space."""
        a, b, c, d, e, f = matrix
        return [
            (a * x0 + c * y0 + e, b * x0 + d * y0 + f, a * x1 + c * y1 + e, b * x1 + d * y1 + f)
            for x0, y0, x1, y1 in self._lines()
        ]

    def steps(self) -> str:
        """The instructions that build it."""
        return " ".join(f"{' '.join(map(_number, values))} {operator}".lstrip() for operator, values in self.parts)

    def clipping(self) -> str:
        """The instructions that make it the clip; of an intricate one, the box around it."""
        if self.empty:
            return "0 0 0 0 re W n"
        if not self.lettering:
            return f"{self.steps()} W n"
        left, bottom, right, top = self.around((1, 0, 0, 1, 0, 0))
        return f"{' '.join(map(_number, (left, bottom, right - left, top - bottom)))} re W n"

    def around(self, matrix: Matrix) -> Box:
        """The box around it in the space that ``matrix`` leads to."""
        a, b, c, d, e, f = matrix
        points = [(a * x + c * y + e, b * x + d * y + f) for x, y in self._points()] or [(e, f)]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        return min(xs), min(ys), max(xs), max(ys)

    def _points(self) -> list[tuple[float, float]]:
        points: list[tuple[float, float]] = []
        for operator, values in self.parts:
            if operator == "re":
                left, bottom, right, top = values[0], values[1], values[0] + values[2], values[1] + values[3]
                points += [(left, bottom), (right, bottom), (left, top), (right, top)]
            else:
                points += zip(values[::2], values[1::2], strict=True)
        return points


def _number(value: float) -> str:
    text = f"{value:.5f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text
