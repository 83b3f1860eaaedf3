"""Facts of the case's own family that the register withholds from somebody.

Whereabouts have a module of their own. What a fact's words say, a reason's words repeat or a hint lets through makes a
passage, if it is told of the restricted person; a hint of nobody's is theirs where the reason names that very matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from partywall.decide import facts
from partywall.decide.hints import THEMES, TIP_OFF, TREATED, health_hint, themes_of
from partywall.decide.spoken import Reading, Spoken, inside, passage_about, spoken
from partywall.decide.standing import Circle
from partywall.decide.whereabouts import hidden_people, whereabouts
from partywall.model.disclosure import Passage
from partywall.model.people import FactKind, IdentifierKind, MentionKind, Person, PersonId, Resolution
from partywall.model.text import Span
from partywall.words import tokens


def restricted(
    readings: Sequence[Reading], rows: Mapping[Span, Resolution], near: Sequence[Person], circle: Circle
) -> Iterator[Passage]:
    """Units that tell a restricted fact of somebody of the case's family."""
    people = {person.id: person for person in near if circle.restrictions(person.id)}
    if not people:
        return
    all_spoken = tuple(spoken(readings, circle))
    yield from whereabouts(all_spoken, rows, hidden_people(people, near, circle), circle)
    names = {id: names_withheld(person, near, circle) for id, person in people.items()}
    before: dict[PersonId, int] = {}
    for at, one in enumerate(all_spoken):
        for id in sorted(people):
            beside = id in before and before[id] >= at - 1
            found = [*_facts(one, id, beside, circle), *_names(one, id, names[id])]
            if found:
                before[id] = at
            yield from found
        yield from _identifiers(one, rows, people, circle)


_TOLD = (FactKind.HEALTH, FactKind.ALLEGATION, FactKind.FINANCE, FactKind.BACKGROUND)
WHOLLY = 5
"""From so many kinds withheld on, whatever is told of the person is."""


def _facts(one: Spoken, id: PersonId, beside: bool, circle: Circle) -> Iterator[Passage]:
    """Facts of one person in one unit. ``beside``: the unit before told a withheld fact of them."""
    kinds = circle.restrictions(id)
    told = {kind for kind in sorted(kinds) if kind in _TOLD and _says(one, id, kind, circle)}
    for kind in sorted(told):
        yield passage_about(one.unit, id, kind, 0.7, f"the register withholds {kind} of this person")
    if FactKind.HEALTH in kinds and FactKind.HEALTH not in told:
        yield from _hinted(one, id, beside, circle)
    if (
        not told
        and len(kinds) >= WHOLLY
        and not one.heading()
        and (one.about(id) and one.owner(0, circle) == id or id in one.row)
    ):
        kind = facts.kind_of(one.unit.text)
        if len(one.unit.text.split()) >= _SOME:
            kind = kind if kind in kinds else FactKind.FAMILY_LIFE
            yield passage_about(one.unit, id, kind, 0.6, "the register withholds nearly all of this person")
    tip = TIP_OFF.search(one.unit.text)
    if tip and not told and (one.about(id) or beside and not one.people):
        for kind in sorted(kinds & _TIPPED)[:1]:
            why = "it tips somebody off that the register withholds something"
            score = 0.47 if kind is FactKind.CONTACT else 0.5
            yield passage_about(one.unit, id, kind, score, why, inside(one.unit, tip))


_TIPPED = {FactKind.HEALTH, FactKind.CONTACT, FactKind.FAMILY_LIFE, FactKind.ALLEGATION, FactKind.BACKGROUND}
_SOME = 4
"""Words from which on a cell or sentence tells something, and is not only a name or a relation."""


def _says(one: Spoken, id: PersonId, kind: FactKind, circle: Circle) -> bool:
    if not one.about(id):
        return False
    return facts.strongly(one.unit.text, kind) or bool(_reason(id, kind, circle) & _telling_words(one.unit.text))


