"""Clerks do each job once, whatever becomes of them."""

import threading
import time
from datetime import timedelta
from typing import Any

import pytest

from databases import database
from partywall.errors import Refused

__all__ = ["database"]


def test_a_job_is_done_and_its_progress_seen(database: str) -> None:
    """What a job tells can be read while it runs, and its result afterwards."""
    from partywall.service.jobs import Clerk, Effect, Tell
    from partywall.store.jobs import queue

    seen = []

    def read(job: queue.Job, tell: Tell) -> Effect:
        tell("reading pages", 0.5)
        seen.append((queue.find(job.id).words, queue.find(job.id).share, queue.find(job.id).state))
        return lambda: "c1"

    id = queue.enqueue("read", "once")
    assert queue.enqueue("read", "once") == id
    assert Clerk({"read": read}).run(until_idle=True) == 1
    assert seen == [("reading pages", 0.5, "running")]
    assert (queue.find(id).state, queue.find(id).result, queue.find(id).share) == ("done", "c1", 1.0)


def test_a_refusal_ends_a_job_with_its_sentence(database: str) -> None:
    """What cannot be done is not tried again; its sentence is kept."""
    from partywall.service.jobs import Clerk
    from partywall.store.jobs import queue

    def refuse(*_: object) -> None:
        raise Refused("The file is encrypted.")

    id = queue.enqueue("read", "once")
    Clerk({"read": refuse}).run(until_idle=True)
    assert (queue.find(id).state, queue.find(id).why) == ("failed", "The file is encrypted.")


