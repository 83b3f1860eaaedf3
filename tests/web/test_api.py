"""How the interface takes requests and says no, whatever they are about."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from partywall.model.product import Role
from tests.web import browsing
from tests.web.housed import house, undone
from tests.web.world import OURS, THEIRS, World

if TYPE_CHECKING:
    from django.http import HttpResponse
    from django.test import Client

__all__ = ["house", "undone"]

API = "/api/v1"
LETTER = {"kind": "letter", "case": str(OURS)}


def _post(client: Client, path: str, said: Any, key: str = "") -> HttpResponse:
    headers = {"Idempotency-Key": key} if key else {}
    content = json.dumps(said)
    return client.post(API + path, content, content_type="application/json", headers=headers)  # type: ignore[return-value]


def _author(house: World) -> Client:
    return browsing.browser(house.people[Role.AUTHOR])


def _program(house: World, *scopes: str, role: Role = Role.AUTHOR) -> Client:
    from django.test import Client

    token = browsing.token_of(house.people[role], *scopes)
    return Client(enforce_csrf_checks=True, headers={"Authorization": f"Bearer {token}"}, HTTP_HOST="localhost")


def _entries() -> int:
    from partywall.store.ledger.models import EntryRow

    return EntryRow.objects.count()


def test_the_same_request_under_the_same_key_is_done_once(undone: World) -> None:
    """It is answered alike, says so, and nothing more is done."""
    client, before = _author(undone), _entries()
    first, second = (_post(client, "/products", LETTER, "k-1") for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 201)
    assert second.json() == first.json() | {"repeated": True}
    assert _entries() == before + 1


def test_a_key_stands_for_one_request(undone: World) -> None:
    """Another request under it is refused; another person's keys are their own."""
    client = _author(undone)
    product = _post(client, "/products", LETTER, "k-1").json()["product"]
    other = _post(client, f"/products/{product}/acts/name-recipient", {"person": "P-OURS", "basis": "parent"}, "k-1")
    assert other.status_code == 409
    theirs = undone.casts[THEIRS].author.account
    assert _post(browsing.browser(theirs), "/products", LETTER | {"case": str(THEIRS)}, "k-1").status_code == 201


def test_what_was_refused_holds_no_key(undone: World) -> None:
    """A request that came too early is done when it is sent again under its key."""
    client = _author(undone)
    product = _post(client, "/products", LETTER).json()["product"]
    said = {"recipient": "P-OURS"}
    assert _post(client, f"/products/{product}/acts/ask-screening", said, "k-2").status_code == 409
    named = _post(client, f"/products/{product}/acts/name-recipient", {"person": "P-OURS", "basis": "parent"})
    assert named.status_code == 200
    assert _post(client, f"/products/{product}/acts/drop-recipient", {"person": "P-OURS"}, "k-2").status_code == 200


def test_acts_of_the_house_heed_keys_too(undone: World) -> None:
    """A near miss that is reported twice under one key is one near miss."""
    client, product = _author(undone), undone.products[OURS, "made"]
    said = {"mechanism": "wrong address", "words": "seen in time"}
    first, second = (_post(client, f"/products/{product}/near-misses", said, "k-3") for _ in range(2))
    assert first.status_code == second.status_code == 201
    assert first.json() == second.json()
    officer = browsing.browser(undone.people[Role.OFFICER])
    assert len(officer.get(f"{API}/near-misses").json()) == 1


def test_a_browser_that_does_not_show_the_csrf_token_changes_nothing(undone: World) -> None:
    """Another site cannot make somebody's browser do an act."""
    from django.conf import settings
    from django.test import Client

    client = Client(enforce_csrf_checks=True, HTTP_HOST="localhost")
    client.cookies[settings.SESSION_COOKIE_NAME] = browsing.session_of(undone.people[Role.AUTHOR])
    assert client.get(f"{API}/products").status_code == 200
    assert _post(client, "/products", LETTER).status_code == 403


def test_a_token_does_what_its_scopes_name(undone: World) -> None:
    """With the author's scope it opens a product and cannot read; with reading alone it reads and opens none."""
    writes, reads = _program(undone, "author"), _program(undone, "read")
    assert _post(writes, "/products", LETTER).status_code == 201
    assert writes.get(f"{API}/products").status_code == 403
    assert reads.get(f"{API}/products").status_code == 200
    assert _post(reads, "/products", LETTER).status_code == 403


