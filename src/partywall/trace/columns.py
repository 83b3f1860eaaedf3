"""The telling words of a text as columns: those that say something about where it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from partywall.trace.spelling import CAPITAL_BIT, CODE, GRAMMAR_BIT, NUMBER_BIT, POSSESSIVE_BIT, Words

# A word may be broken by the end of a line, and a number parted in thousands.
_JOINED = r"[’'‘`\-‐‑\u00ad\u200b\ufffe]|(?<=[^\W\d_])[\-‐‑\u00ad]\r?\n[ \t]*(?=[a-z])|(?<=\d),(?=\d{3}(?!\d))"
_WORD = re.compile(rf"([^\W_]+(?:(?:{_JOINED})[^\W_]+)*)")
MOST_GRAMMAR = 255
_STOP = re.compile(r"[.!?…]+[\"'”’)\]*_]*\s|[\t|]|\n\s*[^\w\s]|\n\s*\n")


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The telling words of one text, a row for each."""

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


def columns(text: str, words: Words) -> Columns:
    """A text's telling words with their places."""
    pieces = _WORD.split(text)
    spellings = pieces[1::2]
    entries = np.fromiter(map(words.__getitem__, spellings), np.int64, len(spellings))
    edges = np.cumsum(np.fromiter(map(len, pieces), np.int64, len(pieces)))
    starts, ends = edges[0:-1:2], edges[1::2] - 2 * ((entries & POSSESSIVE_BIT) != 0)
    telling = np.flatnonzero((entries & GRAMMAR_BIT) == 0)
    stops = np.cumsum(_stops(pieces[0:-1:2], entries))[telling]
    before = np.diff(telling, prepend=-1) - 1
    gaps = np.minimum(before, MOST_GRAMMAR)
    return Columns(
        (entries[telling] & CODE).astype(np.uint32),
        starts[telling].astype(np.uint32),
        ends[telling].astype(np.uint32),
        gaps.astype(np.uint8),
        (entries[spread(telling - gaps, gaps)] & CODE).astype(np.uint8),
        np.diff(stops, prepend=-1) > 0,
        entries[telling],
        telling,
        starts,
        ends,
    )


Grammar = list[bytes]
"""For each row, the words of grammar before it, a byte each."""


def grammar(gaps: npt.NDArray[np.uint8], words: npt.NDArray[np.uint8]) -> Grammar:
    """The words of grammar before each row."""
    whole = words.tobytes()
    ends = np.cumsum(gaps, dtype=np.int64).tolist()
    return [whole[end - gap : end] for end, gap in zip(ends, gaps.tolist(), strict=True)]


def spread(firsts: npt.NDArray[np.int64], counts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """For each of several runs its numbers: ``first``, ``first + 1``, ... as many as it counts."""
    within = np.arange(int(counts.sum()), dtype=np.int64) - np.repeat(firsts_of(counts), counts)
    return np.repeat(firsts, counts) + within


def firsts_of(counts: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """Where each begins, of things that lie one behind another."""
    return np.cumsum(counts) - counts


class _Gaps(dict[str, int]):
    """What stands between two words to whether a sentence ends there: 1 it does, 2 if a capital or a figure follows."""

    def __missing__(self, gap: str) -> int:
        if len(self) > _MOST_GAPS:
            self.clear()
        found = self[gap] = 1 if _STOP.search(gap) else 2 if "\n" in gap else 0
        return found


_MOST_GAPS = 10_000
_GAPS = _Gaps()


def _stops(between: list[str], entries: npt.NDArray[np.int64]) -> npt.NDArray[np.bool_]:
    """Whether a sentence ends before each word. A line that goes on with a small letter is wrapped."""
    gaps = np.fromiter(map(_GAPS.__getitem__, between), np.int8, len(between))
    begins = (entries & (CAPITAL_BIT | NUMBER_BIT)) != 0
    ended: npt.NDArray[np.bool_] = (gaps == 1) | ((gaps == 2) & begins)
    return ended
