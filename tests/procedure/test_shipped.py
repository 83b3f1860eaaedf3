"""The procedures that come with Partywall: all that is demanded stands in them, and each can be followed to its end."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from partywall.model.people import PersonId
from partywall.model.product import (
    DeliveryAddress,
    Doer,
    EditionId,
    EditionState,
    Footing,
    Product,
    ProductId,
    Role,
    SourceId,
    Training,
)
from partywall.model.text import MediaType, digest_of
from partywall.procedure import acts
from partywall.procedure.acts import Act, name_of
from partywall.procedure.laws import GATES_OF_LAW
from partywall.procedure.reading import read_book
from partywall.procedure.rules import refusals
from partywall.procedure.sanity import PLACES
from partywall.procedure.situation import Situation
from partywall.procedure.table import TABLE, after
from partywall.procedure.written import Gate, Procedure
from procedure.files import shipped, with_note
from procedure.small import CASE, COPY, DRAFT, FINDINGS, NOON, POLICY, REGISTER

BOOK = shipped()
KINDS = [procedure.kind for procedure in BOOK.procedures]
DEMANDS = {
    1: "open", 2: "name-recipients", 3: "entitle-recipients", 4: "fresh-register", 5: "blank-template",
    6: "name-sources", 7: "decide-sources", 8: "missing-source", 9: "screen", 10: "other-families",
    11: "hidden-places", 12: "jigsaw", 13: "special-data", 14: "two-identifiers", 15: "three-steps",
    16: "serious-harm", 17: "gone-not-covered", 18: "reasons", 19: "rebuilt", 20: "recovery-test", 21: "make-edition",
    22: "trained-checker", 23: "checked-bytes", 24: "checkers-trained-on-decoys", 25: "page-stamps",
    26: "key-address", 27: "allowed-delivery", 28: "one-recipient", 29: "ledger", 30: "stop-the-line", 31: "recall",
    32: "breach-record",
}  # fmt: skip
"""The demands that were gathered from law, guidance and incidents, in their order, and the step that answers each."""


def test_each_demand_has_its_step() -> None:
    """Thirty-two demands, each answered in some kind of product, with a reason and a source."""
    steps = {step.id: step for procedure in BOOK.procedures for step in procedure.steps}
    assert len(DEMANDS) == len(set(DEMANDS.values())) == 32
    for id in DEMANDS.values():
        assert steps[id].why and steps[id].source


@pytest.mark.parametrize("kind", KINDS)
def test_every_act_of_people_is_somebodys_by_a_step(kind: str) -> None:
    """Nobody has to guess who does what; what is answered is answered by whom its step names."""
    named = {act for step in _of(kind).steps for act in step.acts} | {name_of(acts.AnswerStep)}
    assert not {name_of(act) for act, row in TABLE.items() if not row.machine} - named


@pytest.mark.parametrize("kind", KINDS)
def test_what_comes_from_professionals_meetings_needs_a_decision(kind: str) -> None:
    """Strategy minutes, police, third parties, referrers, other records, the unknown: a named person decides."""
    sources = {source.code: source.decide for source in _of(kind).sources}
    kept = ("strategy-minutes", "police", "third-party-report", "referrer", "another-record", "unknown", "health")
    assert all(sources[code] for code in kept)
    assert not sources["own-visit"]


def test_strategy_minutes_are_for_professionals_alone() -> None:
    """No member of the family can be named as their recipient."""
    assert all(basis.professional for basis in _of("strategy-minutes").bases)


def test_what_goes_by_wire_is_sealed() -> None:
    """In every kind."""
    assert all(method.seal for row in BOOK.procedures for method in row.methods if method.address == "email")


def test_time_limits_have_sources() -> None:
    """Where a procedure sets a time, it says who demands it."""
    limits = {row.kind: row.limit for row in BOOK.procedures if row.limit}
    assert {kind: (limit.days, limit.working_days) for kind, limit in limits.items()} == {
        "child-protection-plan": (1, True), "conference-minutes": (15, True), "decision-letter": (1, True),
        "subject-access-response": (28, False),
    }  # fmt: skip
    assert all(limit.source for limit in limits.values())


def _of(kind: str) -> Procedure:
    found = BOOK.of(kind)
    assert found is not None
    return found


WHO, ONE = PersonId("P1"), EditionId("e1")
CODES = {code for row in BOOK.procedures for step in row.steps if step.gate is Gate.TRAINED for code in step.codes}
TRAINED = tuple(Training(code, NOON + timedelta(days=300)) for code in sorted(CODES))


def _doer(name: str, *roles: Role) -> Doer:
    return Doer(name, frozenset(roles), frozenset({CASE}), TRAINED)  # type: ignore[arg-type]


AUTHOR, MANAGER = _doer("author", Role.AUTHOR), _doer("manager", Role.MANAGER)
SENDER, SECOND = _doer("sender", Role.SENDER), _doer("second", Role.SENDER)
MACHINE = replace(AUTHOR, machine=True)


class Told:
    """A product that is taken along its way; each act a minute after the one before."""

    def __init__(self, procedure: Procedure) -> None:
        self.procedure, self.at = procedure, NOON
        self.product: Product | None = None

    def now(self) -> Situation:
        return Situation(
            self.at, self.procedure, self.procedure.digest, POLICY, REGISTER, NOON - timedelta(hours=5)
        )  # fmt: skip

    def refused(self, who: Doer, act: Act) -> set[str | None]:
        """The steps that ask for more, or None for what no step asks."""
        return {refusal.step for refusal in refusals(act, who, self.product, self.now())}

    def do(self, who: Doer, act: Act) -> None:
        self.at += timedelta(minutes=1)
        if not isinstance(act, acts.AnswerStep):
            self.answer_more(type(act))
        assert not refusals(act, who, self.product, self.now()), (act, refusals(act, who, self.product, self.now()))
        self.product = after(act, who, self.product, self.now())

    def answer(self, before: type[Act], leave: str = "") -> None:
        """Answer all that is asked before an act, but one."""
        for step in self.procedure.gates(name_of(before)):
            if step.gate is Gate.ANSWERED and step.id != leave:
                who = AUTHOR if Role.AUTHOR in step.who else MANAGER
                self.do(who, acts.AnswerStep(step.id, step.codes[0], "", WHO if step.each_recipient else None))

    def answer_more(self, before: type[Act]) -> None:
        """Answer what the test's own step asks, right before the act."""
        step = self.procedure.step("more")
        asked = step and step.gate is Gate.ANSWERED and name_of(before) in step.before
        if self.product and asked and not self.product.answered("more", None):
            self.do(AUTHOR, acts.AnswerStep("more", "yes"))

    def footing(self) -> Footing:
        assert self.product is not None
        return Footing(WHO, DRAFT, COPY, FINDINGS, POLICY, self.procedure.digest, REGISTER)

    def until_the_copy(self, leave: str = "") -> None:
        """From the opening to where a copy may be asked for."""
        self.do(AUTHOR, acts.OpenProduct(ProductId("p1"), self.procedure.kind, self.procedure.digest, CASE))
        self.do(AUTHOR, acts.AddSource(SourceId("s1"), digest_of(b"notes"), "own-visit", CASE))
        self.do(AUTHOR, acts.NameRecipient(WHO, self.procedure.bases[0].code, party=True))
        self.do(AUTHOR, acts.AddDraft(DRAFT, MediaType.PDF))
        self.answer(acts.AskScreening, leave)
        if leave in {step.id for step in self.procedure.gates("ask-screening")}:
            return
        self.do(AUTHOR, acts.AskScreening(WHO))
        self.do(MACHINE, acts.RecordScreening(WHO, DRAFT, POLICY, REGISTER, FINDINGS, 3, party=True))
        self.answer(acts.AskEdition, leave)

    def check(self, name: str) -> None:
        checker = _doer(name, Role.CHECKER)
        self.do(checker, acts.StartCheck(ONE))
        self.at += timedelta(minutes=5)
        self.do(checker, acts.SeePage(ONE, 1, 60))
        self.do(checker, acts.EndBlind(ONE))
        self.do(replace(checker, machine=True), acts.RecordDifferences(ONE, ()))
        self.do(checker, acts.ApproveEdition(ONE))

    def until_it_left(self) -> None:
        """From the copy to the release."""
        self.do(AUTHOR, acts.AskEdition(WHO))
        self.do(MACHINE, acts.RecordEdition(ONE, self.footing(), MediaType.PDF, 1, True, 0, 0, stamped=True))
        self.do(AUTHOR, acts.SubmitEdition(ONE))
        for number in range(self.procedure.checkers):
            self.check(f"checker {number}")
        method = self.procedure.methods[0]
        address = DeliveryAddress("12 Example Street", "ZZ1 1ZZ", "someone@example.org")
        self.do(SENDER, acts.ChooseDelivery(ONE, method.code, address, REGISTER))
        self.do(SECOND, acts.KeyAddress(ONE, matches=True))
        self.do(SENDER, acts.ReleaseEdition(ONE, COPY))


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_can_be_produced_from_opening_to_closing(kind: str) -> None:
    """No gate of the shipped procedures locks everybody out."""
    told = Told(_of(kind))
    told.until_the_copy()
    told.until_it_left()
    told.do(SENDER, acts.ConfirmDelivery(ONE, arrived=True))
    told.do(AUTHOR, acts.CloseProduct())


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_goes_on_while_one_question_is_not_answered(kind: str) -> None:
    """Each question stops by itself, whatever else was answered."""
    procedure = _of(kind)
    for before in (acts.AskScreening, acts.AskEdition):
        asked = [step.id for step in procedure.gates(name_of(before)) if step.gate is Gate.ANSWERED]
        assert asked or before is acts.AskScreening
        for id in asked:
            told = Told(procedure)
            told.until_the_copy(leave=id)
            assert told.refused(AUTHOR, before(WHO)) == {id}


