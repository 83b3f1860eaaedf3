"""The index of records on disk: a folder with a catalogue (SQLite) and segments, each a file that never changes.

It grows while it is read, forgets a record wholly and looks whether it did, is whole after a kill at any moment, opens
at once whatever its size, and keeps no text that anybody could read unless it was made to.
"""

from __future__ import annotations

from partywall.store.passages.checking import check_index
from partywall.store.passages.forgetting import Forgotten, Looked, Rewritten, digest_of_id
from partywall.store.passages.opened import PassageIndex, create_index, open_index
from partywall.store.passages.recognised import is_index
from partywall.store.passages.writing import Added, IndexWriter, write_index

__all__ = [
    "Added",
    "Forgotten",
    "IndexWriter",
    "Looked",
    "PassageIndex",
    "Rewritten",
    "check_index",
    "create_index",
    "digest_of_id",
    "is_index",
    "open_index",
    "write_index",
]
