"""How a text is cut into what the trained reader sees at a time: the header, some words before, and the words read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

import numpy as np
import numpy.typing as npt

from partywall.reader.header import Word
from partywall.reader.knowledge import VALUES, Column, Layers

LENGTH = 384
"""Pieces of words in a window: header, context and body together."""
HEADER = 72
"""...of which the header has at most so many,"""
CONTEXT = 32
"""...and so many are words read already, for what ``he`` goes on from."""

Ints: TypeAlias = npt.NDArray[np.int64]
Features: TypeAlias = npt.NDArray[np.uint8]


class Pieces(Protocol):
    """Cuts text into pieces of words, each with its number in the vocabulary."""

    @property
    def begin(self) -> int:
        """The number of the piece that begins every sequence."""

    @property
    def end(self) -> int:
        """The number of the piece that ends the header, and the sequence."""

    def cut(self, text: str) -> tuple[Sequence[int], Sequence[tuple[int, int]]]:
        """The numbers, and where each piece stands in the text."""


@dataclass(frozen=True, slots=True)
class Window:
    """One sequence for the reader."""

    ids: Ints
    features: Features
    first: int
    """Where the body begins in the sequence."""
    offsets: Ints
    """Start and end in the text of each piece of the body."""


def windows(text: str, layers: Layers, header: Sequence[Word], pieces: Pieces) -> Iterator[Window]:
    """The windows of one part's text, in order; together their bodies hold every piece once."""
    numbers, places = pieces.cut(text)
    if not numbers:
        return
    ids, offsets = np.asarray(numbers, dtype=np.int64), np.asarray(places, dtype=np.int64)
    features = layers[np.minimum(offsets[:, 0], len(text) - 1)]
    head_ids, head_features = _header(header, pieces)
    nothing = np.zeros((1, len(VALUES)), dtype=np.uint8)
    start = 0
    while start < len(ids):
        before = min(CONTEXT, start)
        end = min(len(ids), start - before + LENGTH - len(head_ids) - 1)
        if end < len(ids):
            end = _line_end(text, offsets, start, end)
        seen = slice(start - before, end)
        yield Window(
            np.concatenate([head_ids, ids[seen], [pieces.end]]),
            np.concatenate([head_features, features[seen], nothing]),
            len(head_ids) + before,
            offsets[start:end],
        )
        start = end


def _line_end(text: str, offsets: Ints, start: int, end: int) -> int:
    """The last end of a line in the last third of a body, or where the body has to end."""
    for at in range(end, max(start + (end - start) * 2 // 3, start + 1), -1):
        if "\n" in text[offsets[at - 1, 1] : offsets[at, 0]]:
            return at
    return end


def _header(header: Sequence[Word], pieces: Pieces) -> tuple[Ints, Features]:
    numbers, whos = [pieces.begin], [0]
    for word in header:
        found, _ = pieces.cut(word.text)
        numbers += found
        whos += [word.who] * len(found)
    features = np.zeros((min(len(whos), HEADER) + 1, len(VALUES)), dtype=np.uint8)
    features[:-1, Column.WHO] = whos[:HEADER]
    return np.asarray([*numbers[:HEADER], pieces.end], dtype=np.int64), features
