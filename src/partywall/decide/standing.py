"""Who somebody is to a case: what all rules turn on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from partywall.model.disclosure import Subject
from partywall.model.people import EVERYONE, Case, FactKind, Person, PersonId, Register
from partywall.words import fold, tokens


class Standing(StrEnum):
    """Whom a passage is about, as the policy's rules name it."""

    RECIPIENT = "recipient"
    CASE_FAMILY = "case family"
    PROFESSIONAL = "professional"
    OTHER_FAMILY = "other family"
    STRANGER = "stranger"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Circle:
    """The people of one case."""

    register: Register
    case: Case
    places_known: frozenset[str] = frozenset()
    """Words of places that give nobody away: where the family has its home, where professionals work."""
    at_home: frozenset[str] = frozenset()
    """Words of the address of the family's home."""

    def standing(self, person: Person | None) -> Standing:
        """Without regard to any recipient. None: a person whom no register knows."""
        if person is None:
            return Standing.STRANGER
        if self.case.family in person.families:
            return Standing.CASE_FAMILY
        return Standing.PROFESSIONAL if person.professional else Standing.OTHER_FAMILY

    def of(self, subject: Subject, recipient: PersonId) -> Standing:
        """What the subject of a passage is, for a recipient."""
        if subject.person is None:
            return Standing.STRANGER
        return Standing.RECIPIENT if subject.person == recipient else self.standing(self.person(subject.person))

    def person(self, id: PersonId) -> Person | None:
        """Somebody in the register."""
        return self.register.person(id)

    def restricted(self, person: PersonId, fact: FactKind, recipient: PersonId) -> bool:
        """Whether such facts of this person are kept from this recipient."""
        return any(
            fact in row.categories and (EVERYONE in row.withheld_from or recipient in row.withheld_from)
            for row in self.register.restrictions(person)
        )

    def restrictions(self, person: PersonId) -> frozenset[FactKind]:
        """Kinds of facts of this person that are kept from anybody at all."""
        return frozenset(kind for row in self.register.restrictions(person) for kind in row.categories)

    def telling_workers(self, person: Person, near: Iterable[Person]) -> frozenset[PersonId]:
        """Professionals whose very name tells where this person is."""
        return telling_workers(person, near, self.at_home, self.children(), self.register)

    def children(self) -> tuple[Person, ...]:
        """The children whom the case is about."""
        return tuple(child for id in self.case.children if (child := self.person(id)))

    def secret_lines(self, person: Person) -> tuple[str, ...]:
        """The addresses that are kept from somebody: their own, or the family's if nobody kept out lives there."""
        own = tuple(address.line for address in person.addresses)
        family = self.register.family(self.case.family)
        if own or family is None or family.address is None or self.case.family not in person.families:
            return own
        kept_out = {
            id
            for row in self.register.restrictions(person.id)
            if FactKind.CONTACT in row.categories
            for id in row.withheld_from
        }
        return () if EVERYONE in kept_out or any(self._at_home(id) for id in kept_out) else (family.address.line,)

    def _at_home(self, id: PersonId) -> bool:
        person = self.person(id)
        return person is not None and self.case.family in person.families and not person.addresses

    def school_withheld(self, person: Person) -> bool:
        """Whether the reason for keeping whereabouts names the school, and does not say that it is known."""
        reasons = self.reasons(person.id, FactKind.CONTACT)
        return bool(_SCHOOL.search(reasons)) and not _NOT_WITHHELD.search(reasons)

    def reasons(self, person: PersonId, fact: FactKind) -> str:
        """The reasons that the register gives for keeping such facts of this person from anybody."""
        return " ".join(row.why for row in self.register.restrictions(person) if fact in row.categories)

    def protected(self, person: PersonId) -> bool:
        """Whether this person told something in confidence."""
        return bool(self.register.protected(person))


def circle_of(register: Register, case: Case, near: tuple[Person, ...]) -> Circle:
    """The circle of a case, with the places that everybody in it knows."""
    family = register.family(case.family)
    home = [family.address.line] if family and family.address else []
    hidden = [person for person in near if _whereabouts_withheld(person, register)]
    at_home = _keys(home)
    children = [child for id in case.children if (child := register.person(id))]
    telling = {id for person in hidden for id in telling_workers(person, near, at_home, children, register)}
    lines = list(home)
    for person in near:
        if person.professional and person.id not in telling:
            lines += [person.professional.agency, person.professional.post]
        elif case.family in person.families and person not in hidden:
            lines += [address.line for address in person.addresses]
    return Circle(register, case, _keys(lines) | _EVERYBODY_KNOWS, at_home)


