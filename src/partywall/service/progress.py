"""How far the long work on a product is: its screenings and its copies, and for whom each is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from partywall.errors import PartywallError
from partywall.model.people import PersonId
from partywall.model.product import AccountId, ProductId
from partywall.procedure.seeing import View
from partywall.service.following import MAKE, SCREEN, asked
from partywall.service.seen import viewed
from partywall.store.jobs import queue
from partywall.store.jobs.queue import Job, JobState

UNDER_WAY = frozenset({JobState.WAITING, JobState.RUNNING})


@dataclass(frozen=True, slots=True)
class Progress:
    """The last job of a kind for one recipient."""

    job: str
    recipient: PersonId
    screening: bool
    """Whether the document is read for them; else their copy is made."""
    state: JobState
    words: str
    share: float
    why: str
    made: datetime

    @property
    def under_way(self) -> bool:
        """Whether it is still to end."""
        return self.state in UNDER_WAY


def progress_of(account: AccountId, product: ProductId) -> Mapping[PersonId, Progress]:
    """For each recipient their newest job, of those that screen or make a copy. Raises NotThere or Denied."""
    waits = {row.person for row in viewed(account, product, View.PRODUCT).recipients}
    found: dict[PersonId, Progress] = {}
    for job in queue.of_product(product):
        if not waits - found.keys():  # what an older job was asked for is not even opened
            break
        if job.kind in {SCREEN, MAKE} and (recipient := _recipient(job)) in waits and recipient not in found:
            found[recipient] = Progress(
                job.id, recipient, job.kind == SCREEN, job.state, job.words, job.share, job.why, job.made
            )
    return found


def _recipient(job: Job) -> PersonId | None:
    try:
        return PersonId(asked(job)["recipient"])
    except (PartywallError, KeyError):  # what was asked went with the key of its product
        return None
