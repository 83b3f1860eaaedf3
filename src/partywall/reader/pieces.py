"""Cuts text into the pieces of words that the network knows: WordPiece, as uncased BERT models were taught with.

Our own, though a library does it: that one brings a client for a public hub of models along, and what screens case
files should have none. Tests hold it to the library's answers, which lie beside them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

_LONGEST = 100
"""Letters. A longer word is unknown."""


_REMEMBERED = 65_536
"""Words whose pieces are kept at hand."""

Cut = tuple[tuple[int, int], ...]
"""Of a word: each piece's number and where it ends."""


@dataclass(frozen=True, slots=True)
class WordPieces:
    """Cuts text by one vocabulary."""

    begin: int
    end: int
    _cut_word: Callable[[str], Cut]

    def cut(self, text: str) -> tuple[Sequence[int], Sequence[tuple[int, int]]]:
        """The number of each piece, and where it stands in the text."""
        ids: list[int] = []
        places: list[tuple[int, int]] = []
        for word, origins in _words(text):
            start = 0
            for number, end in self._cut_word(word):
                ids.append(number)
                places.append((origins[start], origins[end - 1] + 1))
                start = end
        return ids, places


def word_pieces(vocabulary: str) -> WordPieces:
    """The pieces of a vocabulary, one a line. KeyError where it has not the marks of a BERT vocabulary."""
    numbers = {piece: number for number, piece in enumerate(vocabulary.splitlines())}
    unknown = numbers["[UNK]"]

    @lru_cache(maxsize=_REMEMBERED)
    def cut_word(word: str) -> Cut:
        return _longest_first(word, numbers) or ((unknown, len(word)),)

    return WordPieces(numbers["[CLS]"], numbers["[SEP]"], cut_word)


def _longest_first(word: str, numbers: Mapping[str, int]) -> Cut:
    """The longest pieces from the left; none where the word cannot be put together."""
    found: list[tuple[int, int]] = []
    start = 0
    while start < len(word):
        piece = _longest(word, start, numbers) if len(word) <= _LONGEST else None
        if piece is None:
            return ()
        found.append(piece)
        start = piece[1]
    return tuple(found)


def _longest(word: str, start: int, numbers: Mapping[str, int]) -> tuple[int, int] | None:
    for end in range(len(word), start, -1):
        number = numbers.get(word[start:end] if start == 0 else "##" + word[start:end])
        if number is not None:
            return number, end
    return None


def _words(text: str) -> Iterator[tuple[str, list[int]]]:
    """Words and single signs in lower case and without accents, each letter with its place in the text."""
    word: list[str] = []
    origins: list[int] = []
    for at, char in enumerate(text):
        if char.isalnum() and char.isascii():
            word.append(char.lower())
            origins.append(at)
            continue
        for plain in _plain(char):
            if plain.isspace() or _apart(plain):
                if word:
                    yield "".join(word), origins
                    word, origins = [], []
                if not plain.isspace():
                    yield plain, [at]
            else:
                word.append(plain)
                origins.append(at)
    if word:
        yield "".join(word), origins


def _plain(char: str) -> str:
    category = unicodedata.category(char)
    if char in "\t\n\r" or category == "Zs":
        return " "
    if char in "\0\ufffd" or category.startswith("C"):
        return ""
    return "".join(c for c in unicodedata.normalize("NFD", char) if unicodedata.category(c) != "Mn").lower()


def _apart(char: str) -> bool:
    """A sign of its own: punctuation, ASCII signs, and letters of scripts that part no words."""
    code = ord(char)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    return unicodedata.category(char).startswith("P") or _ideograph(code)


def _ideograph(code: int) -> bool:
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x2CEAF
        or 0xF900 <= code <= 0xFAFF
        or 0x2F800 <= code <= 0x2FA1F
    )
