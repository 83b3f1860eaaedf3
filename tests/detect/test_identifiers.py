"""Which identifiers are found, whose they are, and what is left alone."""

from __future__ import annotations

import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from partywall.detect import checkdigits
from partywall.detect.identifiers import identifiers
from partywall.model.people import (
    Address,
    Family,
    FamilyId,
    Identifier,
    IdentifierKind,
    Mention,
    Person,
    PersonId,
)
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, digest_of
from partywall.register.tables import Tables

TABLE = Path(__file__).parents[2] / "docs" / "identifiers.md"
FAMILIES = (
    Family(FamilyId("F1"), "Doran", Address("16 Haverlock Road, Stechford, Birmingham", "B33 9QR")),
    Family(FamilyId("F2"), "Hadley", Address("14 Haverlock Road, Stechford, Birmingham", "B33 9QR")),
)
MOTHER = Person(PersonId("P1"), "Bridget", "Doran", born=date(1991, 6, 19), families=(FamilyId("F1"),))
BOY = Person(
    PersonId("P2"),
    "Callum",
    "Hadley",
    born=date(2011, 9, 3),
    families=(FamilyId("F2"),),
    phones=("+44 7700 900214",),
    emails=("callum@example.org",),
    identifiers=(Identifier(IdentifierKind.NHS, "999 000 0026"), Identifier(IdentifierKind.LA_CHILD, "LA-448201")),
)
GRAN = Person(
    PersonId("P3"),
    "Jean",
    "Hadley",
    families=(FamilyId("F2"),),
    addresses=(Address("Flat 2, 9 High St, Selly Oak", "B29 9ZZ"), Address("Mill Cottage, Eastgate Lane, Louth")),
)
LODGER = Person(PersonId("P4"), "Otis", "Vane", addresses=(Address("Flat 5, 9 High Street, Selly Oak"),))
REGISTER = Tables((MOTHER, BOY, GRAN, LODGER), FAMILIES)


def find(text: str) -> list[tuple[str, IdentifierKind | None, tuple[PersonId, ...], float]]:
    return [
        (text[found.span.start : found.span.end], found.identifier, found.candidates, found.score)
        for found in mentions(text)
    ]


def mentions(text: str) -> tuple[Mention, ...]:
    part = Part(PartId("body"), PartKind.BODY, text, (Anchor(0, len(text), ""),))
    document = Document(digest_of(text.encode()), MediaType.TEXT, (part,))
    return identifiers(document, REGISTER, tuple(REGISTER.people()))


def kinds(text: str) -> set[str]:
    return {str(found.identifier) for found in mentions(text)}


def whose(text: str) -> dict[str, tuple[PersonId, ...]]:
    return {words: who for words, _, who, _ in find(text)}


def rows() -> list[list[str]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[1:]]


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row[0]}: {row[3]}")
def test_the_documented_table_is_true(row: list[str]) -> None:
    """Each row of docs/identifiers.md: its example is found as that kind, its look-alike is not."""
    kind, _, _, example, other = row
    assert kind in kinds(f"It says {example.strip('`')} here.")
    assert kind not in kinds(f"It says {other.strip('`')} here.")


def test_the_table_names_every_kind_that_has_a_shape() -> None:
    """No kind of identifier is missing in the documentation but those known by the register only."""
    assert {str(kind) for kind in IdentifierKind} - {row[0] for row in rows()} == {"LA child id", "YOT number"}


@pytest.mark.parametrize("written", ["999 000 0026", "9990000026", "999-000-0026", "999\u00a0000\u00a00026"])
def test_a_number_of_the_register_is_its_holders(written: str) -> None:
    """An NHS number is the holder's however it is spaced."""
    assert whose(f"Letter under {written}, recalled.") == {written: (BOY.id,)}


