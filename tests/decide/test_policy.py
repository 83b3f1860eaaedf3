"""A policy is data: read whole or refused, first rule first, strictest over people, no rule to a person."""

import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.decide import Policy, decide, read_policy
from partywall.decide.policy import _CONDITIONS, NO_RULE, Facing
from partywall.decide.standing import Standing
from partywall.errors import Refused
from partywall.model.disclosure import Evidence, EvidenceKind, Outcome, Passage, PassageId, Recipient, Subject
from partywall.model.people import FactKind, PersonId
from partywall.model.text import Digest, PartId, Span
from tests.decide.cases import CASE, CHILD, FATHER, MOTHER, POLICY, TOWN

REFERENCE = Path(__file__).parents[2] / "docs/reference.md"
DEFAULT = files("partywall.decide").joinpath("policies/default.toml").read_bytes()
ONE = b'version = "1"\nname = "n"\n[[rule]]\nid = "a"\ntext = "t"\nwhen = {}\noutcome = "refer"\nreason = "r"\n'
BOY, LADY, WORKER = PersonId("BOY"), PersonId("LADY"), PersonId("WORKER")


def outcome(*people: PersonId | None, fact: FactKind = FactKind.ALLEGATION, to: PersonId = MOTHER, score: float = 0.9,
            policy: Policy = POLICY) -> tuple[Outcome, str]:  # fmt: skip
    """What is decided about one passage, and by which rule."""
    span = Span(Digest("sha256:" + 64 * "0"), PartId("body"), 0, 5)
    about = tuple(Subject(person, None if person else 1) for person in people)
    passage = Passage(PassageId("x"), span, (span,), about, fact, (Evidence(EvidenceKind.MENTION, "test"),), score)
    [decision] = decide((passage,), TOWN, CASE, Recipient(to), policy)
    return decision.outcome, decision.rule


@pytest.mark.parametrize(
    ("people", "fact", "to", "wanted"),
    [
        ((MOTHER,), FactKind.HEALTH, MOTHER, "own-information"),
        ((CHILD,), FactKind.HEALTH, MOTHER, "case-family"),
        ((WORKER,), FactKind.IDENTITY, MOTHER, "professional-in-role"),
        ((WORKER,), FactKind.HEALTH, MOTHER, "professional-private-life"),
        ((MOTHER,), FactKind.HEALTH, FATHER, "restriction"),
        ((MOTHER,), FactKind.FINANCE, FATHER, "case-family"),
        ((CHILD,), FactKind.FINANCE, FATHER, "restriction"),
        ((LADY,), FactKind.SOURCE, MOTHER, "protected-source"),
        ((LADY,), FactKind.SOURCE, LADY, "own-information"),
        ((BOY,), FactKind.IDENTITY, MOTHER, "other-family"),
        ((None,), FactKind.IDENTITY, MOTHER, "stranger"),
        ((), FactKind.IDENTITY, MOTHER, "unknown-owner"),
    ],
)
def test_each_entitlement_rule_decides(
    people: tuple[PersonId | None, ...], fact: FactKind, to: PersonId, wanted: str
) -> None:
    """The default policy has the seven rules, and each decides its own case."""
    assert outcome(*people, fact=fact, to=to)[1] == wanted


def test_the_strictest_of_several_people_holds() -> None:
    """A sentence about the recipient and the boy next door is withheld."""
    assert outcome(MOTHER, BOY)[0] is Outcome.REDACT


def test_an_unsure_passage_goes_to_a_person() -> None:
    """Below half sure nobody but a person decides."""
    assert outcome(BOY, score=0.47)[0] is Outcome.REFER


def test_no_rule_is_a_question() -> None:
    """Where no rule fits a person has to decide, whatever the passage is about."""
    assert outcome(BOY, policy=replace(POLICY, rules=())) == (Outcome.REFER, "none")


@given(
    st.builds(
        Facing, st.sampled_from(Standing), st.sampled_from(FactKind), st.booleans(), st.booleans(),
        st.floats(0, 1), st.booleans(),
    )
)  # fmt: skip
@settings(max_examples=200)
def test_nothing_of_others_is_given_out_by_default(facing: Facing) -> None:
    """Nothing of another family, a stranger or an unknown owner is disclosed, unless it is the recipient's own words;
    and what is restricted or shows a protected source is not even then: unsure, a person decides."""
    rule = POLICY.rule(facing)
    outsider = facing.who in {Standing.OTHER_FAMILY, Standing.STRANGER, Standing.UNKNOWN}
    if outsider and not facing.own_words:
        assert rule.outcome is not Outcome.DISCLOSE
    if facing.who is not Standing.RECIPIENT and (
        facing.restricted or facing.protected and facing.fact is FactKind.SOURCE
    ):
        assert rule.outcome is Outcome.REDACT or facing.score < 0.5 and rule.outcome is Outcome.REFER


