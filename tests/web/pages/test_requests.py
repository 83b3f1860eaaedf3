"""Requests for access to records, on pages."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

import accounting
from partywall.model.disclosure import Outcome
from partywall.model.product import Role
from service.test_requests import TEXTS, opened_request, read
from service.working import CASE, MOTHER, House, at_work  # noqa: F401
from web.browsing import browser
from web.pages.rooms import PHONE, ZOOMED, Site, fits, picture, site, tree, violations  # noqa: F401


def _posted(house: House, who: str, path: str, **given: Any) -> Any:
    return browser(house.people[who]).post(path, given)


def _kian(house: House, id: str) -> str:
    from partywall.service import request_passages

    laid = request_passages.laid_together(house.author, id)
    return next(row.key for row in laid.people if row.documents == 2)


def test_a_request_from_its_first_day_to_a_stroke(at_work: House, site: Site) -> None:  # noqa: F811
    """Opened, handed in, read; all about one person withheld by keyboard alone. No page breaks a rule of access."""
    page = site.visit("author", "/requests/new")
    assert violations(page) == []
    page.get_by_label("Who gets the records").fill(MOTHER)
    page.get_by_label("The person whose records they are").check()
    page.get_by_label("Day on which the request came").fill(f"{at_work.now:%d/%m/%Y}")
    page.get_by_role("button", name="Open the request").click()
    page.get_by_role("heading", name="Hand the documents in").wait_for()
    files = [
        {
            "name": f"Visit note {n}.txt",
            "mimeType": "text/plain",
            "buffer": text.format(mother="Joanne Pellow").encode(),
        }
        for n, text in enumerate(TEXTS, 1)
    ]
    page.get_by_label("Files").set_input_files(files)
    page.get_by_role("button", name="Hand in").click()
    page.get_by_text("3 documents were taken in.").wait_for()
    id = page.url.rsplit("/", 1)[1]
    assert violations(page) == []
    read(at_work, id)
    page.goto(f"/requests/{id}")
    assert violations(page) == []
    picture(page, "request")
    _narrow(page)
    assert page.locator("h1, h2, h3").all_inner_texts() == [
        "Records for Joanne Pellow", "All documents together", "Answer the questions", "Have them read",
        "Decide by person", "Have the copies made", "Hand the copies in", "3 documents",
    ]  # fmt: skip
    page.goto(f"/requests/{id}/people")
    assert violations(page) == []
    assert '- heading "People in the documents" [level=1]' in tree(page)
    picture(page, "request-people")
    _narrow(page)
    page.goto(f"/requests/{id}/people/{_kian(at_work, id)}")
    assert violations(page) == []
    picture(page, "request-person")
    _narrow(page)
    page.locator("#reason-all").focus()
    page.keyboard.type("It identifies another")
    page.get_by_role("button", name="Decide all").focus()
    page.keyboard.press("Enter")
    page.get_by_text("in 2 documents were decided").wait_for()
    assert violations(page) == []


def _narrow(page: Any) -> None:
    wide = page.viewport_size
    for size in (PHONE, ZOOMED):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        assert fits(page), size
    page.set_viewport_size(wide)


def test_questions_are_answered_once_for_all_documents(at_work: House, site: Site) -> None:  # noqa: F811
    """By each role its own; what lacks an answer is said, and what was answered."""
    id = opened_request(at_work)
    page = site.visit("author", f"/requests/{id}/questions")
    assert violations(page) == []
    assert "your answer for each of the 3 documents" in page.inner_text("main")
    _narrow(page)
    assert "Somebody in another role answers this." in page.inner_text("main")
    page.get_by_label("Identity was proved, and they ask for themselves.").check()
    page.get_by_role("button", name="Answer for all documents").click()
    page.get_by_text("Done on 3 documents.").wait_for()
    assert "Answered on all: Identity was proved, and they ask for themselves. (3)" in page.inner_text("main")
    product = at_work.product(_documents(id)[2])
    given = product.answered("identity-and-authority", MOTHER)
    assert given and (given.code, given.by) == ("proved", at_work.author)
    nothing = _posted(at_work, "author", f"/requests/{id}/questions", act="answer")
    assert nothing.status_code == 422
    assert "at least one question" in nothing.content.decode()


def _documents(id: str) -> tuple[Any, ...]:
    from partywall.service import request_documents

    return request_documents.documents_of(id)


def test_the_list_says_how_much_time_is_left(at_work: House, site: Site) -> None:  # noqa: F811
    """Each request with its day, its documents, and whether its clock stands."""
    from partywall.service import requests

    id = opened_request(at_work)
    requests.stop_clock(at_work.author, id, "Which school?", at=at_work.tick())
    page = site.visit("manager", "/requests")
    assert violations(page) == []
    _narrow(page)
    assert "0 of 3 documents sent or closed" in page.inner_text("main")
    assert "Clock stopped" in page.inner_text("main")
    answer = _posted(at_work, "manager", f"/requests/{id}", act="start")
    assert answer.status_code == 303
    assert requests.request(at_work.manager, id).stopped is None


def test_a_decision_needs_its_reason(at_work: House) -> None:  # noqa: F811
    """One of the reasons by code; words where the reason is one's own. Nothing typed is lost."""
    from partywall.service import request_passages

    id = opened_request(at_work)
    read(at_work, id)
    path = f"/requests/{id}/people/{_kian(at_work, id)}"
    nothing = _posted(at_work, "author", path, act="decide", words="Kept words.")
    assert nothing.status_code == 422
    assert "Say whether it is withheld or may stay, and why." in nothing.content.decode()
    assert "Kept words." in nothing.content.decode()
    own = _posted(at_work, "author", path, act="decide", reason="redact:judgement")
    assert own.status_code == 422
    done = _posted(at_work, "author", path, act="decide", reason="redact:judgement", words="Too near.", once="k1")
    assert done.status_code == 303
    again = _posted(at_work, "author", path, act="decide", reason="redact:judgement", words="Too near.", once="k1")
    assert again.status_code == 303
    laid = request_passages.laid_together(at_work.author, id)
    row = next(row for row in laid.people if row.key == _kian(at_work, id))
    assert row.outcomes[Outcome.REDACT] == row.passages
    product = at_work.product(_documents(id)[0])
    assert {(each.reason, each.words) for each in product.decided(MOTHER)} == {("judgement", "Too near.")}


