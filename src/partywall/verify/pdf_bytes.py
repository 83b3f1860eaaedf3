"""How the bytes of a PDF lie in the file, told without any reader: one revision, and nothing beside the objects."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_STREAM = re.compile(rb"stream\r?\n")
_LENGTH = re.compile(rb"/Length\s+(\d+)(?!\s+\d+\s+R)")
_OBJECT = re.compile(rb"\b\d+\s+\d+\s+obj\b.*?\bendobj\b", re.DOTALL)
# The first two lines: version, and four bytes that say that the file is binary.
_HEAD = re.compile(rb"%PDF-\d\.\d[\r\n]+(?:%[\x80-\xff]{1,8}[\r\n]+)?")
_HEADING = re.compile(rb"\b(\d{1,10})\s+(\d{1,5})\s+obj\b")
_TAIL = re.compile(rb"startxref\s+\d+\s+%%EOF\s{0,2}\Z")
_TABLE = re.compile(rb"xref\s+(?:\d+\s+\d+\s+(?:\d{10} \d{5} [fn]\s*)+)+trailer\s*<<.*?>>\s*(?=startxref)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class RawStream:
    """One stream as it lies in the file: what is said of it, and its packed bytes."""

    said: bytes
    packed: bytes


def parted(data: bytes) -> tuple[bytes, list[RawStream]]:
    """The file without the insides of its streams, and the streams."""
    rest, streams, at = [], [], 0
    for found in _STREAM.finditer(data):
        if found.start() < at or data[max(0, found.start() - 3) : found.start()] == b"end":
            continue
        said = data[max(at, data.rfind(b"obj", at, found.start())) : found.start()]
        end = _end(data, found.end(), said)
        streams.append(RawStream(said, data[found.end() : end]))
        rest.append(data[at : found.end()])
        at = end
    return b"".join((*rest, data[at:])), streams


def _end(data: bytes, start: int, said: bytes) -> int:
    """Where a stream ends: as its length says if that is true, else at the word for it."""
    length = _LENGTH.search(said)
    if length:
        end = start + int(length.group(1)[:12])
        if data[end : end + 12].lstrip().startswith(b"endstream"):
            return end
    found = data.find(b"endstream", start)
    return found if found >= 0 else len(data)


def objects(data: bytes) -> set[tuple[int, int]]:
    """Number and generation of each object that lies in the file by itself, whether its table names it or not."""
    rest, _ = parted(data)
    return {(int(number), int(generation)) for number, generation in _HEADING.findall(rest)}


def faults(data: bytes) -> Iterator[str]:
    """What lies in the file beside one set of objects and one table."""
    rest, _ = parted(data)
    if rest.count(b"%%EOF") != 1 or rest.count(b"startxref") != 1:
        yield "the file has more than one revision"
    if not _TAIL.search(rest):
        yield "bytes after the end of the file"
    outside = _OBJECT.sub(b"", rest)
    head = _HEAD.match(outside)
    outside = _TAIL.sub(b"", _TABLE.sub(b"", outside[head.end() if head else 0 :]))
    if outside.strip():
        yield "bytes between the objects"
    if re.search(rb"(?m)^%(?!PDF-|%EOF|[\x80-\xff]{1,8}\s)", rest):
        yield "a comment in the file"
