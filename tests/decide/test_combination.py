"""Sentences that stay and all the same single out one person of another family."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.decide.attributes import Trait, dated, profile, said
from partywall.model.disclosure import EvidenceKind, Outcome, Passage, Screening
from partywall.model.people import Address, Case, CaseId, Family, FamilyId, Person, PersonId, Relation
from partywall.pipeline import Request, prepare
from partywall.register.tables import Tables
from partywall.trace import index
from tests.decide.cases import POLICY
from tests.detect.town import document

F1, F2, F3 = FamilyId("F1"), FamilyId("F2"), FamilyId("F3")
MOTHER, HELPER, GIRL = PersonId("MOTHER"), PersonId("HELPER"), PersonId("GIRL")
TOWN = Tables(
    (
        Person(MOTHER, "Ada", "Marchbank", sex="F", born=date(1990, 2, 1), families=(F1,), role="mother"),
        Person(PersonId("CHILD"), "Wilfred", "Marchbank", sex="M", born=date(2014, 3, 1), families=(F1,), role="child"),
        Person(
            HELPER, "Osric", "Pengelly", sex="M", born=date(1982, 6, 1), families=(F2,), role="volunteer at the club"
        ),
        Person(GIRL, "Wenna", "Carlyon", sex="F", born=date(2011, 9, 9), families=(F3,), role="pupil"),
        Person(PersonId("BROTHER"), "Perran", "Carlyon", sex="M", born=date(2016, 9, 9), families=(F3,), role="pupil"),
    ),
    (
        Family(F1, "Marchbank", Address("3 Chapel Rise, Carnbury")),
        Family(F2, "Pengelly", Address("8 Quay Street, Polwithen")),
        Family(F3, "Carlyon", Address("21 Smeaton Row, Porthmellin")),
    ),
    (Case(CaseId("C1"), F1, (PersonId("CHILD"),)),),
    all_relations=(Relation(GIRL, PersonId("BROTHER"), "sister of"),),
)
DATED = "Plan of 3 May 2025.\n\n"


def screened(text: str, recipient: PersonId = MOTHER, register: Tables = TOWN) -> Screening:
    return prepare(document(DATED + text), register, Request(CaseId("C1"), recipient), index(()), POLICY)


def combined(screening: Screening) -> list[tuple[Passage, Outcome]]:
    rows = zip(screening.passages, screening.decisions, strict=True)
    return [(row, made.outcome) for row, made in rows if row.evidence[0].kind is EvidenceKind.COMBINATION]


def test_three_things_together_that_fit_one_person_are_referred() -> None:
    """An age, a tie and a place of meeting fit one man of another family: a person decides; the words are marked."""
    ((passage, outcome),) = combined(screened("A volunteer aged 42 helps at the club."))
    assert outcome is Outcome.REFER
    assert [subject.person for subject in passage.about] == [HELPER]
    assert passage.evidence[0].why == "age, tie and where they meet together"
    start = len(DATED)
    words = [(DATED + "A volunteer aged 42 helps at the club.")[core.start : core.end] for core in passage.cores]
    assert words == ["volunteer", "aged 42", "club"]
    assert passage.span.start == start


def test_a_street_says_more_than_an_age() -> None:
    """A street that nobody of the case has to do with and a word for a girl suffice."""
    ((passage, _),) = combined(screened("There was talk of one girl over in Porthmellin."))
    assert [subject.person for subject in passage.about] == [GIRL]


@pytest.mark.parametrize(
    "text",
    [
        "A volunteer helps at the club.",  # two things only
        "A volunteer aged 61 helps at the club.",  # not his age
        "A volunteer, a lady aged 42, helps at the club.",  # not his sex
        "There was talk of Porthmellin.",  # of a place alone
        "Wilfred knows a volunteer aged 42 at the club.",  # tells about the case's own child
        "Pupils go to the club when they are in Year 5.",  # nobody in particular
    ],
)
def test_less_than_that_says_nothing(text: str) -> None:
    """Too little, what contradicts, and what is about the case's own child is left alone."""
    assert combined(screened(text)) == []


