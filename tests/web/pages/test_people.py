"""People and rights: accounts made and handed over, roles, trainings, cases and stand-ins given and taken back."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from partywall.model.product import Role
from service.working import House, at_work  # noqa: F401
from web.browsing import browser
from web.pages.reading import reads_as
from web.pages.rooms import ZOOMED, Site, fits, picture, site, violations  # noqa: F401
from web.pages.test_desk import words


def now() -> datetime:
    return datetime.now(UTC)


def code(answer: Any) -> str:
    """The code that a page shows."""
    found = re.search(r'<p class="pw-secret">([^<]+)</p>', answer.content.decode())
    assert found is not None, words(answer)
    return found[1]


def held(house: House, name: str) -> set[str]:
    return {right.what for right in _standing(house.people[name])}


def _standing(account: str) -> tuple[Any, ...]:
    from partywall.service.rights import standing

    return standing(account, now())


def test_somebody_is_added_and_takes_the_account_over(at_work: House) -> None:  # noqa: F811
    """The code is shown once and works; roles that need a second person are said to wait; a double is told kindly."""
    from partywall.service import accounts

    administrator = browser(at_work.administrator)
    given = {"act": "add", "name": "Wyn Rees", "sign_in": "wyn.rees", "roles": ["author", "manager"]}
    made = administrator.post("/people/new", given)
    assert "These wait for a second person: Manager." in words(made)
    account = accounts.redeem(code(made), "slate-harbour-tinsel-9", now())
    assert accounts.name(account) == "Wyn Rees"
    page = words(administrator.get(f"/people/{account}"))
    assert "Author" in page
    assert "Manager waits for a second person" in page
    again = administrator.post("/people/new", given)
    assert again.status_code == 409
    assert "Somebody signs in with that word already." in words(again)
    assert 'value="Wyn Rees"' in again.content.decode()
    empty = administrator.post("/people/new", {"act": "add", "name": "", "sign_in": "x"})
    assert empty.status_code == 422
    assert browser(at_work.officer).post("/people/new", given).status_code in {403, 409}


def test_an_account_comes_with_all_its_roles_or_not_at_all(at_work: House, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    """A role that is sent twice counts once; where one cannot be given, there is no account whose code nobody saw."""
    from partywall.service import accounts, granting

    administrator = browser(at_work.administrator)
    twice = {"act": "add", "name": "Wyn Rees", "sign_in": "wyn.rees", "roles": ["author", "author", "sender"]}
    account = accounts.redeem(code(administrator.post("/people/new", twice)), "slate-harbour-tinsel-9", now())
    assert {"author", "sender"} <= {right.what for right in _standing(account)}
    before = len(accounts.listed(at_work.administrator, now()))

    def refused(*_: object) -> None:
        raise granting.Refused("Not this role.")

    monkeypatch.setattr(granting, "grant", refused)
    answer = administrator.post("/people/new", {**twice, "sign_in": "wyn.other"})
    assert answer.status_code == 409
    assert "Not this role." in words(answer)
    assert 'value="wyn.other"' in answer.content.decode()
    assert len(accounts.listed(at_work.administrator, now())) == before


def test_who_may_see_the_list_and_who_not(at_work: House) -> None:  # noqa: F811
    """Administrator, officer, manager, trainer and auditor; each sees what they may, and no administrator a case."""
    for who, status in (("author", 403), ("checker", 403), ("sender", 403), ("auditor", 200), ("trainer", 200)):
        assert browser(at_work.people[who]).get("/people").status_code == status, who
    administrator, manager = browser(at_work.administrator), browser(at_work.manager)
    assert "1 case" in words(administrator.get("/people"))
    mine = f"/people/{at_work.author}"
    assert "Case C0412" in words(manager.get(mine))
    assert "C0412" not in words(administrator.get(mine))
    assert "A case; which one is not shown to you" in words(administrator.get(mine))
    assert "1 account" in words(administrator.get("/people?q=the.auditor"))
    assert administrator.get("/people/a00000000000000000000").status_code == 404


def test_a_role_waits_for_a_second_person_who_agrees_on_the_page(at_work: House) -> None:  # noqa: F811
    """Whoever asked for it is told why they cannot; another agrees."""
    administrator, officer = browser(at_work.administrator), browser(at_work.officer)
    path = f"/people/{at_work.author}"
    assert administrator.post(path, {"act": "role", "role": "manager", "role_until": "17/5/2040"}).status_code == 303
    assert "you asked for it, or it is yours" in words(administrator.get("/people"))
    listed = officer.get("/people").content.decode()
    right = re.search(r'name="id" value="(g[0-9a-f]{20})"', listed)
    assert right is not None
    assert administrator.post("/people", {"act": "agree", "id": right[1]}).status_code == 403
    assert officer.post("/people", {"act": "agree", "id": right[1]}).status_code == 303
    from partywall.service.rights import roles_of

    assert Role.MANAGER in roles_of(at_work.author, now())
    assert "17 May 2040" in words(administrator.get(path))  # and with that day


def test_a_new_code_has_two_halves(at_work: House) -> None:  # noqa: F811
    """The administrator gets one, the officer who agrees gets the other, and together they work."""
    from partywall.service import accounts

    administrator, officer = browser(at_work.administrator), browser(at_work.officer)
    first = administrator.post(f"/people/{at_work.checker}", {"act": "code"})
    assert "First half" in words(first)
    id = re.search(r'name="id" value="(i[0-9a-f]{20})"', officer.get("/people").content.decode())
    assert id is not None
    second = officer.post("/people", {"act": "agree-code", "id": id[1]})
    assert "Second half" in words(second)
    assert accounts.redeem(f"{code(first)} {code(second)}", "slate-harbour-tinsel-9", now()) == at_work.checker
    assert officer.post(f"/people/{at_work.checker}", {"act": "code"}).status_code == 403


def test_each_gives_what_is_theirs_to_give(at_work: House) -> None:  # noqa: F811
    """The trainer trainings, manager and officer cases and stand-ins; each field that is off is said at its place."""
    trainer, manager = browser(at_work.trainer), browser(at_work.manager)
    path = f"/people/{at_work.stranger}"
    assert "Write on which day they passed it." in words(trainer.post(path, {"act": "train", "code": "redaction"}))
    future = {"act": "train", "code": "redaction", "passed": "1/1/2090"}
    assert "That day has not come yet." in words(trainer.post(path, future))
    passed = {"act": "train", "code": "redaction", "passed": "2/3/2026", "score": "95", "training_until": "1/3/2099"}
    assert trainer.post(path, passed).status_code == 303
    assert "The register in force has no case of that number." in words(
        manager.post(path, {"act": "case", "case": "C9999"})
    )
    assert manager.post(path, {"act": "case", "case": "C0412"}).status_code == 303
    away = {"act": "stand-in", "absent": "the.author"}
    assert "Write the last day." in words(manager.post(path, away))
    assert "Nobody has that username." in words(
        manager.post(path, {**away, "absent": "no.one", "absent_until": "1/1/2090"})
    )
    assert manager.post(path, {**away, "absent_until": "1/1/2090"}).status_code == 303
    assert held(at_work, "stranger") == {"author", "redaction", "C0412", at_work.author}
    assert "Stands in for Wyn Rees" in words(manager.get(path))
    assert manager.post(path, {"act": "role", "role": "checker"}).status_code == 403
    assert trainer.post(path, {"act": "case", "case": "C0388"}).status_code == 403
    own = browser(at_work.trainer).post(f"/people/{at_work.trainer}", passed)
    assert own.status_code == 403


def test_rights_are_taken_back_where_they_stand(at_work: House) -> None:  # noqa: F811
    """A right of somebody else's page is none of this page's; what was taken back is gone at once."""
    from partywall.service.rights import standing

    officer, path = browser(at_work.officer), f"/people/{at_work.author}"
    right = next(row for row in standing(at_work.author, now()) if row.kind == "case")
    assert officer.post(f"/people/{at_work.checker}", {"act": "end", "right": right.id}).status_code == 409
    assert officer.post(path, {"act": "end", "right": right.id}).status_code == 303
    assert "C0412" not in held(at_work, "author")


def test_an_account_is_suspended_signed_out_and_restored(at_work: House) -> None:  # noqa: F811
    """With its sessions and tokens; nobody does it to themselves."""
    from web.browsing import token_of

    token_of(at_work.author, "read")
    theirs, officer = browser(at_work.author), browser(at_work.officer)
    path = f"/people/{at_work.author}"
    told = officer.get(path)
    assert "Signed in in 1 browser." in words(told)
    token = re.search(r'name="token" value="(k[0-9a-f]{20})"', told.content.decode())
    assert token is not None
    assert officer.post(path, {"act": "end-token", "token": token[1]}).status_code == 303
    assert officer.post(path, {"act": "end-sessions"}).status_code == 303
    assert theirs.get("/").status_code == 302
    assert officer.post(path, {"act": "suspend"}).status_code == 303
    assert "Suspended" in words(officer.get(path))
    assert officer.post(path, {"act": "restore"}).status_code == 303
    assert officer.post(f"/people/{at_work.officer}", {"act": "suspend"}).status_code == 403
    assert "This is your own account." in words(officer.get(f"/people/{at_work.officer}"))


def test_a_training_that_ends_soon_is_said_in_the_list(at_work: House) -> None:  # noqa: F811
    """So that the trainer sees it before somebody cannot work."""
    from partywall.service import granting

    granting.train(at_work.trainer, at_work.sender, "redaction", now(), now() + timedelta(days=10), now())
    trainer = browser(at_work.trainer)
    assert "(ends on" in words(trainer.get("/people?q=the.sender"))
    assert "1 person has a training that ends within 30 days" in words(trainer.get("/"))
    only = words(trainer.get("/people?trainings=ending"))
    assert "Only those with a training that ends within 30 days." in only
    assert "1 account" in only and "Sam Whitlow" in only
    granting.train(at_work.trainer, at_work.sender, "redaction", now(), now() + timedelta(days=300), now())
    assert "ends within 30 days" not in words(trainer.get("/people?trainings=ending"))  # they passed it again
    assert "ends within 30 days" not in words(browser(at_work.auditor).get("/people"))


def test_lists_ask_the_database_no_more_for_more_people(at_work: House) -> None:  # noqa: F811
    """A page of accounts takes as many questions as one account."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    reader = browser(at_work.administrator)
    counts = []
    for path in ("/people?q=the.auditor", "/people"):
        with CaptureQueriesContext(connection) as asked:
            reader.get(path)
        counts.append(len(asked))
    assert counts[1] <= counts[0] + 2  # the names of those who gave rights, and their key


