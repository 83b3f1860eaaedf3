"""The manifest of a folder of records (``records.csv``): whose each record is, what it is, for whom it was.

A folder inside may have one of its own, such as each day's; its rows are about the files in that folder.

It is checked like a register: what was lost on the way or can be read in two ways stops, what can only make Partywall
know less, and so withhold more, warns.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TypeVar

from partywall.model.people import CaseId, FamilyId, Fault, PersonId, Register, Severity
from partywall.model.records import Audience
from partywall.register.audiences import Audiences
from partywall.register.faults import FaultKind, ManifestTrouble, Trouble
from partywall.register.folder import rows_of_sheet, split_items
from partywall.register.rows import Row, table_fault
from partywall.register.sheets import Presence, Sheet
from partywall.register.values import nothing, read_date

T = TypeVar("T", bound=Hashable)

MANIFEST = "records.csv"
_SHEET = Sheet(
    "record",
    "records",
    Presence.WANTED,
    {"file": "file"},
    {"kind": "kind", "date": "date", "author": "author"},
    {
        "family": "family_id",
        "case": "case_id",
        "audience": "audience",
        "released_to": "released_to",
        "keep_until": "keep_until",
    },
)
COLUMNS = tuple(_SHEET.columns.values())
"""All columns that are read."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What a manifest says of one record."""

    manifest: str
    """What errors call the manifest that lists it; empty: none does."""
    line: int | None
    families: tuple[FamilyId, ...] = ()
    """Empty: they are taken from the record's text."""
    kind: str = ""
    dated: date | None = None
    author: PersonId | None = None
    audience: Audience = Audience.FAMILY
    released_to: tuple[PersonId, ...] = ()
    keep_until: date | None = None

    @property
    def title(self) -> str:
        """What a person calls it: its kind and day; empty where neither is known."""
        return ", ".join(filter(None, (self.kind, self.dated.isoformat() if self.dated else "")))


@dataclass(frozen=True, slots=True)
class Manifest:
    """What is known of every file in a folder of records, and all that is wrong in the manifest."""

    records: Mapping[str, Listed]
    """By the file's path in the folder, sorted by it."""
    faults: tuple[Fault, ...]

    @property
    def usable(self) -> bool:
        """Whether no fault stops."""
        return not any(fault.severity is Severity.STOP for fault in self.faults)

    @property
    def not_listed(self) -> tuple[str, ...]:
        """The files of which the manifest says nothing."""
        return tuple(name for name, entry in self.records.items() if not entry.manifest)


@dataclass(frozen=True, slots=True)
class _House:
    """What a row is held against."""

    register: Register
    audiences: Audiences
    today: date


def manifests_of(names: Collection[str]) -> tuple[str, ...]:
    """Which files of a folder are manifests, by their paths in it."""
    return tuple(sorted(name for name in names if name.rpartition("/")[2] == MANIFEST))


def read_manifest(
    untrusted: Mapping[str, bytes], files: Collection[str], register: Register, audiences: Audiences, today: date
) -> Manifest:
    """What is known of each of ``files``. ``untrusted`` are the manifests, by their paths in the folder."""
    house = _House(register, audiences, today)
    faults: list[Fault] = []
    there, listed = set(files), dict[str, Listed]()
    for number, (path, content) in enumerate(sorted(untrusted.items()), 1):
        called = MANIFEST if len(untrusted) == 1 else f"{MANIFEST} {number:,} of {len(untrusted):,} (by path)"
        _list(called, path.removesuffix(MANIFEST), content, there, listed, house, faults)
    if not untrusted and there:
        faults.append(table_fault(MANIFEST, ManifestTrouble.NO_MANIFEST))
    elif there - listed.keys():
        faults.append(table_fault(MANIFEST, ManifestTrouble.NOT_LISTED, "file"))
    records = {name: listed.get(name) or Listed("", None, audience=audiences.of(name)) for name in sorted(there)}
    return Manifest(records, tuple(faults))


def read_facts(
    values: Mapping[str, str], register: Register, audiences: Audiences, today: date
) -> tuple[Listed, tuple[Fault, ...]]:
    """What is said of one record by a manifest's own columns, and what is wrong in it."""
    faults: list[Fault] = []
    ours = {name: values.get(column, "").strip() for name, column in _SHEET.columns.items()}
    row = Row("the record", None, ours, _SHEET.columns)
    return _entry(row, _House(register, audiences, today), faults), tuple(faults)