def test_files_that_are_refused_are_told_by_name(at_work: House) -> None:  # noqa: F811
    """The others are taken in; more than fifty at once, or none, are refused with what to do instead."""
    id = opened_request(at_work)
    files = [
        SimpleUploadedFile("what.xyz", b"\x00\x01\x02"),
        SimpleUploadedFile("note 4.txt", b"Another note."),
        SimpleUploadedFile("note 1.txt", TEXTS[2].encode()),
    ]
    path = f"/requests/{id}"
    answer = _posted(at_work, "author", path, act="hand-in", source="own-record", files=files)
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "what.xyz" in text
    assert "1 was refused." in text
    assert _posted(at_work, "author", path, act="hand-in", source="own-record").status_code == 422
    many = [SimpleUploadedFile(f"{n}.txt", b"x") for n in range(51)]
    assert _posted(at_work, "author", path, act="hand-in", source="own-record", files=many).status_code == 422


def test_a_stranger_gets_the_words_of_a_request_that_is_none(at_work: House) -> None:  # noqa: F811
    """The same answer, whether there is such a request or not."""
    id = opened_request(at_work)
    there, none = (browser(at_work.stranger).get(f"/requests/{one}") for one in (id, "q" + "0" * 20))
    assert there.status_code == none.status_code == 404
    told = [one.content.decode().split("<main")[1].split("</main>")[0] for one in (there, none)]
    assert told[0] == told[1]
    for who in ("auditor", "checker", "administrator"):
        assert browser(at_work.people[who]).get("/requests").status_code == 403
    for who in ("manager", "officer", "auditor", "checker", "administrator"):
        assert browser(at_work.people[who]).get("/requests/new").status_code == 403


