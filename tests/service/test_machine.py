"""Random people do random things through the whole service, on both databases, and nothing comes apart.

The machine's long work is done by small stand-ins here: what is looked at is how acts, jobs, ledger and store hold
together. The real ones are in the other tests of the service.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

import databases
from partywall.model.product import Edition, Product, ProductState
from partywall.procedure import acts
from partywall.procedure.acts import Act
from partywall.procedure.table import after
from partywall.procedure.written import Gate
from service import working
from service.small_jobs import small_jobs

Try = Callable[[str, str], Any]
"""Done by somebody, under a key."""
PEOPLE = ("author", "checker", "second_checker", "sender", "second_sender", "manager", "officer", "second_officer",
          "stranger")  # fmt: skip


class Work(RuleBasedStateMachine):
    """A letter with its edition, and people."""

    kind: str
    stage: str

    @initialize()
    def begin(self) -> None:
        """A fresh copy of a house in which that much is done."""
        template, made = working._stage(self.kind, self.stage)
        self.name = databases.copied(self.kind, template)
        from partywall.service import acting

        self.made = replace(made, people=dict(made.people))
        self.id = made.letter
        self.first = self.made.product(self.id)
        self.version, self.entries = self.kept().version, self.length()
        self.done: list[tuple[Any, ...]] = []
        self.asked: dict[Any, set[str]] = {}
        self.noting = patch.object(acting, "after", self.noted)
        self.noting.start()

    def noted(self, act: Act, doer: Any, product: Product | None, now: Any) -> Product:
        """Every act that the service does is noted as it is done."""
        self.done.append((act, doer, now))
        return after(act, doer, product, now)

    def teardown(self) -> None:
        """The ledger holds, and what was done is what is kept."""
        if not hasattr(self, "noting"):
            return
        self.noting.stop()
        assert not self.faults()
        databases.drop(self.kind, self.name)

    def kept(self) -> Any:
        """The product as it is kept, with its version and its row's digest."""
        from partywall.store.products import keeping

        found = keeping.load(self.id)
        assert found
        return found

    def length(self) -> int:
        """Of the ledger."""
        from partywall.store.ledger.models import EntryRow

        return EntryRow.objects.count()

    def faults(self) -> tuple[str, ...]:
        """What the ledger's own verification finds."""
        from partywall.ledger.verifying import Recomputed
        from partywall.store.ledger.sources import InDatabase

        again = Recomputed(InDatabase(), self.length())
        found = (*again.hashed(), *again.compared())
        assert InDatabase().head().root() == again.root(self.length())
        return found

    @rule(data=st.data())
    def somebody_does_something(self, data: st.DataObject) -> None:
        """They may, and one entry more is there; or they may not, and nothing has changed."""
        tries = dict(_tries(self.made, self.kept().product))
        what = data.draw(st.sampled_from(sorted(tries)))
        who = data.draw(st.sampled_from(PEOPLE))
        self.attempt(tries[what], who)

    @rule(data=st.data())
    def somebody_goes_on(self, data: st.DataObject) -> None:
        """The same, by somebody who may, so that the product gets on."""
        product = self.kept().product
        tries = dict(_tries(self.made, product))
        open_now = [
            (who, what) for who in PEOPLE[:7] for what in sorted(tries) if what.split(" ")[0] in self.may(who, product)
        ]
        if open_now:
            who, what = data.draw(st.sampled_from(open_now))
            self.attempt(tries[what], who)

    def may(self, who: str, product: Product) -> set[str]:
        """The names of the acts against which the rules have nothing."""
        from partywall.procedure.offered import offers
        from partywall.service.rights import doer
        from partywall.service.situations import situation

        key = (product, who)
        if key not in self.asked:
            rows = offers(doer(self.made.people[who], self.made.now), product, situation(product, self.made.now))
            self.asked = {**self.asked, key: {row.act for row in rows if row.may}}
        return self.asked[key]

    def attempt(self, tried: Try, who: str) -> None:
        """Try it, and try it again under the same key."""
        from partywall.errors import Refused

        before, length, noted = self.kept(), self.length(), len(self.done)
        key = secrets.token_hex(8)
        try:
            done = tried(who, key)
        except Refused as refused:
            del self.done[noted:]
            assert str(refused)
            assert (self.kept(), self.length()) == (before, length)
            return
        assert len(self.done) == noted + 1 and self.length() == length + 1
        assert not done.repeated and done.entry == length
        now = self.kept()
        again = tried(who, key)
        assert again.repeated and replace(again, repeated=False, shown=done.shown) == done
        assert (self.kept(), self.length(), len(self.done)) == (now, length + 1, noted + 1)

    @rule()
    def the_house_works(self) -> None:
        """Jobs that wait are done: each is one act, or it ends with a sentence and nothing has changed."""
        from partywall.service.jobs import Clerk
        from partywall.store.jobs.models import JobRow

        noted = len(self.done)
        before = JobRow.objects.filter(state="done").count()
        Clerk(small_jobs()).run(until_idle=True)
        assert len(self.done) - noted == JobRow.objects.filter(state="done").count() - before
        assert all(row.why for row in JobRow.objects.filter(state="failed"))

    @invariant()
    def what_is_kept_is_what_was_done(self) -> None:
        """The product in the store is the first with every act done to it, and the ledger has one entry for each."""
        if not hasattr(self, "first"):
            return
        from partywall.store.ledger.models import EntryRow

        product: Product = self.first
        for act, doer, now in self.done:
            product = after(act, doer, product, now)
        kept = self.kept()
        assert kept.product == product
        assert kept.version == self.version + len(self.done)
        assert self.length() == self.entries + len(self.done)
        if self.done:
            last = json.loads(bytes(EntryRow.objects.order_by("-number").values_list("content", flat=True)[0]))
            assert last["facts"]["body"] == kept.body and last["facts"]["version"] == kept.version
        if product.state is ProductState.CLOSED:
            assert not any(edition.check and edition.state == "being checked, blind" for edition in product.editions)


