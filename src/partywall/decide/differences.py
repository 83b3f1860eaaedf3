"""What is different between two policies, in sentences for officers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from partywall.decide.policy import Policy, Rule
from partywall.model.disclosure import Outcome

_SAID: Mapping[Outcome, str] = MappingProxyType(
    {Outcome.REDACT: "withheld", Outcome.REFER: "a person decides", Outcome.DISCLOSE: "may stay"}
)
"""Outcomes as officers read them."""


def policy_differences(old: Policy | None, new: Policy) -> tuple[str, ...]:
    """The differences between two policies; empty where nothing is decided or labelled otherwise."""
    if old is None:
        return (f"No policy is in force; this one has {len(new.rules)} rules.",)
    return (*_rules(old, new), *_order(old, new), *_labels(old, new))


def _rules(old: Policy, new: Policy) -> Iterator[str]:
    before, after = ({rule.id: rule for rule in policy.rules} for policy in (old, new))
    for id in [id for id in after if id not in before]:
        yield f"Rule {id} is new: {after[id].text}"
    for id in [id for id in before if id not in after]:
        yield f"Rule {id} is gone: {before[id].text}"
    for id in [id for id in after if id in before]:
        if changed := tuple(_changed(before[id], after[id])):
            yield f"Rule {id} (“{after[id].text}”) is changed: {'; '.join(changed)}."


def _changed(before: Rule, after: Rule) -> Iterator[str]:
    if before.outcome is not after.outcome:
        yield f"“{_SAID[before.outcome]}” becomes “{_SAID[after.outcome]}”"
        if before.text == after.text:  # people are shown the sentence, and would be told what is not so
            yield "its sentence stays as it is: read whether it is still true"
    if before.reason != after.reason:
        yield f"its reason {before.reason} becomes {after.reason}"
    was, will_be = _conditions(before), _conditions(after)
    for name, value in will_be.items():
        if was[name] != value:
            yield f"{name} was {was[name] or 'anything'} and is {value or 'anything'}"
    if before.text != after.text:
        yield "its words are others"


def _conditions(rule: Rule) -> dict[str, str]:
    """What must hold, as the file says it."""
    truths = {"restricted": rule.restricted, "protected": rule.protected, "own_words": rule.own_words}
    return {
        "who": ", ".join(sorted(rule.who)),
        "fact": ", ".join(sorted(rule.fact)),
        "evidence": ", ".join(sorted(rule.evidence)),
        **{name: "" if value is None else str(value).lower() for name, value in truths.items()},
        "sure": f"{rule.sure:g}" if rule.sure else "",
        "below": "" if rule.below is None else f"{rule.below:g}",
    }


def _order(old: Policy, new: Policy) -> Iterator[str]:
    both = {rule.id for rule in old.rules} & {rule.id for rule in new.rules}
    before, after = ([rule.id for rule in policy.rules if rule.id in both] for policy in (old, new))
    if before != after:
        yield "The rules are tried in another order: " + ", ".join(rule.id for rule in new.rules) + "."


def _labels(old: Policy, new: Policy) -> Iterator[str]:
    for reason in sorted(old.labels.keys() | new.labels.keys()):
        before, after = old.labels.get(reason), new.labels.get(reason)
        if before != after:
            yield f"The label of {reason} was {before or 'the common one'} and is {after or 'the common one'}."
