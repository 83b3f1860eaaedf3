"""Whether what stands in a gap tells about what was taken out: its length, its first letters, its words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from partywall.verify.reading import letters, squeezed
from partywall.verify.sequence import Fill
from partywall.words import tokens


def gap_faults(fills: Sequence[Fill]) -> Iterator[str]:
    """What the gaps of a copy tell. The plan's own labels tell nothing."""
    own = {form(fill.gap.label) for fill in fills for form in (squeezed, letters)}
    strange = [fill for fill in fills if fill.text and fill.text not in own]
    if _as_long(strange):
        yield "marks in place of what is withheld are as long as what they replace"
    elif len({fill.text for fill in strange if _is_bar(fill.text)}) > 1:
        yield "bars in place of what is withheld have different lengths"
    lettered = sum(_keeps_letters(fill) for fill in strange)
    if lettered:
        yield f"{lettered} gaps keep letters of what is withheld"


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
    return all(any(word.startswith(piece) for word in removed) for piece in kept)
