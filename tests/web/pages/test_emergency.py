"""A release before its check, on pages."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

import pytest

from service.working import House, released, with_edition  # noqa: F401
from web.browsing import browser
from web.pages import checked
from web.pages.reading import reads_as
from web.pages.rooms import ZOOMED, Site, fits, picture, site, tabs, violations  # noqa: F401


def at(made: House, name: str = "emergency") -> str:
    return f"/products/{made.letter}/editions/{made.edition}/{name}"


def press(made: House, who: str, act: str, **said: Any) -> Any:
    return browser(made.people[who]).post(at(made), {"act": act, **said})


def seen(made: House, who: str, name: str = "emergency") -> Any:
    return browser(made.people[who]).get(at(made, name))


def submitted(made: House) -> House:
    from partywall.procedure import acts

    made.do("author", acts.SubmitEdition(made.edition), made.letter)
    return made


def left(made: House) -> House:
    """Asked, granted, and gone."""
    submitted(made)
    assert press(made, "author", "ask", reason="He stands at the door.").status_code == 303
    assert press(made, "officer", "grant").status_code == 303
    released(made, made.letter, made.edition)
    return made


def test_three_people_let_a_copy_leave_before_its_check(with_edition: House, site: Site) -> None:  # noqa: F811
    """One asks by keyboard alone, another grants it, and a checker looks at it afterwards and sees the copy alone."""
    made = submitted(with_edition)
    page = site.visit("author", at(made))
    assert violations(page) == [] and fits(page) and reads_as(page, "emergency-ask")
    picture(page, "emergency-ask")
    assert any(here == "textarea reason" for here in tabs(page))
    page.keyboard.type("The hearing is in an hour, and she has nowhere to go tonight.")
    assert any(here == "button Ask for a release in an emergency" for here in tabs(page))
    page.keyboard.press("Enter")
    page.wait_for_selector("text=You have asked.")
    officer = site.visit("officer", at(made))
    assert violations(officer) == [] and reads_as(officer, "emergency-grant")
    picture(officer, "emergency-grant")
    officer.get_by_role("button", name="Grant that it leaves before its check").click()
    officer.wait_for_selector("text=You have granted it.")
    released(made, made.letter, made.edition)
    checker = site.visit("checker", at(made), ZOOMED)
    assert violations(checker) == [] and fits(checker)
    checker.get_by_label("What did you find?").fill("I read it all; nothing is about anybody else.")
    checker.get_by_role("button", name="Write it down").click()
    checker.wait_for_selector("text=What you found is written down.")
    emergency = made.product(made.letter).edition(made.edition).emergency  # type: ignore[union-attr]
    assert emergency is not None and emergency.reviewed_by == made.checker


def test_who_looks_at_it_afterwards_sees_the_copy_and_no_more(with_edition: House) -> None:  # noqa: F811
    """As its check would have: neither findings nor product nor address; and nothing once somebody has looked."""
    from partywall.service import seen as looks

    made = left(with_edition)
    assert looks.copy_of(made.checker, made.letter, made.edition).content
    assert seen(made, "checker").status_code == 200
    for name in ("release", "recall", "report", "certificate", "bundle", "parcel"):
        assert seen(made, "checker", name).status_code in (403, 404), name
    assert press(made, "checker", "review", finding="All is well.").status_code == 303
    assert seen(made, "checker").status_code == 404
    assert seen(made, "second_checker").status_code == 404


def test_before_it_left_no_checker_sees_it_there(with_edition: House) -> None:  # noqa: F811
    """That an emergency is granted shows no checker the copy: it has not left, and is theirs to check blind."""
    made = submitted(with_edition)
    press(made, "author", "ask", reason="He stands at the door.")
    assert seen(made, "checker").status_code in (403, 404)
    press(made, "officer", "grant")
    assert seen(made, "checker").status_code in (403, 404)


def test_each_is_told_why_it_is_somebody_elses_turn(with_edition: House) -> None:  # noqa: F811
    """Who asked does not grant, who asked or granted does not look; a reason in words is needed."""
    made = submitted(with_edition)
    answer = press(made, "author", "ask", reason=" ")
    assert answer.status_code == 422 and "This must be filled in." in answer.content.decode()
    press(made, "officer", "ask", reason="The court sits at two.")
    page = seen(made, "officer").content.decode()
    assert "Who asks for an emergency does not grant it." in page and "Grant that it leaves" not in page
    assert press(made, "officer", "grant").status_code == 403
    assert press(made, "author", "grant").status_code == 403
    assert press(made, "second_officer", "grant").status_code == 303
    assert "It may leave" in seen(made, "officer").content.decode()
    assert "To leave before its check" in seen(made, "sender", "release").content.decode()
    released(made, made.letter, made.edition)
    page = seen(made, "second_officer").content.decode()
    assert "does not look at it afterwards" in page and "Write it down" not in page
    assert press(made, "second_officer", "review", finding="Fine.").status_code == 403
    assert "Exactly these were granted in an emergency." in seen(made, "sender", "release").content.decode()


def test_it_is_said_until_when_somebody_has_to_look(
    with_edition: House,  # noqa: F811
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """After that moment the page says that documents of this kind are stopped."""
    from partywall.web.pages import emergency

    made = left(with_edition)
    page = seen(made, "officer").content.decode()
    assert "then documents of this kind are stopped" in page and "Nobody looked at it in time." not in page
    late = made.now + timedelta(hours=25)
    monkeypatch.setattr(emergency, "timezone", SimpleNamespace(now=lambda: late))
    assert "Nobody looked at it in time." in seen(made, "officer").content.decode()
    press(made, "checker", "review", finding="All is well.")
    assert "Nobody looked at it in time." not in seen(made, "officer").content.decode()


def test_it_stands_first_in_the_work_of_those_who_send_it(with_edition: House) -> None:  # noqa: F811
    """Each of the two finds it at once, and reads that it is no checked copy."""
    made = submitted(with_edition)
    press(made, "author", "ask", reason="He stands at the door.")
    press(made, "manager", "grant")
    page = browser(made.sender).get("/").content.decode()
    assert "At once" in page and "Choose how a copy goes that leaves in an emergency" in page
    assert "checked" not in page


def test_while_somebody_checks_it_the_page_says_what_to_do_first(with_edition: House) -> None:  # noqa: F811
    """It is asked for only while nobody checks; a manager can end a check, and is led back to where it is asked for."""
    checked.begun(with_edition)
    page = seen(with_edition, "manager").content.decode()
    assert "Somebody is checking this copy now." in page and "Who is checking it" in page
    left = browser(with_edition.manager).post(at(with_edition, "check/leave"), {"act": "leave-check"})
    assert left.headers["Location"] == f"/products/{with_edition.letter}#copies"
    assert "Ask for it" in seen(with_edition, "manager").content.decode()


def test_a_stranger_learns_nothing(with_edition: House) -> None:  # noqa: F811
    """Neither that it was asked for nor that there is such a copy."""
    made = submitted(with_edition)
    assert seen(made, "stranger").status_code == 404
    assert press(made, "stranger", "ask", reason="So.").status_code == 404
    assert press(made, "sender", "ask", reason="So.").status_code in (403, 404)
