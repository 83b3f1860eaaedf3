"""One entry: what was done, when, by whom, and the ids and digests of what it was done with. Never a text.

The ledger is never shortened, and others read it. So nothing that could be a name, an address or a sentence gets in: a
string is an id of the house's own, a digest, a time since there was a ledger, or a word that stands in the program as
a member of a ``StrEnum``; a number is a count below a million, which no telephone or NHS number is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from partywall.errors import Refused

Scalar = str | int | datetime
Fact = Scalar | tuple[Scalar, ...]
"""What an entry may say of a thing. A string is an id, a digest or a member of a ``StrEnum``."""

VERSION = 1
LONGEST = 65_535
"""Bytes of one entry: its length stands in sixteen bits before it."""
_COUNTS = 1_000_000
_SINCE = datetime(2026, 1, 1, tzinfo=UTC)
"""No time in an entry is before this, so none is a date of birth of anybody but a small child."""

_ID = r"[a-z][0-9a-f]{20}"
_DIGEST = r"sha256:[0-9a-f]{64}"
_TIME = r"2[0-9]{3}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:[0-5][0-9]:[0-6][0-9]\.[0-9]{6}Z"
_WORD = r"[a-z]{1,24}(?:[ _-][a-z]{1,24}){0,3}"
_NAME = r"[a-z](?:_?[a-z]){0,31}"
_SCALAR = rf'(?:"(?:{_ID}|{_DIGEST}|{_TIME}|{_WORD})"|0|[1-9][0-9]{{0,5}}|true|false)'
_VALUE = rf"(?:{_SCALAR}|\[(?:{_SCALAR}(?:,{_SCALAR})*)?\])"
_FACTS = rf'\{{(?:"{_NAME}":{_VALUE}(?:,"{_NAME}":{_VALUE})*)?\}}'
_SHAPE = re.compile(
    rf'\{{"act":"{_WORD}","at":"{_TIME}","by":"(?:{_ID})?","facts":{_FACTS},"product":"(?:{_ID})?","v":{VERSION}\}}'.encode()
)
_OWN = re.compile(f"{_ID}|{_DIGEST}")
_CHOICE = re.compile(_WORD)
_KEY = re.compile(_NAME)


@dataclass(frozen=True, slots=True)
class Entry:
    """What was done. ``written`` makes its bytes, and refuses what has no place in the ledger."""

    at: datetime
    """When, in UTC."""
    act: str
    """What: a member of a ``StrEnum``."""
    by: str = ""
    """The account that did it; empty for the house itself."""
    product: str = ""
    """The product that it was done with; empty where it is about none."""
    facts: Mapping[str, Fact] = field(default_factory=dict)
    """What else it rests on, by names that stand in the program."""


def written(entry: Entry) -> bytes:
    """The entry as canonical JSON (RFC 8785). Raises Refused where anything in it could be a text."""
    whole = {
        "act": _choice("act", entry.act),
        "at": _time("at", entry.at),
        "by": _own("by", entry.by),
        "facts": {_key(name): _fact(name, value) for name, value in entry.facts.items()},
        "product": _own("product", entry.product),
        "v": VERSION,
    }
    # With ASCII strings, no fractions and sorted names this is what RFC 8785 demands, three times as quick.
    content = json.dumps(whole, sort_keys=True, separators=(",", ":")).encode("ascii")
    if len(content) > LONGEST:
        raise Refused(f"An entry of the ledger has {len(content):,} bytes; the limit is {LONGEST:,}.")
    return content


def is_entry(content: bytes) -> bool:
    """Whether stored bytes have the shape of an entry: nothing in it but ids, digests, times, counts and words."""
    return _SHAPE.fullmatch(content) is not None


def is_own(text: str) -> bool:
    """Whether a text is an id of the house's own or a digest, so that an entry may hold it."""
    return _OWN.fullmatch(text) is not None


def read_entry(content: bytes) -> Entry:
    """An entry out of its bytes. Raises Refused."""
    if not is_entry(content):
        raise Refused("What is stored is no entry of the ledger.")
    whole = json.loads(content)
    facts = {name: _read(value) for name, value in whole["facts"].items()}
    try:
        return Entry(datetime.fromisoformat(whole["at"]), whole["act"], whole["by"], whole["product"], facts)
    except ValueError:
        raise Refused("What is stored is no entry of the ledger: its time is none.") from None


def _key(name: str) -> str:
    if not _KEY.fullmatch(name):
        raise Refused("A name in an entry of the ledger is a word or two of the program, in small letters.")
    return name


def _fact(name: str, value: Fact) -> object:
    if isinstance(value, tuple):
        return [_scalar(name, one) for one in value]
    return _scalar(name, value)


def _scalar(name: str, value: Scalar) -> object:
    if isinstance(value, StrEnum):
        return _choice(name, value)
    if isinstance(value, datetime):
        return _time(name, value)
    if isinstance(value, bool):
        return value
    if isinstance(value, int) and 0 <= value < _COUNTS:
        return int(value)
    if isinstance(value, str) and _OWN.fullmatch(value):
        return str(value)
    raise _no_place(name)


def _choice(name: str, value: str) -> str:
    if not isinstance(value, StrEnum) or not _CHOICE.fullmatch(value.value):
        raise _no_place(name)
    return value.value


def _own(name: str, value: str) -> str:
    if value and not (isinstance(value, str) and re.fullmatch(_ID, value)):
        raise _no_place(name)
    return str(value)


def _time(name: str, value: datetime) -> str:
    if not isinstance(value, datetime) or value.utcoffset() != timedelta() or value < _SINCE:
        raise _no_place(name)
    return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _read(value: object) -> Fact:
    if isinstance(value, list):
        return tuple(_read(one) for one in value)  # type: ignore[misc]
    if isinstance(value, str) and re.fullmatch(_TIME, value):
        return datetime.fromisoformat(value)
    assert isinstance(value, str | int)
    return value


def _no_place(name: str) -> Refused:
    return Refused(
        f"An entry of the ledger holds ids, digests, words of the program, times since 2026 and counts below"
        f" {_COUNTS:,} alone: its {name} is none of these."
    )
