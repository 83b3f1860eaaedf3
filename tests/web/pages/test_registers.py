"""Registers, the people in them, near misses and destructions, as officers work with them on the pages."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from service.working import EXAMPLES, House, at_work, opened, tables, with_checked, with_letter  # noqa: F401
from web.browsing import browser
from web.pages.reading import reads_as
from web.pages.rooms import WIDE, ZOOMED, Site, fits, picture, site, violations  # noqa: F401
from web.pages.test_desk import words


def upload(content: bytes, name: str = "register.zip") -> Any:
    from django.core.files.uploadedfile import SimpleUploadedFile

    return SimpleUploadedFile(name, content)


def looked_at(answer: Any) -> str:
    found = re.search(r'name="looked_at" value="([^"]*)"', answer.content.decode())
    assert found is not None
    return found[1]


def faulty() -> bytes:
    """A register that nobody can use: somebody stands in it twice."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for path in sorted((EXAMPLES / "register").glob("*.csv")):
            text = path.read_text(encoding="utf-8")
            if path.name == "pw_restrictions.csv":
                text += "P1034,shoe size,P1035,because\n"
            archive.writestr(path.name, text)
    return held.getvalue()


def stops(house: House, **more: Any) -> str:
    """A near miss with the letter; gives the id of one pause."""
    from partywall.service import incidents

    incidents.report_near_miss(
        house.author, house.letter, incidents.Mechanism.WRONG_ADDRESS, "The envelope had an old address.", **more
    )
    return incidents.pauses(house.officer)[0].id


def closed(house: House) -> None:
    """The letter is closed, and its time is over."""
    from partywall.procedure import acts
    from partywall.store.products.models import ProductRow

    house.letter = opened(house)  # one of its own: what is destroyed here no other test may need
    house.do("author", acts.CloseProduct(), house.letter)
    ProductRow.objects.filter(id=house.letter).update(keep_until=datetime.now(UTC) - timedelta(days=1))


def test_a_register_is_looked_at_before_it_is_taken(at_work: House) -> None:  # noqa: F811
    """What is wrong with it and what it would change is said first; only the file that was looked at is taken."""
    from partywall.service.register_versions import register_in_force

    officer, before = browser(at_work.officer), register_in_force()
    assert "Choose the file" in words(officer.post("/desk/registers", {"act": "check"}))
    content = tables(without="P1034,contact")
    refused = officer.post("/desk/registers", {"act": "take", "register": upload(content)})
    assert refused.status_code == 422
    assert "Look at the file first" in words(refused)
    told = officer.post("/desk/registers", {"act": "check", "register": upload(content)})
    assert told.status_code == 200
    assert "It would change something about 2 people" in words(told)
    assert "1 thing that protects somebody would be gone" in words(told)
    assert "Joanne Pellow P1034 No longer: Withheld from Darren Ashby: address, phone or whereabouts." in words(told)
    assert register_in_force() == before
    digest = looked_at(told)
    other = officer.post("/desk/registers", {"act": "take", "register": upload(tables()), "looked_at": digest})
    assert other.status_code == 422
    taken = officer.post("/desk/registers", {"act": "take", "register": upload(content), "looked_at": digest})
    assert taken.status_code == 303
    now = register_in_force()
    assert now is not None
    assert now != before
    listed = officer.get("/desk/registers")
    changed = re.search(r"\?changed=([0-9.]+)", listed.content.decode())
    assert changed is not None
    assert "Joanne Pellow P1034 No longer" in words(officer.get(f"/desk/registers?changed={changed[1]}"))


def test_a_register_that_cannot_be_used_is_not_taken(at_work: House) -> None:  # noqa: F811
    """Every fault is said with table and line, and no name; whoever runs the system may take one, and sees nobody."""
    officer, administrator = browser(at_work.officer), browser(at_work.administrator)
    told = officer.post("/desk/registers", {"act": "check", "register": upload(faulty())})
    assert "It cannot be used" in words(told)
    assert re.search(r"stops\s+pw_restrictions\.csv\s?, line \d+", words(told)), words(told)[600:1500]
    assert looked_at(told) == ""
    refused = officer.post("/desk/registers", {"act": "take", "register": upload(faulty()), "looked_at": "x"})
    assert refused.status_code == 409
    nothing = officer.post("/desk/registers", {"act": "check", "register": upload(b"\0\1\2")})
    assert "It cannot be used" in words(nothing)
    seen = administrator.post("/desk/registers", {"act": "check", "register": upload(tables(without="P1034,contact"))})
    assert seen.status_code == 200
    assert "Pellow" not in words(seen)
    assert browser(at_work.author).get("/desk/registers").status_code == 403


