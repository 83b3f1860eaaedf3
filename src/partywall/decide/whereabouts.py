"""Where somebody lives, learns or works whose whereabouts are withheld: said, or showing through.

What gives a place away, from the surest: words of the address that the register keeps secret; a number or address
beside the person that nobody knows; somebody whose work is there; the name of a school, surgery or house that nobody
in the case is known to have to do with; and words for how near, how far or by which bus.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from partywall.decide.spoken import Spoken, clause, inside, passage_about
from partywall.decide.standing import Circle, Standing, plain_place
from partywall.decide.units import Unit
from partywall.model.disclosure import Passage
from partywall.model.people import FactKind, IdentifierKind, MentionKind, Person, PersonId, Resolution
from partywall.model.text import Span
from partywall.words import tokens

CONTACT = FactKind.CONTACT
NUMBERS = {IdentifierKind.PHONE, IdentifierKind.EMAIL}
HOMES = {IdentifierKind.ADDRESS, IdentifierKind.POSTCODE}
CONTACTS = NUMBERS | HOMES
_LONG = 110
"""Characters from which on only the phrase with the place goes, and not its whole sentence."""


@dataclass(frozen=True, slots=True)
class Hidden:
    """Somebody whose whereabouts are withheld, and the words that are theirs alone."""

    person: Person
    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    """Two words of the address that stand side by side, for text written without capitals."""
    workers: frozenset[PersonId]
    """Professionals whose very name tells where the person is."""
    household: frozenset[PersonId]
    """The person, and children of the case who live with them."""
    schools: bool
    """Whether the school is withheld too."""
    together: bool
    """Whether ``the children`` means those who are hidden."""


def hidden_people(people: Mapping[PersonId, Person], near: Sequence[Person], circle: Circle) -> tuple[Hidden, ...]:
    """Everybody among ``people`` whose whereabouts are withheld."""
    return tuple(
        _hidden(person, near, circle) for person in people.values() if CONTACT in circle.restrictions(person.id)
    )


def _hidden(person: Person, near: Sequence[Person], circle: Circle) -> Hidden:
    lines = [[part for token in tokens(line) for part in _parts(token.key)] for line in circle.secret_lines(person)]
    known = circle.places_known if person.addresses else circle.places_known - circle.at_home
    words = {key for line in lines for key in line if _own(key, known)}
    pairs = {(one, other) for line in lines for one, other in zip(line, line[1:], strict=False) if _own(one, known)}
    return Hidden(
        person,
        frozenset(words),
        frozenset(pairs),
        circle.telling_workers(person, near),
        _household(person, circle),
        circle.school_withheld(person),
        _together(person, circle),
    )


def _together(person: Person, circle: Circle) -> bool:
    household = _household(person, circle)
    hidden = {child.id for child in circle.children() if CONTACT in circle.restrictions(child.id)} | household
    return (
        bool(circle.case.children)
        and set(circle.case.children) <= hidden
        and bool(household & set(circle.case.children))
    )


def _parts(key: str) -> tuple[str, ...]:
    """A word, and the long parts of a hyphenated one: ``weston-super-mare`` is called ``weston``."""
    return (key, *(part for part in key.split("-") if len(part) > 4)) if "-" in key else (key,)


def _own(key: str, known: frozenset[str]) -> bool:
    return len(key) > 3 and not key[0].isdigit() and key not in known and not plain_place(key)


def _household(person: Person, circle: Circle) -> frozenset[PersonId]:
    parents = {row.b for row in circle.register.relations(person.id) if row.a == person.id and _PARENT.search(row.kind)}
    with_them = _WITH_CHILDREN.search(circle.reasons(person.id, CONTACT))
    lines = {address.line for address in person.addresses}
    found = {person.id}
    for id in circle.case.children:
        child = circle.person(id)
        if child and (lines & {address.line for address in child.addresses} or id in parents and with_them):
            found.add(id)
    return frozenset(found)


_PARENT = re.compile(r"\b(?:mother|father|parent)\b", re.IGNORECASE)
_WITH_CHILDREN = re.compile(r"\bchild|\brefuge\b|\bmolestation\b", re.IGNORECASE)
_COLLECTIVE = re.compile(
    r"\b(?:children|kids|boys|girls|siblings|twins|both|them all|all (?:three|four|five))\b", re.IGNORECASE
)


def whereabouts(
    spoken: Sequence[Spoken], rows: Mapping[Span, Resolution], hidden: Sequence[Hidden], circle: Circle
) -> Iterator[Passage]:
    """Passages that tell or hint where one of the hidden is."""
    if not hidden:
        return
    for one in spoken:
        for someone in hidden:
            yield from _told(one, rows, someone, circle)


def _told(one: Spoken, rows: Mapping[Span, Resolution], someone: Hidden, circle: Circle) -> Iterator[Passage]:
    unit, id = one.unit, someone.person.id
    secret = _secret_words(unit, someone)
    if secret:
        yield _place(unit, id, 0.85, "a place where this person lives, and the register withholds contact", secret)
    for signal in one.signals:
        worker = signal.subject.person
        if signal.named and worker in someone.workers:
            why = "somebody who works where this person stays, and the register withholds contact"
            yield passage_about(unit, id, CONTACT, 0.7, why, signal.span)
    yield from _numbers(one, rows, someone, circle)
    close = _closeness(one, someone)
    if close is None:
        return
    match = NEARNESS.search(unit.text)
    if match and close:
        owner = one.owner(match.start(), circle)
        why = "it says how near or by which way, and the register withholds contact"
        if owner is None or owner in someone.household:
            yield _place(unit, id, 0.6, why, inside(unit, match))
    places = _new_places(one, circle)
    if not places:
        return
    first, institution = places[0]
    core = inside(unit, first)
    core = Span(core.document, core.part, core.start, unit.span.start + places[-1][0].end())
    owner = one.owner(first.start(), circle)
    now = bool(NOW.search(unit.text)) and not PAST.search(unit.text)
    if close and (owner in someone.household or owner is None):
        score = 0.65 if now and institution else 0.6 if now else 0.5 if institution else 0.0
        yield from _scored(unit, id, score, "a place that nobody else of the case is known to have to do with", core)
    elif close:
        yield from _scored(unit, id, 0.47 if now and institution else 0.0, "a place that may be theirs", core)
    elif owner is None and institution:
        yield from _scored(
            unit, id, 0.5 if now and someone.schools else 0.0, "a place of which nobody is said to be", core
        )


def _scored(unit: Unit, id: PersonId, score: float, why: str, core: Span) -> Iterator[Passage]:
    if score:
        yield _place(unit, id, score, f"{why}, and the register withholds contact", core)


def _closeness(one: Spoken, someone: Hidden) -> bool | None:
    """Whether the unit speaks of the person or of who lives with them."""
    if any(one.about(id) or id in one.row for id in someone.household):
        return True
    return bool(someone.together and _COLLECTIVE.search(one.unit.text))


def _place(unit: Unit, id: PersonId, score: float, why: str, core: Span) -> Passage:
    span = clause(unit, core) if len(unit.text) > _LONG else None
    return passage_about(unit, id, CONTACT, score, why, core, span)


def _secret_words(unit: Unit, someone: Hidden) -> Span | None:
    said = list(tokens(unit.text))
    hits = [word for word in said if word.capital and word.key in someone.words]
    for one, other in zip(said, said[1:], strict=False):
        if (one.key, _street(other.key)) in someone.pairs:
            hits += [one, other]
    if not hits:
        return None
    start, end = min(word.start for word in hits), max(word.end for word in hits)
    return Span(unit.span.document, unit.span.part, unit.span.start + start, unit.span.start + end)


_SHORT = {"rd": "road", "st": "street", "ave": "avenue", "ln": "lane", "cres": "crescent", "ct": "court", "dr": "drive"}


def _street(key: str) -> str:
    return _SHORT.get(key, key)


def _numbers(one: Spoken, rows: Mapping[Span, Resolution], someone: Hidden, circle: Circle) -> Iterator[Passage]:
    id = someone.person.id
    why = "the register withholds contact of this person"
    for signal in one.signals:
        mention = rows[signal.span].mention
        if mention.kind is not MentionKind.IDENTIFIER or mention.identifier not in CONTACTS:
            continue
        if id in mention.candidates:
            if not _shared(mention.candidates, mention.identifier, circle):
                yield passage_about(one.unit, id, CONTACT, 0.9, why, signal.span)
        elif not mention.candidates and one.owner(signal.span.start - one.unit.span.start, circle) == id:
            known = mention.identifier in HOMES and _known(
                one.unit.text[signal.span.start - one.unit.span.start : signal.span.end - one.unit.span.start], circle
            )
            if not known and not PAST.search(one.unit.text):
                yield passage_about(
                    one.unit,
                    id,
                    CONTACT,
                    0.6,
                    "a number or address of nobody else's, and the register withholds contact",
                    signal.span,
                )


def _shared(ids: Iterable[PersonId], kind: IdentifierKind | None, circle: Circle) -> bool:
    """Whether one of the family lives there, or lived, from whom nothing is withheld: everybody knows that."""
    others = (circle.person(id) for id in ids if CONTACT not in circle.restrictions(id))
    return kind in HOMES and any(circle.standing(person) is Standing.CASE_FAMILY for person in others if person)


_PLAIN_ADDRESS = re.compile(
    r"\b\d{1,4}[a-z]? (?:[a-z]+ ){1,2}(?:road|rd|street|avenue|ave|lane|close|crescent|drive|terrace|gardens"
    r"|grove|court|croft|mews|way)\b"
)
"""Written without capitals, as dictated."""
INSTITUTION = re.compile(
    r"\b(?:(?:St\.?|Saint|Our Lady)\s+[A-Z][\w’']+(?:\s+[A-Z][\w’']+){0,3}"
    r"|HMP\s+[A-Z][\w’']+|(?:[A-Z][\w’'-]+\s+){1,4}(?:Primary|Infants?|Juniors?|School|Academy|College|High"
    r"|Nursery|Pre-?[Ss]chool|Playgroup"
    r"|Surgery|Practice|Medical Centre|Health Centre|Clinic|Hospital|Centre|House|Lodge|Haven|Hostel|Mews|Refuge"
    r"|Church|Mosque|Gurdwara|Pool|Baths|Library|Caf[eé]|Bakery|Club|surgery))\b"
)
_PREPOSED = re.compile(
    r"\b(?:in|at|to|from|near|off|by|towards|via|round|out of|outside|up in|over in|care of|c/o)\s+(?:the\s+)?"
    r"((?:[A-Z][\w’'-]+\s?){1,4})|\b([A-Z]{1,2}\d{1,2}[A-Z]?)\b(?!\s*\d[A-Z]{2}\b)"
)


def _new_places(one: Spoken, circle: Circle) -> list[tuple[re.Match[str], bool]]:
    """Places that are not well known, since everybody lives and works somewhere; and whether one is an institution."""
    text, offset = one.unit.text, one.unit.span.start
    people = [(signal.span.start - offset, signal.span.end - offset) for signal in one.signals if signal.person]
    found: list[tuple[re.Match[str], bool]] = []
    for pattern, institution in ((INSTITUTION, True), (_PREPOSED, False), (_PLAIN_ADDRESS, True)):
        for match in pattern.finditer(text):
            clear = not any(start < match.end() and match.start() < end for start, end in people)
            clear = clear and not any(m.start() < match.end() and match.start() < m.end() for m, _ in found)
            if clear and not _known(match.group(), circle):
                found.append((match, institution))
    kind = any(institution for _, institution in found)
    return sorted(((match, kind) for match, _ in found), key=lambda row: row[0].start())


def _known(text: str, circle: Circle) -> bool:
    return all(key in circle.places_known or plain_place(key) for key in _keys(text))


@lru_cache(maxsize=4096)
def _keys(text: str) -> frozenset[str]:
    return frozenset(token.key for token in tokens(text) if len(token.key) > 3)


NEARNESS = re.compile(
    r"\b(?:\w+|\d+)\s+(?:streets?|doors|minutes['’]?|mins['’]?|miles|hours?|stops)(?:\s+(?:walk|drive"
    r"|bus ride|train ride))?\s+"
    r"(?:from|away|up|down|along|off)\b"
    r"|\b(?:number|no\.?)\s+\d{1,3}[A-Z]?\s+(?:bus|from|to)\b|\b\d{1,3}[A-Z]? bus\b|\bfirst bus\b"
    r"|\blonger bus ride\b|\bgets (?:the|a) (?:bus|train|tram|\d+)\b"
    r"|\boff the (?:\w+ ){1,3}(?:train|bus|coach|ferry)\b|\b(?:behind|above|over|underneath|beneath|opposite"
    r"|next (?:door )?to|round the corner from) (?:the|a) "
    r"(?:\w+ )?(?:shop|chemist|baker|bakery|caf[eé]|launderette|laundrette|pub|takeaway|church|mosque"
    r"|station|school|chip shop|post office|library|park)\b"
    r"|\b(?:by|along|on) the (?:canal|river|sea|seafront|front|beach|harbour|estuary|marina|docks)\b"
    r"|\bon (?:her|his|their) doorstep\b"
    r"|\bpost ?mark|\bthe stamp of\b|\bANPR\b|\bwas seen (?:at|in|near)\b|\bup the motorway\b"
    r"|\bover the border\b|\bvillage school\b",
    re.IGNORECASE,
)
"""How near, how far, by which way."""
NOW = re.compile(
    r"\b(?:lives?|living|resid\w+|stays?|staying|stayed with|(?:is|are|been|now) (?:at|in)|moved?|moving"
    r"|started|starts|start|on roll|registered"
    r"|attends?|goes to|now|new|since|works?|working|visit(?:ed|s)?|went (?:out )?to see|saw (?:her|him|them"
    r"|\w+) at|seen at|collect\w*|hand-?overs?"
    r"|pick(?:ed|s)? up|drop(?:ped|s)? (?:off)?|post|card|letters?|rang from|call(?:ed)? from|settled"
    r"|plac(?:ed|ement)|seen in|bus|train|rents?"
    r"|tenancy|address|joined|enrolled|transferred|has a place|sleeps?|back to|swims?|club|appointments?"
    r"|supervised|family time|contact)\b",
    re.IGNORECASE,
)
PAST = re.compile(
    r"\b(?:grew up|born|used to|former(?:ly)?|previous(?:ly)?|until (?:19|20)\d\d|originally|as a child"
    r"|married|met|came to (?:the UK|England|Britain)"
    r"|years ago|old (?:school|house|flat|address)|left (?:school|the)|history|before (?:the )?(?:move|that))\b",
    re.IGNORECASE,
)
