"""An address as a postman reads it: doors first."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from partywall.words import compact

_UNITS = frozenset("flat unit room plot floor apartment apt caravan pitch bedsit block studio".split())
_LONG = {"st": "street", "rd": "road", "ave": "avenue", "ln": "lane", "cl": "close", "dr": "drive", "cres": "crescent",
         "gdns": "gardens", "pl": "place", "sq": "square", "terr": "terrace", "ct": "court", "gr": "grove"}  # fmt: skip
_WORD = re.compile(r"\d+(?:\s?[a-z](?![a-z]))?|[^\W\d_]+(?:['’][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class House:
    """An address as a postman reads it."""

    doors: tuple[str, ...]
    """Flats, then numbers: ``("flat 2", "9")``; of a house without, its name."""
    road: tuple[str, ...]
    """All other words, short forms written out."""
    postcode: str


def house(line: str, postcode: str) -> House:
    """The doors of an address, its other words, and the key of its postcode."""
    flats: list[str] = []
    numbers: list[str] = []
    road: list[str] = []
    words = list(words_of(line))
    at = 0
    while at < len(words):
        word, after = words[at], words[at + 1] if at + 1 < len(words) else ""
        if word in _UNITS and (after[:1].isdigit() or len(after) == 1):
            flats.append(f"{word} {after}")
            at += 1
        elif word[0].isdigit():
            numbers.append(word)
        else:
            road.append(_LONG.get(word, word))
        at += 1
    return House(tuple([*flats, *numbers] or _name(line)), tuple(road), compact(postcode))


def words_of(text: str) -> Iterator[str]:
    """The words and numbers of an address, in small letters; ``12 a`` is one number."""
    return ("".join(word.split()) for word in _WORD.findall(text.lower()))


def _name(line: str) -> list[str]:
    """The name of a house that has no number."""
    words = list(words_of(line.partition(",")[0]))
    return [" ".join(words)] if words else []
