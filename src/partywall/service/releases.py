"""Letting an edition leave: where it goes, who keyed that again, and the checked bytes, sealed where asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from partywall.errors import Refused
from partywall.model.kinds import KINDS
from partywall.model.people import PersonId
from partywall.model.product import AccountId, DeliveryAddress, Doer, Edition, EditionId, Product, ProductId
from partywall.model.text import Digest, MediaType, digest_of
from partywall.procedure import acts
from partywall.procedure.addresses import doubts, in_force, same_email, same_house, warnings
from partywall.procedure.names import named
from partywall.procedure.rules import refusals
from partywall.procedure.seeing import View
from partywall.procedure.shown import keys_blind
from partywall.procedure.situation import Situation
from partywall.service import papers
from partywall.service.acting import Done, Wanted, acted
from partywall.service.papers import Paper
from partywall.service.parcels import CheckedCopy, Sealed, seal_pdf, seal_zip
from partywall.service.register_versions import OWNER, opened
from partywall.service.seen import Held, viewed_edition
from partywall.service.situations import address_key, situation
from partywall.store.products.models import EditionRow, SourceRow
from partywall.store.vault import blobs
from partywall.store.vault.keys import data_key

_NOTHING = Digest("sha256:" + "0" * 64)
SEALING: dict[str, Callable[[CheckedCopy], Sealed]] = {"zip": seal_zip, "pdf": seal_pdf}
"""How a parcel is sealed, by the procedure's word for it."""


def addresses(
    account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None
) -> tuple[DeliveryAddress, ...]:
    """Where the recipient can be reached, by the register in force; empty ones for who may have to key what another
    chose."""
    at = at or datetime.now(UTC)
    whole, found = viewed_edition(account, product, View.DELIVERY, edition, at)
    now = situation(whole, at)
    there = _addresses(now, found.footing.recipient)
    return tuple(DeliveryAddress() for _ in there) if blind_to_addresses(account, found, now) else there


def blind_to_addresses(account: AccountId, edition: Edition, now: Situation) -> bool:
    """Whether somebody is told none of the recipient's addresses: they may have to key the one that another chose.

    What was chosen from another register nobody keys, it is chosen again.
    """
    return keys_blind(account, edition) and edition.delivery is not None and edition.delivery.register == now.register


def choose_delivery(
    account: AccountId,
    product: ProductId,
    edition: EditionId,
    method: str,
    which: int = 0,
    *,
    key: str = "",
    at: datetime | None = None,
) -> Done:
    """Choose how an edition is to go, and to ``which`` of the ``addresses``, from 0."""

    def intent(before: Product | None, _: Doer, now: Situation) -> Wanted:
        found = before.edition(edition) if before else None
        way = now.procedure.method(method)
        kind = way.address if way else "none"
        address, fault = DeliveryAddress(), ""
        near: tuple[str, ...] = ()
        if found and kind != "none" and now.register:
            address, fault = _chosen(_addresses(now, found.footing.recipient), kind, which)
            near = _warnings(now, found.footing.recipient, address) if address != DeliveryAddress() else ()
        return Wanted(acts.ChooseDelivery(edition, method, address, now.register or _NOTHING, near), fault)

    return acted(account, product, intent, (named(acts.ChooseDelivery), product, edition, method, which), key, at)


def key_address(
    account: AccountId,
    product: ProductId,
    edition: EditionId,
    number: str = "",
    postcode: str = "",
    email: str = "",
    accepted: tuple[str, ...] = (),
    *,
    key: str = "",
    at: datetime | None = None,
) -> Done:
    """Key the address again, as it stands on the envelope. Where it is handed over, there is nothing to key."""

    def intent(before: Product | None, _: Doer, __: Situation) -> Wanted:
        found = before.edition(edition) if before else None
        matches = bool(found and found.delivery and _same(found.delivery.address, number, postcode, email))
        return Wanted(acts.KeyAddress(edition, matches, tuple(accepted)))

    request = (named(acts.KeyAddress), product, edition, number, postcode, email, accepted)
    return acted(account, product, intent, request, key, at)


