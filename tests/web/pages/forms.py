"""A browser without scripts, for tests of pages: it fills in forms, and follows where it is sent."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import Any

from accounting import PASSWORD
from signing_in import App


def invited(word: str = "first.administrator") -> str:
    """The code of the first administrator."""
    from partywall.service import accounts

    return accounts.first(word, "Ada Invented", datetime.now(UTC)).code


def taken_over(word: str = "first.administrator") -> str:
    """The first administrator's account, which they have just taken over."""
    from partywall.service import accounts

    return accounts.redeem(invited(word), PASSWORD, datetime.now(UTC))


class Forms:
    """What somebody does with such a browser."""

    def __init__(self, address: str = "198.51.100.7") -> None:
        from django.test import Client

        self.client = Client(enforce_csrf_checks=True, REMOTE_ADDR=address, HTTP_HOST="localhost")
        self.answer: Any = None

    def get(self, path: str, follow: bool = True) -> Any:
        """A page."""
        self.answer = self.client.get(path, follow=follow)
        return self.answer

    def send(self, path: str, to: str = "", follow: bool = True, **fields: Any) -> Any:
        """The form on that page."""
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', self.get(path).content.decode())
        assert token is not None
        self.answer = self.client.post(to or path, {"csrfmiddlewaretoken": token[1], **fields}, follow=follow)
        return self.answer

    def sign_in(self, word: str = "first.administrator", password: str = PASSWORD, **fields: Any) -> Any:
        """The first step."""
        return self.send("/sign-in", word=word, password=password, act="password", **fields)

    def add_app(self) -> App:
        """Set up an app, as its page says."""
        key = re.search(r"<code>([A-Z2-7 ]+)</code>", self.get("/second-factor/app").content.decode())
        assert key is not None
        app = App(key[1].replace(" ", ""))
        self.send("/second-factor/app", code=app.code(), act="add")
        return app

    @property
    def codes(self) -> list[str]:
        """The recovery codes that the page shows."""
        return re.findall(r"<code>(\d{4} \d{4} \d{4})</code>", self.answer.content.decode())

    @property
    def at(self) -> str:
        """Where the browser is."""
        return str(self.answer.request["PATH_INFO"])

    @property
    def says(self) -> str:
        """What it shows, in words."""
        return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", self.answer.content.decode()))

    @property
    def inside(self) -> bool:
        """Whether somebody is signed in, with all that is asked for."""
        return bool(self.client.get("/").status_code == 200)
