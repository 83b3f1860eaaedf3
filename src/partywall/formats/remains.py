"""Text in a file that its conversion did not bring along: earlier versions, slack between streams, odd properties.

Read from the bytes, with no idea of the format: rows of letters in the codes that Office and OpenDocument use, as far
as they hold words that the converted text has not.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from partywall.formats.zipping import unzipped
from partywall.model.limits import Limits
from partywall.model.text import MediaType

_MOST = 200_000
"""Characters of remains. More of them is no text."""
_LETTER = rb"A-Za-z0-9 \t'(),.:;/@&\-\x91-\x97\xc0-\xff"
_NARROW = re.compile(rb"[" + _LETTER + rb"]{6,}")
_WIDE = re.compile(rb"(?:[" + _LETTER + rb"]\x00|[\x13-\x1e]\x20){6,}")
_WORD = re.compile(r"[^\W\d_]{4,}")
_VOWELS = frozenset("aeiouyàâäáãåæçéèêëíìîïñóòôöõøœúùûüýÿ")
_THRICE = re.compile(r"(.)\1\1")
_OPEN = (MediaType.ODS, MediaType.ODP)
_CODE = re.compile(r"&[A-Z]")
"""In headers of sheets, before a text: that it stands in the middle, that it is the date."""
_MARKUP = re.compile(rb"<[^>]*>")
# What every such file says of itself.
_OF_THE_FORMAT = frozenset(
    "word document microsoft office summaryinformation documentsummaryinformation root entry compobj normal default"
    " paragraph font table list style heading header footer title times roman arial calibri cambria symbol courier"
    " tahoma verdana helvetica unknown template workbook powerpoint sheet excel msworddoc ole data objectpool"
    " worksheets slide slides named ranges biff theme liberation sans serif opensymbol wingdings windows"
    .split()
)  # fmt: skip


def remains(untrusted: bytes, kind: MediaType, read: Iterable[str], limits: Limits) -> str:
    """One row a line, in the order of the file, without repeats; empty where nothing is left."""
    known = _OF_THE_FORMAT | {word.casefold() for text in read for word in _WORD.findall(text)}
    rows: dict[str, None] = {}
    size = 0
    for row in _rows(untrusted, kind, limits):
        if row not in rows and size < _MOST and _tells(row, known):
            rows[row] = None
            size += len(row) + 1
    return "\n".join(rows)[:_MOST]


def _rows(untrusted: bytes, kind: MediaType, limits: Limits) -> Iterator[str]:
    if kind in _OPEN:
        members, beside = unzipped(untrusted, limits)
        for name, member in members.items():
            if name.endswith(".xml"):
                yield from html.unescape(_MARKUP.sub(b"\n", member).decode("utf-8", "replace")).splitlines()
        yield from beside
        return
    yield from (_plain(found.group().decode("cp1252", "replace")) for found in _NARROW.finditer(untrusted))
    yield from (_plain(found.group().decode("utf-16-le")) for found in _WIDE.finditer(untrusted))


def _plain(row: str) -> str:
    return " ".join(_CODE.sub(" ", row).split())


def _tells(row: str, known: frozenset[str]) -> bool:
    """Whether it is words of a language more than anything else, and one of them is new."""
    words = [word for word in _WORD.findall(row) if _likely(word)]
    letters = sum(map(len, words))
    return 2 * letters > len(row) and any(word.casefold() not in known for word in words)


def _likely(word: str) -> bool:
    """Whether it looks like a word: a vowel, few accents, capitals where they belong, no letter three times running."""
    if 3 * sum(char > "\x7f" for char in word) > len(word):
        return False
    cased = word.islower() or word.isupper() or word.istitle()
    return cased and not _VOWELS.isdisjoint(word.casefold()) and not _THRICE.search(word)
