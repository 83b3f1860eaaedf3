"""A product: one document that is to be produced for one case, and every edition of it for a named recipient.

Frozen. It is changed by acts alone (``procedure``), and kept sealed with a key of its own (``store``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from partywall.model.disclosure import Outcome, PassageId
from partywall.model.people import CaseId, PersonId
from partywall.model.text import Digest, MediaType, Span, digest_of

AccountId = NewType("AccountId", str)
ProductId = NewType("ProductId", str)
EditionId = NewType("EditionId", str)
SourceId = NewType("SourceId", str)


class Role(StrEnum):
    """What somebody is in the house. One person may be several, but never both sides of one product."""

    AUTHOR = "author"
    CHECKER = "checker"
    SENDER = "sender"
    MANAGER = "manager"
    """Chair or team manager: decides on recipients and sources, grants emergencies."""
    OFFICER = "officer"
    """Information governance: policy, procedure, near misses, recalls, reviews."""
    TRAINER = "trainer"
    AUDITOR = "auditor"
    """Reads the ledger and the figures, and no case."""
    ADMINISTRATOR = "administrator"
    """Runs the system, and reads no case."""


@dataclass(frozen=True, slots=True)
class Training:
    """That somebody passed a training, and until when it counts."""

    code: str
    until: datetime


@dataclass(frozen=True, slots=True)
class Doer:
    """Who does an act, as the house knows them at that moment."""

    account: AccountId
    roles: frozenset[Role] = frozenset()
    cases: frozenset[CaseId] = frozenset()
    """On which they work. Officers need none."""
    trainings: tuple[Training, ...] = ()
    stands_in_for: frozenset[AccountId] = frozenset()
    """Whose work they do while those are away. What those may not do, they may not do either."""
    machine: bool = False
    """The house's own job, on behalf of ``account``."""

    @property
    def people(self) -> frozenset[AccountId]:
        """Everybody whose part in a product counts as theirs."""
        return self.stands_in_for | {self.account}


@dataclass(frozen=True, slots=True)
class Decided:
    """What a named person decided, when and why."""

    by: AccountId
    at: datetime
    allowed: bool
    reason: str
    """In their own words."""


@dataclass(frozen=True, slots=True)
class NamedRecipient:
    """One person who is to have an edition, and by what right."""

    person: PersonId
    basis: str
    """Code of the procedure: ``parent``, ``core-group``, ``court`` ..."""
    party: bool
    """Whether the register counts them to the case: its family, or its professionals. Each screening says it anew."""
    named_by: AccountId
    allowed: Decided | None = None
    """Needed for who is no party."""
    since: tuple[int, int, int] = (0, 0, 0)
    """How many answers, screenings and decisions there were when they were named. None of those counts for them: they
    may have been named before, by another right."""


@dataclass(frozen=True, slots=True)
class SourceText:
    """A text from which the product was written."""

    id: SourceId
    digest: Digest
    kind: str
    """Code of the procedure: ``strategy-minutes``, ``police``, ``own-visit`` ...; ``unknown`` needs a decision."""
    case: CaseId | None
    """Whose record it is, as the author says. None: nobody knows."""
    supplied_by: AccountId
    """May not check the product."""
    added_by: AccountId
    added: datetime
    decided: Decided | None = None
    drafts: int = 0
    """How many versions of the document there were when that was decided: what was refused may stand in each."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A version of the document as its author wrote it. The original is never changed."""

    digest: Digest
    media: MediaType
    added_by: AccountId
    added: datetime


@dataclass(frozen=True, slots=True)
class Answer:
    """What a person answered to a step of the procedure, for the product or for one recipient."""

    step: str
    recipient: PersonId | None
    code: str
    words: str
    by: AccountId
    at: datetime


@dataclass(frozen=True, slots=True)
class Screened:
    """That the machine screened a draft for a recipient, and what it found, in figures."""

    recipient: PersonId
    draft: Digest
    policy: Digest
    register: Digest
    findings: Digest
    """Of the findings, which are in the vault."""
    passages: int
    at: datetime


