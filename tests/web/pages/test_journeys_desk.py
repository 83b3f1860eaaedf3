"""Whole journeys of officers: rules, register, requests, ledger, figures, and what is destroyed; over pages alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from service.test_requests import TEXTS
from service.working import House, at_work, tables, with_checked, with_edition, with_letter  # noqa: F401
from web.pages import journeys, journeys_leaving
from web.pages import journeys_desk as desk
from web.pages import journeys_records as records
from web.pages.hands import Keys, Pointer
from web.pages.journeys import Journey
from web.pages.rooms import ZOOMED, Site, site  # noqa: F401
from web.pages.test_figures import _busy as busy
from web.pages.test_ledger import _publish as publish
from web.pages.test_ledger import unpublished  # noqa: F401

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


def test_a_request_for_records_is_answered(at_work: House, site: Site, tmp_path: Path) -> None:  # noqa: F811
    """Opened, handed in, asked, read, decided by person, copied, checked, and given as one bundle; nobody needs an
    address that no page leads to."""
    journey = Journey(at_work, site, Pointer())
    author, manager = desk.signed_in(journey, "author"), desk.signed_in(journey, "manager")
    records.opens_request(journey, author, at_work.now.date())
    paths = [tmp_path / "Visit note 1.txt", tmp_path / "Visit note 2.txt"]
    for path, text in zip(paths, TEXTS, strict=False):
        path.write_text(text.format(mother="Joanne Pellow"))
    records.hands_in(journey, author, *paths)
    records.answers_all(journey, author)
    records.has_them_read(journey, author)
    records.decides_by_person(journey, author)
    records.finds_request(journey, manager)
    records.answers_all(journey, manager)
    records.has_copies_made(journey, author)
    checker, sender, second = (desk.signed_in(journey, who) for who in ("checker", "sender", "second_sender"))
    for _ in paths:
        checker.press("My work")
        journeys.reads(journey, checker)
        journeys.settles(journey, checker)
        journeys.approves(journey, checker)
        records.sends_by_hand(journey, sender)
        records.keys_again(journey, second)
        records.lets_go(journey, sender)
    records.bundles(journey, sender)
    records.searches(journey, desk.signed_in(journey, "officer"))
    records.finds_request(journey, author)
    author.sees("All documents are sent or closed.")
    journey.arrives(author)


def test_the_ledger_is_read_and_an_entry_proved(
    with_checked: House,  # noqa: F811
    unpublished: None,  # noqa: F811
    site: Site,  # noqa: F811
    tmp_path: Path,
) -> None:
    """In plain words; and the proof that comes down is right by the key that the page names, for this entry alone."""
    from partywall.service.ledger import check_proof

    publish()
    journey = Journey(with_checked, site, Pointer())
    number, key, proof = records.reads_ledger(journey, desk.signed_in(journey, "officer"))
    file = tmp_path / "entry.tlog-proof"
    file.write_bytes(proof)
    assert check_proof(file, key).number == number


def test_each_export_comes_down_and_opens(with_checked: House, site: Site) -> None:  # noqa: F811
    """As rows for a spreadsheet and for a program, as many in both."""
    journey = Journey(with_checked, site, Pointer())
    found = records.exports_all(journey, desk.signed_in(journey, "officer"))
    assert len(found) == 7
    assert found["ledger.csv"] > 50 and found["checks.csv"] == 1


def test_each_figure_its_table_and_its_file_agree(with_checked: House, site: Site) -> None:  # noqa: F811
    """Whoever sees the picture, whoever reads the table and whoever opens the file learn the same."""
    busy(with_checked)
    journey = Journey(with_checked, site, Pointer())
    assert records.compares_figures(journey, desk.signed_in(journey, "officer")) == 8
