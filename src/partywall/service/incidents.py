"""What nearly went wrong: it is reported, the line stops at once, and an officer who looked at it lets it go on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from django.db import transaction

from partywall.errors import Refused
from partywall.ledger import Entry, Fact
from partywall.model.product import AccountId, EditionId, ProductId, Role
from partywall.procedure.shown import knows_of
from partywall.procedure.waiting import Wait
from partywall.service.acting import NotThere
from partywall.service.house_acts import HouseAct, doer_with
from partywall.service.rights import doer
from partywall.service.situations import situation
from partywall.store.ids import new_id
from partywall.store.ledger import append
from partywall.store.products import keeping
from partywall.store.products.models import NearMissRow, PauseRow, WaitRow
from partywall.store.vault.keys import seal, unseal


class Mechanism(StrEnum):
    """How it nearly went wrong, for the figures."""

    WRONG_RECIPIENT = "wrong recipient"
    WRONG_ADDRESS = "wrong address"
    NOT_WITHHELD = "not withheld"
    HIDDEN = "hidden in the file"
    WRONG_DOCUMENT = "wrong document"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class NearMiss:
    """Something that nearly went wrong, for officers."""

    id: str
    product: ProductId
    edition: EditionId | None
    mechanism: Mechanism
    by: AccountId
    at: datetime
    words: str


@dataclass(frozen=True, slots=True)
class PauseShown:
    """What is stopped, since when, and by which near miss."""

    id: str
    kind: str | None
    recipient: str | None
    near_miss: str
    since: datetime
    lifted: datetime | None
    lifted_by: AccountId | None


def report_near_miss(
    account: AccountId,
    product: ProductId,
    mechanism: Mechanism,
    words: str,
    edition: EditionId | None = None,
    *,
    at: datetime | None = None,
) -> str:
    """Say that something nearly went wrong. Whoever knows of the product may, and the line stops with the same act."""
    at = at or datetime.now(UTC)
    if not words.strip():
        raise Refused("Say in words what nearly went wrong.")
    with transaction.atomic():
        who, kept = doer(account, at), keeping.load(product, lock=True)
        if kept is None or not knows_of(who, kept.product):
            raise NotThere
        found = kept.product.edition(edition) if edition else None
        if edition and found is None:
            raise NotThere
        id = new_id("n")
        NearMissRow.objects.create(
            id=id,
            product=product,
            edition=edition or "",
            mechanism=mechanism,
            by=account,
            at=at,
            words_sealed=seal(product, words.encode(), f"near miss {id}"),
        )
        stops = situation(kept.product, at).procedure.pauses
        # Of which edition it was may not be known: then nobody who was named has anything sent.
        named = [found.footing.recipient] if found else [row.person for row in kept.product.recipients]
        # Each alone: another kind for the same recipient stops too, and so does the same kind for another recipient.
        rows = [PauseRow(kind=kept.product.kind)] if "kind" in stops else []
        rows += [PauseRow(recipient=person) for person in named] if "recipient" in stops else []
        for row in rows:
            row.id, row.near_miss, row.since = new_id("h"), id, at
        PauseRow.objects.bulk_create(rows)
        pauses = tuple(row.id for row in rows)
        facts: dict[str, Fact] = {"near_miss": id, "mechanism": mechanism, "pauses": pauses}
        if edition:
            facts["edition"] = edition
        append(Entry(at, HouseAct.REPORT_NEAR_MISS, account, product, facts))
    return id


def lift_pause(account: AccountId, pause: str, reason: str, *, at: datetime | None = None) -> None:
    """Let the line go on, after looking at what happened. An officer does, who did not report it."""
    at = at or datetime.now(UTC)
    if not reason.strip():
        raise Refused("A reason in words is needed.")
    with transaction.atomic():
        who = doer_with(account, at, Role.OFFICER)
        row = PauseRow.objects.select_for_update().filter(id=pause, lifted=None).first()
        if row is None:
            raise Refused("There is no such pause, or it was lifted already.")
        miss = NearMissRow.objects.get(id=row.near_miss)
        if miss.by in who.people:
            raise Refused("Whoever reported it does not lift the pause.")
        row.lifted, row.lifted_by, row.reason_sealed = (
            at,
            account,
            seal(miss.product, reason.encode(), f"pause {pause}"),
        )
        row.save(update_fields=["lifted", "lifted_by", "reason_sealed"])
        append(Entry(at, HouseAct.LIFT_PAUSE, account, miss.product, {"pause": pause, "near_miss": miss.id}))


def pauses(account: AccountId, *, lifted: bool = False, at: datetime | None = None) -> tuple[PauseShown, ...]:
    """What is stopped. Everybody may know; who is meant, only officers."""
    who = doer(account, at or datetime.now(UTC))
    rows = PauseRow.objects.all() if lifted else PauseRow.objects.filter(lifted=None)
    officer = Role.OFFICER in who.roles
    return tuple(
        PauseShown(
            row.id,
            row.kind,
            row.recipient if officer else None,
            row.near_miss,
            row.since,
            row.lifted,
            AccountId(row.lifted_by) if row.lifted_by else None,
        )
        for row in rows.order_by("since", "id")
    )


def near_misses(
    account: AccountId, *, limit: int | None = None, skip: int = 0, at: datetime | None = None
) -> tuple[NearMiss, ...]:
    """What was reported, the newest first, for officers. Words of destroyed products are gone with them.

    Of a product of which they check a copy, nothing: what somebody else saw in it is not for who looks blind.
    """
    doer_with(account, at or datetime.now(UTC), Role.OFFICER)
    checking = WaitRow.objects.filter(what=Wait.FINISH_CHECK, whose=account).values("product")
    rows = NearMissRow.objects.exclude(product__in=checking).order_by("-at", "-id")
    return tuple(map(_near_miss, rows[skip : skip + limit if limit is not None else None]))


def lifted_because(account: AccountId, near_miss: str, *, at: datetime | None = None) -> Mapping[str, str]:
    """The reasons for which the pauses of a near miss were lifted, by pause, for officers. Some are gone."""
    doer_with(account, at or datetime.now(UTC), Role.OFFICER)
    miss = NearMissRow.objects.filter(id=near_miss).first()
    rows = PauseRow.objects.filter(near_miss=near_miss, reason_sealed__isnull=False) if miss else ()
    return {row.id: _opened(miss.product, bytes(row.reason_sealed or b""), f"pause {row.id}") for row in rows if miss}


def _near_miss(row: NearMissRow) -> NearMiss:
    words = _opened(row.product, bytes(row.words_sealed), f"near miss {row.id}")
    edition = EditionId(row.edition) if row.edition else None
    return NearMiss(row.id, ProductId(row.product), edition, Mechanism(row.mechanism), AccountId(row.by), row.at, words)


def _opened(product: str, sealed: bytes, what: str) -> str:
    """What was said, or nothing where the product's key is destroyed."""
    try:
        return unseal(product, sealed, what).decode()
    except Refused:
        return ""
