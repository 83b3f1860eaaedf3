"""A certified OpenID Connect provider, run on this machine for a test, and the steps a browser takes through it."""

from __future__ import annotations

import json
import re
import secrets
import shutil
import socket
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin, urlsplit

import pytest
import requests

from databases import house

if TYPE_CHECKING:
    from django.http import HttpResponse

    from signing_in import Browser

FOLDER = Path(__file__).parent / "provider"
PEOPLE = {
    "ann": {"name": "Ann Invented", "groups": ["SC Authors"]},
    "ivy": {"name": "Ivy Invented", "groups": ["IG Team", "SC Authors", "Canteen"]},
    "adm": {"name": "Adm Invented", "groups": ["Systems", "SC Authors"]},
    "zoe": {"name": "Zoe Invented", "groups": ["Canteen"]},
}
ROLES = "author = SC Authors; officer = IG Team; administrator = Systems"


@dataclass(frozen=True)
class Running:
    """The provider, and what the house was told of it."""

    issuer: str
    name: str
    """What the house calls it."""


def installed() -> None:
    """The provider's own program; the test is skipped where it cannot be had."""
    for program in ("node", "npm"):
        if shutil.which(program) is None:
            pytest.skip(f"{program} is not installed.")
    if not (FOLDER / "node_modules" / "oidc-provider").exists():
        done = subprocess.run(
            ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=FOLDER, capture_output=True, timeout=120
        )
        if done.returncode:
            pytest.skip("The provider's packages are not installed and cannot be fetched (npm ci in tests/provider).")


@contextmanager
def running(folder: Path, people: Mapping[str, Any] = PEOPLE, roles: str = ROLES) -> Iterator[Running]:
    """The provider runs, and the house signs people in by it."""
    installed()
    house()
    from django.conf import settings
    from django.test import override_settings

    from partywall.store.accounts.provider import provider_name, providers

    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    issuer, secret = f"http://127.0.0.1:{port}", secrets.token_hex(16)
    name = provider_name(issuer)
    (folder / "secret").write_text(secret)
    back = f"http://localhost/oidc/{name}/login/callback/"
    words = ["node", "provider.mjs", str(port), back, secret, json.dumps(people)]
    with subprocess.Popen(words, cwd=FOLDER, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as program:
        try:
            assert program.stdout is not None
            while (line := program.stdout.readline()).strip() != "READY":
                assert line, "the provider did not start"
            told = replace(
                settings.HOUSE, oidc_issuer=issuer, oidc_client="partywall", oidc_roles=roles,
                oidc_secret_file=str(folder / "secret"),
            )  # fmt: skip
            with override_settings(HOUSE=told, SOCIALACCOUNT_PROVIDERS=providers(told)):
                yield Running(issuer, name)
        finally:
            program.kill()


def sent_off(browser: Browser, provider: Running, process: str = "login") -> str:
    """Where the house sends the browser."""
    token = browser.client.cookies["csrftoken"].value
    answer = browser.client.post(
        "/_allauth/browser/v1/auth/provider/redirect",
        {"provider": provider.name, "callback_url": "http://localhost/", "process": process},
        HTTP_X_CSRFTOKEN=token,
    )
    assert answer.status_code == 302
    return str(answer["Location"])


def through(address: str, login: str) -> str:
    """Sign in at the provider; gives the address to which it sends the browser back."""
    with requests.Session() as session:
        answer = session.get(address, allow_redirects=False)
        while True:
            if answer.is_redirect:
                address = urljoin(answer.url, answer.headers["Location"])
                if urlsplit(address).hostname == "localhost":
                    return address
                answer = session.get(address, allow_redirects=False)
                continue
            assert answer.status_code == 200, answer.text
            form = re.search(r'<form[^>]*action="([^"]+)"', answer.text)
            prompt = re.search(r'name="prompt" value="(\w+)"', answer.text)
            assert form is not None and prompt is not None, answer.text
            said = {"prompt": prompt[1], "login": login, "password": "any"}
            answer = session.post(urljoin(answer.url, form[1]), said, allow_redirects=False)


def back(browser: Browser, address: str) -> HttpResponse:
    """The browser comes back with what the provider gave it."""
    where = urlsplit(address)
    return browser.client.get(f"{where.path}?{where.query}")


def sign_in(browser: Browser, provider: Running, login: str) -> HttpResponse:
    """All of it."""
    return back(browser, through(sent_off(browser, provider), login))
