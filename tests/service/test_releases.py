"""Where an edition goes is one of the recipient's addresses, by the number under which it was shown."""

from __future__ import annotations

import pytest

from partywall.errors import Refused
from service.test_registers_taken import changed
from service.working import House, with_checked

__all__ = ["with_checked"]
_PHONE = "P1035,phone,07700 900234\n"
_EMAILS = f"{_PHONE}P1035,email,d.ashby@example.org\nP1035,email,old.box@example.org\n"


def test_an_address_is_chosen_by_the_number_under_which_it_was_shown(with_checked: House) -> None:
    """Homes and e-mail addresses stand in one list; where several fit and none was said, nothing is guessed."""
    from partywall.service import releases
    from partywall.service.register_versions import take_register

    made, id, edition = with_checked, with_checked.letter, with_checked.edition
    take_register(made.officer, changed(_PHONE, _EMAILS), at=made.tick())
    made.work()
    shown = releases.addresses(made.sender, id, edition, at=made.tick())
    emails = [number for number, address in enumerate(shown) if address.email]
    assert len(emails) == 2 and 0 not in emails
    for number in emails:
        releases.choose_delivery(made.sender, id, edition, "sealed-email", number, at=made.tick())
        delivery = made.product(id).edition(edition).delivery  # type: ignore[union-attr]
        assert delivery is not None and delivery.address == shown[number]
    for number in (0, len(shown)):
        with pytest.raises(Refused, match="by its number"):
            releases.choose_delivery(made.sender, id, edition, "sealed-email", number, at=made.tick())
    releases.choose_delivery(made.sender, id, edition, "post-signed-for", at=made.tick())
    delivery = made.product(id).edition(edition).delivery  # type: ignore[union-attr]
    assert delivery is not None and delivery.address == shown[0]


def test_the_only_address_that_fits_needs_no_number(with_checked: House) -> None:
    """Though it does not stand first in the list."""
    from partywall.service import releases
    from partywall.service.register_versions import take_register

    made, id, edition = with_checked, with_checked.letter, with_checked.edition
    take_register(made.officer, changed(_PHONE, f"{_PHONE}P1035,email,d.ashby@example.org\n"), at=made.tick())
    made.work()
    releases.choose_delivery(made.sender, id, edition, "sealed-email", at=made.tick())
    delivery = made.product(id).edition(edition).delivery  # type: ignore[union-attr]
    assert delivery is not None and delivery.address.email == "d.ashby@example.org"
