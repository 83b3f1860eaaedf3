"""The lines of a calendar file: a name, parameters and a value, folded and escaped (RFC 5545)."""

from __future__ import annotations

import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass

_QUOTED = re.compile(r"[^:]*ENCODING=QUOTED-PRINTABLE", re.IGNORECASE)
_LINE = re.compile(
    r"([\w.-]+)((?:;[^=;:\"]+(?:=(?:\"[^\"]*\"|[^\";:,]*)(?:,(?:\"[^\"]*\"|[^\";:,]*))*)?)*):(.*)", re.DOTALL
)
_PARAMETER = re.compile(r";([^=;:\"]+)(?:=((?:\"[^\"]*\"|[^\";:])*))?")
_ESCAPES = {"n": "\n", "N": "\n", ",": ",", ";": ";", "\\": "\\", ":": ":", '"': '"'}
_CARETS = {"^n": "\n", "^'": '"', "^^": "^"}
_WIDTH = 72
"""Bytes of a line, but for its end; the standard allows 75."""


@dataclass(frozen=True, slots=True)
class ContentLine:
    """One line, unfolded; its value as it is written, still escaped."""

    name: str
    parameters: tuple[tuple[str, str], ...]
    value: str

    def parameter(self, name: str) -> str:
        """The first parameter of that name; empty if there is none."""
        return next((value for key, value in self.parameters if key == name), "")

    @property
    def text(self) -> str:
        """The value as a person reads it."""
        return re.sub(r"\\(.)", lambda found: _ESCAPES.get(found.group(1), found.group()), self.value)


def content_lines(source: str) -> Iterator[ContentLine | str]:
    """The lines in order; one that is no line of a calendar is given as it stands."""
    for row in _unfolded(source.replace("\r\n", "\n").replace("\r", "\n")):
        found = _LINE.fullmatch(row)
        if found:
            yield _line(*found.groups())
        elif row.strip():
            yield row


def _unfolded(source: str) -> Iterator[str]:
    """Lines put together: one that begins with a blank goes on the one before; so does one after a soft break."""
    pieces: list[str] = []
    soft = False
    for line in source.split("\n"):
        if soft:
            pieces.append(line)
        elif line[:1] in (" ", "\t") and pieces:
            pieces.append(line[1:])
        else:
            if pieces:
                yield "".join(pieces)
            pieces = [line]
        soft = line.endswith("=") and bool(_QUOTED.match(pieces[0]))
        if soft:
            pieces[-1] = pieces[-1][:-1]
    yield "".join(pieces)


def _line(name: str, parameters: str, value: str) -> ContentLine:
    named = tuple((key.upper(), _bare(given or "")) for key, given in _PARAMETER.findall(parameters))
    if any("QUOTED-PRINTABLE" in (key, given.upper()) for key, given in named):
        value = quopri.decodestring(value.encode("utf-8")).decode("utf-8", "replace").replace("\r\n", "\n")
    return ContentLine(name.rpartition(".")[2].upper(), named, value)


def _bare(value: str) -> str:
    return re.sub(r"\^[n'^]", lambda found: _CARETS[found.group()], value.replace('"', ""))


def escaped(text: str) -> str:
    """A text as the value of a line."""
    return re.sub(r"[\\,;]", r"\\\g<0>", text).replace("\n", "\\n")


def quoted(text: str) -> str:
    """A text as the value of a parameter."""
    return '"' + text.replace("^", "^^").replace('"', "^'").replace("\n", "^n") + '"'


def folded(line: str) -> str:
    """A line in pieces that all programs take, parted before a space where there is one."""
    rows = [""]
    for piece in re.findall(r" ?[^ ]+| ", line):
        for part in _parts(piece):
            if rows[-1] and len((rows[-1] + part).encode("utf-8")) > _WIDTH:
                rows.append("")
            rows[-1] += part
    return "\r\n ".join(rows) + "\r\n"


def _parts(piece: str) -> Iterator[str]:
    """A word that is longer than a line, in pieces."""
    while len(piece.encode("utf-8")) > _WIDTH:
        yield piece[: _WIDTH // 4]
        piece = piece[_WIDTH // 4 :]
    yield piece
