"""Ink on paper: where it is, and what of it is ruled lines or the dark beside the paper.

All of it works on a page of about a hundred dots per inch, on which letters are lost and what is drawn is not.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from PIL import Image, ImageFilter

Dots = np.ndarray[Any, np.dtype[np.uint8]]
Mask = np.ndarray[Any, np.dtype[np.bool_]]
DotBox = tuple[int, int, int, int]
"""Left, top, right, bottom in dots from the upper left corner."""

_PER_INCH = 100
_DARK = 0.78
"""Ink is darker than so much of the paper around it."""
_TILE = 16
_RULE_LONG, _RULE_THICK = 35, 5
_DASHES_LONG, _DASH_THICK, _DASH_GAP = 120, 3, 4
"""A ruled line is at least so long, and no thicker than this."""
_CROWD, _CROWDED = 30, 0.35
"""Lines that cover more than such a share of so many dots are none."""
_EDGE = 35
"""What lies all in this band at an edge of the page is the shadow of the scanner's lid, or of a staple."""
_BORDER = 125
_EVEN = 20.0
"""What is dark from an edge of the scan inwards, no wider and as even as this, is what lay beside the paper."""


def reduced(grey: Dots, by: int) -> Dots:
    """Every square of ``by`` times ``by`` dots as one, of their mean shade."""
    if by <= 1:
        return grey
    return np.asarray(Image.fromarray(grey).reduce(by))


def paper_of(grey: Dots) -> Dots:
    """How bright the paper is at each place: as the brightest of what is around says, since ink is sparse."""
    height, width = grey.shape
    if height < _TILE or width < _TILE:
        return np.full_like(grey, max(1, int(grey.max(initial=1))))
    rows, columns = height // _TILE, width // _TILE
    tiles = grey[: rows * _TILE, : columns * _TILE].reshape(rows, _TILE, columns, _TILE)
    bright = Image.fromarray(np.percentile(tiles[:, ::2, :, ::2], 85, axis=(1, 3)).astype(np.uint8))
    wide = bright.filter(ImageFilter.MaxFilter(5)).resize((width, height), Image.Resampling.BILINEAR)
    paper: Dots = np.maximum(np.asarray(wide), 40)
    return paper


