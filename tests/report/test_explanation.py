"""The one sentence that says whose a passage is believed to be, and why."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partywall.model.disclosure import Evidence, EvidenceKind, Passage, Provenance, Screening, Subject
from partywall.model.look import Look
from partywall.model.people import (
    Case,
    CaseId,
    FactKind,
    Family,
    FamilyId,
    Person,
    PersonId,
    Professional,
)
from partywall.model.records import RecordId
from partywall.model.text import PartId, Span
from partywall.register.tables import Tables
from partywall.report import explained, findings, report_html
from partywall.report.explanation import explanation
from partywall.report.traced import Traced
from tests import recorded
from tests.report import world

F1, F2 = FamilyId("F1"), FamilyId("F2")
GIRL, UNCLE = PersonId("P7"), PersonId("P6")
PEOPLE = Tables(
    persons=(
        Person(world.MOTHER, "Ada", "Marchbank", role="mother", sex="F", families=(F1,)),
        Person(PersonId("P2"), "Tom", "Marchbank", role="father", sex="M", families=(F1,)),
        Person(GIRL, "Wenna", "Trewin", role="girl next door", sex="F", families=(F2,)),
        Person(UNCLE, "Perran", "Trewin", role="uncle", sex="M", families=(F2,)),
        Person(PersonId("P5"), "Ida", "Trewin", role="child of another family", sex="F", families=(F2,)),
        Person(PersonId("P9"), "Asha", "Nair", professional=Professional("Carnbury Council", "Social Worker")),
    ),
    families=(Family(F1, "Marchbank"), Family(F2, "Trewin")),
    cases=(Case(CaseId("C1"), F1),),
)
TEXT = "The girl next door was arrested."
WHOLE = world.document(world.part(TEXT))


def about(*people: str, kind: str = EvidenceKind.DESCRIPTION, why: str = "role: next door") -> Passage:
    """A passage whose core are the girl's words, about these people."""
    base = world.passage(WHOLE, 0, 32, cores=[(0, 18)])
    subjects = tuple(Subject(PersonId(id)) if not id.isdigit() else Subject(None, int(id)) for id in people)
    return replace(base, about=subjects, evidence=(Evidence(kind, why),))  # type: ignore[arg-type]


def said(passage: Passage, provenances: tuple[Provenance, ...] = ()) -> str:
    screened = screened_with(passage, provenances)
    records = Traced(provenances).of(passage.span)
    return explanation(passage, WHOLE.parts[0], records, screened, PEOPLE)


def screened_with(passage: Passage, provenances: tuple[Provenance, ...] = ()) -> Screening:
    return world.screening(WHOLE, passage, provenances=provenances)


SENTENCES = [
    (
        about("P7"),
        "Believed to be about Wenna Trewin, girl next door, of another family, because “The girl next door” fits her"
        " and nobody of this family.",
    ),
    (
        about("3"),
        "Believed to be about somebody whom the register does not know (stranger 3), because “The girl next door”"
        " describes somebody outside this family.",
    ),
    (
        about("P7", kind=EvidenceKind.MENTION, why="misspelt; the likeliest of several"),
        "Believed to be about Wenna Trewin, girl next door, of another family, because “The girl next door” is her name"
        " with a slip in it, and of several people of that name the text around it fits best.",
    ),
    (
        about("P7", kind=EvidenceKind.IDENTIFIER, why="NHS number; the register knows only one it may mean"),
        "Believed to be about Wenna Trewin, girl next door, of another family, because “The girl next door” is her"
        " NHS number.",
    ),
    (
        about("P7", kind=EvidenceKind.CARRIED_ON, why="it carries on from what is withheld before it"),
        "Believed to be about Wenna Trewin, girl next door, of another family, because it goes on about her from what"
        " stands before it.",
    ),
    (
        about("P2", why="the register withholds health of this person"),
        "Believed to be about Tom Marchbank, father, of this family, because the register withholds this about him:"
        " health.",
    ),
    (
        about("P7", why="it shows who told in confidence"),
        "Believed to be about Wenna Trewin, girl next door, of another family, because it shows who told in"
        " confidence.",
    ),
    (
        about("P9", why="a professional's private life"),
        "Believed to be about Asha Nair, Social Worker, Carnbury Council, who is here for their work, because it tells"
        " of a professional's private life.",
    ),
    (
        about("P7", kind=EvidenceKind.COMBINATION, why="age, street and school together"),
        "Believed to be about Wenna Trewin, girl next door, of another family, because what is left fits her and nobody"
        " of this family (age, street and school together).",
    ),
    (
        about(kind=EvidenceKind.ADDED, why="somebody marked it as not for this recipient"),
        "Somebody marked it as not for this recipient.",
    ),
]


@pytest.mark.parametrize(("passage", "sentence"), SENTENCES)
def test_a_sentence_says_whose_it_is_and_why(passage: Passage, sentence: str) -> None:
    """Named, described, numbered, carried on, restricted, a source, private, combined, marked: one plain sentence."""
    assert said(passage) == sentence


