"""What holds outside a product at the moment of an act."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from partywall.model.people import PersonId
from partywall.model.text import Digest
from partywall.procedure.written import Procedure


@dataclass(frozen=True, slots=True)
class Pause:
    """The line is stopped: for one kind of product, for one recipient, or for both together."""

    id: str
    kind: str | None
    recipient: PersonId | None
    why: str
    """In words without personal data."""

    def holds(self, kind: str, recipient: PersonId | None) -> bool:
        """Whether it stops such a product for such a recipient."""
        return self.kind in {None, kind} and self.recipient in {None, recipient}


@dataclass(frozen=True, slots=True)
class Situation:
    """The time, and what is in force: procedure, policy, register, pauses."""

    at: datetime
    procedure: Procedure
    """By which the product is produced."""
    procedure_in_force: Digest | None
    """Of its kind. None: none is."""
    policy: Digest | None
    """The redaction policy in force. None: it lapsed, or none was approved."""
    register: Digest | None
    register_taken: datetime | None
    """When the register in force was taken from the case system."""
    pauses: tuple[Pause, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an act may not be done."""

    code: str
    why: str
    """One sentence for the person who tried, without personal data."""
    step: str | None = None
    """The step of the procedure that asks for it; None: no procedure can allow it."""
