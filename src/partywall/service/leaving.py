"""All that whoever lets an edition leave has to see: to whom, which ways there are, what still stands against it.

The address that was chosen is shown to who chose it, and to everybody once a second person has keyed it again: that
person takes it from the envelope or their own papers. ``ways`` tells what the register has, to who is about to choose.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

from partywall.model.people import FactKind, Person
from partywall.model.product import (
    AccountId,
    Delivery,
    DeliveryAddress,
    Edition,
    EditionId,
    EditionState,
    Emergency,
    Product,
    ProductId,
    Recall,
    Released,
)
from partywall.model.text import Digest, MediaType
from partywall.procedure import acts
from partywall.procedure.acts import name_of
from partywall.procedure.addresses import doubts, in_force, warnings
from partywall.procedure.rules import Demand, demands
from partywall.procedure.seeing import View
from partywall.procedure.shown import keys_blind
from partywall.procedure.situation import Refusal, Situation
from partywall.procedure.written import Method
from partywall.report.people import called
from partywall.service import naming
from partywall.service.offering import Offered, offered
from partywall.service.register_versions import opened, register_in_force
from partywall.service.releases import blind_to_addresses
from partywall.service.rights import known
from partywall.service.seen import viewed_edition
from partywall.service.situations import situation
from partywall.store.snapshot import Snapshot
from partywall.words import compact

_NOTHING = Digest("sha256:" + "0" * 64)


@dataclass(frozen=True, slots=True)
class Place:
    """One of the recipient's addresses in the register in force."""

    number: int
    """Under which it is chosen."""
    address: DeliveryAddress | None
    """None: it is not told, since who asks may have to key it."""
    since: date | None
    """From when on the register has it; None: it does not say."""
    warnings: tuple[str, ...]
    """What is near it or doubtful about it, without saying whose."""


@dataclass(frozen=True, slots=True)
class Way:
    """One of the procedure's ways of delivery, with the addresses to which this recipient's copy can go by it."""

    method: Method
    places: tuple[Place, ...]
    refusals: tuple[Refusal, ...]
    """Why it cannot be chosen now; empty: it can."""

    @property
    def may(self) -> bool:
        """Whether it can be chosen now."""
        return not self.refusals and bool(self.places or self.method.address == "none")


@dataclass(frozen=True, slots=True)
class Keyed:
    """How an edition goes, as it was chosen."""

    delivery: Delivery
    """Without the address, for who has to key it again."""
    method: Method | None
    chosen_by: str
    keyed_by: str
    hidden: bool
    """Whether the address is not told yet to who asks."""
    stale: bool
    """Whether the register has changed since."""
    mine: bool
    """Whether who asks chose it, and so does not key it again."""


@dataclass(frozen=True, slots=True)
class Leaving:
    """An edition on its way to its recipient."""

    product: ProductId
    edition: EditionId
    kind: str
    """The procedure's title for products of this kind."""
    case: str
    recipient: str
    """Their name."""
    basis: str
    """By which right they have it, in the procedure's words."""
    state: EditionState
    media: MediaType
    pages: int
    copy: Digest
    stamped: bool
    register_taken: datetime | None
    guarded: bool
    """Whether the register says that somebody must not learn where this person is."""
    telephones: tuple[str, ...]
    """Of the recipient in the register: by which the key of a sealed parcel can be given."""
    keyed: Keyed | None
    demands: tuple[Demand, ...]
    release: Released | None
    released_by: str
    emergency: Emergency | None
    asked_by: str
    granted_by: str
    recall: Recall | None
    offers: tuple[Offered, ...]
    """Of this edition."""

    def offer(self, act: str) -> Offered | None:
        """Whether an act about this edition may be done now; None: it is none that the edition can have."""
        rows = [row for row in self.offers if row.act == act]
        return next((row for row in rows if row.may), rows[0] if rows else None)

    def may(self, act: str) -> bool:
        """Whether it may be done now."""
        row = self.offer(act)
        return row is not None and row.may

    @property
    def open_demands(self) -> tuple[Demand, ...]:
        """What still stands against its leaving."""
        return tuple(row for row in self.demands if not row.met)


