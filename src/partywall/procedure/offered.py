"""Which acts somebody may do on a product right now, and for all others why not.

Every act is tried upon everything that it can be about (an edition, a recipient, a source, a step), with words that
nothing could be said against. What is refused even so is refused whatever they say.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from partywall.model.disclosure import Outcome, PassageId
from partywall.model.people import PersonId
from partywall.model.product import DeliveryAddress, Doer, Edition, EditionId, Product, SourceId
from partywall.model.text import Digest, MediaType
from partywall.procedure import acts
from partywall.procedure.acts import Act, EditionAct, name_of
from partywall.procedure.rules import refusals
from partywall.procedure.situation import Refusal, Situation
from partywall.procedure.table import TABLE
from partywall.procedure.written import Gate

NOTHING = ""
"""Stands where there is nothing yet that an act could be about."""
_SOMETHING = "something"
_DIGEST = Digest("sha256:" + "0" * 64)
_ADDRESS = DeliveryAddress(_SOMETHING, _SOMETHING, _SOMETHING)


@dataclass(frozen=True, slots=True)
class Offer:
    """One act about one thing, and whether it may be done now."""

    act: str
    edition: EditionId | None = None
    about: str | None = None
    """Recipient, source, step, method, difference or task, where the act is about one."""
    refusals: tuple[Refusal, ...] = ()
    """Empty: it may be done."""

    @property
    def may(self) -> bool:
        """Whether it may be done."""
        return not self.refusals


def offers(doer: Doer, product: Product, now: Situation) -> Iterator[Offer]:
    """Every act of people that the product can still have, about everything that it can be about."""
    for kind, row in TABLE.items():
        if row.machine or kind is acts.OpenProduct:
            continue
        for about, act in _tried(kind, product, now):
            edition = act.edition if isinstance(act, EditionAct) else None
            yield Offer(name_of(kind), edition, about, refusals(act, doer, product, now))


def _tried(kind: type[Act], product: Product, now: Situation) -> Iterator[tuple[str | None, Act]]:
    if issubclass(kind, EditionAct):
        for edition in product.editions:
            if edition.state in TABLE[kind].states:
                yield from _ON_EDITIONS.get(kind, _alone(kind))(edition, product, now)
    else:
        yield from _ON_PRODUCTS[kind](product, now)


_Tried = Iterator[tuple[str | None, Act]]


def _alone(kind: type[EditionAct]) -> Callable[[Edition, Product, Situation], _Tried]:
    """An act that says no more than which edition, or asks for words."""

    def tried(edition: Edition, _: Product, __: Situation) -> _Tried:
        yield None, kind(edition.id, *[_SOMETHING] * (kind in _WORDED))

    return tried


_WORDED = frozenset(
    {acts.ReturnEdition, acts.AskEmergency, acts.ReviewEmergency, acts.RecallEdition, acts.ApproveEdition}
)


def _recipients(kind: Callable[[PersonId], Act]) -> Callable[[Product, Situation], _Tried]:
    def tried(product: Product, _: Situation) -> _Tried:
        for person in [row.person for row in product.recipients] or [PersonId(NOTHING)]:
            yield person or None, kind(person)

    return tried


def _named(_: Product, now: Situation) -> _Tried:
    basis = now.procedure.bases[0].code if now.procedure.bases else NOTHING
    yield None, acts.NameRecipient(PersonId(NOTHING), basis, party=True)


def _sourced(_: Product, now: Situation) -> _Tried:
    kind = now.procedure.sources[0].code if now.procedure.sources else NOTHING
    yield None, acts.AddSource(SourceId(NOTHING), _DIGEST, kind)


def _source_decided(product: Product, _: Situation) -> _Tried:
    for source in [row.id for row in product.sources] or [SourceId(NOTHING)]:
        yield source or None, acts.DecideSource(source, allowed=True, reason=_SOMETHING)


def _answered(product: Product, now: Situation) -> _Tried:
    for step in now.procedure.steps:
        if step.gate is not Gate.ANSWERED or not step.codes:
            continue
        recipients: list[PersonId | None] = (
            [row.person for row in product.recipients] if step.each_recipient else [None]
        )
        for recipient in recipients:
            about = step.id if recipient is None else f"{step.id} {recipient}"
            yield about, acts.AnswerStep(step.id, step.codes[0], _SOMETHING, recipient)


def _file_decided(product: Product, _: Situation) -> _Tried:
    draft = product.draft.digest if product.draft else _DIGEST
    yield None, acts.LeaveFileOut(draft, _DIGEST, out=True, reason=_SOMETHING)


def _page_seen(edition: Edition, _: Product, __: Situation) -> _Tried:
    yield None, acts.SeePage(edition.id, 1, 1)


def _marked(edition: Edition, _: Product, __: Situation) -> _Tried:
    yield None, acts.MarkCopy(edition.id, NOTHING, 1, _SOMETHING, 0, 1)


def _unmarked(edition: Edition, _: Product, __: Situation) -> _Tried:
    for mark in edition.check.marks if edition.check else ():
        yield mark.id, acts.UnmarkCopy(edition.id, mark.id)


def _settled(edition: Edition, _: Product, __: Situation) -> _Tried:
    for row in (edition.check.differences or ()) if edition.check else ():
        yield row.id, acts.SettleDifference(edition.id, row.id, change=False, reason=_SOMETHING)


def _delivered_by(edition: Edition, _: Product, now: Situation) -> _Tried:
    for method in now.procedure.methods:
        yield method.code, acts.ChooseDelivery(edition.id, method.code, _ADDRESS, now.register or _DIGEST)


def _keyed(edition: Edition, _: Product, __: Situation) -> _Tried:
    warnings = edition.delivery.warnings if edition.delivery else ()
    yield None, acts.KeyAddress(edition.id, matches=True, accepted=warnings)


def _released(edition: Edition, _: Product, __: Situation) -> _Tried:
    yield None, acts.ReleaseEdition(edition.id, edition.footing.copy, _DIGEST)


def _task_done(edition: Edition, _: Product, __: Situation) -> _Tried:
    for task in edition.recall.tasks if edition.recall else ():
        if task.done is None:
            yield task.code, acts.DoRecallTask(edition.id, task.code, _SOMETHING)


_ON_PRODUCTS: Mapping[type[Act], Callable[[Product, Situation], _Tried]] = MappingProxyType(
    {
        acts.NameRecipient: _named,
        acts.AllowRecipient: _recipients(lambda person: acts.AllowRecipient(person, True, _SOMETHING)),
        acts.DropRecipient: _recipients(acts.DropRecipient),
        acts.AddSource: _sourced,
        acts.DecideSource: _source_decided,
        acts.AddDraft: lambda _, __: iter([(None, acts.AddDraft(_DIGEST, MediaType.TEXT))]),
        acts.AnswerStep: _answered,
        acts.AskScreening: _recipients(acts.AskScreening),
        acts.LookAtFindings: lambda _, __: iter([(None, acts.LookAtFindings())]),
        acts.DecidePassage: _recipients(
            lambda person: acts.DecidePassage(person, PassageId(NOTHING), Outcome.REDACT, _SOMETHING, _SOMETHING)
        ),
        acts.LeaveFileOut: _file_decided,
        acts.AskEdition: _recipients(acts.AskEdition),
        acts.AdoptProcedure: lambda _, now: iter([(None, acts.AdoptProcedure(now.procedure_in_force or _DIGEST))]),
        acts.CloseProduct: lambda _, __: iter([(None, acts.CloseProduct())]),
    }
)
_ON_EDITIONS: Mapping[type[EditionAct], Callable[[Edition, Product, Situation], _Tried]] = MappingProxyType(
    {
        acts.SeePage: _page_seen,
        acts.MarkCopy: _marked,
        acts.UnmarkCopy: _unmarked,
        acts.SettleDifference: _settled,
        acts.ChooseDelivery: _delivered_by,
        acts.KeyAddress: _keyed,
        acts.ReleaseEdition: _released,
        acts.ConfirmDelivery: lambda edition, _, __: iter([(None, acts.ConfirmDelivery(edition.id))]),
        acts.DoRecallTask: _task_done,
    }
)
