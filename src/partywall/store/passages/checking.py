"""Whether an index is whole: every byte of it read, and catalogue and segments held against each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from partywall.errors import Unreadable
from partywall.store.passages.catalogue import Catalogue, open_catalogue
from partywall.store.passages.keys import KEY, read_key
from partywall.store.passages.rows import unpacked
from partywall.store.passages.segment_files import ENDING, HALF, is_whole, open_segment


def check_index(folder: Path, key: Path | None = None) -> tuple[str, ...]:
    """Every fault of an index, each one sentence; none: it is whole. Raises Unreadable if it cannot be opened."""
    catalogue = open_catalogue(folder, read_key(key or folder / KEY))
    try:
        catalogue.connection.execute("BEGIN")
        try:
            return tuple(_faults(folder, catalogue))
        except Unreadable as error:
            return (str(error),)
    finally:
        catalogue.close()


def _faults(folder: Path, catalogue: Catalogue) -> Iterator[str]:
    if catalogue.ask("PRAGMA integrity_check") != [("ok",)]:
        yield "The catalogue is damaged."
    names = catalogue.segments()
    broken = [name for name in names if not is_whole(folder, name)]
    if broken:
        yield f"{len(broken)} of {len(names)} segments are missing or damaged."
    yield from _strays(folder, names)
    groups: dict[int, int] = {}
    listed: Counter[int] = Counter()
    for name in set(names) - set(broken):
        segment = open_segment(folder, name)
        listed.update(segment.numbers.tolist())
        groups |= dict(zip(segment.numbers.tolist(), segment.groups.tolist(), strict=True))
    yield from _rows(catalogue, listed, groups, bool(broken))
    yield from _families(catalogue)


def _strays(folder: Path, names: list[str]) -> Iterator[str]:
    strays = [
        path
        for path in folder.iterdir()
        if path.suffix == HALF or path.suffix == ENDING and path.stem not in set(names)
    ]
    if strays:
        yield f"{len(strays)} files are left of a change that was cut off; the next change takes them away."


def _rows(catalogue: Catalogue, listed: Counter[int], groups: dict[int, int], broken: bool) -> Iterator[str]:
    """The records of the catalogue against those of the segments."""
    keep_text, _ = catalogue.about()
    nowhere = elsewhere = otherwise = 0
    for row in catalogue.rows():
        nowhere += not listed[row.number]
        elsewhere += groups.get(row.number, row.grouping) != row.grouping
        kept = row.text is not None
        otherwise += kept != keep_text or kept and catalogue.reading(unpacked(row.text or b"")) != row.reading
        catalogue.source(row)
        listed[row.number] -= 1
    if nowhere and not broken:
        yield f"{nowhere} records of the catalogue stand in no segment."
    if over := sum(1 for times in listed.values() if times > 0):
        yield f"{over} records stand in a segment without being in the catalogue, or in more than one."
    if elsewhere:
        yield f"{elsewhere} records are of one set of families in the catalogue and of another in their segment."
    if otherwise:
        yield f"The text of {otherwise} records is not kept as it should be."


def _families(catalogue: Catalogue) -> Iterator[str]:
    sets = catalogue.ask("SELECT number FROM grouping")
    should = {(family, number) for (number,) in sets for family in catalogue.families(number)}
    if should != set(catalogue.ask("SELECT id, grouping FROM family")):
        yield "Whose records they are is not said the same everywhere in the catalogue."
