"""What stands in a record that is not open to a recipient never leaves without a question."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.decide import Policy, read_policy
from partywall.decide.guarded import ENOUGH
from partywall.model.disclosure import Decision, EvidenceKind, Outcome, Passage
from partywall.model.people import FamilyId, PersonId
from partywall.model.records import Audience, Record
from partywall.model.text import Document, PartId, PartKind
from partywall.pipeline import Request, prepare
from partywall.trace import index
from tests import recorded
from tests.decide.cases import CASE, F1, F2, FATHER, MOTHER, POLICY, TOWN
from tests.decide.test_policy import DEFAULT
from tests.detect.town import document

HARMLESS = "Thanks to our summer fair on the harbour green the lifeboat has forty pounds more and the band a drum."
POLICE = "Officers will search the allotment shed early on Thursday morning with two dogs from the harbour station."
FOR_PROFESSIONALS = {"audience": Audience.PROFESSIONALS}


def minutes(words: str, *families: FamilyId, name: str = "minutes", **known: object) -> Record:
    """A record of these families that names nobody and holds the words."""
    return recorded.record(document(f"Minutes of {name}.\n\n{words}\n"), families, name, **known)


def asked(
    text: str | Document, *records: Record, recipient: PersonId = MOTHER, policy: Policy = POLICY
) -> list[tuple[str, Passage, Decision]]:
    """The words, passage and decision of everything that is not simply disclosed."""
    doc = document(text) if isinstance(text, str) else text
    screening = prepare(doc, TOWN, Request(CASE.id, recipient), index(records), policy)
    return [
        (doc.text_of(passage.span), passage, decision)
        for passage, decision in zip(screening.passages, screening.decisions, strict=True)
        if decision.outcome is not Outcome.DISCLOSE
    ]


def reasons(text: str | Document, *records: Record, recipient: PersonId = MOTHER, policy: Policy = POLICY) -> list[str]:
    """The rules by which something is not simply disclosed."""
    return [decision.rule for _, _, decision in asked(text, *records, recipient=recipient, policy=policy)]


class TestOthersRecords:
    """What stands in records of other families alone."""

    def test_harmless_words_are_put_to_a_person(self) -> None:
        """Words that name nobody and tell nothing are asked about, since another family's record holds them."""
        [(words, passage, decision)] = asked(HARMLESS, minutes(HARMLESS, F2))
        assert HARMLESS[15:-1] in f"our {words}"
        assert decision.outcome is Outcome.REFER
        assert {subject.person for subject in passage.about} == {"BOY", "LADY"}
        assert passage.evidence[0].record is not None

    def test_what_stands_in_our_record_too_is_not_asked_about(self) -> None:
        """The family's own record has the same words, word for word: they have been the family's all along."""
        assert asked(HARMLESS, minutes(HARMLESS, F2), minutes(HARMLESS, F1, name="ours")) == []

    def test_nearly_the_same_words_in_our_record_do_not_count(self) -> None:
        """Ours speaks of sixty roses, theirs of forty pounds like the document: it was copied from theirs."""
        ours = minutes(HARMLESS.replace("forty pounds", "sixty roses"), F1, name="ours")
        assert len(asked(HARMLESS, minutes(HARMLESS, F2), ours)) == 1

    def test_what_is_of_professionals_in_our_record_counts_for_nothing(self) -> None:
        """Ours was not open to the family either."""
        ours = minutes(HARMLESS, F1, name="ours", **FOR_PROFESSIONALS)
        assert len(asked(HARMLESS, minutes(HARMLESS, F2), ours)) == 1

    def test_a_record_of_both_families_is_no_proof(self) -> None:
        """Joint minutes do not say whose a sentence is, so what stands in theirs alone too is asked about."""
        assert len(asked(HARMLESS, minutes(HARMLESS, F2), minutes(HARMLESS, F1, F2, name="joint"))) == 1

    def test_a_record_of_nobody_knows_whom_is_never_harmless(self) -> None:
        """It is withheld outright: nobody can say that it is not another family's."""
        assert reasons(HARMLESS, minutes(HARMLESS)) == ["unknown-owner"]

    def test_our_record_makes_a_record_of_nobody_knows_whom_harmless(self) -> None:
        """...unless the words stand as faithfully in the family's own record."""
        assert asked(HARMLESS, minutes(HARMLESS), minutes(HARMLESS, F1, name="ours")) == []

    def test_few_words_are_nobodys(self) -> None:
        """A stretch of fewer words than a copy needs is not asked about."""
        few = "The brass band enjoyed it."
        assert len(few.split()) < ENOUGH
        assert asked(few, minutes(HARMLESS, F2)) == []

    def test_a_part_that_no_copy_keeps_is_passed_over(self) -> None:
        """A comment goes into no copy, so nobody need decide on it."""
        doc = document("Wilf is well.")
        comment = replace(doc.parts[0], id=PartId("comment"), kind=PartKind.COMMENT, text=HARMLESS, stays=False)
        assert asked(replace(doc, parts=(*doc.parts, comment)), minutes(HARMLESS, F2)) == []


