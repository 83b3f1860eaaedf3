"""The fork server: it has imported all that a worker needs, and starts one for each document by copying itself.

It never touches what comes from outside. It ends when the house ends, and its workers with it.
"""

from __future__ import annotations

import gc
import os
import signal
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import Any

from partywall.sandbox import kernel
from partywall.sandbox.channel import Ended, Line
from partywall.sandbox.layers import Layer, hold_server, hold_worker
from partywall.sandbox.worker import Entry, work

READY, RUN, KILL = "ready", "run", "kill"
_IDLE = 0.05
"""Seconds without an order, after which there is time to make more ready."""
_TIDY = 1.0
"""Seconds between looks for workers that have ended."""
_THINGS = 20_000
"""Made between looks for garbage. A worker makes many that stay, and ends soon: to look often costs a quarter of it."""


def main(given: dict[str, Any]) -> None:
    """Serve until the house hangs up. ``given``: the entry's module, the number of the line, what may be read."""
    control = Line.of_handle(given["handle"])
    held = hold_server(map(Path, given["readable"]))
    entry: Any = import_module(given["entry"])
    gc.set_threshold(_THINGS)
    gc.freeze()
    held = (*held, *_tried(given["memory"]))
    with suppress(Ended):
        control.note(" ".join((READY, *(layer.name for layer in held))))
        if not control.waiting(_IDLE):
            entry.warm()
            gc.freeze()
        _serve(control, entry)
    os._exit(0)


def _serve(control: Line, entry: Entry) -> None:
    running: dict[str, int] = {}
    try:
        while True:
            _reap(running)
            if running and not control.waiting(_TIDY):
                continue
            note, handle = control.noted()
            order, job, *numbers = note.split()
            if order == KILL and job in running:
                os.kill(running[job], signal.SIGKILL)
            elif order == RUN and handle is not None:
                with suppress(OSError):  # no process is to be had: the house sees that the line is closed
                    running[job] = _start(control, handle, entry, *map(int, numbers))
                os.close(handle)
    finally:
        for process in running.values():
            with suppress(OSError):
                os.kill(process, signal.SIGKILL)


def _start(control: Line, handle: int, entry: Entry, memory: int, seconds: int) -> int:
    process = os.fork()
    if process:
        return process
    try:
        control.close()
        with suppress(OSError):
            kernel.end_with_parent(signal.SIGKILL)
        hold_worker(memory, seconds)
        work(Line.of_handle(handle), entry)
    finally:
        os._exit(0)


def _reap(running: dict[str, int]) -> None:
    """Let go of workers that have ended."""
    for job, process in tuple(running.items()):
        if os.waitpid(process, os.WNOHANG)[0]:
            del running[job]


def _tried(memory: int) -> tuple[Layer, ...]:
    """The layers that hold a worker here, found out by one that does nothing else."""
    read, write = os.pipe()
    process = os.fork()
    if not process:
        os.write(write, " ".join(layer.name for layer in hold_worker(memory, 60)).encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read) as told:
        names = told.read().split()
    os.waitpid(process, 0)
    return tuple(Layer[name] for name in names)
