"""What is held off around signing in and asking: other sites, easy passwords, computers left open, and too much."""

from __future__ import annotations

import hashlib
import json
import logging
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from accounting import PASSWORD
from databases import database
from service.working import House, at_work, with_edition  # noqa: F401
from signing_in import Browser
from web.browsing import browser, token_of
from web.pages.test_account import later, signed_in

__all__ = ["database"]
MANY = 1000


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_no_other_site_sends_or_draws(with_edition: House, site: str) -> None:  # noqa: F811
    """What a page of another site sends, or draws with, is not done, token or not; a link can be followed."""
    mine = browser(with_edition.author)
    picture = f"/products/{with_edition.letter}/editions/{with_edition.edition}/pages/1.png"
    asked = {"HTTP_SEC_FETCH_SITE": site}
    assert (
        mine.post("/account/browsers", {"act": "end-others"}, **asked, HTTP_SEC_FETCH_MODE="navigate").status_code
        == 403
    )
    assert mine.get(picture, **asked, HTTP_SEC_FETCH_MODE="no-cors", HTTP_SEC_FETCH_DEST="image").status_code == 403
    assert mine.get("/", **asked, HTTP_SEC_FETCH_MODE="navigate", HTTP_SEC_FETCH_DEST="iframe").status_code == 403
    assert mine.get("/api/v1/me", **asked, HTTP_SEC_FETCH_MODE="cors").status_code == 403
    followed = mine.get("/", **asked, HTTP_SEC_FETCH_MODE="navigate", HTTP_SEC_FETCH_DEST="document")
    assert followed.status_code == 200
    assert mine.post("/account/browsers", {"act": "end-others"}, HTTP_SEC_FETCH_SITE="same-origin").status_code == 303


@pytest.mark.parametrize(
    ("password", "refused"),
    [
        ("Partywall2027!", True),
        ("P4rtyw4ll-2027", True),
        ("first.admin.1", False),
        ("first.administrator9", True),
        ("Safeguarding#1", True),
        ("summer-2027-summer", False),
        (PASSWORD, False),
        ("council harbour tinsel", False),
    ],
)
def test_a_word_of_this_place_of_work_is_no_password(database: str, password: str, refused: bool) -> None:
    """The name of the house, of what is done in it, and the word that somebody signs in with are tried first."""
    from django.contrib.auth.password_validation import validate_password
    from django.core.exceptions import ValidationError

    from partywall.store.accounts.models import Account

    account = Account(sign_in="first.administrator")
    try:
        validate_password(password, account)
    except ValidationError:
        assert refused
    else:
        assert not refused


