"""What people are told of a product before they go on with it: its steps, who may have what, and what waits."""

from __future__ import annotations

from datetime import timedelta

import pytest

from partywall.model.disclosure import Outcome
from partywall.model.people import FactKind, PersonId
from partywall.procedure import acts
from partywall.procedure.steps import Phase, StepState
from service.working import CASE, FATHER, KIND, MOTHER, House, at_work, with_edition, with_letter  # noqa: F401

NEIGHBOUR = PersonId("P1051")


def states(house: House, who: str, product: str) -> dict[str, StepState]:
    """Where each step stands, for somebody."""
    from partywall.model.product import ProductId
    from partywall.service.overview import overview

    return {row.step.id: row.state for row in overview(house.people[who], ProductId(product)).steps}


def test_a_new_product_says_what_is_to_be_done_and_what_comes_later(at_work: House) -> None:  # noqa: F811
    """Recipients, texts, document and questions can be done in any order; what needs them comes later, and says why."""
    from partywall.service import products
    from partywall.service.overview import overview

    id = products.open_product(at_work.author, KIND, CASE, at=at_work.tick()).product
    found = states(at_work, "author", id)
    assert found["open"] is StepState.DONE
    for step in ("name-recipients", "blank-template", "name-sources", "hand-in"):
        assert found[step] is StepState.NOW, step
    for step in ("screen", "decide-passages", "jigsaw", "make-edition", "submit", "choose-delivery", "close"):
        assert found[step] is StepState.LATER, step
    screen = next(row for row in overview(at_work.author, id).steps if row.step.id == "screen")
    assert screen.whys == ("Nobody is named as a recipient yet.",)
    assert "entitle-recipients" not in found, "nobody waits to be decided on, so the step is not there"


def test_a_step_is_done_for_each_recipient_or_it_is_not_done(with_edition: House) -> None:  # noqa: F811
    """With a second recipient the screening and the copy are to be done again, and it says for how many they are."""
    from partywall.service import products
    from partywall.service.overview import overview

    before = states(with_edition, "author", with_edition.letter)
    assert before["make-edition"] is StepState.DONE
    assert before["submit"] is StepState.NOW
    products.name_recipient(with_edition.author, with_edition.letter, MOTHER, "parent", at=with_edition.tick())
    rows = {row.step.id: row for row in overview(with_edition.author, with_edition.letter).steps}
    assert (rows["screen"].state, rows["screen"].done, rows["screen"].of) == (StepState.NOW, 1, 2)
    assert (rows["jigsaw"].done, rows["jigsaw"].of) == (1, 2)
    assert rows["make-edition"].state is StepState.LATER
    assert "Nobody answered yet" in " ".join(rows["make-edition"].whys)


def test_what_is_anothers_waits(with_edition: House) -> None:  # noqa: F811
    """A manager sees that the author has to hand the copy in; the author that a checker has it."""
    assert states(with_edition, "manager", with_edition.letter)["submit"] is StepState.WAITS
    with_edition.do("author", acts.SubmitEdition(with_edition.edition), with_edition.letter)
    found = states(with_edition, "author", with_edition.letter)
    assert found["submit"] is StepState.DONE
    assert found["trained-checker"] is StepState.WAITS
    assert found["read-each-page"] is StepState.LATER
    checked_by_now(with_edition)
    after = states(with_edition, "author", with_edition.letter)
    assert after["settle-differences"] is StepState.DONE
    assert after["choose-delivery"] is StepState.WAITS


def checked_by_now(house: House) -> None:
    """The check of a copy that was handed in, to its end."""
    from service.working import read_through

    house.do("checker", acts.StartCheck(house.edition), house.letter)
    read_through(house, house.letter, house.edition)
    house.do("checker", acts.EndBlind(house.edition), house.letter)
    house.work()
    check = house.product(house.letter).edition(house.edition).check  # type: ignore[union-attr]
    for row in check.differences:  # type: ignore[union-attr]
        house.do("checker", acts.SettleDifference(house.edition, row.id, False, "It is theirs to know."), house.letter)
    house.do("checker", acts.ApproveEdition(house.edition), house.letter)


def test_an_answer_that_stops_is_no_answer_that_is_done(with_letter: House) -> None:  # noqa: F811
    """It is to do still, and the step says what the answer means."""
    from partywall.service.overview import overview

    with_letter.do("author", acts.AnswerStep("jigsaw", "not-sure", "", FATHER), with_letter.letter)
    row = next(row for row in overview(with_letter.author, with_letter.letter).steps if row.step.id == "jigsaw")
    assert row.state is StepState.NOW
    assert row.whys == ("I am not sure. Somebody else has to read it with me.",)
    assert row.phase is Phase.READ


def test_a_new_version_takes_back_what_was_done(with_edition: House) -> None:  # noqa: F811
    """The copy of the old version counts no more, and it says so; the screening is to be done anew."""
    from partywall.service import products
    from partywall.service.overview import overview

    products.add_draft(with_edition.author, with_edition.letter, b"Another text.", "b.txt", at=with_edition.tick())
    it = overview(with_edition.author, with_edition.letter)
    assert it.lapsed[with_edition.edition] == ("There is a newer version of the document.",)
    found = {row.step.id: row.state for row in it.steps}
    assert found["screen"] is StepState.NOW
    assert found["make-edition"] is StepState.LATER
    assert it.screened == frozenset()


