"""The pieces that a rich text file is made of: groups, control words and characters. Nothing is understood here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_TOKEN = re.compile(
    rb"\\([A-Za-z]{1,32})(-?[0-9]{1,10})? ?|\\'([0-9A-Fa-f]{2})|\\(.)|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\", re.DOTALL
)

OPEN, CLOSE, WORD, SYMBOL, BYTES, BINARY = range(6)


class Token(NamedTuple):
    """One piece. ``name``: of a control word or symbol; ``data``: characters of some code page, or a binary block."""

    kind: int
    name: str = ""
    number: int | None = None
    data: bytes = b""


_OPENING, _CLOSING = Token(OPEN), Token(CLOSE)


def tokens(untrusted: bytes) -> Iterator[Token]:
    """The pieces of a file in order. Every file has some: what is no control word is characters."""
    at, end = 0, len(untrusted)
    while at < end:
        found = _TOKEN.match(untrusted, at)
        assert found is not None
        at = found.end()
        word, number, code, symbol, brace, data = found.groups()
        if data is not None:
            yield Token(BYTES, data=data)
        elif word is not None:
            value = None if number is None else int(number)
            if word == b"bin":
                size = max(0, value or 0)
                yield Token(BINARY, data=untrusted[at : at + size])
                at += size
            else:
                yield Token(WORD, word.decode("ascii"), value)
        elif brace is not None:
            yield _OPENING if brace == b"{" else _CLOSING
        elif code is not None:
            yield Token(BYTES, "'", data=bytes((int(code, 16),)))
        elif symbol is not None:
            yield Token(SYMBOL, symbol.decode("latin-1"))
