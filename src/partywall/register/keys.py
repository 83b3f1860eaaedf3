"""The keys under which a register finds a person: names, identifiers, places."""

from __future__ import annotations

from collections.abc import Callable

from partywall.model.people import Address, Family, FamilyId, IdentifierKind, Person
from partywall.register.places import places
from partywall.words import compact, fold, phone_key, tokens

FamilyOf = Callable[[FamilyId], Family | None]


def whole_names(person: Person) -> frozenset[str]:
    """The folded keys of every whole name of a person, forenames and aliases with each surname."""
    keys = set()
    for name in person.known_as:
        key = fold(name)
        keys.add(key if " " in key else f"{key} {fold(person.surname)}")
    for first in filter(None, (person.forename, f"{person.forename} {person.middle}".strip())):
        keys.add(fold(f"{first} {person.surname}"))
    return frozenset(key for key in keys if " " in key.strip())


def forename_keys(person: Person) -> frozenset[str]:
    """The single folded words by which people may call somebody."""
    names = (person.forename, person.middle, *(name for name in person.known_as if " " not in name))
    return frozenset(token.key for name in names for token in tokens(name))


def surname_keys(person: Person) -> frozenset[str]:
    """The folded surnames of a person: today's, and the last word of each whole alias or former name."""
    former = (fold(name).rpartition(" ")[2] for name in person.known_as if " " in name.strip())
    return frozenset(filter(None, (fold(person.surname), *former)))


def held(person: Person, family: FamilyOf) -> frozenset[tuple[IdentifierKind, str]]:
    """All identifiers of a person, with their compact keys; addresses and phones among them."""
    pairs = {(identifier.kind, compact(identifier.value)) for identifier in person.identifiers}
    pairs |= {(IdentifierKind.PHONE, phone_key(phone)) for phone in person.phones}
    pairs |= {(IdentifierKind.EMAIL, compact(email)) for email in person.emails}
    if person.born:
        pairs.add((IdentifierKind.BIRTH_DATE, compact(person.born.isoformat())))
    for address in person.addresses or family_addresses(person, family):
        pairs.add((IdentifierKind.ADDRESS, compact(address.line)))
        pairs.add((IdentifierKind.POSTCODE, compact(address.postcode)))
    return frozenset(pair for pair in pairs if pair[1])


def _key(kind: IdentifierKind, value: str) -> str:
    return phone_key(value) if kind is IdentifierKind.PHONE else compact(value)


def near_places(person: Person, family: FamilyOf) -> frozenset[str]:
    """The keys of which two neighbours share one."""
    own = (*person.addresses, *family_addresses(person, family))
    return frozenset(key for address in own for key in places(address))


def family_addresses(person: Person, family: FamilyOf) -> tuple[Address, ...]:
    """The addresses that the person's families have as families."""
    found = (family(id) for id in person.families)
    return tuple(group.address for group in found if group and group.address)
