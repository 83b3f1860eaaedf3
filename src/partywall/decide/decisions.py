"""One decision for each passage and recipient: first rule that fits a subject, strictest over subjects."""

from __future__ import annotations

from collections.abc import Sequence

from partywall.decide.policy import Facing, Policy, Rule
from partywall.decide.standing import Circle, Standing
from partywall.model.disclosure import Decision, EvidenceKind, Outcome, Passage, Recipient, Subject
from partywall.model.people import Case, Register

_STRICTNESS = {Outcome.DISCLOSE: 0, Outcome.REFER: 1, Outcome.REDACT: 2}


def decide(
    passages: Sequence[Passage], register: Register, case: Case, recipient: Recipient, policy: Policy
) -> tuple[Decision, ...]:
    """A decision for each passage, in the order of the passages."""
    circle = Circle(register, case)
    return tuple(_decision(passage, circle, recipient, policy) for passage in passages)


def _decision(passage: Passage, circle: Circle, recipient: Recipient, policy: Policy) -> Decision:
    rules = [policy.rule(facing) for facing in _facings(passage, circle, recipient)]
    rule: Rule = max(rules, key=lambda rule: _STRICTNESS[rule.outcome])
    return Decision(passage.id, recipient.person, rule.outcome, rule.id, rule.reason, "policy")


def _facings(passage: Passage, circle: Circle, recipient: Recipient) -> list[Facing]:
    if not passage.about:
        return [Facing(Standing.UNKNOWN, passage.fact, False, False, passage.score, evidence=_kinds(passage))]
    return [_facing(passage, subject, circle, recipient) for subject in passage.about]


def _facing(passage: Passage, subject: Subject, circle: Circle, recipient: Recipient) -> Facing:
    who = circle.of(subject, recipient.person)
    own_words = passage.said_by == recipient.person
    if subject.person is None:
        return Facing(who, passage.fact, False, False, passage.score, own_words, _kinds(passage))
    restricted = circle.restricted(subject.person, passage.fact, recipient.person)
    protected = circle.protected(subject.person)
    return Facing(who, passage.fact, restricted, protected, passage.score, own_words, _kinds(passage))


def _kinds(passage: Passage) -> frozenset[EvidenceKind]:
    return frozenset(evidence.kind for evidence in passage.evidence)
