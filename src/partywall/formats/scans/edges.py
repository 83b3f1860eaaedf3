"""Where words end, told by their ink: recognition's own boxes at times reach into the word beside.

A box that held a piece of the next word would keep that piece on the page when the next word is withheld.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

import numpy as np

from partywall.formats.scans.ink import DotBox, Dots, Mask
from partywall.formats.scans.lettering import natural_width
from partywall.model.tools import Word

_INK = 0.68
"""Ink of letters is darker than so much of the paper of their line."""
_WIDE, _SLACK = 1.3, 0.4
"""A box wider than so many times what its letters take, and so many of their heights more, holds more than them."""
_DOUBTED = 0.0


def tidied(words: Sequence[Word], grey: Dots) -> list[Word]:
    """The same words with boxes that end where their ink does; a box with the ink of two words is not sure any more."""
    lines: defaultdict[int, list[int]] = defaultdict(list)
    for at, word in enumerate(words):
        lines[word.line].append(at)
    found = list(words)
    for row in lines.values():
        for at, word in zip(row, _line([words[at] for at in row], grey), strict=True):
            found[at] = word
    return _trusted(found)


def _line(words: list[Word], grey: Dots) -> list[Word]:
    boxes = [word.box for word in words]
    ordered = all(one[0] < other[0] and one[0] + one[2] < other[0] + other[2] for one, other in pairwise(boxes))
    columns = _columns(boxes, grey)
    if not ordered or not columns.size:
        return words
    blanks = _blanks(columns, min(box[0] for box in boxes))
    for at in range(len(boxes) - 1):
        right, left = _parted(boxes[at], boxes[at + 1], blanks)
        boxes[at] = (boxes[at][0], boxes[at][1], right, boxes[at][3])
        boxes[at + 1] = (left, boxes[at + 1][1], boxes[at + 1][2], boxes[at + 1][3])
    return [word if word.box == box else replace(word, box=box) for word, box in zip(words, boxes, strict=True)]


def _columns(boxes: Sequence[DotBox], grey: Dots) -> Mask:
    """Which columns of a line have ink, from the left side of its first box."""
    left, right = min(box[0] for box in boxes), max(box[2] for box in boxes)
    band = grey[min(box[1] for box in boxes) : max(box[3] for box in boxes), left:right]
    if not band.size:
        return np.zeros(0, np.bool_)
    found: Mask = (band < _INK * np.percentile(band[::3, ::3], 80)).sum(axis=0) >= (2 if band.shape[0] > 12 else 1)
    return found


def _parted(one: DotBox, other: DotBox, blanks: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Where one word ends and the other begins: on both sides of the blank that is nearest to where they should."""
    near = min(one[2], other[0]) if one[2] > other[0] else (one[2] + other[0]) // 2
    reach = max(3, (one[3] - one[1]) // 3)
    if other[0] - one[2] > 2 * reach:
        return one[2], other[0]  # cells of a table, with its lines between them
    low = max(one[0] + 1, min(one[2], other[0]) - reach)
    high = min(other[2] - 1, max(one[2], other[0]) + reach)
    least, most = one[0] + 1, other[2] - 1
    likely = [blank for blank in blanks if blank[0] < high and blank[1] > low]
    if not likely:
        middle = min(max(near, least), most)
        return middle, middle
    begin, end = min(likely, key=lambda blank: max(blank[0] - near, near - blank[1], 0))
    return min(max(least, begin), most), max(min(most, end), least)


def _blanks(columns: Mask, start: int) -> list[tuple[int, int]]:
    """The stretches without ink of columns of which the first stands there."""
    edges = np.flatnonzero(np.diff(np.concatenate(([1], columns.astype(np.int8), [1]))))
    return [(begin + start, end + start) for begin, end in edges.reshape(-1, 2).tolist()]


def _trusted(words: Sequence[Word]) -> list[Word]:
    """The same, but what stands in a box too wide for its letters is not sure: it may hold the ink of two words."""
    lines: defaultdict[int, list[float]] = defaultdict(list)
    for word in words:
        lines[word.line].append(_stretch(word))
    if not words:
        return []
    page = median(value for values in lines.values() for value in values)
    found: list[Word] = []
    for word in words:
        row = lines[word.line]
        # A heading is wider than the page's other words, and a short line may hold one that is none: both must say so.
        wide = _is_wide(word, page) and (len(row) < 3 or _is_wide(word, median(row)))
        found.append(replace(word, sure=_DOUBTED) if wide else word)
    return found


def _stretch(word: Word) -> float:
    """How wide a word is for its letters and their height."""
    return (word.box[2] - word.box[0]) / max(1.0, natural_width(word.text))


def _is_wide(word: Word, usual: float) -> bool:
    height = word.box[3] - word.box[1]
    return word.box[2] - word.box[0] > _WIDE * usual * natural_width(word.text) + _SLACK * height
