"""Where a passage came from: each record in which it stands too, what is known of it, and its words beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from partywall.model.disclosure import Passage
from partywall.model.people import FamilyId, Register
from partywall.model.records import Source
from partywall.report.beside import Beside, beside
from partywall.report.people import recipient
from partywall.report.traced import InRecord, named_record, record_of
from partywall.report.wording import count, day, listed, sentence, shown

MOST = 3
"""Records, and people who were given one, that are told one by one."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A record as the report tells of it. (It is kept by the organisation.)"""

    name: str
    told: tuple[str, ...]
    """Whose it is and for whom, how like it is, who was given it: each a sentence."""
    beside: Beside
    again: bool
    """Whether its words stand above already, from another record."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The records in which one passage stands too."""

    surely: bool
    """False: what they have in common may be chance."""
    said: str
    """The likest of them and how many there are more, in a line."""
    records: tuple[Kept, ...]
    """The likest first."""
    more: str
    """What is known of the others, in a sentence; empty if there are none."""


def origin(
    passage: Passage, text: str, records: Sequence[InRecord], own: FamilyId | None, register: Register
) -> Origin | None:
    """Where a passage of a part's text came from; None if it was not traced."""
    if not records:
        return None
    words = [beside(record, text, passage.span.start, passage.span.end) for record in records[:MOST]]
    return Origin(
        not all(record.faint for record in records),
        shown(_said(records, own, register)),
        tuple(
            Kept(*_told(record, side, own, register), beside=side, again=bool(side.there) and side in words[:at])
            for at, (record, side) in enumerate(zip(records, words, strict=False))
        ),
        shown(_more([record.source for record in records[MOST:]], own, register)),
    )


def _said(records: Sequence[InRecord], own: FamilyId | None, register: Register) -> str:
    said = named_record(records[0].source, own, register)
    return f"{said}; and {count(len(records) - 1, 'more record')}" if len(records) > 1 else said


def _told(record: InRecord, side: Beside, own: FamilyId | None, register: Register) -> tuple[str, tuple[str, ...]]:
    """What a record is called, and what there is to say of it."""
    source = record.source
    told = (record_of(source, own, register), _alike(record, side), _given(source, register))
    return shown(_name(source)), tuple(shown(sentence(one)) for one in told if one)


def _alike(record: InRecord, side: Beside) -> str:
    if record.retold:
        return f"It is told there {record.how}"
    # What trace measures ends with the copied words; the sentences shown may begin or end with others.
    but = ", but for the words that are marked" if record.likeness >= 1 and side.differs else ""
    return f"It stands there {record.how}{but}"


def _name(source: Source) -> str:
    """What people call it, with its kind and day where that does not say them."""
    kind = source.kind if source.kind.casefold() not in source.name.casefold() else ""
    dated = source.dated if source.dated and source.dated.isoformat() not in source.name else None
    return ", ".join(filter(None, (source.name, kind, day(dated) if dated else ""))) or "A record without a name"


def _given(source: Source, register: Register) -> str:
    if not source.released_to:
        return ""
    people = [recipient(person, register) for person in source.released_to[:MOST]]
    more = len(source.released_to) - len(people)
    people += [f"{more:,} more"] if more else []
    return f"It was released to {'; '.join(people)}"


def _more(sources: Sequence[Source], own: FamilyId | None, register: Register) -> str:
    if not sources:
        return ""
    kinds = list(dict.fromkeys(record_of(source, own, register) for source in sources))
    shown_kinds = kinds[:MOST] + ([f"{len(kinds) - MOST:,} others"] if len(kinds) > MOST else [])
    return f"It stands in {count(len(sources), 'more record')} too: {listed(shown_kinds)}."