@pytest.mark.slow
def test_people_and_rights_read_in_order(at_work: House, site: Site) -> None:  # noqa: F811
    """Each page breaks no rule of access, fits at 400 % zoom, and is told in order; a role is given by keyboard."""
    from partywall.service import granting

    granting.grant(at_work.administrator, at_work.author, Role.MANAGER, now())
    page = site.visit("administrator", "/people")
    for path, name in (
        ("/people", "people"),
        (f"/people/{at_work.author}", "person"),
        ("/people/new", "person-new"),
    ):
        page.goto(path)
        assert violations(page) == [], path
        assert reads_as(page, name)
        picture(page, name)
        page.set_viewport_size({"width": ZOOMED[0], "height": ZOOMED[1]})
        assert fits(page), path
        page.set_viewport_size({"width": 1280, "height": 900})
    page.fill("#name", "Wyn Rees")
    page.fill("#sign_in", "wyn.rees")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.locator(".pw-secret").wait_for()
    assert violations(page) == []
    assert page.locator("h1").inner_text() == "Code for Wyn Rees"
    page.goto(f"/people/{at_work.stranger}")
    page.locator("summary", has_text="A role").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    assert violations(page) == []
    page.keyboard.press("Enter")
    page.get_by_role("status").get_by_text("Given.").wait_for()


@pytest.mark.slow
def test_a_trainer_writes_a_training_down(at_work: House, site: Site) -> None:  # noqa: F811
    """On a phone too: the form is there, and what is off is said at its field."""
    page = site.visit("trainer", f"/people/{at_work.stranger}", size=(390, 844))
    page.locator("summary", has_text="A training").click()
    page.get_by_role("button", name="Write it down").click()
    page.get_by_role("alert").wait_for()
    assert violations(page) == []
    assert fits(page)
    picture(page, "person-training")
    site.faults.clear()  # the page that says what is off answers 422