def _hinted(one: Spoken, id: PersonId, beside: bool, circle: Circle) -> Iterator[Passage]:
    """Health that shows through a test, a clinic, a medicine or an appointment."""
    text = one.unit.text
    themes = themes_of(circle.reasons(id, FactKind.HEALTH))
    hint = health_hint(text, themes)
    match = hint or TREATED.search(text)
    if match is None:
        return
    owner = one.owner(match.start(), circle)
    named = themes is not THEMES
    if owner == id:
        score = 0.7 if hint else 0.55
    elif owner is None and hint and named:
        score = 0.55  # nobody else's: the reason for the restriction names this very matter
    elif owner is None and beside or hint and named and one.about(id):
        score = 0.5
    elif hint and named and id in one.recent:
        score = 0.48
    else:
        return
    why = "it lets health show through, which the register withholds"
    yield passage_about(one.unit, id, FactKind.HEALTH, score, why, inside(one.unit, match))


def names_withheld(person: Person, near: Sequence[Person], circle: Circle) -> frozenset[str]:
    """Words of the names that nobody may know of somebody whose identity is withheld: a surname or name that is new.

    What the family called them is known to it: their forename, and the surnames of those from whom nothing is kept.
    """
    if FactKind.IDENTITY not in circle.restrictions(person.id):
        return frozenset()
    family = [other for other in near if circle.case.family in other.families]
    open_to_all = [other for other in family if FactKind.IDENTITY not in circle.restrictions(other.id)]
    known = {word.key for other in open_to_all for name in (other.forename, other.surname) for word in tokens(name)}
    known |= {word.key for word in tokens(person.forename)}
    names = (person.surname, *person.known_as)
    return frozenset(word.key for name in names for word in tokens(name) if len(word.key) > 2) - known


def _names(one: Spoken, id: PersonId, names: frozenset[str]) -> Iterator[Passage]:
    if not names:
        return
    offset = one.unit.span.start
    others = [signal.span for signal in one.signals if signal.named and signal.subject.person != id]
    for word in tokens(one.unit.text):
        span = Span(one.unit.span.document, one.unit.span.part, offset + word.start, offset + word.end)
        if word.capital and word.key in names and not any(span.overlaps(other) for other in others):
            why = "a name of which the register withholds identity"
            yield passage_about(one.unit, id, FactKind.IDENTITY, 0.8, why, span, span)


def _reason(id: PersonId, kind: FactKind, circle: Circle) -> frozenset[str]:
    """The telling words of the reasons that the register gives for the restriction, names left out."""
    return frozenset(key for key in _telling_words(_CAPITAL.sub("", circle.reasons(id, kind))) if key not in _PLAIN)


_CAPITAL = re.compile(r"\b[A-Z]\w+")
_PLAIN = frozenset(
    "mother father parents daughter family child children confidential address asked agreed order orders court"
    " direction"
    " directions withheld disclosed disclosure known school other their there about which while would should never"
    " since"
    " after before himself herself concerns january"
    " lives living letter mothers fathers sister brother household themselves competent assessed assessment"
    " first health"
    " facts information social worker february march april august september october november december told tells"
    " shared nobody anything anybody person matter matters respective placed placement visit visits wants".split()
)


@lru_cache(maxsize=4096)
def _telling_words(text: str) -> frozenset[str]:
    return frozenset(token.key for token in tokens(text) if len(token.key) > 4)


def _identifiers(
    one: Spoken, rows: Mapping[Span, Resolution], people: Mapping[PersonId, Person], circle: Circle
) -> Iterator[Passage]:
    """Numbers of a person whose identifiers are withheld; dates of birth aside, which the family knows."""
    for signal in one.signals:
        mention = rows[signal.span].mention
        if mention.kind is not MentionKind.IDENTIFIER or mention.identifier in _NOT_NUMBERS:
            continue
        for id in mention.candidates:
            if id in people and FactKind.IDENTIFIER in circle.restrictions(id):
                why = f"the register withholds {FactKind.IDENTIFIER} of this person"
                yield passage_about(one.unit, id, FactKind.IDENTIFIER, 0.9, why, signal.span)


_NOT_NUMBERS = {
    IdentifierKind.ADDRESS,
    IdentifierKind.POSTCODE,
    IdentifierKind.PHONE,
    IdentifierKind.EMAIL,
    IdentifierKind.BIRTH_DATE,
}
