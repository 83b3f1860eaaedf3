"""Everybody can use every page: who cannot see, sees little, uses no mouse, or has a telephone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

import pytest

from service import working
from service.working import House, at_work, with_checked, with_edition, with_findings, with_letter  # noqa: F401
from web.browsing import browser
from web.pages import checked
from web.pages.accessible import asking_forms, faults, send_empty, unsaid_error
from web.pages.checked import address
from web.pages.everywhere import Place, places
from web.pages.rooms import Site, fits, picture, site, violations  # noqa: F401

if TYPE_CHECKING:
    from playwright.sync_api import Page

ROLES = ("author", "manager", "officer", "checker", "sender", "auditor", "trainer", "administrator")
BY_ITSELF = {"sign-out", "check-words", "product-progress", "stay"}
"""Not pages: one acts, the other answers a script."""
PICTURED = {
    "browsers", "products", "product-new", "product-unread", "product-procedure", "requests", "request-new",
    "desk-procedure", "bundle", "password",
}  # fmt: skip
"""Pages of which no other test takes a picture."""
LONG = {"desk-procedure", "product-procedure"}
"""Of these the first screen is enough."""
_ONCE = re.compile(r'name="(?:csrfmiddlewaretoken|once|opened)" value="[^"]*"')
SOUND: set[str] = set()
ASKED: set[str] = set()
"""What was looked at by this process: most pages of a role are the same at several stages."""


def only_sqlite(name: str) -> pytest.MarkDecorator:
    """What people see is the same whatever the database: one is enough for what takes minutes."""
    return pytest.mark.parametrize(name, ["sqlite"], indirect=True)


def shown(house: House, role: str, looked_at: set[str]) -> Iterator[Place]:
    """The pages that somebody may see, but those that differ in ids and numbers alone from one that was looked at."""
    reader = browser(house.people[role])
    for place in places(house):
        answer = reader.get(place.path)
        kept = "Content-Disposition" in answer.headers
        html = not kept and answer.headers.get("Content-Type", "").startswith("text/html")
        if place.name in BY_ITSELF or answer.status_code != 200 or not html:
            continue
        text = answer.content.decode()
        if "<main" in text and make(text) not in looked_at:
            looked_at.add(make(text))
            yield place


def make(page: str) -> str:
    """A page without its ids and numbers: whoever's it is and at whatever stage, the same words in the same place."""
    return re.sub(r"[0-9a-f]{16,}|[0-9]+", "0", _ONCE.sub("", page))


def wrong(house: House, site: Site, role: str, pictured: bool = False) -> list[str]:  # noqa: F811
    """What is wrong with any page that somebody may see. ``pictured``: take the pictures that are taken here."""
    found, page = [], site.visit(role)
    for place in shown(house, role, set() if pictured else SOUND):
        page.goto(place.path)
        if pictured and place.name in PICTURED:
            picture(page, place.name, whole=place.name not in LONG)
        found += [f"{place.name}: {fault}" for fault in faults(page)]
    return found


@only_sqlite("with_edition")
def test_an_authors_pages_can_be_used_by_everybody(with_edition: House, site: Site) -> None:  # noqa: F811
    """With a copy made: axe-core finds nothing against WCAG 2.2 AA, headings are in order, parts are named, the focus
    is seen on each control, targets are large enough, and nothing is cut off at 1280, 390 and 320 pixels."""
    assert wrong(with_edition, site, "author", pictured=True) == []


def blind(house: House) -> None:
    checked.begun(house)


def comparing(house: House) -> None:
    checked.compared(house)


def returned(house: House) -> None:
    checked.returned(house)


@pytest.mark.slow
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("stage", [blind, comparing, returned])
@only_sqlite("with_edition")
def test_while_a_copy_is_checked(
    with_edition: House,  # noqa: F811
    site: Site,  # noqa: F811
    role: str,
    stage: Callable[[House], None],  # noqa: F811
) -> None:
    """The same of every page of every role while a copy is read blind, compared, and once it came back."""
    stage(with_edition)
    assert wrong(with_edition, site, role) == []


@pytest.mark.slow
@pytest.mark.parametrize("role", ROLES)
@only_sqlite("with_letter")
def test_before_anything_was_found(with_letter: House, site: Site, role: str) -> None:  # noqa: F811
    """The same before a document was screened."""
    assert wrong(with_letter, site, role) == []


