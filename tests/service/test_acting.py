"""One act, one transaction, one entry: what is refused changes nothing, and what is asked twice is done once."""

from __future__ import annotations

import json
from datetime import timedelta
from threading import Thread

import pytest

import accounting
from partywall.errors import Refused
from service import working
from service.working import House, at_work, with_letter

__all__ = ["at_work", "with_letter"]


def entries() -> list[dict[str, object]]:
    from partywall.store.ledger.models import EntryRow

    rows = EntryRow.objects.order_by("number").values_list("content", flat=True)
    return [json.loads(bytes(row)) for row in rows]


def test_the_same_request_under_the_same_key_is_done_once(at_work: House) -> None:
    """It is answered alike, and neither product nor ledger knows of a second act; another one under it is refused."""
    from partywall.service import products
    from partywall.service.acting import Conflict

    made = at_work
    first = products.open_product(made.author, working.KIND, working.CASE, key="k1", at=made.tick())
    count = len(entries())
    again = products.open_product(made.author, working.KIND, working.CASE, key="k1", at=made.tick())
    assert again.repeated and not first.repeated
    assert (again.product, again.entry, again.made) == (first.product, first.entry, first.made)
    assert len(entries()) == count
    with pytest.raises(Conflict):
        products.open_product(made.author, "decision-letter", working.CASE, key="k1", at=made.tick())


def test_what_is_refused_changes_nothing(with_letter: House) -> None:
    """Neither the product, nor the ledger, nor the queue; and the key that was used is free again."""
    from partywall.procedure import acts
    from partywall.service.acting import Denied
    from partywall.store.jobs.models import JobRow
    from partywall.store.products.models import ProductRow

    made, id = with_letter, with_letter.letter
    before = (bytes(ProductRow.objects.get(id=id).sealed or b""), len(entries()), JobRow.objects.count())
    with pytest.raises(Denied) as denied:
        made.do("author", acts.AskEdition(working.FATHER), id, key="once")
    assert denied.value.refusals and all(row.why.endswith(".") for row in denied.value.refusals)
    assert before == (bytes(ProductRow.objects.get(id=id).sealed or b""), len(entries()), JobRow.objects.count())
    made.do("author", acts.AskScreening(working.FATHER), id, key="once")


def test_who_may_not_know_of_a_product_learns_nothing(with_letter: House) -> None:
    """An author of another case, and whoever gives an id of nothing, get the same answer."""
    from partywall.model.product import ProductId
    from partywall.procedure import acts
    from partywall.service import products, seen
    from partywall.service.acting import Denied, NotThere
    from partywall.store.ids import new_id

    made, id = with_letter, with_letter.letter
    for product in (id, ProductId(new_id("p"))):
        with pytest.raises(NotThere):
            made.do("stranger", acts.AskScreening(working.FATHER), product)
        with pytest.raises(NotThere):
            seen.product_of(made.stranger, product, at=made.tick())
        with pytest.raises(NotThere):
            products.name_recipient(made.stranger, product, working.MOTHER, "parent", at=made.tick())
    for case in (working.CASE, "C-there-is-none"):
        with pytest.raises(Denied) as denied:
            products.open_product(made.stranger, working.KIND, case, at=made.tick())  # type: ignore[arg-type]
        assert {row.code for row in denied.value.refusals} == {"case"}


def test_the_ledger_holds_no_word_of_a_product(with_letter: House) -> None:
    """No entry has a reason, a kind, a person, a case: ids of the house, digests, choices, counts and times alone."""
    from partywall.ledger.entry import is_entry
    from partywall.procedure import acts
    from partywall.store.ledger.models import EntryRow

    made, id = with_letter, with_letter.letter
    made.do("author", acts.AskScreening(working.FATHER), id)
    contents = [bytes(row) for row in EntryRow.objects.filter(product=id).values_list("content", flat=True)]
    assert len(contents) >= 10 and all(map(is_entry, contents))
    told = b"\n".join(contents)
    for text in (working.FATHER, working.CASE, working.KIND, "parent", "own-visit", "So it is."):
        assert text.encode() not in told


def test_an_id_of_the_case_system_stands_in_no_entry(at_work: House) -> None:
    """Not even one that looks like an id of the house."""
    from partywall.model.people import PersonId
    from partywall.service.register_versions import take_register
    from service.test_registers_taken import changed

    made, foreign = at_work, PersonId("p" + "0a" * 10)
    take_register(made.officer, changed(working.FATHER, foreign), at=made.tick())
    id = working.opened(made, recipient=foreign)
    assert made.product(id).recipients[0].person == foreign
    assert foreign not in json.dumps(entries())


def test_a_row_that_was_changed_behind_the_house_is_found(with_letter: House) -> None:
    """The ledger holds the digest of a product after each act: an older row laid in its place opens no more."""
    from partywall.errors import Unreadable
    from partywall.procedure import acts
    from partywall.service.product_check import changed_unseen
    from partywall.store.products import keeping
    from partywall.store.products.models import ProductRow

    made, id = with_letter, with_letter.letter
    older = bytes(ProductRow.objects.get(id=id).sealed or b"")
    made.do("author", acts.AskScreening(working.FATHER), id)
    assert not list(changed_unseen())
    ProductRow.objects.filter(id=id).update(sealed=older)
    assert list(changed_unseen()) == [id]
    with pytest.raises(Unreadable):
        keeping.load(id)


