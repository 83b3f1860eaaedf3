"""Reading texts into columns: all over them at once, with the same result as word by word."""

from __future__ import annotations

import re
from dataclasses import fields

import numpy as np
import numpy.typing as npt
from hypothesis import example, given
from hypothesis import strategies as st

from partywall.trace import remembered
from partywall.trace.columns import Columns, columns_of
from partywall.trace.spelling import CAPITAL_BIT, CODE, GRAMMAR_BIT, NUMBER_BIT, POSSESSIVE_BIT, Words

WORDS = Words(b"a site's own key")
PIECES = (
    *"aBé²٣ŵœłß_ '’‘`-‐‑\u00ad\u200b\ufffe,.!?…|\t\n\r\"”)]*\u0301\0\x85\u2028😀中7\ud800",
    *(
        "\r\n",
        "-\n  a",
        "\u00ad\r\nb",
        "1,234",
        "12,345,678",
        "1,2345",
        ". ",
        "; ",
        "\n\n",
        "\n- ",
        "'s ",
        "’S",
        "the ",
        "a ",
    )
    + ("May ", "Ferret ", "gravel ", "didn’t ", "Co-parenting ", "x" * 16, "y" * 17, "z" * 300, "of " * 300),
)
texts = st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=25).map("".join))

JOINED = r"[’'‘`\-‐‑\u00ad\u200b\ufffe]|(?<=[^\W\d_])[\-‐‑\u00ad]\r?\n[ \t]*(?=[a-z])|(?<=\d),(?=\d{3}(?!\d))"
WORD = re.compile(rf"[^\W_]+(?:(?:{JOINED})[^\W_]+)*")
STOP = re.compile(r"[.!?…]+[\"'”’)\]*_]*\s|[\t|]|\n\s*[^\w\s]|\n\s*\n")


def word_by_word(text: str) -> dict[str, list[int]]:
    """What the columns of a text must be."""
    made: dict[str, list[int]] = {field.name: [] for field in fields(Columns)}
    grammar: list[int] = []
    before, stopped = 0, True
    for count, word in enumerate(WORD.finditer(text)):
        entry = WORDS[word.group()]
        gap, before = text[before : word.start()], word.end()
        begins = entry & (CAPITAL_BIT | NUMBER_BIT)
        stopped = stopped or bool(STOP.search(gap) or ("\n" in gap and begins))
        end = word.end() - 2 * bool(entry & POSSESSIVE_BIT)
        made["word_starts"].append(word.start())
        made["word_ends"].append(end)
        if entry & GRAMMAR_BIT:
            grammar.append(entry & 0xFF)
            continue
        grammar = grammar[-255:]
        row = (entry & CODE, word.start(), end, len(grammar), stopped, entry, count)
        for name, value in zip(("codes", "starts", "ends", "gaps", "opens", "entries", "counts"), row, strict=True):
            made[name].append(value)
        made["grammar"] += grammar
        grammar, stopped = [], False
    return made


def columns(text: str, words: Words = WORDS) -> Columns:
    return columns_of((text,), words).columns


def listed(found: Columns) -> dict[str, list[int]]:
    columns: dict[str, npt.NDArray[np.generic]] = {field.name: getattr(found, field.name) for field in fields(Columns)}
    return {name: column.tolist() for name, column in columns.items()}


@given(texts)
@example("")
@example("1,234 and 1,2345 and 12,345,678 or 1,23")
@example("broken at the co-\r\n  parenting plan, at the A-\nBoard and at 3-\nfold")
def test_a_text_is_read_as_it_would_be_word_by_word(text: str) -> None:
    """Of any text the columns are those that a rule for single words gives."""
    assert listed(columns(text)) == word_by_word(text)


@given(st.lists(texts, max_size=6))
@example(["of the", "ferret", "", "and of", "the Gravel"])
@example(["word-", "\nword", "1,", "234", "Ferret'", "s"])
def test_texts_read_together_are_read_as_each_alone(given: list[str]) -> None:
    """What stands in one text says nothing of the words of the next."""
    together = [listed(found) for found in columns_of(given, WORDS).each()]
    assert together == [listed(columns(text)) for text in given]


@given(texts, texts)
def test_what_was_read_before_changes_nothing(before: str, text: str) -> None:
    """A text is read alike by who has just begun to read and by who has read much."""
    fresh, used = Words(b"key"), Words(b"key")
    columns(before, used)
    columns(text, used)
    assert listed(columns(text, used)) == listed(columns(text, fresh))


def test_words_for_which_there_is_no_room_are_still_read_right() -> None:
    """Far more words than can be remembered are each read as what they are."""
    many = 2 << remembered._BITS  # noqa: SLF001
    text = " ".join(f"x{number}y" for number in range(many))
    first = columns(text).codes
    assert np.array_equal(first, columns(text).codes)
    some = range(0, many, 9973)
    assert [int(first[number]) for number in some] == [WORDS[f"x{number}y"] & CODE for number in some]


def test_a_long_row_of_full_stops_is_read_in_a_moment() -> None:
    """The dots of a table of contents, however many, cost no more than their number."""
    assert len(columns("Gravel " + "." * 300_000 + "x ferret").codes) == 3
