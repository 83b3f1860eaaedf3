"""What has to go goes as a whole, and no more than that."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.model.disclosure import EvidenceKind, Outcome
from partywall.model.people import PersonId
from partywall.model.records import Record
from tests import recorded
from tests.decide.cases import F1, F2, FATHER, MOTHER, left, screened
from tests.detect.town import document


@pytest.mark.parametrize(
    "text",
    [
        "Wilfred sees his mother, Ada Marchbank, every day.",
        "Asha Nair will visit on Friday.",
        "They have kind neighbours.",
        "The family live at 3 Chapel Rise.",
        "Mum is well.",
        "| Name | Role |\n|---|---|\n| Asha Nair | social worker |\n",
    ],
)
def test_what_is_the_recipients_own_stays(text: str) -> None:
    """The case's family, professionals in their role, neighbours in general and the own address need nothing."""
    assert left(text) == text


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("Wilf is well. Jory Trewhella was arrested. Ada rang.", "Wilf is well. _ Ada rang."),
        ("Jory was arrested. He was held for two nights. Wilf is well.", "_ _ Wilf is well."),
        ("The boy next door was arrested. Wilf is well.", "_ Wilf is well."),
        ("See NHS 999 000 0018. Wilf is well.", "_ Wilf is well."),
        ("They went to 5 Chapel Rise. Wilf is well.", "_ Wilf is well."),
        ("| Who | What |\n| Jory T. | on bail |\n| Wilf | tea |\n", "| Who | What |\n| _ | _ |\n| Wilf | tea |\n"),
    ],
)  # fmt: skip
def test_what_is_anothers_goes(text: str, copy: str) -> None:
    """Sentence, what carries on from it, role, identifier, address and table row; their neighbours stay."""
    assert left(text) == copy


def test_the_clause_of_the_free_stays() -> None:
    """What is said of the family before the clause of another stays, unless it tells something sensitive."""
    assert left("Wilf went to the park, and Jory was arrested.") == "Wilf went to the park, and _"
    assert left("Wilf was in hospital, and Jory was arrested.") == "_"


@pytest.mark.parametrize(
    ("text", "copy"),
    [
        ("Asha Nair said that Jory was arrested.", "Asha Nair said that _"),
        ("Jory came to the gate, and Wilf went indoors.", "_, and Wilf went indoors."),
        ("Jory came to the gate; I have asked for a lock.", "_; I have asked for a lock."),
        ("Jory came to the gate, and he told Wilf to go.", "_"),
    ],
)
def test_no_more_of_a_sentence_goes_than_tells(text: str, copy: str) -> None:
    """Who reports it, and a clause behind it that begins with somebody who is free, stay."""
    assert left(text) == copy


def outcomes(text: str, *records: Record) -> list[Outcome]:
    """What is decided on each passage for the mother."""
    return [decision.outcome for _, _, decision in screened(text, records=records)]


def test_an_unknown_name_of_another_familys_record_is_somebody_elses() -> None:
    """No register knows Imogen; that a record of the family next door knows her says whose she is."""
    text = "Jory Trewhella is out. Imogen Wetherby has the keys."
    record = recorded.record(document("Imogen Wetherby sleeps on the sofa of the lady next door."), (F2,), "note")
    own = recorded.record(document("Imogen Wetherby is a friend of the family."), (F1,), "note")
    assert outcomes(text) == outcomes(text, record, own) == [Outcome.REDACT, Outcome.REFER]
    assert outcomes(text, record) == [Outcome.REDACT, Outcome.REDACT]


def test_what_little_speaks_for_is_asked_about() -> None:
    """A man in a sentence may be anybody: a person decides, and a friend is not even asked about."""
    text = "Jory Trewhella is out. A man came by. Another lad sang."
    said = {words: decision.outcome for words, _, decision in screened(text)}
    assert said == {"Jory Trewhella is out.": Outcome.REDACT, "A man came by.": Outcome.REFER}


def test_a_new_subject_ends_what_carries_on() -> None:
    """A sentence about one of the family is not swallowed by the one before it."""
    assert left("Jory was arrested. Wilf was upset. He cried.") == "_ Wilf was upset. He cried."


def test_a_copied_sentence_goes_with_no_name_in_it() -> None:
    """What stands in another family's record is withheld, and the record is named as evidence."""
    sentence = "He was found with four stolen bicycles behind the bakery on three different evenings in March."
    record = recorded.record(document(f"Minutes.\n\n{sentence}\n"), (F2,), "minutes")
    text = f"Wilf is well. {sentence} Ada rang."
    assert left(text, records=(record,)) == "Wilf is well. _ Ada rang."
    [(_, passage, _)] = [row for row in screened(text, records=(record,)) if row[2].outcome is Outcome.REDACT]
    assert passage.evidence[0].kind is EvidenceKind.COPIED
    assert passage.evidence[0].record == record.document.digest


