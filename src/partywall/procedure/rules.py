"""May they, and if not, why not: the one function that every edge asks, and that the service raises with.

In this order, and nothing is done before all hold:

1. The act is one that this doer can do at all: a person's or the house's own.
2. The product is there, open, and produced by the procedure that is asked.
3. They have a role that the table and the procedure allow, and that counts on this case.
4. The edition is there and stands where the act begins.
5. The laws, which no procedure can write away.
6. The gates that the procedure puts before the act. Those before an earlier act on the way of an edition are asked
   again at its end, since what had to hold once may hold no longer.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from types import MappingProxyType

from partywall.model.people import CaseId, PersonId
from partywall.model.product import Doer, Edition, EditionState, Product, ProductState, Role
from partywall.procedure import acts
from partywall.procedure.acts import Act, EditionAct, name_of
from partywall.procedure.gates import GATES, Tried, lapses
from partywall.procedure.laws import laws
from partywall.procedure.situation import Refusal, Situation
from partywall.procedure.table import TABLE, Row
from partywall.procedure.written import Gate, Step

AFTER_CLOSING = frozenset({acts.ConfirmDelivery, acts.ReviewEmergency, acts.RecallEdition, acts.DoRecallTask})
"""Acts that are still possible on a closed product: what has left can always be called back."""
CALLED_IN = frozenset({Role.CHECKER, Role.SENDER, Role.OFFICER})
"""Roles that act on cases on which they do not work: that is what makes them independent."""
_CHECK = frozenset({acts.StartCheck, acts.EndBlind})
_DELIVERY = frozenset({acts.ChooseDelivery, acts.KeyAddress})
ASKED_AGAIN: Mapping[type[Act], frozenset[type[Act]]] = MappingProxyType(
    {
        acts.ApproveEdition: _CHECK,
        acts.ReleaseEdition: frozenset({acts.AskScreening, acts.AskEdition, acts.SubmitEdition})
        | _CHECK
        | {acts.ApproveEdition}
        | _DELIVERY,
    }
)
"""Before these acts, the gates of those are asked once more."""
_OF_ONE_CHECK = frozenset({Gate.TRAINED, Gate.PAGES_SEEN, Gate.DIFFERENCES_SETTLED})
"""Gates that tell of a doer or of a check, and not of an edition when it leaves."""
_LONG_AGO = timedelta(days=5 * 366)


def refusals(act: Act, doer: Doer, product: Product | None, now: Situation) -> tuple[Refusal, ...]:
    """Every reason against an act; empty: they may. The first reasons stop the later ones from being asked."""
    row = TABLE[type(act)]
    if stopped := _stopped(act, row, doer, product, now):
        return (stopped,)
    if isinstance(act, acts.OpenProduct) or product is None:
        return tuple(_at_opening(act, doer, now))
    edition = product.edition(act.edition) if isinstance(act, EditionAct) else None
    roles = doer.roles if doer.machine else standing(doer, product.case)
    here = doer if roles == doer.roles else replace(doer, roles=roles)
    tried = Tried(act, here, product, edition, _recipient(act, edition), now)
    if lawless := tuple(Refusal(law, why) for law, why in laws(tried)):
        return lawless
    asked = ((step, gate, GATES[gate](step, tried)) for step, gate in _gates(tried))
    return tuple(Refusal(gate, why, step.id) for step, gate, why in asked if why)


@dataclass(frozen=True, slots=True)
class Demand:
    """One thing that must hold before an act, and why it does not."""

    step: Step | None
    """The procedure's step that asks for it. None: that what the edition rests on has not changed."""
    why: str
    """Empty: it holds."""

    @property
    def met(self) -> bool:
        """Whether it holds."""
        return not self.why


