"""Whose record words stand in, and of whose family it was speaking there.

A record of several families, or one that looks over the fence, does not tell by its owner whom a sentence of it is
about. Whom it named last tells it best: of long copies behind somebody of another family nine in ten are about that
family, of those behind one of the case's own a third.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from partywall.decide.standing import Circle
from partywall.model.disclosure import Provenance
from partywall.model.people import Person
from partywall.words import tokens, uncapitalised

SURE_COPY = 0.75
"""Trace's score from which on enough rare words are shared that a stretch is surely a copy."""
FAITHFUL = 0.85
"""Share of its words from which on a copy is word for word, or nearly."""


def word_for_word(row: Provenance) -> bool:
    """Whether the words stand in the record word for word, or nearly."""
    return not row.retold and row.likeness >= FAITHFUL


def surely_copied(row: Provenance) -> bool:
    """Whether that is surely no chance either."""
    return word_for_word(row) and row.score >= SURE_COPY


def of_others_alone(row: Provenance, circle: Circle) -> bool:
    """Whether it is a record of other families alone, or of nobody knows whom: that is never harmless."""
    return circle.case.family not in row.families


def of_ours_alone(row: Provenance, circle: Circle) -> bool:
    """Whether it is a record of the case's family and of nobody else."""
    return row.families == (circle.case.family,)


def as_faithful(row: Provenance, others: Iterable[Provenance]) -> Iterator[Provenance]:
    """Those of ``others`` that hold their words no less word for word than ``row`` does.

    What says nearly the same may differ in the very word that matters, so it does not count.
    """
    return (other for other in others if not other.retold and other.likeness >= row.likeness)


class Whose(StrEnum):
    """Whose family's member was named last."""

    OURS = "the case's family"
    THEIRS = "another family"
    NOBODYS = "nobody"


@dataclass(frozen=True, slots=True)
class Names:
    """Single words that name people of one side only."""

    ours: frozenset[str]
    theirs: frozenset[str]

    def last(self, row: Provenance) -> tuple[Whose, int]:
        """Who was named last in the record up to the end of what was copied, and how many characters before it."""
        plain = uncapitalised(row.before)
        for word in reversed(list(tokens(row.before))):
            if word.capital or plain:
                if word.key in self.theirs:
                    return Whose.THEIRS, len(row.before) - word.end
                if word.key in self.ours:
                    return Whose.OURS, len(row.before) - word.end
        return Whose.NOBODYS, len(row.before)

    def ours_in(self, text: str) -> bool:
        """Whether the text names anybody of the case's family."""
        return any(word.key in self.ours for word in tokens(text))

    def theirs_in(self, text: str) -> bool:
        """Whether the text names anybody of another family."""
        return any(word.key in self.theirs for word in tokens(text))


def names_of(near: Sequence[Person], circle: Circle) -> Names:
    """The names by which the families near a case are parted."""
    ours = _words(person for person in near if circle.case.family in person.families)
    theirs = _words(person for person in near if person.families and circle.case.family not in person.families)
    return Names(ours - theirs, theirs - ours)


def _words(people: Iterable[Person]) -> frozenset[str]:
    names = (name for person in people for name in (person.forename, *person.known_as))
    return frozenset(word.key for name in names for word in tokens(name) if len(word.key) > 2)
