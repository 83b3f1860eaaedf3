"""Drawing instructions as tokens. Bytes that are no token are an error: nothing is passed on unread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from partywall.errors import Unreadable

Operand = float | bytes | str | list["Operand"] | None
"""A number; a string's bytes; a name with its slash; an array. A dictionary is None: no copy has one."""


class Instruction(NamedTuple):
    """One operator with its operands."""

    operator: str
    operands: list[Operand]


_TOKEN = re.compile(
    rb"[\0\t\n\f\r ]*(?:%[^\r\n]*[\0\t\n\f\r ]*)*"
    rb"(?:(?P<number>[+-]*(?:\d+\.?\d*|\.\d+)(?:-\d*)?(?=[\0\t\n\f\r ()<>\[\]{}/%]|$|[A-Za-z'\"]))"
    rb"|(?P<name>/[^\0\t\n\f\r ()<>\[\]{}/%]*)"
    rb"|(?P<dict><<|>>)"
    rb"|(?P<hex><[0-9A-Fa-f\0\t\n\f\r ]*>)"
    rb"|\((?P<text>[^()\\]*)\)"
    rb"|(?P<string>\()"
    rb"|(?P<array>[\[\]])"
    rb"|(?P<word>[^\0\t\n\f\r ()<>\[\]{}/%]+))"
)
_END = re.compile(rb"[\0\t\n\f\r ]*(?:%[^\r\n]*[\0\t\n\f\r ]*)*\Z")
_IN_STRING = re.compile(rb"[^()\\]*([()\\])")
_ESCAPES = {ord("n"): b"\n", ord("r"): b"\r", ord("t"): b"\t", ord("b"): b"\b", ord("f"): b"\f"}
_IMAGE_END = re.compile(rb"[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|\Z)")
_VALUES = frozenset(("true", "false", "null"))
_MOST_NESTED = 64


def instructions(content: bytes) -> Iterator[Instruction]:
    """The instructions of a content stream in order. Raises Unreadable."""
    stack: list[list[Operand]] = [[]]
    dictionaries = 0
    at = 0
    while match := _TOKEN.match(content, at):
        at, kind, token = match.end(), match.lastgroup, match[match.lastindex or 0]
        if kind == "number":
            stack[-1].append(_number(token))
        elif kind == "word":
            word = token.decode("latin-1")
            if word in _VALUES:
                stack[-1].append(None)
                continue
            if len(stack) > 1 or dictionaries:
                raise Unreadable("The PDF is damaged: a drawing instruction stands inside an array.")
            if word == "ID":
                at = _after_image(content, at)
                word = "BI"
            elif word == "BI":
                dictionaries = 0
                continue
            yield Instruction(word, stack[0])
            stack = [[]]
        elif kind == "text":
            stack[-1].append(token)
        elif kind == "string":
            value, at = _string(content, at)
            stack[-1].append(value)
        elif kind == "hex":
            stack[-1].append(_hex(token))
        elif kind == "name":
            stack[-1].append(token.decode("latin-1"))
        elif kind == "array":
            _bracket(token, stack)
        else:
            opens = token == b"<<"
            dictionaries += 1 if opens else -1
            if opens:
                _push(stack)
            elif len(stack) > 1:
                stack.pop()
                stack[-1].append(None)
    if not _END.match(content, at):
        raise Unreadable("The PDF is damaged: a page's drawing instructions cannot be read.")


def _push(stack: list[list[Operand]]) -> None:
    if len(stack) > _MOST_NESTED:
        raise Unreadable("The PDF is damaged: its drawing instructions are nested too deeply.")
    stack.append([])


def _bracket(bracket: bytes, stack: list[list[Operand]]) -> None:
    if bracket == b"[":
        _push(stack)
    elif len(stack) > 1:
        array = stack.pop()
        stack[-1].append(array)


def _number(text: bytes) -> float:
    try:
        return float(text)
    except ValueError:
        # "--5" and "12-34" come from broken makers; readers take the first number.
        cleaned = re.match(rb"[+-]*(\d*\.?\d*)", text)
        digits = cleaned.group(1) if cleaned else b""
        value = float(digits) if digits.strip(b".") else 0.0
        return -value if text.startswith(b"-") else value


def _hex(text: bytes) -> bytes:
    digits = bytes(char for char in text[1:-1] if char > 0x20)
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _string(content: bytes, at: int) -> tuple[bytes, int]:
    """A string in parentheses whose opening one is read already, and where it ends."""
    pieces: list[bytes] = []
    depth = 1
    while match := _IN_STRING.match(content, at):
        pieces.append(content[at : match.start(1)])
        at, mark = match.end(), match.group(1)
        if mark == b"(":
            depth += 1
        elif mark == b")":
            depth -= 1
            if not depth:
                return b"".join(pieces), at
        else:
            piece, at = _escape(content, at)
            pieces.append(piece)
            continue
        pieces.append(mark)
    raise Unreadable("The PDF is damaged: a text in its drawing instructions has no end.")


def _escape(content: bytes, at: int) -> tuple[bytes, int]:
    octal = re.compile(rb"[0-7]{1,3}").match(content, at)
    if octal:
        return bytes([int(octal.group(), 8) & 0xFF]), octal.end()
    if content[at : at + 2] == b"\r\n":
        return b"", at + 2
    if content[at : at + 1] in (b"\r", b"\n"):
        return b"", at + 1
    return _ESCAPES.get(content[at] if at < len(content) else 0, content[at : at + 1]), at + 1


def _after_image(content: bytes, at: int) -> int:
    """Where a picture ends; one without an end goes to the end of all."""
    end = _IMAGE_END.search(content, at)
    return end.end() if end else len(content)
