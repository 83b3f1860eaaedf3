"""The author's review, through the service on both databases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

import accounting
from partywall.errors import Refused
from partywall.model.disclosure import Outcome, PassageId
from partywall.model.product import AccountId, Role
from partywall.model.text import Span
from service import working
from service.working import CASE, FATHER, MOTHER, House, with_edition, with_findings

__all__ = ["with_edition", "with_findings"]


def reviewed(house: House, who: str = "author"):  # type: ignore[no-untyped-def]
    from partywall.service import review

    return review.review_of(house.people[who], house.letter, FATHER, at=house.tick())


def first(house: House, outcome: Outcome) -> PassageId:
    found: PassageId = next(row.id for row in reviewed(house).passages if row.outcome is outcome)
    return found


def entries(house: House, act: str = "decide-passage") -> int:
    return accounting.ledger_words().count(act)


def test_what_is_decided_at_a_stroke_is_decided_once_for_each_passage(with_findings: House) -> None:
    """Three passages at once are three acts and three entries, of one moment; asked again under one key, none more."""
    from partywall.service import deciding

    house = with_findings
    before = reviewed(house)
    ids = [row.id for row in before.passages[:3]]
    at = house.tick()
    for _ in range(2):
        deciding.decide_all(house.author, before, ids, Outcome.REDACT, "other-person", key="one", at=at)
    assert entries(house) == 3
    rows = house.product(house.letter).decided(FATHER)
    assert [row.passage for row in rows] == ids and len({row.at for row in rows}) == 1
    assert all(reviewed(house).row(id).decided for id in ids)


def test_all_of_a_stroke_is_done_or_none(with_findings: House) -> None:
    """One passage that is not there, and nothing at all is decided."""
    from partywall.service import deciding

    house = with_findings
    found = reviewed(house)
    with pytest.raises(Refused, match="no such passage"):
        ids = [found.passages[0].id, PassageId("none")]
        deciding.decide_all(house.author, found, ids, Outcome.REDACT, "other-person", at=house.tick())
    assert house.product(house.letter).decided(FATHER) == ()


def test_undo_goes_back_one_stroke_after_another(with_findings: House) -> None:
    """Each undo decides as it was before; a passage on which nobody had decided waits again, and blocks the copy."""
    from partywall.service import deciding

    house = with_findings
    asked, withheld = first(house, Outcome.REFER), first(house, Outcome.REDACT)
    start = {row.id: row.outcome for row in reviewed(house).passages}

    def decide(id: PassageId, outcome: Outcome) -> None:
        deciding.decide_all(house.author, reviewed(house), [id], outcome, "judgement", "So.", at=house.tick())

    decide(asked, Outcome.DISCLOSE)
    decide(withheld, Outcome.DISCLOSE)
    decide(asked, Outcome.REDACT)
    told = []
    for _ in range(3):
        deciding.undo(house.author, reviewed(house), at=house.tick())
        now = reviewed(house)
        told.append((now.row(asked).outcome, now.row(withheld).outcome))
    assert told == [
        (Outcome.DISCLOSE, Outcome.DISCLOSE),
        (Outcome.DISCLOSE, Outcome.REDACT),
        (Outcome.REFER, Outcome.REDACT),
    ]
    assert {row.id: row.outcome for row in reviewed(house).passages} == start
    assert len(house.product(house.letter).decided(FATHER)) == 6  # nothing was taken away
    with pytest.raises(Refused, match="nothing of yours"):
        deciding.undo(house.author, reviewed(house), at=house.tick())


def test_a_copy_that_was_made_of_an_undone_decision_stays_blocked(with_findings: House) -> None:
    """What was put back counts as undecided in the copy too."""
    from partywall.service import deciding

    house = with_findings
    asked = first(house, Outcome.REFER)
    deciding.decide_all(house.author, reviewed(house), [asked], Outcome.REDACT, "judgement", at=house.tick())
    deciding.undo(house.author, reviewed(house), at=house.tick())
    id = working.made_edition(house, house.letter)
    edition = house.product(house.letter).edition(id)
    assert edition is not None and edition.referred == 1


def test_nobody_puts_back_what_nobody_decided(with_findings: House) -> None:
    """To refer a passage is no decision of a person's, unless one is taken back."""
    from partywall.service import products

    house = with_findings
    withheld = first(house, Outcome.REDACT)
    with pytest.raises(Refused, match="to disclose or to withhold"):
        products.decide_passage(
            house.author, house.letter, FATHER, withheld, Outcome.REFER, "judgement", at=house.tick()
        )