def test_every_reason_that_withholds_has_a_label() -> None:
    """A copy has words for each reason, and no label says more than that something is withheld."""
    reasons = {rule.reason for rule in POLICY.rules if rule.outcome is not Outcome.DISCLOSE}
    assert reasons <= POLICY.labels.keys()
    assert all(label.startswith("[withheld") for label in POLICY.labels.values())


def test_a_changed_policy_has_another_digest() -> None:
    """One changed byte voids what was decided before."""
    assert read_policy(DEFAULT + b"\n# note\n").digest != read_policy(DEFAULT).digest


@pytest.mark.parametrize(
    ("untrusted", "said"),
    [
        (b"\xff", "not a TOML file"),
        (b"version =", "not a TOML file"),
        (b"", "lacks"),
        (ONE.replace(b"[[rule]]", b"extra = 1\n[[rule]]"), "no policy knows"),
        (ONE.replace(b"when = {}", b"when = { whom = 1 }"), "no policy knows"),
        (ONE.replace(b"when = {}", b'when = { who = ["friend"] }'), "Rule 1"),
        (ONE.replace(b"when = {}", b'when = { restricted = "yes" }'), "Rule 1"),
        (ONE.replace(b"when = {}", b"when = { below = 2 }"), "Rule 1"),
        (ONE.replace(b'"refer"', b'"burn"'), "Rule 1"),
        (ONE.replace(b'"refer"', b"[[]]"), "Rule 1"),
        (ONE.replace(b'id = "a"', b"id = {}"), "Rule 1"),
        (b'version = "1"\nname = "n"\nrule = [4, []]\n', "Rule 2 is not a table"),
        (ONE.replace(b'id = "a"\n', b""), "lacks id"),
        (ONE.replace(b'"a"', b'"none"'), "called none"),
        (ONE + ONE[ONE.index(b"[[") :], "one id"),
        (b'version = "1"\nname = "n"\nrule = []\n', "no rules"),
        (ONE + b"[labels]\nr = 1\n", "labels"),
    ],
)
def test_a_bad_policy_is_refused_in_one_sentence(untrusted: bytes, said: str) -> None:
    """Whatever the format does not know is refused, and the sentence says where."""
    with pytest.raises(Refused, match=said):
        read_policy(untrusted)


def test_everything_that_is_wrong_is_said_at_once_by_line() -> None:
    """Nobody has to mend one fault, to be told the next."""
    bad = ONE.replace(b"when = {}", b'when = { who = ["friend"], below = 2 }').replace(b'"refer"', b'"burn"')
    bad = bad.replace(b'name = "n"', b"name = 4\nfly = true")
    with pytest.raises(Refused) as refused:
        read_policy(bad)
    said = str(refused.value)
    assert said.startswith("The policy has 5 fault(s).")
    assert re.findall(r"Line (\d+)", said) == ["3", "2", "8", "7", "7"]


@given(st.binary(max_size=200) | st.text(max_size=100).map(lambda text: ONE + text.encode()))
@settings(max_examples=150)
def test_any_bytes_are_a_policy_or_refused(untrusted: bytes) -> None:
    """Nothing that is not a policy ends in a traceback."""
    try:
        assert read_policy(untrusted).rules
    except Refused as refused:
        assert str(refused).endswith(".")


def test_no_rule_refers() -> None:
    """The rule that stands for none refers."""
    assert NO_RULE.outcome is Outcome.REFER


def documented() -> dict[str, list[str]]:
    """The conditions in the reference, each with its values."""
    section = REFERENCE.read_text().split("## Policy conditions\n")[1].split("\n## ")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if line[:1] == "|"]
    return {row[0].strip("`"): re.findall("`([^`]+)`", row[2]) for row in rows[2:]}


def test_the_reference_lists_every_condition() -> None:
    """The table of policy conditions is what a policy may hold, with every person and kind of fact."""
    table = documented()
    assert table.keys() == _CONDITIONS
    assert table["who"] == [str(one) for one in Standing]
    assert table["fact"] == [str(one) for one in FactKind]
    assert table["evidence"] == [str(one) for one in EvidenceKind]


@pytest.mark.parametrize("condition", sorted(_CONDITIONS))
def test_every_documented_value_is_read(condition: str) -> None:
    """Each condition of the reference, with each value that it names, makes a policy; any other value is refused."""
    listed = condition in {"who", "fact", "evidence"}
    for value in documented()[condition] or ["0", "0.5", "1"]:
        when = f'{condition} = ["{value}"]' if listed else f"{condition} = {value}"
        assert read_policy(ONE.replace(b"when = {}", f"when = {{ {when} }}".encode())).rules
    with pytest.raises(Refused):
        read_policy(ONE.replace(b"when = {}", f'when = {{ {condition} = ["no such value"] }}'.encode()))
