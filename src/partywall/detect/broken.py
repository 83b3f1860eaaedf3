"""Names that a line end broke in two: ``Trew-hella`` as a PDF is read, and ``Trew-`` with ``hella`` in the next line.

Which hyphens are the page's and not the word's nobody can tell but by a list of names, so this is done where one is
at hand: a word is made whole only if that makes a name of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from partywall.detect.known import Known
from partywall.detect.page import Page, beginnings
from partywall.model.people import Register
from partywall.words import Token

_LINE_END = re.compile(r"[-‐\u00ad][ \t]*\r?\n[ \t]*")


def whole(page: Page, people: Known, register: Register) -> Page:
    """The page with each broken name as one word; the same page where there is none."""
    words = tuple(_whole(page, people, register))
    if words == page.words:
        return page
    return replace(page, words=words, begins=beginnings(page.text, words))


def _whole(page: Page, people: Known, register: Register) -> Iterator[Token]:
    at = 0
    while at < len(page.words):
        word = page.words[at]
        key = _mended(word)
        if key and word.key not in people.surnames and word.key not in people.forenames:
            yield replace(word, key=key) if _is_name(key, people, register) else word
        elif _LINE_END.fullmatch(page.gap(at)) and (both := _joined(page, at)) and _is_name(both.key, people, register):
            yield both
            at += 1
        else:
            yield word
        at += 1


def _mended(word: Token) -> str:
    """The key without its one hyphen, where a small letter follows that; both parts of a double name are capital."""
    first, hyphen, second = word.text.partition("-")
    broken = hyphen and second[:1].islower() and "-" not in second and word.key.count("-") == 1
    return word.key.replace("-", "") if broken else ""


def _joined(page: Page, at: int) -> Token | None:
    """This word and the next as one, where the next begins small and stands in the same paragraph."""
    one, two = page.words[at], page.words[at + 1]
    if two.capital or not any(block.start <= one.start and two.end <= block.end for block in page.blocks):
        return None
    return Token(one.start, two.end, page.text[one.start : two.end], one.key + two.key)


def _is_name(key: str, people: Known, register: Register) -> bool:
    return key in people.surnames or key in people.forenames or register.is_forename(key)
