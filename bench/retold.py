"""How many facts that a document retells in other words are traced to their record, on worlds of Two Doors.

    python bench/retold.py WORLDS [--pool] [--predictions PREDICTIONS.jsonl] [--json]

A leak marked ``paraphrase`` is traced where a row that touches it leads to a record that belongs to the family of a
person of the leak, or names one of them: the marks do not say which record it came from. A false trace is a row that
touches no leak and leads to a record that is none of the case's family. ``--pool`` looks through the records of all
worlds at once. Passages of PREDICTIONS (of ``bench/twodoors.py``) count as suspected.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import twodoors
from partywall.model.disclosure import Provenance
from partywall.model.records import Record
from partywall.model.text import Document, Span
from partywall.trace import index, trace
from partywall.trace.retold import RecordText, retold, told_by
from partywall.trace.spelling import Words

MARK = re.compile(r"<(/?)(leak|core|keep)((?:\s+[a-z]+=\"[^\"]*\")*)\s*>")
KEY = b"bench"


@dataclass(frozen=True, slots=True)
class Leak:
    """A passage that must not reach a recipient, and which records may have told it."""

    start: int
    end: int
    how: str
    records: frozenset[str]


@dataclass(frozen=True, slots=True)
class Product:
    """A document of a world, and what is marked in it."""

    name: str
    document: Document
    leaks: tuple[Leak, ...]

    @property
    def text(self) -> str:
        return self.document.parts[0].text

    def leaks_at(self, span: Span) -> list[Leak]:
        return [leak for leak in self.leaks if leak.start < span.end and span.start < leak.end]


@dataclass(frozen=True, slots=True)
class World:
    """A world's documents and records. A record's name begins with the world's."""

    name: str
    family: str
    products: tuple[Product, ...]
    records: tuple[RecordText, ...]
    sources: tuple[Record, ...]
    """The same records, as they were read."""


def worlds(folder: Path) -> Iterator[World]:
    for path in sorted(folder.glob("*/world.json")):
        world = json.loads(path.read_text())
        name, records = path.parent.name, twodoors.records_of(path.parent, world)
        texts = tuple(
            RecordText(record.source, record.document.digest, part.id, part.text)
            for record in records
            for part in record.document.parts
        )
        products = tuple(_product(path.parent, row["file"], world, texts) for row in world["products"])
        yield World(name, world["case"]["family"], products, texts, records)


def _product(folder: Path, file: str, world: dict[str, Any], records: Sequence[RecordText]) -> Product:
    marked = (folder / file).read_text()
    leaks, begun, taken, at = [], [], 0, 0
    for mark in MARK.finditer(marked):
        at = mark.start() - taken
        taken += len(mark.group())
        if mark.group(2) == "leak" and not mark.group(1):
            begun.append((at, dict(re.findall(r'([a-z]+)="([^"]*)"', mark.group(3)))))
        elif mark.group(2) == "leak":
            start, told = begun.pop()
            leaks.append(Leak(start, at, told["how"], _records_of(told["who"].split(), world, records)))
    return Product(file, twodoors.document_of(MARK.sub("", marked)), tuple(leaks))


def _records_of(who: Sequence[str], world: dict[str, Any], records: Sequence[RecordText]) -> frozenset[str]:
    people = [row for row in world["people"] if row["id"] in who]
    families = {row.get("family") for row in people} - {None}
    names = {row.get(part) for row in people for part in ("forename", "surname")} - {None, ""}
    return frozenset(
        record.source.name
        for record in records
        if families & set(record.source.families)
        or any(re.search(rf"\b{re.escape(name)}\b", record.text) for name in names)
    )


def suspicions(predictions: Path | None) -> dict[tuple[str, str], list[tuple[int, int]]]:
    """What was withheld or asked about for any recipient, by world and document."""
    found: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for line in predictions.read_text().splitlines() if predictions else ():
        row = json.loads(line)
        found[row["world"], row["product"]] += [(start, end) for start, end in row["redact"] + row["flag"]]
    return found


def measure(
    folder: Path, *, pool: bool = False, predictions: Path | None = None
) -> tuple[dict[str, float], list[tuple[World, Product, Provenance]]]:
    """The figures, and the rows that count as false."""
    everybody = list(worlds(folder))
    pooled = [record for world in everybody for record in world.records]
    doubts, words = suspicions(predictions), Words(KEY)
    leaks = traced = copied = first = rows = count = 0
    wrong: list[tuple[World, Product, Provenance]] = []
    seconds = 0.0
    for world in everybody:
        own = {record.document for record in world.records}
        lexical = index(world.sources)
        for product in world.products:
            part = product.document.parts[0]
            suspected = [Span(product.document.digest, part.id, *at) for at in doubts[world.name, product.name]]
            copies = trace(product.document, lexical)
            start = time.perf_counter()
            found = retold(
                product.document, told_by(pooled if pool else world.records, words), words, copies, suspected
            )
            seconds += time.perf_counter() - start
            count += len(product.text.split())
            rows += len(found)
            for leak in (leak for leak in product.leaks if leak.how == "paraphrase"):
                hits = [row for row in found if leak.start < row.span.end and row.span.start < leak.end]
                right = [row for row in hits if row.record in own and row.source.name in leak.records]
                best = max(hits, key=lambda row: row.score, default=None)
                leaks, traced, first = leaks + 1, traced + bool(right), first + (best in right)
                copied += bool(right) or any(
                    leak.start < row.span.end and row.span.start < leak.end and row.source.name in leak.records
                    for row in copies
                )
            wrong += [
                (world, product, row)
                for row in found
                if not product.leaks_at(row.span) and not (row.record in own and world.family in row.families)
            ]
    figures = {
        "words": count,
        "leaks retold": leaks,
        "traced %": 100 * traced / leaks,
        "likeliest record right %": 100 * first / leaks,
        "traced, with copies %": 100 * copied / leaks,
        "rows": rows,
        "false": len(wrong),
        "false a thousand words": 1000 * len(wrong) / count,
        "ms a page of 500 words": 1000 * seconds / (count / 500),
    }
    return {name: round(value, 2) for name, value in figures.items()}, wrong


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("worlds", type=Path)
    parser.add_argument("--pool", action="store_true")
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    figures, _ = measure(options.worlds, pool=options.pool, predictions=options.predictions)
    print(json.dumps(figures) if options.json else "\n".join(f"{value:10} {name}" for name, value in figures.items()))


if __name__ == "__main__":
    main()
