"""What of a product waits for somebody, for the lists of work; whether they may, ``rules`` says. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from partywall.model.product import AccountId, Edition, EditionId, EditionState, Product, ProductState, Role
from partywall.procedure.written import Procedure

_S = EditionState


class Wait(StrEnum):
    """Something that somebody is to do, the most pressing first."""

    RECALL = "do the tasks of a recall"
    REVIEW = "look at a release in an emergency"
    GRANT = "decide on a release in an emergency"
    DECIDE_RECIPIENT = "decide on a recipient"
    DECIDE_SOURCE = "decide on a source"
    CHECK = "check an edition"
    FINISH_CHECK = "finish a check"
    CORRECT = "correct a returned edition"
    CHOOSE_DELIVERY = "choose how an edition is to go"
    KEY_ADDRESS = "key an address again"
    RELEASE = "let an edition leave"
    SUBMIT = "hand an edition to its check"
    MAKE = "go on with a product"
    CONFIRM = "write down that an edition arrived"
    """Of what left: it stands in the list of those who send, and is nothing that has to be done at once."""


_CALLED = frozenset({Role.MANAGER, Role.OFFICER})
FOR: Mapping[Wait, frozenset[Role]] = MappingProxyType(
    {
        Wait.RECALL: frozenset({Role.SENDER, Role.MANAGER, Role.OFFICER}),
        Wait.REVIEW: frozenset({Role.MANAGER, Role.OFFICER, Role.CHECKER}),
        Wait.GRANT: _CALLED,
        Wait.DECIDE_RECIPIENT: _CALLED,
        Wait.DECIDE_SOURCE: _CALLED,
        Wait.CHECK: frozenset({Role.CHECKER}),
        Wait.FINISH_CHECK: frozenset({Role.CHECKER}),
        Wait.CORRECT: frozenset({Role.AUTHOR}),
        Wait.CHOOSE_DELIVERY: frozenset({Role.SENDER, Role.OFFICER}),
        Wait.KEY_ADDRESS: frozenset({Role.SENDER, Role.OFFICER}),
        Wait.RELEASE: frozenset({Role.SENDER, Role.OFFICER}),
        Wait.SUBMIT: frozenset({Role.AUTHOR}),
        Wait.MAKE: frozenset({Role.AUTHOR}),
    }
)
"""Whose work it is. What is not here is in no list of work."""
INDEPENDENT = frozenset({Wait.CHECK, Wait.REVIEW})
"""For nobody who had a part in making the product."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits, of which edition if it is about one, and since when."""

    what: Wait
    since: datetime
    edition: EditionId | None = None
    whose: AccountId | None = None
    """If it is one person's alone."""


def waiting(product: Product, procedure: Procedure, now: datetime) -> tuple[Waiting, ...]:
    """All that waits; ``now`` stands for what began with the act that was just done."""
    of_editions = [row for edition in product.editions for row in _of_edition(edition, now)]
    if product.state is ProductState.CLOSED:
        return tuple(row for row in of_editions if row.what in {Wait.RECALL, Wait.REVIEW, Wait.CONFIRM})
    return (*_of_product(product, procedure, now), *of_editions)


def _of_product(product: Product, procedure: Procedure, now: datetime) -> Iterator[Waiting]:
    if any(not row.party and row.allowed is None for row in product.recipients):
        yield Waiting(Wait.DECIDE_RECIPIENT, now)
    for source in product.sources:
        kind = procedure.source(source.kind)
        if source.decided is None and (kind is None or kind.decide or source.case != product.case):
            yield Waiting(Wait.DECIDE_SOURCE, source.added)
            break
    settled = {each.footing.recipient for each in product.editions if each.state is not _S.WITHDRAWN}
    if not product.recipients or {row.person for row in product.recipients} - settled:
        yield Waiting(Wait.MAKE, product.opened)


def _of_edition(edition: Edition, now: datetime) -> Iterator[Waiting]:
    emergency, delivery, recall = edition.emergency, edition.delivery, edition.recall
    if edition.release and emergency and emergency.granted and not emergency.reviewed:
        yield Waiting(Wait.REVIEW, edition.release.at, edition.id)
    if recall and any(task.done is None for task in recall.tasks):
        yield Waiting(Wait.RECALL, recall.at, edition.id)
    if edition.state is _S.RELEASED and edition.release and not edition.release.delivered:
        yield Waiting(Wait.CONFIRM, edition.release.at, edition.id)
    if edition.state is _S.MADE:
        yield Waiting(Wait.SUBMIT, edition.made, edition.id)
    if edition.state is _S.WAITING:
        yield Waiting(Wait.CHECK, now, edition.id)
        if emergency and not emergency.granted:
            yield Waiting(Wait.GRANT, emergency.asked, edition.id)
    if edition.state in {_S.BLIND, _S.COMPARING} and edition.check:
        yield Waiting(Wait.FINISH_CHECK, edition.check.started, edition.id, edition.check.checker)
    if edition.state is _S.RETURNED:
        yield Waiting(Wait.CORRECT, now, edition.id)
    if edition.state in {_S.CHECKED, _S.EMERGENCY}:
        if delivery is None:
            yield Waiting(Wait.CHOOSE_DELIVERY, now, edition.id)
        elif delivery.keyed is None:
            yield Waiting(Wait.KEY_ADDRESS, delivery.chosen, edition.id)
        else:
            yield Waiting(Wait.RELEASE, delivery.keyed, edition.id)
