"""Indexes of invented records, for tests."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from partywall.model.people import FamilyId
from partywall.model.records import Record
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, digest_of
from partywall.store.passages import Added, create_index, open_index, write_index
from partywall.trace.segments import Segment
from tests import recorded

WORDS = (
    "aquarium ballast cinnamon drizzle embers ferret gravel hammock inhaler jasmine kettle lantern mattress nettle"
    " orchard paddle quarry ribbon saddle trowel umbrella violin walnut xylophone yoghurt zeppelin"
).split()


def document(*texts: str) -> Document:
    parts = tuple(
        Part(PartId(f"part:{number}"), PartKind.BODY, text, (Anchor(0, len(text), ""),))
        for number, text in enumerate(texts)
    )
    return Document(digest_of("\x00".join(texts).encode()), MediaType.TEXT, parts)


def record(name: str, text: str, *families: str, **known: Any) -> Record:
    return recorded.record(document(text, f"About {name}."), tuple(map(FamilyId, families or ("F1",))), name, **known)


def saying(number: int, length: int = 40) -> str:
    """A text of which no run of words stands in that of another number."""
    return " ".join(f"{WORDS[(number * 7 + at * at) % len(WORDS)]} of {WORDS[at % 26]}{number}" for at in range(length))


def made(folder: Path, records: Iterable[Record] = (), **how: Any) -> Path:
    """An index of these records, under a key that is always the same so that two can be compared."""
    if "key" not in how:
        folder.mkdir()
        (folder / "key").write_bytes(bytes(range(32)))
    create_index(folder, **how)
    with write_index(folder, how.get("key")) as writer:
        writer.add(records)
    return folder


def add(folder: Path, *records: Record) -> Added:
    with write_index(folder) as writer:
        return writer.add(records)


def ids(folder: Path) -> list[str]:
    with open_index(folder) as index:
        return sorted(source.id for source in index.sources())


def words_of(segments: Iterable[Segment]) -> dict[int, list[list[int]]]:
    """The codes of each part of each record, by the record's number: each stands once."""
    found: dict[int, list[list[int]]] = {}
    for segment in segments:
        for at, number in enumerate(segment.numbers.tolist()):
            assert number not in found
            found[number] = [
                segment.codes[int(segment.parts[part]) : int(segment.parts[part + 1])].tolist()
                for part in range(int(segment.records[at]), int(segment.records[at + 1]))
            ]
    return found


def contents(folder: Path) -> dict[str, object]:
    """All that an index holds, by the ids of its records: apart from numbers, the same for the same records."""
    with open_index(folder) as index:
        words = words_of(index.index.segments)
        groups = {
            number: index.families(group)
            for segment in index.index.segments
            for number, group in zip(segment.numbers.tolist(), segment.groups.tolist(), strict=True)
        }
        return {
            index.source(number).id: (
                index.source(number),
                words[number],
                groups[number],
                index.places(number),
                [index.text(number, part) for part in range(len(words[number]))],
            )
            for number in words
        }
