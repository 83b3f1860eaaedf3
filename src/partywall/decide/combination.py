"""Whether what is left still singles out one person or household: age, sex, work, street, tie and kin together.

Each of these alone fits many. A sentence that stays, names nobody of the case's family, and holds so many of them that
just one person near the case fits them all (or people of one family), and nobody of the case's own, tells of them to
anybody who knows the neighbourhood. Whether it does is for a person to say: such a passage is always referred.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from partywall.decide import facts
from partywall.decide.attributes import Profile, Said, Trait, dated, profile, said
from partywall.decide.standing import Circle, Standing, circle_of, plain_place
from partywall.decide.units import Unit, passage_id, units
from partywall.model.disclosure import Decision, Evidence, EvidenceKind, Outcome, Passage, Recipient, Subject
from partywall.model.people import Case, MentionKind, Person, PersonId, Register, Resolution
from partywall.model.text import Document, Span

ENOUGH = 3
"""Points from which on somebody is singled out; what few share counts two, anything else one."""
_RARE = {Trait.PLACE, Trait.WORK}
_SCORE = 0.4
"""Few such sentences are left in any document, so no figure is measured: below what a passage needs to be sure."""
_NAMES = {MentionKind.NAME, MentionKind.ALIAS, MentionKind.INITIALS, MentionKind.MISSPELT}


@dataclass(frozen=True, slots=True)
class _Others:
    """The people near a case who are not free for the recipient, and those whose own family it is."""

    outside: Mapping[PersonId, Profile]
    own: tuple[Profile, ...]
    places: frozenset[str]
    """Words of places of those outside."""


def combine(
    document: Document,
    resolutions: Sequence[Resolution],
    passages: Sequence[Passage],
    decisions: Sequence[Decision],
    register: Register,
    near: tuple[Person, ...],
    case: Case,
    recipient: Recipient,
) -> tuple[Passage, ...]:
    """Sentences of what stays that single one person or household out, sorted by place."""
    circle = circle_of(register, case, near)
    others = _others(near, recipient.person, circle)
    named = _named(resolutions, circle)
    gone = _by_part(
        passage.span
        for passage, decision in zip(passages, decisions, strict=True)
        if decision.outcome is not Outcome.DISCLOSE
    )
    texts = {(inner.digest, part.id): part.text for inner in document.walk() for part in inner.parts}
    found: list[Passage] = []
    for here, all_units in units(document):
        year = dated(texts[here])
        for unit in _untouched(all_units, sorted((*gone.get(here, ()), *named.get(here, ())))):
            found += _singled_out(unit, others, year)
    return tuple(found)


def _untouched(all_units: Sequence[Unit], taken: Sequence[Span]) -> Iterator[Unit]:
    """The units, in order, that share no word with any of the spans, sorted."""
    at, reached = 0, 0
    for unit in all_units:
        while at < len(taken) and taken[at].start < unit.span.end:
            reached = max(reached, taken[at].end)
            at += 1
        if reached <= unit.span.start:
            yield unit


def _others(near: Sequence[Person], recipient: PersonId, circle: Circle) -> _Others:
    standings = {person.id: circle.standing(person) for person in near}
    own = tuple(profile(person, circle.register) for person in near if standings[person.id] is Standing.CASE_FAMILY)
    workers = {word for person in near if person.professional for word in profile(person, circle.register).works}
    outside = {
        person.id: profile(person, circle.register)
        for person in near
        if standings[person.id] is Standing.OTHER_FAMILY and person.id != recipient
    }
    known = circle.places_known | {place for one in own for place in one.places}
    names = {word for one in (*own, *outside.values()) for word in one.names}
    apart = {
        id: one.without(places=frozenset(p for p in one.places if p in known | names or plain_place(p)), works=workers)
        for id, one in outside.items()
    }
    return _Others(apart, own, frozenset(place for one in apart.values() for place in one.places))


def _named(resolutions: Sequence[Resolution], circle: Circle) -> dict[tuple[str, str], list[Span]]:
    """Where somebody of the case's family is named: the sentence is about them."""
    return _by_part(
        row.mention.span
        for row in resolutions
        if row.person
        and (row.mention.kind in _NAMES or row.mention.detector == "family word")
        and circle.standing(circle.person(row.person)) is Standing.CASE_FAMILY
    )


def _by_part(spans: Iterator[Span]) -> dict[tuple[str, str], list[Span]]:
    table: dict[tuple[str, str], list[Span]] = {}
    for span in spans:
        table.setdefault((span.document, span.part), []).append(span)
    return table


def _singled_out(unit: Unit, others: _Others, year: int | None) -> Iterator[Passage]:
    told = said(unit.text, others.places)
    if _points(told.traits) < ENOUGH:
        return
    fits = {id: one.fits(told, year) for id, one in others.outside.items()}
    best = [id for id, traits in fits.items() if _points(traits) >= ENOUGH]
    if not best or not _of_one_household([others.outside[id] for id in best]):
        return
    traits = max((fits[id] for id in best), key=_points)
    if any(one.fits(told, year) >= traits for one in others.own):
        return
    yield _passage(unit, told, best, traits)


def _of_one_household(people: Sequence[Profile]) -> bool:
    """Whether it is one person, or people of one family: then that family is singled out."""
    return len(people) == 1 or bool(frozenset.intersection(*(one.families for one in people)))


def _points(traits: frozenset[Trait]) -> int:
    return len(traits) + len(traits & _RARE)


def _passage(unit: Unit, told: Said, people: Sequence[PersonId], traits: frozenset[Trait]) -> Passage:
    offset = unit.span.start
    spots = sorted({spot for trait in traits for spot in told.spots(trait)})
    cores = tuple(Span(unit.span.document, unit.span.part, offset + start, offset + end) for start, end in spots)
    *first, last = (trait.value for trait in Trait if trait in traits)
    why = f"{', '.join(first)} and {last} together"
    return Passage(
        passage_id(unit.span, EvidenceKind.COMBINATION, *people),
        unit.span,
        cores,
        tuple(Subject(id) for id in people),
        facts.kind_of(unit.text),
        (Evidence(EvidenceKind.COMBINATION, why),),
        _SCORE,
    )
