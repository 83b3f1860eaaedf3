"""To whose family somebody is counted whom the family table leaves out."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.model.people import FamilyLink, LinkBasis, PersonId
from partywall.register import Tables
from partywall.register.faults import Trouble
from tests.register.tables_of import address, read, register, troubles

NEW = PersonId("P9")
AT_14 = ("14", "High Street", "ZE1 1AA")
FAR = ("2", "Low Road", "ZE9 9ZZ")


def families(found: Tables, id: PersonId = NEW) -> tuple[str, ...]:
    person = found.person(id)
    assert person is not None
    return person.families


def test_a_recorded_family_is_a_link_too() -> None:
    """Every family that somebody is counted to has a link that says how we know."""
    assert register().links(PersonId("P2")) == (FamilyLink(PersonId("P2"), "F1", LinkBasis.RECORDED),)  # type: ignore[arg-type]


def test_a_mother_is_counted_to_her_childs_family() -> None:
    """A mother whom the family table leaves out belongs to the family of her child, and it shows."""
    found = register(ssd_mother=["P1,P2"])
    assert families(found, PersonId("P1")) == ("F1",)
    assert found.links(PersonId("P1")) == (FamilyLink("P1", "F1", LinkBasis.MOTHER, "with P2"),)  # type: ignore[arg-type]
    assert [person.id for person in found.members("F1")] == ["P1", "P2"]  # type: ignore[arg-type]


def test_a_child_is_counted_to_its_mothers_family() -> None:
    """The mother link tells in both directions."""
    assert families(register(ssd_person=["P9,Di,Quill,,,"], ssd_mother=["P2,P9"])) == ("F1",)


def test_a_mother_who_lives_elsewhere_is_not_counted_to_the_family() -> None:
    """She may have fled from it: then the family must not be told where she is."""
    where = [address("P1", *FAR), address("P2", *AT_14)]
    assert families(register(ssd_mother=["P1,P2"], ssd_address=where), PersonId("P1")) == ()


def test_a_child_who_lives_elsewhere_is_not_counted_to_its_mothers_family() -> None:
    """It may be with adopters, whom the mother must not find."""
    where = [address("P9", *FAR), address("P2", *AT_14)]
    assert families(register(ssd_person=["P9,Di,Elm,,,"], ssd_mother=["P2,P9"], ssd_address=where)) == ()


@pytest.mark.parametrize(
    ("surname", "meets", "kind", "end", "expected"),
    [
        ("Quill", False, "Home", "", ("F1",)),
        ("Elm", False, "Home", "", ()),  # a lodger, a partner, another tenant
        ("Elm", True, "Home", "", ("F1",)),
        ("Quill", False, "Placement", "", ()),  # a foster home is no family
        ("Quill", False, "Home", "2020-01-01", ()),  # moved out
    ],
)
def test_one_home_needs_a_second_sign(
    surname: str, meets: bool, kind: str, end: str, expected: tuple[str, ...]
) -> None:
    """Sharing a present home counts only together with a surname or a conference."""
    found = register(
        ssd_person=[f"P9,Di,{surname},,,"],
        ssd_address=[address("P2", *AT_14), address("P9", *AT_14, kind, end)],
        ssd_initial_cp_conference=["M1,P2", "M1,P9"] if meets else [],
    )
    assert families(found) == expected
    assert bool(found.links(NEW)) == bool(expected)


def test_a_shared_conference_alone_makes_no_family() -> None:
    """Half-siblings of two families share a conference, and even a surname."""
    found = register(ssd_person=["P9,Di,Quill,,,"], ssd_initial_cp_conference=["M1,P2", "M1,P9"])
    assert families(found) == ()
    assert found.meetings == (("P2", "P9"),)


@pytest.mark.parametrize("house", ["16", "Flat 2, 14", "14a"])
def test_a_neighbour_makes_no_family(house: str) -> None:
    """The next house, another flat of the same house: another family, whatever its surname."""
    where = [address("P2", *AT_14), address("P9", house, *AT_14[1:])]
    assert families(register(ssd_person=["P9,Di,Quill,,,"], ssd_address=where)) == ()


def test_signs_that_point_at_two_families_point_at_none() -> None:
    """A mother of children in two families is counted to neither, nor is who lives where two live."""
    assert families(register(ssd_mother=["P1,P2", "P1,P3"]), PersonId("P1")) == ()
    where = [address(id, *AT_14) for id in ("P2", "P3", "P9")]
    assert families(register(ssd_person=["P9,Di,Quill,,,"], ssd_address=where)) == ()
    assert families(register(ssd_mother=["P1,P2"], ssd_initial_cp_conference=["M1,P1", "M1,P3"]), PersonId("P1")) == ()


def test_no_inference_rests_on_another() -> None:
    """A grandmother is not counted through a mother who is counted only by inference."""
    found = register(ssd_person=["P9,Di,Quill,,,"], ssd_mother=["P1,P2", "P9,P1"])
    assert (families(found, PersonId("P1")), families(found)) == (("F1",), ())


def test_a_recorded_family_is_never_changed() -> None:
    """What the family table says wins over every sign."""
    assert families(register(ssd_mother=["P3,P2"]), PersonId("P3")) == ("F2",)


@pytest.mark.parametrize(
    "shield",
    [
        {"pw_restrictions": ["P1,contact,P3,"]},
        {"pw_restrictions": ["P2,contact,P3;P1,"]},
        {"pw_protected_sources": ["P1,"]},
    ],
)
def test_nothing_is_inferred_for_people_under_protection(shield: dict[str, list[str]]) -> None:
    """Whom a restriction names on either side, or who is a protected source, is counted only where recorded."""
    assert families(register(ssd_mother=["P1,P2"], **shield), PersonId("P1")) == ()


def test_a_professional_belongs_to_no_family() -> None:
    """A worker who lives with a family or is a child's mother is not counted to it."""
    found = register(ssd_professionals=["P9,Di Quill,"], ssd_mother=["P9,P2"])
    assert families(found) == ()