@dataclass(frozen=True, slots=True)
class Ink:
    """The ink of one page, at about a hundred dots per inch."""

    scale: int
    """Dots of the page to one of these."""
    mask: Mask
    ruled: Mask
    """Ruled lines and all that touches them: a line that is not quite straight has ragged sides."""
    upright: Mask
    """Those of them that are upright."""
    edge: Mask
    """What is near an edge of the paper, or beside it."""
    border: Mask
    """The dark beside the paper."""

    def first_upright(self, left: int, top: int, right: int, bottom: int) -> int:
        """Where the first upright line begins in a box of the page; its right side where there is none."""
        rows = self.upright[top // self.scale : bottom // self.scale + 1, left // self.scale : right // self.scale]
        if not rows.size:
            return right
        columns = np.flatnonzero(rows.mean(axis=0) > 0.6)
        return min(right, int(columns[0] + left // self.scale) * self.scale) if columns.size else right

    def turned(self, quarter: int) -> Ink:
        """The ink of the page turned clockwise by so many degrees, whole quarters."""
        if quarter % 360 == 0:
            return self
        mask, ruled, edge, border = (
            np.rot90(each, -quarter // 90) for each in (self.mask, self.ruled, self.edge, self.border)
        )
        return Ink(self.scale, mask, ruled, _lines(mask, 0), edge, border)


def ink_of(grey: Dots, per_inch: float, skew: float = 0.0, level: Dots | None = None) -> Ink:
    """Where a page has ink; ``level`` is the page turned clockwise by so many degrees, if it was."""
    scale = max(1, round(per_inch / _PER_INCH))
    small = reduced(grey, scale)
    border = _border(small)
    edge = np.ones_like(border)
    edge[_EDGE:-_EDGE, _EDGE:-_EDGE] = False
    if skew and level is not None:
        small = reduced(level, scale)
        border, edge = (_tilted(each, skew, small.shape) for each in (border, edge))
    if border.any():
        small = np.where(border, 0, small).astype(np.uint8)  # it says nothing of the paper's shade
    mask = (small < _DARK * paper_of(small)) & ~border
    upright = _lines(mask, 0)
    return Ink(scale, mask, _grown(_lines(mask, 1) | upright), upright, edge, border)


def _tilted(mask: Mask, clockwise: float, size: tuple[int, ...]) -> Mask:
    """A mask of the scan on the page that was put straight, of that size; what came in at its corners is in it too."""
    picture = Image.fromarray(mask.astype(np.uint8) * 255)
    turned = np.asarray(picture.rotate(-clockwise, Image.Resampling.NEAREST, expand=True, fillcolor=255)) > 0
    found = np.ones(size, np.bool_)
    rows, columns = min(size[0], turned.shape[0]), min(size[1], turned.shape[1])
    found[:rows, :columns] = turned[:rows, :columns]
    return found


def _shade(grey: Dots) -> float:
    """The paper's usual shade."""
    return float(np.percentile(grey[::4, ::4], 85))


def _border(grey: Dots) -> Mask:
    """What is dark and even from an edge inwards: the scanner's lid, seen beside a paper that is small or askew."""
    found = np.zeros(grey.shape, np.bool_)
    dark = grey < _DARK * _shade(grey)
    for turn in (0, 1, 2, 3, 0, 1, 2, 3):  # once round more: corners are as wide as the page until their sides are gone
        _add_side(np.rot90(found, turn), np.rot90(dark & ~found, turn), np.rot90(grey, turn))
    return found


def _add_side(found: Mask, dark: Mask, grey: Dots) -> None:
    """Add the border at the left side."""
    band, shades = dark[:, : _BORDER + 1], grey[:, : _BORDER + 1]
    if band.shape[1] <= _BORDER or not band[:, 0].any():
        return
    for row in np.flatnonzero(band[:, 0] & ~band.all(axis=1)).tolist():
        wide = int(np.argmin(band[row]))
        if wide < 3 or shades[row, : wide - 1].std() < _EVEN:
            found[row, : wide + 2] = True


# Ruled lines


def _lines(mask: Mask, axis: int) -> Mask:
    """Level lines (axis 1) or upright ones: whole ones, and longer ones that a scan has broken into dashes."""
    whole = _opened(mask, _RULE_LONG, axis) & ~_opened(mask, _RULE_THICK + 1, 1 - axis)
    joined = _spread(mask, _DASH_GAP, axis)
    # A row of letters joined so is as thick as its letters are high.
    found = whole | _opened(joined, _DASHES_LONG, axis) & ~_opened(joined, _DASH_THICK + 1, 1 - axis)
    return found & ~_crowded(found, 1 - axis) if found.any() else found


def _crowded(lines: Mask, axis: int) -> Mask:
    """Where lines stand as close as the bars of a code do, and those of no table."""
    sums: Any = np.cumsum(lines, axis=axis, dtype=np.int32)
    near = np.zeros(lines.shape, np.bool_)
    crowded: Mask = _part(sums, axis, _CROWD, None) - _part(sums, axis, 0, -_CROWD) > _CROWDED * _CROWD
    _part(near, axis, _CROWD // 2, _CROWD // 2 + crowded.shape[axis])[:] = crowded
    return _spread(near, _CROWD // 2, axis)


def unruled(grey: Dots, ink: Ink) -> Dots:
    """A page without its ruled lines and what lay beside it: near lines, as in tables, recognition reads badly."""
    lines = ink.ruled | ink.border
    if not lines.any():
        return grey
    bare = Image.fromarray(grey)
    fine = Image.fromarray(lines.astype(np.uint8) * 255)
    fine = fine.resize((fine.width * ink.scale, fine.height * ink.scale), Image.Resampling.NEAREST)
    bare.paste(int(np.percentile(grey[::8, ::8], 80)), (0, 0), fine)
    return np.asarray(bare)


def _opened(mask: Mask, length: int, axis: int) -> Mask:
    """What of a mask lies in level (axis 1) or upright stretches of at least ``length`` dots."""
    if mask.shape[axis] < length:
        return np.zeros_like(mask)
    found = mask
    for step in _steps(length):  # where a stretch begins
        found = _part(found, axis, 0, -step) & _part(found, axis, step, None)
    size = list(mask.shape)
    for step in _steps(length):  # and all of it
        size[axis] = found.shape[axis] + step
        wider = np.zeros(size, np.bool_)
        _part(wider, axis, 0, -step)[:] = found
        _part(wider, axis, step, None)[:] |= found
        found = wider
    return found


def _steps(length: int) -> list[int]:
    """Steps of which each is no longer than what those before it, and one dot, make together."""
    steps, reached = [], 1
    while reached < length:
        steps.append(min(reached, length - reached))
        reached += steps[-1]
    return steps


def _part(mask: Any, axis: int, start: int, end: int | None) -> Any:
    return mask[start:end] if axis == 0 else mask[:, start:end]


def _spread(mask: Mask, by: int, axis: int) -> Mask:
    """The mask and so many dots before and behind each of its own."""
    found = mask.copy()
    for step in range(1, by + 1):
        _part(found, axis, step, None)[:] |= _part(mask, axis, 0, -step)
        _part(found, axis, 0, -step)[:] |= _part(mask, axis, step, None)
    return found


def _grown(mask: Mask) -> Mask:
    return _spread(_spread(mask, 1, 0), 1, 1)
