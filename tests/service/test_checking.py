"""A check that is under way: where it stands for whom, how long pages were open, and what was marked."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from service import working
from service.test_comparing import blind, place
from service.working import House, with_edition

__all__ = ["with_edition"]


def waiting(made: House) -> None:
    from partywall.procedure import acts

    made.do("author", acts.SubmitEdition(made.edition), made.letter)


def begun(made: House) -> None:
    from partywall.procedure import acts

    waiting(made)
    made.do("checker", acts.StartCheck(made.edition), made.letter)


def test_whoever_may_check_is_told_to_whom_it_goes_and_nobody_else(with_edition: House) -> None:
    """A checker learns kind, case, recipient and length; one without the training learns why not, and no name."""
    from partywall.service import check_standing

    made = with_edition
    waiting(made)
    it = check_standing.ahead(made.checker, made.letter, made.edition, at=made.tick())
    assert (it.title, it.case, it.recipient, it.pages, it.reasons) == ("Letter", "C0412", "Darren Ashby", 1, ())
    late = made.now + timedelta(days=301)  # the trainings have run out
    told = check_standing.ahead(made.second_checker, made.letter, made.edition, at=late)
    assert (told.recipient, told.basis) == ("", "")
    assert [row.code for row in told.reasons] == ["trained"]


def test_where_a_check_stands_for_whom(with_edition: House) -> None:
    """Its checker is in it, who works on the product sees that somebody is, and to all others there is none."""
    from partywall.procedure import acts
    from partywall.service.acting import NotThere
    from partywall.service.check_standing import Standing, elsewhere, standing

    made, id = with_edition, with_edition.letter
    begun(made)

    def of(who: str) -> Standing:
        return standing(made.people[who], id, made.edition, at=made.tick())

    assert of("checker") is Standing.BLIND
    assert {of("author"), of("manager"), of("officer")} == {Standing.ELSEWHERE}
    for who in ("second_checker", "sender", "stranger", "administrator", "trainer"):
        with pytest.raises(NotThere):
            of(who)
    seen = elsewhere(made.manager, id, made.edition, at=made.tick())
    assert seen.checker == "Cam Idowu"
    assert seen.may_end
    assert not elsewhere(made.author, id, made.edition, at=made.tick()).may_end
    working.read_through(made, id, made.edition)
    made.do("checker", acts.EndBlind(made.edition), id)
    assert of("checker") is Standing.COMPARING


def test_no_more_time_is_believed_than_went_by(with_edition: House) -> None:
    """Two windows that count at once are one pair of eyes; a page that is not there was seen by nobody."""
    from partywall.service import checking

    made, id = with_edition, with_edition.letter
    begun(made)
    at = made.tick(1)
    began = made.product(id).edition(made.edition).check.started  # type: ignore[union-attr]
    gone = int((at - began).total_seconds())
    assert checking.see(made.checker, id, made.edition, 1, 40, at=at) == 40
    assert checking.see(made.checker, id, made.edition, 1, 40, at=at) == gone - 40
    assert checking.see(made.checker, id, made.edition, 1, 40, at=at) == 0
    assert checking.see(made.checker, id, made.edition, 2, 5, at=made.tick(1)) == 0
    assert checking.reading(made.checker, id, made.edition, at=made.tick()).seconds == (gone,)


def test_words_that_are_typed_are_marked_wherever_they_stand(with_edition: House) -> None:
    """Capitals and line breaks do not count; what is marked already is not marked again."""
    from partywall.errors import Refused
    from partywall.service import checking

    made, id = with_edition, with_edition.letter
    begun(made)
    assert checking.mark_words(made.checker, id, made.edition, 1, "ruby  and ALFIE", "Both?", at=made.tick()) == 3
    shown = checking.reading(made.checker, id, made.edition, at=made.tick())
    assert [row.words for row in shown.marks] == ["Ruby and Alfie"] * 3
    assert {row.mark.why for row in shown.marks} == {"Both?"}
    assert checking.mark_words(made.checker, id, made.edition, 1, "Darren, The conference", at=made.tick()) == 1
    for words in ("Ruby and Alfie", "Nobody of that name", "   "):
        with pytest.raises(Refused):
            checking.mark_words(made.checker, id, made.edition, 1, words, at=made.tick())


def test_whole_words_are_meant_and_a_place_is_marked_once(with_edition: House) -> None:
    """A short word is not found inside longer ones. A second mark on a place is refused; a press sent twice is not."""
    from partywall.errors import Refused
    from partywall.service import checking

    made, id = with_edition, with_edition.letter
    begun(made)
    assert checking.mark_words(made.checker, id, made.edition, 1, "the", key="typed", at=made.tick()) > 1
    marks = checking.reading(made.checker, id, made.edition, at=made.tick()).marks
    text = "".join(row.text for row in checking.reading(made.checker, id, made.edition, at=made.tick()).stretches)
    assert len(marks) == sum(word.strip(".,:;“”’").lower() == "the" for word in text.split())
    assert checking.mark_words(made.checker, id, made.edition, 1, "the", key="typed", at=made.tick()) == len(marks)
    part, start, end, _ = place(made, "Helen Marsden")
    checking.mark(made.checker, id, made.edition, [(part, start, end)], at=made.tick())
    with pytest.raises(Refused, match="marked these words already"):
        checking.mark(made.checker, id, made.edition, [(part, start, end)], at=made.tick())
    assert len(checking.reading(made.checker, id, made.edition, at=made.tick()).marks) == len(marks) + 1


def test_places_that_are_not_in_the_copy_are_not_marked(with_edition: House) -> None:
    """All places of one stroke are marked, or none."""
    from partywall.errors import Refused
    from partywall.service import checking

    made, id = with_edition, with_edition.letter
    begun(made)
    part, start, end, _ = place(made, "Helen Marsden")
    for wrong in [("nowhere", 0, 3), (part, 5, 5), (part, 0, 10**7)]:
        with pytest.raises(Refused):
            checking.mark(made.checker, id, made.edition, [(part, start, end), wrong], at=made.tick())
    with pytest.raises(Refused):
        checking.mark(made.checker, id, made.edition, [], at=made.tick())
    assert checking.reading(made.checker, id, made.edition, at=made.tick()).marks == ()
    assert checking.mark(made.checker, id, made.edition, [(part, start, end)], key="one", at=made.tick()) == 1
    assert checking.mark(made.checker, id, made.edition, [(part, start, end)], key="one", at=made.tick()) == 1
    assert len(checking.reading(made.checker, id, made.edition, at=made.tick()).marks) == 1


def test_nobody_but_the_checker_reads_or_marks(with_edition: House) -> None:
    """The author of the copy, who may see it, is not its checker."""
    from partywall.errors import Refused
    from partywall.service import checking

    made, id = with_edition, with_edition.letter
    begun(made)
    for who in ("author", "manager", "second_checker", "stranger"):
        account = made.people[who]
        for tried in (
            lambda account=account: checking.reading(account, id, made.edition, at=made.tick()),
            lambda account=account: checking.mark_words(account, id, made.edition, 1, "Ruby", at=made.tick()),
            lambda account=account: checking.see(account, id, made.edition, 1, 5, at=made.tick()),
        ):
            with pytest.raises(Refused):
                tried()


def test_every_letter_of_a_copy_stands_on_one_page() -> None:
    """The pages of a long text, put together, are the text."""
    from partywall.procedure.copy_text import CopyPart, PageStart
    from partywall.service.checking import on_page

    text = "".join(f"Line {number} of it.\n" for number in range(400))
    starts = tuple(PageStart(at, page) for page, at in enumerate(range(0, len(text), 3000), 2))
    parts = [CopyPart("head", "header", "Council", (PageStart(0, 1),)), CopyPart("body", "body", text, starts)]
    pages = [on_page(parts, page) for page in range(1, len(starts) + 2)]
    assert [[row.part for row in page] for page in pages] == [["head"], *[["body"]] * len(starts)]
    assert "".join(row.text for page in pages[1:] for row in page) == text
    assert all(text[row.start : row.end] == row.text for page in pages[1:] for row in page)


def test_every_picture_of_a_long_letter_stands_with_the_words_on_it(with_edition: House) -> None:
    """A Word document is read in stretches; with each go the pages on paper on which it stands, none left out."""
    import io

    import docx

    from partywall.service import checking, pictures

    made = with_edition
    written = docx.Document()
    for number in range(120):
        written.add_paragraph(f"Paragraph {number}: Ruby came to the family centre and we talked about her week.")
    held = io.BytesIO()
    written.save(held)
    made.letter = working.opened(made, content=held.getvalue(), name="long.docx")
    working.screened(made, made.letter)
    made.edition = working.made_edition(made, made.letter)
    begun(made)
    account = made.checker
    count = pictures.copy_pages(account, made.letter, made.edition)
    if not count:
        pytest.skip("LibreOffice is not installed.")
    pages = made.product(made.letter).edition(made.edition).pages  # type: ignore[union-attr]
    assert pages > 1
    shown = [checking.reading(account, made.letter, made.edition, page, at=made.tick()) for page in range(1, pages + 1)]
    assert {number for page in shown for number in page.pictures} == set(range(1, count + 1))
    for page in shown:
        pictured = [pictures.copy_page(account, made.letter, made.edition, number) for number in page.pictures]
        body = next(row for row in page.stretches if row.kind == "body")
        assert any(body.start <= word.start < body.end for picture in pictured for word in picture.words)


def test_what_each_of_the_three_says_is_told_of_each_difference(with_edition: House) -> None:
    """Checker, author and program: their words, the reason, whose it is believed to be, and where it stands."""
    from partywall.model.disclosure import Outcome
    from partywall.model.product import DifferenceKind
    from partywall.procedure import acts
    from partywall.service import products, reconciling, seen

    made, id = with_edition, with_edition.letter
    findings = json.loads(seen.findings_of(made.author, id, working.FATHER, at=made.tick()))
    rows = [row for row in findings["passages"] if row["decision"]["outcome"] == "redact" and row["stays"]]
    products.decide_passage(made.author, id, working.FATHER, rows[0]["id"], Outcome.DISCLOSE, "entitled", "He knows.",
                            at=made.tick())  # fmt: skip
    made.edition = working.made_edition(made, id)
    blind(made)
    part, start, end, page = place(made, "Helen Marsden")
    products.mark_copy(made.checker, id, made.edition, page, part, start, end, "Is she his to know?", at=made.tick())
    made.do("checker", acts.EndBlind(made.edition), id)
    before = reconciling.reconciled(made.checker, id, made.edition, at=made.tick())
    assert before.rows is None
    assert reconciling.progress(made.checker, id, made.edition, at=made.tick()).failed == ""
    made.work()
    it = reconciling.reconciled(made.checker, id, made.edition, at=made.tick())
    assert it.rows is not None and it.mine and it.against and len(it.undecided) == len(it.rows)
    marked = next(row for row in it.rows if row.kind is DifferenceKind.MARKED)
    assert (marked.context.words, marked.context.page) == ("Helen Marsden", 1)
    assert marked.context.after.startswith(" will weigh and measure both children")
    assert (marked.checker.marked, marked.checker.why, marked.checker.earlier) == (True, "Is she his to know?", False)
    kept = next(row for row in it.rows if row.kind is DifferenceKind.KEPT)
    assert kept.context.words == rows[0]["text"]
    assert kept.author is not None and kept.machine is not None
    assert (kept.author.words, kept.author.by) == ("He knows.", "Wyn Rees")
    assert kept.machine.outcome is not Outcome.DISCLOSE
    assert kept.machine.because.startswith("Believed to be about")
    assert not kept.checker.marked


def test_an_earlier_checkers_mark_is_told_as_theirs(with_edition: House) -> None:
    """Whoever takes a check over sees, once they have read it themselves, what was marked before."""
    from partywall.procedure import acts
    from partywall.service import products, reconciling

    made, id = with_edition, with_edition.letter
    begun(made)
    part, start, end, page = place(made, "Helen Marsden")
    products.mark_copy(made.checker, id, made.edition, page, part, start, end, at=made.tick())
    made.do("manager", acts.LeaveCheck(made.edition), id)
    made.do("second_checker", acts.StartCheck(made.edition), id)
    working.read_through(made, id, made.edition, "second_checker")
    made.do("second_checker", acts.EndBlind(made.edition), id)
    made.work()
    it = reconciling.reconciled(made.second_checker, id, made.edition, at=made.tick())
    assert [(row.context.words, row.checker.earlier) for row in it.rows or ()] == [("Helen Marsden", True)]


def test_the_ledger_does_not_tell_who_reads_blind_of_that_copy(with_edition: House) -> None:
    """Also to a checker who watches over the ledger: in no list, no entry by its number, no proof, no export."""
    from partywall.model.product import Role
    from partywall.procedure import acts
    from partywall.service import entries, exports, granting
    from partywall.service.acting import Denied
    from partywall.service.figures import Between

    made, id = with_edition, with_edition.letter
    begun(made)
    made.do("checker", acts.LeaveCheck(made.edition), id)
    given = granting.grant(made.administrator, made.second_checker, Role.AUDITOR, made.tick())
    if given.waits:
        granting.approve_grant(made.officer, given.id, made.tick())
    reader, wanted = made.second_checker, entries.Wanted(product=id)
    there = entries.entries(reader, wanted, at=made.tick()).entries
    assert there
    made.do("second_checker", acts.StartCheck(made.edition), id)
    assert entries.entries(reader, wanted, at=made.tick()).entries == ()
    assert all(row.product != id for row in entries.entries(reader, entries.Wanted(), at=made.tick()).entries)
    with pytest.raises(Denied):
        entries.entry(reader, there[0].number, at=made.tick())
    for what in (exports.Export.LEDGER, exports.Export.CHECKS):
        with pytest.raises(Denied):
            exports.export(reader, what, exports.Form.CSV, Between(), at=made.tick())
    assert entries.entries(made.auditor, wanted, at=made.tick()).entries


def test_each_picture_stands_with_the_pages_whose_words_are_on_it() -> None:
    """A picture on which a page ends and the next begins stands with both; one without words, with the page before."""
    from partywall.procedure.copy_text import CopyPart, PageStart
    from partywall.service.check_pictures import by_words
    from partywall.service.laying import WordBox

    def word(part: str, at: int) -> WordBox:
        return WordBox(part, at, at + 4, 0, 0, 9, 9)

    parts = [
        CopyPart("head", "header", "Council", (PageStart(0, 1),)),
        CopyPart("body", "body", "word " * 40, (PageStart(0, 1), PageStart(100, 2))),
    ]
    head = word("head", 0)
    printed = ((head, word("body", 0)), (head, word("body", 95), word("body", 120)), (head,), (word("gone", 0),))
    assert by_words(printed, parts, 2) == ((1, 2), (2, 3, 4))
