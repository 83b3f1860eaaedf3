"""What was made of a product, in the vault under its own key: screenings, findings, copies, reports, parcels."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from partywall.errors import Refused
from partywall.model.disclosure import Screening
from partywall.model.product import ProductId
from partywall.model.text import Digest, digest_of
from partywall.sandbox.wire import Garbled, pack, unpack
from partywall.service.laying import Laid
from partywall.store.products.models import PaperRow
from partywall.store.vault import blobs

_FORM = 1
"""Of pages as they are kept: what was kept by another is laid out anew."""


class Paper(StrEnum):
    """What a file in the vault is."""

    FINDINGS = "findings"
    """For programs, by their published form."""
    REPORT = "report"
    CERTIFICATE = "certificate"
    COPY_TEXT = "copy text"
    """The copy's text with its pages: what a checker's marks lie on."""
    PARCEL = "parcel"
    PAGES = "pages"
    """A draft or a copy laid out, so that its pages can be drawn."""


def keep(product: ProductId, of: str, what: Paper, content: bytes, at: datetime) -> Digest:
    """Keep a paper of an edition or a screening, in the caller's transaction; the first of its kind stays."""
    digest = blobs.put(product, content)
    row = PaperRow(product=product, of=of, what=what, digest=digest, made=at)
    PaperRow.objects.bulk_create([row], ignore_conflicts=True)
    return digest


def paper(product: ProductId, of: str, what: Paper) -> bytes:
    """A paper that was kept. Raises Refused if there is none."""
    row = PaperRow.objects.filter(product=product, of=of, what=what).first()
    if row is None:
        raise Refused(f"There is no {what} of this.")
    return blobs.get(product, Digest(row.digest))


def findings_key(findings: Digest, register: Digest) -> str:
    """By which the findings for programs are found: they name the register, and so are others for each."""
    return digest_of(f"{findings} {register}".encode())


def packed(screening: Screening) -> bytes:
    """A screening as it is kept; the same finds give the same bytes, whatever register they were found against."""
    return pack(screening, Screening)


def screening_of(product: ProductId, findings: Digest) -> Screening:
    """A screening that was kept. Raises Refused if another version of the program kept it."""
    try:
        found: Screening = unpack(blobs.get(product, findings), Screening)
    except Garbled:
        raise Refused("Another version of Partywall read the document; have it read again.") from None
    return found


def keep_pages(product: ProductId, file: Digest, laid: Laid | None, at: datetime) -> None:
    """Keep a file laid out as pages, in the caller's transaction."""
    if laid is not None:
        keep(product, _pages_of(file), Paper.PAGES, pack(laid, Laid), at)


def pages_of(product: ProductId, file: Digest) -> Laid | None:
    """A file laid out as pages, if that was kept."""
    try:
        found: Laid = unpack(paper(product, _pages_of(file), Paper.PAGES), Laid)
    except (Refused, Garbled):
        return None
    return found


def _pages_of(file: Digest) -> str:
    return f"{file}/{_FORM}"
