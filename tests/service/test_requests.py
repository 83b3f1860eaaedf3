"""Requests for access to records: one clock, many documents, and what is decided on all of them at once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import databases
from partywall.errors import Refused
from partywall.model.disclosure import Outcome
from partywall.model.people import CaseId, PersonId
from partywall.service.caller import NotAllowed
from service.working import CASE, MOTHER, House, at_work  # noqa: F401

TEXTS = (
    "Visit of 3 May. {mother} was at home. Kian Marsden from next door shouted at the children.",
    "Call of 9 May. {mother} says that Kian Marsden was arrested for burglary.",
    "Visit of 20 June. Nobody else was there. {mother} talked about school.",
)


def opened_request(house: House, texts: tuple[str, ...] = TEXTS) -> str:
    """A request of the mother's, with these documents."""
    from partywall.service import naming, request_documents, requests
    from partywall.service.request_documents import Upload

    id = requests.open_request(house.author, CASE, MOTHER, "subject", house.now.date(), at=house.tick())
    name = naming.person(MOTHER)
    uploads = [Upload(text.format(mother=name).encode(), f"note {n}.txt") for n, text in enumerate(texts, 1)]
    request_documents.hand_in(house.author, id, uploads, "own-record", at=house.tick())
    return id


def answered(house: House, id: str) -> None:
    """Every question is answered on all documents, by whoever may."""
    from partywall.service import request_strokes

    for who in ("author", "manager"):
        rows = request_strokes.questions(house.people[who], id, at=house.tick())
        given = {row.step.id: row.step.codes[0] for row in rows if row.mine and row.missing}
        if given:
            request_strokes.answer(house.people[who], id, given, "So it is.", at=house.tick())


def read(house: House, id: str) -> None:
    """Every document was read."""
    from partywall.service import request_strokes

    answered(house, id)
    struck = request_strokes.ask_screenings(house.author, id, at=house.tick())
    assert struck.refused == {}
    house.work()


@pytest.mark.parametrize(
    ("day", "months", "due"),
    [
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2026, 3, 3), 1, date(2026, 4, 3)),
        (date(2026, 12, 15), 1, date(2027, 1, 15)),
        (date(2026, 11, 30), 3, date(2027, 2, 28)),
        (date(2026, 11, 30), 1, date(2026, 12, 30)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
    ],
)
def test_a_month_ends_on_the_same_day_or_on_the_last(day: date, months: int, due: date) -> None:
    """As the law counts it."""
    databases.house()
    from partywall.service.requests import months_after

    assert months_after(day, months) == due


def test_each_file_becomes_a_document_once(at_work: House) -> None:  # noqa: F811
    """With recipient, source, draft and the name of its file; the same file again is none."""
    from partywall.service import request_documents
    from partywall.service.request_documents import Upload

    id = opened_request(at_work)
    ids = request_documents.documents_of(id)
    product = at_work.product(ids[0])
    assert (product.kind, product.case) == ("subject-access-response", CASE)
    assert [row.person for row in product.recipients] == [MOTHER]
    assert product.draft and product.sources[0].digest == product.draft.digest
    found = request_documents.documents(at_work.author, id, at=at_work.tick())
    assert [row.name for row in found.rows] == ["note 1.txt", "note 2.txt", "note 3.txt"]
    again = [Upload(b"Something new.", "x/y\\note 4.txt"), Upload(b"Something new.", "note 5.txt")]
    taken = request_documents.hand_in(at_work.author, id, again, "own-record", at=at_work.tick())
    assert (taken.taken, taken.twice, taken.refused) == (1, 1, ())
    names = request_documents.names_of(request_documents.documents_of(id))
    assert names[request_documents.documents_of(id)[3]] == "note 4.txt"


