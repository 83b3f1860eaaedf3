"""The copy of a scanned page: its dots without what is withheld, and where its words then stand.

1. A region that is withheld is filled, and its label stands in it.
2. A row with a gap is set anew: all of it is painted over with its paper, from a margin to a margin that do not
   depend on what was taken out, and the dots of each word that stays come back one behind the other, with equal
   spaces and the label between them. So neither the gap nor the place of any word tells how long it was.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any, NamedTuple

import numpy as np
from PIL import Image, ImageDraw

from partywall.errors import Unsafe
from partywall.formats.pdf.reflow import Frame, set_anew
from partywall.formats.pdf.reflow import Piece as Sized
from partywall.formats.pdf.reflow import Row as Level
from partywall.formats.scans.ink import DotBox, Ink, ink_of
from partywall.formats.scans.lettering import Font, font
from partywall.formats.scans.rows import Piece, Row, Spot, pieces_of, rows_of, spots_of
from partywall.formats.scans.scan import POINTS, Scan, dots_of
from partywall.model.disclosure import Redaction
from partywall.model.text import Part

_LABEL = 0.85
"""Size of a label in font sizes of its row."""
_REGION_LABEL = 9.0
"""Points."""
_GRID = 36.0
_BAND = 3.0
"""Points: upper and lower sides of what is painted over are multiples of them, lest they tell tall letters."""
_ALIGNED = 4.0
_SIZE = 11.0
_SHORT, _SHORTEST = "[withheld]", "[\u2013]"


@dataclass(frozen=True, slots=True)
class Written:
    """A word of the copy, for its text layer: points from the lower left corner."""

    text: str
    left: float
    base: float
    width: float
    size: float


@dataclass(frozen=True, slots=True)
class Painted:
    """The copy's page."""

    image: Image.Image
    words: tuple[Written, ...]
    """In reading order."""


class Stand(NamedTuple):
    """Where a piece stands in its row, in dots."""

    left: float
    width: float
    scale: float
    """By how much it is made smaller."""


def paint(scan: Scan, part: Part, redactions: Sequence[Redaction]) -> Painted:
    """What stays of a page that was put straight. Raises Unsafe where a gap is nowhere on the page."""
    spots = spots_of(part, scan)
    if any(not any(spot.touched([item]) for spot in spots) for item in redactions):
        raise Unsafe("Something is withheld that stands nowhere on its page; no copy can be made.")
    if not redactions:
        return Painted(scan.image, tuple(_as_it_stands(scan, spots, part.text)))
    return _Page(scan, part, redactions, spots).painted()


def _as_it_stands(scan: Scan, spots: Sequence[Spot], text: str) -> Iterator[Written]:
    for spot in spots:
        if not spot.is_region:
            yield _written(text[spot.start : spot.end], spot.box, scan)


def _written(text: str, box: DotBox, scan: Scan) -> Written:
    left, bottom, right, top = scan.in_points(box)
    return Written(text, left, bottom, round(right - left, 2), round(top - bottom, 2))