def test_a_fault_is_tried_again_and_then_ends(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """After five tries a poisonous job is failed with one sentence, and can be asked for anew."""
    from partywall.service.jobs import Clerk
    from partywall.store.jobs import queue

    monkeypatch.setattr(queue, "PAUSE", timedelta(0))
    tries = []

    def stumble(*_: object) -> None:
        tries.append(1)
        raise ZeroDivisionError("secret text")

    id = queue.enqueue("read", "once")
    clerk = Clerk({"read": stumble})
    clerk.run(until_idle=True)
    job = queue.find(id)
    assert (len(tries), job.state, job.why) == (
        5, "failed", "It failed 5 times by a fault of the program (ZeroDivisionError)."
    )  # fmt: skip


def test_a_pause_grows_between_tries(database: str) -> None:
    """A job that failed by a fault is not due at once, and later each time."""
    from datetime import UTC, datetime

    from partywall.store.jobs import queue
    from partywall.store.jobs.models import JobRow

    id = queue.enqueue("read", "once")
    pauses = []
    for _ in range(queue.TRIES - 1):
        JobRow.objects.filter(id=id).update(due=datetime.now(UTC))
        job = queue.claim()
        assert job is not None
        queue.retry(job, "")
        due = JobRow.objects.get(id=id).due
        assert due is not None
        pauses.append(round((due - datetime.now(UTC)).total_seconds()))
    assert pauses == [2, 4, 8, 16]
    assert queue.claim() is None


def test_a_job_that_kills_its_clerks_ends(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A job whose clerks are never heard of again is given up, and the next one is done."""
    from partywall.service.jobs import Clerk
    from partywall.store.jobs import queue

    monkeypatch.setattr(queue, "LAPSES", 3)
    killer = queue.enqueue("read", "killer")
    for _ in range(4):
        assert queue.claim(timedelta(seconds=-1)) is not None
    other = queue.enqueue("read", "other")
    Clerk({"read": lambda *_: lambda: None}).run(until_idle=True)
    assert queue.find(killer).state == "failed"
    assert "3 times" in queue.find(killer).why
    assert queue.find(other).state == "done"


def test_a_cancelled_job_has_no_effect(database: str) -> None:
    """Asked before it begins, while it runs, or as late as when it is about to end, a job stops and does nothing."""
    from partywall.service.jobs import Clerk, Effect, Tell
    from partywall.store.jobs import queue

    done = []

    def early(job: queue.Job, tell: Tell) -> Effect:
        queue.cancel(job.id)
        tell("reading", 0.1)
        return lambda: done.append(job.id)

    def late(job: queue.Job, tell: Tell) -> Effect:
        queue.cancel(job.id)
        return lambda: done.append(job.id)

    ids = [queue.enqueue(kind, kind) for kind in ("early", "late", "waiting")]
    assert queue.cancel(ids[2]).state == "cancelled"
    Clerk({"early": early, "late": late}).run(until_idle=True)
    assert [queue.find(id).state for id in ids] == ["cancelled"] * 3
    assert not done


def test_a_database_that_is_away_for_a_moment_is_not_taken_for_idleness(
    database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A clerk that is to end when nothing is left to do asks again before it ends."""
    from django.db import OperationalError

    from partywall.service.jobs import Clerk
    from partywall.store.jobs import queue

    id, claim = queue.enqueue("read", "once"), queue.claim
    answers = iter([OperationalError("away")])

    def claimed(*given: Any) -> queue.Job | None:
        for error in answers:
            raise error
        return claim(*given)

    monkeypatch.setattr(queue, "claim", claimed)
    assert Clerk({"read": lambda *_: lambda: None}).run(until_idle=True) == 1
    assert queue.find(id).state == "done"


def test_an_effect_that_fails_leaves_nothing(database: str) -> None:
    """What an effect wrote before it was refused is taken back, and so is the job's end."""
    from partywall.service.jobs import Clerk, Effect, Tell
    from partywall.store.jobs import queue
    from partywall.store.vault.models import Removal

    def read(job: queue.Job, tell: Tell) -> Effect:
        def effect() -> str:
            Removal.objects.create(stored="half")
            raise Refused("The product was changed meanwhile.")

        return effect

    id = queue.enqueue("read", "once")
    Clerk({"read": read}).run(until_idle=True)
    assert queue.find(id).state == "failed"
    assert not Removal.objects.exists()


def test_a_clerk_that_is_told_to_stop_gives_its_job_back(database: str) -> None:
    """The job waits again, untouched, and counts no failure."""
    from partywall.service.jobs import Clerk, Effect, Tell
    from partywall.store.jobs import queue
    from partywall.store.jobs.models import JobRow

    def read(job: queue.Job, tell: Tell) -> Effect:
        clerk.stop()
        tell("reading", 0.1)
        pytest.fail("it went on")

    clerk = Clerk({"read": read})
    id = queue.enqueue("read", "once")
    clerk.run()
    row = JobRow.objects.get(id=id)
    assert (row.state, row.tries, row.lapses) == ("waiting", 0, 0)
    assert Clerk({"read": lambda *_: lambda: None}).run(until_idle=True) == 1


def test_a_long_job_keeps_its_lease(database: str) -> None:
    """While its clerk lives, no other one takes a job, though it takes longer than a lease and tells nothing."""
    from partywall.service.jobs import Clerk, Effect, Tell
    from partywall.store.jobs import queue

    others = []

    def slow(job: queue.Job, tell: Tell) -> Effect:
        for _ in range(8):
            time.sleep(0.2)
            others.append(queue.claim())
        return lambda: "c1"

    id = queue.enqueue("slow", "once")
    Clerk({"slow": slow}, lease=timedelta(seconds=0.9)).run(until_idle=True)
    assert others == [None] * 8
    assert queue.find(id).state == "done"


def test_a_clerk_hears_that_its_job_is_anothers(database: str) -> None:
    """A clerk that lost its lease stops at its next word, and what it did counts for nothing."""
    from partywall.service.jobs import Clerk, Effect, Tell
    from partywall.store.jobs import queue
    from partywall.store.jobs.models import JobRow

    def read(job: queue.Job, tell: Tell) -> Effect:
        JobRow.objects.filter(id=job.id).update(lease="another's")
        tell("reading", 0.1)
        pytest.fail("it went on")

    id = queue.enqueue("read", "once")
    Clerk({"read": read}).run(until_idle=True)
    assert queue.find(id).state == "running"


def test_an_unknown_kind_waits_for_a_clerk_that_knows_it(database: str) -> None:
    """An older clerk does not end what a newer one can do."""
    from partywall.service.jobs import Clerk
    from partywall.store.jobs import queue

    id = queue.enqueue("new", "once")
    assert Clerk({"old": lambda *_: lambda: None}).run(until_idle=True) == 0
    assert queue.find(id).state == "waiting"


def test_many_clerks_do_each_job_once(database: str) -> None:
    """Four clerks at once: each job is done, and no effect is there twice."""
    from django.db import connections

    from partywall.service.jobs import Clerk, Effect, Tell
    from partywall.store.jobs import queue
    from partywall.store.vault.models import Removal

    def read(job: queue.Job, tell: Tell) -> Effect:
        return lambda: Removal.objects.create(stored=job.id).stored

    ids = [queue.enqueue("read", f"read:{number}") for number in range(60)]
    settings = connections.settings["default"]

    def work() -> None:
        connections.settings["default"] = settings
        Clerk({"read": read}).run(until_idle=True)
        connections.close_all()

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(Removal.objects.values_list("stored", flat=True)) == sorted(ids)
