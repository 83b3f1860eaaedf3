"""My work: everybody sees what waits for them, and nothing of anybody else's."""

from __future__ import annotations

from service import working
from service.working import House, with_edition, with_letter

__all__ = ["with_edition", "with_letter"]


def waits(made: House, name: str) -> set[str]:
    from partywall.service.work import my_work

    return {row.what.value for row in my_work(made.people[name], at=made.tick())}


def test_work_goes_from_hand_to_hand(with_edition: House) -> None:
    """The author hands in, a checker checks, who made it is not asked to; then a sender, then another sender."""
    from partywall.procedure import acts
    from partywall.procedure.waiting import Wait
    from partywall.service import releases

    made, id = with_edition, with_edition.letter
    assert waits(made, "author") == {Wait.SUBMIT.value}
    assert not waits(made, "checker") and not waits(made, "stranger")
    working.checked(made, id, made.edition)
    assert waits(made, "sender") == {Wait.CHOOSE_DELIVERY.value} and not waits(made, "author")
    releases.choose_delivery(made.sender, id, made.edition, "by-hand", at=made.tick())
    assert waits(made, "second_sender") == {Wait.KEY_ADDRESS.value}
    releases.key_address(made.second_sender, id, made.edition, at=made.tick())
    assert waits(made, "sender") == {Wait.RELEASE.value}
    releases.release(made.sender, id, made.edition, at=made.tick())
    assert not waits(made, "sender") and not waits(made, "administrator")
    made.do("author", acts.CloseProduct(), id)
    assert not waits(made, "author")


def test_a_returned_edition_is_its_authors_again(with_edition: House) -> None:
    """And no checker's any more."""
    from partywall.procedure import acts
    from partywall.procedure.waiting import Wait

    made, id = with_edition, with_edition.letter
    made.do("author", acts.SubmitEdition(made.edition), id)
    assert waits(made, "checker") == waits(made, "second_checker") == {Wait.CHECK.value}
    made.do("checker", acts.StartCheck(made.edition), id)
    assert waits(made, "checker") == {Wait.FINISH_CHECK.value} and not waits(made, "second_checker")
    working.read_through(made, id, made.edition)
    made.do("checker", acts.EndBlind(made.edition), id)
    made.work()
    made.do("checker", acts.ReturnEdition(made.edition, "Whose bicycle?"), id)
    assert waits(made, "author") == {Wait.CORRECT.value} and not waits(made, "checker")


def test_a_job_that_failed_tells_its_author_why(with_letter: House) -> None:
    """One sentence; and it is no longer said once it is done again."""
    from partywall.procedure import acts
    from partywall.service import product_jobs, products  # noqa: F401 - it fills the table of jobs
    from partywall.service.jobs import Clerk
    from partywall.service.work import Note, my_work

    made, id = with_letter, with_letter.letter
    products.add_draft(made.author, id, b"%PDF-1.7 and then nothing", "plan.pdf", at=made.tick())
    made.do("author", acts.AskScreening(working.FATHER), id)
    Clerk().run(until_idle=True)
    (note,) = [row for row in my_work(made.author, at=made.tick()) if row.what is Note.FAILED]
    assert note.product == id and note.why.endswith(".")
    products.add_draft(made.author, id, working.LETTER.read_bytes(), "letter.docx", at=made.tick())
    made.do("author", acts.AskScreening(working.FATHER), id)
    Clerk().run(until_idle=True)
    assert Note.FAILED.value not in waits(made, "author")


def test_an_edition_lapses_with_the_procedure_by_which_it_was_made(with_edition: House) -> None:
    """Its author sees it among their work, and goes on by the new one with an act of their own."""
    from partywall.procedure.versions import Matter
    from partywall.service import products, versions
    from partywall.service.procedures import in_force
    from partywall.service.shipped import shipped
    from partywall.service.work import Note

    made, id = with_edition, with_edition.letter
    changed = shipped(Matter.PROCEDURES)["letter.toml"].replace(b'title = "Letter"', b'title = "A letter"')
    new = versions.draft(made.officer, Matter.PROCEDURES, {"letter.toml": changed}, made.tick())
    versions.try_out(made.officer, new, made.tick())
    assert Note.LAPSED.value not in waits(made, "author")
    versions.approve(made.second_officer, new, made.tick())
    assert Note.LAPSED.value in waits(made, "author")
    products.adopt_procedure(made.author, id, at=made.tick())
    procedure = in_force(working.KIND, made.now)
    assert procedure is not None and made.product(id).procedure == procedure.digest
    made.edition = working.made_edition(made, id)
    assert Note.LAPSED.value not in waits(made, "author")
