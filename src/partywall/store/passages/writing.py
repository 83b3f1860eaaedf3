"""The one writer of an index.

1. A segment's file is on the disk, whole, before anything names it.
2. One transaction of the catalogue names it and has its records' rows; that commit is what is acknowledged.
3. Files that no row names are of an act that was cut off, or are done with: the next act takes them away.
"""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate
from pathlib import Path

import numpy as np

from partywall.errors import Refused, Unreadable
from partywall.model.records import Record, RecordId, Source
from partywall.store.passages.catalogue import Catalogue, changing, open_catalogue
from partywall.store.passages.forgetting import Forgotten, Rewritten, forgotten, traces_of
from partywall.store.passages.keys import KEY, read_key
from partywall.store.passages.rows import Places, Row, packed, places_line, quoted, unquoted
from partywall.store.passages.segment_files import DAMAGED, ENDING, HALF, open_segment, write_segment
from partywall.trace.segments import Entry, Segment, joined, segment_of
from partywall.trace.spelling import Words

BATCH_BYTES = 32 << 20
"""Of text that makes one segment, about."""
BATCH_RECORDS = 50_000
FAN = 8
"""So many segments of like size become one, and one is like another until it is so many times larger."""
SMALL = 1 << 14
"""Words of a segment up to which all are alike."""
LARGEST = 1 << 26
"""Words of a segment, at most, but for a single batch."""


@dataclass(frozen=True, slots=True)
class Added:
    """How many records were not there before, took another's place, and were there already."""

    new: int = 0
    replaced: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class _Given:
    """A record as far as it is put down."""

    source: Source
    texts: tuple[str, ...]
    places: Places

    @property
    def size(self) -> int:
        return sum(len(text.encode("utf-8", "surrogatepass")) for text in self.texts)


@contextmanager
def write_index(folder: Path, key: Path | None = None) -> Iterator[IndexWriter]:
    """The writer of an index. Raises Unreadable, and Refused while somebody else is writing."""
    secret = read_key(key or folder / KEY)
    catalogue = open_catalogue(folder, secret)
    try:
        with _alone(folder):
            catalogue.connection.execute("PRAGMA synchronous = FULL")
            catalogue.connection.execute("PRAGMA secure_delete = ON")
            writer = IndexWriter(folder, catalogue, secret)
            writer.sweep()
            yield writer
    finally:
        catalogue.close()


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Nobody else writes meanwhile. The lock is SQLite's, on a file of nothing: it falls with the process."""
    try:
        with closing(sqlite3.connect(folder / "writing", timeout=0, isolation_level=None)) as lock:
            lock.execute("BEGIN EXCLUSIVE")
            yield
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorname", "") == "SQLITE_BUSY":
            raise Refused("Somebody else is writing to the index of records; try again when they are done.") from None
        raise Refused(f"The index of records cannot be written: {error}.") from None


