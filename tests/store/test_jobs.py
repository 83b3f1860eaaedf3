"""Jobs survive their clerks, and what one does is done once."""

from datetime import timedelta

import pytest
from django.db import transaction

from databases import database

__all__ = ["database"]

AT_ONCE = timedelta(seconds=-1)
"""A lease that is over when it begins: its clerk is never heard of again."""


def test_a_job_is_taken_done_and_over(database: str) -> None:
    """One clerk takes it, no second one does, and its result is kept."""
    from partywall.store.jobs import queue

    with transaction.atomic():
        id = queue.enqueue("read", "read:p1", "p1", {"original": "sha256:00"})
    job = queue.claim()
    assert job is not None and job.id == id and job.arguments == {"original": "sha256:00"}
    assert queue.claim() is None
    queue.finish(job, lambda: "c1")
    assert (queue.find(id).state, queue.find(id).result) == (queue.JobState.DONE, "c1")


def test_a_job_whose_clerk_died_is_done_by_another_once(database: str) -> None:
    """The first clerk comes back and finds that its work counts for nothing."""
    from partywall.store.jobs import queue

    queue.enqueue("read", "read:p1")
    first = queue.claim(AT_ONCE)
    second = queue.claim()
    assert first is not None and second is not None and first.id == second.id
    queue.finish(second, lambda: "second")
    with pytest.raises(queue.LeaseLost):
        queue.finish(first, lambda: pytest.fail("done twice"))
    assert queue.find(first.id).result == "second"
