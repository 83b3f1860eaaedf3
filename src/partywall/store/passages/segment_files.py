"""One segment, one file, which is written once and never changed.

``magic, length of the header, header (JSON), zeros up to 64 | column, zeros up to 64 | ...``. The header says what
each column is and where, and has the digest of all that follows it; the file is called by the digest of its header.
So a name in the catalogue vouches for every byte, and two states of an index never share a changed file.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
import struct
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np

from partywall.errors import Unreadable
from partywall.trace.segments import Segment

ENDING = ".segment"
HALF = ".half"
"""What a file is called until all of it is on the disk."""
_MAGIC = b"PWPASS01"
_START = struct.Struct("<8sQ")
_ALIGNED = 64
"""Of a column's beginning: a line of the processor's cache."""

Column = np.ndarray[Any, np.dtype[Any]]

DAMAGED = "The index of records is damaged; build it again."
OTHER_VERSION = "The index of records was made by another version of Partywall; build it again."


def write_segment(folder: Path, segment: Segment) -> str:
    """Put a segment into the folder and give its name. When this returns, it is on the disk."""
    columns = {name: _plain(column) for name, column in segment.columns().items()}
    header = _header(columns)
    name = hashlib.sha256(header).hexdigest()
    half = folder / (name + HALF)
    with half.open("wb") as file:
        file.write(header)
        for piece in _body(columns):
            file.write(piece)
        file.flush()
        os.fsync(file.fileno())
    half.replace(folder / (name + ENDING))
    settle(folder)
    return name


def settle(folder: Path) -> None:
    """Have the names in a folder on the disk too, where the system can."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def open_segment(folder: Path, name: str) -> Segment:
    """The segment of that name, mapped and not read. Raises Unreadable, and FileNotFoundError if it is not there."""
    with (folder / (name + ENDING)).open("rb") as file:
        if os.fstat(file.fileno()).st_size < _START.size:
            raise Unreadable(DAMAGED)
        content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    header, body = _read_header(content, name)
    columns = {
        column: np.ndarray(tuple(shape), np.dtype(kind), content, body + offset)
        for column, kind, shape, offset in header["columns"]
    }
    try:
        return Segment.from_columns(columns)
    except (TypeError, KeyError):
        raise Unreadable(OTHER_VERSION) from None


def is_whole(folder: Path, name: str) -> bool:
    """Whether every byte of the file is what it was when it was written. Reads all of it."""
    try:
        with (folder / (name + ENDING)).open("rb") as file:
            content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        header, body = _read_header(content, name)
    except (OSError, ValueError, Unreadable):
        return False
    digest = hashlib.sha256()
    for at in range(body, len(content), 1 << 20):
        digest.update(content[at : at + (1 << 20)])
    return bool(digest.hexdigest() == header["digest"])


def _plain(column: Column) -> Column:
    """In the byte order and layout of the file, whatever machine this is."""
    return np.ascontiguousarray(column, column.dtype.newbyteorder("<"))


def _header(columns: Mapping[str, Column]) -> bytes:
    described, offset, digest = [], 0, hashlib.sha256()
    for name, column in columns.items():
        described.append((name, column.dtype.str, column.shape, offset))
        offset += _padded(column.nbytes)
    for piece in _body(columns):
        digest.update(piece)
    said = {"columns": described, "bytes": offset, "digest": digest.hexdigest()}
    text = json.dumps(said, separators=(",", ":")).encode()
    whole = _START.pack(_MAGIC, len(text)) + text
    return whole.ljust(_padded(len(whole)), b"\0")


def _body(columns: Mapping[str, Column]) -> Iterator[memoryview | bytes]:
    for column in columns.values():
        if column.nbytes:
            yield column.reshape(-1).view(np.uint8).data
        yield bytes(_padded(column.nbytes) - column.nbytes)


def _padded(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED


def _read_header(content: mmap.mmap, name: str) -> tuple[dict[str, Any], int]:
    """What the header says, and where the columns begin."""
    magic, length = _START.unpack_from(content)
    body = _padded(_START.size + length)
    if magic != _MAGIC or body > len(content) or hashlib.sha256(content[:body]).hexdigest() != name:
        raise Unreadable(DAMAGED)
    header: dict[str, Any] = json.loads(content[_START.size : _START.size + length])
    if body + header["bytes"] != len(content):
        raise Unreadable(DAMAGED)
    return header, body
