"""Jobs: work that takes longer than an answer may, kept in a table so that it survives its clerk.

1. A job is put there in the transaction of the act that wants it.
2. A clerk takes one with one statement, for as long as its *lease* lasts, and says from time to time that it is alive.
3. What a job does is written in one transaction with its end, and only by the clerk whose lease it is. So work may be
   begun twice, when a clerk was not heard of in time, but nothing is ever done twice.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from django.db import connection, transaction
from django.db.models import QuerySet

from partywall.errors import Refused
from partywall.store.ids import new_id
from partywall.store.jobs.models import JobRow

LEASE = timedelta(seconds=30)
TRIES = 5
"""A job that failed so often by a fault of the program is not tried again."""
LAPSES = 20
"""Nor one whose clerk was ended so often; the machine's fault more likely than the job's, so it may be more often."""
PAUSE = timedelta(seconds=2)
"""Before the second try; twice as long before each further one."""
_ID = re.compile(r"[A-Za-z0-9:._-]{1,100}")


class JobState(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Job:
    """A job as it stands."""

    id: str
    kind: str
    product: str
    arguments: Mapping[str, str]
    state: JobState
    lease: str
    words: str
    """What is being done now, in two or three words."""
    share: float
    """How much of it is done, from 0 to 1."""
    result: str
    why: str
    """If it failed: one clear sentence."""
    made: datetime
    ended: datetime | None


class LeaseLost(Exception):
    """Another clerk has the job by now: what this one did counts for nothing."""


class Cancelled(Exception):
    """Somebody asked that the job be cancelled."""


def enqueue(kind: str, key: str, product: str = "", arguments: Mapping[str, str] | None = None) -> str:
    """Put a job there, in the caller's transaction, and give its id; that of the one which has this key already."""
    given = dict(arguments or {})
    if not all(_ID.fullmatch(value) for value in given.values()):
        raise ValueError("A job's arguments are ids; what is more is sealed in the vault.")
    now = datetime.now(UTC)
    row = JobRow(id=new_id("j"), kind=kind, key=key, product=product, arguments=given,
                 state=JobState.WAITING, due=now, made=now)  # fmt: skip
    JobRow.objects.bulk_create([row], ignore_conflicts=True)
    return JobRow.objects.values_list("id", flat=True).get(key=key)


def claim(lease: timedelta = LEASE, kinds: Collection[str] = ()) -> Job | None:
    """Take the job that has been due for longest, if any is; with ``kinds``, of these alone.

    A job that is beyond hope is ended on the way.
    """
    while row := _claimed(lease, tuple(kinds)):
        if row.lapses <= LAPSES:
            return _job(row)
        fail(_job(row), f"Its clerk was ended {LAPSES} times before the job was done.")
    return None


def _claimed(lease: timedelta, kinds: tuple[str, ...]) -> JobRow | None:
    """One statement, which does not wait for the disk: what a power cut takes back is taken again."""
    now, table = datetime.now(UTC), JobRow._meta.db_table
    lock, quick = _POSTGRESQL if connection.vendor == "postgresql" else ("", "")
    of_kinds = f" AND kind IN ({', '.join(['%s'] * len(kinds))})" if kinds else ""
    statement = f"""
        UPDATE {table} SET state = 'running', lease = %s, due = %s,
            lapses = lapses + CASE WHEN state = 'running' THEN 1 ELSE 0 END
        WHERE id = (SELECT id FROM {table} WHERE due <= %s{of_kinds} ORDER BY due LIMIT 1{lock}){quick}
        RETURNING *"""  # noqa: S608 - no value stands in it
    at = connection.ops.adapt_datetimefield_value
    values = [secrets.token_hex(16), at(now + lease), at(now), *kinds]
    with _sqlite_not_waiting():
        return next(iter(list(JobRow.objects.raw(statement, values))), None)


_POSTGRESQL = (" FOR UPDATE SKIP LOCKED", " AND set_config('synchronous_commit', 'off', true) = 'off'")
"""Passes over what another clerk is just taking; and has this one statement not wait for the disk."""


