"""Everybody gets over HTTP what the rules say that they may do and see, and nothing of another's case."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from partywall.model.people import CaseId
from partywall.model.product import Doer, Product, ProductId, Role
from partywall.procedure.seeing import View
from tests.web import asked, browsing
from tests.web.housed import house, undone
from tests.web.world import CANARIES, OURS, STAGES, THEIRS, World

if TYPE_CHECKING:
    from django.http import HttpResponse
    from django.test import Client

__all__ = ["house", "undone"]

API = "/api/v1"
PARTS = ("our author", "our checker", "our sender", "our second", "our manager")
"""Who has a part in our products."""
CHILD = {OURS: "C-OURS", THEIRS: "C-CANARY-7Q"}
VIEWS = {
    "": View.PRODUCT,
    "/acts": None,
    "/draft": View.DRAFT,
    "/jobs": View.PRODUCT,
    "/history": View.HISTORY,
    "/findings/{recipient}": View.FINDINGS,
    "/editions/{edition}": View.COPY,
    "/editions/{edition}/copy": View.COPY,
    "/editions/{edition}/comparison": View.COMPARISON,
    "/editions/{edition}/certificate": View.FINDINGS,
    "/editions/{edition}/delivery": View.DELIVERY,
    "/editions/{edition}/addresses": View.DELIVERY,
    "/editions/{edition}/parcel": View.DELIVERY,
}
ALL_CASES = {Role.OFFICER}
"""Who sees every case."""


def _account(house: World, who: str) -> str:
    if who in PARTS:
        return getattr(house.casts[OURS], who.removeprefix("our ")).account  # type: ignore[no-any-return]
    return house.people[Role(who)]


def _who(account: str) -> Doer:
    from partywall.service.rights import doer

    return doer(account, datetime.now(UTC))


def _products(house: World, stages: tuple[str, ...]) -> Iterator[tuple[CaseId, str, Product]]:
    from partywall.store.products import keeping

    for case in (OURS, THEIRS):
        for stage in stages:
            kept = keeping.load(house.products[case, stage])
            assert kept
            yield case, stage, kept.product


def _undoing(client: Client, path: str, body: dict[str, Any] | None = None) -> HttpResponse:
    """The answer; what it changed is changed back."""
    from django.db import transaction

    with transaction.atomic():
        if body is None:
            answer = client.get(API + path)
        else:
            answer = client.post(API + path, body, content_type="application/json")
        transaction.set_rollback(True)
    return answer  # type: ignore[return-value]


def _refuse_canaries(answer: HttpResponse, case: CaseId, who: Doer, where: str) -> None:
    if answer.status_code != 200 or (case == OURS and not who.roles & ALL_CASES):
        told = answer.content.decode(errors="replace")
        assert not [word for word in CANARIES if word in told], where


EVERYBODY = [*map(str, Role), *PARTS]
SOME = [*map(str, Role), "our checker"]
QUICK = ("no edition", "blind", "addressed")
"""Stages that are enough to see whether the rules are asked at all; every one is looked at in the slow tests."""


@pytest.mark.parametrize("who", SOME)
def test_acts_are_answered_as_the_rules_say(undone: World, who: str) -> None:
    """Each person tries each act that has a place, on our products and theirs: done, 403, 404 or 409 by the rules."""
    assert _tried(undone, who, QUICK) > 60


@pytest.mark.slow
@pytest.mark.parametrize("who", EVERYBODY)
def test_every_act_at_every_stage(undone: World, who: str) -> None:
    """The same at every stage, with acts that have no place there too."""
    assert _tried(undone, who, STAGES, everything=True) > 400


def _tried(house: World, who: str, stages: tuple[str, ...], everything: bool = False) -> int:
    from partywall.service.situations import situation

    account = _account(house, who)
    client, doer, tried = browsing.browser(account), _who(account), 0
    for case, stage, product in _products(house, stages):
        now = situation(product, datetime.now(UTC))
        for request in asked.requests(doer, product, now, CHILD[case]):
            answer = _undoing(client, f"/products/{product.id}/acts/{request.act}", request.body)
            where = f"{who} {request.act} {case} {stage}: {answer.content.decode()}"
            assert answer.status_code == request.status, where
            _refuse_canaries(answer, case, doer, where)
            tried += 1
        for request in asked.out_of_place(product) if everything else ():
            answer = _undoing(client, f"/products/{product.id}/acts/{request.act}", request.body)
            assert answer.status_code in {403, 404, 409}, (who, request, answer.content)
            _refuse_canaries(answer, case, doer, request.act)
            tried += 1
    return tried


@pytest.mark.parametrize("who", SOME)
def test_looks_are_answered_as_the_rules_say(undone: World, who: str) -> None:
    """Each person looks at everything of our products and theirs: shown, 403 or 404 by the rules."""
    assert _looked(undone, who, QUICK) > 50


@pytest.mark.slow
@pytest.mark.parametrize("who", EVERYBODY)
def test_every_look_at_every_stage(undone: World, who: str) -> None:
    """The same at every stage."""
    assert _looked(undone, who, STAGES) > 300


def _looked(house: World, who: str, stages: tuple[str, ...]) -> int:
    from partywall.procedure.shown import knows_of

    account = _account(house, who)
    client, doer, looked = browsing.browser(account), _who(account), 0
    for case, stage, product in _products(house, stages):
        edition = product.editions[0].id if product.editions else None
        for path, view in VIEWS.items():
            if "{edition}" in path and edition is None:
                continue
            address = path.format(edition=edition, recipient=product.recipients[0].person)
            answer = _undoing(client, f"/products/{product.id}{address}")
            where = f"{who} {path} {case} {stage}: {answer.status_code} {answer.content[:300]!r}"
            foreseen = (
                asked.seen(view, doer, product, edition if "{edition}" in path else None)
                if view
                else 200
                if knows_of(doer, product)
                else 404
            )
            # What has not come about yet is not there even for those who may see it.
            assert answer.status_code in (
                {200, 404} if foreseen == 200 and not _is_there(path, stage) else {foreseen}
            ), where
            _refuse_canaries(answer, case, doer, where)
            looked += 1
    return looked


def _is_there(path: str, stage: str) -> bool:
    if path.endswith("/comparison"):
        return stage not in {
            "made",
            "waiting",
            "emergency asked",
            "emergency",
            "blind",
            "emergency released",
            "withdrawn",
        }
    if path.endswith("/parcel"):
        return stage in {"released", "emergency released", "recalled", "closed"}
    return not path.startswith("/findings") or stage != "no edition"


LISTS = ("/work", "/products", "/products?limit=1", "/pauses", "/near-misses", "/destructions", "/register",
         "/procedures", "/figures", "/versions?matter=policy", "/me", "/accounts", "/ledger/checkpoint")  # fmt: skip


@pytest.mark.parametrize("who", SOME)
def test_lists_name_nothing_of_another_case(undone: World, who: str) -> None:
    """No list tells an author, manager, trainer, auditor or administrator a word of the other case."""
    account = _account(undone, who)
    client, doer = browsing.browser(account), _who(account)
    theirs = [str(id) for (case, _), id in undone.products.items() if case == THEIRS]
    for path in LISTS:
        answer = _undoing(client, path)
        assert answer.status_code in {200, 403, 404}, (path, answer.content)
        told = answer.content.decode()
        if not doer.roles & {Role.OFFICER, Role.CHECKER, Role.SENDER}:
            assert not [word for word in (*CANARIES, *theirs) if word in told], path


def test_nobody_learns_whether_there_is_such_a_product(undone: World) -> None:
    """To somebody without a part in it, a product answers byte by byte as one that never was."""
    client = browsing.browser(undone.people[Role.AUTHOR])
    there, nowhere = undone.products[THEIRS, "released"], ProductId("p" + "0" * 20)
    for path in ("", "/acts", "/draft", "/history", "/findings/P-OURS"):
        answers = [_undoing(client, f"/products/{id}{path}") for id in (there, nowhere)]
        assert {answer.status_code for answer in answers} == {404}
        assert answers[0].content == answers[1].content
    for act in ("close-product", "look-at-findings"):
        answers = [_undoing(client, f"/products/{id}/acts/{act}", {}) for id in (there, nowhere)]
        assert answers[0].status_code == 404
        assert answers[0].content == answers[1].content
