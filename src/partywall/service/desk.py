"""What waits for an officer, in figures and in the few things that cannot wait: the first page of their desk."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from partywall.model.product import AccountId, Doer, Role
from partywall.procedure.versions import Matter, Version, VersionState, in_force
from partywall.procedure.waiting import Wait
from partywall.procedure.written import Gate
from partywall.service import account_lists, incidents, rights
from partywall.service.house_acts import doer_with
from partywall.service.procedures import book_in_force
from partywall.service.register_versions import RegisterTaken, register_in_force
from partywall.service.version_rows import listed, versions
from partywall.service.work import Item, my_work
from partywall.store.products.models import DestructionRow, EditionRow, ProductRow

SOON = timedelta(days=60)
"""So long before a version lapses it is said."""


@dataclass(frozen=True, slots=True)
class MatterStands:
    """Where the policy, or the procedures, stand."""

    matter: Matter
    now: Version | None
    """In force. None: nothing can leave."""
    lapses: bool
    """Whether it lapses soon."""
    drafts: tuple[Version, ...]
    """Which wait to be tried or approved."""


@dataclass(frozen=True, slots=True)
class RegisterStands:
    """Where the register stands."""

    now: RegisterTaken | None
    days: int
    """How old it is."""
    most: int | None
    """How old it may be, by the procedures in force; None: none says it."""

    @property
    def late(self) -> bool:
        """Whether it is too old for something, or there is none."""
        return self.now is None or (self.most is not None and self.days > self.most)


@dataclass(frozen=True, slots=True)
class Destructions:
    """What may be destroyed."""

    due: int
    proposed: int
    """Of those, by another officer for whom this one does not stand in: this one may destroy them."""
    mine: int
    """Of those, by this officer, or by one for whom they stand in: another one has to agree."""


@dataclass(frozen=True, slots=True)
class DeskShown:
    """What waits for an officer."""

    matters: tuple[MatterStands, ...]
    register: RegisterStands
    roles: int
    """Which wait for a second person, who this officer can be."""
    codes: int
    pauses: int
    overdue: int
    """Releases in an emergency that were not looked at in time: their kinds of document are stopped."""
    recalls: tuple[Item, ...]
    reviews: tuple[Item, ...]
    destructions: Destructions


def desk(account: AccountId, at: datetime | None = None) -> DeskShown:
    """For an officer."""
    at = at or datetime.now(UTC)
    who = doer_with(account, at, Role.OFFICER)
    work = my_work(account, limit=500, at=at)
    return DeskShown(
        tuple(_stands(matter, at) for matter in (Matter.POLICY, Matter.PROCEDURES)),
        register_stands(at),
        sum(row.by != account and row.account != account for row in rights.waiting(account, at)),
        sum(row.by != account and row.account != account for row in account_lists.codes_waiting(account, at)),
        len(incidents.pauses(account, at=at)),
        EditionRow.objects.filter(review_due__lt=at).count(),
        tuple(item for item in work if item.what is Wait.RECALL),
        tuple(item for item in work if item.what is Wait.REVIEW),
        _destructions(who, at),
    )


def register_stands(at: datetime) -> RegisterStands:
    """The register in force, and how old it may be."""
    now, book = register_in_force(at), book_in_force(at)
    steps = [step for each in book.procedures for step in each.steps] if book else []
    most = [step.days for step in steps if step.gate is Gate.REGISTER_FRESH]
    return RegisterStands(now, (at - now.taken).days if now else 0, min(most) if most else None)


def _stands(matter: Matter, at: datetime) -> MatterStands:
    now = in_force(versions(matter), at)
    waiting = {VersionState.DRAFTED, VersionState.TRIED}
    drafts = tuple(row.version for row in listed(matter, at) if row.state in waiting)
    return MatterStands(matter, now, bool(now and now.until and now.until < at + SOON), drafts)


def _destructions(who: Doer, at: datetime) -> Destructions:
    due = ProductRow.objects.filter(keep_until__lte=at, sealed__isnull=False)
    waiting = DestructionRow.objects.filter(destroyed=None, product__in=due.values("id"))
    mine = waiting.filter(proposed_by__in=who.people)
    return Destructions(due.count(), waiting.count() - mine.count(), mine.count())
