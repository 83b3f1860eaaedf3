"""Where the check of a copy stands for somebody, and what they are told before it begins and when it is over."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from partywall.model.people import CaseId
from partywall.model.product import AccountId, Doer, Edition, EditionId, EditionState, Product, ProductId
from partywall.model.text import MediaType
from partywall.procedure import acts
from partywall.procedure.counting import Counted, counted
from partywall.procedure.rules import refusals
from partywall.procedure.seeing import View, may_see, waits_for
from partywall.procedure.shown import knows_of
from partywall.procedure.situation import Refusal
from partywall.procedure.written import Gate, Procedure
from partywall.service import naming
from partywall.service.acting import Denied, NotThere
from partywall.service.rights import known
from partywall.service.situations import situation
from partywall.store.products import keeping


class Standing(StrEnum):
    """Where the check of an edition stands for whoever looks."""

    AHEAD = "ahead"
    """It waits for somebody."""
    BLIND = "blind"
    """They are at it, blind."""
    COMPARING = "comparing"
    """They are at it, and the marks are laid side by side."""
    ELSEWHERE = "elsewhere"
    """It is somebody else's, is over, or has not come to it."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """A check that waits, and whether whoever looks may begin it."""

    title: str
    """Of the kind of product."""
    case: CaseId
    recipient: str
    """Their name; empty for who may not begin and does not see the product either."""
    basis: str
    """By which right they have it, in the procedure's words."""
    media: MediaType
    pages: int
    due: datetime | None
    seconds: int
    """For which each page is to be before the checker's eyes."""
    checkers: int
    """How many people check each copy."""
    reasons: tuple[Refusal, ...]
    """Why they may not begin it; empty if they may."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A check that is not theirs, for who may see the product."""

    title: str
    recipient: str
    state: EditionState
    checker: str
    """Who is at it; empty if nobody is."""
    since: datetime | None
    may_end: bool
    """Whether they may take it from who is at it."""


def standing(account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None) -> Standing:
    """Where the check stands for them. Raises NotThere where it is nothing of theirs, Denied while they are blind on
    another copy of the same product."""
    return _looked(account, product, edition, at or datetime.now(UTC))[0]


def ahead(account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None) -> Ahead:
    """The check that waits. Raises NotThere."""
    at = at or datetime.now(UTC)
    where, who, whole, found = _looked(account, product, edition, at)
    if where is not Standing.AHEAD:
        raise NotThere
    now = situation(whole, at)
    against = refusals(acts.StartCheck(edition), who, whole, now)
    told = not against or may_see(View.PRODUCT, who, whole, None) is None
    named = naming.person(found.footing.recipient) if told else ""
    return Ahead(
        now.procedure.title,
        whole.case,
        named,
        basis_of(whole, found, now.procedure) if told else "",
        found.media,
        found.pages,
        whole.due,
        needed(now.procedure),
        now.procedure.checkers,
        against,
    )


def elsewhere(account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None) -> Elsewhere:
    """Where it stands, for who may see the product. Raises NotThere."""
    at = at or datetime.now(UTC)
    where, who, whole, found = _looked(account, product, edition, at)
    if where is not Standing.ELSEWHERE:
        raise NotThere
    now = situation(whole, at)
    check = found.check
    name = naming.staff([check.checker])[check.checker] if check else ""
    against = refusals(acts.LeaveCheck(edition), who, whole, now)
    person = naming.person(found.footing.recipient)
    return Elsewhere(
        now.procedure.title, person, found.state, name, check.started if check else None, bool(check) and not against
    )


def own_figures(account: AccountId, product: ProductId, edition: EditionId) -> Counted | None:
    """What a check of one's own came to, in figures, once it is over."""
    kept = keeping.load(product)
    found = kept.product.edition(edition) if kept else None
    if found is None or not found.checks or found.checks[-1].checker != account or found.checks[-1].verdict is None:
        return None
    return counted(found.checks[-1], found)


def needed(procedure: Procedure) -> int:
    """Seconds for which a procedure asks each page to be read."""
    return max((step.seconds for step in procedure.steps if step.gate is Gate.PAGES_SEEN), default=0) or 1


def _looked(
    account: AccountId, product: ProductId, edition: EditionId, at: datetime
) -> tuple[Standing, Doer, Product, Edition]:
    kept = keeping.load(product)
    if kept is None:
        raise NotThere
    whole, who = kept.product, known(account, at)
    if not knows_of(who, whole):
        raise NotThere
    found = whole.edition(edition)
    if found and found.check and found.check.checker == account:
        if found.state is EditionState.BLIND and may_see(View.COPY, who, whole, found) is None:
            return Standing.BLIND, who, whole, found
        if found.state is EditionState.COMPARING and may_see(View.COMPARISON, who, whole, found) is None:
            return Standing.COMPARING, who, whole, found
    against = may_see(View.PRODUCT, who, whole, None)
    if against and against.code == "blind":
        raise Denied((against,))  # whether there is such a copy or not
    if found is None:
        raise NotThere
    if found.state is EditionState.WAITING and (against is None or found in waits_for(who, whole)):
        return Standing.AHEAD, who, whole, found
    if against is None:
        return Standing.ELSEWHERE, who, whole, found
    raise NotThere


def basis_of(product: Product, edition: Edition, procedure: Procedure) -> str:
    """By which right the recipient has it, in the procedure's words; empty where it knows that right no longer."""
    named = product.recipient(edition.footing.recipient)
    basis = procedure.basis(named.basis) if named else None
    return basis.text if basis else ""
