"""Who belongs to a case, and whom else somebody means: by the register in force, for those who work on the product."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

from partywall.model.people import CaseId, Person, PersonId
from partywall.model.product import AccountId, ProductId
from partywall.procedure.seeing import View
from partywall.report.people import called, role
from partywall.service.register_versions import opened, register_in_force
from partywall.service.rights import doer
from partywall.service.seen import viewed
from partywall.store.snapshot import Snapshot
from partywall.words import fold

MOST_FOUND = 20
"""People whom one search shows."""
MOST_CASES = 500
"""Cases that one list shows."""


@dataclass(frozen=True, slots=True)
class CasePerson:
    """Somebody who might be a recipient."""

    id: PersonId
    name: str
    role: str
    """In the case's own family, or post and agency; empty for anybody else, since it would tell of another family."""
    born: date | None
    worker: bool
    party: bool
    """Whether the register counts them to the case."""


@dataclass(frozen=True, slots=True)
class CaseShown:
    """A case on which somebody works, by the register in force."""

    id: CaseId
    family: str
    children: tuple[str, ...]


def people_of_case(account: AccountId, product: ProductId, at: datetime | None = None) -> tuple[CasePerson, ...]:
    """The case's family, then those who work with it."""
    whole, register = viewed(account, product, View.PRODUCT, at=at), _register(at)
    case = register.case(whole.case) if register else None
    if register is None or case is None:
        return ()
    members = register.members(case.family)
    workers = dict.fromkeys(worker for member in members for worker in register.workers(member.id))
    found = (register.person(id) for id in workers if id not in {member.id for member in members})
    return (*(_shown(person, party=True) for person in members), *_sorted(found))


def people_named(
    account: AccountId, product: ProductId, ids: Iterable[PersonId], at: datetime | None = None
) -> tuple[CasePerson, ...]:
    """These people, as far as the register in force knows them."""
    known = {row.id: row for row in people_of_case(account, product, at)}
    register = _register(at)
    found = (known.get(id) or (_of(id, register) if register else None) for id in ids)
    return tuple(row for row in found if row)


def people_called(
    account: AccountId, product: ProductId, words: str, at: datetime | None = None
) -> tuple[CasePerson, ...]:
    """Everybody in the register of this whole name or id. Nobody leafs through it by a part of a name."""
    known = {row.id: row for row in people_of_case(account, product, at)}
    register, words = _register(at), words.strip()
    if register is None or not words:
        return ()
    itself = (PersonId(words),) if register.person(PersonId(words)) else ()
    ids = dict.fromkeys((*itself, *register.called(fold(words))))
    found = (known.get(id) or _of(id, register) for id in ids)
    return tuple(row for row in found if row)[:MOST_FOUND]


def cases_of(account: AccountId, at: datetime | None = None) -> tuple[CaseShown, ...]:
    """The cases on which somebody works, as far as the register in force has them."""
    at = at or datetime.now(UTC)
    register = _register(at)
    if register is None:
        return ()
    return tuple(_cases(sorted(doer(account, at).cases)[:MOST_CASES], register))


def _cases(ids: Iterable[CaseId], register: Snapshot) -> Iterator[CaseShown]:
    for id in ids:
        case = register.case(id)
        if case:
            family = register.family(case.family)
            children = (register.person(child) for child in case.children)
            yield CaseShown(id, family.name if family else "", tuple(called(child) for child in children if child))


def _register(at: datetime | None) -> Snapshot | None:
    taken = register_in_force(at)
    return opened(taken.digest) if taken else None


def _of(id: PersonId, register: Snapshot) -> CasePerson | None:
    person = register.person(id)
    return _shown(person, party=False) if person else None


def _shown(person: Person, *, party: bool) -> CasePerson:
    said = role(person) if party or person.professional else ""
    return CasePerson(person.id, called(person), said, person.born, person.professional is not None, party)


def _sorted(people: Iterable[Person | None]) -> Iterator[CasePerson]:
    rows = [_shown(person, party=True) for person in people if person]
    yield from sorted(rows, key=lambda row: (row.role, row.name))
