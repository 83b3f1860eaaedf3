"""The interface's description is what the program does, and says enough to be used."""

from __future__ import annotations

import json
from pathlib import Path

from partywall.procedure.acts import name_of
from partywall.procedure.table import TABLE
from partywall.service.forms import HOUSE_FILLS
from tests.web.describing import description

PAGE = Path(__file__).parent.parent.parent / "docs" / "api" / "openapi.json"
SAID = json.loads(description())
OPERATIONS = {
    operation["operationId"]: (path, method, operation)
    for path, methods in SAID["paths"].items()
    for method, operation in methods.items()
}


def test_the_page_is_what_the_program_says() -> None:
    """If an address changes, the page changes with it: python -m tests.web.describing > docs/api/openapi.json"""
    assert PAGE.read_text(encoding="utf-8") == description()


def test_every_act_of_people_has_an_address_and_none_of_the_house() -> None:
    """What a person can do is there by its name; what only the house does is not."""
    for kind, row in TABLE.items():
        assert (name_of(kind) in OPERATIONS) == (not row.machine)


def test_nothing_that_the_house_fills_in_is_asked() -> None:
    """No request has a field for what the house works out itself."""
    for kind, filled in HOUSE_FILLS.items():
        schema = SAID["components"]["schemas"].get(kind.__name__, {"properties": {}})
        assert not filled & schema["properties"].keys() - {"due", "begins"}  # asked, and judged by the house


def test_every_operation_says_what_it_does() -> None:
    """Each has a summary in words, and an id of its own."""
    assert len(OPERATIONS) == sum(len(methods) for methods in SAID["paths"].values())
    for path, _, operation in OPERATIONS.values():
        assert len(operation["summary"].split()) >= 2, path


def test_whatever_changes_something_asks_who_it_is() -> None:
    """No address but the one for handing in a code is open to nobody in particular."""
    assert [name for name, (_, _, operation) in OPERATIONS.items() if not operation.get("security")] == ["redeem"]