def test_a_password_known_from_a_breach_is_refused(
    database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the house has a list of such: the first, the last and each between are found, and no other."""
    from dataclasses import replace

    from django.conf import settings
    from django.core.exceptions import ValidationError

    from partywall.store.accounts.passwords import NotBreached, stands_in

    known = [f"breached-tinsel-{number}" for number in range(MANY)]
    digests = sorted(hashlib.sha1(word.encode()).hexdigest().upper() for word in known)
    listed = tmp_path / "breached"
    listed.write_text("".join(f"{digest}:{number}\r\n" for number, digest in enumerate(digests)))
    assert all(stands_in(listed, digest) for digest in digests)
    assert not any(stands_in(listed, hashlib.sha1(f"other-{number}".encode()).hexdigest()) for number in range(MANY))
    assert not stands_in(listed, "0" * 40)
    assert not stands_in(listed, "F" * 40)
    NotBreached().validate("breached-tinsel-7")
    monkeypatch.setattr(settings, "HOUSE", replace(settings.HOUSE, accounts_breached_file=str(listed)))
    with pytest.raises(ValidationError, match="breach"):
        NotBreached().validate("breached-tinsel-7")
    NotBreached().validate("slate-harbour-tinsel")


def test_a_computer_left_open_makes_no_token(database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Some minutes after signing in the password is asked for again before a token is made or a browser signed out,
    on the page and over the interface; a token can be ended at any time."""
    from partywall.service import accounts, tokens

    mine, _ = signed_in()
    account = accounts.find("first.administrator")
    program = Browser()
    program.client.cookies["partywall"] = mine.client.cookies["partywall"].value
    program.ask("GET", "/_allauth/browser/v1/config")
    asked = {"scopes": ["read"], "until": "2026-12-31T00:00:00Z"}
    token = token_of(account, "read")
    later(monkeypatch)
    for path, sent in (
        ("/account/tokens", {"act": "issue", "scopes": "read", "days": "30"}),
        ("/account/browsers", {"act": "end-others"}),
        ("/account/browsers", {"act": "end", "session": "0" * 16}),
    ):
        mine.send(path, **sent)
        assert mine.at == "/account/again", path
    answer = program.ask("POST", "/api/v1/tokens", asked)
    assert answer.status_code == 403
    assert "Show once more" in answer.json()["detail"]
    assert program.ask("POST", f"/api/v1/sessions/{'0' * 16}/end").status_code == 403
    assert len(tokens.tokens_of(account)) == 1
    mine.send("/account/tokens", act="end", token=tokens.tokens_of(account)[0].id)
    assert "no longer good" in mine.says
    assert token


def test_showing_once_more_changes_what_the_browser_holds(database: str) -> None:
    """Whoever had the session's key before has nothing from then on; and the session lasts no longer for it."""
    from partywall.store.accounts.models import Session

    mine, _ = signed_in()
    old, made = mine.client.cookies["partywall"].value, Session.objects.get().made_at
    mine.send("/account/again", password=PASSWORD, next="/account")
    assert mine.inside
    assert mine.client.cookies["partywall"].value != old
    assert Session.objects.get().made_at == made
    thief = Browser()
    thief.client.cookies["partywall"] = old
    assert thief.client.get("/").status_code == 302
    program = Browser()
    program.client.cookies["partywall"] = before = mine.client.cookies["partywall"].value
    program.ask("GET", "/_allauth/browser/v1/config")
    assert program.sign("auth/reauthenticate", {"password": PASSWORD}).status_code == 200
    assert program.client.cookies["partywall"].value != before
    assert Session.objects.get().made_at == made


def test_another_factor_signs_out_everywhere_else(database: str) -> None:
    """With each factor that comes or goes, and with new recovery codes, every other browser is signed out."""
    from web.pages.forms import Forms

    mine, app = signed_in()
    for step in ("a passkey", "new codes"):
        other = Forms()
        other.client.cookies["partywall"] = browser(_account()).cookies["partywall"].value
        assert other.client.get("/").status_code == 200
        if step == "a passkey":
            program = Browser()
            program.client.cookies["partywall"] = mine.client.cookies["partywall"].value
            program.ask("GET", "/_allauth/browser/v1/config")
            program.add_passkey()
            mine.client.cookies["partywall"] = program.client.cookies["partywall"].value
        else:
            mine.send("/second-factor/codes", once="a-press")
        assert other.client.get("/").status_code == 302, step
        assert mine.client.get("/").status_code == 200, step


def _account() -> str:
    from partywall.service import accounts

    return accounts.find("first.administrator")


def test_signing_out_clears_what_the_browser_kept(at_work: House) -> None:  # noqa: F811
    """Pressing Back on a shared computer shows nothing."""
    answer = browser(at_work.author).post("/sign-out")
    assert answer.status_code == 302
    assert '"cache"' in answer.headers["Clear-Site-Data"]


def test_who_asks_for_what_is_not_theirs_is_noted(with_edition: House, caplog: pytest.LogCaptureFixture) -> None:  # noqa: F811
    """By the account's id and the kind of address, on pages and over the interface; nothing else is told."""
    caplog.set_level(logging.INFO, "partywall")
    house = with_edition
    mine = browser(house.stranger)
    mine.get(f"/products/{house.letter}")
    mine.post(f"/products/{house.letter}", {"act": "close"})
    mine.get(f"/api/v1/products/{house.letter}")
    browser(house.auditor).get("/desk/policy")
    said = [row.getMessage() for row in caplog.records if row.name == "partywall.web"]
    assert len([line for line in said if house.stranger in line and "status=404" in line]) == 3
    assert any("place=product " in line for line in said)
    for line in said:
        assert re.fullmatch(r"refused: account=a[0-9a-f]{20} place=[\w:.-]+ status=\d{3} why=[\w,-]+", line), line
    assert house.letter not in "\n".join(said)
    caplog.clear()
    browser(house.author).get(f"/products/{house.letter}")
    assert not [row for row in caplog.records if row.name == "partywall.web"]


def test_a_log_is_lines_of_our_own_with_the_time_in_utc() -> None:
    """Django's own words, which hold addresses, are not written; a line cannot be made to look like two."""
    script = (
        "import logging; from partywall.service.logs import write_logs; write_logs(); write_logs();"
        "logging.getLogger('django.request').warning('Not Found: /products/p0');"
        "logging.getLogger('partywall.web').warning('one\\n2027-01-01T00:00:00Z another\\x1b[31m')"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    lines = done.stderr.splitlines()
    assert len(lines) == 1
    expected = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ WARNING partywall\.web one\\x0a2027-01-01T00:00:00Z another\\x1b\[31m"
    assert re.fullmatch(expected, lines[0])


def test_what_is_costly_is_given_to_nobody_without_end(with_edition: House, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    """Who has more drawn in a minute than anybody could look at waits; others do not."""
    from partywall.web import pace

    now = [1000.0]
    monkeypatch.setattr(pace, "PACE", pace.Pace(3, 60.0, lambda: now[0]))
    path = f"/products/{with_edition.letter}/editions/{with_edition.edition}/pages/1.png"
    mine, other = browser(with_edition.author), browser(with_edition.stranger)
    assert [mine.get(path).status_code == 429 for _ in range(4)] == [False, False, False, True]
    assert "Wait a minute" in mine.get(path).content.decode()
    assert other.get(path).status_code == 404
    now[0] += 61
    assert mine.get(path).status_code != 429


BEHIND_TLS = """
import json, sys
from pathlib import Path
from partywall.store.database import open_database
open_database(Path(sys.argv[1]))
from django.conf import settings
from django.test import Client
asked = ["/sign-in", "/nowhere", "/", "/api/v1/me", "/api/v1/nowhere", settings.STATIC_URL + "partywall.css"]
told = []
for path in asked:
    client = Client(HTTP_HOST="partywall.example")
    answer = client.get(path, secure=True)
    told.append([path, dict(answer.headers), [cookie.OutputString() for cookie in client.cookies.values()]])
post = Client(HTTP_HOST="partywall.example").post("/api/v1/products", {}, secure=True, HTTP_SEC_FETCH_SITE="cross-site")
told.append(["refused", dict(post.headers), []])
print(json.dumps(told))
"""


def test_over_tls_alone(tmp_path: Path) -> None:
    """Behind TLS each answer, a refusal too, tells browsers to come by TLS for a year, to whatever is below the
    house's name too; nobody can frame it; and each cookie is for this address and TLS alone, a session no script's."""
    (tmp_path / "partywall.toml").write_text('[web]\naddress = "https://partywall.example"\n')
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PARTYWALL_")}
    environment.pop("DJANGO_SETTINGS_MODULE", None)

    def run(*arguments: str) -> str:
        done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, env=environment)
        assert done.returncode == 0, done.stderr
        return done.stdout

    run("-m", "partywall", "house", "init", "--house", str(tmp_path))
    told = json.loads(run("-c", BEHIND_TLS, str(tmp_path)))
    assert len(told) == 7
    for path, headers, cookies in told:
        assert headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains", path
        assert "frame-ancestors 'none'" in headers["Content-Security-Policy"], path
        assert headers["X-Content-Type-Options"] == "nosniff", path
        assert "Access-Control-Allow-Origin" not in headers, path
        assert "charset" in headers["Content-Type"] or "json" in headers["Content-Type"], path
        for cookie in cookies:
            assert cookie.startswith("__Host-"), path
            hidden = (
                () if "csrftoken" in cookie else ("HttpOnly",)
            )  # the token is for scripts: it comes back as a header
            for wanted in ("Secure", "SameSite=Lax", "Path=/", *hidden):
                assert wanted in cookie, (path, cookie, wanted)
            assert "Domain" not in cookie, path
    assert any(cookies for _, _, cookies in told)


def test_a_field_that_comes_twice_counts_once(at_work: House) -> None:  # noqa: F811
    """Of a field that stands twice in a form the last counts; one in the address counts for no field of a form."""
    from partywall.service import tokens

    mine = browser(at_work.author)
    asked = "act=end-others&act=issue&scopes=read&days=1000&days=30"
    kind = "application/x-www-form-urlencoded"
    assert mine.generic("POST", "/account/tokens", asked, kind).status_code == 200
    assert len(tokens.tokens_of(at_work.author)) == 1
    assert mine.generic("POST", "/account/tokens?act=issue&scopes=read&days=30", "", kind).status_code == 200
    assert len(tokens.tokens_of(at_work.author)) == 1
