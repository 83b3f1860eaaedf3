"""A product as whoever works on it needs it: what it is, how far it is by its procedure, and what may be done now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from partywall.model.people import PersonId
from partywall.model.product import AccountId, Edition, EditionId, Product, ProductId
from partywall.procedure.acts import Act, name_of
from partywall.procedure.gates import lapses
from partywall.procedure.offered import Offer, offers
from partywall.procedure.seeing import View
from partywall.procedure.shown import ProductShown, product_shown
from partywall.procedure.situation import Situation
from partywall.procedure.steps import StepShown, steps
from partywall.procedure.table import STILL_HERE
from partywall.procedure.written import Procedure
from partywall.service.found import Found, found_of
from partywall.service.rights import known
from partywall.service.seen import viewed
from partywall.service.situations import situation


@dataclass(frozen=True, slots=True)
class Overview:
    """A product and all that is to be known before somebody goes on with it."""

    product: ProductShown
    procedure: Procedure
    newer: bool
    """Whether another procedure of its kind is in force by now."""
    steps: tuple[StepShown, ...]
    offers: tuple[Offer, ...]
    found: Mapping[PersonId, Found]
    screened: frozenset[PersonId]
    """For whom the present version was screened, by the policy and register in force."""
    lapsed: Mapping[EditionId, tuple[str, ...]]
    """Why copies that have not left count no more."""
    paused: bool
    """Whether the line is stopped for this kind of document, or for one of its recipients."""

    def may(self, act: type[Act], about: str | None = None, edition: EditionId | None = None) -> bool:
        """Whether it may be done now: about that, or about anything."""
        return any(row.may for row in self._of(act, about, edition))

    def whys(self, act: type[Act], about: str | None = None, edition: EditionId | None = None) -> tuple[str, ...]:
        """If not: every reason, in one sentence each."""
        rows = self._of(act, about, edition)
        return tuple(dict.fromkeys(why.why for row in rows for why in row.refusals)) if not self._any(rows) else ()

    def for_them(self, act: type[Act]) -> bool:
        """Whether it is an act for somebody in their role on this case at all."""
        rows = self._of(act, None, None)
        return any(not {why.code for why in row.refusals} & {"role", "case"} for row in rows)

    def live(self, recipient: PersonId) -> EditionId | None:
        """The recipient's last copy that was not withdrawn."""
        rows = [row for row in self.product.editions if row.recipient == recipient and row.state != "withdrawn"]
        return rows[-1].id if rows else None

    def _of(self, act: type[Act], about: str | None, edition: EditionId | None) -> list[Offer]:
        return [
            row
            for row in self.offers
            if row.act == name_of(act) and about in {None, row.about} and edition in {None, row.edition}
        ]

    @staticmethod
    def _any(rows: list[Offer]) -> bool:
        return any(row.may for row in rows)


def overview(account: AccountId, product: ProductId, at: datetime | None = None) -> Overview:
    """For who may see the product. Raises NotThere or Denied."""
    at = at or datetime.now(UTC)
    whole = viewed(account, product, View.PRODUCT, at=at)
    who, now, found = known(account, at), situation(whole, at), found_of(account, product, at)
    offered = tuple(offers(who, whole, now))
    to_decide = {person: row.to_decide for person, row in found.items()}
    return Overview(
        product_shown(whole),
        now.procedure,
        now.procedure_in_force not in {None, whole.procedure},
        steps(who, whole, now, offered, to_decide),
        offered,
        found,
        frozenset(_screened(whole, now)),
        {row.id: lapses(row, whole, now) for row in whole.editions if _may_lapse(row)},
        _paused(whole, now),
    )


def _screened(product: Product, now: Situation) -> Iterator[PersonId]:
    for named in product.recipients:
        row = product.screened(named.person)
        if row and (row.policy, row.register) == (now.policy, now.register):
            yield named.person


def _may_lapse(edition: Edition) -> bool:
    return edition.state in STILL_HERE


def _paused(product: Product, now: Situation) -> bool:
    people = [row.person for row in product.recipients]
    kinds = any(row.kind == product.kind and row.recipient is None for row in now.pauses)
    return kinds or any(row.holds(product.kind, person) for row in now.pauses for person in people)
