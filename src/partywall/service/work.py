"""My work: what waits for somebody, found in the index; nothing is unsealed for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from partywall.model.people import CaseId
from partywall.model.product import AccountId, Doer, EditionId, EditionState, ProductId, ProductState, Role
from partywall.procedure.rules import CALLED_IN
from partywall.procedure.table import STILL_HERE
from partywall.procedure.waiting import FOR, INDEPENDENT, Wait
from partywall.service.policies_in_force import policy_in_force
from partywall.service.register_versions import register_in_force
from partywall.service.rights import doer
from partywall.store.jobs.models import JobRow
from partywall.store.jobs.queue import JobState
from partywall.store.products.models import EditionRow, ProductRow, WaitRow


class Note(StrEnum):
    """What else an author has to know of."""

    LAPSED = "what an edition rests on has changed"
    FAILED = "a job failed"


@dataclass(frozen=True, slots=True)
class Item:
    """Something that waits."""

    what: Wait | Note
    product: ProductId
    edition: EditionId | None
    kind: str
    case: CaseId
    since: datetime
    due: datetime | None
    """When the product is due."""
    why: str = ""
    """Of a job that failed: one sentence."""


def my_work(account: AccountId, *, limit: int = 100, at: datetime | None = None) -> tuple[Item, ...]:
    """What waits for somebody: emergencies and recalls first, then what is due soonest, then what waits longest."""
    at = at or datetime.now(UTC)
    who = doer(account, at)
    if Role.ADMINISTRATOR in who.roles:
        return ()
    kinds = [wait for wait, roles in FOR.items() if roles & who.roles]
    rows = list(WaitRow.objects.filter(what__in=[kind.value for kind in kinds]).order_by("since", "id")[:5_000])
    products = {row.id: row for row in _products({row.product for row in rows})}
    found = [
        _item(Wait(row.what), products[row.product], row.edition, row.since)
        for row in rows
        if row.product in products and _is_theirs(Wait(row.what), who, products[row.product])
    ]
    if Role.AUTHOR in who.roles:
        found += _notes(who, at)
    return tuple(sorted(found, key=_order)[:limit])


def _order(item: Item) -> tuple[bool, bool, float, float, str]:
    urgent = item.what in {Wait.RECALL, Wait.REVIEW, Wait.GRANT}
    due = item.due.timestamp() if item.due else 0.0
    return (not urgent, item.due is None, due, item.since.timestamp(), item.product)


def _is_theirs(wait: Wait, who: Doer, product: ProductRow) -> bool:
    """A first look by ids alone; ``rules`` says when they try."""
    if wait in INDEPENDENT and set(product.makers) & who.people:
        return False
    return product.case in who.cases or bool(FOR[wait] & who.roles & CALLED_IN)


def _notes(who: Doer, at: datetime) -> list[Item]:
    """Lapsed editions and failed jobs of the products on whose cases they work."""
    mine = {
        row.id: row
        for row in ProductRow.objects.filter(case__in=who.cases, state=ProductState.OPEN, sealed__isnull=False).defer(
            "sealed"
        )
    }
    policy, register = policy_in_force(at), register_in_force()
    held = (policy.digest if policy else "", register.digest if register else "")
    here = [state.value for state in STILL_HERE - {EditionState.RETURNED}]
    editions = EditionRow.objects.filter(product__in=mine.keys(), state__in=here)
    lapsed = [
        _item(Note.LAPSED, mine[row.product], row.id, row.made)
        for row in editions
        if (row.policy, row.register) != held
    ]
    failed = JobRow.objects.filter(product__in=mine.keys(), state=JobState.FAILED, ended__isnull=False)
    newest: dict[tuple[str, str], JobRow] = {}
    for job in JobRow.objects.filter(product__in=mine.keys()).order_by("made"):
        newest[job.product, job.kind] = job
    return lapsed + [
        _item(Note.FAILED, mine[job.product], "", job.ended, job.why)
        for job in failed
        if newest[job.product, job.kind].id == job.id and job.ended
    ]


def _products(ids: set[str]) -> list[ProductRow]:
    return list(ProductRow.objects.filter(id__in=ids, sealed__isnull=False).defer("sealed"))


def _item(what: Wait | Note, product: ProductRow, edition: str, since: datetime, why: str = "") -> Item:
    return Item(
        what,
        ProductId(product.id),
        EditionId(edition) if edition else None,
        product.kind,
        CaseId(product.case),
        since,
        product.due,
        why,
    )