def test_what_somebody_else_decided_meanwhile_is_not_overwritten(with_findings: House) -> None:
    """Two people look at one passage; the second is told what the first decided, and both decisions stay."""
    from partywall.service import deciding

    house = with_findings
    id = first(house, Outcome.REFER)
    mine, theirs = reviewed(house), reviewed(house, "manager")
    deciding.decide_all(house.manager, theirs, [id], Outcome.REDACT, "judgement", heeded=theirs.heeded, at=house.tick())
    with pytest.raises(Refused, match="Somebody else decided here while you looked"):
        deciding.decide_all(
            house.author, mine, [id], Outcome.DISCLOSE, "judgement", heeded=mine.heeded, at=house.tick()
        )
    again = reviewed(house)
    assert again.row(id).outcome is Outcome.REDACT
    deciding.decide_all(house.author, again, [id], Outcome.DISCLOSE, "judgement", heeded=again.heeded, at=house.tick())
    assert [row.by for row in house.product(house.letter).decided(FATHER)] == [house.manager, house.author]


def test_nobody_undoes_what_another_decided_since(with_findings: House) -> None:
    """A manager decided on the passage after me: my undo would overwrite that, and does not."""
    from partywall.service import deciding

    house = with_findings
    id = first(house, Outcome.REFER)
    deciding.decide_all(house.author, reviewed(house), [id], Outcome.DISCLOSE, "judgement", at=house.tick())
    deciding.decide_all(house.manager, reviewed(house), [id], Outcome.REDACT, "judgement", at=house.tick())
    with pytest.raises(Refused, match="Somebody else decided"):
        deciding.undo(house.author, reviewed(house), at=house.tick())
    assert reviewed(house).row(id).outcome is Outcome.REDACT


def test_a_passage_is_made_wider_and_narrower(with_findings: House) -> None:
    """Wider, the sentence around it goes as well; narrower, only the words that tell, and the rest of it may stay."""
    from partywall.service import deciding, review

    house = with_findings
    found = reviewed(house)
    wide = next(row.id for row in found.passages if review.told(found, row.id).wider)
    slim = next(row.id for row in found.passages if review.told(found, row.id).narrower)
    deciding.widen(house.author, found, wide, at=house.tick())
    now = reviewed(house)
    [added] = [row for row in now.passages if row.added]
    span, inner = now.found_passage(added.id).span, now.found_passage(wide).span
    assert span.covers(inner) and span != inner and now.row(wide).outcome is Outcome.REDACT
    deciding.undo(house.author, now, at=house.tick())
    assert [row.id for row in reviewed(house).passages] == [row.id for row in found.passages]
    cores = review.told(found, slim).narrower
    deciding.narrow(house.author, reviewed(house), slim, at=house.tick())
    now = reviewed(house)
    assert now.row(slim).outcome is Outcome.DISCLOSE
    assert {now.found_passage(row.id).span for row in now.passages if row.added} == set(cores)


def test_passages_keep_their_numbers(with_findings: House) -> None:
    """Words that somebody marked in the middle get the next number; no other changes."""
    from partywall.service import deciding

    house = with_findings
    before = reviewed(house)
    span = before.found_passage(before.passages[4].id).span
    place = Span(span.document, span.part, span.start - 12, span.start - 2)
    deciding.withhold(house.author, before, [place], "confidential", at=house.tick())
    after = reviewed(house)
    assert {row.id: row.number for row in before.passages}.items() <= {
        row.id: row.number for row in after.passages
    }.items()
    [added] = [row for row in after.passages if row.added]
    assert (added.number, added.outcome) == (len(before.passages) + 1, Outcome.REDACT)


def test_what_is_laid_out_is_laid_out_once_for_all_that_was_decided(with_findings: House) -> None:
    """Whoever looks again has the same passages at once; whoever decides has them as they are then, and back again."""
    from partywall.service import deciding

    house = with_findings
    before = reviewed(house)
    assert reviewed(house).rows is before.rows
    row = next(row for row in before.passages if row.outcome is Outcome.REDACT)
    deciding.decide_all(house.author, before, [row.id], Outcome.DISCLOSE, "entitled", at=house.tick())
    after = reviewed(house)
    assert (after.row(row.id).outcome, before.row(row.id).outcome) == (Outcome.DISCLOSE, Outcome.REDACT)
    assert after.counts() != before.counts()
    assert [mark.outcome for mark in after.marks if mark.passage.id == row.id] == [Outcome.DISCLOSE]
    deciding.undo(house.author, after, at=house.tick())
    assert reviewed(house).counts() == before.counts()


