"""What lies around an edition that leaves: its letter, label and receipt, and several editions in one bundle."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from django.conf import settings

from partywall.errors import Refused
from partywall.model.product import AccountId, Edition, EditionId, EditionState, Product, ProductId
from partywall.model.text import Digest, MediaType, digest_of
from partywall.procedure.seeing import View
from partywall.report.issued import read_certificate
from partywall.report.letters import Parcel, Wording, read_wording
from partywall.report.packing_list import Enclosure
from partywall.service import papers
from partywall.service.bundles import bundle
from partywall.service.papers import Paper
from partywall.service.parcels import CheckedCopy, address_label, cover_letter, receipt_form
from partywall.service.procedures import of_digest
from partywall.service.register_versions import opened, register_in_force
from partywall.service.seen import Held, viewed_edition
from partywall.store import files
from partywall.store.products.models import EditionRow, RequestedRow
from partywall.store.vault import blobs

_LEAVES = frozenset({EditionState.CHECKED, EditionState.EMERGENCY, EditionState.RELEASED})

MOST = 20
"""So many copies are offered for one bundle, beside those of the same request for records."""
OF_REQUEST = 200
"""So many of those."""


class Sheet(StrEnum):
    """A page that goes with an edition, or proves that it went."""

    LETTER = "letter"
    LABEL = "label"
    RECEIPT = "receipt"


_MADE: dict[Sheet, Callable[[Parcel, Wording, datetime, str | None], bytes]] = {
    Sheet.LETTER: cover_letter,
    Sheet.LABEL: address_label,
    Sheet.RECEIPT: receipt_form,
}


def sheet_of(
    account: AccountId, product: ProductId, edition: EditionId, which: Sheet, *, at: datetime | None = None
) -> Held:
    """A sheet for an edition whose address was keyed again, as a PDF. Raises Refused before that."""
    at = at or datetime.now(UTC)
    whole, found = viewed_edition(account, product, View.DELIVERY, edition, at)
    parcel = _parcel(whole, found, at)
    if which is Sheet.LABEL:  # a case's number has no business on an envelope
        parcel = replace(parcel, reference=edition)
    wording, template = _words(which)
    content = _MADE[which](parcel, wording, at, template)
    return Held(content, MediaType.PDF, f"{edition}-{which}.pdf", digest_of(content))


def bundle_of(account: AccountId, parts: Sequence[tuple[ProductId, EditionId]], *, at: datetime | None = None) -> Held:
    """Several released editions of one recipient in one ZIP, with a packing list.

    Raises Refused where one has not been released, was recalled, is somebody else's, or leaves sealed by itself.
    """
    at = at or datetime.now(UTC)
    seen = [(product, *viewed_edition(account, product, View.DELIVERY, edition, at)) for product, edition in parts]
    if any(found.release is None or found.recall is not None for _, _, found in seen):
        raise Refused("A bundle holds editions that were released, and none that was recalled.")
    if any(found.release and found.release.sealed for _, _, found in seen):
        raise Refused("A copy that leaves sealed goes by itself.")
    if len({found.footing.recipient for _, _, found in seen}) > 1:
        raise Refused("A bundle is for one recipient.")
    copies = [_copy(product, whole, found) for product, whole, found in seen]
    made = bundle(copies, ", ".join(sorted({whole.case for _, whole, _ in seen})), at)
    return Held(made.content, MediaType.ZIP, f"{copies[0].copy}-bundle.zip", made.digest)


@dataclass(frozen=True, slots=True)
class Enclosable:
    """A released copy that can go into a bundle with others for the same person."""

    product: ProductId
    edition: EditionId
    kind: str
    """The procedure's title."""
    pages: int
    copy: Digest
    released: datetime
    together: bool
    """Whether it is this very copy, or answers the same request for records."""