def leaving(account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None) -> Leaving:
    """Where an edition stands on its way out, for who may see its delivery."""
    at = at or datetime.now(UTC)
    whole, found = viewed_edition(account, product, View.DELIVERY, edition, at)
    now, register, person = _known(whole, found, at)
    named = whole.recipient(found.footing.recipient)
    basis = now.procedure.basis(named.basis) if named else None
    release, emergency = found.release, found.emergency
    hands = [release.by if release else "", *_hands(found)]
    names = naming.staff(filter(None, hands))
    asked, granted = (emergency.asked_by, emergency.granted_by) if emergency else (None, None)
    return Leaving(
        product,
        edition,
        now.procedure.title,
        whole.case,
        called(person) if person else str(found.footing.recipient),
        basis.text if basis else "",
        found.state,
        found.media,
        found.pages,
        found.footing.copy,
        found.stamped,
        now.register_taken,
        bool(register and person and _guarded(register, person)),
        person.phones if person else (),
        _keyed(account, found, now, names),
        _demands(account, whole, found, now),
        release,
        names.get(release.by, "") if release else "",
        emergency,
        names.get(asked or "", ""),
        names.get(granted or "", ""),
        found.recall,
        tuple(row for row in offered(account, product, at) if row.edition == edition),
    )


def ways(account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None) -> tuple[Way, ...]:
    """Every way of the procedure, with the recipient's addresses and what is near each: for who is about to choose.

    The addresses themselves are not told to who may have to key what another chose.
    """
    at = at or datetime.now(UTC)
    whole, found = viewed_edition(account, product, View.DELIVERY, edition, at)
    now, register, person = _known(whole, found, at)
    places = tuple(_places(register, person, at.date())) if register and person else ()
    blind = blind_to_addresses(account, found, now)
    choosing = name_of(acts.ChooseDelivery)
    said = {
        row.about: row.reasons for row in offered(account, product, at) if (row.act, row.edition) == (choosing, edition)
    }
    return tuple(
        Way(
            method,
            _told(_fitting(method, places), blind),
            said.get(method.code, (Refusal("state", "This cannot be done now."),)),
        )
        for method in now.procedure.methods
    )


def _told(places: tuple[Place, ...], blind: bool) -> tuple[Place, ...]:
    return tuple(replace(row, address=None) for row in places) if blind else places


def register_now() -> Digest | None:
    """The register in force, from which addresses are taken; None: there is none."""
    taken = register_in_force()
    return taken.digest if taken else None


def _known(product: Product, edition: Edition, at: datetime) -> tuple[Situation, Snapshot | None, Person | None]:
    now = situation(product, at)
    register = opened(now.register) if now.register else None
    return now, register, register.person(edition.footing.recipient) if register else None


def _places(register: Snapshot, person: Person, today: date) -> Iterator[Place]:
    begun = {(row.line, row.postcode): row.start for row in person.addresses}
    told: set[tuple[str, ...]] = set()
    for number, address in enumerate(in_force(register, person, today)):
        key = (compact(address.line), compact(address.postcode), address.email.lower())
        if key in told:  # the register may have one address from two of its tables
            continue
        told.add(key)
        near = (*map(str, warnings(register, person, address, today)), *doubts(register, person, address, today))
        yield Place(number, address, begun.get((address.line, address.postcode)), near)


def _fitting(method: Method, places: tuple[Place, ...]) -> tuple[Place, ...]:
    if method.address == "email":
        return tuple(row for row in places if row.address and row.address.email)
    if method.address == "post":
        return tuple(row for row in places if row.address and row.address.line and row.address.postcode)
    return ()


def _guarded(register: Snapshot, person: Person) -> bool:
    return any(FactKind.CONTACT in row.categories for row in register.restrictions(person.id))


def _hands(edition: Edition) -> Iterator[str]:
    delivery, emergency = edition.delivery, edition.emergency
    if delivery:
        yield from (delivery.chosen_by, delivery.keyed_by or "")
    if emergency:
        yield from (emergency.asked_by, emergency.granted_by or "")


def _keyed(account: AccountId, edition: Edition, now: Situation, names: Mapping[str, str]) -> Keyed | None:
    delivery = edition.delivery
    if delivery is None:
        return None
    mine = delivery.chosen_by == account
    hidden = keys_blind(account, edition)
    stale = delivery.register != now.register and edition.release is None
    return Keyed(
        replace(delivery, address=DeliveryAddress()) if hidden else delivery,
        now.procedure.method(delivery.method),
        names.get(delivery.chosen_by, ""),
        names.get(delivery.keyed_by or "", ""),
        hidden,
        stale,
        mine,
    )


def _demands(account: AccountId, product: Product, edition: Edition, now: Situation) -> tuple[Demand, ...]:
    """What must hold before it leaves; nothing where it has left, or is none that may."""
    if edition.state not in {EditionState.CHECKED, EditionState.EMERGENCY}:
        return ()
    wanted = acts.ReleaseEdition(edition.id, edition.footing.copy, _NOTHING)
    return demands(wanted, known(account, now.at), product, now)
