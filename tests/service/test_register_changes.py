"""What is different about people from one register to another."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from partywall.model.people import (
    EVERYONE,
    Address,
    FactKind,
    Person,
    PersonId,
    ProtectedSource,
    Relation,
    Restriction,
)
from partywall.register import Tables
from partywall.service.register_changes import FEW, Change, all_changes, person_changes, unprotected

ONE, OTHER = PersonId("P1"), PersonId("P2")
HOME = Address("1 Quay Street", "DE77 4HB", start=date(2020, 1, 1))
JO = Person(ONE, "Jo", "Pellow", role="mother", addresses=(HOME,), phones=("07700 900233",))
SAM = Person(OTHER, "Sam", "Ashby")
NEAR = (Relation(ONE, OTHER, "neighbour of"),)
LIMIT = Restriction(ONE, (FactKind.CONTACT,), (OTHER,), "an order")


def tables(*persons: Person, **more: tuple[object, ...]) -> Tables:
    return Tables(persons, **more)  # type: ignore[arg-type]


BEFORE = tables(JO, SAM)


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (tables(JO, SAM), []),
        (tables(SAM), [Change.LEFT]),
        (tables(replace(JO, surname="Ashby"), SAM), [Change.NAME]),
        (tables(replace(JO, known_as=("Joey",)), SAM), [Change.NAME]),
        (tables(replace(JO, born=date(1990, 6, 8)), SAM), [Change.BORN]),
        (tables(replace(JO, role="aunt"), SAM), [Change.ROLE]),
        (tables(replace(JO, phones=()), SAM), [Change.CONTACT]),
        (
            tables(replace(JO, addresses=(replace(HOME, end=date(2026, 1, 1)),)), SAM),
            [Change.ADDRESS_NEW, Change.ADDRESS_GONE],
        ),
        (tables(JO, SAM, all_restrictions=(LIMIT,)), [Change.RESTRICTION_NEW]),
        (
            tables(JO, SAM, all_restrictions=(replace(LIMIT, person=OTHER, withheld_from=(ONE,)),), all_relations=NEAR),
            [Change.KEPT_NEW, Change.RELATION_NEW],
        ),
        (tables(JO, SAM, protected_sources=(ProtectedSource(ONE, "rang us"),)), [Change.SOURCE_NEW]),
        (tables(JO, SAM, all_relations=(Relation(ONE, OTHER, "neighbour of"),)), [Change.RELATION_NEW]),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else "",
)
def test_each_thing_that_is_different_is_told(after: Tables, told: list[Change]) -> None:
    """Of each person, and the other way round as gone."""
    assert [change.what for change in person_changes(BEFORE, after, ONE)] == told
    back = [change.what for change in person_changes(after, BEFORE, ONE)]
    assert len(back) == len(told)
    assert back == told or set(back).isdisjoint(
        {Change.KEPT_NEW, Change.RESTRICTION_NEW, Change.SOURCE_NEW, Change.RELATION_NEW}
    )


def test_everybody_of_whom_nothing_is_different_is_left_out() -> None:
    """Both ends of a new relation are named; who left is called as before."""
    after = tables(JO, SAM, all_relations=(Relation(ONE, OTHER, "neighbour of"),))
    found = all_changes(BEFORE, after)
    assert found is not None
    assert [row.person for row in found] == [ONE, OTHER]
    gone = all_changes(BEFORE, tables(SAM))
    assert gone is not None
    assert [(row.name, row.changes[0].what) for row in gone] == [("Jo Pellow", Change.LEFT)]
    assert all_changes(BEFORE, BEFORE) == ()


@pytest.mark.parametrize(
    ("after", "gone"),
    [
        (tables(JO, SAM), 2),
        (tables(SAM), 2),
        (tables(JO, SAM, all_restrictions=(replace(LIMIT, withheld_from=(EVERYONE,)),)), 1),
        (tables(JO, SAM, all_restrictions=(replace(LIMIT, categories=()),)), 2),
        (tables(JO, SAM, all_restrictions=(LIMIT,), protected_sources=(ProtectedSource(ONE, "told us"),)), 0),
    ],
)
def test_what_protected_somebody_and_is_gone_is_counted(after: Tables, gone: int) -> None:
    """Also where they left; but not where what came withholds as much."""
    before = tables(JO, SAM, all_restrictions=(LIMIT,), protected_sources=(ProtectedSource(ONE, "rang us"),))
    found = all_changes(before, after)
    assert found is not None
    assert unprotected(found) == gone


def test_a_restriction_that_is_wider_is_told_as_another() -> None:
    """The old one is gone and the new one is there: nothing of either is hidden by the other."""
    was, will = tables(JO, SAM, all_restrictions=(LIMIT,)), replace(LIMIT, withheld_from=(EVERYONE,))
    told = person_changes(was, tables(JO, SAM, all_restrictions=(will,)), ONE)
    assert [(row.what, row.restriction) for row in told] == [
        (Change.RESTRICTION_NEW, will),
        (Change.RESTRICTION_GONE, LIMIT),
    ]


def test_of_a_large_register_not_everybody_is_compared() -> None:
    """It is said that it was not looked at, which is not: nothing is different."""
    many = tables(*(Person(PersonId(f"P{number}"), "A", "B") for number in range(FEW + 1)))
    assert all_changes(BEFORE, many) is None