def test_what_only_the_reader_saw_is_told_apart() -> None:
    """Of somebody else, or of the case's own family and kept from this recipient."""
    why = "the reader was trained on invented records"
    others = said(about("P7", kind=EvidenceKind.READ, why=why))
    own = said(about("P2", kind=EvidenceKind.READ, why=why))
    assert others.endswith("because a trained reader takes “The girl next door” to tell of somebody else.")
    assert own.endswith("takes “The girl next door” to tell what is kept from this recipient about him.")


def copied(likeness: float, families: tuple[FamilyId, ...], why: str, **row: Any) -> tuple[Passage, Provenance]:
    record = recorded.record(world.document(world.part(f"what was said {families}")), families, "minutes, 3 February")
    digest, source = record.document.digest, replace(record.source, id=RecordId(f"of {families}"))
    passage = replace(about("P7"), evidence=(Evidence(EvidenceKind.COPIED, why, digest),))
    return passage, Provenance(passage.span, source, Span(digest, PartId("body"), 0, 5), likeness, **row)


THEIRS, OURS = "it stands in a record of another family too", "it stands in a record of this family that holds more"
MINUTES = "in minutes, 3 February, a record of Trewin (F2)"


@pytest.mark.parametrize(
    ("likeness", "retold", "how"),
    [
        (1.0, False, "word for word"),
        (0.996, False, "nearly word for word (99% of the words)"),
        (0.83, False, "nearly word for word (83% of the words)"),
        (0.4, False, "in part word for word (40% of the words)"),
        (0.2, True, "in other words"),
    ],
)
def test_a_copied_passage_names_its_record(likeness: float, retold: bool, how: str) -> None:
    """Where the same stands in a record, the sentence says how like it is, in which record and whose that is."""
    passage, row = copied(likeness, (F2,), THEIRS, retold=retold)
    assert said(passage, (row,)).endswith(f"because {THEIRS}: {how}, {MINUTES}.")


def test_what_stands_in_records_of_both_families_says_so() -> None:
    """A record of this family beside another family's, and the other way round, with how like it is if that differs."""
    passage, theirs = copied(1.0, (F2,), THEIRS)
    own, ours = copied(1.0, (F1,), OURS)
    assert said(passage, (theirs, ours)).endswith(f"word for word, {MINUTES}, and in a record of this family too.")
    assert said(own, (theirs, ours)).endswith("a record of this family, and in a record of Trewin (F2) too.")
    less = replace(ours, likeness=0.7)
    assert "and nearly word for word (70% of the words), in a record of this family too" in said(
        passage, (theirs, less)
    )


def test_both_families_are_not_said_twice() -> None:
    """Where the reason says already that a record of this family has it too, it is not said again."""
    passage, theirs = copied(1.0, (F2,), "it stands in a record of another family, and in one of this family too")
    _, ours = copied(1.0, (F1,), OURS)
    assert said(passage, (theirs, ours)).count("this family too") == 1


def test_one_record_of_both_families_is_one_record() -> None:
    """A record that belongs to both is named as such."""
    passage, both = copied(1.0, (F1, F2), THEIRS)
    assert said(passage, (both,)).endswith("minutes, 3 February, a record of this family and Trewin (F2).")


def test_several_people_are_not_all_named() -> None:
    """What is copied from another family's record is about somebody of that family."""
    assert said(about("P5", "P6", "P7")).startswith("Believed to be about somebody of another family, Trewin (F2), ")


def test_what_somebody_is_is_not_said_twice() -> None:
    """A role that says which family a person is of needs no second word for it."""
    assert said(about("P5")).startswith("Believed to be about Ida Trewin, child of another family, because")


@given(
    st.text(min_size=1, max_size=20), st.text(max_size=40), st.lists(st.sampled_from(["P1", "P5", "P9", "4", "P404"]))
)
def test_an_unknown_kind_of_reason_is_said_in_its_own_words(kind: str, why: str, people: list[str]) -> None:
    """A reason of a kind that nobody has worded yet still gives one sentence, and never a fault."""
    sentence = said(about(*people, kind=kind, why=why))
    assert sentence
    assert why.rstrip(".").strip() in sentence


@pytest.mark.parametrize("kind", list(EvidenceKind))
def test_every_kind_of_evidence_has_a_sentence(kind: EvidenceKind) -> None:
    """Each begins with whose it is, or says that somebody marked it, and ends as a sentence does."""
    sentence = said(about("P7", kind=kind, why="it was seen"))
    assert sentence.startswith(("Believed to be about Wenna Trewin", "It was seen"))
    assert sentence.endswith(".")


def test_report_findings_and_terminal_say_the_same() -> None:
    """One sentence, word for word, in all three."""
    passage, sentence = SENTENCES[0]
    screened = screened_with(passage)
    assert sentence in report_html(screened, Look(), PEOPLE, world.POLICY)
    assert findings(screened, PEOPLE, world.POLICY)["passages"][0]["explanation"] == sentence
    (line,) = explained(screened, PEOPLE)
    assert line == f"1. Withhold, in the text. {sentence}"


def test_a_fact_has_words() -> None:
    """No kind of fact is left without words for it."""
    for fact in FactKind:
        assert "the register withholds this" in said(about("P2", why=f"the register withholds {fact} of this person"))
