"""What an index of records lacks: the records that could not be read, and whether a run was cut off.

It stands in a small file beside the index, so that whoever asks the index can be told. The file is replaced whole.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from partywall.errors import Unreadable
from partywall.model.people import FamilyId
from partywall.model.records import RecordId, UnreadRecord
from partywall.store.files import write_over

FILE = "unread.json"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Lack:
    """What an index lacks."""

    unread: tuple[UnreadRecord, ...] = ()
    """By id."""
    unfinished: tuple[str, ...] = ()
    """Runs that add records and have not ended, or were cut off: then more may be missing."""


def read_lack(index: Path) -> Lack:
    """What the index in this folder lacks. Raises Unreadable if that cannot be told."""
    try:
        content = (index / FILE).read_bytes()
    except FileNotFoundError:
        return Lack()
    except OSError as error:
        raise Unreadable(f"The index's list of unread records cannot be opened: {error.strerror}.") from None
    try:
        return _lack(json.loads(content))
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Unreadable("The index's list of unread records is damaged; make the index anew.") from None


def write_lack(index: Path, unread: Iterable[UnreadRecord], unfinished: Collection[str]) -> None:
    """Say what the index in this folder lacks; the former list is gone. Raises Refused if it cannot be written."""
    rows = [asdict(row) for row in sorted(unread, key=lambda row: row.id)]
    whole = {"format": _FORMAT, "unfinished": sorted(unfinished), "unread": rows}
    write_over(index / FILE, "The index's list of unread records", json.dumps(whole).encode())


def _lack(data: dict[str, Any]) -> Lack:
    if data["format"] != _FORMAT:
        raise ValueError
    rows = (
        UnreadRecord(RecordId(row["id"]), tuple(map(FamilyId, row["families"])), row["why"]) for row in data["unread"]
    )
    return Lack(tuple(rows), tuple(map(str, data["unfinished"])))
