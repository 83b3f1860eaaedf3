"""A witness on the loopback: a real server that keeps to the published rules, for tests of who asks it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread

from partywall.ledger.checkpoints import Checkpoint
from partywall.ledger.notes import Key, KeyKind, SigningKey
from partywall.ledger.witness import Declined, read_submission, witnessed

KEY = SigningKey("witness.example/w1", bytes(range(1, 33)), KeyKind.WITNESS)


@dataclass
class Witnessing:
    """What it trusts, what it saw, and what it was asked."""

    logs: dict[str, list[Key]]
    seen: dict[str, Checkpoint] = field(default_factory=dict)
    asked: list[bytes] = field(default_factory=list)
    address: str = ""
    lock: Lock = field(default_factory=Lock)
    answers: tuple[int, bytes] | None = None
    """What it answers instead, to be a bad one."""

    def answer(self, body: bytes) -> tuple[int, str, bytes]:
        """Status, kind and body: one at a time, so that it never goes back."""
        with self.lock:
            self.asked.append(body)
            if self.answers:
                return self.answers[0], "text/plain", self.answers[1]
            try:
                sent = read_submission(body)
                origin = sent.note.text.split("\n")[0]
                now, signature = witnessed(sent, self.logs, self.seen.get(origin), KEY, 1_795_000_000)
            except Declined as declined:
                if declined.size is not None:
                    return declined.status, "text/x.tlog.size", f"{declined.size}\n".encode()
                return declined.status, "text/plain", str(declined).encode()
            self.seen[origin] = now
            return 200, "text/plain", str(signature).encode()


@contextmanager
def witness(*logs: Key) -> Iterator[Witnessing]:
    """A witness that answers until the end of the block."""
    witnessing = Witnessing({log.name: [log] for log in logs})

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            known = self.path == "/w/add-checkpoint"
            status, kind, answer = witnessing.answer(body) if known else (404, "text/plain", b"")
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(answer)))
            self.end_headers()
            self.wfile.write(answer)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    witnessing.address = f"http://127.0.0.1:{server.server_port}/w/"
    Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield witnessing
    finally:
        server.shutdown()
        server.server_close()
