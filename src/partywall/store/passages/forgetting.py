"""Whether records that were taken out of an index are gone, seen with other eyes than those that took them out.

1. Before: what stands in the index of these records and of no other is gathered.
2. After: the folder is opened afresh. No row has them, no segment lists them, and no file is there that no row names.
3. The write-ahead log is emptied, which no reader's former state may stand in the way of.
4. Every byte of every file is looked through, with no reader at all, for what was gathered.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from partywall.model.records import RecordId
from partywall.model.text import Digest, digest_of
from partywall.store.passages import raw
from partywall.store.passages.catalogue import Catalogue, open_catalogue
from partywall.store.passages.rows import Row, places_of, quoted
from partywall.store.passages.segment_files import ENDING, open_segment
from partywall.trace.segments import Segment

RUN = 8
"""Telling words in a row that are a record's own if no other has them."""
_PIECE, _APART = 32, 512
"""Bytes of kept text that are looked for, and how far apart: any page of the file that were left has several."""
_ROWS = 1 << 16
"""Of a segment, looked through at once."""


@dataclass(frozen=True, slots=True)
class Rewritten:
    """Segments, by their digests, and the one that stands in their place; None: nothing was left of them."""

    before: tuple[str, ...]
    after: str | None


@dataclass(frozen=True, slots=True)
class Looked:
    """One look at the index after records were forgotten. ``detail`` holds no personal data."""

    name: str
    passed: bool
    detail: str


@dataclass(frozen=True, slots=True)
class Forgotten:
    """What was forgotten, and each look at what is left. It may be kept: no id can be read from it."""

    records: tuple[Digest, ...]
    """Of the ids of the records that the index had."""
    absent: tuple[Digest, ...]
    """Of the ids that it did not have."""
    rewritten: tuple[Rewritten, ...]
    looks: tuple[Looked, ...]

    @property
    def done(self) -> bool:
        """Whether there was at least one look and all passed. If not, the records are not yet gone."""
        return bool(self.looks) and all(look.passed for look in self.looks)


@dataclass(frozen=True, slots=True)
class Traces:
    """What stands in an index of some records and must not be found once they are forgotten."""

    ids: tuple[RecordId, ...]
    held: tuple[RecordId, ...]
    """Those that the index had."""
    numbers: tuple[int, ...]
    texts: tuple[bytes, ...]
    """Ids, digests and pieces of kept text. Another record's row may have the same."""
    runs: tuple[bytes, ...]
    """Runs of words' codes that no other record has."""


def traces_of(ids: Collection[RecordId], rows: Sequence[Row], segments: Mapping[str, Segment]) -> Traces:
    """Gather them, while the records are still there."""
    numbers = tuple(row.number for row in rows)
    texts = {text for id in ids for text in (_encoded(quoted(id)), _encoded(id))}
    texts |= {text for row in rows for text in _of_row(row)}
    return Traces(
        tuple(sorted(ids)),
        tuple(id for id in sorted(ids) if quoted(id) in {row.id for row in rows}),
        numbers,
        tuple(sorted(text[-raw.LONGEST :] for text in texts if len(text) >= raw.SHORTEST)),
        _own_runs(numbers, tuple(segments.values())),
    )


def _of_row(row: Row) -> Iterator[bytes]:
    yield from {digest.encode() for digest, _ in places_of(row)} | {row.digest.encode()}
    for at in range(0, len(row.text or b""), _APART):
        yield (row.text or b"")[at : at + _PIECE]


def _own_runs(numbers: Collection[int], segments: Sequence[Segment]) -> tuple[bytes, ...]:
    """Every run of eight words of these records that no other record has, as it stands in a file."""
    gone = np.fromiter(numbers, np.int64, len(numbers))
    theirs = [run for segment in segments for run in _runs_of(segment, gone)]
    if not theirs:
        return ()
    windows = np.unique(np.concatenate(theirs), axis=0)
    hashes = _hashes(windows)
    among = raw.Among(hashes)
    shared = [_hashes_of_others(segment, gone, among) for segment in segments]
    own = windows[~np.isin(hashes, np.concatenate(shared))]
    return tuple(window.astype("<u4").tobytes() for window in own)


def _runs_of(segment: Segment, gone: npt.NDArray[np.int64]) -> Iterator[npt.NDArray[np.uint32]]:
    """The runs of each part of these records: a row that is no word is in none."""
    for record in np.flatnonzero(np.isin(segment.numbers, gone)):
        for part in range(int(segment.records[record]), int(segment.records[record + 1])):
            codes = segment.codes[int(segment.parts[part]) : int(segment.parts[part + 1])]
            if len(codes) >= RUN:
                windows = np.lib.stride_tricks.sliding_window_view(codes, RUN)
                yield windows[windows.all(axis=1)]


