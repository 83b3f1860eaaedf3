"""The house's side: has acts on untrusted bytes done by workers, and takes nothing from them on trust."""

from __future__ import annotations

import atexit
import itertools
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore, RLock
from typing import Any

from partywall.errors import Refused, Unreadable
from partywall.model.limits import LIMITS, Limits
from partywall.sandbox import bubblewrap, reachable, server
from partywall.sandbox.channel import Clock, Ended, Late, Line, TooLong, line
from partywall.sandbox.layers import Layer
from partywall.sandbox.wire import Garbled, pack
from partywall.sandbox.worker import ASKED, Acts, Fault, answer, outcome

_START = 60
"""Seconds for the fork server to import everything, on a busy machine."""
_LONGEST = 1 << 29
"""Bytes of the longest message that is taken from a worker."""
_QUESTIONS = 100
"""That one worker may ask."""
_BOOT = (
    "import json, sys; given = json.loads(sys.argv[1]); sys.path[:] = given['path'] + sys.path;"
    " from partywall.sandbox.server import main; main(given)"
)
_CANNOT_START = "The program that reads files cannot be started on this machine; see: partywall doctor."
_MISSING = {
    Layer.WORLD: "bubblewrap",
    Layer.FILES: "landlock",
    Layer.CALLS: "a filter of system calls",
    Layer.LIMITS: "limits on resources",
}
_MEMORY = "MemoryError"


@dataclass(frozen=True, slots=True)
class _Server:
    """A running fork server."""

    process: subprocess.Popen[bytes]
    control: Line
    layers: tuple[Layer, ...]


class Sandbox:
    """Workers, each for one act. ``entry`` names the module that says what they can do (``worker.Entry``).

    ``questions`` are what they may ask the house. ``strict``: do nothing where a layer is missing. ``world``: whether
    to use bubblewrap where it is. May be used by several threads at once.
    """

    def __init__(
        self,
        entry: str,
        questions: Acts | None = None,
        *,
        strict: bool = False,
        world: bool = True,
        readable: Iterable[Path] = (),
        limits: Limits = LIMITS,
    ) -> None:
        self._entry, self._questions = entry, questions or {}
        self._strict, self._limits = strict, limits
        self._bwrap = bubblewrap.find() if world else None
        self._more = tuple(readable)
        self._server: _Server | None = None
        self._ready = False
        self._lock = RLock()
        self._jobs = itertools.count(1)
        self._places = BoundedSemaphore(max(2, os.cpu_count() or 1))
        atexit.register(self.close)

    def start(self) -> None:
        """Start the fork server, if none runs, and do not wait for it: its imports take a while."""
        with self._lock:
            if self._server is None:
                self._ready = False
                self._server = self._spawned()

    def layers(self) -> tuple[Layer, ...]:
        """What holds the workers of this machine. Raises Refused where they cannot be started."""
        return self._running().layers

    def close(self) -> None:
        """End the fork server and with it every worker."""
        with self._lock:
            running, self._server = self._server, None
        if running:
            running.control.close()
            _ended(running.process)
        atexit.unregister(self.close)

    def ask(self, order: Any, expected: Any, *, seconds: float, does: str) -> Any:
        """What comes of an order, as a value of the expected type.

        ``does`` says in errors what the worker does. Raises what the act raises, and Unreadable where the worker
        stopped, took too long, or answered what is no answer.
        """
        with self._places:
            house, worker = line()
            job = str(next(self._jobs))
            try:
                with closing(worker):
                    self._note(f"{server.RUN} {job} {self._limits.worker_memory_bytes} {_computing(seconds)}", worker)
                return self._answered(house, order, expected, Clock.of(seconds))
            except Ended:
                raise Unreadable(f"The program that {does} stopped: the file is damaged, or made to do harm.") from None
            except Late:
                raise Unreadable(f"The program that {does} took longer than {round(seconds):,} seconds.") from None
            except (Garbled, TooLong):
                raise Unreadable(f"The program that {does} gave no answer that can be used.") from None
            except Fault as fault:
                raise Unreadable(_faulty(does, str(fault))) from None
            finally:
                house.close()
                self._kill(job)

    def _answered(self, house: Line, order: Any, expected: Any, clock: Clock) -> Any:
        house.send(type(order).__name__.encode(), clock)
        house.send(pack(order, type(order)), clock)
        for _ in range(_QUESTIONS):
            untrusted = house.receive(_LONGEST, clock)
            if untrusted[:1] != ASKED:
                return answer(untrusted, expected)
            question = house.receive(_LONGEST, clock)
            begun = time.monotonic()
            house.send(outcome(self._questions, untrusted[1:], question), Clock.of(_START))
            clock.ends += time.monotonic() - begun
        raise Garbled

    def _note(self, text: str, end: Line) -> None:
        """Tell the fork server; a new one, if the last has ended."""
        for last in (False, True):
            running = self._running()
            try:
                running.control.note(text, end.fileno())
                return
            except Ended:
                with self._lock:
                    if self._server is running:
                        self._server = None
                if last:
                    raise

    def _kill(self, job: str) -> None:
        with self._lock, suppress(Ended):
            if self._server:
                self._server.control.note(f"{server.KILL} {job}")

    def _running(self) -> _Server:
        """The fork server, once it is ready."""
        with self._lock:
            self.start()
            assert self._server
            if not self._ready:
                self._server = self._awaited(self._server)
                self._ready = True
            self._insist(self._server.layers)
            return self._server

    def _awaited(self, started: _Server) -> _Server:
        """The fork server once it says that it is ready, and what holds its workers."""
        try:
            note, _ = started.control.noted(Clock.of(_START))
        except (Ended, Late):
            self.close()
            raise Refused(_CANNOT_START) from None
        layers = tuple(Layer[name] for name in note.split()[1:])
        return _Server(started.process, started.control, (*started.layers, *layers))

    def _insist(self, layers: tuple[Layer, ...]) -> None:
        missing = [name for layer, name in _MISSING.items() if layer not in layers]
        if self._strict and missing:
            raise Refused(f"Nothing is read, since this machine lacks {' and '.join(missing)}; see: partywall doctor.")

    def _spawned(self) -> _Server:
        house, other = line()
        readable = reachable.readable(self._more)
        given = {
            "handle": other.fileno(),
            "entry": self._entry,
            "path": [*map(str, self._more), *reachable.import_path()],
            "readable": [*map(str, readable)],
            "memory": self._limits.worker_memory_bytes,
        }
        python = [sys.executable, "-I", "-S", "-B", "-c", _BOOT, json.dumps(given)]
        words = bubblewrap.words(self._bwrap, readable, reachable.environment()) if self._bwrap else []
        with closing(other):
            process = subprocess.Popen(
                [*words, *python],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                pass_fds=[other.fileno()],
                env=reachable.environment(),
                cwd="/",
                start_new_session=True,
            )
        return _Server(process, house, (Layer.WORLD,) if self._bwrap else ())


def _computing(seconds: float) -> int:
    """Seconds of computing that fit into that time: a worker may use every core. So it ends without the house too."""
    return (round(seconds) + 1) * (os.cpu_count() or 1)


def _ended(process: subprocess.Popen[bytes]) -> None:
    """See a process end: by itself, or by force."""
    try:
        process.wait(2)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _faulty(does: str, kind: str) -> str:
    if kind == _MEMORY:
        return f"The program that {does} needs more memory than it may have."
    return f"The program that {does} stopped with a fault of its own{f' ({kind})' if kind else ''}."
