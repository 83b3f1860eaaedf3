"""Versions of the procedures and the policy: draft, try, approve, end. Each act is one transaction with its entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from itertools import chain

from django.db import transaction
from django.db.models import Count

from partywall.errors import Refused
from partywall.ledger.entry import Fact
from partywall.model.product import AccountId, Doer, ProductState
from partywall.model.text import digest_of
from partywall.procedure.reading import digest_of_files
from partywall.procedure.versions import (
    Matter,
    Version,
    VersionState,
    against_approving,
    against_drafting,
    against_ending,
    in_force,
)
from partywall.service.account_acts import enter, locked, refuse_at_the_console
from partywall.service.caller import NotAllowed
from partywall.service.policy_trials import Pasts, Trial, policy_trial, procedure_trial, written
from partywall.service.rights import doer
from partywall.service.shipped import Files, rules_of, shipped
from partywall.service.version_rows import (
    OWNER,
    files_last,
    files_of,
    locked_row,
    packed,
    row_of,
    version_of,
    versions,
)
from partywall.store.ids import new_id
from partywall.store.products.models import ProductRow, RuleRow, VersionRow
from partywall.store.vault.keys import seal


class VersionAct(StrEnum):
    """What is done with versions, by its name in the ledger."""

    DRAFT = "draft-version"
    TRY = "try-version"
    APPROVE = "approve-version"
    END = "end-version"


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


def try_out(by: str, version: str, at: datetime, past: Pasts = ()) -> Trial:
    """Say what a version would change, and keep that with it. ``past``: screenings on which a policy is tried."""
    row = row_of(version)
    _refuse(against_drafting(doer(by, at)), NotAllowed)
    found = _found(row, at, past)  # outside the transaction: it may take long, and the files of a version never change
    with transaction.atomic():
        locked(by)
        _refuse(against_drafting(doer(by, at)), NotAllowed)
        _keep_trial(by, locked_row(version), found, at)
    return found


def approve(by: str, version: str, at: datetime, since: datetime | None = None) -> None:
    """Agree, as a second person, that a version is in force from a date on, or from now."""
    with transaction.atomic():
        locked(by)
        _approved(doer(by, at), locked_row(version), since or at, at)


def end(by: str, version: str, at: datetime) -> None:
    """A version is in force no longer, or never will be. Nothing takes its place but what is approved next."""
    with transaction.atomic():
        locked(by)
        row = locked_row(version)
        _refuse(against_ending(doer(by, at), version_of(row)))
        row.ended = at
        row.save(update_fields=["ended"])
        enter(VersionAct.END, at, by, version=row.id, matter=Matter(row.matter), digest=row.digest)


def refusals(
    by: str, version: str, at: datetime, since: datetime | None = None
) -> Mapping[VersionAct, tuple[str, ...]]:
    """Why somebody may not do each act on a version now; none where they may. For whoever draws the buttons."""
    found = version_of(row_of(version))
    who = doer(by, at)
    done = ("It was approved already.",) if found.approved else ("It was ended.",) if found.ended else ()
    approving = against_approving(who, _stands_in(found, at), found, versions(found.matter), since or at, at)
    return {
        VersionAct.TRY: (*against_drafting(who), *done),
        VersionAct.APPROVE: tuple(approving),
        VersionAct.END: tuple(against_ending(who, found)),
    }


def shipped_is_news(matter: Matter, at: datetime) -> bool:
    """Whether what comes with Partywall is other than what is in force."""
    now = in_force(versions(matter), at)
    return now is None or now.digest != digest_of_files(shipped(matter))


def adopt_shipped(by: str, at: datetime, past: Callable[[], Pasts] = tuple) -> tuple[VersionState, ...]:
    """Take on what comes with Partywall, unchanged. It takes two officers, who each do this once: the first drafts and
    tries, the second approves. Gives where each matter's version stands now; empty: nothing was to be done.
    """
    with transaction.atomic():
        locked(by)
        who = doer(by, at)
        return tuple(chain.from_iterable(_adopted(who, matter, at, past) for matter in Matter))


def _adopted(who: Doer, matter: Matter, at: datetime, past: Callable[[], Pasts]) -> list[VersionState]:
    files, all_of = shipped(matter), versions(matter)
    digest = digest_of_files(files)
    now = in_force(all_of, at)
    if now and now.digest == digest:
        return []
    waiting = [version for version in all_of if version.digest == digest and not version.approved and not version.ended]
    if waiting:
        _approved(who, locked_row(waiting[-1].id), at, at)
        return [VersionState.IN_FORCE]
    _refuse(against_drafting(who), NotAllowed)
    row = locked_row(_drafted(who, matter, files, at, None, as_shipped=True))
    _keep_trial(who.account, row, _found(row, at, past()), at)
    return [VersionState.TRIED]


def _drafted(who: Doer, matter: Matter, files: Files, at: datetime, until: datetime | None, as_shipped: bool) -> str:
    rules = rules_of(matter, files)
    id, content = new_id("v"), packed(files)
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
    return (files_last(matter, at) or shipped(matter)) if matter is Matter.PROCEDURES else {}


def _found(row: VersionRow, at: datetime, past: Pasts) -> Trial:
    now = files_last(Matter(row.matter), at)
    if row.matter == Matter.POLICY:
        return policy_trial(now, files_of(row.id), past)
    return procedure_trial(now, files_of(row.id), _open_products())


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
    version = version_of(row)
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
