"""Asks a language model on a server that speaks the chat-completions protocol. The only code that uses a network.

The server is trusted with what it is sent, and with nothing else: whatever it does, a question ends within its time
with an answer of bounded size or with one sentence. It is asked at one address only: no redirect is followed, no proxy
of the environment is used.
"""

from __future__ import annotations

import http.client
import io
import json
import socket
import ssl
import time
from dataclasses import dataclass, field
from typing import Any

from partywall.model.text import Digest
from partywall.second import Unanswered

PATH = "/v1/chat/completions"
_PAUSE = 0.5
"""Seconds before a question is put again; twice as many each time."""
_AGAIN = frozenset({408, 425, 429, 500, 502, 503, 504})
"""Statuses after which it may help to ask once more."""
_STEP = 65536


@dataclass(frozen=True, slots=True)
class Server:
    """Where the model is, as an administrator set it down."""

    host: str
    port: int
    prefix: str = ""
    """Of the path, before ``PATH``."""
    tls: ssl.SSLContext | None = None
    """None: not encrypted, for a server on this very machine."""
    token: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Ways:
    """How it is asked. Times in seconds, sizes in bytes unless they say otherwise."""

    timeout: float = 120.0
    """For one answer, from the first try to its last byte."""
    retries: int = 1
    patience: float = 1800.0
    """For all questions about one document."""
    answer_bytes: int = 262_144
    answer_tokens: int = 4096
    """What the model itself is told to keep to."""
    chunk: int = 6000
    """Characters."""
    overlap: int = 600
    """Characters."""
    required: bool = False


class Chat:
    """A model behind a server. Its time for one document begins with the first question."""

    def __init__(self, server: Server, model: str, ways: Ways, settings: Digest) -> None:
        self._server, self._ways, self._model, self._settings = server, ways, model, settings
        self._until: float | None = None

    @property
    def model(self) -> str:
        """What the model is called."""
        return self._model

    @property
    def settings(self) -> Digest:
        """Of the file of settings."""
        return self._settings

    @property
    def chunk(self) -> int:
        """Characters of one chunk, at most."""
        return self._ways.chunk

    @property
    def overlap(self) -> int:
        """Characters that a chunk repeats, at most."""
        return self._ways.overlap

    @property
    def required(self) -> bool:
        """Whether nothing may go on without it."""
        return self._ways.required

    def ask(self, system: str, user: str) -> bytes:
        """The body of the answer to one question. Raises Unanswered."""
        now = time.monotonic()
        self._until = self._until or now + self._ways.patience
        deadline = min(now + self._ways.timeout, self._until)
        body = self._body(system, user)
        for tried in range(self._ways.retries + 1):
            try:
                return _post(self._server, body, deadline, self._ways.answer_bytes)
            except _Again as again:
                pause = _PAUSE * 2**tried
                if tried == self._ways.retries or time.monotonic() + pause >= deadline:
                    raise Unanswered(str(again)) from None
                time.sleep(pause)
        raise Unanswered("The server was not asked.")  # for the type checker: retries are never negative

    def _body(self, system: str, user: str) -> bytes:
        asked: dict[str, Any] = {
            "model": self._model,
            "messages": [{"role": "system", "content": system}, {"role": "user", "content": user}],
            "temperature": 0,
            "seed": 0,
            "max_tokens": self._ways.answer_tokens,
            "stream": False,
        }
        return json.dumps(asked).encode("ascii")


class _Again(Exception):
    """No answer this time, though there may be one the next."""


def _post(server: Server, body: bytes, deadline: float, limit: int) -> bytes:
    try:
        connection = _connected(server, deadline)
        with connection.sock as wire:
            connection.sock = _Timed(wire, deadline)
            connection.request("POST", server.prefix + PATH, body, _headers(server))
            with connection.getresponse() as response:
                _accept(response)
                return _whole(response, limit)
    except TimeoutError:
        raise Unanswered("The server did not answer in time.") from None
    except ssl.SSLCertVerificationError:
        raise Unanswered("The server's certificate is not one that is trusted here.") from None
    except ssl.SSLError:
        raise Unanswered("An encrypted connection to the server did not come about, or broke.") from None
    except ConnectionRefusedError:
        raise _Again("The server refused the connection.") from None
    except (OSError, http.client.HTTPException, ValueError, UnicodeError):
        raise _Again("The server could not be reached, or what came from it is no answer.") from None


def _headers(server: Server) -> dict[str, str]:
    headers = {
        "Content-Type": "application/json",
        "Accept": "application/json",
        "Accept-Encoding": "identity",
        "Connection": "close",
        "User-Agent": "partywall",
    }
    return headers | ({"Authorization": f"Bearer {server.token}"} if server.token else {})


def _accept(response: http.client.HTTPResponse) -> None:
    """Only a plain JSON answer is read at all. Raises Unanswered, or _Again where it may pass."""
    if 300 <= response.status < 400:
        raise Unanswered("The server points to another address, to which nothing is sent.")
    if response.status in _AGAIN:
        raise _Again(f"The server answered with the error {response.status}.")
    if response.status != 200:
        raise Unanswered(f"The server answered with the status {response.status}.")
    if (response.getheader("Content-Encoding") or "identity").strip().lower() != "identity":
        raise Unanswered("The server's answer is packed, which was not asked for.")
    if response.headers.get_content_type() != "application/json":
        raise Unanswered("The server's answer is not JSON.")


def _whole(response: http.client.HTTPResponse, limit: int) -> bytes:
    content = bytearray()
    while piece := response.read(min(_STEP, limit + 1 - len(content))):
        content += piece
        if len(content) > limit:
            raise Unanswered(f"The server's answer has more than {limit:,} bytes.")
    if response.length:  # it promised more
        raise _Again("The server's answer ended before its end.")
    return bytes(content)


def _connected(server: Server, deadline: float) -> http.client.HTTPConnection:
    left = _left(deadline)
    if server.tls:
        connection: http.client.HTTPConnection = http.client.HTTPSConnection(
            server.host, server.port, timeout=left, context=server.tls
        )
    else:
        connection = http.client.HTTPConnection(server.host, server.port, timeout=left)
    connection.connect()
    return connection


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


class _Timed:
    """A socket as far as ``http.client`` uses one, on which the time of all reads and writes together is bounded.

    A socket's own timeout is for each read, so a server that sends a byte now and then could go on for ever.
    """

    def __init__(self, inner: socket.socket, deadline: float) -> None:
        self._inner, self._deadline = inner, deadline

    def sendall(self, data: bytes) -> None:
        view = memoryview(data)
        for start in range(0, len(view), _STEP):
            self._inner.settimeout(_left(self._deadline))
            self._inner.sendall(view[start : start + _STEP])

    def makefile(self, mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Reads(self._inner, self._deadline))

    def close(self) -> None:
        """Nothing: ``http.client`` closes a socket before it has read the answer, and whoever opened it does too."""


class _Reads(io.RawIOBase):
    def __init__(self, inner: socket.socket, deadline: float) -> None:
        self._inner, self._deadline = inner, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        self._inner.settimeout(_left(self._deadline))
        return self._inner.recv_into(buffer)
