"""Of whom of the case's own people a sentence or cell speaks, with or without a name in it.

A document goes on about somebody by heading, table row and pronoun. Whose fact a word tells is mostly whoever was
named last before it; whoever reports it in their work is not.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from partywall.decide.signals import Signal
from partywall.decide.standing import Circle, Standing
from partywall.decide.units import Unit, passage_id
from partywall.model.disclosure import Evidence, EvidenceKind, Passage, Subject
from partywall.model.people import FactKind, PersonId
from partywall.model.text import Span

Reading = tuple[Unit, tuple[Signal, ...]]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A unit, and of whom it speaks."""

    unit: Unit
    signals: tuple[Signal, ...]
    people: tuple[tuple[int, PersonId | None], ...]
    """Whom it calls by any words for a person, each with its place in the unit; None: somebody outside, unknown.
    Whoever is there for their work is left out: they report."""
    topic: PersonId | None
    """Who was spoken of before, if the unit may go on about them; None: nobody knows."""
    carried: bool
    """Whether a pronoun at its beginning says that it does."""
    row: tuple[PersonId, ...]
    """Whom the other cells of its table row name."""
    recent: frozenset[PersonId]
    """Who has been named in its paragraph, or in the sentence before."""

    def named(self) -> tuple[PersonId, ...]:
        """Whom it calls by any words for a person, in order."""
        return tuple(id for _, id in self.people if id)

    def heading(self) -> bool:
        """Whether it is a heading: what follows is about whom it names."""
        return _heads(self.unit)

    def about(self, id: PersonId) -> bool:
        """Whether it names this person, or goes on about them."""
        return id in self.named() or self.topic == id and (self.carried or not self.people)

    def owner(self, start: int, circle: Circle) -> PersonId | None:
        """Whose fact is told by the words that begin at ``start`` of the unit; None: nobody knows."""
        before = [id for at, id in self.people if at <= start]
        if before:
            return before[-1]
        if self.topic is not None and (self.carried or not self.people or self._pronoun(start, circle)):
            return self.topic
        if self.people:
            return self.people[0][1]
        return self.row[0] if len(set(self.row)) == 1 else None

    def _pronoun(self, start: int, circle: Circle) -> bool:
        person = circle.person(self.topic) if self.topic else None
        words = _PERSONAL.findall(self.unit.text[:start].lower())
        return bool(words and person and SEXES.get(words[-1], person.sex) in {person.sex, ""})


_PERSONAL = re.compile(r"\b(?:he|she|they|his|her|their)\b")


def _reports(one: Signal, circle: Circle) -> bool:
    person = circle.person(one.subject.person) if one.subject.person else None
    return circle.standing(person) is Standing.PROFESSIONAL


PRONOUN = re.compile(r"(?:[\"'“‘(*_]*)(?:\w+[ ,]+){0,4}?\b(he|she|they|his|her|their|him|them)\b", re.IGNORECASE)
SEXES = {"he": "M", "his": "M", "him": "M", "she": "F", "her": "F"}
HEADING = 60
"""Characters. A block of its own so short is taken for a heading."""


def spoken(readings: Sequence[Reading], circle: Circle) -> Iterator[Spoken]:
    """Each unit, and of whom it speaks."""
    called: list[tuple[tuple[int, PersonId | None], ...]] = []
    topic: PersonId | None = None
    heading: PersonId | None = None
    block = -1
    recent: frozenset[PersonId] = frozenset()
    made: list[Spoken] = []
    for unit, signals in readings:
        if unit.number != block:
            topic, block = heading, unit.number
            recent = frozenset(id for _, id in called[-1] if id) if called else frozenset()
        people = _people(unit, signals, topic, circle)
        ids = [id for _, id in people if id]
        recent |= frozenset(ids)
        carried = _fits(unit, topic, circle)
        may = topic if carried or not unit.first or not PRONOUN.match(unit.text) and topic is heading else None
        made.append(Spoken(unit, signals, people, may, carried, (), recent))
        called.append(people)
        topic = ids[0] if ids else topic
        if _heads(unit):
            heading = ids[0] if len(set(ids)) == 1 else None
    rows: defaultdict[int, list[tuple[int, PersonId]]] = defaultdict(list)
    for one in made:
        if one.unit.block.column is not None:
            rows[one.unit.block.line] += [(one.unit.number, id) for id in one.named()]
    for one in made:
        cell = one.unit.block.column is not None
        others = tuple(id for at, id in rows[one.unit.block.line] if at != one.unit.number) if cell else ()
        yield replace(one, row=others) if others else one


