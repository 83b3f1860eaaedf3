"""What becomes of the rules' findings and the trained reader's marks together."""

from dataclasses import replace

from partywall.decide import Policy, read_policy
from partywall.decide.heeded import LIKELY, WORTH_ASKING, score
from partywall.model.disclosure import EvidenceKind, Mark
from partywall.model.people import PersonId
from partywall.model.text import Span
from partywall.pipeline import NO_MODELS, Models, Request, _decided, _heeded, prepare, read_by_rules
from partywall.service.policies import default_policy
from partywall.trace import index
from tests.decide.cases import CASE, FATHER, MOTHER, POLICY, TOWN
from tests.detect.town import document


def outcomes(
    text: str, marks: dict[str, float], recipient: PersonId = MOTHER, policy: Policy = POLICY
) -> dict[str, str]:
    """The words of each passage and what is done with it, where the reader marks these words so."""
    doc = document(text)
    known = read_by_rules(doc, TOWN, Request(CASE.id, recipient), index(()), policy)
    part = doc.parts[0]
    rows = []
    for words, probability in marks.items():
        at = text.index(words)
        span = Span(doc.digest, part.id, at, at + len(words))
        rows.append(Mark(span, probability, span))
    after = _decided(known, _heeded(known, sorted(rows, key=lambda mark: mark.span)), policy)
    return {
        doc.text_of(passage.span): decision.outcome
        for passage, decision in zip(after.passages, after.decisions, strict=True)
    }


DOUBTFUL = (WORTH_ASKING + LIKELY) / 2
NAMED = "Jory Trewhella was arrested for burglary."
QUIET = "Wilfred likes the garden and sleeps well."


def test_the_reader_takes_nothing_away_from_a_known_name() -> None:
    """A known outsider's name is withheld until a person decides, though the reader marks nothing."""
    assert set(outcomes(NAMED, {}).values()) == {"refer"}
    assert set(outcomes(NAMED, {"arrested": 0.9}).values()) == {"redact"}


def test_a_likely_mark_is_withheld() -> None:
    """What the rules do not see and the reader thinks likely is withheld, and no more than it."""
    assert outcomes(QUIET, {"the garden": 0.95}) == {"the garden": "redact"}


def test_a_doubtful_mark_is_put_to_a_person() -> None:
    """Beside something withheld, a lesser mark is put to a person."""
    found = outcomes(f"{NAMED}\n\n{QUIET}", {"Jory": 0.9, "the garden": DOUBTFUL})
    assert found["the garden"] == "refer"


def test_a_document_of_which_nothing_is_withheld_is_asked_about_less() -> None:
    """A faint mark alone in a document is let go: where nothing else is another's, it mostly is nothing."""
    assert outcomes(QUIET, {"the garden": DOUBTFUL}) == {}


def test_a_passage_is_no_wider_than_its_cores_and_marks() -> None:
    """Of a sentence that the rules would take whole, what the reader does not mark and gives nothing away stays."""
    told = "Jory Trewhella was arrested"
    assert outcomes(f"Last week {told}, and it rained all day.", {told: 0.9}) == {told: "redact"}


def test_what_the_policy_puts_to_a_person_is_never_let_go() -> None:
    """A policy that refers what others are told of is obeyed, though the reader marks nothing."""
    asking = read_policy(default_policy().replace(b'outcome = "redact"', b'outcome = "refer"'))
    assert set(outcomes(NAMED, {}, policy=asking).values()) == {"refer"}


def test_a_mark_on_what_may_stay_is_not_lost() -> None:
    """Words that a rule discloses hide nothing: a likely mark inside them is withheld all the same."""
    text = "Ada Marchbank takes sertraline and her friend was arrested."
    assert outcomes(text, {"her friend was arrested": 0.95})["her friend was arrested"] == "redact"


def test_a_narrowed_passage_has_a_name_of_its_own() -> None:
    """A decision that was made on other words is not taken for a decision on these."""
    doc = document("Last week Jory Trewhella was arrested, and it rained all day.")
    known = read_by_rules(doc, TOWN, Request(CASE.id, MOTHER), index(()), POLICY)
    span = replace(known.passages[0].span, start=10, end=37)
    narrowed = _heeded(known, [Mark(span, 0.9, span)])
    assert narrowed[0].span == span
    assert narrowed[0].id != known.passages[0].id


def test_one_question_a_sentence() -> None:
    """Two doubtful marks in one sentence are one question, and in two sentences two."""
    first = outcomes(f"{NAMED}\n\n{QUIET}", {"Jory": 0.9, "the garden": DOUBTFUL, "sleeps well": DOUBTFUL})
    assert first["the garden and sleeps well"] == "refer"
    apart = outcomes(f"{NAMED}\n\n{QUIET} He is tall.", {"Jory": 0.9, "the garden": DOUBTFUL, "tall": DOUBTFUL})
    assert apart["the garden"] == apart["tall"] == "refer"


def test_what_is_kept_from_one_recipient_stays_kept() -> None:
    """A fact that the register withholds goes, whatever the reader says, from that recipient only."""
    text = "Ada Marchbank takes sertraline for her depression."
    assert "redact" in outcomes(text, {}, FATHER).values()
    assert set(outcomes(text, {}, MOTHER).values()) <= {"disclose"}


def test_a_mark_says_that_it_is_the_readers() -> None:
    """A passage of the reader's own has no other evidence, and says of whom it tells as far as is known."""
    doc = document(f"{NAMED}\n\n{QUIET}")
    known = read_by_rules(doc, TOWN, Request(CASE.id, MOTHER), index(()), POLICY)
    at = doc.parts[0].text.index("sleeps well")
    span = Span(doc.digest, doc.parts[0].id, at, at + 6)
    rows = [Mark(span, 0.99, span)]
    [passage] = [one for one in _heeded(known, rows) if one.evidence[0].kind is EvidenceKind.READ]
    assert [subject.person for subject in passage.about] == ["BOY"]
    assert len(passage.evidence) == 1


def test_scores_are_one_half_where_a_mark_is_likely() -> None:
    """The policy's threshold is the reader's: from ``LIKELY`` on, and only then, a score is one half or more."""
    assert score(LIKELY) == 0.5
    assert score(LIKELY - 0.001) < 0.5
    assert score(0.0) == 0.0
    assert score(1.0) == 1.0


def test_without_a_network_the_rules_decide() -> None:
    """No trained reader: the same passages as the rules', and no mark."""
    request = Request(CASE.id, MOTHER)
    doc = document(NAMED)
    plain = prepare(doc, TOWN, request, index(()), POLICY, models=NO_MODELS)
    assert plain == prepare(doc, TOWN, request, index(()), POLICY, models=Models())
    assert all(one.evidence[0].kind is not EvidenceKind.READ for one in plain.passages)
