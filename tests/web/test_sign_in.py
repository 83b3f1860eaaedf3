"""Signing in over HTTP: passwords, second factors, passkeys, sessions, and what a stranger can learn."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from accounting import PASSWORD
from databases import database
from partywall.model.product import AccountId
from signing_in import SIGN_IN, Browser

__all__ = ["database"]


def taken_over(word: str = "first.administrator") -> AccountId:
    """An account that somebody has just taken over."""
    from partywall.service import accounts

    now = datetime.now(UTC)
    return accounts.redeem(accounts.first(word, "Ada Invented", now).code, PASSWORD, now)


def signed_in(browser: Browser) -> bool:
    """Whether the browser is signed in, with whatever is asked for."""
    return bool(browser.sign("auth/session", method="GET").status_code == 200)


def test_a_password_and_an_app(database: str) -> None:
    """Somebody sets up an app when they take their account over; from then on both are asked for."""
    account = taken_over()
    browser = Browser()
    assert browser.password("first.administrator", PASSWORD).status_code == 200
    app = browser.add_app()
    browser.sign("auth/session", method="DELETE")
    assert not signed_in(browser)
    half = browser.password("first.administrator", PASSWORD)
    assert half.status_code == 401
    assert not signed_in(browser)
    assert browser.sign("auth/2fa/authenticate", {"code": app.wrong()}).status_code == 400
    answer = browser.sign("auth/2fa/authenticate", {"code": app.code()})
    assert answer.status_code == 200
    assert answer.json()["data"]["user"]["id"] == account


def test_a_code_works_once(database: str) -> None:
    """A code that somebody looked over a shoulder for does not work a second time."""
    taken_over()
    browser = Browser()
    browser.password("first.administrator", PASSWORD)
    code = browser.add_app().code()
    for answer in (200, 400):
        other = Browser()
        other.password("first.administrator", PASSWORD)
        assert other.sign("auth/2fa/authenticate", {"code": code}).status_code == answer


def test_a_passkey_alone(database: str) -> None:
    """A passkey signs its holder in without a password; one of another site, or another key, does not."""
    from signing_in import Passkey

    account = taken_over()
    browser = Browser()
    browser.password("first.administrator", PASSWORD)
    passkey = browser.add_passkey()
    stolen = Passkey("elsewhere.example", "https://elsewhere.example")
    stolen.key, stolen.id, stolen.handle = passkey.key, passkey.id, passkey.handle
    forged = Passkey()
    forged.id, forged.handle = passkey.id, passkey.handle
    for key, code in ((stolen, 400), (forged, 400), (passkey, 200)):
        other = Browser()
        asked = other.sign("auth/webauthn/login", method="GET").json()["data"]["request_options"]["publicKey"]
        answer = other.sign("auth/webauthn/login", {"credential": key.used(asked)})
        assert answer.status_code == code, answer.content
        assert signed_in(other) == (code == 200)
    assert answer.json()["data"]["user"]["id"] == account


def test_a_recovery_code_works_once(database: str) -> None:
    """Who lost their app signs in with a recovery code, each once."""
    taken_over()
    browser = Browser()
    browser.password("first.administrator", PASSWORD)
    browser.add_app()
    codes = browser.sign("account/authenticators/recovery-codes", method="GET").json()["data"]["unused_codes"]
    assert len(set(codes)) == 10
    for code, answer in ((codes[0], 200), (codes[0], 400), (codes[1], 200)):
        other = Browser()
        other.password("first.administrator", PASSWORD)
        assert other.sign("auth/2fa/authenticate", {"code": code}).status_code == answer


def test_a_password_alone_is_worth_nothing_after_an_hour(database: str) -> None:
    """Who took an account over and set up no second factor within the hour needs a new code."""
    from partywall.store.accounts.models import Account

    account = taken_over()
    Account.objects.filter(id=account).update(enrol_until=datetime.now(UTC) - timedelta(seconds=1))
    assert Browser().password("first.administrator", PASSWORD).status_code == 400


def test_the_last_factor_stays(database: str) -> None:
    """Nobody takes their own last second factor away; with another there, they can."""
    taken_over()
    browser = Browser()
    browser.password("first.administrator", PASSWORD)
    browser.add_app()
    assert browser.sign("account/authenticators/totp", method="DELETE").status_code == 409
    browser.add_passkey()
    assert browser.sign("account/authenticators/totp", method="DELETE").status_code == 200


def test_of_two_factors_given_up_at_once_one_stays(database: str) -> None:
    """The app and the passkey, at the same moment, in two browsers: one is told that it is the last."""
    from partywall.service import sign_ins
    from service.test_at_once import at_once

    account = taken_over()
    browser = Browser()
    browser.password("first.administrator", PASSWORD)
    browser.add_app()
    browser.add_passkey()
    held = sign_ins.factors(account)
    gone = {"authenticators": [held.passkeys[0].id]}
    answers = at_once(
        lambda: browser.sign("account/authenticators/totp", method="DELETE").status_code,
        lambda: browser.sign("account/authenticators/webauthn", gone, method="DELETE").status_code,
    )
    assert sorted(map(str, answers)) == ["200", "409"]
    assert sign_ins.has_factor(account)


def test_a_stranger_learns_nothing(database: str) -> None:
    """An unknown word, a wrong password, a suspended account and one not taken over: the answers are the same bytes."""
    from partywall.service import accounts
    from partywall.store.accounts.models import Account

    account = taken_over()
    now = datetime.now(UTC)
    accounts.add(account, "not.yet", "Nat Invented", now)
    gone = accounts.redeem(accounts.add(account, "gone.away", "Gus Invented", now).code, PASSWORD, now)
    accounts.suspend(account, gone, now)
    answers = {
        (answer.status_code, answer.content)
        for answer in (
            Browser().password("no.such.word", PASSWORD),
            Browser().password("first.administrator", "wrong-harbour-tinsel"),
            Browser().password("gone.away", PASSWORD),
            Browser().password("not.yet", PASSWORD),
        )
    }
    assert len(answers) == 1
    assert Account.objects.count() == 3


def test_a_password_is_worked_on_whoever_it_is_for(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unknown word costs the same work as a wrong password: one password is hashed for each."""
    from partywall.store.accounts.passwords import Argon2id

    taken_over()
    worked: list[str] = []
    encode, verify = Argon2id.encode, Argon2id.verify
    monkeypatch.setattr(Argon2id, "encode", lambda *a, **k: worked.append("hash") or encode(*a, **k))
    monkeypatch.setattr(Argon2id, "verify", lambda *a, **k: worked.append("hash") or verify(*a, **k))
    for word in ("no.such.word", "first.administrator"):
        worked.clear()
        Browser().password(word, "wrong-harbour-tinsel")
        assert worked == ["hash"], word


