"""How PDF packs streams and writes strings, undone as far as it goes; of this the standard library knows little."""

from __future__ import annotations

import base64
import re


def ascii85(data: bytes) -> bytes:
    """ASCII85; empty if it is none."""
    body = b"".join(data.split()).removeprefix(b"<~").partition(b"~")[0]
    try:
        return base64.a85decode(body)
    except ValueError:
        return b""


def run_length(data: bytes, most: int) -> bytes:
    """Run-length encoding, at most ``most`` bytes of what it unpacks to."""
    found, at = bytearray(), 0
    while at < len(data) - 1 and data[at] != 128 and len(found) < most:
        count = data[at]
        if count < 128:
            found += data[at + 1 : at + 2 + count]
            at += count + 2
        else:
            found += data[at + 1 : at + 2] * (257 - count)
            at += 2
    return bytes(found)


_CLEAR, _END = 256, 257


def lzw(data: bytes, most: int) -> bytes:
    """LZW as PDF has it, at most ``most`` bytes of what it unpacks to."""
    found = bytearray()
    table, last, width = _fresh(), b"", 9
    bits = held = 0
    for byte in data:
        bits, held = bits << 8 | byte, held + 8
        if held < width:
            continue
        held -= width
        code, bits = bits >> held, bits & (1 << held) - 1
        if code == _END or len(found) > most:
            break
        if code == _CLEAR:
            table, last, width = _fresh(), b"", 9
            continue
        if code > len(table) or (code == len(table) and not last):
            break
        entry = table[code] if code < len(table) else last + last[:1]
        found += entry
        if last:
            table.append(last + entry[:1])
        last = entry
        width = min(12, max(9, (len(table) + 1).bit_length()))
    return bytes(found)


def _fresh() -> list[bytes]:
    return [bytes((number,)) for number in range(256)] + [b"", b""]


_NO_DIGIT = re.compile(rb"[^0-9A-Fa-f]")


def unhex(data: bytes) -> bytes:
    """The bytes that hexadecimal digits stand for; anything between the digits is passed over."""
    try:
        return bytes.fromhex(data.strip(b"<>").decode("ascii"))
    except ValueError:
        digits = _NO_DIGIT.sub(b"", data)
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


_ESCAPE = re.compile(rb"\\([0-7]{1,3}|\r\n|.)", re.DOTALL)


def literal(data: bytes) -> bytes:
    """What a string between brackets stands for, its escapes resolved."""
    return _ESCAPE.sub(_escaped, data)


def _escaped(found: re.Match[bytes]) -> bytes:
    code = found.group(1)
    if code[0] in b"01234567":
        return bytes((int(code, 8) & 255,))
    return {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\r\n": b"", b"\n": b"", b"\r": b""}.get(
        code, code
    )
