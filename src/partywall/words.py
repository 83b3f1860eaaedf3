"""How text falls into words, sentences and clauses, and when two spellings are one word.

Pure functions on strings, for every stage. All offsets count code points, half-open.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

# An accent may be a character of its own after its letter, and letters in circles count as symbols.
_RUN = "[^\\W_]*(?:[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u249c-\u24e9\U0001f130-\U0001f149]+[^\\W_]*)*"
_WORD = re.compile(
    rf"(?=[^\W_]|[\u249c-\u24e9\U0001f130-\U0001f149]){_RUN}(?:[’'‘`\-‐‑\u00ad\u200b\ufffe](?=[^\W_]){_RUN})*"
)
_JOINERS = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "‐": "-", "‑": "-", "–": "-", "\u00ad": "", "\u200b": "", "\u200c": "",
     "\u200d": "", "\u2060": "", "\ufeff": "", "\ufffe": "-"}
)  # fmt: skip

# A look-alike letter is the cheapest way past a list of names (hiding place 74).
_LOOK_ALIKE = str.maketrans("аеорсухіјѕԁһνοαι", "aeopcyxijsdhvoai") | str.maketrans(
    # Letters of names here that have no accent to take off: Yıldız, Paweł, Jørgen, Đorđe.
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"}
)


@lru_cache(maxsize=65536)
def fold(text: str) -> str:
    """The key under which spellings of one name are equal: case, accents, dashes, quotes, spaces."""
    if text.isascii():  # most text by far, and only a back-quote in it has another form
        return " ".join(text.lower().replace("`", "'").split())
    # Twice, since mathematical letters have a small form only when they are letters, and some small forms fall apart.
    plain = unicodedata.normalize("NFKC", text.translate(_JOINERS)).casefold()
    plain = unicodedata.normalize("NFKD", plain)
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    return " ".join(plain.translate(_LOOK_ALIKE).split())


@lru_cache(maxsize=65536)
def compact(text: str) -> str:
    """The key of an identifier or address: letters and digits only, folded."""
    return "".join(filter(str.isalnum, fold(text)))


def phone_key(text: str) -> str:
    """The key of a phone number: its digits as dialled inside the United Kingdom."""
    digits = "".join(char for char in unicodedata.normalize("NFKC", text) if char.isdecimal())
    for abroad in ("0044", "44"):
        if digits.startswith(abroad) and len(digits) - len(abroad) >= 9:
            return "0" + digits[len(abroad) :].removeprefix("0")
    return digits


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


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text that a passage never leaves: a paragraph, a list item or a table cell."""

    start: int
    end: int
    line: int
    """Number of the line or table row, from 0, so that the cells of one row can be found together."""
    column: int | None = None
    """Of a cell, from 0."""


# What stands before the words of a line and is no part of them: list marks, quote marks, hashes.
_LEAD = re.compile(r"[\s>]*(?:(?:[-*+•–—]|#{1,6}|\d{1,2}[.)]|\(?[a-z]\)|\[[ xX]\])\s+)*")
_RULE = re.compile(r"[\s|:_=*\-–—]*")
_OPEN_END = re.compile(r"[a-z0-9,;(&’'\-]$")
_WRAPPED = 50
"""A line at least so long that ends in the middle of a sentence goes on in the next one."""


def blocks(text: str) -> Iterator[Block]:
    """The paragraphs, list items and cells of a text in order, without marks and outer spaces.

    Cells are parted by tabs, and in a line that begins with ``|`` by every ``|``.
    """
    for number, (start, end) in enumerate(_lines(text)):
        if _RULE.fullmatch(text, start, end):
            continue
        cells = list(_cells(text, start, end))
        for column, (left, right) in enumerate(cells):
            left, right = _trimmed(text, left, right)
            if left < right:
                yield Block(left, right, number, column if len(cells) > 1 else None)


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in re.finditer(r"\n|\Z", text):
        end = match.start()
        after = text[end + 1 : end + 2]
        wrapped = end - start >= _WRAPPED and after.islower() and _OPEN_END.search(text, max(start, end - 1), end)
        if not (wrapped and "|" not in text[start:end]):
            yield start, end
            start = end + 1


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    marks = "|\t" if text[start:end].lstrip().startswith("|") else "\t"
    left = start
    for at in range(start, end):
        if text[at] in marks:
            yield left, at
            left = at + 1
    yield left, end


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


_MARKS = r"[.!?…]+[\"'”’)\]*_]*"
_STOP = re.compile(_MARKS + r"(?=\s+[\"'“‘(\[*_]*[A-Z0-9À-Þ]|\s+\[)")
_STOP_ANYWHERE = re.compile(_MARKS + r"(?=\s)")
_FEW_CAPITALS = 0.008
"""Share of a text's characters below which nobody wrote capitals: then none is needed to begin a sentence."""


def uncapitalised(text: str) -> bool:
    """Whether a text was written without capitals, as dictated notes are."""
    return sum(map(str.isupper, text)) < _FEW_CAPITALS * len(text)


_ABBREVIATION = re.compile(
    r"(?:\b(?:mr|mrs|ms|miss|dr|prof|rev|sgt|insp|det|cllr|st|rd|nos|tel|ext|dob|approx|incl|esp|dept|ref|para|pt|vs|"
    r"e\.g|i\.e|cf|al|c|s|p|pp|yr|yrs|hon|sec|inf|b)|(?<![\w.])[A-Z]|\b[A-Z]\.[A-Z])$",
)


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The sentences of one block of a text, without the spaces between them."""
    end = len(text) if end is None else end
    left = start
    stop = _STOP_ANYWHERE if end - start > _WRAPPED * 2 and uncapitalised(text[start:end]) else _STOP
    for match in stop.finditer(text, start, end):
        head = text[max(left, match.start() - 10) : match.start()]
        if match.group()[0] == "." and _abbreviated(head, text[match.end() : match.end() + 2]):
            continue
        yield left, match.end()
        left = match.end()
        while left < end and text[left].isspace():
            left += 1
    if left < end:
        yield left, end


def sentence_spans(text: str) -> list[tuple[int, int]]:
    """Each sentence of a text, in order: of every paragraph, list item and cell. The numbers of a list are in none."""
    return [span for block in blocks(text) for span in sentences(text, block.start, block.end)]


def sentence_starts(text: str) -> list[int]:
    """Where each sentence of a text begins, in order."""
    return [start for start, _ in sentence_spans(text)]


def _abbreviated(head: str, after: str) -> bool:
    number = head.lower().endswith(" no") and after.strip().isdigit()
    return number or bool(_ABBREVIATION.search(head) or _ABBREVIATION.search(head.lower()))


_BREAK = re.compile(
    r"[;:]\s+|\s+[–—-]\s+|\s*\((?=\w)|(?<=\w)\)\s*|"
    r",?\s+(?=(?:but|because|although|though|whereas|while|so that|which|who|where|when|until|since|as|if"
    r"|unless|after|before"
    r"|so|and|or|that|by|from|with|for|at)\b)|,\s+",
    re.IGNORECASE,
)


def breaks(text: str, start: int, end: int) -> tuple[int, ...]:
    """Places in a sentence at which a phrase or clause ends and the next begins, in order."""
    return tuple(match.start() for match in _BREAK.finditer(text, start, end) if start < match.start() < end)
