"""Which files a process may open: a list that the kernel itself holds it and all its children to, for good.

Of all files it may read those that are listed, and it may write none but ``/dev/null``, and start none
as a program. Where the kernel is new enough it may use no TCP either. (Other sockets are the business of ``seccomp``.)
"""

from __future__ import annotations

import ctypes
import os
import stat
from collections.abc import Iterable
from pathlib import Path

from partywall.sandbox import kernel

_CREATE, _ADD, _RESTRICT = 444, 445, 446
_ASK_VERSION = 1
_UNDER_PATH = 1
_WRITE, _READ, _LIST = 1 << 1, 1 << 2, 1 << 3
_READING = _READ | _LIST
_NOWHERE = Path("/dev/null")
"""Where engines write what nobody is to read; some of them end where they cannot."""
_TCP = 0b11
_ALONE = 0b11
# What each version of the interface can deny: executing, reading, writing, making, removing; then more of it.
_FILES = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 4: (1 << 15) - 1}
_FILES_NOW = (1 << 16) - 1


class _Ruleset(ctypes.Structure):
    _fields_ = (("files", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scoped", ctypes.c_uint64))


class _Rule(ctypes.Structure):
    _pack_ = 1
    _fields_ = (("allowed", ctypes.c_uint64), ("under", ctypes.c_int32))


def version() -> int:
    """Of the kernel's interface, from 1. Raises OSError where there is none."""
    return kernel.call(_CREATE, None, 0, _ASK_VERSION)


def read_only(paths: Iterable[Path]) -> None:
    """Let this process read these files and folders, and no others, and write none. Raises OSError."""
    known = version()
    handled = _FILES.get(known, _FILES_NOW)
    rules = _Ruleset(handled, _TCP if known >= 4 else 0, _ALONE if known >= 6 else 0)
    ruleset = kernel.call(_CREATE, rules, ctypes.sizeof(rules) if known >= 6 else 16 if known >= 4 else 8, 0)
    try:
        for path in paths:
            _allow(ruleset, path, _READING)
        _allow(ruleset, _NOWHERE, _READING | _WRITE)
        kernel.no_new_privileges()
        kernel.call(_RESTRICT, ruleset, 0)
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: Path, what: int) -> None:
    try:
        opened = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return  # what is not there need not be allowed
    try:
        allowed = what if stat.S_ISDIR(os.fstat(opened).st_mode) else what & ~_LIST
        kernel.call(_ADD, ruleset, _UNDER_PATH, _Rule(allowed, opened), 0)
    finally:
        os.close(opened)
