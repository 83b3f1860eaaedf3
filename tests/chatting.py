"""A small server that speaks the chat-completions protocol, well or badly, on this machine."""

from __future__ import annotations

import json
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Behaviour = Callable[[BaseHTTPRequestHandler], None]


def completion(content: Any, ending: str = "stop") -> bytes:
    """The body of an answer in which the model said this."""
    choice = {"index": 0, "message": {"role": "assistant", "content": content}, "finish_reason": ending}
    return json.dumps({"id": "x", "object": "chat.completion", "choices": [choice]}).encode()


def quoting(*quotes: str, about: str = "unknown", code: str = "allegation") -> bytes:
    """The body of an answer in which the model quoted these words."""
    return completion(json.dumps([{"quote": quote, "about": about, "why_code": code} for quote in quotes]))


def saying(body: bytes, status: int = 200, kind: str = "application/json", **headers: str) -> Behaviour:
    """A whole answer with this body."""

    def behave(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(body)

    return behave


@dataclass
class Served:
    """A running server: where it is and what it was sent."""

    url: str
    asked: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)


@contextmanager
def serving(*behaviours: Behaviour, tls: ssl.SSLContext | None = None) -> Iterator[Served]:
    """A server that behaves so, one behaviour after the other; the last for all further questions."""
    served = Served("")

    class Handler(BaseHTTPRequestHandler):
        timeout = 20

        def do_POST(self) -> None:
            served.asked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            served.headers.append(dict(self.headers))
            served.paths.append(self.path)
            self.close_connection = True
            with suppress(OSError):  # whoever asked may have gone
                behaviours[min(len(served.asked), len(behaviours)) - 1](self)

        def log_message(self, *_: object) -> None:
            pass

    class Server(ThreadingHTTPServer):
        daemon_threads = True
        block_on_close = False

        def handle_error(self, *_: object) -> None:
            pass

    server = Server(("127.0.0.1", 0), Handler)
    if tls:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    served.url = f"http{'s' if tls else ''}://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
