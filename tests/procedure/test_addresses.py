"""What is near an address, and whether it was keyed right again."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partywall.model.people import Address, Family, FamilyId, Person, PersonId
from partywall.model.product import DeliveryAddress
from partywall.procedure.addresses import (
    Nearness,
    doubts,
    in_force,
    nearness,
    one_edit,
    same_email,
    same_house,
    warnings,
)
from partywall.procedure.houses import house
from partywall.register import Tables

TODAY = date(2031, 5, 14)
POSTCODE = "ZZ12 8QA"


def at(line: str, postcode: str = POSTCODE) -> DeliveryAddress:
    return DeliveryAddress(line, postcode)


def mail(email: str) -> DeliveryAddress:
    return DeliveryAddress(email=email)


@pytest.mark.parametrize(
    ("one", "other", "near"),
    [
        (at("9 Tern Street"), at("11 Tern St, Oldmarsh"), {Nearness.DOOR}),
        (at("9 Tern Street"), at("10 Tern Street", "ZZ12 8QB"), {Nearness.DOOR}),
        (at("47 Tern Street"), at("74 Tern Street"), {Nearness.DIGIT}),
        (at("47 Tern Street"), at("147 Tern Street"), {Nearness.DIGIT}),
        (at("12 Tern Street"), at("12a Tern Street"), {Nearness.DOOR}),
        (at("Flat 2, 9 Tern Street"), at("9 Tern Street, flat 3"), {Nearness.FLAT}),
        (at("9 Tern Street"), at("9 Plover Way", "ZZ12 8QB"), {Nearness.POSTCODE}),
        (at("9 Tern Street"), at("9 Tern Street", "ZZ12 8AQ"), {Nearness.POSTCODE}),
        (at("9 Tern Street"), at("9 Tern Street"), {Nearness.SAME}),
        (mail("p.lark@post.example"), mail("p.larc@post.example"), {Nearness.EMAIL}),
        (mail("p.lark@post.example"), mail("plark@post.example"), {Nearness.EMAIL}),
        (mail("p.lark@post.example"), mail("p.lark@other.example"), {Nearness.DOMAIN}),
        (mail("arno@post.example"), mail("amo@post.example"), {Nearness.LOOK_ALIKE}),
        (mail("arno@post.example"), mail("ARNO@post.example"), {Nearness.SHARED_EMAIL}),
        (at("9 Tern Street"), at("19 Plover Way", "ZZ1 1AA"), set()),
        (at("9 Tern Street"), at("34 Tern Street"), set()),
        (at(""), at(""), set()),
        (mail(""), mail(""), set()),
    ],
)
def test_what_is_near(one: DeliveryAddress, other: DeliveryAddress, near: set[Nearness]) -> None:
    """A door, a digit, a flat, a character of a postcode or of an e-mail address away is near; what is apart is not."""
    assert nearness(one, other) == near


lines = st.builds(
    "{}{} {}".format,
    st.sampled_from(["", "Flat 2, ", "Flat 3, ", "Flat B, ", "Rose Cottage, "]),
    st.sampled_from(["1", "2", "9", "12", "12a", "21", "121", ""]),
    st.sampled_from(["Tern Street", "Tern St", "Plover Way", "Oldmarsh Road"]),
)
postcodes = st.sampled_from(["ZZ12 8QA", "zz128qa", "ZZ12 8QB", "ZZ1 28QA", "ZZ1 1AA", ""])
emails = st.text("abmrn1l.", min_size=1, max_size=5).map("{}@post.example".format)
addresses = st.builds(DeliveryAddress, lines, postcodes, emails | st.just(""))


@given(addresses, addresses)
def test_nearness_has_no_direction(one: DeliveryAddress, other: DeliveryAddress) -> None:
    """What is near an address has that address near it."""
    assert nearness(one, other) == nearness(other, one)


@given(st.text("ab1", max_size=5), st.text("ab1", max_size=5))
def test_one_edit_has_no_direction(one: str, other: str) -> None:
    """One text is one edit from another as the other is from it, and none is from itself."""
    assert one_edit(one, other) == one_edit(other, one)
    assert not one_edit(one, one)


def _key(address: DeliveryAddress) -> str:
    return " ".join(house(address.line, "").doors)


@given(addresses, addresses)
def test_another_address_is_never_keyed(one: DeliveryAddress, other: DeliveryAddress) -> None:
    """What is keyed for one address is accepted for no other house, and for no other postcode."""
    here, there = house(one.line, one.postcode), house(other.line, other.postcode)
    if (here.doors, here.postcode) != (there.doors, there.postcode):
        assert not same_house(_key(one), one.postcode, other)
    assert same_house(_key(one), one.postcode, one) == bool(one.postcode)
    if "".join(one.email.split()).lower() != "".join(other.email.split()).lower():
        assert not same_email(one.email, other)
    assert same_email(one.email, one) == bool(one.email)


@pytest.mark.parametrize(
    ("number", "postcode", "right"),
    [
        ("flat 2, 9", "zz128qa", True),
        ("FLAT 2  9", "ZZ12 8QA ", True),
        ("9", "ZZ12 8QA", False),
        ("Flat 29", "ZZ12 8QA", False),
        ("Flat 3, 9", "ZZ12 8QA", False),
        ("Flat 2, 9 Plover Way", "ZZ12 8QA", False),
        ("Flat 2, 9", "ZZ12 8QB", False),
        ("Flat 2, 9", "", False),
        ("", "ZZ12 8QA", False),
    ],
)
def test_keyed_again(number: str, postcode: str, right: bool) -> None:
    """Keying again forgives capitals and spaces, and nothing else."""
    assert same_house(number, postcode, at("Flat 2, 9 Tern Street")) is right


def test_a_house_with_a_name_is_keyed_by_it() -> None:
    """A house without a number is keyed by its name, whole."""
    there = at("Rose Cottage, Tern Lane")
    assert same_house("rose  cottage", POSTCODE, there)
    assert not same_house("rose", POSTCODE, there)
    assert not same_house("Rose Cottage Tern", POSTCODE, there)


def test_a_look_alike_letter_is_another_address() -> None:
    """A letter of another alphabet that looks the same is not taken for it."""
    assert not same_email("\u0430nna@post.example", mail("anna@post.example"))
    assert not same_email("\u212aim@post.example", mail("kim@post.example"))


def somebody(id: str, family: str, number: str, email: str, end: date | None = None) -> Person:
    home = Address(f"{number} Tern Street", POSTCODE, end=end)
    return Person(PersonId(id), id.title(), "Lark", families=(FamilyId(family),), addresses=(home,), emails=(email,))


MUM = somebody("MUM", "F1", "9", "lark@post.example")
REGISTER = Tables(
    (
        MUM,
        somebody("KID", "F1", "9", "dove@post.example"),
        somebody("BOY", "F2", "11", "wren@post.example"),
        somebody("FAR", "F3", "85", "lork@post.example"),
        somebody("MOVED", "F4", "46", "rook@post.example", end=date(2030, 1, 1)),
        Person(PersonId("BABY"), "Baby", "Lark", families=(FamilyId("F5"),)),
    ),
    (Family(FamilyId("F5"), address=Address("90 Tern Street", POSTCODE)),),
)


def test_the_register_is_asked_for_all_that_is_near() -> None:
    """An address is held against everybody's in the register, those that a family has among them."""
    assert warnings(REGISTER, MUM, in_force(REGISTER, MUM, TODAY)[0], TODAY) == (Nearness.DOOR,)
    assert warnings(REGISTER, MUM, in_force(REGISTER, MUM, TODAY)[1], TODAY) == (Nearness.EMAIL,)


