"""What of a picture nobody could read is put to a person."""

from __future__ import annotations

from dataclasses import replace

from formats.test_scans import read, scrawled
from partywall.decide import decide, regions
from partywall.decide.policy import Rule
from partywall.model.disclosure import EvidenceKind, Outcome, Recipient
from partywall.model.text import Document, MediaType, digest_of
from tests.decide.cases import CASE, MOTHER, POLICY, TOWN

DOCUMENT = Document(digest_of(b"a scan"), MediaType.PNG, tuple(read(scrawled())), pages=1)


def outcomes(policy: object = POLICY) -> list[tuple[Outcome, str]]:
    decisions = decide(regions(DOCUMENT), TOWN, CASE, Recipient(MOTHER), policy)  # type: ignore[arg-type]
    return [(decision.outcome, decision.rule) for decision in decisions]


def test_each_region_is_a_passage() -> None:
    """It stands where the region stands in the text, and says what may be there."""
    (passage,) = regions(DOCUMENT)
    assert DOCUMENT.text_of(passage.span) == "\ufffc"
    assert passage.evidence[0].kind is EvidenceKind.NOT_READ
    assert "handwriting" in passage.evidence[0].why


def test_no_rule_about_people_fits_it() -> None:
    """Whatever the policy says of people of whom nobody knows who they are, a person decides."""
    assert outcomes() == [(Outcome.REFER, "none")]


def test_a_rule_may_name_it() -> None:
    """An administrator can decide for all of them."""
    rule = Rule("pictures", "All go.", Outcome.REDACT, "picture", evidence=frozenset((EvidenceKind.NOT_READ,)))
    assert outcomes(replace(POLICY, rules=(rule, *POLICY.rules))) == [(Outcome.REDACT, "pictures")]


def test_pages_of_words_alone_have_none() -> None:
    """Nothing is asked where everything was read."""
    words = replace(DOCUMENT, parts=tuple(replace(part, anchors=part.anchors[:3], text="") for part in DOCUMENT.parts))
    assert regions(words) == ()
