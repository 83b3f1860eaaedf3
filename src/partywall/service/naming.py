"""What people are called, for those who may see of whom a product speaks: by the register in force, and by accounts."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from partywall.model.people import PersonId
from partywall.report.people import called
from partywall.service import accounts
from partywall.service.register_versions import opened, register_in_force


def people(ids: Iterable[PersonId]) -> Mapping[PersonId, str]:
    """Names by the register in force; whoever is not in it is called by their id."""
    taken = register_in_force()
    register = opened(taken.digest) if taken else None
    found = {}
    for id in ids:
        person = register.person(id) if register else None
        found[id] = called(person) if person else str(id)
    return found


def person(id: PersonId) -> str:
    """The name of one."""
    return people([id])[id]


def staff(ids: Iterable[str]) -> Mapping[str, str]:
    """Names of accounts; one that is none, such as the house itself, is called as it is."""
    wanted = set(ids)
    return {id: id for id in wanted} | dict(accounts.names(wanted))
