"""The measure of copied passages is the published one."""

import importlib.util
import math
import sys
from pathlib import Path

import pytest

BENCH = Path(__file__).parents[2] / "bench" / "plagiarism.py"
spec = importlib.util.spec_from_file_location("plagiarism", BENCH)
assert spec and spec.loader
plagiarism = importlib.util.module_from_spec(spec)
sys.modules["plagiarism"] = plagiarism
spec.loader.exec_module(plagiarism)
Pairing, score = plagiarism.Pairing, plagiarism.score

CASE = Pairing("d", (100, 200), "s", (0, 100))


def test_a_case_found_whole() -> None:
    """The same characters on both sides are everything that can be asked for."""
    found = score([CASE], [CASE])
    assert (found.recall, found.precision, found.granularity, found.plagdet) == (1, 1, 1, 1)
    assert (found.micro_recall, found.micro_precision, found.micro_plagdet) == (1, 1, 1)


def test_half_a_case_with_words_too_many() -> None:
    """50 of 100 characters here and 100 of 100 there; 50 of the 200 said are no copy."""
    found = score([CASE], [Pairing("d", (50, 150), "s", (0, 100))])
    assert found.recall == pytest.approx(150 / 200)
    assert found.precision == pytest.approx(150 / 200)
    assert found.plagdet == pytest.approx(0.75)


def test_a_case_in_pieces() -> None:
    """Two pieces that together are the case cost nothing but granularity 2, which divides by log2(3)."""
    pieces = [Pairing("d", (100, 150), "s", (0, 50)), Pairing("d", (150, 200), "s", (50, 100))]
    found = score([CASE], pieces)
    assert (found.recall, found.precision, found.granularity) == (1, 1, 2)
    assert found.plagdet == pytest.approx(1 / math.log2(3))


def test_overlapping_detections_count_once() -> None:
    """Recall of a case is the union of what detects it: 75 characters of 100 on either side."""
    found = score([CASE], [Pairing("d", (100, 150), "s", (0, 50)), Pairing("d", (125, 175), "s", (25, 75))])
    assert found.recall == pytest.approx(0.75)
    assert found.micro_recall == pytest.approx(0.75)
    assert found.micro_precision == 1


def test_the_wrong_place_in_the_source_detects_nothing() -> None:
    """The right words of the document, with the wrong ones of the source, or another source."""
    for wrong in (Pairing("d", (100, 200), "s", (100, 200)), Pairing("d", (100, 200), "t", (0, 100))):
        found = score([CASE], [wrong])
        assert (found.recall, found.precision, found.plagdet) == (0, 0, 0)


def test_macro_is_by_case_and_micro_by_character() -> None:
    """A long case found and a short one missed: half the cases, nine tenths of the characters."""
    long, short = Pairing("d", (0, 900), "s", (0, 900)), Pairing("d", (1000, 1100), "s", (1000, 1100))
    found = score([long, short], [long])
    assert (found.recall, found.micro_recall) == (pytest.approx(0.5), pytest.approx(0.9))


def test_a_false_detection_in_a_clean_document_costs_precision() -> None:
    """Of two detections one is right."""
    found = score([CASE], [CASE, Pairing("clean", (0, 100), "s", (0, 100))])
    assert (found.recall, found.precision) == (1, 0.5)
    assert score([], []).plagdet == 1
