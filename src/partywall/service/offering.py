"""Which acts somebody may do on a product now, for whoever draws the buttons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from partywall.model.product import AccountId, Doer, Edition, EditionId, Product, ProductId
from partywall.procedure.offered import offers
from partywall.procedure.seeing import View, may_see, waits_for
from partywall.procedure.shown import knows_of
from partywall.procedure.situation import Refusal
from partywall.service.acting import NotThere
from partywall.service.rights import known
from partywall.service.situations import situation
from partywall.store.products import keeping


@dataclass(frozen=True, slots=True)
class Offered:
    """One act about one thing."""

    act: str
    edition: EditionId | None
    about: str | None
    """Recipient, source, step, method, mark, difference or task, where the act is about one."""
    may: bool
    """Whether it may be done now."""
    reasons: tuple[Refusal, ...]
    """If not: every reason."""


def offered(account: AccountId, product: ProductId, at: datetime | None = None) -> tuple[Offered, ...]:
    """Every act of people, and whether this account may do it now. Raises NotThere.

    Who is called in for one edition is told of acts on that alone, so that nobody learns here what they cannot see.
    """
    at = at or datetime.now(UTC)
    kept = keeping.load(product)
    if kept is None:
        raise NotThere
    who, now = known(account, at), situation(kept.product, at)
    if not knows_of(who, kept.product):
        raise NotThere
    whole = may_see(View.PRODUCT, who, kept.product, None) is None
    editions = {each.id for each in kept.product.editions if whole or _called_in(who, kept.product, each)}
    return tuple(
        Offered(row.act, row.edition, row.about, row.may, row.refusals)
        for row in offers(who, kept.product, now)
        if (row.edition in editions if row.edition else whole)
    )


def _called_in(who: Doer, product: Product, edition: Edition) -> bool:
    return edition in waits_for(who, product) or may_see(View.COPY, who, product, edition) is None
