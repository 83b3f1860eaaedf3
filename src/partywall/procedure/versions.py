"""Versions of the procedures and of the redaction policy: drafted, tried, approved by another, dated, superseded.

1. A version is a set of files and never changes; whoever wants another drafts another. None is ever deleted.
2. It is tried before it is approved, against the version that is in force when it is approved.
3. An officer approves it who had no part in drafting it, nor stands in for anybody who had, nor the other way round.
4. The one whose date came last is in force. If that one has lapsed or was ended, none is: nothing falls back.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from partywall.model.product import AccountId, Doer, Role
from partywall.model.text import Digest


class Matter(StrEnum):
    """What a version is one of."""

    PROCEDURES = "procedures"
    """All procedures of the house, one file for each kind of product."""
    POLICY = "policy"
    """The one redaction policy."""


class VersionState(StrEnum):
    """Where a version stands at a moment."""

    DRAFTED = "drafted"
    TRIED = "tried"
    APPROVED = "approved, from a later date"
    IN_FORCE = "in force"
    SUPERSEDED = "superseded"
    LAPSED = "lapsed"
    ENDED = "ended"


@dataclass(frozen=True, slots=True)
class Version:
    """One version, with who did what."""

    id: str
    matter: Matter
    digest: Digest
    """Of its files and their names."""
    drafted_by: AccountId
    drafted: datetime
    hands: frozenset[AccountId]
    """Who drafted it, and whom they stood in for."""
    shipped: bool = False
    """Whether it came with Partywall, as it is."""
    tried: datetime | None = None
    tried_against: str = ""
    """Id of the version that was in force; empty: none was."""
    approved_by: AccountId | None = None
    approved: datetime | None = None
    since: datetime | None = None
    until: datetime | None = None
    """The day by which it must have been reviewed; then it lapses. None: it does not."""
    ended: datetime | None = None

    def holds(self, at: datetime) -> bool:
        """Whether it has neither lapsed nor been ended."""
        return (self.until is None or at < self.until) and (self.ended is None or at < self.ended)


def newest(versions: Sequence[Version], at: datetime) -> Version | None:
    """The version of one matter whose date came last, whether it still holds or not."""
    come = [
        (version.since, version.approved, version.id, version)
        for version in versions
        if version.since and version.approved and version.since <= at and not _never_began(version)
    ]
    return max(come)[-1] if come else None


def in_force(versions: Sequence[Version], at: datetime) -> Version | None:
    """The version of one matter that is in force; None where none was approved, or the last has lapsed."""
    version = newest(versions, at)
    return version if version and version.holds(at) else None


def _never_began(version: Version) -> bool:
    return bool(version.ended and version.since and version.ended <= version.since)


def state(version: Version, versions: Sequence[Version], at: datetime) -> VersionState:
    """Where a version stands, among all versions of its matter."""
    if version.ended and version.ended <= at:
        return VersionState.ENDED
    if version.approved is None or version.since is None:
        return VersionState.TRIED if version.tried else VersionState.DRAFTED
    if version.since > at:
        return VersionState.APPROVED
    last = newest(versions, at)
    if last and last.id != version.id:
        return VersionState.SUPERSEDED
    return VersionState.IN_FORCE if version.holds(at) else VersionState.LAPSED


def against_drafting(doer: Doer) -> Iterator[str]:
    """Why somebody may not draft a version, or try one."""
    if Role.ADMINISTRATOR in doer.roles or not doer.roles & {Role.OFFICER, Role.MANAGER}:
        yield "Procedures and policies are drafted by an officer or a manager."


def against_approving(
    doer: Doer,
    author: frozenset[AccountId],
    version: Version,
    versions: Sequence[Version],
    since: datetime,
    at: datetime,
) -> Iterator[str]:
    """Why somebody may not approve a version. ``author``: who drafted it, and whom they stand in for now."""
    if Role.ADMINISTRATOR in doer.roles or Role.OFFICER not in doer.roles:
        yield "Procedures and policies are approved by an officer."
    if doer.people & (version.hands | author):
        yield "Whoever drafted a version, or does the work of who did, does not approve it."
    now = in_force(versions, at)
    if version.tried is None:
        yield "It was not tried yet."
    elif version.tried_against != (now.id if now else ""):
        yield "Another version has come into force since it was tried; try it again."
    if version.approved:
        yield "It was approved already."
    if version.ended:
        yield "It was ended."
    if since < at:
        yield "It cannot be in force from a day that has passed."
    if version.until and version.until <= since:
        yield "It would have lapsed before it is in force."


def against_ending(doer: Doer, version: Version) -> Iterator[str]:
    """Why somebody may not end a version. One officer is enough: where none is in force, nothing leaves."""
    if Role.ADMINISTRATOR in doer.roles or Role.OFFICER not in doer.roles:
        yield "Procedures and policies are ended by an officer."
    if version.ended:
        yield "It was ended already."
