"""Which records carry a passage, or hold a person."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.errors import Refused
from partywall.model.people import Address, FamilyId, Identifier, IdentifierKind, Person, PersonId
from partywall.model.records import Record
from partywall.trace import RecordIndex, index, trace
from partywall.trace.bearers import NEARLY, WORD_FOR_WORD, Bearers, carrying, naming
from partywall.trace.indexed import Shelved
from tests import recorded
from tests.trace.test_trace import MINUTES, TELLING, document

KETTLE = "Officers found the kettle full of gravel and a ferret asleep in the airing cupboard."
KEVIN = Person(
    PersonId("P1"),
    "Kevin",
    "Marsden",
    known_as=("Kev", "Little Marsh"),
    born=date(2015, 4, 3),
    addresses=(Address("14 Harebell Street, Ashby", "LE65 1AB"),),
    phones=("+44 7700 900123",),
    emails=("kev.m@example.org",),
    identifiers=(Identifier(IdentifierKind.NHS, "943 476 5919"), Identifier(IdentifierKind.OTHER, "A1")),
)


class Textless(Shelved):
    """Records whose text is not to be had."""

    def text(self, number: int, part: int) -> str | None:
        return None


def textless(found: RecordIndex) -> RecordIndex:
    assert isinstance(found.shelf, Shelved)
    return replace(found, shelf=Textless(found.shelf.records, found.shelf.groups))


def record(text: str, name: str = "note", family: str = "F2", **known: Any) -> Record:
    return recorded.record(document(text), (FamilyId(family),), name, **known)


def ids(found: Bearers) -> list[str]:
    return [row.source.id for row in found.rows]


def ways(text: str, person: Person = KEVIN) -> list[str]:
    """How a record of this text names the person."""
    return [place.how for row in naming(person, index([record(text)])).rows for place in row.places]


def test_a_passage_is_found_whole_and_in_part() -> None:
    """Each record says how much of the passage it has and whether word for word; a record without it is not given."""
    part = "A ferret was asleep in the airing cupboard, and the kettle was full of gravel."
    records = [record(MINUTES, "whole"), record(part, "part"), record("He was seen at school on Monday.", "other")]
    whole, some = carrying(document(KETTLE), index(records)).rows
    assert (whole.source.id, whole.likeness, whole.how, whole.read) == ("whole", 1.0, (WORD_FOR_WORD,), True)
    assert some.source.id == "part"
    assert some.likeness < 1
    assert [KETTLE[:20], KETTLE] == [(whole.places[0].around or "")[:20], whole.places[0].around]
    assert document(MINUTES).text_of(whole.places[0].span) == KETTLE.rstrip(".")


def test_a_changed_passage_is_carried_nearly() -> None:
    """Other names, a word more or less: it is still found, and not called word for word."""
    changed = "Officers had found a kettle full of wet gravel, and the ferret asleep in the cupboard."
    (row,) = carrying(document(KETTLE), index([record(changed)])).rows
    assert row.how == (NEARLY,)
    assert 0.8 < row.likeness < 1


def test_what_was_released_stands_first() -> None:
    """Then the likest, then the newest."""
    records = [
        record(KETTLE + " a", "old", dated=date(2020, 1, 1)),
        record(KETTLE + " b", "new", dated=date(2024, 1, 1)),
        record("A ferret asleep in the airing cupboard.", "little", dated=date(2025, 1, 1)),
        record("A kettle full of gravel, and officers.", "out", released_to=(PersonId("P7"),)),
    ]
    assert ids(carrying(document(KETTLE), index(records))) == ["out", "new", "old", "little"]


def test_what_many_records_have_is_found_in_all_of_them() -> None:
    """The wording of a form is no copy for ``trace``; here every record that has it is given."""
    records = [record(f"{KETTLE} {word} {word}", word, f"F{word}") for word in TELLING]
    known = index(records)
    assert trace(document(KETTLE), known) == ()
    assert len(carrying(document(KETTLE), known).rows) == len(records)


def test_a_limit_is_said() -> None:
    """Records that were not looked into are counted, and those released come within the limit."""
    records = [record(f"{KETTLE} {word} {word}", word) for word in TELLING]
    records.append(record(KETTLE, "out", released_to=(PersonId("P7"),)))
    found = carrying(document(KETTLE), index(records), most=5)
    assert len(found.rows) == 5
    assert found.more == len(records) - 5
    assert found.rows[0].source.id == "out"


@pytest.mark.parametrize(
    ("passage", "text"),
    [
        ("ferret asleep", "There was a ferret  asleep."),
        ("943 476 5919", "NHS number 9434765919"),
        ("943-476-5919", "NHS number: 943 476 5919."),
        ("CR/24/001234", "Crime ref. CR/24/001234"),
        ("07700 900123", "ring +44 7700 900 123"),
        ("3.4.2015", "born 3.4.2015 in Ashby"),
    ],
)
def test_a_short_passage_is_searched_as_it_stands(passage: str, text: str) -> None:
    """Two words, or one number in whatever spacing."""
    assert len(carrying(document(passage), index([record(text)])).rows) == 1


@pytest.mark.parametrize("text", ["ferrets asleep", "ferret fell asleep", "asleep, a ferret", "a ferret and asleep"])
def test_a_short_passage_is_not_found_in_other_words(text: str) -> None:
    """Neither inflected nor reordered nor with a word between."""
    assert not carrying(document("ferret asleep"), index([record(text)])).rows


@pytest.mark.parametrize("passage", ["", "...", "and then with", "ferret", "14"])
def test_a_passage_that_says_nothing_is_refused(passage: str) -> None:
    """One word alone, grammar alone or nothing at all would find everything or nothing."""
    with pytest.raises(Refused):
        carrying(document(passage), index([record(MINUTES)]))


def test_what_was_not_searched_of_a_passage_is_said() -> None:
    """A heading beside a passage is too short to be searched with it, and is counted."""
    passage = document(KETTLE, "Ferret report")
    assert carrying(passage, index([record(MINUTES)])).unasked == len(["ferret", "report"])


@given(
    st.permutations([*TELLING, "the", "and", "of", "was", "School", "meeting", "12"]),
    st.permutations(range(10)),
    st.integers(0, 8),
)
@settings(max_examples=60, deadline=None)
def test_whatever_is_traced_is_carried(words: list[str], order: list[int], cut: int) -> None:
    """A record from which a document was copied, by ``trace``, is one that carries it."""
    shuffled = [words[2 * at + half] for at in order for half in (0, 1)]
    texts = [" ".join(words), " ".join(words[cut:20]), " ".join(words[::-1]), MINUTES, " ".join(shuffled)]
    records = [record(text, f"R{number}", f"F{number}") for number, text in enumerate(texts)]
    known = index(records)
    passage = document("Before this there was nothing much. " + " ".join(words[3:]))
    traced = {row.source.id for row in trace(passage, known)}
    assert "R0" in traced
    assert traced <= set(ids(carrying(passage, known)))


@pytest.mark.parametrize(
    "text",
    [
        "Kevin Marsden was seen.",
        "KEVIN MARSDEN was seen.",
        "kevin marsden was seen.",
        "Seen: MARSDEN, Kevin.",
        "Marsden Kevin",
        "It was Kevin Marsden's bicycle.",
        "Kev Marsden ran.",
        "Kevin John Marsden ran.",
        "Kevin J. Marsden ran.",
        "Kevin A Marsden ran.",
        "Kevin John Paul Marsden ran.",
        "| Kevin | Marsden | 9 |",
        "Kevin\tMarsden",
        "He said Kevin\nMarsden ran.",
    ],
)
def test_a_whole_name_is_found(text: str) -> None:
    """Either order, any case, nicknames, middle names nobody recorded, cells and broken lines."""
    assert ways(text) == ["whole name"]


@pytest.mark.parametrize(
    "text",
    [
        "Kevin ran.",
        "Mrs Marsden ran.",
        "We met Kevin. Marsden is a village.",
        "the Kevin Marsdens of this world",
        "Sarah, Kevin, Marsden",
        "Kevin told Marsden",
        "Kevin and Sarah Marsden",
        "a Marsden",
        "Karen Marsden",
    ],
)
def test_what_is_no_whole_name_is_not(text: str) -> None:
    """Bare names, the end of a sentence between, a plural, somebody else's name."""
    assert ways(text) == []


