"""The stage that turns decisions into a plan."""

from hypothesis import given
from hypothesis import strategies as st

from partywall.model.disclosure import Decision, Outcome, Passage, PassageId
from partywall.model.people import FactKind, PersonId
from partywall.model.text import Anchor, Digest, Document, MediaType, Part, PartId, PartKind, Span
from partywall.redact import PLAIN_LABEL, plan

DIGEST = Digest("sha256:0")
TEXT = "Ann saw Bob. Bob had a car.\nCal did not see it. Nor did Dee."


def document(text: str = TEXT, stays: bool = True) -> Document:
    part = Part(PartId("body"), PartKind.BODY, text, (Anchor(0, len(text), "body"),), stays)
    return Document(DIGEST, MediaType.TEXT, (part,))


def passage(start: int, end: int) -> Passage:
    span = Span(DIGEST, PartId("body"), start, end)
    return Passage(PassageId(f"{start}-{end}"), span, (span,), (), FactKind.IDENTITY, (), 1.0)


def decision(of: Passage, outcome: Outcome, reason: str = "other-person") -> Decision:
    return Decision(of.id, PersonId("P1"), outcome, "6", reason, "policy")


def spans(outcome: Outcome, *pairs: tuple[int, int], doc: Document | None = None) -> list[tuple[int, int]]:
    passages = [passage(*pair) for pair in pairs]
    made = plan(doc or document(), passages, [decision(p, outcome) for p in passages], {})
    return [(redaction.span.start, redaction.span.end) for redaction in made.redactions]


def test_what_may_be_disclosed_stays() -> None:
    """A passage that the recipient may have is not in the plan."""
    assert spans(Outcome.DISCLOSE, (0, 12)) == []


def test_what_a_person_must_decide_is_withheld_until_then() -> None:
    """A referred passage is taken out of the copy like one that is withheld."""
    assert spans(Outcome.REFER, (0, 12)) == [(0, 12)]


def test_overlapping_and_adjoining_passages_become_one() -> None:
    """Two passages with only a space between them get one label, so that labels cannot be counted."""
    assert spans(Outcome.REDACT, (0, 12), (8, 12), (13, 27)) == [(0, 27)]


def test_passages_on_two_lines_stay_two() -> None:
    """Redactions are not merged over the end of a paragraph."""
    assert spans(Outcome.REDACT, (13, 27), (28, 47)) == [(13, 27), (28, 47)]


def test_a_part_that_no_copy_keeps_is_dropped_whole() -> None:
    """Passages in a comment or property need no redaction, and the part is listed as dropped."""
    doc = document(stays=False)
    found = passage(0, 3)
    made = plan(doc, [found], [decision(found, Outcome.REDACT)], {})
    assert made.redactions == ()
    assert made.dropped == ((DIGEST, PartId("body")),)


def test_the_policy_words_the_label() -> None:
    """The label is the policy's for the reason, or the plain one."""
    found = [passage(0, 3), passage(28, 31)]
    decisions = [decision(found[0], Outcome.REDACT), decision(found[1], Outcome.REDACT, "unheard-of")]
    made = plan(document(), found, decisions, {"other-person": "[withheld: another person]"})
    assert [redaction.label for redaction in made.redactions] == ["[withheld: another person]", PLAIN_LABEL]


pair = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20)).map(lambda p: (p[0], min(len(TEXT), sum(p))))


@given(st.lists(pair, max_size=8))
def test_a_plan_is_sorted_and_disjoint_and_covers_every_withheld_character(pairs: list[tuple[int, int]]) -> None:
    """Whatever the passages, no redaction overlaps another and none of their characters is left."""
    made = spans(Outcome.REDACT, *pairs)
    assert made == sorted(made)
    assert all(first[1] <= second[0] for first, second in zip(made, made[1:], strict=False))
    covered = {offset for start, end in made for offset in range(start, end)}
    assert covered >= {offset for start, end in pairs for offset in range(start, end)}
