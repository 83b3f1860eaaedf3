"""Whatever clerks do in whatever order, and whenever they die: no effect happens twice, and what has ended stays so."""

from contextlib import suppress
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

import databases

ENDED = ("done", "failed", "cancelled")
AT_ONCE = timedelta(seconds=-1)


class Clerks(RuleBasedStateMachine):
    """Clerks take jobs, some for a lease that is over at once; what they have in hand they may end much later."""

    def __init__(self) -> None:
        super().__init__()
        from partywall.store.jobs import queue
        from partywall.store.jobs.models import JobRow

        self.queue, self.rows = queue, JobRow.objects
        self.rows.all().delete()
        self.ids: list[str] = []
        self.hands: list[queue.Job] = []
        self.effects: dict[str, int] = {}
        self.ended: dict[str, str] = {}
        self.stopped: set[str] = set()

    @rule(key=st.integers(0, 5))
    def enqueue(self, key: int) -> None:
        id = self.queue.enqueue("read", f"read:{key}")
        if id not in self.ids:
            self.ids.append(id)

    @rule(dies=st.booleans())
    def claim(self, dies: bool) -> None:
        job = self.queue.claim(AT_ONCE if dies else timedelta(hours=1))
        if job is not None:
            assert job.id not in self.ended
            self.hands.append(job)

    @precondition(lambda self: self.hands)
    @rule(data=st.data())
    def finish(self, data: st.DataObject) -> None:
        job = data.draw(st.sampled_from(self.hands))
        mine = self.is_mine(job)

        def effect() -> None:
            self.effects[job.id] = self.effects.get(job.id, 0) + 1

        try:
            self.queue.finish(job, effect)
        except (self.queue.LeaseLost, self.queue.Cancelled):
            return
        assert mine, "done by a clerk who had lost it"
        assert job.id not in self.stopped, "cancelled, and done all the same"

    @precondition(lambda self: self.hands)
    @rule(data=st.data(), what=st.sampled_from(["fail", "retry", "release", "end_cancelled", "renew", "progress"]))
    def other(self, data: st.DataObject, what: str) -> None:
        job = data.draw(st.sampled_from(self.hands))
        act = getattr(self.queue, what)
        words = {"fail": ("A fault.",), "retry": ("A fault.",), "progress": ("reading", 0.5)}.get(what, ())
        mine, before = self.is_mine(job), self.rows.filter(id=job.id).values().get()
        with suppress(self.queue.LeaseLost, self.queue.Cancelled):
            act(job, *words)
        assert mine or self.rows.filter(id=job.id).values().get() == before, "changed by a clerk who had lost it"

    def is_mine(self, job: Any) -> bool:
        return self.rows.filter(id=job.id, lease=job.lease, state="running").exists()

    @precondition(lambda self: self.ids)
    @rule(data=st.data())
    def cancel(self, data: st.DataObject) -> None:
        id = data.draw(st.sampled_from(self.ids))
        if self.queue.cancel(id).state in ("running", "cancelled"):
            self.stopped.add(id)

    @invariant()
    def no_effect_twice(self) -> None:
        assert all(count == 1 for count in self.effects.values())

    @invariant()
    def the_end_is_the_end(self) -> None:
        for id, state in self.rows.values_list("id", "state"):
            assert self.ended.get(id, state) == state
            assert (state == "done") == (id in self.effects)
            if state in ENDED:
                self.ended[id] = state

    @invariant()
    def what_is_due_can_be_taken(self) -> None:
        """A job has a time at which it is due as long as it has not ended; so none is forgotten."""
        for state, due in self.rows.values_list("state", "due"):
            assert (due is None) == (state in ENDED)


@pytest.mark.parametrize("kind", databases.KINDS)
def test_clerks_in_any_order(kind: str) -> None:
    """Hundreds of random histories with dying, late and stubborn clerks."""
    from hypothesis.stateful import run_state_machine_as_test

    name = databases.fresh(kind)
    run_state_machine_as_test(Clerks, settings=settings(max_examples=40, stateful_step_count=25, deadline=None))
    databases.drop(kind, name)
