"""Addresses, whole and in part: of somebody near the case, or of nobody the register knows.

A street alone is a public place and weighs little; a number in it is somebody's door.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import reduce

from partywall.detect.homes import SHORT, TYPES, UNITS, Door, Homes, Street, key
from partywall.model.people import IdentifierKind, Mention, MentionKind, PersonId
from partywall.model.text import Digest, Part, Span
from partywall.words import Token, tokens

DOOR, HOUSE, NUMBER, AT, STREET, STRANGE_DOOR, STRANGE_NUMBER = 0.9, 0.6, 0.7, 0.5, 0.3, 0.6, 0.5
"""Scores: a known door; a known named house; a number alone; only ``at 14``; a street alone; unknown ones."""

_WORDS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen twenty"
)
_SPELT = {word: str(number) for number, word in enumerate(_WORDS.split(), 1)} | {
    f"{tens}{joint}{word}": str(ten + number)
    for ten, tens in zip(
        range(20, 100, 10), ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], strict=True
    )
    for joint in "- "
    for number, word in enumerate(_WORDS.split()[:9], 1)
}
_DIGITS = re.compile(r"\d{1,4}[a-z]?")
_SPELT_PATTERN = "|".join(sorted(_SPELT, key=len, reverse=True))
_NUMBERED = re.compile(
    rf"\b(?P<lead>(?:number|nos?\.?)\s?(?=\d)|number\s|at\s(?=\d))(?P<number>\d{{1,3}}[a-z]?|{_SPELT_PATTERN})\b(?!\.\d|[/:%-]\d)",
    re.IGNORECASE,
)
_UNIT = re.compile(r"\b(?:flat|apartment|apt|plot|pitch|caravan)\s(?P<number>\d{1,3}[a-z]?)\b", re.IGNORECASE)
# "at 14 weeks", "at 9 pm", "at 14 she": a time, an age, a measure.
_NO_DOOR = re.compile(
    r"\s?(?:am|pm|a\.m|p\.m|o'clock|hrs?|hours?|mins?|minutes?|days?|weeks?|wks?|months?|mths?|years?|yrs?|per|%|kg|cm"
    r"|miles?|he|she|they|i|we|when|of|on|in the|to the)\b",
    re.IGNORECASE,
)
_PLACE_BEFORE = re.compile(
    r"\b(?:at|from|in|into|outside|opposite|behind|past|near|by|to|of|round|live|lives|lived|living)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_TYPE = "|".join(sorted({*TYPES, *SHORT}))
# A school, surgery or station that is called after a street is nobody's home.
_INSTITUTION = (
    r"(?!,?\s(?:Primary|Infant|Junior|Secondary|School|Academy|College|Nursery|Pre-?school|Surgery|Medical|Health|Hospital"
    r"|Clinic|Practice|Centre|Center|Police|Station|Library|Church|Mosque|Hotel|Hostel|Office|Children)\b)"
)
_STRANGE = re.compile(
    rf"(?<![\w.:/£-])(?:(?i:{'|'.join(UNITS)}) \d+[A-Za-z]?,? (?:\d{{1,4}}[A-Za-z]? )?|\d{{1,4}}[A-Za-z]? )"
    rf"(?:[A-Z][\w'’-]+ ){{1,4}}(?i:{_TYPE})\b{_INSTITUTION}",
)
_COUNTED = re.compile(
    r"\b(?:review|case|refs?|reference|meeting|conference|visit|plan|item|page|appendix|section|session|phone|mobile|bus"
    r"|route|version|report|order|form|file|log|account|tel|telephone|contact|nhs|upn|child|step|question|point|box"
    r"|document|exhibit|badge|crime|incident|reg|registration|policy|serial|the|a|his|her|their|my|whose|same)\s*\(?$",
    re.IGNORECASE,
)
_FIRST_HOUSE_AFTER_NOON = 13
"""``at 9`` is a time of day; ``at 14`` may be a house."""


def addresses(part: Part, document: Digest, homes: Homes) -> Iterator[Mention]:
    """Every address in one part, with those near the case who live there."""
    text = part.text
    found = {
        **{(start, end): (STRANGE_DOOR, frozenset()) for start, end in _strange(text)},
        **{(start, end): (score, who) for start, end, score, who in _bare_numbers(text, homes)},
        **{(start, end): (score, who) for start, end, score, who in _known(text, homes)},
    }
    for (start, end), (score, who) in found.items():
        span = Span(document, part.id, start, end)
        yield Mention(span, MentionKind.IDENTIFIER, "address", score, tuple(sorted(who)), IdentifierKind.ADDRESS)


Found = tuple[int, int, float, frozenset[PersonId]]


def _strange(text: str) -> Iterator[tuple[int, int]]:
    return ((match.start(), match.end()) for match in _STRANGE.finditer(text))


def _known(text: str, homes: Homes) -> Iterator[Found]:
    """Streets and houses of people near the case, with the numbers that stand by them."""
    words = list(tokens(text))
    # The minutes of a time or the pence of a price are no house number.
    keys = ["" if text[word.start - 1 : word.start] in {".", ":", "/", "£"} else key(word.text) for word in words]
    for at, first in enumerate(keys):
        for name in homes.first_words.get(first, ()):
            size = _length(keys, at, name)
            if size and (found := _read(text, words, keys, at, size, name, homes)):
                yield found
                break


def _length(keys: list[str], at: int, name: Street) -> int:
    """How many words from ``at`` are this name: all, or all but its last where that is ``Road`` or the like."""
    if tuple(keys[at : at + len(name)]) == name:
        return len(name)
    short = name[:-1]
    drops = len(name) > 1 and name[-1] in TYPES and at > 0 and tuple(keys[at : at + len(short)]) == short
    return len(short) if drops else 0


def _read(
    text: str, words: list[Token], keys: list[str], at: int, size: int, name: Street, homes: Homes
) -> Found | None:
    last = at + size - 1
    before, start = _numbers_before(text, words, keys, at)
    after, end = _numbers_after(text, words, keys, last)
    lived = [who for number in (*before, *after) if (who := homes.doors.get(Door(number, name)))]
    whole = size == len(name)
    if lived:
        # A flat's people, where both the flat and the house are known.
        narrowest = reduce(lambda a, b: (a & b) or a, lived)
        return words[start].start, words[end].end, DOOR, narrowest
    if not whole or not words[at].text[0].isupper() and name[-1] not in TYPES:
        return None
    if before or after:
        return words[start].start, words[end].end, STRANGE_DOOR, frozenset()
    if name in homes.houses:
        return words[at].start, words[last].end, HOUSE, homes.houses[name]
    return words[at].start, words[last].end, STREET, homes.streets.get(name, frozenset())


def _numbers_before(text: str, words: list[Token], keys: list[str], at: int) -> tuple[list[str], int]:
    """The house and flat numbers right before a street, and where they begin."""
    numbers: list[str] = []
    start = at
    while start > 0 and not text[words[start - 1].end : words[start].start].strip(" ,.\n"):
        word = keys[start - 1]
        if (
            len(numbers) < 2
            and (number := _number(word))
            and "." not in text[words[start - 1].end : words[start].start]
        ):
            numbers.append(number)
        elif not numbers or word not in {*UNITS, "no", "number"}:
            break
        start -= 1
    return numbers, start


def _numbers_after(text: str, words: list[Token], keys: list[str], last: int) -> tuple[list[str], int]:
    """``Harebell Street, number 9``: the number after a street that is said to be one."""
    if last + 2 < len(keys) and keys[last + 1] in {*UNITS, "no", "number"}:
        number = keys[last + 2]
        if _DIGITS.fullmatch(number) and not text[words[last].end : words[last + 1].start].strip(" ,"):
            return [number], last + 2
    return [], last


def _number(word: str) -> str:
    return word if _DIGITS.fullmatch(word) else _SPELT.get(word, "")


def _bare_numbers(text: str, homes: Homes) -> Iterator[Found]:
    """``number 14``, ``at 14``, ``Flat 5``: the door of a neighbour, or of nobody we know."""
    for match in _NUMBERED.finditer(text):
        if not _NO_DOOR.match(text, match.end()):
            yield from _numbered(text, match, homes)
    for match in _UNIT.finditer(text):
        who = homes.numbered(match["number"].lower())
        if who:
            yield match.start(), match.end(), NUMBER, who


def _numbered(text: str, match: re.Match[str], homes: Homes) -> Iterator[Found]:
    number = match["number"].lower()
    number = _SPELT.get(number, number)
    who = homes.numbered(number)
    at = match["lead"].lower().startswith("at")
    if at and int(number.rstrip("abcdefghijklmnopqrstuvwxyz")) < _FIRST_HOUSE_AFTER_NOON:
        return
    if not at and _COUNTED.search(text[max(0, match.start() - 15) : match.start()]):
        return
    if who:
        start = match.start("number") if at else match.start()
        yield start, match.end(), AT if at else NUMBER, who
    elif not at and _PLACE_BEFORE.search(text[max(0, match.start() - 20) : match.start()]):
        yield match.start(), match.end(), STRANGE_NUMBER, frozenset()