class _Page:
    """One page being painted."""

    def __init__(self, scan: Scan, part: Part, redactions: Sequence[Redaction], spots: Sequence[Spot]) -> None:
        self._scan, self._text, self._redactions = scan, part.text, redactions
        self._spots = spots
        self._rows = rows_of([spot for spot in spots if not spot.is_region], part.text)
        self._calm = [row for row in self._rows if not _touched(row, redactions)]
        self._ink: Ink = ink_of(dots_of(scan), scan.per_inch)
        self._dot = scan.per_inch / POINTS
        mode = "L" if scan.image.mode == "1" else scan.image.mode
        self._image = scan.image.convert(mode)
        self._original = self._filled = self._image.copy()
        self._least = min((row.box[0] for row in self._rows), default=0)
        untouched = [row.box[2] for row in self._calm]
        self._margin = max(self._image.width - self._least, *untouched, 0)
        self._usual = _font_size(self._calm, self._dot)

    def painted(self) -> Painted:
        withheld = [spot for spot in self._spots if spot.is_region and spot.touched(self._redactions)]
        for spot in withheld:
            self._fill(spot)
        self._filled = self._image.copy()
        words: list[Written] = []
        for at, row in self._in_order(withheld):
            if isinstance(row, Spot):
                words.append(self._region_label(row, at))
            elif row in self._calm:
                words += _as_it_stands(self._scan, row.words, self._text)
            else:
                words += self._set(row)
        image = self._image
        if self._scan.image.mode == "1":
            image = image.point([255 if value >= 128 else 0 for value in range(256)]).convert(
                "1", dither=Image.Dither.NONE
            )
        return Painted(image, tuple(words))

    def _in_order(self, withheld: Sequence[Spot]) -> list[tuple[int, Row | Spot]]:
        found: list[tuple[int, Row | Spot]] = [(row.words[0].start, row) for row in self._rows]
        found += ((spot.start, spot) for spot in withheld)
        return sorted(found, key=lambda each: each[0])

    # Regions

    def _fill(self, spot: Spot) -> None:
        grow = round(2 * self._dot)
        left, top, right, bottom = spot.box
        box = max(0, left - grow), max(0, top - grow), right + grow, bottom + grow
        ImageDraw.Draw(self._image).rectangle((box[0], box[1], box[2] - 1, box[3] - 1), fill=self._shade(230))
        for row in self._rows:
            for word in row.words:
                if _overlap(word.box, box):
                    self._image.paste(self._original.crop(word.box), word.box[:2])

    def _region_label(self, spot: Spot, at: int) -> Written:
        label = next(item.label for item in self._redactions if item.span.start < spot.end and at < item.span.end)
        begins = any(item.span.start == spot.start for item in self._redactions)
        left, top, right, bottom = spot.box
        size = _REGION_LABEL * self._dot
        width = _length(label, size)
        size = min(size, size * 0.96 * (right - left) / max(1.0, width), 0.9 * (bottom - top))
        width = _length(label, size)
        x, y = self._free(spot.box, width, size)
        if begins and size >= 4 * self._dot:
            self._draw(label, x, y, size, self._shade(0))
        box = round(x), round(y - 0.75 * size), round(x + width), round(y)
        return _written(label if begins else "", box, self._scan)

    def _free(self, box: DotBox, width: float, size: float) -> tuple[float, float]:
        """Where in a box, as near to its middle as may be, a label covers no word that stays; its middle if nowhere."""
        left, top, right, bottom = box
        middle = (left + right - width) / 2, (top + bottom) / 2 + 0.35 * size
        words = [word.box for row in self._rows for word in row.words if _overlap(word.box, box)]
        places = [
            (x, y)
            for x in (middle[0], float(left), right - width)
            for y in np.arange(top + size, bottom - 0.2 * size, 0.5 * size).tolist()
        ]
        places.sort(key=lambda place: abs(place[1] - middle[1]))
        for x, y in places if words else ():
            taken = round(x), round(y - size), round(x + width), round(y + 0.3 * size)
            if not any(_overlap(taken, word) for word in words):
                return x, y
        return middle

    # Rows

    def _set(self, row: Row) -> Iterator[Written]:
        band = self._band(row)
        left, right = self._sides(row, band)
        kept = [word for word in row.words if not word.touched(self._redactions)]
        size = _font_size([Row(tuple(kept))], self._dot) if kept else self._usual
        size = min(size, 1.2 * (band[1] - band[0]))
        base = min(median([word.box[3] for word in kept] or [band[1]]), band[1] - 0.12 * size)
        pieces = list(pieces_of(row, self._text, self._redactions))
        placed = self._placed(pieces, left, right, size)
        paper = self._paper((min(left, row.box[0]), band[0], max(right, row.box[2]), band[1]))
        slack = round(self._dot)
        erased = min(left, row.box[0]) - slack, band[0], max(right, row.box[2]) + slack - 1, band[1] - 1
        ImageDraw.Draw(self._image).rectangle(erased, fill=paper)
        for piece, spot, wording in placed:
            yield self._put(piece, spot, wording, band, base, size, paper)

    def _placed(
        self, pieces: Sequence[Piece], left: float, right: float, size: float
    ) -> list[tuple[Piece, Stand, str]]:
        """Each piece with its place and its wording: a label is shortened where there is no room for it."""
        # Boxes of dots have no air at their sides, as letters of a font have.
        frame = Frame((Level(0.0, left, right),), 1.2 * size)
        for short in ("", _SHORT, _SHORTEST):
            wordings = [short if piece.label and short else piece.text for piece in pieces]
            sized = [
                self._sized(piece, words, size, at)
                for at, (piece, words) in enumerate(zip(pieces, wordings, strict=True))
            ]
            found = set_anew(sized, frame)
            if found is not None:
                spots = [
                    Stand(left, sized.width * line.scale, line.scale)
                    for line in found
                    for sized, left in zip(line.pieces, line.lefts, strict=True)
                ]
                return list(zip(pieces, spots, wordings, strict=True))
        raise Unsafe("A page has no room for a label where something is withheld; no copy can be made.")

    def _sized(self, piece: Piece, wording: str, size: float, at: int) -> Sized:
        width = piece.dots[2] - piece.dots[0] if piece.dots else _length(wording, _LABEL * size)
        return Sized(
            plain=wording, width=float(width), spaced=piece.spaced and at > 0, glued=not piece.spaced and at > 0
        )

    def _put(
        self, piece: Piece, spot: Stand, wording: str, band: tuple[int, int], base: float, size: float, paper: Any
    ) -> Written:
        left = round(spot.left)
        width = max(1, round(spot.width))
        if piece.dots is None:
            self._draw(wording, left, base, _LABEL * size * spot.scale, self._against(paper))
            box = left, round(base - 0.7 * size * spot.scale), left + width, round(base)
            return _written(wording, box, self._scan)
        dots = self._filled.crop((piece.dots[0], band[0], piece.dots[2], band[1]))
        height = max(1, round(dots.height * spot.scale))
        if spot.scale < 1:
            dots = dots.resize((width, height), Image.Resampling.BICUBIC)
        self._image.paste(dots, (left, band[1] - height))
        top, bottom = (band[1] - round((band[1] - value) * spot.scale) for value in (piece.dots[1], piece.dots[3]))
        return _written(wording, (left, top, left + width, bottom), self._scan)

    def _band(self, row: Row) -> tuple[int, int]:
        """Upper and lower side of what is painted over; not into the rows above and below."""
        left, top, right, bottom = row.box
        step = _BAND * self._dot
        highest, lowest = round(math.floor((top - 1) / step) * step), round(math.ceil((bottom + 1) / step) * step)
        for other in self._rows:
            box = other.box
            if other is row or box[2] < left or box[0] > right:
                continue
            if (box[1] + box[3]) / 2 < top:
                highest = max(highest, min(box[3], top))
            elif (box[1] + box[3]) / 2 > bottom:
                lowest = min(lowest, max(box[1], bottom))
        return max(0, min(highest, top)), min(self._image.height, max(lowest, bottom))

    def _sides(self, row: Row, band: tuple[int, int]) -> tuple[int, int]:
        """Where a row may begin and end: at margins and at what stands beside it, not where it was."""
        beside = [spot.box for spot in self._spots if spot not in row.words and _level(spot.box, band)]
        left, _, right, _ = row.box
        gap = round(0.3 * self._usual)
        begin = self._begin(row, [box[2] + gap for box in beside if box[2] <= left])
        end = self._margin if right <= self._margin else math.ceil(right / (_GRID * self._dot)) * _GRID * self._dot
        ends = [box[0] - 2 for box in beside if box[0] >= right]
        ends += [self._image.width - gap, self._ink.first_upright(right, band[0], round(end), band[1]) - 2]
        return begin, max(right, round(min(end, *ends)))

    def _begin(self, row: Row, beside: Sequence[int]) -> int:
        left = row.box[0]
        others = [other.box[0] for other in self._calm if abs(other.box[0] - left) < _ALIGNED * self._dot]
        if others:
            return round(median(others)) if row.words[0].touched(self._redactions) else left
        grid = _GRID * self._dot
        return max(0, *beside, round(math.floor(left / grid) * grid))

    # Colours and letters

    def _paper(self, box: DotBox) -> Any:
        """The shade that most of a box has: ink is sparse."""
        dots = np.asarray(self._original.crop(box))
        shade = np.median(dots.reshape(-1, dots.shape[2] if dots.ndim == 3 else 1), axis=0)
        values = tuple(int(value) for value in shade)
        return values if len(values) > 1 else values[0]

    def _shade(self, value: int) -> Any:
        if self._scan.image.mode == "1" and value:
            value = 255
        return value if self._image.mode == "L" else (value,) * 3

    def _against(self, paper: Any) -> Any:
        bright = sum(paper) / 3 if isinstance(paper, tuple) else paper
        return self._shade(0 if bright > 110 else 255)

    def _draw(self, text: str, left: float, base: float, size: float, ink: Any) -> None:
        draw = ImageDraw.Draw(self._image)
        draw.text((round(left), round(base)), text, font=_font(size), fill=ink, anchor="ls")


def _touched(row: Row, redactions: Sequence[Redaction]) -> bool:
    return any(word.touched(redactions) for word in row.words)


def _font_size(rows: Sequence[Row], dot: float) -> float:
    """The usual font size of rows, in dots: tall letters are about seven tenths of it, with tails nine."""
    heights = sorted(word.box[3] - word.box[1] for row in rows for word in row.words)
    return heights[len(heights) * 3 // 4] / 0.8 if heights else _SIZE * dot


def _level(box: DotBox, band: tuple[int, int]) -> bool:
    return box[1] < band[1] and band[0] < box[3]


def _overlap(one: DotBox, two: DotBox) -> bool:
    return one[0] < two[2] and two[0] < one[2] and one[1] < two[3] and two[1] < one[3]


def _font(size: float) -> Font:
    return font(max(4, round(size)))


def _length(text: str, size: float) -> float:
    return _font(size).getlength(text)
