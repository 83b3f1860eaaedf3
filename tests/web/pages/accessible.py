"""What holds of every page, whoever sees it, asked of a page in a real browser (accessible.js)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from web.pages.rooms import PHONE, WIDE, ZOOMED, fits, violations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

_ASKED = Path(__file__).with_suffix(".js").read_text(encoding="utf-8").partition("\n")[2]


def faults(page: Page) -> list[str]:
    """What is wrong with a page for people who cannot see it, or see little, or use no mouse, or have a small window.
    Should be empty."""
    found = violations(page) + _ask(page, "order") + _ask(page, "unseenFocus") + _ask(page, "small")
    return [*found, *cut_off(page)]


def cut_off(page: Page) -> Iterator[str]:
    """At which sizes of the window a page has to be scrolled sideways."""
    for width, height in (PHONE, ZOOMED, WIDE):
        page.set_viewport_size({"width": width, "height": height})
        if not fits(page):
            yield f"cut off at {width} pixels: {_ask(page, 'tooWide')}"


def unsaid_error(page: Page) -> list[str]:
    """What is missing on a page that says that a form could not be taken: the summary has the focus, each of its links
    leads to a field at which it is said as well, and the title says so first."""
    return list(_ask(page, "unsaidError"))


def asking_forms(page: Page) -> list[int]:
    """Which forms of the page ask for something, so that they can be sent with nothing in them."""
    return list(_ask(page, "asking"))


def send_empty(page: Page, number: int) -> bool:
    """Send that form with nothing in it, as a browser without checks of its own would. Whether it came back as off;
    what a form takes without any words is done."""
    with page.expect_navigation() as sent:
        _ask(page, "sendEmpty", number)
    page.wait_for_load_state()
    return sent.value is not None and sent.value.status >= 400


def _ask(page: Page, what: str, given: object = None) -> Any:
    return page.evaluate(f"given => ({_ASKED.strip()})[{what!r}](given)", given)
