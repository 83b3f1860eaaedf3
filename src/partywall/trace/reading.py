"""A text as its telling words: those that say something about where the text came from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from partywall.model.text import Digest, Document, Part, PartId, Span
from partywall.trace.columns import Columns, Grammar, columns_of
from partywall.trace.spelling import CAPITAL_BIT, NUMBER_BIT, ORDINARY_BIT, SHOUTED_BIT, Words

ORDINARY_WEIGHT = 0.5
NAME_WEIGHT = 0.4
"""Of a capitalised word. Two records that name one school or one worker are no copies of each other."""
NUMBER_WEIGHT = 0.4
AROUND = 5
"""Telling words of which most are in capitals where nobody can say by its capital what is a name."""


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """The telling words of one part: code, weight (0 to 1) and place in the text."""

    document: Digest
    part: PartId
    text: str
    columns: Columns
    codes: list[int]
    weights: list[float]
    starts: list[int]
    ends: list[int]
    grammar: Grammar
    """The words of grammar before each."""
    telling: list[bool]
    """Whether each may make a copy; names, figures and usual wording alone make none."""

    def span(self, first: int, last: int) -> Span:
        """From the telling word ``first`` to the telling word ``last``, both included."""
        return Span(self.document, self.part, self.starts[first], self.ends[last])

    def wider(self, span: Span, before: int, after: int, within: tuple[int, int]) -> Span:
        """A span with so many words before and after, as far as they stand ``within``."""
        starts, ends = self.columns.word_starts, self.columns.word_ends
        low, high = np.searchsorted(starts, within)
        first, last = np.searchsorted(starts, (span.start, span.end)) - (before, 1 - after)
        start, end = starts[max(first, low)], ends[min(last, high - 1)]
        return replace(span, start=min(span.start, int(start)), end=max(span.end, int(end)))


def readings(document: Document, words: Words) -> Iterator[Reading]:
    """All parts of a document and of the documents inside it."""
    parts = [(inner.digest, part) for inner in document.walk() for part in inner.parts]
    found = columns_of([part.text for _, part in parts], words)
    for (digest, part), columns in zip(parts, found.each(), strict=True):
        yield _reading(digest, part, columns)


def _reading(document: Digest, part: Part, found: Columns) -> Reading:
    weighed = weights(found.entries)
    return Reading(
        document,
        part.id,
        part.text,
        found,
        found.codes.tolist(),
        weighed.tolist(),
        found.starts.tolist(),
        found.ends.tolist(),
        Grammar(found.gaps, found.grammar),
        (weighed >= ORDINARY_WEIGHT).tolist(),
    )


def weights(entries: npt.NDArray[np.int64]) -> npt.NDArray[np.float64]:
    """How much it says that these words stand in two texts."""
    around = np.convolve((entries & SHOUTED_BIT) != 0, np.ones(AROUND)) if len(entries) else np.empty(0)
    shouted = around[AROUND // 2 :][: len(entries)] > AROUND / 2
    name = ((entries & CAPITAL_BIT) != 0) & ~shouted
    return np.select(
        [(entries & NUMBER_BIT) != 0, (entries & ORDINARY_BIT) != 0, name],
        [NUMBER_WEIGHT, ORDINARY_WEIGHT, NAME_WEIGHT],
        1.0,
    )
