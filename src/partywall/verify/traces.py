"""What must not be found in a copy, worked out from what was taken out and what may stay.

A word that is withheld in one place and allowed in another is no trace: it is counted instead.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from partywall.verify.reading import EMPTY_WORDS, SHINGLE, letter_rows, letters, shingles, word_counts, word_set
from partywall.verify.sieve import Sieve
from partywall.words import tokens

_SINGLE, _SEVERAL = 5, 7
"""Letters from which on a word, or a row of words, is known inside a row of letters."""
_HEAD = 5
"""Letters by which a row is looked up."""
_BACKWARD = 6
_BROKEN = re.compile(r"[-‐‑\u00ad\ufffe\x02]\s*?\n\s*")
"""Where a word is broken over the end of a line."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """What the copy may say: how often each word, and which stretches of letters."""

    words: Counter[str]
    letters: str

    @classmethod
    def of(cls, texts: Iterable[str]) -> Allowance:
        """The allowance of these texts together."""
        texts = tuple(texts)
        return cls(word_counts("\n".join(texts)), "\n".join(letters(text) for text in texts))

    def without(self, rows: Iterable[str]) -> set[str]:
        """Those of these rows of letters that stand nowhere in what may stay."""
        by_size: dict[int, set[str]] = defaultdict(set)
        for row in rows:
            by_size[len(row)].add(row)
        return {row for size, some in by_size.items() for row in some - Sieve(some, size).found(self.letters)}


class Row:
    """A text made ready to be searched, once for all that is sought in it; nothing is found across a wall."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def words(self) -> set[str]:
        """Its folded words."""
        return word_set(self._text)

    @cached_property
    def letters(self) -> str:
        """Its letters and digits alone, with a line end where a wall is."""
        return letter_rows(self._text)


@dataclass(frozen=True, slots=True)
class Traces:
    """What gives the removed texts away wherever it stands."""

    words: frozenset[str]
    """Words that the copy may not have at all."""
    rows: Mapping[str, tuple[str, ...]]
    """Rows of letters that are known wherever they stand, forward or backward, by their first ``_HEAD`` letters."""
    heads: Sieve
    """Those first letters."""
    stretches: Sieve
    """Stretches of ``SHINGLE`` letters, forward and backward."""
    counted: frozenset[str]
    """Words that the copy may have as often as the allowance says, and no more."""

    @classmethod
    def of(cls, removed: Iterable[str], allowed: Allowance, shortest: int = 3) -> Traces:
        """The traces of removed texts; words shorter than ``shortest`` are not followed one by one."""
        removed = tuple(dict.fromkeys(removed))
        keys = word_set("\n".join(removed)) - EMPTY_WORDS
        told = {key for key in keys if len(key) >= (6 if key.isdigit() else shortest)}
        missing = frozenset(key for key in told if not allowed.words[key])
        # Of a dropped part, which tells less, only what is long is followed.
        runs = {run for text in removed for run in _runs(text)} if shortest < _SINGLE else set[str]()
        # A word that may stay forward has no business backward either.
        backward = (row[::-1] for row in _singles(told) | runs if len(row) >= _BACKWARD)
        rows = allowed.without((*_singles(missing), *runs, *backward))
        stretches = allowed.without({row for text in removed for row in shingles(letters(text)) if _tells(row)})
        both_ways = Sieve({*stretches, *(row[::-1] for row in stretches)}, SHINGLE)
        by_head = _by_head(rows)
        return cls(missing, by_head, Sieve(by_head, _HEAD), both_ways, frozenset(keys - missing))

    def __bool__(self) -> bool:
        """Whether there is anything to be looked for."""
        return bool(self.words or self.rows or self.stretches)

    def in_text(self, text: str) -> int:
        """How many traces stand in a text, however its words are split."""
        return self.in_row(Row(text))

    def in_letters(self, row: str) -> int:
        """How many traces stand in a row of letters, forward or backward."""
        return self._rows_inside(row) + self._stretches_inside(row)

    def in_lines(self, text: str) -> int:
        """How many traces stand in a page's text, whose lines follow one another as each engine has it.

        What ends one line and begins another spells short words by chance; stretches it does not spell.
        """
        lines = "\n".join(letters(line) for line in _BROKEN.sub("", text).splitlines())
        return self._rows_inside(lines) + self._stretches_inside(lines.replace("\n", ""))

    def in_row(self, row: Row, words: bool = True, whole: bool = False) -> int:
        """How many traces stand in a text.

        ``words``: its words are whole; ``whole``: only stretches longer than a name mean something.
        """
        found = self._stretches_inside(row.letters)
        if not whole:
            found += self._rows_inside(row.letters) + (len(self.words & row.words) if words else 0)
        return found

    def _rows_inside(self, text: str) -> int:
        known = self.rows
        return sum(row in text for head in self.heads.found(text) for row in known[head])

    def _stretches_inside(self, text: str) -> int:
        return len(self.stretches.found(text))


def _singles(keys: Iterable[str]) -> set[str]:
    return {row for key in keys if len(row := letters(key)) >= _SINGLE}


def _runs(text: str) -> Iterator[str]:
    """Words that stood together, without the spaces between them; as few of them as make a row."""
    keys = [token.key for token in tokens(text)]
    for first in range(len(keys) - 1):
        row, telling = letters(keys[first]), keys[first] not in EMPTY_WORDS
        for key in keys[first + 1 :]:
            row, telling = row + letters(key), telling or key not in EMPTY_WORDS
            if len(row) >= _SEVERAL and telling:
                yield row
                break


def _by_head(rows: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for row in sorted(rows):
        found[row[:_HEAD]].append(row)
    return {head: tuple(some) for head, some in found.items()}


def _tells(row: str) -> bool:
    """Not noughts and crosses, and no piece of the alphabet: these stand in every table of numbers or letters."""
    return len(set(row)) > 2 and any(one >= other and (one, other) != ("z", "a") for one, other in pairwise(row))
