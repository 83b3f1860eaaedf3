"""What somebody sees of a product: each look through ``may_see``, and recorded where it ends one's being blind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime

from django.db.models import QuerySet

from partywall.errors import Refused, Unreadable
from partywall.model.kinds import KINDS
from partywall.model.people import CaseId, PersonId
from partywall.model.product import (
    AccountId,
    Doer,
    Edition,
    EditionId,
    Product,
    ProductId,
    ProductState,
    Role,
    SourceId,
)
from partywall.model.text import Digest, MediaType
from partywall.procedure import acts
from partywall.procedure.copy_text import CopyPart, copy_text
from partywall.procedure.seeing import View, is_noted, may_see
from partywall.procedure.shown import (
    ComparisonShown,
    CopyShown,
    DeliveryShown,
    comparison_shown,
    copy_shown,
    delivery_shown,
    knows_of,
)
from partywall.procedure.waiting import Wait
from partywall.service import papers, rights
from partywall.service.acting import Denied, NotThere, do
from partywall.service.editions import read_again
from partywall.service.papers import Paper
from partywall.service.products import neutral_name
from partywall.service.rights import known
from partywall.store.products import keeping
from partywall.store.products.models import ProductRow, WaitRow
from partywall.store.vault import blobs


@dataclass(frozen=True, slots=True)
class Held:
    """A file, under a name that says nothing of anybody."""

    content: bytes
    media: MediaType
    name: str
    digest: Digest


@dataclass(frozen=True, slots=True)
class ProductListed:
    """A product in a list."""

    id: ProductId
    kind: str
    case: CaseId
    author: AccountId
    state: ProductState
    opened: datetime
    due: datetime | None


@contextmanager
def one_page() -> Iterator[None]:
    """While one page is drawn, which takes several looks: who looks is looked up once, and a product opened once."""
    with rights.known_once(), keeping.opened_once():
        yield


def viewed(
    account: AccountId, product: ProductId, view: View, edition: EditionId | None = None, at: datetime | None = None
) -> Product:
    """The product, for one look at it. Raises NotThere or Denied; records the look where it has to be."""
    return _looked(account, product, view, edition, at)[0]


def viewed_each(
    account: AccountId, products: Iterable[ProductId], view: View, at: datetime | None = None
) -> Iterator[tuple[ProductId, Product | None]]:
    """One look at each of these: the product, or None where it is refused or destroyed. Recorded as each by itself.

    Raises Unreadable, with its id, for one that should be there and cannot be opened: no list leaves it out in silence.
    """
    at = at or datetime.now(UTC)
    who = known(account, at)
    for id in products:
        try:
            yield id, _looked_by(who, id, view, None, at)[0]
        except Refused:
            yield id, None
        except Unreadable as error:
            raise Unreadable(f"Document {id} cannot be read. {error}") from error


def viewed_edition(
    account: AccountId, product: ProductId, view: View, edition: EditionId, at: datetime | None = None
) -> tuple[Product, Edition]:
    """The same, with the edition that is looked at."""
    whole, _ = _looked(account, product, view, edition, at)
    return whole, _edition(whole, edition)


def product_of(account: AccountId, product: ProductId, *, at: datetime | None = None) -> Product:
    """The product for who may see it; ``procedure.shown`` says what of it is told."""
    return viewed(account, product, View.PRODUCT, at=at)


def edition_of(account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None) -> CopyShown:
    """An edition for its checker or sender."""
    whole, who = _looked(account, product, View.COPY, edition, at)
    return copy_shown(whole, _edition(whole, edition), who)


def delivery_of(
    account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None
) -> DeliveryShown:
    """Where an edition goes."""
    return delivery_shown(viewed_edition(account, product, View.DELIVERY, edition, at)[1], account)


def comparison_of(
    account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None
) -> ComparisonShown:
    """The marks of a check side by side. Raises Refused while there is nothing to compare."""
    whole, found = viewed_edition(account, product, View.COMPARISON, edition, at)
    shown = comparison_shown(whole, found)
    if shown is None:
        raise Refused("Nothing has been compared yet.")
    return shown


def copy_of(account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None) -> Held:
    """The bytes of an edition."""
    _, found = viewed_edition(account, product, View.COPY, edition, at)
    copy = found.footing.copy
    return Held(blobs.get(product, copy), found.media, f"{edition}.{KINDS[found.media].ending}", copy)


def text_of(
    account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None
) -> tuple[CopyPart, ...]:
    """The text of an edition with its pages: what marks lie on."""
    viewed_edition(account, product, View.COPY, edition, at)
    return copy_text(read_again(product, edition))[0]


def draft_of(
    account: AccountId, product: ProductId, digest: Digest | None = None, *, at: datetime | None = None
) -> Held:
    """The document as it was handed in; the last version, or the one of that digest."""
    whole = viewed(account, product, View.DRAFT, at=at)
    rows = [row for row in whole.drafts if digest in {None, row.digest}]
    if not rows:
        raise Refused("There is no such version of the document.")
    draft = rows[-1]
    return Held(blobs.get(product, draft.digest), draft.media, neutral_name(draft.media), draft.digest)


def source_of(account: AccountId, product: ProductId, source: SourceId, *, at: datetime | None = None) -> bytes:
    """A source's bytes."""
    found = viewed(account, product, View.DRAFT, at=at).source(source)
    if found is None:
        raise Refused("The document has no such source.")
    return blobs.get(product, found.digest)


