"""Accounts over the interface: who asks, what a session or a token is good for, and that no case is shown."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from accounting import PASSWORD, first_administrator, person
from databases import database
from partywall.model.people import CaseId
from partywall.model.product import AccountId, Role
from signing_in import Browser

__all__ = ["database"]
API = "/api/v1"


def now() -> datetime:
    """This moment: sessions and tokens are looked at by the real clock."""
    return datetime.now(UTC)


def strong(word: str) -> Browser:
    """Somebody's browser, signed in with a second factor."""
    browser = Browser()
    assert browser.password(word, PASSWORD).status_code == 200
    browser.add_app()
    return browser


@pytest.fixture
def people(database: str) -> Iterator[dict[str, AccountId]]:
    """An administrator, an officer, a worker and a trainer, who have taken their accounts over."""
    administrator = first_administrator(now())
    officer = person(administrator, "first.officer", Role.OFFICER, at=now())
    worker = person(administrator, "wyn.worker", Role.AUTHOR, at=now())
    trainer = person(administrator, "tess.trainer", Role.TRAINER, at=now())
    yield {"administrator": administrator, "officer": officer, "worker": worker, "trainer": trainer}


def token_of(account: AccountId, *scopes: str) -> dict[str, str]:
    """The header by which a program speaks for somebody."""
    from partywall.service import tokens
    from partywall.service.caller import Caller

    issued = tokens.issue(Caller(account), map(tokens.Scope, scopes), now() + timedelta(hours=1), now())
    return {"HTTP_AUTHORIZATION": f"Bearer {issued.shown}"}


def test_nobody_without_a_session_or_token(people: dict[str, AccountId]) -> None:
    """Without either, with a made-up one, or with a session whose cookie alone is sent, nothing is answered or done."""
    stranger = Browser()
    assert stranger.ask("GET", f"{API}/me").status_code == 401
    assert stranger.ask("GET", f"{API}/me", HTTP_AUTHORIZATION="Bearer partywall_made-up").status_code == 401
    stranger.client.cookies["partywall"] = "madeupmadeupmadeupmadeupmadeup12"
    assert stranger.ask("GET", f"{API}/me").status_code == 401
    browser = strong("first.administrator")
    assert browser.ask("GET", f"{API}/me").status_code == 200
    content = {"sign_in": "pat.puppet", "name": "Pat Invented"}
    assert browser.ask("POST", f"{API}/accounts", content, token=False).status_code == 403
    assert browser.ask("POST", f"{API}/accounts", content).status_code == 201


def test_a_password_alone_sets_up_a_factor_and_nothing_else(people: dict[str, AccountId]) -> None:
    """Whoever has just taken their account over can do nothing before they set up a second factor."""
    browser = Browser()
    browser.password("first.administrator", PASSWORD)
    for method, path in (("GET", "/me"), ("GET", "/accounts"), ("POST", "/accounts"), ("GET", "/tokens")):
        answer = browser.ask(method, API + path, {"sign_in": "a.b.c", "name": "x"} if method == "POST" else None)
        assert answer.status_code == 403
        assert "second factor" in answer.json()["detail"]
    browser.add_app()
    assert browser.ask("GET", f"{API}/me").json()["roles"] == ["administrator"]


def test_an_account_from_beginning_to_end(people: dict[str, AccountId]) -> None:
    """Made, taken over with the code, given a role, a training and a case, suspended: all over the interface."""
    administrator, officer, trainer = map(strong, ("first.administrator", "first.officer", "tess.trainer"))
    made = administrator.ask("POST", f"{API}/accounts", {"sign_in": "new.comer", "name": "Nia Invented"}).json()
    comer = Browser()
    redeemed = {"code": made["code"], "password": PASSWORD}
    assert comer.ask("POST", f"{API}/codes/redeem", {**redeemed, "password": "short"}).status_code == 409
    assert comer.ask("POST", f"{API}/codes/redeem", redeemed).status_code == 204
    assert comer.ask("POST", f"{API}/codes/redeem", redeemed).status_code == 409
    at = f"{API}/accounts/{made['account']}"
    assert administrator.ask("POST", f"{at}/roles", {"role": "checker"}).json()["waits"] is False
    waits = administrator.ask("POST", f"{at}/roles", {"role": "manager"}).json()
    assert waits["waits"] is True
    assert [row["id"] for row in officer.ask("GET", f"{API}/waiting").json()] == [waits["id"]]
    assert administrator.ask("POST", f"{API}/rights/{waits['id']}/approve").status_code == 403
    assert officer.ask("POST", f"{API}/rights/{waits['id']}/approve").status_code == 200
    passed = {"code": "independent-check", "passed": now().isoformat(), "score": 91}
    assert trainer.ask("POST", f"{at}/trainings", passed).status_code == 200
    case = officer.ask("POST", f"{at}/cases", {"case": "C0412"})
    assert case.json()["what"] == "C0412"
    comer.password("new.comer", PASSWORD)
    comer.add_app()
    assert comer.ask("GET", f"{API}/me").json()["roles"] == ["checker", "manager"]
    assert len(comer.ask("GET", f"{at}/rights").json()) == 4
    assert officer.ask("POST", f"{API}/rights/{case.json()['id']}/end").status_code == 204
    assert administrator.ask("POST", f"{at}/suspend").status_code == 204
    assert comer.ask("GET", f"{API}/me").status_code == 401
    assert administrator.ask("POST", f"{at}/restore").status_code == 204


