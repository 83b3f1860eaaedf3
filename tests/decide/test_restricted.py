"""What the register withholds inside the family does not reach the recipient, said or hinted."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.model.disclosure import Outcome
from partywall.model.people import FactKind, Person, PersonId, Relation, Restriction
from tests.decide.corners import DAD, FAMILY, GIRL, MUM, OWN, asked, kept, passages, register, withheld

PREGNANT = register(restrictions=(withheld(MUM, FactKind.HEALTH, why="he must not learn of the pregnancy"),))
UNWELL = register(restrictions=(withheld(MUM, FactKind.HEALTH, why="her mental health is not to be shared"),))


@pytest.mark.parametrize(
    "hint",
    [
        "Sennara sees the midwife on Tuesday.",
        "Mum has her next scan at the end of May.",
        "Mum has been started on folic acid and tires quickly.",
    ],
)
def test_a_pregnancy_shows_through_who_is_seen_and_what_is_taken(hint: str) -> None:
    """A midwife, a scan or a supplement tells what the word pregnancy would."""
    text = f"Elowen likes her new teacher. {hint} The shed needs a roof."
    assert kept(text, PREGNANT) == "Elowen likes her new teacher. _ The shed needs a roof."
    assert kept(text, PREGNANT, MUM) == text


def test_a_medicine_is_known_by_its_ending() -> None:
    """A medicine that no list has tells of an illness too."""
    assert kept("Mum takes venlaxazine at night.", UNWELL) == "_"


def test_a_hint_of_nobodys_goes_where_the_reason_names_the_matter() -> None:
    """A table's cell with the crisis team in it names nobody, and yet tells."""
    row = "| Ring the crisis team again | weekly |\n"
    assert "crisis" not in kept(row, UNWELL)
    assert "crisis" in kept(row, PREGNANT)


def test_another_persons_illness_is_theirs() -> None:
    """What is told of the child's own asthma stays, though the mother's health is withheld."""
    text = "Elowen was in hospital with asthma in March."
    assert kept(text, UNWELL) == text


def test_words_that_only_tip_off_go() -> None:
    """That somebody has not been told is itself a leak."""
    text = "Mum asked that he is not told. Elowen had soup."
    assert kept(text, UNWELL) == "_ Elowen had soup."


def test_a_doubtful_tip_off_is_put_to_a_person() -> None:
    """Where whereabouts are withheld, words that something must stay unsaid are referred, not taken out unasked."""
    tables = register(restrictions=(withheld(MUM, FactKind.CONTACT, why="address confidential"),))
    assert asked("Mum asked that this is not passed on.", tables) == ["Mum asked that this is not passed on."]


def test_restrictions_are_by_category_and_recipient() -> None:
    """A health restriction withholds health, and from those whom it names."""
    text = "Mum was diagnosed with depression. Mum owes the catalogue forty pounds."
    assert kept(text, UNWELL) == "_ Mum owes the catalogue forty pounds."
    assert kept(text, UNWELL, GIRL) == text


def test_fathers_of_half_siblings_have_only_what_is_their_own() -> None:
    """Two fathers in one household, each kept from the other's affairs: under a heading, and by he and him."""
    other = Person(PersonId("OTHERDAD"), "Jago", "Polkerris", sex="M", families=(OWN,), role="father of Perran")
    boy = Person(PersonId("BOY"), "Perran", "Polkerris", sex="M", families=(OWN,), role="child")
    kinds = (
        FactKind.HEALTH, FactKind.CONTACT, FactKind.ALLEGATION, FactKind.FINANCE, FactKind.BACKGROUND,
        FactKind.FAMILY_LIFE,
    )  # fmt: skip
    relations = (*FAMILY, Relation(other.id, boy.id, "father of"), Relation(MUM.id, boy.id, "mother of"))
    tables = register(
        other, boy, relations=relations, children=(GIRL, boy),
        restrictions=(withheld(other, *kinds), withheld(DAD, *kinds, to=other)),
    )  # fmt: skip
    text = (
        "**Perran's father**\n\nHe draws a tractor for him every week.\n\n**Elowen's father**\n\nHe mends clocks now."
    )
    assert kept(text, tables, DAD) == text.replace("He draws a tractor for him every week.", "_")
    assert kept(text, tables, other) == text.replace("He mends clocks now.", "_")


def test_an_adopted_childs_new_name_goes_and_the_old_one_stays() -> None:
    """An adopted child's new surname is withheld from the birth family; the forename that it knows is not."""
    child = replace(GIRL, surname="Carlyon-Webb", known_as=("Poppy",))
    tables = register(child, restrictions=(withheld(child, FactKind.IDENTITY),))
    text = "Elowen sends a drawing. It is signed Poppy Carlyon-Webb."
    assert kept(text, tables) == "Elowen sends a drawing. It is signed _ _."


KINDS = st.sampled_from([FactKind.HEALTH, FactKind.CONTACT, FactKind.ALLEGATION, FactKind.FINANCE])
WORDS = st.sampled_from(
    ["Mum", "Sennara", "Elowen", "Dad", "She", "He", "sees the midwife", "lives in Trevissick", "owes money",
     "was arrested", "not to be told", "at Tregarne House", ".", ".", ",", "\n\n", "| x |"]
)  # fmt: skip


@given(st.lists(WORDS, min_size=1, max_size=25).map(" ".join), KINDS)
@settings(max_examples=80, deadline=None)
def test_a_restriction_only_ever_takes_more(text: str, kind: FactKind) -> None:
    """A restriction takes nothing from the person it protects, and gives nobody a word that they did not have."""
    with_it = register(restrictions=(Restriction(MUM.id, (kind,), (DAD.id,), "not to be shared"),))
    assert kept(text, with_it, MUM) == kept(text, register(), MUM)
    fewer = {passage.id for passage, outcome in passages(text, register(), DAD) if outcome is not Outcome.DISCLOSE}
    more = {passage.id for passage, outcome in passages(text, with_it, DAD) if outcome is not Outcome.DISCLOSE}
    assert fewer <= more