def test_an_account_is_locked_after_five_wrong_passwords(database: str) -> None:
    """After five tries on a word the sixth is not looked at, right as it is, from wherever; an unknown word too."""
    taken_over()
    for word in ("first.administrator", "no.such.word"):
        answers = [Browser(f"198.51.100.{n}").password(word, f"wrong-tinsel-{n}") for n in range(5)]
        assert {answer.status_code for answer in answers} == {400}
        locked = Browser("198.51.100.99").password(word, PASSWORD)
        assert locked.status_code == 400
        assert locked.json()["errors"][0]["code"] == "too_many_login_attempts"


def test_a_right_password_that_lets_nobody_in_is_counted(database: str) -> None:
    """Of a suspended account, and of one without a second factor, nobody finds out the password by not being locked."""
    from partywall.service import accounts
    from partywall.store.accounts.models import Account

    administrator = taken_over()
    now = datetime.now(UTC)
    gone = accounts.redeem(accounts.add(administrator, "gone.away", "Gus Invented", now).code, PASSWORD, now)
    accounts.suspend(administrator, gone, now)
    accounts.redeem(accounts.add(administrator, "no.factor", "Nat Invented", now).code, PASSWORD, now)
    Account.objects.filter(sign_in="no.factor").update(enrol_until=now)
    for word in ("gone.away", "no.factor"):
        for n in range(6):
            answer = Browser(f"198.51.100.{n}").password(word, PASSWORD)
        assert answer.json()["errors"][0]["code"] == "too_many_login_attempts"


