"""Whatever is sent to the interface, by whoever: no fault of our own, and answers as its description has them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from partywall.model.product import Role
from tests.web import browsing
from tests.web.housed import house
from tests.web.world import CANARIES, STAGES, THEIRS, World

if TYPE_CHECKING:
    from schemathesis import Case

__all__ = ["house"]

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
BLIND_ROLES = (Role.AUTHOR, Role.MANAGER, Role.TRAINER, Role.ADMINISTRATOR)
"""Who has no business with the other case, whatever they send."""
SCOPES = ("read", "author", "send", "administer")


@cache
def _schema() -> Any:
    from django.core.wsgi import get_wsgi_application

    return schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())


@cache
def _operations() -> list[Any]:
    return [found.ok() for found in _schema().get_all_operations()]


class Visitor:
    """Somebody who sends things: signed in, or by a token."""

    def __init__(self, world: World, role: Role) -> None:
        account, self.role = world.people[role], role
        client = browsing.browser(account)
        self._cookies = {name: morsel.value for name, morsel in client.cookies.items()}
        self._account, self._token = account, browsing.token_of(account, *SCOPES)

    def shows(self, how: str) -> dict[str, Any]:
        """What comes with a request to show who it is."""
        from django.conf import settings as django

        csrf = self._cookies[django.CSRF_COOKIE_NAME]
        return {
            "session": {"cookies": self._cookies, "headers": {"X-CSRFToken": csrf}},
            "no csrf": {"cookies": self._cookies, "headers": {}},
            "token": {"cookies": {}, "headers": {"Authorization": f"Bearer {self._token}"}},
            "bad token": {"cookies": {}, "headers": {"Authorization": "Bearer partywall_nothing"}},
            "nothing": {"cookies": {}, "headers": {}},
        }[how]


HOW = st.sampled_from(["session", "session", "session", "token", "token", "no csrf", "bad token", "nothing"])


def _aimed(case: Case, data: Any, world: World) -> None:
    """Most requests are about things that there are, of one case or the other."""
    stage = data.draw(st.sampled_from(STAGES))
    at = data.draw(st.sampled_from(sorted({case for case, _ in world.products})))
    product = world.products[at, stage]
    if "product" in (case.path_parameters or {}) and data.draw(st.integers(0, 9)):
        case.path_parameters["product"] = product
        edition = world.editions.get(product)
        if edition and "edition" in case.path_parameters:
            case.path_parameters["edition"] = edition
        if edition and isinstance(case.body, dict) and "edition" in case.body and data.draw(st.integers(0, 9)):
            case.body["edition"] = edition
    if "kind" in (case.path_parameters or {}) and data.draw(st.booleans()):
        case.path_parameters["kind"] = "letter"
    if "account" in (case.path_parameters or {}) and data.draw(st.booleans()):
        case.path_parameters["account"] = data.draw(st.sampled_from(sorted(world.people.values())))


def _fuzzed(world: World, examples: int) -> None:
    from django.db import transaction

    visitors = {role: Visitor(world, role) for role in Role}

    @settings(
        max_examples=examples, deadline=None, database=None, phases=[Phase.generate], derandomize=examples < 1000,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(st.data())
    def send(data: Any) -> None:
        role = data.draw(st.sampled_from(list(Role)))
        operation = data.draw(st.sampled_from(_operations()))
        modes = [GenerationMode.POSITIVE, GenerationMode.POSITIVE, GenerationMode.NEGATIVE]
        case = data.draw(operation.as_strategy(generation_mode=data.draw(st.sampled_from(modes))))
        _aimed(case, data, world)
        shown = visitors[role].shows(data.draw(HOW))
        with transaction.atomic():
            answer = case.call(cookies=shown["cookies"], headers={**(case.headers or {}), **shown["headers"]})
            transaction.set_rollback(True)
        case.validate_response(answer, checks=CHECKS)
        if role in BLIND_ROLES:
            theirs = [str(id) for (at, _), id in world.products.items() if at == THEIRS]
            asked = json.dumps([case.path_parameters, str(case.body)])
            told = answer.content.decode(errors="replace")
            assert not [word for word in (*CANARIES, *theirs) if word in told and word not in asked], told

    with _one_connection():
        send()


@contextmanager
def _one_connection() -> Iterator[None]:
    """A request's end does not close the connection whose transaction is to be undone."""
    from django.core.signals import request_finished, request_started
    from django.db import close_old_connections

    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def test_whatever_is_sent_is_answered_as_described(house: World) -> None:
    """Requests of every kind, by every role: no 500, nothing but what the description says, nothing of another case."""
    _fuzzed(house, 250)


@pytest.mark.slow
def test_much_more_is_answered_as_described(house: World) -> None:
    """The same, many times more, with other dice each time."""
    _fuzzed(house, 8000)
