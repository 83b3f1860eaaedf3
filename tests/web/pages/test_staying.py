"""Nobody is signed out without a warning, and what they have written meanwhile is not lost."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from service.working import House, at_work  # noqa: F401
from web.browsing import browser
from web.pages.rooms import PHONE, ZOOMED, Site, fits, site, violations  # noqa: F401

if TYPE_CHECKING:
    from playwright.sync_api import Page

SOON = "because nothing was done here."


def only_sqlite() -> pytest.MarkDecorator:
    return pytest.mark.parametrize("at_work", ["sqlite"], indirect=True)


def ending(seconds: float, seen: float = 59) -> None:
    """Every browser that is signed in has so long left, and was used last so many seconds ago."""
    from django.utils import timezone

    from partywall.store.accounts.models import Session

    now = timezone.now()
    Session.objects.update(expire_date=now + timedelta(seconds=seconds), seen_at=now - timedelta(seconds=seen))


@only_sqlite()
def test_a_page_says_how_long_somebody_stays(at_work: House) -> None:  # noqa: F811
    """At its foot in words, for whoever has no script; and for the script, in seconds."""
    from django.test import Client

    client = browser(at_work.author)
    page = client.get("/products").content.decode()
    assert "You are signed out after 60 minutes in which nothing was done." in page
    assert 'data-warned="300"' in page and 'data-last=""' in page
    told = client.get("/account/stay").json()
    assert 3500 < told["seconds"] <= 3600 and f'data-who="{told["who"]}"' in page and not told["last"]
    assert "pw-staying" not in Client().get("/sign-in").content.decode()


@only_sqlite()
def test_no_use_makes_the_longest_time_longer(at_work: House) -> None:  # noqa: F811
    """Near its end that is told, and not offered."""
    from django.utils import timezone

    from partywall.store.accounts.models import Session

    client = browser(at_work.author)
    now = timezone.now()
    Session.objects.update(made_at=now - timedelta(hours=12) + timedelta(minutes=3), seen_at=now - timedelta(minutes=2))
    page = client.get("/products").content.decode()
    assert 'data-last="yes"' in page
    told = client.get("/account/stay").json()
    assert told["last"] and 150 < told["seconds"] <= 180


@only_sqlite()
@pytest.mark.slow
def test_somebody_is_warned_and_stays_by_one_press(at_work: House, site: Site) -> None:  # noqa: F811
    """By keyboard; what was written stays, and whoever goes on writing need not press at all."""
    page = site.visit("author", "/products/new")
    ending(200, 50)
    page.reload()
    box = page.locator("#pw-staying")
    box.get_by_text(SOON).wait_for()
    assert violations(page) == []
    for width, height in (ZOOMED, PHONE):
        page.set_viewport_size({"width": width, "height": height})
        assert fits(page), width
    ending(200, 90)
    box.get_by_role("button", name="Stay signed in").focus()
    page.keyboard.press("Enter")
    box.wait_for(state="hidden")
    assert page.evaluate("document.activeElement.id") == "main-content"
    ending(200, 50)
    page.reload()
    box.get_by_text(SOON).wait_for()
    ending(200, 90)
    page.get_by_label("The day that starts the clock (optional)").press_sequentially("1/3/2027")
    box.wait_for(state="hidden")


@only_sqlite()
@pytest.mark.slow
def test_what_was_written_is_sent_after_signing_in_again(at_work: House, site: Site) -> None:  # noqa: F811
    """In another tab, while the page stays open; somebody else who signs in there sends nothing of it."""
    page = site.visit("author", "/products/new")
    written_too_long(page)
    box = page.locator("#pw-staying")
    box.get_by_text("You were signed out at").wait_for()
    assert violations(page) == []
    site.faults.clear()
    signed_in(page, at_work.manager)
    box.get_by_role("button", name="I have signed in").click()
    box.get_by_text("Somebody else has signed in in this browser.").wait_for()
    signed_in(page, at_work.author)
    page.reload()
    written_too_long(page)
    box.get_by_text("You were signed out at").wait_for()
    signed_in(page, at_work.author)
    box.get_by_role("button", name="I have signed in").click()
    box.wait_for(state="hidden")
    page.get_by_role("button", name="Open it").click()
    page.get_by_text("Write a day as day, month and year").first.wait_for()
    assert page.get_by_label("The day that starts the clock (optional)").input_value() == "31/2/2027"
    site.faults.clear()


def written_too_long(page: Page) -> None:
    """A page on which something was written, and on which the time then runs out."""
    ending(3, 50)
    page.reload()
    page.get_by_label("The day that starts the clock (optional)").fill("31/2/2027")


def signed_in(page: Page, account: str) -> None:
    """Somebody signs in in another tab of the same browser: other cookies, as signing in gives them."""
    from django.conf import settings

    from web.browsing import session_of

    address = page.evaluate("location.origin")
    page.context.clear_cookies()
    held = session_of(account)
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": held, "url": address}])
