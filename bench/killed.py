"""An index of records that is killed at random moments while it is written: is anything lost, or half there?

    python bench/killed.py [--times 200] [--seed N] [--json]

A process of its own makes an index, adds, replaces and forgets invented records, and joins segments, in a random order
and in small steps, and says what was acknowledged. It is killed (SIGKILL) at a random moment and begun again on what
is left, which is first opened and held against what was said: every word of every record. After every 25 kills a new
index is begun.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from partywall.model.people import FamilyId
from partywall.model.records import Record, RecordId, Source
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, digest_of
from partywall.store.passages import check_index, create_index, is_index, open_index, write_index, writing
from partywall.trace.segments import Entry, segment_of
from partywall.trace.spelling import Words

RECORDS = 60
"""Ids that records are added under."""
LONGEST_LIFE = 0.6
"""Seconds after which the writer is killed, at most."""
A_NEW_INDEX = 25
WORDS = ("ferret", "kettle", "gravel", "inhaler", "aquarium", "lodger", "saddle", "quarry", "lantern", "mattress")


def record(id: str, version: int) -> Record:
    """An invented record. Its kind is its version, and no other version has a run of its words."""
    dice = random.Random(f"{id} {version}")
    text = " ".join(f"{dice.choice(WORDS)}{dice.randrange(10**6)}" for _ in range(dice.randrange(120)))
    part = Part(PartId("body"), PartKind.BODY, text, (Anchor(0, len(text), ""),))
    document = Document(digest_of(f"{id} {version}".encode()), MediaType.TEXT, (part,))
    families = (FamilyId(f"F{dice.randrange(9)}"),)
    return Record(document, Source(RecordId(id), document.digest, families, id, str(version)))


# The process that is killed


def work(folder: Path, seed: int) -> None:
    """Write until killed, saying each step before it is begun and each acknowledgement."""
    dice = random.Random(seed)
    writing.BATCH_RECORDS, writing.FAN, writing.SMALL = 8, 3, 200
    join = writing.IndexWriter._join

    def said_join(writer: writing.IndexWriter) -> None:
        say("joining")
        join(writer)

    writing.IndexWriter._join = said_join  # type: ignore[method-assign]
    say("opening")
    if not is_index(folder):
        create_index(folder, keep_text=bool(seed % 2))
    with write_index(folder) as writer:
        for step in range(1_000_000):
            ids = [f"record-{dice.randrange(RECORDS):04}.docx" for _ in range(dice.choice((1, 1, 3, 12)))]
            if dice.random() < 0.1:
                say("forgetting", *ids)
                receipt = writer.forget([RecordId(id) for id in ids])
                if not receipt.done:
                    raise SystemExit(f"not forgotten: {receipt.looks}")
                say("forgotten", *ids)
            else:
                version = seed * 1000 + step
                say("adding", *(f"{id}={version}" for id in ids))
                writer.add([record(id, version) for id in ids], lambda id, v=version: say("added", f"{id}={v}"))


def say(*words: str) -> None:
    print(*words, flush=True)


# What is looked at afterwards


@dataclass
class Known:
    """What the writer acknowledged, and what it had begun when it was killed. By id: the version; None: not there."""

    held: dict[str, int] = field(default_factory=dict)
    begun: dict[str, set[int | None]] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    doing: str = "starting"

    def hear(self, line: str) -> None:
        what, *words = line.split()
        if what in ("opening", "joining", "adding", "forgetting"):
            self.doing = what
        if what in ("adding", "forgetting"):
            self.begun = {}
            for id, version in map(_parted, words):
                self.begun.setdefault(id, set()).add(version)
        for id, version in map(_parted, words) if what in ("added", "forgotten") else ():
            self.held.pop(id, None)
            if version is not None:
                self.held[id] = version
            self.gone = self.gone - {id} if version is not None else self.gone | {id}

    def may_be(self, id: str) -> set[int | None]:
        """The versions of a record that may be there."""
        return {self.held.get(id)} | self.begun.get(id, set())


def _parted(word: str) -> tuple[str, int | None]:
    id, _, version = word.partition("=")
    return id, int(version) if version else None


def killed(folder: Path, seed: int, known: Known, dice: random.Random) -> None:
    """Let a writer live for a moment, and hear all that it said."""
    known.begun, known.doing = {}, "starting"
    command = [sys.executable, __file__, "--work", str(folder), "--seed", str(seed)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        assert child.stdout
        assert child.stderr
        first = child.stdout.readline()  # it has begun: the time it takes to load is no part of its life
        deadly = threading.Timer(dice.random() * LONGEST_LIFE, child.kill)
        deadly.start()
        heard = first + child.stdout.read()
        errors = child.stderr.read()
        deadly.join()
    if errors:
        raise SystemExit(f"The writer ended by itself: {errors}")
    for line in heard[: heard.rfind("\n") + 1].splitlines():
        known.hear(line)


def faults(folder: Path, known: Known) -> Iterator[str]:
    """What is not as it was acknowledged; and then the index is taken for what is there."""
    there = dict(_there(folder)) if is_index(folder) else {}
    for id in sorted({*there, *known.held, *known.begun}):
        version = there.get(id)
        if version not in known.may_be(id):
            yield f"lost: {id} should be one of {known.may_be(id)}, not {version}"
    if is_index(folder):
        with write_index(folder):  # takes away what the cut-off change left
            pass
        yield from (f"half there: {fault}" for fault in check_index(folder))
        if dict(_there(folder)) != there:
            yield "half there: it changed when it was opened again"
        content = b"".join(path.read_bytes() for path in folder.iterdir())
        yield from (f"not gone: {id}" for id in sorted(known.gone - known.begun.keys()) if id.encode() in content)
    known.held = {id: version for id, version in there.items() if version is not None}
    known.gone -= known.held.keys()


def _there(folder: Path) -> Iterator[tuple[str, int | None]]:
    """Each record of an index with its version, if every word of it is that version's; else with None."""
    key = (folder / "key").read_bytes()
    with open_index(folder) as index:
        sources = {source.id: int(source.kind) for source in index.sources()}
        words: dict[str, list[int]] = {}
        for segment in index.index.segments:
            for at, number in enumerate(segment.numbers.tolist()):
                start, end = (int(segment.parts[int(segment.records[row])]) for row in (at, at + 1))
                words[index.source(number).id] = segment.codes[start:end].tolist()
        for id, version in sources.items():
            yield id, version if words.pop(id, None) == _expected(id, version, key) else None
        yield from ((id, None) for id in words)