def demands(act: EditionAct, doer: Doer, product: Product, now: Situation) -> tuple[Demand, ...]:
    """All that must hold before an act on an edition, whether it does or not. A law's gates are of steps too."""
    edition = product.edition(act.edition)
    if edition is None:
        return ()
    tried = Tried(act, doer, product, edition, edition.footing.recipient, now)
    rests = Demand(None, " ".join(lapses(edition, product, now)))
    return rests, *(Demand(step, GATES[gate](step, tried) or "") for step, gate in _gates(tried))


def standing(doer: Doer, case: CaseId) -> frozenset[Role]:
    """Their roles as far as they count on a case."""
    return doer.roles if case in doer.cases else doer.roles & CALLED_IN


def _gates(tried: Tried) -> Iterator[tuple[Step, Gate]]:
    """The steps whose gate stands before the act, in order."""
    kind = type(tried.act)
    earlier = ASKED_AGAIN.get(kind, frozenset())
    if tried.edition and tried.edition.state is EditionState.EMERGENCY:
        earlier -= {*_CHECK, acts.ApproveEdition}
    names = {name_of(each) for each in earlier}
    for step in tried.now.procedure.steps:
        passing = kind is acts.ReleaseEdition and step.gate in _OF_ONE_CHECK
        if step.gate and (name_of(kind) in step.before or (names & {*step.before} and not passing)):
            yield step, step.gate


def _stopped(act: Act, row: Row, doer: Doer, product: Product | None, now: Situation) -> Refusal | None:
    """Steps 1 to 4."""
    if row.machine != doer.machine:
        return Refusal("not-yours", "Only Partywall itself does this." if row.machine else "Only a person does this.")
    if isinstance(act, acts.OpenProduct) == (product is not None):
        return Refusal("no-product", "There is no such document, or there is one already.")
    if product and product.procedure != now.procedure.digest:
        return Refusal("procedure", "This is not the procedure by which the document is produced.")
    if product and product.state is ProductState.CLOSED and type(act) not in AFTER_CLOSING:
        return Refusal("closed", "The document is closed.")
    if not row.machine:
        if Role.ADMINISTRATOR in doer.roles:
            return Refusal("administrator", "An administrator runs the system and has no part in any case.")
        roles = row.roles & doer.roles
        taken = now.procedure.takers(name_of(type(act))) if roles else None
        roles = roles if taken is None else roles & taken
        if not roles:
            return Refusal("role", "This is for somebody in another role.")
        case = act.case if isinstance(act, acts.OpenProduct) else product.case if product else None
        if case is None or not roles & standing(doer, case):
            return Refusal("case", "This is a case on which you do not work.")
    return _out_of_place(act, row, doer, product)


def _out_of_place(act: Act, row: Row, doer: Doer, product: Product | None) -> Refusal | None:
    """Step 4."""
    if not isinstance(act, EditionAct) or product is None:
        return None
    edition = product.edition(act.edition)
    if isinstance(act, acts.RecordEdition):
        return Refusal("edition", "There is such a copy already.") if edition else None
    if edition is None:
        return Refusal("edition", "The document has no such copy.")
    if edition.state not in row.states:
        return Refusal("state", f"The copy is {edition.state}; this cannot be done now.")
    if row.own and (edition.check is None or edition.check.checker != doer.account):
        return Refusal("own-check", "Somebody else began this check.")
    return None


def _at_opening(act: Act, doer: Doer, now: Situation) -> Iterator[Refusal]:
    assert isinstance(act, acts.OpenProduct)
    if now.procedure_in_force is None or act.procedure != now.procedure_in_force:
        yield Refusal("procedure", "No approved procedure is in force for products of this kind.")
    elif act.kind != now.procedure.kind:
        yield Refusal("procedure", "The procedure is one for products of another kind.")
    if act.begins and abs(act.begins - now.at.date()) > _LONG_AGO:
        yield Refusal("clock", "The day that starts the clock is more than five years away; is the year right?")


def _recipient(act: Act, edition: Edition | None) -> PersonId | None:
    if edition:
        return edition.footing.recipient
    if isinstance(act, acts.RecordEdition):
        return act.footing.recipient
    return getattr(act, "recipient", None) or getattr(act, "person", None)
