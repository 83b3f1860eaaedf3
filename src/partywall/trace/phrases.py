"""Where a few words stand in records one behind another, however common they are.

A telling word is looked up; the words of grammar between two are compared where they stand. Many ways of writing one
thing are looked up together, so that it costs no more than a few.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from partywall.trace.columns import spread
from partywall.trace.indexed import RecordIndex
from partywall.trace.pages import Page
from partywall.trace.places import Ints, narrowed, places_of
from partywall.trace.segments import DEPTH, Segment
from partywall.trace.spelling import CODE, GRAMMAR_BIT, Words

ANY = ""
"""In the place of a word: any one telling word."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words one behind another, as an index has them."""

    codes: tuple[int, ...]
    """Of its telling words; 0 for any one. The first is never any one."""
    before: tuple[bytes, ...]
    """The words of grammar before each, a byte each; before the first there may be more."""
    after: bytes
    """Those behind the last, where there may be more too."""

    @property
    def said(self) -> bool:
        """Whether there are words of grammar in it."""
        return bool(self.after) or any(self.before)


def phrase(spellings: Iterable[str], words: Words) -> Phrase | None:
    """The phrase of these words; None if none of them is a telling one, for then it can't be looked up."""
    codes: list[int] = []
    before: list[bytes] = []
    said = bytearray()
    for spelling in spellings:
        entry = words[spelling] if spelling != ANY else 0
        if entry & GRAMMAR_BIT:
            said.append(entry & 0xFF)
        else:
            codes.append(entry & CODE)
            before.append(bytes(said))
            said.clear()
    return Phrase(tuple(codes), tuple(before), bytes(said)) if codes and codes[0] else None


@dataclass(frozen=True, slots=True)
class Standing:
    """That a phrase stands on a page: from one telling word to another, both included, counted on the page."""

    phrase: int
    page: Page
    first: int
    last: int


def standings(phrases: Sequence[Phrase], index: RecordIndex) -> Iterator[Standing]:
    """Wherever in the records one of these phrases stands. Behind the last word of a part no grammar is known."""
    for segment in index.segments:
        pages: dict[int, Page] = {}
        for numbers in _of_one_shape(phrases):
            which, rows = _rows(segment, [phrases[number] for number in numbers])
            for one, row, part in zip(which.tolist(), rows.tolist(), segment.part_of(rows).tolist(), strict=True):
                asked = phrases[numbers[one]]
                page = pages.setdefault(part, Page(index, segment, part))
                first = row - page.first
                if not asked.said or _same_grammar(asked, page, first):
                    yield Standing(numbers[one], page, first, first + len(asked.codes) - 1)


def _of_one_shape(phrases: Sequence[Phrase]) -> Iterable[list[int]]:
    """The numbers of the phrases that can be looked up together: as many words, known in the same places."""
    alike: dict[tuple[bool, ...], list[int]] = defaultdict(list)
    for number, asked in enumerate(phrases):
        alike[tuple(code != 0 for code in asked.codes)].append(number)
    return alike.values()


def _rows(segment: Segment, phrases: Sequence[Phrase]) -> tuple[Ints, Ints]:
    """Which of the phrases stands somewhere, and the row of its first telling word."""
    codes = np.array([asked.codes for asked in phrases], np.uint32)
    gaps = np.array([[len(said) for said in asked.before] for asked in phrases], np.int64)
    known = (codes[0] == 0).argmax() or codes.shape[1]
    lo, hi = places_of(segment, codes[:, 0])
    for offset in range(1, min(known, DEPTH)):
        lo, hi = narrowed(segment, lo, hi, codes[:, offset], offset)
    which = np.repeat(np.arange(len(codes)), hi - lo)
    rows = segment.order[spread(lo, hi - lo)].astype(np.int64)
    within = rows + codes.shape[1] <= len(segment.gaps)
    which, rows = which[within], rows[within]
    kept: npt.NDArray[np.bool_] = segment.gaps[rows] >= gaps[which, 0]
    for offset in range(1, codes.shape[1]):
        there, asked = segment.codes[rows + offset], codes[which, offset]
        kept &= (there == asked) if codes[0, offset] else (there != 0)
        kept &= segment.gaps[rows + offset] == gaps[which, offset]
    return which[kept], rows[kept]


def _same_grammar(asked: Phrase, page: Page, first: int) -> bool:
    end = first + len(asked.codes)
    behind = page.grammar[end][: len(asked.after)] if end < len(page.grammar) else asked.after
    inside = all(page.grammar[first + at] == said for at, said in enumerate(asked.before) if at)
    return inside and page.grammar[first].endswith(asked.before[0]) and behind == asked.after