@pytest.mark.parametrize(
    "where", [lambda span: (span.start, 10**6), lambda span: (10**6, 10**6 + 5)], ids=["beyond the end", "nowhere"]
)
def test_words_that_stand_nowhere_are_not_withheld(
    with_findings: House, where: Callable[[Span], tuple[int, int]]
) -> None:
    """A mark beyond the text is refused."""
    from partywall.service import deciding

    house = with_findings
    found = reviewed(house)
    span = found.found_passage(found.passages[0].id).span
    with pytest.raises(Refused, match="no words where they were marked"):
        off = Span(span.document, span.part, *where(span))
        deciding.withhold(house.author, found, [off], "confidential", at=house.tick())


def test_agreeing_is_decided_as_the_policy_says(with_findings: House) -> None:
    """With its reason, by which the copy's label goes; where it proposes nothing there is nothing to agree to."""
    from partywall.service import deciding, review

    house = with_findings
    found = reviewed(house)
    withheld, asked = first(house, Outcome.REDACT), first(house, Outcome.REFER)
    deciding.agree(house.author, found, withheld, at=house.tick())
    [row] = house.product(house.letter).decided(FATHER)
    machine = review.machine_of(found.screening)[withheld]
    assert (row.outcome, row.reason) == (machine.outcome, machine.reason)
    with pytest.raises(Refused, match="say whether"):
        deciding.agree(house.author, reviewed(house), asked, at=house.tick())


def test_who_could_check_is_told_before_they_look(with_findings: House) -> None:
    """Asking whether a look would end one's being blind notes nothing; the look itself does, once."""
    from partywall.service import review

    house = with_findings
    both = accounting.person(
        house.administrator, "two.hats", Role.CHECKER, Role.OFFICER, at=house.tick(), agrees=house.officer
    )
    assert review.would_end_blind(both, house.letter, house.tick())
    assert both not in house.product(house.letter).looked
    review.look_at(both, house.letter)
    assert both in house.product(house.letter).looked
    assert not review.would_end_blind(both, house.letter, house.tick())
    assert not review.would_end_blind(house.author, house.letter, house.tick())


@pytest.mark.parametrize("who", ["stranger", "sender", "auditor", "administrator"])
def test_who_does_not_work_on_the_case_learns_nothing(with_findings: House, who: str) -> None:
    """Neither the review nor whether there is one."""
    from partywall.service import review

    for ask in (
        lambda it: review.review_of(it, with_findings.letter, FATHER),
        lambda it: review.would_end_blind(it, with_findings.letter),
    ):  # noqa: E501
        with pytest.raises(Refused, match="no such document|reads no case"):
            ask(AccountId(with_findings.people[who]))


def test_there_is_no_review_for_somebody_who_was_not_named(with_findings: House) -> None:
    """The mother is no recipient of this letter."""
    from partywall.service import review

    with pytest.raises(Refused, match="no such document"):
        review.review_of(with_findings.author, with_findings.letter, MOTHER)


def test_the_review_says_whether_the_last_copy_has_all_that_was_decided(with_edition: House) -> None:
    """It does until somebody decides again."""
    from partywall.service import deciding

    house = with_edition
    found = reviewed(house)
    assert found.edition is not None and found.rests
    deciding.agree(house.author, found, first(house, Outcome.REDACT), at=house.tick())
    assert not reviewed(house).rests


def test_every_passage_stands_on_a_sheet(with_findings: House) -> None:
    """Whatever is drawn of the document, each passage has its place on one of its sheets."""
    from partywall.service import review

    found = reviewed(with_findings)
    assert found.whole.case == CASE
    for row in found.passages:
        assert 1 <= row.sheet <= found.sheets
        if row.sheet <= found.pages:
            page = review.page_sheet(with_findings.author, found, row.sheet)
            assert row.number in {area.mark.number for area in page.areas}
        else:
            text = review.text_sheet(found, row.sheet)
            assert f"number={row.number}," in repr(text)
