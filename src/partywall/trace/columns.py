"""The telling words of a text as columns: those that say something about where it came from."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from partywall.trace.spelling import CAPITAL_BIT, CODE, GRAMMAR_BIT, NUMBER_BIT, POSSESSIVE_BIT, Words

# A word may be broken by the end of a line, and a number parted in thousands.
_WORD = re.compile(
    r"([^\W_]+(?:(?:[’'‘`\-‐‑\u00ad\u200b\ufffe]|[\-‐‑\u00ad]\r?\n[ \t]*(?=[a-z])|(?<=\d),(?=\d{3}(?!\d)))[^\W_]+)*)"
)
_STOP = re.compile(r"[.!?…]+[\"'”’)\]*_]*\s|[\t|]|\n\s*[^\w\s]|\n\s*\n")


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The telling words of one text, a row for each."""

    codes: npt.NDArray[np.uint32]
    starts: npt.NDArray[np.uint32]
    ends: npt.NDArray[np.uint32]
    glue: npt.NDArray[np.uint8]
    """A hash of the words of grammar before it, back to the telling word before."""
    opens: npt.NDArray[np.bool_]
    """Whether it is the first of its sentence, list item or cell."""
    entries: npt.NDArray[np.int64]
    """What kind of word it is, as ``Words`` says."""
    counts: npt.NDArray[np.int64]
    """How many words of any kind stand before it."""


def columns(text: str, words: Words) -> Columns:
    """A text's telling words with their places."""
    pieces = _WORD.split(text)
    spellings = pieces[1::2]
    entries = np.fromiter(map(words.__getitem__, spellings), np.int64, len(spellings))
    edges = np.cumsum(np.fromiter(map(len, pieces), np.int64, len(pieces)))
    starts, ends = edges[0:-1:2], edges[1::2] - 2 * ((entries & POSSESSIVE_BIT) != 0)
    grammar = (entries & GRAMMAR_BIT) != 0
    telling = np.flatnonzero(~grammar)
    hashes = np.cumsum(np.where(grammar, entries & CODE, 0).astype(np.uint8), dtype=np.uint8)
    stops = np.cumsum(_stops(pieces[0:-1:2], entries))[telling]
    upto = hashes[telling]
    return Columns(
        (entries[telling] & CODE).astype(np.uint32),
        starts[telling].astype(np.uint32),
        ends[telling].astype(np.uint32),
        np.diff(upto, prepend=np.uint8(0)),
        np.diff(stops, prepend=-1) > 0,
        entries[telling],
        telling,
    )


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