def test_another_port_or_letter_is_no_other_word(database: str) -> None:
    """Tries on one word are counted together, whichever port the request names and however the word is written."""
    taken_over("kassia.ss")
    written = ("kassia.ss", "KASSIA.ss", " kassia.SS ", "\u212aassia.ss", "kassia.ss")
    for n, word in enumerate(written):
        browser = Browser(f"198.51.100.{n}")
        browser.client.defaults["HTTP_HOST"] = f"localhost:{9000 + n}"
        assert browser.password(word, f"wrong-tinsel-{n}").status_code == 400
    for word in ("kassia.ss", "KASSIA.SS"):
        assert (
            Browser("198.51.100.99").password(word, PASSWORD).json()["errors"][0]["code"] == "too_many_login_attempts"
        )
    # Letters that a database, but not the count, would take for these are other letters.
    other = Browser("198.51.100.98")
    assert other.password("kassia.\u017f\u017f", PASSWORD).status_code == 400
    assert not signed_in(other)


def test_an_address_is_locked_after_thirty(database: str) -> None:
    """One address that tries many words is not heard any more, and another address is."""
    taken_over()
    for n in range(30):
        Browser("203.0.113.5").password(f"word.number.{n}", PASSWORD)
    locked = Browser("203.0.113.5").password("first.administrator", PASSWORD)
    assert locked.json()["errors"][0]["code"] == "too_many_login_attempts"
    assert Browser("203.0.113.6").password("first.administrator", PASSWORD).status_code == 200


def test_codes_cannot_be_tried_out(database: str) -> None:
    """With the password known, five wrong codes lock the account's codes, in whichever browser they are tried."""
    taken_over()
    browser = Browser()
    browser.password("first.administrator", PASSWORD)
    app = browser.add_app()
    for _ in range(5):
        other = Browser()
        other.password("first.administrator", PASSWORD)
        assert other.sign("auth/2fa/authenticate", {"code": app.wrong()}).status_code == 400
    other = Browser()
    other.password("first.administrator", PASSWORD)
    answer = other.sign("auth/2fa/authenticate", {"code": app.code()})
    assert answer.status_code == 400
    assert not signed_in(other)


def test_signing_in_changes_the_session(database: str) -> None:
    """What a browser held before it signed in is worth nothing afterwards, and the table holds digests alone."""
    from partywall.store.accounts.models import Session

    taken_over()
    browser = Browser()
    browser.client.session["planted"] = "by somebody"
    session = browser.client.session
    session["planted"] = "by somebody"
    session.save()
    browser.client.cookies["partywall"] = session.session_key
    before = session.session_key
    browser.password("first.administrator", PASSWORD)
    after = browser.client.cookies["partywall"].value
    assert after != before
    keys = set(Session.objects.values_list("session_key", flat=True))
    assert not keys & {before, after}
    intruder = Browser()
    intruder.client.cookies["partywall"] = before
    assert not signed_in(intruder)


def test_a_session_ends_idle_and_old(database: str) -> None:
    """A browser that is not used for an hour, or is used for twelve, is signed out."""
    from partywall.store.accounts.models import Session

    taken_over()
    hour = timedelta(hours=1)
    for made, seen, expected in ((11.9, 0.5, True), (0.5, 0.5, True), (2, 1.01, False), (12.1, 0.01, False)):
        browser = Browser()
        browser.password("first.administrator", PASSWORD)
        row = Session.objects.latest("made_at")
        now = datetime.now(UTC)
        seen_at, made_at = now - seen * hour, now - made * hour
        row.made_at, row.seen_at = made_at, seen_at
        row.expire_date = min(seen_at + hour, made_at + 12 * hour)
        row.save()
        assert signed_in(browser) == expected, (made, seen)
        Session.objects.all().delete()


