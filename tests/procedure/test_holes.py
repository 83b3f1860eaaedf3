"""Ways round the procedure that somebody might think of, and that are closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from partywall.model.people import CaseId
from partywall.model.product import (
    AccountId,
    DeliveryAddress,
    Difference,
    DifferenceKind,
    EditionState,
    Product,
    Role,
    SourceId,
)
from partywall.model.text import MediaType, digest_of
from partywall.procedure import acts
from partywall.procedure.acts import Act
from partywall.procedure.seeing import View, is_noted, may_see
from partywall.procedure.shown import comparison_shown, product_shown
from partywall.procedure.situation import Pause, Situation
from partywall.procedure.table import TABLE, after
from partywall.procedure.written import Gate, Step
from procedure.small import (
    AUTHOR,
    CASE,
    CHECKER,
    COPY,
    DRAFT,
    FIRST,
    FOOTING,
    HOUSE,
    MANAGER,
    MOTHER,
    NOON,
    OFFICER,
    PROCEDURE,
    REGISTER,
    SECOND,
    SENDER,
    SITUATION,
    another,
    doer,
    refused,
    told,
)  # fmt: skip

NOWHERE = DeliveryAddress()
RELEASE = acts.ReleaseEdition(FIRST, COPY)
LATER = replace(SITUATION, at=NOON + timedelta(minutes=1))


def does(product: Product, *things: tuple[object, Act], now: Situation = LATER) -> Product:
    """The product after these, each of which may be done."""
    for who, act in things:
        assert not refused(act, who, product, now), (act, refused(act, who, product, now))  # type: ignore[arg-type]
        product = after(act, who, product, now)  # type: ignore[arg-type]
    return product


def test_who_was_stood_in_for_does_not_check() -> None:
    """A manager's stand-in decided for them; neither of them is independent, then or later."""
    stand_in = replace(MANAGER, account=AccountId("deputy"), stands_in_for=frozenset({CHECKER.account}))
    product = does(told(acts.StartCheck), (stand_in, acts.AllowRecipient(MOTHER, True, "She is the mother.")))
    assert refused(acts.StartCheck(FIRST), CHECKER, product) == {"four-eyes"}


def test_a_checker_who_has_a_part_in_it_later_did_not_check() -> None:
    """An approval counts no more, once its checker decided something about the product."""
    product = told(acts.ReleaseEdition)
    chair = replace(CHECKER, roles=frozenset({Role.MANAGER}), cases=frozenset({CASE}))
    product = does(product, (chair, acts.AllowRecipient(MOTHER, True, "She is the mother.")))
    assert "checked" in refused(RELEASE, SENDER, product)


def test_an_approval_given_in_somebodys_stead_is_theirs_too() -> None:
    """One who stands in for the first checker is no second checker, and neither is that one for them."""
    two = replace(SITUATION, procedure=replace(PROCEDURE, checkers=2))
    deputy = replace(CHECKER, account=AccountId("deputy"), stands_in_for=frozenset({CHECKER.account}))
    product = told(acts.StartCheck, two)
    for who, act in (
        (deputy, acts.StartCheck(FIRST)),
        (deputy, acts.SeePage(FIRST, 1, 2)),
        (deputy, acts.EndBlind(FIRST)),
        (replace(deputy, machine=True), acts.RecordDifferences(FIRST, ())),
        (deputy, acts.ApproveEdition(FIRST)),
    ):
        product = does(product, (who, act), now=two)
    assert product.editions[0].state is EditionState.WAITING
    assert refused(acts.StartCheck(FIRST), CHECKER, product, two) == {"four-eyes"}


def test_whoever_names_a_source_does_not_decide_on_it() -> None:
    """Not even where they say that somebody else supplied it."""
    chair = replace(AUTHOR, roles=frozenset({Role.AUTHOR, Role.MANAGER}))
    add = acts.AddSource(SourceId("s2"), digest_of(b"log"), "police", CASE, AccountId("stranger"))
    product = does(told(acts.SubmitEdition), (chair, add))
    assert refused(acts.DecideSource(SourceId("s2"), True, "Fine."), chair, product) == {"four-eyes"}
    assert not refused(acts.DecideSource(SourceId("s2"), True, "Fine."), MANAGER, product)
    assert "sources-decided" in refused(acts.SubmitEdition(FIRST), AUTHOR, product)


