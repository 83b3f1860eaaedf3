"""Passages that stand in a record too, so that they tell about whoever the record is about with no name in them.

How likely a copied sentence tells about somebody else was measured on invented records, then rounded: a record of
another family says most, a record of both families less; a short stretch may be chance, a sentence that names one of
the case's own family may be about them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from partywall.decide import facts
from partywall.decide.signals import DOUBTFUL, Signal
from partywall.decide.standing import Circle, Standing
from partywall.decide.units import Unit, passage_id, trimmed
from partywall.model.disclosure import Evidence, EvidenceKind, Passage, Provenance, Subject
from partywall.model.people import FactKind, Person, PersonId
from partywall.model.text import Span

Reading = tuple[Unit, tuple[Signal, ...]]

_LONG_IN_CELL = 5
LONG = 7
"""Words from which on a stretch is hardly the same by chance."""


def copies(
    readings: Sequence[Reading], copied: Sequence[Provenance], near: Sequence[Person], circle: Circle
) -> Iterator[Passage]:
    """Units that stand in a record which is not the case's own family's alone, or which holds what is withheld."""
    before: Passage | None = None
    block = -1
    for unit, signals in readings:
        rows = [row for row in copied if unit.span.overlaps(row.span)]
        found = (
            list(_of_unit(unit, signals, max(rows, key=lambda row: _shared(unit, row)), near, circle)) if rows else []
        )
        if not found and before and block == unit.number and not _names_any(signals) and facts.sensitive(unit.text):
            yield _carried_on(unit, before)
        yield from found
        before, block = (found[0] if found else None), unit.number


def _of_unit(
    unit: Unit, signals: Sequence[Signal], row: Provenance, near: Sequence[Person], circle: Circle
) -> Iterator[Passage]:
    if row.families == (circle.case.family,):
        yield from _own_record(unit, signals, row, near, circle)
        return
    score = _score(unit, signals, row, circle)
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


def _score(unit: Unit, signals: Sequence[Signal], row: Provenance, circle: Circle) -> float:
    start = max(unit.span.start, row.span.start) - unit.span.start
    words = len(unit.text[start : start + _shared(unit, row)].split())
    both = circle.case.family in row.families
    named = any(one.named and one.subject.person and _of_the_case(one.subject.person, circle) for one in signals)
    named = named and not any(one.strength for one in signals)
    sensitive = 0.25 if facts.sensitive(unit.text) else 0.0
    if words < LONG:
        if words >= _LONG_IN_CELL and unit.block.column is not None and not both and not named:
            return 0.55
        return (0.25 if both else 0.4) + sensitive - (0.2 if named else 0.0)
    if named:
        return (0.35 if both else 0.5) + sensitive
    return 0.65 if both else 0.85


def _of_the_case(id: PersonId, circle: Circle) -> bool:
    return circle.standing(circle.person(id)) is Standing.CASE_FAMILY


def _own_record(
    unit: Unit, signals: Sequence[Signal], row: Provenance, near: Sequence[Person], circle: Circle
) -> Iterator[Passage]:
    """From the family's own record: what the register withholds, or who told in confidence, may stand in it."""
    start = max(0, row.span.start - unit.span.start)
    if len(unit.text[start : start + _shared(unit, row)].split()) < LONG:
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
