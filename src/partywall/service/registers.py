"""The register: load it for use, check it, prepare a large one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from partywall.errors import Refused, Unreadable
from partywall.model.limits import LIMITS
from partywall.model.people import FamilyLink, Fault, LinkBasis, Register, Severity
from partywall.register import Reading, read_folder, read_json
from partywall.store import files
from partywall.store.snapshot import open_snapshot, write_snapshot

SNAPSHOT = ".register"
"""The ending of a prepared snapshot's name."""


def load_register(path: Path) -> Register:
    """The register in a folder of CSV tables, a JSON file or a prepared snapshot.

    Raises Unreadable if it cannot be read and Refused if its data would make decisions unsafe.
    """
    if path.suffix == SNAPSHOT:
        return open_snapshot(path)
    reading = read(path)
    refuse_unsafe(reading)
    assert reading.register is not None
    return reading.register


def refuse_unsafe(reading: Reading) -> None:
    """Raises Refused if the data would make decisions unsafe."""
    if reading.register is None:
        raise Refused(_unsafe(reading.faults))


def read(path: Path) -> Reading:
    """What a folder of CSV tables or a JSON file holds, with every fault in it."""
    today = date.today()
    if files.is_folder(path, "The register"):
        return read_folder(files.read_folder(path, "The register's folder", ending=".csv"), today)
    if path.exists() and path.suffix.lower() != ".json":
        raise Unreadable("The register must be a folder of CSV tables, a .json file or a prepared .register file.")
    return read_json(files.read_file(path, "The register", LIMITS.register_file_bytes), today)


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong with a register's data, and what was made of its gaps."""

    faults: tuple[Fault, ...]
    """The gravest first."""
    inferred: tuple[FamilyLink, ...]
    """By person: each reason for counting somebody to a family that the family table does not say."""


def check(path: Path) -> Checked:
    """Every fault in the register's data and every family link in it that nobody recorded."""
    if path.suffix == SNAPSHOT:
        raise Refused("A prepared register was checked when it was prepared; check what it was made from.")
    reading = read(path)
    faults = tuple(sorted(reading.faults, key=lambda fault: fault.severity is not Severity.STOP))
    return Checked(faults, tuple(_inferred(reading.register)) if reading.register else ())


def _inferred(register: Register) -> Iterator[FamilyLink]:
    for person in register.people():
        yield from (link for link in register.links(person.id) if link.basis is not LinkBasis.RECORDED)


def prepare(path: Path, snapshot: Path) -> int:
    """Write a snapshot that opens at once however large the register is; the number of people."""
    if snapshot.suffix != SNAPSHOT:
        raise Refused(f"The name of a prepared register must end in {SNAPSHOT}.")
    register = load_register(path)
    write_snapshot(register, snapshot)
    return register.size


def describe(fault: Fault) -> str:
    """One line: what, where."""
    line = f" line {fault.line}" if fault.line is not None else ""
    field = f" {fault.field}" if fault.field else ""
    return f"{fault.file}{line}{field}: {fault.message}"


def describe_link(link: FamilyLink) -> str:
    """One line of ids: who is counted to which family, and why."""
    evidence = f", {link.evidence}" if link.evidence else ""
    return f"{link.person} is counted to family {link.family}: {link.basis.value}{evidence}"


def _unsafe(faults: tuple[Fault, ...]) -> str:
    stops = [fault for fault in faults if fault.severity is Severity.STOP]
    more = f" ({len(stops) - 1} more; see: partywall register check)" if len(stops) > 1 else ""
    return f"The register cannot be used: {describe(stops[0])}{more}"
