"""The ledger in plain words, for officers and auditors."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

import databases
from service.working import House, at_work, with_checked, with_letter  # noqa: F401
from web.browsing import browser
from web.pages.rooms import PHONE, ZOOMED, Site, fits, picture, site, tree, violations  # noqa: F401


def _publish() -> None:
    from django.conf import settings

    from partywall.service.ledger import publish_ledger

    publish_ledger(settings.HOUSE, datetime.now(UTC), whole=True)


@pytest.fixture
def unpublished() -> None:
    """The house of the tests keeps its folder from test to test: what another one published is another's ledger."""
    import shutil

    from django.conf import settings

    from partywall.service.ledger import published_at

    shutil.rmtree(published_at(settings.HOUSE), ignore_errors=True)


def test_every_act_is_said_in_words() -> None:
    """No act of the program is shown to people by its name for programs."""
    databases.house()
    from partywall.procedure.names import ActName
    from partywall.service.account_acts import AccountAct
    from partywall.service.house import HouseAct
    from partywall.service.versions import VersionAct
    from partywall.web.pages.entries import ACTS

    assert {str(act) for kind in (ActName, HouseAct, AccountAct, VersionAct) for act in kind} == set(ACTS)


def test_the_auditor_reads_what_was_done_and_no_case(
    with_checked: House,  # noqa: F811
    unpublished: None,
    site: Site,  # noqa: F811
) -> None:
    """The page says how the ledger stands and who did what, without a name of a family, at every width."""
    _publish()
    page = site.visit("auditor", "/ledger")
    assert violations(page) == []
    assert page.locator("h1").all_inner_texts() == ["Ledger"]
    text = page.inner_text("main")
    assert "approved a copy" in text
    assert "C0412" not in text and "P1035" not in text
    assert "Nobody outside" in text
    picture(page, "ledger", whole=False)
    for size in (PHONE, ZOOMED):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        assert fits(page)


def test_the_ledger_is_verified_by_one_press_of_a_key(
    with_letter: House,  # noqa: F811
    unpublished: None,
    site: Site,  # noqa: F811
) -> None:
    """By keyboard alone: the button has the whole ledger hashed again, and the page says that it holds."""
    _publish()
    page = site.visit("officer", "/ledger")
    page.get_by_role("button", name="Verify the whole ledger now").focus()
    page.keyboard.press("Enter")
    held = page.get_by_role("status").filter(has_text="The ledger holds")
    held.wait_for()
    assert "entries of the ledger in the database were hashed again" in held.inner_text()
    assert violations(page) == []


def test_an_entry_is_explained_with_its_proof(with_letter: House, unpublished: None, site: Site) -> None:  # noqa: F811
    """Which number it is of how many, which checkpoint speaks of it, and a file that proves it."""
    _publish()
    page = site.visit("auditor", "/ledger/3")
    assert violations(page) == []
    assert fits(page)
    assert "This is entry number 3 of" in page.inner_text("main")
    assert tree(page, "main").splitlines()[1].strip() == '- heading "Entry 3" [level=1]'
    picture(page, "ledger-entry")
    proof = browser(with_letter.auditor).get("/ledger/3/proof")
    assert proof.content.startswith(b"c2sp.org/tlog-proof@v1")
    assert "attachment" in proof.headers["Content-Disposition"]


def test_an_entry_that_no_checkpoint_speaks_of_is_not_proved_yet(
    with_letter: House,  # noqa: F811
    unpublished: None,
) -> None:
    """The page says so, and offers no proof."""
    text = browser(with_letter.auditor).get("/ledger/3").content.decode()
    assert "No checkpoint speaks of it yet" in text
    assert "Download the proof" not in text


