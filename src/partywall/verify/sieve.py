"""Many rows of letters, all of one length, looked for in a text in one go: by a number for each stretch of the text.

Of stretches that have the number of a row the letters are compared, so that nothing is found that is not there.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Any

import numpy as np

_SHORT = 64
"""A text of so few letters is gone through stretch by stretch."""
_PIECE = 1 << 20
"""Letters that are gone through at a time, so that a long text takes no more memory than a short one."""
_BITS = 20
_BASE, _SPREAD = 1_000_003, 0x9E3779B97F4A7C15

Numbers = np.ndarray[Any, np.dtype[np.int64]]


class Sieve:
    """Rows of ``size`` letters."""

    def __init__(self, rows: Collection[str], size: int) -> None:
        self._rows, self._size = frozenset(rows), size
        self._table = np.zeros(1 << _BITS if rows else 0, dtype=np.bool_)
        if rows:
            self._table[_numbers("".join(self._rows), size)[::size]] = True

    def __bool__(self) -> bool:
        """Whether there are any."""
        return bool(self._rows)

    def found(self, text: str) -> set[str]:
        """Which of the rows stand in a text."""
        if not self._rows:
            return set()
        return {row for at in self._likely(text) if (row := text[at : at + self._size]) in self._rows}

    def _likely(self, text: str) -> Iterator[int]:
        last = len(text) - self._size + 1
        if len(text) < _SHORT:
            yield from range(last)
            return
        for start in range(0, last, _PIECE):
            numbers = _numbers(text[start : start + _PIECE + self._size - 1], self._size)
            yield from (np.flatnonzero(self._table[numbers]) + start).tolist()


@lru_cache(maxsize=4)
def _numbers(text: str, size: int) -> Numbers:
    """A number below 2 to the power of ``_BITS`` for each stretch of ``size`` letters."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")
    count = len(codes) - size + 1
    found = np.zeros(count, dtype=np.uint64)
    for at in range(size):
        found *= np.uint64(_BASE)
        found += codes[at : at + count]
    found *= np.uint64(_SPREAD)
    found >>= np.uint64(64 - _BITS)
    return found.astype(np.int64)
