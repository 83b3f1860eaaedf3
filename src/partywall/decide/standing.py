"""Who somebody is to a case: what all rules turn on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from partywall.model.disclosure import Subject
from partywall.model.people import EVERYONE, Case, FactKind, Person, PersonId, Register
from partywall.words import tokens


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

    def protected(self, person: PersonId) -> bool:
        """Whether this person told something in confidence."""
        return bool(self.register.protected(person))


def circle_of(register: Register, case: Case, near: tuple[Person, ...]) -> Circle:
    """The circle of a case, with the places that everybody in it knows."""
    family = register.family(case.family)
    lines = [family.address.line] if family and family.address else []
    for person in near:
        if person.professional:
            lines += [person.professional.agency, person.professional.post]
        elif case.family in person.families and not _whereabouts_withheld(person, register):
            lines += [address.line for address in person.addresses]
    return Circle(register, case, frozenset(token.key for line in lines for token in tokens(line)) | _EVERYBODY_KNOWS)


def _whereabouts_withheld(person: Person, register: Register) -> bool:
    return any(FactKind.CONTACT in row.categories for row in register.restrictions(person.id))


_EVERYBODY_KNOWS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays"
    " sundays january february march april may june july august september october november december christmas easter"
    " family court council police court conference mother father children".split()
)
