"""The first start of a house: made where nothing is, and open to its first administrator by a link."""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import requests

from databases import database  # noqa: F401
from partywall.errors import Refused
from web.pages.rooms import Site, _browser, fits, picture, violations
from web.pages.test_signing_in import NEW, with_authenticator

PEOPLE = {
    "wyn.author": "Wyn Rees", "cam.checker": "Cam Idowu", "sam.sender": "Sam Whitlow", "mo.manager": "Mo Haddad",
    "rowan.officer": "Rowan Ashe", "tess.trainer": "Tess Marlow", "ari.auditor": "Ari Stowe",
    "ada.administrator": "Ada Osei",
}  # fmt: skip


class Started:
    """A house that is kept open by a process of its own."""

    def __init__(self, folder: Path, *options: str) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address, self.said = f"http://localhost:{port}", ""
        words = ["serve", "--house", str(folder), "--bind", f"127.0.0.1:{port}", "--processes", "1", *options]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("PARTYWALL_")}
        environment.pop("DJANGO_SETTINGS_MODULE", None)
        self.process = subprocess.Popen(
            [sys.executable, "-m", "partywall", *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
            env=environment,
        )  # fmt: skip

    def hears(self, words: str) -> str:
        """The line in which it says that; it is waited for."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said += line
            if re.search(words, line):
                return line.strip()
        raise AssertionError(f"not said: {words}; but: {self.said}")

    def answers(self) -> None:
        """Wait until it does. A machine that has much else to do takes a while."""
        until = time.monotonic() + 180
        while time.monotonic() < until:
            with suppress(requests.RequestException):
                if requests.get(f"{self.address}/sign-in", timeout=5).status_code == 200:
                    return
            time.sleep(0.2)
        raise AssertionError(self.said)


@contextmanager
def started(folder: Path, *options: str) -> Iterator[Started]:
    """For as long as it is needed."""
    made = Started(folder, *options)
    try:
        yield made
    finally:
        made.process.terminate()
        made.process.wait(60)


def test_from_nothing_to_ones_work(tmp_path: Path) -> None:
    """One command makes a house and prints one link; it leads, with a passkey, to My work; the next start has none."""
    folder = tmp_path / "house"
    with started(folder) as house:
        link = house.hears("/welcome/first#")
        assert link.startswith(f"{house.address}/welcome/first#")
        house.answers()
        site = Site(house.address, {}, _browser())
        page = with_authenticator(site.visit("", link))
        assert violations(page) == []
        assert fits(page)
        picture(page, "welcome-first")
        page.get_by_label("Your name").fill("Ada Osei")
        page.get_by_label("Choose a username").fill("ada.osei")
        page.fill("#password", NEW)
        page.fill("#again", NEW)
        page.get_by_role("button", name="Continue").click()
        page.get_by_role("link", name="A passkey").click()
        page.get_by_role("button", name="Set up the passkey").click()
        page.wait_for_selector(".pw-codes")
        page.get_by_role("button", name="I have kept them").click()
        assert page.locator("h1").inner_text() == "My work"
        assert page.get_by_role("link", name="Ada Osei").is_visible()
        site.close()
        assert not site.faults
    with started(folder) as house:
        house.hears("The house is open: ")
        assert "welcome" not in house.said


def test_a_new_link_takes_the_place_of_the_last_until_somebody_used_one(database: str) -> None:  # noqa: F811
    """Each start has a new one, good for an hour; the old is worth nothing; after an administrator there is none."""
    from accounting import PASSWORD
    from partywall.service import accounts

    now = datetime.now(UTC)
    first, second = accounts.invite_first(now), accounts.invite_first(now)
    assert first is not None
    assert second is not None
    assert first.account == second.account
    said = ("ada.osei", "Ada Osei", PASSWORD)
    for code, at in ((first.code, now), (second.code, now + timedelta(minutes=61))):
        with pytest.raises(accounts.NotGood):
            accounts.take_first(code, *said, at)
    with pytest.raises(accounts.WeakPassword):
        accounts.take_first(second.code, "ada.osei", "Ada Osei", "short", now)
    assert accounts.sign_in_of(second.account) != "ada.osei", "nothing is half done"
    accounts.take_first(second.code, *said, now)
    assert accounts.invite_first(now) is None


def test_no_link_once_anybody_has_been_in(database: str) -> None:  # noqa: F811
    """Not even when nobody is administrator any more: then it takes the server's command line."""
    from accounting import house, later
    from partywall.service import accounts

    administrator, officer = house()
    assert accounts.invite_first(later(1)) is None
    accounts.suspend(officer, administrator, later(2))
    assert accounts.invite_first(later(3)) is None


def test_no_link_where_administrators_come_by_the_organisations_sign_in(database: str) -> None:  # noqa: F811
    """Where a group has that role, its people are let in by it."""
    from dataclasses import replace

    from django.conf import settings
    from django.test import override_settings

    from partywall.service import accounts

    told = replace(settings.HOUSE, oidc_roles="author = SC Authors; administrator = Systems")
    with override_settings(HOUSE=told):
        assert accounts.invite_first(datetime.now(UTC)) is None


def test_an_example_is_put_into_nothing_that_is_there(tmp_path: Path) -> None:
    """A folder with anything in it stays as it is."""
    from partywall.service import example

    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(Refused, match="a new house alone"):
        example.make(tmp_path, print)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    ("settings", "bind"),
    [
        ('[web]\nexample = "yes"\naddress = "https://partywall.example"\n', "127.0.0.1:8000"),
        ('[web]\nexample = "yes"\n', "0.0.0.0:8000"),
    ],
)
def test_an_example_is_for_its_own_machine(tmp_path: Path, settings: str, bind: str) -> None:
    """Its one password is known, so it is kept open to nobody else."""
    from partywall.service.serving import Serving, check

    (tmp_path / "partywall.toml").write_text(settings)
    with pytest.raises(Refused, match="for this machine alone"):
        check(Serving(tmp_path, bind))


@pytest.mark.slow
def test_everybody_in_the_example_house(tmp_path: Path) -> None:
    """One press lets one be anybody in it; each page says that it is an example; and there is something to do."""
    with started(tmp_path / "house", "--example") as house:
        assert "nothing in it is real" in house.hears("An example house;")
        house.answers()
        site = Site(house.address, {}, _browser())
        page = site.visit("", "/sign-in")
        assert violations(page) == []
        picture(page, "example")
        for name in PEOPLE.values():
            page.get_by_role("button", name=f"Be {name}").click()
            page.wait_for_selector("h1:has-text('My work')")
            assert page.get_by_text("Example house: nobody and nothing here is real").is_visible()
            assert page.get_by_role("link", name=name).is_visible()
            page.get_by_role("button", name="Sign out").click()
        for word, waits in (("Wyn Rees", 2), ("Cam Idowu", 1), ("Sam Whitlow", 1), ("Mo Haddad", 1)):
            page.get_by_role("button", name=f"Be {word}").click()
            page.wait_for_selector("h1:has-text('My work')")
            assert page.locator("main li").count() >= waits, word
            page.get_by_role("button", name="Sign out").click()
        site.close()
        assert not site.faults
    assert (tmp_path / "house" / "example" / "documents" / "plan.docx").exists()
