"""When two addresses are in one street, and when they are one home."""

from __future__ import annotations

from functools import lru_cache

from partywall.model.people import Address
from partywall.words import compact, tokens

_LONG = {
    "st": "street", "rd": "road", "ave": "avenue", "av": "avenue", "ln": "lane", "cl": "close", "dr": "drive",
    "cres": "crescent", "gdns": "gardens", "pl": "place", "sq": "square", "terr": "terrace", "ter": "terrace",
    "gr": "grove", "blvd": "boulevard",
}  # fmt: skip
# "Court", "house" and "park" are left out: they are as often a building's name as a street's.
_STREET_WORDS = frozenset(_LONG.values()) | {
    "way", "walk", "row", "hill", "rise", "mews", "parade", "crescent", "circle", "drove", "path", "gate", "wynd",
    "alley", "passage", "quay", "broadway", "green",
}  # fmt: skip
_UNITS = {"flat", "unit", "room", "plot", "floor", "apartment", "apt", "caravan", "pitch", "bedsit", "block", "no"}


def street(line: str) -> str:
    """The key of an address's street, without number, flat or building: ``high street``.

    The part with a house number that ends in a word for a street (``Rose Hill, 14 High Street``);
    else one that ends so (``The Old Barn, Mill Lane``); else one with a house number
    (``14 Broadmead``); else the first that is more than a flat.
    """
    parts = [(part.strip()[:1].isdigit(), words) for part in line.split(",") if (words := _named(part))]
    of_streets = [(numbered, words) for numbered, words in parts if len(words) > 1 and words[-1] in _STREET_WORDS]
    for candidates in (of_streets, parts):
        # Stable: the first with a number, or the first.
        for numbered, words in sorted(candidates, key=lambda part: not part[0])[:1]:
            return " ".join(_up_to_street_word(words) if numbered else words)
    return ""


def _named(part: str) -> list[str]:
    """The words of one part of an address after its flat and house number, in long form."""
    words = [token.key for token in tokens(part)]
    while words and (words[0] in _UNITS or words[0][0].isdigit()):
        unit = words.pop(0) in _UNITS
        if unit and words and len(words[0]) == 1:
            words.pop(0)  # Flat B
    if len(words) > 1:
        words[-1] = _LONG.get(words[-1], words[-1])
    return words


def _up_to_street_word(words: list[str]) -> list[str]:
    """``14 High Street Bedworth`` without a comma: the street ends at its last word for a street."""
    last = max((at for at, word in enumerate(words) if at and _LONG.get(word, word) in _STREET_WORDS), default=None)
    return words if last is None else [*words[:last], _LONG.get(words[last], words[last])]


@lru_cache(maxsize=4096)  # a household has one address
def places(address: Address) -> frozenset[str]:
    """Keys of which two neighbours share one: the postcode, and the street within its district.

    A street's name alone does not make neighbours: a county has fifty High Streets. It counts
    together with the first half of the postcode and with the next part of the address; where there
    is no postcode, with each of the other parts.
    """
    postcode = compact(address.postcode)
    name = street(address.line)
    keys = {postcode} if postcode else set()
    if name:
        areas = (
            {postcode[:-3], *_after(address.line, name)[:1]} if len(postcode) > 4 else set(_after(address.line, name))
        )
        keys |= {f"{name}/{area}" for area in areas or {""} if area or not areas}
    return frozenset(keys)


def _after(line: str, name: str) -> list[str]:
    """The keys of the parts of an address that come after its street."""
    parts = line.split(",")
    at = next((at for at, part in enumerate(parts) if name in " ".join(_named(part))), len(parts))
    return [key for part in parts[at + 1 :] if (key := compact(part))]


@lru_cache(maxsize=4096)
def dwelling(address: Address) -> str:
    """The key of one home, or empty where the address does not tell one home from the next.

    Flats of one building are different homes. A street without a number, or an address without
    postcode and town, is no home: it could be one of many.
    """
    parts = [compact(part) for part in address.line.split(",")]
    told = any(char.isdigit() for char in address.line) or (
        len(parts) > 1 and compact(street(address.line)) != parts[0]
    )
    placed = compact(address.postcode) or "/".join(_after(address.line, street(address.line)))
    if not told or not placed:
        return ""
    return f"{_whole(address.line)}/{compact(address.postcode)}"


def _whole(line: str) -> str:
    words = (_LONG.get(token.key, token.key) for token in tokens(line))
    return "".join(compact(word) for word in words)
