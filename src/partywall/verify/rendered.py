"""Whether withheld words can be seen on the page, told by character recognition."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Protocol

from partywall.model.text import MediaType
from partywall.verify.checks import Held
from partywall.verify.reading import word_set
from partywall.verify.wanted import Wanted

_LONG = 5
"""Letters from which on a recognised word is taken at its word: shorter ones are often misread."""


class Sight(Protocol):
    """Recognises the text of rendered pages. Handed in, since it needs more than this room may use."""

    def __call__(self, untrusted: bytes, pages: Collection[int]) -> Iterable[tuple[int, str]]:
        """The number (from 1) and the recognised text of each of these pages of a PDF."""


def seen_on_pages(held: Held, see: Sight) -> Iterator[str]:
    """Pages with redactions on which a word is seen that no page may have."""
    wanted = held.wanted
    words = {key for key in wanted.withheld.words if len(key) >= _LONG and not _misread(key, wanted)}
    for pair in held.pairs:
        gaps = [number for number, part in enumerate(pair.expected, 1) if part.gaps]
        pages = list(range(1, len(pair.opened.shown) + 1)) if held.foreign else gaps
        seen = pair.opened.drawn or (pair.untrusted if pair.opened.media_type is MediaType.PDF else b"")
        if seen and pages:
            for number, text in see(seen, pages):
                count = len(words & word_set(text))
                if count:
                    yield f"{count} withheld words are seen on page {number}"


def _misread(key: str, wanted: Wanted) -> bool:
    """Whether a word that may stay is so like this one that recognition may take one for the other."""
    return any(abs(len(key) - len(other)) <= 1 and _near(key, other) for other in wanted.allowed.words)


def _near(one: str, other: str) -> bool:
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) <= 1
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
