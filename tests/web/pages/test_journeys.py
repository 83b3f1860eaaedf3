"""Whole journeys through a house, as its people go them: from the door to the letter's arrival, over pages alone."""

from __future__ import annotations

import pytest

from service.working import House, at_work  # noqa: F401
from web.pages import journeys
from web.pages.hands import Finger, Keys, Pointer
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
    journeys.chooses(journey, sender)
    journeys.keys(journey, second)
    journeys.lets_go(journey, sender)


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
