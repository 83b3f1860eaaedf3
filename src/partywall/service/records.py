"""The organisation's own records, from which text may have been copied."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from partywall.errors import Refused, Unreadable
from partywall.formats import read
from partywall.model.people import FamilyId, Register
from partywall.model.records import Record, RecordId, Source
from partywall.pipeline import families_named
from partywall.store import files

LIST = "records.csv"
"""The list of whose records they are: columns file, family_id, kind, date."""


@dataclass(frozen=True, slots=True)
class _Listed:
    families: tuple[FamilyId, ...]
    name: str


def load_records(folder: Path, register: Register) -> tuple[Record, ...]:
    """All records in a folder, with the families whose they are.

    They come from ``records.csv``; for a record that it does not list, they are the families of
    everybody whom the record calls by name. Raises Unreadable for a record that cannot be read
    whole, since what was copied from it could not be found.
    """
    found = files.read_folder(folder, "The records' folder")
    listed = _listed(found.pop(LIST, b""), register)
    missing = listed.keys() - found.keys()
    if missing:
        raise Refused(f"{LIST} lists {len(missing)} file(s) that the records' folder does not have.")
    return tuple(_records(found, listed, register))


def _records(found: dict[str, bytes], listed: dict[str, _Listed], register: Register) -> Iterator[Record]:
    for number, (name, content) in enumerate(found.items(), 1):
        try:
            document = read(content, Path(name).name)
        except Unreadable as error:
            raise Unreadable(f"Record {number} of {len(found)} (by file name): {error}") from None
        gaps = document.all_unread()
        if gaps:
            raise Unreadable(f"Record {number} of {len(found)} (by file name): {gaps[0].where}: {gaps[0].why}.")
        entry = listed.get(name)
        if entry:
            yield Record(document, Source(RecordId(name), document.digest, entry.families, entry.name or name))
        else:
            families = families_named(document, register)
            title = f"{name} (families taken from its text)"
            yield Record(document, Source(RecordId(name), document.digest, families, title))


def _listed(content: bytes, register: Register) -> dict[str, _Listed]:
    if not content:
        return {}
    try:
        rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig")), strict=True))
    except (UnicodeDecodeError, csv.Error):
        raise Unreadable(f"{LIST} is not a CSV table in UTF-8.") from None
    if not rows:
        return {}
    lacking = {"file", "family_id"} - rows[0].keys()
    if lacking:
        raise Refused(f"{LIST} lacks the column {sorted(lacking)[0]}.")
    entries: dict[str, _Listed] = {}
    for line, row in enumerate(rows, 2):
        if row["file"] in entries:
            raise Refused(f"{LIST} line {line} file: this record is listed twice.")
        entries[row["file"] or ""] = _entry(line, row, register)
    return entries


def _entry(line: int, row: dict[str, str], register: Register) -> _Listed:
    families = tuple(FamilyId(id.strip()) for id in (row["family_id"] or "").split(";") if id.strip())
    for family in families:
        if register.family(family) is None:
            raise Refused(f"{LIST} line {line} family_id: the register has no family of this id.")
    return _Listed(families, ", ".join(filter(None, (row.get("kind"), row.get("date")))))
