"""What of a product is told to somebody who may see it: each view has a value of its own, with that and no more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from partywall.model.people import CaseId, PersonId
from partywall.model.product import (
    AccountId,
    Answer,
    Delivery,
    DeliveryAddress,
    Difference,
    Doer,
    Draft,
    Edition,
    EditionId,
    EditionState,
    Emergency,
    IndependentCheck,
    Marked,
    NamedRecipient,
    PassageDecision,
    Product,
    ProductId,
    ProductState,
    Recall,
    Released,
    Seen,
    SourceText,
    Verdict,
)
from partywall.model.text import Digest, MediaType
from partywall.procedure.seeing import View, may_see, waits_for


@dataclass(frozen=True, slots=True)
class CheckShown:
    """That somebody checked, and how it ended. What they marked and said of it is shown in the comparison alone."""

    checker: AccountId
    started: datetime
    verdict: Verdict | None
    ended: datetime | None


@dataclass(frozen=True, slots=True)
class ScreeningShown:
    """That a draft was screened for a recipient, and how many passages were found."""

    recipient: PersonId
    draft: Digest
    passages: int
    at: datetime


@dataclass(frozen=True, slots=True)
class EditionShown:
    """Where an edition stands."""

    id: EditionId
    recipient: PersonId
    state: EditionState
    draft: Digest
    copy: Digest
    media: MediaType
    pages: int
    made: datetime
    made_by: AccountId
    verified: bool
    referred: int
    unread: int
    stamped: bool
    checks: tuple[CheckShown, ...]
    emergency: Emergency | None
    release: Released | None
    recall: Recall | None


@dataclass(frozen=True, slots=True)
class ProductShown:
    """A product and where each edition stands. No findings, no marks, no address."""

    id: ProductId
    kind: str
    case: CaseId
    author: AccountId
    state: ProductState
    procedure: Digest
    opened: datetime
    due: datetime | None
    begins: date | None
    """The day that started the clock of the procedure's time limit."""
    closed: datetime | None
    recipients: tuple[NamedRecipient, ...]
    sources: tuple[SourceText, ...]
    drafts: tuple[Draft, ...]
    answers: tuple[Answer, ...]
    screenings: tuple[ScreeningShown, ...]
    editions: tuple[EditionShown, ...]


@dataclass(frozen=True, slots=True)
class CopyShown:
    """An edition as its checker or sender sees it: the copy, and to whom it goes."""

    product: ProductId
    kind: str
    edition: EditionId
    recipient: PersonId
    basis: str
    """By which right they are to have it."""
    state: EditionState
    copy: Digest
    media: MediaType
    pages: int
    seen: tuple[Seen, ...]
    """How long the checker who asks had each page open."""
    marks: tuple[Marked, ...]
    """Of the checker who asks."""


@dataclass(frozen=True, slots=True)
class ComparisonShown:
    """The marks of a check and every difference, once they were laid side by side."""

    edition: EditionId
    checker: AccountId
    marks: tuple[Marked, ...]
    differences: tuple[Difference, ...] | None
    decisions: tuple[PassageDecision, ...]
    words: str
    """With which the checker approved it or sent it back."""


@dataclass(frozen=True, slots=True)
class DeliveryShown:
    """How and where an edition goes, and what became of it."""

    edition: EditionId
    recipient: PersonId
    delivery: Delivery | None
    release: Released | None


def product_shown(product: Product) -> ProductShown:
    """For who may see the product."""
    return ProductShown(
        product.id,
        product.kind,
        product.case,
        product.author,
        product.state,
        product.procedure,
        product.opened,
        product.due,
        product.begins,
        product.closed,
        product.recipients,
        product.sources,
        product.drafts,
        product.answers,
        tuple(ScreeningShown(row.recipient, row.draft, row.passages, row.at) for row in product.screenings),
        tuple(map(edition_shown, product.editions)),
    )


def edition_shown(edition: Edition) -> EditionShown:
    """For who may see the product."""
    checks = tuple(CheckShown(row.checker, row.started, row.verdict, row.ended) for row in edition.checks)
    return EditionShown(
        edition.id,
        edition.footing.recipient,
        edition.state,
        edition.footing.draft,
        edition.footing.copy,
        edition.media,
        edition.pages,
        edition.made,
        edition.made_by,
        edition.verified,
        edition.referred,
        edition.unread,
        edition.stamped,
        checks,
        edition.emergency,
        edition.release,
        edition.recall,
    )


def copy_shown(product: Product, edition: Edition, doer: Doer) -> CopyShown:
    """For who may see the copy. Marks and times are told to the checker whose they are."""
    named = product.recipient(edition.footing.recipient)
    check = edition.check
    mine = check if check and check.checker == doer.account else None
    return CopyShown(
        product.id,
        product.kind,
        edition.id,
        edition.footing.recipient,
        named.basis if named else "",
        edition.state,
        edition.footing.copy,
        edition.media,
        edition.pages,
        mine.seen if mine else (),
        mine.marks if mine else (),
    )


def comparison_shown(product: Product, edition: Edition) -> ComparisonShown | None:
    """Of the check under way, else of the last; nothing while somebody is blind, or before anybody checked."""
    check: IndependentCheck | None = edition.checks[-1] if edition.checks else None
    if check is None or check.blind_until is None:
        return None
    decisions = product.decided(edition.footing.recipient)
    return ComparisonShown(edition.id, check.checker, check.marks, check.differences, decisions, check.words)


def delivery_shown(edition: Edition, account: AccountId) -> DeliveryShown:
    """For who may see how it goes; without the address for who may have to key that again."""
    delivery = edition.delivery
    if delivery and keys_blind(account, edition):
        delivery = replace(delivery, address=DeliveryAddress())
    return DeliveryShown(edition.id, edition.footing.recipient, delivery, edition.release)


def keys_blind(account: AccountId, edition: Edition) -> bool:
    """Whether the address is not told to somebody: another chose it, and it waits for being keyed again.

    Whoever keys it takes it from the envelope or their own papers: what they copy from a page proves nothing.
    """
    delivery = edition.delivery
    waits = delivery is not None and delivery.keyed is None and edition.release is None
    return waits and delivery is not None and delivery.chosen_by != account


def knows_of(doer: Doer, product: Product) -> bool:
    """Whether somebody may know that there is such a product: they see something of it, or it waits for them."""
    if waits_for(doer, product):
        return True
    seen = [may_see(View.PRODUCT, doer, product, None), may_see(View.HISTORY, doer, product, None)]
    seen += [may_see(View.COPY, doer, product, edition) for edition in product.editions]
    return any(refusal is None for refusal in seen)
