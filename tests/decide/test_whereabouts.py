"""Where somebody is whose whereabouts are withheld does not reach the recipient, said or showing through."""

from dataclasses import replace

import pytest

from partywall.model.people import Address, FactKind, Person, PersonId, Professional
from tests.decide.corners import DAD, GIRL, HOME, MUM, kept, register, withheld

AWAY = Address("Flat 3, Gannetry Court, Penwartha", "TR97 5ZZ")
FLED = replace(MUM, addresses=(AWAY,))
WITH_HER = replace(GIRL, addresses=(AWAY,))
NOT_HIM = replace(DAD, addresses=(HOME,))
WHY = "lives in a refuge; school confidential"
TOWN = register(
    FLED, WITH_HER, NOT_HIM,
    restrictions=(
        withheld(FLED, FactKind.CONTACT, why=WHY),
        withheld(WITH_HER, FactKind.CONTACT, why=WHY),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    "told",
    [
        "I met Sennara in Penwartha.",
        "She gets off at gannetry court and walks.",
        "Mum now lives above Trewidden Bakery.",
        "Elowen started at Tregarne Primary on Monday.",
        "The children are ten minutes from the new school.",
        "Elowen comes on the number 47 bus.",
        "Mum can be rung on 01632 960777.",
    ],
)
def test_a_place_shows_through(told: str) -> None:
    """The town, the street without capitals, the school, the way and the bus tell where; and not to herself."""
    text = f"Wet day. {told} Tea at four."
    assert kept(text, TOWN) == "Wet day. _ Tea at four."
    assert kept(text, TOWN, FLED) == text


@pytest.mark.parametrize(
    "told",
    [
        "Hedley lives at 8 Tinners Row, Polwhevral.",
        "Sennara grew up in Zennack.",
        "Sennara is well.",
        "Elowen is in Year 5 and learns Welsh.",
        "Ursell Quixley of Carnmoor Council will visit Sennara.",
    ],
)
def test_what_everybody_knows_of_a_place_stays(told: str) -> None:
    """The family's home, the past, the school year and the council's name give nobody away."""
    assert kept(told, TOWN) == told


def test_a_long_sentence_keeps_what_is_not_the_place() -> None:
    """Of a long sentence only the clauses with the place go."""
    text = (
        "Elowen told me about the rabbit, the two cousins who came for tea and the new bicycle"
        ", and that she will start at Tregarne Primary after Easter, and then we played cards."
    )
    copy = kept(text, TOWN)
    assert "Tregarne" not in copy
    assert "the rabbit" in copy


def test_who_works_in_a_refuge_tells_of_it() -> None:
    """A refuge worker's name among those present says where the mother is; the social worker's says nothing."""
    worker = Person(
        PersonId("RW"), "Zillah", "Chegwyn", sex="F", role="children's worker",
        professional=Professional("Tolverne Haven", "Refuge Worker"),
    )  # fmt: skip
    tables = register(FLED, NOT_HIM, worker, restrictions=(withheld(FLED, FactKind.CONTACT),))
    assert kept("| Zillah Chegwyn |\n| Ursell Quixley |\n", tables) == "| _ |\n| Ursell Quixley |\n"


def test_a_worker_of_another_council_tells_where_a_child_is_placed() -> None:
    """The only worker of a council, there for the child who is placed, gives away which council it is."""
    placed = replace(GIRL, addresses=(AWAY,))
    worker = Person(
        PersonId("CW"), "Thirza", "Nankervell", sex="F", role="Elowen's social worker",
        professional=Professional("Westmarch Council", "Social Worker"),
    )  # fmt: skip
    tables = register(placed, worker, restrictions=(withheld(placed, FactKind.CONTACT, to=MUM),))
    assert kept("| Thirza Nankervell |\n| Ursell Quixley |\n", tables, MUM) == "| _ |\n| Ursell Quixley |\n"


def test_a_foster_carers_home_is_private_and_their_work_is_not() -> None:
    """A foster carer with no family in the register is a professional: named, and not the house."""
    carer = Person(
        PersonId("FC"), "Eseld", "Rosewarne", sex="F", role="foster carer",
        addresses=(Address("2 Quay Lane, Portmellow"),),
        professional=Professional("Carnmoor Council", "Foster Carer"),
    )  # fmt: skip
    tables = register(carer)
    text = "Eseld Rosewarne brings Elowen to the centre. She was collected from 2 Quay Lane, Portmellow."
    assert kept(text, tables) == "Eseld Rosewarne brings Elowen to the centre. _"


def test_the_family_home_is_kept_from_those_who_never_lived_there() -> None:
    """Where a mother is still at home, a stranger to the house may not learn it; her husband knows it."""
    adopter = Person(PersonId("ADOPTER"), "Una", "Trethick", sex="F", role="adoptive mother", addresses=(AWAY,))
    tables = register(adopter, restrictions=(withheld(MUM, FactKind.CONTACT, to=adopter),))
    assert kept("Sennara is still in Tinners Row.", tables, adopter) == "_"
    assert kept("Sennara is still in Tinners Row.", tables, DAD) == "Sennara is still in Tinners Row."
