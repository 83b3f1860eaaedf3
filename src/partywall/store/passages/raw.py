"""Looks for bytes in the raw files of a folder, with no reader at all, in a process of its own.

    python raw.py FOLDER

takes what is sought on its standard input and says what it found, as JSON. A process of its own, since to open and
close a file of an SQLite database beside its connections would take their locks away. It needs nothing of the house.

Sixteen bytes at every offset are hashed, and the few whose hash is that of the end of something sought are compared
byte by byte; so the time hardly depends on how much is sought.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

CHUNK = 256 << 10
"""Bytes looked through at once: they and their hashes stay in the processor's cache."""
STRETCH = 16 << 20
"""Bytes of a file that one thread looks through."""
LONGEST = 4096
"""Bytes of something sought, at most."""
SHORTEST = 8
_WIDTHS = (16, 8)
"""What is sought is known by so many of its last bytes."""
_ODD = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93], np.uint64)

Words64 = npt.NDArray[np.uint64]


def mixed(columns: Sequence[Words64]) -> Words64:
    """A hash of each row of these columns, of which there are four at most; its first bits tell most."""
    hashed: Words64 = columns[0] * _ODD[0]
    for column, odd in zip(columns[1:], _ODD[1:], strict=False):
        hashed += column * odd
    return hashed


class Among:
    """Tells which of many hashes are among some: by their first bits, and then whole."""

    def __init__(self, hashes: Words64) -> None:
        self._hashes = np.unique(hashes)
        bits = min(26, max(12, len(hashes).bit_length() + 6))
        self._shift = np.uint64(64 - bits)
        self._perhaps = np.zeros(1 << bits, np.bool_)
        self._perhaps[(self._hashes >> self._shift).view(np.int64)] = True

    def rows(self, hashes: Words64) -> npt.NDArray[np.int64]:
        """The rows whose hash is one of them."""
        maybe = np.flatnonzero(self._perhaps[(hashes >> self._shift).view(np.int64)])
        near = np.minimum(np.searchsorted(self._hashes, hashes[maybe]), len(self._hashes) - 1)
        rows: npt.NDArray[np.int64] = maybe[self._hashes[near] == hashes[maybe]]
        return rows


class Sought:
    """Things that are looked for by their last ``width`` bytes, which is eight or sixteen."""

    def __init__(self, things: Sequence[bytes], width: int) -> None:
        self._width = width
        self._by_end: dict[bytes, list[bytes]] = defaultdict(list)
        for thing in things:
            self._by_end[thing[-width:]].append(thing)
        ends = np.frombuffer(b"".join(self._by_end), "<u8").reshape(-1, width // 8)
        self._among = Among(mixed(list(ends.T)))

    def found(self, data: bytes) -> Iterator[bytes]:
        """Those of the things that stand in the data, each as often as it does."""
        for start in range(8):
            count = (len(data) - start - self._width) // 8 + 1
            if count <= 0:
                return
            whole = np.frombuffer(data, "<u8", (len(data) - start) // 8, start)
            hashes = mixed([whole[at : at + count] for at in range(self._width // 8)])
            for at in self._among.rows(hashes):
                end = start + 8 * int(at) + self._width
                things = self._by_end.get(data[end - self._width : end], ())
                yield from (thing for thing in things if data.endswith(thing, 0, end))


def _sought(things: Sequence[bytes]) -> list[Sought]:
    """All of these things, ready to be looked for. Each has 8 to 4096 bytes."""
    by_width: dict[int, list[bytes]] = defaultdict(list)
    for thing in set(things):
        by_width[next(width for width in _WIDTHS if len(thing) >= width)].append(thing)
    return [Sought(things, width) for width, things in by_width.items()]


def found_in(folder: Path, things: Sequence[bytes]) -> dict[str, Any]:
    """Which of these things stand anywhere in the bytes of any file of a folder; and how much was looked at."""
    looking = _sought(things)
    files = sorted(Path(place, name) for place, _, names in os.walk(folder, onerror=_stop) for name in names)
    sizes = [path.stat().st_size for path in files]
    stretches = [(path, start) for path, size in zip(files, sizes, strict=True) for start in range(0, size, STRETCH)]
    with ThreadPoolExecutor() as pool:
        found = set().union(*pool.map(lambda stretch: _found_in_stretch(stretch[0], stretch[1], looking), stretches))
    return {
        "found": [at for at, thing in enumerate(things) if thing in found],
        "files": len(files),
        "bytes": sum(sizes),
    }


def _found_in_stretch(path: Path, start: int, looking: Sequence[Sought]) -> set[bytes]:
    """What stands in a stretch of a file, or begins in it."""
    with path.open("rb") as file:
        file.seek(start)
        data = file.read(STRETCH + LONGEST)
    pieces = (data[at : at + CHUNK + LONGEST] for at in range(0, len(data), CHUNK))
    return {thing for piece in pieces for group in looking for thing in group.found(piece)}


def _stop(error: OSError) -> None:
    """What cannot be looked into is never taken for empty."""
    raise error


def look(folder: Path, things: Sequence[bytes]) -> tuple[frozenset[bytes], int, int] | None:
    """What was found, and files and bytes looked at, in a process of its own. None if it could not be done."""
    packed = io.BytesIO()
    np.savez(packed, sizes=np.array([len(thing) for thing in things]), bytes=np.frombuffer(b"".join(things), np.uint8))
    command = [sys.executable, "-P", __file__, str(folder.resolve())]
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
