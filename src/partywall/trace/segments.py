"""The telling words of many records as columns, and where each run of them stands.

One form serves in memory and on disk. ``order`` holds all places sorted by the four words from there on, so that the
places of a word, or of a run of up to four, lie side by side and are found by halving.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from partywall.trace.columns import Texts, columns_of, firsts_of, spread
from partywall.trace.spelling import Words

DEPTH = 4
"""Words by which places are sorted."""
_WIDEST = 0xFFFF
"""Characters from one telling word to the next that a step can say; a longer one is made of several."""
_LONGEST = 0x7F
_OPENS = 0x80
_AT_ONCE = 1 << 18
"""Characters of records that are read together."""

_Number = TypeVar("_Number", bound=np.generic)


@dataclass(frozen=True, slots=True)
class Entry:
    """A record to be put into a segment."""

    number: int
    group: int
    """Number of its set of families."""
    texts: tuple[str, ...]
    """Of its parts."""


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Some records. Nothing in it can be read without the key of its ``Words``.

    A part begins with a row of code 0, which is no word; a step too wide for its column is parted by more such rows;
    some stand at the end, so that a run may be compared without looking where the segment ends.
    """

    codes: npt.NDArray[np.uint32]
    steps: npt.NDArray[np.uint16]
    """Characters from the row before: its start in the part, less that of the row before."""
    shapes: npt.NDArray[np.uint8]
    """Characters that it is long, at most 127; and the highest bit where it opens a sentence."""
    gaps: npt.NDArray[np.uint8]
    """How many words of grammar stand before it, back to the row before."""
    grammar: npt.NDArray[np.uint8]
    """Those words, one behind another, as hashes of a byte."""
    order: npt.NDArray[np.uint32]
    """All rows that are words, sorted by the four codes from there on."""
    spellings: npt.NDArray[np.uint32]
    """Each code that there is, sorted."""
    firsts: npt.NDArray[np.uint32]
    """Where in ``order`` its places begin; at last the length of ``order``."""
    parts: npt.NDArray[np.uint32]
    """The first row of each part; at last the number of rows that belong to parts."""
    spoken: npt.NDArray[np.uint32]
    """The first word of grammar of each part; at last their number."""
    records: npt.NDArray[np.uint32]
    """The first part of each record; at last the number of parts."""
    numbers: npt.NDArray[np.int64]
    groups: npt.NDArray[np.uint32]

    @property
    def words(self) -> int:
        """How many telling words there are."""
        return len(self.order)

    def columns(self) -> dict[str, npt.NDArray[np.generic]]:
        """All columns by their names."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    @classmethod
    def from_columns(cls, given: Mapping[str, npt.NDArray[np.generic]]) -> Segment:
        """The segment of which these are the columns."""
        # Not as memory maps: each slice of one costs many times a plain array's.
        return cls(**{name: np.asarray(column) for name, column in given.items()})

    def part_of(self, rows: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """The part of each row."""
        # Of one kind with the column: else the whole column is turned into the other's, at each call.
        return np.searchsorted(self.parts, rows.astype(np.uint32), "right") - 1

    def record_of(self, parts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        """The record of each part, counted from 0 in this segment."""
        return np.searchsorted(self.records, parts.astype(np.uint32), "right") - 1

    def places(self, part: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Start and end of every row of a part in the part's text."""
        rows = slice(int(self.parts[part]), int(self.parts[part + 1]))
        starts = np.cumsum(self.steps[rows], dtype=np.int64)
        return starts, starts + (self.shapes[rows] & _LONGEST)

    def opens(self) -> npt.NDArray[np.bool_]:
        """Whether each row opens a sentence."""
        return self.shapes >= _OPENS


def segment_of(entries: Iterable[Entry], words: Words) -> Segment:
    """A segment of these records."""
    texts: list[str] = []
    records = [0]
    numbers: list[int] = []
    groups: list[int] = []
    made: list[_Rows] = []
    waiting = 0
    for entry in entries:
        numbers.append(entry.number)
        groups.append(entry.group)
        records.append(records[-1] + len(entry.texts))
        texts += entry.texts
        waiting += sum(map(len, entry.texts))
        if waiting > _AT_ONCE:
            made.append(_rows(columns_of(texts, words)))
            texts, waiting = [], 0
    made.append(_rows(columns_of(texts, words)))
    return _sorted(
        _stacked(made), np.array(records, np.uint32), np.array(numbers, np.int64), np.array(groups, np.uint32)
    )


def joined(segments: Sequence[Segment], without: Collection[int] = ()) -> Segment:
    """One segment of all the records of these, less those of the numbers ``without``."""
    return _gathered(segments, [~_has(segment, without) for segment in segments])


def picked(segments: Sequence[Segment], numbers: Collection[int]) -> Segment:
    """One segment of the records of these numbers alone."""
    return _gathered(segments, [_has(segment, numbers) for segment in segments])


def _has(segment: Segment, numbers: Collection[int]) -> npt.NDArray[np.bool_]:
    return np.isin(segment.numbers, np.fromiter(numbers, np.int64, len(numbers)))


