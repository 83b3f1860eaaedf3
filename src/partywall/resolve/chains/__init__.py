"""Which words of a text mean the same person: names, phrases (``her older sister``) and pronouns, in chains.

``linked`` carries what ``resolve`` found out about names on to the pronouns and phrases that stand for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from partywall.model.people import Link, MentionKind, Person, PersonId, Resolution
from partywall.model.text import Span
from partywall.resolve.chains.antecedents import walk
from partywall.resolve.chains.learned import WEIGHTS
from partywall.resolve.chains.lexicon import GROWN, NOUNS, PRONOUNS, YOUNG
from partywall.resolve.chains.reading import Known, Script, pointers
from partywall.words import tokens

__all__ = ["linked"]

_CHILDHOOD = 17
"""Years by which somebody may be older than the youngest person near and be taken for a child."""


def linked(text: str, resolutions: Sequence[Resolution], near: Sequence[Person] = ()) -> tuple[Link, ...]:
    """A link for every word or phrase of a part's text that stands for somebody, in order.

    ``resolutions`` are those of the part, in any order; a link counts them from 0. ``near`` are people of whom the
    register may tell sex, age and role. Identifiers are no links.
    """
    people = {person.id: person for person in near}
    young = _children(near)
    numbers: dict[PersonId | int | None, int] = {None: -1}
    for row in resolutions:
        numbers.setdefault(row.person or row.stranger, len(numbers))
    rows = [
        (at, _known(row, numbers[row.person or row.stranger], people, young))
        for at, row in enumerate(resolutions)
        if row.mention.kind is not MentionKind.IDENTIFIER
    ]
    if not rows:
        return ()
    place = resolutions[0].mention.span
    own = {(known.start, known.end): at for at, known in rows}
    script = Script(text)
    found = pointers(script, [known for _, known in rows])
    last: dict[int, int] = {}
    links = []
    for pointer, (chain, score) in zip(found, walk(script, found, WEIGHTS), strict=True):
        here = own.get((pointer.start, pointer.end))
        if here is not None:
            last[chain] = here
        span = Span(place.document, place.part, pointer.start, pointer.end)
        links.append(Link(span, chain, last.get(chain), round(score, 3), pointer.head in PRONOUNS))
    return tuple(links)


def _known(row: Resolution, identity: int, people: dict[PersonId, Person], young: frozenset[PersonId]) -> Known:
    span, kind = row.mention.span, row.mention.kind
    name = kind not in {MentionKind.ROLE, MentionKind.PRONOUN}
    person = people.get(row.person) if row.person else None
    if person is None:
        # A stranger's number is theirs by a name; by a phrase alone (the man) it may be anybody of whom one spoke.
        return Known(span.start, span.end, name, identity=identity if name or row.person else None)
    nouns = frozenset(_nouns(person.role))
    child = person.id in young if person.born else True if nouns & YOUNG else False if nouns & GROWN else None
    return Known(span.start, span.end, name, person.sex, child, nouns, identity)


def _nouns(role: str) -> Iterator[str]:
    """Nouns of a register's role: ``boy next door``. Not whose they are: ``mother of the boy``."""
    for token in tokens(role):
        if token.key in {"of", "to", "for"}:
            return
        if token.key in NOUNS:
            yield token.key


def _children(near: Sequence[Person]) -> frozenset[PersonId]:
    """Those who were born not long before the youngest."""
    youngest = max((person.born.year for person in near if person.born), default=0)
    return frozenset(person.id for person in near if person.born and person.born.year > youngest - _CHILDHOOD)
