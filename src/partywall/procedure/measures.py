"""How far each step of a procedure is: for how many recipients, sources, questions or tasks it is taken. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from partywall.model.people import PersonId
from partywall.model.product import Doer, Edition, EditionState, Product, ProductState
from partywall.procedure import acts
from partywall.procedure.gates import GATES, Tried, lapses
from partywall.procedure.situation import Situation
from partywall.procedure.table import STILL_HERE
from partywall.procedure.written import Gate, Step

_S = EditionState


@dataclass(frozen=True, slots=True)
class Measure:
    """How far one step is."""

    done: int
    of: int
    """For so many it is done, of so many."""
    ready: bool
    """Whether what comes before it is there for one of them."""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Ground:
    """What steps are measured against."""

    product: Product
    now: Situation
    to_decide: Mapping[PersonId, int]
    """Passages on which a person must still decide; recipients of whom that is not known are left out."""

    def live(self, recipient: PersonId) -> Edition | None:
        """The recipient's copy that counts: it has left, or what it rests on still holds."""
        found = [row for row in self.product.editions if row.footing.recipient == recipient]
        last = next((row for row in reversed(found) if row.state is not _S.WITHDRAWN), None)
        if last is None or last.state is _S.RETURNED:
            return None
        return None if last.state in STILL_HERE and lapses(last, self.product, self.now) else last


Measures = Callable[[Step, Ground], Measure | None]


def measured(step: Step, ground: Ground) -> Measure | None:
    """How far a step is; None for one that the house takes, or that has not come about."""
    if step.gate in _BY_GATE:
        return _BY_GATE[step.gate](step, ground)
    return next((_BY_ACT[name](step, ground) for name in step.acts if name in _BY_ACT), None)


def _answered(step: Step, ground: Ground) -> Measure:
    about: list[PersonId | None] = [row.person for row in ground.product.recipients] if step.each_recipient else [None]
    if not about:
        return Measure(0, 0, ready=False)
    given = [ground.product.answered(step.id, person) for person in about]
    stopped = next((row for row in given if row and row.code not in step.codes), None)
    done = sum(row is not None and row.code in step.codes for row in given)
    return Measure(done, len(about), ready=True, why=step.meaning(stopped.code) if stopped else "")


def _passes(step: Step, ground: Ground, recipient: PersonId | None) -> str | None:
    assert step.gate is not None
    nobody = Doer(ground.product.author)
    return GATES[step.gate](step, Tried(acts.LookAtFindings(), nobody, ground.product, None, recipient, ground.now))


def _entitled(step: Step, ground: Ground) -> Measure | None:
    asked = [row for row in ground.product.recipients if not row.party or row.allowed]
    refused = any(row.allowed and not row.allowed.allowed for row in asked)
    why = "It was decided that somebody may not have it. Take them off the list." if refused else ""
    done = sum(_passes(step, ground, row.person) is None for row in asked)
    return Measure(done, len(asked), ready=True, why=why) if asked else None


def _sourced(_: Step, ground: Ground) -> Measure:
    return Measure(min(len(ground.product.sources), 1), 1, ready=True)


def _sources_decided(step: Step, ground: Ground) -> Measure | None:
    product, kinds = ground.product, ground.now.procedure
    asked = [row for row in product.sources if row.decided or _waits(kinds.source(row.kind), row.case != product.case)]
    done = sum(row.decided is not None for row in asked)
    why = (_passes(step, ground, None) or "") if done == len(asked) else ""
    return Measure(done, len(asked), ready=True, why=why) if asked else None


def _waits(kind: object, foreign: bool) -> bool:
    return kind is None or bool(getattr(kind, "decide", True)) or foreign


def _screened(step: Step, ground: Ground) -> Measure:
    people = [row.person for row in ground.product.recipients]
    done = sum(_passes(step, ground, person) is None for person in people)
    return Measure(done, len(people), ready=bool(people) and ground.product.draft is not None)


def _decided(_: Step, ground: Ground) -> Measure:
    people = [row.person for row in ground.product.recipients]
    screened = [person for person in people if ground.product.screened(person)]
    settled = [person for person in screened if _settled(person, ground)]
    return Measure(len(settled), len(people), ready=len(settled) < len(screened))


def _settled(person: PersonId, ground: Ground) -> bool:
    if person in ground.to_decide:
        return not ground.to_decide[person]
    live, row = ground.live(person), ground.product.screened(person)
    return bool(live and not live.referred) or bool(row and not row.passages)


def _left_out(_: Step, ground: Ground) -> Measure | None:
    unread = [row for person in ground.product.recipients if (row := ground.live(person.person)) and row.unread]
    return Measure(0, 1, ready=True, why="Something inside the document could not be read.") if unread else None


def _begun(_: Step, __: Ground) -> Measure:
    return Measure(1, 1, ready=True)


def _named(_: Step, ground: Ground) -> Measure:
    return Measure(min(len(ground.product.recipients), 1), 1, ready=True)


