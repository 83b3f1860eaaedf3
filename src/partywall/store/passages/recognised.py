"""Whether a folder is an index of records, told from its first bytes without its key."""

from __future__ import annotations

from pathlib import Path

from partywall.store.passages.catalogue import APPLICATION, CATALOGUE

_SQLITE = b"SQLite format 3\0"
_AT = 68
"""Where the header of an SQLite file says whose it is."""


def is_index(folder: Path) -> bool:
    """Whether there is a catalogue in this folder, of whatever version. A folder that nobody may look into is none."""
    try:
        with (folder / CATALOGUE).open("rb") as file:
            head = file.read(_AT + 4)
    except OSError:
        return False
    return head.startswith(_SQLITE) and head[_AT:] == APPLICATION.to_bytes(4, "big")
