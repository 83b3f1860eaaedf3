"""Every value of a register as one line of text, and back: for its digest and its snapshot."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from datetime import date
from types import MappingProxyType
from typing import Any, Protocol, runtime_checkable

from partywall.model.people import (
    Address,
    Case,
    FactKind,
    Family,
    FamilyLink,
    Identifier,
    IdentifierKind,
    LinkBasis,
    Person,
    PersonId,
    Professional,
    ProtectedSource,
    Relation,
    Restriction,
)
from partywall.model.text import Digest


@runtime_checkable
class Holdings(Protocol):
    """All that a register holds, table by table. Each may be a stream that is read once."""

    @property
    def persons(self) -> Iterable[Person]: ...
    @property
    def families(self) -> Iterable[Family]: ...
    @property
    def cases(self) -> Iterable[Case]: ...
    @property
    def family_links(self) -> Iterable[FamilyLink]: ...
    @property
    def all_relations(self) -> Iterable[Relation]: ...
    @property
    def all_restrictions(self) -> Iterable[Restriction]: ...
    @property
    def protected_sources(self) -> Iterable[ProtectedSource]: ...
    @property
    def meetings(self) -> Iterable[tuple[PersonId, ...]]: ...
    @property
    def involvements(self) -> Iterable[tuple[PersonId, PersonId]]: ...


TABLES = (
    "persons",
    "families",
    "cases",
    "family_links",
    "all_relations",
    "all_restrictions",
    "protected_sources",
    "meetings",
    "involvements",
)
"""The tables by name, in the order in which the digest takes them."""


_FIELDS = {
    kind: tuple(field.name for field in fields(kind))
    for kind in (Address, Case, Family, FamilyLink, Identifier, Person, Professional, ProtectedSource, Relation,
                 Restriction)
}  # fmt: skip


def _plain(value: Any) -> object:
    if isinstance(value, date):
        return value.isoformat()
    return [getattr(value, name) for name in _FIELDS[type(value)]]


_encode = json.JSONEncoder(default=_plain, separators=(",", ":")).encode


def line(value: object) -> str:
    """A value of the register in one line of ASCII: its fields in order."""
    return _encode(value)


def lines_digest(tables: Mapping[str, Iterable[str]]) -> Digest:
    """The digest of a register from the lines of its tables, each table sorted and without repeats."""
    digest = hashlib.sha256()
    for name in TABLES:
        digest.update(f"{name}\n".encode())
        for text in tables[name]:
            digest.update(text.encode())
            digest.update(b"\n")
    return Digest("sha256:" + digest.hexdigest())


def person(text: str) -> Person:
    """The person of a line."""
    v = json.loads(text)
    return Person(
        v[0],
        v[1],
        v[2],
        v[3],
        tuple(v[4]),
        _date(v[5]),
        _date(v[6]),
        v[7],
        tuple(v[8]),
        v[9],
        tuple(v[10]),
        tuple(map(_address, v[11])),
        tuple(v[12]),
        tuple(v[13]),
        tuple(Identifier(IdentifierKind(kind), value) for kind, value in v[14]),
        Professional(*v[15]) if v[15] else None,
    )


def family(text: str) -> Family:
    """The family of a line."""
    id, name, address = json.loads(text)
    return Family(id, name, _address(address) if address else None)


def case(text: str) -> Case:
    """The case of a line."""
    id, of, children = json.loads(text)
    return Case(id, of, tuple(children))


def family_link(text: str) -> FamilyLink:
    """The family link of a line."""
    who, to, basis, evidence = json.loads(text)
    return FamilyLink(who, to, LinkBasis(basis), evidence)


def relation(text: str) -> Relation:
    """The relation of a line."""
    return Relation(*json.loads(text))


def restriction(text: str) -> Restriction:
    """The restriction of a line."""
    who, categories, withheld_from, why = json.loads(text)
    return Restriction(who, tuple(map(FactKind, categories)), tuple(withheld_from), why)


def protected_source(text: str) -> ProtectedSource:
    """The protected source of a line."""
    return ProtectedSource(*json.loads(text))


def ids(text: str) -> tuple[PersonId, ...]:
    """The people of a line: of a meeting, or a professional and whom they work with."""
    return tuple(map(PersonId, json.loads(text)))


READERS: Mapping[str, Callable[[str], Any]] = MappingProxyType(
    dict(
        zip(TABLES, (person, family, case, family_link, relation, restriction, protected_source, ids, ids), strict=True)
    )
)
"""How a line of each table is read."""


def _date(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _address(v: list[Any]) -> Address:
    return Address(v[0], v[1], v[2], _date(v[3]), _date(v[4]))
