"""How a person and what is theirs is written: each way as the words that stand one behind another.

Bare forenames, bare surnames and titles with a surname are no ways: they are too many people's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from partywall.model.people import Address, Identifier, IdentifierKind, Person
from partywall.trace.ordinary import GRAMMAR
from partywall.trace.phrases import ANY
from partywall.trace.spelling import same
from partywall.words import compact, fold, phone_key, tokens

NAME, ALIAS, INITIALS = "whole name", "other name", "initials and surname"
REACH = 12
"""Telling words on either side in which what must stand beside a writing is looked for."""
SHORTEST = 5
"""Letters and figures of an identifier that is looked up: shorter ones are years, times and amounts."""
_MOST_CHUNKS = 5
"""Pieces in which people write a number, at most."""
_LONGEST = 20
"""Of a longer identifier not every way of parting it is tried."""
_ONE_LETTER_GRAMMAR = sorted(word.upper() for word in GRAMMAR if len(word) == 1)
_BETWEEN = ((ANY,), (ANY, ANY), *((letter,) for letter in _ONE_LETTER_GRAMMAR))
"""Middle names that nobody recorded, and their initials."""
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_LETTERS = re.compile(r"[^\W_]+")
# Two words that are parted so are no name: the end of a sentence, of a clause, of a paragraph.
_PARTED = re.compile(r"[!?;:…]|(?<=\w\w)\.\s|\n\s*\n")
_NOT_IDENTIFIERS = {IdentifierKind.BIRTH_DATE, IdentifierKind.ADDRESS, IdentifierKind.POSTCODE}


@dataclass(frozen=True, slots=True)
class Writing:
    """One way in which somebody may be written."""

    how: str
    """``NAME``, ``ALIAS`` (of several words, that the register has), ``INITIALS`` or the kind of identifier."""
    words: tuple[str, ...]
    surname_first: bool = False
    beside: frozenset[str] = frozenset()
    """Words of which one must stand close by, or else it may be anybody's; empty: none need to."""

    def fits(self, text: str) -> bool:
        """Whether these characters of a record are this, letter for letter but for case, accents and layout."""
        if self.how in {NAME, ALIAS, INITIALS}:
            return _is_name(self, text)
        if self.how == IdentifierKind.PHONE.value:
            return phone_key(text) == phone_key("".join(self.words))
        if self.how in {IdentifierKind.BIRTH_DATE.value, IdentifierKind.ADDRESS.value}:
            return True  # the words are the whole of it, however they are spelt
        whole = compact(text) == compact("".join(self.words))
        return whole and ("@" in text or self.how != IdentifierKind.EMAIL.value)

    def accompanied(self, text: str) -> bool:
        """Whether one of the words that must stand beside it is in this text."""
        wanted = {same(fold(word)) for word in self.beside}
        return not wanted or any(same(token.key) in wanted for token in tokens(text))


def writings(person: Person) -> tuple[Writing, ...]:
    """All ways in which records may write this person, each once, the surest kinds first."""
    made = (_identifiers, _births, _addresses, _names, _aliases, _initials)
    found = [writing for of in made for writing in of(person)]
    return tuple({(writing.words, writing.surname_first): writing for writing in reversed(found)}.values())[::-1]


def too_short(person: Person) -> int:
    """How many of a person's identifiers are too short to be searched."""
    return sum(len(compact(one.value)) < SHORTEST for one in _numbers(person))


def numbered(text: str) -> tuple[tuple[str, ...], ...]:
    """All ways of writing the one number or code that a text is; empty if it is none."""
    words = _LETTERS.findall(text)
    code = any(map(str.isdigit, text)) and all(len(word) < 4 or not word.isalpha() for word in words)
    if not code or len(words) > _MOST_CHUNKS or len(compact(text)) < SHORTEST:
        return ()
    return tuple(dict.fromkeys((*_parted(compact(text)), *_dialled(text))))


def _numbers(person: Person) -> Iterator[Identifier]:
    yield from (one for one in person.identifiers if one.kind not in _NOT_IDENTIFIERS)
    yield from (Identifier(IdentifierKind.PHONE, phone) for phone in person.phones)
    yield from (Identifier(IdentifierKind.EMAIL, email) for email in person.emails)


def _identifiers(person: Person) -> Iterator[Writing]:
    for one in _numbers(person):
        if len(compact(one.value)) >= SHORTEST:
            ways = _dialled if one.kind is IdentifierKind.PHONE else _written
            yield from (Writing(one.kind.value, words) for words in ways(one.value))


def _written(value: str) -> Iterator[tuple[str, ...]]:
    yield tuple(_WORD.findall(value))
    if "@" not in value:
        yield from _parted(compact(value))


def _dialled(value: str) -> Iterator[tuple[str, ...]]:
    """A phone number, as dialled here and from abroad."""
    number = phone_key(value)
    if number.startswith("0"):
        for whole in (number, f"44{number[1:]}", f"0044{number[1:]}"):
            yield from _parted(whole)
        yield from (("44", "0", *rest) for rest in _parted(number[1:]))


@lru_cache(maxsize=1024)
def _parted(code: str) -> tuple[tuple[str, ...], ...]:
    """All ways to write a code in pieces, of which only the first may be a single letter or figure."""
    return tuple(_pieces(code, 1, _MOST_CHUNKS if len(code) <= _LONGEST else 1))


