"""One contract for every way in which a register is kept."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.model.people import IdentifierKind, Register
from partywall.register import Tables
from partywall.register import near as near_rule
from partywall.register.lines import TABLES
from partywall.store.snapshot import open_snapshot, write_snapshot
from partywall.words import compact, fold, phone_key
from tests.store.invented import CASES, FAMILIES, KEYS, PEOPLE, registers

few = settings(max_examples=60, deadline=None)


def answers(register: Register) -> dict[str, object]:
    """Every answer to every question that the invented registers can be asked."""
    people = list(register.people())
    words = {*KEYS, *(fold(name) for person in people for name in (person.forename, person.surname, *person.known_as))}
    names = words | {fold(f"{person.forename} {person.surname}") for person in people}
    values = {
        "9990000018",
        compact("ZE1 1AA"),
        compact("14 High Street, Anytown"),
        phone_key("07700 900001"),
        "20150403",
    }
    return {
        "digest": register.digest,
        "size": register.size,
        "people": people,
        "person": [register.person(id) for id in PEOPLE],
        "family": [register.family(id) for id in FAMILIES],
        "case": [register.case(id) for id in CASES],
        "members": [register.members(id) for id in FAMILIES],
        "links": [register.links(id) for id in PEOPLE],
        "relations": [register.relations(id) for id in PEOPLE],
        "restrictions": [register.restrictions(id) for id in PEOPLE],
        "protected": [register.protected(id) for id in PEOPLE],
        "called": [register.called(key) for key in sorted(names)],
        "forename": [register.is_forename(key) for key in sorted(words)],
        "surname": [register.is_surname(key) for key in sorted(words)],
        "holders": [register.holders(kind, key) for kind in IdentifierKind for key in sorted(values)],
        "near": [register.near(case, families) for case in CASES for families in ((), (FAMILIES[0],))],
    }


def kept(register: Tables, folder: str) -> Register:
    path = Path(folder) / "kept.register"
    write_snapshot(register, path)
    return open_snapshot(path)


@pytest.mark.parametrize("small", [0, 2_000], ids=["a large register", "a small register"])
@few
@given(register=registers)
def test_a_snapshot_answers_like_the_tables(small: int, register: Tables) -> None:
    """Every question has the same answer in memory and on disk, the digest among them."""
    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as folder:
        patch.setattr(near_rule, "SMALL", small)
        assert answers(kept(register, folder)) == answers(register)


@few
@given(registers, st.randoms(use_true_random=False))
def test_the_order_of_the_export_changes_nothing(register: Tables, random: object) -> None:
    """Rows in another order, or twice, give the same answers and the same digest."""
    shuffled = {name: list(getattr(register, name)) for name in TABLES}
    for name, rows in shuffled.items():
        random.shuffle(rows)  # type: ignore[attr-defined]
        if name not in {"persons", "families", "cases"}:
            rows += rows[:1]
    assert answers(Tables(**{name: tuple(rows) for name, rows in shuffled.items()})) == answers(register)


@few
@given(registers, registers)
def test_the_digest_tells_registers_apart(one: Tables, other: Tables) -> None:
    """Two registers have one digest only if they hold the same."""
    same = all(set(getattr(one, name)) == set(getattr(other, name)) for name in TABLES)
    assert (one.digest == other.digest) == same


@given(registers)
@few
def test_who_is_near_in_a_large_register_is_no_more_than_everybody(register: Tables) -> None:
    """The near people hold the case's family, and nobody twice."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(near_rule, "SMALL", 0)
        for case in register.cases:
            ids = [person.id for person in register.near(case.id)]
            assert ids == sorted(set(ids))
            assert {person.id for person in register.members(case.family)} <= set(ids)