def test_a_source_that_comes_later_voids_the_check() -> None:
    """What the checker did not know of was not checked."""
    add = acts.AddSource(SourceId("s2"), digest_of(b"more"), "own-visit", CASE)
    assert refused(RELEASE, SENDER, does(told(acts.ReleaseEdition), (AUTHOR, add))) == {"checked"}
    assert "footing" in refused(acts.ApproveEdition(FIRST), CHECKER, does(told(acts.ApproveEdition), (AUTHOR, add)))


def test_a_source_that_may_not_be_used_after_all_stops_the_release() -> None:
    """A decision that is turned round counts at once."""
    no = acts.DecideSource(SourceId("s1"), False, "It was given in confidence.")
    assert refused(RELEASE, SENDER, does(told(acts.ReleaseEdition), (MANAGER, no))) == {"sources-decided"}


def test_a_refused_source_lets_pass_what_is_written_without_it() -> None:
    """Another version of the document does; handing in an earlier one again does not."""
    no = acts.DecideSource(SourceId("s1"), False, "It was given in confidence.")
    product = does(told(acts.SubmitEdition), (MANAGER, no), (AUTHOR, acts.AddDraft(DRAFT, MediaType.DOCX)))
    assert "sources-decided" in refused(acts.SubmitEdition(FIRST), AUTHOR, product)
    anew = does(product, (AUTHOR, acts.AddDraft(another("draft"), MediaType.DOCX)))
    assert "sources-decided" not in refused(acts.SubmitEdition(FIRST), AUTHOR, anew)


def asking(before: str) -> Situation:
    """A procedure that asks something before an act."""
    step = Step("wishes", 1, "Ask the child", "", "", gate=Gate.ANSWERED, before=(before,), codes=("yes", "other"),
                stopping=("no",))  # fmt: skip
    return replace(LATER, procedure=replace(PROCEDURE, steps=(step,)))


def test_a_changed_answer_voids_the_check() -> None:
    """Another answer than the checker knew of, though it would have let pass as well; and back again is no change."""
    now = asking("release-edition")
    product = does(told(acts.StartCheck), (MANAGER, acts.AnswerStep("wishes", "yes")), now=now)
    for who, act in (
        (CHECKER, acts.StartCheck(FIRST)),
        (CHECKER, acts.SeePage(FIRST, 1, 2)),
        (CHECKER, acts.EndBlind(FIRST)),
        (replace(CHECKER, machine=True), acts.RecordDifferences(FIRST, ())),
        (CHECKER, acts.ApproveEdition(FIRST)),
        (SENDER, acts.ChooseDelivery(FIRST, "by-hand", NOWHERE, REGISTER)),
        (SECOND, acts.KeyAddress(FIRST, matches=True)),
    ):
        product = does(product, (who, act), now=now)
    assert not refused(RELEASE, SENDER, product, now)
    changed = does(product, (MANAGER, acts.AnswerStep("wishes", "other")), now=now)
    assert refused(RELEASE, SENDER, changed, now) == {"checked"}
    back = does(changed, (MANAGER, acts.AnswerStep("wishes", "yes")), now=now)
    assert not refused(RELEASE, SENDER, back, now)


def test_what_had_to_hold_on_the_way_must_hold_at_the_end() -> None:
    """A gate before handing in, or before the check, is asked again before the release."""
    for before in ("ask-edition", "submit-edition", "start-check", "choose-delivery"):
        assert refused(RELEASE, SENDER, told(acts.ReleaseEdition), asking(before)) == {"answered"}


def test_a_training_that_runs_out_during_a_check() -> None:
    """Who is no longer trained does not approve, though they began in time."""
    step = Step("trained", 1, "Be trained", "", "", gate=Gate.TRAINED, before=("start-check",), codes=("check",))
    now = replace(SITUATION, procedure=replace(PROCEDURE, steps=(step,)))
    assert refused(acts.ApproveEdition(FIRST), CHECKER, told(acts.ApproveEdition), now) == {"trained"}
    assert not refused(RELEASE, SENDER, told(acts.ReleaseEdition), now)


def test_time_cannot_be_claimed_that_did_not_pass() -> None:
    """A program that says it looked at a page for an hour is asked since when it has been looking."""
    product = told(acts.SeePage)
    started = product.editions[0].checks[-1].started
    now = replace(SITUATION, at=started + timedelta(seconds=10))
    assert not refused(acts.SeePage(FIRST, 1, 12), CHECKER, product, now)
    assert refused(acts.SeePage(FIRST, 1, 13), CHECKER, product, now) == {"page"}


