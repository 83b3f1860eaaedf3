"""The one table of acts: who at most may do each, from which state to which, and the product after it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from partywall.model.people import PersonId
from partywall.model.product import (
    Answer,
    Decided,
    Delivery,
    Doer,
    Draft,
    Edition,
    EditionId,
    EditionState,
    Emergency,
    FileDecision,
    IndependentCheck,
    Marked,
    NamedRecipient,
    PassageDecision,
    Product,
    ProductState,
    Recall,
    RecallTask,
    Released,
    Role,
    Screened,
    Seen,
    Settled,
    SourceText,
    Verdict,
)
from partywall.procedure import acts
from partywall.procedure.acts import Act, EditionAct
from partywall.procedure.clock import soonest
from partywall.procedure.situation import Situation

_S = EditionState
STILL_HERE = frozenset({_S.MADE, _S.WAITING, _S.BLIND, _S.COMPARING, _S.CHECKED, _S.RETURNED, _S.EMERGENCY})
"""Of editions that have not left and may yet."""
_IN_CHECK = frozenset({_S.BLIND, _S.COMPARING})
_LEAVING = frozenset({_S.CHECKED, _S.EMERGENCY})
_GONE = frozenset({_S.RELEASED, _S.RECALLED})

_WRITERS = frozenset({Role.AUTHOR})
_CHECKERS = frozenset({Role.CHECKER})
_DECIDERS = frozenset({Role.MANAGER, Role.OFFICER})
_SENDERS = frozenset({Role.SENDER, Role.OFFICER})


@dataclass(frozen=True, slots=True)
class Row:
    """One act of the table."""

    roles: frozenset[Role]
    """Who may do it at most; a procedure may ask for fewer. Empty: the house's own jobs alone."""
    follows: Callable[[Any, Doer, Product, Situation], Product]
    """The product after the act."""
    states: frozenset[EditionState] = frozenset()
    """Of the edition, before. Empty: it is no act on an edition, or the edition does not exist yet."""
    to: EditionState | None = None
    """Of the edition, after; None: as before, or as ``follows`` says."""
    own: bool = False
    """Whether only the checker may do it who began the check that is under way."""

    @property
    def machine(self) -> bool:
        """Whether no person can do it."""
        return not self.roles


def edited(product: Product, id: EditionId, **changes: Any) -> Product:
    """The product with one edition changed."""
    editions = tuple(replace(each, **changes) if each.id == id else each for each in product.editions)
    return replace(product, editions=editions)


def _edition(act: EditionAct, product: Product) -> Edition:
    edition = product.edition(act.edition)
    assert edition is not None
    return edition


def _checking(act: EditionAct, product: Product, **changes: Any) -> Product:
    """The product with the check that is under way changed."""
    checks = _edition(act, product).checks
    return edited(product, act.edition, checks=(*checks[:-1], replace(checks[-1], **changes)))


def _under_way(act: EditionAct, product: Product) -> IndependentCheck:
    return _edition(act, product).checks[-1]


def _withdrawn(product: Product, recipient: PersonId) -> Product:
    """The same, with what has not left for that recipient withdrawn."""
    editions = tuple(
        replace(each, state=_S.WITHDRAWN) if each.footing.recipient == recipient and each.state in STILL_HERE else each
        for each in product.editions
    )
    return replace(product, editions=editions)


def _opened(act: acts.OpenProduct, doer: Doer, _: Product | None, now: Situation) -> Product:
    due = soonest(now.procedure.limit, act.begins, act.due)
    return Product(act.product, act.kind, act.procedure, act.case, doer.account, now.at, due=due, begins=act.begins)


def _named(act: acts.NameRecipient, doer: Doer, product: Product, _: Situation) -> Product:
    since = (len(product.answers), len(product.screenings), len(product.decisions))
    named = NamedRecipient(act.person, act.basis, act.party, doer.account, since=since)
    return replace(product, recipients=(*product.recipients, named))


def _allowed(act: acts.AllowRecipient, doer: Doer, product: Product, now: Situation) -> Product:
    decided = Decided(doer.account, now.at, act.allowed, act.reason)
    rows = tuple(replace(row, allowed=decided) if row.person == act.person else row for row in product.recipients)
    return replace(product, recipients=rows)


def _dropped(act: acts.DropRecipient, doer: Doer, product: Product, _: Situation) -> Product:
    rows = tuple(row for row in product.recipients if row.person != act.person)
    return _withdrawn(replace(product, recipients=rows), act.person)


