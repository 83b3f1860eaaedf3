"""The documents of a request: files that are handed in, each a product of its own, and the list of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath
from types import MappingProxyType

from django.db import transaction

from partywall.errors import PartywallError, Refused
from partywall.model.people import CaseId, PersonId
from partywall.model.product import AccountId, ProductId
from partywall.model.text import Digest, digest_of
from partywall.service import products
from partywall.service.request_stages import Stage, stages_of
from partywall.service.requests import KIND, PAGE, row_for
from partywall.service.seen import checked_by
from partywall.store.jobs.models import JobRow
from partywall.store.jobs.queue import JobState
from partywall.store.products.models import ProductRow, RequestedRow, RequestRow, SourceRow
from partywall.store.vault.keys import seal, unseal

AT_ONCE = 50
"""Files that are handed in at once."""
_NAME = "name of the file"


@dataclass(frozen=True, slots=True)
class DocumentShown:
    """A document of a request."""

    product: ProductId
    name: str
    """What its file was called."""
    stage: Stage
    opened: datetime
    why: str
    """If something failed: one sentence."""


@dataclass(frozen=True, slots=True)
class DocumentsPage:
    """One page of a request's documents."""

    rows: tuple[DocumentShown, ...]
    number: int
    pages: int
    all: int


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it is handed in."""

    untrusted: bytes
    name: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of files that were handed in at once."""

    taken: int
    twice: int
    """Left, since the request has the very same file already."""
    refused: tuple[tuple[str, str], ...]
    """Names of the others, and why."""


def documents(
    account: AccountId, id: str, number: int = 1, stage: Stage | None = None, *, at: datetime | None = None
) -> DocumentsPage:
    """The request's documents, in the order in which they were handed in; of one stage alone, if that is given.

    What somebody is checking at this moment is not among them: what its file was called may tell much.
    """
    row = row_for(account, id, at=at)
    ids, stages = documents_of(row.id), stages_of([row.id])[row.id]
    hidden = set(checked_by(account).values_list("product", flat=True))
    wanted = [product for product in ids if stage in {None, stages.get(product)} and product not in hidden]
    pages = max(1, -(-len(wanted) // PAGE))
    number = min(max(number, 1), pages)
    some = wanted[(number - 1) * PAGE : number * PAGE]
    rows = {each.product: each for each in RequestedRow.objects.filter(product__in=some)}
    opened_at = dict(ProductRow.objects.filter(id__in=some).values_list("id", "opened"))
    whys = _whys(some)
    return DocumentsPage(
        tuple(
            DocumentShown(product, _name(rows[product]), stages[product], opened_at[product], whys.get(product, ""))
            for product in some
        ),
        number,
        pages,
        len(wanted),
    )


def documents_of(id: str) -> tuple[ProductId, ...]:
    """The products of a request that were not destroyed, in the order in which they were handed in."""
    ids = list(RequestedRow.objects.filter(request=id).order_by("id").values_list("product", flat=True))
    kept = set(ProductRow.objects.filter(id__in=ids, sealed__isnull=False).values_list("id", flat=True))
    return tuple(ProductId(product) for product in ids if product in kept)


def hand_in(
    account: AccountId, id: str, uploads: Sequence[Upload], source: str, *, key: str = "", at: datetime | None = None
) -> Taken:
    """Make each file a document of the request: a product with its recipient, its source and its draft.

    One that is refused holds up none of the others. The same file twice is one document.
    """
    row = row_for(account, id, at=at)
    if len(uploads) > AT_ONCE:
        raise Refused(f"These are more than {AT_ONCE} files. Hand them in so many at a time.")
    if not uploads:
        raise Refused("Choose the files that are to be handed in.")
    taken, twice, refused = 0, 0, []
    for upload in uploads:
        try:
            new = _hand_in(account, row, upload, source, key, at)
        except PartywallError as error:
            refused.append((_called(upload), str(error)))
        else:
            taken, twice = taken + new, twice + (not new)
    return Taken(taken, twice, tuple(refused))


def names_of(ids: Iterable[ProductId]) -> Mapping[ProductId, str]:
    """What the files of these documents were called."""
    rows = RequestedRow.objects.filter(product__in=list(ids))
    return MappingProxyType({ProductId(row.product): _name(row) for row in rows})


@transaction.atomic
def _hand_in(account: AccountId, row: RequestRow, upload: Upload, source: str, key: str, at: datetime | None) -> bool:
    """Whether it is new. Who hands the same in at the same moment waits, and then finds it there."""
    RequestRow.objects.select_for_update().get(id=row.id)
    case, recipient, digest = CaseId(row.case), PersonId(row.recipient), digest_of(upload.untrusted)
    if _has(row.id, digest):
        return False

    def keyed(what: str) -> str:
        return f"{what}:{key}:{digest[7:39]}" if key else ""

    product = products.open_product(account, KIND, case, row.due, row.received, key=keyed("open"), at=at).product
    products.name_recipient(account, product, recipient, row.basis, key=keyed("name"), at=at)
    products.add_source(account, product, source, upload.untrusted, case, key=keyed("source"), at=at)
    products.add_draft(account, product, upload.untrusted, upload.name, key=keyed("draft"), at=at)
    RequestedRow.objects.get_or_create(
        product=product,
        defaults={"request": row.id, "name_sealed": seal(product, _called(upload).encode("utf-8", "replace"), _NAME)},
    )
    return True


def _called(upload: Upload) -> str:
    """What its file is called, without the folders in which it lay."""
    return PurePath(upload.name.replace("\\", "/")).name[:200]


def _has(request: str, digest: Digest) -> bool:
    products_ = RequestedRow.objects.filter(request=request).values("product")
    return SourceRow.objects.filter(product__in=products_, digest=digest).exists()


def _name(row: RequestedRow) -> str:
    if row.name_sealed is None:
        return ""
    return unseal(row.product, bytes(row.name_sealed), _NAME).decode()


def _whys(ids: Sequence[ProductId]) -> dict[str, str]:
    rows = JobRow.objects.filter(product__in=ids).order_by("made").values_list("product", "state", "why")
    newest = {product: (state, why) for product, state, why in rows}
    return {product: why for product, (state, why) in newest.items() if state == JobState.FAILED}
