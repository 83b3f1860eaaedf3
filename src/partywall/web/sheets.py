"""What lies around editions that leave: letters, labels, receipts and bundles, as files."""

from __future__ import annotations

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router
from pydantic import StringConstraints

from partywall.model.product import EditionId, ProductId
from partywall.service import sheets
from partywall.service.sheets import Sheet
from partywall.web.answers import A_FILE, NOT_SHOWN, EditionPath, ProductPath, file, reader

router = Router(tags=["products"])
_Part = Annotated[str, StringConstraints(pattern=r"^[a-z][0-9a-f]{20}:[a-z][0-9a-f]{20}$")]
Parts = Annotated[
    list[_Part],
    Query(min_length=1, max_length=50, alias="part", description="Each edition, as ``product:edition``, in order."),
]


@router.get(
    "/products/{product}/editions/{edition}/sheets/{sheet}",
    response=NOT_SHOWN,
    operation_id="see-sheet",
    openapi_extra=A_FILE,
)
def sheet(request: HttpRequest, product: ProductPath, edition: EditionPath, sheet: Sheet) -> HttpResponse:
    """The letter to the recipient, the envelope's label, or the receipt, once the address was keyed again."""
    held = sheets.sheet_of(reader(request), ProductId(product), EditionId(edition), sheet)
    return file(held.content, held.media, sheet)


@router.get("/bundle", response=NOT_SHOWN, operation_id="see-bundle", openapi_extra=A_FILE)
def bundle(request: HttpRequest, parts: Parts) -> HttpResponse:
    """Released editions of one recipient in one ZIP, with a packing list."""
    named = [part.split(":") for part in parts]
    held = sheets.bundle_of(reader(request), [(ProductId(product), EditionId(edition)) for product, edition in named])
    return file(held.content, held.media, "bundle")