def _sourced(act: acts.AddSource, doer: Doer, product: Product, now: Situation) -> Product:
    supplier = act.supplier or doer.account
    source = SourceText(act.source, act.digest, act.kind, act.case, supplier, doer.account, now.at)
    return replace(product, sources=(*product.sources, source), hands=product.hands | {supplier})


def _source_decided(act: acts.DecideSource, doer: Doer, product: Product, now: Situation) -> Product:
    decided = Decided(doer.account, now.at, act.allowed, act.reason)
    rows = tuple(
        replace(row, decided=decided, drafts=len(product.drafts)) if row.id == act.source else row
        for row in product.sources
    )
    return replace(product, sources=rows)


def _drafted(act: acts.AddDraft, doer: Doer, product: Product, now: Situation) -> Product:
    return replace(product, drafts=(*product.drafts, Draft(act.digest, act.media, doer.account, now.at)))


def _answered(act: acts.AnswerStep, doer: Doer, product: Product, now: Situation) -> Product:
    answer = Answer(act.step, act.recipient, act.code, act.words, doer.account, now.at)
    return replace(product, answers=(*product.answers, answer))


def _unchanged(_: Act, __: Doer, product: Product, ___: Situation) -> Product:
    return product


def _screened(act: acts.RecordScreening, doer: Doer, product: Product, now: Situation) -> Product:
    row = Screened(act.recipient, act.draft, act.policy, act.register, act.findings, act.passages, now.at)
    named = tuple(replace(row, party=act.party) if row.person == act.recipient else row for row in product.recipients)
    return replace(product, screenings=(*product.screenings, row), recipients=named)


def _looked(_: acts.LookAtFindings, doer: Doer, product: Product, __: Situation) -> Product:
    return replace(product, looked=product.looked | {doer.account})


def _passage_decided(act: acts.DecidePassage, doer: Doer, product: Product, now: Situation) -> Product:
    row = PassageDecision(
        act.recipient, act.passage, act.outcome, act.reason, doer.account, now.at, act.words, act.added
    )
    return replace(product, decisions=(*product.decisions, row))


def _file_decided(act: acts.LeaveFileOut, doer: Doer, product: Product, now: Situation) -> Product:
    row = FileDecision(act.draft, act.file, act.out, act.reason, doer.account, now.at)
    return replace(product, files=(*product.files, row))


def _made(act: acts.RecordEdition, doer: Doer, product: Product, now: Situation) -> Product:
    edition = Edition(
        act.edition,
        act.footing,
        act.media,
        act.pages,
        doer.account,
        now.at,
        _S.MADE,
        act.verified,
        act.referred,
        act.unread,
        act.stamped,
    )
    earlier = _withdrawn(product, act.footing.recipient)
    return replace(earlier, editions=(*earlier.editions, edition))


def _reaffirmed(act: acts.Reaffirm, _: Doer, product: Product, __: Situation) -> Product:
    edition = _edition(act, product)
    same_as = (*edition.same_as, edition.footing.digest)
    return edited(product, act.edition, footing=act.footing, same_as=same_as)


def _check_started(act: acts.StartCheck, doer: Doer, product: Product, now: Situation) -> Product:
    edition = _edition(act, product)
    said = (len(product.sources), len(product.answers))
    check = IndependentCheck(doer.account, now.at, edition.footing.digest, *said)
    return edited(product, act.edition, checks=(*edition.checks, check))


def _page_seen(act: acts.SeePage, _: Doer, product: Product, __: Situation) -> Product:
    return _checking(act, product, seen=(*_under_way(act, product).seen, Seen(act.page, act.seconds)))


def _marked(act: acts.MarkCopy, _: Doer, product: Product, __: Situation) -> Product:
    mark = Marked(act.mark, act.page, act.part, act.start, act.end, act.why)
    return _checking(act, product, marks=(*_under_way(act, product).marks, mark))


def _unmarked(act: acts.UnmarkCopy, _: Doer, product: Product, __: Situation) -> Product:
    return _checking(act, product, marks=tuple(m for m in _under_way(act, product).marks if m.id != act.mark))


def _blind_ended(act: acts.EndBlind, _: Doer, product: Product, now: Situation) -> Product:
    return _checking(act, product, blind_until=now.at)


def _compared(act: acts.RecordDifferences, _: Doer, product: Product, __: Situation) -> Product:
    return _checking(act, product, differences=act.differences)


def _settled(act: acts.SettleDifference, doer: Doer, product: Product, now: Situation) -> Product:
    settled = Settled(doer.account, now.at, act.change, act.reason)
    rows = tuple(
        replace(row, settled=settled) if row.id == act.difference else row
        for row in _under_way(act, product).differences or ()
    )
    return _checking(act, product, differences=rows)


