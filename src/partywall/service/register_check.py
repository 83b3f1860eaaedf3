"""A register before it is taken: what is wrong in its data, what was made of its gaps, and what it would change."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from partywall.model.people import FamilyLink, Fault, LinkBasis, Register, Severity
from partywall.model.product import AccountId, Role
from partywall.model.text import Digest, digest_of
from partywall.service.house_acts import doer_with
from partywall.service.register_changes import FEW, PersonChanged, all_changes
from partywall.service.register_versions import given, opened, register_in_force, still_kept
from partywall.store.products.models import RegisterRow


@dataclass(frozen=True, slots=True)
class GivenRegister:
    """A file that is to become the register."""

    file: Digest
    """Of its bytes, so that the file that is taken is the one that was looked at."""
    people: int
    """0 where a fault stops it."""
    faults: tuple[Fault, ...]
    """The gravest first. They name no person."""
    inferred: tuple[FamilyLink, ...]
    """Whom it would count to a family though no table says so; for officers, and of a small register."""
    changed: tuple[PersonChanged, ...] | None
    """Against the register in force, for officers; None where that was not looked at."""

    @property
    def stops(self) -> bool:
        """Whether it cannot be taken."""
        return any(fault.severity is Severity.STOP for fault in self.faults)


@dataclass(frozen=True, slots=True)
class RegisterListed:
    """A register that the house took."""

    digest: Digest
    people: int
    taken: datetime
    entered: datetime
    by: AccountId
    kept: bool
    """Whether it can still be opened."""


def looked_at(account: AccountId, content: bytes, at: datetime) -> GivenRegister:
    """What a file holds, before anybody takes it. Raises Refused, Unreadable."""
    officer = Role.OFFICER in doer_with(account, at, Role.OFFICER, Role.ADMINISTRATOR).roles
    register, faults = given(content, at)
    if register is None:
        return GivenRegister(digest_of(content), 0, _gravest_first(faults), (), None)
    told = officer and register.size <= FEW
    return GivenRegister(
        digest_of(content),
        register.size,
        _gravest_first(faults),
        _inferred(register) if told else (),
        _changed(register) if told else None,
    )


def registers_taken(account: AccountId, at: datetime, limit: int = 20, skip: int = 0) -> tuple[RegisterListed, ...]:
    """The registers that the house took, the newest first: that in force stands first."""
    doer_with(account, at, Role.OFFICER, Role.ADMINISTRATOR)
    rows = RegisterRow.objects.order_by("-id")[skip : skip + limit]
    return tuple(
        RegisterListed(Digest(row.digest), row.people, row.taken, row.entered, AccountId(row.by), bool(row.blob))
        for row in rows
    )


def change_between(account: AccountId, older: Digest, newer: Digest, at: datetime) -> tuple[PersonChanged, ...] | None:
    """What was different from one kept register to another, for officers; None where that cannot be told."""
    doer_with(account, at, Role.OFFICER)
    if not (still_kept(older) and still_kept(newer)):
        return None
    return all_changes(opened(older), opened(newer))


def _gravest_first(faults: tuple[Fault, ...]) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda fault: fault.severity is not Severity.STOP))


def _inferred(register: Register) -> tuple[FamilyLink, ...]:
    links = (link for person in register.people() for link in register.links(person.id))
    return tuple(link for link in links if link.basis is not LinkBasis.RECORDED)


def _changed(register: Register) -> tuple[PersonChanged, ...] | None:
    now = register_in_force()
    return all_changes(opened(now.digest), register) if now and still_kept(now.digest) else None
