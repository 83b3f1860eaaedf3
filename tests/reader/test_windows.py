"""A text is read whole, in sequences that the network can take."""

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from partywall.reader.header import Word
from partywall.reader.knowledge import VALUES
from partywall.reader.windows import CONTEXT, HEADER, LENGTH, windows


class Letters:
    """Cuts text into single characters: a vocabulary small enough for a test."""

    begin, end = 1, 2

    def cut(self, text: str) -> tuple[Sequence[int], Sequence[tuple[int, int]]]:
        places = [(at, at + 1) for at, char in enumerate(text) if not char.isspace()]
        return [3 + ord(text[start]) for start, _ in places], places


texts = st.lists(st.sampled_from(["word ", "line\n", "a longer sentence here. ", "| cell | cell |\n"]), max_size=300)


@given(texts.map("".join), st.integers(0, 100))
def test_every_piece_is_read_once(text: str, words: int) -> None:
    """The bodies of the windows hold each piece of the text once and in order, whatever the header."""
    layers = np.zeros((len(text), len(VALUES)), np.uint8)
    found = list(windows(text, layers, [Word("other", 5)] * words, Letters()))
    offsets = [start for window in found for start, _ in window.offsets.tolist()]
    assert offsets == [at for at, char in enumerate(text) if not char.isspace()]


@given(texts.map("".join), st.integers(0, 100))
def test_no_window_is_too_long(text: str, words: int) -> None:
    """Header, context and body together fit the network, and the header leaves room for the text."""
    layers = np.zeros((len(text), len(VALUES)), np.uint8)
    for window in windows(text, layers, [Word("other", 5)] * words, Letters()):
        assert len(window.ids) == len(window.features) <= LENGTH
        assert window.first <= HEADER + CONTEXT + 2
        assert window.first + len(window.offsets) + 1 == len(window.ids)


def test_the_header_says_of_whom_it_speaks() -> None:
    """A person's words in the header carry what the person is to the recipient, as their mentions in the text do."""
    [window] = windows("text", np.zeros((4, len(VALUES)), np.uint8), [Word("ab", 5), Word("c", 0)], Letters())
    assert window.features[:5, 0].tolist() == [0, 5, 5, 0, 0]
