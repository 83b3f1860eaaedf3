"""Signing in, taking an account over and setting up a second step, on pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from accounting import PASSWORD
from databases import database  # noqa: F401
from signing_in import App
from web.pages.forms import Forms, invited, taken_over
from web.pages.reading import reads_as
from web.pages.rooms import PHONE, ZOOMED, Site, fits, picture, site, tabs, violations  # noqa: F401

if TYPE_CHECKING:
    from playwright.sync_api import Page

NEW = "tinsel-harbour-slate-4"
AUTHENTICATOR = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def with_authenticator(page: Page) -> Page:
    """The computer on which that browser runs can keep passkeys."""
    talk = page.context.new_cdp_session(page)
    talk.send("WebAuthn.enable")
    talk.send("WebAuthn.addVirtualAuthenticator", {"options": AUTHENTICATOR})
    return page


@contextmanager
def second_step_optional() -> Iterator[None]:
    """A house that leaves the second step to people."""
    from dataclasses import replace

    from django.conf import settings
    from django.test import override_settings

    with override_settings(HOUSE=replace(settings.HOUSE, accounts_second_factor="optional")):
        yield


def test_a_code_a_password_an_app_and_in(database: str) -> None:  # noqa: F811
    """With the code somebody takes the account over, sets up an app, keeps the recovery codes, and is at their work."""
    browser, code = Forms(), invited()
    browser.send("/welcome", code=code, password=NEW, again=NEW)
    assert browser.at == "/second-factor"
    assert "Your username is first.administrator" in browser.says
    app = browser.add_app()
    codes = browser.codes
    assert len(set(codes)) == 10
    assert browser.inside
    other = Forms()
    other.sign_in(password=NEW)
    assert other.at == "/sign-in/second-step"
    assert not other.inside
    other.send("/sign-in/second-step", code=app.wrong())
    assert "This code is not right" in other.says
    assert not other.inside
    other.send("/sign-in/second-step", code=codes[0])
    assert other.at == "/"
    assert other.inside


def test_the_first_says_who_they_are(database: str) -> None:  # noqa: F811
    """The first administrator chooses their word and their name; the code is good for that once."""
    from partywall.service import accounts

    invited_first = accounts.invite_first(datetime.now(UTC))
    assert invited_first is not None
    said = {"code": invited_first.code, "name": "Ada Osei", "password": NEW, "again": NEW}
    browser = Forms()
    browser.send("/welcome/first", word="No Word", **said)
    assert "small letters" in browser.says
    browser.send("/welcome/first", word="ada.osei", **said)
    assert browser.at == "/second-factor"
    account = accounts.find("ada.osei")
    assert accounts.name(account) == "Ada Osei"
    Forms().send("/welcome/first", word="eve.osei", **said)
    assert accounts.sign_in_of(account) == "ada.osei"
    assert accounts.invite_first(datetime.now(UTC)) is None


def test_somebody_whom_an_administrator_let_in_chooses_no_other_word(database: str) -> None:  # noqa: F811
    """The page for the first is for the first: a code from an administrator does not let its holder rename itself."""
    from partywall.service import accounts

    administrator = taken_over()
    code = accounts.add(administrator, "wyn.worker", "Wyn Invented", datetime.now(UTC)).code
    browser = Forms()
    browser.send("/welcome/first", code=code, word="ada.osei", name="Ada Osei", password=NEW, again=NEW)
    assert "not good" in browser.says
    browser.send("/welcome", code=code, password=NEW, again=NEW)
    assert "wyn.worker" in browser.says


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"code": "made-up"}, "not good, or no longer"),
        ({"password": "short", "again": "short"}, "at least 12"),
        ({"again": "another-tinsel-9"}, "not the same password"),
        ({"code": ""}, "must be filled in"),
    ],
)
def test_a_code_is_not_used_up_by_a_slip(database: str, given: dict[str, str], told: str) -> None:  # noqa: F811
    """What is off is said at its field, the code stands as typed, no password comes back; the code stays good."""
    code = invited()
    browser = Forms()
    answer = browser.send("/welcome", **{"code": code, "password": NEW, "again": NEW, **given})
    assert answer.status_code == 422
    assert told in browser.says
    assert NEW not in answer.content.decode()
    assert (given.get("code", code) or "must be") in answer.content.decode()
    browser.send("/welcome", code=code, password=NEW, again=NEW)
    assert browser.at == "/second-factor"


def test_both_halves_of_a_code(database: str) -> None:  # noqa: F811
    """A code in two halves is typed with a space between, however wide; one half alone is worth nothing."""
    from accounting import house
    from partywall.service import accounts

    now = datetime.now(UTC) - timedelta(minutes=5)
    administrator, officer = house(now)
    somebody = accounts.redeem(accounts.add(administrator, "wyn.worker", "Wyn Invented", now).code, PASSWORD, now)
    again = accounts.invite(administrator, somebody, now)
    second = accounts.approve_invitation(officer, again.id, now)
    browser = Forms()
    browser.send("/welcome", code=again.code, password=NEW, again=NEW)
    assert "not good" in browser.says
    browser.send("/welcome", code=f" {again.code}   {second} ", password=NEW, again=NEW)
    assert browser.at == "/second-factor"


def test_a_stranger_learns_nothing_from_the_page(database: str) -> None:  # noqa: F811
    """Unknown, wrong, suspended, not yet taken over: but for what was typed, the pages are the same letters."""
    from partywall.service import accounts

    account = taken_over()
    now = datetime.now(UTC)
    accounts.add(account, "not.yet", "Nat Invented", now)
    gone = accounts.redeem(accounts.add(account, "gone.away", "Gus Invented", now).code, PASSWORD, now)
    accounts.suspend(account, gone, now)
    pages = set()
    for word, password in (
        ("no.such.word", PASSWORD),
        ("first.administrator", "wrong-harbour-tinsel"),
        ("gone.away", PASSWORD),
        ("not.yet", PASSWORD),
    ):
        answer = Forms().sign_in(word, password)
        text = answer.content.decode().replace(word, "WORD")
        assert password not in text
        text = re.sub(r'(name="(?:csrfmiddlewaretoken|once)" value=")[^"]+', r"\1", text)
        pages.add((answer.status_code, text))
    assert len(pages) == 1


def test_tries_on_pages_are_counted_with_all_others(database: str) -> None:  # noqa: F811
    """After five wrong passwords the right one is not looked at, on the page or over the interface."""
    from signing_in import Browser

    taken_over()
    for number in range(5):
        Forms(f"198.51.100.{number}").sign_in(password=f"wrong-tinsel-{number}")
    browser = Forms("198.51.100.9")
    assert browser.sign_in().status_code == 422
    assert "tried too often" in browser.says
    assert not browser.inside
    assert Browser("198.51.100.10").password("first.administrator", PASSWORD).status_code == 400


def test_a_password_alone_leads_to_setting_up_a_second_step_and_nowhere_else(database: str) -> None:  # noqa: F811
    """Until there is a second step no page is shown but those that set it up."""
    taken_over()
    browser = Forms()
    browser.sign_in()
    assert browser.at == "/second-factor"
    for path in ("/", "/account", "/account/tokens", "/account/browsers", "/account/password"):
        browser.get(path)
        assert browser.at == "/second-factor", path


def test_with_the_first_second_step_every_other_browser_is_signed_out(database: str) -> None:  # noqa: F811
    """Whoever was let in by the password alone is out as soon as its holder sets up more."""
    taken_over()
    one, other = Forms(), Forms()
    for browser in (one, other):
        browser.sign_in()
        assert browser.at == "/second-factor"
    one.add_app()
    assert one.inside
    other.get("/second-factor/app")
    assert other.at == "/sign-in"


ELSEWHERE = (
    "https://elsewhere.example/",
    "//elsewhere.example/",
    "/\\elsewhere.example",
    "\\\\elsewhere.example",
    "javascript:alert(1)",
    "http:///elsewhere.example",
    "/\t/elsewhere.example",
    "elsewhere",
)


@pytest.mark.parametrize("there", ELSEWHERE)
def test_nobody_is_sent_elsewhere(database: str, there: str) -> None:  # noqa: F811
    """An address outside the house is forgotten at every step, whoever made the link."""
    taken_over()
    with second_step_optional():
        browser = Forms()
        answer = browser.send("/sign-in", follow=False, word="first.administrator", password=PASSWORD, next=there)
        assert answer.headers["Location"] == "/"
        assert browser.get(f"/sign-in?next={there}", follow=False).headers["Location"] == "/"
        answer = browser.send("/account/again", follow=False, password=PASSWORD, next=there)
        assert answer.headers["Location"] == "/"
        main = Forms().get(f"/sign-in?next={there}").content.decode().partition("<main")[2].partition("</main>")[0]
        assert "elsewhere" not in main
        assert 'name="next" value="/"' in main


def test_back_to_where_one_was(database: str) -> None:  # noqa: F811
    """When a session ran out, the page says so, and after signing in one is back where one was, at both steps."""
    from partywall.store.accounts.models import Session

    taken_over()
    browser = Forms()
    browser.sign_in()
    app = browser.add_app()
    browser.get("/account/browsers")
    Session.objects.all().delete()
    browser.get("/account/tokens?x=1")
    assert browser.at == "/sign-in"
    assert "You were signed out" in browser.says
    there = "/account/tokens?x=1"
    browser.sign_in(next=there)
    assert browser.answer.redirect_chain == [("/sign-in/second-step?next=%2Faccount%2Ftokens%3Fx%3D1", 302)]
    browser.send("/sign-in/second-step", code=app.code(1), next=there)
    assert browser.at == "/account/tokens"


def test_an_account_that_is_suspended_between_the_two_steps_is_not_let_in(database: str) -> None:  # noqa: F811
    """The right code comes too late; the page says no more than at the first step, and breaks nowhere."""
    from partywall.store.accounts.models import Account, Session

    taken_over()
    browser = Forms()
    browser.sign_in()
    app = browser.add_app()
    Session.objects.all().delete()
    browser.get("/account")
    browser.sign_in()
    Account.objects.update(is_active=False)
    browser.send("/sign-in/second-step", code=app.code(1))
    assert browser.at in {"/sign-in", "/sign-in/second-step"}
    assert browser.answer.status_code in {200, 422}
    browser.get("/account")
    assert browser.at == "/sign-in"


def test_a_form_that_came_too_late_leads_back_to_its_page(database: str) -> None:  # noqa: F811
    """What was sent after the session ran out is not done; after signing in one is at the page on which it stood."""
    from partywall.store.accounts.models import Session

    taken_over()
    with second_step_optional():
        browser = Forms()
        browser.sign_in()
        browser.get("/account/tokens")
        token = browser.client.cookies["csrftoken"].value
        Session.objects.all().delete()
        sent = {"csrfmiddlewaretoken": token, "act": "issue", "scopes": "read", "days": "30"}
        answer = browser.client.post("/account/tokens", sent)
        assert answer.headers["Location"] == "/sign-in?next=%2Faccount%2Ftokens&ended=1"


def test_signing_in_changes_what_the_browser_holds(database: str) -> None:  # noqa: F811
    """A session that somebody planted is worth nothing after signing in, and its cookie no script can read."""
    taken_over()
    with second_step_optional():
        browser = Forms()
        session = browser.client.session
        session["planted"] = "by somebody"
        session.save()
        browser.client.cookies["partywall"] = planted = session.session_key
        browser.sign_in()
        held = browser.client.cookies["partywall"]
        assert held.value != planted
        assert held["httponly"]
        assert held["samesite"] == "Lax"
        assert not held["expires"], "it ends with the browser"
        intruder = Forms()
        intruder.client.cookies["partywall"] = planted
        assert not intruder.inside


def test_behind_tls_no_neighbouring_site_can_set_or_read_a_cookie(tmp_path: Path) -> None:
    """Names begin with ``__Host-``, which a browser takes from this address alone, over TLS alone."""
    import os
    import subprocess
    import sys

    (tmp_path / "partywall.toml").write_text('[web]\naddress = "https://partywall.example"\n')
    code = (
        "from partywall.store.database import open_database; from pathlib import Path; import sys;"
        "open_database(Path(sys.argv[1])); from django.conf import settings as s;"
        "print(s.SESSION_COOKIE_NAME, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_NAME, s.CSRF_COOKIE_SECURE,"
        " s.LANGUAGE_COOKIE_NAME, s.LANGUAGE_COOKIE_SECURE, s.SECURE_HSTS_SECONDS > 10**7)"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PARTYWALL_")}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    done = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, env=environment)
    assert done.stdout.split() == ["__Host-partywall", "True", "__Host-csrftoken", "True", "__Host-language", "True",
                                   "True"], done.stderr  # fmt: skip


FORMS = (
    "/sign-in", "/sign-in/second-step", "/sign-out", "/welcome", "/welcome/first", "/language", "/second-factor/app",
    "/second-factor/passkey", "/second-factor/codes", "/account", "/account/again", "/account/password",
    "/account/browsers", "/account/tokens",
)  # fmt: skip


@pytest.mark.parametrize("path", FORMS)
def test_no_other_site_sends_a_form(database: str, path: str) -> None:  # noqa: F811
    """Without the page's own token nothing is done, and the page says what to do."""
    taken_over()
    with second_step_optional():
        browser = Forms()
        browser.sign_in()
        answer = browser.client.post(path, {"act": "issue", "password": PASSWORD, "word": "first.administrator"})
        assert answer.status_code == 403
        assert "load it again" in answer.content.decode()
        assert browser.inside