def test_a_new_code_takes_two(people: dict[str, AccountId]) -> None:
    """Over the interface too, an administrator alone does not become somebody else."""
    administrator, officer = map(strong, ("first.administrator", "first.officer"))
    code = administrator.ask("POST", f"{API}/accounts/{people['worker']}/code").json()
    assert code["waits"] is True
    assert administrator.ask("POST", f"{API}/codes/{code['id']}/approve").status_code == 403
    half = officer.ask("POST", f"{API}/codes/{code['id']}/approve").json()["code"]
    for given, answer in ((code["code"], 409), (half, 409), (f"{code['code']} {half}", 204)):
        said = {"code": given, "password": "another-harbour-tinsel"}
        assert Browser().ask("POST", f"{API}/codes/redeem", said).status_code == answer


def test_no_route_shows_a_case_to_an_administrator(people: dict[str, AccountId]) -> None:
    """Of all that an administrator or trainer can read here, nothing tells which case somebody works on."""
    from partywall.service import granting
    from partywall.web import accounts_api

    granting.allow_case(people["officer"], people["worker"], CaseId("C0412-HOLLOWAY"), now())
    reading = [
        path.replace("{account}", people["worker"])
        for path, view in accounts_api.router.path_operations.items()
        if any("GET" in operation.methods for operation in view.operations)
    ]
    assert len(reading) >= 7
    for word in ("first.administrator", "tess.trainer"):
        browser = strong(word)
        for path in reading:
            answer = browser.ask("GET", API + path)
            assert answer.status_code in {200, 403}, path
            assert b"0412" not in answer.content
    assert b"0412" in strong("wyn.worker").ask("GET", f"{API}/accounts/{people['worker']}/rights").content
    assert b"0412" in strong("first.officer").ask("GET", f"{API}/accounts/{people['worker']}/rights").content


def test_who_may_do_what_with_accounts(people: dict[str, AccountId]) -> None:
    """Somebody with no role over others reads their own and changes nothing of anybody's."""
    worker = strong("wyn.worker")
    other = f"{API}/accounts/{people['officer']}"
    own = f"{API}/accounts/{people['worker']}"
    for path in (f"{API}/accounts", f"{API}/waiting", f"{other}/rights", f"{other}/sign-ins"):
        assert worker.ask("GET", path).status_code == 403, path
    for path in (f"{API}/me", f"{own}/rights", f"{own}/sign-ins", f"{API}/sessions", f"{API}/tokens"):
        assert worker.ask("GET", path).status_code == 200, path
    tomorrow = (now() + timedelta(days=1)).isoformat()
    for path, content in (
        (f"{API}/accounts", {"sign_in": "pat.puppet", "name": "Pat"}), (f"{other}/code", None),
        (f"{other}/suspend", None), (f"{other}/restore", None), (f"{other}/roles", {"role": "author"}),
        (f"{own}/roles", {"role": "checker"}), (f"{other}/cases", {"case": "C1"}), (f"{own}/cases", {"case": "C1"}),
        (f"{other}/end-sessions", None), (f"{other}/stand-ins", {"absent": people["worker"], "until": tomorrow}),
        (f"{other}/trainings", {"code": "redaction", "passed": now().isoformat()}),
    ):  # fmt: skip
        assert worker.ask("POST", path, content).status_code == 403, path


def test_sessions_are_listed_and_ended(people: dict[str, AccountId]) -> None:
    """Somebody sees their browsers and signs one out from another; nobody else's; an officer signs anybody out."""
    first, officer = Browser(), strong("first.officer")
    first.password("wyn.worker", PASSWORD)
    app = first.add_app()
    rows = first.ask("GET", f"{API}/sessions").json()
    assert len(rows) == 1
    assert officer.ask("POST", f"{API}/sessions/{rows[0]['id']}/end").status_code == 409
    assert first.ask("POST", f"{API}/sessions/{rows[0]['id']}/end").status_code == 204
    assert first.ask("GET", f"{API}/me").status_code == 401
    other = Browser()
    other.password("wyn.worker", PASSWORD)
    assert other.sign("auth/2fa/authenticate", {"code": app.code()}).status_code == 200
    ended = officer.ask("POST", f"{API}/accounts/{people['worker']}/end-sessions")
    assert ended.json() == {"sessions": 1}
    assert other.sign("auth/session", method="GET").status_code == 401


