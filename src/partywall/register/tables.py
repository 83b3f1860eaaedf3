"""A register held in memory: the answers to every question, from frozen tables."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from datetime import date
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
from partywall.words import compact, fold, phone_key, tokens

K = TypeVar("K")
V = TypeVar("V")

SMALL = 2_000
"""Up to so many people everybody is near: a team's caseload, not a city."""


@dataclass(frozen=True)
class Tables:
    """The register's tables. Not slotted: its look-up tables are made once, when first asked for."""

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
        tables = {
            name: sorted(json.dumps(asdict(row), default=date.isoformat, sort_keys=True) for row in rows)
            for name, rows in (
                ("persons", self.persons),
                ("families", self.families),
                ("cases", self.cases),
                ("links", self.family_links),
                ("relations", self.all_relations),
                ("restrictions", self.all_restrictions),
                ("protected", self.protected_sources),
            )
        } | {"meetings": sorted(map(str, self.meetings)), "involvements": sorted(map(str, self.involvements))}
        return Digest("sha256:" + hashlib.sha256(json.dumps(tables, sort_keys=True).encode()).hexdigest())

    @property
    def size(self) -> int:
        return len(self.persons)

    def people(self) -> Iterator[Person]:
        yield from sorted(self.persons, key=lambda person: person.id)

    def person(self, id: PersonId) -> Person | None:
        return self._persons.get(id)

    def family(self, id: FamilyId) -> Family | None:
        return self._families.get(id)

    def case(self, id: CaseId) -> Case | None:
        return self._cases.get(id)

    def members(self, family: FamilyId) -> tuple[Person, ...]:
        return tuple(sorted(self._members.get(family, ()), key=lambda person: person.id))

    def links(self, person: PersonId) -> tuple[FamilyLink, ...]:
        return tuple(link for link in self.family_links if link.person == person)

    def relations(self, person: PersonId) -> tuple[Relation, ...]:
        return tuple(self._relations.get(person, ()))

    def restrictions(self, person: PersonId) -> tuple[Restriction, ...]:
        return tuple(row for row in self.all_restrictions if row.person == person)

    def protected(self, person: PersonId) -> tuple[ProtectedSource, ...]:
        return tuple(row for row in self.protected_sources if row.person == person)

    def called(self, key: str) -> tuple[PersonId, ...]:
        return tuple(self._called.get(key, ()))

    def is_forename(self, key: str) -> bool:
        return key in self._forenames

    def is_surname(self, key: str) -> bool:
        return key in self._surnames

    def holders(self, kind: IdentifierKind, key: str) -> tuple[PersonId, ...]:
        return tuple(self._holders.get((kind, key), ()))

    def near(self, case: CaseId, families: tuple[FamilyId, ...] = ()) -> tuple[Person, ...]:
        if self.size <= SMALL:
            return tuple(self.people())
        found = self.case(case)
        start = (*((found.family,) if found else ()), *families)
        core = {person.id for family in start for person in self.members(family)}
        around = core | self._touching(core)
        households = {family for id in around for family in self._persons[id].families}
        around |= {person.id for family in households for person in self.members(family)}
        return tuple(self._persons[id] for id in sorted(around))

    def _touching(self, core: set[PersonId]) -> set[PersonId]:
        """Relatives, neighbours, people of shared meetings and professionals of these people."""
        touching: set[PersonId] = set()
        for id in core:
            person = self._persons[id]
            touching |= {other for relation in self.relations(id) for other in (relation.a, relation.b)}
            for place in homes(person, self._families):
                touching |= set(self._places.get(place, ()))
        touching |= {id for meeting in self.meetings if core.intersection(meeting) for id in meeting}
        touching |= {worker for worker, child in self.involvements if child in core}
        return touching & self._persons.keys()

    @cached_property
    def _persons(self) -> dict[PersonId, Person]:
        return {person.id: person for person in self.persons}

    @cached_property
    def _families(self) -> dict[FamilyId, Family]:
        return {family.id: family for family in self.families}

    @cached_property
    def _cases(self) -> dict[CaseId, Case]:
        return {case.id: case for case in self.cases}

    @cached_property
    def _members(self) -> dict[FamilyId, list[Person]]:
        return _grouped((family, person) for person in self.persons for family in person.families)

    @cached_property
    def _relations(self) -> dict[PersonId, list[Relation]]:
        return _grouped((end, row) for row in self.all_relations for end in {row.a, row.b})

    @cached_property
    def _called(self) -> dict[str, list[PersonId]]:
        return _grouped((key, person.id) for person in self.persons for key in whole_names(person))

    @cached_property
    def _forenames(self) -> frozenset[str]:
        return frozenset(key for person in self.persons for key in forename_keys(person))

    @cached_property
    def _surnames(self) -> frozenset[str]:
        return frozenset(fold(person.surname) for person in self.persons if person.surname)

    @cached_property
    def _holders(self) -> dict[tuple[IdentifierKind, str], list[PersonId]]:
        return _grouped((pair, person.id) for person in self.persons for pair in held(person, self._families))

    @cached_property
    def _places(self) -> dict[str, list[PersonId]]:
        return _grouped((place, person.id) for person in self.persons for place in homes(person, self._families))


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, list[V]]:
    groups: dict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        groups[key].append(value)
    return dict(groups)


def whole_names(person: Person) -> frozenset[str]:
    """The folded keys of every whole name of a person, forenames and aliases with each surname."""
    keys = set()
    for name in person.known_as:
        key = fold(name)
        keys.add(key if " " in key else f"{key} {fold(person.surname)}")
    for first in filter(None, (person.forename, f"{person.forename} {person.middle}".strip())):
        keys.add(fold(f"{first} {person.surname}"))
    return frozenset(key for key in keys if " " in key)


def forename_keys(person: Person) -> frozenset[str]:
    """The single folded words by which people may call somebody."""
    names = (person.forename, person.middle, *(name for name in person.known_as if " " not in name))
    return frozenset(token.key for name in names for token in tokens(name))


def held(person: Person, families: dict[FamilyId, Family]) -> frozenset[tuple[IdentifierKind, str]]:
    """All identifiers of a person, with their compact keys (phones: ``phone_key``); addresses among them."""
    pairs = {(identifier.kind, compact(identifier.value)) for identifier in person.identifiers}
    pairs |= {(IdentifierKind.PHONE, phone_key(phone)) for phone in person.phones}
    pairs |= {(IdentifierKind.EMAIL, compact(email)) for email in person.emails}
    if person.born:
        pairs.add((IdentifierKind.BIRTH_DATE, compact(person.born.isoformat())))
    own = person.addresses or tuple(
        family.address for id in person.families if (family := families.get(id)) and family.address
    )
    for address in own:
        pairs.add((IdentifierKind.ADDRESS, compact(address.line)))
        pairs.add((IdentifierKind.POSTCODE, compact(address.postcode)))
    return frozenset(pair for pair in pairs if pair[1])


def homes(person: Person, families: dict[FamilyId, Family]) -> frozenset[str]:
    """Keys of the streets and postcodes where a person lives: who shares one is a neighbour."""
    own = (
        *person.addresses,
        *(family.address for id in person.families if (family := families.get(id)) and family.address),
    )
    return frozenset(key for address in own for key in (compact(address.postcode), street(address.line)) if key)


def street(line: str) -> str:
    """The key of an address's street: its first part that holds letters, without the number."""
    for part in line.split(","):
        words = [token.key for token in tokens(part) if not token.key[0].isdigit()]
        if words and words[0] not in {"flat", "unit", "room", "plot"}:
            return " ".join(words)
    return ""
