"""Who and what a document points at: names, initials, roles, strangers, identifiers.

Detectors are run by one loop over the parts. Where two found the same words, the earlier in the list is kept.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator

from partywall.detect.broken import whole
from partywall.detect.identifiers import identifiers
from partywall.detect.known import Known, known
from partywall.detect.misspelt import misspelt
from partywall.detect.names import names
from partywall.detect.page import Page, pages
from partywall.detect.roles import family, roles
from partywall.detect.strangers import strangers
from partywall.detect.tagged import tagged
from partywall.detect.tagger import Tagger
from partywall.model.people import Mention, Person, Register
from partywall.model.text import Document

__all__ = ["detect"]


Detector = Callable[[Page, Known, Register], Iterable[Mention]]
DETECTORS: tuple[Detector, ...] = (names, misspelt, strangers, roles, family)


def detect(
    document: Document, register: Register, near: tuple[Person, ...], tagger: Tagger | None = None
) -> tuple[Mention, ...]:
    """Every mention of a person or identifier in every part, sorted by place.

    ``near`` are those who may be meant by a bare name, initials or a misspelling; whole names are looked for in all of
    the register. With ``tagger``, people whom neither the register nor the rules know are found too.
    """
    people = known(near)
    found = [mention for page in pages(document) for mention in _people(page, people, register, tagger)]
    found += [mention for inner in document.walk() for mention in identifiers(inner, register, near)]
    return tuple(sorted(found, key=lambda mention: (mention.span, mention.detector)))


def _people(page: Page, people: Known, register: Register, tagger: Tagger | None) -> list[Mention]:
    found: list[Mention] = []
    page = whole(page, people, register)
    for detector in DETECTORS:
        found = sorted([*found, *_new(detector(page, people, register), found)], key=lambda mention: mention.span)
    return _completed(found, tagged(page, tagger)) if tagger else found


def _completed(found: list[Mention], more: Iterable[Mention]) -> list[Mention]:
    """The mentions with those of the tagger: in gaps, and in place of part of the same stranger's name."""
    kept = found
    for mention in more:
        met = [one for one in kept if one.span.overlaps(mention.span)]
        if all(one.detector.startswith("stranger") and mention.span.covers(one.span) for one in met):
            kept = [one for one in kept if one not in met] + [mention]
    return sorted(kept, key=lambda mention: mention.span)


def _new(mentions: Iterable[Mention], found: list[Mention]) -> Iterator[Mention]:
    """Those that share no character with one found before. ``found`` is sorted and disjoint."""
    for mention in mentions:
        at = bisect_right(found, mention.span, key=lambda known: known.span)
        if not any(known.span.overlaps(mention.span) for known in found[max(0, at - 1) : at + 1]):
            yield mention
