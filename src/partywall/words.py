"""How text falls into words, sentences and clauses, and when two spellings are one word.

Pure functions on strings, for every stage. All offsets count code points, half-open.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[’'‘`\-‐‑\u00ad\u200b\ufffe][^\W_]+)*")
_JOINERS = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "‐": "-", "‑": "-", "–": "-", "\u00ad": "", "\u200b": "", "\u200c": "",
     "\u200d": "", "\u2060": "", "\ufeff": "", "\ufffe": "-"}
)  # fmt: skip

# A look-alike letter is the cheapest way past a list of names (hiding place 74).
_LOOK_ALIKE = str.maketrans("аеорсухіјѕԁһνοαι", "aeopcyxijsdhvoai")


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The key under which spellings of one name are equal: case, accents, dashes, quotes, spaces."""
    plain = unicodedata.normalize("NFKD", text.translate(_JOINERS).casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(plain.translate(_LOOK_ALIKE).split())


@lru_cache(maxsize=65536)
def compact(text: str) -> str:
    """The key of an identifier or address: letters and digits only, folded."""
    return "".join(char for char in fold(text) if char.isalnum())


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a text. ``key`` is folded; a possessive ``'s`` is not part of the word."""

    start: int
    end: int
    text: str
    key: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[0].isupper()


def tokens(text: str) -> Iterator[Token]:
    """The words of a text in order."""
    for match in _WORD.finditer(text):
        start, end = match.span()
        word = match.group()
        if len(word) > 2 and word[-1] in "sS" and word[-2] in "’'‘`":
            end -= 2
            word = word[:-2]
        yield Token(start, end, word, fold(word))
