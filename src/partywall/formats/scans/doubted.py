"""Words that recognition doubts are looked at again, by themselves, before a person is asked about them.

All of a page are set one below the other, each with a little of its line, and recognised in one go: typed words that
were doubted for what stood beside them are mostly read the same again, and then surely; writing by hand is not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from statistics import median

import numpy as np
from PIL import Image

from partywall.errors import Unreadable
from partywall.formats.scans.ink import DotBox, Dots
from partywall.model.tools import Grey, Recogniser, Word

SURE = 50.0
_AGREED = 30.0
"""How sure the same reading must be the second time."""
_SURER = 80.0
"""How sure another reading must be, if it is to stand for the first."""
_LIKE = 0.6
_AROUND = 4
"""Heights of the word, of its line on both sides."""
_MARGIN = 30
_MOST = 24
"""Words: a page with more that are doubted is no clean page."""
_WHOLE = 0.8
_SMALL, _SOLID = 0.5, 0.6
"""A mark that is so low beside the usual word, and has so much ink in its box, is the dot before an item of a list."""
_FLAT = 0.25
"""And what is no higher than this is a piece of a line."""


def reconsidered(words: Sequence[Word], grey: Dots, per_inch: float, recognise: Recogniser) -> list[Word]:
    """The same words; those that were doubted and are read again as they were are sure, and marks are none at all."""
    usual = median([word.box[3] - word.box[1] for word in words]) if words else 0
    found = {at: word for at, word in enumerate(words) if not _is_mark(word, grey, usual)}
    doubted = [at for at, word in found.items() if word.sure < SURE and any(map(str.isalnum, word.text))]
    if 0 < len(doubted) <= _MOST:
        sheet = _Sheet([found[at] for at in doubted], grey)
        for at, again in zip(doubted, sheet.read(recognise, per_inch), strict=True):
            found[at] = _settled(found[at], again)
    return list(found.values())


def _settled(word: Word, again: Word | None) -> Word:
    """A word after a second look."""
    if again is None:
        return word
    if again.text == word.text and again.sure >= _AGREED:
        return replace(word, sure=max(SURE, again.sure))
    if again.sure >= _SURER and SequenceMatcher(None, again.text, word.text).ratio() >= _LIKE:
        return replace(word, text=again.text, sure=again.sure)
    return word


def _is_mark(word: Word, grey: Dots, usual: float) -> bool:
    left, top, right, bottom = word.box
    if word.sure < SURE and bottom - top < _FLAT * usual:
        return True  # whether it is ink that matters, the search for regions says
    if word.sure >= SURE or len(word.text) > 1 or max(right - left, bottom - top) > _SMALL * usual:
        return False
    dots = grey[top:bottom, left:right]
    return bool(dots.size and (dots < 0.5 * np.percentile(grey[::8, ::8], 80)).mean() > _SOLID)


@dataclass(frozen=True, slots=True)
class _Row:
    """A piece of a line on the sheet, and where on it the word stands."""

    dots: Image.Image
    top: int
    word: DotBox


class _Sheet:
    """Doubted words one below the other, each with a little of its line."""

    def __init__(self, words: Sequence[Word], grey: Dots) -> None:
        self._rows: list[_Row] = []
        self._paper = int(np.percentile(grey[::8, ::8], 80))
        top = _MARGIN
        for word in words:
            left, high, right, low = word.box
            around, air = _AROUND * (low - high), 3
            begin, end = max(0, left - around), min(grey.shape[1], right + around)
            piece = Image.fromarray(grey[max(0, high - air) : low + air, begin:end])
            place = _MARGIN + left - begin, top, _MARGIN + right - begin, top + piece.height
            self._rows.append(_Row(piece, top, place))
            top += piece.height + max(8, piece.height // 2)
        self._size = max(row.dots.width for row in self._rows) + 2 * _MARGIN, top + _MARGIN

    def read(self, recognise: Recogniser, per_inch: float) -> list[Word | None]:
        """What is read at each word's place; None where it is not one word alone, or another stretch of the line."""
        sheet = Image.new("L", self._size, self._paper)
        for row in self._rows:
            sheet.paste(row.dots, (_MARGIN, row.top))
        try:
            words = recognise(Grey(sheet.width, sheet.height, sheet.tobytes(), round(per_inch), upright=True))
        except Unreadable:
            return [None] * len(self._rows)
        return [_at(row.word, words) for row in self._rows]


def _at(box: DotBox, words: Sequence[Word]) -> Word | None:
    inside = [word for word in words if word.turn == 0 and _shares(word.box, box)]
    if len(inside) != 1:
        return None
    left, _, right, _ = inside[0].box
    shared = min(right, box[2]) - max(left, box[0])
    return inside[0] if shared >= _WHOLE * max(right - left, box[2] - box[0]) else None


def _shares(one: DotBox, other: DotBox) -> bool:
    middle = (one[1] + one[3]) / 2
    return other[1] <= middle <= other[3] and one[0] < other[2] - 2 and other[0] < one[2] - 2
