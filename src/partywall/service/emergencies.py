"""A release before its check is done: who asked, who granted it, and who looks at it afterwards, until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from partywall.model.product import AccountId, EditionId, EditionState, Emergency, ProductId
from partywall.model.text import Digest
from partywall.procedure.seeing import View
from partywall.procedure.situation import Refusal
from partywall.service import naming
from partywall.service.acting import Denied
from partywall.service.offering import Offered, offered
from partywall.service.procedures import of_digest
from partywall.service.seen import viewed_edition


@dataclass(frozen=True, slots=True)
class Urgent:
    """A copy that is to leave, or left, before its check."""

    product: ProductId
    edition: EditionId
    kind: str
    """The procedure's title for products of this kind."""
    case: str
    recipient: str
    state: EditionState
    pages: int
    copy: Digest
    emergency: Emergency | None
    asked_by: str
    granted_by: str
    reviewed_by: str
    left: datetime | None
    hours: int
    """Within which somebody looks at it afterwards."""
    review_by: datetime | None
    """Until when, once it has left."""
    offers: tuple[Offered, ...]

    def offer(self, act: str) -> Offered | None:
        """Whether an act may be done now; None: it is none that the copy can have."""
        return next((row for row in self.offers if row.act == act), None)

    def late(self, now: datetime) -> bool:
        """Whether nobody looked at it in time."""
        reviewed = self.emergency is not None and self.emergency.reviewed is not None
        return self.review_by is not None and not reviewed and now > self.review_by


def urgent(account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None) -> Urgent:
    """Where an emergency stands, for who may see the copy; not for who checks it blind, since a reason tells much."""
    at = at or datetime.now(UTC)
    whole, found = viewed_edition(account, product, View.COPY, edition, at)
    if found.state is EditionState.BLIND and found.check and found.check.checker == account:
        raise Denied((Refusal("blind", "While you check it blind, you see the copy and its recipient alone."),))
    procedure, emergency, release = of_digest(whole.procedure), found.emergency, found.release
    hands = (emergency.asked_by, emergency.granted_by, emergency.reviewed_by) if emergency else (None, None, None)
    names = naming.staff(filter(None, hands))
    asked, granted, reviewed = (names.get(each or "", "") for each in hands)
    left = release.at if release else None
    return Urgent(
        product,
        edition,
        procedure.title,
        whole.case,
        naming.person(found.footing.recipient),
        found.state,
        found.pages,
        found.footing.copy,
        emergency,
        asked,
        granted,
        reviewed,
        left,
        procedure.review_hours,
        left + timedelta(hours=procedure.review_hours) if left and emergency and emergency.granted else None,
        tuple(row for row in offered(account, product, at) if row.edition == edition),
    )
