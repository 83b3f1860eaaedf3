"""Counts what an edition's screening found and how it was decided, when the edition is made: figures unseal nothing."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from partywall.model.disclosure import EvidenceKind, Passage, Screening
from partywall.model.product import EditionId
from partywall.store.products.models import PassageCountRow


def count_passages(edition: EditionId, screening: Screening, at: datetime) -> None:
    """Keep the counts, inside the caller's transaction."""
    proposed = {row.passage: row.outcome.value for row in screening.proposed}
    counts: Counter[tuple[str, str, str]] = Counter()
    for passage, decision in zip(screening.passages, screening.decisions, strict=True):
        first = _first(passage)
        by_machine = proposed.get(passage.id, decision.outcome.value)
        machine = "" if first is EvidenceKind.ADDED else by_machine
        counts[first.value, machine, decision.outcome.value] += 1
    PassageCountRow.objects.bulk_create(
        PassageCountRow(edition=edition, made=at, evidence=evidence, proposed=machine, outcome=outcome, passages=number)
        for (evidence, machine, outcome), number in sorted(counts.items())
    )


def _first(passage: Passage) -> EvidenceKind:
    """By what it was found. Each passage counts once."""
    return passage.evidence[0].kind if passage.evidence else EvidenceKind.MENTION
