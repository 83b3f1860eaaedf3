"""Passages about people who are free to be spoken of, but not of everything.

1. Facts of the case's own family that the register withholds from somebody (``restricted``).
2. What shows who told something in confidence (``sources``).
3. The private life of a professional (``private``).

Whether a recipient may have them is for the policy to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from partywall.decide import facts
from partywall.decide.signals import Signal
from partywall.decide.standing import Circle, Standing
from partywall.decide.units import Unit, passage_id
from partywall.model.disclosure import Evidence, EvidenceKind, Passage, Subject
from partywall.model.people import FactKind, IdentifierKind, Mention, MentionKind, Person, PersonId, Resolution
from partywall.model.text import Span
from partywall.words import tokens

Reading = tuple[Unit, tuple[Signal, ...]]


def passage_about(unit: Unit, person: PersonId, fact: FactKind, score: float, why: str, core: Span | None) -> Passage:
    """A passage of one unit about one person."""
    evidence = Evidence(EvidenceKind.DESCRIPTION, why)
    return Passage(
        passage_id(unit.span, fact, person),
        unit.span,
        (core or unit.span,),
        (Subject(person),),
        fact,
        (evidence,),
        score,
    )


# 1. Restrictions.

_PRONOUN = re.compile(r"(?:[\"'“‘(*_]*)(?:\w+[ ,]+){0,4}?\b(he|she|they|his|her|their|him|them)\b", re.IGNORECASE)
_SEXES = {"he": "M", "his": "M", "him": "M", "she": "F", "her": "F"}


def restricted(
    readings: Sequence[Reading], rows: Mapping[Span, Resolution], near: Sequence[Person], circle: Circle
) -> Iterator[Passage]:
    """Units that tell a restricted fact of somebody of the case's family."""
    people = {person.id: person for person in near if circle.restrictions(person.id)}
    if not people:
        return
    places = {id: _secret_places(person, circle) for id, person in people.items()}
    topic: PersonId | None = None
    heading: PersonId | None = None
    block = -1
    for unit, signals in readings:
        named = [one.subject.person for one in signals if one.subject.person and one.person]
        if unit.number != block:
            topic, block = heading, unit.number
        told = {id for id in named if id in people} | _spoken_of(unit, topic, people, bool(named))
        topic = named[0] if named else topic
        if unit.first and unit.block.end == unit.span.end and len(unit.text) < _HEADING:
            heading = named[0] if len(set(named)) == 1 else None
        for id in sorted(told):
            yield from _facts(unit, signals, people[id], circle)
        for id in sorted(_whose_places(unit, places)):
            why = f"a place where this person lives, and the register withholds {FactKind.CONTACT}"
            yield passage_about(unit, id, FactKind.CONTACT, 0.8, why, None)
        yield from _identifiers(unit, signals, rows, people, circle)
        if any(_of_a_refuge(one, circle) for one in signals):
            why = f"somebody who works where this person stays, and the register withholds {FactKind.CONTACT}"
            limited = [id for id in sorted(people) if FactKind.CONTACT in circle.restrictions(id)]
            yield from (passage_about(unit, id, FactKind.CONTACT, 0.7, why, None) for id in limited)


def _secret_places(person: Person, circle: Circle) -> frozenset[str]:
    """Words of the addresses whose whereabouts are withheld, less those that everybody in the family knows."""
    if FactKind.CONTACT not in circle.restrictions(person.id):
        return frozenset()
    words = {token.key for address in person.addresses for token in tokens(address.line) if len(token.key) > 3}
    return frozenset(words - circle.places_known - _PLACE_KINDS)


_PLACE_KINDS = frozenset(
    "flat house road street lane close avenue drive crescent terrace gardens garden green grove court place square hill"
    " park lodge hall farm cottage cottages rise mews walk view north south east west upper lower near city town room"
    " floor block county great little saint church station mill bridge high main old newtown centre end side".split()
)


def _whose_places(unit: Unit, places: Mapping[PersonId, frozenset[str]]) -> set[PersonId]:
    if not any(places.values()):
        return set()
    said = {token.key for token in tokens(unit.text) if token.capital}
    return {id for id, words in places.items() if words & said}


def _of_a_refuge(one: Signal, circle: Circle) -> bool:
    """Whose name alone tells a refuge."""
    person = circle.person(one.subject.person) if one.named and one.subject.person else None
    work = person.professional if person else None
    return bool(person and work and "refuge" in f"{person.role} {work.post} {work.agency}".casefold())


_HEADING = 60
"""Characters. A block of its own so short is taken for a heading: what follows is about whom it names."""


