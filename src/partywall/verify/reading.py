"""Texts made comparable: by their words, by their letters, and without their white space."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from functools import lru_cache

from partywall.words import compact, tokens

_CHUNK = re.compile(r"\S{1,200}")
# Accents that stand for themselves count as letters in Unicode; each engine puts them before or after theirs.
_NO_LETTER = re.compile(r"[\W_\u02b0-\u02ff]+")
_NO_LETTER_OR_LINE = re.compile(r"(?:[^\w\n]|[_\u02b0-\u02ff])+")
_NO_LINES = re.compile(r"\n{2,}")
_NOT_ASCII = re.compile(r"(?<!\S)[^\s\x80-\U0010ffff]*+[^\s\x00-\x7f]\S*")
_UNSEEN = {ord(char): None for char in "\u00ad\u200b\u200c\u200d\u2060\ufeff"}
_DASHES = {ord(char): "-" for char in "‐‑\ufffe\x02"}
_DISGUISES = {first + code: chr(code) for first in (0xF000, 0xE0000) for code in range(0x20, 0x7F)}
_SQUEEZE = {**_UNSEEN, **_DASHES}


def unmasked(text: str) -> str:
    """A text with letters in disguise made plain: mathematical ones, those of symbol fonts, invisible tags."""
    return text if text.isascii() else unicodedata.normalize("NFKC", text.translate(_DISGUISES))


def letters(text: str) -> str:
    """Letters and digits alone, folded: the same however words are split, spaced or hyphenated."""
    return _NO_LETTER.sub("", _plain(text).lower())


def letter_rows(text: str) -> str:
    """The same of what stands between walls, a line for each: nothing is found across one."""
    lines = _plain(text.replace("\n", " ").replace(WALL, "\n")).lower()
    return _NO_LINES.sub("\n", _NO_LETTER_OR_LINE.sub("", lines)).strip("\n")


def _plain(text: str) -> str:
    # The words that are not plain ASCII are few, and the rest goes much faster without being taken apart.
    return text if text.isascii() else _NOT_ASCII.sub(_compacted, text)


def _compacted(found: re.Match[str]) -> str:
    return "".join(compact(unmasked(piece)) for piece in _CHUNK.findall(found.group()))


def squeezed(text: str) -> str:
    """All that can be seen of a text but its white space; case and punctuation stay."""
    if text.isascii() and "\x02" not in text:
        return "".join(text.split())
    # One program keeps an accent in its letter, another beside it: nobody sees which.
    return "".join(unicodedata.normalize("NFC", text.translate(_SQUEEZE)).split())


def word_counts(text: str) -> Counter[str]:
    """How often each folded word stands in a text; a compound counts as itself and as each of its members."""
    counted: Counter[str] = Counter()
    for chunk, times in Counter(text.split()).items():
        for key in _keys(chunk):
            counted[key] += times
    return counted


def word_set(text: str) -> set[str]:
    """The folded words of a text."""
    return {key for chunk in set(text.split()) for key in _keys(chunk)}


@lru_cache(maxsize=65536)
def _keys(chunk: str) -> tuple[str, ...]:
    return tuple(key for token in tokens(unmasked(chunk)) for key in _members(token.key))


def _members(key: str) -> tuple[str, ...]:
    members = re.split(r"[-']", key)
    return (key, *members) if len(members) > 1 else (key,)


WALL = "\uffff"
"""Stands in a text between what has nothing to do with one another; no text has it of its own."""
SHINGLE = 12
"""Letters in a row that two texts hardly share by chance."""


def shingles(compacted: str, size: int = SHINGLE) -> set[str]:
    """All stretches of ``size`` letters."""
    return {compacted[at : at + size] for at in range(len(compacted) - size + 1)}


def words(text: str) -> frozenset[str]:
    """A set of words written as one text, to be read by people."""
    return frozenset(text.split())


EMPTY_WORDS = words(
    "a about after all also am an and any are as at be because been before being but by can could did do does "
    "doing down each few for from further had has have having he her here hers him his how i if in into is it its "
    "just me more most my no nor not now of off on once only or other our out over own said same she should so "
    "some such than that the their them then there these they this those through to too under until up very was "
    "we were what when where which while who whom why will with would you your mr mrs ms miss dr"
)
"""Words that tell nothing about anybody and stand in every text and file."""
