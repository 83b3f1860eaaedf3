"""The sieve finds what a plain search finds."""

from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.verify.sieve import Sieve

LETTERS = st.text(alphabet="ab\nё漢", max_size=200)


@settings(max_examples=200, deadline=None)
@given(st.integers(1, 6), st.sets(LETTERS, max_size=30), LETTERS)
def test_a_sieve_finds_what_is_there_and_nothing_else(size: int, rows: set[str], text: str) -> None:
    """Of rows of one length it finds those that stand in a text, short or long, in any script."""
    wanted = {row[:size] for row in rows if len(row) >= size}
    sieve = Sieve(wanted, size)
    assert sieve.found(text) == {row for row in wanted if row in text}
    assert sieve.found(text * 30) == {row for row in wanted if row in text * 30}