def findings_of(
    account: AccountId,
    product: ProductId,
    recipient: PersonId,
    edition: EditionId | None = None,
    *,
    at: datetime | None = None,
) -> bytes:
    """The findings for a recipient, as JSON: those that an edition was made of, or of the last screening."""
    whole = viewed(account, product, View.FINDINGS, edition, at)
    if edition is not None:
        return papers.paper(product, _edition(whole, edition).id, Paper.FINDINGS)
    row = whole.screened(recipient)
    if row is None:
        raise Refused("The document was not read for this recipient.")
    return papers.paper(product, papers.findings_key(row.findings, row.register), Paper.FINDINGS)


def report_of(account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None) -> bytes:
    """The author's report on an edition, as a page."""
    viewed_edition(account, product, View.FINDINGS, edition, at)
    return papers.paper(product, edition, Paper.REPORT)


def certificate_of(account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None) -> bytes:
    """The certificate of an edition, as JSON: ids and digests."""
    viewed_edition(account, product, View.FINDINGS, edition, at)
    return papers.paper(product, edition, Paper.CERTIFICATE)


def checked_by(account: AccountId) -> QuerySet[WaitRow]:
    """What waits because somebody has begun to check it: of its products they find nothing in a list meanwhile."""
    return WaitRow.objects.filter(what=Wait.FINISH_CHECK, whose=account)


def listed(
    account: AccountId, *, after: str = "", limit: int = 50, at: datetime | None = None
) -> tuple[ProductListed, ...]:
    """The products on which somebody works, or that an officer may see, by id; those after ``after``."""
    who = known(account, at or datetime.now(UTC))
    rows = ProductRow.objects.filter(id__gt=after, sealed__isnull=False)
    if Role.ADMINISTRATOR in who.roles or not who.roles & {Role.AUTHOR, Role.MANAGER, Role.OFFICER}:
        return ()
    if Role.OFFICER not in who.roles:
        rows = rows.filter(case__in=who.cases)
    return tuple(
        ProductListed(
            ProductId(row.id),
            row.kind,
            CaseId(row.case),
            AccountId(row.author),
            ProductState(row.state),
            row.opened,
            row.due,
        )
        for row in rows.defer("sealed").order_by("id")[: min(limit, 500)]
    )


def _looked(
    account: AccountId, id: ProductId, view: View, edition: EditionId | None, at: datetime | None
) -> tuple[Product, Doer]:
    at = at or datetime.now(UTC)
    return _looked_by(known(account, at), id, view, edition, at)


def _looked_by(who: Doer, id: ProductId, view: View, edition: EditionId | None, at: datetime) -> tuple[Product, Doer]:
    kept = keeping.load(id)
    if kept is None:
        raise NotThere
    product = kept.product
    found = product.edition(edition) if edition else None
    _refuse(view, who, product, found)
    if edition and found is None:
        raise NotThere
    if is_noted(view, who, product, found):
        do(who.account, acts.LookAtFindings(), id, at=at)  # before anything is shown
        kept = keeping.load(id)
        assert kept is not None
        product = kept.product
        _refuse(view, who, product, product.edition(edition) if edition else None)
    return product, who


def _refuse(view: View, who: Doer, product: Product, edition: Edition | None) -> None:
    against = may_see(view, who, product, edition)
    if against:
        raise Denied((against,)) if knows_of(who, product) else NotThere


def _edition(product: Product, id: EditionId) -> Edition:
    found = product.edition(id)
    if found is None:
        raise NotThere
    return found