@pytest.mark.parametrize("act", ["start-check", "approve-edition", "release-edition", "key-address", "grant-emergency"])
def test_no_token_does_what_asks_for_a_person(undone: World, act: str) -> None:
    """Checking, keying and releasing are refused to a program, even one whose owner may."""
    product = undone.products[OURS, "waiting"]
    said = {"edition": undone.editions[product]}
    for role in (Role.CHECKER, Role.SENDER, Role.MANAGER):
        program = _program(undone, "read", "author", "send", role=role)
        answer = _post(program, f"/products/{product}/acts/{act}", said)
        assert answer.status_code == 403
        assert "person" in answer.json()["detail"]


def test_who_is_not_signed_in_is_told_so(undone: World) -> None:
    """Without a session or a good token every address but the description answers 401, in the form of all others."""
    from django.test import Client

    for headers in ({}, {"Authorization": "Bearer partywall_none"}):
        answer = Client(headers=headers, HTTP_HOST="localhost").get(f"{API}/products")
        assert answer.status_code == 401
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert answer.headers["WWW-Authenticate"] == "Bearer"


def test_a_suspended_account_does_nothing(undone: World) -> None:
    """Neither its browser nor its token."""
    from partywall.service import accounts

    author = undone.people[Role.AUTHOR]
    browser, program = _author(undone), _program(undone, "read")
    accounts.suspend(undone.officers[0], author, datetime.now(UTC))
    assert browser.get(f"{API}/products").status_code == 401
    assert program.get(f"{API}/products").status_code == 401


def test_too_much_is_refused_before_it_is_read(undone: World) -> None:
    """A body of more than a mebibyte is 413; a file may be as large as any file."""
    answer = _post(_author(undone), "/products", LETTER | {"kind": "x" * 2**20})
    assert answer.status_code == 413


def test_another_kind_of_body_is_refused(undone: World) -> None:
    """What is neither JSON nor a form with a file is 415; JSON that is none is 400."""
    client = _author(undone)
    assert client.post(f"{API}/products", "<a/>", content_type="text/xml").status_code == 415
    assert client.post(f"{API}/products", "{", content_type="application/json").status_code == 400


def test_what_is_off_is_named_by_its_place_alone(undone: World) -> None:
    """Neither a wrong value nor a made-up field's name comes back, since either may be about somebody."""
    client = _author(undone)
    for said in ({"kind": "Quill feather", "case": str(OURS)}, LETTER | {"Quillfeather": 1}, ["Quillfeather"]):
        answer = _post(client, "/products", said)
        assert answer.status_code == 422
        assert "feather" not in answer.content.decode()
        assert answer.json()["reasons"]


def test_every_answer_forbids_to_keep_it_and_to_guess_its_kind(undone: World) -> None:
    """Answers of all statuses bear the headers."""
    client = _author(undone)
    for path in ("/products", "/nowhere", "/products/none", f"/products/{undone.products[OURS, 'made']}"):
        answer = client.get(API + path)
        assert answer.headers["Cache-Control"] == "no-store"
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "sandbox" in answer.headers["Content-Security-Policy"]
        if answer.status_code >= 400:
            assert answer.headers["Content-Type"] == "application/problem+json"
    assert client.delete(f"{API}/products").status_code == 405


def test_a_file_goes_out_under_a_name_that_says_nothing(undone: World) -> None:
    """It is to be kept as a file, under a name made of what it is and its kind."""
    product = undone.products[OURS, "checked"]
    answer = _author(undone).get(f"{API}/products/{product}/editions/{undone.editions[product]}/copy")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == 'attachment; filename="copy.txt"'
    assert answer.headers["Content-Type"] == "application/octet-stream"


def test_what_is_sent_is_never_laid_in_a_temporary_file(undone: World) -> None:
    """Files are held in memory while they come in."""
    from django.conf import settings

    assert settings.FILE_UPLOAD_HANDLERS == ["django.core.files.uploadhandler.MemoryFileUploadHandler"]


