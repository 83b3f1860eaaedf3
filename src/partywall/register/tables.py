"""A register held in memory: the answers to every question, from frozen tables."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from partywall.model.people import (
    Case,
    CaseId,
    Family,
    FamilyId,
    FamilyLink,
    IdentifierKind,
    Person,
    PersonId,
    ProtectedSource,
    Relation,
    Restriction,
)
from partywall.model.text import Digest
from partywall.register.keys import forename_keys, held, near_places, surname_keys, whole_names
from partywall.register.lines import TABLES, line, lines_digest
from partywall.register.near import near

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


@dataclass(frozen=True)
class Tables:
    """The register's tables. Not slotted: its look-up tables are made once, when first asked for.

    Neither the order of rows nor a row that stands twice changes any answer or the digest.
    """

    persons: tuple[Person, ...]
    families: tuple[Family, ...] = ()
    cases: tuple[Case, ...] = ()
    family_links: tuple[FamilyLink, ...] = ()
    all_relations: tuple[Relation, ...] = ()
    all_restrictions: tuple[Restriction, ...] = ()
    protected_sources: tuple[ProtectedSource, ...] = ()
    meetings: tuple[tuple[PersonId, ...], ...] = ()
    """People who shared a conference."""
    involvements: tuple[tuple[PersonId, PersonId], ...] = ()
    """Professional, and the person they work with."""

    @cached_property
    def digest(self) -> Digest:
        return lines_digest({name: sorted(set(map(line, getattr(self, name)))) for name in TABLES})

    @property
    def size(self) -> int:
        return len(self._persons)

    def people(self) -> Iterator[Person]:
        yield from self._persons.values()

    def person(self, id: PersonId) -> Person | None:
        return self._persons.get(id)

    def family(self, id: FamilyId) -> Family | None:
        return self._families.get(id)

    def case(self, id: CaseId) -> Case | None:
        return self._cases.get(id)

    def members(self, family: FamilyId) -> tuple[Person, ...]:
        return tuple(self._members.get(family, ()))

    def links(self, person: PersonId) -> tuple[FamilyLink, ...]:
        return settled(self._links.get(person, ()))

    def relations(self, person: PersonId) -> tuple[Relation, ...]:
        return settled(self._relations.get(person, ()))

    def restrictions(self, person: PersonId) -> tuple[Restriction, ...]:
        return settled(self._restrictions.get(person, ()))

    def protected(self, person: PersonId) -> tuple[ProtectedSource, ...]:
        return settled(self._protected.get(person, ()))

    def called(self, key: str) -> tuple[PersonId, ...]:
        return tuple(self._called.get(key, ()))

    def is_forename(self, key: str) -> bool:
        return key in self._forenames

    def is_surname(self, key: str) -> bool:
        return key in self._surnames

    def holders(self, kind: IdentifierKind, key: str) -> tuple[PersonId, ...]:
        return tuple(self._holders.get((kind, key), ()))

    def near(self, case: CaseId, families: tuple[FamilyId, ...] = ()) -> tuple[Person, ...]:
        return near(self, case, families)

    def neighbours(self, person: Person) -> Iterator[PersonId]:
        """Who shares a street or postcode with this person."""
        for place in near_places(person, self.family):
            yield from self._places.get(place, ())

    def met(self, person: PersonId) -> Iterator[PersonId]:
        """Who shared a conference with this person."""
        for meeting in self._meetings.get(person, ()):
            yield from meeting

    def workers(self, person: PersonId) -> Iterator[PersonId]:
        """The professionals who work with this person."""
        yield from self._workers.get(person, ())

    @cached_property
    def _persons(self) -> dict[PersonId, Person]:
        return {person.id: person for person in sorted(self.persons, key=lambda person: person.id)}

    @cached_property
    def _families(self) -> dict[FamilyId, Family]:
        return {family.id: family for family in self.families}

    @cached_property
    def _cases(self) -> dict[CaseId, Case]:
        return {case.id: case for case in self.cases}

    @cached_property
    def _members(self) -> dict[FamilyId, list[Person]]:
        return _grouped((family, person) for person in self.people() for family in set(person.families))

    @cached_property
    def _links(self) -> dict[PersonId, list[FamilyLink]]:
        return _grouped((row.person, row) for row in self.family_links)

    @cached_property
    def _relations(self) -> dict[PersonId, list[Relation]]:
        return _grouped((end, row) for row in self.all_relations for end in {row.a, row.b})

    @cached_property
    def _restrictions(self) -> dict[PersonId, list[Restriction]]:
        return _grouped((row.person, row) for row in self.all_restrictions)

    @cached_property
    def _protected(self) -> dict[PersonId, list[ProtectedSource]]:
        return _grouped((row.person, row) for row in self.protected_sources)

    @cached_property
    def _meetings(self) -> dict[PersonId, list[tuple[PersonId, ...]]]:
        return _grouped((id, meeting) for meeting in self.meetings for id in meeting)

    @cached_property
    def _workers(self) -> dict[PersonId, list[PersonId]]:
        return _grouped((person, worker) for worker, person in self.involvements)

    @cached_property
    def _called(self) -> dict[str, list[PersonId]]:
        return _grouped((key, person.id) for person in self.people() for key in whole_names(person))

    @cached_property
    def _forenames(self) -> frozenset[str]:
        return frozenset(key for person in self.persons for key in forename_keys(person))

    @cached_property
    def _surnames(self) -> frozenset[str]:
        return frozenset(key for person in self.persons for key in surname_keys(person))

    @cached_property
    def _holders(self) -> dict[tuple[IdentifierKind, str], list[PersonId]]:
        return _grouped((pair, person.id) for person in self.people() for pair in held(person, self.family))

    @cached_property
    def _places(self) -> dict[str, list[PersonId]]:
        return _grouped((place, person.id) for person in self.people() for place in near_places(person, self.family))


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    groups: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)


def settled(rows: Iterable[V]) -> tuple[V, ...]:
    """Rows in an order that does not hang on the order of the export, each once."""
    return tuple(sorted(dict.fromkeys(rows), key=line))
