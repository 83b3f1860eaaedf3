"""How a text is read for what its sentences tell."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from partywall.trace.retold_sentences import LONG, Sort, told
from partywall.trace.spelling import CODE, Words

WORDS = Words(b"a test's")


def code(word: str) -> int:
    return WORDS[word] & CODE


def test_inflected_words_are_one_and_grammar_tells_nothing() -> None:
    """Two tellings meet in their words, whatever the tense, number or grammar."""
    (one,) = told("She pawned the accordions.", WORDS)
    (other,) = told("He is pawning an accordion", WORDS)
    assert one.words.keys() == other.words.keys() == {code("pawn"), code("accordion")}


def test_names_and_numbers_are_told_apart() -> None:
    """A capital inside a sentence makes a name; at its beginning it says nothing."""
    (found,) = told("Gravel was sold to Lovell for 40 pounds.", WORDS)
    assert found.words[code("gravel")] == Sort.PLAIN
    assert found.words[code("Lovell")] == Sort.NAME
    assert found.words[code("40")] == Sort.NUMBER


def test_a_run_on_sentence_is_read_in_pieces() -> None:
    """One clause of a long sentence may retell what the rest does not."""
    clause = "the ferret slept in the airing cupboard with a lantern and a broken kettle"
    text = ", and ".join([clause] * 4)
    pieces = told(text, WORDS)
    assert len(pieces) > 1
    assert all(len(text[piece.start : piece.end].split()) <= LONG for piece in pieces)


@given(st.text(alphabet="aAbB ,.;\n|-1", max_size=400))
def test_sentences_lie_in_the_text_one_behind_the_other(text: str) -> None:
    """Whatever the text: each sentence lies inside it, has two telling words, and none overlaps the next."""
    end = 0
    for sentence in told(text, WORDS):
        assert end <= sentence.start < sentence.end <= len(text)
        assert len(sentence.words) > 1
        end = sentence.end
