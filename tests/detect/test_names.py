"""Names of known people are found in the ways in which people write them, and in no others."""

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.detect import detect
from partywall.model.people import MentionKind, Person, PersonId
from partywall.register.tables import Tables
from tests.detect.town import ADA, JORY, MAY, NAIR, ROSE, TOWN, WILF, document, found

WRITTEN = [
    ("They saw Jory Trewhella there.", "Jory Trewhella", JORY),
    ("they saw jory trewhella there.", "jory trewhella", JORY),
    ("THEY SAW JORY TREWHELLA THERE.", "JORY TREWHELLA", JORY),
    ("Re: TREWHELLA, Jory, pupil", "TREWHELLA, Jory", JORY),
    ("They saw Jory there.", "Jory", JORY),
    ("It was Jory's bike.", "Jory", JORY),
    ("They call him Jozza now.", "Jozza", JORY),
    ("It was Big Jory who came.", "Big Jory", JORY),
    ("Told by Mrs Trewhella yesterday.", "Mrs Trewhella", ROSE),
    ("A note from Kate Trewhella came.", "Kate Trewhella", ROSE),
    ("A note from Kath came.", "Kath", ROSE),
    ("A note from K. Trewhella came.", "K. Trewhella", ROSE),
    ("A note from Jory T. came.", "Jory T", JORY),
    ("Seen with J.T. at noon.", "J.T", JORY),
    ("Seen with J T at noon.", "J T", JORY),
    ("Seen with JT at noon.", "JT", JORY),
    ("The Trewhellas have moved.", "Trewhellas", ROSE),
    ("Spoke to Wilf about it.", "Wilf", WILF),
    ("Ms Nair will visit.", "Ms Nair", NAIR),
    ("Spoke to May about it.", "May", MAY),
]


@pytest.mark.parametrize(("text", "words", "person"), WRITTEN)
def test_a_name_is_found_as_it_is_written(text: str, words: str, person: Person) -> None:
    """Whole names, titles, single names, aliases, usual short forms, halves, plurals and initials."""
    assert person.id in found(text)[words].candidates


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Told by Mrs Trewella yesterday.", ROSE),
        ("They saw Jorey Trewhela there.", JORY),
        ("They saw Catherine Trewhella there.", ROSE),
        ("The Marchbancs were out.", ADA),
        ("It was Jorey T. who came.", JORY),
    ],
)
def test_a_misspelt_name_is_found(text: str, person: Person) -> None:
    """Names written by ear or mistyped still mean the one they are like."""
    assert any(person.id in mention.candidates for mention in found(text).values())


@pytest.mark.parametrize(
    "text",
    [
        "They live in Trewhella Road.",
        "He goes to Marchbank Primary School.",
        "The church is St Jory's.",
        "We meet in May.",
        "We meet on 3 May at ten.",
        "A May 2024 note.",
        "Her dog Jory barked.",
        "The spaniel, Jory, barked.",
        "He reads Jory's Story Cubes.",
        "JT (Joint Training) comes first.",
        "Up the hill they went.",
        "Dwight Trewhella sings.",
        "Jory Sanderson sings.",
    ],
)
def test_what_only_looks_like_a_known_name_is_none(text: str) -> None:
    """Streets, schools, churches, months, animals, things and people of another name are not somebody near."""
    people = {
        id
        for mention in found(text).values()
        if mention.kind is not MentionKind.IDENTIFIER
        for id in mention.candidates
    }
    assert not people & {JORY.id, ROSE.id, ADA.id, WILF.id, MAY.id}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A friend, Imogen Wetherby, drove her.", "Imogen Wetherby"),
        ("He was with Callum again.", "Callum"),
        ("She was seen by Mrs Wetherby at noon.", "Mrs Wetherby"),
        ("A girl called Jaz was there.", "Jaz"),
        ("| WETHERBY, Imogen | absent |", "WETHERBY, Imogen"),
        ("| Yohannes Wetherby | a friend |", "Yohannes Wetherby"),
        ("Deb Wetherby minds the shop.", "Deb Wetherby"),
        ("The bed of Mrs W. is by the window.", "Mrs W"),
    ],
)
def test_a_stranger_is_found(text: str, words: str) -> None:
    """A name that no register knows is found by what stands around it, and nobody is said to be meant."""
    assert found(text)[words].candidates == ()


@pytest.mark.parametrize(
    "text",
    [
        "They moved to Preston.",
        "Essex have no record of it.",
        "The address is Harlow CM18 6QD.",
        "There were three contacts, all N.F.A. by the team.",
        "She speaks Polish.",
        "It is on Florence Street.",
        "In April they came.",
        "The MARAC sat.",
    ],
)
def test_places_and_peoples_are_no_strangers(text: str) -> None:
    """Towns, languages, streets, months and abbreviations are not taken for people."""
    assert not [mention for mention in found(text).values() if mention.kind is MentionKind.NAME]


NAMES = st.text(string.ascii_lowercase, min_size=4, max_size=9).map(lambda word: "X" + word)


@given(NAMES, NAMES, st.sampled_from(["{} was arrested.", "Told of {}, again.", "(see {})", "{}\nnext", "é {}"]))
@settings(max_examples=60)
def test_no_whole_name_of_the_register_is_missed(forename: str, surname: str, frame: str) -> None:
    """Whoever is in the register is found by their whole name, also when not near the case."""
    register = Tables((Person(PersonId("N1"), forename, surname),))
    text = frame.format(f"{forename} {surname}")
    mentions = detect(document(text), register, ())
    assert any(mention.candidates == (PersonId("N1"),) for mention in mentions)


@given(
    st.text(max_size=150)
    | st.lists(st.sampled_from("Jory Trewhella Mrs next door the boy at 5 J.T . , 3 May".split())).map(" ".join)
)
@settings(max_examples=150)
def test_mentions_lie_in_their_part(text: str) -> None:
    """Every span lies inside its part; mentions of people share no character and are sorted."""
    mentions = detect(document(text or " "), TOWN, tuple(TOWN.people()))
    assert list(mentions) == sorted(mentions, key=lambda mention: mention.span)
    people = [mention.span for mention in mentions if mention.kind is not MentionKind.IDENTIFIER]
    assert all(span.end <= len(text) for span in people)
    assert all(one.end <= two.start for one, two in zip(people, people[1:], strict=False))


@pytest.mark.parametrize(
    "text",
    [
        "They saw Jory Trew-hella at the gate.",
        "They saw Trew-hella at the gate.",
        "They told us all about it on that Tuesday morning, and of Jory Trew-\nhella too.",
    ],
)
def test_a_name_that_a_line_end_broke_is_a_name(text: str) -> None:
    """The hyphen of a line's end, which a PDF keeps, hides nobody."""
    assert any(JORY.id in mention.candidates for mention in found(text).values())


def test_a_word_with_a_hyphen_of_its_own_stays_one() -> None:
    """Two names with a hyphen between them, and words that are no names, are left as they are."""
    assert found("The Co-operative and the re-referral were Step-by-step.") == {}
