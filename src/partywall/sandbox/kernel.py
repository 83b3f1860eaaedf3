"""The few calls to the Linux kernel that Python has no function for."""

from __future__ import annotations

import ctypes
import os
import platform
import sys

_NO_NEW_PRIVILEGES = 38
_END_WITH_PARENT = 1

_ELSEWHERE = "this is not Linux"

_libc = ctypes.CDLL(None, use_errno=True)


def call(number: int, *arguments: int | bytes | ctypes.Structure | None) -> int:
    """A system call of Linux by its number. Raises OSError."""
    if not machine():
        raise OSError(_ELSEWHERE)
    given = [ctypes.c_long(item) if isinstance(item, int) else _pointer(item) for item in arguments]
    result: int = _libc.syscall(ctypes.c_long(number), *given)
    if result < 0:
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))
    return result


def _pointer(item: bytes | ctypes.Structure | None) -> object:
    return ctypes.byref(item) if isinstance(item, ctypes.Structure) else ctypes.c_char_p(item)


def no_new_privileges() -> None:
    """From here on no program that is started gains rights. Raises OSError."""
    _control(_NO_NEW_PRIVILEGES, 1)


def end_with_parent(signal: int) -> None:
    """Have the kernel send this signal when the process that started this one ends."""
    _control(_END_WITH_PARENT, signal)


def _control(what: int, value: int) -> None:
    if not machine():
        raise OSError(_ELSEWHERE)
    if _libc.prctl(what, ctypes.c_ulong(value), 0, 0, 0):
        error = ctypes.get_errno()
        raise OSError(error, os.strerror(error))


def machine() -> str:
    """The kind of processor, as the kernel's tables of calls are named; empty where it is not Linux."""
    return platform.machine() if sys.platform.startswith("linux") else ""