def release(
    account: AccountId, product: ProductId, edition: EditionId, *, key: str = "", at: datetime | None = None
) -> Done:
    """Let the checked bytes leave. ``Done.shown`` is the key of the sealed parcel, which nobody can ask for again.

    The same request under the same key is answered alike, as long as its answer is kept.
    """
    shown: list[str] = []

    def intent(before: Product | None, who: Doer, now: Situation) -> Wanted:
        found = before.edition(edition) if before else None
        if before is None or found is None:
            return Wanted(acts.ReleaseEdition(edition, _NOTHING))
        seal = _sealing(found, now)
        probe = acts.ReleaseEdition(edition, found.footing.copy, _NOTHING if seal else None)
        if refusals(probe, who, before, now):
            return Wanted(probe)  # nothing is opened or sealed for who may not
        content = blobs.get(product, found.footing.copy)
        copy = CheckedCopy(content, found.footing.copy, found.media, edition, before.kind, found.pages)
        if seal is None:
            return Wanted(acts.ReleaseEdition(edition, digest_of(content)))
        parcel = seal(copy)
        shown.append(parcel.key)
        return Wanted(
            acts.ReleaseEdition(edition, digest_of(content), parcel.digest),
            first=lambda: papers.keep(product, edition, Paper.PARCEL, parcel.content, now.at),
        )

    request = (named(acts.ReleaseEdition), product, edition)
    return acted(account, product, intent, request, key, at, shown=lambda: shown[0] if shown else "")


def parcel_of(account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None) -> Held:
    """What left: the sealed parcel, or the copy where none was asked for. Raises Refused before its release."""
    _, found = viewed_edition(account, product, View.DELIVERY, edition, at)
    if found.release is None:
        raise Refused("The copy has not been released.")
    digest = found.release.sealed or found.release.copy
    content = blobs.get(product, digest)
    zipped = found.release.sealed is not None and content.startswith(b"PK")
    media = MediaType.ZIP if zipped else found.media
    return Held(content, media, f"{edition}.{KINDS[media].ending}", digest)


@dataclass(frozen=True, slots=True)
class Sibling:
    """Another edition that the same error may be in, or that went the same way. Ids alone."""

    product: ProductId
    edition: EditionId
    why: str
    """``same recipient``, ``same address``, ``same draft`` or ``same source``."""
    state: str


def gone_the_same_way(
    account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None
) -> tuple[Sibling, ...]:
    """What else went to the same recipient or address, or was made of the same draft or source."""
    whole, found = viewed_edition(account, product, View.DELIVERY, edition, at)
    footing, delivery = found.footing, found.delivery
    others = EditionRow.objects.exclude(id=edition)
    asked = {
        "same recipient": others.filter(recipient=footing.recipient, went__isnull=False),
        "same draft": others.filter(draft=footing.draft),
        "same source": others.filter(product__in=_of_same_source(whole)),
    }
    address = address_key(data_key(OWNER, make=False), delivery.address) if delivery and found.release else ""
    if address:
        asked["same address"] = others.filter(address=address, went__isnull=False)
    rows = {
        (row.id, why): Sibling(ProductId(row.product), EditionId(row.id), why, row.state)
        for why, rows in asked.items()
        for row in rows
    }
    return tuple(rows[key] for key in sorted(rows))


def _of_same_source(product: Product) -> list[str]:
    digests = [source.digest for source in product.sources]
    return list(SourceRow.objects.filter(digest__in=digests).values_list("product", flat=True))


def _addresses(now: Situation, recipient: PersonId) -> tuple[DeliveryAddress, ...]:
    register = opened(now.register) if now.register else None
    person = register.person(recipient) if register else None
    return in_force(register, person, now.at.date()) if register and person else ()


def _chosen(rows: tuple[DeliveryAddress, ...], kind: str, which: int) -> tuple[DeliveryAddress, str]:
    """The address of that number, and why it cannot be it; where none was said, the only one that fits."""
    fitting = [row for row in rows if _fits(row, kind)]
    if which < len(rows) and rows[which] in fitting:
        return rows[which], ""
    if not fitting:  # of which the law tells
        return DeliveryAddress(), ""
    sure = which == 0 and len(fitting) == 1
    return fitting[0], "" if sure else "Say by its number which of the recipient's addresses in the register it is."


def _warnings(now: Situation, recipient: PersonId, address: DeliveryAddress) -> tuple[str, ...]:
    assert now.register is not None
    register, today = opened(now.register), now.at.date()
    person = register.person(recipient)
    assert person is not None
    near = warnings(register, person, address, today)
    return (*map(str, near), *doubts(register, person, address, today))


def _fits(address: DeliveryAddress, kind: str) -> bool:
    return bool(address.email) if kind == "email" else bool(address.line)


def _same(address: DeliveryAddress, number: str, postcode: str, email: str) -> bool:
    if address == DeliveryAddress():
        return not (number or postcode or email)
    return same_email(email, address) if address.email else same_house(number, postcode, address)


def _sealing(edition: Edition, now: Situation) -> Callable[[CheckedCopy], Sealed] | None:
    method = now.procedure.method(edition.delivery.method) if edition.delivery else None
    return SEALING[method.seal] if method and method.seal else None
