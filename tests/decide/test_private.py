"""A professional may be named with what they do in their work; their own life is theirs."""

import pytest

from partywall.model.people import FamilyId, Person, PersonId, Professional, Relation
from tests.decide.corners import DAD, OTHER, kept, register

TABLES = register()


@pytest.mark.parametrize(
    "told",
    [
        "Ursell Quixley is signed off with stress.",
        "Ursell Quixley's hysterectomy is in June.",
        "Ursell Quixley is off on Thursdays, she takes her mother to the clinic.",
        "Ursell Quixley has moved house to Zennack.",
        "Ursell Quixley's son has left the army.",
        "Ursell Quixley is not at work. She is under the doctor with depression.",
        "| Ursell Quixley | no, absent | second round of chemo |",
        "| Ursell Quixley | apologies (her daughter is in hospital) |",
    ],
)
def test_a_workers_illness_family_and_home_go(told: str) -> None:
    """Illness, operation, kin, house: said at once, in the next sentence, or in the next cell."""
    assert kept(told, TABLES) != told


@pytest.mark.parametrize(
    "told",
    [
        "Ursell Quixley is on leave until Monday.",
        "Ursell Quixley said that her mother's operation went well.",
        "Ursell Quixley visited Mum in hospital.",
        "Ursell Quixley asked about his drinking.",
        "Ursell Quixley is still there for Elowen until the summer.",
        "| Ursell Quixley | social worker | apologies |",
    ],
)
def test_a_workers_work_stays(told: str) -> None:
    """Being on leave, what they said of others' illness, whom they visited: all in their role."""
    assert kept(told, TABLES) == told


def test_a_worker_who_is_a_parent_elsewhere_is_two_things() -> None:
    """The teacher may be named as the teacher; her child, of another family, may not."""
    teacher = Person(
        PersonId("TEACHER"), "Lowdy", "Scobell", sex="F", families=(OTHER,), role="class teacher",
        professional=Professional("Polwhevral School", "Class Teacher"),
    )  # fmt: skip
    child = Person(PersonId("HERS"), "Cubert", "Scobell", sex="M", families=(OTHER,), role="pupil")
    tables = register(teacher, child, relations=(Relation(teacher.id, child.id, "mother of"),))
    text = "Lowdy Scobell teaches Elowen. Cubert Scobell was excluded."
    assert kept(text, tables) == "Lowdy Scobell teaches Elowen. _"


def test_a_foster_carer_with_a_family_is_of_that_family() -> None:
    """A carer who is in the register as a member of a household, and not for their work, is withheld like others."""
    carer = Person(PersonId("KIN"), "Jaquet", "Penglaze", sex="F", families=(FamilyId("THIRD"),), role="foster carer")
    assert kept("Jaquet Penglaze is tired.", register(carer)) == "_"


def test_the_dead_of_another_family_are_withheld_alike() -> None:
    """A neighbour who died years ago is still somebody else."""
    dead = Person(PersonId("DEAD"), "Petroc", "Scobell", sex="M", families=(OTHER,), role="neighbour's late husband")
    assert kept("Petroc Scobell died of drink in 1987. Elowen slept.", register(dead)) == "_ Elowen slept."


def test_a_former_name_is_the_same_person() -> None:
    """Somebody of another family is withheld under the name they had before."""
    renamed = Person(
        PersonId("RENAMED"), "Hylda", "Scobell", sex="F", families=(OTHER,), role="neighbour",
        known_as=("Hylda Trudgian",),
    )  # fmt: skip
    assert kept("Hylda Trudgian was arrested. Elowen slept.", register(renamed), DAD) == "_ Elowen slept."