def test_entries_are_chosen_by_act_person_product_and_day(with_letter: House, unpublished: None) -> None:  # noqa: F811
    """Each choice alone, and what is none is said in one sentence."""
    reader = browser(with_letter.officer)

    def shown(asked: str) -> str:
        return reader.get(f"/ledger?{asked}").content.decode().split('class="pw-entries"')[1]

    assert "handed in a document" in shown("act=add-draft")
    assert "started a document" not in shown("act=add-draft")
    assert "started a document" in shown(f"by={with_letter.author}")
    assert "put a register in force" not in shown(f"by={with_letter.author}")
    assert "started a document" in shown("by=the.author")
    assert "gave a role" not in shown(f"product={with_letter.letter}")
    assert "handed in a document" in shown(f"product={with_letter.letter}")
    day = with_letter.now.date().isoformat()
    assert "handed in a document" in shown(f"from={day}")
    assert "handed in a document" not in shown("to=2026-01-02")
    assert "The period ends before it begins." in reader.get("/ledger?from=2026-02-02&to=2026-02-01").content.decode()
    assert "Write a day as day, month and year" in reader.get("/ledger?from=yesterday").content.decode()
    assert "Nobody here has that username." in reader.get("/ledger?by=nobody").content.decode()


def test_older_entries_are_a_page_away(with_letter: House, unpublished: None) -> None:  # noqa: F811
    """Fifty at a time, each once."""
    from partywall.service.entries import Wanted, entries

    first = entries(with_letter.auditor, Wanted())
    assert len(first.entries) == 50
    assert first.below == first.entries[-1].number
    second = entries(with_letter.auditor, Wanted(), first.below)
    assert second.entries[0].number == first.entries[-1].number - 1
    assert "Older entries" in browser(with_letter.auditor).get("/ledger").content.decode()


def test_nobody_else_reads_it(at_work: House) -> None:  # noqa: F811
    """Officers and auditors alone."""
    for who in ("author", "checker", "sender", "manager", "trainer", "administrator"):
        reader = browser(at_work.people[who])
        for path in ("/ledger", "/ledger/3", "/ledger/3/proof", "/ledger/checkpoint"):
            assert reader.get(path).status_code == 403, (who, path)


def test_a_number_without_an_entry_is_not_there(at_work: House) -> None:  # noqa: F811
    """As any address that leads nowhere."""
    assert browser(at_work.auditor).get("/ledger/99999").status_code == 404


def test_a_ledger_that_was_changed_is_said_to_be(with_letter: House, unpublished: None) -> None:  # noqa: F811
    """Where a checkpoint no longer fits, the page says that the ledger does not hold."""
    from django.db import connection

    _publish()
    with connection.cursor() as cursor:
        names = "SELECT name FROM sqlite_master WHERE type = 'trigger'" if connection.vendor == "sqlite" else ""
        if names:
            cursor.execute(names)
            for (name,) in cursor.fetchall():
                cursor.execute(f"DROP TRIGGER {name}")
        else:
            cursor.execute("ALTER TABLE partywall_ledger_entryrow DISABLE TRIGGER ALL")
        cursor.execute(
            "UPDATE partywall_ledger_entryrow SET content = (SELECT content FROM partywall_ledger_entryrow"
            " WHERE number = 2) WHERE number = 3"
        )
    answer = browser(with_letter.officer).post("/ledger", {"act": "verify"})
    assert answer.status_code == 200
    assert "The ledger does not hold" in answer.content.decode()


def test_the_auditor_sees_whose_accounts_there_are_and_no_case(with_letter: House) -> None:  # noqa: F811
    """Three places beside their own work; none of them says on which case anybody works."""
    reader = browser(with_letter.auditor)
    for path in ("/people", "/ledger", "/figures"):
        answer = reader.get(path)
        assert answer.status_code == 200, path
        assert "C0412" not in answer.content.decode(), path
    assert 'href="/people"' in reader.get("/ledger").content.decode()
    for path in ("/products", f"/products/{with_letter.letter}", "/requests", "/search"):
        answer = reader.get(path)
        assert "C0412" not in answer.content.decode(), path
