"""Keeps what was unsealed or drawn a moment ago at hand, in memory alone, and no more of it than there is room for.

Whoever asks has been looked at before: nothing is told from here to somebody who may not see it. It ends with the
process.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class AtHand(Generic[T]):
    """The last values that were asked for, the oldest given up first."""

    def __init__(self, room: int, size: Callable[[T], int]) -> None:
        self._room, self._size = room, size
        self._kept: OrderedDict[Hashable, T] = OrderedDict()
        self._taken = 0
        self._lock = Lock()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value of that key; made now, if it is not at hand. Two who ask at once may both make it."""
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        made = make()
        with self._lock:
            if key not in self._kept and self._size(made) <= self._room:
                self._kept[key] = made
                self._taken += self._size(made)
            while self._taken > self._room:
                self._taken -= self._size(self._kept.popitem(last=False)[1])
        return made

    @property
    def taken(self) -> int:
        """Bytes that are in use."""
        return self._taken