def test_a_file_of_no_known_kind_holds_up_none_of_the_others(at_work: House) -> None:  # noqa: F811
    """It is refused by its name, and leaves nothing behind."""
    from partywall.service import request_documents, requests
    from partywall.service.request_documents import Upload
    from partywall.store.products.models import ProductRow

    id = requests.open_request(at_work.author, CASE, MOTHER, "subject", at_work.now.date(), at=at_work.tick())
    files = [Upload(b"\x00\x01\x02\x03", "what.xyz"), Upload(b"A note.", "note.txt")]
    taken = request_documents.hand_in(at_work.author, id, files, "own-record", at=at_work.tick())
    assert taken.taken == 1
    assert [name for name, _ in taken.refused] == ["what.xyz"]
    assert ProductRow.objects.count() == 1


def test_the_clock_runs_stands_and_is_given_more_once(at_work: House) -> None:  # noqa: F811
    """A month; the days for which it stood are added; two more months once, each with a reason in words."""
    from partywall.service import requests
    from partywall.service.entries import Wanted, entries

    id = requests.open_request(at_work.author, CASE, MOTHER, "subject", at_work.now.date(), at=at_work.tick())
    first = requests.request(at_work.author, id).due
    assert first.date() == requests.months_after(at_work.now.date(), 1)
    with pytest.raises(Refused, match="reason"):
        requests.stop_clock(at_work.author, id, " ", at=at_work.tick())
    stopped = at_work.tick()
    requests.stop_clock(at_work.author, id, "Which school?", at=stopped)
    assert requests.reason_of(at_work.manager, id) == "Which school?"
    requests.start_clock(at_work.author, id, at=stopped + timedelta(days=5))
    assert requests.request(at_work.author, id).due == first + timedelta(days=5)
    requests.extend(at_work.manager, id, "Forty volumes.", at=stopped + timedelta(days=6))
    given = requests.request(at_work.author, id)
    assert given.extended and given.due.date() == requests.months_after((first + timedelta(days=5)).date(), 2)
    with pytest.raises(Refused, match="no more"):
        requests.extend(at_work.manager, id, "More.", at=stopped + timedelta(days=7))
    said = [row.act for row in entries(at_work.officer, Wanted()).entries if row.facts.get("request") == id]
    assert sorted(said) == ["extend-request", "open-request", "start-clock", "stop-clock"]


def test_all_about_one_person_is_decided_at_a_stroke(at_work: House) -> None:  # noqa: F811
    """Over all documents, each passage by an act of its own; what is decided so already is left alone."""
    from partywall.service import request_passages

    id = opened_request(at_work)
    read(at_work, id)
    laid = request_passages.laid_together(at_work.author, id, at=at_work.tick())
    assert (laid.documents, laid.screened, laid.unseen) == (3, 3, 0)
    about = next(row for row in laid.people if row.documents == 2)
    _, alike = request_passages.passages_about(at_work.author, id, about.key, at=at_work.tick())
    assert sum(row.passages for row in alike) == about.passages
    stroke = request_passages.decide(
        at_work.author, id, about.key, "", Outcome.REDACT, "other-person", at=at_work.tick()
    )
    assert (stroke.passages, stroke.documents, stroke.left, stroke.refused) == (about.passages, 2, 0, ())
    after = request_passages.laid_together(at_work.author, id, at=at_work.tick())
    now = next(row for row in after.people if row.key == about.key)
    assert (now.outcomes[Outcome.REDACT], now.decided) == (about.passages, about.passages)
    again = request_passages.decide(
        at_work.author, id, about.key, "", Outcome.REDACT, "other-person", at=at_work.tick()
    )
    assert again.passages == 0


def test_the_same_words_are_decided_alone(at_work: House) -> None:  # noqa: F811
    """One wording in however many documents, and nothing else about that person."""
    from partywall.service import request_passages

    text = "Kian Marsden was there. {mother} left early on the %s."
    id = opened_request(at_work, tuple(text % day for day in ("first", "second", "third")) + (TEXTS[1],))
    read(at_work, id)
    laid = request_passages.laid_together(at_work.author, id, at=at_work.tick())
    about = max(laid.people, key=lambda row: row.documents)
    _, alike = request_passages.passages_about(at_work.author, id, about.key, at=at_work.tick())
    same = max(alike, key=lambda row: len(row.documents))
    assert len(same.documents) == 3
    stroke = request_passages.decide(
        at_work.author, id, about.key, same.same, Outcome.DISCLOSE, "consent", at=at_work.tick()
    )
    assert (stroke.passages, stroke.documents) == (same.passages, 3)
    _, rest = request_passages.passages_about(at_work.author, id, about.key, at=at_work.tick())
    assert {row.same: row.decided for row in rest if row.decided} == {same.same: same.passages}


