"""Work in a child process that may hang, crash or take all memory: the next piece of work is unaffected."""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import resource
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

# Children are forked from a process that has loaded everything once: they start at once, and run the same program.
_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["__main__"])
_MANY = 200
"""Pieces of work after which a child is replaced, so that what one leaves in memory is not counted for all."""


@dataclass(frozen=True)
class Ended:
    """What came of one piece of work: a value, or how it went wrong."""

    value: Any = None
    wrong: str = ""
    """``hung``, ``crashed`` (the process ended), or the name of what was raised."""
    megabytes: int = 0
    """The most that the child had while it worked."""


@dataclass
class Child:
    """One warm child. ``act`` is a function of a module, called with what ``do`` is given."""

    act: Callable[..., Any]
    seconds: float
    megabytes: int
    _process: BaseProcess | None = None
    _pipe: Any = None
    _done: int = 0

    def do(self, *given: Any) -> Ended:
        """One piece of work, within the limits."""
        if self._process is None:
            self._start()
        try:
            self._pipe.send(given)
            if not self._pipe.poll(self.seconds):
                self.end()
                return Ended(wrong="hung")
            ended = self._pipe.recv()
        except (EOFError, OSError):
            self.end()
            return Ended(wrong="crashed")
        self._done += 1
        if self._done >= _MANY or ended.wrong == "MemoryError":
            self.end()
        assert isinstance(ended, Ended)
        return ended

    def _start(self) -> None:
        self._pipe, theirs = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(target=_serve, args=(theirs, self.act, self.megabytes), daemon=True)
        self._process.start()
        theirs.close()
        self._done = 0

    def end(self) -> None:
        """Ends the child; the next piece of work gets a new one."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._pipe.close()
        self._process = None


def _serve(pipe: Connection, act: Callable[..., Any], megabytes: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (megabytes << 20, megabytes << 20))
    gc.set_threshold(20_000)  # as in the product's own workers
    while True:
        try:
            given = pipe.recv()
        except EOFError:
            return
        _forget_peak()
        try:
            ended = Ended(act(*given))
        except BaseException as error:  # noqa: BLE001
            ended = Ended(wrong=_said(error))
        pipe.send(Ended(ended.value, ended.wrong, _peak()))


def _said(error: BaseException) -> str:
    """The class of an error and where it was raised; its words may be a document's."""
    at, trace = "", error.__traceback__
    while trace is not None:
        at = f" at {Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return type(error).__name__ + ("" if isinstance(error, MemoryError) else at)


def _forget_peak() -> None:
    with contextlib.suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5")


def _peak() -> int:
    """Megabytes; since the last ``_forget_peak`` where the system can tell."""
    try:
        line = next(each for each in Path("/proc/self/status").read_text().splitlines() if each.startswith("VmHWM"))
        return int(line.split()[1]) >> 10
    except (OSError, StopIteration):
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
