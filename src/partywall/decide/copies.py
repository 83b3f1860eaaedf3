"""Passages that stand in a record too, so that they tell about whoever the record is about with no name in them.

How likely a copied sentence tells about somebody else is a matter of odds (``odds``). A record that had just named
somebody of another family says most, one that spoke of the case's own least; a short stretch may be chance; a sentence
that names one of the case's own may be about them. Words that stand in a record of this family as well have that
record's right; a record of nobody knows whom has none, so what stands in it is never taken as harmless. What was only
retold asks, and no more, unless something else in the sentence speaks for it too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from partywall.decide import facts
from partywall.decide.odds import LONG, likelihood, shared
from partywall.decide.record import SURE_COPY, Names, as_faithful, names_of, of_ours_alone, surely_copied
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
    ours_too: bool
    """Whether it stands as faithfully in a record of the case's family alone."""


def _copy(
    unit: Unit, signals: Sequence[Signal], copied: Sequence[Provenance], names: Names, circle: Circle, doubt: float
) -> _Copy | None:
    rows = [row for row in copied if unit.span.overlaps(row.span)]
    if not rows:
        return None
    row = max(rows, key=lambda row: _telling(unit, row, circle))
    within = _core(unit, row)
    ours = as_faithful(row, (other for other in rows if of_ours_alone(other, circle)))
    ours_too = not row.retold and any(other is not row and other.span.covers(within) for other in ours)
    named = any(one.named and one.subject.person and _of_the_case(one.subject.person, circle) for one in signals)
    named = named and not any(one.strength for one in signals)
    score = likelihood(unit, row, signals, names, circle, ours_too) - doubt
    if not row.families and not ours_too and row.score >= SURE_COPY and not row.retold:
        score = max(score, SURE if surely_copied(row) else FAINT)
    return _Copy(row, score, named, ours_too)


def _telling(unit: Unit, row: Provenance, circle: Circle) -> tuple[bool, int, float, bool]:
    """Which of several rows to go by: a copy before what was retold, then the longest, the likest, one of others."""
    alike = row.score if row.retold else row.likeness
    return not row.retold, shared(unit, row), alike, not of_ours_alone(row, circle)


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
    if of_ours_alone(row, circle):
        yield from _own_record(unit, signals, row, near, circle)
        return
    score = max(copy.score, SURE) if beside and not copy.named else copy.score
    if score >= FAINT:
        people = {person.id for family in row.families for person in circle.register.members(family)}
        others = sorted(id for id in people if not _of_the_case(id, circle))
        yield _passage(unit, signals, row, others, facts.kind_of(unit.text), score, _why(copy))


def _why(copy: _Copy) -> str:
    what = "the same is told" if copy.row.retold else "it stands"
    whose = "a record of another family" if copy.row.families else "a record of nobody knows whom"
    return f"{what} in {whose}, and in one of this family too" if copy.ours_too else f"{what} in {whose} too"


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


def _of_the_case(id: PersonId, circle: Circle) -> bool:
    return circle.standing(circle.person(id)) is Standing.CASE_FAMILY


def _own_record(
    unit: Unit, signals: Sequence[Signal], row: Provenance, near: Sequence[Person], circle: Circle
) -> Iterator[Passage]:
    """From the family's own record: what the register withholds, or who told in confidence, may stand in it."""
    start = max(0, row.span.start - unit.span.start)
    if row.retold or len(unit.text[start : start + shared(unit, row)].split()) < LONG or row.score < SURE_COPY:
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
    core = _core(unit, row)
    whole = _without_others(unit, core, signals)
    return Passage(
        passage_id(whole, kind, "retold" if row.retold else "copied"),
        whole,
        (core,),
        tuple(Subject(id) for id in ids),
        kind,
        (Evidence(EvidenceKind.RETOLD if row.retold else EvidenceKind.COPIED, why, row.record),),
        min(1.0, round(score, 3)),
    )


def _core(unit: Unit, row: Provenance) -> Span:
    """The words of the unit that stand in the record."""
    start, end = max(unit.span.start, row.span.start), min(unit.span.end, row.span.end)
    return Span(unit.span.document, unit.span.part, start, end)


def _without_others(unit: Unit, core: Span, signals: Sequence[Signal]) -> Span:
    """The unit, less the phrases before or after the copied words that name somebody who is free."""
    free = [one.span for one in signals if one.named and one.strength < DOUBTFUL]
    narrow = trimmed(unit, core)
    start = narrow.start if any(span.end <= narrow.start for span in free) else unit.span.start
    end = narrow.end if any(span.start >= narrow.end for span in free) else unit.span.end
    return Span(unit.span.document, unit.span.part, start, end)
