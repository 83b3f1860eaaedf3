"""Ink on paper: where it is, what of it is ruled lines or specks, and what recognition did not claim as words.

All of it works on a page of about a hundred dots per inch, on which letters are lost and what is drawn is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
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
_CELL = 8
_CELL_INK = 3
_LEAST_INK = 60
_LEAST_SIDE = 25
_EDGE = 35
"""What lies all in this band at an edge of the page is the shadow of the scanner's lid, or of a staple."""
_DENSE = 0.3
_NEAR = 15
"""Regions with less between them are one: a person is asked once about a chart, and not about each of its strokes."""
_MOST_REGIONS = 6
"""Of one page: where there are more, those that lie farther apart are one too."""


class RegionKind(StrEnum):
    """What ink that is no words may be. Which it is, a person says."""

    HANDWRITING = "handwriting"
    """Also a signature, and words that recognition is not sure of."""
    PICTURE = "picture"
    """Also a photograph, a face, a logo or a stamp."""


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the page that nobody read."""

    kind: RegionKind
    box: DotBox


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
    bright = Image.fromarray(np.percentile(tiles, 85, axis=(1, 3)).astype(np.uint8))
    wide = bright.filter(ImageFilter.MaxFilter(5)).resize((width, height), Image.Resampling.BILINEAR)
    paper: Dots = np.maximum(np.asarray(wide), 40)
    return paper


@dataclass(frozen=True, slots=True)
class Ink:
    """The ink of one page, at about a hundred dots per inch."""

    scale: int
    """Dots of the page to one of these."""
    mask: Mask
    level: Mask
    """Level ruled lines."""
    upright: Mask

    def first_upright(self, left: int, top: int, right: int, bottom: int) -> int:
        """Where the first upright line begins in a box of the page; its right side where there is none."""
        rows = self.upright[top // self.scale : bottom // self.scale + 1, left // self.scale : right // self.scale]
        if not rows.size:
            return right
        columns = np.flatnonzero(rows.mean(axis=0) > 0.6)
        return min(right, int(columns[0] + left // self.scale) * self.scale) if columns.size else right


def ink_of(grey: Dots, per_inch: float) -> Ink:
    """Where a page has ink."""
    scale = max(1, round(per_inch / _PER_INCH))
    small = reduced(grey, scale)
    mask = small < _DARK * paper_of(small)
    return Ink(scale, mask, _lines(mask), _lines(np.ascontiguousarray(mask.T)).T)


def _lines(mask: Mask) -> Mask:
    """Level ruled lines: whole ones, and longer ones that a scan has broken into dashes."""
    whole = _opened(mask, _RULE_LONG) & ~_opened(mask.T, _RULE_THICK + 1).T
    joined = mask.copy()
    for step in range(1, _DASH_GAP + 1):
        joined[:, step:] |= mask[:, :-step]
        joined[:, :-step] |= mask[:, step:]
    # A row of letters joined so is as thick as its letters are high.
    return whole | _opened(joined, _DASHES_LONG) & ~_opened(joined.T, _DASH_THICK + 1).T


def unruled(grey: Dots, ink: Ink) -> Dots:
    """A page without its ruled lines: beside them, in the cells of a table, recognition reads badly."""
    lines = _grown(ink.level | ink.upright)
    if not lines.any():
        return grey
    fine = lines.repeat(ink.scale, axis=0).repeat(ink.scale, axis=1)[: grey.shape[0], : grey.shape[1]]
    bare = grey.copy()
    bare[: fine.shape[0], : fine.shape[1]][fine] = np.percentile(grey[::8, ::8], 80)
    return bare


def _opened(mask: Mask, length: int) -> Mask:
    """What of a mask lies in level rows of at least ``length`` dots."""
    if mask.shape[1] < length:
        return np.zeros_like(mask)
    sums = np.cumsum(np.pad(np.ascontiguousarray(mask), ((0, 0), (1, 0))), axis=1, dtype=np.int32)
    begins = sums[:, length:] - sums[:, :-length] == length
    marks = np.zeros((mask.shape[0], mask.shape[1] + 1), np.int32)
    marks[:, : begins.shape[1]] += begins
    marks[:, length : length + begins.shape[1]] -= begins
    found: Mask = np.cumsum(marks, axis=1)[:, :-1] > 0
    return found


def regions(ink: Ink, claimed: Iterable[DotBox], unsure: Sequence[DotBox]) -> list[Region]:
    """Ink that is in no claimed box, no ruled line and no speck, from the top down; and what was read unsurely."""
    left = ink.mask & ~_grown(ink.level | ink.upright)
    for box in claimed:
        _clear(left, box, ink.scale)
    found = [region for cells in _pieces(left) if (region := _region(cells, left, ink.scale))]
    found += (Region(RegionKind.HANDWRITING, box) for box in unsure)
    near = round(_NEAR * ink.scale)
    while len(merged := _merged(found, near)) > _MOST_REGIONS:
        near *= 2
    return sorted(merged, key=lambda region: (region.box[1], region.box[0]))


def _grown(mask: Mask) -> Mask:
    """The mask and all that touches it: a line that is not quite straight has ragged sides."""
    return np.asarray(Image.fromarray(mask.astype(np.uint8) * 255).filter(ImageFilter.MaxFilter(3))) > 0


def _clear(mask: Mask, box: DotBox, scale: int) -> None:
    grow = max(1, (box[3] - box[1]) // 6)
    left, top, right, bottom = (
        value // scale for value in (box[0] - grow, box[1] - grow, box[2] + grow, box[3] + grow)
    )
    mask[max(0, top) : bottom + 1, max(0, left) : right + 1] = False


def _pieces(mask: Mask) -> list[list[tuple[int, int]]]:
    """Cells with ink that lie side by side, or with one empty cell between them."""
    rows, columns = -(-mask.shape[0] // _CELL), -(-mask.shape[1] // _CELL)
    padded = np.zeros((rows * _CELL, columns * _CELL), np.uint8)
    padded[: mask.shape[0], : mask.shape[1]] = mask
    counts = padded.reshape(rows, _CELL, columns, _CELL).sum(axis=(1, 3), dtype=np.int32)
    todo = {(int(row), int(column)) for row, column in np.argwhere(counts >= _CELL_INK)}
    pieces: list[list[tuple[int, int]]] = []
    while todo:
        stack = [min(todo)]
        todo.discard(stack[0])
        piece: list[tuple[int, int]] = []
        while stack:
            row, column = stack.pop()
            piece.append((row, column))
            for down in (-2, -1, 0, 1, 2):
                for across in (-2, -1, 0, 1, 2):
                    if (near := (row + down, column + across)) in todo:
                        todo.discard(near)
                        stack.append(near)
        pieces.append(piece)
    return pieces


def _region(cells: list[tuple[int, int]], mask: Mask, scale: int) -> Region | None:
    top, bottom = min(row for row, _ in cells) * _CELL, (max(row for row, _ in cells) + 1) * _CELL
    left, right = min(column for _, column in cells) * _CELL, (max(column for _, column in cells) + 1) * _CELL
    ink = int(mask[top:bottom, left:right].sum())
    height, width = mask.shape
    at_edge = right <= _EDGE or bottom <= _EDGE or left >= width - _EDGE or top >= height - _EDGE
    if ink < _LEAST_INK or max(right - left, bottom - top) < _LEAST_SIDE or at_edge:
        return None
    area = max(1, (min(right, width) - left) * (min(bottom, height) - top))
    kind = RegionKind.PICTURE if ink > _DENSE * area else RegionKind.HANDWRITING
    return Region(kind, (left * scale, top * scale, right * scale, bottom * scale))


def _merged(found: list[Region], near: int) -> list[Region]:
    """Regions whose boxes lie so near to one another as one, of the kind of the larger."""
    merged: list[Region] = []
    todo = list(found)
    while todo:
        region = todo.pop()
        other = next((each for each in merged if _close(each.box, region.box, near)), None)
        if other is None:
            merged.append(region)
            continue
        merged.remove(other)
        one, two = region.box, other.box
        box = min(one[0], two[0]), min(one[1], two[1]), max(one[2], two[2]), max(one[3], two[3])
        todo.append(Region(max(region, other, key=_area).kind, box))
    return merged


def _area(region: Region) -> int:
    left, top, right, bottom = region.box
    return (right - left) * (bottom - top)


def _close(one: DotBox, two: DotBox, near: int) -> bool:
    return one[0] < two[2] + near and two[0] < one[2] + near and one[1] < two[3] + near and two[1] < one[3] + near
