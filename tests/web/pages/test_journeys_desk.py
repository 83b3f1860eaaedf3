"""Whole journeys of officers: rules, register, requests, ledger, figures, and what is destroyed; over pages alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from service.working import House, tables, with_edition, with_letter  # noqa: F401
from web.pages import journeys_desk as desk
from web.pages import journeys_leaving
from web.pages.hands import Keys, Pointer
from web.pages.journeys import Journey
from web.pages.rooms import ZOOMED, Site, site  # noqa: F401

pytestmark = pytest.mark.slow


def policy(journey: Journey) -> None:
    """One officer drafts and tries, another reads and agrees; then whoever writes can read it."""
    desk.drafts_policy(journey, desk.signed_in(journey, "officer"))
    second = desk.signed_in(journey, "second_officer")
    desk.agrees(journey, second, "Redaction policy", "“withheld” becomes “may stay”")
    desk.reads_rules(journey, desk.signed_in(journey, "author"))


def test_a_policy_is_changed_by_two(with_edition: House, site: Site) -> None:  # noqa: F811
    """Written on the page, tried on what was read before, and in force once the other has agreed."""
    policy(Journey(with_edition, site, Pointer()))


def test_a_policy_is_changed_by_keyboard_alone(with_edition: House, site: Site) -> None:  # noqa: F811
    """The text of the file, too."""
    policy(Journey(with_edition, site, Keys()))


def test_a_policy_is_changed_at_400_percent(with_edition: House, site: Site) -> None:  # noqa: F811
    """No bar lies over what has the focus, and nothing is cut off."""
    policy(Journey(with_edition, site, Keys(), ZOOMED))


def test_a_procedure_is_changed_by_two(with_edition: House, site: Site) -> None:  # noqa: F811
    """Half a minute for each page, in every kind; the letter in hand goes on by it."""
    journey = Journey(with_edition, site, Pointer())
    desk.drafts_procedure(journey, desk.signed_in(journey, "officer"))
    second = desk.signed_in(journey, "second_officer")
    desk.agrees(journey, second, "Procedures", "All kinds: Step is changed", "seconds: 20 → 30")
    desk.goes_on_by_the_newer(journey, desk.signed_in(journey, "author"))


def test_a_register_is_brought_and_a_restriction_traced(with_edition: House, site: Site, tmp_path: Path) -> None:  # noqa: F811
    """What the file would change, before it is taken; and afterwards, of one person, since which register."""
    journey, file = Journey(with_edition, site, Pointer()), tmp_path / "register.zip"
    file.write_bytes(tables(without="P1034,contact"))
    officer = desk.signed_in(journey, "officer")
    desk.brings_register(journey, officer, file)
    desk.looks_somebody_up(journey, officer)


def test_a_near_miss_is_looked_at_and_a_document_destroyed_by_two(with_letter: House, site: Site) -> None:  # noqa: F811
    """An officer writes what they looked at, and sending goes on; years later two of them destroy the letter."""
    from partywall.store.products.models import ProductRow

    journey = Journey(with_letter, site, Pointer())
    author, officer = desk.signed_in(journey, "author"), desk.signed_in(journey, "officer")
    desk.reports(journey, author)
    journeys_leaving.lifts(journey, officer)
    desk.closes(journey, author)
    ProductRow.objects.filter(id=with_letter.letter).update(keep_until=datetime.now(UTC) - timedelta(days=1))
    desk.proposes(journey, officer)
    desk.destroys(journey, desk.signed_in(journey, "second_officer"))