def enclosable(
    account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None
) -> tuple[Enclosable, ...]:
    """This copy; what answers the same request, as it was released; and what else was released for its recipient and
    can go along, the newest first."""
    at = at or datetime.now(UTC)
    _, first = viewed_edition(account, product, View.DELIVERY, edition, at)
    rows = EditionRow.objects.filter(recipient=first.footing.recipient, state=EditionState.RELEASED).exclude(id=edition)
    requests = RequestedRow.objects.filter(product=product).values("request")
    of_it = RequestedRow.objects.filter(request__in=requests).values("product")
    with_it = rows.filter(product__in=of_it).order_by("went")[:OF_REQUEST]
    others = rows.exclude(product__in=of_it).order_by("-went")[:MOST]
    named = [(product, edition, True), *((row.product, row.id, True) for row in with_it)]
    named += [(row.product, row.id, False) for row in others]
    found = (_enclosable(account, ProductId(whose), EditionId(id), at, together) for whose, id, together in named)
    return tuple(row for row in found if row)


def _enclosable(
    account: AccountId, product: ProductId, edition: EditionId, at: datetime, together: bool
) -> Enclosable | None:
    """Nothing where it may not be seen, or cannot go along: it was recalled, or leaves sealed by itself."""
    try:
        whole, found = viewed_edition(account, product, View.DELIVERY, edition, at)
    except Refused:
        return None
    release = found.release
    if release is None or release.sealed or found.recall:
        return None
    title = of_digest(whole.procedure).title
    return Enclosable(product, edition, title, found.pages, found.footing.copy, release.at, together)


def _copy(product: ProductId, whole: Product, found: Edition) -> CheckedCopy:
    content, pages = blobs.get(product, found.footing.copy), _pages(found)
    return CheckedCopy(content, found.footing.copy, found.media, found.id, of_digest(whole.procedure).title, pages)


def _parcel(whole: Product, found: Edition, at: datetime) -> Parcel:
    delivery = found.delivery
    if found.state not in _LEAVES:
        raise Refused("The copy does not leave, so that nothing goes with it.")
    if delivery is None or delivery.keyed_by is None:
        raise Refused("How the copy goes was not chosen, or its address not keyed again yet.")
    taken = register_in_force(at)
    if found.release is None and (taken is None or taken.digest != delivery.register):
        raise Refused("The register has changed since the address was chosen. It has to be chosen and keyed again.")
    person = opened(delivery.register).person(found.footing.recipient)
    if person is None:
        raise Refused("The register from which the address comes has nobody of the recipient's id.")
    issued = read_certificate(papers.paper(whole.id, found.id, Paper.CERTIFICATE))
    if issued.copy != found.footing.copy:
        raise Refused("The certificate is not that of the copy's bytes.")
    procedure = of_digest(whole.procedure)
    way = procedure.method(delivery.method)
    enclosure = Enclosure(procedure.title, found.id, found.footing.copy, found.media, _pages(found))
    return Parcel(
        f"{person.forename} {person.surname}".strip(), delivery.address, whole.case, at.date(), (enclosure,),
        tuple(label for label, _ in issued.labels), found.stamped, bool(way and way.seal), way.text if way else "",
    )  # fmt: skip


def _pages(found: Edition) -> int:
    """Of a PDF; how many another kind has, the program that prints it says."""
    return found.pages if found.media is MediaType.PDF else 0


def _words(which: Sheet) -> tuple[Wording, str | None]:
    """The organisation's own words, and its template where it has one. Without its words nothing is written."""
    name = settings.HOUSE.letters_folder
    if not name:
        raise Refused("Letters need your organisation's own words: see the setting folder under [letters].")
    wording = read_wording(files.read_file(Path(name) / "letters.toml", "The file letters.toml of your words"))
    template = Path(name) / f"{which}.typ"
    if not template.exists():
        return wording, None
    try:
        return wording, files.read_file(template, "The template").decode()
    except UnicodeDecodeError:
        raise Refused(f"The template {which}.typ is no text in UTF-8.") from None


def has_words() -> bool:
    """Whether the organisation gave its own words, without which no sheet is written."""
    return bool(settings.HOUSE.letters_folder)
