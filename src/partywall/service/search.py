"""Search among the products that somebody may see, by what stands beside them in the clear.

What a document says is sealed with a key of its own, and is not searched: for that one would have to open every one.
Which documents carry a passage or tell of a person, ``tracing`` answers in a breach, from the index of records.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import QuerySet

from partywall.errors import Refused
from partywall.model.people import CaseId, PersonId
from partywall.model.product import AccountId, EditionState, ProductId, ProductState, Role
from partywall.service import accounts
from partywall.service.caller import NotAllowed
from partywall.service.register_versions import opened, register_in_force
from partywall.service.rights import known
from partywall.service.seen import checked_by
from partywall.store.products.models import EditionRow, ProductRow
from partywall.words import fold

PAGE = 25
_WHOLE = frozenset({Role.AUTHOR, Role.MANAGER, Role.OFFICER})


@dataclass(frozen=True, slots=True)
class Sought:
    """What is looked for; what is empty or None is not asked."""

    number: str = ""
    """The beginning of a product's id."""
    kind: str = ""
    case: str = ""
    recipient: str = ""
    """Somebody's id in the register, or their whole name."""
    author: str = ""
    """The word with which they sign in, or their account's id."""
    state: str = ""
    """Open or closed; or where one of its copies stands."""
    since: datetime | None = None
    until: datetime | None = None
    """When it was opened; not including the end."""


@dataclass(frozen=True, slots=True)
class FoundProduct:
    """A product that was found."""

    id: ProductId
    kind: str
    case: CaseId
    author: AccountId
    state: ProductState
    opened: datetime
    due: datetime | None
    editions: tuple[EditionState, ...]
    """Where its copies stand, without those that were withdrawn."""


@dataclass(frozen=True, slots=True)
class FoundPage:
    """One page of what was found, the newest first."""

    rows: tuple[FoundProduct, ...]
    number: int
    pages: int
    all: int


def search(account: AccountId, sought: Sought, number: int = 1, *, at: datetime | None = None) -> FoundPage:
    """Products that somebody may see and that fit all that is asked. Raises Refused for an author that is none."""
    rows = _fitting(_visible(account, at or datetime.now(UTC)), sought)
    count = rows.count()
    pages = max(1, -(-count // PAGE))
    number = min(max(number, 1), pages)
    some = rows.order_by("-opened", "id")[(number - 1) * PAGE : number * PAGE]
    found = list(some.values_list("id", "kind", "case", "author", "state", "opened", "due"))
    copies = EditionRow.objects.filter(product__in=[row[0] for row in found]).exclude(state=EditionState.WITHDRAWN)
    standing: dict[str, list[EditionState]] = {}
    for product, state in copies.order_by("made", "id").values_list("product", "state"):
        standing.setdefault(product, []).append(EditionState(state))
    return FoundPage(tuple(_found(*row, tuple(standing.get(row[0], ()))) for row in found), number, pages, count)


def _visible(account: AccountId, at: datetime) -> QuerySet[ProductRow]:
    """As ``may_see`` has it; what somebody checks blind at this moment they do not find."""
    who = known(account, at)
    if Role.ADMINISTRATOR in who.roles or not who.roles & _WHOLE:
        raise NotAllowed("This is for authors, managers and officers.")
    rows = ProductRow.objects.filter(sealed__isnull=False)
    rows = rows.exclude(id__in=checked_by(account).values("product"))
    return rows if Role.OFFICER in who.roles else rows.filter(case__in=who.cases)


def _fitting(rows: QuerySet[ProductRow], sought: Sought) -> QuerySet[ProductRow]:
    if sought.number:
        rows = rows.filter(id__startswith=sought.number.lower())
    if sought.kind:
        rows = rows.filter(kind=sought.kind)
    if sought.case:
        rows = rows.filter(case=sought.case)
    if sought.author:
        rows = rows.filter(author=accounts.find(sought.author))
    if sought.since:
        rows = rows.filter(opened__gte=sought.since)
    if sought.until:
        rows = rows.filter(opened__lt=sought.until)
    if sought.recipient:
        copies = EditionRow.objects.filter(recipient__in=_people(sought.recipient))
        rows = rows.filter(id__in=copies.values("product"))
    if sought.state in list(ProductState):
        rows = rows.filter(state=sought.state)
    elif sought.state in list(EditionState):
        rows = rows.filter(id__in=EditionRow.objects.filter(state=sought.state).values("product"))
    elif sought.state:
        raise Refused("There is no such state.")
    return rows


def _people(words: str) -> list[PersonId]:
    """Whoever has that id, or that whole name, in the register in force."""
    taken = register_in_force()
    called = opened(taken.digest).called(fold(words)) if taken else ()
    return [PersonId(words), *called]


def _found(
    id: str, kind: str, case: str, author: str, state: str, opened_: datetime, due: datetime | None,
    editions: tuple[EditionState, ...],
) -> FoundProduct:  # fmt: skip
    return FoundProduct(
        ProductId(id), kind, CaseId(case), AccountId(author), ProductState(state), opened_, due, editions
    )
