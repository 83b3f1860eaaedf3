"""Every act that changes a product, as a value. Its name for programs is the class's, in lower case with dashes.

An act says what is to be done. Who does it and when stands beside it. Acts marked ``machine`` in the table carry what
the house itself worked out, and no person can do them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache

from partywall.model.disclosure import Outcome, PassageId
from partywall.model.people import CaseId, PersonId
from partywall.model.product import AccountId, DeliveryAddress, Difference, EditionId, Footing, ProductId, SourceId
from partywall.model.text import Digest, MediaType, Span


@dataclass(frozen=True, slots=True)
class Act:
    """What is to be done."""


@dataclass(frozen=True, slots=True)
class EditionAct(Act):
    """An act on one edition."""

    edition: EditionId


@dataclass(frozen=True, slots=True)
class OpenProduct(Act):
    """Begin a product of a declared kind for one case."""

    product: ProductId
    kind: str
    procedure: Digest
    case: CaseId
    due: datetime | None = None
    begins: date | None = None
    """The day that starts the clock of the procedure's time limit."""


@dataclass(frozen=True, slots=True)
class NameRecipient(Act):
    """Name one person who is to have an edition."""

    person: PersonId
    basis: str
    party: bool
    """By the register; the house fills it in."""


@dataclass(frozen=True, slots=True)
class AllowRecipient(Act):
    """Decide whether somebody who is no party may have an edition."""

    person: PersonId
    allowed: bool
    reason: str


@dataclass(frozen=True, slots=True)
class DropRecipient(Act):
    """Name somebody no longer; their editions that have not left are withdrawn."""

    person: PersonId


@dataclass(frozen=True, slots=True)
class AddSource(Act):
    """Say from which text the product was written, of what kind it is and whose record."""

    source: SourceId
    digest: Digest
    kind: str
    case: CaseId | None = None
    supplier: AccountId | None = None
    """Who supplied it, if it was somebody else and they have an account."""


@dataclass(frozen=True, slots=True)
class DecideSource(Act):
    """Decide whether what comes from a source may be used for this product."""

    source: SourceId
    allowed: bool
    reason: str


@dataclass(frozen=True, slots=True)
class AddDraft(Act):
    """Hand in the document, or a new version of it."""

    digest: Digest
    media: MediaType


@dataclass(frozen=True, slots=True)
class AnswerStep(Act):
    """Answer what a step of the procedure asks, for the product or for one recipient."""

    step: str
    code: str
    words: str = ""
    recipient: PersonId | None = None


@dataclass(frozen=True, slots=True)
class AskScreening(Act):
    """Have the draft screened for a recipient."""

    recipient: PersonId


@dataclass(frozen=True, slots=True)
class RecordScreening(Act):
    """The machine has screened a draft."""

    recipient: PersonId
    draft: Digest
    policy: Digest
    register: Digest
    findings: Digest
    passages: int
    party: bool
    """Whether that register counts the recipient to the case."""


@dataclass(frozen=True, slots=True)
class LookAtFindings(Act):
    """See what the machine found and the author decided."""


@dataclass(frozen=True, slots=True)
class DecidePassage(Act):
    """Decide on a passage for a recipient, against or with the machine."""

    recipient: PersonId
    passage: PassageId
    outcome: Outcome
    reason: str
    words: str = ""
    added: Span | None = None
    """Words that the machine had not found, which are to be withheld. The house fills in the passage's id."""


@dataclass(frozen=True, slots=True)
class LeaveFileOut(Act):
    """Decide whether a file inside the document that could not be read is left out of its copies."""

    draft: Digest
    """Of the present version. The house fills it in."""
    file: Digest
    out: bool
    reason: str


@dataclass(frozen=True, slots=True)
class AskEdition(Act):
    """Have a recipient's edition made of the draft."""

    recipient: PersonId


@dataclass(frozen=True, slots=True)
class RecordEdition(EditionAct):
    """The machine has made an edition and checked its bytes."""

    footing: Footing
    media: MediaType
    pages: int
    verified: bool
    referred: int
    unread: int
    stamped: bool = False


