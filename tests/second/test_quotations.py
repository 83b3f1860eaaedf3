"""Only words that stand in the document count, and a person decides on them."""

import json
import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import simulated
from chatting import completion, quoting
from partywall.model.disclosure import Outcome, Subject
from partywall.model.people import FactKind, PersonId
from partywall.model.text import Document
from partywall.second.quotations import Dropped, located, squeezed
from tests.second.eyes import Invented, always
from tests.second.worlds import added, hidden, screened

TEXT = (
    "Wilf likes school and is seldom late.\n\n"
    "Somebody across the yard keeps ferrets and drinks. Nobody minds.\n\n"
    "| Who | What |\n| Ms Nair | visits on Friday |\n"
)
FERRETS = "Somebody across the yard keeps ferrets and drinks."


def test_a_quotation_becomes_a_passage_that_a_person_decides_on() -> None:
    """Words that only the model marked are withheld until somebody decides, and never withheld on its word alone."""
    found = screened(TEXT, always(quoting(FERRETS)))
    [(words, passage, outcome)] = added(found)
    assert words == FERRETS
    assert outcome is Outcome.REFER
    assert passage.fact is FactKind.ALLEGATION
    assert "wren" in passage.evidence[0].why
    assert passage.score < 0.5


@pytest.mark.parametrize(
    ("quote", "why"),
    [
        ("Somebody across the yard keeps weasels.", Dropped.NOT_THERE),
        ("somebody across the yard keeps ferrets", Dropped.NOT_THERE),
        ("erret", Dropped.NOT_THERE),
        ("Piran Trewin", Dropped.NOT_THERE),
        ("", Dropped.EMPTY),
        (" \n.- ", Dropped.EMPTY),
        ("\ud800", Dropped.EMPTY),
        ("x" * 100_000, Dropped.NOT_THERE),
        (".*", Dropped.EMPTY),
        ("<b>ferrets</b>", Dropped.NOT_THERE),
    ],
)
def test_what_does_not_stand_in_the_text_is_dropped_and_counted(quote: str, why: Dropped) -> None:
    """No word is put right, completed or looked for in another spelling."""
    found = screened(TEXT, always(quoting(quote)))
    assert not added(found)
    assert found.second is not None
    assert found.second.dropped == ((str(why), 1),)


def test_a_whole_story_is_too_long() -> None:
    """More than four sentences are no quotation."""
    story = "The kettle is on. The hens are in. The gate is shut. The lamp is lit. The ferrets sleep."
    found = screened(story + "\n", always(quoting(story)))
    assert found.second is not None
    assert found.second.dropped == (("too long", 1),)


def test_words_that_stand_everywhere_say_nothing() -> None:
    """A model that quotes "the" does not black out a document."""
    found = screened("the hens and the kettle\n" * 30, always(quoting("the"), chunk=50_000))
    assert not added(found)
    assert found.second is not None
    assert found.second.dropped == (("in too many places", 1),)


def test_no_answer_has_quotations_without_end() -> None:
    """Beyond two hundred the rest of an answer is counted and not looked at."""
    found = screened(TEXT, always(quoting(*(f"hen {number}" for number in range(1000)))))
    assert found.second is not None
    assert dict(found.second.dropped) == {"not in the text": 200, "too many in one answer": 800}


def test_said_twice_is_said_once() -> None:
    """The same words in one answer make one passage."""
    found = screened(TEXT, always(quoting(FERRETS, FERRETS.replace(" ", "\n"))))
    assert len(added(found)) == 1
    assert found.second is not None
    assert found.second.dropped == (("said twice", 1),)


def test_all_places_are_meant() -> None:
    """Words that stand in three places tell in three places."""
    found = screened("The ferrets bit. Then the ferrets slept, as ferrets do.\n", always(quoting("ferrets")))
    assert [words for words, _, _ in added(found)] == ["ferrets"] * 3


def test_a_line_break_is_no_word() -> None:
    """Where a line of the page ends, a model may write a space."""
    assert located("keeps ferrets", squeezed(" keeps\n  ferrets.")) == [(1, 16)]
    assert not located("keepsferrets", squeezed("keeps ferrets"))


@given(st.text("ab \n.'", max_size=60), st.data())
@settings(max_examples=300)
def test_whatever_stands_in_the_text_is_found_there(text: str, data: st.DataObject) -> None:
    """Any whole words of a text are found at their place, and every place that is found says the same words."""
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quote = text[start:end]
    places = located(quote, squeezed(text))
    assert all(text[left:right].split() == quote.split() for left, right in places)
    whole = not re.search(r"\w\Z", text[:start]) and not re.match(r"\w", text[end:])
    assert places or not (quote.strip() and whole)


def test_an_answer_made_to_be_slow_is_not() -> None:
    """Quotations that nearly stand in a text of one word without end cost no more than others."""
    text = squeezed("so " * 60_000)
    begun = time.monotonic()
    assert not [number for number in range(200) if located("so " * (20_000 + number) + "on", text)]
    assert time.monotonic() - begun < 60


