"""Workers that were taken over, simulated: each act does what a program made to do harm would."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from partywall.errors import Unreadable
from partywall.sandbox.trials import TRIALS
from partywall.sandbox.worker import Acts, Ask


@dataclass(frozen=True, slots=True)
class Do:
    """The order to do that."""

    what: str


@dataclass(frozen=True, slots=True)
class Help:
    """A question to the house."""

    what: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What an honest worker says."""

    text: str
    content: bytes


def acts(ask: Ask) -> Acts:
    """The acts, by what is to be done."""

    def do(order: Do) -> Answer:
        return Answer(DEEDS[order.what](ask), b"content")

    return {Do: do, **TRIALS}


def warm() -> None:
    """Nothing is needed."""


def _to_all(message: bytes) -> None:
    """Write to whatever is open."""
    for handle in range(3, 64):
        with suppress(OSError):
            os.write(handle, message)


def _garbage(_: Ask) -> str:
    _to_all(b"\x08" + b"\0" * 7 + b"=garbage")
    os._exit(0)


def _announces_too_much(_: Ask) -> str:
    _to_all(b"\xff" * 8)
    os._exit(0)


def _half(_: Ask) -> str:
    _to_all(b"\xff\0\0\0\0\0\0\0=half")
    os._exit(0)


def _names_code(_: Ask) -> str:
    _to_all(b"\x30\0\0\0\0\0\0\0!" + b"cos\nsystem\n(S'true'\ntR.".ljust(47))
    os._exit(0)


def _crash(_: Ask) -> str:
    ctypes.string_at(0)
    return ""


def _hang(_: Ask) -> str:
    while True:
        pass


def _swallow(_: Ask) -> str:
    return "x" * (64 << 30)


def _own_error(_: Ask) -> str:
    raise Unreadable("The file is \x1b[31mdamaged.\n" + "x" * 5000)


def _secret_error(_: Ask) -> str:
    raise ValueError("Mary Trewin")


def _asks_for_ever(ask: Ask) -> str:
    while True:
        ask(Help("again"), str)


def _asks_what_is_no_question(ask: Ask) -> str:
    text: str = ask(Do("honest"), str)
    return text


def _asks(ask: Ask) -> str:
    text: str = ask(Help("please"), str)
    return text


def _wrong_type(_: Ask) -> str:
    return 7  # type: ignore[return-value]


DEEDS: dict[str, Callable[[Ask], str]] = {
    "honest": lambda _: "read",
    "garbage": _garbage,
    "announces too much": _announces_too_much,
    "half": _half,
    "names code": _names_code,
    "crash": _crash,
    "hang": _hang,
    "swallow": _swallow,
    "own error": _own_error,
    "secret error": _secret_error,
    "asks for ever": _asks_for_ever,
    "asks what is no question": _asks_what_is_no_question,
    "asks": _asks,
    "wrong type": _wrong_type,
}
