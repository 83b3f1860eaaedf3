"""What changed between two versions of a document, paragraph by paragraph and word by word. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import Indel

from partywall.model.text import Document
from partywall.report.wording import shown

_PARAGRAPH = re.compile(r"[^\S\n]*\S[^\n]*(?:\n[^\S\n]*\S[^\n]*)*")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_WORD = re.compile(r"\S+\s*|\s+")
_ALIKE = 0.4
"""How much of two paragraphs must be the same for one to be a new wording of the other."""


class How(StrEnum):
    """What became of some words."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that fared alike."""

    how: How
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A paragraph that is gone, new, or worded anew."""

    how: How
    """SAME: it is there in both, worded anew."""
    pieces: tuple[Piece, ...]
    number: int
    """Its number among the paragraphs of the new version; of one that is gone, of the one that follows."""


def changes(old: Document, new: Document) -> tuple[Change, ...]:
    """Every paragraph that is not the same in both, in the order of the new version."""
    before, after = list(_paragraphs(old)), list(_paragraphs(new))
    keys = [" ".join(text.split()) for text in before], [" ".join(text.split()) for text in after]
    found: list[Change] = []
    gone: list[str] = []
    came: list[tuple[int, str]] = []
    last = 0
    for row in Indel.opcodes(*keys):
        if row.tag == "equal":
            found += _paired(gone, came, last)
            gone, came = [], []
        else:
            gone += before[row.src_start : row.src_end]
            came += ((at + 1, after[at]) for at in range(row.dest_start, row.dest_end))
        last = row.dest_end + 1
    found += _paired(gone, came, last)
    return tuple(found)


def _paragraphs(document: Document) -> Iterator[str]:
    """Of all that a copy may have. A file without pages ends each paragraph with its line."""
    for inner in document.walk():
        pattern = _PARAGRAPH if inner.pages else _LINE
        for part in inner.parts:
            if part.stays:
                yield from (match.group() for match in pattern.finditer(part.text))


def _paired(gone: Sequence[str], came: Sequence[tuple[int, str]], number: int) -> Iterator[Change]:
    """What is gone beside what came in its place: those that are much alike are one paragraph, worded anew."""
    left = list(gone)
    for at, text in came:
        best = max(left, key=lambda other: _alike(other, text), default=None)
        if best is None or _alike(best, text) < _ALIKE:
            yield Change(How.NEW, (Piece(How.NEW, shown(text)),), at)
            continue
        for other in left[: left.index(best)]:
            yield Change(How.GONE, (Piece(How.GONE, shown(other)),), at)
        left = left[left.index(best) + 1 :]
        yield Change(How.SAME, tuple(_pieces(best, text)), at)
    for other in left:
        yield Change(How.GONE, (Piece(How.GONE, shown(other)),), number)


def _alike(one: str, other: str) -> float:
    return Indel.normalized_similarity(one.split(), other.split())


def _pieces(old: str, new: str) -> Iterator[Piece]:
    before, after = _WORD.findall(old), _WORD.findall(new)
    gone = came = ""
    for row in Indel.opcodes([word.strip() for word in before], [word.strip() for word in after]):
        if row.tag != "equal":
            gone += "".join(before[row.src_start : row.src_end])
            came += "".join(after[row.dest_start : row.dest_end])
            continue
        yield from _other(gone, came)
        gone = came = ""
        yield Piece(How.SAME, shown("".join(after[row.dest_start : row.dest_end])))
    yield from _other(gone, came)


def _other(gone: str, came: str) -> Iterator[Piece]:
    """First what is gone, then what stands in its place."""
    if gone:
        yield Piece(How.GONE, shown(gone))
    if came:
        yield Piece(How.NEW, shown(came))
