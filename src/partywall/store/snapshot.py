"""A register prepared on disk: opens at once, however many people it holds, and answers the same.

The file is an SQLite database of two tables, followed by a seal: a digest of all before it.
``row`` has every value of the register in one line; ``look`` has the keys under which people are
found. Both are clustered by what is asked, so a question costs one descent of a tree.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from partywall.errors import Refused, Unreadable
from partywall.model.people import (
    Case,
    CaseId,
    Family,
    FamilyId,
    FamilyLink,
    IdentifierKind,
    Person,
    PersonId,
    ProtectedSource,
    Register,
    Relation,
    Restriction,
)
from partywall.model.text import Digest
from partywall.register import Tables, lines
from partywall.register.keys import forename_keys, held, near_places, surname_keys, whole_names
from partywall.register.lines import Holdings, line
from partywall.register.near import near

T = TypeVar("T")

FORMAT = 1
"""Raised whenever a line, a key or a table changes its meaning: an old snapshot is made anew."""
_APPLICATION = 0x50577267
_SEAL = b"PWSEAL01"
_SEAL_BYTES = len(_SEAL) + 32
_STRETCH = 1 << 24
_BATCH = 10_000
_REMEMBERED = 1 << 16
"""Answers kept in memory: a document asks for the same words again and again."""

_TABLES = """
    CREATE TABLE {at}row (kind INTEGER, id TEXT, line TEXT {row_key}) {cluster};
    CREATE TABLE {at}look (kind INTEGER, key TEXT, id TEXT {look_key}) {cluster};
