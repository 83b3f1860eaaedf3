"""Clerks that are killed at random moments, run by a test in a process of its own: FOLDER JOBS KILLS SEED.

Each job waits a little, and then writes a row and an entry of the ledger. Clerks are copies of this process, which has
imported all and opened nothing, so that one begins at once. At the end one clerk does what is left.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path

from partywall.service.house import init_house

init_house(Path(sys.argv[1]))

from django.db import connections, transaction  # noqa: E402 - the house must be open

from partywall.ledger.entry import Entry  # noqa: E402
from partywall.service.jobs import Clerk, Effect, Tell  # noqa: E402
from partywall.store.jobs import queue  # noqa: E402
from partywall.store.jobs.models import JobRow  # noqa: E402
from partywall.store.ledger import append  # noqa: E402
from partywall.store.ledger.models import EntryRow, HeadRow  # noqa: E402
from partywall.store.vault.models import Removal  # noqa: E402


class Act(StrEnum):
    """What the jobs do."""

    DONE = "job done"


def wait_and_write(job: queue.Job, tell: Tell) -> Effect:
    for step in range(3):
        time.sleep(random.random() / 100)
        tell("waiting", step / 3)

    def effect() -> str:
        Removal.objects.create(stored=job.id)
        time.sleep(random.random() / 200)
        append(Entry(datetime.now(UTC), Act.DONE, facts={"job": job.id}))
        return job.id

    return effect


def clerk() -> int:
    """A copy of this process that works until it is killed, or until nothing is left."""
    child = os.fork()
    if child == 0:
        random.seed()
        Clerk({"write": wait_and_write}, lease=timedelta(seconds=0.3)).run()
        os._exit(0)
    return child


def main(jobs: int, kills: int, seed: int) -> None:
    dice = random.Random(seed)
    with transaction.atomic():
        for number in range(jobs):
            queue.enqueue("write", f"write:{number}")
    connections.close_all()
    running = [clerk() for _ in range(3)]
    for _ in range(kills):
        time.sleep(dice.random() / 20)
        victim = dice.randrange(len(running))
        os.kill(running[victim], signal.SIGKILL)
        os.waitpid(running[victim], 0)
        running[victim] = clerk()
    deadline = time.monotonic() + 60
    while JobRow.objects.exclude(ended=None).count() < jobs and time.monotonic() < deadline:
        time.sleep(0.1)
    for child in running:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
    ids = sorted(JobRow.objects.values_list("id", flat=True))
    done = sorted(JobRow.objects.filter(state="done", share=1).values_list("result", flat=True))
    assert len(ids) == jobs and done == ids, f"{len(done)} of {jobs} jobs are done"
    assert sorted(Removal.objects.values_list("stored", flat=True)) == ids, "a row is missing, or there twice"
    assert HeadRow.objects.get().size == EntryRow.objects.count() == jobs, "an entry is missing, or there twice"
    print(sum(JobRow.objects.values_list("lapses", flat=True)))


main(*map(int, sys.argv[2:]))
