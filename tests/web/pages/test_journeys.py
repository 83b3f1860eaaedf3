"""Whole journeys through a house, as its people go them: from the door to the letter's arrival, over pages alone."""

from __future__ import annotations

import pytest

from service.working import House, at_work  # noqa: F401
from web.pages import journeys, journeys_leaving
from web.pages.hands import Finger, Keys, Person, Pointer
from web.pages.journeys import Journey
from web.pages.rooms import PHONE, ZOOMED, Site, site  # noqa: F401


def to_the_end(journey: Journey) -> None:
    """A letter is prepared, checked, sent, and arrives."""
    author = journey.enters("author")
    journeys.prepares(journey, author)
    journeys.decides(journey, author)
    journeys.has_it_made(journey, author)
    checker = journey.enters("checker")
    journeys.reads(journey, checker)
    journeys.settles(journey, checker)
    journeys.approves(journey, checker)
    sender, second = journey.enters("sender"), journey.enters("second_sender")
    journeys_leaving.chooses(journey, sender)
    journeys_leaving.keys(journey, second)
    journeys_leaving.lets_go(journey, sender)


def test_a_letter_goes_from_nothing_to_its_arrival(at_work: House, site: Site) -> None:  # noqa: F811
    """Four people, each in a browser of their own, by what they see."""
    to_the_end(Journey(at_work, site, Pointer()))


@pytest.mark.slow
def test_a_letter_goes_all_its_way_by_keyboard_alone(at_work: House, site: Site) -> None:  # noqa: F811
    """Tab, Enter, Space, arrows, typing and single keys; whatever has the focus is to be seen."""
    to_the_end(Journey(at_work, site, Keys()))


@pytest.mark.slow
def test_a_letter_goes_all_its_way_at_400_percent(at_work: House, site: Site) -> None:  # noqa: F811
    """By keyboard as well: nothing is cut off, and no bar lies over what has the focus."""
    to_the_end(Journey(at_work, site, Keys(), ZOOMED))


@pytest.mark.slow
def test_a_letter_goes_all_its_way_on_a_phone(at_work: House, site: Site) -> None:  # noqa: F811
    """By finger."""
    to_the_end(Journey(at_work, site, Finger(), PHONE, touch=True))


@pytest.mark.slow
def test_a_letter_goes_all_its_way_without_scripts(at_work: House, site: Site) -> None:  # noqa: F811
    """By plain forms and links."""
    to_the_end(Journey(at_work, site, Pointer(), scripts=False))


@pytest.mark.slow
def test_a_copy_comes_back_is_mended_leaves_and_is_recalled(at_work: House, site: Site) -> None:  # noqa: F811
    """What the checker finds, the author puts right at its place; what goes wrong stops the next until an officer
    has looked."""
    journey = Journey(at_work, site, Pointer())
    author, checker = journey.enters("author"), journey.enters("checker")
    journeys.prepares(journey, author)
    journeys.decides(journey, author, keep="You asked who rang us")
    journeys.has_it_made(journey, author)
    journeys.reads(journey, checker, mark="You asked who rang us in August.")
    journeys.settles(journey, checker, change=lambda words: "rang us" in words)
    journeys.sends_back(journey, checker, "Please look at the first one.")
    journeys.sees_why_it_came_back(journey, author, "Please look at the first one.")
    journeys.has_it_made(journey, author)
    journeys.reads(journey, checker)
    journeys.settles(journey, checker)
    journeys.approves(journey, checker)
    sender, second = journey.enters("sender"), journey.enters("second_sender")
    journeys_leaving.chooses(journey, sender)
    journeys_leaving.keys(journey, second)
    journeys_leaving.lets_go(journey, sender)
    journeys_leaving.recalls(journey, sender)
    journeys_leaving.lifts(journey, journey.enters("officer"))


@pytest.mark.slow
def test_somebody_is_let_in_and_put_out(at_work: House, site: Site) -> None:  # noqa: F811
    """An administrator adds them and hands a code over; a second person agrees to the role; once suspended, they are
    at the door again, and stay there."""
    journey = Journey(at_work, site, Pointer())
    administrator = Person(site.visit("administrator"), journey.hand)  # nobody gives themselves a code
    officer = journey.enters("officer")
    administrator.press("People and rights")
    administrator.press("Add somebody")
    administrator.heads("Add somebody")
    administrator.write("Name", "Ike Farrow")
    administrator.write("Username", "ike.farrow")
    administrator.choose("Manager")
    administrator.press("Add them and show the code")
    administrator.heads("Code for Ike Farrow")
    code = administrator.page.locator(".pw-secret").inner_text()
    manager = journey.at_the_door()
    journeys.take_over(manager, code)
    journeys.set_up_app(manager)
    assert not manager.page.get_by_role("link", name="Documents", exact=True).count()
    officer.press("Officer’s desk")
    officer.press("1 right waits for you")
    officer.press("Agree")
    officer.sees("Ike Farrow")
    manager.page.reload()
    manager.press("Documents")
    manager.heads("Documents")
    administrator.press("Go to the account")
    administrator.heads("Ike Farrow")
    administrator.open("Suspend it")
    administrator.press("Suspend the account")
    administrator.page.get_by_role("button", name="Restore the account").wait_for()
    manager.press("My work")
    manager.heads("Sign in")
    journeys.sign_in(manager, "ike.farrow")
    manager.sees("is not right")
    site.faults.clear()  # the door answers 422
