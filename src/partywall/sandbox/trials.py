"""What a worker that was taken over would try. Each is tried for real, in a worker, to find out what holds it here."""

from __future__ import annotations

import os
import socket
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from partywall.errors import Unreadable
from partywall.sandbox.sandbox import Sandbox
from partywall.sandbox.worker import Acts

_SECRET = b"partywall doctor"
_FOR_ALL = ("/etc/shadow", "/etc/passwd", "/etc/hostname", "/proc/1/environ")
_PATIENCE = 10.0


@dataclass(frozen=True, slots=True)
class Attempt:
    """The order to try something."""

    what: str
    number: int = 0
    """A port, a process or a size."""
    paths: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Trial:
    """One thing that was tried."""

    tried: str
    """In words: what a worker should not be able to do."""
    held: bool


def tried(sandbox: Sandbox, memory: int) -> tuple[Trial, ...]:
    """What a worker of this sandbox got through with, and what it did not. Raises Refused if there can be none."""
    with tempfile.TemporaryDirectory(prefix="partywall-") as name, socket.create_server(("127.0.0.1", 0)) as listening:
        folder = Path(name)
        folder.chmod(0o777)
        secret = folder / "secret"
        secret.write_bytes(_SECRET)
        secret.chmod(0o644)
        port = listening.getsockname()[1]

        def holds(what: str, number: int = 0, *paths: str) -> bool:
            return not _got_through(sandbox, Attempt(what, number, paths))

        return (
            Trial("open a connection, over a network or on this machine", holds("connect", port)),
            Trial("read your files", holds("open", 0, str(secret), *_FOR_ALL)),
            Trial("write a file", holds("write", 0, str(folder / "left")) and not (folder / "left").exists()),
            Trial("start another program", holds("start")),
            Trial("reach another process", holds("signal", os.getpid())),
            Trial("use more memory than it may", holds("allocate", 2 * memory)),
            Trial("run for ever", _ends(sandbox)),
        )


def _got_through(sandbox: Sandbox, attempt: Attempt) -> bool:
    """A worker that ended while it tried did not get through."""
    try:
        return bool(sandbox.ask(attempt, bool, seconds=_PATIENCE, does="tries"))
    except Unreadable:
        return False


def _ends(sandbox: Sandbox) -> bool:
    try:
        sandbox.ask(Attempt("spin"), bool, seconds=1, does="tries")
    except Unreadable:
        return True
    return False


def attempt(order: Attempt) -> bool:
    """Try it. Says whether it went through."""
    return _ATTEMPTS[order.what](order)


def _connect(order: Attempt) -> bool:
    with suppress(OSError), socket.create_connection(("127.0.0.1", order.number), 1):
        return True
    return False


def _open(order: Attempt) -> bool:
    for path in order.paths:
        with suppress(OSError):
            if Path(path).read_bytes():
                return True
    return False


def _write(order: Attempt) -> bool:
    for path in (*order.paths, "/tmp/left", "/dev/shm/left", "left"):
        with suppress(OSError):
            Path(path).write_bytes(_SECRET)
            return True
    return False


def _start(_: Attempt) -> bool:
    with suppress(OSError):
        process = os.fork()
        if not process:
            os._exit(0)
        os.waitpid(process, 0)
        return True
    return False


def _signal(order: Attempt) -> bool:
    with suppress(OSError):
        os.kill(order.number, 0)
        return True
    return False


def _allocate(order: Attempt) -> bool:
    return len(bytearray(order.number)) == order.number


def _spin(_: Attempt) -> bool:
    while True:
        pass


_ATTEMPTS = {"connect": _connect, "open": _open, "write": _write, "start": _start, "signal": _signal,
             "allocate": _allocate, "spin": _spin}  # fmt: skip
TRIALS: Acts = {Attempt: attempt}
"""What a worker can do so that it can be tried out."""
