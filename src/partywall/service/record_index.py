"""The index of records: built of a folder, added to, asked, and made to forget.

A record is known by its id: its path in the folder of records, or what a caller calls it. What cannot be read is never
passed over in silence: by default nothing is written, and where it is skipped the index keeps that it lacks it.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from partywall.errors import Refused
from partywall.model.people import Fault, Register, Severity
from partywall.model.records import RecordId, UnreadRecord
from partywall.model.text import digest_of
from partywall.register.manifest import COLUMNS, Listed, read_facts
from partywall.service.batch import Batch, Told
from partywall.service.index_contents import records_in_words
from partywall.service.records import audiences, open_folder, read_whole, record_of
from partywall.service.registers import load_register
from partywall.store import files, passages
from partywall.store.unread import read_lack, write_lack

_RECORD = "The record"
_INDEX = "The index"


def _quiet(_: int, __: int) -> None:
    pass


@dataclass(frozen=True, slots=True)
class Indexed:
    """What came of putting records into an index, in numbers of records."""

    new: int
    replaced: int
    unchanged: int
    unread: tuple[UnreadRecord, ...] = ()
    """Which could not be read, or not whole; the index keeps that it lacks them."""
    past: int = 0
    """Left out because they may no longer be kept."""
    elsewhere: tuple[RecordId, ...] = ()
    """Which the index has and the folder has not."""
    warnings: tuple[Fault, ...] = ()
    """Faults in what is said of the records that do not stop."""


def index_records(
    folder: Path | str,
    index: Path | str,
    *,
    register: Path | str,
    keep_text: bool = False,
    key: Path | str | None = None,
    skip_unreadable: bool = False,
    told: Told = _quiet,
) -> Indexed:
    """Build an index of a folder of records, or bring it up to date.

    Records that are no longer in the folder stay in the index until they are forgotten. A record that cannot be read
    whole stops before anything is written, unless ``skip_unreadable``. Raises Unreadable or Refused.
    """
    root, path, secret = Path(folder), Path(index), _path(key)
    files.check_apart(path, _INDEX, root, "the records' folder")
    records = open_folder(root, load_register(Path(register)), limit=None)
    held = _held(path, root, keep_text, secret) if passages.is_index(path) else None
    if held is None:
        files.check_free(path, "The folder for the index of records")
    batch = Batch(records, held=held or {}, skip=skip_unreadable)
    if not skip_unreadable:
        batch.try_all(told)
    if held is None:
        passages.create_index(path, keep_text, secret, root.resolve())
    return _written(batch, path, secret, told)


def add_folder(
    index: Path | str,
    folder: Path | str,
    *,
    register: Path | str,
    key: Path | str | None = None,
    skip_unreadable: bool = False,
    told: Told = _quiet,
) -> Indexed:
    """Add a folder of records, such as a day's, to an index. Their ids are their paths in that folder.

    If it lies in the folder of which the index was made, they are the paths in that one. Raises Unreadable or Refused.
    """
    path, secret = Path(index), _path(key)
    with closing(passages.open_index(path, key=secret)) as opened:
        below = _inside(opened.root, Path(folder))
    prefix = f"{below}/" if below not in {"", "."} else ""
    batch = Batch(open_folder(Path(folder), load_register(Path(register)), limit=None), prefix, skip=skip_unreadable)
    if not skip_unreadable:
        batch.try_all(told)
    return _written(batch, path, secret, told)


def add_record(
    index: Path | str,
    record: Path | str | bytes,
    *,
    register: Path | str,
    facts: Mapping[str, str],
    id: str = "",
    name: str = "",
    key: Path | str | None = None,
) -> Indexed:
    """Add one record to an index, by its path or its bytes.

    ``facts`` are as in a row of the manifest, by its columns. The ``id`` by which it is replaced and forgotten is, if
    it is not given, its path in the folder of which the index was made, or else its file's name. ``name`` is the file
    name of bytes: its ending says how to read them. Raises Unreadable or Refused.
    """
    path, secret = Path(index), _path(key)
    people = load_register(Path(register))
    said, warnings = _facts(facts, people)
    if isinstance(record, bytes):
        content, known_as, below = record, name, ""
    else:
        content, known_as = files.read_file(Path(record), _RECORD), name or Path(record).name
        with closing(passages.open_index(path, key=secret)) as opened:
            below = _inside(opened.root, Path(record))
    known = RecordId(id or below or known_as)
    if not known:
        raise Refused("A record that is given as bytes needs an id or a name.")
    made = record_of(known, known_as or known, read_whole(content, known_as, _RECORD), said, people)
    with passages.write_index(path, secret) as writer:
        added = writer.add([made])
        lack = read_lack(path)
        write_lack(path, (row for row in lack.unread if row.id != known), lack.unfinished)
    return Indexed(added.new, added.replaced, added.unchanged, warnings=warnings)


def describe(done: Indexed) -> tuple[str, ...]:
    """The lines that a person reads after records were added."""
    lines = (
        f"{records_in_words(done.new)} new, {done.replaced:,} replaced, {done.unchanged:,} unchanged.",
        f"{records_in_words(done.past)} left out, which may no longer be kept." if done.past else "",
        f"{records_in_words(len(done.elsewhere))} of the index not in the folder; they stay until they are forgotten."
        if done.elsewhere
        else "",
        f"{records_in_words(len(done.unread))} could not be read, or not whole; nothing copied from there is found."
        if done.unread
        else "",
    )
    return tuple(filter(None, lines))


def _written(batch: Batch, path: Path, key: Path | None, told: Told) -> Indexed:
    """Write a batch. The index says from before the first record to after the last that more may be missing."""
    run = digest_of(str(batch.folder.path.resolve()).encode("utf-8", "surrogateescape"))
    with passages.write_index(path, key) as writer:
        lack = read_lack(path)
        write_lack(path, lack.unread, {*lack.unfinished, run})
        batch.lacked = {row.id: row for row in lack.unread}
        added = writer.add(batch.records(told))
        write_lack(path, batch.lacked.values(), set(lack.unfinished) - {run})
    return Indexed(
        added.new,
        added.replaced,
        added.unchanged + batch.unchanged,
        tuple(batch.unread),
        batch.past,
        batch.elsewhere,
        batch.folder.manifest.faults,
    )


def _held(path: Path, root: Path, keep_text: bool, key: Path | None) -> dict[RecordId, int]:
    with closing(passages.open_index(path, key=key)) as opened:
        if opened.root != root.resolve():
            raise Refused("The index was made of another folder; to add this one to it: partywall records add.")
        if keep_text and not opened.keep_text:
            raise Refused("The index keeps no text; to keep it, make a new index.")
        return {source.id: hash(source) for source in opened.sources()}


def _facts(facts: Mapping[str, str], register: Register) -> tuple[Listed, tuple[Fault, ...]]:
    if unknown := facts.keys() - set(COLUMNS):
        raise Refused(f"The record cannot be added; {len(unknown)} of the facts are of no column of a manifest.")
    said, faults = read_facts(facts, register, audiences(), date.today())
    stop = next((fault for fault in faults if fault.severity is Severity.STOP), None)
    if stop:
        raise Refused(f"The record cannot be added; {stop.field}: {stop.message}")
    if said.keep_until and said.keep_until < date.today():
        raise Refused("The record cannot be added; the day until which it may be kept has passed.")
    return said, faults


def _inside(root: Path | None, path: Path) -> str:
    """The path inside the folder of which the index was made; empty if it is elsewhere."""
    target = path.resolve()
    return target.relative_to(root).as_posix() if root and target.is_relative_to(root) else ""


def _path(path: Path | str | None) -> Path | None:
    return Path(path) if path else None