def marked(end: Act) -> Product:
    """A check in which something was marked, and that ended so."""
    return does(
        told(acts.EndBlind),
        (CHECKER, acts.MarkCopy(FIRST, "m1", 1, "body", 0, 4)),
        (CHECKER, acts.EndBlind(FIRST)),
        (replace(CHECKER, machine=True), acts.RecordDifferences(FIRST, (difference("m1"),))),
        (CHECKER, end),
    )


def difference(mark: str) -> Difference:
    """About a mark."""
    return Difference(f"d {mark}", DifferenceKind.MARKED, mark)


def test_a_mark_is_not_lost_by_giving_the_check_up() -> None:
    """The next checker is asked about it, and who gave up does not come back with fresh eyes."""
    product = marked(acts.LeaveCheck(FIRST))
    assert refused(acts.StartCheck(FIRST), CHECKER, product) == {"blind"}
    other = doer("other", Role.CHECKER)
    product = does(product, (other, acts.StartCheck(FIRST)), (other, acts.SeePage(FIRST, 1, 2)),
                   (other, acts.EndBlind(FIRST)))  # fmt: skip
    assert refused(acts.RecordDifferences(FIRST, ()), replace(other, machine=True), product) == {"difference"}
    product = does(product, (replace(other, machine=True), acts.RecordDifferences(FIRST, (difference("m1"),))))
    assert refused(acts.ApproveEdition(FIRST), other, product, LATER) == {"differences-settled"}


def test_a_mark_is_not_lost_by_making_the_same_copy_again() -> None:
    """Copies that are the same, byte for byte, have the same open marks."""
    product = marked(acts.ReturnEdition(FIRST, "Her address stands on page 1."))
    second = acts.RecordEdition(acts.EditionId("e2"), FOOTING, product.editions[0].media, 1, True, 0, 0)
    product = does(product, (HOUSE, second))
    assert [mark.id for mark in product.open_marks(product.editions[1])] == ["m1"]


def test_what_a_checker_said_of_a_copy_is_told_beside_the_marks_alone() -> None:
    """Who works on the case and could check the next copy reads nothing of it where a look is not noted."""
    said = "Her address stands on page 1."
    product = marked(acts.ReturnEdition(FIRST, said))
    assert said not in repr(product_shown(product))
    compared = comparison_shown(product, product.editions[0])
    assert compared and compared.words == said


def test_whoever_saw_the_marks_while_blind_is_not_blind() -> None:
    """An officer who checks and looks the findings up is stopped; who compares may look at all."""
    both = replace(CHECKER, roles=frozenset({Role.CHECKER, Role.OFFICER}))
    product = told(acts.EndBlind)
    assert may_see(View.FINDINGS, both, product, None)
    assert refused(acts.EndBlind(FIRST), both, does(product, (both, acts.LookAtFindings()))) == {"blind"}
    compared = told(acts.ApproveEdition)
    assert not is_noted(View.FINDINGS, both, compared, compared.editions[0])
    assert is_noted(View.DRAFT, OFFICER, compared, None)


def test_a_new_register_can_take_a_right_away() -> None:
    """Whether somebody belongs to the case is said by each screening anew."""
    now = replace(LATER, register=another("register"))
    product = told(acts.ReleaseEdition)
    anew = acts.RecordScreening(MOTHER, FOOTING.draft, FOOTING.policy, now.register, FOOTING.findings, 3, party=False)
    same = acts.Reaffirm(FIRST, replace(FOOTING, register=now.register))
    assert refused(same, HOUSE, product, now) == {"footing"}
    product = does(product, (HOUSE, anew), (HOUSE, same), now=now)
    assert "recipient-entitled" in refused(RELEASE, SENDER, product, now)
    assert {"address-fresh"} < refused(RELEASE, SENDER, product, now)


def test_what_was_said_for_one_right_does_not_count_for_another() -> None:
    """Who is dropped and named again begins anew: answers, screenings and decisions before do not count."""
    product = told(acts.SubmitEdition)
    product = does(product, (AUTHOR, acts.DropRecipient(MOTHER)), (AUTHOR, acts.NameRecipient(MOTHER, "parent", True)))
    assert product.editions[0].state is EditionState.WITHDRAWN
    assert product.screened(MOTHER) is None
    again = acts.RecordEdition(acts.EditionId("e2"), FOOTING, product.editions[0].media, 1, True, 0, 0)
    assert refused(again, HOUSE, product, LATER) == {"footing"}