def test_a_fault_of_our_own_tells_nothing(
    undone: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither the answer nor the log holds what the error says, only where it was."""
    from partywall.web import products

    def fails(*_: object, **__: object) -> None:
        raise RuntimeError("Zora Quillfeather")

    monkeypatch.setattr(products.seen, "listed", fails)
    with caplog.at_level(logging.DEBUG):
        answer = _author(undone).get(f"{API}/products")
    assert answer.status_code == 500
    assert "Quillfeather" not in answer.content.decode() + caplog.text
    assert "RuntimeError at" in caplog.text


def test_lists_come_in_pages(undone: World) -> None:
    """Page after page gives each product once."""
    client, seen = _author(undone), []
    after = ""
    while page := client.get(f"{API}/products?limit=3&after={after}").json():
        assert len(page) <= 3
        seen += [row["id"] for row in page]
        after = seen[-1]
    assert len(seen) == len(set(seen)) == len([case for case, _ in undone.products if case == OURS])


def test_nobody_works_without_the_second_factor(undone: World) -> None:
    """A session that showed a password alone is refused."""
    from django.test import Client

    from partywall.store.accounts.sessions import SessionStore

    key = browsing.session_of(undone.people[Role.AUTHOR])
    session = SessionStore(key)
    session["account_authentication_methods"] = [{"method": "password", "at": 0.0}]
    session.save()
    from django.conf import settings

    client = Client(HTTP_HOST="localhost")
    client.cookies[settings.SESSION_COOKIE_NAME] = key
    answer = client.get(f"{API}/products")
    assert answer.status_code == 403
    assert "second factor" in answer.json()["detail"]


def test_an_expired_token_is_worth_nothing(undone: World) -> None:
    """After its day it is as if there were none."""
    from partywall.service import tokens

    shown = browsing.token_of(undone.people[Role.AUTHOR], "read")
    assert tokens.caller_of(shown, datetime.now(UTC)) is not None
    assert tokens.caller_of(shown, datetime.now(UTC) + timedelta(days=2)) is None


def test_the_day_that_starts_the_clock_is_asked_at_opening(undone: World) -> None:
    """The product's limit is counted from it; a day that is none, or has a wrong year, is refused."""
    client = _author(undone)
    said = LETTER | {"kind": "conference-minutes", "begins": "2026-11-26"}
    opened = _post(client, "/products", said)
    assert opened.status_code == 201
    shown = client.get(f"{API}/products/{opened.json()['product']}").json()
    assert (shown["begins"], shown["due"]) == ("2026-11-26", "2026-12-17T22:59:59Z")
    assert _post(client, "/products", said | {"begins": "26 November"}).status_code == 422
    assert "is the year right?" in _post(client, "/products", said | {"begins": "9999-12-31"}).content.decode()


@pytest.mark.parametrize("year", ["9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+12:00"])
def test_a_time_at_the_end_of_all_times_is_refused(undone: World, year: str) -> None:
    """A time that in another time zone would lie before or after all years is no fault of our own."""
    author, officer = _author(undone), browsing.browser(undone.people[Role.OFFICER])
    account = undone.people[Role.AUTHOR]
    answers = [
        _post(author, "/products", LETTER | {"due": year}),
        _post(officer, f"/accounts/{account}/cases", {"case": "CASE-NEW", "until": year}),
        _post(officer, f"/versions/{'v' + 20 * '0'}/approve", {"since": year}),
    ]
    assert [answer.status_code for answer in answers] == [422] * 3
    assert all("That year cannot be right." in answer.content.decode() for answer in answers)


def test_a_file_is_taken_whole_or_said_to_be_too_large(undone: World) -> None:
    """What fits into a request comes in, and what does not is too large: it is never a file that is missing."""
    from django.conf import settings
    from django.core.files.uploadedfile import SimpleUploadedFile
    from django.test import override_settings

    from partywall.model.limits import LIMITS

    assert LIMITS.file_bytes < settings.FILE_UPLOAD_MAX_MEMORY_SIZE
    author = _author(undone)
    product = _post(author, "/products", LETTER).json()["product"]

    def sent(size: int) -> int:
        file = SimpleUploadedFile("letter.txt", b"a" * size)
        answer = author.post(f"{API}/products/{product}/acts/add-draft", {"file": file})
        return answer.status_code

    with override_settings(FILE_UPLOAD_MAX_MEMORY_SIZE=10_000):
        assert [sent(9_000), sent(9_990), sent(10_100)] == [200, 413, 413]
