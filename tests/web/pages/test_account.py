"""One's own account on its pages: rights, password, second steps, browsers, tokens."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from accounting import PASSWORD
from databases import database  # noqa: F401
from service.working import House, at_work  # noqa: F401
from web.browsing import browser
from web.pages.forms import Forms, taken_over
from web.pages.reading import reads_as
from web.pages.rooms import PHONE, ZOOMED, Site, fits, picture, site, tabs, violations  # noqa: F401

if TYPE_CHECKING:
    import pytest

NEW = "tinsel-harbour-slate-4"
PAGES = ("/account", "/account/password", "/account/browsers", "/account/tokens")


def signed_in() -> tuple[Forms, Any]:
    """The first administrator's browser, and their app."""
    taken_over()
    made = Forms()
    made.sign_in()
    return made, made.add_app()


def later(monkeypatch: pytest.MonkeyPatch, minutes: float = 6) -> None:
    """What was shown was shown some minutes ago."""
    import time

    real = time.time
    monkeypatch.setattr("partywall.web.accounts_adapters.time.time", lambda: real() + minutes * 60)


def test_one_sees_what_one_is_and_no_case(at_work: House) -> None:  # noqa: F811
    """Roles in words with what they are for, how many cases and no case's number, trainings, and nothing of others."""
    page = browser(at_work.author).get("/account").content.decode()
    words = re.sub(r"<[^>]+>|\s+", " ", page)
    for said in ("Wyn Rees", "Author", "writes documents and decides what is withheld", "redaction"):
        assert said in words
    assert "C0412" not in page
    assert "the.checker" not in page
    assert at_work.author not in page


def test_another_password(database: str) -> None:  # noqa: F811
    """It takes the old one; the browser stays, every other is signed out, and the old password lets nobody in."""
    mine, app = signed_in()
    other = Forms()
    other.sign_in()
    other.send("/sign-in/second-step", code=app.code(1))
    assert other.inside
    for now, new, again, told in (
        ("wrong-harbour-tinsel", NEW, NEW, "not the password that you have now"),
        (PASSWORD, "short", "short", "at least 12"),
        (PASSWORD, NEW, "something-else-9", "not the same"),
    ):
        answer = mine.send("/account/password", now=now, password=new, again=again)
        assert answer.status_code == 422
        assert told in mine.says
        assert new not in answer.content.decode() or new == "short"
    assert other.inside
    mine.send("/account/password", now=PASSWORD, password=NEW, again=NEW)
    assert "Your password was changed" in mine.says
    assert mine.inside
    assert not other.inside
    late = Forms()
    late.sign_in()
    assert late.at == "/sign-in"
    late.sign_in(password=NEW)
    assert late.at == "/sign-in/second-step"


def test_whoever_finds_a_computer_open_cannot_try_passwords_out(database: str) -> None:  # noqa: F811
    """Wrong guesses at the old password are counted as those at the door."""
    mine, _ = signed_in()
    for number in range(5):
        mine.send("/account/password", now=f"wrong-tinsel-{number}", password=NEW, again=NEW)
    mine.send("/account/password", now=PASSWORD, password=NEW, again=NEW)
    assert "tried too often" in mine.says


def test_the_last_second_step_stays(database: str) -> None:  # noqa: F811
    """It has no button, and a form that was made up does not remove it either."""
    from partywall.service import accounts, sign_ins

    mine, _ = signed_in()
    account = accounts.find("first.administrator")
    held = sign_ins.factors(account).app
    assert held is not None
    mine.get("/account")
    assert "give-up-app" not in mine.answer.content.decode()
    mine.send("/account", act="give-up-app", factor=held.id)
    assert "cannot be removed" in mine.says
    assert sign_ins.factors(account).app is not None


