"""Passages that stand in a record too, so that they tell about whoever the record is about with no name in them.

How likely a copied sentence tells about somebody else was measured on invented records, then rounded: each sign adds
to the odds or takes from them. A record that had just named somebody of another family says most, one that spoke of
the case's own least; a short stretch may be chance; a sentence that names one of the case's own may be about them.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from partywall.decide import facts
from partywall.decide.record import Names, Whose, names_of
from partywall.decide.signals import DOUBTFUL, FAINT, SURE, Signal
from partywall.decide.standing import Circle, Standing
from partywall.decide.units import Unit, passage_id, trimmed
from partywall.model.disclosure import Evidence, EvidenceKind, Passage, Provenance, Subject
from partywall.model.people import FactKind, Person, PersonId
from partywall.model.text import Span

Reading = tuple[Unit, tuple[Signal, ...]]


def copies(
    readings: Sequence[Reading], copied: Sequence[Provenance], near: Sequence[Person], circle: Circle, doubt: float
) -> Iterator[Passage]:
    """Units that stand in a record which is not the case's own family's alone, or which holds what is withheld.

    ``doubt`` is what copies lose in a document that says nothing certain of anybody outside the family.
    """
    names = names_of(near, circle)
    held = [_copy(unit, signals, copied, names, circle, doubt) for unit, signals in readings]
    before: Passage | None = None
    for at, (unit, signals) in enumerate(readings):
        found = list(_of_unit(unit, signals, held[at], _beside(held, at), near, circle))
        likely = [passage for passage in found if passage.score >= DOUBTFUL]
        same = at > 0 and readings[at - 1][0].number == unit.number
        if not likely and before and same and not _names_any(signals) and facts.sensitive(unit.text):
            yield _carried_on(unit, before)
        yield from found
        before = likely[0] if likely else None


@dataclass(frozen=True, slots=True)
class _Copy:
    """What a unit shares most words with, and how likely it tells about somebody else."""

    row: Provenance
    score: float
    named: bool
    """Whether it names one of the case's family, and nobody else."""


def _copy(
    unit: Unit, signals: Sequence[Signal], copied: Sequence[Provenance], names: Names, circle: Circle, doubt: float
) -> _Copy | None:
    rows = [row for row in copied if unit.span.overlaps(row.span)]
    if not rows:
        return None
    row = max(rows, key=lambda row: _shared(unit, row))
    named = any(one.named and one.subject.person and _of_the_case(one.subject.person, circle) for one in signals)
    named = named and not any(one.strength for one in signals)
    return _Copy(row, _score(unit, row, signals, names, circle) - doubt, named)


def _beside(held: Sequence[_Copy | None], at: int) -> bool:
    """Whether the units before and behind are surely copied from the same record: then so is what stands between."""
    mine = held[at]
    around = (*held[max(0, at - 1) : at], *held[at + 1 : at + 2])
    sure = [one for one in around if one and mine and one.row.record == mine.row.record and one.score >= _CERTAIN]
    return len(sure) == 2


_CERTAIN = 0.75
"""From here on a copy vouches for its neighbours."""


def _of_unit(
    unit: Unit, signals: Sequence[Signal], copy: _Copy | None, beside: bool, near: Sequence[Person], circle: Circle
) -> Iterator[Passage]:
    if copy is None:
        return
    row = copy.row
    if row.families == (circle.case.family,):
        yield from _own_record(unit, signals, row, near, circle)
        return
    score = max(copy.score, SURE) if beside and not copy.named else copy.score
    if score >= FAINT:
        people = {person.id for family in row.families for person in circle.register.members(family)}
        others = sorted(id for id in people if not _of_the_case(id, circle))
        why = "it stands in a record of another family too"
        yield _passage(unit, signals, row, others, facts.kind_of(unit.text), score, why)


def _names_any(signals: Sequence[Signal]) -> bool:
    return any(one.named for one in signals)


def _carried_on(unit: Unit, before: Passage) -> Passage:
    """A sentence with a sensitive fact, of nobody that it names, right behind a copied one."""
    kind = facts.kind_of(unit.text)
    return Passage(
        passage_id(unit.span, kind, "beside"),
        unit.span,
        (unit.span,),
        before.about,
        before.fact if before.fact is FactKind.SOURCE else kind,
        (Evidence(EvidenceKind.CARRIED_ON, "it goes on from what stands in a record", before.evidence[0].record),),
        round(0.8 * before.score, 3),
    )


def _shared(unit: Unit, row: Provenance) -> int:
    return min(unit.span.end, row.span.end) - max(unit.span.start, row.span.start)


LONG, SHORT = 7, 4
"""Words from which on a stretch is hardly the same by chance; and from which on it may well not be."""
SURE_COPY = 0.75
"""Trace's score from which on enough rare words are shared that a stretch is surely a copy."""
_CLOSE = 150
"""Characters of the record within which whoever was named last is most likely still spoken of."""
_ALIKE = 0.7
"""Share of its words below which a stretch is hardly word for word."""
_BASE = -0.5
_WEIGHTS = {
    # What each sign adds to the log-odds that a copied stretch tells about somebody else.
    "theirs last": 0.8,
    "ours last": -0.3,
    "ours close by": -0.9,
    "not long": -0.9,
    "tiny": -0.7,
    "theirs in its paragraph": 0.9,
    "ours in its paragraph": -0.7,
    "sensitive": 1.0,
    "he or she": 0.9,
    "in a cell": 0.6,
    "somebody else is told of": 1.9,
    "names one of the family": -0.7,
    "names a professional": -0.3,
    "speaks of you and me": -0.5,
    "not alike": -1.0,
}
_SPEAKS_OF_ONE = re.compile(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)
_SPEAKS_TO_ONE = re.compile(r"\b(?:you|your|I|we|my|our|me|us)\b")