def test_a_sentence_of_the_own_record_stays() -> None:
    """What was copied from the family's own record is theirs."""
    sentence = "Wilfred has joined the brass band and practises his cornet in the shed every evening after tea."
    record = recorded.record(document(f"Note.\n\n{sentence}\n"), (F1,), "note")
    assert left(sentence, records=(record,)) == sentence


@pytest.mark.parametrize(
    ("named", "copy"),
    [
        ("Jory Trewhella", "_"),
        ("Wilfred Marchbank", "Kept a ferret behind the bakery."),
    ],
)
def test_whom_a_record_named_last_weighs_a_short_copy(named: str, copy: str) -> None:
    """A few words from a record of both families go if it had just named the other one, and stay if not."""
    sentence = "Kept a ferret behind the bakery."
    record = recorded.record(
        document(f"Minutes of the meeting.\n\n{named} was seen. {sentence}\n"), (F1, F2), "minutes"
    )
    assert left(f"Jory Trewhella came.\n\n{sentence}", records=(record,)) == f"_\n\n{copy}"


def test_a_copy_vouches_for_its_neighbour() -> None:
    """A tiny sentence between copied ones of the same record goes with them."""
    told = (
        "He was found with four stolen bicycles behind the bakery on three different evenings. "
        "Polite throughout, wept. "
        "The magistrates remanded him because he had broken his curfew twice since Easter Sunday."
    )
    record = recorded.record(document(f"Jory Trewhella, minutes.\n\n{told}\n"), (F2,), "minutes")
    assert left(f"Wilf is well.\n\n{told}\n\nAda rang.", records=(record,)) == "Wilf is well.\n\n_ _ _\n\nAda rang."


@pytest.mark.parametrize(
    ("text", "withheld"),
    [
        ("Ada was in hospital with depression in May.", True),
        ("Ada can be reached on 07700 900111.", True),
        ("Ada likes the brass band.", False),
    ],
)
def test_a_restriction_holds_inside_the_family(text: str, withheld: bool) -> None:
    """Restricted facts of the mother are kept from the father, and not from herself; her other facts are not."""
    assert (left(text, FATHER) != text) is withheld
    assert left(text, MOTHER) == text


def test_who_told_in_confidence_reaches_nobody_else() -> None:
    """The description of a protected caller goes for every recipient but the caller."""
    text = "The caller was the lady next door. Wilf is well."
    assert left(text, MOTHER) == left(text, FATHER) == "_ Wilf is well."


def test_private_life_of_a_professional_goes() -> None:
    """Asha Nair's visit may be told, her illness not."""
    text = "Asha Nair has had a stroke. Asha Nair will visit."
    assert left(text) == "_ Asha Nair will visit."


def test_own_words_stay() -> None:
    """What the recipient told us themselves stays in their copy, and goes from another's."""
    text = "Ada told us that Jory Trewhella throws stones."
    assert left(text, MOTHER) == text
    assert left(text, FATHER) == "Ada told us that _"


PHRASES = ["Jory Trewhella", "Wilf", "Ada", "next door", "was arrested", "on bail", "He", "She", "They",
           "5 Chapel Rise", "999 000 0018", ".", ".", ",", "|", "\n", "\n\n", "\t", "and", "with", "J.T.",
           "rang in confidence"]  # fmt: skip


@given(st.lists(st.sampled_from(PHRASES), min_size=1, max_size=30).map(" ".join), st.sampled_from([MOTHER, FATHER]))
@settings(max_examples=150)
def test_passages_and_decisions_keep_their_laws(text: str, recipient: PersonId) -> None:
    """Each passage has a name of its own, cores inside, one paragraph or cell, and one decision; again the same."""
    rows = screened(text, recipient)
    assert len({passage.id for _, passage, _ in rows}) == len(rows)
    for words, passage, decision in rows:
        assert words == words.strip()
        assert "\n\n" not in words
        assert "\t" not in words
        assert all(passage.span.covers(core) for core in passage.cores)
        assert 0 <= passage.score <= 1
        assert decision.passage == passage.id
        assert decision.recipient == recipient
    assert rows == screened(text, recipient)


@given(st.sampled_from(["Wilf is well.", "Ada rang.", "They met at noon."]), st.sampled_from(["\n\n", " "]))
@settings(max_examples=20)
def test_a_whole_name_is_never_left(other: str, gap: str) -> None:
    """Wherever the whole name of somebody outside the family stands, it is gone from the copy."""
    text = gap.join([other, "Jory Trewhella came too.", other])
    assert "Trewhella" not in left(text)
    assert left(text).count(other) == 2
