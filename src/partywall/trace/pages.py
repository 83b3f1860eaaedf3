"""Parts of records as a match needs them: their words as codes, and where each stands."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

import numpy as np
import numpy.typing as npt

from partywall.model.records import Source
from partywall.model.text import Span
from partywall.trace.columns import Grammar
from partywall.trace.indexed import RecordIndex
from partywall.trace.segments import Segment


class Page:
    """One part of one record. What has to be looked up is looked up when first asked for."""

    def __init__(self, index: RecordIndex, segment: Segment, part: int) -> None:
        self._index, self._segment, self._part = index, segment, part
        self.first = int(segment.parts[part])
        self._last = int(segment.parts[part + 1])
        record = bisect_right(segment.records, part) - 1
        self.number = int(segment.numbers[record])
        self._within = part - int(segment.records[record])

    @cached_property
    def codes(self) -> list[int]:
        """The code of each row."""
        codes: list[int] = self._segment.codes[self.first : self._last].tolist()
        return codes

    @cached_property
    def grammar(self) -> Grammar:
        """The words of grammar before each row."""
        first, last = self._segment.spoken[self._part : self._part + 2].tolist()
        return Grammar(self._segment.gaps[self.first : self._last], self._segment.grammar[first:last])

    @cached_property
    def source(self) -> Source:
        """What is known of the record."""
        return self._index.shelf.source(self.number)

    @cached_property
    def text(self) -> str | None:
        """The part's text, if it is to be had."""
        return self._index.shelf.text(self.number, self._within)

    @cached_property
    def _places(self) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        return self._segment.places(self._part)

    def span(self, first: int, last: int) -> Span:
        """From one row to another, both included."""
        document, part = self._index.shelf.places(self.number)[self._within]
        starts, ends = self._places
        return Span(document, part, int(starts[first]), int(ends[last]))