def _tries(made: working.House, product: Product) -> Iterator[tuple[str, Try]]:
    """What can be tried now, by the names of the acts."""
    from partywall.service import products, releases
    from partywall.service.procedures import of_digest

    def plainly(act: Act) -> Try:
        return lambda who, key: made.do(who, act, product.id, key=key)

    def by(function: Callable[..., Any], *given: Any) -> Try:
        return lambda who, key: function(made.people[who], product.id, *given, key=key, at=made.now)

    yield "name-recipient", by(products.name_recipient, working.MOTHER, "parent")
    yield "add-source", by(products.add_source, "own-visit", b"Another visit.", working.CASE)
    yield "look-at-findings", plainly(acts.LookAtFindings())
    yield "close-product", plainly(acts.CloseProduct())
    for row in product.recipients:
        yield f"allow-recipient {row.person}", plainly(acts.AllowRecipient(row.person, True, "It is right."))
        yield f"drop-recipient {row.person}", plainly(acts.DropRecipient(row.person))
        yield f"ask-screening {row.person}", plainly(acts.AskScreening(row.person))
        yield f"ask-edition {row.person}", plainly(acts.AskEdition(row.person))
    for source in product.sources:
        yield f"decide-source {source.id}", plainly(acts.DecideSource(source.id, True, "It is ours."))
    procedure = of_digest(product.procedure)
    assert procedure
    for step in procedure.steps:
        if step.gate is Gate.ANSWERED and not step.each_recipient:
            yield f"answer-step {step.id}", plainly(acts.AnswerStep(step.id, step.codes[-1], "So it is."))
    for edition in product.editions[-1:]:
        yield from _edition_tries(made, product, edition, plainly, by)
    assert releases


def _edition_tries(
    made: working.House, product: Product, edition: Edition, plainly: Callable[[Act], Try], by: Callable[..., Try]
) -> Iterator[tuple[str, Try]]:
    from partywall.service import products, releases

    id = edition.id
    for kind in (acts.SubmitEdition, acts.WithdrawEdition, acts.StartCheck, acts.EndBlind, acts.ApproveEdition,
                 acts.LeaveCheck, acts.GrantEmergency, acts.ConfirmDelivery):  # fmt: skip
        yield acts.name_of(kind), plainly(kind(id))
    for worded in (acts.ReturnEdition, acts.AskEmergency, acts.ReviewEmergency, acts.RecallEdition):
        yield acts.name_of(worded), plainly(worded(id, "There is a reason."))  # type: ignore[call-arg]
    for page in range(1, edition.pages + 1):
        yield f"see-page {page}", _later(made, plainly(acts.SeePage(id, page, 90)))
    yield "mark-copy", by(products.mark_copy, id, 1, "body", 0, 3)
    yield "choose-delivery", by(releases.choose_delivery, id, "by-hand")
    yield "key-address", by(releases.key_address, id)
    yield "release-edition", by(releases.release, id)
    for difference in (edition.check.differences or ()) if edition.check else ():
        act = acts.SettleDifference(id, difference.id, False, "It may stay.")
        yield f"settle-difference {difference.id}", plainly(act)
    for task in edition.recall.tasks if edition.recall else ():
        yield f"do-recall-task {task.code}", plainly(acts.DoRecallTask(id, task.code, "A receipt."))


def _later(made: working.House, tried: Try) -> Try:
    def at_last(who: str, key: str) -> Any:
        made.tick(2)
        return tried(who, key)

    return at_last


@pytest.mark.parametrize("stage", ["made", "checked"])
@pytest.mark.parametrize("kind", databases.KINDS)
def test_nothing_comes_apart(kind: str, stage: str) -> None:
    """What is kept is every act that was let pass; each has its one entry; what is refused or repeated does nothing."""
    if kind == "postgresql" and databases.programs() is None:
        pytest.skip("PostgreSQL is not installed.")
    of_this = type("Work", (Work,), {"kind": kind, "stage": stage})
    run_state_machine_as_test(
        of_this,
        settings=settings(
            max_examples=4,
            stateful_step_count=16,
            deadline=None,
            suppress_health_check=list(HealthCheck),
            database=None,
        ),
    )
