"""Signing in by the organisation's own provider: a certified one (oidc-provider for Node), run on this machine."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from accounting import PASSWORD, first_administrator
from databases import database
from partywall.errors import Refused
from partywall.model.product import Role
from providing import PEOPLE, back, running, sent_off, sign_in, through
from signing_in import SIGN_IN, Browser

__all__ = ["database"]
pytestmark = pytest.mark.slow


def whose(browser: Browser) -> str:
    """The account that is signed in; empty: nobody."""
    answer = browser.sign("auth/session", method="GET")
    return str(answer.json()["data"]["user"]["id"]) if answer.status_code == 200 else ""


def test_an_account_is_made_and_found_again(database: str, tmp_path: Path) -> None:
    """Whoever first comes by the provider gets an account with their groups' roles, and the same one the next time."""
    from partywall.service import accounts, rights

    with running(tmp_path) as provider:
        found = []
        for _ in range(2):
            browser = Browser()
            assert sign_in(browser, provider, "ivy").status_code == 302
            found.append(whose(browser))
    assert found[0]
    assert found[0] == found[1]
    assert accounts.name(found[0]) == "Ivy Invented"
    assert rights.doer(found[0], datetime.now(UTC)).roles == {Role.AUTHOR, Role.OFFICER}


def test_roles_follow_groups(database: str, tmp_path: Path) -> None:
    """A group that is left takes its role along at the next sign-in; roles given in the house stay."""
    from partywall.service import granting, rights

    administrator = first_administrator()
    now = datetime.now(UTC)
    browser = Browser()
    with running(tmp_path) as provider:
        sign_in(browser, provider, "ann")
        account = whose(browser)
        granting.grant(administrator, account, Role.AUDITOR, now)
        assert rights.doer(account, datetime.now(UTC)).roles == {Role.AUTHOR, Role.AUDITOR}
    # The same person at the same provider, in another group now.
    from partywall.service import groups

    groups.arrived(account, ["Canteen"], datetime.now(UTC))
    assert rights.doer(account, datetime.now(UTC)).roles == {Role.AUDITOR}


def test_somebody_without_a_role_stays_outside(database: str, tmp_path: Path) -> None:
    """Who is in no group that has a role gets no account."""
    from partywall.store.accounts.models import Account

    browser = Browser()
    with running(tmp_path) as provider:
        answer = sign_in(browser, provider, "zoe")
    assert "error=signup_closed" in answer["Location"]
    assert not whose(browser)
    assert not Account.objects.exists()


def test_an_administrator_by_group_has_no_second_role(database: str, tmp_path: Path) -> None:
    """Groups that make somebody administrator and author make them an author; the other waits for a second person."""
    from partywall.service import rights

    administrator = first_administrator()
    browser = Browser()
    with running(tmp_path) as provider:
        sign_in(browser, provider, "adm")
    account = whose(browser)
    assert rights.doer(account, datetime.now(UTC)).roles == {Role.AUTHOR}
    waiting = rights.waiting(administrator, datetime.now(UTC))
    assert [(right.account, right.what) for right in waiting] == [(account, "administrator")]


def test_another_issuer_has_other_people(database: str, tmp_path: Path) -> None:
    """The same subject at another issuer is somebody else."""
    found = []
    for _ in range(2):
        browser = Browser()
        with running(tmp_path) as provider:
            sign_in(browser, provider, "ann")
        found.append(whose(browser))
    assert all(found)
    assert found[0] != found[1]


def test_what_comes_back_must_have_been_sent_off(database: str, tmp_path: Path) -> None:
    """An answer of the provider that this browser did not ask for, or was used before, or is made up, does nothing."""
    with running(tmp_path) as provider:
        attacker, victim = Browser(), Browser()
        answer = through(sent_off(attacker, provider), "ann")
        back(victim, answer)
        assert not whose(victim)
        back(attacker, answer)
        assert whose(attacker)
        attacker.sign("auth/session", method="DELETE")
        back(attacker, answer)
        assert not whose(attacker)
        third = Browser()
        path = urlsplit(answer).path
        for query in ("", "?error=access_denied", "?code=made-up&state=made-up"):
            assert third.client.get(path + query).status_code in {302, 401}
        assert not whose(third)


def test_no_password_beside_the_provider(database: str, tmp_path: Path) -> None:
    """Somebody of the provider's cannot be given a password here, and one that got there does not let them in."""
    from partywall.service import accounts
    from partywall.store.accounts.models import Account

    administrator = first_administrator()
    browser = Browser()
    with running(tmp_path) as provider:
        sign_in(browser, provider, "ann")
        account = whose(browser)
        with pytest.raises(Refused, match="provider"):
            accounts.invite(administrator, account, datetime.now(UTC))
        row = Account.objects.get(id=account)
        row.set_password(PASSWORD)
        row.enrol_until = datetime(2999, 1, 1, tzinfo=UTC)
        row.save()
        other = Browser()
        other.password(row.sign_in, PASSWORD)
        assert not whose(other)


