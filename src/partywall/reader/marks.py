"""From a probability for each character to the stretches of text that the reader marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from partywall.model.disclosure import Mark
from partywall.model.text import Digest, PartId, Span
from partywall.reader.reading import Probabilities
from partywall.words import sentence_spans

FAINT = 0.1
"""A word less likely than this is no part of a mark."""
CLEAR = 0.3
"""Where a stretch has words so likely, the mark is no wider than these."""
LETTERS = 4
"""A mark with fewer letters and digits is a slip: what is so short and tells, initials or a number, the rules find."""
_WORD = re.compile(r"[^\s|]*[^\W_][^\s|]*")
_TRAILING = ".,;:"


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    probability: float


def marks(document: Digest, part: PartId, text: str, found: Probabilities) -> Iterator[Mark]:
    """Stretches of likely words inside one sentence or cell. Each is as likely as its likeliest word."""

    def _span(words: Sequence[_Word]) -> Span:
        start, end = words[0].start, words[-1].end
        while end > words[-1].start + 1 and text[end - 1] in _TRAILING:
            end -= 1
        return Span(document, part, start, end)

    for stretch in _stretches(text, found):
        clear = [list(words) for is_clear, words in groupby(stretch, _is_clear) if is_clear]
        for run in clear or [stretch]:
            if sum(map(str.isalnum, text[run[0].start : run[-1].end])) >= LETTERS:
                yield Mark(_span(run), _likeliest(run), _span(stretch))


def _is_clear(word: _Word) -> bool:
    return word.probability >= CLEAR


def _stretches(text: str, found: Probabilities) -> Iterator[list[_Word]]:
    """Words of one sentence that follow each other, each ``FAINT`` or more."""
    spans = sentence_spans(text)
    run: list[_Word] = []
    last = -1
    for word in _words(text, found):
        at = bisect_right(spans, word.start, key=itemgetter(0)) - 1
        # The number before a heading or list item belongs to no sentence, and tells nothing of anybody.
        likely = word.probability >= FAINT and at >= 0 and word.start < spans[at][1]
        if run and (not likely or at > last):
            yield run
            run = []
        if likely:
            run.append(word)
        last = at
    if run:
        yield run


def _words(text: str, found: Probabilities) -> Iterator[_Word]:
    for match in _WORD.finditer(text):
        start, end = match.span()
        yield _Word(start, end, float(found[start:end].max()))


def _likeliest(words: Sequence[_Word]) -> float:
    return round(max(word.probability for word in words), 3)