def test_a_bundle_needs_two_checkers_and_stamps() -> None:
    """A copy without stamps cannot be handed in; one approval leaves it waiting for another person's."""
    for stamped in (False, True):
        told = Told(_of("court-bundle"))
        told.until_the_copy()
        told.do(AUTHOR, acts.AskEdition(WHO))
        told.do(MACHINE, acts.RecordEdition(ONE, told.footing(), MediaType.PDF, 1, True, 0, 0, stamped=stamped))
        assert told.refused(AUTHOR, acts.SubmitEdition(ONE)) == (set() if stamped else {"page-stamps"})
    told.do(AUTHOR, acts.SubmitEdition(ONE))
    told.check("checker 1")
    assert told.product and told.product.editions[0].state is EditionState.WAITING
    told.check("checker 2")
    assert told.product.editions[0].state is EditionState.CHECKED


def _places() -> list[tuple[Gate, str]]:
    return sorted((gate, act) for gate, names in PLACES.items() for act in names)


_NEEDS = {
    Gate.ANSWERED: 'codes = { "yes" = "Yes." }\nwho = ["author"]',
    Gate.TRAINED: 'codes = { "redaction" = "Redaction" }',
    Gate.REGISTER_FRESH: "days = 7",
    Gate.PAGES_SEEN: "seconds = 10",
}


@pytest.mark.parametrize(("gate", "act"), _places())
def test_a_gate_can_be_passed_wherever_a_file_may_put_it(gate: Gate, act: str) -> None:
    """At no place that a file is allowed does a gate lock everybody out."""
    text = f'[[step]]\nid = "more"\nnumber = 5\ntitle = "T."\nwhy = "W."\nsource = "S."\ngate = "{gate}"\n'
    book = read_book(with_note(f'{text}before = ["{act}"]\n{_NEEDS.get(gate, "")}\n'))
    procedure = book.of("visit-note")
    assert procedure
    told = Told(procedure)
    told.until_the_copy()
    told.until_it_left()
    told.do(SENDER, acts.ConfirmDelivery(ONE, arrived=True))
    told.do(AUTHOR, acts.CloseProduct())


def test_every_gate_of_law_stands_where_a_file_may_put_it() -> None:
    """No procedure is asked to write down what it is not allowed to."""
    for act, gates in GATES_OF_LAW.items():
        assert all(name_of(act) in PLACES[gate] for gate in gates)
