"""Which passages of two versions of a draft have the same words, about the same people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from partywall.model.disclosure import Passage, PassageId, Screening, Subject
from partywall.model.text import Document, Span

Key = tuple[str, tuple[Subject, ...]]
"""By which a passage is the same in two versions: its words, and whom it is about."""


def matched(past: Screening, present: Screening) -> tuple[Mapping[PassageId, PassageId], tuple[Passage, ...]]:
    """The passages of the old version with their like in the new one, and those that have none.

    Where the same words stand several times, the first goes with the first; what is over has no like.
    """
    there: dict[Key, list[PassageId]] = defaultdict(list)
    for passage in sorted(present.passages, key=lambda passage: passage.span):
        there[_key(present, passage)].append(passage.id)
    pairs: dict[PassageId, PassageId] = {}
    left: list[Passage] = []
    for passage in sorted(past.passages, key=lambda passage: passage.span):
        rows = there[_key(past, passage)]
        if rows:
            pairs[passage.id] = rows.pop(0)
        else:
            left.append(passage)
    return pairs, tuple(left)


def _key(screening: Screening, passage: Passage) -> Key:
    return " ".join(screening.document.text_of(passage.span).split()), passage.about


def place_in(old: Document, new: Document, span: Span) -> Span | None:
    """Where words that were marked by hand stand in the new version; None where they stand there more or less often."""
    text = old.text_of(span)
    before, after = list(_occurrences(old, text)), list(_occurrences(new, text))
    if len(before) != len(after) or span not in before:
        return None
    return after[before.index(span)]


def _occurrences(document: Document, text: str) -> Iterator[Span]:
    for inner in document.walk():
        for part in inner.parts:
            at = part.text.find(text) if part.stays else -1
            while at >= 0:
                yield Span(inner.digest, part.id, at, at + len(text))
                at = part.text.find(text, at + len(text))
