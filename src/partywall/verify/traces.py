"""What must not be found in a copy, worked out from what was taken out and what may stay.

A word that is withheld in one place and allowed in another is no trace: it is counted instead.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from partywall.verify.reading import EMPTY_WORDS, SHINGLE, letters, shingles, word_counts, word_set
from partywall.words import tokens


@dataclass(frozen=True, slots=True)
class Allowance:
    """What the copy may say: how often each word, and which stretches of letters."""

    words: Counter[str]
    letters: str
    shingles: frozenset[str]

    @classmethod
    def of(cls, texts: Iterable[str]) -> Allowance:
        """The allowance of these texts together."""
        texts = tuple(texts)
        joined = "\n".join(letters(text) for text in texts)
        counted = word_counts("\n".join(texts))
        return cls(counted, joined, frozenset(shingles(joined)))


@dataclass(frozen=True, slots=True)
class Traces:
    """What gives the removed texts away wherever it stands."""

    words: frozenset[str]
    """Words that the copy may not have at all."""
    solid: tuple[str, ...]
    """Those long enough to be known inside a row of letters."""
    backward: tuple[str, ...]
    stretches: frozenset[str]
    """Stretches of ``SHINGLE`` letters, forward and, in ``mirrored``, backward."""
    mirrored: frozenset[str]
    counted: frozenset[str]
    """Words that the copy may have as often as the allowance says, and no more."""

    @classmethod
    def of(cls, removed: Iterable[str], allowed: Allowance, shortest: int = 3) -> Traces:
        """The traces of removed texts; words shorter than ``shortest`` are not followed one by one."""
        removed = tuple(removed)
        keys = word_set("\n".join(removed)) - EMPTY_WORDS
        told = {key for key in keys if len(key) >= (6 if key.isdigit() else shortest)}
        missing = frozenset(key for key in told if not allowed.words[key])
        solid = tuple(sorted(row for row in _rows(missing, removed) if row not in allowed.letters))
        # A word that may stay forward has no business backward either.
        rows = sorted(row[::-1] for row in _rows(told, removed) if len(row) >= 6)
        backward = tuple(row for row in rows if row not in allowed.letters)
        stretches = _stretches(removed, allowed)
        mirrored = frozenset(stretch[::-1] for stretch in stretches)
        return cls(missing, solid, backward, stretches, mirrored, frozenset(keys - missing))

    def in_text(self, text: str) -> int:
        """How many traces stand in a text, however its words are split."""
        return self.in_rows((text,))

    def in_letters(self, row: str) -> int:
        """How many traces stand in a row of letters, forward or backward."""
        return self._words_inside(row) + self._stretches_inside(row)

    def in_rows(self, texts: Sequence[str], words: bool = True, whole: bool = False) -> int:
        """How many traces stand in texts that have nothing to do with one another.

        ``words``: their words are whole; ``whole``: only stretches longer than a name mean something.
        """
        found = sum(len(self.words & word_set(text)) for text in texts) if words and not whole else 0
        for row in map(letters, texts):
            found += self._stretches_inside(row) + (0 if whole else self._words_inside(row))
        return found

    def _words_inside(self, row: str) -> int:
        return sum(word in row for word in self.solid) + sum(word in row for word in self.backward)

    def _stretches_inside(self, row: str) -> int:
        if not self.stretches or len(row) < SHINGLE:
            return 0
        found = _stretches_of(row)
        return len(self.stretches & found) + len(self.mirrored & found)


@lru_cache(maxsize=2)
def _stretches_of(row: str) -> set[str]:
    """Kept while one row is asked for the traces of more than one thing."""
    return shingles(row)


def _rows(keys: Iterable[str], removed: Iterable[str]) -> set[str]:
    """Rows of letters long enough to mean something: single words, and two words that stood together."""
    single = {row for key in keys if len(row := letters(key)) >= 5}
    return single | {row for text in removed for row in _pairs(text) if len(row) >= 7}


def _pairs(text: str) -> Iterator[str]:
    keys = [token.key for token in tokens(text)]
    for first, second in pairwise(keys):
        if not {first, second} & EMPTY_WORDS:
            yield letters(first + second)


def _stretches(removed: Iterable[str], allowed: Allowance) -> frozenset[str]:
    found: set[str] = set()
    for text in removed:
        found |= shingles(letters(text))
    return frozenset(row for row in found - allowed.shingles if _tells(row))


def _tells(row: str) -> bool:
    """Not noughts and crosses, and no piece of the alphabet: these stand in every table of numbers or letters."""
    return len(set(row)) > 2 and any(one >= other for one, other in pairwise(row))
