"""People are found by what they are to somebody, too."""

import pytest

from partywall.model.people import MentionKind
from tests.detect.town import ADA, JORY, ROSE, found


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He is afraid of the boy next door now.", "the boy next door"),
        ("It was next door again.", "next door"),
        ("Ask the lady at number 5 first.", "the lady at number 5"),
        ("The man upstairs came down.", "The man upstairs"),
        ("It is her friend's big brother who drives.", "friend's big brother"),
        ("A word with the older lad over the wall.", "the older lad over the wall"),
        ("The caller was upset.", "The caller"),
        ("It was a woman who lives by the quay.", "a woman who"),
    ],
)
def test_a_role_is_found(text: str, words: str) -> None:
    """Neighbours, kin of friends, callers and other people without a name."""
    assert found(text)[words].kind is MentionKind.ROLE


def test_the_registers_own_words_say_who_is_meant() -> None:
    """A phrase that holds a person's role in the register means that person."""
    assert found("He fears the boy next door.")["the boy next door"].candidates == (JORY.id,)


@pytest.mark.parametrize(
    "text", ["They have kind neighbours.", "Staff from the room next door helped.", "Other parents came."]
)
def test_nobody_in_particular_is_nobody(text: str) -> None:
    """Neighbours and parents in general point at no individual."""
    assert not [mention for mention in found(text).values() if mention.kind is MentionKind.ROLE]


def test_a_family_word_means_the_family_member() -> None:
    """Mum is somebody's mother here; another's mum is not."""
    assert set(found("Yesterday Mum rang.")["Mum"].candidates) == {ADA.id, ROSE.id, "P6"}
    assert "mum" not in found("His mum rang.")