def test_when_it_was_taken_is_said_by_day_and_time(at_work: House) -> None:  # noqa: F811
    """A day that is none, and a time that is none, are said at their fields; an older register is refused."""
    officer = browser(at_work.officer)
    content = tables(without="P1034,contact")
    digest = looked_at(officer.post("/desk/registers", {"act": "check", "register": upload(content)}))

    def take(**given: str) -> Any:
        return officer.post(
            "/desk/registers", {"act": "take", "register": upload(content), "looked_at": digest, **given}
        )

    assert "Write a day as day, month and year" in words(take(taken="31/2/2026"))
    assert "Write a time as hours and minutes" in words(take(taken="1/1/2026", taken_time="25:00"))
    assert "A newer register than this is in force." in words(take(taken="1/1/2026", taken_time="7.30"))


def test_officers_look_people_up(at_work: House) -> None:  # noqa: F811
    """By parts of a name, an id or a number; with what is withheld of whom, from whom, and why."""
    officer = browser(at_work.second_officer)
    assert "Joanne Pellow" in words(officer.get("/desk/people?q=jo+pel"))
    assert "Joanne Pellow" in words(officer.get("/desk/people?q=P1034"))
    assert "Joanne Pellow" in words(officer.get("/desk/people?q=07700+900233"))
    assert "Nobody was found" in words(officer.get("/desk/people?q=zebedee"))
    mother, father = words(officer.get("/desk/people/P1034")), words(officer.get("/desk/people/P1035"))
    reason = "Because: non-molestation order of 19 August 2025; new address confidential."
    assert f"Withheld from Darren Ashby: address, phone or whereabouts. {reason}" in mother
    assert "3 Quarry Cottages, Stonebrook, DE779LR (home, since 20 August 2025)" in mother
    assert "What they may not be told Of Joanne Pellow: address, phone or whereabouts." in father
    assert "Protected source That it was them must reach nobody else." in words(officer.get("/desk/people/P1081"))
    assert officer.get("/desk/people/P9999").status_code == 404


def test_what_was_different_before_is_told_as_far_as_it_is_known(with_checked: House) -> None:  # noqa: F811
    """From register to register, and what is destroyed is said to be not known; copies made for somebody are listed."""
    from partywall.service.register_versions import forget_superseded, take_register

    take_register(with_checked.officer, tables(without="P1034,contact"))
    officer = browser(with_checked.officer)
    told = words(officer.get("/desk/people/P1034?history=1"))
    assert "No longer: Withheld from Darren Ashby: address, phone or whereabouts." in told
    assert "They are in it. No register before it is kept with which to compare it." in told
    gone = "No longer withheld from them by the register. Of Joanne Pellow: address, phone"
    assert gone in words(officer.get("/desk/people/P1035?history=1"))
    copies = officer.get("/desk/people/P1035")
    assert f'href="/products/{with_checked.letter}">Letter</a>' in copies.content.decode()
    from partywall.procedure import acts

    withdrawn = acts.WithdrawEdition(with_checked.edition)
    with_checked.do("author", withdrawn, with_checked.letter)
    assert forget_superseded(datetime.now(UTC) + timedelta(days=60)) == 1
    assert "What it said of them is not known any more." in words(officer.get("/desk/people/P1034?history=1"))


def test_what_a_near_miss_stopped_is_let_go_on_by_another(with_letter: House) -> None:  # noqa: F811
    """With a reason; the reporter is told why not; what an officer wrote stays where it was not enough."""
    from partywall.service import incidents

    pause = stops(with_letter)
    officer = browser(with_letter.officer)
    told = words(officer.get("/desk/near-misses"))
    assert "It nearly went to a wrong address" in told
    assert "The envelope had an old address." in told
    assert "All documents of this kind: Letter" in told
    assert "All documents for Darren Ashby" in told
    assert officer.post("/desk/near-misses", {"act": "lift", "pause": pause, "reason": " "}).status_code == 422
    lift = {"act": "lift", "pause": pause, "reason": "The address is put right.", "once": "x"}
    assert officer.post("/desk/near-misses", lift).status_code == 303
    assert officer.post("/desk/near-misses", lift).status_code == 303  # a second press does nothing
    assert len(incidents.pauses(with_letter.officer)) == 1
    assert "Because: The address is put right." in words(officer.get("/desk/near-misses"))
    reported = incidents.report_near_miss(
        with_letter.officer, with_letter.letter, incidents.Mechanism.OTHER, "Something else."
    )
    assert "You reported it, or do the work of who did." in words(officer.get("/desk/near-misses"))
    theirs = next(row.id for row in incidents.pauses(with_letter.officer) if row.near_miss == reported)
    assert officer.post("/desk/near-misses", {**lift, "pause": theirs, "once": "y"}).status_code == 409


