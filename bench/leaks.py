"""Part B of the benchmark of tracing: the leaks of the worlds, traced among the records of all of them and of others.

Which record a copied leak is from is decided with other eyes than the program's: the record of its world with the best
partial alignment of letters (RapidFuzz), and those within a hair of it.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from rapidfuzz.fuzz import partial_ratio, partial_ratio_alignment

from partywall.model.disclosure import Provenance
from partywall.model.people import FamilyId
from partywall.model.records import Record, RecordId
from partywall.trace import RecordIndex, index, near_by, retold, trace
from plain import document
from texts import corpus, record
from twodoors import MARK, records_of

LEAK = re.compile(r"<leak\s([^>]*)>(.*?)</leak>", re.DOTALL)
ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')
ALIKE = 60.0
"""Alignment in hundredths under which no record of the world is what a leak was copied from."""
HAIR = 2.0
"""Hundredths by which a record may be behind the best and still be right: versions of one text."""
STANDS, LEAST = 80.0, 3
"""Likeness in hundredths, and words, from which the same oracle says that a passage does stand in a record."""
SURE = 0.8
"""Score from which a row says that something was copied; one below it is a hint, for the decision to weigh."""
TARGETS = {"copied": 97, "paraphrase": 80, "false traces per 1,000 words": 0.3}


@dataclass(frozen=True, slots=True)
class Leak:
    """One gold passage: its place in the text without marks, how it is told, and of whom."""

    start: int
    end: int
    how: str
    who: tuple[str, ...]


@dataclass
class World:
    """One world: who is who, its records, and its products with their leaks."""

    name: str
    world: dict[str, Any]
    records: tuple[Record, ...]
    products: list[tuple[str, str, list[Leak]]] = field(default_factory=list)

    @property
    def own(self) -> FamilyId:
        """The case's own family."""
        return FamilyId(f"{self.name}:{self.world['case']['family']}")

    @property
    def families(self) -> tuple[FamilyId, ...]:
        """All that the world's register knows: they are near the case."""
        return tuple(FamilyId(f"{self.name}:{family['id']}") for family in self.world["families"])


def worlds_of(folder: Path) -> Iterator[World]:
    """All worlds of a split. Ids of families and records carry the world's name, since each world counts from 1."""
    for path in sorted(folder.glob("*/world.json")):
        world, name = json.loads(path.read_text()), path.parent.name
        made = World(name, world, tuple(_of_world(one, name) for one in records_of(path.parent, world)))
        for product in world["products"]:
            made.products.append((product["file"], *parsed((path.parent / product["file"]).read_text())))
        yield made


def _of_world(one: Record, name: str) -> Record:
    families = tuple(FamilyId(f"{name}:{family}") for family in one.source.families)
    return Record(one.document, replace(one.source, id=RecordId(f"{name}/{one.source.id}"), families=families))


def parsed(marked: str) -> tuple[str, list[Leak]]:
    """A product without its marks, and its leaks."""
    leaks = []
    for match in LEAK.finditer(marked):
        said = dict(ATTRIBUTE.findall(match[1]))
        start = len(MARK.sub("", marked[: match.start()]))
        end = start + len(MARK.sub("", match[2]))
        leaks.append(Leak(start, end, said.get("how", ""), tuple(said.get("who", "").split())))
    return MARK.sub("", marked), leaks


def copied_from(passage: str, records: Sequence[Record]) -> tuple[RecordId, ...]:
    """The records that a passage is most alike to, letter by letter; none if it is like none."""
    plain = " ".join(passage.lower().split())
    scores = []
    for one in records:
        text = " ".join(one.document.parts[0].text.lower().split())
        found = partial_ratio_alignment(plain, text)
        scores.append((found.score if found else 0.0, one.source.id))
    best = max((score for score, _ in scores), default=0.0)
    return tuple(id for score, id in scores if score >= max(ALIKE, best - HAIR))


def told_of(leak: Leak, world: World) -> tuple[RecordId, ...]:
    """The records of a world that are of, or name, somebody whom a leak is about."""
    people = [person for person in world.world["people"] if person["id"] in leak.who]
    families = {FamilyId(f"{world.name}:{person['family']}") for person in people if person.get("family")}
    names = {person.get("surname") and f"{person.get('forename', '')} {person['surname']}" for person in people}
    names |= {name for person in people for name in person.get("known_as", ())}
    return tuple(
        one.source.id
        for one in world.records
        if families & set(one.source.families)
        or any(name and re.search(rf"\b{re.escape(name)}\b", one.document.parts[0].text) for name in names)
    )