def test_every_document_goes_the_whole_way_as_any_other(at_work: House) -> None:  # noqa: F811
    """Copies are made and handed in at a stroke; the author of them cannot check one."""
    from partywall.procedure import acts
    from partywall.service import request_documents, request_passages, request_strokes, requests
    from partywall.service.acting import Denied
    from partywall.service.request_stages import Stage

    id = opened_request(at_work)
    read(at_work, id)
    for row in request_passages.laid_together(at_work.author, id, at=at_work.tick()).people:
        if row.outcomes[Outcome.REFER]:
            request_passages.decide(at_work.author, id, row.key, "", Outcome.REDACT, "other-person", at=at_work.tick())
    assert request_strokes.ask_copies(at_work.author, id, at=at_work.tick()).refused == {}
    at_work.work()
    assert requests.request(at_work.author, id).stages == {Stage.MADE: 3}
    struck = request_strokes.submit(at_work.author, id, at=at_work.tick())
    assert (struck.done, struck.refused) == (3, {})
    assert requests.request(at_work.author, id).stages == {Stage.WAITING: 3}
    product = at_work.product(request_documents.documents_of(id)[0])
    with pytest.raises(Denied):
        at_work.do("author", acts.StartCheck(product.editions[0].id), product.id)
    at_work.do("checker", acts.StartCheck(product.editions[0].id), product.id)


def test_a_stroke_says_on_which_documents_it_was_not_done(at_work: House) -> None:  # noqa: F811
    """Before its questions are answered no document is read; each reason is told with its number."""
    from partywall.service import request_strokes

    id = opened_request(at_work)
    struck = request_strokes.ask_screenings(at_work.author, id, at=at_work.tick())
    assert struck.done == 0
    assert set(struck.refused.values()) == {3}
    assert any("Nobody answered yet" in why for why in struck.refused)


def test_nobody_learns_of_a_request_of_another_case(at_work: House) -> None:  # noqa: F811
    """Not by its list, its number, its documents or its people; who reads no case gets nothing at all."""
    from partywall.service import request_documents, request_passages, request_strokes, requests
    from partywall.service.acting import NotThere

    id = opened_request(at_work)
    assert requests.requests(at_work.stranger).rows == ()
    for look in (
        lambda: requests.request(at_work.stranger, id),
        lambda: request_documents.documents(at_work.stranger, id),
        lambda: request_passages.laid_together(at_work.stranger, id),
        lambda: request_strokes.questions(at_work.stranger, id),
        lambda: requests.stop_clock(at_work.stranger, id, "Mine."),
        lambda: request_documents.hand_in(
            at_work.stranger, id, [request_documents.Upload(b"x", "x.txt")], "own-record"
        ),
    ):
        with pytest.raises(NotThere):
            look()
    for who in ("auditor", "checker", "sender", "trainer", "administrator"):
        with pytest.raises(NotAllowed):
            requests.requests(at_work.people[who])
    with pytest.raises(NotAllowed):
        requests.open_request(at_work.officer, CASE, MOTHER, "subject", at_work.now.date())
    assert len(requests.requests(at_work.officer).rows) == 1


def test_what_is_off_opens_no_request(at_work: House) -> None:  # noqa: F811
    """A right, a day, a case or a person that is none."""
    from partywall.service import requests

    today = at_work.now.date()
    with pytest.raises(Refused, match="no such right"):
        requests.open_request(at_work.author, CASE, MOTHER, "neighbour", today)
    with pytest.raises(Refused, match="has not come yet"):
        requests.open_request(at_work.author, CASE, MOTHER, "subject", today + timedelta(days=3))
    with pytest.raises(NotAllowed):
        requests.open_request(at_work.author, CaseId("C9999"), MOTHER, "subject", today)
    with pytest.raises(Refused, match="nobody of this id"):
        requests.open_request(at_work.author, CASE, PersonId("P0"), "subject", today)


