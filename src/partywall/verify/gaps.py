"""Whether what stands in a gap tells about what was taken out: its length, its first letters, its words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

from partywall.verify.reading import EMPTY_WORDS, letters, shingles, squeezed
from partywall.verify.sequence import Fill, label_forms
from partywall.words import tokens

_WORD, _STRETCH = 5, 8
"""Letters from which on a removed word, or any stretch of what was removed, is known inside a gap."""
_NUMBER = re.compile(r"[1-9]\d{0,2}$")


def gap_faults(fills: Sequence[Fill], ours: bool) -> Iterator[str]:
    """What the gaps of a copy tell. The plan's own labels tell nothing; ``ours``: nothing else may stand in a gap."""
    strange = [fill for fill in fills if fill.text and not _is_label(fill)]
    if ours and strange:
        yield f"{len(strange)} gaps hold something else than their label"
    if _as_long(strange):
        yield "marks in place of what is withheld are as long as what they replace"
    elif len({fill.text for fill in strange if _is_bar(fill.text)}) > 1:
        yield "bars in place of what is withheld have different lengths"
    lettered = sum(_keeps_letters(fill) for fill in _unlike(strange))
    if lettered:
        yield f"{lettered} gaps keep letters of what is withheld"


def _is_label(fill: Fill) -> bool:
    """Whether it is the plan's own label, or as much of it as there was room for by what stays beside it."""
    text = _NUMBER.sub("", fill.text) if fill.gap.numbered else fill.text
    begun = text.removesuffix("…")
    cut_short = begun != text and squeezed(fill.gap.label).startswith(begun)
    return cut_short or text in _forms(fill.gap.label)


@lru_cache(maxsize=64)
def _forms(label: str) -> frozenset[str]:
    """A label as each kind of comparison has it; where there was no room for it, it is its first words alone."""
    return frozenset((*label_forms(label, squeezed), *label_forms(label, letters)))


def _unlike(fills: Sequence[Fill]) -> Iterator[Fill]:
    """Fills that stand for one text only: what stands for two of them is a label."""
    removed: dict[str, set[str]] = defaultdict(set)
    for fill in fills:
        removed[fill.text].add(letters(fill.gap.removed))
    return (fill for fill in fills if len(removed[fill.text]) == 1)


def _as_long(fills: Sequence[Fill]) -> bool:
    """Whether length follows length; told by at least two that differ."""
    lengths = {(len(fill.text), len(squeezed(fill.gap.removed))) for fill in fills}
    return len(lengths) > 1 and all(own == removed for own, removed in lengths)


def _is_bar(text: str) -> bool:
    return len(set(text)) == 1 and not text.isalnum()


def _keeps_letters(fill: Fill) -> bool:
    """Initials or beginnings of the removed words, as in ``C.V.`` or ``C*****``."""
    removed = [token.key for token in tokens(fill.gap.removed)]
    kept = [token.key for token in tokens(fill.text)]
    if not kept or not removed:
        return False
    initials = {word[0] for word in removed}
    single = [piece for piece in kept if len(piece) == 1 and piece.isalpha()]
    if len(single) > 1 and initials.issuperset(single):
        return True
    if _shares(letters(fill.gap.removed), letters(fill.text.replace(squeezed(fill.gap.label), "")), removed):
        return True
    return all(any(word.startswith(piece) for word in removed) for piece in kept)


def _shares(removed: str, kept: str, words: Sequence[str]) -> bool:
    told = (row for word in words if word not in EMPTY_WORDS and len(row := letters(word)) >= _WORD)
    return any(row in kept for row in told) or any(row in kept for row in shingles(removed, _STRETCH))
