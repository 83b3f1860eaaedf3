"""Composes a new e-mail, byte by byte the same for the same content."""

from __future__ import annotations

import base64
import hashlib
import quopri
import re
from collections.abc import Iterable, Sequence
from email.header import Header
from itertools import groupby

from partywall.formats.inside import Copied
from partywall.model.kinds import KINDS
from partywall.model.text import MediaType

# Between these a header's words may be encoded without breaking the addresses.
_JOINTS = re.compile(r'("[^"\\]*"|<[^<>]*>|,)')
_ATOMS = re.compile(r"[\w !#$%&'*+\-/=?^`{|}~.@\"<>,:;()\\]*", re.ASCII)


def message(headers: Iterable[tuple[str, str]], text: str, attached: Sequence[Copied]) -> bytes:
    """The bytes of a message. Attachments get neutral names."""
    head = "".join(f"{name}: {_encoded(name, value)}\r\n" for name, value in headers if value.strip())
    head += "MIME-Version: 1.0\r\n"
    body = _part("text/plain; charset=utf-8", "quoted-printable", _quoted(text))
    if not attached:
        return head.encode("ascii") + body
    parts = [body, *(_attachment(number, each) for number, each in enumerate(attached, 1))]
    mark = hashlib.sha256(b"\0".join(parts)).hexdigest()[:32]
    frame = f'Content-Type: multipart/mixed; boundary="{mark}"\r\n\r\n'
    joined = b"".join(b"--" + mark.encode() + b"\r\n" + part + b"\r\n" for part in parts)
    return (head + frame).encode("ascii") + joined + b"--" + mark.encode() + b"--\r\n"


def _part(kind: str, encoding: str, data: bytes, more: str = "") -> bytes:
    return f"Content-Type: {kind}\r\n{more}Content-Transfer-Encoding: {encoding}\r\n\r\n".encode("ascii") + data


def _quoted(text: str) -> bytes:
    return quopri.encodestring(text.encode("utf-8"), quotetabs=False).replace(b"\n", b"\r\n")


def _attachment(number: int, attached: Copied) -> bytes:
    name = f'Content-Disposition: attachment; filename="attachment-{number}.{KINDS[attached.kind].ending}"\r\n'
    if attached.kind is MediaType.EML:
        return _part(attached.kind.value, "7bit", attached.data, name)
    kind = attached.kind.value
    if kind.startswith("text/"):
        kind += "; charset=utf-8"
    return _part(kind, "base64", base64.encodebytes(attached.data).replace(b"\n", b"\r\n"), name)


def _encoded(name: str, value: str) -> str:
    """A header's value in ASCII and in lines that mail programs accept."""
    value = " ".join(value.split())
    if name in ("Subject", "Date"):
        return _words(value, len(name)) if not value.isascii() or "=?" in value else _folded(value)
    if _ATOMS.fullmatch(value) and "=?" not in value:
        return _folded(value)
    encoded = ""
    # Two encoded words side by side are read as one word, so neighbours are encoded together.
    for bare, pieces in groupby(_pieces(value), _bare):
        text = " ".join(pieces)
        encoded += f" {text if bare else _words(text, len(name))}"
    return encoded.strip().replace(" ,", ",")


def tidy(name: str, value: str) -> str:
    """A header's value with its spaces where the copy will have them."""
    value = " ".join(value.split())
    return value if name in ("Subject", "Date") else " ".join(_pieces(value)).replace(" ,", ",")


def _pieces(value: str) -> list[str]:
    return [piece.strip() for piece in _JOINTS.split(value) if piece.strip()]


def _bare(piece: str) -> bool:
    return "=?" not in piece and (bool(_ATOMS.fullmatch(piece)) or _address(piece))


def _address(piece: str) -> bool:
    return piece.isascii() and "=?" not in piece and piece[0] in '"<'


def _words(value: str, used: int) -> str:
    return Header(value, "utf-8", maxlinelen=76 - min(used, 20)).encode(linesep="\r\n")


def _folded(value: str) -> str:
    """Breaks a long value at spaces; a line may have 998 characters."""
    lines = [""]
    for word in value.split(" "):
        if lines[-1] and len(lines[-1]) + len(word) > 900:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return "\r\n ".join(lines)
