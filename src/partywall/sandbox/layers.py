"""The layers that hold a worker, each on its own; where one gives way or is missing, the others still hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import StrEnum
from pathlib import Path

from partywall.sandbox import landlock, rlimits, seccomp


class Layer(StrEnum):
    """What holds a worker."""

    WORLD = "own world"
    """It sees no network, no other process and only files that it needs (bubblewrap)."""
    FILES = "files"
    """The kernel opens no other file for it, and none for writing (landlock)."""
    CALLS = "calls"
    """The kernel refuses it sockets, programs and other processes (seccomp)."""
    LIMITS = "limits"
    """Memory, computing time and files have an end (rlimits)."""


def hold_server(readable: Iterable[Path]) -> tuple[Layer, ...]:
    """What holds the fork server and so every worker of it; the layers that this machine has."""
    return _held(Layer.FILES, lambda: landlock.read_only(readable))


def hold_worker(memory: int, seconds: int) -> tuple[Layer, ...]:
    """What holds this worker from now on, besides what holds its server."""
    limits = _held(Layer.LIMITS, lambda: rlimits.limit(memory, seconds))
    calls = _held(Layer.CALLS, seccomp.deny)
    if not calls:
        _held(Layer.CALLS, rlimits.no_processes)
    return (*limits, *calls)


def _held(layer: Layer, hold: Callable[[], None]) -> tuple[Layer, ...]:
    try:
        hold()
    except (OSError, ValueError):
        return ()
    return (layer,)
