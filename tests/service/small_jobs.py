"""Small stand-ins for the long work on products: each does its one act, as the real job does, and takes no time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from partywall.errors import Refused
from partywall.model.people import PersonId
from partywall.model.product import Difference, DifferenceKind, EditionId, Footing, Product
from partywall.model.text import MediaType, digest_of
from partywall.procedure import acts
from partywall.procedure.acts import Act


def small_jobs() -> dict[str, Any]:
    """Small stand-ins for the long work; each does its one act, as the real one does."""
    from django.db import transaction

    from partywall.service.acting import Wanted, step
    from partywall.service.following import COMPARE, MAKE, SCREEN, asked
    from partywall.service.screenings import house_for, stand
    from partywall.store.ids import new_id
    from partywall.store.vault import blobs

    def doing(act: Callable[[Any, dict[str, Any]], Act]) -> Any:
        def work(job: Any, tell: Any) -> Any:
            from partywall.store.products import keeping

            kept = keeping.load(job.product)
            assert kept
            made = act(kept.product, asked(job))
            tell("half of it", 0.5)
            return lambda: step(house_for(job), job.product, lambda *_: Wanted(made), datetime.now(UTC)).product

        return work

    def screened(product: Product, given: dict[str, Any]) -> Act:
        ground = stand(product.id, PersonId(given["recipient"]))
        found = digest_of(f"{ground.draft.digest} {ground.now.policy} {ground.now.register}".encode())
        assert ground.now.policy and ground.now.register
        return acts.RecordScreening(
            ground.recipient, ground.draft.digest, ground.now.policy, ground.now.register, found, 1, True
        )

    def made(product: Product, given: dict[str, Any]) -> Act:
        recipient = PersonId(given["recipient"])
        row = product.screened(recipient)
        if row is None:
            raise Refused("The document was not read for this recipient.")
        with transaction.atomic():
            copy = blobs.put(product.id, f"A copy for {recipient}.".encode())
        footing = Footing(recipient, row.draft, copy, row.findings, row.policy, product.procedure, row.register,
                          len(product.decided(recipient)), product.before(recipient))  # fmt: skip
        return acts.RecordEdition(EditionId(new_id("e")), footing, MediaType.DOCX, 2, True, 0, 0, stamped=True)

    def compared(product: Product, given: dict[str, Any]) -> Act:
        edition = product.edition(given["edition"])
        assert edition
        rows = (Difference(new_id("d"), DifferenceKind.MARKED, mark.id) for mark in product.open_marks(edition))
        return acts.RecordDifferences(edition.id, tuple(rows))

    return {SCREEN: doing(screened), MAKE: doing(made), COMPARE: doing(compared)}
