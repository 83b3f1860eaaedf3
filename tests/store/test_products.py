"""Products are kept whole, sealed, and as their last act left them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from databases import database
from partywall.model.product import AccountId, Answer, Product, ProductId
from procedure.small import NOON, STORY, told

__all__ = ["database"]
_ID = ProductId("p" + "0" * 20)


def product(**changes: object) -> Product:
    return replace(told(), id=_ID, **changes)  # type: ignore[arg-type]


def keep(whole: Product, after: object = None) -> object:
    from django.db import transaction

    from partywall.store.products import keeping

    with transaction.atomic():
        return keeping.save(whole, after, keeping.Beside((), 6, timedelta(days=1), {}), NOON)  # type: ignore[arg-type]


def test_a_product_comes_back_as_it_was_kept(database: str) -> None:
    """At every stage of its story, each value in it is the same again, times and sets included."""
    from partywall.store.products import keeping

    kept = None
    for _, act in STORY[1:]:
        stage = replace(told(type(act)), id=_ID)
        kept = keep(stage, kept)
        found = keeping.load(_ID)
        assert found is not None and found.product == stage == kept.product and found.version == kept.version  # type: ignore[attr-defined]


def test_nothing_that_it_says_stands_in_the_clear(database: str) -> None:
    """No reason, answer, address or draft: the row has ids, states and times, and what is sealed."""
    from partywall.store.products.models import EditionRow, ProductRow

    words = "The neighbour's boy was seen."
    answer = Answer("step", None, "code", words, AccountId("a1"), NOON)
    keep(product(answers=(answer,)))
    rows = [*ProductRow.objects.values(), *EditionRow.objects.values()]
    told_in_all = b"".join(
        bytes(value) if isinstance(value, bytes | memoryview) else str(value).encode()
        for row in rows
        for value in row.values()
    )
    assert len(rows) == 2
    for text in (words, "Example Street", "ZZ1 1ZZ", "own-visit"):
        assert text.encode() not in told_in_all


def test_two_who_loaded_the_same_do_not_both_keep_theirs(database: str) -> None:
    """The second is told that it was lost, and the first one's stands."""
    from partywall.store.products import keeping

    first = keep(product())
    keep(product(due=NOON), first)
    with pytest.raises(keeping.Lost):
        keep(product(due=NOON + timedelta(days=1)), first)
    found = keeping.load(_ID)
    assert found is not None and found.product.due == NOON and found.version == 2


def test_half_a_character_is_refused_in_a_sentence(database: str) -> None:
    """As a broken terminal sends it; nothing is kept."""
    from partywall.errors import Refused
    from partywall.store.products import keeping

    with pytest.raises(Refused, match="characters"):
        keep(product(answers=(Answer("step", None, "code", "\ud800", AccountId("a1"), NOON),)))
    assert keeping.load(_ID) is None


def test_while_one_page_is_drawn_a_product_is_unsealed_once_and_never_shown_as_it_was(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What somebody changes meanwhile is there at the next look; what was destroyed is there no more."""
    from django.db import transaction

    from partywall.errors import Refused
    from partywall.store.products import keeping

    opened = []
    unseal = keeping.unseal
    monkeypatch.setattr(keeping, "unseal", lambda *given: opened.append(given) or unseal(*given))
    first = keep(product())
    with keeping.opened_once():
        assert keeping.load(_ID) is keeping.load(_ID)
        assert len(opened) == 1
        keep(product(due=NOON), first)
        found = keeping.load(_ID)
        assert found is not None and found.product.due == NOON and found.version == 2
        with transaction.atomic():
            keeping.destroyed(_ID)
        with pytest.raises(Refused):
            keeping.load(_ID)
    assert len(opened) == 2