def _hashes(windows: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint64]:
    """Of each run."""
    pairs = np.ascontiguousarray(windows, "<u4").view("<u8").reshape(-1, RUN // 2)
    return raw.mixed([pairs[:, at] for at in range(RUN // 2)])


def _hashes_of_others(segment: Segment, gone: npt.NDArray[np.int64], among: raw.Among) -> npt.NDArray[np.uint64]:
    """Those of some hashes that are of a run of a record that stays."""
    found = [np.empty(0, np.uint64)]
    for start in range(0, max(0, len(segment.codes) - RUN + 1), _ROWS):
        codes = segment.codes[start : start + _ROWS + RUN - 1].astype(np.uint64)
        pairs = codes[:-1] | codes[1:] << np.uint64(32)
        count = len(codes) - RUN + 1
        hashes = raw.mixed([pairs[at : at + count] for at in range(0, RUN, 2)])
        rows = among.rows(hashes)
        records = segment.record_of(segment.part_of((rows + start).astype(np.uint32)))
        stays = ~np.isin(segment.numbers[np.minimum(records, len(segment.numbers) - 1)], gone)
        found.append(hashes[rows[stays]])
    return np.concatenate(found)


def forgotten(
    folder: Path, catalogue: Catalogue, key: bytes, traces: Traces, rewritten: Sequence[Rewritten]
) -> Forgotten:
    """Look whether they are gone, and say how each look ended."""
    looks = _looks(folder, catalogue, key, traces)
    if not looks[-1].passed:  # what SQLite leaves behind in a page that it rearranged goes with the page
        _run(catalogue, "VACUUM")
        looks = _looks(folder, catalogue, key, traces)
    return Forgotten(
        tuple(map(digest_of_id, traces.held)),
        tuple(digest_of_id(id) for id in traces.ids if id not in traces.held),
        tuple(rewritten),
        looks,
    )


def _looks(folder: Path, catalogue: Catalogue, key: bytes, traces: Traces) -> tuple[Looked, ...]:
    emptied = _run(catalogue, "PRAGMA wal_checkpoint(TRUNCATE)")
    afresh = open_catalogue(folder, key)
    try:
        return (
            _not_in_catalogue(afresh, traces),
            _not_in_segments(folder, afresh, traces),
            Looked(
                "log",
                bool(emptied) and emptied[0][0] == 0,
                "The write-ahead log must be empty. It is not while a reader still has the former state open.",
            ),
            _not_in_bytes(folder, afresh, traces),
        )
    finally:
        afresh.close()


def _not_in_catalogue(afresh: Catalogue, traces: Traces) -> Looked:
    left = sum(afresh.find(id) is not None for id in traces.ids)
    left += sum(afresh.row(number) is not None for number in traces.numbers)
    return Looked("catalogue", not left, f"{left} rows of the catalogue have one of the records.")


def _not_in_segments(folder: Path, afresh: Catalogue, traces: Traces) -> Looked:
    names = afresh.segments()
    gone = np.array(traces.numbers, np.int64)
    left = sum(int(np.isin(open_segment(folder, name).numbers, gone).sum()) for name in names)
    more = len({path.stem for path in folder.glob("*" + ENDING)} - set(names))
    detail = f"{left} times one of {len(names)} segments lists one of the records; {more} files are no segment's."
    return Looked("segments", not left and not more, detail)


def _not_in_bytes(folder: Path, afresh: Catalogue, traces: Traces) -> Looked:
    seen = raw.look(folder, traces.texts + traces.runs)
    if seen is None:
        return Looked("bytes", False, "The files could not be looked through.")
    found, files, size = seen
    runs = sum(run in found for run in traces.runs)
    texts = sum(text in found and not _another_has(afresh, traces, text) for text in traces.texts)
    return Looked(
        "bytes",
        not runs and not texts,
        f"{size:,} bytes of {files} files hold {runs} of {len(traces.runs):,} runs of {RUN} words and {texts} of"
        f" {len(traces.texts):,} ids, digests and pieces of text that are the records' own.",
    )


def _another_has(afresh: Catalogue, traces: Traces, text: bytes) -> bool:
    """Whether it stands in a row of another record: the same attachment, an id that is part of a longer one."""
    columns = ("id", "digest", "name", "kind", "author", "released_to", "places", "text")
    in_record = " OR ".join(f"instr(CAST({column} AS BLOB), ?1)" for column in columns)
    others = "number NOT IN (SELECT value FROM json_each(?2)) AND id NOT IN (SELECT value FROM json_each(?3))"
    forgotten = json.dumps(traces.numbers), json.dumps([quoted(id) for id in traces.ids])
    return bool(
        afresh.ask(f"SELECT 1 FROM record WHERE ({in_record}) AND {others} LIMIT 1", text, *forgotten)
        or afresh.ask("SELECT 1 FROM grouping WHERE instr(CAST(families AS BLOB), ?) LIMIT 1", text)
        or afresh.ask("SELECT 1 FROM about WHERE instr(CAST(root AS BLOB), ?)", text)
    )


def _run(catalogue: Catalogue, command: str) -> list[tuple[int, ...]]:
    """What a command answers; nothing if it failed, which the looks will see."""
    try:
        return catalogue.connection.execute(command).fetchall()
    except sqlite3.Error:
        return []


def digest_of_id(id: RecordId) -> Digest:
    """By which a receipt says which record is meant, to those who know its id."""
    return digest_of(_encoded(id))


def _encoded(id: str) -> bytes:
    return id.encode("utf-8", "surrogatepass")
