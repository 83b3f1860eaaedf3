"""Every mention ends under one person or as a numbered stranger; namesakes are told apart by their surroundings."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.detect import detect
from partywall.model.people import Case, CaseId, FamilyId, Person, PersonId, Professional, Resolution
from partywall.register.tables import Tables
from partywall.resolve import resolve
from partywall.trace import index, trace
from tests import recorded
from tests.detect.town import document

CASE = Case(CaseId("C1"), FamilyId("F1"), (PersonId("KID"),))
KID = Person(
    PersonId("KID"), "Robin", "Ashdown", sex="M", families=(FamilyId("F1"),), role="child", born=date(2014, 1, 1)
)
MUM = Person(PersonId("MUM"), "Gwenda", "Ashdown", sex="F", families=(FamilyId("F1"),), role="mother")
OTHER = Person(
    PersonId("OTHER"), "Robin", "Fairweather", sex="F", families=(FamilyId("F2"),), role="girl next door",
    born=date(2013, 1, 1),
)  # fmt: skip
PARTNER = Person(PersonId("PARTNER"), "Lee", "Sorrell", sex="M", families=(FamilyId("F2"),), born=date(1980, 1, 1))
OFFICER = Person(
    PersonId("OFFICER"), "Dale", "Sorrell", role="police officer", professional=Professional("Police", "Constable")
)
TOWN = Tables((KID, MUM, OTHER, PARTNER, OFFICER))


def who(text: str, register: Tables = TOWN) -> list[tuple[str, Resolution]]:
    """The words of each mention and what it was resolved to."""
    near = tuple(register.people())
    mentions = detect(document(text), register, near)
    rows = resolve(document(text), mentions, register, near, CASE)
    return [(text[row.mention.span.start : row.mention.span.end], row) for row in rows]


@pytest.mark.parametrize(
    ("text", "words", "person"),
    [
        ("Robin likes school.", "Robin", KID),
        ("Robin Fairweather came.", "Robin Fairweather", OTHER),
        ("Gwenda asked if the other Robin was coming.", "Robin", OTHER),
        ("PC Sorrell rang.", "PC Sorrell", OFFICER),
        ("Sorrell, the police officer, rang.", "Sorrell", OFFICER),
        ("The Fairweathers were out. Sorrell was in, and he shouted at Robin Fairweather.", "Sorrell", PARTNER),
    ],
)
def test_namesakes_are_told_apart(text: str, words: str, person: Person) -> None:
    """Title, work, family spoken of, and the case's own child first where nothing else speaks."""
    assert dict(who(text))[words].person == person.id


def test_a_copied_name_means_one_of_the_records_family() -> None:
    """In a sentence that stands in a record of the family next door, Robin is theirs; without it, the case's child."""
    told = "Robin has been sleeping on a mattress in the pantry since the boiler burst."
    near = tuple(TOWN.people())
    text = document(told)
    mentions = detect(text, TOWN, near)
    copied = trace(text, index((recorded.record(document(f"Minutes. {told}"), (FamilyId("F2"),), "minutes"),)))
    assert [row.person for row in resolve(text, mentions, TOWN, near, CASE, copied)] == [OTHER.id]
    assert [row.person for row in resolve(text, mentions, TOWN, near, CASE)] == [KID.id]


def test_a_title_that_cannot_be_theirs_makes_a_stranger() -> None:
    """Mr Fairweather is not the girl of that surname, and a doctor of that surname is neither."""
    assert dict(who("Mr Fairweather came."))["Mr Fairweather"].person is None
    assert dict(who("Dr Fairweather came."))["Dr Fairweather"].person is None


def test_a_stranger_keeps_their_number() -> None:
    """Two mentions of one unknown person stay together, also by one of their names; another has another number."""
    rows = dict(who("A friend, Imogen Wetherby, came. Later Imogen left with Callum."))
    assert rows["Imogen Wetherby"].stranger == rows["Imogen"].stranger
    assert rows["Callum"].stranger not in {None, rows["Imogen"].stranger}


WORDS = (
    "Robin Fairweather Sorrell PC Mr Mrs Gwenda Imogen Wetherby called next door the boy . , 07700 900123 14".split()
)


@given(st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
@settings(max_examples=150)
def test_nothing_is_lost(text: str) -> None:
    """There is one resolution for each mention, in order, to a candidate or a stranger, and the same every time."""
    doc = document(text or "-")
    near = tuple(TOWN.people())
    mentions = detect(doc, TOWN, near)
    rows = resolve(doc, mentions, TOWN, near, CASE)
    assert [row.mention for row in rows] == list(mentions)
    assert all(row.person is None or row.person in row.mention.candidates for row in rows)
    assert all(0 <= row.score <= 1 for row in rows)
    assert rows == resolve(doc, mentions, TOWN, near, CASE)
