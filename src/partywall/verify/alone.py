"""What can be checked of a copy without its original: that there is nothing in it but what its page shows, and labels.

1. *structure*: only listed structures are in it, and in the files inside it.
2. *hidden*: there is no text that a reader of the page does not see, but for the names of fonts.
3. *engines*: where there are two engines, they read the same letters.
4. *labels*: as many labels stand in it as it should have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from partywall.errors import Unreadable
from partywall.model.limits import Limits
from partywall.model.text import MediaType
from partywall.verify.checks import open_copy
from partywall.verify.opened import FONT_NAME, Opened
from partywall.verify.reading import letters
from partywall.verify.sniff import kind_of

Labels = Sequence[tuple[str, int]]
"""Each label, and how often it should be there."""


def opened_whole(untrusted: bytes, kind: MediaType, limits: Limits, depth: int) -> tuple[Opened, ...]:
    """The copy and the files inside it. Raises Unreadable."""
    if depth < 0:
        raise Unreadable("The copy has files nested deeper than the limit.")
    opened = open_copy(untrusted, kind, limits)
    inside = (each for inner in opened.inner for each in opened_whole(inner, kind_of(inner), limits, depth - 1))
    return (opened, *inside)


def structure(found: Sequence[Opened]) -> Iterator[str]:
    """Structures that are not on the list."""
    for opened in found:
        yield from opened.faults


def hidden(found: Sequence[Opened]) -> Iterator[str]:
    """Text that no reader of the page sees."""
    for where in dict.fromkeys(seen.where for opened in found for seen in opened.aside if seen.where != FONT_NAME):
        yield f"text in {where}"


def engines(found: Sequence[Opened]) -> Iterator[str]:
    """Pages on which two engines do not read the same letters."""
    for opened in found:
        for one, other in zip(opened.shown, opened.again, strict=bool(opened.again)) if opened.again else ():
            if Counter(letters(one.text)) != Counter(letters(other.text)):
                yield f"two engines read {one.where} differently"


def uncounted(found: Sequence[Opened], wanted: Labels) -> bool:
    """Whether labels that should be there are drawn in a picture, and so cannot be counted."""
    return bool(wanted) and any(opened.drawn for opened in found)


def labels(found: Sequence[Opened], wanted: Labels) -> Iterator[str]:
    """Fewer labels than there should be; where there was no room for one, it may be its first words alone.

    Those of a scan in a PDF stand in its text layer; those of a picture file are only drawn (``uncounted``).
    """
    text = "".join(letters(seen.text) for opened in found for seen in opened.shown)
    counts = Counter[str]()
    for label, count in wanted:
        counts[letters(label.partition(":")[0])] += count
    for first, count in counts.items():
        if text.count(first) < count:
            yield f"{text.count(first)} labels stand in the copy of the {count} that should be there"
