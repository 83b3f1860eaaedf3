"""Who and what a document points at: names, initials, roles, strangers, identifiers.

Detectors are run by one loop over the parts. Where two found the same words, the earlier in the list is kept.
"""

from __future__ import annotations

from collections.abc import Iterable

from partywall.detect.known import known
from partywall.detect.names import names
from partywall.detect.page import pages
from partywall.model.people import Mention, MentionKind, Person, Register
from partywall.model.text import Document

__all__ = ["detect"]


def detect(document: Document, register: Register, near: tuple[Person, ...]) -> tuple[Mention, ...]:
    """Every mention of a person or identifier in every part, sorted by place.

    ``near`` are those who may be meant by a bare name, initials or a misspelling; whole names are looked for in all of
    the register.
    """
    people = known(near)
    found: list[Mention] = []
    for page in pages(document):
        for detector in (names,):
            found += _new(detector(page, people, register), found)
    return tuple(sorted(found, key=lambda mention: mention.span))


def _new(mentions: Iterable[Mention], found: list[Mention]) -> list[Mention]:
    """Those that share no character with one found before, identifiers aside."""
    taken = [mention.span for mention in found if mention.kind is not MentionKind.IDENTIFIER]
    return [mention for mention in mentions if not any(span.overlaps(mention.span) for span in taken)]
