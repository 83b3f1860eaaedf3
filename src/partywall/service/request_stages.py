"""How far the documents of requests are, by ids and states alone: nothing is unsealed for it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from partywall.model.product import EditionState, ProductId, ProductState
from partywall.service.papers import Paper
from partywall.store.jobs.models import JobRow
from partywall.store.jobs.queue import JobState
from partywall.store.products.models import EditionRow, PaperRow, ProductRow, RequestedRow


class Stage(StrEnum):
    """How far a document of a request is, the farthest last."""

    NEW = "not read yet"
    FAILED = "failed"
    READING = "under way"
    DECIDE = "read"
    MADE = "copy made"
    RETURNED = "sent back"
    WAITING = "waits for its check"
    CHECKED = "checked"
    SENT = "sent"
    CLOSED = "closed"


DONE = frozenset({Stage.SENT, Stage.CLOSED})
"""Of documents that left, or need not."""
_OF_EDITION: Mapping[str, Stage] = MappingProxyType(
    {
        EditionState.MADE: Stage.MADE,
        EditionState.WAITING: Stage.WAITING,
        EditionState.BLIND: Stage.WAITING,
        EditionState.COMPARING: Stage.WAITING,
        EditionState.CHECKED: Stage.CHECKED,
        EditionState.EMERGENCY: Stage.CHECKED,
        EditionState.RETURNED: Stage.RETURNED,
        EditionState.RELEASED: Stage.SENT,
        EditionState.RECALLED: Stage.SENT,
    }
)


def stages_of(ids: Sequence[str]) -> Mapping[str, Mapping[ProductId, Stage]]:
    """How far each document of these requests is, by ids and states alone."""
    of = dict(RequestedRow.objects.filter(request__in=ids).values_list("product", "request"))
    rows = ProductRow.objects.filter(id__in=RequestedRow.objects.filter(request__in=ids).values("product"))
    states = dict(rows.filter(sealed__isnull=False).values_list("id", "state"))
    papers = PaperRow.objects.filter(product__in=rows.values("id"), what=Paper.FINDINGS)
    read = set(papers.values_list("product", flat=True))
    found = {
        product: Stage.CLOSED if state == ProductState.CLOSED else Stage.DECIDE if product in read else Stage.NEW
        for product, state in states.items()
    }
    editions = EditionRow.objects.filter(product__in=rows.values("id")).exclude(state=EditionState.WITHDRAWN)
    for product, state in editions.order_by("made", "id").values_list("product", "state"):
        if found.get(product) not in {None, Stage.CLOSED}:
            found[product] = _OF_EDITION[state]
    newest = dict(JobRow.objects.filter(product__in=rows.values("id")).order_by("made").values_list("product", "state"))
    for product, state in newest.items():
        if found.get(product) in {Stage.NEW, Stage.DECIDE, Stage.MADE} and state in {
            JobState.WAITING,
            JobState.RUNNING,
        }:
            found[product] = Stage.READING
        elif found.get(product) in {Stage.NEW, Stage.DECIDE} and state == JobState.FAILED:
            found[product] = Stage.FAILED
    stages: dict[str, dict[ProductId, Stage]] = {id: {} for id in ids}
    for product, stage in found.items():
        stages[of[product]][ProductId(product)] = stage
    return stages


def counted(stages: Mapping[ProductId, Stage]) -> Mapping[Stage, int]:
    """How many documents are how far."""
    return MappingProxyType({stage: number for stage in Stage if (number := [*stages.values()].count(stage))})