def test_a_role_counts_on_ones_own_cases_alone() -> None:
    """A manager of other cases who is also a checker ends nobody's check and answers no step here."""
    both = replace(doer("both", Role.CHECKER, Role.MANAGER), cases=frozenset({CaseId("another")}))
    assert refused(acts.LeaveCheck(FIRST), both, told(acts.EndBlind)) == {"own-check"}
    decides, product = acts.AllowRecipient(MOTHER, True, "So."), told(acts.SubmitEdition)
    assert refused(decides, both, product) == {"case"}
    assert not refused(decides, OFFICER, product)  # who is called in to every case


def test_a_right_that_the_procedure_no_longer_knows() -> None:
    """Whoever was named by it does not get the copy."""
    now = replace(LATER, procedure=replace(PROCEDURE, bases=()))
    assert refused(RELEASE, SENDER, told(acts.ReleaseEdition), now) == {"recipient-entitled"}


@pytest.mark.parametrize("pages", [0, -1])
def test_a_copy_without_pages_is_none(pages: int) -> None:
    """It would have been looked through by nobody looking."""
    act = acts.RecordEdition(acts.EditionId("e2"), FOOTING, told().editions[0].media, pages, True, 0, 0)
    assert refused(act, HOUSE, told(acts.RecordEdition)) == {"pages"}


def test_an_emergency_that_a_maker_granted_is_none() -> None:
    """Neither before nor after they granted it may they have a part in the product."""
    product = does(
        told(acts.StartCheck),
        (AUTHOR, acts.AskEmergency(FIRST, "The hearing is today.")),
        (MANAGER, acts.GrantEmergency(FIRST)),
        (SENDER, acts.ChooseDelivery(FIRST, "by-hand", NOWHERE, REGISTER)),
        (SECOND, acts.KeyAddress(FIRST, matches=True)),
    )
    assert not refused(RELEASE, SENDER, product)
    product = does(product, (MANAGER, acts.AllowRecipient(MOTHER, True, "She is the mother.")))
    assert refused(RELEASE, SENDER, product) == {"checked"}


def test_by_another_procedure_nothing_is_asked() -> None:
    """Rules are asked by the procedure of the product, or not at all."""
    now = replace(LATER, procedure=replace(PROCEDURE, digest=another("procedure")))
    assert refused(RELEASE, SENDER, told(acts.ReleaseEdition), now) == {"procedure"}


def test_no_procedure_weakens_a_law() -> None:
    """A file that gives every act to everybody, asks for nothing and wants no checker changes nothing of all this."""
    step = Step("all", 1, "Do it", "", "", who=frozenset(Role), acts=tuple(map(acts.name_of, TABLE)))
    weak = replace(PROCEDURE, steps=(step,), checkers=0, recall_tasks=(), review_hours=0)
    now = replace(LATER, procedure=weak)
    everything = frozenset(Role) - {Role.ADMINISTRATOR}
    author = replace(AUTHOR, roles=everything)
    waiting = told(acts.StartCheck)
    assert refused(acts.StartCheck(FIRST), author, waiting, now) == {"four-eyes"}
    assert refused(RELEASE, author, waiting, now) == {"state"}
    assert refused(acts.GrantEmergency(FIRST), author, waiting, now) == {"emergency", "four-eyes"}
    assert refused(acts.EndBlind(FIRST), CHECKER, told(acts.SeePage), now) == {"pages-seen"}
    trainer = doer("trainer", Role.TRAINER)
    assert refused(RELEASE, trainer, told(acts.ReleaseEdition), now) == {"role"}
    assert refused(RELEASE, replace(trainer, roles=frozenset(Role)), told(acts.ReleaseEdition), now) == {
        "administrator"
    }
    stopped = replace(now, pauses=(Pause("x1", None, None, "Something nearly went wrong."),))
    assert refused(RELEASE, SENDER, told(acts.ReleaseEdition), stopped) == {"not-paused"}
    assert refused(acts.RecordScreening(MOTHER, FOOTING.draft, FOOTING.policy, REGISTER, FOOTING.findings, 1, True),
                   author, waiting, now) == {"not-yours"}  # fmt: skip