@dataclass(frozen=True, slots=True)
class PassageDecision:
    """What a person decided on a passage for a recipient, with the reason's code; the last one counts."""

    recipient: PersonId
    passage: PassageId
    outcome: Outcome
    reason: str
    by: AccountId
    at: datetime
    words: str = ""
    added: Span | None = None
    """The words that they marked, if the machine had not found them."""


@dataclass(frozen=True, slots=True)
class FileDecision:
    """What a person decided on a file inside a draft that could not be read, or not whole; the last one counts."""

    draft: Digest
    file: Digest
    out: bool
    """Whether it is left out of every copy of this draft."""
    reason: str
    """In their own words."""
    by: AccountId
    at: datetime


@dataclass(frozen=True, slots=True)
class Footing:
    """What an edition rests on. Whatever of it changes, the checks that were made on it no longer count."""

    recipient: PersonId
    draft: Digest
    copy: Digest
    findings: Digest
    policy: Digest
    procedure: Digest
    register: Digest
    decisions: int = 0
    """How many decisions of people on passages for this recipient were heeded. None is ever taken back, only added."""
    before: int = 0
    """How many decisions of the product were not, since they were made before the recipient was named."""
    files: int = 0
    """How many decisions on files inside the draft were heeded."""

    @property
    def digest(self) -> Digest:
        """One digest of all."""
        digests = (self.draft, self.copy, self.findings, self.policy, self.procedure, self.register)
        heeded = f"{self.decisions} {self.before} {self.files}"
        return digest_of("\n".join((self.recipient, heeded, *digests)).encode())


@dataclass(frozen=True, slots=True)
class Seen:
    """How long a page of a copy was before a checker's eyes."""

    page: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Marked:
    """What a checker, who saw the copy alone, thinks should not be there."""

    id: str
    page: int
    part: str
    start: int
    end: int
    """Half-open, in code points of the part's text in the copy."""
    why: str = ""


class DifferenceKind(StrEnum):
    """Where checker, author and machine do not say the same."""

    MARKED = "marked by the checker"
    KEPT = "kept by the author against the machine"
    WITHHELD = "withheld by the author alone"


@dataclass(frozen=True, slots=True)
class Settled:
    """How a difference was settled: ``change`` sends the edition back."""

    by: AccountId
    at: datetime
    change: bool
    reason: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference, which somebody has to settle with a reason."""

    id: str
    kind: DifferenceKind
    mark: str | None = None
    """The checker's mark, if it is about one."""
    passage: PassageId | None = None
    """The passage of the findings, if it is about one."""
    settled: Settled | None = None
    kept: bool = False
    """Whether the author kept that passage against the machine."""


class Verdict(StrEnum):
    """How an independent check ended."""

    APPROVED = "approved"
    RETURNED = "returned"
    LEFT = "left unfinished"


@dataclass(frozen=True, slots=True)
class IndependentCheck:
    """One person's check of one edition: first blind, then compared."""

    checker: AccountId
    started: datetime
    footing: Digest
    """Of what was before their eyes; it counts for nothing else."""
    sources: int = 0
    """How many sources were named then. It counts for no product with more."""
    answers: int = 0
    """How many answers were given then. It counts only while none of them is changed."""
    seen: tuple[Seen, ...] = ()
    marks: tuple[Marked, ...] = ()
    blind_until: datetime | None = None
    differences: tuple[Difference, ...] | None = None
    """None: nobody laid the marks side by side yet."""
    verdict: Verdict | None = None
    ended: datetime | None = None
    words: str = ""

    def seconds(self, page: int) -> int:
        """How long they had that page open."""
        return sum(seen.seconds for seen in self.seen if seen.page == page)


@dataclass(frozen=True, slots=True)
class DeliveryAddress:
    """Where a recipient is to be reached, as the register has it."""

    line: str = ""
    postcode: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """How and where an edition is to go, and who keyed the address again."""

    method: str
    """Code of the procedure: ``post-signed-for``, ``by-hand``, ``secure-email`` ..."""
    address: DeliveryAddress
    register: Digest
    """Where the address comes from."""
    chosen_by: AccountId
    chosen: datetime
    warnings: tuple[str, ...] = ()
    """What is near it, without saying whose; each must be accepted by whom keys it again."""
    keyed_by: AccountId | None = None
    keyed: datetime | None = None