class IndexWriter:
    """Adds, replaces and forgets. What an act has acknowledged is on the disk."""

    def __init__(self, folder: Path, catalogue: Catalogue, key: bytes) -> None:
        self._folder, self._catalogue, self._key = folder, catalogue, key
        self._words = Words(key)
        self._keep_text, _ = catalogue.about()
        try:
            self._segments = {name: open_segment(folder, name) for name in catalogue.segments()}
        except OSError:
            raise Unreadable(DAMAGED) from None

    def add(self, records: Iterable[Record], acknowledged: Callable[[RecordId], None] = lambda id: None) -> Added:
        """Put records into the index, a batch at a time; the records may be a stream of any length.

        A record with an id that is there takes the place of the former, unless all of it is the same.
        """
        total, before = Added(), self._size
        for batch in _batches(records):
            done = self._put(batch)
            total = Added(total.new + done.new, total.replaced + done.replaced, total.unchanged + done.unchanged)
            for id in batch:
                acknowledged(id)
            self._join()
        if self._size > 2 * before:
            self._make_one(fitting({name: segment.words for name, segment in self._segments.items()}))
        return total

    @property
    def _size(self) -> int:
        """Words in all segments."""
        return sum(segment.words for segment in self._segments.values())

    def due(self, today: date) -> tuple[RecordId, ...]:
        """The records whose last day is over."""
        found = self._catalogue.ask("SELECT id FROM record WHERE keep_until < ? ORDER BY id", today.isoformat())
        return tuple(unquoted(id) for (id,) in found)

    def forget(self, ids: Collection[RecordId]) -> Forgotten:
        """Take records out of the index and look whether anything of them is left.

        An id that is not there is looked for all the same. Raises Refused if a file cannot be taken away.
        """
        rows = [row for row in map(self._catalogue.find, sorted(set(ids))) if row]
        traces = traces_of(set(ids), rows, self._segments)
        with changing(self._catalogue):
            rewritten = self._without([row.number for row in rows])
            self._catalogue.drop(rows)
        self._settle(rewritten)
        if self.sweep():
            raise Refused(
                "The records are no longer in the index, but not yet gone: a file that held them is open elsewhere;"
                " forget them again when it is closed."
            )
        return forgotten(self._folder, self._catalogue, self._key, traces, rewritten)

    def sweep(self) -> int:
        """Take away what no row names, and give how many files could not be (open elsewhere, on some systems)."""
        left = 0
        for path in self._folder.iterdir():
            if path.suffix == HALF or path.suffix == ENDING and path.stem not in self._segments:
                try:
                    path.unlink()
                except OSError:
                    left += 1
        return left

    def _put(self, batch: Mapping[RecordId, _Given]) -> Added:
        """One batch, in one transaction."""
        entries: list[Entry] = []
        former: list[int] = []
        new = replaced = 0
        with changing(self._catalogue):
            number = self._catalogue.next_number()
            for id, given in batch.items():
                there = self._catalogue.find(id)
                row = self._row(number, given)
                if there and _same_words(there, row):
                    if (row := replace(row, number=there.number)) != there:
                        self._catalogue.put(row)
                        replaced += 1
                    continue
                self._catalogue.put(row)
                entries.append(Entry(number, row.grouping, given.texts))
                if there:
                    former.append(there.number)
                    self._catalogue.prune(there.grouping)
                number += 1
                new, replaced = new + (there is None), replaced + (there is not None)
            rewritten = [*self._without(former), *self._written((), segment_of(entries, self._words))]
        self._settle(rewritten)
        return Added(new, replaced, len(batch) - new - replaced)

    def _row(self, number: int, given: _Given) -> Row:
        source = given.source
        return Row(
            number,
            quoted(source.id),
            source.digest,
            self._catalogue.grouping(source.families),
            source.name,
            source.kind,
            source.dated.isoformat() if source.dated else None,
            source.author,
            source.audience.value,
            json.dumps(source.released_to),
            source.keep_until.isoformat() if source.keep_until else None,
            self._catalogue.reading(given.texts),
            places_line(given.places, source.digest),
            given.size,
            packed(given.texts) if self._keep_text else None,
        )

    def _without(self, numbers: Collection[int]) -> list[Rewritten]:
        """Within a transaction: the segments that hold these records, written again without them."""
        gone = np.fromiter(numbers, np.int64, len(numbers))
        holding = [name for name, segment in self._segments.items() if np.isin(gone, segment.numbers).any()]
        return [
            change
            for name in holding
            for change in self._written([name], joined([self._segments[name]], without=numbers))
        ]

    def _written(self, before: Collection[str], segment: Segment) -> list[Rewritten]:
        """Within a transaction: a segment in place of others; none where it would be empty."""
        after = write_segment(self._folder, segment) if len(segment.numbers) else None
        self._catalogue.drop_segments(before)
        if after:
            self._catalogue.put_segment(after)
        return [Rewritten(tuple(before), after)] if before or after else []

    def _settle(self, rewritten: Iterable[Rewritten]) -> None:
        """After a transaction: know the segments as it left them, and have no file of another."""
        for change in rewritten:
            for name in change.before:
                del self._segments[name]
                with suppress(OSError):  # open elsewhere, on some systems: the next writer's to take away
                    (self._folder / (name + ENDING)).unlink()
            if change.after:
                self._segments[change.after] = open_segment(self._folder, change.after)

    def _join(self) -> None:
        """Make one segment of many of like size, until there are few of each."""
        while names := to_join({name: segment.words for name, segment in self._segments.items()}):
            self._make_one(names)

    def _make_one(self, names: Sequence[str]) -> None:
        if len(names) > 1:
            with changing(self._catalogue):
                rewritten = self._written(names, joined([self._segments[name] for name in names]))
            self._settle(rewritten)


def to_join(sizes: Mapping[str, int]) -> tuple[str, ...]:
    """Segments, by their words, that shall become one: the smallest of the first size of which there are too many."""
    alike: dict[int, list[str]] = defaultdict(list)
    for name in sorted(sizes, key=lambda name: (sizes[name], name)):
        alike[_tier(sizes[name])].append(name)
    for _, names in sorted(alike.items()):
        if len(names) >= FAN:
            taken = fitting({name: sizes[name] for name in names})
            if len(taken) > 1:
                return taken
    return ()


def fitting(sizes: Mapping[str, int]) -> tuple[str, ...]:
    """Segments, by their words, that can become one: the smallest first, as many as make no more than the largest.

    What was built at once is asked soon, and one segment answers faster than many.
    """
    ordered = sorted(sizes, key=lambda name: (sizes[name], name))
    together = accumulate(sizes[name] for name in ordered)
    return tuple(name for name, words in zip(ordered, together, strict=True) if words <= LARGEST)


def _tier(words: int) -> int:
    tier = 0
    while words > SMALL:
        words //= FAN
        tier += 1
    return tier


def _same_words(one: Row, other: Row) -> bool:
    """Whether the same stands in a segment for both."""
    return (one.reading, one.grouping) == (other.reading, other.grouping)


def _batches(records: Iterable[Record]) -> Iterator[dict[RecordId, _Given]]:
    """Records together that make one segment; none of an id twice."""
    batch: dict[RecordId, _Given] = {}
    size = 0
    for record in records:
        given = _given(record)
        if batch and (given.source.id in batch or size + given.size > BATCH_BYTES or len(batch) >= BATCH_RECORDS):
            yield batch
            batch, size = {}, 0
        batch[given.source.id] = given
        size += given.size
    if batch:
        yield batch


def _given(record: Record) -> _Given:
    parts = [(inner.digest, part) for inner in record.document.walk() for part in inner.parts]
    return _Given(
        record.source, tuple(part.text for _, part in parts), tuple((digest, part.id) for digest, part in parts)
    )