"""

# Kinds of row. A relation has two rows, one for each end; the digest counts the first.
_PERSON, _FAMILY, _CASE, _LINK, _RELATION, _RESTRICTION, _PROTECTED, _MEETING, _INVOLVEMENT, _OTHER_END = range(10)
_COUNTED = dict(zip(lines.TABLES, range(9), strict=True))

# Kinds of key.
_MEMBER, _WHOLE_NAME, _FORENAME, _SURNAME, _HOLDER, _PLACE, _MET, _WORKER = range(8)

Keyed = tuple[int, str, str]


def write_snapshot(register: Register | Holdings, path: Path) -> None:
    """Write a register's snapshot whole, or not at all. Streams: the register need not fit in memory.

    Raises Refused if the register is itself an opened snapshot, or the file cannot be written.
    """
    if not isinstance(register, Holdings):
        raise Refused("This register is prepared already; prepare it from the tables or the JSON file.")
    try:
        with tempfile.TemporaryDirectory(prefix=".partywall-", dir=path.parent) as folder:
            fresh = Path(folder) / "snapshot"
            with closing(sqlite3.connect(fresh, isolation_level=None)) as connection:
                _fill(connection, Path(folder) / "staging", register)
            _seal(fresh)
            fresh.replace(path)
    except (OSError, sqlite3.Error) as error:
        why = error.strerror if isinstance(error, OSError) else str(error)
        raise Refused(f"The prepared register cannot be written: {why}.") from None


def snapshot_bytes(register: Register | Holdings) -> bytes:
    """The same snapshot in memory, for who seals it: nothing of it is ever on a disk in the clear. Raises Refused."""
    if not isinstance(register, Holdings):
        raise Refused("This register is prepared already; prepare it from the tables or the JSON file.")
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        _fill(connection, ":memory:", register)
        connection.execute("DETACH staging")
        content = connection.serialize()
    return b"".join((content, _SEAL, _content_digest(content)))


def _fill(connection: sqlite3.Connection, staging: Path | str, register: Holdings) -> None:
    """Gather rows as they come, then sort them into their trees: far faster than growing the trees."""
    connection.execute("PRAGMA journal_mode = OFF")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -65536")
    connection.execute("ATTACH ? AS staging", (str(staging),))
    connection.execute("PRAGMA staging.journal_mode = OFF")
    connection.execute("PRAGMA staging.synchronous = OFF")
    connection.executescript(_TABLES.format(at="staging.", row_key="", look_key="", cluster=""))
    keyed = {"row_key": ", PRIMARY KEY (kind, id, line)", "look_key": ", PRIMARY KEY (kind, key, id)"}
    connection.executescript(_TABLES.format(at="main.", cluster="WITHOUT ROWID", **keyed))
    connection.execute("BEGIN")
    _stage(connection, register)
    connection.execute("INSERT INTO main.row SELECT DISTINCT * FROM staging.row ORDER BY 1, 2, 3")
    connection.execute("INSERT INTO main.look SELECT DISTINCT * FROM staging.look ORDER BY 1, 2, 3")
    connection.execute("CREATE TABLE main.about (digest TEXT, size INTEGER)")
    digest = lines.lines_digest({name: _sorted_lines(connection, kind) for name, kind in _COUNTED.items()})
    connection.execute("INSERT INTO about SELECT ?, count(DISTINCT id) FROM main.row WHERE kind = ?", (digest, _PERSON))
    connection.execute("COMMIT")
    connection.execute(f"PRAGMA main.application_id = {_APPLICATION}")
    connection.execute(f"PRAGMA main.user_version = {FORMAT}")


def _sorted_lines(connection: sqlite3.Connection, kind: int) -> Iterator[str]:
    return _strings(connection.execute("SELECT DISTINCT line FROM main.row WHERE kind = ? ORDER BY line", (kind,)))


def _strings(found: Iterable[tuple[str]]) -> Iterator[str]:
    return (text for (text,) in found)


def _stage(connection: sqlite3.Connection, register: Holdings) -> None:
    def put(table: str, rows: Iterable[Keyed]) -> None:
        connection.executemany(f"INSERT INTO staging.{table} VALUES (?, ?, ?)", rows)

    homes: dict[FamilyId, Family] = {}
    for batch in _batches(register.families):
        homes |= {family.id: family for family in batch if family.address}
        put("row", ((_FAMILY, family.id, line(family)) for family in batch))
    for people in _batches(register.persons):
        put("row", ((_PERSON, person.id, line(person)) for person in people))
        put("look", (key for person in people for key in _keys(person, homes)))
    put("row", _other_rows(register))
    for meeting in register.meetings:
        put("row", [(_MEETING, "", line(meeting))])
        put("look", ((_MET, one, other) for one in meeting for other in meeting))
    for worker, person in register.involvements:
        put("row", [(_INVOLVEMENT, "", line((worker, person)))])
        put("look", [(_WORKER, person, worker)])


def _batches(values: Iterable[T]) -> Iterator[list[T]]:
    source = iter(values)
    while batch := list(islice(source, _BATCH)):
        yield batch


def _keys(person: Person, homes: dict[FamilyId, Family]) -> Iterator[Keyed]:
    """Every key under which a person is found. Of single names only that somebody has them is kept."""
    yield from ((_MEMBER, family, person.id) for family in person.families)
    yield from ((_WHOLE_NAME, key, person.id) for key in whole_names(person))
    yield from ((_FORENAME, key, "") for key in forename_keys(person))
    yield from ((_SURNAME, key, "") for key in surname_keys(person))
    yield from ((_HOLDER, f"{kind} {key}", person.id) for kind, key in held(person, homes.get))
    yield from ((_PLACE, place, person.id) for place in near_places(person, homes.get))


def _other_rows(register: Holdings) -> Iterator[Keyed]:
    yield from ((_CASE, case.id, line(case)) for case in register.cases)
    yield from ((_LINK, link.person, line(link)) for link in register.family_links)
    for relation in register.all_relations:
        yield (_RELATION, relation.a, line(relation))
        yield (_OTHER_END, relation.b, line(relation))
    yield from ((_RESTRICTION, limit.person, line(limit)) for limit in register.all_restrictions)
    yield from ((_PROTECTED, source.person, line(source)) for source in register.protected_sources)


def _seal(path: Path) -> None:
    seal = _SEAL + _whole_digest(path, path.stat().st_size)
    with path.open("ab") as file:
        file.write(seal)
        file.flush()
        os.fsync(file.fileno())


def _whole_digest(path: Path, size: int) -> bytes:
    """The SHA-256 of the SHA-256s of a file's stretches, which all cores take together."""
    with ThreadPoolExecutor() as pool:
        stretches = pool.map(lambda start: _stretch_digest(path, start, min(size, start + _STRETCH)),
                             range(0, size, _STRETCH))  # fmt: skip
        return hashlib.sha256(b"".join(stretches)).digest()