def measured(worlds: Path, corpora: Path, split: str, misses: int) -> dict[str, Any]:
    """The figures of one split of the worlds."""
    every = list(worlds_of(worlds / split))
    filler = [record(text) for text in corpus(corpora, split)]
    records = index([one for world in every for one in world.records] + filler)
    counts = {
        how: {"leaks": 0, "with a right record": 0, "traced": 0, "traced to the right record": 0} for how in RIGHT
    }
    words, false, missed = 0, [], []
    by_kind: Counter[str] = Counter()
    for world in every:
        for name, text, leaks in world.products:
            rows = rows_of(text, records, world)
            words += len(text.split())
            wrong = [row for row in rows if is_false(row, world, leaks)]
            by_kind.update(kind for row in wrong for kind in kinds(row, text, world))
            false += [(world.name, name, row) for row in wrong]
            for leak in (leak for leak in leaks if leak.how in RIGHT):
                right = RIGHT[leak.how](leak, text, world)
                hit = count(counts[leak.how], leak, right, rows)
                if right and not hit:
                    missed.append((world.name, name, leak.how, text[leak.start : leak.end]))
    figures: dict[str, Any] = {
        how: row
        | {"% of those with a right record": _percent(row["traced to the right record"], row["with a right record"])}
        for how, row in counts.items()
    }
    figures |= {"records": len(filler) + sum(len(world.records) for world in every), "words": words}
    figures["false traces"] = len(false)
    figures["false traces per 1,000 words"] = round(1000 * len(false) / words, 3)
    figures["of these per 1,000 words"] = {kind: round(1000 * by_kind[kind] / words, 3) for kind in KINDS}
    figures["targets"] = TARGETS
    longest = sorted(false, key=lambda one: one[2].span.start - one[2].span.end)
    return figures | ({"misses": missed[:misses], "false": [_said(*one) for one in longest[:misses]]} if misses else {})


KINDS = ("standing there", "not standing there", "sure and not standing there", "from another world", "retold")


def rows_of(text: str, records: RecordIndex, world: World) -> tuple[Provenance, ...]:
    """All that is traced, also what is told in other words by the records near the case."""
    page = document(text)
    copies = trace(page, records, world.families)
    return (*copies, *retold(page, near_by(records, world.families), records.words, copies))


def kinds(row: Provenance, text: str, world: World) -> Iterator[str]:
    """What a row is that touches no leak: where nothing was copied from, or a copy that gives nobody away."""
    if row.retold:
        yield "retold"
        return
    said = text[row.span.start : row.span.end].lower().split()
    there = partial_ratio(" ".join(said), " ".join(row.context.lower().split())) >= STANDS and len(said) >= LEAST
    yield "standing there" if there else "not standing there"
    if row.score >= SURE and not there:
        yield "sure and not standing there"
    if not row.source.id.startswith(world.name + "/"):
        yield "from another world"


def count(row: dict[str, int], leak: Leak, right: Sequence[RecordId], rows: Sequence[Provenance]) -> bool:
    """Count one leak; whether it was traced to a right record."""
    touching = {one.source.id for one in rows if one.span.start < leak.end and leak.start < one.span.end}
    hit = bool(touching & set(right))
    row["leaks"] += 1
    row["with a right record"] += bool(right)
    row["traced"] += bool(touching)
    row["traced to the right record"] += hit
    return hit


def is_false(row: Provenance, world: World, leaks: Sequence[Leak]) -> bool:
    """Whether a row says that something is another family's which no gold leak touches."""
    foreign = world.own not in row.families
    return foreign and not any(row.span.start < leak.end and leak.start < row.span.end for leak in leaks)


RIGHT = {
    "copied": lambda leak, text, world: copied_from(text[leak.start : leak.end], world.records),
    "paraphrase": lambda leak, text, world: told_of(leak, world),
}
"""Which records a leak may rightly be traced to, by how it is told."""


def _said(world: str, name: str, row: Provenance) -> tuple[object, ...]:
    where = row.record_span.start - row.context_start
    there = row.context[where : where + row.record_span.end - row.record_span.start]
    return world, name, row.source.id, row.retold, round(row.score, 2), row.span.start, row.span.end, there


def _percent(part: int, whole: int) -> float | None:
    return round(100 * part / whole, 1) if whole else None
