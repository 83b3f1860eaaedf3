"""Files that are folders inside (OLE, as Outlook and old Office write them): opened, and a folder made a file."""

from __future__ import annotations

import io
import struct
from collections.abc import Sequence
from dataclasses import dataclass, field

import olefile

from partywall.errors import Unreadable

Path = tuple[str, ...]
Tree = dict[str, "bytes | Tree"]
"""A folder: streams and folders by name."""

DAMAGED = "The file is damaged: its parts cannot be told apart."
_SECTOR, _MINI, _CUTOFF = 4096, 64, 4096
_FREE, _END, _FAT, _NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFF
_HEADER_FATS = 109


def tree_of(untrusted: bytes, most: int) -> Tree:
    """All folders and streams of a file, which together may hold ``most`` bytes. Raises Unreadable."""
    try:
        with olefile.OleFileIO(io.BytesIO(untrusted)) as ole:
            root: Tree = {}
            left = most
            for path in ole.listdir(streams=True, storages=False):
                data = ole.openstream(path).read()
                left -= len(data)
                if left < 0:
                    raise Unreadable("The file unpacks to more than the limit.")
                _put(root, path, data)
            return root
    except Unreadable:
        raise
    # The library's errors have no class in common.
    except Exception:  # noqa: BLE001
        raise Unreadable(DAMAGED) from None


def names_in(untrusted: bytes) -> frozenset[str]:
    """The names of the outermost folders and streams of a file. Raises Unreadable."""
    try:
        with olefile.OleFileIO(io.BytesIO(untrusted)) as ole:
            return frozenset(path[0] for path in ole.listdir(streams=True, storages=True))
    # The library's errors have no class in common.
    except Exception:  # noqa: BLE001
        raise Unreadable(DAMAGED) from None


def _put(root: Tree, path: Sequence[str], data: bytes) -> None:
    here = root
    for name in path[:-1]:
        inner = here.setdefault(name, {})
        if not isinstance(inner, dict):
            raise Unreadable(DAMAGED)
        here = inner
    here[path[-1]] = data


@dataclass(slots=True)
class _Entry:
    """One line of the directory."""

    name: str
    kind: int
    data: bytes = b""
    child: int = _NONE
    right: int = _NONE
    start: int = _END


@dataclass(slots=True)
class _Writing:
    entries: list[_Entry] = field(default_factory=list)
    sectors: list[bytes] = field(default_factory=list)
    chain: list[int] = field(default_factory=list)

    def add(self, data: bytes) -> int:
        """Puts data into sectors, one after the other; the number of the first."""
        if not data:
            return _END
        first = len(self.sectors)
        pieces = [data[at : at + _SECTOR].ljust(_SECTOR, b"\0") for at in range(0, len(data), _SECTOR)]
        self.sectors += pieces
        self.chain += [*range(first + 1, first + len(pieces)), _END]
        return first


def file_of(tree: Tree) -> bytes:
    """A file with these folders and streams: the same tree gives the same bytes."""
    writing = _Writing([_Entry("Root Entry", 5)])
    _list(tree, 0, writing.entries)
    mini, mini_chain = bytearray(), list[int]()
    for entry in writing.entries:
        if entry.kind != 2:
            continue
        if len(entry.data) >= _CUTOFF:
            entry.start = writing.add(entry.data)
        elif entry.data:
            entry.start = len(mini) // _MINI
            mini += entry.data + bytes(-len(entry.data) % _MINI)
            mini_chain += [*range(entry.start + 1, len(mini) // _MINI), _END]
    root = writing.entries[0]
    root.start, root.data = writing.add(bytes(mini)), bytes(mini)
    fats = struct.pack(f"<{len(mini_chain)}I", *mini_chain)
    fats += b"\xff" * (-len(fats) % _SECTOR)
    mini_fat = writing.add(fats)
    directory = writing.add(b"".join(map(_line, writing.entries)))
    return _whole(writing, directory, mini_fat, len(fats) // _SECTOR)


def _list(tree: Tree, parent: int, entries: list[_Entry]) -> None:
    """Adds a folder's entries in the order in which they are searched, each the right one of that before it."""
    before = None
    for name in sorted(tree, key=lambda name: (len(name), name.upper())):
        inner = tree[name]
        entries.append(_Entry(name, 1) if isinstance(inner, dict) else _Entry(name, 2, inner))
        number = len(entries) - 1
        if before is None:
            entries[parent].child = number
        else:
            entries[before].right = number
        before = number
        if isinstance(inner, dict):
            _list(inner, number, entries)


def _line(entry: _Entry) -> bytes:
    name = entry.name.encode("utf-16-le")[:62]
    size = len(entry.data) if entry.kind != 1 else 0
    return struct.pack(
        "<64sHBBIII16sI8s8sIII", name, len(name) + 2, entry.kind, 1, _NONE, entry.right, entry.child, b"", 0, b"", b"",
        entry.start if entry.kind != 1 else 0, size, 0,
    )  # fmt: skip


def _whole(writing: _Writing, directory: int, mini_fat: int, mini_fats: int) -> bytes:
    """The header, the sectors, and the table of their order."""
    directories = -(-len(writing.entries) * 128 // _SECTOR)
    tables = 1
    while tables * (_SECTOR // 4) < len(writing.sectors) + tables:
        tables += 1
    if tables > _HEADER_FATS:
        raise Unreadable("A file inside is larger than Partywall follows there.")
    first = len(writing.sectors)
    chain = [*writing.chain, *[_FAT] * tables]
    table = struct.pack(f"<{len(chain)}I", *chain)
    table += b"\xff" * (tables * _SECTOR - len(table))
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 4, 0xFFFE, 12, 6, b"", directories,
        tables, directory, 0, _CUTOFF, mini_fat, mini_fats, _END, 0,
    )  # fmt: skip
    places = [*range(first, first + tables), *[_FREE] * (_HEADER_FATS - tables)]
    header += struct.pack(f"<{_HEADER_FATS}I", *places)
    return header.ljust(_SECTOR, b"\0") + b"".join(writing.sectors) + table
