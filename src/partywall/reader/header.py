"""A line that stands before the text and tells the trained reader about the case.

What is kept from this recipient and why, who told something in confidence, and which other people are near: so that
``the lad next door`` finds somebody whom he can be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from partywall.reader.knowledge import Known, Who

LONGEST = 60
"""Words of a header. What comes first matters most."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the header, and whom it speaks of (``Who``; 0: nobody)."""

    text: str
    who: int


def header(known: Known) -> tuple[Word, ...]:
    """The words of the header, most telling first, at most ``LONGEST``."""
    words = [word for group in _groups(known) for word in group]
    return tuple(words[:LONGEST])


def _groups(known: Known) -> Iterator[list[Word]]:
    recipient = known.register.person(known.recipient)
    if recipient:
        yield _words("to " + (recipient.role or "reader"), Who.RECIPIENT)
    whos = [(known.who(person), person) for person in known.near]
    for who, person in whos:
        if who is not Who.RECIPIENT and known.withheld(person):
            yield _words(f"; secret of {person.role} {person.forename} : {' , '.join(known.withheld(person))}", who)
    for who, person in whos:
        if who is Who.SOURCE:
            why = " ".join(row.why for row in known.register.protected(person.id))
            yield _words(f"; source {person.role} {person.forename} : {why}", who)
    meant = {id for row in known.resolutions for id in (row.person, *row.mention.candidates) if id}
    others = [person for who, person in whos if who is Who.OTHER_FAMILY]
    for person in sorted(others, key=lambda person: (person.id not in meant, person.id)):
        yield _words(f"; {person.role} {person.forename}", Who.OTHER_FAMILY)


def _words(text: str, who: Who) -> list[Word]:
    return [Word(word, who) for word in text.lower().split()]