@pytest.mark.parametrize("slip", ["999 000 0062", "999 000 0025", "990 900 0026"])
def test_a_slip_in_a_number_is_still_that_persons(slip: str) -> None:
    """One wrong digit or two swapped ones do not make it nobody's."""
    ((words, kind, who, score),) = find(f"Results for {slip} attached.")
    assert (words, kind, who) == (slip, IdentifierKind.NHS, (BOY.id,))
    assert score < 0.95


@pytest.mark.parametrize("written", ["07700 900214", "+44 7700 900214", "(07700) 900 214", "+44 (0)7700-900214"])
def test_a_phone_is_the_same_in_every_spelling(written: str) -> None:
    """A phone is compared by the number that is dialled."""
    assert list(whose(f"Ring {written} after 4.").values()) == [(BOY.id,)]


def test_a_driving_licence_tells_its_holder() -> None:
    """Surname and birth date are inside the number: it is that person's though no register has it."""
    assert whose("licence DORAN956199B99AA") == {"DORAN956199B99AA": ()}
    assert whose("licence DORAN956191B99AA") == {"DORAN956191B99AA": (MOTHER.id,)}


def test_codes_of_the_case_system_are_known_by_the_register() -> None:
    """A local child id has no shape; the register knows it."""
    assert whose("see LA-448201 and LA-448202") == {"LA-448201": (BOY.id,)}


@pytest.mark.parametrize(
    "written", ["3/9/11", "03.09.2011", "3rd September 2011", "3 Sept 11", "2011-09-03", "3-9-2011"]
)
def test_a_birth_date_is_found_in_every_form(written: str) -> None:
    """A date on which somebody near was born is theirs, and surer where it is called a birth date."""
    ((_, kind, who, loose),) = find(f"seen for {written} at clinic")
    ((_, _, called_who, called),) = find(f"Child, DOB {written}, seen")
    assert (kind, who, called_who) == (IdentifierKind.BIRTH_DATE, (BOY.id,), (BOY.id,))
    assert called > loose


def test_other_dates_are_no_birth_dates() -> None:
    """A date of a meeting, on which nobody near was born, is nothing."""
    assert find("Meeting on 12/03/2024, checked by B Oddy 01/07/24, next by 31 Jan 2025.") == []


@pytest.mark.parametrize(
    "written",
    [
        "14 Haverlock Road", "no. 14 Haverlock Rd", "14, haverlock road", "fourteen Haverlock Road", "number 14",
        "Haverlock Road, number 14", "number fourteen", "no 14", "14 Haverlock",
    ],
)  # fmt: skip
def test_a_neighbours_door_is_theirs_in_every_spelling(written: str) -> None:
    """The door of the family next door, whole or in part, is that family's."""
    assert list(whose(f"The police went to {written} again.").values()) == [(BOY.id,)]


def test_next_door_at_14() -> None:
    """``at 14`` is a door where the street is known; a time, an age or a count is not."""
    assert whose("Next door at 14, the shouting went on.") == {"14": (BOY.id,)}
    for other in ("at 14 weeks", "at 14.00", "at 14 she left", "review no. 14 is due", "at 9 for school", "at 14:30"):
        assert find(f"Seen {other}.") == []


def test_a_flat_is_told_from_the_house() -> None:
    """``Flat 2, 9 High Street`` is its tenant's; the house alone is everybody's in it."""
    assert whose("lives at Flat 2, 9 High Street now") == {"Flat 2, 9 High Street": (GRAN.id,)}
    assert whose("lives at 9 High Street now") == {"9 High Street": (GRAN.id, LODGER.id)}


def test_a_named_house_is_its_peoples() -> None:
    """A house with a name needs no number."""
    ((words, _, who, score),) = find("She has been at Mill Cottage since.")
    assert (words, who) == ("Mill Cottage", (GRAN.id,))
    assert score > 0.3


def test_a_street_alone_is_weak() -> None:
    """A street without a number is a public place: low score, whoever lives in it."""
    ((words, _, who, score),) = find("They walked along Haverlock Road.")
    assert words == "Haverlock Road"
    assert set(who) == {MOTHER.id, BOY.id}
    assert score <= 0.3