def test_with_its_last_document_goes_whose_request_it_was(at_work: House) -> None:  # noqa: F811
    """What stays of a request whose documents were destroyed names nobody."""
    from partywall.service import request_documents, requests
    from partywall.store.products import keeping
    from partywall.store.products.models import RequestRow

    id = opened_request(at_work)
    requests.stop_clock(at_work.author, id, "Which school?", at=at_work.tick())
    first, *others = request_documents.documents_of(id)
    keeping.destroyed(first)
    assert RequestRow.objects.get(id=id).recipient == MOTHER
    for product in others:
        keeping.destroyed(product)
    row = RequestRow.objects.get(id=id)
    assert (row.case, row.recipient, row.reason_sealed) == ("", "", None)
    assert requests.requests(at_work.officer).rows == ()


def test_it_is_due_on_the_same_day_for_who_reads_it(at_work: House) -> None:  # noqa: F811
    """The day on which a month ends is that day in London too, by summer time as by winter time."""
    from zoneinfo import ZoneInfo

    from partywall.service import requests

    for received, due in ((date(2026, 6, 15), date(2026, 7, 15)), (date(2026, 10, 15), date(2026, 11, 15))):
        id = requests.open_request(at_work.author, CASE, MOTHER, "subject", received, at=at_work.tick())
        assert requests.request(at_work.author, id).due.astimezone(ZoneInfo("Europe/London")).date() == due


def test_nothing_is_decided_that_nobody_looked_at(at_work: House) -> None:  # noqa: F811
    """Where a document was read since, a decision for all of it is refused; looked at again, it is done."""
    from partywall.service import request_documents, request_passages
    from partywall.service.request_documents import Upload

    id = opened_request(at_work)
    read(at_work, id)
    about = next(row for row in request_passages.laid_together(at_work.author, id).people if row.documents == 2)
    more = [Upload(b"Call of 1 June. Kian Marsden was seen at school.", "note 4.txt")]
    request_documents.hand_in(at_work.author, id, more, "own-record", at=at_work.tick())
    read(at_work, id)

    def decided(mark: str) -> int:
        return request_passages.decide(
            at_work.author, id, about.key, "", Outcome.REDACT, "other-person", mark=mark, at=at_work.tick()
        ).documents

    with pytest.raises(Refused, match="changed while you looked"):
        decided(about.mark)
    now, _ = request_passages.passages_about(at_work.author, id, about.key)
    assert now is not None and now.documents == 3
    assert decided(now.mark) == 3
    assert decided(now.mark) == 0


def test_long_passages_are_alike_by_all_their_words(at_work: House) -> None:  # noqa: F811
    """Not by the first of them, which a list shows: each is decided by itself."""
    from partywall.service import request_passages

    long = f"Kian Marsden was arrested for burglary {'and shouted at the police and ran ' * 6}"
    id = opened_request(at_work, (f"{long}home.", f"{long}away."))
    read(at_work, id)
    about = next(row for row in request_passages.laid_together(at_work.author, id).people if "Kian" in row.name)
    _, alike = request_passages.passages_about(at_work.author, id, about.key)
    long_ones = [row for row in alike if row.words.endswith("…")]
    assert len(long_ones) == 2
    assert len({row.words for row in long_ones}) == 1


def test_a_document_that_somebody_checks_is_not_in_their_list(at_work: House) -> None:  # noqa: F811
    """Nor is what its file was called; for everybody else it is there."""
    from partywall.procedure.waiting import Wait
    from partywall.service import request_documents
    from partywall.store.products.models import WaitRow

    id = opened_request(at_work)
    mine = request_documents.documents_of(id)[1]
    WaitRow.objects.create(product=mine, case=CASE, what=Wait.FINISH_CHECK, whose=at_work.manager, since=at_work.tick())
    names = [row.name for row in request_documents.documents(at_work.manager, id).rows]
    assert names == ["note 1.txt", "note 3.txt"]
    assert len(request_documents.documents(at_work.author, id).rows) == 3
