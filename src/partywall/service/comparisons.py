"""Comparing: a job lays the checker's marks beside the author's and the machine's, once the blind phase is over."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from partywall.errors import Refused
from partywall.model.disclosure import Screening
from partywall.model.product import Difference, Edition, EditionId, Product, ProductId
from partywall.procedure import acts
from partywall.procedure.comparing import Compared, differences
from partywall.procedure.copy_text import copy_text
from partywall.service.acting import Wanted, step
from partywall.service.editions import plan_of, read_again
from partywall.service.following import asked
from partywall.service.jobs import Effect, Tell
from partywall.service.papers import screening_of
from partywall.service.screenings import by_people, house_for
from partywall.store.ids import new_id
from partywall.store.jobs.queue import Job
from partywall.store.products import keeping


def compare(job: Job, tell: Tell) -> Effect:
    """The job of ``EndBlind``."""
    id, edition = ProductId(job.product), EditionId(asked(job)["edition"])
    kept = keeping.load(id)
    found = kept.product.edition(edition) if kept else None
    if kept is None or found is None:
        raise Refused("There is no such edition.")
    tell("laying the marks side by side", 0.2)
    rows = laid(kept.product, found)

    def effect() -> None:
        step(house_for(job), id, lambda *_: Wanted(acts.RecordDifferences(edition, rows)), datetime.now(UTC))

    return effect


def laid(product: Product, edition: Edition) -> tuple[Difference, ...]:
    """All differences about an edition, of every mark that counts for its bytes."""
    return differences(compared(product, edition), product.open_marks(edition), _ids())


def compared(product: Product, edition: Edition) -> Compared:
    """What a comparison rests on: the findings as the copy was made of them, and the copy."""
    screening = screening_as_made(product, edition)
    parts, _ = copy_text(read_again(product.id, edition.id))
    return Compared(screening, plan_of(screening, edition.footing.policy).redactions, parts)


def screening_as_made(product: Product, edition: Edition) -> Screening:
    """The machine's findings with the decisions that were heeded when the copy was made."""
    footing = edition.footing
    found = screening_of(product.id, footing.findings)
    return by_people(product, footing.recipient, found, footing.decisions, footing.files)


def _ids() -> Iterator[str]:
    while True:
        yield new_id("d")