def test_the_same_press_twice_opens_one_request(at_work: House) -> None:  # noqa: F811
    """And stops its clock once; a second press leads to where the first did."""
    from partywall.service import requests

    said = {"case": CASE, "recipient": MOTHER, "basis": "subject", "received": at_work.now.date().isoformat()}
    first, second = (_posted(at_work, "author", "/requests/new", act="open", once="k1", **said) for _ in range(2))
    assert first.status_code == second.status_code == 303
    assert first["Location"] == second["Location"]
    assert requests.requests(at_work.author).all == 1
    path = first["Location"]
    for _ in range(2):
        assert _posted(at_work, "author", path, act="stop", reason="Which school?", once="k2").status_code == 303
    assert _posted(at_work, "author", path, act="stop", reason="Again?", once="k3").status_code == 409


def test_who_could_check_is_told_what_it_costs_to_look_at_all(at_work: House) -> None:  # noqa: F811
    """Nothing is noted before they said that they look all the same; then all of it is, at once."""
    id = opened_request(at_work)
    read(at_work, id)
    both = accounting.person(
        at_work.administrator, "two.hats", Role.CHECKER, Role.OFFICER, at=at_work.tick(), agrees=at_work.officer
    )
    client = browser(both)
    for path in (f"/requests/{id}/people", f"/requests/{id}/people/{_kian(at_work, id)}"):
        told = client.get(path).content.decode()
        assert "you cannot check this blind" in told and "Kian" not in told
    client.post(f"/requests/{id}/people/{_kian(at_work, id)}", {"act": "decide", "reason": "redact:other-person"})
    assert all(both not in at_work.product(one).looked for one in _documents(id))
    assert client.post(f"/requests/{id}/people", {"act": "look"}).status_code == 303
    assert all(both in at_work.product(one).looked for one in _documents(id))
    assert "Kian" in client.get(f"/requests/{id}/people").content.decode()


def test_a_decision_for_all_says_of_what(at_work: House) -> None:  # noqa: F811
    """The form says which passages its page showed; for others it decides nothing, and what was typed stays."""
    id = opened_request(at_work)
    read(at_work, id)
    path = f"/requests/{id}/people/{_kian(at_work, id)}"
    page = browser(at_work.author).get(path).content.decode()
    mark = re.findall(r'name="mark" value="([0-9a-f]{16})"', page)[0]
    said = {"act": "decide", "reason": "redact:judgement", "words": "Too near."}
    late = _posted(at_work, "author", path, **said, mark="0" * 16)
    assert late.status_code == 409
    assert "changed while you looked" in late.content.decode() and "Too near." in late.content.decode()
    assert _posted(at_work, "author", path, **said, mark=mark).status_code == 303


def test_a_request_is_shown_while_no_procedure_is_in_force(
    at_work: House,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its time runs on, and whoever has to answer it sees that."""
    from partywall.web.pages import requests as room

    id = opened_request(at_work)
    monkeypatch.setattr(room, "in_force", lambda *_: None)
    answer = browser(at_work.author).get(f"/requests/{id}")
    assert answer.status_code == 200
    assert "3 documents" in answer.content.decode()


def test_all_that_is_off_in_a_new_request_is_said_at_its_field(at_work: House) -> None:  # noqa: F811
    """Each with a link from the top; a name that nobody has, too."""
    client = browser(at_work.author)
    text = client.post("/requests/new", {"act": "open", "received": "32/1/2026"}).content.decode()
    for field in ("case", "recipient", "basis", "received"):
        assert f'href="#{field}"' in text and f'id="{field}-error"' in text, field
    said = {"act": "open", "case": CASE, "recipient": "Nobody Such", "basis": "subject", "received": "1/3/2026"}
    text = client.post("/requests/new", said).content.decode()
    assert 'href="#recipient"' in text and "nobody of this number or whole name" in text and 'value="1/3/2026"' in text
    late = client.post("/requests/new", {**said, "recipient": MOTHER, "received": "1/3/2999"})
    assert 'href="#received"' in late.content.decode() and "That day has not come yet." in late.content.decode()
