"""What somebody may have of a case, as policy and register in force have it: before anything is screened.

It says what the rules do with whatever is surely told of a person. Who told something in confidence is never named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from partywall.decide import Policy
from partywall.decide.policy import Facing
from partywall.decide.standing import Circle, Standing
from partywall.model.disclosure import Outcome
from partywall.model.people import Case, FactKind, Person, PersonId
from partywall.model.product import AccountId, ProductId
from partywall.procedure.seeing import View
from partywall.report.people import called
from partywall.service.policies_in_force import policy_in_force
from partywall.service.register_versions import opened, register_in_force
from partywall.service.seen import viewed
from partywall.store.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Kept:
    """Facts of some people of the family that somebody may not have, or on which a person decides."""

    people: tuple[str, ...]
    facts: tuple[FactKind, ...]
    asked: bool
    """Whether a person decides; else they are withheld."""


@dataclass(frozen=True, slots=True)
class Entitled:
    """What one person may have."""

    person: PersonId
    family: bool
    """Whether they are of the case's own family."""
    own: Outcome
    """What is about themselves."""
    open_family: tuple[str, ...]
    """The names of those of the family of whom they may have everything."""
    kept: tuple[Kept, ...]
    others: Outcome
    """What is about other families, and people whom the register does not know."""
    confided: Outcome
    """Who told something in confidence."""


def entitled_of(
    account: AccountId, product: ProductId, people: Iterable[PersonId], at: datetime | None = None
) -> Mapping[PersonId, Entitled]:
    """What each of them may have of a product's case. Nothing where no policy or register is in force."""
    at = at or datetime.now(UTC)
    whole = viewed(account, product, View.PRODUCT, at=at)
    policy, taken = policy_in_force(at), register_in_force(at)
    if policy is None or taken is None:
        return {}
    register = opened(taken.digest)
    case = register.case(whole.case)
    if case is None:
        return {}
    return {id: entitled(id, case, register, policy) for id in people if register.person(id)}


def entitled(id: PersonId, case: Case, register: Snapshot, policy: Policy) -> Entitled:
    """What the rules give to one person."""
    circle = Circle(register, case)
    members = register.members(case.family)
    others = [member for member in members if member.id != id]
    told = {member.id: _outcomes(member, id, circle, policy) for member in others}
    return Entitled(
        id,
        any(member.id == id for member in members),
        _worst(_rule(policy, Standing.RECIPIENT, fact) for fact in FactKind if fact is not FactKind.SOURCE),
        tuple(called(member) for member in others if not told[member.id]),
        tuple(_kept(others, told)),
        _worst(
            _rule(policy, who, fact)
            for who in (Standing.OTHER_FAMILY, Standing.STRANGER)
            for fact in FactKind
            if fact is not FactKind.SOURCE
        ),
        _rule(policy, Standing.CASE_FAMILY, FactKind.SOURCE, protected=True),
    )


def _outcomes(member: Person, recipient: PersonId, circle: Circle, policy: Policy) -> dict[FactKind, Outcome]:
    """Of a member of the family, the kinds of facts that the recipient may not simply have."""
    found = {
        fact: _rule(policy, Standing.CASE_FAMILY, fact, restricted=circle.restricted(member.id, fact, recipient))
        for fact in FactKind
        if fact is not FactKind.SOURCE
    }
    return {fact: outcome for fact, outcome in found.items() if outcome is not Outcome.DISCLOSE}


def _kept(people: list[Person], told: Mapping[PersonId, dict[FactKind, Outcome]]) -> Iterable[Kept]:
    """Those from whom the same is kept, together."""
    alike: dict[tuple[tuple[FactKind, ...], bool], list[Person]] = {}
    for person in people:
        for outcome in (Outcome.REDACT, Outcome.REFER):
            facts = tuple(fact for fact, said in told[person.id].items() if said is outcome)
            if facts:
                alike.setdefault((facts, outcome is Outcome.REFER), []).append(person)
    return [Kept(tuple(map(called, rows)), facts, asked) for (facts, asked), rows in alike.items()]


def _rule(
    policy: Policy, who: Standing, fact: FactKind, *, restricted: bool = False, protected: bool = False
) -> Outcome:
    return policy.rule(Facing(who, fact, restricted, protected, score=1.0)).outcome


def _worst(outcomes: Iterable[Outcome]) -> Outcome:
    """Of several: withheld, else a person decides, else it may stay."""
    found = set(outcomes)
    return next(each for each in (Outcome.REDACT, Outcome.REFER, Outcome.DISCLOSE) if each in found)