def test_a_document_is_destroyed_by_two(with_checked: House) -> None:  # noqa: F811
    """Proposed with a reason, by another destroyed, who writes the number of the case; or kept longer."""
    closed(with_checked)
    first, second = browser(with_checked.officer), browser(with_checked.second_officer)
    about = {"product": with_checked.letter}
    assert "Letter, case C0412" in words(first.get("/desk/destructions"))
    path = "/desk/destructions"
    assert first.post(path, {**about, "act": "propose", "reason": ""}).status_code == 422
    assert first.post(path, {**about, "act": "propose", "reason": "Its time is over."}).status_code == 303
    assert "You proposed it" in words(first.get(path))
    assert "Rowan Ashe proposed on" in words(second.get(path))
    assert "Its time is over." in words(second.get(path))
    assert first.post(path, {**about, "act": "destroy", "confirm": "C0412"}).status_code == 409
    wrong = second.post(path, {**about, "act": "destroy", "confirm": "C0413"})
    assert wrong.status_code == 422
    assert "Nothing was destroyed." in words(wrong)
    assert second.post(path, {**about, "act": "destroy", "confirm": "C0412"}).status_code == 303
    gone = words(first.get(path))
    assert "Nothing is due." in gone
    assert with_checked.letter in gone


def test_a_document_is_kept_longer(with_checked: House) -> None:  # noqa: F811
    """Until and with the day that is written; a proposal to destroy it is taken back."""
    from partywall.service import retaining

    closed(with_checked)
    retaining.propose_destruction(with_checked.officer, with_checked.letter, "Its time is over.")
    second, about = browser(with_checked.second_officer), {"product": with_checked.letter}
    path = "/desk/destructions"
    assert second.post(path, {**about, "act": "keep", "until": ""}).status_code == 422
    assert second.post(path, {**about, "act": "keep", "until": "1/1/2020"}).status_code == 409
    assert second.post(path, {**about, "act": "keep", "until": "31/12/2040"}).status_code == 303
    assert "Nothing is due." in words(second.get(path))
    assert retaining.proposals(with_checked.officer) == {}


@pytest.mark.slow
def test_registers_and_people_read_in_order(with_checked: House, site: Site) -> None:  # noqa: F811
    """Each page breaks no rule of access, fits at 400 % zoom, and is told in order; a register is checked in place."""
    from partywall.service.register_versions import take_register

    stops(with_checked, edition=with_checked.edition)
    closed(with_checked)
    take_register(with_checked.officer, tables(without="P1034,contact"))
    page = site.visit("second_officer", "/desk/registers", size=WIDE)
    for path, name in (
        ("/desk/registers", "desk-registers"),
        ("/desk/people?q=pellow", "register-people"),
        ("/desk/people/P1035?history=1", "register-person"),
        ("/desk/near-misses", "desk-near-misses"),
        ("/desk/destructions", "desk-destructions"),
    ):
        page.goto(path)
        assert violations(page) == [], path
        assert reads_as(page, name)
        picture(page, name)
        page.set_viewport_size({"width": ZOOMED[0], "height": ZOOMED[1]})
        assert fits(page), path
        page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})
    page.goto("/desk/registers")
    given = {"name": "register.zip", "mimeType": "application/zip", "buffer": tables()}
    page.set_input_files("#register", given)
    page.focus("#taken_time")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.locator("#outcome h2").wait_for()
    assert "It would change something about 2 people" in page.inner_text("#outcome")
    assert page.evaluate("document.activeElement.id") == "outcome"
    assert page.input_value("#register").endswith("register.zip")  # still chosen, so that it can be taken
    assert violations(page) == []
    take = page.get_by_role("button", name="Take it")
    assert "secondary" not in (take.get_attribute("class") or "")  # that is what comes next
    take.press("Enter")
    page.get_by_role("status").get_by_text("The register is in force.").wait_for()
