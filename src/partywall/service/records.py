"""The organisation's own records in a folder, from which text may have been copied."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from importlib import resources
from pathlib import Path

from partywall.errors import Refused, Unreadable
from partywall.model.limits import LIMITS
from partywall.model.people import Fault, Register, Severity
from partywall.model.records import Record, RecordId, Source
from partywall.model.text import Digest, Document, Unread
from partywall.pipeline import families_named
from partywall.register.audiences import Audiences, read_audiences
from partywall.register.manifest import MANIFEST, Listed, Manifest, manifests_of, read_manifest
from partywall.service.registers import describe, load_register
from partywall.service.workshop import ahead, workshop
from partywall.store import files

WHAT = "The records' folder"


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of records, with what its manifest says of each; none of them has been read."""

    path: Path
    manifest: Manifest
    register: Register
    numbers: Mapping[str, int]
    """Of the files that are not listed, counted by name over all."""

    def place(self, name: str) -> str:
        """What errors call one of its records, since the file's name may name a person."""
        said = self.manifest.records[name]
        if said.manifest:
            return f"The record of {said.manifest} line {said.line}"
        return f"Record {self.numbers[name]:,} of {len(self.manifest.records):,} (by file name)"

    def content(self, name: str) -> bytes:
        """The bytes of one of its records. Raises Unreadable."""
        return files.read_file(self.path / name, self.place(name))

    def read(self, name: str, content: bytes) -> Document:
        """One of its records, as far as it can be read. Raises Unreadable where nothing of it can."""
        try:
            return workshop().read(content, Path(name).name)
        except Unreadable as error:
            raise Unreadable(f"{self.place(name)}: {error}") from None

    def whole(self, name: str, document: Document) -> Document:
        """The same, if nothing of it could not be read. Raises Unreadable."""
        if gaps := document.all_unread():
            raise Unreadable(f"{self.place(name)}: {described(gaps[0])}")
        return document

    def record(self, name: str, document: Document, id: RecordId) -> Record:
        """One of its records, once it is read."""
        return record_of(id, name, document, self.manifest.records[name], self.register)


def record_of(id: RecordId, name: str, document: Document, said: Listed, register: Register) -> Record:
    """A record with what is said of it; whose it is comes from its text where nobody said so."""
    if said.families:
        return Record(document, source_of(id, name, document.digest, said))
    named = replace(said, families=families_named(document, register))
    source = source_of(id, name, document.digest, named)
    return Record(document, replace(source, name=f"{source.name} (families taken from its text)"))


def source_of(id: RecordId, name: str, digest: Digest, said: Listed) -> Source:
    """What is known of a record whose owners somebody wrote down. ``name`` is its file's."""
    return Source(
        id,
        digest,
        tuple(sorted(said.families)),
        said.title or name,
        said.kind,
        said.dated,
        said.author,
        said.audience,
        said.released_to,
        said.keep_until,
    )


def described(gap: Unread) -> str:
    """What could not be read, as a sentence."""
    return f"{gap.where}: {gap.why.removesuffix('.')}."


def read_whole(content: bytes, name: str, what: str) -> Document:
    """A document of which nothing could not be read. ``what`` names it in errors. Raises Unreadable."""
    try:
        document = workshop().read(content, name)
    except Unreadable as error:
        raise Unreadable(f"{what}: {error}") from None
    if gaps := document.all_unread():
        raise Unreadable(f"{what}: {described(gaps[0])}")
    return document


def open_folder(path: Path, register: Register, limit: int | None = LIMITS.records) -> Folder:
    """A folder of records and its manifest. Raises Unreadable, or Refused if a fault in the manifest stops."""
    folder = look(path, register, limit)
    if not folder.manifest.usable:
        raise Refused(_unsafe(folder.manifest.faults))
    return folder


def look(path: Path, register: Register, limit: int | None = None) -> Folder:
    """A folder of records and its manifest, whatever is wrong in it. Raises Unreadable."""
    names = files.list_folder(path, WHAT, limit)
    manifests = manifests_of(names)
    contents = {name: _manifest(path / name, number) for number, name in enumerate(manifests, 1)}
    records = sorted(set(names) - set(manifests))
    manifest = read_manifest(contents, records, register, audiences(), date.today())
    unlisted = {name: number for number, name in enumerate(manifest.records, 1) if not manifest.records[name].manifest}
    return Folder(path, manifest, register, unlisted)


def _manifest(path: Path, number: int) -> bytes:
    return files.read_file(path, f"Manifest {number:,} ({MANIFEST})", LIMITS.register_file_bytes)


def audiences() -> Audiences:
    """The words by which a record is for professionals where nobody wrote that down."""
    return read_audiences(resources.files("partywall.register").joinpath("audiences.toml").read_bytes())


def load_records(path: Path, register: Register) -> tuple[Record, ...]:
    """All records in a folder, with the families whose they are.

    They come from the manifest; for a record of which it does not say whose it is, they are the families of everybody
    whom the record calls by name. Raises Unreadable for a record that cannot be read whole, since what was copied from
    it could not be found.
    """
    folder = open_folder(path, register)
    return tuple(_records(folder))


def _records(folder: Folder) -> Iterator[Record]:
    names = tuple(folder.manifest.records)

    def read(name: str) -> Document:
        return folder.whole(name, folder.read(name, folder.content(name)))

    for name, document in zip(names, ahead(read, names), strict=True):
        yield folder.record(name, document, RecordId(name))


@dataclass(frozen=True, slots=True)
class Checked:
    """What is wrong with a manifest, and which files it leaves out."""

    records: int
    faults: tuple[Fault, ...]
    """The gravest first."""
    not_listed: tuple[str, ...]
    """By file name, which may name people."""


def check(path: Path, register: Path) -> Checked:
    """Every fault in the manifest of a folder of records. Reads no record. Raises Unreadable or Refused."""
    manifest = look(path, load_register(register)).manifest
    faults = tuple(sorted(manifest.faults, key=lambda fault: fault.severity is not Severity.STOP))
    return Checked(len(manifest.records), faults, manifest.not_listed)


def _unsafe(faults: tuple[Fault, ...]) -> str:
    stops = [fault for fault in faults if fault.severity is Severity.STOP]
    more = f" ({len(stops) - 1} more; see: partywall records check)" if len(stops) > 1 else ""
    return f"The records cannot be used: {describe(stops[0])}{more}"