def test_initials_with_the_surname_say_less() -> None:
    """They are found, below whole names, since they may be somebody else's."""
    for text in ("K. Marsden ran.", "K Marsden ran.", "Marsden, K."):
        assert ways(text) == ["initials and surname"]
    records = [record("K. Marsden ran.", "initials", dated=date(2025, 1, 1)), record("Kevin Marsden ran.", "name")]
    assert ids(naming(KEVIN, index(records))) == ["name", "initials"]
    assert ways("K. J. Marsden; KJ Marsden.", replace(KEVIN, middle="John")) == ["initials and surname"] * 2


def test_other_names_of_several_words_are_said_to_be_such() -> None:
    """A former name and a family's pet name look the same in a register, and the second may be many people's."""
    assert ways("We call him Little Marsh.") == ["other name"]
    records = [record("Little Marsh", "other"), record("K Marsden", "initials"), record("Kev Marsden", "name")]
    assert [(row.source.id, row.likeness) for row in naming(KEVIN, index(records)).rows] == [
        ("name", 1.0),
        ("other", 0.75),
        ("initials", 0.5),
    ]


def test_names_that_are_words_of_grammar_are_found() -> None:
    """Will, and a name of which only the surname tells; will with a small letter is none."""
    will = Person(PersonId("P2"), "Will", "Lane")
    assert ways("We saw Will Lane.", will) == ["whole name"]
    assert ways("LANE, Will was seen.", will) == ["whole name"]
    assert ways("They will lane the road.", will) == []


