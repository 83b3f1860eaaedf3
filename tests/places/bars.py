"""Code 39, the bar code of delivery notes and name badges: drawn, and read again from any picture that holds one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import numpy as np
from PIL import Image, ImageDraw

_LETTERS = (
    "0:457 1:149 2:349 3:134 4:459 5:145 6:345 7:479 8:147 9:347 A:169 B:369 C:136 D:569 E:156 F:356 G:679 H:167 I:367 "
    "J:567 K:189 L:389 M:138 N:589 O:158 P:358 Q:789 R:178 S:378 T:578 U:129 V:239 W:123 X:259 Y:125 Z:235 *:257"
)
_WIDE = {each[0]: frozenset(map(int, each[2:])) for each in _LETTERS.split()}
"""Which of the nine bars and gaps of a letter, counted from 1, are wide."""
_RATIO = 3


def barred(image: Image.Image, text: str, place: tuple[int, int], narrow: int = 3, high: int = 110) -> Image.Image:
    """The picture with the code of a text drawn on it; a narrow bar has so many dots."""
    draw, (left, top) = ImageDraw.Draw(image), place
    for letter in f"*{text.upper()}*":
        for at in range(1, 10):
            wide = narrow * (_RATIO if at in _WIDE[letter] else 1)
            if at % 2:
                draw.rectangle((left, top, left + wide - 1, top + high), fill=0)
            left += wide
        left += narrow
    return image


def read(image: Image.Image) -> str:
    """What the codes in a picture say, upright ones read from the left; empty where there is none."""
    dark = np.asarray(image.convert("L")) < 128
    return " ".join(dict.fromkeys(text for row in dark[::3] for text in _row(row.tolist())))


def _row(dots: list[bool]) -> Iterator[str]:
    runs = [(is_dark, sum(1 for _ in run)) for is_dark, run in groupby(dots)]
    at = 0
    while at + 9 <= len(runs):
        if not runs[at][0] or _letter([size for _, size in runs[at : at + 9]]) != "*":
            at += 1
            continue
        text, at = "", at + 10
        while at + 9 <= len(runs) and (letter := _letter([size for _, size in runs[at : at + 9]])) not in ("", "*"):
            text, at = text + letter, at + 10
        if text:
            yield text


def _letter(sizes: list[int]) -> str:
    ordered = sorted(sizes)
    middle = (ordered[5] + ordered[6]) / 2
    if ordered[6] < 1.5 * ordered[5]:
        return ""
    wide = frozenset(at for at, size in enumerate(sizes, 1) if size > middle)
    return next((letter for letter, own in _WIDE.items() if own == wide), "")
