"""The systems that are set side by side, each run in a process of its own.

    python bench/stores.py build|ask|both NAME FOLDER [--threshold 0.3]

FOLDER holds what ``passages.written`` wrote; what NAME builds goes beside it. Prints one JSON object. A system that
lives in memory alone is built and asked in one process (``both``).

A peer knows whole passages alone, so it is asked for windows of a page: each paragraph, and 50 words every 25. It has
what its authors offer for speed: updates in bulk and a fast hash. Peers are in requirements/bench.txt.
"""

from __future__ import annotations

import argparse
import json
import re
import statistics
import time
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy as np

from partywall.model.people import FamilyId
from partywall.model.records import Record, RecordId, Source
from partywall.model.text import Document
from partywall.store.passages import create_index, open_index, write_index
from partywall.trace import trace
from passages import RECORD, STARTS, TEXTS, Page, pages, records
from plain import document

T = TypeVar("T")
WINDOW, STRIDE = 50, 25
SHINGLE = 3
"""Words of a shingle, of which a MinHash is made."""
PERMUTATIONS = 128
HEAP = 50_000_000
"""Bytes that the full-text engine's writer may have. With two threads and more memory it died on this machine."""
TOP = 5
WARM = 5
"""Pages that are asked for before time is taken."""
FAMILIES = 20_000
"""Whose the records are, in turn."""


class Store(Protocol):
    """A system that finds the records from which a page has passages."""

    lasting: bool
    """Whether it is opened from disk. Otherwise it is asked where it was built."""

    def build(self, texts: Iterable[tuple[int, str]]) -> None:
        """From the number and the text of each record, a passage a line."""

    def open(self) -> None:
        """Make it ready to be asked."""

    def ask(self, page: str) -> set[int]:
        """Numbers of records."""


class Partywall:
    """This program's index, which keeps no text: it reads a record again from its file."""

    lasting = True
    keep_text = False

    def __init__(self, folder: Path, place: Path, threshold: float) -> None:
        self.folder, self.place = folder, place

    def build(self, texts: Iterable[tuple[int, str]]) -> None:
        create_index(self.place, keep_text=self.keep_text)
        with write_index(self.place) as writer:
            writer.add(_record(number, text) for number, text in texts)

    def open(self) -> None:
        self.starts = np.load(self.folder / STARTS, mmap_mode="r")
        self.opened = open_index(self.place, self._reread)

    def ask(self, page: str) -> set[int]:
        return {int(row.source.id) for row in trace(document(page), self.opened.index)}

    def _reread(self, source: Source) -> Document | None:
        start, end = self.starts[int(source.id) : int(source.id) + 2].tolist()
        with (self.folder / TEXTS).open("rb") as lines:
            lines.seek(start)
            return document(lines.read(end - start).decode())


class PartywallWithText(Partywall):
    """The same, keeping each record's text packed in its catalogue."""

    keep_text = True