def _stretch_digest(path: Path, start: int, end: int) -> bytes:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        file.seek(start)
        while start < end and (chunk := file.read(min(end - start, 1 << 20))):
            digest.update(chunk)
            start += len(chunk)
    return digest.digest()


def _content_digest(content: bytes | memoryview) -> bytes:
    """The same of a file in memory."""
    stretches = (content[start : start + _STRETCH] for start in range(0, len(content), _STRETCH))
    return hashlib.sha256(b"".join(hashlib.sha256(stretch).digest() for stretch in stretches)).digest()


def opened_snapshot(content: bytes) -> Snapshot:
    """The register of a snapshot in memory. Raises Unreadable if it is not whole."""
    whole = len(content) - _SEAL_BYTES
    if whole < 0 or content[whole : whole + len(_SEAL)] != _SEAL:
        raise Unreadable(_NOT_ONE)
    database = memoryview(content)[:whole]
    if content[whole:] != _SEAL + _content_digest(database):
        raise Unreadable("The prepared register is damaged; prepare it again.")
    connection = sqlite3.connect(":memory:", check_same_thread=False)
    try:
        connection.deserialize(database)
        connection.execute("PRAGMA query_only = ON")
        return _opened(connection)
    except (sqlite3.Error, ValueError):
        connection.close()
        raise Unreadable(_NOT_ONE) from None
    except BaseException:
        connection.close()
        raise


def made_anew(untrusted: bytes) -> bytes:
    """A snapshot that came from outside, made again of its rows alone: its keys and its digest may be anybody's.

    Raises Unreadable.
    """
    with closing(opened_snapshot(untrusted)) as snapshot:
        try:
            return snapshot_bytes(snapshot.tables())
        except (ValueError, TypeError, KeyError, IndexError, AttributeError):
            raise Unreadable(_NOT_ONE) from None


def open_snapshot(path: Path) -> Register:
    """The register of a snapshot, never written to. Raises Unreadable if the file is not whole."""
    _check_seal(path)
    # Immutable: no lock, no journal; a snapshot is replaced, never changed.
    source = f"file:{quote(str(path.resolve()))}?mode=ro&immutable=1"
    try:
        connection = sqlite3.connect(source, uri=True, check_same_thread=False)
        try:
            return _opened(connection)
        except BaseException:
            connection.close()
            raise
    except (sqlite3.Error, ValueError):
        raise Unreadable(_NOT_ONE) from None


def _opened(connection: sqlite3.Connection) -> Snapshot:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != _APPLICATION:
        raise Unreadable(_NOT_ONE)
    if version != FORMAT:
        raise Unreadable("The prepared register was made by another version of Partywall; prepare it again.")
    ((digest, size),) = connection.execute("SELECT digest, size FROM about").fetchall()
    # No memory map: a file that is overwritten in place would end the process without a word.
    connection.execute("PRAGMA cache_size = -32768")
    return Snapshot(connection, Digest(digest), size)


_NOT_ONE = "The prepared register is not one that Partywall wrote; prepare it again."


def _check_seal(path: Path) -> None:
    """Read the file through once: one wrong bit in it could turn a withheld name into a free one."""
    try:
        whole = path.stat().st_size - _SEAL_BYTES
        with path.open("rb") as file:
            file.seek(max(0, whole))
            seal = file.read()
        if whole < 0 or not seal.startswith(_SEAL):
            raise Unreadable(_NOT_ONE)
        if seal != _SEAL + _whole_digest(path, whole):
            raise Unreadable("The prepared register is damaged; prepare it again.")
    except OSError as error:
        raise Unreadable(f"The prepared register cannot be opened: {error.strerror}.") from None


