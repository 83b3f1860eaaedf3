"""What is different about people from one register to another: who came, who left, and what was changed of whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from partywall.model.people import EVERYONE, Address, Person, PersonId, ProtectedSource, Register, Relation, Restriction
from partywall.report.people import called

FEW = 5_000
"""So many people at most a register has of which everybody is compared: a page cannot wait for more."""


class Change(StrEnum):
    """What can be different about somebody."""

    CAME = "came"
    LEFT = "left"
    NAME = "name"
    BORN = "born"
    ROLE = "role"
    FAMILY = "family"
    ADDRESS_NEW = "new address"
    ADDRESS_GONE = "address gone"
    CONTACT = "phone or e-mail"
    RESTRICTION_NEW = "new restriction"
    RESTRICTION_GONE = "restriction gone"
    KEPT_NEW = "newly kept from them"
    KEPT_GONE = "no longer kept from them"
    SOURCE_NEW = "protected source now"
    SOURCE_GONE = "no protected source any more"
    RELATION_NEW = "new relation"
    RELATION_GONE = "relation gone"


@dataclass(frozen=True, slots=True)
class PersonChange:
    """One thing that is different about somebody."""

    what: Change
    words: str = ""
    """As the newer register has it; of what is gone, as the older one had it."""
    restriction: Restriction | None = None
    relation: Relation | None = None
    address: Address | None = None


@dataclass(frozen=True, slots=True)
class PersonChanged:
    """Somebody of whom something is different."""

    person: PersonId
    name: str
    """By the newer register; of who left, by the older one."""
    changes: tuple[PersonChange, ...]


def person_changes(old: Register, new: Register, id: PersonId) -> tuple[PersonChange, ...]:
    """What is different about one person."""
    before, after = old.person(id), new.person(id)
    if after is None:
        return (PersonChange(Change.LEFT), *_protections(old, new, id)) if before else ()
    if before is None:
        return (PersonChange(Change.CAME), *_protections(old, new, id))
    return (
        *_told(before, after),
        *_addresses(before.addresses, after.addresses),
        *_protections(old, new, id),
        *_kept_from(old, new, id),
        *_relations(old.relations(id), new.relations(id)),
    )


def unprotected(changed: Iterable[PersonChanged]) -> int:
    """How much protected somebody and is gone: restrictions for which none came that withholds as much, and sources
    that are protected no longer."""
    return sum(_unprotected(row.changes) for row in changed)


def _unprotected(changes: Iterable[PersonChange]) -> int:
    all_of = tuple(changes)
    came = [each.restriction for each in all_of if each.what is Change.RESTRICTION_NEW and each.restriction]
    gone = [each.restriction for each in all_of if each.what is Change.RESTRICTION_GONE and each.restriction]
    again = any(each.what is Change.SOURCE_NEW for each in all_of)
    sources = sum(each.what is Change.SOURCE_GONE for each in all_of)
    return sum(not any(_as_strict(new, old) for new in came) for old in gone) + (0 if again else sources)


def _as_strict(new: Restriction, old: Restriction) -> bool:
    whom = EVERYONE in new.withheld_from or {*old.withheld_from} <= {*new.withheld_from}
    return whom and {*old.categories} <= {*new.categories}


def all_changes(old: Register, new: Register) -> tuple[PersonChanged, ...] | None:
    """Everybody of whom something is different, by id; None where there are too many people to look at each."""
    if max(old.size, new.size) > FEW:
        return None
    ids = sorted({person.id for register in (old, new) for person in register.people()})
    found = (PersonChanged(id, name_in((new, old), id), person_changes(old, new, id)) for id in ids)
    return tuple(row for row in found if row.changes)


def name_in(registers: Iterable[Register], id: PersonId) -> str:
    """What somebody is called in the first of these registers that has them; their id where none does."""
    people = (register.person(id) for register in registers)
    return next((called(person) for person in people if person), str(id))


def _told(before: Person, after: Person) -> Iterator[PersonChange]:
    if _names(before) != _names(after):
        yield PersonChange(Change.NAME, ", ".join(_names(after)))
    if (before.born, before.died) != (after.born, after.died):
        yield PersonChange(Change.BORN)
    if (before.role, before.professional) != (after.role, after.professional):
        yield PersonChange(Change.ROLE, after.professional.post if after.professional else after.role)
    if before.families != after.families:
        yield PersonChange(Change.FAMILY, ", ".join(after.families))
    if (before.phones, before.emails) != (after.phones, after.emails):
        yield PersonChange(Change.CONTACT)


def _names(person: Person) -> tuple[str, ...]:
    whole = " ".join(filter(None, (person.forename, person.middle, person.surname)))
    return (whole, *person.known_as)


def _addresses(before: Iterable[Address], after: Iterable[Address]) -> Iterator[PersonChange]:
    was, is_now = tuple(before), tuple(after)
    yield from (PersonChange(Change.ADDRESS_NEW, address=each) for each in is_now if each not in was)
    yield from (PersonChange(Change.ADDRESS_GONE, address=each) for each in was if each not in is_now)


def _protections(old: Register, new: Register, id: PersonId) -> Iterator[PersonChange]:
    """What is withheld of somebody; told as well of who came, and of who left and is protected no longer."""
    yield from _restrictions(old.restrictions(id), new.restrictions(id))
    yield from _sources(old.protected(id), new.protected(id))


def _restrictions(before: tuple[Restriction, ...], after: tuple[Restriction, ...]) -> Iterator[PersonChange]:
    yield from (PersonChange(Change.RESTRICTION_NEW, restriction=each) for each in after if each not in before)
    yield from (PersonChange(Change.RESTRICTION_GONE, restriction=each) for each in before if each not in after)


def kept_from(register: Register, id: PersonId) -> tuple[Restriction, ...]:
    """What of others in somebody's families and relations is withheld from them."""
    person = register.person(id)
    near = {other.id for family in person.families for other in register.members(family)} if person else set()
    near |= {end for row in register.relations(id) for end in (row.a, row.b)}
    rows = (row for other in sorted(near - {id}) for row in register.restrictions(other))
    return tuple(row for row in rows if {id, EVERYONE} & {*row.withheld_from})


def _kept_from(old: Register, new: Register, id: PersonId) -> Iterator[PersonChange]:
    """Told as well of whoever may now know more, or less: nothing of their own need be different for that."""
    was, is_now = kept_from(old, id), kept_from(new, id)
    yield from (PersonChange(Change.KEPT_NEW, restriction=each) for each in is_now if each not in was)
    yield from (PersonChange(Change.KEPT_GONE, restriction=each) for each in was if each not in is_now)


def _sources(before: tuple[ProtectedSource, ...], after: tuple[ProtectedSource, ...]) -> Iterator[PersonChange]:
    yield from (PersonChange(Change.SOURCE_NEW, each.why) for each in after if each not in before)
    yield from (PersonChange(Change.SOURCE_GONE, each.why) for each in before if each not in after)


def _relations(before: tuple[Relation, ...], after: tuple[Relation, ...]) -> Iterator[PersonChange]:
    yield from (PersonChange(Change.RELATION_NEW, relation=each) for each in after if each not in before)
    yield from (PersonChange(Change.RELATION_GONE, relation=each) for each in before if each not in after)
