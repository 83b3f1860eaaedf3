"""By which words people near a case may be called, looked up word by word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from partywall.detect.lexicon import NICKNAMES
from partywall.model.people import Person, PersonId
from partywall.words import fold, tokens

K = TypeVar("K")
Ids = frozenset[PersonId]
NOBODY: Ids = frozenset()


@dataclass(frozen=True)
class Known:
    """Look-up tables from folded words to the people near a case who may be meant by them."""

    forenames: dict[str, Ids]
    """Forenames, middle names and known one-word aliases."""
    nicknames: dict[str, Ids]
    """Usual short forms of forenames, and of double forenames one half."""
    surnames: dict[str, Ids]
    aliases: dict[tuple[str, ...], Ids]
    """Aliases of more than one word."""
    alias_starts: frozenset[str]
    """The first words of these."""
    initials: dict[str, Ids]
    """First letters of forename and surname, two or three of them."""
    first_letters: dict[str, Ids]
    roles: dict[PersonId, frozenset[str]]
    """The words of each person's role in the register; nobody's who is there for their work."""

    def has_initial(self, id: PersonId, letter: str) -> bool:
        """Whether a surname of this person begins with the letter."""
        return any(id in ids for key, ids in self.initials.items() if len(key) == 2 and key[1] == letter)


def known(near: Iterable[Person]) -> Known:
    """The tables for these people."""
    people = tuple(near)
    aliases = _table((key, person) for person in people for key in _aliases(person))
    return Known(
        _table((key, person) for person in people for key in _forenames(person)),
        _table((key, person) for person in people for key in _nicknames(person)),
        _table((key, person) for person in people for key in _surnames(person)),
        aliases,
        frozenset(key[0] for key in aliases),
        _table((key, person) for person in people for key in _initials(person)),
        _table((fold(person.forename)[:1], person) for person in people if person.forename),
        {
            person.id: frozenset(token.key for token in tokens(person.role))
            for person in people
            if person.role and not person.professional
        },
    )


def _table(pairs: Iterable[tuple[K, Person]]) -> dict[K, Ids]:
    table: dict[K, set[PersonId]] = defaultdict(set)
    for key, person in pairs:
        table[key].add(person.id)
    return {key: frozenset(ids) for key, ids in table.items()}


def _forenames(person: Person) -> set[str]:
    names = (person.forename, person.middle, *(name for name in person.known_as if " " not in name.strip()))
    return {token.key for name in names for token in tokens(name) if len(token.key) > 1}


def _nicknames(person: Person) -> set[str]:
    own = _forenames(person)
    short = {name for key in own for name in _short_forms(key)}
    halves = {half for key in own if "-" in key for half in key.split("-") if len(half) > 2}
    return (short | halves) - own


@lru_cache(maxsize=4096)
def _short_forms(forename: str) -> frozenset[str]:
    return frozenset(name for group in NICKNAMES if forename in group for name in group)


def _surnames(person: Person) -> set[str]:
    """The surname, its words, and the halves of a double-barrelled one."""
    words = {token.key for token in tokens(person.surname)}
    aliased = {fold(name).split()[-1] for name in person.known_as if " " in name.strip() and _looks_whole(name)}
    halves = {half for key in words if "-" in key for half in key.split("-")}
    return {key for key in words | (aliased - _forenames(person)) | halves if len(key) > 1}


def _looks_whole(name: str) -> bool:
    words = name.split()
    return all(word[:1].isupper() for word in words)


def _aliases(person: Person) -> set[tuple[str, ...]]:
    whole = {tuple(token.key for token in tokens(name)) for name in person.known_as}
    return {key for key in whole if len(key) > 1}


def _initials(person: Person) -> set[str]:
    first = {fold(name)[:1] for name in (person.forename, *person.known_as) if name}
    words = [token.key for token in tokens(person.surname)]
    last = {"".join(part[0] for key in words for part in key.split("-") if part), *(key[0] for key in words if key)}
    middle = fold(person.middle)[:1]
    return {one + extra + two for one in first for two in last for extra in {"", middle} if two}