def _handed_in(_: Step, ground: Ground) -> Measure:
    return Measure(min(len(ground.product.drafts), 1), 1, ready=True)


def _made(_: Step, ground: Ground) -> Measure:
    people = [row.person for row in ground.product.recipients]
    done = sum(ground.live(person) is not None for person in people)
    ready = any(ground.product.screened(person) and not ground.live(person) for person in people)
    returned = any(_returned(person, ground) for person in people)
    why = "Its checker sent a copy back. Decide anew or hand in a new version, then have another copy made."
    return Measure(done, len(people), ready, why if returned else "")


def _returned(person: PersonId, ground: Ground) -> bool:
    found = [row for row in ground.product.editions if row.footing.recipient == person]
    return bool(found) and found[-1].state is _S.RETURNED


def _along(before: Callable[[Edition], bool], there: Callable[[Edition], bool]) -> Measures:
    """A step on each recipient's copy: it can be taken once ``before`` holds, and is when ``there`` does."""

    def measure(_: Step, ground: Ground) -> Measure:
        people = [row.person for row in ground.product.recipients]
        copies = [copy for person in people if (copy := ground.live(person))]
        ready = any(before(copy) and not there(copy) for copy in copies)
        return Measure(sum(map(there, copies)), len(people), ready)

    return measure


_ON_THE_WAY = (_S.MADE, _S.WAITING, _S.BLIND, _S.COMPARING, _S.CHECKED)


def _past(state: EditionState) -> Callable[[Edition], bool]:
    """Whether a copy stands there or further on. One that left in an emergency went past all."""
    beyond = {*_ON_THE_WAY[_ON_THE_WAY.index(state) :], _S.EMERGENCY, _S.RELEASED, _S.RECALLED}
    return lambda edition: edition.state in beyond


def _chosen(edition: Edition) -> bool:
    return edition.delivery is not None or edition.release is not None


def _keyed(edition: Edition) -> bool:
    return edition.release is not None or bool(edition.delivery and edition.delivery.keyed)


def _gone(edition: Edition) -> bool:
    return edition.release is not None


def _arrived(edition: Edition) -> bool:
    return bool(edition.release and edition.release.delivered)


def _reviewed(_: Step, ground: Ground) -> Measure | None:
    rows = [row.emergency for row in ground.product.editions if row.release and row.emergency]
    return Measure(sum(row.reviewed is not None for row in rows), len(rows), ready=True) if rows else None


def _recalled(_: Step, ground: Ground) -> Measure | None:
    tasks = [task for row in ground.product.editions if row.recall for task in row.recall.tasks]
    return Measure(sum(task.done is not None for task in tasks), len(tasks), ready=True) if tasks else None


def _adopted(_: Step, ground: Ground) -> Measure | None:
    newer = ground.now.procedure_in_force not in {None, ground.product.procedure}
    return Measure(0, 1, ready=True, why="The procedure has changed since this was begun.") if newer else None


def _closed(_: Step, ground: Ground) -> Measure:
    copies = [row for row in ground.product.editions if row.state is not _S.WITHDRAWN]
    gone = bool(copies) and all(map(_gone, copies))
    return Measure(int(ground.product.state is ProductState.CLOSED), 1, ready=gone)


_BY_GATE: Mapping[Gate | None, Measures] = MappingProxyType(
    {
        Gate.ANSWERED: _answered,
        Gate.RECIPIENT_ENTITLED: _entitled,
        Gate.SOURCES_NAMED: _sourced,
        Gate.SOURCES_DECIDED: _sources_decided,
        Gate.SCREENED: _screened,
        Gate.NOTHING_REFERRED: _decided,
        Gate.SEALED: lambda _, __: None,
    }
)
_BY_ACT: Mapping[str, Measures] = MappingProxyType(
    {
        "open-product": _begun,
        "name-recipient": _named,
        "allow-recipient": _entitled,
        "add-source": _sourced,
        "decide-source": _sources_decided,
        "add-draft": _handed_in,
        "ask-screening": _screened,
        "decide-passage": _decided,
        "leave-file-out": _left_out,
        "ask-edition": _made,
        "submit-edition": _along(_past(_S.MADE), _past(_S.WAITING)),
        "start-check": _along(_past(_S.WAITING), _past(_S.BLIND)),
        "end-blind": _along(_past(_S.BLIND), _past(_S.COMPARING)),
        "settle-difference": _along(_past(_S.COMPARING), _past(_S.CHECKED)),
        "approve-edition": _along(_past(_S.COMPARING), _past(_S.CHECKED)),
        "choose-delivery": _along(_past(_S.CHECKED), _chosen),
        "key-address": _along(_chosen, _keyed),
        "release-edition": _along(_keyed, _gone),
        "confirm-delivery": _along(_gone, _arrived),
        "review-emergency": _reviewed,
        "do-recall-task": _recalled,
        "adopt-procedure": _adopted,
        "close-product": _closed,
    }
)
