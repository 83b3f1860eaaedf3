"""How a text falls into blocks, sentences and phrases."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.words import blocks, breaks, fold, sentences

TEXTS = st.text(alphabet="aB c.!?,;|\t\n-*1'\"()—é", max_size=120)


def pieces(text: str) -> list[str]:
    return [text[start:end] for block in blocks(text) for start, end in sentences(text, block.start, block.end)]


@given(TEXTS)
@settings(max_examples=200)
def test_sentences_lie_in_order_inside_their_blocks(text: str) -> None:
    """Blocks and their sentences are sorted, disjoint, inside the text and never empty."""
    last = 0
    for block in blocks(text):
        assert last <= block.start < block.end <= len(text)
        at = block.start
        for start, end in sentences(text, block.start, block.end):
            assert at <= start < end <= block.end
            assert not text[at:start].strip()
            at = end
        assert at == block.end
        last = block.end


@given(TEXTS)
@settings(max_examples=200)
def test_no_word_is_lost_between_blocks(text: str) -> None:
    """Every letter of a text stands in a block, but for the letter of a list mark such as ``(a)``."""
    inside = {at for block in blocks(text) for at in range(block.start, block.end)}
    lost = "".join(char for at, char in enumerate(text) if at not in inside and char.isalpha())
    assert not lost or any(mark in text for mark in ("a)", "1)", "1."))


@given(TEXTS)
@settings(max_examples=200)
def test_breaks_lie_inside(text: str) -> None:
    """Phrases end inside the sentence, in order."""
    places = breaks(text, 0, len(text))
    assert list(places) == sorted(set(places))
    assert all(0 < place < len(text) for place in places)


@given(TEXTS)
@settings(max_examples=100)
def test_tabs_part_cells(text: str) -> None:
    """No block reaches over a tab: a passage never leaves its table cell."""
    assert not any("\t" in text[block.start : block.end] for block in blocks(text))


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Lane rang.",
        "Dr. Lane and Mrs. Poe came.",
        "Call no. 14 now.",
        "J.C. is asking for his coat.",
        "He goes to St. Mark's.",
        "See e.g. the plan.",
        "K. Poe signed.",
    ],
)
def test_a_short_form_ends_no_sentence(text: str) -> None:
    """Full stops of titles, initials and short forms end no sentence."""
    assert pieces(text) == [text]


def test_sentences_end_behind_quotes_and_brackets() -> None:
    """Marks that close belong to the sentence before."""
    assert pieces('"Stop it!" He left. (She stayed.) Then dark.') == [
        '"Stop it!"',
        "He left.",
        "(She stayed.)",
        "Then dark.",
    ]


def test_a_table_row_is_parted_into_cells_of_one_line() -> None:
    """The cells of a row have one line number and columns of their own; rules between rows are nothing."""
    text = "| Who | What |\n|---|---|\n| Ada | tea |\n"
    found = [(text[block.start : block.end], block.line, block.column) for block in blocks(text)]
    assert found == [("Who", 0, 1), ("What", 0, 2), ("Ada", 2, 1), ("tea", 2, 2)]


def test_list_marks_are_no_part_of_a_block() -> None:
    """Bullets, numbers, quote marks and hashes stay outside."""
    text = "# Plan\n- one\n2. two\n> three\n- [x] four"
    assert [text[block.start : block.end] for block in blocks(text)] == ["Plan", "one", "two", "three", "four"]


def test_a_wrapped_line_goes_on() -> None:
    """A long line that ends in the middle of a sentence is one block with the next."""
    text = (
        "They were told that the visit would take place one\nFriday, and that nobody else would be in the house the\n"
        "day."
    )
    assert len(list(blocks(text))) == 2, "a capital letter may begin a new line"
    text = text.replace("Friday", "friday")
    assert len(list(blocks(text))) == 1


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Yıldız", "yildiz"),
        ("Paweł", "PAWEL"),
        ("Zoë", "zoe"),
        ("O’Neill", "O'Neill"),
        ("Anne\u2011Marie", "anne-marie"),
    ],
)
def test_spellings_of_one_name_are_one(one: str, two: str) -> None:
    """Case, accents, letters without an accent to take off, and marks make no other name."""
    assert fold(one) == fold(two)