def test_what_fits_the_family_too_says_nothing() -> None:
    """Where one of the case's own family fits as much, the sentence is taken as theirs."""
    uncle = Person(PersonId("UNCLE"), "Tom", "Marchbank", sex="M", born=date(1982, 1, 1), families=(F1,),
                   role="uncle, volunteer at the club")  # fmt: skip
    assert (
        combined(
            screened("A volunteer aged 42 helps at the club.", register=replace(TOWN, persons=(*TOWN.persons, uncle)))
        )
        == []
    )


def also(born: int, family: FamilyId) -> Tables:
    """The town with another volunteer at the club."""
    other = Person(PersonId("OTHER"), "Jago", "Tangye", sex="M", born=date(born, 1, 1), families=(family,),
                   role="volunteer at the club")  # fmt: skip
    return replace(TOWN, persons=(*TOWN.persons, other))


def test_what_fits_two_families_says_nothing() -> None:
    """People of two families who fit alike are not told apart by it; those of one family are singled out together."""
    text = "A volunteer aged 42 helps at the club."
    assert combined(screened(text, register=also(1982, F3))) == []
    ((passage, _),) = combined(screened(text, register=also(1982, F2)))
    assert {subject.person for subject in passage.about} == {HELPER, PersonId("OTHER")}
    ((passage, _),) = combined(screened(text, register=also(1950, F3)))
    assert {subject.person for subject in passage.about} == {HELPER}


def test_a_recipient_may_read_of_themselves() -> None:
    """For the man himself there is no combination that singles him out."""
    assert combined(screened("A volunteer aged 42 helps at the club.", recipient=HELPER)) == []


SENTENCES = [
    "A volunteer aged 42 helps at the club.",
    "There was talk of one girl over in Porthmellin.",
    "Osric Pengelly was arrested.",
    "Wilfred likes school.",
    "The girl next door was in hospital.",
    "A boy (8) and his sister live at number 21.",
]


@given(st.lists(st.sampled_from(SENTENCES), max_size=6).map(" ".join))
@settings(max_examples=40, deadline=None)
def test_a_combination_is_never_withheld_unasked(text: str) -> None:
    """Whatever stands around it, it is referred, about one of another family, and part of nothing that is withheld."""
    screening = screened(text)
    withheld = [passage.span for passage in screening.outcome(Outcome.REDACT)]
    for passage, outcome in combined(screening):
        assert outcome is Outcome.REFER
        assert {subject.person for subject in passage.about} <= {HELPER, GIRL, PersonId("BROTHER")}
        assert not any(passage.span.overlaps(span) for span in withheld)


@pytest.mark.parametrize(
    ("text", "year", "fits"),
    [
        ("aged 13", 2025, True),
        ("a 13-year-old", 2025, True),
        ("aged thirteen", 2025, True),
        ("aged 14", 2025, True),
        ("aged 15", 2025, False),
        ("in Year 9", 2025, True),
        ("in Year 4", 2025, False),
        ("born in 2011", None, True),
        ("aged 13", None, False),
    ],
)
def test_an_age_is_that_of_the_year_in_which_it_was_written(text: str, year: int | None, fits: bool) -> None:
    """Ages, school years and years of birth are compared as of the document's own year; without one only the last."""
    girl = profile(TOWN.persons[3], TOWN)
    assert (Trait.AGE in girl.fits(said(text, frozenset()), year)) is fits


def test_kin_are_other_people() -> None:
    """The word for somebody's brother does not say that they are a man."""
    girl = profile(TOWN.persons[3], TOWN)
    assert girl.fits(said("her brother", frozenset()), None) == {Trait.KIN}


def test_a_text_is_dated_by_the_year_it_names_most() -> None:
    """The one that its dates name most often; none if it names none."""
    assert dated("Born 2011. Seen 3/5/25, again on 4 June 2025.") == 2025
    assert dated("No date.") is None