@pytest.mark.parametrize("twin", ["P9,Ben,Quill,2015-04-03,,", "P9,Kim,Elm,,999 000 0018,"])
def test_records_before_and_after_adoption_are_never_joined(twin: str) -> None:
    """Two records that may be one child's are reported, kept apart, and tell nothing of each other."""
    where = [address("P2", *AT_14), address("P9", *AT_14)]
    reading = read(ssd_person=[twin], ssd_address=where, ssd_mother=["P1,P2", "P1,P9"])
    assert set(troubles(reading)) <= {Trouble.NAMESAKES, Trouble.ONE_NUMBER} and reading.faults
    assert reading.register is not None
    assert families(reading.register) == ()
    assert families(reading.register, PersonId("P1")) == ()
    assert reading.register.person(PersonId("P2")) != reading.register.person(NEW)


IDS = [f"Q{number}" for number in range(6)]
ids = st.sampled_from(IDS)
rows_of_people = st.tuples(*(st.sampled_from([f"{id},Di,Elm,,,", f"{id},Di,Quill,,,"]) for id in IDS)).map(list)
exports = st.fixed_dictionaries(
    {
        "ssd_person": rows_of_people,
        "ssd_family": st.lists(st.builds("{},{}".format, st.sampled_from(["F1", "F2"]), ids), max_size=4),
        "ssd_mother": st.lists(st.builds("{},{}".format, ids, ids), max_size=4),
        "ssd_address": st.lists(
            st.builds(address, ids, st.sampled_from(["14", "16"]), *map(st.just, AT_14[1:])), max_size=6
        ),
        "ssd_initial_cp_conference": st.lists(st.builds("{},{}".format, st.sampled_from("MN"), ids), max_size=5),
        "pw_restrictions": st.lists(st.builds("{},all,P3,".format, ids), max_size=1),
    }
)


@settings(max_examples=200, deadline=None)
@given(exports)
def test_the_laws_of_inference(export: dict[str, list[str]]) -> None:
    """Whatever the export: recorded families stay, each inference rests on recorded members of one family."""
    found = register(**export)
    recorded = {(PersonId(person), family) for family, person in (row.split(",") for row in export["ssd_family"])}
    restricted = {row.split(",")[0] for row in export["pw_restrictions"]}
    for id in map(PersonId, IDS):
        own = {family for person, family in recorded if person == id}
        inferred = [link for link in found.links(id) if link.basis is not LinkBasis.RECORDED]
        if own:
            assert set(families(found, id)) == own and not inferred
            continue
        assert len(families(found, id)) <= 1
        assert bool(inferred) == bool(families(found, id))
        assert not (inferred and id in restricted)
        for link in inferred:
            witnesses = link.evidence.removeprefix("with ").split(", ")
            assert all((PersonId(witness), link.family) in recorded or witness in {"P2", "P3"} for witness in witnesses)


@settings(max_examples=100, deadline=None)
@given(exports, st.randoms(use_true_random=False))
def test_inference_does_not_hang_on_the_order_of_rows(export: dict[str, list[str]], random: Random) -> None:
    """The same rows in another order count the same people to the same families."""
    before = register(**export)
    for rows in export.values():
        random.shuffle(rows)
    after = register(**export)
    assert [before.links(PersonId(id)) for id in IDS] == [after.links(PersonId(id)) for id in IDS]
