"""Asks a house that is kept open somewhere, over its interface: for the command line. Asked at one address alone.

No redirect is followed and no proxy of the environment is used. Beyond this machine only encrypted.
"""

from __future__ import annotations

import http.client
import ipaddress
import json
import ssl
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlsplit
from uuid import uuid4

from partywall.errors import Refused, Unreadable
from partywall.model.limits import LIMITS

PREFIX = "/api/v1"
TIMEOUT = 150.0
_DAMAGED = frozenset({413, 415, 422})


@dataclass(frozen=True, slots=True)
class House:
    """Where the house is, and what shows it who asks."""

    secure: bool
    host: str
    port: int
    token: str = field(repr=False)


def house_at(address: str, token: str) -> House:
    """The house at an address such as ``https://partywall.example``. Raises Refused."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError:
        parts, port = urlsplit(""), None
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.username or parts.path.strip("/"):
        raise Refused("The house's address is https:// and a name, with a port if need be, and nothing more.")
    secure = parts.scheme == "https"
    if not secure and not _this_machine(parts.hostname):
        raise Refused("Beyond this machine a house is asked over https:// alone.")
    if not token.isascii() or not token.isprintable() or not token:
        raise Refused("The file of the token holds none.")
    return House(secure, parts.hostname, port or (443 if secure else 80), token)


def get(house: House, *path: str, **query: object) -> bytes:
    """What is at a path. Raises Refused, Unreadable."""
    words = "&".join(f"{name}={quote(str(value), safe='')}" for name, value in query.items() if value != "")
    return _answer(house, "GET", _path(path) + (f"?{words}" if words else ""), b"", {})


def post(house: House, *path: str, said: Mapping[str, Any], key: str, file: tuple[str, bytes] | None = None) -> Any:
    """What came of it. Raises Refused, Unreadable."""
    kind, body = ("application/json", json.dumps(said).encode()) if file is None else _multipart(said, *file)
    headers = {"Content-Type": kind, "Idempotency-Key": key}
    return json.loads(_answer(house, "POST", _path(path), body, headers) or b"null")


def _answer(house: House, method: str, path: str, body: bytes, headers: dict[str, str]) -> bytes:
    connection = _connection(house)
    try:
        connection.request(method, path, body or None, {**headers, "Authorization": f"Bearer {house.token}"})
        answer = connection.getresponse()
        content = answer.read(LIMITS.file_bytes + 1)
    except (OSError, http.client.HTTPException, ValueError):
        raise Refused(
            "The house does not answer; whether it did what was asked, the same request tells again."
        ) from None
    finally:
        connection.close()
    if len(content) > LIMITS.file_bytes:
        raise Unreadable("The house's answer is larger than any file may be.")
    if answer.status in {200, 201}:
        return content
    raise (Unreadable if answer.status in _DAMAGED else Refused)(_why(answer.status, content))


def _connection(house: House) -> http.client.HTTPConnection:
    if not house.secure:
        return http.client.HTTPConnection(house.host, house.port, timeout=TIMEOUT)
    return http.client.HTTPSConnection(house.host, house.port, timeout=TIMEOUT, context=ssl.create_default_context())


def _why(status: int, content: bytes) -> str:
    """What a problem says, with the steps of the procedure that ask for it."""
    try:
        told = json.loads(content)
        rows = [(row["why"], row.get("step")) for row in told.get("reasons", ())] or [(told["detail"], None)]
        return "\n".join(dict.fromkeys(f"{why} (step {step})" if step else str(why) for why, step in rows))
    except (ValueError, KeyError, TypeError, AttributeError):
        return f"The house answered with {status} and no reason; is it a house at all?"


def _path(words: tuple[str, ...]) -> str:
    return PREFIX + "".join(f"/{quote(word, safe='')}" for word in words)


def _multipart(said: Mapping[str, Any], name: str, content: bytes) -> tuple[str, bytes]:
    edge = uuid4().hex
    ending = "".join(letter for letter in name.rpartition(".")[2] if letter.isascii() and letter.isalnum())[:10]
    rows = [
        f'--{edge}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{value}\r\n'.encode()
        for field, value in said.items()
    ]
    # What a file is called may tell of whom it is: its ending is enough.
    head = f'--{edge}\r\nContent-Disposition: form-data; name="file"; filename="file.{ending}"\r\n'
    rows.append(f"{head}Content-Type: application/octet-stream\r\n\r\n".encode())
    return f"multipart/form-data; boundary={edge}", b"".join((*rows, content, f"\r\n--{edge}--\r\n".encode()))


def _this_machine(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
