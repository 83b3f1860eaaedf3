"""The telling words of texts as columns: those that say something about where a text came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from partywall.trace.letters import Ints, letters
from partywall.trace.spelling import CAPITAL_BIT, CODE, GRAMMAR_BIT, NUMBER_BIT, POSSESSIVE_BIT, Words

MOST_GRAMMAR = 255
_BORDER = "|"
"""Between two texts: it is in no word, and a sentence ends there."""


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The telling words of a text, a row for each."""

    codes: npt.NDArray[np.uint32]
    starts: npt.NDArray[np.uint32]
    ends: npt.NDArray[np.uint32]
    gaps: npt.NDArray[np.uint8]
    """How many words of grammar stand before it, back to the telling word before."""
    grammar: npt.NDArray[np.uint8]
    """Those words, one behind another, as hashes of a byte."""
    opens: npt.NDArray[np.bool_]
    """Whether it is the first of its sentence, list item or cell."""
    entries: npt.NDArray[np.int64]
    """What kind of word it is, as ``Words`` says."""
    counts: npt.NDArray[np.int64]
    """How many words of any kind stand before it."""
    word_starts: npt.NDArray[np.int64]
    word_ends: npt.NDArray[np.int64]
    """The places of all words, of whatever kind."""


@dataclass(frozen=True, slots=True, eq=False)
class Texts:
    """Several texts read at once, each as if it stood alone."""

    columns: Columns
    """Of all of them, set one behind another; places are counted from the start of the first."""
    starts: Ints
    """Where each text begins..."""
    words: Ints
    """...how many words of any kind stand before it..."""
    rows: Ints
    """...and how many rows."""

    @property
    def spoken(self) -> Ints:
        """How many words of grammar the rows before each text have."""
        said = np.zeros(len(self.columns.gaps) + 1, np.int64)
        np.cumsum(self.columns.gaps, out=said[1:])
        return said[self.rows]

    def each(self) -> Iterator[Columns]:
        """The columns of each text by itself."""
        whole = self.columns
        for start, rows, words, said in zip(
            self.starts.tolist(),
            _slices(self.rows, len(whole.codes)),
            _slices(self.words, len(whole.word_starts)),
            _slices(self.spoken, len(whole.grammar)),
            strict=True,
        ):
            yield Columns(
                whole.codes[rows],
                whole.starts[rows] - np.uint32(start),
                whole.ends[rows] - np.uint32(start),
                whole.gaps[rows],
                whole.grammar[said],
                whole.opens[rows],
                whole.entries[rows],
                whole.counts[rows] - words.start,
                whole.word_starts[words] - start,
                whole.word_ends[words] - start,
            )


def _slices(firsts: Ints, end: int) -> list[slice]:
    bounds = [*firsts.tolist(), end]
    return list(map(slice, bounds, bounds[1:]))


def columns_of(texts: Sequence[str], words: Words) -> Texts:
    """The telling words of several texts. For many short ones this takes a small part of the time."""
    text = _BORDER.join(texts)
    found = letters(text)
    entries = words.entries(text, found)
    telling = np.flatnonzero((entries & GRAMMAR_BIT) == 0)
    text_starts = firsts_of(np.fromiter(map(len, texts), np.int64, len(texts)) + len(_BORDER))
    text_words = np.searchsorted(found.starts, text_starts)
    text_rows = np.searchsorted(telling, text_words)
    gaps = _before(telling, text_words, text_rows)
    kinds = entries[telling]
    ends = found.ends - 2 * ((entries & POSSESSIVE_BIT) != 0)
    whole = Columns(
        (kinds & CODE).astype(np.uint32),
        found.starts[telling].astype(np.uint32),
        ends[telling].astype(np.uint32),
        gaps.astype(np.uint8),
        (entries[spread(telling - gaps, gaps)] & CODE).astype(np.uint8),
        _opens(found.stops, entries, telling),
        kinds,
        telling,
        found.starts,
        ends,
    )
    return Texts(whole, text_starts, text_words, text_rows)


def _before(telling: Ints, text_words: Ints, text_rows: Ints) -> Ints:
    """How many words of grammar stand before each telling word, in its own text."""
    before = telling.copy()
    before[1:] -= telling[:-1] + 1
    filled = np.flatnonzero(text_rows < np.append(text_rows[1:], len(telling)))
    before[text_rows[filled]] = telling[text_rows[filled]] - text_words[filled]
    return np.minimum(before, MOST_GRAMMAR)


def _opens(stops: npt.NDArray[np.int8], entries: Ints, telling: Ints) -> npt.NDArray[np.bool_]:
    """Whether a sentence ends before each telling word. A line that goes on with a small letter is wrapped."""
    begins = (entries & (CAPITAL_BIT | NUMBER_BIT)) != 0
    passed = np.cumsum((stops == 1) | ((stops == 2) & begins))[telling]
    opens = np.ones(len(telling), np.bool_)
    opens[1:] = passed[1:] > passed[:-1]
    return opens


class Grammar:
    """For each row, the words of grammar before it, a byte each."""

    def __init__(self, gaps: npt.NDArray[np.uint8], words: npt.NDArray[np.uint8]) -> None:
        self._words = words.tobytes()
        self._gaps = gaps
        self._ends = np.cumsum(gaps, dtype=np.int64)

    def __len__(self) -> int:
        return len(self._gaps)

    def __getitem__(self, row: int) -> bytes:
        end = int(self._ends[row])
        return self._words[end - int(self._gaps[row]) : end]


def spread(firsts: npt.NDArray[np.int64], counts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """For each of several runs its numbers: ``first``, ``first + 1``, ... as many as it counts."""
    within = np.arange(int(counts.sum()), dtype=np.int64) - np.repeat(firsts_of(counts), counts)
    return np.repeat(firsts, counts) + within


def firsts_of(counts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Where each begins, of things that lie one behind another."""
    return np.cumsum(counts) - counts