def _list(
    called: str,
    folder: str,
    untrusted: bytes,
    there: set[str],
    listed: dict[str, Listed],
    house: _House,
    faults: list[Fault],
) -> None:
    """Put down what one manifest says of the files in its folder."""
    for row in rows_of_sheet(_SHEET, called, untrusted, faults):
        if not row.values.keys() & {"family", "case"}:
            faults.append(table_fault(called, ManifestTrouble.NO_OWNER_COLUMN, "family_id", 1))
            break
        file = row.text("file").replace("\\", "/").removeprefix("./")
        if trouble := _file_trouble(file, folder + file, there, listed):
            faults.append(row.fault(trouble, "file"))
        else:
            listed[folder + file] = _entry(row, house, faults)


def _file_trouble(file: str, name: str, there: set[str], listed: Mapping[str, Listed]) -> ManifestTrouble | None:
    if not file:
        return ManifestTrouble.NO_NAME
    if name in listed:
        return ManifestTrouble.FILE_TWICE
    return None if name in there else ManifestTrouble.NO_FILE


def _entry(row: Row, house: _House, faults: list[Fault]) -> Listed:
    kind, until = row.text("kind"), _date(row, "keep_until", ManifestTrouble.KEEP_UNTIL, faults)
    if until and until < house.today:
        faults.append(row.fault(ManifestTrouble.PAST_KEEPING, "keep_until"))
    return Listed(
        row.file,
        row.line,
        _one(tuple(_families(row, house.register, faults))),
        _one(kind),
        _one(_date(row, "date", Trouble.NOT_A_DATE, faults)),
        _one(_author(row, house.register, faults)),
        _audience(row, house.audiences, faults),
        _one(tuple(_receivers(row, house.register, faults))),
        _one(until),
    )


@lru_cache(maxsize=1 << 16)
def _one(value: T) -> T:
    """The same value, held once: a manifest of a million rows says few things many times."""
    return value


def _families(row: Row, register: Register, faults: list[Fault]) -> Iterator[FamilyId]:
    """Of the row's families and of its case, each once."""
    said = row.text("family")
    families = () if nothing(said) else tuple(dict.fromkeys(map(FamilyId, split_items(said))))
    for family in families:
        if register.family(family) is None:
            faults.append(row.fault(ManifestTrouble.UNKNOWN_FAMILY, "family"))
    yield from families
    asked = "" if nothing(row.text("case")) else row.text("case")
    case = register.case(CaseId(asked)) if asked else None
    if case and case.family not in families:
        if families:
            faults.append(row.fault(ManifestTrouble.ANOTHER_FAMILY, "case"))
        yield case.family
    if asked and case is None:
        faults.append(row.fault(ManifestTrouble.UNKNOWN_CASE, "case"))
    elif not families and not asked:
        faults.append(row.fault(ManifestTrouble.NO_OWNER, "family"))


def _date(row: Row, name: str, trouble: FaultKind, faults: list[Fault]) -> date | None:
    try:
        return read_date(row.text(name))
    except ValueError:
        faults.append(row.fault(trouble, name))
        return None


def _author(row: Row, register: Register, faults: list[Fault]) -> PersonId | None:
    author = PersonId(row.text("author"))
    if nothing(author):
        return None
    if register.person(author) is None:
        faults.append(row.fault(ManifestTrouble.UNKNOWN_AUTHOR, "author"))
        return None
    return author


def _audience(row: Row, audiences: Audiences, faults: list[Fault]) -> Audience:
    """As it is said, or by kind; by the file's name where there is no kind."""
    said = row.text("audience").lower()
    if nothing(said):
        return audiences.of(row.text("kind") or row.text("file"))
    if said not in set(Audience):
        faults.append(row.fault(ManifestTrouble.AUDIENCE, "audience"))
        return Audience.PROFESSIONALS
    return Audience(said)


def _receivers(row: Row, register: Register, faults: list[Fault]) -> Iterator[PersonId]:
    for receiver in dict.fromkeys(map(PersonId, split_items(row.text("released_to")))):
        if register.person(receiver) is None:
            faults.append(row.fault(ManifestTrouble.UNKNOWN_RECEIVER, "released_to"))
        yield receiver
