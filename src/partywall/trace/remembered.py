"""The entries of many words at once, by what the words are spelt with."""

from __future__ import annotations

from threading import Lock

import numpy as np
import numpy.typing as npt

from partywall.trace.letters import Ints, Keys

_BITS = 17
"""There are so many places, as a power of two, of 24 bytes each."""
_SPREADERS = (np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F))
"""Odd numbers with their bits spread evenly."""
_NOBODY = 1
"""Key of a place that is free. No word has it: it is the byte of a control character."""


class Remembered:
    """Entries of words by their keys. Each word has one place, and who was put there last is there."""

    def __init__(self) -> None:
        self._rows = np.full((1 << _BITS, 3), _NOBODY, np.uint64)
        self._alone = Lock()  # a row is read and written as one

    def ask(self, keys: Keys) -> tuple[Ints, npt.NDArray[np.bool_]]:
        """The entries of these words, and which of them are known: the entries of others say nothing."""
        with self._alone:
            rows = self._rows[_places(keys)]
        known: npt.NDArray[np.bool_] = (rows[:, 0] == keys[0]) & (rows[:, 1] == keys[1])
        return rows[:, 2].astype(np.int64), known

    def put(self, keys: Keys, entries: Ints) -> None:
        """Remember these words' entries, but of those without a key."""
        spelt = np.flatnonzero(keys[0])
        keys = keys[:, spelt]
        with self._alone:
            self._rows[_places(keys)] = np.stack([*keys, entries[spelt].astype(np.uint64)], 1)


def _places(keys: Keys) -> Ints:
    mixed: Keys = keys[0] * _SPREADERS[0] ^ keys[1] * _SPREADERS[1]
    return (mixed >> np.uint64(64 - _BITS)).astype(np.int64)
