"""Three sets of marks side by side, as people read them: what checker, author and machine say of one place, and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from partywall.errors import Refused
from partywall.model.disclosure import Decision, Outcome, Passage
from partywall.model.people import CaseId, PersonId
from partywall.model.product import (
    AccountId,
    Difference,
    DifferenceKind,
    Edition,
    EditionId,
    EditionState,
    IndependentCheck,
    Marked,
    PassageDecision,
    Product,
    ProductId,
    Settled,
    Verdict,
)
from partywall.model.text import Digest
from partywall.procedure import acts
from partywall.procedure.comparing import Compared
from partywall.procedure.rules import refusals
from partywall.procedure.seeing import View
from partywall.procedure.situation import Refusal
from partywall.report.explanation import explanation
from partywall.report.places import Home, around, first_anchor, homes
from partywall.report.traced import Traced
from partywall.report.wording import sureness
from partywall.service import naming, seen
from partywall.service.at_hand import AtHand
from partywall.service.comparisons import compared
from partywall.service.following import COMPARE, asked
from partywall.service.procedures import of_digest
from partywall.service.register_versions import opened, register_in_force
from partywall.service.rights import doer
from partywall.service.situations import situation
from partywall.store.jobs import queue
from partywall.store.jobs.queue import JobState
from partywall.store.snapshot import Snapshot

_held: AtHand[Compared] = AtHand(4, lambda _: 1)
"""What the comparisons that are gone through at the moment rest on: under one footing it does not change."""


@dataclass(frozen=True, slots=True)
class Context:
    """Words with what stands around them."""

    before: str
    words: str
    after: str
    page: int | None
    kind: str
    """Of the part: body, header, property ..."""
    label: str = ""
    """What the copy says in their place, where they are withheld."""


@dataclass(frozen=True, slots=True)
class FromChecker:
    """What was marked blind."""

    marked: bool
    why: str = ""
    earlier: bool = False
    """Whether it was somebody who checked these bytes before."""


@dataclass(frozen=True, slots=True)
class FromAuthor:
    """What a person decided before the copy was made."""

    outcome: Outcome
    reason: str
    """The reason's code."""
    words: str
    by: str


@dataclass(frozen=True, slots=True)
class FromMachine:
    """What was found, and what the policy says of it."""

    outcome: Outcome
    because: str
    """Whose it is believed to be and why, in one sentence; empty where that can no longer be said."""
    sure: str


@dataclass(frozen=True, slots=True)
class Laid:
    """One difference."""

    id: str
    kind: DifferenceKind
    context: Context
    checker: FromChecker
    author: FromAuthor | None
    """None: nobody but the policy decided."""
    machine: FromMachine | None
    """None: the machine found nothing here."""
    settled: Settled | None
    by: str
    """Who settled it; empty while nobody has."""
    passage: str


