"""Telling words of many records as columns."""

from __future__ import annotations

from dataclasses import replace
from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from partywall.model.people import FamilyId
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, digest_of
from partywall.trace import index, segments, trace
from partywall.trace.columns import Columns, columns_of
from partywall.trace.segments import DEPTH, Entry, Segment, joined, segment_of
from partywall.trace.spelling import Words
from tests.recorded import record

WORDS = Words(b"a site's own key")
TEXTS = (
    "Officers found the kettle full of gravel and a ferret asleep in the airing cupboard.",
    "The lodger was cautioned over a stolen lawnmower and denies that he sold it.",
    "Her inhaler was behind the aquarium, and the lodger kept borrowing it.",
    "Officers found the kettle full of gravel.",
)


def document(text: str) -> Document:
    part = Part(PartId("body"), PartKind.BODY, text, (Anchor(0, len(text), ""),))
    return Document(digest_of(text.encode()), MediaType.TEXT, (part,))


texts = st.lists(
    st.sampled_from(["gravel", "the", "ferret", "asleep", "in", "kettle", ". ", "\n\n", "3", "x" * 300]), max_size=12
)
records = st.lists(st.lists(texts.map(" ".join), max_size=3).map(tuple), max_size=5)


def columns(text: str, words: Words = WORDS) -> Columns:
    return columns_of((text,), words).columns


def segment(*given: tuple[str, ...], first: int = 0) -> Segment:
    return segment_of((Entry(first + at, at % 2, texts) for at, texts in enumerate(given)), WORDS)


def same(one: Segment, other: Segment) -> bool:
    pairs = zip(one.columns().values(), other.columns().values(), strict=True)
    return all(np.array_equal(a, b) for a, b in pairs)


@given(records)
def test_every_telling_word_has_a_row_with_its_place(given: list[tuple[str, ...]]) -> None:
    """What stands where in a record's text can be said again from the columns, part by part."""
    made = segment(*given)
    for part, text in enumerate(text for texts in given for text in texts):
        found = columns(text)
        starts, ends = made.places(part)
        words = made.codes[int(made.parts[part]) : int(made.parts[part + 1])] != 0
        assert starts[words].tolist() == found.starts.tolist()
        assert ends[words].tolist() == np.minimum(found.ends, found.starts + 127).tolist()


@given(records)
def test_places_are_sorted_by_the_words_from_there_on(given: list[tuple[str, ...]]) -> None:
    """Each row that is a word stands once in the order, and runs of equal words stand side by side."""
    made = segment(*given)
    assert sorted(made.order.tolist()) == np.flatnonzero(made.codes).tolist()
    runs = [tuple(made.codes[row : row + DEPTH].tolist()) for row in made.order.tolist()]
    assert runs == sorted(runs)


@given(records, records)
def test_joining_is_building_at_once(one: list[tuple[str, ...]], other: list[tuple[str, ...]]) -> None:
    """Two segments joined are the segment of all their records."""
    apart = joined([segment(*one), segment(*other, first=len(one))])
    whole = segment_of(
        [Entry(at, at % 2, texts) for at, texts in enumerate(one)]
        + [Entry(len(one) + at, at % 2, texts) for at, texts in enumerate(other)],
        WORDS,
    )
    assert same(apart, whole)


@given(records, st.integers(0, 40))
def test_how_many_records_are_read_together_is_all_the_same(given: list[tuple[str, ...]], characters: int) -> None:
    """Records read a few at a time make the same segment as all at once."""
    with patch.object(segments, "_AT_ONCE", characters):
        few = segment(*given)
    assert same(few, segment(*given))


@given(records, st.sets(st.integers(0, 4)))
def test_a_record_left_out_leaves_nothing(given: list[tuple[str, ...]], gone: set[int]) -> None:
    """A segment joined without a record is the segment that never had it."""
    left = [Entry(at, at % 2, texts) for at, texts in enumerate(given) if at not in gone]
    assert same(joined([segment(*given)], gone), segment_of(left, WORDS))


def test_a_long_gap_between_two_words_loses_no_place() -> None:
    """However far apart two telling words stand, each has its place."""
    text = "gravel" + " " * 200_000 + "ferret"
    starts, _ = segment((text,)).places(0)
    assert starts[-1] == 200_006


def test_what_is_kept_is_not_to_be_read() -> None:
    """With another key the same words have other codes."""
    others = columns("gravel ferret", Words(b"another key")).codes
    assert not set(others.tolist()) & set(columns("gravel ferret").codes.tolist())


@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=8), st.integers(1, 3))
def test_in_how_many_segments_records_lie_is_all_the_same(given: list[str], size: int) -> None:
    """An index of several segments answers as one of a single segment does."""
    whole = index([record(document(text), (FamilyId(f"F{at}"),), f"{at}") for at, text in enumerate(given)])
    entries = [Entry(at, at, (text,)) for at, text in enumerate(given)]
    parted = tuple(segment_of(entries[at : at + size], whole.words) for at in range(0, len(entries), size))
    page = document("Seen at home. " + TEXTS[0] + " " + TEXTS[2])
    assert trace(page, whole) == trace(page, replace(whole, segments=parted))