def test_no_passage_leaves_its_paragraph_or_cell() -> None:
    """A quotation over several cells or paragraphs becomes one passage in each."""
    found = screened(TEXT, always(quoting("Ms Nair | visits on Friday", "drinks. Nobody minds.\n\n| Who")))
    assert [words for words, _, _ in added(found)] == ["drinks. Nobody minds.", "Who", "Ms Nair", "visits on Friday"]


def test_it_is_about_whoever_is_mentioned_in_it() -> None:
    """Who is meant is resolved like any mention: a stranger by number, and nobody where only the family is named."""
    text = "She met a friend of Tamsin Rowe at the hall. Ada Marchbank hums.\n"
    found = screened(text, always(quoting("a friend of Tamsin Rowe", "Ada Marchbank hums")))
    assert [passage.about for _, passage, _ in added(found)] == [(Subject(None, 1),), ()]


def test_it_is_about_whom_the_model_says_where_the_register_knows_them() -> None:
    """The model names people by labels, and a label of somebody of another family counts beside the mentions."""
    text = "Piran Trewin keeps bees.\n\nThe humming never stops.\n"
    [(_, passage, outcome)] = added(screened(text, labelled("Piran Trewin", "The humming never stops.", "health")))
    assert passage.about == (Subject(PersonId("P7")),)
    assert outcome is Outcome.REFER


def labelled(name: str, quote: str, code: str) -> Invented:
    """A model that says about whom it is by the label that it was told for this name."""

    def answer(user: str) -> bytes:
        told = json.loads(user.split("\n", 1)[1].split("\nCASE ")[0])
        label = next((row["label"] for row in told["people"] if row["name"] == name), "unknown")
        return completion(json.dumps([{"quote": quote, "about": label, "why_code": code}]))

    return Invented(answer)


YARD = "She was in the blue building on Monday."


@pytest.mark.parametrize(
    ("recipient", "name", "code", "wanted"),
    [
        (simulated.FATHER, "Ada Marchbank", "health", Outcome.REFER),
        (simulated.FATHER, "Ada Marchbank", "contact", Outcome.REFER),
        (simulated.MOTHER, "Ada Marchbank", "health", Outcome.DISCLOSE),
        (simulated.MOTHER, "Wilf Marchbank", "health", Outcome.DISCLOSE),
        (simulated.MOTHER, "Nobody Known", "health", Outcome.REFER),
        (simulated.MOTHER, "Wilf Marchbank", "no such kind", Outcome.REFER),
    ],
)
def test_a_quotation_is_decided_like_any_finding(recipient: str, name: str, code: str, wanted: Outcome) -> None:
    """What the recipient may have is not withheld because a model says so; what is doubtful goes to a person."""
    found = screened(YARD + "\n", labelled(name, YARD, code), recipient)
    assert [outcome for _, _, outcome in added(found)] == [wanted]


@pytest.mark.parametrize(
    ("name", "code", "rule"),
    [
        ("Ada Marchbank", "health", "second-eyes-restriction"),
        ("Ada Marchbank", "identity", "second-eyes"),
        ("Ms Nair", "source", "second-eyes-source"),
        ("Ms Nair", "identity", "second-eyes"),
    ],
)
def test_who_is_free_but_for_one_kind_of_fact_is_named_for_that(name: str, code: str, rule: str) -> None:
    """A member of the family or a professional is who it is about where this very fact of theirs is withheld."""
    found = screened(f"{name} hums.\n", always(quoting(f"{name} hums", code=code)), simulated.FATHER)
    assert [(row.rule, row.outcome) for row in found.decisions] == [(rule, Outcome.REFER)]
    assert bool(found.passages[0].about) is (code != "identity")


def test_a_quotation_that_names_the_recipient_alone_is_about_somebody_else() -> None:
    """The model says that it is not for them, and of themselves they may know everything: so nobody knows whom."""
    [(_, passage, outcome)] = added(screened("Jory Trewin hums.\n", always(quoting("Jory Trewin hums")), "P8"))
    assert (passage.about, outcome) == ((), Outcome.REFER)


def test_a_protected_source_is_referred() -> None:
    """Where only the model saw who told, a person decides."""
    text = "Piran Trewin keeps bees.\n\nThe humming comes from a good vantage point.\n"
    eyes = labelled("Piran Trewin", "a good vantage point", "source")
    assert [outcome for _, _, outcome in added(screened(text, eyes))] == [Outcome.REFER]


def test_what_is_withheld_already_is_not_said_again() -> None:
    """A quotation inside a passage that goes anyway is counted as known, and nobody has to read it twice."""
    found = screened(simulated.PLAN, always(quoting("arrested for burglary")))
    assert not added(found)
    assert found.second is not None
    assert (found.second.passages, found.second.known) == (1, 1)


def test_parts_that_no_copy_has_make_no_passages() -> None:
    """Quotations are looked for in what was asked about, and nowhere else."""
    whole: Document = hidden()
    found = screened(whole, always(quoting("secret keeper")))
    assert not added(found)
