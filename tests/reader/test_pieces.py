"""Text is cut into the pieces that the network was taught with."""

import json
from importlib import resources
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partywall.reader.pieces import word_pieces

VOCABULARY = resources.files("partywall.reader").joinpath("weights/vocabulary.txt").read_text(encoding="utf-8")
PIECES = word_pieces(VOCABULARY)
ANSWERS = json.loads(Path(__file__).with_name("pieces.json").read_text(encoding="utf-8"))
"""What the library ``tokenizers`` 0.23 answered with the same vocabulary."""


@pytest.mark.parametrize("answer", ANSWERS, ids=range(len(ANSWERS)))
def test_pieces_are_the_librarys(answer: dict[str, object]) -> None:
    """Numbers and places are those of the library that training tools use."""
    ids, places = PIECES.cut(str(answer["text"]))
    assert list(ids) == answer["ids"]
    assert [list(place) for place in places] == answer["places"]


@given(st.text(max_size=200))
def test_pieces_lie_in_the_text_in_order(text: str) -> None:
    """Whatever the text, every piece is at least one character of it, and none begins before the last one did."""
    _, places = PIECES.cut(text)
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert [start for start, _ in places] == sorted(start for start, _ in places)


@given(st.text(alphabet="abcdefgh ijklmnop'-.,|\n", max_size=200))
def test_no_letter_is_skipped(text: str) -> None:
    """Every letter of plain English text is in a piece, so the network sees all of it."""
    _, places = PIECES.cut(text)
    seen = {at for start, end in places for at in range(start, end)}
    assert {at for at, char in enumerate(text) if char.isalpha()} <= seen
