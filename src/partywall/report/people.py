"""Whom a passage is about, as the register knows them."""

from __future__ import annotations

from dataclasses import dataclass

from partywall.model.disclosure import Screening, Subject
from partywall.model.people import FamilyId, Person, PersonId, Register
from partywall.report.wording import LINKS


@dataclass(frozen=True, slots=True)
class Whose:
    """A subject in words."""

    name: str
    id: str
    """Empty for a stranger."""
    role: str
    families: tuple[str, ...]


def whose(subject: Subject, register: Register) -> Whose:
    """Name, id, role and families of a subject."""
    if subject.person is None:
        return Whose(f"somebody the register does not know (stranger {subject.stranger})", "", "", ())
    person = register.person(subject.person)
    if person is None:
        return Whose("somebody who is no longer in the register", subject.person, "", ())
    families = tuple(_belonging(person.id, family, register) for family in person.families)
    return Whose(called(person), person.id, role(person), families)


def called(person: Person) -> str:
    """The name by which a person is known."""
    return " ".join(filter(None, (person.forename, person.surname))) or "somebody without a name"


def role(person: Person) -> str:
    """What a person is: post and agency, or their part in their family."""
    if person.professional:
        return ", ".join(filter(None, (person.professional.post, person.professional.agency)))
    return person.role


def family_name(id: FamilyId, register: Register) -> str:
    """What people call a family; its id where it has no name."""
    family = register.family(id)
    return f"{family.name} ({id})" if family and family.name else f"family {id}"


def own_family(screening: Screening, register: Register) -> FamilyId | None:
    """The family that the case is about; None if the register has no such case."""
    case = register.case(screening.case)
    return case.family if case else None


def _belonging(person: PersonId, family: FamilyId, register: Register) -> str:
    """The family, and how we know where nobody recorded it."""
    bases = [link.basis for link in register.links(person) if link.family == family]
    why = min((LINKS[basis] for basis in bases), default="", key=len)
    return family_name(family, register) + (f", {why}" if why else "")


def recipient(id: PersonId, register: Register) -> str:
    """For whom a copy is meant, in words."""
    person = register.person(id)
    if person is None:
        return str(id)
    part = role(person)
    return f"{called(person)}, {part} ({id})" if part else f"{called(person)} ({id})"


def by_role(id: PersonId, register: Register) -> str:
    """For whom a copy is meant, without a name: ``the mother (P1034)``."""
    person = register.person(id)
    return f"the {person.role} ({id})" if person and person.role and not person.professional else str(id)
