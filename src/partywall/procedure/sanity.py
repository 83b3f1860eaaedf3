"""A procedure as a whole: can it be followed, and does it say all that the law of the house asks anyway?

1. Every step that asks for something says what; nobody is named for an act that they can never do.
2. A gate stands where it can be passed: not before the act by which it is passed, nor where it has nothing to look at.
3. What ``laws`` puts before an act is written in a step, so that staff read what the machine does.
4. Somebody is left who may do each act.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from partywall.model.product import Role
from partywall.procedure import acts
from partywall.procedure.acts import Act, EditionAct, name_of
from partywall.procedure.laws import GATES_OF_LAW
from partywall.procedure.table import TABLE
from partywall.procedure.written import Gate, Procedure, Step


@dataclass(frozen=True, slots=True)
class Flaw:
    """What a procedure cannot be, by table, row and field of its file."""

    table: str
    row: str
    field: str
    what: str


def _names(*kinds: type[Act]) -> frozenset[str]:
    return frozenset(map(name_of, kinds))


_BY_NAME = {name_of(act): row for act, row in TABLE.items()}
_PEOPLES = frozenset(name for name, row in _BY_NAME.items() if not row.machine)
"""Acts that people do."""
_RETURNING = _names(acts.ReturnEdition, acts.WithdrawEdition, acts.LeaveCheck, acts.RecallEdition, acts.DoRecallTask)
"""Ways to stop and to call back, which nothing may stand before."""
_AFTER_OPENING = _PEOPLES - _RETURNING - _names(acts.OpenProduct)
_ON_EDITIONS = frozenset(name_of(act) for act in TABLE if issubclass(act, EditionAct)) & _AFTER_OPENING
_LEAVING = _names(acts.ChooseDelivery, acts.KeyAddress, acts.ReleaseEdition)
_FOR_ONE = _ON_EDITIONS | _names(acts.AskScreening, acts.AskEdition, acts.DecidePassage)
_BEFORE_SOURCES = _names(acts.AddSource, acts.DecideSource)
_CLOSING = _names(acts.CloseProduct)

PLACES: Mapping[Gate, frozenset[str]] = MappingProxyType(
    {
        Gate.ANSWERED: _AFTER_OPENING - _names(acts.AnswerStep, acts.NameRecipient, acts.DropRecipient),
        Gate.RECIPIENT_ENTITLED: _FOR_ONE,
        Gate.REGISTER_FRESH: _AFTER_OPENING,
        Gate.SOURCES_NAMED: _AFTER_OPENING - _BEFORE_SOURCES,
        Gate.SOURCES_DECIDED: _AFTER_OPENING - _BEFORE_SOURCES,
        Gate.SCREENED: _FOR_ONE - _names(acts.AskScreening),
        Gate.NOTHING_REFERRED: _ON_EDITIONS,
        Gate.EVERYTHING_READ: _ON_EDITIONS,
        Gate.VERIFIED: _ON_EDITIONS,
        Gate.STAMPED: _ON_EDITIONS,
        Gate.PAGES_SEEN: _names(acts.EndBlind),
        Gate.DIFFERENCES_SETTLED: _names(acts.ApproveEdition),
        Gate.CHECKED: _LEAVING,
        Gate.DELIVERY_ALLOWED: _LEAVING,
        Gate.ADDRESS_FRESH: _LEAVING - _names(acts.ChooseDelivery),
        Gate.ADDRESS_KEYED: _names(acts.ReleaseEdition),
        Gate.SEALED: _names(acts.ReleaseEdition),
        Gate.NOT_PAUSED: _AFTER_OPENING,
        Gate.EMERGENCIES_REVIEWED: _CLOSING,
        Gate.RECALLS_DONE: _CLOSING,
        Gate.TRAINED: _AFTER_OPENING,
    }
)
"""Before which acts a gate can stand at all. Anywhere else nobody could ever pass it, or it would look at nothing."""

_TRAINED_CHECKERS = (acts.StartCheck, acts.ApproveEdition)
"""No law knows which training there is, but a procedure that asks its checkers for none is no procedure."""
_CODED = frozenset({Gate.ANSWERED, Gate.TRAINED})


def flaws(procedure: Procedure) -> Iterator[Flaw]:
    """Everything that is wrong with a procedure."""
    yield from _numbers(procedure.steps)
    for step in procedure.steps:
        yield from _gate(step)
        yield from _takers(step)
    yield from _laws(procedure)
    yield from _left_with_nobody(procedure)
    yield from _lists(procedure)


def _numbers(steps: Iterable[Step]) -> Iterator[Flaw]:
    seen: set[int] = set()
    for step in steps:
        if step.number in seen:
            yield Flaw("step", step.id, "number", "another step has this number.")
        seen.add(step.number)


def _gate(step: Step) -> Iterator[Flaw]:
    """1 and 2, of the gate."""
    wanted = {
        "before": step.gate is not None,
        "codes": step.gate in _CODED,
        "days": step.gate is Gate.REGISTER_FRESH,
        "seconds": step.gate is Gate.PAGES_SEEN,
    }
    for field, is_wanted in wanted.items():
        if bool(getattr(step, field)) != is_wanted:
            what = "the step's gate needs it." if is_wanted else "the step has no gate that heeds it."
            yield Flaw("step", step.id, field, what)
    for field in ("stopping", "each_recipient"):
        if getattr(step, field) and step.gate is not Gate.ANSWERED:
            yield Flaw("step", step.id, field, "only a step that is answered heeds it.")
    if set(step.codes) & set(step.stopping):
        yield Flaw("step", step.id, "stopping", "one answer cannot both let pass and stop.")
    for act in step.before:
        if act in _RETURNING:
            yield Flaw("step", step.id, "before", f"nothing may stand in the way of {act}.")
        elif step.gate and act not in PLACES[step.gate]:
            yield Flaw("step", step.id, "before", f"nobody could ever pass this gate before {act}.")


def _takers(step: Step) -> Iterator[Flaw]:
    """1, of who takes it."""
    asked = {name_of(acts.AnswerStep)} if step.gate is Gate.ANSWERED else set()
    if asked & set(step.acts):
        yield Flaw("step", step.id, "acts", "a step that is answered is answered by answer-step without saying so.")
    if asked and not step.who:
        yield Flaw("step", step.id, "who", "somebody must answer it.")
    for act in sorted({*step.acts, *asked}):
        roles = _BY_NAME[act].roles
        if step.who and not roles:
            yield Flaw("step", step.id, "acts", f"no person does {act}; the house does it by itself.")
        elif step.who - roles:
            yield Flaw("step", step.id, "who", f"{_said(step.who - roles)} can never do {act}.")
        elif roles and not step.who:
            yield Flaw("step", step.id, "who", f"somebody must do {act}.")


def _said(roles: frozenset[Role]) -> str:
    return " and ".join(sorted(roles))


def _laws(procedure: Procedure) -> Iterator[Flaw]:
    """3."""
    demanded = [(act, gate) for act, gates in GATES_OF_LAW.items() for gate in gates]
    demanded += [(act, Gate.TRAINED) for act in _TRAINED_CHECKERS]
    for act, gate in demanded:
        if not any(step.gate is gate for step in procedure.gates(name_of(act))):
            yield Flaw("", "", "kind", f"no step has the gate {gate} before {name_of(act)}, which the law asks for.")


def _left_with_nobody(procedure: Procedure) -> Iterator[Flaw]:
    """4."""
    for act in sorted(_PEOPLES):
        takers = procedure.takers(act)
        if takers is not None and not takers & _BY_NAME[act].roles:
            yield Flaw("", "", "kind", f"nobody is left who may do {act}.")


def _lists(procedure: Procedure) -> Iterator[Flaw]:
    """Recipients, sources, ways of delivery, recalls."""
    lists = {
        "step": procedure.steps,
        "basis": procedure.bases,
        "source": procedure.sources,
        "method": procedure.methods,
        "recall_task": procedure.recall_tasks,
        "pauses": procedure.pauses,
    }
    for name, rows in lists.items():
        if not rows:
            yield Flaw("", "", "kind", f"there is no {name}.")
    bases = {basis.code for basis in procedure.bases}
    for method in procedure.methods:
        if method.bases - bases:
            yield Flaw("method", method.code, "bases", "there is no such basis.")
    if bases - {basis for basis in bases for method in procedure.methods if not method.bases or basis in method.bases}:
        yield Flaw("", "", "kind", "for one of the rights to be a recipient there is no way of delivery.")
    unknown = procedure.source("unknown")
    if unknown is None or not unknown.decide:
        yield Flaw("source", "unknown", "decide", "what comes from nobody knows where needs a decision.")