@lru_cache(10_000)
def _expected(id: str, version: int, key: bytes) -> list[int]:
    texts = tuple(part.text for part in record(id, version).document.parts)
    segment = segment_of([Entry(1, 1, texts)], Words(key))
    return segment.codes[: int(segment.parts[-1])].tolist()


def measure(times: int, seed: int) -> dict[str, Any]:
    """Kill so many times, and say what was found."""
    dice, found, doing = random.Random(seed), list[str](), Counter[str]()
    held = acknowledged = 0
    begun = time.perf_counter()
    with tempfile.TemporaryDirectory() as scratch:
        for kill in range(times):
            if kill % A_NEW_INDEX == 0:
                folder, known = Path(scratch) / f"index {kill}", Known()
            before = dict(known.held)
            killed(folder, seed * 10_000 + kill, known, dice)
            acknowledged += len(known.held.items() - before.items())
            doing[known.doing] += 1
            found += faults(folder, known)
            held += len(known.held)
    return {
        "kills": times,
        "killed while": dict(doing.most_common()),
        "records found whole": held,
        "records newly acknowledged": acknowledged,
        "lost": sum(fault.startswith("lost") for fault in found),
        "half there": sum(fault.startswith("half") for fault in found),
        "not gone": sum(fault.startswith("not gone") for fault in found),
        "faults": found[:20],
        "seconds": round(time.perf_counter() - begun, 1),
    }


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--times", type=int, default=200)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--json", action="store_true")
    options.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    given = options.parse_args()
    if given.work:
        work(given.work, given.seed)
        return
    figures = measure(given.times, given.seed)
    if given.json:
        print(json.dumps(figures))
        return
    for name, figure in figures.items():
        print(f"{name}: {figure}")


if __name__ == "__main__":
    main()
