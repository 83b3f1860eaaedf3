"""Where people decided otherwise, counted over certificates."""

import json
from dataclasses import replace

import pytest

from partywall.errors import Refused
from partywall.model.disclosure import CheckStatus, Decision, Evidence, EvidenceKind, Outcome, Screening
from partywall.model.text import digest_of
from partywall.report import Program, certificate_json, disagreement_lines, disagreements, disagreements_json
from tests.report import world

WHOLE = world.document(world.part("Ada does well. Jory Trewin was arrested. They left."))
FIRST, SECOND, THIRD = (world.passage(WHOLE, *span) for span in ((0, 3), (15, 40), (41, 51)))
MARKED = replace(THIRD, evidence=(Evidence(EvidenceKind.ADDED, "somebody marked it"),))


def decided(*passages_and_outcomes: tuple[object, Outcome | None, Outcome]) -> Screening:
    """A screening on which U7 decided; with what the policy had proposed, if it had found the passage."""
    screened = world.screening(WHOLE, *(row[0] for row in passages_and_outcomes))  # type: ignore[misc]
    own, proposed = [], []
    for (_, before, after), decision in zip(passages_and_outcomes, screened.decisions, strict=True):
        own.append(Decision(decision.passage, world.MOTHER, after, "override", "judgement", "U7"))
        if before:
            proposed.append(replace(decision, outcome=before))
    return replace(screened, decisions=tuple(own), proposed=tuple(proposed))


def certificate(screening: Screening) -> bytes:
    program = Program("partywall", "0.1.0", digest_of(b"program"))
    passed = world.verification(CheckStatus.PASSED)
    return certificate_json(screening, world.register(), world.POLICY, passed, program, b"{}")


KEPT = certificate(
    decided(
        (FIRST, Outcome.REDACT, Outcome.DISCLOSE),
        (SECOND, Outcome.REFER, Outcome.REDACT),
        (MARKED, None, Outcome.REDACT),
    )
)


def test_a_certificate_keeps_what_was_proposed_and_who_decided_otherwise() -> None:
    """The policy's outcome and rule, the person's outcome and reason, and who they were."""
    first, second, third = json.loads(KEPT)["decided"]
    assert first["proposed"] == {"outcome": "redact", "rule": "others", "reason": "other-person"}
    assert (first["outcome"], first["reason"], first["by"]) == ("disclose", "judgement", "U7")
    assert second["proposed"]["outcome"] == "refer"
    assert (third["proposed"], third["evidence"]) == (None, ["added by a person"])


def test_they_are_counted_by_kind_rule_and_direction() -> None:
    """What was withheld and may stay, what was asked, and what was not found, each with its rule and evidence."""
    counted = disagreements([KEPT])
    assert {(row.evidence, row.rule, row.proposed, row.outcome): number for row, number in counted.rows} == {
        ("mention", "others", "redact", "disclose"): 1,
        ("mention", "others", "refer", "redact"): 1,
        ("added by a person", "none", None, "redact"): 1,
    }
    assert (counted.decisions, counted.against) == (3, 2), "what was asked is settled, and no disagreement"
    assert disagreement_lines(counted)[-1] == "3 decisions of people in 1 certificate; 2 against what was proposed."
    assert disagreements_json(counted)["against"] == 2


def test_a_decision_that_was_given_again_is_counted_once() -> None:
    """Every run carries the decisions on; ten runs of one document are not ten disagreements."""
    assert disagreements([KEPT, KEPT]).decisions == 3


def test_nothing_personal_is_counted() -> None:
    """Neither the words nor who decided stand in the counts, nor what a forged certificate says."""
    forged = json.loads(KEPT) | {"original": "another"}
    forged["decided"][0]["proposed"]["rule"] = "Jory Trewin\x1b[31m"
    lines = "\n".join(disagreement_lines(disagreements([KEPT, json.dumps(forged).encode()])))
    assert not [word for word in ("Jory", "Trewin", "U7", "\x1b") if word in lines]


@pytest.mark.parametrize(
    "spoilt",
    [
        b"",
        b"[]",
        b"\xff",
        b"{}",
        b"[" * 100_000,
        KEPT.replace(b'"disclose"', b'"maybe"'),
        KEPT.replace(b'"rule"', b'"ruler"'),
    ],
)
def test_what_is_no_certificate_is_refused(spoilt: bytes) -> None:
    """A number is only as good as what it was counted from: anything else stops the count in one sentence."""
    with pytest.raises(Refused, match="Certificate 2 of the folder"):
        disagreements([KEPT, spoilt])