@pytest.mark.parametrize("path", FORMS)
def test_no_other_site_frames_a_page(database: str, path: str) -> None:  # noqa: F811
    """None of these pages stands in another's frame, is kept by a browser, or runs a script that stands in it."""
    taken_over()
    with second_step_optional():
        browser = Forms()
        browser.sign_in()
        answer = browser.get(path)
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
        assert answer.headers["Cache-Control"] == "no-store"


def test_signing_out(database: str) -> None:  # noqa: F811
    """The session is over on the server too; a link cannot sign anybody out."""
    taken_over()
    with second_step_optional():
        browser = Forms()
        browser.sign_in()
        held = browser.client.cookies["partywall"].value
        browser.get("/sign-out", follow=False)
        assert browser.inside
        browser.send("/", to="/sign-out")
        assert "You are signed out" in browser.says
        browser.client.cookies["partywall"] = held
        assert not browser.inside


def test_what_the_provider_answers_is_told_in_our_own_words(database: str) -> None:  # noqa: F811
    """An error in the address is one of a few sentences; what else stands there is not repeated."""
    assert "no part here yet" in Forms().get("/sign-in?error=signup_closed").content.decode()
    browser = Forms()
    browser.get("/sign-in?error=<b>made-up</b>")
    assert "Try again" in browser.says
    assert "made-up" not in browser.says


