"""What is decided about a document for one recipient, and the copy that follows from it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from partywall.model.people import CaseId, FactKind, FamilyId, PersonId
from partywall.model.records import Source
from partywall.model.stamp import Stamp
from partywall.model.text import Digest, Document, PartId, Span, Unread

PassageId = NewType("PassageId", str)
"""Stable: made of the place in the document, so a decision can be kept and given again."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Who will read the copy."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class Provenance:
    """That a span stands in a record too."""

    span: Span
    source: Source
    record_span: Span
    likeness: float
    """Share of the span's words that stand in the record in the same order, 0 to 1."""
    score: float = 1.0
    """How sure it is that this is a copy and not the common words of the trade, 0 to 1."""
    context: str = ""
    """The record's paragraph or row: it may name whom the passage tells of where the copy does not."""
    context_start: int = 0
    """Where ``context`` begins in the text of the record's part."""
    before: str = ""
    """The record's text up to the end of what was copied, as far back as it may still speak of the same people."""
    retold: bool = False
    """Whether the same is told in other words."""

    @property
    def record(self) -> Digest:
        """The record's digest."""
        return self.source.digest

    @property
    def families(self) -> tuple[FamilyId, ...]:
        """Whose record it is."""
        return self.source.families


@dataclass(frozen=True, slots=True)
class Echo:
    """A telling word that stands in records too: too little to be a copy, and yet worth weighing."""

    span: Span
    own: bool
    """In a record of the case's own family."""
    foreign: bool
    """In a record of another family."""
    level: int
    """How much its sentence shares with one sentence of another family's record, 0 to 4."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of words that the trained reader thinks is not for the recipient."""

    span: Span
    probability: float
    """Of its likeliest word, 0 to 1."""
    around: Span
    """The words of its sentence, this stretch among them, that are likely at all."""


class EvidenceKind(StrEnum):
    """Why we think that a passage tells about somebody."""

    MENTION = "mention"
    COPIED = "copied passage"
    RETOLD = "retold passage"
    FOR_PROFESSIONALS = "for professionals"
    IDENTIFIER = "identifier"
    DESCRIPTION = "description"
    CARRIED_ON = "carried on"
    COMBINATION = "combination"
    ADDED = "added by a person"
    SECOND_EYES = "second eyes"
    READ = "trained reader"
    NOT_READ = "not read"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason, in words that hold no personal data; ``record`` for what was copied."""

    kind: EvidenceKind
    why: str
    record: Digest | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a passage is about: somebody in the register, or a numbered stranger."""

    person: PersonId | None
    stranger: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """The smallest phrase, clause or sentence that has to go together."""

    id: PassageId
    span: Span
    cores: tuple[Span, ...]
    """The words that give it away, inside ``span``."""
    about: tuple[Subject, ...]
    """Empty: somebody, but nobody knows who (copied from a record of unknown owners)."""
    fact: FactKind
    evidence: tuple[Evidence, ...]
    score: float
    """How sure we are that it tells about them, 0 to 1."""
    said_by: PersonId | None = None
    """Who of the case's family says this, by the text: they know their own words."""


class Outcome(StrEnum):
    """What is to be done with a passage."""

    DISCLOSE = "disclose"
    REDACT = "redact"
    REFER = "refer"


@dataclass(frozen=True, slots=True)
class Decision:
    """A passage for a recipient: what is done, by which rule, for what reason and by whom."""

    passage: PassageId
    recipient: PersonId
    outcome: Outcome
    rule: str
    """Id of the rule of the policy, or ``override``."""
    reason: str
    """Reason code of the policy, e.g. ``other-person``."""
    by: str
    """``policy`` or the id of the user who decided."""


@dataclass(frozen=True, slots=True)
class Redaction:
    """A span that the copy does not have, and the label that stands in its place."""

    span: Span
    label: str


