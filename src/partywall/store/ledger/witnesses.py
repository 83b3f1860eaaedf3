"""Asks witnesses outside to sign a checkpoint, over HTTP as C2SP ``tlog-witness`` has it.

Only where a setting names one. What is sent is a checkpoint and hashes: how many entries the ledger has, and nothing of
what is in them. A witness that does not answer holds nothing up for long, and is named.
"""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass
from threading import Timer
from urllib.parse import urlsplit

from partywall.errors import Refused
from partywall.ledger.notes import Key, KeyKind, Note, read_key, read_signature
from partywall.ledger.witness import Submission

SECONDS = 15.0
"""For one question, from the first try to connect to the last byte of the answer."""
_LIMIT = 16_384
Asked = Callable[[int], Submission]
"""What a witness is sent that saw so many entries last."""


@dataclass(frozen=True, slots=True)
class Witness:
    """Where a witness is, and by which key its signature is known."""

    address: str
    key: Key


def read_witnesses(setting: str) -> tuple[Witness, ...]:
    """``ADDRESS KEY; ADDRESS KEY``, as it stands in the settings. Raises Refused."""
    return tuple(_witness(one.split()) for one in setting.split(";") if one.strip())


def _witness(words: list[str]) -> Witness:
    if len(words) == 2 and urlsplit(words[0]).scheme in {"http", "https"} and urlsplit(words[0]).hostname:
        key = read_key(words[1])
        if key.kind is KeyKind.WITNESS:
            return Witness(words[0].rstrip("/"), key)
    raise Refused("The setting witnesses under [ledger] is not of the form ADDRESS KEY; ADDRESS KEY.")


def ask(witness: Witness, last: int, asked: Asked) -> Note:
    """The checkpoint with the witness's signature. ``last`` is what it is thought to have seen. Raises Refused."""
    submission = asked(last)
    status, answer = _posted(witness, submission.written())
    seen = int(answer) if status == 409 and answer.strip().isdigit() and len(answer) < 20 else last
    if seen > _size(submission):
        raise Refused(f"The witness {witness.key.name} saw {seen:,} entries, which is more than there are now.")
    if seen != last:
        submission = asked(seen)
        status, answer = _posted(witness, submission.written())
    if status in {409, 422}:
        raise Refused(f"The witness {witness.key.name} saw another ledger: this one did not grow out of it.")
    if status != 200:
        raise Refused(f"The witness {witness.key.name} did not sign: it answered {status}.")
    try:
        lines = answer.decode().split("\n")[:-1]
        note = submission.note.with_more(read_signature(line) for line in lines[:100])
        signature = note.by(witness.key)
    except (UnicodeDecodeError, Refused):
        signature = None
    if signature is None:
        raise Refused(f"The witness {witness.key.name} did not sign: what it answered is no signature by its key.")
    return submission.note.with_more([signature])


def _size(submission: Submission) -> int:
    return int(submission.note.text.split("\n")[1])


def _posted(witness: Witness, body: bytes) -> tuple[int, bytes]:
    """Status and body of the answer. No redirect is followed, no proxy of the environment is used."""
    url = urlsplit(witness.address)
    host = url.hostname or ""
    if url.scheme == "https":
        connection: http.client.HTTPConnection = http.client.HTTPSConnection(
            host, url.port, timeout=SECONDS, context=ssl.create_default_context()
        )
    else:
        connection = http.client.HTTPConnection(host, url.port, timeout=SECONDS)
    try:
        connection.connect()
        end = Timer(SECONDS, lambda wire: wire.shutdown(socket.SHUT_RDWR), [connection.sock])
        end.daemon = True
        end.start()  # a socket's own timeout is for each read, so a byte now and then could go on for ever
        try:
            connection.request("POST", f"{url.path}/add-checkpoint", body, {"Content-Type": "text/plain"})
            response = connection.getresponse()
            return response.status, response.read(_LIMIT)
        finally:
            end.cancel()
    except (OSError, http.client.HTTPException, ValueError):
        raise Refused(f"The witness {witness.key.name} could not be reached.") from None
    finally:
        connection.close()