def _gathered(segments: Sequence[Segment], kept: Sequence[npt.NDArray[np.bool_]]) -> Segment:
    """The records that are kept of each segment, one behind another."""
    made: list[_Rows] = []
    records, numbers, groups = [], [], []
    parts_before = 0
    for segment, mask in zip(segments, kept, strict=True):
        chosen = np.flatnonzero(mask)
        its_parts, part_counts = _expanded(segment.records, chosen)
        its_rows, row_counts = _expanded(segment.parts, its_parts)
        its_words, word_counts = _expanded(segment.spoken, its_parts)
        made.append(
            _Rows(
                segment.codes[its_rows],
                segment.steps[its_rows],
                segment.shapes[its_rows],
                segment.gaps[its_rows],
                segment.grammar[its_words],
                firsts_of(row_counts),
                firsts_of(word_counts),
            )
        )
        records.append(parts_before + firsts_of(part_counts))
        numbers.append(segment.numbers[chosen])
        groups.append(segment.groups[chosen])
        parts_before += len(its_parts)
    return _sorted(
        _stacked(made),
        np.concatenate([*records, [parts_before]]).astype(np.uint32),
        np.concatenate([*numbers, np.empty(0, np.int64)]),
        np.concatenate([*groups, np.empty(0, np.uint32)]),
    )


def _expanded(
    bounds: npt.NDArray[np.uint32], chosen: npt.NDArray[np.int64]
) -> tuple[npt.NDArray[Any], npt.NDArray[Any]]:
    """All that lies between the bounds of the chosen ones, and how many of each."""
    firsts = bounds[chosen].astype(np.int64)
    counts = bounds[chosen + 1].astype(np.int64) - firsts
    return spread(firsts, counts), counts


@dataclass(frozen=True, slots=True, eq=False)
class _Rows:
    """The rows of some parts."""

    codes: npt.NDArray[np.uint32]
    steps: npt.NDArray[np.uint16]
    shapes: npt.NDArray[np.uint8]
    gaps: npt.NDArray[np.uint8]
    grammar: npt.NDArray[np.uint8]
    parts: npt.NDArray[np.int64]
    """The first row of each part..."""
    spoken: npt.NDArray[np.int64]
    """...and its first word of grammar."""


def _rows(texts: Texts) -> _Rows:
    """The rows of texts, with those that begin a part and those that part a step too wide."""
    found = texts.columns
    words = np.arange(len(found.codes))
    words += np.searchsorted(texts.rows, words, "right")
    parts = texts.rows + np.arange(len(texts.rows))
    places = np.empty(len(words) + len(parts), np.int64)
    places[words], places[parts] = found.starts, texts.starts
    steps = np.diff(places, prepend=0)
    steps[parts] = 0
    more = steps // (_WIDEST + 1)
    rows = np.arange(len(steps)) + np.cumsum(more)
    size = len(rows) + int(more.sum())
    words = rows[words]
    shapes = np.minimum(found.ends - found.starts, _LONGEST).astype(np.uint8) | _OPENS * found.opens.astype(np.uint8)
    return _Rows(
        _spaced(found.codes, words, size),
        _spaced((steps - more * _WIDEST).astype(np.uint16), rows, size, _WIDEST),
        _spaced(shapes, words, size),
        _spaced(found.gaps, words, size),
        found.grammar,
        rows[parts],
        texts.spoken,
    )


def _spaced(
    column: npt.NDArray[_Number], rows: npt.NDArray[np.int64], size: int, between: int = 0
) -> npt.NDArray[_Number]:
    """The column with its values in these rows and ``between`` in all others."""
    spaced = np.full(size, between, column.dtype)
    spaced[rows] = column
    return spaced


def _stacked(made: Sequence[_Rows]) -> _Rows:
    """All rows, one behind another, with those that stand at the end."""
    rows_before = firsts_of(np.array([len(rows.codes) for rows in made], np.int64))
    said_before = firsts_of(np.array([len(rows.grammar) for rows in made], np.int64))
    return _Rows(
        np.concatenate([np.empty(0, np.uint32), *(rows.codes for rows in made), np.zeros(DEPTH, np.uint32)]),
        np.concatenate([np.empty(0, np.uint16), *(rows.steps for rows in made)]),
        np.concatenate([np.empty(0, np.uint8), *(rows.shapes for rows in made)]),
        np.concatenate([np.empty(0, np.uint8), *(rows.gaps for rows in made)]),
        np.concatenate([np.empty(0, np.uint8), *(rows.grammar for rows in made)]),
        np.concatenate([np.empty(0, np.int64), *(n + rows.parts for n, rows in zip(rows_before, made, strict=True))]),
        np.concatenate([np.empty(0, np.int64), *(n + rows.spoken for n, rows in zip(said_before, made, strict=True))]),
    )


def _sorted(
    rows: _Rows, records: npt.NDArray[np.uint32], numbers: npt.NDArray[np.int64], groups: npt.NDArray[np.uint32]
) -> Segment:
    order = _order(rows.codes)
    sorted_codes = rows.codes[order]
    firsts = np.flatnonzero(np.append(True, sorted_codes[1:] != sorted_codes[:-1])[: len(order)])
    return Segment(
        rows.codes,
        rows.steps,
        rows.shapes,
        rows.gaps,
        rows.grammar,
        order,
        sorted_codes[firsts],
        np.append(firsts, len(order)).astype(np.uint32),
        np.append(rows.parts, len(rows.steps)).astype(np.uint32),
        np.append(rows.spoken, len(rows.grammar)).astype(np.uint32),
        records,
        numbers,
        groups,
    )


def _order(codes: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """All rows that are words, sorted by the four codes from there on."""
    order = np.flatnonzero(codes).astype(np.uint32)
    numbers = np.arange(len(order), dtype=np.uint64)
    for offset in reversed(range(DEPTH)):
        # Numbers are sorted far faster than places by their numbers; and so that none changes places with its equal.
        keys = codes[offset:][order].astype(np.uint64) << np.uint64(32) | numbers
        keys.sort()
        order = order[keys.astype(np.uint32)]
    return order
