"""The form of a procedure's file: which tables and keys there are, and what each may hold.

What is published as ``schema.json`` is made of this, and a test holds the file to it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from partywall.model.product import Role
from partywall.procedure.acts import name_of
from partywall.procedure.table import TABLE
from partywall.procedure.written import Gate

CODE = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
LONGEST = 2_000
"""Characters of a text at most."""
ACTS = tuple(name_of(act) for act in TABLE)


class Want(StrEnum):
    """What a key holds."""

    TEXT = "a text"
    CODE = "a code: small letters, figures and single dashes"
    NUMBER = "a whole number"
    TRUTH = "true or false"
    CODES = "a list of codes"
    MEANINGS = "a table that gives each code its words"


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a table."""

    name: str
    want: Want
    says: str
    needed: bool = False
    choices: tuple[str, ...] = ()
    least: int = 0
    most: int = 0

    def fault(self, value: Any) -> str | None:
        """One sentence where the value is not what the key wants."""
        if not self._is_wanted(value):
            return f"{self.want} is wanted here."
        if self.want is Want.NUMBER and not self.least <= value <= self.most:
            return f"a number from {self.least} to {self.most} is wanted here."
        given = value if self.want is Want.CODES else [value] if self.want is Want.CODE else []
        if self.choices and set(given) - set(self.choices):
            return f"only these are known here: {', '.join(self.choices)}."
        return None

    def _is_wanted(self, value: Any) -> bool:
        match self.want:
            case Want.TEXT:
                return _is_text(value)
            case Want.CODE:
                return _is_code(value)
            case Want.NUMBER:
                return isinstance(value, int) and not isinstance(value, bool)
            case Want.TRUTH:
                return isinstance(value, bool)
            case Want.CODES:
                return isinstance(value, list) and all(map(_is_code, value)) and len(set(value)) == len(value)
            case Want.MEANINGS:
                return isinstance(value, dict) and all(_is_code(code) and _is_text(value[code]) for code in value)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and 0 < len(value.strip()) <= LONGEST and value.replace("\n", " ").isprintable()