def _score(unit: Unit, row: Provenance, signals: Sequence[Signal], names: Names, circle: Circle) -> float:
    odds = _BASE + sum(_WEIGHTS[sign] for sign in _signs(unit, row, signals, names, circle))
    return 1.0 / (1.0 + math.exp(-odds))


def _signs(unit: Unit, row: Provenance, signals: Sequence[Signal], names: Names, circle: Circle) -> Iterator[str]:
    """What speaks for or against a copy's telling about somebody else, by the names of its weights."""
    start = max(unit.span.start, row.span.start) - unit.span.start
    stretch = unit.text[start : start + _shared(unit, row)]
    words = len(stretch.split())
    whose, distance = names.last(row)
    strong = any(one.strength >= DOUBTFUL for one in signals)
    free = {circle.standing(circle.person(id)) for id in _free_people(signals)}
    signs = {
        "theirs last": whose is Whose.THEIRS,
        "ours last": whose is Whose.OURS,
        "ours close by": whose is Whose.OURS and distance < _CLOSE,
        "not long": words < LONG,
        "tiny": words < SHORT,
        "theirs in its paragraph": names.theirs_in(row.context),
        "ours in its paragraph": names.ours_in(row.context),
        "sensitive": facts.sensitive(stretch),
        "he or she": bool(_SPEAKS_OF_ONE.search(unit.text)),
        "in a cell": unit.block.column is not None,
        "somebody else is told of": strong,
        "names one of the family": Standing.CASE_FAMILY in free and not strong,
        "names a professional": Standing.PROFESSIONAL in free,
        "speaks of you and me": bool(_SPEAKS_TO_ONE.search(unit.text)),
        "not alike": row.likeness < _ALIKE,
    }
    return (sign for sign, holds in signs.items() if holds)


def _free_people(signals: Sequence[Signal]) -> Iterator[PersonId]:
    return (one.subject.person for one in signals if one.named and one.subject.person and not one.strength)


def _of_the_case(id: PersonId, circle: Circle) -> bool:
    return circle.standing(circle.person(id)) is Standing.CASE_FAMILY


def _own_record(
    unit: Unit, signals: Sequence[Signal], row: Provenance, near: Sequence[Person], circle: Circle
) -> Iterator[Passage]:
    """From the family's own record: what the register withholds, or who told in confidence, may stand in it."""
    start = max(0, row.span.start - unit.span.start)
    if len(unit.text[start : start + _shared(unit, row)].split()) < LONG or row.score < SURE_COPY:
        return
    why = "it stands in a record of this family that holds what is withheld from some"
    kind = facts.kind_of(unit.text)
    named = {one.subject.person for one in signals if one.named}
    limited = [person for person in near if _of_the_case(person.id, circle) and circle.restrictions(person.id)]
    limited = [person for person in limited if person.id in named] or limited
    if limited:
        kinds = {kind for person in limited for kind in circle.restrictions(person.id)}
        told = kind if kind in kinds else next((one for one in sorted(kinds) if facts.tells(unit.text, one)), None)
        if told is None and not named:
            told = min(kinds)  # nothing says what it is about, so it may be about that
        ids = [person.id for person in limited if told in circle.restrictions(person.id)]
        if told:
            yield _passage(unit, signals, row, ids, told, 0.6, why)
    sources = [person.id for person in near if _of_the_case(person.id, circle) and circle.protected(person.id)]
    if sources:
        yield _passage(unit, signals, row, sources, FactKind.SOURCE, 0.6, why)


def _passage(
    unit: Unit,
    signals: Sequence[Signal],
    row: Provenance,
    ids: Sequence[PersonId],
    kind: FactKind,
    score: float,
    why: str,
) -> Passage:
    core = Span(
        unit.span.document,
        unit.span.part,
        max(unit.span.start, row.span.start),
        min(unit.span.end, row.span.end),
    )
    whole = _without_others(unit, core, signals)
    return Passage(
        passage_id(whole, kind, "copied"),
        whole,
        (core,),
        tuple(Subject(id) for id in ids),
        kind,
        (Evidence(EvidenceKind.COPIED, why, row.record),),
        min(1.0, round(score, 3)),
    )


def _without_others(unit: Unit, core: Span, signals: Sequence[Signal]) -> Span:
    """The unit, less the phrases before or after the copied words that name somebody who is free."""
    free = [one.span for one in signals if one.named and one.strength < DOUBTFUL]
    narrow = trimmed(unit, core)
    start = narrow.start if any(span.end <= narrow.start for span in free) else unit.span.start
    end = narrow.end if any(span.start >= narrow.end for span in free) else unit.span.end
    return Span(unit.span.document, unit.span.part, start, end)