class TestForProfessionals:
    """What stands in a record of the case's own family that was for professionals only."""

    def test_it_is_put_to_a_person(self) -> None:
        """Everything in it is the family's, and yet a person decides, with a reason of its own."""
        [(words, passage, decision)] = asked(POLICE, minutes(POLICE, F1, **FOR_PROFESSIONALS))
        assert words == POLICE.rstrip(".")
        assert (decision.outcome, decision.rule, decision.reason) == (
            Outcome.REFER,
            "for-professionals",
            "for-professionals",
        )
        assert [evidence.kind for evidence in passage.evidence] == [EvidenceKind.FOR_PROFESSIONALS]
        assert {subject.person for subject in passage.about} == {"MOTHER", "FATHER", "CHILD"}

    def test_also_where_it_is_about_the_recipient_alone(self) -> None:
        """The mother must not read in a plan what the police mean to ask her."""
        told = f"Ada knows nothing: {POLICE[0].lower()}{POLICE[1:]}"
        found = asked(told, minutes(told, F1, **FOR_PROFESSIONALS))
        assert [decision.rule for _, _, decision in found] == ["for-professionals"]
        assert [subject.person for subject in found[0][1].about] == [MOTHER]

    def test_a_record_for_the_family_is_not_asked_about(self) -> None:
        """Without an audience of professionals it is the family's."""
        assert asked(POLICE, minutes(POLICE, F1)) == []

    @pytest.mark.parametrize(("given", "rules"), [(MOTHER, []), (FATHER, ["for-professionals"])])
    def test_who_was_given_it_may_have_it_again(self, given: PersonId, rules: list[str]) -> None:
        """Released to the mother it has left for her; released to the father it has not."""
        record = minutes(POLICE, F1, released_to=(given,), **FOR_PROFESSIONALS)
        assert reasons(POLICE, record, recipient=MOTHER) == rules

    @pytest.mark.parametrize("families", [(F1,), (F1, F2)])
    def test_what_stands_in_a_record_for_the_family_too_was_shared(self, families: tuple[FamilyId, ...]) -> None:
        """A plan that the family may see holds the same words."""
        closed = minutes(POLICE, F1, **FOR_PROFESSIONALS)
        assert asked(POLICE, closed, minutes(POLICE, *families, name="plan")) == []

    def test_nearly_the_same_words_were_not_shared(self) -> None:
        """The plan that the family may see says visit where the police minutes say search."""
        closed = minutes(POLICE, F1, **FOR_PROFESSIONALS)
        plan = minutes(POLICE.replace("search", "visit"), F1, name="plan")
        assert reasons(POLICE, closed, plan) == ["for-professionals"]

    def test_own_words_stay(self) -> None:
        """What the mother said is hers, and goes to the father only if a person decides so."""
        said = "Ada told officers about the allotment shed near the harbour station early on Thursday morning."
        record = minutes(said, F1, **FOR_PROFESSIONALS)
        assert reasons(said, record, recipient=MOTHER) == []
        assert reasons(said, record, recipient=FATHER) == ["for-professionals"]

    def test_what_turns_from_her_words_is_not_hers(self) -> None:
        """Where the sentence goes on, it may tell what others think of what she said."""
        said = "Ada told officers about the allotment shed, but they will search the harbour station with two dogs."
        assert reasons(said, minutes(said, F1, **FOR_PROFESSIONALS), recipient=MOTHER) == ["for-professionals"]

    def test_what_is_withheld_already_is_not_asked_about_again(self) -> None:
        """The boy next door is named in it, so the sentence goes; there is nothing left to ask."""
        told = f"Jory Trewhella told {POLICE[0].lower()}{POLICE[1:]}"
        found = asked(told, minutes(told, F1, F2, **FOR_PROFESSIONALS))
        assert found
        assert all(decision.rule != "for-professionals" for _, _, decision in found)

    def test_the_rule_can_be_changed(self) -> None:
        """An office that withholds such material says so in its policy, and one that does not says that."""
        rule = DEFAULT[DEFAULT.index(b'id = "for-professionals"') :].split(b"[[rule]]")[0]
        for outcome, wanted in ((b"redact", ["for-professionals"]), (b"disclose", [])):
            policy = read_policy(DEFAULT.replace(rule, rule.replace(b'"refer"', b'"' + outcome + b'"')))
            assert reasons(POLICE, minutes(POLICE, F1, **FOR_PROFESSIONALS), policy=policy) == wanted


WHOSE = st.sampled_from([(), (F1,), (F2,), (F1, F2)])
KNOWN = st.fixed_dictionaries(
    {"audience": st.sampled_from(Audience), "released_to": st.sampled_from([(), (MOTHER,), (FATHER,)])}
)


@given(
    st.lists(st.tuples(st.sampled_from([HARMLESS, POLICE]), WHOSE, KNOWN), min_size=1, max_size=4),
    st.sampled_from([MOTHER, FATHER]),
)
@settings(max_examples=60, deadline=None)
def test_nothing_leaves_that_no_open_record_holds(
    given_records: list[tuple[str, tuple[FamilyId, ...], dict[str, object]]], recipient: PersonId
) -> None:
    """Whatever records there are: a sentence leaves unasked only if no record that is not the recipient's holds it, or
    one that is open to them does too."""
    records = [minutes(words, *whose, name=str(at), **known) for at, (words, whose, known) in enumerate(given_records)]
    left = {words for words, _, _ in asked(f"{HARMLESS}\n\n{POLICE}", *records, recipient=recipient)}
    for sentence in (HARMLESS, POLICE):
        sources = [row.source for row, (words, _, _) in zip(records, given_records, strict=True) if words == sentence]
        ours = [one for one in sources if F1 in one.families]
        opened = [one for one in ours if one.audience is Audience.FAMILY or recipient in one.released_to]
        others_alone = any(F1 not in one.families for one in sources)
        closed = others_alone and not any(one.families == (F1,) for one in opened)
        closed = closed or any(one not in opened for one in ours) and not opened
        if closed:
            assert any(words in sentence for words in left)
