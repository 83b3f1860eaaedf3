"""A text as what its sentences say: each one's telling words as a set, whatever their order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

from partywall.trace.spelling import CAPITAL_BIT, CODE, GRAMMAR_BIT, NUMBER_BIT, ORDINARY_BIT, Words
from partywall.words import blocks, breaks, sentences, tokens

LONG = 30
"""Words. A longer sentence is cut where its phrases end: one clause of it may retell what the rest does not."""
PIECE, SHORTEST = 22, 6
"""...into pieces of so many words at most, where its phrases allow, and so many at least."""


class Sort(IntEnum):
    """What a telling word can show."""

    PLAIN = 0
    NAME = 1
    """A capitalised word inside a sentence. Two texts that name one school tell nothing alike."""
    NUMBER = 2


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, list item, cell, or a piece of a long one, by its telling words."""

    start: int
    end: int
    words: dict[int, Sort]
    """Code of each telling word: what it can show."""
    ordinary: frozenset[int]
    """Which of them stand in nearly every record of the trade."""


def told(text: str, words: Words) -> tuple[Sentence, ...]:
    """The sentences of a text, in order, that have at least two telling words."""
    found = (_sentence(text, start, end, words) for start, end in _stretches(text))
    return tuple(sentence for sentence in found if len(sentence.words) > 1)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    for block in blocks(text):
        for start, end in sentences(text, block.start, block.end):
            if len(text[start:end].split()) <= LONG:
                yield start, end
            else:
                yield from _pieces(text, start, end, breaks(text, start, end))


def _pieces(text: str, start: int, end: int, cuts: Iterable[int]) -> Iterator[tuple[int, int]]:
    places = [*cuts, end]
    for cut, following in zip(places, places[1:], strict=False):
        if len(text[start:following].split()) > PIECE and len(text[start:cut].split()) >= SHORTEST:
            yield start, cut
            start = cut
    yield start, end


def _sentence(text: str, start: int, end: int, words: Words) -> Sentence:
    kinds: dict[int, Sort] = {}
    ordinary: set[int] = set()
    for number, token in enumerate(tokens(text[start:end])):
        entry = words[token.text]
        if not entry & GRAMMAR_BIT:
            code = entry & CODE
            kinds.setdefault(code, _sort(entry, first=number == 0))
            if entry & ORDINARY_BIT:
                ordinary.add(code)
    return Sentence(start, end, kinds, frozenset(ordinary))


def _sort(entry: int, *, first: bool) -> Sort:
    if entry & NUMBER_BIT:
        return Sort.NUMBER
    return Sort.NAME if entry & CAPITAL_BIT and not first else Sort.PLAIN
