"""Passages that stand in a record too, so that they tell about whoever the record is about with no name in them.

How likely a copied sentence tells about somebody else was measured on invented records, then rounded: a record
that had just named somebody of another family says most, one that spoke of the case's own least; a short stretch or
few rare words may be chance; a sentence that names one of the case's own family may be about them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from partywall.decide import facts
from partywall.decide.record import Names, Whose, names_of
from partywall.decide.signals import DOUBTFUL, SURE, Signal
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
        same = at > 0 and readings[at - 1][0].number == unit.number
        if not found and before and same and not _names_any(signals) and facts.sensitive(unit.text):
            yield _carried_on(unit, before)
        yield from found
        before = found[0] if found else None


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
    return _Copy(row, _score(unit, row, named, names, circle) - doubt, named)


def _beside(held: Sequence[_Copy | None], at: int) -> bool:
    """Whether the unit before or behind is surely copied from the same record: few copies are one sentence long."""
    mine = held[at]
    beside = [one for one in (*held[max(0, at - 1) : at], *held[at + 1 : at + 2]) if one and mine]
    return any(mine and one.row.record == mine.row.record and one.score >= _CERTAIN for one in beside)


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
    if score >= DOUBTFUL:
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


_LIKELY = {
    # How likely a copy is about somebody else, by whom its record had named last: a long, a short, a tiny one.
    Whose.THEIRS: (0.85, 0.6, 0.35),
    Whose.NOBODYS: (0.65, 0.4, 0.15),
    Whose.OURS: (0.5, 0.2, 0.1),
}
LONG, SHORT = 7, 4
"""Words from which on a stretch is hardly the same by chance; and from which on it may well not be."""
_SENSITIVE = 0.25
_NAMED = 0.35
"""What it loses if it names one of the case's family, and nobody else."""
_WEAK = 0.2
"""What it loses if too few rare words are shared to be sure of a copy, and its record named nobody else close by."""
SURE_COPY = 0.75
"""Trace's score from which on enough rare words are shared that a stretch is surely a copy."""
_OF_BOTH = 0.1
"""What it loses if the record is the case's family's too, was speaking of them, and nothing sensitive is told."""


def _score(unit: Unit, row: Provenance, named: bool, names: Names, circle: Circle) -> float:
    start = max(unit.span.start, row.span.start) - unit.span.start
    words = len(unit.text[start : start + _shared(unit, row)].split())
    whose = names.last(row)
    score = _LIKELY[whose][(words < LONG) + (words < SHORT)]
    if facts.sensitive(unit.text):
        score += _SENSITIVE
    elif whose is Whose.OURS and circle.case.family in row.families:
        score -= _OF_BOTH
    if row.score < SURE_COPY and not (whose is Whose.THEIRS and names.theirs_in(row.context)):
        score -= _WEAK
    return score - (_NAMED if named else 0.0)


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