def test_names_with_hyphens_and_accents_are_found_however_written() -> None:
    """As one word, as two, with and without."""
    for written in (
        "Anne-Marie O’Brien-Lee",
        "Anne Marie OBrien-Lee",
        "Annemarie O'Brien Lee",
        "Anné-Marie O'BRIEN-LEE",
    ):
        assert ways(f"We saw {written}.", Person(PersonId("P3"), "Anne-Marie", "O'Brien-Lee")) == ["whole name"]


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("NHS 9434765919", "NHS number"),
        ("NHS 943 476 5919", "NHS number"),
        ("NHS 943-476-5919", "NHS number"),
        ("NHS 9434 765 919", "NHS number"),
        ("ring 07700 900123", "phone"),
        ("ring 07700900123", "phone"),
        ("ring +44 7700 900 123", "phone"),
        ("ring +44 (0)7700 900123", "phone"),
        ("write to Kev.M@example.org", "e-mail"),
        ("Kevin, born 3 April 2015", "date of birth"),
        ("Kevin (03/04/2015)", "date of birth"),
        ("Marsden DOB 3rd of April 2015", "date of birth"),
        ("Kevin, 2015-04-03", "date of birth"),
        ("at 14 Harebell St., Ashby LE65 1AB", "address"),
        ("at 14 Harebell Street\nAshby\nLE651AB", "address"),
    ],
)
def test_what_is_theirs_is_found(text: str, how: str) -> None:
    """Numbers in the usual spacings; a date of birth beside a name; an address with its postcode."""
    assert ways(text) == [how]


@pytest.mark.parametrize(
    "text",
    [
        "NHS 943 476 5918",
        "seen on 3 April 2015",
        "at 14 Harebell Street, Derby DE1 1AA",
        "kev m example org",
        "A1",
        "LE65 1AB",
    ],
)
def test_what_may_be_anybodys_is_not(text: str) -> None:
    """Another number, a day with no name by it, a street with another postcode, a postcode alone."""
    assert ways(text) == []


def test_a_person_of_whom_nothing_can_be_searched_is_refused() -> None:
    """None found would be believed. So would none found by name where the name is of words of grammar."""
    with pytest.raises(Refused, match="no whole name"):
        naming(Person(PersonId("P4"), "", "Marsden"), index([record(MINUTES)]))
    an = Person(PersonId("P5"), "An", "Do", phones=("07700 900123",))
    assert naming(an, index([record("07700 900123")])).unasked == 1


def test_identifiers_too_short_to_search_are_counted() -> None:
    """A1 would be found everywhere."""
    assert naming(KEVIN, index([record(MINUTES)])).unasked == 1


def test_without_a_text_the_words_alone_are_compared_and_it_is_said() -> None:
    """Where a record's text is not to be had, the answer says that nobody read it, and shows no words."""
    known = textless(index([record(f"Kevin Marsden ran. {KETTLE}")]))
    for found in (naming(KEVIN, known), carrying(document(KETTLE), known)):
        (row,) = found.rows
        assert not row.read
        assert [place.around for place in row.places] == [None]
    assert naming(KEVIN, textless(index([record("the Kevin Marsdens")]))).rows
    assert carrying(document(KETTLE), known).rows[0].how == (WORD_FOR_WORD,)


@given(st.permutations(["Kevin Marsden", "9434765919", "K. Marsden", "a ferret", "the lodger said"]))
def test_every_place_lies_in_its_sentence(pieces: list[str]) -> None:
    """The span's words are those of the sentence around, from the place on that is given."""
    page = document(". ".join(pieces) + ".")
    (row,) = naming(KEVIN, index([recorded.record(page, (), "note")])).rows
    assert len(row.places) == 3
    for place in row.places:
        said = page.text_of(place.span)
        assert place.around is not None
        assert place.around[place.at : place.at + len(said)] == said


def test_an_empty_index_has_none() -> None:
    """No records, no bearers, no error."""
    assert carrying(document(KETTLE), index([])) == Bearers(())
    assert not naming(KEVIN, index([])).rows
