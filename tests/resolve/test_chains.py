"""Pronouns and phrases go with the person they stand for, and what the register knows of people is heeded."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.detect import detect
from partywall.model.people import Case, CaseId, FamilyId, Link, MentionKind, Person, PersonId, Resolution
from partywall.register.tables import Tables
from partywall.resolve import resolve
from partywall.resolve.chains import link, linked
from partywall.resolve.chains.antecedents import walk
from partywall.resolve.chains.learned import WEIGHTS
from partywall.resolve.chains.reading import Known, Script, pointers
from tests.detect.town import document

F1, F2 = FamilyId("F1"), FamilyId("F2")
CASE = Case(CaseId("C1"), F1, (PersonId("KID"),))
KID = Person(PersonId("KID"), "Perran", "Ashdown", sex="M", families=(F1,), role="child", born=date(2014, 1, 1))
MUM = Person(PersonId("MUM"), "Gwenda", "Ashdown", sex="F", families=(F1,), role="mother", born=date(1988, 1, 1))
BOY = Person(PersonId("BOY"), "Jory", "Trewhella", sex="M", families=(F2,), role="boy next door", born=date(2012, 1, 1))
TOWN = Tables((KID, MUM, BOY))


def links(text: str) -> tuple[tuple[Resolution, ...], tuple[Link, ...]]:
    """What the mentions of a text were resolved to, and its links."""
    near = tuple(TOWN.people())
    rows = resolve(document(text), detect(document(text), TOWN, near), TOWN, near, CASE)
    return rows, linked(text, rows, near, CASE)


def meant(text: str, words: str) -> PersonId | None:
    """Whom the last such words mean."""
    rows, found = links(text)
    at = text.rindex(words)
    one = next(row for row in found if row.span.start == at and row.span.end == at + len(words))
    return None if one.resolution is None else rows[one.resolution].person


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        ("Jory Trewhella was arrested in May. He has been bailed to his aunt.", "He", BOY),
        ("Jory Trewhella was arrested in May. He has been bailed to his aunt.", "his", BOY),
        ("Gwenda Ashdown rang Jory Trewhella on Monday. She was upset.", "She", MUM),
        ("Perran Ashdown likes school. He's in the football team.", "He", KID),
        ("Perran Ashdown told Gwenda Ashdown that she was late.", "she", MUM),
    ],
)
def test_a_pronoun_goes_with_whom_it_means(text: str, words: str, person: Person) -> None:
    """By sex, by who was spoken of last, and by who is the subject; also with ``'s`` behind it."""
    assert meant(text, words) == person.id


def test_a_pronoun_that_agrees_with_nobody_means_nobody_known() -> None:
    """In a text that speaks of men alone, she is none of them."""
    assert meant("Perran Ashdown met Jory Trewhella. She was cross.", "She") is None


def chains(text: str, known: tuple[Known, ...] = ()) -> dict[str, int]:
    """The chain of each phrase of a text, by the program's own weights."""
    script = Script(text)
    found = pointers(script, known)
    numbers = walk(script, found, WEIGHTS)
    return {text[one.start : one.end]: number for one, (number, _) in zip(found, numbers, strict=True)}


def test_other_words_for_age_mean_other_people() -> None:
    """The older sister and the younger sister are two."""
    found = chains("The older sister works. The younger sister is at school.")
    assert found["The older sister"] != found["The younger sister"]


def test_nobody_is_their_own_kin() -> None:
    """In "her mother", her and the mother are two."""
    found = chains("Her mother rang.")
    assert found["Her"] != found["Her mother"]


def test_what_is_part_of_another_word_stands_for_nobody() -> None:
    """In "child protection" there is no child, in "the child" there is."""
    assert "child" not in " ".join(chains("We discussed child protection."))
    assert "the child" in chains("We discussed the child.")


TEXTS = st.lists(
    st.sampled_from(
        ["Jory Trewhella", "Perran", "Gwenda", "he", "She's", "her", "the boy next door", "his sister", "“", "”", '"',
         "a man", "was", "and", "with", ".", "!", "\n", "\n\n", "| x |", "\t", ",", "who", "they", "I", "’s", "é", "…"]
    ),
    max_size=40,
).map(" ".join)  # fmt: skip


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_links_hold_together(text: str) -> None:
    """Every link lies in the text and in order; it counts a resolution of a mention that is itself or stands before it
    in the chain; and mentions of two people whom the register knows are never in one chain."""
    rows, found = links(text)
    assert [row.span for row in found] == sorted((row.span for row in found), key=lambda span: (span.start, span.end))
    first = {row.span: row.chain for row in found}
    people: dict[int, set[PersonId]] = {}
    for row in found:
        assert 0 <= row.span.start < row.span.end <= len(text)
        assert 0.0 <= row.score <= 1.0
        if row.resolution is not None:
            mention = rows[row.resolution].mention.span
            assert mention.start <= row.span.start
            assert first[mention] == row.chain
    for resolution in rows:
        if resolution.person and resolution.mention.kind is not MentionKind.IDENTIFIER:
            people.setdefault(first[resolution.mention.span], set()).add(resolution.person)
    assert all(len(ids) == 1 for ids in people.values())


def test_links_of_a_document_count_all_its_resolutions() -> None:
    """The numbers go through all parts, so that a link can be taken to its resolution."""
    text = "Jory Trewhella was arrested. He was bailed."
    doc = document(text)
    near = tuple(TOWN.people())
    rows = resolve(doc, detect(doc, TOWN, near), TOWN, near, CASE)
    assert link(doc, rows, near, CASE) == linked(text, rows, near, CASE)


def test_without_a_mention_there_is_no_link() -> None:
    """Where nobody is known, nothing is carried on."""
    assert linked("He was late.", ()) == ()