def test_a_product_that_is_worked_on_while_the_house_is_checked_is_no_fault(
    with_letter: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Products and ledger are looked at as they stood at one moment."""
    from django.db import connections

    from partywall.procedure import acts
    from partywall.service import house_check, product_check

    made, body, done = with_letter, product_check._body, []

    def act() -> None:
        done.append(made.do("author", acts.AskScreening(working.FATHER), made.letter))
        connections.close_all()

    def meanwhile(product: str) -> str | None:
        if not done:
            thread = Thread(target=act)
            thread.start()
            thread.join()
        return body(product)

    monkeypatch.setattr(product_check, "_body", meanwhile)
    assert [finding.grade for finding in house_check._products()] == ["ok"]
    assert len(done) == 1


def test_no_edge_can_do_what_the_house_works_out(with_letter: House) -> None:
    """A person's act of the house's own, or one of which the house fills something in, is refused."""
    from partywall.errors import Refused
    from partywall.procedure import acts
    from partywall.service.acting import Denied

    made, id = with_letter, with_letter.letter
    with pytest.raises(Refused):
        made.do("author", acts.NameRecipient(working.MOTHER, "parent", party=True), id)
    draft = made.product(id).drafts[-1].digest
    with pytest.raises(Denied):
        made.do("author", acts.RecordScreening(working.FATHER, draft, draft, draft, draft, 0, party=True), id)


def test_a_token_answers_no_step_that_is_a_managers_alone(at_work: House) -> None:
    """The chair decides signed in; what an author is asked, an author's program may answer."""
    from partywall.procedure import acts
    from partywall.service import products
    from partywall.service.asking import Asked, ask
    from partywall.service.caller import Caller
    from partywall.service.forms import form

    made = at_work
    id = products.open_product(made.author, "conference-minutes", working.CASE, at=made.tick()).product
    products.name_recipient(made.author, id, working.FATHER, "parent", at=made.tick())

    def answer(caller: Caller, step: str, code: str) -> None:
        said = form(acts.AnswerStep)(step=step, code=code, recipient=working.FATHER)
        ask(caller, Asked(acts.AnswerStep, said, id), made.tick())

    before = made.product(id)
    with pytest.raises(Refused, match="asks for a person"):
        answer(Caller(made.manager, "k1", frozenset({"author"})), "chair-decides", "full")
    assert made.product(id) == before
    answer(Caller(made.manager), "chair-decides", "full")
    answer(Caller(made.author, "k2", frozenset({"author"})), "two-identifiers", "two-agree")
    assert [row.step for row in made.product(id).answers] == ["chair-decides", "two-identifiers"]


def test_a_suspended_account_does_nothing(with_letter: House) -> None:
    """Whoever may no longer sign in does no act either."""
    from partywall.errors import Refused
    from partywall.procedure import acts
    from partywall.service import accounts

    made, id = with_letter, with_letter.letter
    accounts.suspend(made.administrator, made.author, made.tick())
    with pytest.raises(Refused):
        made.do("author", acts.AskScreening(working.FATHER), id)
    assert accounting.ledger_words()[-1] == "suspend-account"


def test_a_repeated_release_shows_the_same_key_of_the_same_parcel(at_work: House) -> None:
    """A sealed e-mail: whoever asks again because the answer was lost gets it; nobody else ever does."""
    import io

    import pyzipper

    from partywall.service import releases

    made = at_work
    id = working.opened(made, recipient=working.MOTHER, content=b"Dear Joanne,\n\nthe meeting is on Friday.\n")
    working.screened(made, id, working.MOTHER)
    edition = working.made_edition(made, id, working.MOTHER)
    working.checked(made, id, edition)
    (email,) = [row for row in releases.addresses(made.sender, id, edition, at=made.tick()) if row.email]
    releases.choose_delivery(made.sender, id, edition, "sealed-email", at=made.tick())
    warned = made.product(id).edition(edition).delivery.warnings  # type: ignore[union-attr]
    releases.key_address(made.second_sender, id, edition, email=email.email, accepted=warned, at=made.tick())
    first = releases.release(made.sender, id, edition, key="r", at=made.tick())
    again = releases.release(made.sender, id, edition, key="r", at=made.now + timedelta(minutes=5))
    assert first.shown and again.shown == first.shown and again.repeated
    parcel = releases.parcel_of(made.sender, id, edition, at=made.tick())
    with pyzipper.AESZipFile(io.BytesIO(parcel.content)) as archive:
        archive.setpassword(first.shown.encode())
        assert b"Friday" in archive.read(archive.namelist()[0])
    assert first.shown not in json.dumps(entries())


def test_a_product_is_due_when_its_time_limit_ends(at_work: House) -> None:
    """Counted from the day that its author gives; every list of it and everybody's work says when."""
    from partywall.procedure.clock import due_at
    from partywall.service import products, seen
    from partywall.service.procedures import in_force
    from partywall.service.work import my_work

    made, begins = at_work, at_work.now.date()
    limit = in_force("conference-minutes", made.now).limit  # type: ignore[union-attr]
    assert limit is not None and (limit.days, limit.working_days) == (15, True)
    id = products.open_product(made.author, "conference-minutes", working.CASE, begins=begins, at=made.tick()).product
    due = due_at(limit, begins)
    assert made.product(id).due == due
    assert [row.due for row in seen.listed(made.author, at=made.tick()) if row.id == id] == [due]
    assert {row.due for row in my_work(made.author, at=made.tick()) if row.product == id} == {due}
    sooner = due - timedelta(days=3)
    id = products.open_product(made.author, "conference-minutes", working.CASE, sooner, begins, at=made.tick()).product
    assert made.product(id).due == sooner