def test_a_token_within_its_scopes(people: dict[str, AccountId]) -> None:
    """A program reads what its owner may read, without CSRF token, and is refused what its scopes do not name."""
    program = Browser()
    reading = token_of(people["administrator"], "read")
    told = program.ask("GET", f"{API}/me", token=False, **reading).json()
    assert (told["account"], told["scopes"]) == (people["administrator"], ["read"])
    assert "read-accounts" not in told["scopes"]
    assert program.ask("GET", f"{API}/accounts", token=False, **reading).status_code == 403
    running = token_of(people["administrator"], "read", "administer")
    assert program.ask("GET", f"{API}/accounts", token=False, **running).status_code == 200
    suspend = f"{API}/accounts/{people['worker']}/suspend"
    assert program.ask("POST", suspend, token=False, **reading).status_code == 403
    worker = token_of(people["worker"], "read", "administer")
    assert (
        program.ask("POST", suspend.replace(people["worker"], people["officer"]), token=False, **worker).status_code
        == 403
    )
    assert program.ask("POST", suspend, token=False, **running).status_code == 204


def test_what_asks_for_a_person_is_refused_to_every_token(people: dict[str, AccountId]) -> None:
    """With all scopes a program gives no right, agrees to none, makes no account, no code and no token."""
    program = Browser()
    everything = token_of(people["administrator"], "read", "author", "send", "administer")
    at = f"{API}/accounts/{people['worker']}"
    for path, content in (
        (f"{API}/accounts", {"sign_in": "pat.puppet", "name": "Pat"}), (f"{at}/code", None), (f"{at}/restore", None),
        (f"{at}/roles", {"role": "checker"}), (f"{at}/cases", {"case": "C1"}),
        (f"{API}/tokens", {"scopes": ["read"], "until": (now() + timedelta(hours=1)).isoformat()}),
        (f"{API}/rights/g{'0' * 20}/approve", None), (f"{API}/rights/g{'0' * 20}/end", None),
        (f"{API}/codes/i{'0' * 20}/approve", None),
    ):  # fmt: skip
        answer = program.ask("POST", path, content, token=False, **everything)
        assert answer.status_code == 403, path
        assert "token" in answer.json()["detail"], path


def test_the_same_grant_under_one_key_is_one(people: dict[str, AccountId]) -> None:
    """Sent twice under the same key, a role is given once, and the answer is the same."""
    administrator = strong("first.administrator")
    path = f"{API}/accounts/{people['worker']}/roles"
    answers = [
        administrator.ask("POST", path, {"role": "sender"}, HTTP_IDEMPOTENCY_KEY="monday-1").content for _ in range(2)
    ]
    assert json.loads(answers[0])["what"] == "sender"
    assert answers[0] == answers[1]


def test_tries_are_seen_by_their_owner(people: dict[str, AccountId]) -> None:
    """Somebody sees that a wrong password was tried on their account, when, and whether from where they are."""
    Browser("203.0.113.9").password("wyn.worker", "wrong-harbour-tinsel")
    worker = strong("wyn.worker")
    rows = worker.ask("GET", f"{API}/accounts/{people['worker']}/sign-ins").json()
    assert [(row["way"], row["outcome"]) for row in rows] == [("password", "signed in"), ("password", "failed")]
    assert rows[0]["origin"] != rows[1]["origin"]


def test_two_first_visits_at_once_make_one_account(database: str) -> None:
    """Somebody whom the provider sends twice at once gets one account; the other try leaves none, nor an entry."""
    from allauth.socialaccount.models import SocialAccount, SocialLogin
    from django.db import IntegrityError
    from django.http import HttpRequest

    from accounting import ledger_words
    from partywall.store.accounts.models import Account
    from partywall.store.accounts.sessions import SessionStore
    from partywall.web.accounts_adapters import Provided

    def visit() -> Account:
        login = SocialLogin(user=Account(), account=SocialAccount(provider="oidc-invented", uid="ann"))
        login.told_name, login.told_groups = "Ann Invented", []
        request = HttpRequest()
        request.session = SessionStore()
        return Provided().save_user(request, login)

    first = visit()
    with pytest.raises(IntegrityError):
        visit()
    assert [row.id for row in Account.objects.all()] == [first.id]
    assert ledger_words() == ["welcome-account"]
