"""The records that a document is held against: a folder that is read now, or an index that was made before."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from partywall.errors import Refused, Unreadable
from partywall.model.people import FamilyId, Register
from partywall.model.records import Source
from partywall.model.text import Document, Unread, digest_of
from partywall.service.records import WHAT, load_records
from partywall.service.workshop import workshop
from partywall.store import files, passages
from partywall.store.unread import Lack, read_lack
from partywall.trace import RecordIndex, index


@dataclass(frozen=True, slots=True)
class Missing:
    """What could not be traced, because the index lacks it."""

    unread: int = 0
    """Records that could not be read, or not whole."""
    near: tuple[Unread, ...] = ()
    """Those of them that are of families near the case, or whose nobody knows. They block release."""
    unfinished: bool = False
    """Whether records are being added, or a run that added some was cut off."""


@dataclass(frozen=True, slots=True)
class KnownRecords:
    """Records that can be asked where a passage stands."""

    index: RecordIndex
    lack: Lack = Lack()

    def missing(self, near: Collection[FamilyId]) -> Missing:
        """What they lack. ``near`` are the families near the case."""
        rows = self.lack.unread
        found = [row for row in rows if not row.families or not set(near).isdisjoint(row.families)]
        return Missing(
            len(rows), tuple(Unread("a record near the case", row.why) for row in found), bool(self.lack.unfinished)
        )


@contextmanager
def known_records(path: Path | None, register: Register | None, key: Path | None = None) -> Iterator[KnownRecords]:
    """The records in a folder or an index, which is told apart by what is in it; none where nothing is named.

    Whose the records of a folder are, only a register can say; an index knows.
    Raises Unreadable if they cannot be read and Refused if a manifest's data would make decisions unsafe.
    """
    if path is not None and passages.is_index(path):
        with _opened(path, key) as opened:
            yield KnownRecords(opened.index, read_lack(path))
        return
    if key is not None:
        raise Refused("A key is for an index of records; these are none.")
    if path is not None and register is None:
        if not files.is_folder(path, WHAT):
            raise Unreadable(f"{WHAT} does not exist.")
        raise Refused("For a folder of records the register is needed too.")
    yield KnownRecords(index(load_records(path, register) if path and register else ()))


@contextmanager
def _opened(path: Path, key: Path | None) -> Iterator[passages.PassageIndex]:
    """An index, which reads a record's text again where it does not keep it."""

    def reread(source: Source) -> Document | None:
        return read_again(opened.root, source)

    with closing(passages.open_index(path, reread, key)) as opened:
        yield opened


def read_again(root: Path | None, source: Source) -> Document | None:
    """A record as it was indexed, read from its file; None if that is gone, has changed or lies elsewhere."""
    if root is None:
        return None
    with suppress(Unreadable, OSError, ValueError):
        path = (root / source.id).resolve()
        if path.is_relative_to(root.resolve()) and path.is_file():
            content = files.read_file(path, "The record")
            return workshop().read(content, path.name) if digest_of(content) == source.digest else None
    return None


def describe(missing: Missing) -> tuple[str, ...]:
    """The lines that a person reads about what is missing."""
    unread, near = missing.unread, len(missing.near)
    lines = (
        f"Take care: {unread:,} of the records could not be read, or not whole; nothing copied from there is found."
        if unread
        else "",
        f"{near:,} of them {'is' if near == 1 else 'are'}, or may be, of families near this case: look there yourself."
        if near
        else "",
        "Take care: records are being added to the index, or a run was cut off; some may be missing."
        if missing.unfinished
        else "",
    )
    return tuple(filter(None, lines))