def test_another_password_signs_out_everywhere_else(database: str) -> None:
    """Who changes their password stays; all their other browsers are signed out at once."""
    from partywall.store.accounts.models import Session

    account = taken_over()
    browser, other = Browser(), Browser()
    for one in (browser, other):
        one.password("first.administrator", PASSWORD)
    changed = browser.sign(
        "account/password/change", {"current_password": PASSWORD, "new_password": "another-harbour-tinsel"}
    )
    assert changed.status_code == 200
    assert signed_in(browser)
    assert not signed_in(other)
    assert Session.objects.filter(account=account).count() == 1


def test_suspension_signs_out(database: str) -> None:
    """Whoever is suspended is signed out in all browsers at their very next request."""
    from partywall.service import accounts

    administrator = taken_over()
    now = datetime.now(UTC)
    gone = accounts.redeem(accounts.add(administrator, "gone.away", "Gus Invented", now).code, PASSWORD, now)
    browser = Browser()
    assert browser.password("gone.away", PASSWORD).status_code == 200
    accounts.suspend(administrator, gone, now)
    assert not signed_in(browser)


def test_every_try_is_noted_without_a_word_or_an_address(database: str) -> None:
    """Who, which way, how and when is kept of each try; neither what was typed nor from which address."""
    from partywall.store.accounts.models import Rate, SignIn

    account = taken_over()
    browser = Browser()
    browser.password("first.administrator", "wrong-harbour-tinsel")
    browser.password("mistyped.Pa55word", PASSWORD)
    browser.password("first.administrator", PASSWORD)
    app = browser.add_app()
    other = Browser()
    other.password("first.administrator", PASSWORD)
    other.sign("auth/2fa/authenticate", {"code": app.wrong()})
    other.sign("auth/2fa/authenticate", {"code": app.code()})
    rows = SignIn.objects.order_by("id")
    assert [(row.account, row.way, row.outcome) for row in rows] == [
        (account, "password", "failed"), ("", "password", "failed"), (account, "password", "signed in"),
        (account, "code", "failed"), (account, "code", "signed in"),
    ]  # fmt: skip
    kept = str(list(SignIn.objects.values())) + str(list(Rate.objects.values()))
    for secret in ("198.51", "mistyped", "first.administrator"):
        assert secret not in kept


def test_old_tries_are_forgotten(database: str) -> None:
    """What was tried longer ago than the settings say is forgotten."""
    from partywall.service import sign_ins
    from partywall.store.accounts.models import SignIn

    now = datetime.now(UTC)
    for days in (89.9, 90.1):
        at = now - timedelta(days=days)
        sign_ins.note("", "198.51.100.7", sign_ins.Way.PASSWORD, sign_ins.SignInOutcome.FAILED, at)
    assert sign_ins.forget_old(now) == 1
    assert SignIn.objects.count() == 1


def test_secrets_are_kept_sealed(database: str) -> None:
    """An app's secret and the seed of recovery codes stand in no table in the clear, set up or half set up."""
    from django.db import connection

    taken_over()
    browser = Browser()
    browser.password("first.administrator", PASSWORD)
    secret = browser.sign("account/authenticators/totp", method="GET").json()["meta"]["secret"]
    codes = []

    def kept() -> str:
        found = []
        with connection.cursor() as cursor:
            for table in connection.introspection.table_names(cursor):
                cursor.execute(f'SELECT * FROM "{table}"')
                found += [
                    bytes(cell).decode("latin-1") if isinstance(cell, bytes | memoryview) else str(cell)
                    for row in cursor.fetchall()
                    for cell in row
                ]
        return "\n".join(found)

    assert secret not in kept()
    from signing_in import App

    browser.again()
    browser.sign("account/authenticators/totp", {"code": App(secret).code()})
    codes = browser.sign("account/authenticators/recovery-codes", method="GET").json()["data"]["unused_codes"]
    text = kept()
    for clear in (secret, PASSWORD, *codes):
        assert clear not in text


