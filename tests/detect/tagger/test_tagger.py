"""The trained tagger: what it marks in any text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.detect.tagger import Tag, TagKind, spread
from partywall.service.taggers import load_tagger

TAGGER = load_tagger()
TEXTS = st.text(
    st.sampled_from("Ada Lenka Mr. O’Shea\n\t1 2/3, al-Noor 'İıßﬁ\u2028\x0b\u00ad\u200b🙂中文é-|") | st.characters(),
    max_size=80,
)


def people(text: str) -> list[str]:
    return [text[tag.start : tag.end] for tag in TAGGER.people(text)]


def marked(text: str) -> set[tuple[str, str]]:
    return {(text[tag.start : tag.end], tag.kind.value) for tag in TAGGER.tag(text)}


@pytest.mark.parametrize(
    "name", ["Oluwadamilare Fashola", "Zdzisława Brzęczyk", "Thuy Linh Quach", "Gethin Prydderch", "Farhiya Gaal"]
)
def test_finds_people_that_no_list_has(name: str) -> None:
    """A person is found by what stands around the name, whatever tradition the name is of."""
    assert people(f"The police said that {name} was arrested at the house.") == [name]


def test_a_title_is_no_part_of_a_name() -> None:
    """What is marked of "Mrs Kerrigan" is "Kerrigan"."""
    assert people("The letter was sent to Mrs Kerrigan on Friday.") == ["Kerrigan"]


def test_ordinary_prose_has_no_people() -> None:
    """Places, days and organisations are no people."""
    assert people("On Monday the council moved the family from Leeds to a flat near the Infirmary.") == []


def test_marks_what_singles_somebody_out() -> None:
    """Names, dates and numbers of a case are marked with their kind."""
    found = marked(
        "The case originated in an application (no. 41234/02) lodged by Mr Pavel Zelinka on 3 May 2002.\n"
        "The applicant was born in 1958 and lives in Ostrava."
    )
    assert {
        ("41234/02", "CODE"),
        ("Mr Pavel Zelinka", "PERSON"),
        ("3 May 2002", "DATETIME"),
        ("1958", "DATETIME"),
    } <= found


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_tags_lie_in_the_text(text: str) -> None:
    """Law 1: tags are disjoint, in order and inside any text; probabilities are from 0 to 1."""
    for tags in (TAGGER.people(text), TAGGER.tag(text)):
        assert all(0 <= tag.start < tag.end <= len(text) and -1e-9 <= tag.probability <= 1 + 1e-9 for tag in tags)
        assert all(one.end <= other.start for one, other in zip(tags, tags[1:], strict=False))


@settings(deadline=None, max_examples=30)
@given(TEXTS)
def test_the_same_text_gives_the_same_tags(text: str) -> None:
    """Law 8: what came before leaves no trace in the tagger."""
    before = TAGGER.tag(text)
    TAGGER.people("Somebody else was seen by Perpetua Inchbald.")
    assert TAGGER.tag(text) == before


def test_more_is_marked_at_a_lower_threshold() -> None:
    """The threshold trades what is missed against what is marked too much."""
    text = "The boy goes to swimming at Cobblers with a lady called Ottilie from Tuesday."
    covered = [sum(tag.end - tag.start for tag in TAGGER.tag(text, level)) for level in (0.02, 0.5, 0.98)]
    assert covered == sorted(covered, reverse=True) and covered[0] > covered[-1]


def test_a_name_found_once_is_found_everywhere() -> None:
    """A surname stands for its person wherever the document has it again; an ordinary word in a name does not."""
    text = "Mr Jarek Young came. Later Jarek left. Young people were there."
    person = Tag(3, 14, TagKind.PERSON, 0.9)
    assert [text[tag.start : tag.end] for tag in spread(text, (person,))] == ["Jarek Young", "Jarek"]


def test_a_doubtful_mark_makes_no_others() -> None:
    """What was marked for safety's sake in one place is not carried to all others."""
    assert spread("Harbour works. The Harbour closed.", (doubtful := Tag(0, 7, TagKind.LOC, 0.2),)) == (doubtful,)


def test_its_digest_names_its_weights() -> None:
    """The tagger says by a digest which weights it has."""
    assert TAGGER.digest.startswith("sha256:") and len(TAGGER.digest) == 71
