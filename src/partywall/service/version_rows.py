"""Versions as they are kept: which there are, which is in force, and their files, unsealed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from types import MappingProxyType

from partywall.errors import Refused, Unreadable
from partywall.model.product import AccountId
from partywall.model.text import Digest
from partywall.procedure.reading import digest_of_files
from partywall.procedure.versions import Matter, Version, VersionState, in_force, newest, state
from partywall.service.policy_trials import NO_TRIAL, Trial, trial_of
from partywall.service.shipped import Files
from partywall.store.products.models import RuleRow, VersionRow
from partywall.store.vault.keys import unseal

OWNER = "house"


@dataclass(frozen=True, slots=True)
class Listed:
    """A version, for lists."""

    version: Version
    state: VersionState


def versions(matter: Matter) -> tuple[Version, ...]:
    """All versions of a matter, in the order in which they were drafted."""
    rows = VersionRow.objects.filter(matter=matter).defer("sealed", "trial").order_by("drafted", "id")
    return tuple(map(version_of, rows))


def listed(matter: Matter, at: datetime) -> tuple[Listed, ...]:
    """All versions of a matter, with where each stands."""
    found = versions(matter)
    return tuple(Listed(version, state(version, found, at)) for version in found)


def files_in_force(matter: Matter, at: datetime) -> Files | None:
    """The files of the version that is in force; None where none is."""
    version = in_force(_begun(matter, at), at)
    return files_of(version.id) if version else None


def in_force_since(matter: Matter, at: datetime) -> datetime | None:
    """Since when what is in force holds; None where nothing is."""
    version = in_force(_begun(matter, at), at)
    return version.since if version else None


def files_of(version: str) -> Files:
    """The files of a version. Raises Unreadable if somebody changed them since they were drafted."""
    return _opened(version)


def files_with(digest: Digest) -> Files | None:
    """The files of a version that holds the procedure or policy of that digest; None where no version does."""
    row = RuleRow.objects.filter(digest=digest).order_by("id").first()
    return files_of(row.version) if row else None


def trial(version: str) -> Trial:
    """What was found when a version was tried last."""
    row = row_of(version)
    return trial_of(unseal(OWNER, bytes(row.trial), f"trial\0{row.id}")) if row.trial else NO_TRIAL


def files_last(matter: Matter, at: datetime) -> Files | None:
    """The files of the version that began last, whether it still holds or not."""
    version = newest(_begun(matter, at), at)
    return files_of(version.id) if version else None


def _begun(matter: Matter, at: datetime) -> tuple[Version, ...]:
    """The versions that were approved and whose date has come: few, and every act asks for them."""
    rows = VersionRow.objects.filter(matter=matter, approved__isnull=False, since__lte=at).defer("sealed", "trial")
    return tuple(map(version_of, rows))


def row_of(version: str) -> VersionRow:
    row = VersionRow.objects.filter(id=version).first()
    if row is None:
        raise Refused("There is no version of that id.")
    return row


def locked_row(version: str) -> VersionRow:
    """The version, with all of its matter locked: which one is in force must not change beside it."""
    matter = row_of(version).matter
    rows = VersionRow.objects.select_for_update().filter(matter=matter).order_by("id")
    return next(row for row in rows if row.id == version)


def version_of(row: VersionRow) -> Version:
    return Version(
        row.id,
        Matter(row.matter),
        Digest(row.digest),
        AccountId(row.drafted_by),
        row.drafted,
        frozenset(map(AccountId, row.hands)),
        row.shipped,
        row.tried,
        row.tried_against,
        AccountId(row.approved_by) if row.approved_by else None,
        row.approved,
        row.since,
        row.until,
        row.ended,
    )


def packed(files: Files) -> bytes:
    return json.dumps({name: files[name].decode("utf-8") for name in sorted(files)}).encode()


@lru_cache(maxsize=64)
def _opened(version: str) -> Files:
    """Unsealed once in a process: the files of a version never change."""
    row = row_of(version)
    data = json.loads(unseal(OWNER, bytes(row.sealed), f"version\0{row.id}"))
    files = MappingProxyType({name: text.encode("utf-8") for name, text in data.items()})
    if digest_of_files(files) != row.digest:
        raise Unreadable("A version's files are not those that were drafted.")
    return files
