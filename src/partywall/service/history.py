"""What the ledger says of a product, and its jobs: ids, digests and words of the program."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from partywall.model.product import AccountId, ProductId
from partywall.procedure import acts
from partywall.procedure.rules import refusals
from partywall.procedure.seeing import View
from partywall.service.acting import Denied, NotThere
from partywall.service.rights import known
from partywall.service.seen import viewed
from partywall.service.situations import situation
from partywall.store.jobs import queue
from partywall.store.jobs.queue import Job, JobState
from partywall.store.ledger.models import EntryRow


@dataclass(frozen=True, slots=True)
class Entered:
    """One entry of the ledger, and its number, by which its proof is asked for."""

    number: int
    act: str
    at: datetime
    by: AccountId
    facts: dict[str, object]


@dataclass(frozen=True, slots=True)
class JobShown:
    """A job as whoever may see its product sees it."""

    id: str
    kind: str
    state: JobState
    words: str
    """What is being done now, in two or three words."""
    share: float
    """How much of it is done, from 0 to 1."""
    why: str
    """If it failed: one sentence."""
    made: datetime
    ended: datetime | None


def history_of(account: AccountId, product: ProductId, after: int = -1, limit: int = 200) -> tuple[Entered, ...]:
    """The product's entries in the ledger, oldest first. Raises NotThere or Denied."""
    viewed(account, product, View.HISTORY)
    rows = EntryRow.objects.filter(product=product, number__gt=after).order_by("number")[:limit]
    return tuple(_entered(row.number, bytes(row.content)) for row in rows)


def jobs_of(account: AccountId, product: ProductId) -> tuple[JobShown, ...]:
    """The product's jobs, the newest first. Raises NotThere or Denied."""
    viewed(account, product, View.PRODUCT)
    return tuple(map(_shown, queue.of_product(product)))


def job_of(account: AccountId, product: ProductId, id: str) -> JobShown:
    """One of the product's jobs. Raises NotThere or Denied."""
    viewed(account, product, View.PRODUCT)
    return _shown(_job(product, id))


def cancel_job(account: AccountId, product: ProductId, id: str, at: datetime | None = None) -> JobShown:
    """Stop a job of the product: who could ask for it may. Raises NotThere or Denied."""
    at = at or datetime.now(UTC)
    whole = viewed(account, product, View.PRODUCT)
    job = _job(product, id)
    against = refusals(acts.LookAtFindings(), known(account, at), whole, situation(whole, at))
    if against:
        raise Denied(against)
    return _shown(queue.cancel(job.id))


def _job(product: ProductId, id: str) -> Job:
    found = next((job for job in queue.of_product(product) if job.id == id), None)
    if found is None:
        raise NotThere
    return found


def _entered(number: int, content: bytes) -> Entered:
    entry = json.loads(content)
    return Entered(number, entry["act"], datetime.fromisoformat(entry["at"]), AccountId(entry["by"]), entry["facts"])


def _shown(job: Job) -> JobShown:
    return JobShown(job.id, job.kind, job.state, job.words, job.share, job.why, job.made, job.ended)
