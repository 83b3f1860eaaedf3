"""What the tagger sees of each word: short strings that say how it is written and what stands around it.

Training and use call the same function, so a model that was trained here can be used here. All that depends on one
word alone is made once for each different word: text repeats itself, and this is what makes the tagger quick.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from partywall.detect.forenames import FORENAMES
from partywall.detect.lexicon import CIVIL_TITLES, MONTHS, PLACES, WORK_TITLES
from partywall.detect.ordinary import ORDINARY
from partywall.words import fold

_TOKEN = re.compile(r"[^\W\d_]+(?:[’'‘`‐‑-][^\W\d_]+)*|\d+|[^\w\s]|_")
_NO_LETTER = re.compile("[\ud800-\udfff\0]")
"""Halves of characters and noughts, which a model cannot be given."""
_POSSESSIVE = re.compile(r"[’'‘`][sS]$")
_TITLES = CIVIL_TITLES | WORK_TITLES
_KIN = frozenset(
    "mother father mum mam mom dad sister brother son daughter aunt auntie uncle cousin niece nephew grandmother"
    " grandfather grandson granddaughter nan gran grandad wife husband partner boyfriend girlfriend friend neighbour"
    " stepfather stepmother stepdad stepmum stepson stepdaughter child baby boy girl twin sibling carer fiancé"
    " ex".split()
)
EDGE = "#"
"""The class of what lies outside a line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One word, number or mark of a text; offsets in code points, half-open."""

    start: int
    end: int
    text: str


def lines(text: str) -> list[list[Piece]]:
    """The pieces of a text, line by line; lines without any are left out."""
    text = _NO_LETTER.sub("?", text)
    found: list[list[Piece]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        pieces = _pieces(line, at)
        if pieces:
            found.append(pieces)
        at += len(line)
    return found


def _pieces(line: str, at: int) -> list[Piece]:
    found: list[Piece] = []
    for match in _TOKEN.finditer(line):
        start, end = match.span()
        word = match.group()
        if end - start > 2 and _POSSESSIVE.search(word):
            found.append(Piece(at + start, at + end - 2, word[:-2]))
            found.append(Piece(at + end - 2, at + end, word[-2:]))
        else:
            found.append(Piece(at + start, at + end, word))
    return found


def features(lines_of: list[list[str]]) -> list[list[list[str]]]:
    """For each line, for each word, its features. All lines of one document, because words bear each other out."""
    seen = _seen(lines_of)
    return [_line(words, seen) for words in lines_of]


@dataclass(frozen=True, slots=True)
class _Seen:
    """Words of a document that stood somewhere after a title, after a forename, or without a capital letter."""

    titled: frozenset[str]
    paired: frozenset[str]
    lowered: frozenset[str]


def _seen(lines_of: list[list[str]]) -> _Seen:
    titled, paired, lowered = set(), set(), set()
    for words in lines_of:
        kinds = [kind_of(word) for word in words]
        for at, word in enumerate(words):
            if kinds[at] in "lok":
                lowered.add(word)
            elif kinds[at] in "CFOA" and at:
                before = kinds[at - 2] if words[at - 1] == "." and at > 1 else kinds[at - 1]
                if before == "T":
                    titled.add(word)
                elif kinds[at - 1] == "F" and kinds[at] != "O":
                    paired.add(word)
    return _Seen(frozenset(titled), frozenset(paired), frozenset(lowered))


def _line(words: list[str], seen: _Seen) -> list[list[str]]:
    kinds = EDGE * 2 + "".join(map(kind_of, words)) + EDGE * 2
    size = len(words)
    made = []
    for at, word in enumerate(words):
        found = [
            *_own(word),
            *_near("-1", words[at - 1] if at else EDGE),
            *_near("+1", words[at + 1] if at + 1 < size else EDGE),
            "-2w" + (words[at - 2].lower() if at > 1 else EDGE),
            "+2w" + (words[at + 2].lower() if at + 2 < size else EDGE),
            "3" + kinds[at + 1 : at + 4],
            "5" + kinds[at : at + 5],
            "l3" + kinds[at : at + 3],
            "r3" + kinds[at + 2 : at + 5],
        ]
        if kinds[at + 2] in "CFOA":
            if word in seen.titled:
                found.append("titled")
            if word in seen.paired:
                found.append("paired")
            if word.lower() in seen.lowered:
                found.append("lowered")
        made.append(found)
    return made


@lru_cache(maxsize=65536)
def kind_of(word: str) -> str:
    """One letter for what kind of word it is, by how it is written and by the closed lists."""
    first = word[0]
    if not first.isalpha():
        return _number(word) if first.isdigit() else first if first.isascii() else "'" if first in "’‘“”" else "-"
    key = fold(word)
    capital = first.isupper()
    if capital:
        return _capital(word, key)
    return "k" if key in _KIN else "l" if key in ORDINARY else "t" if key in _TITLES else "o"


def _capital(word: str, key: str) -> str:
    if len(word) == 1:
        return "I"
    for letter, words in (("T", _TITLES), ("M", MONTHS), ("P", PLACES), ("K", _KIN)):
        if key in words:
            return letter
    if key in ORDINARY:
        return "O"
    if key in FORENAMES:
        return "F"
    return "A" if word.isupper() and len(word) < 6 else "C"


def _number(word: str) -> str:
    year = len(word) == 4 and word[:2] in {"19", "20"}
    return "4" if year else "1" if len(word) < 3 else "3" if len(word) < 4 else "9"


@lru_cache(maxsize=65536)
def _own(word: str) -> tuple[str, ...]:
    low = word.lower()
    shape = _shape(word)
    return (
        "w" + low,
        "s" + shape,
        "e3" + low[-3:],
        "e2" + low[-2:],
        "a3" + low[:3],
        "k" + kind_of(word),
        "e4" + low[-4:],
    )


@lru_cache(maxsize=131072)
def _near(where: str, word: str) -> tuple[str, ...]:
    return (where + "w" + word.lower(), where + "e" + word[-3:].lower(), where + "s" + _shape(word))


_RUNS = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def _shape(word: str) -> str:
    if word.isdigit():
        return "d" * min(len(word), 5)
    marks = "".join(
        "X" if char.isupper() else "x" if char.isalpha() else "d" if char.isdigit() else char for char in word
    )
    return _RUNS.sub(r"\1+", marks)
