"""What makes it likely that one sentence retells another."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from partywall.trace.retold_likeness import SIGNS, log_odds, rarity, signs
from partywall.trace.retold_sentences import Sentence, told
from partywall.trace.spelling import Words

WORDS = Words(b"a test's")
RECORD = "The lodger pawned his grandmother's accordion to settle a gambling debt."
TEXTS = st.lists(
    st.sampled_from(["ferret", "kettle", "Lovell", "40", "pawned", "school", "visit"]), min_size=2, max_size=9
)


def read(*sentences: str) -> tuple[Sentence, ...]:
    return told("\n".join(sentences), WORDS)


def odds(*mine: str) -> list[float]:
    here, there = read(*mine), read(RECORD)
    return [float(value) for value in log_odds(here, there, rarity([here, there]))[:, 0]]


def test_the_more_is_shared_the_likelier() -> None:
    """Five rare words in common are likelier a retelling than two, and two than none."""
    five, two, none = odds(
        "A lodger had pawned the accordion for a gambling debt.",
        "She played the accordion and had a lodger in spring.",
        "Transport is arranged for the appointment on Friday.",
    )
    assert five > two > none


def test_a_word_that_stands_everywhere_says_less() -> None:
    """In a document all about gambling, gambling is no sign of where a sentence came from."""
    rare = odds("He spoke of gambling and a debt.", "The garden was cleared.", "Lunch was soup.")[0]
    common = odds("He spoke of gambling and a debt.", *[f"Gambling, a debt and {x}." for x in ("tea", "soup", "jam")])[
        0
    ]
    assert common < rare


@given(TEXTS.map(" ".join), TEXTS.map(" ".join))
def test_every_sign_is_a_number(mine: str, theirs: str) -> None:
    """Whatever the sentences, there is one table for each sign, of finite numbers."""
    here, there = read(mine), read(theirs)
    if here and there:
        table = signs(here, there, rarity([here, there]))
        assert table.shape == (len(SIGNS), len(here), len(there))
        assert abs(table).max() < 1e6
