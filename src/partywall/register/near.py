"""Who is near a case: one rule, for every way in which a register may be kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from partywall.model.people import Case, CaseId, FamilyId, Person, PersonId, Relation

SMALL = 2_000
"""Up to so many people everybody is near: a team's caseload, not a city."""


class Neighbourhood(Protocol):
    """The questions that the rule asks."""

    @property
    def size(self) -> int:
        """How many people there are."""

    def people(self) -> Iterator[Person]:
        """Everybody, ordered by id."""

    def person(self, id: PersonId) -> Person | None:
        """The person of that id."""

    def case(self, id: CaseId) -> Case | None:
        """The case of that id."""

    def members(self, family: FamilyId) -> tuple[Person, ...]:
        """Everybody who is counted to the family."""

    def relations(self, person: PersonId) -> tuple[Relation, ...]:
        """Relations in which this person is ``a`` or ``b``."""

    def neighbours(self, person: Person) -> Iterable[PersonId]:
        """Who shares a street or postcode with this person."""

    def met(self, person: PersonId) -> Iterable[PersonId]:
        """Who shared a conference with this person."""

    def workers(self, person: PersonId) -> Iterable[PersonId]:
        """The professionals who work with this person."""


def near(register: Neighbourhood, case: CaseId, families: tuple[FamilyId, ...]) -> tuple[Person, ...]:
    """Everybody so close to a case or to families that one bare name may mean them, ordered by id.

    1. The members of the case's family and of the given families.
    2. All whom these touch: relatives, neighbours, conference, professionals.
    3. The families of all of those: next door is more than the one person on the deeds.
    4. The professionals of step 3's people, who are named where the neighbours are.
    """
    if register.size <= SMALL:
        return tuple(register.people())
    found = register.case(case)
    start = (*((found.family,) if found else ()), *families)
    around = {person.id: person for family in start for person in register.members(family)}
    for id in {id for person in tuple(around.values()) for id in _touched(register, person)} - around.keys():
        if person := register.person(id):
            around[id] = person
    households = {family for person in around.values() for family in person.families}
    around |= {person.id: person for family in households for person in register.members(family)}
    for id in {id for person in around for id in register.workers(person)} - around.keys():
        if person := register.person(id):
            around[id] = person
    return tuple(around[id] for id in sorted(around))


def _touched(register: Neighbourhood, person: Person) -> Iterator[PersonId]:
    for relation in register.relations(person.id):
        yield from (relation.a, relation.b)
    yield from register.neighbours(person)
    yield from register.met(person.id)
    yield from register.workers(person.id)