def test_a_second_step_is_removed_by_who_has_just_shown_who_they_are(
    database: str,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Some minutes after signing in the password is asked for first, and then it goes, if another is left."""
    from partywall.service import accounts, sign_ins
    from signing_in import Browser

    mine, _ = signed_in()
    account = accounts.find("first.administrator")
    program = Browser()
    program.client.cookies["partywall"] = mine.client.cookies["partywall"].value
    program.ask("GET", "/_allauth/browser/v1/config")
    program.add_passkey()
    mine.client.cookies["partywall"] = program.client.cookies["partywall"].value
    held = sign_ins.factors(account)
    assert held.app is not None
    later(monkeypatch)
    mine.send("/account", act="give-up-app", factor=held.app.id)
    assert mine.at == "/account/again"
    assert sign_ins.factors(account).app is not None
    mine.send("/account/again", password="wrong-harbour-tinsel", next="/account")
    assert "not your password" in mine.says
    monkeypatch.undo()
    mine.send("/account/again", password=PASSWORD, next="/account")
    assert mine.at == "/account"
    mine.send("/account", act="give-up-app", factor=held.app.id)
    assert "no longer lets you in" in mine.says
    assert sign_ins.factors(account).app is None
    assert len(sign_ins.factors(account).passkeys) == 1


def test_nobody_removes_anothers(at_work: House) -> None:  # noqa: F811
    """A number of somebody else's second step, browser or token removes nothing."""
    from datetime import timedelta

    from partywall.service import tokens
    from partywall.service.caller import Caller

    now = datetime.now(UTC)
    theirs = tokens.issue(Caller(at_work.checker), [tokens.Scope.READ], now + timedelta(days=9), now)
    browser(at_work.checker)
    mine = browser(at_work.author)
    mine.post("/account/tokens", {"act": "end", "token": theirs.id})
    assert tokens.tokens_of(at_work.checker)[0].ended is None
    from partywall.service import sign_ins

    session = sign_ins.sessions_of(at_work.checker, datetime.now(UTC))[0]
    mine.post("/account/browsers", {"act": "end", "session": session.id})
    assert sign_ins.sessions_of(at_work.checker, datetime.now(UTC))


def test_recovery_codes_are_shown_once(database: str) -> None:  # noqa: F811
    """New ones end the old ones; the page loaded anew shows none; and no link makes any."""
    mine, _ = signed_in()
    old = mine.codes
    token = mine.client.cookies["csrftoken"].value
    sent = {"csrfmiddlewaretoken": token, "once": "the-same-press"}
    mine.answer = mine.client.post("/second-factor/codes", sent)
    new = mine.codes
    assert len(set(new)) == 10
    assert not set(new) & set(old)
    mine.answer = mine.client.post("/second-factor/codes", sent, follow=True)
    assert mine.codes == []
    assert mine.at == "/account"
    mine.get("/second-factor/codes")
    assert mine.codes == []
    for code, lets_in in ((old[0], False), (new[0], True), (new[0], False)):
        late = Forms()
        late.sign_in()
        late.send("/sign-in/second-step", code=code)
        assert late.inside == lets_in
    mine.get("/account")
    assert "9 are left" in mine.says


def test_tokens(at_work: House) -> None:  # noqa: F811
    """A token is shown once and no more when the page is loaded anew; it works, and no longer when it was ended."""
    from django.test import Client

    mine = browser(at_work.author)
    answer = mine.post("/account/tokens", {"act": "issue", "days": "30"})
    assert answer.status_code == 422
    assert "Choose at least one" in answer.content.decode()
    asked = {"act": "issue", "scopes": ["read"], "days": "30", "once": "one-press"}
    found = re.search(r"<code>(partywall_[^<]+)</code>", mine.post("/account/tokens", asked).content.decode())
    assert found is not None

    def works() -> bool:
        header = {"HTTP_AUTHORIZATION": f"Bearer {found[1]}"}
        return bool(Client(HTTP_HOST="localhost").get("/api/v1/me", **header).status_code == 200)

    assert works()
    assert "partywall_" not in mine.post("/account/tokens", asked, follow=True).content.decode()
    page = mine.get("/account/tokens").content.decode()
    assert found[1] not in page
    assert page.count('name="token"') == 1
    id = re.search(r'name="token" value="([^"]+)"', page)
    assert id is not None
    mine.post("/account/tokens", {"act": "end", "token": id[1]})
    assert not works()


def test_other_browsers(at_work: House) -> None:  # noqa: F811
    """One's other browsers are listed, and signed out one by one or all at once; this one stays."""
    mine, second, third = (browser(at_work.author) for _ in range(3))
    page = mine.get("/account/browsers").content.decode()
    ids = re.findall(r'name="session" value="([0-9a-f]{16})"', page)
    assert len(ids) == 2
    mine.post("/account/browsers", {"act": "end", "session": ids[0]})
    assert sorted([second.get("/").status_code, third.get("/").status_code]) == [200, 302]
    mine.post("/account/browsers", {"act": "end-others"})
    assert [each.get("/").status_code for each in (mine, second, third)] == [200, 302, 302]


def test_one_sees_who_tried_to_be_oneself(database: str) -> None:  # noqa: F811
    """Each try with when, how and what came of it; of places a mark alone."""
    mine, _ = signed_in()
    Forms("203.0.113.9").sign_in(password="wrong-harbour-tinsel")
    mine.get("/account/browsers")
    assert "Not let in" in mine.says
    assert "Signed in" in mine.says
    assert "203.0.113" not in mine.answer.content.decode()


def test_the_pages_read_in_order_and_break_no_rule_of_access(at_work: House, site: Site) -> None:  # noqa: F811
    """Each page of one's account by axe-core and as a screen reader is told it, wide and on a telephone."""
    page = site.visit("author", "/account")
    for path in PAGES:
        page.goto(path)
        assert violations(page) == [], path
        assert page.locator("h1").count() == 1
    page.goto("/account/password")
    assert reads_as(page, "password")
    page.goto("/account/tokens")
    assert reads_as(page, "tokens")
    picture(page, "tokens")
    page.goto("/account")
    picture(page, "account")
    for size in (PHONE, ZOOMED):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        for path in PAGES:
            page.goto(path)
            assert fits(page), path


def test_a_token_by_keyboard_alone(at_work: House, site: Site) -> None:  # noqa: F811
    """Chosen, made and read without a pointer."""
    page = site.visit("author", "/account/tokens")
    for stop in tabs(page):
        if stop.startswith("input"):
            page.keyboard.press("Space")
            break
    for stop in tabs(page):
        if stop == "button Make the token":
            page.keyboard.press("Enter")
            break
    page.wait_for_selector(".pw-token")
    assert page.locator(".pw-token code").inner_text().startswith("partywall_")
    assert violations(page) == []
