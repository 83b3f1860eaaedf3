"""A register in one JSON file, and its published schema."""

import copy
import json
from pathlib import Path
from typing import Any

import jsonschema
from hypothesis import given, settings
from hypothesis import strategies as st

import partywall.register
from partywall.register import read_json
from partywall.register.faults import Trouble
from partywall.register.shape import SCHEMA
from tests.register.tables_of import TODAY, address, register, troubles

PUBLISHED = Path(partywall.register.__file__).parent / "schema" / "register.schema.json"
WHOLE: dict[str, Any] = {
    "people": [
        {
            "id": "P1",
            "forename": "Ada",
            "surname": "Quill",
            "middle": "May",
            "known_as": ["Addie", "Ada Holt"],
            "born": "1990-02-03",
            "died": None,
            "sex": "F",
            "families": ["F1"],
            "role": "mother",
            "parental_responsibility_for": ["P2"],
            "addresses": [{"line": "14 High Street, Anytown", "postcode": "ZE1 1AA", "start": "2020-01-01"}],
            "phones": ["07700 900001"],
            "emails": ["ada@example.org"],
            "identifiers": [{"kind": "NHS number", "value": "999 000 0018"}],
            "professional": None,
        },
        {"id": "P2", "forename": "Ben"},
        {"id": "W1", "surname": "Dell", "professional": {"agency": "Council", "post": "social worker"}},
    ],
    "families": [{"id": "F1", "name": "Quill", "address": {"line": "14 High Street, Anytown"}}],
    "cases": [{"id": "C1", "family": "F1", "children": ["P2"]}],
    "relations": [{"a": "P1", "b": "P2", "kind": "mother of"}],
    "restrictions": [{"person": "P2", "categories": ["health"], "withheld_from": ["P1"], "why": "order"}],
    "protected_sources": [{"person": "P2"}],
    "meetings": [["P1", "P2"]],
    "involvements": [{"professional": "W1", "person": "P2"}],
}
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)


def test_the_published_schema_is_the_one_that_is_checked() -> None:
    """The file that others read and the check that the reader runs are one."""
    assert json.loads(PUBLISHED.read_text()) == SCHEMA
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_everything_in_the_file_is_read() -> None:
    """Each key of the schema ends in the register; what is left out is empty."""
    found = read_json(json.dumps(WHOLE).encode(), TODAY)
    # The one thing amiss: the restriction shields P2, so P2 is counted to no family by inference.
    assert troubles(found) == [Trouble.CHILD_OF_ANOTHER_FAMILY]
    kept = found.register
    assert kept is not None
    ada = kept.person("P1")  # type: ignore[arg-type]
    given = WHOLE["people"][0]
    assert ada is not None and ada.born is not None
    assert {name: list(getattr(ada, name)) for name in ("known_as", "families", "phones", "emails")} == {
        name: given[name] for name in ("known_as", "families", "phones", "emails")
    }
    assert (ada.middle, ada.role, ada.sex, ada.born.isoformat()) == ("May", "mother", "F", "1990-02-03")
    assert ada.parental_responsibility_for == ("P2",)
    assert [str(number.kind) for number in ada.identifiers] == ["NHS number"]
    worker = kept.person("W1")  # type: ignore[arg-type]
    assert worker is not None and worker.professional is not None
    assert (worker.professional.agency, worker.professional.post) == ("Council", "social worker")
    assert (kept.meetings, kept.involvements) == ((("P1", "P2"),), (("W1", "P2"),))
    assert kept.families[0].address is not None and kept.families[0].name == "Quill"
    assert len(kept.all_relations) == len(kept.all_restrictions) == len(kept.protected_sources) == len(kept.cases) == 1


def test_both_sources_give_the_same_register() -> None:
    """The same data as CSV tables and as JSON make registers of the same digest."""
    tables = register(
        ssd_mother=["P1,P2"],
        ssd_address=[address("P1", "14", "High Street", "ZE1 1AA")],
        ssd_professionals=["W1,Priya Dell,Social worker"],
        ssd_involvements=["W1,P2"],
        pw_restrictions=["P3,health,*,order"],
    )
    home = {"line": "14 High Street, Anytown", "postcode": "ZE1 1AA"}
    number = [{"kind": "NHS number", "value": "999 000 0018"}]
    one = {
        "people": [
            {"id": "P1", "forename": "Ada", "surname": "Quill", "born": "1990-02-03", "sex": "F", "addresses": [home]},
            {"id": "P2", "forename": "Ben", "surname": "Quill", "born": "2015-04-03", "sex": "M", "families": ["F1"],
             "identifiers": number},
            {"id": "P3", "forename": "Cy", "surname": "Marsh", "born": "2016-05-03", "sex": "M", "families": ["F2"]},
            {"id": "W1", "forename": "Priya", "surname": "Dell", "professional": {"post": "Social worker"}},
        ],
        "cases": [{"id": "C1", "family": "F1", "children": ["P2"]}],
        "relations": [{"a": "P1", "b": "P2", "kind": "mother of"}],
        "restrictions": [{"person": "P3", "categories": ["health"], "withheld_from": ["*"], "why": "order"}],
        "involvements": [{"professional": "W1", "person": "P2"}],
    }  # fmt: skip
    found = read_json(json.dumps(one).encode(), TODAY)
    assert found.faults == () and found.register is not None
    assert found.register.digest == tables.digest


def places(value: object, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The paths of a value and of everything inside it."""
    inner: list[tuple[Any, ...]] = [at]
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        inner += places(item, (*at, key))
    return inner


ODD: st.SearchStrategy[Any] = st.one_of(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=4) | st.sampled_from(["F", "all", "identity", "*", "2015-02-31"]),
    st.just([]) | st.just({}) | st.lists(st.text(max_size=2), max_size=2),
)


@settings(max_examples=150)
@given(st.data())
def test_reader_and_schema_are_of_one_mind(data: st.DataObject) -> None:
    """What the schema accepts the reader reads, and what it refuses the reader faults."""
    value = copy.deepcopy(WHOLE)
    for _ in range(data.draw(st.integers(1, 3))):
        *path, last = data.draw(st.sampled_from(places(value)[1:]))
        target: Any = value
        for key in path:
            target = target[key]
        act = data.draw(st.sampled_from(["replace", "remove", "add"]))
        if act == "replace":
            target[last] = data.draw(ODD)
        elif act == "remove":
            del target[last]
        elif isinstance(target, dict):
            target[data.draw(st.text(max_size=3))] = data.draw(ODD)
    found = read_json(json.dumps(value).encode(), TODAY)
    assert (Trouble.SHAPE in troubles(found)) == (not VALIDATOR.is_valid(value))


@given(st.one_of(st.binary(max_size=50), st.text(max_size=50).map(str.encode), ODD.map(json.dumps).map(str.encode)))
def test_what_is_no_register_is_faulted(content: bytes) -> None:
    """Whatever the bytes, the answer is a fault and never an error."""
    found = read_json(content, TODAY)
    assert found.register is None and found.faults


def test_nesting_without_end_is_faulted() -> None:
    """A file that is nested ten thousand deep is refused like any other that is not JSON."""
    assert troubles(read_json(b'{"people":' + b"[" * 100_000, TODAY)) == [Trouble.NOT_JSON]


def test_half_a_character_is_faulted() -> None:
    """An escape that is half a character is no text, and is refused."""
    assert troubles(read_json(rb'{"people": [{"id": "P1", "surname": "\ud800"}]}', TODAY)) == [Trouble.NOT_JSON]
