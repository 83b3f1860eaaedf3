"""Two texts compared word against word, stretch by stretch: what has its like on the other side, and what has none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby, pairwise

from rapidfuzz.distance import Levenshtein

from partywall.report.places import around
from partywall.trace.spelling import CODE, GRAMMAR_BIT, Words
from partywall.words import Token, tokens

Place = tuple[int, int]
"""Start and end in a part's text."""
_STOP = re.compile(r"[.!?…]\s")
_SHORT = 4
"""Words up to which one wording for another is told by itself."""


def _place(word: Token) -> Place:
    return word.start, word.end


@dataclass(slots=True)
class Side:
    """One of the two texts, and what the comparisons so far say of its words."""

    text: str
    start: int
    """Where it begins in its part. All places are in the part."""
    compared: list[Place] = field(default_factory=list)
    alike: set[Place] = field(default_factory=set)
    """The words that have their like on the other side."""

    @property
    def end(self) -> int:
        """One past its last character, in its part."""
        return self.start + len(self.text)

    def cut(self, start: int, end: int) -> str:
        """The characters between two places."""
        return self.text[start - self.start : end - self.start]

    def sentences(self, start: int, end: int) -> Place:
        """The sentences that a stretch touches."""
        left, right = around(self.text, start - self.start, end - self.start)
        return left + self.start, right + self.start

    def regions(self) -> list[Place]:
        """What was compared, in order and disjoint."""
        found: list[Place] = []
        for start, end in sorted(self.compared):
            if found and start <= found[-1][1]:
                found[-1] = found[-1][0], max(end, found[-1][1])
            else:
                found.append((start, end))
        return found

    def words(self, start: int, end: int) -> list[Token]:
        """The words of a stretch, each with its place in the part."""
        return [
            Token(word.start + start, word.end + start, word.text, word.key) for word in tokens(self.cut(start, end))
        ]

    def without_like(self) -> Iterator[Place]:
        """Each run of neighbouring words that the other side has not."""
        for region in self.regions():
            words = map(_place, self.words(*region))
            for alike, run in groupby(words, key=self.alike.__contains__):
                if not alike:
                    yield from ((piece[0][0], piece[-1][1]) for piece in self.pieces(list(run)))

    def pieces(self, words: Sequence[Place]) -> list[list[Place]]:
        """A run of words parted where a sentence ends in it."""
        found: list[list[Place]] = []
        for word in words:
            if found and not _STOP.search(self.cut(found[-1][-1][1], word[0])):
                found[-1].append(word)
            else:
                found.append([word])
        return found

    def cuts(self, start: int, end: int, marked: Iterable[Place]) -> Iterator[Place]:
        """From ``start`` to ``end``, cut where a mark or a region begins or ends."""
        edges = {edge for place in (*marked, *self.regions()) for edge in place if start < edge < end}
        yield from pairwise(sorted({start, end, *edges}))


def differences(here: Side, mine: Place, there: Side, theirs: Place) -> list[tuple[str, str]]:
    """Notes the words that stand on both sides in one order, in the sentences of two stretches.

    The whole sentences, since a name is often swapped at the beginning of one. Gives each short wording of ``here``
    that has the place of one of ``there``, with that one.
    """
    mine, theirs = here.sentences(*mine), there.sentences(*theirs)
    ours, others = here.words(*mine), there.words(*theirs)
    same_here: list[Place] = []
    same_there: list[Place] = []
    instead: list[tuple[str, str]] = []
    steps = Levenshtein.opcodes([word.key for word in others], [word.key for word in ours])
    for same, group in groupby(steps, key=lambda step: step.tag == "equal"):
        run = list(group)
        inside = [_place(word) for word in ours[run[0].dest_start : run[-1].dest_end]]
        outside = [_place(word) for word in others[run[0].src_start : run[-1].src_end]]
        if same:
            same_here += inside
            same_there += outside
        else:
            instead += _instead(here, inside, there, outside)
    _note(here, mine, same_here)
    _note(there, theirs, same_there)
    return instead


def _note(side: Side, whole: Place, alike: Sequence[Place]) -> None:
    """What was compared: from the first sentence that has anything alike to the last.

    A stretch that ends in the first words of the next sentence says nothing of that sentence.
    """
    side.alike.update(alike)
    side.compared.append(side.sentences(alike[0][0], alike[-1][1]) if alike else whole)


def _instead(here: Side, ours: Sequence[Place], there: Side, others: Sequence[Place]) -> Iterator[tuple[str, str]]:
    """Short wordings of one side with those of the other, sentence by sentence."""
    mine, theirs = here.pieces(ours), there.pieces(others)
    for inside, outside in zip(mine, theirs, strict=False) if len(mine) == len(theirs) else ():
        if len(inside) <= _SHORT and len(outside) <= _SHORT:
            yield _plain(here, inside), _plain(there, outside)


def _plain(side: Side, words: Sequence[Place]) -> str:
    return " ".join(side.cut(words[0][0], words[-1][1]).split())


def common(here: Side, mine: Place, there: Side, theirs: Place) -> None:
    """Notes the telling words that the sentences of both stretches have, in whatever form and order."""
    places = (here, here.sentences(*mine)), (there, there.sentences(*theirs))
    ours, others = (side.words(*place) for side, place in places)
    known = Words(b"")
    both = _telling(ours, known) & _telling(others, known)
    for (side, place), words in zip(places, (ours, others), strict=True):
        side.compared.append(place)
        side.alike.update(_place(word) for word in words if known[word.text] & CODE in both)


def _telling(words: Iterable[Token], known: Words) -> set[int]:
    return {known[word.text] & CODE for word in words if not known[word.text] & GRAMMAR_BIT}
