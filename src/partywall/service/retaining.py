"""How long products are kept: then their key is destroyed, and with it originals, copies and everything said of them.

One officer proposes it with a reason, another destroys. What stays is a row of ids, and the ledger still verifies.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db import transaction
from django.db.models import QuerySet

from partywall.errors import Refused
from partywall.ledger import Entry
from partywall.model.product import AccountId, ProductId, ProductState, Role
from partywall.procedure.waiting import Wait, waiting
from partywall.service.acting import NotThere
from partywall.service.house_acts import HouseAct, doer_with
from partywall.service.procedures import of_digest
from partywall.store.jobs.models import JobRow
from partywall.store.ledger import append
from partywall.store.products import keeping
from partywall.store.products.models import AnswerRow, DestructionRow, NearMissRow, PaperRow, PauseRow, ProductRow
from partywall.store.vault import removal
from partywall.store.vault.keys import seal, unseal


@dataclass(frozen=True, slots=True)
class Due:
    """A product whose time has come."""

    product: ProductId
    kind: str
    closed: datetime
    keep_until: datetime
    proposed_by: AccountId | None
    """Who proposed to destroy it, if somebody did."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """That somebody proposed to destroy a product."""

    by: AccountId
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Destroyed:
    """That a product is gone, by whom."""

    product: ProductId
    proposed_by: AccountId
    by: AccountId
    at: datetime


def due_for_destruction(account: AccountId, *, limit: int = 200, at: datetime | None = None) -> tuple[Due, ...]:
    """Closed products that are kept no longer, by the procedure under which they were closed. For officers."""
    at = at or datetime.now(UTC)
    doer_with(account, at, Role.OFFICER)
    rows = ProductRow.objects.filter(keep_until__lte=at, sealed__isnull=False).defer("sealed").order_by("keep_until")
    proposed = dict(DestructionRow.objects.filter(destroyed=None).values_list("product", "proposed_by"))
    return tuple(
        Due(
            ProductId(row.id),
            row.kind,
            row.closed,
            row.keep_until,
            AccountId(proposed[row.id]) if row.id in proposed else None,
        )
        for row in rows[:limit]
        if row.closed and row.keep_until
    )


def proposals(account: AccountId, *, at: datetime | None = None) -> Mapping[ProductId, Proposal]:
    """What somebody proposed to destroy, and why, for the officer who is to agree."""
    doer_with(account, at or datetime.now(UTC), Role.OFFICER)
    rows = DestructionRow.objects.filter(destroyed=None, reason_sealed__isnull=False)
    return {
        ProductId(row.product): Proposal(
            AccountId(row.proposed_by),
            row.proposed,
            unseal(row.product, bytes(row.reason_sealed or b""), "destruction").decode(),
        )
        for row in rows
    }


def destroyed_lately(account: AccountId, *, limit: int = 20, at: datetime | None = None) -> tuple[Destroyed, ...]:
    """What is gone, the latest first, for officers: ids and times, since nothing else is left."""
    doer_with(account, at or datetime.now(UTC), Role.OFFICER)
    rows = DestructionRow.objects.filter(destroyed__isnull=False).order_by("-destroyed", "product")[:limit]
    return tuple(
        Destroyed(ProductId(row.product), AccountId(row.proposed_by), AccountId(row.destroyed_by), row.destroyed)
        for row in rows
        if row.destroyed
    )


def against_destroying(account: AccountId, product: ProductId, *, at: datetime | None = None) -> str:
    """Why a product cannot be destroyed yet, whoever asks; nothing where it can. For officers."""
    at = at or datetime.now(UTC)
    doer_with(account, at, Role.OFFICER)
    try:
        with transaction.atomic():
            _refuse_early(product, at)
    except NotThere:
        raise
    except Refused as error:
        return str(error)
    return ""


def propose_destruction(account: AccountId, product: ProductId, reason: str, *, at: datetime | None = None) -> None:
    """Say that a product is to be destroyed, because its time has come and nothing speaks against it."""
    at = at or datetime.now(UTC)
    if not reason.strip():
        raise Refused("A reason in words is needed.")
    with transaction.atomic():
        doer_with(account, at, Role.OFFICER)
        _refuse_early(product, at)
        if DestructionRow.objects.filter(product=product).exists():
            raise Refused("Somebody has proposed this already.")
        DestructionRow.objects.create(
            product=product,
            proposed_by=account,
            proposed=at,
            reason_sealed=seal(product, reason.encode(), "destruction"),
        )
        append(Entry(at, HouseAct.PROPOSE_DESTRUCTION, account, product))


def keep_product(account: AccountId, product: ProductId, until: datetime, *, at: datetime | None = None) -> None:
    """Keep a product longer: a court, a complaint or the person themselves asks for it. Takes a proposal back."""
    at = at or datetime.now(UTC)
    with transaction.atomic():
        doer_with(account, at, Role.OFFICER)
        row = ProductRow.objects.select_for_update().filter(id=product, sealed__isnull=False).first()
        if row is None or row.state != ProductState.CLOSED:
            raise Refused("There is no such closed product.")
        if row.keep_until and until <= row.keep_until:
            raise Refused("It is kept so long already.")
        ProductRow.objects.filter(id=product).update(keep_until=until)
        DestructionRow.objects.filter(product=product, destroyed=None).delete()
        append(Entry(at, HouseAct.KEEP_PRODUCT, account, product, {"until": until.astimezone(UTC)}))


def destroy(account: AccountId, product: ProductId, *, at: datetime | None = None) -> None:
    """Destroy a product that another officer proposed to destroy. It cannot be taken back."""
    at = at or datetime.now(UTC)
    with transaction.atomic():
        who = doer_with(account, at, Role.OFFICER)
        kept = _refuse_early(product, at)
        proposal = DestructionRow.objects.select_for_update().filter(product=product, destroyed=None).first()
        if proposal is None:
            raise Refused("Nobody has proposed to destroy it.")
        if proposal.proposed_by in who.people:
            raise Refused("Whoever proposed it does not destroy it; somebody else has to.")
        DestructionRow.objects.filter(product=product).update(destroyed=at, destroyed_by=account, reason_sealed=None)
        removal.destroy(product)
        keeping.destroyed(product)
        _pauses(product).update(recipient=None, reason_sealed=None)
        PaperRow.objects.filter(product=product).delete()
        AnswerRow.objects.filter(owner=product).delete()
        JobRow.objects.filter(product=product).delete()
        append(Entry(at, HouseAct.DESTROY, account, product, {"body": kept.body, "proposed_by": proposal.proposed_by}))


def _refuse_early(product: ProductId, at: datetime) -> keeping.Kept:
    """Raises Refused where a product is not closed, its time has not come, or something of it is yet to be done."""
    kept = keeping.load(product, lock=True)
    if kept is None:
        raise NotThere
    until = ProductRow.objects.values_list("keep_until", flat=True).get(id=product)
    if kept.product.state is not ProductState.CLOSED or until is None or until > at:
        raise Refused("Its time has not come: it is open, or is kept longer.")
    waits = waiting(kept.product, of_digest(kept.product.procedure), at)
    undone = any(row.what is not Wait.CONFIRM for row in waits)
    if undone or _pauses(product).filter(lifted=None).exists():
        raise Refused("A recall, a release in an emergency or a near miss of it is not dealt with yet.")
    return kept


def _pauses(product: ProductId) -> QuerySet[PauseRow]:
    """What near misses with it have stopped."""
    return PauseRow.objects.filter(near_miss__in=NearMissRow.objects.filter(product=product).values("id"))