@pytest.mark.slow
def test_the_organisations_own_sign_in(database: str, tmp_path: Path) -> None:  # noqa: F811
    """A button leads there without a form that leaves the house; its people come back to where they wanted to be, and
    who has no part here is told so."""
    from providing import running, through

    with running(tmp_path) as provider:
        for who, ends in (("ann", "/account"), ("zoe", "/sign-in")):
            browser = Forms()
            answer = browser.send("/sign-in", act="provider", next="/account")
            address = answer.headers["Refresh"].removeprefix("0; url=")
            assert address.startswith(provider.issuer)
            back = through(address, who).removeprefix("http://localhost")
            browser.get(back)
            assert browser.at == ends, browser.says
        assert "no part here yet" in browser.says


def test_the_button_leads_out_of_the_house(
    database: str,  # noqa: F811
    site: Site,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A real browser goes from the form to another site, whose address the page's own policy does not name."""
    from dataclasses import replace

    from django.conf import settings

    from partywall.web import accounts_flows

    elsewhere = site.address.replace("localhost", "127.0.0.1")
    monkeypatch.setattr(settings, "HOUSE", replace(settings.HOUSE, oidc_issuer=elsewhere))
    monkeypatch.setattr(accounts_flows, "provider_address", lambda *_: f"{elsewhere}/sign-in?error=cancelled")
    page = site.visit("", "/sign-in")
    assert violations(page) == []
    page.get_by_role("button", name="Sign in with your organisation").click()
    page.wait_for_url(f"{elsewhere}/**")
    page.wait_for_selector("text=You did not sign in at your organisation’s sign-in")


def test_a_passkey_from_the_first_hour_to_the_next_morning(database: str, site: Site) -> None:  # noqa: F811
    """The code comes behind the # and is taken out of the address; a passkey is set up, and lets in by itself."""
    code = invited()
    page = with_authenticator(site.visit("", f"/welcome#{code}"))
    assert page.input_value("#code") == code
    assert page.url.endswith("/welcome")
    page.fill("#code", "a-code")
    assert reads_as(page, "welcome")
    page.fill("#code", code)
    assert violations(page) == []
    assert fits(page)
    picture(page, "welcome")
    page.fill("#password", NEW)
    page.fill("#again", NEW)
    page.get_by_role("button", name="Continue").click()
    assert page.locator("h1").inner_text() == "Set up a second step"
    assert violations(page) == []
    assert reads_as(page, "second-factor")
    picture(page, "second-step")
    page.get_by_role("link", name="A passkey").click()
    assert violations(page) == []
    page.get_by_label("What you call it").fill("work laptop")
    assert reads_as(page, "passkey")
    picture(page, "passkey")
    page.get_by_role("button", name="Set up the passkey").click()
    page.wait_for_selector(".pw-codes")
    assert violations(page) == []
    page.get_by_role("button", name="I have kept them").click()
    assert page.locator("h1").inner_text() == "My work"
    page.get_by_role("button", name="Sign out").click()
    page.get_by_role("button", name="Sign in with a passkey").click()
    page.wait_for_selector("h1:has-text('My work')")


def test_an_app_by_keyboard_alone(database: str, site: Site) -> None:  # noqa: F811
    """From the word to the code and to one's work without a pointer, and every stop on the way has a name."""
    taken_over()
    page = site.visit("", "/sign-in")
    assert reads_as(page, "sign-in")
    assert violations(page) == []
    picture(page, "sign-in")
    _reach(page, "word")
    page.keyboard.type("first.administrator")
    _reach(page, "password")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector("h1:has-text('Set up a second step')")
    _reach(page, "An app on a phone")
    page.keyboard.press("Enter")
    page.wait_for_selector("h1:has-text('Set up an app')")
    assert violations(page) == []
    assert page.evaluate("document.querySelector('.pw-qr').naturalWidth") > 100
    assert reads_as(page, "app")
    picture(page, "app")
    _reach(page, "Type the key instead")
    page.keyboard.press("Enter")
    app = App(page.locator(".pw-key").inner_text().replace(" ", ""))
    _reach(page, "code")
    page.keyboard.type(app.code())
    page.keyboard.press("Enter")
    page.wait_for_selector(".pw-codes")
    other = site.visit("", "/sign-in", PHONE)
    other.fill("#word", "first.administrator")
    other.fill("#password", PASSWORD)
    other.keyboard.press("Enter")
    other.wait_for_selector("h1:has-text('Your second step')")
    assert violations(other) == []
    assert fits(other)
    assert reads_as(other, "second-step")
    picture(other, "second-step-phone")
    other.fill("#code", app.code(1))
    other.keyboard.press("Enter")
    other.wait_for_selector("h1:has-text('My work')")


def test_the_way_in_at_four_hundred_per_cent(database: str, site: Site) -> None:  # noqa: F811
    """Nothing is cut off where a page is as narrow as a zoomed one."""
    taken_over()
    page = site.visit("", "/sign-in", ZOOMED)
    for path in ("/sign-in", "/welcome", "/welcome/first"):
        page.goto(path)
        assert fits(page), path
    page.goto("/sign-in")
    page.fill("#word", "first.administrator")
    page.fill("#password", "wrong-harbour-tinsel")
    page.keyboard.press("Enter")
    page.wait_for_selector(".govuk-error-summary")
    assert fits(page)
    assert violations(page) == []
    page.fill("#password", PASSWORD)
    page.keyboard.press("Enter")
    page.wait_for_selector("h1:has-text('Set up a second step')")
    for path in ("/second-factor", "/second-factor/app", "/second-factor/passkey", "/account/again"):
        page.goto(path)
        assert fits(page), path
        assert violations(page) == []
    site.faults.clear()  # a wrong password is answered with 422, which a browser logs


def test_a_passkey_as_the_second_step(database: str, site: Site) -> None:  # noqa: F811
    """After the password a passkey does what a code does; one that is not there is told, and nothing is lost."""
    taken_over()
    page = with_authenticator(site.visit("", "/sign-in"))
    _sign_in(page)
    page.goto("/second-factor/passkey")
    page.get_by_role("button", name="Set up the passkey").click()
    page.wait_for_selector(".pw-codes")
    page.get_by_role("button", name="Sign out").click()
    _sign_in(page)
    page.wait_for_selector("h1:has-text('Your second step')")
    page.get_by_role("button", name="Use a passkey").click()
    page.wait_for_selector("h1:has-text('My work')")
    elsewhere = with_authenticator(site.visit("", "/sign-in"))
    elsewhere.get_by_role("button", name="Sign in with a passkey").click()
    elsewhere.wait_for_selector("[role=alert]:has-text('You stopped, or it took too long')", timeout=70_000)
    assert elsewhere.url.endswith("/sign-in")


def test_without_scripts_everything_but_passkeys_works(database: str, site: Site) -> None:  # noqa: F811
    """No button is shown that needs a script, and the page for passkeys says what to do instead."""
    taken_over()
    page = site.visit("", "/sign-in", java_script_enabled=False)
    assert page.get_by_role("button", name="Sign in with a passkey").count() == 0
    _sign_in(page)
    page.goto("/second-factor/passkey")
    assert page.get_by_text("Set up an app on a phone instead").is_visible()


def _sign_in(page: Page) -> None:
    page.fill("#word", "first.administrator")
    page.fill("#password", PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()


def _reach(page: Page, name: str) -> None:
    """Press Tab until that is in focus."""
    seen: list[Any] = []
    for stop in tabs(page):
        seen.append(stop)
        assert stop.strip().partition(" ")[2] or not stop, f"a stop without a name after {seen}"
        if stop.endswith(name):
            return
    raise AssertionError(f"{name} is not reached: {seen}")
