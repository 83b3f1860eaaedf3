"""What can be read of products: each answer through ``may_see``, with what that view shows and no more."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from ninja import Router

from partywall.model.people import PersonId
from partywall.model.product import DeliveryAddress, EditionId, ProductId, SourceId
from partywall.procedure.acts import OpenProduct
from partywall.procedure.copy_text import CopyPart
from partywall.procedure.shown import (
    ComparisonShown,
    CopyShown,
    DeliveryShown,
    ProductShown,
    product_shown,
)
from partywall.service import releases, seen, work
from partywall.service.offering import Offered, offered
from partywall.web.acts import add
from partywall.web.answers import (
    A_FILE,
    NOT_SHOWN,
    After,
    EditionPath,
    Limit,
    ProductPath,
    RecipientPath,
    SourcePath,
    file,
    reader,
)

router = Router(tags=["products"])
add(router, OpenProduct)
_EDITION = "/products/{product}/editions/{edition}"


@router.get("/work", response={200: list[work.Item], **NOT_SHOWN}, operation_id="my-work")
def my_work(request: HttpRequest, limit: Limit = 100) -> object:
    """What waits for whoever asks, the most pressing first."""
    return list(work.my_work(reader(request), limit=limit))


@router.get("/products", response={200: list[seen.ProductListed], **NOT_SHOWN}, operation_id="list-products")
def products(request: HttpRequest, after: After = "", limit: Limit = 50) -> object:
    """The products that whoever asks may see, a page at a time."""
    return list(seen.listed(reader(request), after=after, limit=limit))


@router.get("/products/{product}", response={200: ProductShown, **NOT_SHOWN}, operation_id="see-product")
def product(request: HttpRequest, product: ProductPath) -> object:
    """A product: its recipients, sources, answers, and where each edition stands."""
    return product_shown(seen.product_of(reader(request), ProductId(product)))


@router.get("/products/{product}/acts", response={200: list[Offered], **NOT_SHOWN}, operation_id="see-acts")
def acts(request: HttpRequest, product: ProductPath) -> object:
    """Every act about everything that it can be about: whether whoever asks may do it now, and if not, why not."""
    return list(offered(reader(request), ProductId(product)))


@router.get("/products/{product}/draft", response=NOT_SHOWN, operation_id="see-draft", openapi_extra=A_FILE)
def draft(request: HttpRequest, product: ProductPath) -> HttpResponse:
    """The document as it was handed in."""
    held = seen.draft_of(reader(request), ProductId(product))
    return file(held.content, held.media, "draft")


@router.get("/products/{product}/sources/{source}", response=NOT_SHOWN, operation_id="see-source", openapi_extra=A_FILE)
def source(request: HttpRequest, product: ProductPath, source: SourcePath) -> HttpResponse:
    """A text from which the document was written."""
    content = seen.source_of(reader(request), ProductId(product), SourceId(source))
    return file(content, "", "source")


@router.get(
    "/products/{product}/findings/{recipient}", response=NOT_SHOWN, operation_id="see-findings", openapi_extra=A_FILE
)
def findings(request: HttpRequest, product: ProductPath, recipient: RecipientPath) -> HttpResponse:
    """What the machine found for a recipient, as JSON. Whoever sees it can no longer check the product blind."""
    content = seen.findings_of(reader(request), ProductId(product), PersonId(recipient))
    return file(content, "application/json", "findings")


@router.get(_EDITION, response={200: CopyShown, **NOT_SHOWN}, operation_id="see-edition")
def edition(request: HttpRequest, product: ProductPath, edition: EditionPath) -> object:
    """An edition: to whom it goes, how many pages it has, and the asking checker's own marks and times."""
    return seen.edition_of(reader(request), ProductId(product), EditionId(edition))


@router.get(f"{_EDITION}/copy", response=NOT_SHOWN, operation_id="see-copy", openapi_extra=A_FILE)
def copy(request: HttpRequest, product: ProductPath, edition: EditionPath) -> HttpResponse:
    """The edition's bytes."""
    held = seen.copy_of(reader(request), ProductId(product), EditionId(edition))
    return file(held.content, held.media, "copy")


@router.get(f"{_EDITION}/text", response={200: list[CopyPart], **NOT_SHOWN}, operation_id="see-text")
def text(request: HttpRequest, product: ProductPath, edition: EditionPath) -> object:
    """The text of the edition, part by part, on which marks lie."""
    return list(seen.text_of(reader(request), ProductId(product), EditionId(edition)))


@router.get(f"{_EDITION}/certificate", response=NOT_SHOWN, operation_id="see-certificate", openapi_extra=A_FILE)
def certificate(request: HttpRequest, product: ProductPath, edition: EditionPath) -> HttpResponse:
    """What was checked on the edition's bytes, as JSON."""
    content = seen.certificate_of(reader(request), ProductId(product), EditionId(edition))
    return file(content, "application/json", "certificate")


@router.get(f"{_EDITION}/comparison", response={200: ComparisonShown, **NOT_SHOWN}, operation_id="see-comparison")
def comparison(request: HttpRequest, product: ProductPath, edition: EditionPath) -> object:
    """The marks of a check and every difference, once they were laid side by side."""
    return seen.comparison_of(reader(request), ProductId(product), EditionId(edition))


@router.get(f"{_EDITION}/delivery", response={200: DeliveryShown, **NOT_SHOWN}, operation_id="see-delivery")
def delivery(request: HttpRequest, product: ProductPath, edition: EditionPath) -> object:
    """How and where the edition goes, and what became of it."""
    return seen.delivery_of(reader(request), ProductId(product), EditionId(edition))


@router.get(f"{_EDITION}/addresses", response={200: list[DeliveryAddress], **NOT_SHOWN}, operation_id="see-addresses")
def addresses(request: HttpRequest, product: ProductPath, edition: EditionPath) -> object:
    """The recipient's addresses in the register in force."""
    return list(releases.addresses(reader(request), ProductId(product), EditionId(edition)))


@router.get(f"{_EDITION}/parcel", response=NOT_SHOWN, operation_id="see-parcel", openapi_extra=A_FILE)
def parcel(request: HttpRequest, product: ProductPath, edition: EditionPath) -> HttpResponse:
    """What leaves: the checked bytes, sealed where the way of delivery asks for it."""
    held = releases.parcel_of(reader(request), ProductId(product), EditionId(edition))
    return file(held.content, held.media, "parcel")


@router.get(f"{_EDITION}/siblings", response={200: list[releases.Sibling], **NOT_SHOWN}, operation_id="see-siblings")
def siblings(request: HttpRequest, product: ProductPath, edition: EditionPath) -> object:
    """What else went to the same recipient or address, or was written from the same text."""
    return list(releases.gone_the_same_way(reader(request), ProductId(product), EditionId(edition)))
