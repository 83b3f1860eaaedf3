"""Whether a text of the copy is the text that was expected, word for word, but for its gaps.

A copy made by another tool may have another label, or none: what fills a gap is free here and is
looked at by other checks. Everything outside the gaps must be the same, in the same order.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from partywall.verify.expected import Expected, Gap

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
    labels = [plainly(gap.label) for gap in expected.gaps]
    found = _fills(kept, labels, plainly(text))
    if found is None:
        return None
    return Match(tuple(Fill(gap, fill) for gap, fill in zip(expected.gaps, found, strict=True)))


def _fills(kept: Sequence[str], labels: Sequence[str], text: str) -> list[str] | None:
    """What lies between the kept pieces, each taken at the first place where it can stand."""
    if not text.startswith(kept[0]):
        return None
    at, fills = len(kept[0]), []
    for number, label in enumerate(labels, 1):
        last = number == len(labels)
        start = _next(text, at, label, kept[number], last)
        if start is None:
            return None
        fills.append(text[at:start])
        at = start + len(kept[number])
    return fills if at == len(text) else None


def _next(text: str, at: int, label: str, piece: str, last: bool) -> int | None:
    """Where ``piece`` goes on after a gap. The plan's own label is preferred to any shorter fill."""
    if last:
        start = len(text) - len(piece)
        return start if start >= at and text.endswith(piece) else None
    labelled = at + len(label)
    if text.startswith(label, at) and text.startswith(piece, labelled):
        return labelled
    found = text.find(piece, at)
    return None if found < 0 else found


def without_labels(expected: Expected, text: str, plainly: Plainly) -> bool:
    """Whether a text has each kept line once, whole, and at most the plan's labels besides, in whatever order.

    Engines go through a page in different orders: one by place, one as it was drawn, where a footer may come first
    and the labels last. Inside a line, up to a gap, the order must be the same.
    """
    row = plainly(text)
    for label in (plainly(gap.label) for gap in expected.gaps):
        row = row.replace(label, _DONE, 1) if label else row
    telling = {plainly(word) for gap in expected.gaps for word in gap.removed.split()}
    lines = [line for piece in expected.kept for line in piece.split("\n")]
    for line in sorted(lines, key=lambda line: len(plainly(line)), reverse=True):
        for piece in _pieces(line, row, telling, plainly):
            if piece not in row:
                return False
            row = row.replace(piece, _DONE, 1) if piece else row
    return not row.strip(_DONE)


def _pieces(line: str, row: str, telling: set[str], plainly: Plainly) -> list[str]:
    """The line as a whole; or, where it was drawn in pieces and no word of it is withheld elsewhere, its words."""
    words = [plainly(word) for word in line.split()]
    if plainly(line) in row or telling.intersection(words):
        return [plainly(line)]
    return sorted(words, key=len, reverse=True)


_DONE = "\n"
"""Stands where something was found, so that what is left on both sides of it does not run together."""
