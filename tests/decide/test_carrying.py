"""A sentence with no name in it goes if its he or she means somebody who is withheld, and stays if somebody free."""

import pytest

from partywall.decide import assemble
from partywall.detect import detect
from partywall.model.disclosure import EvidenceKind
from partywall.model.people import MentionKind
from partywall.resolve import resolve
from partywall.resolve.chains import NOBODY_KNOWN, follow
from tests.decide.cases import CASE, TOWN
from tests.detect.town import document


def carried(text: str) -> list[str]:
    """The sentences that go because they carry on."""
    doc = document(text)
    near = tuple(TOWN.people())
    rows, links = follow(doc, resolve(doc, detect(doc, TOWN, near), TOWN, near, CASE), near, CASE)
    passages = assemble(doc, rows, (), TOWN, near, CASE, links=links)
    return [
        text[passage.span.start : passage.span.end]
        for passage in passages
        if passage.evidence[0].kind is EvidenceKind.CARRIED_ON
    ]


@pytest.mark.parametrize(
    "last",
    [
        "He has been on bail since.",
        "Since then he has not been seen.",
        "Nobody at school knows that he is on bail.",
        "It's said his bail ends in June.",
    ],
)
def test_a_sentence_about_him_goes(last: str) -> None:
    """Wherever in the sentence the pronoun stands."""
    assert carried(f"Jory Trewhella was arrested in May. {last}") == [last]


def test_a_sentence_about_the_cases_child_stays() -> None:
    """He means Wilfred, of whom the sentence before tells, and not the boy next door in the one before that."""
    assert carried("Jory Trewhella was arrested in May. Wilfred likes football. He plays on Saturdays.") == []


def test_the_sentence_after_next_goes_too() -> None:
    """What stands between may say nothing of anybody."""
    text = "Jory Trewhella was arrested in May. The police came at night. He was taken to the station."
    assert carried(text) == ["He was taken to the station."]


def test_a_pronoun_in_a_sentence_that_names_somebody_free_first_takes_nothing_away() -> None:
    """Wilfred is the subject: that he is fond of him tells nothing of anybody."""
    assert carried("Jory Trewhella was arrested in May. Wilfred has not seen him.") == []


def test_a_phrase_that_no_chain_gives_to_anybody_is_a_mention() -> None:
    """Two men and a boy are known; the girl is none of them, so she is a stranger, and so is she."""
    text = "Wilfred saw it. The girl was taken to hospital. She had taken tablets."
    doc = document(text)
    near = tuple(person for person in TOWN.people() if person.sex != "F")
    rows, links = follow(doc, resolve(doc, detect(doc, TOWN, near), TOWN, near, CASE), near, CASE)
    girl = next(at for at, row in enumerate(rows) if row.mention.detector == NOBODY_KNOWN)
    assert rows[girl].mention.kind is MentionKind.ROLE
    assert rows[girl].stranger
    assert {text[row.span.start : row.span.end] for row in links if row.resolution == girl} == {"The girl", "She"}
