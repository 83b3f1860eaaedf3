"""A house that several tests share, on each database: what a test does in it is undone behind it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests import databases
from tests.web import world
from tests.web.world import World


@pytest.fixture(scope="module", params=databases.KINDS)
def house(request: pytest.FixtureRequest) -> Iterator[World]:
    """People in every role, two cases, and a product of each at every stage."""
    name = databases.fresh(request.param)
    yield world.built()
    databases.drop(request.param, name)


@pytest.fixture
def undone(house: World) -> Iterator[World]:
    """The same house, as it was before, whatever the test does."""
    from django.db import transaction

    with transaction.atomic():
        yield house
        transaction.set_rollback(True)
