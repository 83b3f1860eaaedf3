"""A policy, tried on what was decided before; and what is different between two policies."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partywall.decide.again import decided_otherwise
from partywall.decide.differences import policy_differences
from partywall.decide.policy import Policy, read_policy
from partywall.errors import Refused
from partywall.model.disclosure import Outcome, Screening
from partywall.model.people import CaseId, PersonId
from tests.decide.cases import CASE, FATHER, MOTHER, POLICY, TOWN, screened
from tests.detect.town import document

TEXT = (
    "Ada Marchbank takes tablets for her nerves. Jory Trewhella was seen by the police. Katherine Trewhella rang us."
    " Asha Nair came. Her phone is 07700 900111. Mr Bevan Polglaze from the chapel was there."
)
DEFAULT = files("partywall.decide").joinpath("policies/default.toml").read_text()


def past(recipient: PersonId = MOTHER) -> Screening:
    """What was found and decided for one of the parents."""
    rows = screened(TEXT, recipient)
    passages, decisions = tuple(row[1] for row in rows), tuple(row[2] for row in rows)
    return Screening(document(TEXT), CASE.id, recipient, passages, decisions)


def changed(rule: str, outcome: Outcome) -> Policy:
    """The default policy with another outcome of one rule."""
    rules = tuple(replace(row, outcome=outcome) if row.id == rule else row for row in POLICY.rules)
    return replace(POLICY, rules=rules)


@pytest.mark.parametrize("recipient", [MOTHER, FATHER])
def test_the_same_policy_changes_nothing(recipient: PersonId) -> None:
    """Tried against itself, a policy has nothing to tell."""
    assert past(recipient).passages
    assert not decided_otherwise(past(recipient), TOWN, POLICY)


@given(st.sampled_from([rule.id for rule in POLICY.rules]), st.sampled_from(Outcome), st.sampled_from([MOTHER, FATHER]))
def test_exactly_what_a_rule_decides_changes_with_it(rule: str, outcome: Outcome, recipient: PersonId) -> None:
    """No passage of another rule changes, unless a stricter rule no longer outweighs the one that now counts."""
    before = past(recipient)
    found = decided_otherwise(before, TOWN, changed(rule, outcome))
    mine = {row.passage for row in before.decisions if row.rule == rule and row.outcome is not outcome}
    assert all(rule in {row.before.rule, row.after.rule} for row in found)
    assert all((row.before.outcome, row.before.reason) != (row.after.outcome, row.after.reason) for row in found)
    alone = {row.id for row in before.passages if len(row.about) <= 1}
    assert {row.passage for row in found} >= mine & alone


def test_what_people_decided_stays() -> None:
    """A person's decision stands whatever the policy says; a new policy is not blamed for it."""
    policy = changed("other-family", Outcome.DISCLOSE)
    before = past()
    found = decided_otherwise(before, TOWN, policy)
    assert found
    ids = frozenset(row.passage for row in found)
    assert not decided_otherwise(before, TOWN, policy, ids)
    by_hand = tuple(replace(row, by="a1") if row.passage in ids else row for row in before.decisions)
    assert not decided_otherwise(replace(before, decisions=by_hand), TOWN, policy)


def test_a_past_of_no_known_case_is_refused() -> None:
    """Without its case nobody can be told from anybody."""
    with pytest.raises(Refused, match="case"):
        decided_otherwise(replace(past(), case=CaseId("C9")), TOWN, POLICY)


def other(old: str, new: str) -> tuple[str, ...]:
    assert old in DEFAULT
    return policy_differences(POLICY, read_policy(DEFAULT.replace(old, new, 1).encode()))


def test_differences_of_policies_are_said_in_words() -> None:
    """Outcome, conditions, labels, rules that come and go, and their order."""
    assert not other("# The rules", "# These are the rules")
    assert other('who = ["stranger"] }\noutcome = "redact"', 'who = ["stranger"] }\noutcome = "refer"') == (
        "Rule stranger (“Information about people whom the register does not know is withheld.”) is changed:"
        " “withheld” becomes “a person decides”; its sentence stays as it is: read whether it is still true.",
    )
    surer = tuple(replace(row, below=0.7) if row.id == "unsure" else row for row in POLICY.rules)
    assert policy_differences(POLICY, replace(POLICY, rules=surer)) == (
        "Rule unsure (“Where it is not sure that a passage tells about somebody else, a person decides.”) is changed:"
        " below was 0.5 and is 0.7.",
    )
    assert other('confidential = "[withheld: confidential]"', 'confidential = "[gone]"') == (
        "The label of confidential was [withheld: confidential] and is [gone].",
    )
    gone = other('id = "stranger"', 'id = "somebody"')
    assert gone[0].startswith("Rule somebody is new") and gone[1].startswith("Rule stranger is gone")
    rules = replace(POLICY, rules=tuple(reversed(POLICY.rules)))
    assert policy_differences(POLICY, rules)[0].startswith("The rules are tried in another order")
    assert policy_differences(None, POLICY) == (f"No policy is in force; this one has {len(POLICY.rules)} rules.",)
