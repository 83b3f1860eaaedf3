"""Rows for other programs: the ledger, disclosures, near misses, checks, destructions, trainings, of a stretch of time.

What is exported leaves the house, so each export is an act: who took what of which days, how many rows, and the digest
of the file stand in the ledger. No export holds a name of a family, an address, or a word of a document.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from itertools import islice
from types import MappingProxyType

from django.db import transaction

from partywall.errors import Refused
from partywall.ledger import Entry
from partywall.ledger.entry import Fact
from partywall.model.product import AccountId, EditionId, Product, ProductId, Role
from partywall.model.text import digest_of
from partywall.procedure.seeing import View
from partywall.service import entries, naming
from partywall.service.acting import Denied
from partywall.service.figures import Between
from partywall.service.house_acts import HouseAct, doer_with
from partywall.service.rights import doer
from partywall.service.seen import checked_by, viewed_each
from partywall.service.tables import Cell, as_csv, as_json
from partywall.store.accounts.models import Training
from partywall.store.ledger import append
from partywall.store.products.models import (
    CheckRow,
    DestructionRow,
    EditionRow,
    NearMissRow,
    PassageCountRow,
    PauseRow,
    ProductRow,
)

MOST = 100_000
"""Rows of one export; whoever wants more takes shorter stretches of time."""
MOST_OPENED = 2_000
"""Products that are unsealed for one export."""


class Export(StrEnum):
    """What can be exported, by its name in the ledger."""

    RELEASES = "releases"
    LEDGER = "ledger"
    CHECKS = "checks"
    PASSAGES = "passages"
    NEAR_MISSES = "near misses"
    DESTRUCTIONS = "destructions"
    TRAININGS = "trainings"


class Form(StrEnum):
    """In which form."""

    CSV = "csv"
    JSON = "json"


FOR: Mapping[Export, tuple[Role, ...]] = MappingProxyType(
    {
        Export.RELEASES: (Role.OFFICER,),
        Export.LEDGER: (Role.OFFICER, Role.AUDITOR),
        Export.CHECKS: (Role.OFFICER, Role.AUDITOR, Role.TRAINER),
        Export.PASSAGES: (Role.OFFICER,),
        Export.NEAR_MISSES: (Role.OFFICER,),
        Export.DESTRUCTIONS: (Role.OFFICER, Role.AUDITOR),
        Export.TRAININGS: (Role.OFFICER, Role.TRAINER),
    }
)
"""Who may take it."""
OF_COPIES = frozenset({Export.LEDGER, Export.CHECKS, Export.PASSAGES})
"""What tells how a document was decided and checked: not taken by whoever is checking a copy. A file in which the rows
of that copy are missing would not say so."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that leaves the house."""

    content: bytes
    name: str
    rows: int


Rows = Iterable[Sequence[Cell]]


def offered(account: AccountId, *, at: datetime | None = None) -> tuple[Export, ...]:
    """What somebody may take out."""
    roles = doer(account, at or datetime.now(UTC)).roles
    return tuple(what for what in Export if roles & {*FOR[what]})


def export(account: AccountId, what: Export, form: Form, between: Between, *, at: datetime | None = None) -> Exported:
    """The rows of that time as a file, and the entry that says so. Raises Refused."""
    at = at or datetime.now(UTC)
    doer_with(account, at, *FOR[what])
    if what in OF_COPIES and checked_by(account).exists():
        raise Denied((entries.BLIND,))
    head, make = _ROWS[what]
    rows = list(islice(make(account, between), MOST + 1))
    if len(rows) > MOST:
        raise Refused(f"These are more than {MOST:,} rows: take shorter stretches of time, one after the other.")
    content = as_csv(head, rows) if form is Form.CSV else as_json(head, rows)
    facts: dict[str, Fact] = {"what": what, "rows": len(rows), "digest": digest_of(content)}
    with transaction.atomic():
        append(Entry(at.astimezone(UTC), HouseAct.EXPORT, account, "", facts))
    return Exported(content, f"{what.value.replace(' ', '-')}.{form.value}", len(rows))


def _releases(account: AccountId, between: Between) -> Iterator[Sequence[Cell]]:
    rows = EditionRow.objects.filter(between.on("went"), went__isnull=False).order_by("went", "id")
    if rows.values("product").distinct().count() > MOST_OPENED:
        raise Refused(f"These are of more than {MOST_OPENED:,} products: take shorter stretches of time.")
    kinds = dict(ProductRow.objects.filter(id__in=rows.values("product")).values_list("id", "kind"))
    # Of what was destroyed, or may not be seen, a row of ids stays.
    opened = dict(viewed_each(account, map(ProductId, kinds), View.PRODUCT))
    for row in rows:
        yield (row.product, row.id, kinds.get(row.product, ""), *_release(opened.get(ProductId(row.product)), row))


