"""The list of those who send."""

from __future__ import annotations

from typing import Any

import pytest

from service.working import House, opened, released, screened, with_checked  # noqa: F401
from service.working import checked as check_it
from service.working import made_edition as make_it
from web.browsing import browser
from web.pages.reading import reads_as
from web.pages.rooms import PHONE, ZOOMED, Site, fits, picture, site, violations  # noqa: F401


def listed(made: House, who: str = "sender", query: str = "") -> str:
    answer = browser(made.people[who]).get(f"/releases{query}")
    assert answer.status_code == 200
    return str(answer.content.decode())


def section(page: str, place: str) -> str:
    return page.split(f'aria-labelledby="{place}">')[1].split("</section>")[0]


def test_a_copy_goes_through_the_three_lists(with_checked: House) -> None:  # noqa: F811
    """It is ready, then it left and nobody knows that it arrived, then it is gone; recalled, it says so."""
    from partywall.procedure import acts
    from partywall.service import releases

    made = with_checked
    page = listed(made)
    assert "Darren Ashby" in section(page, "ready") and "Choose how it goes" in section(page, "ready")
    releases.choose_delivery(made.sender, made.letter, made.edition, "by-hand", at=made.tick())
    assert "Key the address again" in section(listed(made), "ready")
    releases.key_address(made.second_sender, made.letter, made.edition, at=made.tick())
    assert "Release it" in section(listed(made), "ready")
    releases.release(made.sender, made.letter, made.edition, at=made.tick())
    page = listed(made)
    assert "Nothing is ready to go." in page
    assert made.edition in section(page, "missing") and made.edition in section(page, "gone")
    made.do("sender", acts.ConfirmDelivery(made.edition, "AB1"), made.letter)
    assert made.edition in section(listed(made), "missing")
    made.do("sender", acts.ConfirmDelivery(made.edition, arrived=True), made.letter)
    page = listed(made)
    assert "known to have arrived" in section(page, "missing") and made.edition not in section(page, "missing")
    assert made.edition in section(page, "gone") and "Recalled" not in page
    made.do("officer", acts.RecallEdition(made.edition, "The wrong house."), made.letter)
    assert "Recalled" in section(listed(made), "gone")


def test_what_is_not_known_to_have_arrived_is_nobodys_work(with_checked: House) -> None:  # noqa: F811
    """It stands in this list alone: lists of work hold what has to be done now."""
    from partywall.service.work import my_work

    made = with_checked
    released(made, made.letter, made.edition)
    for who in (made.sender, made.officer, made.author, made.manager):
        assert not [row for row in my_work(who, at=made.tick()) if row.edition == made.edition]


@pytest.mark.parametrize("who", ["author", "manager", "checker", "auditor", "trainer", "administrator", "stranger"])
def test_the_list_is_for_those_who_send(with_checked: House, who: str) -> None:  # noqa: F811
    """Nobody else learns from it who is to have what."""
    answer = browser(with_checked.people[who]).get("/releases")
    assert answer.status_code == 403
    assert "Ashby" not in answer.content.decode()


def test_who_checks_one_of_them_blind_is_not_told_of_it(with_checked: House) -> None:  # noqa: F811
    """An officer or sender who is also a checker sees nothing else of a product while they check a copy of it."""
    from partywall.store.products.models import WaitRow

    made = with_checked
    WaitRow.objects.create(
        product=made.letter, edition="x", case="C0412", what="finish a check", whose=made.sender, since=made.now
    )
    assert "Darren Ashby" not in listed(made)
    assert "Darren Ashby" in listed(made, "second_sender")


def test_long_lists_are_leafed_through(with_checked: House, monkeypatch: pytest.MonkeyPatch) -> None:  # noqa: F811
    """A page of each list, with a link to the next; whatever stands in the address, there is a page."""
    from partywall.service import outgoing

    monkeypatch.setattr(outgoing, "PAGE", 1)
    made = with_checked
    other = opened(made, content=b"Dear Mr Ashby, the meeting is on Monday.\n")
    screened(made, other)
    edition = make_it(made, other)
    check_it(made, other, edition)
    first, second = section(listed(made), "ready"), section(listed(made, query="?ready=2"), "ready")
    assert "Page 1 of 2" in first and "?ready=2#ready" in first and "Page 2 of 2" in second
    assert (made.edition in first) != (made.edition in second) and (edition in first) != (edition in second)
    for number in ("0", "99", "-1", "x", "9" * 40, "\u0663"):
        assert "Page" in section(listed(made, query=f"?ready={number}"), "ready")


def test_the_list_breaks_no_rule_of_access(with_checked: House, site: Site) -> None:  # noqa: F811
    """Each list has its heading, its table can be reached by keyboard, and it fits a telephone."""
    made = with_checked
    other = opened(made, content=b"Dear Mr Ashby, the meeting is on Monday.\n")
    screened(made, other)
    edition = make_it(made, other)
    check_it(made, other, edition)
    released(made, other, edition)
    page: Any = site.visit("sender", "/releases")
    assert violations(page) == [] and fits(page) and reads_as(page, "releases")
    picture(page, "releases")
    for size in (PHONE, ZOOMED):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        assert fits(page)
