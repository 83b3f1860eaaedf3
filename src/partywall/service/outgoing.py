"""What those who send have before them: copies that are ready to go, that went, and that nobody has heard of since.

Found in the index; nothing is unsealed for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from partywall.model.people import CaseId, PersonId
from partywall.model.product import AccountId, EditionId, EditionState, ProductId, Role
from partywall.procedure.waiting import Wait
from partywall.service import naming
from partywall.service.caller import NotAllowed
from partywall.service.house_acts import doer_with
from partywall.service.procedures import book_in_force
from partywall.service.seen import checked_by
from partywall.store.products.models import EditionRow, ProductRow, WaitRow

READY = (Wait.RELEASE, Wait.KEY_ADDRESS, Wait.CHOOSE_DELIVERY)
"""What waits of copies that have not left, the nearest to the door first."""
PAGE = 25


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A copy in a list."""

    product: ProductId
    edition: EditionId
    kind: str
    """The procedure's title for products of this kind."""
    case: CaseId
    recipient: str
    """Their name."""
    since: datetime
    """Since when it waits, or when it left."""
    what: Wait | None = None
    """What is to be done next; None: nothing."""
    due: datetime | None = None
    recalled: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """One page of a list."""

    rows: tuple[Outgoing, ...]
    page: int
    pages: int
    all: int


def ready(account: AccountId, page: int = 1, *, at: datetime | None = None) -> Listed:
    """What can be brought on its way: by the day on which it is due, then what waits longest."""
    at = at or datetime.now(UTC)
    rows = _waits(account, at, *READY)
    due = dict(ProductRow.objects.filter(id__in={row[0] for row in rows}).values_list("id", "due"))
    rows.sort(key=lambda row: (due.get(row[0]) is None, due.get(row[0]) or at, row[3]))
    return _listed(rows, page, at)


def not_arrived(account: AccountId, page: int = 1, *, at: datetime | None = None) -> Listed:
    """What left and of which nobody wrote down that it arrived, the oldest first."""
    at = at or datetime.now(UTC)
    return _listed(_waits(account, at, Wait.CONFIRM), page, at)


def gone(account: AccountId, page: int = 1, *, at: datetime | None = None) -> Listed:
    """What left, the newest first."""
    at = at or datetime.now(UTC)
    hidden = _hidden(account, at)
    kept = ProductRow.objects.filter(sealed__isnull=False).exclude(id__in=hidden).values("id")
    found = EditionRow.objects.filter(went__isnull=False, product__in=kept).order_by("-went", "id")
    number = found.count()
    pages = max(-(-number // PAGE), 1)
    page = min(max(page, 1), pages)
    rows = [(row.product, row.id, "", row.went) for row in found[(page - 1) * PAGE : page * PAGE]]
    return Listed(tuple(_outgoing(rows, at)), page, pages, number)


def _waits(account: AccountId, at: datetime, *what: Wait) -> list[tuple[Any, ...]]:
    hidden = _hidden(account, at)
    rows = WaitRow.objects.filter(what__in=[each.value for each in what]).exclude(product__in=hidden)
    return list(rows.order_by("since", "id").values_list("product", "edition", "what", "since"))


def _hidden(account: AccountId, at: datetime) -> list[str]:
    """Products of which somebody sees nothing else while they check a copy. Raises NotAllowed for who sends nothing."""
    who = doer_with(account, at, Role.SENDER, Role.OFFICER)
    if Role.ADMINISTRATOR in who.roles:
        raise NotAllowed("An administrator runs the system and reads no case.")
    return list(checked_by(account).values_list("product", flat=True))


def _listed(rows: Sequence[tuple[Any, ...]], page: int, at: datetime) -> Listed:
    pages = max(-(-len(rows) // PAGE), 1)
    page = min(max(page, 1), pages)
    return Listed(tuple(_outgoing(rows[(page - 1) * PAGE : page * PAGE], at)), page, pages, len(rows))


def _outgoing(rows: Iterable[tuple[Any, ...]], at: datetime) -> Iterable[Outgoing]:
    rows = list(rows)
    products = {
        row[0]: row
        for row in ProductRow.objects.filter(id__in={row[0] for row in rows}).values_list("id", "kind", "case", "due")
    }
    editions = {
        row[0]: row
        for row in EditionRow.objects.filter(id__in={row[1] for row in rows}).values_list("id", "recipient", "state")
    }
    names = naming.people(PersonId(row[1]) for row in editions.values())
    book = book_in_force(at)
    titles = {procedure.kind: procedure.title for procedure in book.procedures} if book else {}
    for product, edition, what, since in rows:
        _, kind, case, due = products[product]
        _, recipient, state = editions[edition]
        yield Outgoing(
            ProductId(product),
            EditionId(edition),
            titles.get(kind, kind),
            CaseId(case),
            names[PersonId(recipient)],
            since,
            Wait(what) if what else None,
            due,
            state == EditionState.RECALLED,
        )
