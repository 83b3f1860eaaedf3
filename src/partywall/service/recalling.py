"""What is done about a copy that should never have left: its tasks, what else went the same way, and who is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from partywall.errors import Refused
from partywall.model.product import AccountId, EditionId, ProductId
from partywall.procedure.seeing import View
from partywall.service import naming
from partywall.service.procedures import of_digest
from partywall.service.releases import gone_the_same_way
from partywall.service.seen import viewed_edition

TELL_WITHIN = timedelta(hours=72)
"""Within which the Information Commissioner is told of a breach, from when it is known (UK GDPR, Article 33)."""
MOST = 15
"""So many copies alike are told one by one; of more, how many there are."""


@dataclass(frozen=True, slots=True)
class Task:
    """One task of a recall, with the procedure's words and who did it."""

    code: str
    words: str
    done: datetime | None = None
    done_by: str = ""
    proof: str = ""


@dataclass(frozen=True, slots=True)
class Alike:
    """Another copy that the same fault may be in, as far as who asks may know of it."""

    product: ProductId
    edition: EditionId
    why: tuple[str, ...]
    """``same recipient``, ``same address``, ``same draft`` or ``same source``."""
    kind: str
    """The procedure's title; empty: who asks may not see it."""
    recipient: str

    @property
    def seen(self) -> bool:
        """Whether who asks may see it."""
        return bool(self.kind)


@dataclass(frozen=True, slots=True)
class Recalled:
    """A recall and its tasks. Before there is one: the tasks that it would have."""

    by: str
    at: datetime | None
    reason: str
    tell_by: datetime | None
    """Until when the Information Commissioner has to be told, where they have to be."""
    tasks: tuple[Task, ...]
    alike: tuple[Alike, ...]
    more: int
    """How many more copies are alike."""

    @property
    def open_tasks(self) -> tuple[Task, ...]:
        """What is still to be done."""
        return tuple(task for task in self.tasks if task.done is None)


def recalled(account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None) -> Recalled:
    """How far a recall is. Raises Refused where the copy has not left."""
    at = at or datetime.now(UTC)
    whole, found = viewed_edition(account, product, View.DELIVERY, edition, at)
    if found.release is None:
        raise Refused("The copy has not left, so that it need not be called back. It can be withdrawn.")
    words = dict(of_digest(whole.procedure).recall_tasks)
    alike, more = _alike(account, product, edition, at)
    recall = found.recall
    if recall is None:
        return Recalled("", None, "", None, tuple(Task(code, text) for code, text in words.items()), alike, more)
    names = naming.staff([recall.by, *(task.done_by for task in recall.tasks if task.done_by)])
    tasks = tuple(
        Task(row.code, words.get(row.code, row.code), row.done, names.get(row.done_by or "", ""), row.proof)
        for row in recall.tasks
    )
    return Recalled(names[recall.by], recall.at, recall.reason, recall.at + TELL_WITHIN, tasks, alike, more)


def _alike(account: AccountId, product: ProductId, edition: EditionId, at: datetime) -> tuple[tuple[Alike, ...], int]:
    found: dict[tuple[ProductId, EditionId], list[str]] = {}
    for row in gone_the_same_way(account, product, edition, at=at):
        found.setdefault((row.product, row.edition), []).append(row.why)
    told = tuple(
        _told(account, other, copy, tuple(dict.fromkeys(why)), at) for (other, copy), why in list(found.items())[:MOST]
    )
    return told, len(found) - len(told)


def _told(account: AccountId, product: ProductId, edition: EditionId, why: tuple[str, ...], at: datetime) -> Alike:
    try:
        whole, found = viewed_edition(account, product, View.DELIVERY, edition, at)
    except Refused:
        return Alike(product, edition, why, "", "")
    title = of_digest(whole.procedure).title
    return Alike(product, edition, why, title, naming.person(found.footing.recipient))
