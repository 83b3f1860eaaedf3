"""Looking at many products at once: what is refused is left out, and what cannot be opened is said."""

from __future__ import annotations

import pytest

from service.working import House, with_letter

__all__ = ["with_letter"]


def test_a_list_leaves_out_what_is_refused_and_says_what_cannot_be_read(with_letter: House) -> None:
    """One that another may not see, or that never was, is none; one whose bytes are no longer its own ends the list
    with its number: whoever counts what left must not miss one in silence."""
    from partywall.errors import Unreadable
    from partywall.model.product import ProductId
    from partywall.procedure.seeing import View
    from partywall.service.seen import viewed_each
    from partywall.store.products.models import ProductRow

    made, nowhere = with_letter, ProductId("p" + "0" * 20)
    both = (made.letter, nowhere)
    told = dict(viewed_each(made.officer, both, View.PRODUCT, made.tick()))
    assert told[made.letter] is not None and told[nowhere] is None
    assert dict(viewed_each(made.stranger, both, View.PRODUCT, made.tick())) == {made.letter: None, nowhere: None}
    row = ProductRow.objects.get(id=made.letter)
    sealed = bytes(row.sealed or b"")
    ProductRow.objects.filter(id=made.letter).update(sealed=sealed[:-1] + bytes([sealed[-1] ^ 1]))
    with pytest.raises(Unreadable, match=made.letter):
        list(viewed_each(made.officer, both, View.PRODUCT, made.tick()))
    ProductRow.objects.filter(id=made.letter).update(sealed=None)
    assert dict(viewed_each(made.officer, both, View.PRODUCT, made.tick())) == {made.letter: None, nowhere: None}
