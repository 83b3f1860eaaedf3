"""Cuts text into the pieces of words that the network knows: WordPiece, as uncased BERT models were taught with.

Our own, though a library does it: that one brings a client for a public hub of models along, and what screens case
files should have none. Tests hold it to the library's answers, which lie beside them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

_LONGEST = 100
"""Letters. A longer word is unknown."""


@dataclass(frozen=True, slots=True)
class WordPieces:
    """A vocabulary, and the pieces of the words met so far."""

    numbers: Mapping[str, int]
    begin: int
    end: int
    unknown: int
    _met: dict[str, tuple[tuple[int, int], ...]] = field(default_factory=dict, compare=False)

    def cut(self, text: str) -> tuple[Sequence[int], Sequence[tuple[int, int]]]:
        """The number of each piece, and where it stands in the text."""
        ids: list[int] = []
        places: list[tuple[int, int]] = []
        for word, origins in _words(text):
            for number, start, end in self._pieces(word):
                ids.append(number)
                places.append((origins[start], origins[end - 1] + 1))
        return ids, places

    def _pieces(self, word: str) -> Iterator[tuple[int, int, int]]:
        found = self._met.get(word)
        if found is None:
            found = self._met[word] = self._longest_first(word)
        start = 0
        for number, end in found:
            yield number, start, end
            start = end

    def _longest_first(self, word: str) -> tuple[tuple[int, int], ...]:
        """Each piece's number and where it ends; one unknown piece where the word cannot be put together."""
        found: list[tuple[int, int]] = []
        start = 0
        while start < len(word) <= _LONGEST:
            for end in range(len(word), start, -1):
                number = self.numbers.get(word[start:end] if start == 0 else "##" + word[start:end])
                if number is not None:
                    found.append((number, end))
                    start = end
                    break
            else:
                break
        return tuple(found) if found and start == len(word) else ((self.unknown, len(word)),)


def word_pieces(vocabulary: str) -> WordPieces:
    """The pieces of a vocabulary, one a line. KeyError where it has not the marks of a BERT vocabulary."""
    numbers = {piece: number for number, piece in enumerate(vocabulary.splitlines())}
    return WordPieces(numbers, numbers["[CLS]"], numbers["[SEP]"], numbers["[UNK]"])


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
