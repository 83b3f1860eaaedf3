"""Ink that recognition did not claim as words: what a person has to look at, and what is only dirt."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np

from partywall.formats.scans.ink import DotBox, Ink, Mask

Counts = np.ndarray[Any, np.dtype[np.int64]]

_CELL = 8
_CELL_INK = 3
_LEAST_INK = 60
_LEAST_SIDE = 25
_THIN, _SPARSE = 7, 0.5
"""A row of dots is no thicker, and has ink in no more of its length."""
_STRAIGHT = 0.8
"""Of a piece of a line so much lies in a band of three dots."""
_EVERYWHERE = 0.95
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


def regions(ink: Ink, claimed: Iterable[DotBox], unsure: Sequence[DotBox]) -> list[Region]:
    """Ink that is in no claimed box, no ruled line and no speck, from the top down; and what was read unsurely."""
    left = ink.mask & ~ink.ruled
    for box in claimed:
        _clear(left, box, ink.scale)
    left &= _in_company(left)
    found = [region for cells in _pieces(left) if (region := _region(cells, left, ink))]
    found += (Region(RegionKind.HANDWRITING, box) for box in unsure)
    near = round(_NEAR * ink.scale)
    while len(merged := _merged(found, near)) > _MOST_REGIONS:
        near *= 2
    return sorted(merged, key=lambda region: (region.box[1], region.box[0]))


def _clear(mask: Mask, box: DotBox, scale: int) -> None:
    grow = max(1, (box[3] - box[1]) // 6)
    left, top, right, bottom = (
        value // scale for value in (box[0] - grow, box[1] - grow, box[2] + grow, box[3] + grow)
    )
    mask[max(0, top) : bottom + 1, max(0, left) : right + 1] = False


def _in_company(mask: Mask) -> Mask:
    """Where a dot has two others beside it: the specks of a copy of a copy have not, and a stroke of a pen has."""
    padded = np.pad(mask, 1).view(np.uint8)
    rows = padded[:-2] + padded[1:-1] + padded[2:]
    found: Mask = rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:] > 2
    return found


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


def _region(cells: list[tuple[int, int]], mask: Mask, ink: Ink) -> Region | None:
    top, bottom = min(row for row, _ in cells) * _CELL, (max(row for row, _ in cells) + 1) * _CELL
    left, right = min(column for _, column in cells) * _CELL, (max(column for _, column in cells) + 1) * _CELL
    dots = mask[top:bottom, left:right]
    if _is_dirt(dots) or not (dots & ~ink.edge[top:bottom, left:right]).any():
        return None
    kind = RegionKind.PICTURE if dots.sum() > _DENSE * dots.size else RegionKind.HANDWRITING
    scale = ink.scale
    return Region(kind, (left * scale, top * scale, right * scale, bottom * scale))


def _is_dirt(dots: Mask) -> bool:
    """A speck, a line, or a row of dots: the marks before the items of a list, or what leads to a page's number."""
    ink = int(dots.sum())
    if ink < _LEAST_INK or any(_in_band(dots.sum(axis=axis)) > _STRAIGHT * ink for axis in (0, 1)):
        return True
    across, down = np.flatnonzero(dots.any(axis=0)), np.flatnonzero(dots.any(axis=1))
    width, height = int(across[-1] - across[0]) + 1, int(down[-1] - down[0]) + 1
    thick, long = min(width, height), max(width, height)
    inked = len(across) if width > height else len(down)
    if long < _LEAST_SIDE or (thick <= _THIN and inked <= _SPARSE * long):
        return True
    return _is_bar(dots if height > width else dots.T)


def _is_bar(dots: Mask) -> bool:
    """Whether it is one straight bar, solid and everywhere as thick: it says nothing, wherever it lies."""
    inked = np.flatnonzero(dots.any(axis=1))
    rows = dots[inked[0] : inked[-1] + 1][2:-2]
    if len(rows) < 4 * _LEAST_SIDE:
        return False
    begins, counts = rows.argmax(axis=1), rows.sum(axis=1)
    solid = rows.shape[1] - rows[:, ::-1].argmax(axis=1) - begins - counts <= 1
    at = np.arange(len(rows))
    straight = np.abs(begins - np.polyval(np.polyfit(at, begins, 1), at)) < 2
    even = np.abs(counts - np.median(counts)) <= 2
    return bool((solid & straight & even).mean() > _EVERYWHERE)


def _in_band(counts: Counts) -> int:
    """The most ink that three rows, or columns, beside one another have."""
    return int(np.convolve(counts, (1, 1, 1)).max())


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
