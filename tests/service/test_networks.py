"""The trained reader's answer does not hang on how a processor sums whole numbers."""

import numpy as np
import pytest

from partywall.reader.header import Word
from partywall.reader.knowledge import VALUES, Column, Who
from partywall.reader.reading import probabilities
from partywall.service.networks import load_network

TEXT = "Mum came in late. The boy next door has been on his reduced timetable since Easter, she said."
WHO = {"Mum": Who.CASE_ADULT, "The boy next door": Who.OTHER_FAMILY}
HEADER = [Word("mother", int(Who.CASE_ADULT)), Word("neighbour", int(Who.OTHER_FAMILY))]
EXACT = [0.2788, 0.2164, 0.1736, 0.2369]
"""Of the phrase's words, with all products summed exactly (worked out with the sums in 64 bits)."""
ROUNDING = 0.015
"""What processors may differ by in the other arithmetic. Sums cut off at 16 bits gave the first word 0.058 less."""


def test_no_sum_is_cut_off() -> None:
    """The probabilities of a text's words are those that exact sums give, also on processors without VNNI."""
    layers = np.zeros((len(TEXT), len(VALUES)), np.uint8)
    for words, who in WHO.items():
        start = TEXT.index(words)
        layers[start : start + len(words), Column.WHO] = who
    found = probabilities(TEXT, layers, HEADER, load_network())
    start = TEXT.index("The boy")
    assert [float(found[start + at]) for at in (0, 4, 8, 13)] == pytest.approx(EXACT, abs=ROUNDING)