def _spoken_of(unit: Unit, topic: PersonId | None, people: Mapping[PersonId, Person], named: bool) -> set[PersonId]:
    """The one spoken of before, if the sentence goes on with a pronoun that fits, or names nobody at all."""
    if topic is None or topic not in people:
        return set()
    opening = _PRONOUN.match(unit.text)
    if not opening:
        return set() if named or unit.first else {topic}
    sex = _SEXES.get(opening.group(1).lower(), "")
    return {topic} if not sex or people[topic].sex in {"", sex} else set()


def _facts(unit: Unit, signals: Sequence[Signal], person: Person, circle: Circle) -> Iterator[Passage]:
    for kind in sorted(circle.restrictions(person.id)):
        if _tells(unit, signals, kind, circle) or kind in _TOLD and _reason(person, circle) & _telling_words(unit.text):
            yield passage_about(unit, person.id, kind, 0.7, f"the register withholds {kind} of this person", None)


_TOLD = {FactKind.HEALTH, FactKind.ALLEGATION, FactKind.FINANCE, FactKind.BACKGROUND}
_PLACE = re.compile(
    r"\b(?:in|at|to|from|near|off|by|towards|via|on|round|the)\s+(?:the\s+)?((?:[A-Z][\w’'-]+\s?)+)"
    r"|\b([A-Z]{1,2}\d{1,2}[A-Z]?)\b"
)


def _tells(unit: Unit, signals: Sequence[Signal], kind: FactKind, circle: Circle) -> bool:
    """Whereabouts need a place in the sentence that is not well known, since everybody lives and works somewhere."""
    if kind is FactKind.CONTACT:
        return facts.tells(unit.text, kind) and _has_place(unit, signals, circle)
    return kind in _TOLD and facts.strongly(unit.text, kind)


def _has_place(unit: Unit, signals: Sequence[Signal], circle: Circle) -> bool:
    people = [(one.span.start - unit.span.start, one.span.end - unit.span.start) for one in signals]
    return any(
        not any(start < place.end() and place.start() < end for start, end in people)
        and not _telling_words(place.group()) <= circle.places_known
        for place in _PLACE.finditer(unit.text)
    )


def _reason(person: Person, circle: Circle) -> frozenset[str]:
    """The telling words of the reasons that the register gives for the restrictions, names left out."""
    whys = (row.why for row in circle.register.restrictions(person.id))
    return frozenset(key for why in whys for key in _telling_words(_CAPITAL.sub("", why)) if key not in _PLAIN)


_CAPITAL = re.compile(r"\b[A-Z]\w+")
_PLAIN = frozenset(
    "mother father parents daughter family child children confidential address asked agreed order orders"
    " court direction"
    " withheld disclosed disclosure known school other their there about which while would should never"
    " since after before"
    " lives living letter mothers fathers sister brother household themselves competent assessed"
    " assessment first health"
    " facts information social worker january february march april august september october november"
    " december told tells"
    " shared nobody anything anybody person matter matters respective placed placement visits visit wants".split()
)


@lru_cache(maxsize=4096)
def _telling_words(text: str) -> frozenset[str]:
    return frozenset(token.key for token in tokens(text) if len(token.key) > 4)


def _identifiers(
    unit: Unit,
    signals: Sequence[Signal],
    rows: Mapping[Span, Resolution],
    people: Mapping[PersonId, Person],
    circle: Circle,
) -> Iterator[Passage]:
    for one in signals:
        mention = rows[one.span].mention
        if mention.kind is not MentionKind.IDENTIFIER:
            continue
        for id in mention.candidates:
            kind = FactKind.CONTACT if mention.identifier in _CONTACTS else FactKind.IDENTIFIER
            if id in people and kind in circle.restrictions(id) and _secret(mention, circle):
                yield passage_about(unit, id, kind, 0.9, f"the register withholds {kind} of this person", one.span)


_CONTACTS = {IdentifierKind.ADDRESS, IdentifierKind.POSTCODE, IdentifierKind.PHONE, IdentifierKind.EMAIL}
_HOMES = {IdentifierKind.ADDRESS, IdentifierKind.POSTCODE}


def _secret(mention: Mention, circle: Circle) -> bool:
    """Not an address where one of the family lives, or lived, from whom nothing is withheld: everybody knows that."""
    if mention.identifier is IdentifierKind.BIRTH_DATE:
        return False
    others = (circle.person(id) for id in mention.candidates if FactKind.CONTACT not in circle.restrictions(id))
    shared = any(circle.standing(person) is Standing.CASE_FAMILY for person in others if person)
    return mention.identifier not in _HOMES or not shared


# 2. Protected sources.

