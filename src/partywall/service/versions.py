"""Versions of the procedures and the policy: draft, try, approve, end. Each act is one transaction with its entry."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import lru_cache
from itertools import chain

from django.db import transaction
from django.db.models import Count

from partywall.errors import Refused, Unreadable
from partywall.ledger.entry import Fact
from partywall.model.product import AccountId, Doer, ProductState
from partywall.model.text import Digest, digest_of
from partywall.procedure.reading import digest_of_files
from partywall.procedure.versions import (
    Matter,
    Version,
    VersionState,
    against_approving,
    against_drafting,
    against_ending,
    in_force,
    newest,
    state,
)
from partywall.service.account_acts import enter, locked, new_id, refuse_at_the_console
from partywall.service.caller import NotAllowed
from partywall.service.policy_trials import NO_TRIAL, Past, Trial, policy_trial, procedure_trial, trial_of, written
from partywall.service.rights import doer
from partywall.service.shipped import rules_of, shipped
from partywall.store.products.models import ProductRow, RuleRow, VersionRow
from partywall.store.vault.keys import seal, unseal

OWNER = "house"
Files = Mapping[str, bytes]


class VersionAct(StrEnum):
    """What is done with versions, by its name in the ledger."""

    DRAFT = "draft-version"
    TRY = "try-version"
    APPROVE = "approve-version"
    END = "end-version"


@dataclass(frozen=True, slots=True)
class Listed:
    """A version, for lists."""

    version: Version
    state: VersionState


def draft(by: str, matter: Matter, files: Files, at: datetime, until: datetime | None = None) -> str:
    """Keep a new version; what is wrong with its files is said at once. Of procedures only the changed files need be
    given: the others are those that were in force last. An empty file takes its kind away. Gives its id.
    """
    with transaction.atomic():
        locked(by)
        who = doer(by, at)
        _refuse(against_drafting(who), NotAllowed)
        whole = {name: content for name, content in {**_base(matter, at), **files}.items() if content}
        return _drafted(who, matter, whole, at, until, as_shipped=False)


def try_out(by: str, version: str, at: datetime, past: Iterable[Past] = ()) -> Trial:
    """Say what a version would change, and keep that with it. ``past``: screenings on which a policy is tried."""
    row = _row(version)
    _refuse(against_drafting(doer(by, at)), NotAllowed)
    found = _found(row, at, past)  # outside the transaction: it may take long, and the files of a version never change
    with transaction.atomic():
        locked(by)
        _refuse(against_drafting(doer(by, at)), NotAllowed)
        _keep_trial(by, _locked(version), found, at)
    return found


def approve(by: str, version: str, at: datetime, since: datetime | None = None) -> None:
    """Agree, as a second person, that a version is in force from a date on, or from now."""
    with transaction.atomic():
        locked(by)
        _approved(doer(by, at), _locked(version), since or at, at)


def end(by: str, version: str, at: datetime) -> None:
    """A version is in force no longer, or never will be. Nothing takes its place but what is approved next."""
    with transaction.atomic():
        locked(by)
        row = _locked(version)
        _refuse(against_ending(doer(by, at), _version(row)))
        row.ended = at
        row.save(update_fields=["ended"])
        enter(VersionAct.END, at, by, version=row.id, matter=Matter(row.matter), digest=row.digest)


def adopt_shipped(by: str, at: datetime, past: Callable[[], Iterable[Past]] = tuple) -> tuple[VersionState, ...]:
    """Take on what comes with Partywall, unchanged. It takes two officers, who each do this once: the first drafts and
    tries, the second approves. Gives where each matter's version stands now; empty: nothing was to be done.
    """
    with transaction.atomic():
        locked(by)
        who = doer(by, at)
        return tuple(chain.from_iterable(_adopted(who, matter, at, past) for matter in Matter))


def _adopted(who: Doer, matter: Matter, at: datetime, past: Callable[[], Iterable[Past]]) -> list[VersionState]:
    files, all_of = shipped(matter), versions(matter)
    digest = digest_of_files(files)
    now = in_force(all_of, at)
    if now and now.digest == digest:
        return []
    waiting = [version for version in all_of if version.digest == digest and not version.approved and not version.ended]
    if waiting:
        _approved(who, _locked(waiting[-1].id), at, at)
        return [VersionState.IN_FORCE]
    _refuse(against_drafting(who), NotAllowed)
    row = _locked(_drafted(who, matter, files, at, None, as_shipped=True))
    _keep_trial(who.account, row, _found(row, at, past()), at)
    return [VersionState.TRIED]


def versions(matter: Matter) -> tuple[Version, ...]:
    """All versions of a matter, in the order in which they were drafted."""
    rows = VersionRow.objects.filter(matter=matter).defer("sealed", "trial").order_by("drafted", "id")
    return tuple(map(_version, rows))


def listed(matter: Matter, at: datetime) -> tuple[Listed, ...]:
    """All versions of a matter, with where each stands."""
    found = versions(matter)
    return tuple(Listed(version, state(version, found, at)) for version in found)


def files_in_force(matter: Matter, at: datetime) -> Files | None:
    """The files of the version that is in force; None where none is."""
    version = in_force(_begun(matter, at), at)
    return files_of(version.id) if version else None


def _begun(matter: Matter, at: datetime) -> tuple[Version, ...]:
    """The versions that were approved and whose date has come: few, and every act asks for them."""
    rows = VersionRow.objects.filter(matter=matter, approved__isnull=False, since__lte=at).defer("sealed", "trial")
    return tuple(map(_version, rows))


def files_of(version: str) -> Files:
    """The files of a version. Raises Unreadable if somebody changed them since they were drafted."""
    return _opened(version)


def files_with(digest: Digest) -> Files | None:
    """The files of a version that holds the procedure or policy of that digest; None where no version does."""
    row = RuleRow.objects.filter(digest=digest).order_by("id").first()
    return files_of(row.version) if row else None


def trial(version: str) -> Trial:
    """What was found when a version was tried last."""
    row = _row(version)
    return trial_of(unseal(OWNER, bytes(row.trial), f"trial\0{row.id}")) if row.trial else NO_TRIAL


def _drafted(who: Doer, matter: Matter, files: Files, at: datetime, until: datetime | None, as_shipped: bool) -> str:
    rules = rules_of(matter, files)
    id, content = new_id("v"), _packed(files)
    VersionRow(
        id=id,
        matter=matter,
        digest=digest_of_files(files),
        sealed=seal(OWNER, content, f"version\0{id}"),
        drafted_by=who.account,
        drafted=at,
        hands=sorted(who.people),
        shipped=as_shipped,
        until=until,
    ).save(force_insert=True)
    RuleRow.objects.bulk_create(RuleRow(digest=digest, version=id) for digest in rules)
    facts: dict[str, Fact] = {"until": until} if until else {}
    facts |= {"version": id, "matter": matter, "digest": digest_of_files(files), "shipped": as_shipped}
    enter(VersionAct.DRAFT, at, who.account, **facts)
    return id


def _base(matter: Matter, at: datetime) -> Files:
    """What a draft of a few procedures is laid over."""
    return (_last(matter, at) or shipped(matter)) if matter is Matter.PROCEDURES else {}


def _last(matter: Matter, at: datetime) -> Files | None:
    """The files of the version that began last, whether it still holds or not."""
    version = newest(_begun(matter, at), at)
    return files_of(version.id) if version else None


def _found(row: VersionRow, at: datetime, past: Iterable[Past]) -> Trial:
    now = _last(Matter(row.matter), at)
    if row.matter == Matter.POLICY:
        return policy_trial(now, _opened(row.id), past)
    return procedure_trial(now, _opened(row.id), _open_products())


def _open_products() -> dict[str, int]:
    """How many of each kind."""
    rows = ProductRow.objects.filter(state=ProductState.OPEN).values_list("kind").annotate(Count("id")).order_by("kind")
    return dict(rows)


def _keep_trial(by: str, row: VersionRow, found: Trial, at: datetime) -> None:
    now = in_force(versions(Matter(row.matter)), at)
    content = written(found)
    row.tried, row.tried_against = at, now.id if now else ""
    row.trial = seal(OWNER, content, f"trial\0{row.id}")
    row.save(update_fields=["tried", "tried_against", "trial"])
    enter(VersionAct.TRY, at, by, version=row.id, trial=digest_of(content), documents=found.documents,
           changes=min(sum(turn.passages for turn in found.turns), 999_999))  # fmt: skip


def _approved(who: Doer, row: VersionRow, since: datetime, at: datetime) -> None:
    refuse_at_the_console()
    version = _version(row)
    _refuse(against_approving(who, _stands_in(version, at), version, versions(version.matter), since, at))
    row.approved_by, row.approved, row.since = who.account, at, since
    row.save(update_fields=["approved_by", "approved", "since"])
    enter(VersionAct.APPROVE, at, who.account, version=row.id, matter=version.matter, digest=version.digest,
           since=since, shipped=version.shipped)  # fmt: skip


def _stands_in(version: Version, at: datetime) -> frozenset[AccountId]:
    """Whose work the author does now."""
    try:
        return doer(version.drafted_by, at).people
    except Refused:  # suspended since
        return frozenset()


def _refuse(reasons: Iterable[str], how: type[Refused] = Refused) -> None:
    if said := " ".join(reasons):
        raise how(said)


def _row(version: str) -> VersionRow:
    row = VersionRow.objects.filter(id=version).first()
    if row is None:
        raise Refused("There is no version of that id.")
    return row


def _locked(version: str) -> VersionRow:
    """The version, with all of its matter locked: which one is in force must not change beside it."""
    matter = _row(version).matter
    rows = VersionRow.objects.select_for_update().filter(matter=matter).order_by("id")
    return next(row for row in rows if row.id == version)


def _version(row: VersionRow) -> Version:
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


def _packed(files: Files) -> bytes:
    return json.dumps({name: files[name].decode("utf-8") for name in sorted(files)}).encode()


@lru_cache(maxsize=64)
def _opened(version: str) -> Files:
    """Unsealed once in a process: the files of a version never change."""
    row = _row(version)
    data = json.loads(unseal(OWNER, bytes(row.sealed), f"version\0{row.id}"))
    files = {name: text.encode("utf-8") for name, text in data.items()}
    if digest_of_files(files) != row.digest:
        raise Unreadable("A version's files are not those that were drafted.")
    return files
