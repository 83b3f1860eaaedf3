"""People as the register knows them, for officers: found by name or number, with all that is withheld and from whom,
and with what was different in the registers that the house still keeps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType

from partywall.errors import Refused
from partywall.model.people import (
    EVERYONE,
    FamilyId,
    FamilyLink,
    IdentifierKind,
    Person,
    PersonId,
    ProtectedSource,
    Register,
    Relation,
    Restriction,
)
from partywall.model.product import AccountId, EditionId, EditionState, ProductId, Role
from partywall.model.text import Digest
from partywall.procedure.seeing import View
from partywall.report.people import called, family_name
from partywall.service import seen
from partywall.service.house_acts import doer_with
from partywall.service.register_changes import FEW, PersonChange, kept_from, person_changes
from partywall.service.register_versions import RegisterTaken, opened, register_in_force
from partywall.store.products.models import EditionRow, RegisterRow
from partywall.words import compact, fold, phone_key

MOST = 50
"""So many people at most are found at once."""
OLDEST = 12
"""So many kept registers at most are looked through for one person's history."""
_NUMBERS = (IdentifierKind.PHONE, IdentifierKind.EMAIL, IdentifierKind.POSTCODE, IdentifierKind.NHS, IdentifierKind.UPN,
            IdentifierKind.LA_CHILD, IdentifierKind.NINO, IdentifierKind.CASE)  # fmt: skip
"""By which of somebody's identifiers they are looked for."""


@dataclass(frozen=True, slots=True)
class Found:
    """Who was found."""

    people: tuple[Person, ...]
    more: bool
    """Whether there are more than are shown."""
    whole_names: bool
    """Whether only whole names were looked for, since the register is too large to go through."""


@dataclass(frozen=True, slots=True)
class FamilySeen:
    """A family to which somebody is counted, why, and who else is in it."""

    id: FamilyId
    name: str
    link: FamilyLink | None
    others: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class CopyFor:
    """An edition that was made for somebody."""

    product: ProductId
    kind: str
    edition: EditionId
    state: EditionState
    made: datetime


@dataclass(frozen=True, slots=True)
class PersonSeen:
    """All that the register in force says of somebody that decides what may be told, and to whom."""

    person: Person
    families: tuple[FamilySeen, ...]
    relations: tuple[Relation, ...]
    restrictions: tuple[Restriction, ...]
    """What of theirs is withheld."""
    kept_from_them: tuple[Restriction, ...]
    """What of others in their families and relations is withheld from them."""
    protected: tuple[ProtectedSource, ...]
    names: Mapping[PersonId, str]
    """Of everybody who is spoken of here."""
    copies: tuple[CopyFor, ...]


@dataclass(frozen=True, slots=True)
class Stage:
    """One register that the house took, and what was different about somebody from the one before it."""

    taken: datetime
    kept: bool
    """Whether it can still be opened. If not, what it said is not known any more."""
    first: bool
    """Whether nothing before it is known with which to compare it."""
    there: bool
    """Whether they were in it."""
    changes: tuple[PersonChange, ...]


def search(account: AccountId, words: str, at: datetime | None = None) -> Found:
    """Who is called so, or has that id or number. Raises Refused where no register is in force."""
    doer_with(account, at or datetime.now(UTC), Role.OFFICER)
    register, wanted = _in_force()[1], fold(words)
    if not wanted:
        return Found((), False, False)
    ids = {PersonId(words.strip()), *register.called(wanted), *_by_number(register, words)}
    found = {person.id: person for id in ids if (person := register.person(id))}
    if register.size <= FEW:
        found |= {person.id: person for person in register.people() if _has(person, wanted.split())}
    people = sorted(found.values(), key=lambda person: (fold(person.surname), fold(person.forename), person.id))
    return Found(tuple(people[:MOST]), len(people) > MOST, register.size > FEW)


def person_seen(account: AccountId, id: PersonId, at: datetime | None = None) -> PersonSeen:
    """Somebody in the register in force. Raises Refused where they are not in it."""
    at = at or datetime.now(UTC)
    doer_with(account, at, Role.OFFICER)
    register = _in_force()[1]
    person = register.person(id)
    if person is None:
        raise Refused("There is nobody of that id in the register in force.")
    relations, restrictions = register.relations(id), register.restrictions(id)
    families = tuple(_family(register, person, family) for family in person.families)
    near = {other.id for family in families for other in family.others}
    near |= {end for row in relations for end in _ends(row)}
    kept_from_them = kept_from(register, id)
    spoken_of = {id, *near, *_whom(restrictions), *_whom(kept_from_them), *person.parental_responsibility_for}
    names = {each: called(found) if (found := register.person(each)) else str(each) for each in spoken_of}
    return PersonSeen(
        person, families, relations, restrictions, kept_from_them, register.protected(id), MappingProxyType(names),
        tuple(_copies(account, id, at)),
    )  # fmt: skip


def history(account: AccountId, id: PersonId, at: datetime | None = None) -> tuple[Stage, ...]:
    """What was different about somebody from register to register, the newest first. What is not kept is said."""
    doer_with(account, at or datetime.now(UTC), Role.OFFICER)
    rows = list(RegisterRow.objects.order_by("-id")[:OLDEST])
    stages: list[Stage] = []
    before: Register | None = None
    held: dict[str, Register] = {}
    for row in reversed(rows):
        now: Register | None = None
        if row.blob:
            now = held.get(row.digest) or opened(Digest(row.digest))
            held = {row.digest: now}
        changes = person_changes(before, now, id) if before and now else ()
        there = now is not None and now.person(id) is not None
        stages.append(Stage(row.taken, now is not None, before is None, there, changes))
        before = now
    return tuple(reversed(stages))


def _in_force() -> tuple[RegisterTaken, Register]:
    taken = register_in_force()
    if taken is None:
        raise Refused("No register is in force.")
    return taken, opened(taken.digest)


def _by_number(register: Register, words: str) -> Iterator[PersonId]:
    for kind in _NUMBERS:
        key = phone_key(words) if kind is IdentifierKind.PHONE else compact(words)
        if key:
            yield from register.holders(kind, key)


def _has(person: Person, wanted: list[str]) -> bool:
    """Whether each word begins one of the person's names."""
    names = [word for name in (person.forename, person.middle, person.surname, *person.known_as)
             for word in fold(name).replace("-", " ").split()]  # fmt: skip
    return all(any(name.startswith(word) for name in names) for word in wanted)


def _family(register: Register, person: Person, id: FamilyId) -> FamilySeen:
    link = next((link for link in register.links(person.id) if link.family == id), None)
    others = tuple(other for other in register.members(id) if other.id != person.id)
    return FamilySeen(id, family_name(id, register), link, others)


def _ends(relation: Relation) -> tuple[PersonId, PersonId]:
    return relation.a, relation.b


def _whom(restrictions: Iterable[Restriction]) -> Iterator[PersonId]:
    for row in restrictions:
        yield row.person
        yield from (id for id in row.withheld_from if id != EVERYONE)


def _copies(account: AccountId, id: PersonId, at: datetime) -> Iterator[CopyFor]:
    rows = list(EditionRow.objects.filter(recipient=id).order_by("-made", "-id")[:MOST])
    products = dict.fromkeys(ProductId(row.product) for row in rows)
    may_see = dict(seen.viewed_each(account, products, View.PRODUCT, at))
    for row in rows:
        if product := may_see[ProductId(row.product)]:
            yield CopyFor(product.id, product.kind, EditionId(row.id), EditionState(row.state), row.made)