_SOURCE = re.compile(
    r"\b(?:caller|referrer|informant)s?\b|\banonymous|\bin confidence\b|\bconfidential(?:ity|ly)\b"
    r"|\b(?:call|calls|referral|information|account|worry|concern|statement|recording|photos?"
    r"|it)\s+(?:was|came|is|were)\s+"
    r"(?:made\s+|given\s+|taken\s+)?(?:by|from|through)\b"
    r"|\bit (?:was|is) (?:the|a|an|one|his|her|their)\b.{0,60}\bwho\b"
    r"|\bwho\s+(?:\w+\s+){0,2}(?:rang|phoned|telephoned|reported|contacted|tipped|gave)\b"
    r"|\b(?:asked|wants?|wanted|begged)\b.{0,30}\bnot (?:to )?(?:be )?(?:named|identified|known|told|say)\b"
    r"|\b(?:does|do|did)(?:n['’]t| not) want\b.{0,40}\b(?:know|known|named|told)\b"
    r"|\b(?:gave|given) (?:us |police |the police )?(?:a |the )?(?:statement|account)\b"
    r"|\bheard\b.{0,60}\bthrough the (?:wall|floor|ceiling|door)\b|\brang (?:us|duty|in|the)\b|\bkept out of it\b"
    r"|\b(?:nobody|no one|isn['’]t|not) (?:should |to |would )(?:ever )?know\b",
    re.IGNORECASE,
)


def sources(readings: Sequence[Reading], near: Sequence[Person], circle: Circle) -> Iterator[Passage]:
    """Units that tell who told: of a protected person by name, or by what they did where one is protected."""
    protected = [person for person in near if circle.protected(person.id)]
    if not protected:
        return
    ids = {person.id for person in protected}
    for unit, signals in readings:
        match = _SOURCE.search(unit.text)
        named = {one.subject.person for one in signals if one.named}
        described = any(one.strength > 0 and not one.named and one.person for one in signals)
        if match and (ids & named or described or _TELLER.search(match.group())):
            start = unit.span.start + match.start()
            core = Span(unit.span.document, unit.span.part, start, unit.span.start + match.end())
            yield from (
                passage_about(unit, id, FactKind.SOURCE, 0.6, "it shows who told in confidence", core)
                for id in sorted(ids & named or ids)
            )


_TELLER = re.compile(r"caller|referrer|informant|anonymous", re.IGNORECASE)


# 3. Professionals.

_PRIVATE = re.compile(
    r"^(?:['’]s|['’])?\s*(?:(?:is|was|has been|had been|who is|who was)\s+(?:off (?:sick|ill)|signed off"
    r"|on maternity|pregnant"
    r"|expecting|divorced|separated|in hospital|unwell)|(?:has|had)\s+(?:had\s+)?(?:a\s+|an\s+|his\s+"
    r"|her\s+|\w+\s+weeks? )?"
    r"(?:stroke|baby|miscarriage|operation|breakdown|bereavement|cancer|heart|off\b|scan)"
    r"|(?:own\s+)?(?:husband|wife|mother|father|mum|dad|son|daughter|partner|sister|brother|ex)\b)",
    re.IGNORECASE,
)


def private(
    readings: Sequence[Reading], rows: Mapping[Span, Resolution], text: str, circle: Circle
) -> Iterator[Passage]:
    """Units that tell of a professional's health or family, or where they live."""
    holder: tuple[int, PersonId | None] = (-1, None)
    for unit, signals in readings:
        workers = [one for one in signals if one.subject.person and _is_professional(one, circle)]
        for one in workers:
            kind = _private_fact(unit, one, rows[one.span].mention, text)
            if kind and one.subject.person:
                yield passage_about(unit, one.subject.person, kind, 0.7, "a professional's private life", one.span)
        if workers and unit.block.column is not None:
            holder = (unit.block.line, workers[0].subject.person)
        elif holder[1] and holder[0] == unit.block.line and _KIN_OF.search(unit.text) and facts.sensitive(unit.text):
            kind = facts.kind_of(unit.text)
            yield passage_about(unit, holder[1], kind, 0.7, "a professional's private life", None)


_KIN_OF = re.compile(
    r"\b(?:his|her|their|own)\s+(?:husband|wife|mother|father|mum|dad|son|daughter|partner|sister|brother|baby|child)\b",
    re.IGNORECASE,
)


def _is_professional(one: Signal, circle: Circle) -> bool:
    person = circle.person(one.subject.person) if one.subject.person else None
    return circle.standing(person) is Standing.PROFESSIONAL


def _private_fact(unit: Unit, one: Signal, mention: Mention, text: str) -> FactKind | None:
    if mention.kind is MentionKind.IDENTIFIER:
        return FactKind.CONTACT if mention.identifier in _HOMES else None
    after = text[one.span.end : min(unit.span.end, one.span.end + 60)]
    return facts.kind_of(after) if one.named and _PRIVATE.match(after) else None