def _pieces(code: str, least: int, most: int) -> Iterator[tuple[str, ...]]:
    yield (code,)
    if most > 1:
        for size in range(least, len(code) - 1):
            yield from ((code[:size], *rest) for rest in _pieces(code[size:], 2, most - 1))


def _births(person: Person) -> Iterator[Writing]:
    """A date of birth, where a part of the name stands beside it."""
    parts = frozenset(
        token.text for name in (person.forename, person.surname, *person.known_as) for token in tokens(name)
    )
    if person.born and parts:
        for words in _dates(person.born):
            yield Writing(IdentifierKind.BIRTH_DATE.value, words, beside=parts)


def _dates(day: date) -> Iterator[tuple[str, ...]]:
    d, m, y = f"{day.day:02d}", f"{day.month:02d}", f"{day.year}"
    yield from ((d, m, y), (d, "of", m, y), (m, d, y), (y, m, d), (f"{y}-{m}-{d}",))
    yield from (
        (f"{one}-{two}-{year}",) for year in (y, y[2:]) for one, two in ((d, m), (str(day.day), str(day.month)))
    )


def _addresses(person: Person) -> Iterator[Writing]:
    """A door, where its postcode stands beside it."""
    for address in person.addresses:
        code = compact(address.postcode)
        if len(code) >= SHORTEST and (words := _door(address)):
            yield Writing(IdentifierKind.ADDRESS.value, words, beside=frozenset({code, code[-3:]}))


def _door(address: Address) -> tuple[str, ...]:
    """The number and the street's first telling word, or the first two words of a house that has a name alone."""
    lines = [[token.text for token in tokens(line)] for line in address.line.split(",")]
    numbered = next((line for line in lines if len(line) > 1 and line[0][0].isdigit()), None)
    line = numbered or next((line for line in lines if len(line) > 1), [])
    return tuple(line[: 3 if len(line) > 2 and fold(line[1]) in GRAMMAR else 2])


def _firsts(person: Person) -> Iterator[str]:
    yield from (name for name in (person.forename, *person.known_as) if name and " " not in name.strip())


def _aliases(person: Person) -> Iterator[Writing]:
    for alias in person.known_as:
        words = tuple(_WORD.findall(alias))
        if len(words) > 1:
            yield Writing(ALIAS, words)
            yield Writing(ALIAS, (words[-1], *words[:-1]), surname_first=True)


def _names(person: Person) -> Iterator[Writing]:
    for first in (*_firsts(person), *([person.forename] if " " in person.forename.strip() else [])):
        for last in _spellings(person.surname):
            for given in _spellings(first):
                yield Writing(NAME, (*given, *last))
                yield Writing(NAME, (*last, *given), surname_first=True)
                yield from (Writing(NAME, (*given, *middle, *last)) for middle in (*_middles(person), *_BETWEEN))


def _middles(person: Person) -> Iterator[tuple[str, ...]]:
    words = tuple(_WORD.findall(person.middle))
    if words:
        yield words
        yield tuple(word[0].upper() for word in words)


def _initials(person: Person) -> Iterator[Writing]:
    middle = "".join(word[0].upper() for word in _WORD.findall(person.middle))
    for letter in dict.fromkeys(first.strip()[0].upper() for first in _firsts(person)):
        heads = [(letter,), *([(letter, *middle), (letter + middle,)] if middle else [])]
        for last in _spellings(person.surname):
            for head in heads:
                yield Writing(INITIALS, (*head, *last))
                yield Writing(INITIALS, (*last, *head), surname_first=True)


def _spellings(name: str) -> tuple[tuple[str, ...], ...]:
    """A name of several words, with hyphens or apostrophes: each two of its pieces as one word or as two.

    A hyphen or apostrophe inside a word makes it no other word.
    """
    pieces = _LETTERS.findall(name)
    ways: list[tuple[str, ...]] = [(piece,) for piece in pieces[:1]]
    for piece in pieces[1:_MOST_CHUNKS]:
        ways = [way for old in ways for way in ((*old, piece), (*old[:-1], old[-1] + piece))]
    return tuple((*way, *pieces[_MOST_CHUNKS:]) for way in ways)


def _is_name(writing: Writing, text: str) -> bool:
    found = list(tokens(text))
    apart = _PARTED.search(text) or ("," in text and not writing.surname_first)
    if apart or any(token.key.isdigit() for token in found):
        return False
    if _needs_capitals(writing) and not all(token.capital for token in found):
        return False
    keys = "".join(same(token.key) for token in found)
    if ANY not in writing.words:
        return keys == "".join(same(fold(word)) for word in writing.words)
    head, tail = writing.words[: writing.words.index(ANY)], writing.words[writing.words.index(ANY) :]
    return keys.startswith(_joined(head)) and keys.endswith(_joined(tail))


def _joined(words: tuple[str, ...]) -> str:
    return "".join(same(fold(word)) for word in words if word != ANY)


def _needs_capitals(writing: Writing) -> bool:
    """Whether small letters would make it words of a sentence: will, a."""
    return writing.how == INITIALS or any(word == ANY or fold(word) in GRAMMAR for word in writing.words)
