"""One worker: it is handed one order, carries it out, answers and ends. Nothing of it is left for the next document.

An order is a frozen value of its own type. The answer is a value of the type that the act says, or the sentence of the
error with which it stopped. On the way a worker may ask the house for what it cannot do itself; its question is an
order too.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from typing import Any, Protocol, get_type_hints

from partywall.errors import PartywallError, Refused, Unreadable, Unsafe
from partywall.sandbox.channel import Line
from partywall.sandbox.wire import Garbled, pack, unpack

MOST = 1 << 32
"""Bytes of the longest message that a worker takes from the house."""
LONGEST_NAME = 100
DONE, STOPPED, ASKED = b"=", b"!", b"?"
ERRORS: Mapping[str, type[PartywallError]] = {kind.__name__: kind for kind in (Unreadable, Refused, Unsafe)}
_SENTENCE = 1000
"""Characters of the longest sentence that an error has."""
_SELDOM = 100_000
"""A worker does not live long enough to gain from looking for rubbish often."""

Acts = Mapping[type, Callable[[Any], Any]]
"""What is done for each type of order; the function says the type of its answer."""
Ask = Callable[[Any, Any], Any]
"""The house's answer to an order, as a value of that type."""


class Entry(Protocol):
    """The module that says what workers can do. It is imported once, in the fork server."""

    def acts(self, ask: Ask) -> Acts:
        """What a worker does. ``ask`` has the house do what the worker cannot."""

    def warm(self) -> None:
        """Makes ready what every worker needs."""


class Fault(Exception):
    """An act stopped with an error that is no sentence for a user; the error's kind."""


def work(line: Line, entry: Entry) -> None:
    """Carry out the one order that comes, and answer."""
    gc.set_threshold(_SELDOM)

    def ask(order: Any, expected: Any) -> Any:
        line.send(ASKED + type(order).__name__.encode())
        line.send(pack(order, type(order)))
        return answer(line.receive(MOST), expected)

    line.send(outcome(entry.acts(ask), line.receive(LONGEST_NAME), line.receive(MOST)))


def outcome(acts: Acts, name: bytes, order: bytes) -> bytes:
    """What comes of an order, as the message that tells it. Raises Garbled where it is none of these."""
    kind = next((kind for kind in acts if kind.__name__.encode() == name), None)
    if kind is None:
        raise Garbled
    act = acts[kind]
    try:
        return DONE + pack(act(unpack(order, kind)), get_type_hints(act)["return"])
    except Garbled:
        raise
    except PartywallError as error:
        return _stopped(type(error).__name__, str(error))
    # Parsers of untrusted bytes may raise anything. Only the kind is told: a message may hold words of the file.
    except Exception as error:  # noqa: BLE001
        return _stopped(type(error).__name__, "")


def _stopped(kind: str, sentence: str) -> bytes:
    return STOPPED + pack((kind, sentence), tuple[str, str])


def answer(untrusted: bytes, expected: Any) -> Any:
    """The value that a message tells. Raises the error that it tells, Fault, or Garbled."""
    if untrusted[:1] == DONE:
        return unpack(untrusted[1:], expected)
    kind, sentence = unpack(untrusted[1:], tuple[str, str])
    if kind in ERRORS and sentence:
        raise ERRORS[kind]("".join(char for char in sentence[:_SENTENCE] if char.isprintable()))
    raise Fault(kind if kind.isidentifier() and len(kind) <= LONGEST_NAME else "")
