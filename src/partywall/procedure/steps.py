"""How far a product is by its procedure: each step that people take, whether it is taken, and what it waits for. Pure.

Steps that the house takes by itself, and those for special cases that have not come about, are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from partywall.model.people import PersonId
from partywall.model.product import Doer, Product
from partywall.procedure.measures import Ground, Measure, measured
from partywall.procedure.offered import Offer
from partywall.procedure.situation import Situation
from partywall.procedure.written import Gate, Step


class StepState(StrEnum):
    """Where a step stands, for whoever looks."""

    DONE = "done"
    NOW = "to do now"
    WAITS = "waits for somebody else"
    LATER = "comes later"


class Phase(StrEnum):
    """The parts of the way, in order."""

    PREPARE = "prepare"
    READ = "read"
    CHECK = "check"
    SEND = "send"
    END = "end"


@dataclass(frozen=True, slots=True)
class StepShown:
    """A step, and where it stands."""

    step: Step
    phase: Phase
    state: StepState
    done: int
    of: int
    """For so many it is done, of so many: recipients, sources, questions or tasks."""
    whys: tuple[str, ...] = ()
    """What has to come first, or what stops it."""


def steps(
    doer: Doer, product: Product, now: Situation, offers: Iterable[Offer], to_decide: Mapping[PersonId, int]
) -> tuple[StepShown, ...]:
    """The steps in the procedure's order."""
    ground, offers = Ground(product, now, to_decide), tuple(offers)
    found = [shown for step in now.procedure.steps if step.who and (shown := _shown(step, doer, ground, offers))]
    return tuple(found)


def _shown(step: Step, doer: Doer, ground: Ground, offers: tuple[Offer, ...]) -> StepShown | None:
    measure = measured(step, ground)
    phase = _phase(step)
    if measure is None or phase is None:
        return None
    mine = [offer for offer in offers if _takes(offer, step)]
    state, whys = _state(step, measure, doer, mine)
    return StepShown(step, phase, state, measure.done, measure.of, whys)


def _phase(step: Step) -> Phase | None:
    if step.gate is Gate.ANSWERED and "ask-screening" in step.before:
        return Phase.PREPARE
    return next((_PHASES[name] for name in (*step.acts, *step.before) if name in _PHASES), None)


def _state(step: Step, measure: Measure, doer: Doer, offers: list[Offer]) -> tuple[StepState, tuple[str, ...]]:
    if not measure.of:
        return StepState.LATER, (measure.why or NOBODY,)
    said = (measure.why,) if measure.why else ()
    if measure.done >= measure.of and not said:
        return StepState.DONE, ()
    if measure.ready and any(offer.may for offer in offers):
        return StepState.NOW, said
    against = [row for offer in offers for row in offer.refusals if row.code not in _OTHERS]
    whys = tuple(dict.fromkeys((*said, *(row.why for row in against))))
    if measure.ready and (not doer.roles & step.who or any(row.code in _NOT_THEY for row in against)):
        return StepState.WAITS, whys if doer.roles & step.who else said
    return StepState.LATER, whys[:3]


NOBODY = "Nobody is named as a recipient yet."
_OTHERS = frozenset({"role", "case", "closed"})
_NOT_THEY = frozenset({"four-eyes", "trained", "blind", "own-check"})
"""Reasons that stand against this person, so that somebody else takes the step."""


def _takes(offer: Offer, step: Step) -> bool:
    if step.gate is Gate.ANSWERED:
        return offer.act == "answer-step" and (offer.about or "").split(" ")[0] == step.id
    return offer.act in step.acts and offer.act not in _TAKES_BACK


_TAKES_BACK = frozenset({"drop-recipient", "withdraw-edition", "leave-check", "unmark-copy"})


_PHASES: Mapping[str, Phase] = MappingProxyType(
    {
        **dict.fromkeys(("open-product", "name-recipient", "allow-recipient", "add-source"), Phase.PREPARE),
        **dict.fromkeys(("decide-source", "add-draft", "adopt-procedure"), Phase.PREPARE),
        **dict.fromkeys(("ask-screening", "decide-passage", "leave-file-out", "ask-edition"), Phase.READ),
        **dict.fromkeys(("submit-edition", "start-check", "end-blind", "settle-difference"), Phase.CHECK),
        **dict.fromkeys(("approve-edition", "return-edition"), Phase.CHECK),
        **dict.fromkeys(("choose-delivery", "key-address", "release-edition", "confirm-delivery"), Phase.SEND),
        **dict.fromkeys(("review-emergency", "recall-edition", "do-recall-task", "close-product"), Phase.END),
    }
)
"""Of an act, and of the act before which a question is asked."""


def by_phase(rows: Iterable[StepShown]) -> Iterator[tuple[Phase, tuple[StepShown, ...]]]:
    """The steps of each part that has any."""
    rows = tuple(rows)
    for phase in Phase:
        if of := tuple(row for row in rows if row.phase is phase):
            yield phase, of