def _release(product: Product | None, row: EditionRow) -> tuple[Cell, ...]:
    edition = product.edition(EditionId(row.id)) if product else None
    if product is None or edition is None or edition.release is None:
        return "", "", "", row.went, "", "", "", None, "", None
    named, release = product.recipient(edition.footing.recipient), edition.release
    return (
        product.case,
        edition.footing.recipient,
        named.basis if named else "",
        release.at,
        release.method,
        release.by,
        release.copy,
        release.delivered,
        "emergency" if edition.emergency and edition.emergency.granted else "",
        edition.recall.at if edition.recall else None,
    )


def _ledger(_: AccountId, between: Between) -> Iterator[Sequence[Cell]]:
    for each in entries.every(entries.Wanted(between.since, between.until)):
        facts = {name: _plain(value) for name, value in each.facts.items()}
        yield each.number, each.at, each.act, each.by, each.product, json.dumps(facts, sort_keys=True)


def _plain(value: Fact) -> object:
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value.isoformat() if isinstance(value, datetime) else value


_CHECK = ("product", "edition", "checker", "ended", "verdict", "pages", "seconds", "marks", "marks_changed", "kept",
          "kept_marked", "kept_changed")  # fmt: skip


def _checks(_: AccountId, between: Between) -> Iterator[Sequence[Cell]]:
    return CheckRow.objects.filter(between.on("ended")).order_by("ended", "id").values_list(*_CHECK).iterator()


_PASSAGE = ("edition", "made", "evidence", "proposed", "outcome", "passages")


def _passages(_: AccountId, between: Between) -> Iterator[Sequence[Cell]]:
    return PassageCountRow.objects.filter(between.on("made")).order_by("made", "id").values_list(*_PASSAGE).iterator()


def _near_misses(_: AccountId, between: Between) -> Iterator[Sequence[Cell]]:
    rows = NearMissRow.objects.filter(between.on("at"))
    stopped: dict[str, list[datetime | None]] = {}
    for miss, at in PauseRow.objects.filter(near_miss__in=rows.values("id")).values_list("near_miss", "lifted"):
        stopped.setdefault(miss, []).append(at)
    for row in rows.order_by("at", "id").defer("words_sealed"):
        pauses = stopped.get(row.id, [])
        lifted = max((at for at in pauses if at), default=None) if all(pauses) else None
        yield row.id, row.product, row.edition, row.mechanism, row.by, row.at, len(pauses), lifted


def _destructions(_: AccountId, between: Between) -> Iterator[Sequence[Cell]]:
    rows = DestructionRow.objects.filter(between.on("proposed")).order_by("proposed", "product")
    kinds = dict(ProductRow.objects.filter(id__in=rows.values("product")).values_list("id", "kind"))
    for row in rows:
        yield (row.product, kinds.get(row.product, ""), row.proposed_by, row.proposed, row.destroyed_by, row.destroyed)


def _trainings(_: AccountId, between: Between) -> Iterator[Sequence[Cell]]:
    rows = list(Training.objects.filter(between.on("since")).order_by("since", "id"))
    names = naming.staff({row.account for row in rows})
    for row in rows:
        yield row.account, names[row.account], row.code, row.since, row.until, row.score, row.by, row.ended_at


_ROWS: Mapping[Export, tuple[tuple[str, ...], Callable[[AccountId, Between], Rows]]] = MappingProxyType(
    {
        Export.RELEASES: (
            ("product", "edition", "kind", "case", "recipient", "basis", "released", "method", "by", "copy", "arrived",
             "emergency", "recalled"),
            _releases,
        ),
        Export.LEDGER: (("number", "at", "act", "by", "product", "facts"), _ledger),
        Export.CHECKS: (_CHECK, _checks),
        Export.PASSAGES: (_PASSAGE, _passages),
        Export.NEAR_MISSES: (
            ("near_miss", "product", "edition", "mechanism", "by", "at", "pauses", "lifted"),
            _near_misses,
        ),
        Export.DESTRUCTIONS: (
            ("product", "kind", "proposed_by", "proposed", "destroyed_by", "destroyed"),
            _destructions,
        ),
        Export.TRAININGS: (
            ("account", "name", "training", "passed", "until", "score", "by", "ended"),
            _trainings,
        ),
    }
)  # fmt: skip