def _whereabouts_withheld(person: Person, register: Register) -> bool:
    return any(FactKind.CONTACT in row.categories for row in register.restrictions(person.id))


def _keys(lines: Iterable[str]) -> frozenset[str]:
    return frozenset(token.key for line in lines for token in tokens(line))


def telling_workers(
    person: Person, near: Iterable[Person], at_home: frozenset[str], children: Iterable[Person], register: Register
) -> frozenset[PersonId]:
    """Professionals whose very name tells where somebody is whose whereabouts are withheld.

    They work in a refuge, or at a place that shares a word with the secret address; they are there for this
    person alone, and nobody else's worker is of their agency; or they are the employer where work is withheld.
    """
    near = tuple(near)
    family = [other for other in near if set(other.families) & set(person.families)]
    open_to_all = [other for other in family if not _whereabouts_withheld(other, register)]
    # A town where others of the family live too is no secret, and its name is in many an agency's.
    common = at_home | _keys(address.line for other in open_to_all for address in other.addresses)
    secret = {key for key in _keys(address.line for address in person.addresses) if not plain_place(key)} - common
    reasons = " ".join(row.why for row in register.restrictions(person.id))
    workers = [other for other in near if other.professional]
    theirs = {other.id for other in workers if fold(person.forename) in _keys([other.role])}
    others = {other.professional.agency for other in workers if other.professional and other.id not in theirs}
    new_school = bool(secret) and _SCHOOL.search(reasons) and not _NOT_WITHHELD.search(reasons)
    only_theirs = all(_whereabouts_withheld(child, register) for child in children)
    found = set()
    for other in workers:
        work = other.professional
        if work is None:
            continue
        words = f"{other.role} {work.post} {work.agency}"
        alone = other.id in theirs and work.agency not in others
        employer = _EMPLOYER.search(words) and _WORKPLACE.search(reasons)
        school = new_school and _SCHOOL_NAME.search(work.agency) and not _keys([work.agency]) & at_home - _PLACE_KINDS
        school = school and (only_theirs or "," in work.agency)
        if _REFUGE.search(words) or secret & _keys([work.agency]) or alone or employer or school:
            found.add(other.id)
    return frozenset(found)


_SCHOOL = re.compile(r"\b(?:schools?|nursery|anything that would locate)\b", re.IGNORECASE)
_SCHOOL_NAME = re.compile(r"\b(?:school|primary|academy|college|nursery|infant|junior)s?\b", re.IGNORECASE)
_NOT_WITHHELD = re.compile(r"\b(?:school|nursery)\b.{0,15}\b(?:is|are) not\b", re.IGNORECASE)
_REFUGE = re.compile(r"\brefuge\b|\bhaven\b|\bsafe house\b|\bplace of safety\b", re.IGNORECASE)
_EMPLOYER = re.compile(r"\bemployers?\b|\bHR\b|\bhuman resources\b", re.IGNORECASE)
_WORKPLACE = re.compile(r"\bwork(?:place|s)?\b|\bjob\b|\bemployer\b", re.IGNORECASE)


def plain_place(key: str) -> bool:
    """Whether a folded word says only what kind of place it is, or is one that every town has."""
    return key in _PLACE_KINDS


_PLACE_KINDS = frozenset(
    "flat house road street lane close avenue drive crescent terrace gardens garden green grove court place square hill"
    " park lodge hall farm cottage cottages rise mews view walk north south east west upper lower near city town room"
    " floor block county great little saint church station mill bridge high main old newtown centre end side"
    " school primary academy college nursery surgery practice hospital clinic medical health infant infants junior"
    " juniors refuge withheld confidential with above care civic council service services children year reception mass"
    " teams zoom english welsh irish scottish polish romanian arabic turkish urdu punjabi bengali kurdish tamil"
    " portuguese spanish french ukrainian russian somali farsi dari pashto gujarati hindi chinese cantonese mandarin"
    " vietnamese ramadan diwali internet facebook whatsapp instagram".split()
)
_EVERYBODY_KNOWS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays"
    " sundays january february march april may june july august september october november december christmas easter"
    " family court council police court conference mother father children".split()
)
