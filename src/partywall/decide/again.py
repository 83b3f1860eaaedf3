"""A policy, tried on what was decided by another: which passages would have been decided otherwise.

Only the policy is asked again. What was looked for because of what the old policy left standing (copies in records that
are not open, combinations that single somebody out) was found then, and is judged as it was found.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass

from partywall.decide.decisions import decide
from partywall.decide.policy import Policy
from partywall.errors import Refused
from partywall.model.disclosure import Decision, PassageId, Recipient, Screening
from partywall.model.people import Register


@dataclass(frozen=True, slots=True)
class Otherwise:
    """A passage that would be decided otherwise: what was decided, and what would be."""

    passage: PassageId
    before: Decision
    after: Decision


def decided_otherwise(
    screening: Screening, register: Register, policy: Policy, by_people: Set[PassageId] = frozenset()
) -> tuple[Otherwise, ...]:
    """The passages whose outcome or reason would be another. What people decided stays as it is."""
    case = register.case(screening.case)
    if case is None:
        raise Refused("The register has not the case of a past screening.")
    anew = decide(screening.passages, register, case, Recipient(screening.recipient), policy)
    return tuple(
        Otherwise(before.passage, before, after)
        for before, after in zip(screening.decisions, anew, strict=True)
        if before.by == "policy"
        and before.passage not in by_people
        and (before.outcome, before.reason) != (after.outcome, after.reason)
    )
