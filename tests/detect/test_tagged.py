"""People whom neither the register nor the rules know, found by the trained tagger."""

import pytest

from partywall.detect import detect
from partywall.model.people import Mention
from partywall.service.taggers import load_tagger
from tests.detect.town import TOWN, document

TAGGER = load_tagger()


def found(text: str, tagged: bool = True) -> dict[str, Mention]:
    people = tuple(TOWN.people())
    mentions = detect(document(text), TOWN, people, TAGGER if tagged else None)
    return {text[mention.span.start : mention.span.end]: mention for mention in mentions}


@pytest.mark.parametrize("name", ["Suk-Han Ngai", "Despo Hadjicosti", "Roxaneh Tabrizi", "Afua Ntiamoah"])
def test_a_stranger_of_any_tradition_is_found(name: str) -> None:
    """Whom no list of names has is found by what stands around the name."""
    mention = found(f"Ada's friend {name} was arrested in May.")[name]
    assert mention.detector == "stranger: whole name" and not mention.candidates


def test_whom_the_register_knows_stays_who_they_are() -> None:
    """The tagger adds people and takes none away: a known name keeps whom it may mean."""
    text = "Jory Trewhella was seen with Suk-Han Ngai by Mrs Marchbank."
    plain, both = found(text, tagged=False), found(text)
    assert both.items() >= plain.items()


def test_a_working_title_makes_a_professional() -> None:
    """Somebody with a title of work before the name is there for their work."""
    mentions = found("It was agreed with DCI Szentgyorgyi that police would visit.").values()
    assert "stranger: working title" in {mention.detector for mention in mentions}


def test_ordinary_words_are_nobody() -> None:
    """Headings and words at the beginning of a sentence are no people, whatever the model thinks of them."""
    assert not found("Contact. School and Health. Supervision: Weekly. Outcome: No further action.")


def test_a_saint_and_a_street_are_nobody() -> None:
    """A place that is called after somebody is no mention of them."""
    assert not found("They met at St Ebba's and moved to Szymanowski Road.")
