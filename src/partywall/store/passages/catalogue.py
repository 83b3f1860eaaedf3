"""What is known of the records besides their words: an SQLite file beside the segments.

Its write-ahead log lets readers go on while one writer writes, each seeing what was there when it opened. Every row
that is asked for bears a seal under the site's key, since one wrong bit could turn a record for professionals into one
for its family.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from operator import attrgetter
from pathlib import Path
from typing import Any
from urllib.parse import quote

from partywall.errors import Refused, Unreadable
from partywall.model.people import FamilyId
from partywall.model.records import RecordId, Source
from partywall.store.passages.keys import sealed
from partywall.store.passages.rows import Row, quoted, source_of
from partywall.store.passages.segment_files import DAMAGED, HALF, OTHER_VERSION
from partywall.trace.spelling import Words

CATALOGUE = "catalogue.partywall"
"""No other program calls a file so; by it an index is known."""
FORMAT = 1
"""Raised whenever a table or a column changes its meaning: an old index is built anew."""
_APPLICATION = 0x50577069
_ABOUT = b"partywall index of records"
_NOT_ONE = "This folder holds no index of records that Partywall made."
_PATIENCE = 10.0
"""Seconds to wait for others who have the file."""

# A set of families has a number, which the segments know too.
_TABLES = f"""
    CREATE TABLE about (seal BLOB, words TEXT, keep_text INTEGER, root TEXT);
    CREATE TABLE segment (name TEXT PRIMARY KEY) WITHOUT ROWID;
    CREATE TABLE grouping (number INTEGER PRIMARY KEY AUTOINCREMENT, families TEXT UNIQUE, seal BLOB);
    CREATE TABLE family (id TEXT, grouping INTEGER, PRIMARY KEY (id, grouping)) WITHOUT ROWID;
    CREATE TABLE record (
        number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE, digest TEXT, grouping INTEGER, name TEXT, kind TEXT,
        dated TEXT, author TEXT, audience TEXT, released_to TEXT, keep_until TEXT, reading BLOB, places TEXT,
        text_bytes INTEGER, text BLOB, seal BLOB);
    CREATE INDEX family_of_grouping ON family (grouping);
    CREATE INDEX record_of_grouping ON record (grouping, dated);
    CREATE INDEX record_until ON record (keep_until) WHERE keep_until IS NOT NULL;
    PRAGMA application_id = {_APPLICATION};
    PRAGMA user_version = {FORMAT};
