"""Whether a text of the copy is the text that was expected, word for word, but for its gaps.

A copy made by another tool may have another label, or none: what fills a gap is free here and is
looked at by other checks. Everything outside the gaps must be the same, in the same order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from heapq import heapify, heappop, heappush

from partywall.verify.expected import Expected, Gap
from partywall.verify.reading import EMPTY_WORDS, word_set

Plainly = Callable[[str], str]
"""How a text is made comparable."""


@dataclass(frozen=True, slots=True)
class Fill:
    """What stands in the copy where something was taken out."""

    gap: Gap
    text: str


@dataclass(frozen=True, slots=True)
class Match:
    """The fills of one part's gaps, as they stand in the copy."""

    fills: tuple[Fill, ...]


def match(expected: Expected, text: str, plainly: Plainly) -> Match | None:
    """How the copy's text fits the expected one; None if it does not."""
    kept = [plainly(piece) for piece in expected.kept]
    labels = [label_forms(gap.label, plainly) for gap in expected.gaps]
    found = _fills(kept, labels, plainly(text))
    if found is None:
        return None
    return Match(tuple(Fill(gap, fill) for gap, fill in zip(expected.gaps, found, strict=True)))


@lru_cache(maxsize=64)
def label_forms(label: str, plainly: Plainly) -> tuple[str, ...]:
    """A label, and as much of it as there is where there was no room: its first words."""
    short = label.partition(":")[0]
    return tuple(map(plainly, (label, f"{short}]", short)))


def _fills(kept: Sequence[str], labels: Sequence[Sequence[str]], text: str) -> list[str] | None:
    """What lies between the kept pieces, each taken at the first place where it can stand."""
    if not text.startswith(kept[0]):
        return None
    at, fills = len(kept[0]), []
    for number, forms in enumerate(labels, 1):
        last = number == len(labels)
        start = _next(text, at, forms, kept[number], last)
        if start is None:
            return None
        fills.append(text[at:start])
        at = start + len(kept[number])
    return fills if at == len(text) else None


def _next(text: str, at: int, forms: Sequence[str], piece: str, last: bool) -> int | None:
    """Where ``piece`` goes on after a gap. The plan's own label is preferred to any shorter fill."""
    if last:
        start = len(text) - len(piece)
        return start if start >= at and text.endswith(piece) else None
    for label in forms:
        labelled = at + len(label)
        if text.startswith(label, at) and text.startswith(piece, labelled):
            return labelled
    found = text.find(piece, at)
    return None if found < 0 else found


def without_labels(expected: Expected, text: str, plainly: Plainly) -> bool:
    """Whether a text has each kept line once, whole, and at most the plan's labels besides, in whatever order.

    Engines go through a page in different orders: one by place, one as it was drawn, where a footer may come first
    and the labels last. Inside a line, up to a gap, the order must be the same; on a page where nothing is withheld
    the same letters are enough.
    """
    row = plainly(text)
    if not expected.gaps:
        return Counter(row) == Counter(plainly(expected.text))
    parted: list[str] = []
    for gap in expected.gaps:
        row, whole = _without(gap.label, row, plainly)
        parted += () if whole else map(plainly, gap.label.split())
    telling = {plainly(word) for gap in expected.gaps for word in word_set(gap.removed) - EMPTY_WORDS}
    # The longest first, lest a short one be taken out of the middle of another. Of a line that was drawn in pieces, and
    # no word of which is withheld elsewhere, its columns; of such a column, its words.
    apart: list[str] = []
    left = [(-len(line), line, _LINE) for piece in expected.kept for line in piece.split("\n")]
    heapify(left)
    while left:
        _, stretch, what = heappop(left)
        if (plain := plainly(stretch)) in row:
            row = _taken(plain, row)
        elif what == _LINE and not telling.isdisjoint(map(plainly, stretch.split())):
            return False
        elif what == _WORD:
            apart.append(plain)
        else:
            for inner in stretch.split("\t") if what == _LINE else stretch.split():
                heappush(left, (-len(inner), inner, what + 1))
    for word in apart:
        rest = _without_pieces(word, row)
        if rest is None:
            return False
        row = rest
    # A label that was set in two lines may be read in pieces.
    for word in _longest(parted):
        row = _taken(word, row)
    return not row.strip(_DONE)


def _without_pieces(word: str, row: str) -> str | None:
    """The row without a word that is drawn in two or three pieces, as one with accents is; None if it is not there."""
    for _ in range(_PIECES):
        at = next((at for at in range(len(word), 0, -1) if word[:at] in row), 0)
        row, word = _taken(word[:at], row), word[at:]
        if not word:
            return row
    return None


def _longest(texts: Iterable[str]) -> list[str]:
    return sorted(texts, key=len, reverse=True)


def _taken(piece: str, row: str) -> str:
    return row.replace(piece, _DONE, 1) if piece else row


def _without(label: str, row: str, plainly: Plainly) -> tuple[str, bool]:
    """The row without one label, and whether it was there in one; where there was no room, it is its first word."""
    if (plain := plainly(label)) and plain in row:
        return row.replace(plain, _DONE, 1), True
    return row, False


_PIECES = 3
_LINE, _WORD = 0, 2
_DONE = "\n"
"""Stands where something was found, so that what is left on both sides of it does not run together."""
