"""What a version changes against another, for who reads it before it is approved: in sentences, and line by line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum

from partywall.decide.differences import policy_differences
from partywall.decide.policy import FaultyPolicy
from partywall.errors import Refused
from partywall.model.product import AccountId, Role
from partywall.procedure.differences import book_differences
from partywall.procedure.faults import Fault, Faulty
from partywall.procedure.versions import Matter, Version, VersionState, in_force, state
from partywall.service.house_acts import doer_with
from partywall.service.procedures import book_of
from partywall.service.shipped import POLICY_FILE, Files, policy_in, rules_of, shipped
from partywall.service.version_rows import files_last, files_of, row_of, version_of, versions

AROUND = 2
"""So many lines that stay are shown around each that does not."""


class LineIs(StrEnum):
    """What becomes of a line."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"
    SKIPPED = "skipped"
    """Stands for lines in between, which stay."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file, with its number in the file where it stands now."""

    what: LineIs
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class FileChanged:
    """A file that is other than before, new, or gone."""

    name: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What a version changes."""

    against: Version | None
    """None: nothing was in force."""
    words: tuple[str, ...]
    files: tuple[FileChanged, ...]


@dataclass(frozen=True, slots=True)
class VersionRead:
    """A version with its files, for officers and managers."""

    version: Version
    state: VersionState
    files: Files


def read(account: AccountId, version: str, at: datetime) -> VersionRead:
    """A version as a second person reads it. Raises Refused."""
    doer_with(account, at, Role.OFFICER, Role.MANAGER)
    found = version_of(row_of(version))
    return VersionRead(found, state(found, versions(found.matter), at), files_of(version))


def difference(account: AccountId, version: str, at: datetime) -> Difference:
    """Against what is in force, while it waits; against what was in force when it was tried, once it was approved."""
    shown = read(account, version, at)
    all_of = versions(shown.version.matter)
    if shown.state in {VersionState.DRAFTED, VersionState.TRIED}:
        against = in_force(all_of, at)
    else:
        against = next((each for each in all_of if each.id == shown.version.tried_against), None)
    before: Files = files_of(against.id) if against else {}
    return Difference(against, _words(shown.version.matter, before, shown.files), tuple(_files(before, shown.files)))


def starting_point(account: AccountId, matter: Matter, at: datetime, version: str = "") -> Files:
    """The files from which a draft begins: of a version, else those that were in force last, else what is shipped."""
    doer_with(account, at, Role.OFFICER, Role.MANAGER)
    if version:
        found = read(account, version, at)
        if found.version.matter is not matter:
            raise Refused("There is no version of that id.")
        return found.files
    return files_last(matter, at) or shipped(matter)


def faults(account: AccountId, matter: Matter, files: Files, at: datetime) -> tuple[Fault, ...]:
    """What is wrong with the files of a draft, laid over where it would begin, by file and line."""
    doer_with(account, at, Role.OFFICER, Role.MANAGER)
    base = starting_point(account, matter, at) if matter is Matter.PROCEDURES else {}
    try:
        rules_of(matter, {name: content for name, content in {**base, **files}.items() if content})
    except Faulty as error:
        return error.faults
    except FaultyPolicy as error:
        name = next(iter(files), POLICY_FILE)
        return tuple(Fault(name, fault.line, "", fault.what) for fault in error.faults)
    return ()


def _words(matter: Matter, before: Files, after: Files) -> tuple[str, ...]:
    if matter is Matter.POLICY:
        return policy_differences(policy_in(before) if before else None, policy_in(after))
    return tuple(book_differences(book_of(before) if before else None, book_of(after)))


def _files(before: Files, after: Files) -> Iterator[FileChanged]:
    for name in sorted(before.keys() | after.keys()):
        was, is_now = _lines(before.get(name, b"")), _lines(after.get(name, b""))
        if was != is_now:
            yield FileChanged(name, tuple(_compared(was, is_now)))


def _lines(content: bytes) -> list[str]:
    return content.decode("utf-8").splitlines()


def _compared(was: list[str], is_now: list[str]) -> Iterator[Line]:
    for number, group in enumerate(SequenceMatcher(None, was, is_now, autojunk=False).get_grouped_opcodes(AROUND)):
        if number:
            yield Line(LineIs.SKIPPED, 0, "")
        for kind, i1, i2, j1, j2 in group:
            if kind == "equal":
                yield from (Line(LineIs.KEPT, j + 1, is_now[j]) for j in range(j1, j2))
                continue
            yield from (Line(LineIs.GONE, i + 1, was[i]) for i in range(i1, i2))
            yield from (Line(LineIs.NEW, j + 1, is_now[j]) for j in range(j1, j2))