class Datasketch:
    """MinHash LSH over passages by the library of the issues."""

    lasting = False

    def __init__(self, folder: Path, place: Path, threshold: float) -> None:
        from datasketch import MinHash, MinHashLSH

        self.hashes = lambda texts: MinHash.bulk(
            [_shingles(text) for text in texts], num_perm=PERMUTATIONS, hashfunc=zlib.crc32
        )
        self.lsh = MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS)

    def build(self, texts: Iterable[tuple[int, str]]) -> None:
        with self.lsh.insertion_session() as session:
            for some in _batches(_passages(texts), 1000):
                for (number, _), made in zip(some, self.hashes(text for _, text in some), strict=True):
                    session.insert(number, made, check_duplication=False)

    def open(self) -> None:
        pass

    def ask(self, page: str) -> set[int]:
        return {number // RECORD for made in self.hashes(_windows(page)) for number in self.lsh.query(made)}


class Rensa:
    """MinHash LSH over passages by a faster library."""

    lasting = False

    def __init__(self, folder: Path, place: Path, threshold: float) -> None:
        from datasketch import MinHashLSH
        from rensa import RMinHash, RMinHashLSH

        self.minhash = RMinHash
        # The bands that the other library chooses for this threshold.
        self.lsh = RMinHashLSH(
            threshold, PERMUTATIONS, _bands(MinHashLSH(threshold=threshold, num_perm=PERMUTATIONS).b)
        )

    def build(self, texts: Iterable[tuple[int, str]]) -> None:
        for some in _batches(_passages(texts), 1000):
            shingles = [_shingles(text) for _, text in some]
            self.lsh.insert_matrix(self.minhash.digest_matrix_from_token_sets(shingles, PERMUTATIONS, 1), some[0][0])

    def open(self) -> None:
        pass

    def ask(self, page: str) -> set[int]:
        found: set[int] = set()
        for window in _windows(page):
            made = self.minhash(PERMUTATIONS, 1)
            made.update(_shingles(window))
            found |= {number // RECORD for number in self.lsh.query(made)}
        return found


class Tantivy:
    """A full-text engine: the five best passages for the words of each window."""

    lasting = True

    def __init__(self, folder: Path, place: Path, threshold: float) -> None:
        import tantivy

        self.tantivy, self.place = tantivy, place
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("body", stored=False)
        builder.add_unsigned_field("record", stored=True)
        self.schema = builder.build()

    def build(self, texts: Iterable[tuple[int, str]]) -> None:
        self.place.mkdir()
        writer = self.tantivy.Index(self.schema, path=str(self.place)).writer(heap_size=HEAP, num_threads=1)
        for number, text in _passages(texts):
            made = self.tantivy.Document()
            made.add_text("body", text)
            made.add_unsigned("record", number // RECORD)
            writer.add_document(made)
        writer.commit()
        writer.wait_merging_threads()

    def open(self) -> None:
        self.index = self.tantivy.Index.open(str(self.place))
        self.searcher = self.index.searcher()

    def ask(self, page: str) -> set[int]:
        found: set[int] = set()
        for window in _windows(page):
            query = self.index.parse_query(" ".join(re.findall(r"\w+", window.lower())), ["body"])
            for _, address in self.searcher.search(query, TOP).hits:
                found.add(self.searcher.doc(address)["record"][0])
        return found


STORES: dict[str, type[Store]] = {
    "partywall": Partywall,
    "partywall, text kept": PartywallWithText,
    "datasketch": Datasketch,
    "rensa": Rensa,
    "tantivy": Tantivy,
}


def built(store: Store, folder: Path, place: Path) -> dict[str, Any]:
    """Seconds, megabytes of text a second, the most memory, and what lies on disk."""
    before, begun, used = memory("VmRSS"), time.perf_counter(), time.process_time()
    store.build(records(folder))
    seconds, processor = time.perf_counter() - begun, time.process_time() - used
    text = (folder / TEXTS).stat().st_size
    return {
        "build seconds": round(seconds, 1),
        "build processor seconds": round(processor, 1),
        "build MB/s": round(text / 1e6 / seconds, 2),
        "build MB/s of processor": round(text / 1e6 / processor, 2),
        "build peak MB": memory("VmHWM"),
        "memory taken MB": memory("VmRSS") - before,
        "disk bytes per byte of text": round(_size(place) / text, 3) if store.lasting else None,
    }


def asked(store: Store, wanted: list[Page]) -> dict[str, Any]:
    """Seconds of opening, milliseconds of a page, and what was found."""
    begun = time.perf_counter()
    store.open()
    opening = time.perf_counter() - begun
    begun = time.perf_counter()
    store.ask(wanted[0].text)
    first = time.perf_counter() - begun
    for page in wanted[1:WARM]:
        store.ask(page.text)
    times, processor, right, wrong = [], [], defaultdict(list), 0
    for page in wanted:
        begun, used = time.perf_counter(), time.process_time()
        found = store.ask(page.text)
        times.append(time.perf_counter() - begun)
        processor.append(time.process_time() - used)
        right[page.sort].append(page.record in found)
        wrong += len(found - {page.record})
    return {
        "open seconds": round(opening, 3),
        "first page ms": round(1000 * first, 2),
        "page ms median": round(1000 * statistics.median(times), 3),
        "page processor ms median": round(1000 * statistics.median(processor), 3),
        "page ms worst of twenty": round(1000 * statistics.quantiles(times, n=20)[-1], 3),
        "recall": {sort: round(statistics.mean(hits), 3) for sort, hits in sorted(right.items())},
        "recall of all": round(statistics.mean(hit for hits in right.values() for hit in hits), 4),
        "other records a page": round(wrong / len(wanted), 2),
        "asking peak MB": memory("VmHWM"),
    }


def memory(what: str) -> int:
    """Megabytes of this process: ``VmRSS`` now, ``VmHWM`` at most. Linux alone says it; elsewhere 0."""
    status = Path("/proc/self/status")
    found = re.search(rf"{what}:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return int(found[1]) // 1024 if found else 0


def _record(number: int, text: str) -> Record:
    read = document(text)
    return Record(
        read, Source(RecordId(str(number)), read.digest, (FamilyId(f"F{number % FAMILIES}"),), f"note {number}")
    )


def _passages(texts: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    for number, text in texts:
        yield from enumerate(text.splitlines(), number * RECORD)


def _windows(page: str) -> list[str]:
    words = page.split()
    return [*page.splitlines(), *(" ".join(words[at : at + WINDOW]) for at in range(0, len(words) - STRIDE, STRIDE))]


def _shingles(text: str) -> list[Any]:
    words = re.findall(r"\w+", text.lower())
    return [" ".join(words[at : at + SHINGLE]).encode() for at in range(max(1, len(words) - SHINGLE + 1))]


def _bands(bands: int) -> int:
    """The next number of bands, and no fewer, that divides the permutations."""
    return next(one for one in range(bands, PERMUTATIONS + 1) if PERMUTATIONS % one == 0)


def _batches(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    rows = iter(rows)
    while some := list(islice(rows, size)):
        yield some


def _size(place: Path) -> int:
    return sum(path.stat().st_size for path in place.rglob("*") if path.is_file())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("act", choices=("build", "ask", "both"))
    parser.add_argument("name", choices=STORES)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--threshold", type=float, default=0.3)
    options = parser.parse_args()
    place = options.folder / options.name.replace(", ", "-").replace(" ", "-")
    store = STORES[options.name](options.folder, place, options.threshold)
    figures: dict[str, Any] = {}
    if options.act != "ask":
        figures |= built(store, options.folder, place)
    if options.act != "build":
        figures |= asked(store, pages(options.folder))
    print(json.dumps(figures))


if __name__ == "__main__":
    main()