def _approved(act: acts.ApproveEdition, _: Doer, product: Product, now: Situation) -> Product:
    done = _checking(act, product, verdict=Verdict.APPROVED, ended=now.at, words=act.words)
    enough = len(done.approvers(_edition(act, done))) >= now.procedure.checkers
    state = _S.CHECKED if enough else _S.WAITING
    return edited(done, act.edition, state=state)


def _returned(act: acts.ReturnEdition, _: Doer, product: Product, now: Situation) -> Product:
    return _checking(act, product, verdict=Verdict.RETURNED, ended=now.at, words=act.words)


def _left(act: acts.LeaveCheck, _: Doer, product: Product, now: Situation) -> Product:
    return _checking(act, product, verdict=Verdict.LEFT, ended=now.at)


def _delivery_chosen(act: acts.ChooseDelivery, doer: Doer, product: Product, now: Situation) -> Product:
    delivery = Delivery(act.method, act.address, act.register, doer.account, now.at, act.warnings)
    return edited(product, act.edition, delivery=delivery)


def _address_keyed(act: acts.KeyAddress, doer: Doer, product: Product, now: Situation) -> Product:
    delivery = _edition(act, product).delivery
    assert delivery is not None
    return edited(product, act.edition, delivery=replace(delivery, keyed_by=doer.account, keyed=now.at))


def _emergency_asked(act: acts.AskEmergency, doer: Doer, product: Product, now: Situation) -> Product:
    return edited(product, act.edition, emergency=Emergency(doer.account, now.at, act.reason))


def _emergency_granted(act: acts.GrantEmergency, doer: Doer, product: Product, now: Situation) -> Product:
    emergency = _edition(act, product).emergency
    assert emergency is not None
    return edited(product, act.edition, emergency=replace(emergency, granted_by=doer.account, granted=now.at))


def _emergency_reviewed(act: acts.ReviewEmergency, doer: Doer, product: Product, now: Situation) -> Product:
    emergency = _edition(act, product).emergency
    assert emergency is not None
    reviewed = replace(emergency, reviewed_by=doer.account, reviewed=now.at, finding=act.finding)
    return edited(product, act.edition, emergency=reviewed)


def _released(act: acts.ReleaseEdition, doer: Doer, product: Product, now: Situation) -> Product:
    delivery = _edition(act, product).delivery
    assert delivery is not None
    release = Released(act.copy, doer.account, now.at, delivery.method, act.sealed)
    return edited(product, act.edition, release=release)


def _delivered(act: acts.ConfirmDelivery, _: Doer, product: Product, now: Situation) -> Product:
    release = _edition(act, product).release
    assert release is not None
    arrived = now.at if act.arrived else release.delivered
    return edited(
        product, act.edition, release=replace(release, tracking=act.tracking or release.tracking, delivered=arrived)
    )


def _recalled(act: acts.RecallEdition, doer: Doer, product: Product, now: Situation) -> Product:
    tasks = tuple(RecallTask(code) for code, _ in now.procedure.recall_tasks)
    return edited(product, act.edition, recall=Recall(doer.account, now.at, act.reason, tasks))


def _task_done(act: acts.DoRecallTask, doer: Doer, product: Product, now: Situation) -> Product:
    recall = _edition(act, product).recall
    assert recall is not None
    tasks = tuple(
        RecallTask(task.code, doer.account, now.at, act.proof) if task.code == act.task else task
        for task in recall.tasks
    )
    return edited(product, act.edition, recall=replace(recall, tasks=tasks))


def _adopted(act: acts.AdoptProcedure, _: Doer, product: Product, __: Situation) -> Product:
    return replace(product, procedure=act.procedure)


def _closed(_: acts.CloseProduct, __: Doer, product: Product, now: Situation) -> Product:
    return replace(product, state=ProductState.CLOSED, closed=now.at)


def _only(state: EditionState) -> frozenset[EditionState]:
    return frozenset({state})


