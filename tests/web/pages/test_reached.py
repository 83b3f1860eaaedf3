"""Nobody needs to know an address: whatever page somebody may look at, links lead to it from their work."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import pytest

from service.working import House, released, with_checked, with_edition  # noqa: F401
from web.browsing import browser
from web.pages.everywhere import OPEN, places

if TYPE_CHECKING:
    from django.test import Client

ALIKE = 3
"""So many pages of a kind are looked at for links."""
_LINK = re.compile(r'(?:href|src|action)="([^"#]+)')


def crawled(reader: Client, start: str = "/") -> Counter[str]:
    """How often each page was come across by links alone, by name."""
    from django.urls import Resolver404, resolve

    found: Counter[str] = Counter()
    waiting, known = [start], {start}
    while waiting:
        here = waiting.pop(0)
        try:
            name = str(resolve(urlsplit(here).path).url_name)
        except Resolver404:
            continue
        found[name] += 1
        if found[name] > ALIKE or name == "sign-out":
            continue
        answer = reader.get(here, follow=True)
        if not str(answer.headers.get("Content-Type", "")).startswith("text/html"):
            continue
        if here != start:
            assert answer.status_code in {200, 405}, f"a link leads to {here}: {answer.status_code}"
        for link in _LINK.findall(b"".join(answer).decode() if answer.streaming else answer.content.decode()):
            there = urljoin(here, unescape(link))
            if there.startswith("/") and there not in known:
                known.add(there)
                waiting.append(there)
    return found


ELSEWHERE = {
    "check": "how a check stands, while there is one",
    "comparison": "what a check came to, once there was one",
    "emergency": "while a copy waits for its check",
    "bundle": "for who sends, once a copy has left unsealed",
    "release": "once a copy may leave",
    "recall": "once a copy has left",
    "compare-drafts": "once there are two versions",
    "product-unread": "once something could not be read",
    "near-miss": "for who works on the case, and for who sends a copy before it has left",
    "register-person": "found by a name that is typed",
    "desk-version": "once there is a version of that number",
    "product-new": "says to others than authors that they have no case",
    "products": "is empty for others than authors, managers and officers",
    "request-new": "says to others than authors that they have no case",
    "person-new": "says to others than administrators who adds accounts",
    "people": "is for those who give rights, or watch over them",
    "figures": "is for those who learn from them",
    "requests": "is for those who answer them",
    "search": "is for those who work with documents",
}
"""Pages that answer whoever guesses their address, and to which links lead when, and those who, have a use for them."""
LEADS = {
    "author": {"products", "product-new", "product", "product-recipients", "product-sources", "product-document",
               "product-questions", "product-history", "product-procedure", "near-miss", "review", "will-read",
               "word-comments", "copy-file", "emergency", "requests", "request-new", "search"},
    "checker": {"check", "figures"},
    "sender": {"releases"},
    "manager": {"products", "product", "review", "people", "person", "emergency"},
    "officer": {"desk", "desk-registers", "register-people", "desk-near-misses", "desk-destructions", "people",
                "person", "requests", "search", "exports", "figures", "ledger", "ledger-entry", "desk-draft"},
    "trainer": {"people", "person", "figures"},
    "auditor": {"ledger", "ledger-entry", "figures", "people"},
    "administrator": {"people", "person", "person-new"},
}  # fmt: skip
"""Where each role must get to, while a copy waits for its check."""


def beyond_reach(house: House, who: str, found: Counter[str]) -> set[str]:
    """Pages that somebody may look at, and to which no link leads."""
    reader = browser(house.people[who])
    may = set()
    for place in places(house):
        if place.name not in OPEN and place.name not in found:
            answer = reader.get(place.path)
            if answer.status_code == 200 and str(answer.headers.get("Content-Type", "")).startswith("text/html"):
                may.add(place.name)
    return may - set(ELSEWHERE)


def submitted(house: House) -> None:
    """The copy waits for its check."""
    from partywall.procedure import acts

    house.do("author", acts.SubmitEdition(house.edition), house.letter)


@pytest.mark.slow
@pytest.mark.parametrize("who", LEADS)
def test_links_lead_everywhere_while_a_copy_waits_for_its_check(with_edition: House, who: str) -> None:  # noqa: F811
    """From each role's work to all that it has a use for; and no link leads to nothing."""
    submitted(with_edition)
    found = crawled(browser(with_edition.people[who]))
    assert LEADS[who] - set(found) == set()
    assert beyond_reach(with_edition, who, found) == set()


@pytest.mark.slow
@pytest.mark.parametrize("who", ["sender", "author", "officer"])
def test_links_lead_to_a_copy_that_has_left(with_checked: House, who: str) -> None:  # noqa: F811
    """To its receipt, and to what calls it back."""
    released(with_checked, with_checked.letter, with_checked.edition)
    found = crawled(browser(with_checked.people[who]))
    assert {"release", "recall", "parcel-file"} - set(found) == set()
    assert beyond_reach(with_checked, who, found) == set()
