"""What the network says of characters becomes stretches of words."""

import re

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from partywall.model.disclosure import Mark
from partywall.model.text import Digest, PartId
from partywall.reader.marks import CLEAR, FAINT, marks

HERE = Digest("sha256:" + "0" * 64), PartId("body")


def marked(text: str, likely: dict[str, float]) -> list[tuple[str, float]]:
    """The marked words, where each given word is as likely as it says and all others are not."""
    found = np.zeros(len(text), np.float32)
    for word, probability in likely.items():
        at = text.index(word)
        found[at : at + len(word)] = probability
    return [(text[mark.span.start : mark.span.end], mark.probability) for mark in marks(*HERE, text, found)]


def test_likely_words_that_follow_each_other_are_one_mark() -> None:
    """A mark is as likely as its likeliest word, and has no full stop at its end."""
    assert marked("It was Jory Trewin. He left.", {"Jory": 0.9, "Trewin": 0.5}) == [("Jory Trewin", 0.9)]


def test_a_mark_ends_with_its_sentence_and_cell() -> None:
    """No mark reaches over the end of a sentence, a line or a table's cell."""
    text = "| first | second |\nthird. Fourth"
    likely = dict.fromkeys(("first", "second", "third.", "Fourth"), 0.9)
    assert [words for words, _ in marked(text, likely)] == ["first", "second", "third", "Fourth"]


def test_the_number_before_a_heading_is_in_no_mark() -> None:
    """A heading keeps its number though the sentence before it goes."""
    text = "Jory Trewin came.\n\n5. What the children say"
    likely = dict.fromkeys(("Jory", "Trewin", "came", "5"), 0.9)
    assert [words for words, _ in marked(text, likely)] == ["Jory Trewin came"]


def test_a_mark_is_no_wider_than_its_clear_words() -> None:
    """Words that are only faintly likely do not go with clear ones, and are a mark of their own where none is clear."""
    assert marked("then Jory left", {"then": 0.2, "Jory": 0.9, "left": 0.2}) == [("Jory", 0.9)]
    assert marked("then Jory left", {"then": 0.2, "Jory": 0.25}) == [("then Jory", 0.25)]


def test_what_is_too_short_is_no_mark() -> None:
    """A number of a list or an article alone is a slip."""
    assert marked("1. the dog", {"1": 0.9}) == []


words = st.sampled_from(["word", "longer", "a", "12", "full.", "|", "Then"])
texts = st.lists(st.tuples(words, st.sampled_from([" ", "\n", "  "])), max_size=20).map(
    lambda rows: "".join(word + space for word, space in rows)
)


@given(texts, st.data())
def test_marks_are_likely_words_of_the_text(text: str, data: st.DataObject) -> None:
    """Marks lie in the text, in order and apart, and every clear word is in one unless it stands alone and is short."""
    numbers = data.draw(st.lists(st.floats(0, 1, width=32), min_size=len(text), max_size=len(text)))
    found = np.asarray(numbers, np.float32)
    rows: list[Mark] = list(marks(*HERE, text, found))
    spans = [(mark.span.start, mark.span.end) for mark in rows]
    assert spans == sorted(spans)
    assert all(first[1] <= second[0] for first, second in zip(spans, spans[1:], strict=False))
    assert all(mark.probability >= round(FAINT, 3) for mark in rows)
    assert all(mark.around.start <= mark.span.start and mark.span.end <= mark.around.end for mark in rows)
    covered = {at for start, end in spans for at in range(start, end)}
    long = {at for match in re.finditer(r"\w{4,}", text) for at in range(*match.span()) if found[at] >= CLEAR}
    assert long <= covered