def test_ones_own_household_and_old_addresses_are_not_near() -> None:
    """Who lives with the recipient is no danger; nor is who has moved away."""
    assert Nearness.SAME not in warnings(REGISTER, MUM, at("9 Tern Street"), TODAY)
    assert warnings(REGISTER, MUM, at("47 Tern Street"), TODAY) == ()
    assert warnings(REGISTER, MUM, at("47 Tern Street"), date(2029, 1, 1)) == (Nearness.DOOR, Nearness.DIGIT)


def test_the_address_of_another_family_is_said() -> None:
    """Where another family has the very same address, that is said too."""
    assert warnings(REGISTER, MUM, at("85 tern street"), TODAY) == (Nearness.SAME,)


@given(
    st.sampled_from(["8", "9", "10", "11", "99", "19", "90", "1", "91"]),
    st.sampled_from([POSTCODE, "ZZ12 8QB", "ZZ1 1AA"]),
)
def test_asking_finds_what_comparing_finds(number: str, postcode: str) -> None:
    """By the register's answers as much is found as by comparing with everybody."""
    address, stranger = at(f"{number} Tern Street", postcode), Person(PersonId("X"), "Xan", "Rail")
    everybody = {
        near
        for person in REGISTER.people()
        for one in in_force(REGISTER, person, TODAY)
        for near in nearness(address, one)
    }
    assert set(warnings(REGISTER, stranger, address, TODAY)) == everybody


def living(*homes: Address) -> Person:
    return Person(PersonId("DAD"), "Dad", "Lark", families=(FamilyId("F5"),), addresses=homes)


@pytest.mark.parametrize(
    ("homes", "said"),
    [
        ((Address("9 Tern Street", POSTCODE),), []),
        ((Address("9 Tern Street", POSTCODE, end=date(2031, 5, 13)),), ["not in force"]),
        ((Address("9 Tern Street", POSTCODE, start=date(2031, 5, 10)),), ["new in the register"]),
        (
            (
                Address("9 Tern Street", POSTCODE, end=date(2030, 5, 1)),
                Address("9 Tern Street", POSTCODE, start=date(2031, 5, 10)),
            ),
            ["new in the register"],
        ),
        (
            (
                Address("9 Tern Street", POSTCODE, start=date(2020, 1, 1)),
                Address("9 Tern Street", POSTCODE, start=date(2031, 5, 10)),
            ),
            [],
        ),
    ],
)
def test_an_address_that_cannot_be_relied_on_is_said(homes: tuple[Address, ...], said: list[str]) -> None:
    """One that has ended, and one that is new in each of its lines in the register."""
    found = doubts(REGISTER, living(*homes), at("9 Tern Street"), TODAY)
    assert len(found) == len(said) and all(words in one for words, one in zip(said, found, strict=True))


def test_that_it_is_the_familys_home_is_said() -> None:
    """Who has no home of their own in the register may live elsewhere, and be the one who must not know that home."""
    (home,) = in_force(REGISTER, living(), TODAY)
    assert home.line == "90 Tern Street" and "their family's" in doubts(REGISTER, living(), home, TODAY)[0]
    own = living(Address(home.line, home.postcode))
    assert doubts(REGISTER, own, home, TODAY) == ()
    assert doubts(REGISTER, living(), mail("dad@post.example"), TODAY) == ()
