"""Whose a passage is that stands in several records, in a record of nobody knows whom, or was only retold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from partywall.decide import assemble, decide
from partywall.detect import detect
from partywall.model.disclosure import EvidenceKind, Outcome, Passage, Provenance, Recipient
from partywall.model.people import FamilyId
from partywall.model.records import Record
from partywall.model.text import Span
from partywall.resolve import resolve
from tests import recorded
from tests.decide.cases import CASE, F1, F2, MOTHER, POLICY, TOWN, screened
from tests.detect.town import document

TOLD = "He was found with four stolen bicycles behind the bakery on three different evenings in March."
QUIET = "The harbour bakery sold forty loaves to the lifeboat crew on three different evenings in March."


def record(text: str, *families: FamilyId, name: str = "note") -> Record:
    """A record of these families."""
    return recorded.record(document(text), families, name)


def found(text: str, *records: Record) -> list[tuple[str, float]]:
    """Why each copied passage is one, and how sure."""
    passages = [passage for _, passage, _ in screened(text, records=records)]
    return [(passage.evidence[0].why, passage.score) for passage in passages]


class TestBothFamilies:
    """The same words in another family's record and in the case's own."""

    def test_it_is_said(self) -> None:
        """The evidence says that it stands in both, whichever record comes first."""
        theirs, ours = record(f"Jory Trewhella. {TOLD}", F2), record(f"A note of May. {TOLD}", F1, name="ours")
        [(why, _)] = found(TOLD, theirs, ours)
        assert why == "it stands in a record of another family, and in one of this family too"
        assert found(TOLD, ours, theirs) == found(TOLD, theirs, ours)

    def test_what_tells_of_a_person_whom_theirs_names_stays_withheld(self) -> None:
        """That the family's own record tells it too does not make the boy next door theirs."""
        theirs, ours = record(f"Jory Trewhella. {TOLD}", F2), record(f"A note of May. {TOLD}", F1, name="ours")
        [(_, both)], [(_, alone)] = found(TOLD, theirs, ours), found(TOLD, theirs)
        assert 0.5 <= both < alone

    def test_what_is_harmless_has_the_right_of_our_record(self) -> None:
        """What names nobody and tells nothing sensitive is asked about if it stands in theirs alone."""
        theirs, ours = record(f"Minutes.\n\n{QUIET}", F2), record(f"A note.\n\n{QUIET}", F1, name="ours")
        assert [score < 0.5 for _, score in found(QUIET, theirs)] == [True]
        assert found(QUIET, theirs, ours) == []


class TestNobodysRecord:
    """A record of nobody knows whom."""

    def test_a_sure_copy_is_withheld(self) -> None:
        """However harmless it looks."""
        [(_, passage, decision)] = screened(QUIET, records=(record(f"Minutes.\n\n{QUIET}"),))
        assert passage.about == ()
        assert (decision.outcome, decision.rule) == (Outcome.REDACT, "unknown-owner")
        assert passage.evidence[0].why == "it stands in a record of nobody knows whom too"


def decided(text: str, score: float = 0.9, owners: tuple[FamilyId, ...] = (F2,)) -> list[tuple[Passage, Outcome]]:
    """What is decided where a record of the owners tells of the boy next door, in other words, what the text tells.

    ``score`` is how sure the finder is of that.
    """
    told = "Jory Trewhella was caught thieving cycles."
    doc, theirs = document(text), document(told)
    source = recorded.source(theirs, owners, "note")
    here = Span(doc.digest, doc.parts[0].id, 0, len(text))
    there = Span(theirs.digest, theirs.parts[0].id, 0, len(told))
    row = Provenance(here, source, there, 0.1, score, context=told, before=told, retold=True)
    near = tuple(TOWN.people())
    resolutions = resolve(doc, detect(doc, TOWN, near), TOWN, near, CASE, ())
    passages = assemble(doc, resolutions, (row,), TOWN, near, CASE)
    decisions = decide(passages, TOWN, CASE, Recipient(MOTHER), POLICY)
    return [(passage, decision.outcome) for passage, decision in zip(passages, decisions, strict=True)]


class TestRetold:
    """The same told in other words."""

    SENSITIVE = "He had been stealing bicycles from the bakery. Jory Trewhella knows the place."

    def test_it_asks_and_no_more(self) -> None:
        """However sure the finder is, a retold sentence alone is put to a person."""
        asked = [row for row in decided(self.SENSITIVE, 1.0) if row[0].evidence[0].kind is EvidenceKind.RETOLD]
        assert asked[0][1] is Outcome.REFER
        assert asked[0][0].evidence[0].why == "the same is told in a record of another family too"

    def test_something_else_in_the_sentence_makes_it_surer(self) -> None:
        """Where the sentence tells of somebody outside the family by itself, it is withheld."""
        told = "Jory Trewhella had been stealing bicycles from the bakery."
        [(retold, outcome)] = [row for row in decided(told, 1.0) if row[0].evidence[0].kind is EvidenceKind.RETOLD]
        assert retold.score >= 0.5
        assert outcome is Outcome.REDACT

    def test_a_doubtful_row_says_nothing(self) -> None:
        """What the finder is hardly sure of makes no passage."""
        assert not any(row[0].evidence[0].kind is EvidenceKind.RETOLD for row in decided(self.SENSITIVE, 0.3))

    def test_our_own_record_retold_says_nothing(self) -> None:
        """The family's own affairs are retold in every report about them."""
        assert not any(row[0].evidence[0].kind is EvidenceKind.RETOLD for row in decided(self.SENSITIVE, 1.0, (F1,)))

    @given(st.floats(0, 1), st.sampled_from([TOLD, QUIET, "She was arrested in May.", "Wilf is well."]))
    def test_it_never_withholds_alone(self, score: float, text: str) -> None:
        """Nothing is withheld for no other reason than that it was retold."""
        assert Outcome.REDACT not in [outcome for _, outcome in decided(text, score)]
