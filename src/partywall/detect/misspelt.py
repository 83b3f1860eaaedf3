"""Names of people near the case that somebody spelt by ear or mistyped.

A single word has to be very like a name and nothing else; a forename and a surname of one person bear each other out,
so that together they may be less like.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from partywall.detect.forenames import FORENAMES
from partywall.detect.known import NOBODY, Ids, Known
from partywall.detect.lexicon import NOT_NAMES, PLACES
from partywall.detect.ordinary import ORDINARY
from partywall.detect.page import Page
from partywall.detect.things import TITLES, is_animal, is_place
from partywall.model.people import Mention, MentionKind, Register

_SHORTEST = 4


@dataclass(frozen=True, slots=True)
class Like:
    """Whom a word may mean if it is misspelt, and how like it is, 0 to 1."""

    ids: Ids
    likeness: float


_NOTHING = Like(NOBODY, 0.0)


def misspelt(page: Page, people: Known, register: Register) -> Iterator[Mention]:
    """Every misspelt name, pairs before single words."""
    memory: dict[str, tuple[Like, Like]] = {}
    at = 0
    while at < len(page.words):
        found = _found(page, at, people, register, memory) if page.capital(at) else None
        if found is None:
            at += 1
            continue
        last, like = found
        yield Mention(
            page.span(at, last), MentionKind.MISSPELT, "misspelt", 0.9 * like.likeness, tuple(sorted(like.ids))
        )
        at = last + 1


def _found(
    page: Page, at: int, people: Known, register: Register, memory: dict[str, tuple[Like, Like]]
) -> tuple[int, Like] | None:
    """The last word of a misspelt name that begins here, and whom it may mean."""
    if is_place(page, at, at) or is_animal(page, at):
        return None
    if initialled := _with_initial(page, at, people, register, memory):
        return at + 1, initialled
    for last in (at + 1, at + 2):
        if page.capital(last) and page.joined(at, last) and "\n" not in page.gap(last - 1):
            pair = _pair(page.key(at), page.key(last), people, memory)
            if pair.ids and not is_place(page, at, last):
                return last, pair
    plural = page.key(at - 1) == "the" and page.key(at).endswith("s")
    titled = page.key(at - 1) in TITLES or plural
    single = _single(page.key(at).removesuffix("s" if plural else ""), titled, people, register, memory)
    if page.words[at].text[1:2].isupper() and not titled:
        return None  # an abbreviation
    return (at, single) if single.ids and (titled or at not in page.begins or single.likeness >= 0.86) else None


def _with_initial(
    page: Page, at: int, people: Known, register: Register, memory: dict[str, tuple[Like, Like]]
) -> Like | None:
    """``Tesneem I.``: the letter of the surname says which of those with a like forename is meant."""
    letter = page.key(at + 1)
    if not (len(letter) == 1 and page.capital(at + 1) and page.gap(at) == " " and page.gap(at + 1)[:1] in {".", ","}):
        return None
    if _no_name(page.key(at)) or _is_anybodys(page.key(at), register):
        return None
    like = _likes(page.key(at), people, memory)[0]
    ids = frozenset(id for id in like.ids if people.has_initial(id, letter))
    return Like(ids, max(like.likeness, _BORNE_OUT)) if ids and like.likeness >= _LIKE_ENOUGH else None


_LIKE_ENOUGH, _BORNE_OUT = 0.7, 0.9
"""How like a forename has to be where the surname's letter fits, and how sure it is then."""


def _pair(one: str, two: str, people: Known, memory: dict[str, tuple[Like, Like]]) -> Like:
    if min(len(one), len(two)) < 3 or one in TITLES or {one, two} <= ORDINARY or two in PLACES:
        return _NOTHING
    first, last = _likes(one, people, memory)[0], _likes(two, people, memory)[1]
    both = first.ids & last.ids
    likeness = (first.likeness + last.likeness) / 2
    return Like(both, likeness) if both and likeness >= 0.72 else _NOTHING


def _single(key: str, titled: bool, people: Known, register: Register, memory: dict[str, tuple[Like, Like]]) -> Like:
    if _no_name(key) or _is_anybodys(key, register) and not titled:
        return _NOTHING
    best = max(_likes(key, people, memory), key=lambda like: like.likeness)
    needed = 0.74 if titled else _OTHER_NAME if key in FORENAMES else 0.8
    return best if best.likeness >= needed else _NOTHING


def _no_name(key: str) -> bool:
    return len(key) < _SHORTEST or key in ORDINARY or key in NOT_NAMES or key in PLACES or key in TITLES


def _is_anybodys(key: str, register: Register) -> bool:
    return register.is_forename(key) or register.is_surname(key)


_OTHER_NAME = 0.9
"""What is a name of its own is a misspelling only of one that sounds the same."""


def _likes(key: str, people: Known, memory: dict[str, tuple[Like, Like]]) -> tuple[Like, Like]:
    if key not in memory:
        memory[key] = (_best(key, people.forenames), _best(key, people.surnames))
    return memory[key]


def _best(key: str, names: dict[str, Ids]) -> Like:
    """All who have the likeliest name, and those with names as like."""
    likely = [(likeness(key, name), ids) for name, ids in names.items() if len(name) >= 3 and _comparable(key, name)]
    top = max((value for value, _ in likely), default=0.0)
    if top < 0.6:
        return _NOTHING
    return Like(frozenset(id for value, ids in likely if value >= top - 0.02 for id in ids), top)


def _comparable(key: str, name: str) -> bool:
    return abs(len(key) - len(name)) <= 3 and (key[0] == name[0] or _sound(key)[:1] == _sound(name)[:1])


@lru_cache(maxsize=65536)
def likeness(one: str, two: str) -> float:
    """How like two folded names are: by letters, or by the sound of their consonants where that is more. 0 to 1."""
    if one == two:
        return 1.0
    letters = max(_letters(one, two), _letters(_plain(one), _plain(two)) - 0.02)
    sound = _sound(one)
    return max(letters, 0.86) if sound == _sound(two) and len(sound) >= 3 else letters


def _letters(one: str, two: str) -> float:
    return 1.0 - DamerauLevenshtein.distance(one, two) / max(len(one), len(two), 1)


_SPELLINGS = (
    (re.compile(r"ee|ie|ey|y|ea"), "i"),
    (re.compile(r"oo|ou"), "u"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ck"), "k"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=65536)
def _plain(name: str) -> str:
    """One of the ways in which Rubie and Ruby, Ameena and Amina might both be written."""
    for pattern, plain in _SPELLINGS:
        name = pattern.sub(plain, name)
    return name


_SOUNDS = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"sz?cz|shch|tsch|sch|sh|sz|cz|ch|tz|ts|zh|z|x"), "s"),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"ck|gh|kh|c|q|g"), "k"),
    (re.compile(r"dh|th|d"), "t"),
    (re.compile(r"bh|v"), "f"),
    (re.compile(r"(?<=.)[aeiouyjwh']"), ""),
    (re.compile(r"^[aeiouyj]"), "a"),
    (re.compile(r"(.)\1+"), r"\1"),
)


@lru_cache(maxsize=65536)
def _sound(name: str) -> str:
    """The consonants one hears, so that Shepanska and Szczepańska are one."""
    for pattern, sound in _SOUNDS:
        name = pattern.sub(sound, name)
    return name
