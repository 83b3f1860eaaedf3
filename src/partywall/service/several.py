"""What people do at a stroke on a product: all of it is done, or nothing."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from partywall.model.people import PersonId
from partywall.model.product import AccountId, Doer, Product, ProductId
from partywall.procedure import acts
from partywall.procedure.acts import Act
from partywall.procedure.names import named
from partywall.procedure.situation import Situation
from partywall.service.acting import Done, Intent, Wanted, acted_together


def ask_screenings(
    account: AccountId, product: ProductId, people: Sequence[PersonId], *, key: str = "", at: datetime | None = None
) -> tuple[Done, ...]:
    """Have the document screened for each of these recipients."""
    return _together(account, product, [acts.AskScreening(person) for person in people], key, at)


def answer_steps(
    account: AccountId,
    product: ProductId,
    answers: Sequence[acts.AnswerStep],
    *,
    key: str = "",
    at: datetime | None = None,
) -> tuple[Done, ...]:
    """Answer several of the procedure's questions."""
    return _together(account, product, answers, key, at)


def _together(
    account: AccountId, product: ProductId, wanted: Sequence[Act], key: str, at: datetime | None
) -> tuple[Done, ...]:
    request = ("together", product, [(named(type(act)), act) for act in wanted])
    return acted_together(account, product, [_intent(act) for act in wanted], request, key, at)


def _intent(act: Act) -> Intent:
    def intent(_: Product | None, __: Doer, ___: Situation) -> Wanted:
        return Wanted(act)

    return intent