def _is_code(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= 60 and CODE.fullmatch(value) is not None


@dataclass(frozen=True, slots=True)
class Table:
    """One table of the file."""

    says: str
    keys: tuple[Key, ...]
    many: bool = True
    by: str = "code"
    """The key by which a row is known where another file changes it."""

    @property
    def named(self) -> Mapping[str, Key]:
        """The keys by their names."""
        return {key.name: key for key in self.keys}


def _text(name: str, says: str, needed: bool = True) -> Key:
    return Key(name, Want.TEXT, says, needed)


def _code(says: str) -> Key:
    return Key("code", Want.CODE, says, needed=True)


_ROLES = tuple(Role)
TOP = Table(
    "A procedure: how one kind of product is produced.",
    (
        Key("kind", Want.CODE, "The kind of product.", needed=True),
        _text("version", "The version, as the council calls it."),
        _text("title", "The kind's name, for staff."),
        Key("inherits", Want.CODE, "The kind whose procedure holds where this file says nothing."),
        Key("checkers", Want.NUMBER, "How many people check a copy independently.", least=1, most=3),
        Key("review_hours", Want.NUMBER, "Hours in which a release in an emergency is looked at.", least=1, most=168),
        Key("keep_years", Want.NUMBER, "Years after its closing for which a product is kept.", least=1, most=100),
        Key("pauses", Want.CODES, "What a near miss stops until it was looked at.", choices=("kind", "recipient")),
        Key("only_bases", Want.CODES, "Of the rights to be a recipient, these alone."),
        Key("only_sources", Want.CODES, "Of the kinds of source, these alone."),
        Key("only_methods", Want.CODES, "Of the ways of delivery, these alone."),
    ),
    many=False,
)
TABLES: Mapping[str, Table] = MappingProxyType(
    {
        "step": Table(
            "A step. Where it is inherited, only what changes is given.",
            (
                Key("id", Want.CODE, "The step's id.", needed=True),
                Key("number", Want.NUMBER, "Its place.", needed=True, least=1, most=999),
                _text("title", "What is done, in words for staff."),
                _text("why", "Why it is done."),
                _text("source", "Where the demand comes from."),
                Key("who", Want.CODES, "The roles that take it; none: the house does it by itself.", choices=_ROLES),
                Key("acts", Want.CODES, "The acts by which it is taken.", choices=ACTS),
                _text("leaves", "What it leaves behind.", needed=False),
                Key("gate", Want.CODE, "What must hold.", choices=tuple(Gate)),
                Key("before", Want.CODES, "The acts that are refused while it does not hold.", choices=ACTS),
                Key("codes", Want.MEANINGS, "Answers that let pass, or trainings, each in words."),
                Key("stopping", Want.MEANINGS, "Answers that are allowed and do not let pass, each in words."),
                Key("each_recipient", Want.TRUTH, "Whether it is answered for each recipient."),
                Key("days", Want.NUMBER, "How old the register may be.", least=1, most=366),
                Key("seconds", Want.NUMBER, "How long each page is looked at, at least.", least=1, most=600),
            ),
            by="id",
        ),
        "leave_out": Table(
            "A step of the inherited procedure that this kind goes without.",
            (Key("id", Want.CODE, "The step's id.", needed=True), _text("reason", "Why, for staff and auditors.")),
            by="id",
        ),
        "basis": Table(
            "A right by which somebody may be a recipient.",
            (
                _code("The right's code."),
                _text("text", "In words."),
                Key("professional", Want.TRUTH, "Whether it is a professional's."),
            ),
        ),
        "source": Table(
            "A kind of text from which a product is written.",
            (
                _code("The kind's code."),
                _text("text", "In words."),
                Key("decide", Want.TRUTH, "Whether a named person must decide before it is used.", needed=True),
                _text("why", "Why.", needed=False),
            ),
        ),
        "method": Table(
            "A way of delivery.",
            (
                _code("The way's code."),
                _text("text", "In words."),
                Key("address", Want.CODE, "Which address it needs.", needed=True, choices=("post", "email", "none")),
                Key("seal", Want.CODE, "How the parcel is sealed.", choices=("zip", "pdf")),
                Key("bases", Want.CODES, "For recipients of these rights alone; none: for all."),
            ),
        ),
        "recall_task": Table(
            "What is done where an edition should not have left.",
            (_code("The task's code."), _text("text", "In words.")),
        ),
        "limit": Table(
            "The time in which a product must have been sent.",
            (
                _text("text", "In words."),
                _text("source", "Where the demand comes from."),
                Key("days", Want.NUMBER, "How many.", needed=True, least=1, most=366),
                Key("working_days", Want.TRUTH, "Whether they are working days."),
                _text("begins", "What starts the clock."),
            ),
            many=False,
        ),
    }
)


def schema() -> dict[str, Any]:
    """The form as a JSON schema, for editors that show help and mistakes while a file is written."""
    properties = _properties(TOP)
    for name, table in TABLES.items():
        inner = _object(table)
        properties[name] = {"type": "array", "items": inner} if table.many else inner
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Partywall: a procedure",
        "description": TOP.says,
        "type": "object",
        "properties": properties,
        "required": [key.name for key in TOP.keys if key.needed],
        "additionalProperties": False,
    }


def _object(table: Table) -> dict[str, Any]:
    needed = [table.by] if table.many else [key.name for key in table.keys if key.needed]
    return {
        "type": "object",
        "description": table.says,
        "properties": _properties(table),
        "required": needed,
        "additionalProperties": False,
    }


def _properties(table: Table) -> dict[str, Any]:
    return {key.name: {"description": key.says, **_shape(key)} for key in table.keys}


def _shape(key: Key) -> dict[str, Any]:
    one = {"enum": list(key.choices)} if key.choices else {"pattern": f"^{CODE.pattern}$", "maxLength": 60}
    match key.want:
        case Want.TEXT:
            return {"type": "string", "minLength": 1, "maxLength": LONGEST}
        case Want.CODE:
            return {"type": "string", **one}
        case Want.NUMBER:
            return {"type": "integer", "minimum": key.least, "maximum": key.most}
        case Want.TRUTH:
            return {"type": "boolean"}
        case Want.CODES:
            return {"type": "array", "items": {"type": "string", **one}, "uniqueItems": True}
        case Want.MEANINGS:
            return {
                "type": "object",
                "propertyNames": {"pattern": f"^{CODE.pattern}$"},
                "additionalProperties": {"type": "string", "minLength": 1, "maxLength": LONGEST},
            }