def test_a_second_factor_can_be_left_to_people(database: str) -> None:
    """Where the settings leave it to people, a password is enough for who has set up nothing; who has, must use it."""
    from dataclasses import replace

    from django.conf import settings
    from django.test import override_settings

    from partywall.store.accounts.models import Account

    account = taken_over()
    Account.objects.filter(id=account).update(enrol_until=datetime.now(UTC) - timedelta(seconds=1))
    with override_settings(HOUSE=replace(settings.HOUSE, accounts_second_factor="optional")):
        browser = Browser()
        assert browser.password("first.administrator", PASSWORD).status_code == 200
        assert browser.ask("GET", "/api/v1/me").status_code == 200
        browser.add_app()
        assert Browser().password("first.administrator", PASSWORD).status_code == 401
        assert browser.sign("account/authenticators/totp", method="DELETE").status_code == 200
    assert Browser().password("first.administrator", PASSWORD).status_code == 400


def test_logs_tell_nobody_and_nothing(database: str, caplog: pytest.LogCaptureFixture) -> None:
    """Nothing that is logged while people sign in, well or badly, holds a word, a password, a code or an address."""
    caplog.set_level("DEBUG")
    taken_over()
    browser = Browser()
    browser.password("first.administrator", "wrong-harbour-tinsel")
    browser.password("first.administrator", PASSWORD)
    app = browser.add_app()
    passkey = browser.add_passkey()
    other = Browser()
    other.password("first.administrator", PASSWORD)
    other.sign("auth/2fa/authenticate", {"code": app.wrong()})
    other.sign("auth/login", {"username": ["first.administrator"], "password": {"a": PASSWORD}})
    other.ask("POST", "/api/v1/codes/redeem", {"code": "made-up-code", "password": PASSWORD})
    other.ask("GET", "/api/v1/me", HTTP_AUTHORIZATION="Bearer partywall_made-up-token")
    with_key = Browser()
    asked = with_key.sign("auth/webauthn/login", method="GET").json()["data"]["request_options"]["publicKey"]
    with_key.sign("auth/webauthn/login", {"credential": passkey.used(asked)})
    said = "\n".join(f"{row.getMessage()} {row.exc_text or ''}" for row in caplog.records)
    assert said
    for secret in ("first.administrator", "harbour", "198.51", app.wrong(), "made-up", "Invented"):
        assert secret not in said


def test_half_a_letter_is_no_fault_of_our_own(database: str) -> None:
    """A word, password or code that no text can hold is a bad request, before signing in and after."""
    taken_over()
    browser, half = Browser(), "\ud800" * 14
    for word, password in ((half, PASSWORD), ("first.administrator", half)):
        assert browser.password(word, password).status_code == 400
    assert browser.password("first.administrator", PASSWORD).status_code == 200
    for path, content in (
        ("account/password/change", {"current_password": PASSWORD, "new_password": half}),
        ("account/password/change", {"current_password": half, "new_password": "another-harbour-tinsel"}),
        ("auth/reauthenticate", {"password": half}),
        ("account/authenticators/totp", {"code": half}),
    ):
        browser.again()
        assert browser.sign(path, content).status_code == 400, path
    assert Browser().password("first.administrator", PASSWORD).status_code == 200


ABSENT = (
    "auth/signup auth/password/request auth/password/reset auth/code/request auth/provider/signup auth/provider/token"
    " auth/webauthn/signup account/email account/phone account/providers auth/sessions"
).split()


@pytest.mark.parametrize("path", ABSENT)
def test_what_the_house_has_no_use_for_is_not_there(database: str, path: str) -> None:
    """There is no sign-up, no mail, no reset by mail and no linking; the addresses do not exist."""
    from django.test import Client

    assert Client(HTTP_HOST="localhost").post(SIGN_IN + path, "{}", "application/json").status_code == 404


def test_another_site_cannot_sign_somebody_in(database: str) -> None:
    """Without the CSRF token nothing that signs in is done."""
    taken_over()
    browser = Browser()
    content = {"username": "first.administrator", "password": PASSWORD}
    assert browser.ask("POST", SIGN_IN + "auth/login", content, token=False).status_code == 403
    assert not signed_in(browser)
