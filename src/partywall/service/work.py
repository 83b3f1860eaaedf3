"""My work: what waits for somebody, found in the index; nothing is unsealed for it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from django.db.models import Q

from partywall.model.people import CaseId
from partywall.model.product import AccountId, Doer, EditionId, EditionState, ProductId, ProductState, Role
from partywall.procedure.rules import CALLED_IN
from partywall.procedure.table import STILL_HERE
from partywall.procedure.waiting import FOR, INDEPENDENT, Wait
from partywall.service.policies_in_force import policy_in_force
from partywall.service.procedures import book_in_force
from partywall.service.register_versions import register_in_force
from partywall.service.rights import known
from partywall.store.jobs.models import JobRow
from partywall.store.jobs.queue import JobState
from partywall.store.products.models import EditionRow, ProductRow, WaitRow

MOST = 2_000
"""Of what waits, the oldest, which are looked at for one list."""


class Note(StrEnum):
    """What else an author has to know of."""

    LAPSED = "what an edition rests on has changed"
    FAILED = "a job failed"


@dataclass(frozen=True, slots=True)
class _Known:
    """What stands beside a product in the clear."""

    id: str
    kind: str
    case: str
    due: datetime | None
    makers: list[str]


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
    who = known(account, at)
    if Role.ADMINISTRATOR in who.roles:
        return ()
    anywhere = [wait.value for wait, roles in FOR.items() if roles & who.roles & CALLED_IN]
    on_their_cases = [wait.value for wait, roles in FOR.items() if roles & who.roles]
    theirs = Q(what__in=anywhere) | Q(what__in=on_their_cases, case__in=who.cases)
    waits = WaitRow.objects.filter(theirs, whose__in=("", account)).order_by("since", "id")
    rows = list(waits.values_list("what", "product", "edition", "since")[:MOST])
    products = _products({product for _, product, _, _ in rows})
    found = [
        _item(Wait(what), products[product], edition, since)
        for what, product, edition, since in rows
        if product in products and not _made_by(Wait(what), who, products[product])
    ]
    if Role.AUTHOR in who.roles:
        found += _notes(who, at)
    return tuple(sorted(found, key=_order)[:limit])


def _order(item: Item) -> tuple[bool, bool, float, float, str]:
    urgent = item.what in {Wait.RECALL, Wait.REVIEW, Wait.GRANT}
    due = item.due.timestamp() if item.due else 0.0
    return (not urgent, item.due is None, due, item.since.timestamp(), item.product)


def _made_by(wait: Wait, who: Doer, product: _Known) -> bool:
    """Whether they had a part in what they would have to look at. By ids alone; ``rules`` says when they try."""
    return wait in INDEPENDENT and bool(set(product.makers) & who.people)


def _notes(who: Doer, at: datetime) -> list[Item]:
    """Lapsed editions and failed jobs of the products on whose cases they work."""
    open_ones = ProductRow.objects.filter(case__in=who.cases, state=ProductState.OPEN, sealed__isnull=False)
    theirs = open_ones.values("id")
    policy, register, book = policy_in_force(at), register_in_force(), book_in_force(at)
    held = Q(
        policy=policy.digest if policy else "",
        register=register.digest if register else "",
        procedure__in=[procedure.digest for procedure in book.procedures] if book else [],
    )
    here = [state.value for state in STILL_HERE - {EditionState.RETURNED}]
    editions = EditionRow.objects.filter(product__in=theirs, state__in=here)
    stale = list(editions.exclude(held))
    failed = list(JobRow.objects.filter(product__in=theirs, state=JobState.FAILED, ended__isnull=False))
    mine = _products({row.product for row in stale} | {job.product for job in failed})
    lapsed = [_item(Note.LAPSED, mine[row.product], row.id, row.made) for row in stale if row.product in mine]
    newest: dict[tuple[str, str], JobRow] = {}
    for job in JobRow.objects.filter(product__in={job.product for job in failed}).order_by("made"):
        newest[job.product, job.kind] = job
    return lapsed + [
        _item(Note.FAILED, mine[job.product], "", job.ended, job.why)
        for job in failed
        if newest[job.product, job.kind].id == job.id and job.ended and job.product in mine
    ]


def _products(ids: set[str]) -> dict[str, _Known]:
    """The columns that a list needs, and no more: lists are asked for often."""
    rows = ProductRow.objects.filter(id__in=ids, sealed__isnull=False)
    return {row[0]: _Known(*row) for row in rows.values_list("id", "kind", "case", "due", "makers")}


def _item(what: Wait | Note, product: _Known, edition: str, since: datetime, why: str = "") -> Item:
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