def test_a_strangers_address_is_found() -> None:
    """An address that the register does not have is given with nobody."""
    assert whose("Cards to 17 Gosset Street, please") == {"17 Gosset Street": ()}


@pytest.mark.parametrize("place", ["Year 4, Old Park Primary", "22.30, Shelton New Road", "2 Old Ford Park Primary"])
def test_schools_and_times_are_no_addresses(place: str) -> None:
    """Numbers that stand before a street or a school by chance make no address."""
    assert find(f"He was at {place}, it says.") == []


def test_the_own_address_is_returned_too() -> None:
    """The family's own address is a mention with its people, for the decision to leave it."""
    assert whose("We met at 16 Haverlock Road.") == {"16 Haverlock Road": (MOTHER.id,)}


def test_a_postcode_is_everybodys_who_lives_there() -> None:
    """A postcode is shared by neighbours, and matched without its space."""
    assert whose("label B339QR")["B339QR"] == (MOTHER.id, BOY.id)


digits9 = st.integers(min_value=0, max_value=9_999_999).map(lambda number: f"99{number:07d}")


@given(digits9, st.sampled_from(["{0}{1}{2}", "{0} {1} {2}", "{0}-{1}-{2}"]))
def test_every_valid_nhs_number_is_found(nine: str, written: str) -> None:
    """Law: every valid number is found whole; with any one digit changed it is never valid."""
    number = next((nine + check for check in "0123456789" if checkdigits.modulus_11(nine + check)), None)
    assume(number is not None)
    assert number is not None
    text = written.format(number[:3], number[3:6], number[6:])
    ((words, kind, _, score),) = find(f"ref {text}.")
    assert (words, kind) == (text, IdentifierKind.NHS)
    assert score >= 0.95
    for at in range(10):
        for digit in set("0123456789") - {number[at]}:
            assert not checkdigits.modulus_11(number[:at] + digit + number[at + 1 :])


@pytest.mark.parametrize(
    "text", ["Lab sample reference 1234567890 (not an NHS number).", "The order ref 4471-220 came late."]
)
def test_what_the_text_says_is_no_identifier_is_none(text: str) -> None:
    """A denied word does not make a number one, and the number of a sample or an order is no person's."""
    assert find(text) == []


def test_a_hospital_number_ends_before_the_next_number() -> None:
    """The word "MRN" after a phone number makes no hospital number of it."""
    found = [(words, kind) for words, kind, _, _ in find("Contact number 07700 900999. MRN: QX2-0046123.")]
    assert found == [("07700 900999", IdentifierKind.PHONE), ("QX2-0046123", IdentifierKind.OTHER)]


@given(st.integers(min_value=10**9, max_value=10**10 - 1).map(str))
def test_no_number_is_both_learner_and_patient(number: str) -> None:
    """Law: a learner number never passes as a patient's number."""
    assert not (checkdigits.uln(number) and checkdigits.modulus_11(number))


@given(st.text(alphabet="0123456789 /.-:£abAB\n,()+'№٣", max_size=60))
def test_any_text_is_borne(text: str) -> None:
    """Law: whatever the text, mentions lie inside it and do not overlap."""
    found = mentions(text or " ")
    assert all(0 <= mention.span.start < mention.span.end <= len(text) for mention in found)
    assert all(a.span.end <= b.span.start for a, b in zip(found, found[1:], strict=False))


def test_two_hundred_pages_take_seconds() -> None:
    """A document of 200 pages, each full of numbers, is searched in a few seconds."""
    page = "At 14 Haverlock Road on 3 May 2024 ref WMP/20/1187 the caller on 07700 900999 said little. " * 30
    begun = time.perf_counter()
    assert mentions(page * 200)
    assert time.perf_counter() - begun < 15