@dataclass(frozen=True, slots=True)
class Emergency:
    """A release before the check is done: who asked and why, who granted it, and who looked at it afterwards."""

    asked_by: AccountId
    asked: datetime
    reason: str
    granted_by: AccountId | None = None
    granted: datetime | None = None
    reviewed_by: AccountId | None = None
    reviewed: datetime | None = None
    finding: str = ""


@dataclass(frozen=True, slots=True)
class Released:
    """That exactly these bytes left, when, by whose hand, and how."""

    copy: Digest
    by: AccountId
    at: datetime
    method: str
    sealed: Digest | None = None
    """Of the sealed parcel, where the method asks for one."""
    tracking: str = ""
    delivered: datetime | None = None


@dataclass(frozen=True, slots=True)
class RecallTask:
    """One thing to be done to get an edition back, and the proof that it was."""

    code: str
    done_by: AccountId | None = None
    done: datetime | None = None
    proof: str = ""


@dataclass(frozen=True, slots=True)
class Recall:
    """That an edition should never have left."""

    by: AccountId
    at: datetime
    reason: str
    tasks: tuple[RecallTask, ...]


class EditionState(StrEnum):
    """Where an edition stands."""

    MADE = "made"
    WAITING = "waiting for a check"
    BLIND = "being checked, blind"
    COMPARING = "being checked, compared"
    CHECKED = "checked"
    RETURNED = "returned to the author"
    EMERGENCY = "released in an emergency, if at all"
    RELEASED = "released"
    RECALLED = "recalled"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Edition:
    """A copy made for one recipient from one draft, and all that happened to it."""

    id: EditionId
    footing: Footing
    media: MediaType
    pages: int
    made_by: AccountId
    made: datetime
    state: EditionState
    verified: bool
    """Whether the checks on the copy's bytes all ran and passed."""
    referred: int
    """Passages that nobody decided; each blocks."""
    unread: int
    """Places that could not be read; each blocks."""
    stamped: bool = False
    same_as: tuple[Digest, ...] = ()
    """Footings from which the present one differs in the register alone, where screening anew changed nothing."""
    checks: tuple[IndependentCheck, ...] = ()
    delivery: Delivery | None = None
    emergency: Emergency | None = None
    release: Released | None = None
    recall: Recall | None = None

    @property
    def check(self) -> IndependentCheck | None:
        """The check that is under way."""
        return self.checks[-1] if self.checks and self.checks[-1].verdict is None else None

    @property
    def footings(self) -> frozenset[Digest]:
        """Of the present footing, and of all that say the same."""
        return frozenset({self.footing.digest, *self.same_as})