"""

_NAMES = tuple(field.name for field in fields(Row))
_COLUMNS = ", ".join(_NAMES)
_MARKS = ", ".join("?" for _ in _NAMES)
_values = attrgetter(*_NAMES)


class Catalogue:
    """One connection to the file, and what is asked of it. Raises Unreadable where it is not whole."""

    def __init__(self, connection: sqlite3.Connection, key: bytes) -> None:
        self.connection = connection
        self._key = key

    def close(self) -> None:
        self.connection.close()

    def ask(self, question: str, *given: Any) -> list[tuple[Any, ...]]:
        """All rows of an answer."""
        try:
            return self.connection.execute(question, given).fetchall()
        except sqlite3.Error:
            raise Unreadable(DAMAGED) from None

    def about(self) -> tuple[bool, Path | None]:
        """Whether text is kept, and the records' folder. Raises Unreadable under another key."""
        if self.ask("PRAGMA application_id") != [(_APPLICATION,)]:
            raise Unreadable(_NOT_ONE)
        if self.ask("PRAGMA user_version") != [(FORMAT,)]:
            raise Unreadable(OTHER_VERSION)
        ((seal, *said),) = self.ask("SELECT * FROM about") or [(b"", "", 0, None)]
        if seal != sealed(self._key, (_ABOUT, *said)):
            raise Unreadable("The key is not the one that this index of records was made with.")
        words, keep_text, root = said
        if words != Words(self._key).mark:
            raise Unreadable(OTHER_VERSION)
        return bool(keep_text), Path(root) if root else None

    def segments(self) -> list[str]:
        """The names of the segments."""
        return [name for (name,) in self.ask("SELECT name FROM segment ORDER BY name")]

    def row(self, number: int) -> Row | None:
        """The record of a number."""
        return next(self._rows("SELECT * FROM record WHERE number = ?", number), None)

    def find(self, id: RecordId) -> Row | None:
        """The record of an id."""
        try:
            return next(self._rows("SELECT * FROM record WHERE id = ?", quoted(id)), None)
        except UnicodeEncodeError:  # no text, and so of no record here
            return None

    def rows(self) -> Iterator[Row]:
        """All records, oldest first."""
        return self._rows("SELECT * FROM record ORDER BY number")

    def source(self, row: Row) -> Source:
        """What is known of a record besides its text."""
        return source_of(row, self.families(row.grouping))

    def families(self, grouping: int) -> tuple[FamilyId, ...]:
        """Whose the records of a group are."""
        for families, seal in self.ask("SELECT families, seal FROM grouping WHERE number = ?", grouping):
            if seal == sealed(self._key, (grouping, families)):
                return tuple(map(FamilyId, json.loads(families)))
        raise Unreadable(DAMAGED)

    def numbers_of(self, families: Collection[FamilyId]) -> tuple[int, ...]:
        """The records of any of these families, newest first; those without a day come last."""
        found = self.ask(
            "SELECT number FROM record WHERE grouping IN (SELECT grouping FROM family WHERE id IN"
            " (SELECT value FROM json_each(?))) ORDER BY dated DESC, number DESC",
            json.dumps(sorted(families)),
        )
        return tuple(number for (number,) in found)

    def grouping(self, families: tuple[FamilyId, ...]) -> int:
        """The number of a set of families, which is given one if it has none."""
        line = json.dumps(families, ensure_ascii=False)
        for (number,) in self.ask("SELECT number FROM grouping WHERE families = ?", line):
            return int(number)
        added = self.connection.execute("INSERT INTO grouping (families) VALUES (?)", (line,)).lastrowid
        assert added is not None
        seal = sealed(self._key, (added, line))
        self.connection.execute("UPDATE grouping SET seal = ? WHERE number = ?", (seal, added))
        for family in set(families):
            self.connection.execute("INSERT INTO family VALUES (?, ?)", (family, added))
        return added

    def reading(self, texts: tuple[str, ...]) -> bytes:
        """By which it is known whether texts are the same."""
        return sealed(self._key, (text.encode("utf-8", "surrogatepass") for text in texts))

    def next_number(self) -> int:
        """One that no record has or ever had."""
        ((last,),) = self.ask("SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'record'")
        return int(last) + 1

    def put(self, row: Row) -> None:
        """A record, in place of the one of the same number or id."""
        values = _values(row)
        self.connection.execute(
            f"INSERT OR REPLACE INTO record ({_COLUMNS}, seal) VALUES ({_MARKS}, ?)",
            (*values, sealed(self._key, values)),
        )

    def put_segment(self, name: str) -> None:
        """A segment, from this transaction on."""
        self.connection.execute("INSERT OR IGNORE INTO segment VALUES (?)", (name,))

    def drop_segments(self, names: Iterable[str]) -> None:
        """Segments, no more from this transaction on."""
        self.connection.executemany("DELETE FROM segment WHERE name = ?", [(name,) for name in names])

    def drop(self, rows: Iterable[Row]) -> None:
        """Records."""
        for row in rows:
            self.connection.execute("DELETE FROM record WHERE number = ?", (row.number,))
            self.prune(row.grouping)

    def prune(self, grouping: int) -> None:
        """A set of families, if no record has it any more."""
        if not self.ask("SELECT 1 FROM record WHERE grouping = ? LIMIT 1", grouping):
            self.connection.execute("DELETE FROM grouping WHERE number = ?", (grouping,))
            self.connection.execute("DELETE FROM family WHERE grouping = ?", (grouping,))

    def _rows(self, question: str, *given: Any) -> Iterator[Row]:
        try:
            for *values, seal in self.connection.execute(question, given):
                if seal != sealed(self._key, values):
                    raise Unreadable(DAMAGED)
                yield Row(*values)
        except sqlite3.Error:
            raise Unreadable(DAMAGED) from None


def make_catalogue(path: Path, key: bytes, keep_text: bool, root: Path | None) -> None:
    """An empty catalogue, whole on the disk under that name or not at all."""
    half = path.with_name(path.name + HALF)
    for left in path.parent.glob(half.name + "*"):  # of an act that was cut off, the log too
        left.unlink()
    connection = sqlite3.connect(half, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript(f"BEGIN; {_TABLES} COMMIT;")
        said = (Words(key).mark, int(keep_text), str(root) if root else None)
        connection.execute("INSERT INTO about VALUES (?, ?, ?, ?)", (sealed(key, (_ABOUT, *said)), *said))
    finally:
        connection.close()
    half.replace(path)


def open_catalogue(folder: Path, key: bytes) -> Catalogue:
    """The catalogue of an index, under its key. Raises Unreadable."""
    path = folder / CATALOGUE
    try:
        if not path.is_file():
            raise Unreadable(_NOT_ONE)
    except OSError as error:
        raise Unreadable(f"The index of records cannot be opened: {error.strerror}.") from None
    where = f"file:{quote(str(path.resolve()))}?mode=rw"
    try:
        connection = sqlite3.connect(where, _PATIENCE, isolation_level=None, check_same_thread=False, uri=True)
    except sqlite3.Error:
        raise Unreadable("The index of records cannot be opened.") from None
    catalogue = Catalogue(connection, key)
    try:
        catalogue.about()
    except BaseException:
        connection.close()
        raise
    return catalogue


@contextmanager
def changing(catalogue: Catalogue) -> Iterator[None]:
    """All changes in it at once, on the disk when it ends; none if it is left in any other way."""
    connection = catalogue.connection
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    except sqlite3.Error as error:
        raise Refused(f"The index of records cannot be written: {error}.") from None
    except UnicodeEncodeError:
        raise Refused("What is said of a record holds characters that are no text.") from None
    except OSError as error:
        raise Refused(f"The index of records cannot be written: {error.strerror}.") from None
