"""An answer is a list of quotations, or none."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from chatting import completion
from partywall.model.people import FactKind
from partywall.second.answers import Unanswered, quotations, said

ROW = {"quote": "the kettle", "about": "A1", "why_code": "health"}


@pytest.mark.parametrize(
    "body",
    [
        b"", b"\xff", b"<html>", b"null", b"[]", b"{}", b'{"choices": []}', b'{"choices": {}}', b'{"choices": [null]}',
        b'{"choices": [{"message": {}}]}', b'{"choices": [{"message": null}]}', completion(None), completion(["[]"]),
        b"[" * 100_000, b'{"choices":' * 50_000, b"9" * 10_000,
    ],
)  # fmt: skip
def test_a_body_that_is_no_completion_is_none(body: bytes) -> None:
    """Nothing, pages, half of JSON, JSON nested without end or of another form: one sentence."""
    with pytest.raises(Unanswered, match="could not be read"):
        said(body)


def test_an_answer_that_was_cut_off_is_none() -> None:
    """What the model had still to say nobody knows."""
    with pytest.raises(Unanswered, match="cut off"):
        said(completion("[]", "length"))


@pytest.mark.parametrize(
    "answer",
    [
        "", "There is nothing to withhold.", "{}", '{"quotations": []}', "null", "[", "[[" * 50_000, '"[]"',
        "Here you are:\n```json\n[]\n```", "[] Nothing else was found.",
    ],
)  # fmt: skip
def test_what_is_not_a_list_is_never_taken_for_all_clear(answer: str) -> None:
    """A model that says that all is well, and does not say it as it was asked to, has not answered."""
    with pytest.raises(Unanswered, match="list of quotations"):
        quotations(answer)


def test_a_list_may_stand_between_back_quotes() -> None:
    """As many models set it, and no other way."""
    plain = json.dumps([ROW])
    assert quotations(f"```json\n{plain}\n```\n") == quotations(plain)
    assert quotations("[]") == ()


def test_rows_of_another_form_do_not_count() -> None:
    """A row with no quotation is none; whom and what it is about may be missing or nonsense."""
    rows = quotations(json.dumps([1, None, "the kettle", {"quote": 3}, {}, {"quote": "hens", "about": 7}, ROW]))
    assert rows[:5] == (None,) * 5
    assert rows[5] is not None
    assert (rows[5].about, rows[5].fact) == ("", None)
    assert rows[6] is not None
    assert rows[6].fact is FactKind.HEALTH


@given(st.binary(max_size=300) | st.text(max_size=100).map(lambda text: completion(text)))
@settings(max_examples=300)
def test_any_bytes_are_quotations_or_one_sentence(body: bytes) -> None:
    """Nothing that a server can send ends in a traceback."""
    try:
        assert isinstance(quotations(said(body)), tuple)
    except Unanswered as error:
        assert str(error).endswith(".")
