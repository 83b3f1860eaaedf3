"""The other way round: which of the organisation's records carry a passage, or hold a person."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from partywall.errors import ExitCode, Refused
from partywall.model.people import Person, PersonId
from partywall.model.text import Document
from partywall.register.keys import family_addresses
from partywall.service.index_contents import records_in_words
from partywall.service.known_records import Missing, known_records
from partywall.service.records import read_whole
from partywall.service.registers import load_register
from partywall.store import files
from partywall.trace.bearers import MOST, NEARLY, WORD_FOR_WORD, Bearer, Bearers, Place, carrying, naming

_FILE = "The passage"
_TYPED = "passage.txt"


@dataclass(frozen=True, slots=True)
class Traced:
    """What was found of a passage or a person, and what could not be looked at."""

    found: Bearers
    missing: Missing
    """What the index of records lacks."""
    person: Person | None = None
    """Set where a person was looked for."""

    @property
    def whole(self) -> bool:
        """Whether all records that there are were looked at for all that was asked."""
        lacks = self.missing.unread or self.missing.unfinished
        return not (lacks or self.found.more or self.found.unasked)


def trace_passage(
    passage: Path | str | bytes,
    *,
    records: Path | str,
    register: Path | str | None = None,
    records_key: Path | str | None = None,
    name: str = "",
    most: int = MOST,
) -> Traced:
    """All records that carry a passage or part of it, word for word or nearly, those released to somebody first.

    The passage is the whole text of a file of any kind that Partywall reads, or of bytes, of which ``name`` is the file
    name. ``records`` is an index or a folder of records; for a folder the ``register`` is needed. At most ``most``
    records are given, and how many more there may be is said. Raises Unreadable or Refused.
    """
    document = _read(passage, name)
    people = load_register(Path(register)) if register else None
    with known_records(Path(records), people, _path(records_key)) as known:
        return Traced(carrying(document, known.index, _positive(most)), known.missing(()))


def trace_person(
    person: str,
    *,
    records: Path | str,
    register: Path | str,
    records_key: Path | str | None = None,
    most: int = MOST,
) -> Traced:
    """All records that hold a whole name of a person, initials with the surname, or what is theirs alone.

    ``person`` is their id in the register. Not searched are bare forenames and surnames. Raises Unreadable or Refused.
    """
    people = load_register(Path(register))
    who = people.person(PersonId(person))
    if who is None:
        raise Refused("The register has no person of this id.")
    homes = who.addresses or family_addresses(who, people.family)
    with known_records(Path(records), people, _path(records_key)) as known:
        found = naming(replace(who, addresses=homes), known.index, _positive(most))
        return Traced(found, known.missing(()), who)


def verdict(traced: Traced) -> ExitCode:
    """None found, some found, or that something could not be looked at: then nobody may take it for all."""
    if not traced.whole:
        return ExitCode.REFER
    return ExitCode.WITHHOLD if traced.found.rows else ExitCode.DONE


def describe(traced: Traced, *, show: bool = False) -> tuple[str, ...]:
    """The lines that a person reads: one for each record, and with ``show`` the words around, which are personal data.

    Then how many they are, and all that was not looked at.
    """
    rows = traced.found.rows
    lines = [line for row in rows for line in (_line(row), *(_shown(row) if show else ()))]
    released = sum(bool(row.source.released_to) for row in rows)
    found = f"{records_in_words(len(rows))} found, {released:,} of them released." if rows else "No record found."
    return (*lines, found, *filter(None, _left_out(traced)))


def for_programs(traced: Traced, *, show: bool = False) -> bytes:
    """The same as JSON. Without ``show`` no word of a record is in it."""
    found = {
        "format": 1,
        "records": [_row(row, show) for row in traced.found.rows],
        "more": traced.found.more,
        "unasked": traced.found.unasked,
        "unread": traced.missing.unread,
        "unfinished": traced.missing.unfinished,
        "whole": traced.whole,
    }
    return (json.dumps(found, ensure_ascii=False, indent=1) + "\n").encode()


def _read(passage: Path | str | bytes, name: str) -> Document:
    content = passage if isinstance(passage, bytes) else files.read_file(Path(passage), _FILE)
    known_as = name or (_TYPED if isinstance(passage, bytes) else Path(passage).name)
    return read_whole(content, known_as, _FILE)


def _positive(most: int) -> int:
    if most < 1:
        raise Refused("The most records to be given must be at least one.")
    return most


def _path(path: Path | str | None) -> Path | None:
    return Path(path) if path else None


def _line(row: Bearer) -> str:
    """One record in ids and facts: released or not, kind, day, id, families, in what way."""
    source = row.source
    released = f"RELEASED to {', '.join(source.released_to)}" if source.released_to else "not released"
    parts = (
        released,
        source.kind or "of no known kind",
        source.dated.isoformat() if source.dated else "of no known day",
        source.id,
        f"of {', '.join(source.families)}" if source.families else "nobody knows whose",
        _how(row),
    )
    return "; ".join(parts)


def _how(row: Bearer) -> str:
    ways = Counter(place.how for place in row.places)
    if ways.keys() <= {WORD_FOR_WORD, NEARLY}:
        how = NEARLY if NEARLY in ways else WORD_FOR_WORD
        said = f"{how}, {round(100 * row.likeness)} % of it"
    else:
        said = ", ".join(f"{how} {number:,}" for how, number in sorted(ways.items()))
    return said if row.read else f"{said} (not read: its text is not to be had)"


def _shown(row: Bearer) -> tuple[str, ...]:
    """The words around each place, once; without characters that a terminal would obey."""
    around = ("".join(char if char.isprintable() else " " for char in place.around or "") for place in row.places)
    return tuple(f"    {words}" for words in dict.fromkeys(" ".join(text.split()) for text in around) if words)


def _left_out(traced: Traced) -> tuple[str, ...]:
    found, missing = traced.found, traced.missing
    what = "names or identifiers of theirs" if traced.person else "words of the passage"
    return (
        f"Take care: it may stand in {found.more:,} more, which were not looked into." if found.more else "",
        f"Take care: {found.unasked:,} {what} were not searched." if found.unasked else "",
        f"Take care: {records_in_words(missing.unread)} could not be read, or not whole; look there yourself."
        if missing.unread
        else "",
        "Take care: records are being added to the index, or a run was cut off; some may be missing."
        if missing.unfinished
        else "",
    )


def _row(row: Bearer, show: bool) -> dict[str, Any]:
    source = row.source
    return {
        "record": source.id,
        "digest": source.digest,
        "kind": source.kind,
        "dated": source.dated.isoformat() if source.dated else None,
        "families": list(source.families),
        "audience": source.audience.value,
        "released_to": list(source.released_to),
        "likeness": round(row.likeness, 4),
        "read": row.read,
        "places": [_place(place, show) for place in row.places],
    }


def _place(place: Place, show: bool) -> dict[str, Any]:
    span = place.span
    said = {"document": span.document, "part": span.part, "start": span.start, "end": span.end, "how": place.how}
    return {**said, "around": place.around, "at": place.at} if show else said