@dataclass(frozen=True, slots=True)
class Reaffirm(EditionAct):
    """The machine has screened anew against the register in force; the copy came out the same, byte for byte."""

    footing: Footing


@dataclass(frozen=True, slots=True)
class SubmitEdition(EditionAct):
    """Hand an edition to the independent check."""


@dataclass(frozen=True, slots=True)
class WithdrawEdition(EditionAct):
    """Withdraw an edition that has not left."""


@dataclass(frozen=True, slots=True)
class StartCheck(EditionAct):
    """Begin to check an edition, blind."""


@dataclass(frozen=True, slots=True)
class SeePage(EditionAct):
    """Say for how long a page was before the checker's eyes."""

    page: int
    seconds: int


@dataclass(frozen=True, slots=True)
class MarkCopy(EditionAct):
    """Mark what should not be there."""

    mark: str
    page: int
    part: str
    start: int
    end: int
    why: str = ""


@dataclass(frozen=True, slots=True)
class UnmarkCopy(EditionAct):
    """Take a mark of one's own back, while blind."""

    mark: str


@dataclass(frozen=True, slots=True)
class EndBlind(EditionAct):
    """End the blind part of a check; from now on the other marks are shown."""


@dataclass(frozen=True, slots=True)
class RecordDifferences(EditionAct):
    """The machine has laid the three sets of marks side by side."""

    differences: tuple[Difference, ...]


@dataclass(frozen=True, slots=True)
class SettleDifference(EditionAct):
    """Settle one difference between the marks, with a reason."""

    difference: str
    change: bool
    reason: str


@dataclass(frozen=True, slots=True)
class ApproveEdition(EditionAct):
    """Approve: the edition may go to its recipient."""

    words: str = ""


@dataclass(frozen=True, slots=True)
class ReturnEdition(EditionAct):
    """Send the edition back to its author."""

    words: str


@dataclass(frozen=True, slots=True)
class LeaveCheck(EditionAct):
    """Give an unfinished check up, so that somebody else can take it."""


@dataclass(frozen=True, slots=True)
class ChooseDelivery(EditionAct):
    """Choose how an edition is to go. The house fills in the address from the register, and what is near it."""

    method: str
    address: DeliveryAddress
    register: Digest
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyAddress(EditionAct):
    """Key the address again, as it stands on the envelope; the house compares."""

    matches: bool
    """Whether what was keyed is the address. The house fills it in."""
    accepted: tuple[str, ...] = ()
    """The warnings that were read and accepted."""


@dataclass(frozen=True, slots=True)
class AskEmergency(EditionAct):
    """Ask for an edition to leave before its check is done."""

    reason: str


@dataclass(frozen=True, slots=True)
class GrantEmergency(EditionAct):
    """Grant, as a second person, that an edition leaves before its check is done."""


@dataclass(frozen=True, slots=True)
class ReviewEmergency(EditionAct):
    """Look at an edition that left in an emergency, as its check would have."""

    finding: str


@dataclass(frozen=True, slots=True)
class ReleaseEdition(EditionAct):
    """Let the checked bytes leave."""

    copy: Digest
    """Of the bytes that leave."""
    sealed: Digest | None = None
    """Of the parcel around them."""


@dataclass(frozen=True, slots=True)
class ConfirmDelivery(EditionAct):
    """Write down that an edition arrived, or the number by which it is followed."""

    tracking: str = ""
    arrived: bool = False


@dataclass(frozen=True, slots=True)
class RecallEdition(EditionAct):
    """Call an edition back that should not have left."""

    reason: str


@dataclass(frozen=True, slots=True)
class DoRecallTask(EditionAct):
    """Write down that one task of a recall is done."""

    task: str
    proof: str


@dataclass(frozen=True, slots=True)
class AdoptProcedure(Act):
    """Go on by the procedure in force, where the one by which the product was begun has been superseded."""

    procedure: Digest


@dataclass(frozen=True, slots=True)
class CloseProduct(Act):
    """Close the product: nothing more is to be done."""


def name_of(act: type[Act]) -> str:
    """The act's name for programs: ``ReleaseEdition`` is ``release-edition``."""
    return _dashed(act.__name__)


@cache
def _dashed(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()