def _people(
    unit: Unit, signals: Sequence[Signal], topic: PersonId | None, circle: Circle
) -> tuple[tuple[int, PersonId | None], ...]:
    """Whom a unit calls by any words, kin through one of the family too: ``Ben's father``, ``his mother``."""
    found: list[tuple[int, PersonId | None]] = []
    for one in signals:
        if not one.person or _reports(one, circle) or one.subject.person is None and not one.strength:
            continue
        start, end = one.span.start - unit.span.start, one.span.end - unit.span.start
        if _ANYBODYS.search(unit.text[max(0, start - 8) : start]) or _OF.match(unit.text, end):
            continue
        kin = _KIN_OF.match(unit.text, end)
        relative = _relative(one.subject.person, kin.group(1), circle) if kin else None
        found.append((start, relative or one.subject.person))
    for match in _THEIR_KIN.finditer(unit.text):
        if any(at == match.start(2) for at, _ in found):
            continue
        before = [id for at, id in found if at < match.start()]
        whose = before[-1] if before else topic
        relative = _relative(whose, match.group(2), circle)
        if relative:
            found.append((match.start(2), relative))
    return tuple(sorted(found, key=lambda row: row[0]))


_ANYBODYS = re.compile(r"\b(?:each|any|both|every|either|no)\s+$", re.IGNORECASE)
_OF = re.compile(r"\s+of\s")
_KIN = {
    "mother": "mother", "mum": "mother", "mam": "mother", "mom": "mother",
    "father": "father", "dad": "father", "stepfather": "stepfather", "stepdad": "stepfather",
    "grandmother": "grandmother", "nan": "grandmother", "gran": "grandmother",
    "grandfather": "grandfather", "grandad": "grandfather", "aunt": "aunt", "uncle": "uncle",
}  # fmt: skip
_WORDS = "|".join(sorted(_KIN, key=len, reverse=True))
_KIN_OF = re.compile(rf"['’]s\s+(?:own |birth |other )?({_WORDS})\b", re.IGNORECASE)
_THEIR_KIN = re.compile(rf"\b(his|her|their)\s+(?:own |birth )?({_WORDS})\b", re.IGNORECASE)


def _relative(of: PersonId | None, word: str, circle: Circle) -> PersonId | None:
    """The one person whom the register has as this relation of somebody."""
    if of is None:
        return None
    kind = _KIN[word.lower()]
    found = {row.a for row in circle.register.relations(of) if row.b == of and kind in row.kind.casefold().split()}
    return found.pop() if len(found) == 1 else None


def _heads(unit: Unit) -> bool:
    """Whether a unit is a short block of its own that is no whole sentence."""
    alone = unit.first and unit.block.end == unit.span.end and unit.block.column is None
    return alone and len(unit.text) < HEADING and not unit.text.endswith((".", "!", "?"))


def _fits(unit: Unit, topic: PersonId | None, circle: Circle) -> bool:
    """Whether a unit opens with a pronoun that may mean whoever was spoken of."""
    person = circle.person(topic) if topic else None
    opening = PRONOUN.match(unit.text)
    if person is None or not opening:
        return False
    sex = SEXES.get(opening.group(1).lower(), "")
    return not sex or person.sex in {"", sex}


def passage_about(
    unit: Unit,
    person: PersonId,
    fact: FactKind,
    score: float,
    why: str,
    core: Span | None = None,
    span: Span | None = None,
) -> Passage:
    """A passage about one person: the whole unit, or ``span`` of it."""
    whole = span or unit.span
    return Passage(
        passage_id(whole, fact, person),
        whole,
        (core or whole,),
        (Subject(person),),
        fact,
        (Evidence(EvidenceKind.DESCRIPTION, why),),
        score,
    )


def clause(unit: Unit, core: Span) -> Span:
    """The clauses of a unit from the one in which ``core`` begins to the one in which it ends."""
    offset, text = unit.span.start, unit.text
    start = max((m.end() for m in _CLAUSE.finditer(text, 0, core.start - offset)), default=0)
    end = next((m.start() for m in _CLAUSE.finditer(text, core.end - offset)), len(text))
    return Span(unit.span.document, unit.span.part, offset + start, offset + max(end, core.end - offset))


_CLAUSE = re.compile(r"[,;:(]\s+|\s*[()]|\s+[–—-]\s+|\s+(?=(?:and|but|because|so that|which|who|whereas)\b)")


def inside(unit: Unit, match: re.Match[str]) -> Span:
    """The span of a match in a unit's text."""
    return Span(unit.span.document, unit.span.part, unit.span.start + match.start(), unit.span.start + match.end())
