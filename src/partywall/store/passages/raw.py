"""Looks for bytes in the raw files of a folder, with no reader at all, in a process of its own.

    python raw.py FOLDER

takes what is sought on its standard input and says what it found, as JSON. A process of its own, since to open and
close a file of an SQLite database beside its connections would take their locks away. It needs nothing of the house.

Every eight bytes at every offset are hashed together with those that follow, and the few whose hash is that of
something sought are compared byte by byte; so the time does not depend on how much is sought.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

CHUNK = 4 << 20
LONGEST = 4096
"""Bytes of something sought, at most."""
SHORTEST = 8
WIDTHS = (32, 16, 8)
"""What is sought is known by so many of its last bytes, or its last eight where it has fewer than sixteen."""
_ODD = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93], np.uint64)

Words64 = npt.NDArray[np.uint64]


def mixed(columns: Sequence[Words64]) -> Words64:
    """A hash of each row of these columns, which are the eight bytes, those after them, and so on; at most four."""
    hashed: Words64 = columns[0] * _ODD[0]
    for column, odd in zip(columns[1:], _ODD[1:], strict=False):
        hashed = hashed ^ hashed >> np.uint64(29)
        hashed = (hashed + column) * odd
    return hashed ^ hashed >> np.uint64(32)


class Sought:
    """Things of at least eight bytes that are looked for, by their last ``width`` bytes."""

    def __init__(self, things: Sequence[bytes], width: int) -> None:
        self._width = width
        self._by_end: dict[bytes, list[bytes]] = defaultdict(list)
        for thing in things:
            self._by_end[thing[-width:]].append(thing)
        ends = np.frombuffer(b"".join(self._by_end), "<u8").reshape(-1, width // 8)
        self._hashes = np.unique(mixed([ends[:, at] for at in range(width // 8)]))
        self._shift = np.uint64(64 - min(26, max(10, len(things).bit_length() + 5)))
        self._perhaps = np.zeros(1 << int(np.uint64(64) - self._shift), np.bool_)
        self._perhaps[self._hashes >> self._shift] = True

    def found(self, data: bytes) -> Iterator[tuple[int, bytes]]:
        """Where each of these things begins, and which it is."""
        for start in range(8):
            count = (len(data) - start - self._width) // 8 + 1
            if count <= 0:
                return
            whole = np.frombuffer(data, "<u8", (len(data) - start) // 8, start)
            hashes = mixed([whole[at : at + count] for at in range(self._width // 8)])
            maybe = np.flatnonzero(self._perhaps[hashes >> self._shift])
            for at in maybe[np.isin(hashes[maybe], self._hashes)]:
                yield from self._ending(data, start + 8 * int(at) + self._width)

    def _ending(self, data: bytes, end: int) -> Iterator[tuple[int, bytes]]:
        for thing in self._by_end.get(data[end - self._width : end], ()):
            if data.endswith(thing, 0, end):
                yield end - len(thing), thing


def sought(things: Sequence[bytes]) -> list[Sought]:
    """All of these things, ready to be looked for. Each has 8 to 4096 bytes."""
    by_width: dict[int, list[bytes]] = defaultdict(list)
    for thing in set(things):
        by_width[next(width for width in WIDTHS if len(thing) >= width)].append(thing)
    return [Sought(things, width) for width, things in by_width.items()]


def found_in(folder: Path, things: Sequence[bytes]) -> dict[str, Any]:
    """Which of these things stand anywhere in the bytes of any file of a folder; and how much was looked at."""
    looking = sought(things)
    files = sorted(Path(place, name) for place, _, names in os.walk(folder, onerror=_stop) for name in names)
    found: set[bytes] = set()
    size = 0
    for path in files:
        for piece in _pieces(path):
            size += len(piece)
            found |= {thing for group in looking for _, thing in group.found(piece)}
    return {"found": [at for at, thing in enumerate(things) if thing in found], "files": len(files), "bytes": size}


def _stop(error: OSError) -> None:
    """What cannot be looked into is never taken for empty."""
    raise error


def _pieces(path: Path) -> Iterator[bytes]:
    """A file in pieces, each with the end of the one before."""
    last = b""
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield last + chunk
            last = (last + chunk)[1 - LONGEST :]


def look(folder: Path, things: Sequence[bytes]) -> tuple[frozenset[bytes], int, int] | None:
    """What was found, and files and bytes looked at, in a process of its own. None if it could not be done."""
    packed = io.BytesIO()
    np.savez(packed, sizes=np.array([len(thing) for thing in things]), bytes=np.frombuffer(b"".join(things), np.uint8))
    command = [sys.executable, "-I", __file__, str(folder.resolve())]
    try:
        ended = subprocess.run(command, input=packed.getvalue(), capture_output=True, check=True)
        said = json.loads(ended.stdout)
        return frozenset(things[at] for at in said["found"]), said["files"], said["bytes"]
    except (OSError, ValueError, KeyError, subprocess.SubprocessError):
        return None


def _main() -> None:
    with np.load(io.BytesIO(sys.stdin.buffer.read())) as given:
        ends = np.cumsum(given["sizes"])
        content = given["bytes"].tobytes()
    things = [content[end - size : end] for end, size in zip(ends, np.diff(ends, prepend=0), strict=True)]
    sys.stdout.write(json.dumps(found_in(Path(sys.argv[1]), things)))


if __name__ == "__main__":
    _main()