def test_who_could_still_check_it_is_told_no_figures_of_what_was_found(with_edition: House) -> None:  # noqa: F811
    """The author has a hand in it, and is told; an officer has not, and looks where it says what a look costs."""
    from partywall.service.overview import overview

    mine = overview(with_edition.author, with_edition.letter)
    assert mine.found[FATHER].to_decide == 0
    assert mine.found[FATHER].passages > 0
    assert overview(with_edition.officer, with_edition.letter).found == {}
    assert with_edition.officer not in with_edition.product(with_edition.letter).looked


def test_what_each_may_have_follows_from_policy_and_restrictions(with_letter: House) -> None:  # noqa: F811
    """The father has nothing of where mother and children live; nobody has a neighbour's."""
    from partywall.service.entitled import entitled_of

    found = entitled_of(with_letter.author, with_letter.letter, [FATHER, MOTHER])
    (kept,) = found[FATHER].kept
    assert kept.people == ("Joanne Pellow", "Ruby Pellow", "Alfie Pellow")
    assert kept.facts == (FactKind.CONTACT,)
    assert not kept.asked
    assert found[FATHER].open_family == ("Carol Pellow",)
    assert found[MOTHER].kept == ()
    assert "Darren Ashby" in found[MOTHER].open_family
    assert {row.others for row in found.values()} == {Outcome.REDACT}
    assert {row.confided for row in found.values()} == {Outcome.REDACT}
    said = str(found)
    assert "Tibbs" not in said, "whoever told something in confidence is named to nobody"


def test_the_register_is_no_list_to_look_through(with_letter: House) -> None:  # noqa: F811
    """A whole name or id finds its people, with no word of whose family they are; a part of a name finds nobody."""
    from partywall.service.acting import NotThere
    from partywall.service.case_people import people_called

    def find(words: str) -> list[tuple[str, str, bool]]:
        rows = people_called(with_letter.author, with_letter.letter, words)
        return [(row.name, row.role, row.party) for row in rows]

    assert find("tracey marsden") == [("Tracey Marsden", "", False)]
    assert find("P1051") == [("Tracey Marsden", "", False)]
    assert find("Carol Pellow") == [("Carol Pellow", "grandmother", True)]
    for part in ("Tracey", "Marsden", "Mars", "", " ", "%", "*"):
        assert find(part) == [], part
    with pytest.raises(NotThere):
        people_called(with_letter.stranger, with_letter.letter, "Tracey Marsden")


def test_a_list_of_work_names_recipients_to_those_who_may_see_the_product(with_edition: House) -> None:  # noqa: F811
    """The author reads for whom a copy is; a checker, who has not begun, does not."""
    from partywall.service.product_lists import to_whom
    from partywall.service.work import my_work

    author = with_edition.author
    assert to_whom(author, my_work(author)) == {with_edition.edition: "Darren Ashby"}
    with_edition.do("author", acts.SubmitEdition(with_edition.edition), with_edition.letter)
    waiting = my_work(with_edition.checker)
    assert [item.edition for item in waiting] == [with_edition.edition]
    assert to_whom(with_edition.checker, waiting) == {}


def test_products_are_listed_by_when_they_are_due(at_work: House) -> None:  # noqa: F811
    """The soonest first, those without a day last, a page at a time; on other cases nobody sees any."""
    from partywall.service import products
    from partywall.service.product_lists import products_page

    soon, late = at_work.now + timedelta(days=3), at_work.now + timedelta(days=9)
    ids = {
        due: products.open_product(at_work.author, KIND, CASE, due, at=at_work.tick()).product
        for due in (None, late, soon)
    }
    first = products_page(at_work.author, size=2)
    assert [row.id for row in first.rows] == [ids[soon], ids[late]]
    assert (first.pages, first.all) == (2, 3)
    assert [row.id for row in products_page(at_work.author, 2, size=2).rows] == [ids[None]]
    assert products_page(at_work.author, 99, size=2).number == 2
    assert products_page(at_work.stranger).rows == ()
    assert products_page(at_work.checker).rows == ()
    assert products_page(at_work.administrator).rows == ()


def test_several_questions_are_answered_all_or_none(with_letter: House) -> None:  # noqa: F811
    """One answer that the procedure does not know, and none of them is kept."""
    from partywall.service.acting import Denied
    from partywall.service.several import answer_steps

    before = len(with_letter.product(with_letter.letter).answers)
    good = acts.AnswerStep("special-data", "own-data")
    with pytest.raises(Denied):
        answer_steps(with_letter.author, with_letter.letter, [good, acts.AnswerStep("jigsaw", "maybe", "", FATHER)])
    assert len(with_letter.product(with_letter.letter).answers) == before
    answer_steps(with_letter.author, with_letter.letter, [good], key="k")
    answer_steps(with_letter.author, with_letter.letter, [good], key="k")
    assert len(with_letter.product(with_letter.letter).answers) == before + 1
