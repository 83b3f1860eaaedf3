"""How much of the machine one worker may use: limits of memory, time and files that every Unix system holds."""

from __future__ import annotations

import resource

_HANDLES = 256


def limit(memory: int, seconds: int) -> None:
    """Hold this process to that much memory and computing time; to no file written and no core dumped.

    Raises OSError or ValueError where the system refuses one.
    """
    for what, most in (
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _HANDLES),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_AS, memory),
    ):
        _lower(what, most)


def no_processes() -> None:
    """Start no process and no thread: for machines where no filter of calls can tell one from the other."""
    _lower(resource.RLIMIT_NPROC, 0)


def _lower(what: int, most: int) -> None:
    _, hard = resource.getrlimit(what)
    most = most if hard == resource.RLIM_INFINITY else min(most, hard)
    resource.setrlimit(what, (most, most))