class ProductState(StrEnum):
    """Whether anything may still be done with a product."""

    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Product:
    """A document to be produced for one case, with all that was done to it."""

    id: ProductId
    kind: str
    """Code of the procedure: ``child-protection-plan``, ``letter`` ..."""
    procedure: Digest
    """The version of the procedure by which it is produced."""
    case: CaseId
    author: AccountId
    opened: datetime
    state: ProductState = ProductState.OPEN
    due: datetime | None = None
    """By the procedure's time limit, or by a moment that was given, whichever is earlier."""
    begins: date | None = None
    """The day that started the clock of the limit."""
    recipients: tuple[NamedRecipient, ...] = ()
    sources: tuple[SourceText, ...] = ()
    drafts: tuple[Draft, ...] = ()
    answers: tuple[Answer, ...] = ()
    screenings: tuple[Screened, ...] = ()
    decisions: tuple[PassageDecision, ...] = ()
    files: tuple[FileDecision, ...] = ()
    editions: tuple[Edition, ...] = ()
    hands: frozenset[AccountId] = frozenset()
    """Everybody who had a part in making it: wrote, supplied, decided. None of them may check it, ever."""
    looked: frozenset[AccountId] = frozenset()
    """Who saw the machine's or the author's marks, and so can no longer check it blind."""
    stand_ins: frozenset[tuple[AccountId, AccountId]] = frozenset()
    """Who did anything with it while they stood in for somebody, and for whom."""
    closed: datetime | None = None

    @property
    def draft(self) -> Draft | None:
        """The version that counts."""
        return self.drafts[-1] if self.drafts else None

    def recipient(self, person: PersonId) -> NamedRecipient | None:
        """The recipient of that id, if they are named."""
        return next((named for named in self.recipients if named.person == person), None)

    def edition(self, id: EditionId) -> Edition | None:
        """The edition of that id."""
        return next((edition for edition in self.editions if edition.id == id), None)

    def source(self, id: SourceId) -> SourceText | None:
        """The source of that id."""
        return next((source for source in self.sources if source.id == id), None)

    def screened(self, recipient: PersonId) -> Screened | None:
        """The last screening of the present draft for a recipient."""
        wanted = (recipient, self.draft.digest if self.draft else None)
        rows = self.screenings[self._since(recipient)[1] :]
        return next((row for row in reversed(rows) if (row.recipient, row.draft) == wanted), None)

    def before(self, recipient: PersonId) -> int:
        """How many decisions do not count for a recipient, since they were made before they were named."""
        return self._since(recipient)[2]

    def decided(self, recipient: PersonId) -> tuple[PassageDecision, ...]:
        """What people decided on passages for a recipient, in the order in which they did."""
        return tuple(row for row in self.decisions[self._since(recipient)[2] :] if row.recipient == recipient)

    def files_decided(self, draft: Digest) -> tuple[FileDecision, ...]:
        """What people decided on files inside a draft, in the order in which they did."""
        return tuple(row for row in self.files if row.draft == draft)

    def answered(self, step: str, recipient: PersonId | None) -> Answer | None:
        """The last answer to a step."""
        rows = self.answers[self._since(recipient)[0] :] if recipient else self.answers
        return next((row for row in reversed(rows) if (row.step, row.recipient) == (step, recipient)), None)

    def _since(self, recipient: PersonId) -> tuple[int, int, int]:
        named = self.recipient(recipient)
        return named.since if named else (0, 0, 0)

    def behind(self, accounts: frozenset[AccountId]) -> frozenset[AccountId]:
        """These, and everybody for whom one of them stood in here."""
        return accounts | {away for by, away in self.stand_ins if by in accounts}

    def unchanged_since(self, check: IndependentCheck) -> bool:
        """Whether what was said of sources and steps when a check began is still what is said."""
        then = {(row.step, row.recipient): row.code for row in self.answers[: check.answers]}
        last = {(row.step, row.recipient): row.code for row in self.answers}
        return len(self.sources) == check.sources and all(last[key] == code for key, code in then.items())

    def approvals(self, edition: Edition) -> Iterator[IndependentCheck]:
        """The checks that approve what an edition rests on now."""
        approved = (check for check in edition.checks if check.verdict is Verdict.APPROVED)
        return (check for check in approved if check.footing in edition.footings and self.unchanged_since(check))

    def approvers(self, edition: Edition) -> frozenset[AccountId]:
        """Whose approvals count: nobody's who had a part in making the product, even later, or stood in for one."""
        makers = self.behind(self.hands)
        checkers = {check.checker for check in self.approvals(edition)}
        return frozenset(each for each in checkers if not self.behind(frozenset({each})) & makers)

    def unapproved(self, edition: Edition) -> Iterator[IndependentCheck]:
        """All checks of an edition's very bytes, under way or ended, that did not approve them."""
        same = (edition.footing.recipient, edition.footing.copy)
        return (
            check
            for each in self.editions
            if (each.footing.recipient, each.footing.copy) == same
            for check in each.checks
            if check.verdict is not Verdict.APPROVED
        )

    def open_marks(self, edition: Edition) -> tuple[Marked, ...]:
        """What any checker marked on an edition's very bytes. Whoever approves them settles it; no mark is lost."""
        return tuple(mark for check in self.unapproved(edition) for mark in check.marks)
