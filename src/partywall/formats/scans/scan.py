"""A page that is a picture, and putting it straight.

A page that lies on its side or was fed in askew is turned before anything else is done with it, and the copy
shows it so. By how much, each anchor of its text says: reader, writer and checker turn it by the same figure.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

import numpy as np
from PIL import Image

from partywall.formats.scans.ink import Dots, paper_of, reduced
from partywall.model.text import Box, Part
from partywall.model.tools import Grey

_MOST_SKEW = 6.0
_LEAST_SKEW = 0.5
"""Degrees: below it the lines of a page do not run into one another."""
_SURELY = 1.08
"""By how much sharper lines must stand out when the page is turned."""
_TURNED = re.compile(r" turned (-?[\d.]+)\Z")
POINTS = 72


@dataclass(frozen=True, slots=True)
class Scan:
    """The dots of one page: black and white (``1``), grey (``L``) or in colour (``RGB``)."""

    image: Image.Image
    per_inch: float
    """Dots per inch, known or guessed."""

    @property
    def grey(self) -> Grey:
        """The same in shades of grey, for character recognition."""
        image = self.image.convert("L")
        return Grey(image.width, image.height, image.tobytes(), round(self.per_inch))

    @property
    def points(self) -> tuple[float, float]:
        """Width and height in points."""
        return self.image.width * POINTS / self.per_inch, self.image.height * POINTS / self.per_inch

    def in_points(self, box: tuple[int, int, int, int]) -> Box:
        """A box of dots, from the upper left corner, in points from the lower left one."""
        left, top, right, bottom = (value * POINTS / self.per_inch for value in box)
        height = self.image.height * POINTS / self.per_inch
        return round(left, 2), round(height - bottom, 2), round(right, 2), round(height - top, 2)

    def in_dots(self, box: Box) -> tuple[int, int, int, int]:
        """The dots of a box in points."""
        by = self.per_inch / POINTS
        height = self.points[1]
        return round(box[0] * by), round((height - box[3]) * by), round(box[2] * by), round((height - box[1]) * by)


def skew_of(scan: Scan) -> float:
    """By how many degrees a page has to be turned clockwise so that its lines are level, or upright; 0 if by few."""
    grey = np.asarray(scan.image.convert("L"))
    small = reduced(grey, max(1, round(scan.per_inch / 60)))
    dark = small < 0.75 * paper_of(small)
    # What runs along an edge is a shadow of the scanner's lid, and what is mostly dark is a photograph.
    edge = max(2, min(small.shape) // 25)
    dark = dark[edge:-edge, edge:-edge]
    if dark.size == 0 or not 0.002 < dark.mean() < 0.4:
        return 0.0
    picture = Image.fromarray((dark * 255).astype(np.uint8))
    small_picture = picture.reduce(2)
    coarse = {
        angle / 2: _sharpness(small_picture, angle / 2)
        for angle in range(int(-2 * _MOST_SKEW), int(2 * _MOST_SKEW) + 1)
    }
    best = max(coarse, key=lambda angle: (coarse[angle], -abs(angle)))
    fine = {best + step / 10: _sharpness(picture, best + step / 10) for step in range(-4, 5)}
    found = max(fine, key=lambda angle: (fine[angle], -abs(angle)))
    if abs(found) < _LEAST_SKEW or abs(found) >= _MOST_SKEW or fine[found] < _SURELY * _sharpness(picture, 0.0):
        return 0.0
    return round(found, 1)


def _sharpness(picture: Image.Image, angle: float) -> float:
    """How much the rows, or the columns, of a page differ from one another when it is turned by that angle."""
    turned = np.asarray(picture.rotate(-angle, Image.Resampling.NEAREST), dtype=np.float32)
    return max(float(np.square(np.diff(turned.sum(axis=axis))).sum()) for axis in (0, 1))


def straightened(scan: Scan, clockwise: float) -> Scan:
    """The scan turned by so many degrees; what comes in at its corners is paper."""
    quarter = round(clockwise / 90) * 90
    image = scan.image
    if skew := round(clockwise - quarter, 1):
        image = _tilted(image, skew)
    if quarter % 360:
        image = image.transpose(_QUARTERS[quarter % 360])
    return replace(scan, image=image)


_QUARTERS = {
    90: Image.Transpose.ROTATE_270,
    180: Image.Transpose.ROTATE_180,
    270: Image.Transpose.ROTATE_90,
}


def _tilted(image: Image.Image, clockwise: float) -> Image.Image:
    if image.mode == "1":
        grey = image.convert("L").rotate(-clockwise, Image.Resampling.BICUBIC, expand=True, fillcolor=255)
        return grey.point(_ABOVE_HALF).convert("1", dither=Image.Dither.NONE)
    paper = tuple(
        int(value) for value in np.percentile(np.asarray(image).reshape(-1, len(image.getbands())), 80, axis=0)
    )
    return image.rotate(
        -clockwise, Image.Resampling.BICUBIC, expand=True, fillcolor=paper if len(paper) > 1 else paper[0]
    )


_ABOVE_HALF = [255 if value >= 128 else 0 for value in range(256)]


def turned_by(part: Part) -> float:
    """By how many degrees the page of this text was turned clockwise before it was read."""
    for anchor in part.anchors:
        if found := _TURNED.search(anchor.place):
            return float(found.group(1))
    return 0.0


def place(what: str, clockwise: float) -> str:
    """What an anchor says of its place: a word or a region, on a page turned by that angle."""
    return f"{what} turned {clockwise:g}" if clockwise else what


def dots_of(scan: Scan) -> Dots:
    """The shades of grey of a scan."""
    return np.asarray(scan.image.convert("L"))
