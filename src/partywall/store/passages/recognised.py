"""Whether a folder is an index of records, told by a name and without the key.

The catalogue is not opened for it: to open and close a file of an SQLite database takes away the locks that the
database's own connections in this process hold on it.
"""

from __future__ import annotations

from pathlib import Path

from partywall.store.passages.catalogue import CATALOGUE


def is_index(folder: Path) -> bool:
    """Whether there is a catalogue in this folder, of whatever version. A folder that nobody may look into is none."""
    try:
        return (folder / CATALOGUE).is_file()
    except OSError:
        return False
