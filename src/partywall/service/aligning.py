"""Finds the words of a document again on its printed pages: where a document has no pages of its own.

Both texts say the same, but for headers on every page, numbers of lists, and cells that a page reads in another order.
So they are laid along one another word by word; what stands between words that were found is laid along again, until
nothing more is found. A word that is not found has no place, and is shown in the text alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from partywall.model.text import Box, Document, Part, PartId, PartKind
from partywall.words import compact

_CHUNK = re.compile(r"\S+")
_MOST = 200_000_000
"""Pairs of words that are laid along one another at once."""
_RUN = 3
"""Words in a row that tell a place by themselves."""
_ROUNDS = 8
_NEAR = 40
"""Words from the edge of a page, within which its header or footer begins."""


@dataclass(frozen=True, slots=True)
class Found:
    """A word of a part, and where on which page it stands."""

    part: PartId
    start: int
    end: int
    page: int
    box: Box


@dataclass(frozen=True, slots=True)
class _Chunk:
    key: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Printed:
    key: str
    page: int
    box: Box


Pair = tuple[int, int]


def found_again(document: Document, printed: Document) -> tuple[Found, ...]:
    """The words of a document with their places on the pages of the same document, printed and read."""
    there = tuple(_printed(printed))
    free = list(range(len(there)))
    parts = [part for part in document.parts if part.text.strip() and part.kind in _SEEN]
    found: list[Found] = []
    for part in sorted(parts, key=_turn):
        chunks = tuple(_chunks(part.text))
        everywhere = part.kind in _ON_EVERY_PAGE
        pairs = list(
            _runs(chunks, there, free, part.kind) if everywhere else _laid(chunks, [there[at].key for at in free], free)
        )
        found += (Found(part.id, chunks[i].start, chunks[i].end, there[at].page, there[at].box) for i, at in pairs)
        taken = {at for _, at in pairs}
        free = [at for at in free if at not in taken]
    return tuple(found)


_SEEN = frozenset(
    {
        PartKind.BODY,
        PartKind.HEADER,
        PartKind.FOOTER,
        PartKind.FOOTNOTE,
        PartKind.ENDNOTE,
        PartKind.TEXT_BOX,
        PartKind.DELETED_TEXT,
    }
)
_ON_EVERY_PAGE = frozenset({PartKind.HEADER, PartKind.FOOTER})


def _turn(part: Part) -> tuple[bool, bool, int]:
    """First what stands on every page in a row, lest the body takes its words; then the body; then what is left."""
    return part.kind not in _ON_EVERY_PAGE, part.kind is not PartKind.BODY, -len(part.text)


def _chunks(text: str) -> Iterator[_Chunk]:
    for match in _CHUNK.finditer(text):
        if key := compact(match.group()):
            yield _Chunk(key, match.start(), match.end())


def _printed(document: Document) -> Iterator[_Printed]:
    for part in document.parts:
        if part.stays and part.kind is PartKind.BODY:
            yield from _words(part)


def _words(part: Part) -> Iterator[_Printed]:
    for anchor in part.anchors:
        key = compact(part.text[anchor.start : anchor.end])
        if key and anchor.box and anchor.page:
            yield _Printed(key, anchor.page, anchor.box)


def _runs(chunks: Sequence[_Chunk], there: Sequence[_Printed], free: Sequence[int], kind: PartKind) -> Iterator[Pair]:
    """Once at the top or foot of each page, where all of a short text stands in a row; the page's number may differ."""
    keys, pages = [chunk.key for chunk in chunks], defaultdict(list)
    for place in free:
        pages[there[place].page].append(place)
    for places in pages.values():
        last = len(places) - len(keys)
        starts = range(min(_NEAR, last) + 1) if kind is PartKind.HEADER else range(last, max(last - _NEAR, -1), -1)
        for at in starts if keys else ():
            row = places[at : at + len(keys)]
            if all(_same(key, there[place].key) for key, place in zip(keys, row, strict=True)):
                yield from enumerate(row)
                break


def _same(key: str, other: str) -> bool:
    return key == other or (key.isdecimal() and other.isdecimal())


def _laid(chunks: Sequence[_Chunk], keys: Sequence[str], free: Sequence[int]) -> Iterator[Pair]:
    """Each word of a text with its place among those that are free."""
    pairs = sorted(_along([chunk.key for chunk in chunks], keys, 0, 0, _ROUNDS))
    return ((i, free[j]) for i, j in pairs)


def _along(mine: Sequence[str], theirs: Sequence[str], i: int, j: int, rounds: int) -> Iterator[Pair]:
    """Words that are the same in both and in the same order; then, of what stands between, what is in another."""
    if not mine or not theirs:
        return
    if len(mine) * len(theirs) > _MOST:
        yield from _apart(mine, theirs, i, j, rounds)
        return
    left: tuple[int, int] = (0, 0)
    rest_mine: list[int] = []
    rest_theirs: list[int] = []
    for row in Indel.opcodes(mine, theirs):
        if row.tag == "equal" and _telling(mine, theirs, row.src_start, row.src_end):
            yield from ((i + k, j + row.dest_start + k - row.src_start) for k in range(row.src_start, row.src_end))
            left = (row.src_end, row.dest_end)
        else:
            rest_mine += range(row.src_start, row.src_end)
            rest_theirs += range(row.dest_start, row.dest_end)
    if rounds > 1 and left != (0, 0) and rest_mine and rest_theirs:
        again = _along([mine[k] for k in rest_mine], [theirs[k] for k in rest_theirs], 0, 0, rounds - 1)
        yield from ((i + rest_mine[a], j + rest_theirs[b]) for a, b in again)


def _telling(mine: Sequence[str], theirs: Sequence[str], start: int, end: int) -> bool:
    """Whether so many words in a row cannot be meant for another place: a lone "the" can."""
    if end - start >= _RUN or end - start == len(mine):
        return True
    return any(len(mine[at]) > 3 and _once(mine, mine[at]) and _once(theirs, mine[at]) for at in range(start, end))


def _once(keys: Sequence[str], key: str) -> bool:
    return keys.count(key) == 1


def _apart(mine: Sequence[str], theirs: Sequence[str], i: int, j: int, rounds: int) -> Iterator[Pair]:
    """A long text in stretches, cut where a run of words stands once in both."""
    cuts = [(0, 0), *_increasing(_landmarks(mine, theirs)), (len(mine), len(theirs))]
    if len(cuts) == 2:
        return
    for (a, b), (c, d) in zip(cuts, cuts[1:], strict=False):
        yield from _along(mine[a:c], theirs[b:d], i + a, j + b, rounds)


def _landmarks(mine: Sequence[str], theirs: Sequence[str]) -> Iterator[Pair]:
    ours, others = (Counter(_grams(keys)) for keys in (mine, theirs))
    places = {gram: at for at, gram in enumerate(_grams(theirs)) if others[gram] == 1}
    last = 0
    for at, gram in enumerate(_grams(mine)):
        if at - last >= 500 and ours[gram] == 1 and gram in places:
            last = at
            yield at, places[gram]


def _grams(keys: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return zip(keys, keys[1:], keys[2:], keys[3:], strict=False)


def _increasing(pairs: Iterable[Pair]) -> list[Pair]:
    """The most of these that keep their order in both texts."""
    tails: list[int] = []
    chains: list[tuple[Pair, ...]] = []
    for pair in pairs:
        at = bisect_left(tails, pair[1])
        chain = (*(chains[at - 1] if at else ()), pair)
        tails[at : at + 1], chains[at : at + 1] = [pair[1]], [chain]
    return list(chains[-1]) if chains else []