class Snapshot:
    """A register on disk, with the answers of ``Tables`` to every question."""

    def __init__(self, connection: sqlite3.Connection, digest: Digest, size: int) -> None:
        self.digest = digest
        self.size = size
        self._connection = connection
        self._look = lru_cache(_REMEMBERED)(self._look_up)
        self._person = lru_cache(_REMEMBERED)(self._read_person)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def tables(self) -> Tables:
        """All that it holds."""
        found = {
            name: tuple(map(lines.READERS[name], self._ask("SELECT line FROM row WHERE kind = ? ORDER BY line", kind)))
            for name, kind in _COUNTED.items()
        }
        return Tables(**found)

    def people(self) -> Iterator[Person]:
        return map(lines.person, self._ask("SELECT line FROM row WHERE kind = ? ORDER BY id", _PERSON))

    def person(self, id: PersonId) -> Person | None:
        return self._person(id)

    def family(self, id: FamilyId) -> Family | None:
        return next((lines.family(text) for text in self._lines(_FAMILY, id)), None)

    def case(self, id: CaseId) -> Case | None:
        return next((lines.case(text) for text in self._lines(_CASE, id)), None)

    def members(self, family: FamilyId) -> tuple[Person, ...]:
        found = (self._person(id) for id in self._look(_MEMBER, family))
        return tuple(person for person in found if person)

    def links(self, person: PersonId) -> tuple[FamilyLink, ...]:
        return tuple(map(lines.family_link, self._lines(_LINK, person)))

    def relations(self, person: PersonId) -> tuple[Relation, ...]:
        found = {*self._lines(_RELATION, person), *self._lines(_OTHER_END, person)}
        return tuple(map(lines.relation, sorted(found)))

    def restrictions(self, person: PersonId) -> tuple[Restriction, ...]:
        return tuple(map(lines.restriction, self._lines(_RESTRICTION, person)))

    def protected(self, person: PersonId) -> tuple[ProtectedSource, ...]:
        return tuple(map(lines.protected_source, self._lines(_PROTECTED, person)))

    def called(self, key: str) -> tuple[PersonId, ...]:
        return self._look(_WHOLE_NAME, key)

    def is_forename(self, key: str) -> bool:
        return bool(self._look(_FORENAME, key))

    def is_surname(self, key: str) -> bool:
        return bool(self._look(_SURNAME, key))

    def holders(self, kind: IdentifierKind, key: str) -> tuple[PersonId, ...]:
        return self._look(_HOLDER, f"{kind} {key}")

    def near(self, case: CaseId, families: tuple[FamilyId, ...] = ()) -> tuple[Person, ...]:
        return near(self, case, families)

    def neighbours(self, person: Person) -> Iterator[PersonId]:
        """Who shares a street or postcode with this person."""
        for place in near_places(person, self.family):
            yield from self._look(_PLACE, place)

    def met(self, person: PersonId) -> tuple[PersonId, ...]:
        """Who shared a conference with this person."""
        return self._look(_MET, person)

    def workers(self, person: PersonId) -> tuple[PersonId, ...]:
        """The professionals who work with this person."""
        return self._look(_WORKER, person)

    def _look_up(self, kind: int, key: str) -> tuple[PersonId, ...]:
        found = self._ask("SELECT id FROM look WHERE kind = ? AND key = ? ORDER BY id", kind, key)
        return tuple(map(PersonId, found))

    def _lines(self, kind: int, id: str) -> tuple[str, ...]:
        return tuple(self._ask("SELECT line FROM row WHERE kind = ? AND id = ? ORDER BY line", kind, id))

    def _read_person(self, id: PersonId) -> Person | None:
        return next((lines.person(text) for text in self._lines(_PERSON, id)), None)

    def _ask(self, question: str, *given: int | str) -> Iterator[str]:
        try:
            yield from _strings(self._connection.execute(question, given))
        except sqlite3.Error:
            raise Unreadable("The prepared register cannot be read any more; was its file changed?") from None
