"""What holds outside a product at the moment of an act: gathered from all that the house keeps."""

from __future__ import annotations

import hashlib
import hmac
from datetime import datetime, timedelta

from partywall.errors import Refused
from partywall.model.people import PersonId
from partywall.model.product import DeliveryAddress, Product
from partywall.procedure.situation import Pause, Situation
from partywall.procedure.waiting import waiting
from partywall.service.policies_in_force import policy_in_force
from partywall.service.procedures import in_force, of_digest
from partywall.service.register_versions import OWNER, register_in_force
from partywall.store.products.keeping import Beside
from partywall.store.products.models import EditionRow, PauseRow, ProductRow
from partywall.store.vault.keys import data_key
from partywall.words import compact

_NEAR_MISS = "Something nearly went wrong here, and nobody has lifted the pause yet."
_OVERDUE = "A release in an emergency was not looked at in time."


def situation(product: Product | None, at: datetime, kind: str = "") -> Situation:
    """What is in force for a product, or for a new one of that kind. Raises Refused where no procedure is."""
    valid = in_force(product.kind if product else kind, at)
    procedure = of_digest(product.procedure) if product else valid
    if procedure is None:
        raise Refused("No approved procedure is in force for products of this kind.")
    policy, register = policy_in_force(at), register_in_force(at)
    return Situation(
        at,
        procedure,
        valid.digest if valid else None,
        policy.digest if policy else None,
        register.digest if register else None,
        register.taken if register else None,
        pauses(at),
    )


def pauses(at: datetime) -> tuple[Pause, ...]:
    """What is stopped: after near misses, and where a release in an emergency is overdue to be looked at."""
    rows = PauseRow.objects.filter(lifted=None).order_by("since", "id")
    reported = [Pause(row.id, row.kind, PersonId(row.recipient) if row.recipient else None, _NEAR_MISS) for row in rows]
    late = EditionRow.objects.filter(review_due__lt=at).values_list("product", flat=True)
    kinds = sorted(set(ProductRow.objects.filter(id__in=set(late)).values_list("kind", flat=True))) if late else []
    return (*reported, *(Pause(f"overdue {kind}", kind, None, _OVERDUE) for kind in kinds))


def beside(product: Product, now: Situation) -> Beside:
    """What is kept in the clear beside a product, for lists."""
    went = {edition.id: edition.delivery for edition in product.editions if edition.release and edition.delivery}
    key = data_key(OWNER, make=True) if went else b""
    return Beside(
        waiting(product, now.procedure, now.at),
        now.procedure.keep_years,
        timedelta(hours=now.procedure.review_hours),
        {id: address_key(key, delivery.address) for id, delivery in went.items()},
    )


def address_key(key: bytes, address: DeliveryAddress) -> str:
    """A digest by which the same address is found again, and that tells nobody without the key which it is."""
    text = "\0".join((compact(address.line), compact(address.postcode), address.email.lower()))
    return hmac.new(key, f"address\0{text}".encode(), hashlib.sha256).hexdigest() if text.strip("\0") else ""