def test_an_account_of_the_house_is_not_linked(database: str, tmp_path: Path) -> None:
    """Whoever is signed in with a password cannot tie somebody's provider to that account."""
    from allauth.socialaccount.models import SocialAccount

    first_administrator(datetime.now(UTC))
    browser = Browser()
    browser.password("first.administrator", PASSWORD)
    with running(tmp_path) as provider:
        back(browser, through(sent_off(browser, provider, "connect"), "ann"))
    assert not SocialAccount.objects.exists()


def test_suspension_counts_for_the_provider_too(database: str, tmp_path: Path) -> None:
    """A suspended account is not let in, whatever the provider says."""
    from partywall.service import accounts

    administrator = first_administrator()
    browser, again = Browser(), Browser()
    with running(tmp_path) as provider:
        sign_in(browser, provider, "ann")
        account = whose(browser)
        accounts.suspend(administrator, account, datetime.now(UTC))
        sign_in(again, provider, "ann")
    assert account
    assert not whose(browser)
    assert not whose(again)


def test_nothing_the_provider_told_is_kept_open(database: str, tmp_path: Path) -> None:
    """Of name, e-mail address and groups nothing stands in the clear in any table, at the first visit or the second."""
    from django.db import connection

    with running(tmp_path) as provider:
        for _ in range(2):
            sign_in(Browser(), provider, "ivy")
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            found += [str(bytes(c) if isinstance(c, memoryview) else c) for row in cursor.fetchall() for c in row]
    text = "\n".join(found)
    for told in (PEOPLE["ivy"]["name"], "ivy@example.org", "IG Team", "Canteen"):
        assert str(told) not in text


def test_the_provider_counts_as_a_second_factor(database: str, tmp_path: Path) -> None:
    """Who comes by the provider is asked for nothing more here: how they show who they are there is its concern."""
    from django.http import HttpRequest

    from partywall.web.accounts import strong

    browser = Browser()
    with running(tmp_path) as provider:
        sign_in(browser, provider, "ann")
        request = HttpRequest()
        request.session = browser.client.session
        from django.contrib.auth import get_user

        request.user = get_user(request)
        assert request.user.is_authenticated
        assert strong(request)
    assert browser.ask("GET", SIGN_IN + "auth/session").status_code == 200


def test_the_provider_speaks_for_nobody_else(database: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever the provider's document names as issuer must be the one that is set, or nobody is let in."""
    from dataclasses import replace

    from django.conf import settings

    with running(tmp_path) as provider:
        browser = Browser()
        named = replace(settings.HOUSE, oidc_issuer="https://another.example")
        answer = through(sent_off(browser, provider), "ann")
        monkeypatch.setattr(settings, "HOUSE", named)
        back(browser, answer)
        assert not whose(browser)
        monkeypatch.undo()
        again = Browser()
        back(again, through(sent_off(again, provider), "ann"))
        assert whose(again)


def test_a_token_counts_only_with_a_good_signature(database: str) -> None:
    """One that is not signed, is signed with a shared secret, by another's key, or by a kind of signature that the key
    is not for, tells nothing; so does one for somebody else's program."""
    import json
    import time

    import jwt
    from allauth.socialaccount.providers.oauth2.client import OAuth2Error
    from cryptography.hazmat.primitives.asymmetric import ec, rsa

    from partywall.web.provider_tokens import said_by

    own, another, curve = (rsa.generate_private_key(65537, 2048), rsa.generate_private_key(65537, 2048),
                           ec.generate_private_key(ec.SECP256R1()))  # fmt: skip
    of_rsa = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(own.public_key()))
    of_curve = json.loads(jwt.algorithms.ECAlgorithm.to_jwk(curve.public_key()))
    keys = {"keys": [{**of_rsa, "kid": "a", "use": "sig"}, {**of_curve, "kid": "b"}]}
    says = {"iss": "https://login.example", "aud": "partywall", "sub": "ann", "exp": time.time() + 60}

    def told(token: str, audience: str = "partywall") -> object:
        return said_by(token, keys, "https://login.example", audience)["sub"]

    for way, key, kid in (("RS256", own, "a"), ("PS384", own, "a"), ("ES256", curve, "b")):
        assert told(jwt.encode(says, key, way, {"kid": kid})) == "ann"
    shared = "0123456789abcdef" * 4
    for token in (
        jwt.encode(says, None, "none", {"kid": "a"}),
        jwt.encode(says, shared, "HS256", {"kid": "a"}),
        jwt.encode(says, another, "RS256", {"kid": "a"}),
        jwt.encode(says, own, "RS256", {"kid": "c"}),
        jwt.encode(says, own, "RS256"),
        jwt.encode({**says, "exp": time.time() - 60}, own, "RS256", {"kid": "a"}),
        jwt.encode({**says, "iss": "https://another.example"}, own, "RS256", {"kid": "a"}),
        "nothing",
    ):
        with pytest.raises(OAuth2Error):
            told(token)
    with pytest.raises(OAuth2Error):
        told(jwt.encode(says, own, "RS256", {"kid": "a"}), "another")
