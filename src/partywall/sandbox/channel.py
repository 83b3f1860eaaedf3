"""How the house and a worker talk: messages with their length before them, over a pair of sockets, with a deadline."""

from __future__ import annotations

import array
import select
import socket
import struct
import time
from dataclasses import dataclass

_LENGTH = struct.Struct("<Q")
_PIECE = 1 << 20
_NOTE = 512
"""Bytes of a note to the fork server, which is filled up with spaces."""


class Ended(Exception):
    """The other side has gone."""


class Late(Exception):
    """The other side took too long."""


class TooLong(Exception):
    """The other side announced a message longer than any may be."""


@dataclass(slots=True)
class Clock:
    """When to stop waiting. Time that is not the worker's own can be added."""

    ends: float

    @classmethod
    def of(cls, seconds: float) -> Clock:
        return cls(time.monotonic() + seconds)

    def left(self) -> float:
        """Seconds until then. Raises Late."""
        left = self.ends - time.monotonic()
        if left <= 0:
            raise Late
        return left


class Line:
    """One end of a pair of sockets."""

    def __init__(self, end: socket.socket) -> None:
        self._end = end

    @classmethod
    def of_handle(cls, handle: int) -> Line:
        """The end that this process was given under that number."""
        return cls(socket.socket(fileno=handle))

    def fileno(self) -> int:
        return self._end.fileno()

    def close(self) -> None:
        self._end.close()

    def send(self, message: bytes, clock: Clock | None = None) -> None:
        """One message. Raises Ended or Late."""
        for data in (_LENGTH.pack(len(message)), message):
            rest = memoryview(data)
            while rest:
                self._wait(select.POLLOUT, clock)
                try:
                    rest = rest[self._end.send(rest[:_PIECE], socket.MSG_DONTWAIT) :]
                except BlockingIOError:
                    continue
                except OSError:
                    raise Ended from None

    def receive(self, most: int, clock: Clock | None = None) -> bytes:
        """One message. Raises Ended, Late, or TooLong before any of it is read."""
        (length,) = _LENGTH.unpack(self._exactly(_LENGTH.size, clock))
        if length > most:
            raise TooLong
        return self._exactly(length, clock)

    def _exactly(self, length: int, clock: Clock | None) -> bytes:
        pieces: list[bytes] = []
        while length:
            self._wait(select.POLLIN, clock)
            try:
                piece = self._end.recv(min(length, _PIECE))
            except OSError:
                raise Ended from None
            if not piece:
                raise Ended
            pieces.append(piece)
            length -= len(piece)
        return b"".join(pieces)

    def _wait(self, what: int, clock: Clock | None) -> None:
        poll = select.poll()
        poll.register(self._end, what)
        if not poll.poll(clock.left() * 1000 if clock else None):
            raise Late

    def note(self, text: str, handle: int | None = None) -> None:
        """A short note, and with it an open file or socket, to the fork server. Raises Ended."""
        handles = [] if handle is None else [(socket.SOL_SOCKET, socket.SCM_RIGHTS, array.array("i", [handle]))]
        try:
            self._end.sendmsg([text.encode().ljust(_NOTE)], handles)
        except OSError:
            raise Ended from None

    def noted(self, clock: Clock | None = None) -> tuple[str, int | None]:
        """The next note and what came with it. Raises Ended or Late."""
        self._wait(select.POLLIN, clock)
        try:
            start, handles, _, _ = socket.recv_fds(self._end, _NOTE, 1)
        except OSError:
            raise Ended from None
        if not start:
            raise Ended
        text = start + self._exactly(_NOTE - len(start), clock)
        return text.decode().rstrip(), next(iter(handles), None)

    def waiting(self, seconds: float) -> bool:
        """Whether something comes within that time."""
        try:
            self._wait(select.POLLIN, Clock.of(seconds))
        except Late:
            return False
        return True


def line() -> tuple[Line, Line]:
    """Both ends of a line."""
    one, other = socket.socketpair()
    return Line(one), Line(other)