@contextmanager
def _sqlite_not_waiting() -> Iterator[None]:
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA synchronous=NORMAL")
        try:
            yield
        finally:
            cursor.execute("PRAGMA synchronous=FULL")


def renew(job: Job, lease: timedelta = LEASE) -> None:
    """Say that the clerk is alive. Raises LeaseLost, or Cancelled."""
    _hold(job, due=datetime.now(UTC) + lease)


def progress(job: Job, words: str, share: float, lease: timedelta = LEASE) -> None:
    """Say how far the job is. Raises LeaseLost, or Cancelled."""
    _hold(job, due=datetime.now(UTC) + lease, words=words[:60], share=min(max(share, 0.0), 1.0))


def finish(job: Job, effect: Callable[[], str | None]) -> None:
    """Do what the job is for and end it, in one transaction; what the effect gives refers to the result.

    Raises LeaseLost or Cancelled, and then nothing is done.
    """
    with transaction.atomic():
        _hold(job, state=JobState.DONE, due=None, share=1.0, words="", ended=datetime.now(UTC))
        result = effect()
        if result:
            JobRow.objects.filter(id=job.id).update(result=result)


def fail(job: Job, why: str) -> None:
    """End it without an effect, if it is still this clerk's; ``why`` is one clear sentence with no personal data."""
    _mine(job).update(state=JobState.FAILED, due=None, why=why, ended=datetime.now(UTC))


def retry(job: Job, why: str) -> None:
    """It failed by a fault of the program: try again after a pause, or end it."""
    tries = JobRow.objects.values_list("tries", flat=True).get(id=job.id) + 1
    _mine(job).update(tries=tries)
    if tries >= TRIES:
        fail(job, why)
    else:
        _mine(job).update(state=JobState.WAITING, due=datetime.now(UTC) + PAUSE * 2 ** (tries - 1), lease="")


def release(job: Job) -> None:
    """Give it back undone, for another clerk, since this one stops."""
    _mine(job).update(state=JobState.WAITING, due=datetime.now(UTC), lease="", words="", share=0)


def end_cancelled(job: Job) -> None:
    """The clerk has seen that it is to stop."""
    _mine(job).update(state=JobState.CANCELLED, due=None, words="", ended=datetime.now(UTC))


def cancel(id: str) -> Job:
    """Ask that a job be cancelled. One that waits is so at once; one that runs stops soon, and has no effect."""
    with transaction.atomic():
        waiting = JobRow.objects.filter(id=id, state=JobState.WAITING)
        waiting.update(state=JobState.CANCELLED, due=None, stop=True, ended=datetime.now(UTC))
        JobRow.objects.filter(id=id, state=JobState.RUNNING).update(stop=True)
    return find(id)


def find(id: str) -> Job:
    """Raises Refused."""
    row = JobRow.objects.filter(id=id).first()
    if row is None:
        raise Refused("There is no such job.")
    return _job(row)


def of_product(product: str) -> tuple[Job, ...]:
    """A product's jobs, the newest first."""
    return tuple(map(_job, JobRow.objects.filter(product=product).order_by("-made")))


def forget(before: datetime) -> int:
    """Take away the jobs that ended before then. How many they were."""
    gone, _ = JobRow.objects.filter(ended__lt=before).delete()
    return gone


def _hold(job: Job, **values: object) -> None:
    """Change the job only if it is still this clerk's and nobody asked that it stop."""
    if _mine(job).filter(stop=False).update(**values):
        return
    raise Cancelled if _mine(job).exists() else LeaseLost


def _mine(job: Job) -> QuerySet[JobRow]:
    return JobRow.objects.filter(id=job.id, lease=job.lease, state=JobState.RUNNING)


def _job(row: JobRow) -> Job:
    return Job(id=row.id, kind=row.kind, product=row.product, arguments=row.arguments, state=JobState(row.state),
               lease=row.lease, words=row.words, share=row.share, result=row.result, why=row.why, made=row.made,
               ended=row.ended)  # fmt: skip
