"""Single values as exports write them: dates, names in one field, addresses in JSON, check digits."""

from __future__ import annotations

import json
import re
from datetime import date

from partywall.model.people import IdentifierKind
from partywall.words import fold

_DATE = re.compile(
    r"(?:(?P<y>\d{4})-(?P<m>\d{1,2})-(?P<d>\d{1,2})|(?P<d2>\d{1,2})/(?P<m2>\d{1,2})/(?P<y2>\d{4}))"
    r"(?:[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?"
)
_TITLE = re.compile(r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|cllr|pc|ds|dc)\.?", re.IGNORECASE)
_KINDS = {
    "home office registration": IdentifierKind.HOME_OFFICE,
    "ni number": IdentifierKind.NINO,
    "nhs": IdentifierKind.NHS,
    "unique pupil number": IdentifierKind.UPN,
    "unique learner number": IdentifierKind.ULN,
} | {fold(kind.value): kind for kind in IdentifierKind}
_OF_HEALTH = {IdentifierKind.NHS, IdentifierKind.CHI, IdentifierKind.HSC}


def nothing(text: str) -> bool:
    """Whether a field is empty, or says so in the words of a database."""
    return text in {"", "NULL", "null", "None"}


def read_date(text: str) -> date | None:
    """ISO or dd/mm/yyyy, with or without a time; ValueError for anything else."""
    if nothing(text):
        return None
    match = _DATE.fullmatch(text)
    if not match:
        raise ValueError("not a date")
    found = match.groupdict()
    return date(*(int(found[part] or found[part + "2"]) for part in "ymd"))


def identifier_kind(text: str) -> IdentifierKind:
    """The kind that an export's word for it means; OTHER for words we do not know."""
    return _KINDS.get(fold(text), IdentifierKind.OTHER)


def check_digit_holds(kind: IdentifierKind, value: str) -> bool:
    """Whether a health service number is whole; true for kinds that have no such digit here."""
    if kind not in _OF_HEALTH:
        return True
    digits = "".join(char for char in value if char not in " -")
    if not re.fullmatch(r"[0-9]{10}", digits):
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 0, -1), strict=True))
    return total % 11 == 0


def split_name(name: str) -> tuple[str, str]:
    """Forename and surname of a name in one field: ``Ms Ann Lee`` or ``Lee, Ann``; titles dropped."""
    name = re.sub(r"\([^)]*\)", " ", name)
    last, comma, first = name.partition(",")
    if comma:
        return " ".join(_plain(first)), " ".join(_plain(last))
    words = _plain(name)
    return (words[0], " ".join(words[1:])) if len(words) > 1 else ("", " ".join(words))


def _plain(name: str) -> list[str]:
    words = name.split()
    while len(words) > 1 and _TITLE.fullmatch(words[0]):
        words.pop(0)
    return words


_PREFIXES = {"ROOM": "Room", "FLOOR": "Floor", "FLAT": "Flat"}


def address_line(untrusted: str) -> str:
    """The line of an address given as JSON {ROOM, FLOOR, FLAT, BUILDING, HOUSE, STREET, TOWN}.

    Raises ValueError if it is not such an object.
    """
    try:
        found = json.loads(untrusted)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    flat = isinstance(found, dict) and not any(isinstance(value, dict | list) for value in found.values())
    if not flat:
        raise ValueError("not a flat object")
    parts = {key.upper(): "" if value is None else str(value).strip() for key, value in found.items()}
    lines = [_numbered(prefix, parts.get(key, "")) for key, prefix in _PREFIXES.items()]
    lines += [parts.get("BUILDING", ""), f"{parts.get('HOUSE', '')} {parts.get('STREET', '')}", parts.get("TOWN", "")]
    return ", ".join(line.strip() for line in lines if line.strip())


def _numbered(prefix: str, value: str) -> str:
    """``2`` is ``Flat 2``, while ``Garden Flat`` and ``Flat 2`` stay as they are."""
    return f"{prefix} {value}" if re.fullmatch(r"\w{1,4}", value) else value
