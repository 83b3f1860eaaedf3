"""The shape of a register in one JSON file: a JSON Schema, and the check of a value against it.

The published ``schema/register.schema.json`` is this very value; a test holds them equal. The
check knows only the words of JSON Schema that are used here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from partywall.model.people import FactKind, IdentifierKind

Schema = Mapping[str, Any]

_TEXT: Schema = {"type": "string"}
_ID: Schema = {"type": "string", "pattern": r"\S"}
_DATE: Schema = {"type": ["string", "null"], "pattern": "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$"}


def _list(of: Schema) -> Schema:
    return {"type": "array", "items": of}


def _object(needed: Mapping[str, Schema], optional: Mapping[str, Schema] | None = None) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {**needed, **(optional or {})},
        "required": list(needed),
        "additionalProperties": False,
    }


_ADDRESS = _object({"line": _TEXT}, {"postcode": _TEXT, "kind": _TEXT, "start": _DATE, "end": _DATE})
_IDENTIFIER = _object({"kind": {"type": "string", "enum": [str(kind) for kind in IdentifierKind]}, "value": _TEXT})
_PROFESSIONAL = _object({}, {"agency": _TEXT, "post": _TEXT})
_PERSON = _object(
    {"id": _ID},
    {
        "forename": _TEXT,
        "surname": _TEXT,
        "middle": _TEXT,
        "known_as": _list(_TEXT),
        "born": _DATE,
        "died": _DATE,
        "sex": {"type": "string", "enum": ["", "F", "M"]},
        "families": _list(_ID),
        "role": _TEXT,
        "parental_responsibility_for": _list(_ID),
        "addresses": _list(_ADDRESS),
        "phones": _list(_TEXT),
        "emails": _list(_TEXT),
        "identifiers": _list(_IDENTIFIER),
        "professional": {**_PROFESSIONAL, "type": ["object", "null"]},
    },
)
_CATEGORY: Schema = {"type": "string", "enum": ["all", *(str(kind) for kind in FactKind)]}

SCHEMA: Schema = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "Partywall register",
    "description": "People, families and cases of a social care service. Whatever is empty may be left out.",
    **_object(
        {"people": _list(_PERSON)},
        {
            "$schema": _TEXT,
            "families": _list(
                _object({"id": _ID}, {"name": _TEXT, "address": {**_ADDRESS, "type": ["object", "null"]}})
            ),
            "cases": _list(_object({"id": _ID, "family": _TEXT}, {"children": _list(_ID)})),
            "relations": _list(_object({"a": _ID, "b": _ID, "kind": _TEXT})),
            "restrictions": _list(
                _object(
                    {"person": _ID, "categories": _list(_CATEGORY), "withheld_from": _list(_ID)},
                    {"why": _TEXT},
                )
            ),
            "protected_sources": _list(_object({"person": _ID}, {"why": _TEXT})),
            "meetings": _list(_list(_ID)),
            "involvements": _list(_object({"professional": _ID, "person": _ID})),
        },
    ),
}

_TYPES: Mapping[str, type] = {"object": dict, "array": list, "string": str, "null": type(None)}


def misshapen(value: object, schema: Schema = SCHEMA, place: str = "") -> Iterator[str]:
    """The places (JSON Pointers without the first slash) where a value is not as the schema says."""
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(isinstance(value, _TYPES[name]) for name in types):
        yield place
    elif isinstance(value, dict):
        yield from _misshapen_object(value, schema, place)
    elif isinstance(value, list):
        for number, item in enumerate(value):
            yield from misshapen(item, schema["items"], f"{place}/{number}".lstrip("/"))
    elif isinstance(value, str) and not _string_fits(value, schema):
        yield place


def _misshapen_object(value: dict[str, Any], schema: Schema, place: str) -> Iterator[str]:
    known = schema["properties"]
    for name in schema["required"]:
        if name not in value:
            yield f"{place}/{name}".lstrip("/")
    for name, item in value.items():
        if name in known:
            yield from misshapen(item, known[name], f"{place}/{name}".lstrip("/"))
        else:
            yield place  # not its name: an unknown key might be anything, a person's name among it


def _string_fits(value: str, schema: Schema) -> bool:
    if "enum" in schema and value not in schema["enum"]:
        return False
    return "pattern" not in schema or re.search(schema["pattern"], value) is not None