@pytest.mark.slow
@pytest.mark.parametrize("role", ROLES)
@only_sqlite("with_findings")
def test_once_passages_were_found(with_findings: House, site: Site, role: str) -> None:  # noqa: F811
    """The same once there is something to decide."""
    assert wrong(with_findings, site, role) == []


def nothing_more(house: House) -> None:
    """Checked, and ready to leave."""


def released(house: House) -> None:
    working.released(house, house.letter, house.edition)


def recalled(house: House) -> None:
    from partywall.procedure import acts

    released(house)
    house.do("sender", acts.RecallEdition(house.edition, "It went to number 14."), house.letter)


@pytest.mark.slow
@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("stage", [nothing_more, released, recalled])
@only_sqlite("with_checked")
def test_on_a_copys_way_out(
    with_checked: House,  # noqa: F811
    site: Site,  # noqa: F811
    role: str,
    stage: Callable[[House], None],  # noqa: F811
) -> None:
    """The same once a copy was checked, released, and called back."""
    stage(with_checked)
    assert wrong(with_checked, site, role) == []


def unsaid(house: House, site: Site, role: str) -> Iterator[str]:  # noqa: F811
    """What is not said to whoever sends a form with nothing in it."""
    page = site.visit(role)
    for place in shown(house, role, ASKED):
        page.goto(place.path)
        for number in asking_forms(page):
            page.goto(place.path)
            if send_empty(page, number):
                yield from (
                    f"{place.name}, form {number}: {fault}" for fault in [*unsaid_error(page), *violations(page)]
                )
    site.faults.clear()  # a browser writes down each answer that is no success


@pytest.mark.slow
@pytest.mark.parametrize("role", ROLES)
@only_sqlite("with_edition")
def test_what_is_off_is_said_first_and_at_its_field(with_edition: House, site: Site, role: str) -> None:  # noqa: F811
    """Any form sent with nothing in it comes back with a summary that has the focus, with links to fields that say it
    too, and with a title that begins so."""
    assert list(unsaid(with_edition, site, role)) == []


@pytest.mark.slow
@pytest.mark.parametrize("role", ("sender", "manager", "officer"))
@only_sqlite("with_checked")
def test_what_is_off_on_the_way_out_is_said(with_checked: House, site: Site, role: str) -> None:  # noqa: F811
    """The same of the forms by which a copy leaves."""
    assert list(unsaid(with_checked, site, role)) == []


FORCED = {"forced_colors": "active", "reduced_motion": "reduce"}


@pytest.mark.slow
@only_sqlite("with_edition")
def test_the_review_in_forced_colours(with_edition: House, site: Site) -> None:  # noqa: F811
    """Where a person's own colours take the place of ours, what is withheld and what is not are still told from each
    other by their lines, beside the word; nothing moves for who wants that, and the open passage is marked as such."""
    page = site.visit("author", f"/products/{with_edition.letter}/review/{working.FATHER}", **FORCED)
    assert lines(page, ".pw-state--redact") == {"solid"}
    assert lines(page, ".pw-state--refer") <= {"dashed"}
    assert lines(page, ".pw-state--disclose") <= {"dotted"}
    assert page.locator(".pw-rows [aria-current]").count() == 1
    assert violations(page) == []
    assert moving(page) == []


@pytest.mark.slow
@only_sqlite("with_edition")
def test_the_check_in_forced_colours(with_edition: House, site: Site) -> None:  # noqa: F811
    """A checker with their own colours, who wants nothing to move, can read, mark and go on."""
    checked.begun(with_edition)
    page = site.visit("checker", address(with_edition), **FORCED)
    assert violations(page) == []
    assert fits(page)
    assert moving(page) == []


def moving(page: Page) -> list[str]:
    """What moves by itself."""
    running = "document.getAnimations().filter(one => one.playState === 'running')"
    told: list[str] = page.evaluate(f"{running}.map(one => one.effect.target.outerHTML.slice(0, 80))")
    return told


def lines(page: Page, which: str) -> set[str]:
    """How the lines under such words are drawn."""
    drawn: list[str] = page.locator(which).evaluate_all("all => all.map(e => getComputedStyle(e).borderBottomStyle)")
    return set(drawn)
