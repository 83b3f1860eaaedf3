"""What is done at a stroke on all documents of a request: each by an act of its own, as if it were done one by one.

A document on which it cannot be done holds up none of the others, and is told with the reason.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

from partywall.errors import PartywallError
from partywall.model.product import AccountId, Doer, EditionState, Product
from partywall.procedure import acts
from partywall.procedure.acts import Act
from partywall.procedure.seeing import View
from partywall.procedure.situation import Situation
from partywall.procedure.written import Gate, Step
from partywall.service import request_documents, requests
from partywall.service.acting import Wanted, acted_together
from partywall.service.rights import doer
from partywall.service.seen import viewed_each

SECONDS = 20.0
"""After which a stroke ends between two documents; pressed again, it goes on."""


@dataclass(frozen=True, slots=True)
class Struck:
    """What a stroke came to."""

    done: int
    """Documents on which it was done."""
    left: int
    """Documents that are still to come: time was over."""
    refused: Mapping[str, int]
    """Why it could not be done, and on how many."""


@dataclass(frozen=True, slots=True)
class Question:
    """A step of the procedure that is answered, and what was answered so far, over all documents."""

    step: Step
    answers: Mapping[str, int]
    """How many documents have which code as their answer."""
    missing: int
    """Documents that have none yet."""
    mine: bool
    """Whether whoever looks may answer it."""


def questions(account: AccountId, request: str, *, at: datetime | None = None) -> tuple[Question, ...]:
    """The procedure's questions over all documents. Raises NotThere."""
    at = at or datetime.now(UTC)
    _, recipient = requests.row_of(account, request, at=at)
    who = doer(account, at)
    counted: dict[str, dict[str, int]] = {}
    steps = {step.id: step for step in _asked(requests.procedure_in_force(at).steps)}
    for product in _products(account, request, at):
        for step in steps.values():
            given = product.answered(step.id, recipient if step.each_recipient else None)
            code = given.code if given else ""
            counted.setdefault(step.id, {})
            counted[step.id][code] = counted[step.id].get(code, 0) + 1
    return tuple(
        Question(
            step,
            {code: number for code, number in counted.get(step.id, {}).items() if code},
            counted.get(step.id, {}).get("", 0),
            not step.who or bool(who.roles & step.who),
        )
        for step in steps.values()
    )


def answer(
    account: AccountId,
    request: str,
    answers: Mapping[str, str],
    words: str = "",
    *,
    key: str = "",
    at: datetime | None = None,
) -> Struck:
    """Answer these steps on every document that has another answer, or none. ``answers``: code by step."""
    _, recipient = requests.row_of(account, request, at=at)
    steps = {step.id: step for step in _asked(requests.procedure_in_force(at).steps)}

    def wanted(product: Product) -> list[Act]:
        return [
            acts.AnswerStep(id, code, words, person)
            for id, code in answers.items()
            if id in steps
            for person in [recipient if steps[id].each_recipient else None]
            if (given := product.answered(id, person)) is None or given.code != code
        ]

    return _strike(account, request, wanted, key, at)


def ask_screenings(account: AccountId, request: str, *, key: str = "", at: datetime | None = None) -> Struck:
    """Have every document read that was not yet, or that was handed in anew."""
    _, recipient = requests.row_of(account, request, at=at)

    def wanted(product: Product) -> list[Act]:
        return [] if product.screened(recipient) else [acts.AskScreening(recipient)]

    return _strike(account, request, wanted, key, at)


def ask_copies(account: AccountId, request: str, *, key: str = "", at: datetime | None = None) -> Struck:
    """Have a copy made of every document that was read and has none."""
    _, recipient = requests.row_of(account, request, at=at)

    def wanted(product: Product) -> list[Act]:
        there = [row for row in product.editions if row.state not in {EditionState.WITHDRAWN, EditionState.RETURNED}]
        return [acts.AskEdition(recipient)] if product.screened(recipient) and not there else []

    return _strike(account, request, wanted, key, at)


def submit(account: AccountId, request: str, *, key: str = "", at: datetime | None = None) -> Struck:
    """Hand every copy that was made to its independent check."""

    def wanted(product: Product) -> list[Act]:
        return [acts.SubmitEdition(row.id) for row in product.editions if row.state is EditionState.MADE]

    return _strike(account, request, wanted, key, at)


def _strike(
    account: AccountId,
    request: str,
    wanted: Callable[[Product], list[Act]],
    key: str,
    at: datetime | None,
) -> Struck:
    began, done, left = time.monotonic(), 0, 0
    refused: dict[str, int] = {}
    for product in _products(account, request, at):
        found = wanted(product)
        if not found:
            continue
        if time.monotonic() - began > SECONDS:
            left += 1
            continue
        try:
            intents = [partial(_intent, act) for act in found]
            acted_together(account, product.id, intents, (product.id, found), f"{key}:{product.id}" if key else "", at)
        except PartywallError as error:
            refused[str(error)] = refused.get(str(error), 0) + 1
        else:
            done += 1
    return Struck(done, left, refused)


def _intent(act: Act, _: Product | None, __: Doer, ___: Situation) -> Wanted:
    return Wanted(act)


def _products(account: AccountId, request: str, at: datetime | None) -> Iterable[Product]:
    ids = request_documents.documents_of(request)
    return (whole for _, whole in viewed_each(account, ids, View.PRODUCT, at) if whole)


def _asked(steps: Iterable[Step]) -> Iterable[Step]:
    return (step for step in steps if step.gate is Gate.ANSWERED)
