"""Whole journeys of managers, trainers, auditors and administrators, over pages alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from service.working import House, at_work, with_checked, with_edition  # noqa: F401
from web.pages import checked, journeys, journeys_leaving, journeys_managing
from web.pages import journeys_others as others
from web.pages.hands import Finger, Keys, Pointer
from web.pages.journeys import Journey
from web.pages.rooms import PHONE, Site, site  # noqa: F401
from web.pages.test_ledger import _publish, unpublished  # noqa: F401
from web.pages.test_signing_in import with_authenticator

IN_AN_EMERGENCY = (
    "Choose how a copy goes that leaves in an emergency",
    "Key an address again, as the second person: the copy leaves in an emergency",
    "Send a copy that leaves in an emergency: it is ready to go",
)
"""What those who send find first in their work."""


@pytest.mark.slow
def test_a_copy_leaves_before_its_check_by_keyboard_alone(with_edition: House, site: Site) -> None:  # noqa: F811
    """One asks, the manager grants, it leaves by two hands, a checker looks at it afterwards, and the manager reads
    what was found: each from what stands first in their work."""
    checked.waiting(with_edition)
    journey = Journey(with_edition, site, Keys())
    manager = journey.enters("manager")
    journeys_managing.asks(journey, others.inside(journey, "author"))
    journeys_managing.grants(journey, manager)
    sender, second = others.inside(journey, "sender"), others.inside(journey, "second_sender")
    sender.sees("At once")
    journeys_leaving.chooses(journey, sender, IN_AN_EMERGENCY[0])
    journeys_leaving.keys(journey, second, IN_AN_EMERGENCY[1])
    journeys_leaving.lets_go(journey, sender, IN_AN_EMERGENCY[2])
    journeys_managing.looks_at_it(journey, others.inside(journey, "checker"))
    journeys_managing.reads_what_was_found(journey, manager)


@pytest.mark.slow
def test_a_manager_sees_to_their_cases_on_a_phone(with_edition: House, site: Site) -> None:  # noqa: F811
    """A check at which nobody is any more ends; what waits, and for how long, is read; a case is given."""
    checked.begun(with_edition)
    journey = Journey(with_edition, site, Finger(), PHONE, touch=True)
    manager = journey.enters("manager")
    journeys_managing.ends_a_check(journey, manager)
    journeys_managing.reads_figures_of_work(journey, manager)
    journeys_managing.gives_a_case(journey, manager)
    others.lacks(manager, "Officer’s desk", "Ledger", "Sending")


@pytest.mark.slow
def test_a_trainer_sees_who_needs_a_training_and_writes_it_down(at_work: House, site: Site) -> None:  # noqa: F811
    """From their work to whoever needs another, and on to what to train."""
    from partywall.service import granting
    from partywall.service.rights import standing

    house, now = at_work, datetime.now(UTC)
    for right in standing(house.checker, now):
        if right.kind == "training" and right.what == "independent-check":
            granting.end(house.trainer, right.id, now)
    granting.train(house.trainer, house.checker, "independent-check", now, now + timedelta(days=10), now)
    journey = Journey(house, site, Pointer())
    trainer = journey.enters("trainer")
    others.sees_who_needs_another(journey, trainer)
    others.writes_a_training_down(journey, trainer)
    others.takes_a_training_back(journey, trainer)
    others.learns_what_to_train(journey, trainer)
    others.lacks(trainer, "Documents", "Officer’s desk", "Ledger", "Sending")
    site.faults.clear()  # the page that says what is off answers 422


@pytest.mark.slow
def test_an_auditor_reads_and_proves(
    with_checked: House,  # noqa: F811
    unpublished: None,  # noqa: F811
    site: Site,  # noqa: F811
    tmp_path: Path,
) -> None:
    """The ledger, one entry and its proof, which holds outside; a year of entries; who may do what; the figures."""
    from partywall.ledger.entry import read_entry
    from partywall.service import ledger

    _publish()
    journey = Journey(with_checked, site, Pointer())
    auditor = others.inside(journey, "auditor")
    others.verifies(journey, auditor)
    proof = tmp_path / "entry.tlog-proof"
    proof.write_bytes(others.proves(journey, auditor))
    key = auditor.page.locator(".pw-code").first.inner_text().split('--key "')[1].split('"')[0]
    assert read_entry(ledger.check_proof(proof, key).entry).act == "approve-edition"
    rows = others.takes_the_year(journey, auditor)
    assert [row for row in rows if "approve-edition" in row.values()]
    others.sees_who_may_do_what(journey, auditor)
    others.lacks(auditor, "Documents", "Officer’s desk", "Sending")


@pytest.mark.slow
def test_an_administrator_helps_somebody_in_and_sees_to_their_own_account(
    at_work: House,  # noqa: F811
    site: Site,  # noqa: F811
) -> None:
    """A new code for a lost phone and a role, each with a second person; a passkey, a token, and another browser."""
    journey = Journey(at_work, site, Pointer())
    administrator, officer = others.inside(journey, "administrator"), others.inside(journey, "officer")
    with_authenticator(administrator.page)
    administrator.press("Ada Osei")
    administrator.press("Set one up")
    journeys.set_up_app(administrator)
    others.lacks(administrator, "Documents", "Officer’s desk", "Ledger", "Figures", "Sending")
    code = others.makes_a_new_code(journey, administrator, officer)
    checker = journey.at_the_door()
    journeys.take_over(checker, code)
    journeys.set_up_app(checker)
    others.gives_and_takes_a_role(journey, administrator, officer)
    others.adds_a_passkey(journey, administrator)
    others.makes_and_ends_a_token(journey, administrator)
    others.signs_the_other_browser_out(journey, administrator, others.inside(journey, "administrator"))
    administrator.press("Sign out")
    administrator.press("Sign in with a passkey")
    administrator.heads("My work")
