"""The clerk: takes jobs one after the other and does them. Several may run, on several machines.

Who has work for it puts a function into ``JOBS``. The function does the long part outside any transaction, tells now
and then how far it is, and gives back the *effect*: what is to be written. The effect and the job's end are one
transaction, which fails if the job has become another clerk's meanwhile.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta

from django.db import Error, close_old_connections, connections

from partywall.errors import PartywallError
from partywall.store.jobs import queue
from partywall.store.jobs.queue import LEASE, TRIES, Cancelled, Job, LeaseLost

Tell = Callable[[str, float], None]
"""Told what is being done now, in two or three words, and how much of the job is done. Stops the job if it must."""
Effect = Callable[[], str | None]
"""Writes what came of it; what it gives back refers to the result."""
Work = Callable[[Job, Tell], Effect]

JOBS: dict[str, Work] = {}
"""What is done for each kind of job."""

IDLE = 0.5
"""Seconds until a clerk that found nothing to do looks again."""
OFTEN = 0.5
"""Seconds between two words of progress that are written down."""
SILENT = 1800.0
"""Seconds after which a job that told nothing is taken for stuck, and its lease ends."""
UPKEEP = 3600.0
"""Seconds between two times of tidying up."""
_log = logging.getLogger("partywall.jobs")


class Stopped(Exception):
    """The clerk is to end: its job goes back undone."""


@dataclass(slots=True)
class Clerk:
    """Does jobs until it is told to stop."""

    jobs: Mapping[str, Work] = field(default_factory=lambda: JOBS)
    lease: timedelta = LEASE
    upkeep: Callable[[], object] = lambda: None
    """Done at the start and each hour."""
    stopping: bool = False
    hand: _Hand | None = None
    """What it has in hand at this moment."""

    def stop(self) -> None:
        """Take no more jobs, and give back the one in hand at its next word of progress. Safe in a signal's handler."""
        self.stopping = True

    def run(self, until_idle: bool = False) -> int:
        """Do jobs until ``stop`` is called, or until none is due. How many were done."""
        with _pulse(self):
            return self._run(until_idle)

    def _run(self, until_idle: bool) -> int:
        done, tidied = 0, -UPKEEP
        while not self.stopping:
            try:
                if time.monotonic() - tidied > UPKEEP:
                    tidied = time.monotonic()
                    self._tidy()
                if self._once():
                    done += 1
                    continue
            except Error as error:  # the database is away for a while: what is in hand falls to whoever takes it next
                _log.warning("the database failed (%s)", type(error).__name__)
                connections.close_all()
            else:
                if until_idle:
                    break
            time.sleep(IDLE)
        return done

    def _tidy(self) -> None:
        try:
            self.upkeep()
        except Exception as error:  # noqa: BLE001 - people's work does not wait for it
            _log.error("tidying up failed (%s)", type(error).__name__)
            close_old_connections()

    def _once(self) -> bool:
        """Do one job, if one is due. One of a kind that a newer version's clerk knows waits for that."""
        job = queue.claim(self.lease, self.jobs.keys())
        if job is None:
            return False
        begun = time.monotonic()
        outcome = self._do(job)
        _log.info("%s %s %s in %.2f s", job.id, job.kind, outcome, time.monotonic() - begun)
        return True

    def _do(self, job: Job) -> str:
        """The job's outcome in a word. Whatever happens, the job ends, goes back, or is another's."""
        try:
            self.hand = _Hand(job, self)
            effect = self.jobs[job.kind](job, self.hand.tell)
            queue.finish(job, effect)
            return "done"
        except LeaseLost:
            return "is another clerk's"
        except Cancelled:
            queue.end_cancelled(job)
            return "cancelled"
        except Stopped:
            queue.release(job)
            return "given back"
        except PartywallError as error:
            queue.fail(job, str(error))
            return "failed"
        except Exception as error:  # noqa: BLE001 - a job's fault must not end the clerk
            fault = type(error).__name__
            close_old_connections()  # that broke
            queue.retry(job, f"It failed {TRIES} times by a fault of the program ({fault}).")
            return f"failed ({fault})"
        except BaseException:
            queue.release(job)
            raise
        finally:
            self.hand = None


class _Hand:
    """The job in hand: what it tells, and what ends it."""

    def __init__(self, job: Job, clerk: Clerk) -> None:
        self._job, self._clerk = job, clerk
        self._lost: Exception | None = None
        self._told = time.monotonic()
        self._written, self._words = -OFTEN, ""

    def tell(self, words: str, share: float) -> None:
        """Write it down, if it is news. Raises what ends the job."""
        self._told = time.monotonic()
        if self._lost:
            raise self._lost
        if self._clerk.stopping:
            raise Stopped
        if words != self._words or self._told - self._written > OFTEN:
            queue.progress(self._job, words, share, self._clerk.lease)
            self._written, self._words = self._told, words

    def renew(self) -> None:
        """Say that the clerk is alive, unless the job seems stuck. Called by another thread."""
        try:
            if self._lost is None and time.monotonic() - self._told < SILENT:
                queue.renew(self._job, self._clerk.lease)
        except (LeaseLost, Cancelled) as error:
            self._lost = error


@contextmanager
def _pulse(clerk: Clerk) -> Iterator[None]:
    """Renew the lease of whatever the clerk has in hand, from a thread beside it."""
    over = threading.Event()

    def beat() -> None:
        while not over.wait(clerk.lease.total_seconds() / 3):
            hand = clerk.hand
            try:
                if hand:
                    hand.renew()
            except Error:  # the database is away; if it stays so, the lease ends
                pass
            finally:
                connections.close_all()

    thread = threading.Thread(target=beat, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
