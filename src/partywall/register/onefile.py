"""A register in one JSON file, turned into rows."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from partywall.model.people import Fault
from partywall.register.faults import Trouble
from partywall.register.rows import Row, Rows, table_fault
from partywall.register.shape import misshapen

FILE = "register.json"
"""What faults call the file, whatever its name."""

Object = dict[str, Any]


def rows_of_json(untrusted: bytes, faults: list[Fault]) -> Rows:
    """The rows of a JSON file; none if it is not JSON or not of the published shape."""
    found = _parsed(untrusted, faults)
    wrong = [] if found is None else list(misshapen(found))
    faults.extend(table_fault(FILE, Trouble.SHAPE, place) for place in wrong)
    register: Object = found if found is not None and not wrong else {}

    def rows(table: str, faults: list[Fault]) -> Iterator[Row]:
        yield from _TABLES[table](register)

    return rows


def _parsed(untrusted: bytes, faults: list[Fault]) -> Object | None:
    try:
        found = json.loads(untrusted.decode("utf-8-sig"), object_pairs_hook=_once, parse_constant=_refuse)
        # An escape can write half a character, which no text and no database can hold.
        json.dumps(found, ensure_ascii=False).encode()
    except _Twice:
        faults.append(table_fault(FILE, Trouble.KEY_TWICE))
        return None
    except (ValueError, RecursionError):
        faults.append(table_fault(FILE, Trouble.NOT_JSON))
        return None
    if not isinstance(found, dict):
        faults.append(table_fault(FILE, Trouble.NOT_JSON))
        return None
    return found


class _Twice(Exception):
    """A key stands twice in one object, and one of the two would be lost."""


def _once(pairs: list[tuple[str, object]]) -> Object:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise _Twice
    return found


def _refuse(_: str) -> None:
    raise ValueError("not JSON")


def _row(place: str, value: Mapping[str, Any], **more: str) -> Row:
    """An object as a row: its strings as values, its lists of strings as lists."""
    texts = {name: item.strip() for name, item in value.items() if isinstance(item, str)}
    lists = {name: _strings(item) for name, item in value.items() if isinstance(item, list)}
    fields = {name: f"{place}/{name}" for name in value} | {"": place}
    return Row(FILE, None, {**texts, **more}, fields, lists)


def _strings(items: list[Any]) -> tuple[str, ...]:
    return tuple(item.strip() for item in items if isinstance(item, str) and item.strip())


def _objects(register: Object, name: str) -> Iterator[tuple[str, Object]]:
    for number, value in enumerate(register.get(name, ())):
        yield f"{name}/{number}", value


def _plain(name: str) -> Any:
    def rows(register: Object) -> Iterator[Row]:
        for place, value in _objects(register, name):
            yield _row(place, value)

    return rows


def _persons(register: Object) -> Iterator[Row]:
    for place, value in _objects(register, "people"):
        if value.get("professional") is None:
            yield _row(place, value)


def _professionals(register: Object) -> Iterator[Row]:
    for place, value in _objects(register, "people"):
        if (work := value.get("professional")) is not None:
            row = _row(place, value)
            yield Row(FILE, None, {**row.values, **work}, row.fields, row.lists)


def _each(name: str, field: str) -> Any:
    """One row for each item of a person's list: ``families`` gives rows of person and family."""

    def rows(register: Object) -> Iterator[Row]:
        for place, person in _objects(register, "people"):
            for number, item in enumerate(person.get(name, ())):
                value = item if isinstance(item, dict) else {field: item}
                yield _row(f"{place}/{name}/{number}", value, person=person["id"].strip())

    return rows


def _contacts(register: Object) -> Iterator[Row]:
    for kind in ("phone", "email"):
        for row in _each(f"{kind}s", "value")(register):
            yield Row(FILE, None, {**row.values, "kind": kind}, row.fields)


def _families(register: Object) -> Iterator[Row]:
    for place, value in _objects(register, "families"):
        address = value.get("address") or {}
        yield _row(place, {**address, **value})


def _meetings(register: Object) -> Iterator[Row]:
    for number, people in enumerate(register.get("meetings", ())):
        for at, person in enumerate(people):
            place = f"meetings/{number}/{at}"
            yield Row(FILE, None, {"meeting": str(number), "person": person.strip()}, {"person": place, "": place})


def _roles(register: Object) -> Iterator[Row]:
    for place, value in _objects(register, "people"):
        if value.get("role", "").strip():
            yield _row(place, {"role": value["role"]}, person=value["id"].strip())


_TABLES: Mapping[str, Any] = {
    "person": _persons,
    "professional": _professionals,
    "member": _each("families", "family"),
    "address": _each("addresses", "line"),
    "identifier": _each("identifiers", "value"),
    "name": _each("known_as", "whole"),
    "contact": _contacts,
    "role": _roles,
    "duty": _each("parental_responsibility_for", "child"),
    "family": _families,
    "relation": _plain("relations"),
    "restriction": _plain("restrictions"),
    "protected": _plain("protected_sources"),
    "case": _plain("cases"),
    "involvement": _plain("involvements"),
    "meeting": _meetings,
}