@dataclass(frozen=True, slots=True)
class Reconciled:
    """A comparison as it is read, and what may be done with it."""

    title: str
    case: CaseId
    person: PersonId
    recipient: str
    state: EditionState
    checker: str
    mine: bool
    """Whether whoever looks is at it."""
    rows: tuple[Laid, ...] | None
    """None: the marks have not been laid side by side yet."""
    words: str
    """With which it was approved or sent back."""
    verdict: Verdict | None
    ended: datetime | None
    against: tuple[Refusal, ...]
    """Why it may not be approved now."""

    @property
    def undecided(self) -> tuple[Laid, ...]:
        """What nobody has settled."""
        return tuple(row for row in self.rows or () if row.settled is None)

    @property
    def changes(self) -> tuple[Laid, ...]:
        """What has to be changed."""
        return tuple(row for row in self.rows or () if row.settled and row.settled.change)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the laying side by side is."""

    words: str
    share: float
    failed: str
    """Why it could not be done: one sentence; empty while it may yet be."""


def reconciled(account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None) -> Reconciled:
    """The marks side by side. Raises Denied, NotThere, and Refused where nothing is there to be compared."""
    at = at or datetime.now(UTC)
    whole, found = seen.viewed_edition(account, product, View.COMPARISON, edition, at)
    check = found.checks[-1] if found.checks else None
    if check is None or check.blind_until is None:
        raise Refused("Nothing has been compared yet.")
    mine = check.checker == account and found.state is EditionState.COMPARING
    against = refusals(acts.ApproveEdition(edition), doer(account, at), whole, situation(whole, at)) if mine else ()
    names = naming.staff([check.checker])
    return Reconciled(
        of_digest(whole.procedure).title,
        whole.case,
        found.footing.recipient,
        naming.person(found.footing.recipient),
        found.state,
        names[check.checker],
        mine,
        _laid(whole, found, check) if check.differences is not None else None,
        check.words,
        check.verdict,
        check.ended,
        against,
    )


def progress(account: AccountId, product: ProductId, edition: EditionId, *, at: datetime | None = None) -> Progress:
    """How far the job of a comparison is. Raises Denied, NotThere."""
    seen.viewed_edition(account, product, View.COMPARISON, edition, at)
    for job in queue.of_product(product):
        if job.kind == COMPARE and asked(job)["edition"] == edition:
            ended = job.state in {JobState.FAILED, JobState.CANCELLED}
            return Progress(job.words, job.share, job.why if ended else "")
    return Progress("", 0.0, "")


@dataclass(frozen=True, slots=True)
class _Table:
    """What all differences of one comparison are told from."""

    product: Product
    edition: Edition
    check: IndependentCheck
    compared: Compared
    marks: Mapping[str, Marked]
    passages: Mapping[str, tuple[Passage, Decision]]
    proposed: Mapping[str, Decision]
    said: Mapping[str, PassageDecision]
    homes: Mapping[tuple[Digest, str], Home]
    register: Snapshot | None
    traced: Traced
    names: Mapping[str, str]


def _laid(product: Product, edition: Edition, check: IndependentCheck) -> tuple[Laid, ...]:
    table = _table(product, edition, check)
    return tuple(_row(difference, table) for difference in check.differences or ())


def _table(product: Product, edition: Edition, check: IndependentCheck) -> _Table:
    footing = edition.footing
    held = _held.get((product.id, edition.id, footing.digest), lambda: compared(product, edition))
    screening = held.screening
    pairs = zip(screening.passages, screening.decisions, strict=True)
    decided = product.decided(footing.recipient)[: footing.decisions]
    by = [*(row.by for row in decided), *(row.settled.by for row in check.differences or () if row.settled)]
    return _Table(
        product,
        edition,
        check,
        held,
        {mark.id: mark for each in _checks_of(product, edition) for mark in each.marks},
        {passage.id: (passage, decision) for passage, decision in pairs},
        {row.passage: row for row in screening.proposed},
        {row.passage: row for row in decided},
        {(digest, str(part)): home for (digest, part), home in homes(screening.document).items()},
        _register(footing.register),
        Traced(screening.provenances),
        naming.staff(by),
    )


def _checks_of(product: Product, edition: Edition) -> tuple[IndependentCheck, ...]:
    """All checks of an edition's very bytes for its recipient, however they ended."""
    same = (edition.footing.recipient, edition.footing.copy)
    there = (each for each in product.editions if (each.footing.recipient, each.footing.copy) == same)
    return tuple(check for each in there for check in each.checks)


def _register(digest: Digest) -> Snapshot | None:
    """The register on which the copy rests; once that is destroyed, the one in force."""
    try:
        return opened(digest)
    except Refused:
        taken = register_in_force()
        return opened(taken.digest) if taken else None


def _row(difference: Difference, table: _Table) -> Laid:
    mark = table.marks.get(difference.mark or "")
    passage, decision = table.passages.get(difference.passage or "", (None, None))
    own = {each.id for each in table.check.marks}
    return Laid(
        difference.id,
        difference.kind,
        _of_mark(mark, table) if mark else _of_passage(passage, table),
        FromChecker(True, mark.why, mark.id not in own) if mark else FromChecker(False),
        _author(passage, table),
        _machine(passage, decision, table) if passage and decision else None,
        difference.settled,
        table.names[difference.settled.by] if difference.settled else "",
        difference.passage or "",
    )


def _of_mark(mark: Marked, table: _Table) -> Context:
    """Where a mark lies, in the copy."""
    part = next((each for each in table.compared.copy if each.id == mark.part), None)
    if part is None:
        return Context("", "", "", mark.page, "")
    return _context(part.text, mark.start, mark.end, mark.page, str(part.kind))


def _of_passage(passage: Passage | None, table: _Table) -> Context:
    """Where a passage stands, in the original."""
    home = table.homes.get((passage.span.document, str(passage.span.part))) if passage else None
    if passage is None or home is None:
        return Context("", "", "", None, "")
    span = passage.span
    anchor = first_anchor(home.part, span.start, span.end)
    label = next((row.label for row in table.compared.redactions if row.span.overlaps(span)), "")
    return _context(home.part.text, span.start, span.end, anchor.page if anchor else None, home.part.kind, label)


def _context(text: str, start: int, end: int, page: int | None, kind: str, label: str = "") -> Context:
    first, last = around(text, start, end)
    return Context(text[first:start], text[start:end], text[end:last], page, kind, label)


def _author(passage: Passage | None, table: _Table) -> FromAuthor | None:
    row = table.said.get(passage.id) if passage else None
    return FromAuthor(row.outcome, row.reason, row.words, table.names[row.by]) if row else None


def _machine(passage: Passage, decision: Decision, table: _Table) -> FromMachine | None:
    """What the policy says of a passage; None of one that a person added."""
    held = table.proposed.get(passage.id) or (decision if passage.id not in table.said else None)
    if held is None:
        return None
    home = table.homes.get((passage.span.document, str(passage.span.part)))
    because = ""
    if home and table.register:
        records = table.traced.of(passage.span)
        because = explanation(passage, home.part, records, table.compared.screening, table.register)
    return FromMachine(held.outcome, because, sureness(passage.score))
