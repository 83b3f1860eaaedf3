"""Streets, neighbours and homes."""

import pytest

from partywall.model.people import Address
from partywall.register.places import dwelling, places, street


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("14 High Street, Anytown", "high street"),
        ("14a High St, Anytown", "high street"),
        ("12-14 High Street", "high street"),
        ("Flat 2, 14 High Street", "high street"),
        ("Flat B, 14 High Street", "high street"),
        ("Flat 2 14 High Street", "high street"),
        ("Ground Floor Flat, 14 High Street", "high street"),
        ("Room 3, Floor 1, Rose House, 14 High Street", "high street"),
        ("14 High Street Anytown", "high street"),
        ("No. 14 High Street", "high street"),
        ("Plot 7, Aston Lane Park", "aston lane park"),
        ("The Old Barn, Mill Lane", "mill lane"),
        ("The Old Barn, Mill Ln., Anytown", "mill lane"),
        ("Rose Hill, 14 High Street, Anytown", "high street"),
        ("1 Rose Court, Mill Lane", "mill lane"),
        ("14 Broadmead, Anytown", "broadmead"),
        ("Rose Cottage", "rose cottage"),
        ("14 St Mary's Road", "st mary road"),
        ("", ""),
        ("14", ""),
    ],
)
def test_the_street_of_an_address(line: str, key: str) -> None:
    """The street is found behind flats, plots, house names and missing commas."""
    assert street(line) == key


@pytest.mark.parametrize(
    ("one", "other", "neighbours"),
    [
        (Address("14 High Street, Anytown", "ZE1 1AA"), Address("22 High St, Anytown", "ZE1 1AB"), True),
        (Address("14 High Street", "ZE1 1AA"), Address("22 High Street", "ZE1 9ZZ"), True),
        (Address("14 High Street, Anytown"), Address("22 High Street, Anytown", "ZE11AB"), True),
        (Address("14 High Street"), Address("22 High Street"), True),
        (Address("14 High Street, Anytown", "ZE1 1AA"), Address("22 High Street, Othertown", "ZE9 1AA"), False),
        (Address("14 High Street, Anytown"), Address("22 High Street, Othertown"), False),
        (Address("1 Elm Close", "ZE1 1AA"), Address("2 Oak Close", "ze11aa"), True),
        (Address("Plot 7, Aston Lane Park", "ZE1 1AA"), Address("Plot 8, Aston Lane Park", "ZE1 1AA"), True),
        (Address("The Old Barn, Mill Lane, Anytown"), Address("3 Mill Lane, Anytown"), True),
        (Address("", ""), Address("", ""), False),
    ],
)
def test_who_is_a_neighbour(one: Address, other: Address, neighbours: bool) -> None:
    """One street within one district, or one postcode; fifty High Streets are not one street."""
    assert bool(places(one) & places(other)) == neighbours


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Address("14 High Street", "ZE1 1AA"), Address("14 HIGH ST.", "ze11aa"), True),
        (Address("The Old Barn, Mill Lane", "ZE1 1AA"), Address("The Old Barn, Mill Ln", "ZE1 1AA"), True),
        (Address("14 High Street", "ZE1 1AA"), Address("16 High Street", "ZE1 1AA"), False),
        (Address("Flat 1, 14 High Street", "ZE1 1AA"), Address("Flat 2, 14 High Street", "ZE1 1AA"), False),
        (Address("Flat 1, 14 High Street", "ZE1 1AA"), Address("14 High Street", "ZE1 1AA"), False),
        (Address("High Street", "ZE1 1AA"), Address("High Street", "ZE1 1AA"), False),
        (Address("14 High Street"), Address("14 High Street"), False),
        (Address("", "ZE1 1AA"), Address("", "ZE1 1AA"), False),
    ],
)
def test_what_is_one_home(one: Address, other: Address, same: bool) -> None:
    """Only an address that tells one home from the next says that two people share it."""
    assert bool(dwelling(one) and dwelling(one) == dwelling(other)) == same