_HOUSE: frozenset[Role] = frozenset()
TABLE: Mapping[type[Act], Row] = MappingProxyType(
    {
        acts.OpenProduct: Row(_WRITERS, _opened),
        acts.NameRecipient: Row(_WRITERS, _named),
        acts.AllowRecipient: Row(_DECIDERS, _allowed),
        acts.DropRecipient: Row(_WRITERS | _DECIDERS, _dropped),
        acts.AddSource: Row(_WRITERS, _sourced),
        acts.DecideSource: Row(_DECIDERS, _source_decided),
        acts.AddDraft: Row(_WRITERS, _drafted),
        acts.AnswerStep: Row(_WRITERS | _DECIDERS, _answered),
        acts.AskScreening: Row(_WRITERS, _unchanged),
        acts.RecordScreening: Row(_HOUSE, _screened),
        acts.LookAtFindings: Row(_WRITERS | _DECIDERS, _looked),
        acts.DecidePassage: Row(_WRITERS | _DECIDERS, _passage_decided),
        acts.LeaveFileOut: Row(_DECIDERS, _file_decided),
        acts.AskEdition: Row(_WRITERS, _unchanged),
        acts.RecordEdition: Row(_HOUSE, _made, to=_S.MADE),
        acts.Reaffirm: Row(_HOUSE, _reaffirmed, STILL_HERE),
        acts.SubmitEdition: Row(_WRITERS, _unchanged, _only(_S.MADE), _S.WAITING),
        acts.WithdrawEdition: Row(_WRITERS | _DECIDERS, _unchanged, STILL_HERE, _S.WITHDRAWN),
        acts.StartCheck: Row(_CHECKERS, _check_started, _only(_S.WAITING), _S.BLIND),
        acts.SeePage: Row(_CHECKERS, _page_seen, _only(_S.BLIND), own=True),
        acts.MarkCopy: Row(_CHECKERS, _marked, _only(_S.BLIND), own=True),
        acts.UnmarkCopy: Row(_CHECKERS, _unmarked, _only(_S.BLIND), own=True),
        acts.EndBlind: Row(_CHECKERS, _blind_ended, _only(_S.BLIND), _S.COMPARING, own=True),
        acts.RecordDifferences: Row(_HOUSE, _compared, _only(_S.COMPARING)),
        acts.SettleDifference: Row(_CHECKERS, _settled, _only(_S.COMPARING), own=True),
        acts.ApproveEdition: Row(_CHECKERS, _approved, _only(_S.COMPARING), own=True),
        acts.ReturnEdition: Row(_CHECKERS, _returned, _only(_S.COMPARING), _S.RETURNED, own=True),
        acts.LeaveCheck: Row(_CHECKERS | _DECIDERS, _left, _IN_CHECK, _S.WAITING),
        acts.ChooseDelivery: Row(_SENDERS, _delivery_chosen, _LEAVING),
        acts.KeyAddress: Row(_SENDERS | _WRITERS | _DECIDERS, _address_keyed, _LEAVING),
        acts.AskEmergency: Row(_WRITERS | _DECIDERS, _emergency_asked, _only(_S.WAITING)),
        acts.GrantEmergency: Row(_DECIDERS, _emergency_granted, _only(_S.WAITING), _S.EMERGENCY),
        acts.ReviewEmergency: Row(_DECIDERS | _CHECKERS, _emergency_reviewed, _GONE),
        acts.ReleaseEdition: Row(_SENDERS, _released, _LEAVING, _S.RELEASED),
        acts.ConfirmDelivery: Row(_SENDERS, _delivered, _only(_S.RELEASED)),
        acts.RecallEdition: Row(_SENDERS | _DECIDERS | _WRITERS, _recalled, _only(_S.RELEASED), _S.RECALLED),
        acts.DoRecallTask: Row(_SENDERS | _DECIDERS, _task_done, _only(_S.RECALLED)),
        acts.AdoptProcedure: Row(_WRITERS | _DECIDERS, _adopted),
        acts.CloseProduct: Row(_WRITERS | _DECIDERS, _closed),
    }
)
"""Every act."""

MAKING = frozenset(
    {
        acts.OpenProduct,
        acts.NameRecipient,
        acts.AllowRecipient,
        acts.DropRecipient,
        acts.AddSource,
        acts.DecideSource,
        acts.AddDraft,
        acts.AnswerStep,
        acts.AskScreening,
        acts.DecidePassage,
        acts.LeaveFileOut,
        acts.AskEdition,
        acts.SubmitEdition,
        acts.AdoptProcedure,
    }
)
"""Acts by which somebody has a part in making the product."""


def after(act: Act, doer: Doer, product: Product | None, now: Situation) -> Product:
    """The product after an act that ``rules.refusals`` has nothing against."""
    row = TABLE[type(act)]
    changed = row.follows(act, doer, product, now)  # type: ignore[arg-type]  # OpenProduct alone has none before
    if type(act) in MAKING:
        changed = replace(changed, hands=changed.hands | {doer.account})
    if doer.stands_in_for and not doer.machine:
        pairs = {(doer.account, away) for away in doer.stands_in_for}
        changed = replace(changed, stand_ins=changed.stand_ins | pairs)
    if row.to and isinstance(act, EditionAct):
        return edited(changed, act.edition, state=row.to)
    return changed
