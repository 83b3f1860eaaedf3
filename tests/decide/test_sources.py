"""Who told in confidence is not given away, by name, description, place, time or sight."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.model.people import Person, PersonId, Professional
from tests.decide.corners import DAD, MUM, NEIGHBOUR, OWN, kept, register

TOLD = register(sources=(NEIGHBOUR,))


@pytest.mark.parametrize(
    "told",
    [
        "The call came from a retired lady who walks her dog past the gate.",
        "A woman who cleans at the school told us that the door was locked.",
        "We have this from someone who works with him.",
        "It was one of the helpers who rang.",
        "The shouting was heard through the bedroom wall.",
        "The caller lives above the shop.",
        "She begged that nobody should know that the call came from a neighbour.",
        "A letter of thanks goes to number 12.",
        "The statement was taken from the lady opposite.",
    ],
)
def test_a_source_is_told_by_description(told: str) -> None:
    """Trade, habit, wall, house number and fear point at one person, and go."""
    text = f"Hedley was at work. {told} Elowen had tea."
    assert kept(text, TOLD) == "Hedley was at work. _ Elowen had tea."


@pytest.mark.parametrize(
    "told",
    [
        "There was an anonymous call in May.",
        "The referrer has a right not to be named.",
        "Ursell Quixley told us that the case will close.",
        "Elowen told me that she likes drawing.",
        "Her teacher rang in June.",
    ],
)
def test_that_somebody_told_is_no_secret(told: str) -> None:
    """That there was a call, and what workers and the family themselves say, stays."""
    assert kept(told, TOLD) == told


def test_it_goes_on_about_the_source() -> None:
    """The sentence after goes too, where she can only be the caller."""
    text = "A lady on the floor below rang duty. She had been up to look twice. Elowen had tea."
    assert kept(text, TOLD) == "_ _ Elowen had tea."


def test_an_aunt_who_told_may_be_named_but_not_as_the_one() -> None:
    """A protected source of the case's own family is spoken of freely, but for her telling: by name and as kin."""
    aunt = Person(PersonId("AUNT"), "Tryfena", "Nancekivell", sex="F", families=(OWN,), role="maternal aunt")
    tables = register(aunt, sources=(aunt,))
    text = "Tryfena Nancekivell bakes on Sundays. Tryfena Nancekivell rang duty. The caller was the mother's sister."
    assert kept(text, tables, DAD) == "Tryfena Nancekivell bakes on Sundays. _ _"
    assert kept(text, tables, aunt) == text


def test_a_teacher_who_told_may_be_named_but_not_as_the_one() -> None:
    """A professional who told in confidence stays a professional in everything else."""
    tutor = Person(
        PersonId("TUTOR"), "Digory", "Venning", sex="M", role="form tutor",
        professional=Professional("Polwhevral School", "Tutor"),
    )  # fmt: skip
    tables = register(tutor, sources=(tutor,))
    text = "Digory Venning teaches maths. Digory Venning has asked that Mum does not know that he rang."
    assert kept(text, tables, MUM) == "Digory Venning teaches maths. _"


@given(st.sampled_from(["Endelyn Scobell", "Endelyn"]), st.sampled_from(["rang duty", "told us", "reported it"]))
@settings(max_examples=20, deadline=None)
def test_a_named_source_never_stays(name: str, act: str) -> None:
    """However the act of telling is put, the protected name is not left beside it."""
    assert "Endelyn" not in kept(f"On Monday {name} {act}. Tea at four.", TOLD)
