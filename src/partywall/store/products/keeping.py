"""Keeps products: each is one sealed value, locked while an act changes it, with an index of ids and states beside it.

A row's version is sealed with it, and the ledger holds the digest of the sealed value after each act.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError

from partywall.errors import Refused
from partywall.model.product import Edition, EditionId, Product, ProductId
from partywall.model.text import Digest, digest_of
from partywall.procedure.counting import counted
from partywall.procedure.waiting import Waiting
from partywall.store.products.models import (
    CheckRow,
    EditionRow,
    ProductRow,
    RequestedRow,
    RequestRow,
    SourceRow,
    WaitRow,
)
from partywall.store.vault.keys import sealer, unseal

_FORM: TypeAdapter[Product] = TypeAdapter(Product)
_YEAR = timedelta(days=365.25)


@dataclass(frozen=True, slots=True)
class Kept:
    """A product as it is kept."""

    product: Product
    version: int
    body: Digest
    """Of the sealed value."""


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside a product though it follows from the procedure and the time."""

    waits: tuple[Waiting, ...]
    keep_years: int
    review: timedelta
    """Within which a release in an emergency must be looked at."""
    addresses: Mapping[EditionId, str]
    """Keyed digests of where editions went."""


_opened: ContextVar[dict[str, tuple[int, bytes, Kept]] | None] = ContextVar("opened", default=None)


@contextmanager
def opened_once() -> Iterator[None]:
    """Within it a product is unsealed and read once, as long as its row stays the same: while one page is drawn."""
    held = _opened.set({})
    try:
        yield
    finally:
        _opened.reset(held)


class Lost(Exception):
    """Somebody else changed the product meanwhile."""


def load(id: str, lock: bool = False) -> Kept | None:
    """The product of that id; with ``lock``, nobody else changes it before the transaction ends."""
    rows = ProductRow.objects.select_for_update() if lock else ProductRow.objects
    row = rows.filter(id=id).first()
    if row is None:
        return None
    if row.sealed is None:
        raise Refused("The product was destroyed when its time had come.")
    sealed = bytes(row.sealed)
    held = _opened.get()
    if held is not None and id in held and held[id][:2] == (row.version, sealed):
        return held[id][2]
    kept = Kept(_FORM.validate_json(unseal(id, sealed, _what(row.version))), row.version, digest_of(sealed))
    if held is not None:
        held.clear()  # the last one alone: a list goes through thousands
        held[id] = row.version, sealed, kept
    return kept


def save(product: Product, after: Kept | None, beside: Beside, at: datetime) -> Kept:
    """Keep what an act made of the product. Raises Lost if it is not what was loaded."""
    return save_each([product], after, beside, at)[0]


def save_each(products: Sequence[Product], after: Kept | None, beside: Beside, at: datetime) -> tuple[Kept, ...]:
    """The same of acts that follow one another at once. Each version is sealed, for its digest; the last one stays."""
    first, last, sealed = after.version + 1 if after else 1, products[-1], b""
    seal, kept = sealer(last.id), list[Kept]()
    for version, product in enumerate(products, first):
        sealed = seal(_written(product), _what(version))
        kept.append(Kept(product, version, digest_of(sealed)))
    values = _columns(last, beside) | {"version": kept[-1].version, "sealed": sealed, "changed": at}
    if after is None:
        ProductRow.objects.create(id=last.id, opened=last.opened, **values)
    elif not ProductRow.objects.filter(id=last.id, version=after.version).update(**values):
        raise Lost
    _index(last, after.product if after else None, beside)
    return tuple(kept)


def destroyed(id: ProductId) -> None:
    """Nothing but a row of ids stays of it. The key is destroyed by ``vault.removal``."""
    ProductRow.objects.filter(id=id).update(sealed=None, case="", makers=[], keep_until=None)
    EditionRow.objects.filter(product=id).update(recipient="", address="")
    WaitRow.objects.filter(product=id).delete()
    SourceRow.objects.filter(product=id).delete()
    _forget_request(id)


def _forget_request(id: ProductId) -> None:
    """With the last document of a request goes whose request it was."""
    for row in RequestedRow.objects.filter(product=id):
        row.delete()
        if not RequestedRow.objects.filter(request=row.request).exists():
            RequestRow.objects.filter(id=row.request).update(case="", recipient="", reason_sealed=None)


def _written(product: Product) -> bytes:
    try:
        return _FORM.dump_json(product)
    except PydanticSerializationError:  # half a character, as a broken terminal sends it
        raise Refused("A text holds characters that are none.") from None


def _what(version: int) -> str:
    return f"product {version}"


def _columns(product: Product, beside: Beside) -> dict[str, object]:
    keep = product.closed + beside.keep_years * _YEAR if product.closed else None
    return {
        "kind": product.kind,
        "case": product.case,
        "author": product.author,
        "state": product.state,
        "due": product.due,
        "closed": product.closed,
        "keep_until": keep,
        "makers": sorted(product.hands | product.looked),
    }


def _index(product: Product, before: Product | None, beside: Beside) -> None:
    known = {edition.id: edition for edition in before.editions} if before else {}
    for edition in product.editions:
        values = _edition(edition, beside)
        if edition.id not in known:
            EditionRow.objects.create(id=edition.id, product=product.id, **values)
        elif edition != known[edition.id]:
            EditionRow.objects.filter(id=edition.id).update(**values)
        ended = {check.started for check in known[edition.id].checks if check.verdict} if edition.id in known else set()
        for check in edition.checks:
            if check.verdict and check.started not in ended:
                CheckRow.objects.create(product=product.id, edition=edition.id, **asdict(counted(check, edition)))
    sources = {source.digest for source in product.sources} - {row.digest for row in (before.sources if before else ())}
    SourceRow.objects.bulk_create(
        [SourceRow(product=product.id, digest=digest) for digest in sorted(sources)], ignore_conflicts=True
    )
    _waits(product, beside.waits)


def _edition(edition: Edition, beside: Beside) -> dict[str, object]:
    emergency, release = edition.emergency, edition.release
    waits = release and emergency and emergency.granted and not emergency.reviewed
    return {
        "recipient": edition.footing.recipient,
        "state": edition.state,
        "made": edition.made,
        "draft": edition.footing.draft,
        "policy": edition.footing.policy,
        "procedure": edition.footing.procedure,
        "register": edition.footing.register,
        "address": beside.addresses.get(edition.id, ""),
        "went": release.at if release else None,
        "review_due": release.at + beside.review if waits and release else None,
    }


def _waits(product: Product, waits: tuple[Waiting, ...]) -> None:
    """Rows that stay keep the time since when they wait."""
    there = {(row.what, row.edition, row.whose): row.id for row in WaitRow.objects.filter(product=product.id)}
    wanted = {(wait.what.value, wait.edition or "", wait.whose or ""): wait for wait in waits}
    gone = [id for key, id in there.items() if key not in wanted]
    if gone:
        WaitRow.objects.filter(id__in=gone).delete()
    fresh = [wait for key, wait in wanted.items() if key not in there]
    if fresh:
        WaitRow.objects.bulk_create(
            WaitRow(
                product=product.id,
                case=product.case,
                edition=wait.edition or "",
                what=wait.what,
                whose=wait.whose or "",
                since=wait.since,
            )
            for wait in fresh
        )