LEFT_OUT = "[withheld: a file that could not be read]"
"""What stands in a copy for each file inside that was left out, in a text of its own."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be taken out of a document and of the documents inside it.

    ``redactions`` are sorted and disjoint, and only in parts that stay. ``dropped`` are the parts
    that no copy has.
    """

    document: Digest
    redactions: tuple[Redaction, ...]
    dropped: tuple[tuple[Digest, PartId], ...] = ()
    stamp: Stamp | None = None
    """What stands at the foot of each page of the copy; the documents inside have none."""
    left_out: tuple[Digest, ...] = ()
    """Files inside that the copy goes without, since they could not be read. In their place stands ``LEFT_OUT``."""

    def stamp_of(self, document: Digest) -> Stamp | None:
        """The stamp that the copy of this document bears."""
        return self.stamp if document == self.document else None

    def of(self, document: Digest, part: PartId) -> tuple[Redaction, ...]:
        """The redactions in one part of one document, in order."""
        return tuple(
            redaction
            for redaction in self.redactions
            if redaction.span.document == document and redaction.span.part == part
        )


class CheckStatus(StrEnum):
    """How a check on a finished copy ended."""

    PASSED = "passed"
    FAILED = "failed"
    COULD_NOT_RUN = "could not run"


@dataclass(frozen=True, slots=True)
class Check:
    """One check on the bytes of a copy. ``detail`` holds no personal data."""

    name: str
    status: CheckStatus
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Left:
    """A withheld text that a copy still has, by its number in the plan, from 0, and where in the copy it is."""

    redaction: int
    where: str
    """In words that hold no personal data."""


@dataclass(frozen=True, slots=True)
class Verification:
    """The checks on one copy. No check at all is not a pass."""

    copy: Digest
    checks: tuple[Check, ...]
    left: tuple[Left, ...] = ()
    """What could be told by itself of what the checks found."""

    @property
    def passed(self) -> bool:
        """Whether there is at least one check and all passed."""
        return bool(self.checks) and all(check.status is CheckStatus.PASSED for check in self.checks)


@dataclass(frozen=True, slots=True)
class SecondLook:
    """How a language model was asked about a document and how it answered: figures, and no word of either."""

    model: str
    settings: Digest
    """Of the settings by which it was asked."""
    chunks: int
    """Stretches of text that there were to ask about."""
    answers: int
    """Chunks with an answer that could be read."""
    passages: int
    """Passages that its quotations stand for."""
    known: int
    """Those of the passages that were to be withheld or decided without it."""
    dropped: tuple[tuple[str, int], ...] = ()
    """Quotations that do not count, by the reason why."""
    failed: tuple[tuple[str, int], ...] = ()
    """Chunks without an answer, by the reason why; each reason is a sentence without personal data."""


@dataclass(frozen=True, slots=True)
class Screening:
    """What was found and decided for one document, case and recipient, before any copy is made."""

    document: Document
    case: CaseId
    recipient: PersonId
    passages: tuple[Passage, ...]
    decisions: tuple[Decision, ...]
    """One for each passage, in the order of the passages."""
    provenances: tuple[Provenance, ...] = ()
    proposed: tuple[Decision, ...] = ()
    """What the policy said of the passages that a person decided; nothing of those that a person added."""

    second: SecondLook | None = None
    """None: no language model was asked."""
    unread_records: tuple[Unread, ...] = ()
    """What an index of records lacks near this case, so that nobody knows what was copied from there."""
    left_out: tuple[Digest, ...] = ()
    """Files inside that could not be read, and that by a person's decision go into no copy."""

    @property
    def unread(self) -> tuple[Unread, ...]:
        """All that could not be read, in the document and in the records near its case. It blocks release."""
        return (*self.document.all_unread(self.left_out), *self.unread_records)

    def outcome(self, outcome: Outcome) -> tuple[Passage, ...]:
        """The passages that were decided so."""
        return tuple(
            passage
            for passage, decision in zip(self.passages, self.decisions, strict=True)
            if decision.outcome is outcome
        )
