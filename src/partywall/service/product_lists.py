"""Lists of products for people: a page at a time, what is due first on top; and to whom the copies in a list go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import F, Q, QuerySet

from partywall.model.people import CaseId, PersonId
from partywall.model.product import AccountId, EditionId, EditionState, ProductId, ProductState, Role
from partywall.procedure.waiting import Wait
from partywall.service import naming
from partywall.service.procedures import book_in_force
from partywall.service.rights import known
from partywall.service.seen import ProductListed, checked_by
from partywall.service.work import Item
from partywall.store.products.models import EditionRow, ProductRow, WaitRow


@dataclass(frozen=True, slots=True)
class ProductsPage:
    """One page of a list of products."""

    rows: tuple[ProductListed, ...]
    number: int
    pages: int
    all: int
    """How many there are on all pages."""


def products_page(
    account: AccountId,
    number: int = 1,
    *,
    state: ProductState = ProductState.OPEN,
    case: CaseId | None = None,
    size: int = 25,
    at: datetime | None = None,
) -> ProductsPage:
    """The products on which somebody works, or that an officer may see; of one case, if one is given."""
    rows = _seen(account, at or datetime.now(UTC)).filter(state=state)
    if case:
        rows = rows.filter(case=case)
    count = rows.count()
    pages = max(1, -(-count // size))
    number = min(max(number, 1), pages)
    order = (F("due").asc(nulls_last=True), "-opened", "id") if state is ProductState.OPEN else ("-closed", "id")
    found = rows.order_by(*order).values_list("id", "kind", "case", "author", "state", "opened", "due")
    return ProductsPage(
        tuple(_listed(*row) for row in found[(number - 1) * size : number * size]), number, pages, count
    )


def titles(at: datetime | None = None) -> Mapping[str, str]:
    """What each kind of product is called, by the procedures in force."""
    book = book_in_force(at or datetime.now(UTC))
    return {procedure.kind: procedure.title for procedure in book.procedures} if book else {}


def to_whom(account: AccountId, items: Iterable[Item], at: datetime | None = None) -> Mapping[EditionId, str]:
    """The recipient's name of each copy in a list of work, for those who may see the product; for nobody else.

    While they check a copy blind, they are told of no other copy of that product either.
    """
    at = at or datetime.now(UTC)
    who = known(account, at)
    editions = {item.edition for item in items if item.edition and _works_on(item.case, who.roles, who.cases)}
    checking = checked_by(account).values("product")
    rows = EditionRow.objects.filter(id__in=editions).exclude(product__in=checking)
    found = {EditionId(id): PersonId(person) for id, person in rows.values_list("id", "recipient")}
    names = naming.people(set(found.values()))
    return {id: names[person] for id, person in found.items()}


def being_checked(account: AccountId, items: Iterable[Item]) -> frozenset[EditionId]:
    """Of the checks that somebody has begun: those that are no longer blind."""
    mine = {item.edition for item in items if item.what is Wait.FINISH_CHECK and item.edition}
    compared = EditionRow.objects.filter(id__in=mine, state=EditionState.COMPARING)
    return frozenset(map(EditionId, compared.values_list("id", flat=True)))


def in_emergency(items: Iterable[Item]) -> frozenset[EditionId]:
    """Of the copies in a list of work: those that leave before their check."""
    ids = {item.edition for item in items if item.edition}
    rows = EditionRow.objects.filter(id__in=ids, state=EditionState.EMERGENCY)
    return frozenset(map(EditionId, rows.values_list("id", flat=True)))


def stands(account: AccountId, products: Iterable[ProductId]) -> Mapping[ProductId, tuple[Wait, datetime]]:
    """What each of these waits for, the most pressing of it, and since when; of what they check themselves, nothing."""
    order = list(Wait)
    rows = WaitRow.objects.filter(product__in=set(products)).exclude(product__in=checked_by(account).values("product"))
    found: dict[ProductId, tuple[Wait, datetime]] = {}
    for product, what, since in rows.order_by("-since").values_list("product", "what", "since"):
        known, wait = found.get(ProductId(product)), Wait(what)
        if known is None or order.index(wait) <= order.index(known[0]):
            found[ProductId(product)] = (wait, since)
    return found


def _works_on(case: CaseId, roles: frozenset[Role], cases: frozenset[CaseId]) -> bool:
    """As ``may_see`` says of a product's view."""
    if Role.ADMINISTRATOR in roles:
        return False
    return Role.OFFICER in roles or (case in cases and bool(roles & {Role.AUTHOR, Role.MANAGER}))


def _seen(account: AccountId, at: datetime) -> QuerySet[ProductRow]:
    who = known(account, at)
    rows = ProductRow.objects.filter(sealed__isnull=False)
    if Role.ADMINISTRATOR in who.roles or not who.roles & {Role.AUTHOR, Role.MANAGER, Role.OFFICER}:
        return rows.none()
    if Role.OFFICER in who.roles:
        return rows
    return rows.filter(Q(case__in=who.cases))


def _listed(
    id: str, kind: str, case: str, author: str, state: str, opened: datetime, due: datetime | None
) -> ProductListed:
    return ProductListed(ProductId(id), kind, CaseId(case), AccountId(author), ProductState(state), opened, due)
