"""Records of one folder on their way into an index, one at a time, so that memory holds one and not all."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from partywall.errors import Unreadable
from partywall.model.records import Record, RecordId, Source, UnreadRecord
from partywall.model.text import Document, digest_of
from partywall.service.records import Folder, described, source_of
from partywall.service.workshop import ahead

Told = Callable[[int, int], None]
"""Told how many of how many steps are done."""


@dataclass(slots=True)
class Batch:
    """The records of a folder that are to be written, and what was found out about them on the way."""

    folder: Folder
    prefix: str = ""
    """What stands before a file's path in the record's id."""
    held: Mapping[RecordId, int] = field(default_factory=dict)
    """What the index has already: the hash of each record's source, which takes a fiftieth of its memory."""
    skip: bool = False
    """Whether a record that cannot be read is passed over, and kept in mind, rather than stopping everything."""
    unchanged: int = 0
    """Records that the index has so already."""
    unread: list[UnreadRecord] = field(default_factory=list)
    """Those that could not be read, or not whole."""
    lacked: dict[RecordId, UnreadRecord] = field(default_factory=dict)
    """What the index lacks: what it lacked before, with these, without those that could be read now."""

    @property
    def past(self) -> int:
        """How many are left out because they may no longer be kept."""
        return len(self.folder.manifest.records) - len(self._names())

    @property
    def elsewhere(self) -> tuple[RecordId, ...]:
        """What the index has that is not in the folder."""
        return tuple(sorted(self.held.keys() - {self._id(name) for name in self.folder.manifest.records}))

    def try_all(self, told: Told) -> None:
        """Read every one, so that one that cannot be read stops before anything is written. Raises Unreadable."""
        names = self._names()
        for done, _ in enumerate(ahead(self._read, names), 1):
            told(done, len(names))

    def records(self, told: Told) -> Iterator[Record]:
        """All that are to be written, in the order of their files' paths."""
        names = self._names()
        for done, (name, read) in enumerate(zip(names, ahead(self._read_or_error, names), strict=True), 1):
            if record := self._record(name, read):
                yield record
            told(done, len(names))

    def _read(self, name: str) -> Document | None:
        """A record's document; None if the index has it so. Raises Unreadable."""
        content = self._content(name)
        if not self._fresh(name, content):
            return None
        document = self.folder.read(name, content)
        return document if self.skip else self.folder.whole(name, document)

    def _read_or_error(self, name: str) -> Document | Unreadable | None:
        try:
            return self._read(name)
        except Unreadable as error:
            return error

    def _record(self, name: str, read: Document | Unreadable | None) -> Record | None:
        """A record; None if the index has it so, or if it cannot be read and that is to be passed over."""
        id = self._id(name)
        if read is None:
            self.unchanged += 1
            return None
        if isinstance(read, Unreadable):
            if not self.skip:
                raise read
            self._lack(UnreadRecord(id, self.folder.manifest.records[name].families, str(read)))
            return None
        record = self.folder.record(name, read, id)
        if gaps := record.document.all_unread():
            why = f"{self.folder.place(name)}, in part: {described(gaps[0])}"
            self._lack(UnreadRecord(id, record.source.families, why))
        else:
            self.lacked.pop(id, None)
        return record

    def _lack(self, row: UnreadRecord) -> None:
        self.unread.append(row)
        self.lacked[row.id] = row

    def _fresh(self, name: str, content: bytes) -> bool:
        """Whether the index lacks the record or has it otherwise. Where its text says whose it is, it is read anew."""
        return not self.held or self.held.get(self._id(name)) != hash(self._source(name, content))

    def _source(self, name: str, content: bytes) -> Source | None:
        said = self.folder.manifest.records[name]
        return source_of(self._id(name), name, digest_of(content), said) if said.families else None

    def _names(self) -> tuple[str, ...]:
        """Those that may be kept."""
        today, entries = date.today(), self.folder.manifest.records.items()
        return tuple(name for name, said in entries if not said.keep_until or said.keep_until >= today)

    def _content(self, name: str) -> bytes:
        if self._id(name) != self.prefix + name:
            raise Unreadable(f"{self.folder.place(name)}: the file's name is not in UTF-8; give it another.")
        return self.folder.content(name)

    def _id(self, name: str) -> RecordId:
        """Its path; with a mark for each byte of it that is no text, as in names from another system."""
        return RecordId((self.prefix + name).encode("utf-8", "replace").decode())
