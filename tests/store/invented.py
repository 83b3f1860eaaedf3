"""Registers invented by hypothesis, small and full of people who share everything."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from hypothesis import strategies as st

from partywall.model.people import (
    EVERYONE,
    Address,
    Case,
    CaseId,
    FactKind,
    Family,
    FamilyId,
    FamilyLink,
    Identifier,
    IdentifierKind,
    LinkBasis,
    Person,
    PersonId,
    Professional,
    ProtectedSource,
    Relation,
    Restriction,
)
from partywall.register import Tables

T = TypeVar("T")

PEOPLE = [PersonId(id) for id in ("P1", "P10", "P2", "é", "*x", "p 3", "W1", "\x00")]
FAMILIES = [FamilyId(id) for id in ("F1", "F2", "F3")]
CASES = [CaseId(id) for id in ("C1", "C2")]
NAMES = ["Ada", "ada", "Zoë", "O’Hara", "Smith-Jones", "van Dyk", "", "Ann Marie"]
KEYS = ["ada", "zoe", "o'hara", "smith-jones", "van dyk", "dyk", "ada o'hara", "zoe van dyk", "ann", "nobody", ""]

person_ids = st.sampled_from(PEOPLE)
names = st.one_of(st.sampled_from(NAMES), st.text(max_size=6))


def some(of: st.SearchStrategy[T], most: int = 2) -> st.SearchStrategy[tuple[T, ...]]:
    return st.lists(of, max_size=most).map(tuple)


addresses = st.builds(
    Address,
    st.sampled_from(["14 High Street, Anytown", "Flat 2, 16 High St, Anytown", "The Old Barn, Mill Lane", ""]),
    st.sampled_from(["ZE1 1AA", "ze11aa", "ZE9 9ZZ", ""]),
    st.sampled_from(["home", "recipient"]),
    st.none() | st.dates(),
)
identifiers = st.builds(
    Identifier, st.sampled_from(list(IdentifierKind)), st.sampled_from(["999 000 0018", "+44 7700 900001", ""])
)


def person(id: PersonId) -> st.SearchStrategy[Person]:
    return st.builds(
        Person,
        st.just(id),
        names,
        names,
        middle=names,
        known_as=some(names),
        born=st.none() | st.just(date(2015, 4, 3)),
        died=st.none() | st.dates(),
        sex=st.sampled_from(["", "F", "M"]),
        families=st.lists(st.sampled_from(FAMILIES), max_size=2, unique=True).map(tuple),
        role=names,
        parental_responsibility_for=some(person_ids),
        addresses=some(addresses),
        phones=some(st.sampled_from(["07700 900001", "+44 7700 900001"])),
        emails=some(st.sampled_from(["Ada@example.org"])),
        identifiers=some(identifiers),
        professional=st.none() | st.builds(Professional, names, names),
    )


def family(id: FamilyId) -> st.SearchStrategy[Family]:
    return st.builds(Family, st.just(id), names, st.none() | addresses)


everybody = st.lists(person_ids, unique=True).flatmap(lambda ids: st.tuples(*map(person, ids)))
registers = st.builds(
    Tables,
    everybody,
    st.lists(st.sampled_from(FAMILIES), unique=True).flatmap(lambda ids: st.tuples(*map(family, ids))),
    st.lists(st.sampled_from(CASES), unique=True).flatmap(
        lambda ids: st.tuples(
            *(st.builds(Case, st.just(id), st.sampled_from(FAMILIES), some(person_ids)) for id in ids)
        )
    ),
    some(st.builds(FamilyLink, person_ids, st.sampled_from(FAMILIES), st.sampled_from(list(LinkBasis)), names), 4),
    some(st.builds(Relation, person_ids, person_ids, st.sampled_from(["mother of", "neighbour of"])), 4),
    some(
        st.builds(Restriction, person_ids, some(st.sampled_from(list(FactKind))), some(person_ids | st.just(EVERYONE))),
        3,
    ),
    some(st.builds(ProtectedSource, person_ids, names)),
    some(some(person_ids, 3), 3),
    some(st.tuples(person_ids, person_ids), 3),
)
