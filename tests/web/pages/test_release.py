"""Letting a copy leave, on pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from service.test_registers_taken import changed
from service.working import FATHER, MOTHER, House, at_work, opened, released, screened, with_checked  # noqa: F401
from service.working import checked as check_it
from service.working import made_edition as make_it
from web.browsing import browser
from web.own_words import words  # noqa: F401
from web.pages.reading import reads_as
from web.pages.rooms import PHONE, ZOOMED, Site, fits, picture, site, tabs, violations  # noqa: F401

if TYPE_CHECKING:
    from django.test import Client
    from playwright.sync_api import Page

KEY = re.compile(r"\b(?:\d{4}-){5}\d{4}\b")
_PHONE = "P1035,phone,07700 900234\n"


def at(made: House, name: str = "release") -> str:
    return f"/products/{made.letter}/editions/{made.edition}/{name}"


def wrong(made: House) -> str:
    """Where it is said that something is wrong with the copy."""
    return f"/products/{made.letter}/near-miss?copy={made.edition}"


def press(client: Client, path: str, act: str, **said: Any) -> Any:
    """What a form on the page sends."""
    return client.post(path, {"act": act, **said})


def let_go(client: Client, made: House, once: str = "") -> Any:
    """What the form of the release sends: the tick, and by which way the page says that it goes."""
    edition = made.product(made.letter).edition(made.edition)
    keyed = edition.delivery.keyed if edition and edition.delivery else None
    return press(client, at(made), "release", sure="yes", keyed=keyed.isoformat() if keyed else "", once=once)


def go_to(page: Page, what: str) -> None:
    """By Tab alone, until that has the focus."""
    assert any(here == what for here in tabs(page)), f"Tab does not lead to {what}"


def with_email(made: House) -> None:
    """The register comes to have an e-mail address of the recipient."""
    from partywall.service.register_versions import take_register

    take_register(made.officer, changed(_PHONE, f"{_PHONE}P1035,email,d.ashby@example.org\n"), at=made.tick())
    made.work()


def choose(made: House, way: str, who: str = "sender") -> Any:
    """What the form of the ways sends: a way by its code and, where it needs an address, that one's number."""
    client = browser(made.people[who])
    page = client.get(f"{at(made)}?again=1").content.decode()
    found = re.search(rf'name="way" [^>]*value="({way}(?: \d+)?)"', page)
    return press(client, at(made), "choose", way=found[1] if found else way, register=register(page))


def register(page: str) -> str:
    found = re.search(r'name="register" value="([^"]*)"', page)
    assert found
    return found[1]


def chosen(made: House, way: str) -> None:
    answer = choose(made, way)
    assert answer.status_code == 303, answer.content.decode()


def looked_at(page: Page, name: str) -> None:
    """A page breaks no rule of access, fits, and is kept for the docs."""
    assert violations(page) == []
    assert fits(page)
    assert reads_as(page, name)
    picture(page, name)


def test_a_copy_leaves_by_keyboard_alone(with_checked: House, site: Site, words: None) -> None:  # noqa: F811
    """One chooses the way, a second keys the address from the envelope, it is released, and it arrives."""
    made = with_checked
    page = site.visit("sender", at(made))
    looked_at(page, "release-choose")
    go_to(page, "input way")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    go_to(page, "button Choose this way")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Now somebody else keys the address again")
    looked_at(page, "release-chosen")

    second = site.visit("second_sender", at(made))
    assert "Tanyard" not in second.content()
    go_to(second, "input number")
    second.keyboard.type("12")
    go_to(second, "input postcode")
    second.keyboard.type("de77 4hb")
    for _each in range(2):
        go_to(second, "input accepted")
        second.keyboard.press("Space")
    looked_at(second, "release-key")
    go_to(second, "button This is the address")
    second.keyboard.press("Enter")
    second.wait_for_selector("text=Ready to leave")
    assert "12 Tanyard Lane" in second.content()

    page.reload()
    go_to(page, "input sure")
    page.keyboard.press("Space")
    looked_at(page, "release-leave")
    go_to(page, "button Release it now")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=The copy is released.")
    go_to(page, "input tracking")
    page.keyboard.type("AB123456789GB")
    looked_at(page, "release-receipt")
    go_to(page, "button It has arrived")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=It has arrived. Nothing more")
    assert page.locator("[aria-current=step]").count() == 0
    edition = made.product(made.letter).edition(made.edition)
    assert edition is not None and edition.release is not None
    assert edition.release.delivered and edition.release.tracking == "AB123456789GB"
    for size in (PHONE, ZOOMED):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        assert fits(page)


def test_what_leaves_is_what_was_checked(with_checked: House) -> None:  # noqa: F811
    """The receipt says the digest that the check was of, and the file under it has exactly that digest."""
    from partywall.model.text import digest_of

    made, client = with_checked, browser(with_checked.sender)
    checked = made.product(made.letter).edition(made.edition)
    assert checked is not None
    assert client.get(at(made, "parcel")).status_code == 404
    released(made, made.letter, made.edition)
    page = client.get(at(made)).content.decode()
    assert "Exactly these were checked." in page and checked.footing.copy in page
    answer = client.get(at(made, "parcel"))
    assert digest_of(answer.content) == checked.footing.copy
    assert answer.headers["Content-Disposition"] == f'attachment; filename="{made.edition}.docx"'


def test_the_key_of_a_parcel_is_shown_once(with_checked: House) -> None:  # noqa: F811
    """It stands in the answer to the press that released it, with how it goes another way; then on no page again."""
    made = with_checked
    with_email(made)
    chosen(made, "sealed-email")
    second = browser(made.second_sender)
    assert "d.ashby" not in second.get(at(made)).content.decode()
    assert press(second, at(made), "key", email="d.ashby@example.org").status_code == 303
    client = browser(made.sender)
    answer = let_go(client, made, once="k1")
    shown = answer.content.decode()
    assert answer.status_code == 200 and answer.headers["Cache-Control"] == "no-store"
    keys = set(KEY.findall(shown))
    assert len(keys) == 1 and "Nobody can ask for it again" in shown and "07700 900234" in shown
    for who in (made.sender, made.second_sender, made.officer, made.author):
        assert not KEY.findall(browser(who).get(at(made)).content.decode())
    assert set(KEY.findall(let_go(client, made, once="k1").content.decode())) == keys
    for who, once in ((made.sender, "k2"), (made.second_sender, "k1")):
        again = let_go(browser(who), made, once=once)
        assert again.status_code == 409 and not KEY.findall(again.content.decode())
    parcel = client.get(at(made, "parcel"))
    edition = made.product(made.letter).edition(made.edition)
    assert edition is not None and edition.release is not None and edition.release.sealed in shown
    assert parcel.content[:2] == b"PK" and parcel.headers["Content-Disposition"].endswith('.zip"')


def test_the_page_with_the_key_breaks_no_rule_of_access(with_checked: House, site: Site) -> None:  # noqa: F811
    """The key is large, is told in words what it is, and the page fits a telephone."""
    made = with_checked
    with_email(made)
    chosen(made, "sealed-email")
    press(browser(made.second_sender), at(made), "key", email="d.ashby@example.org")
    page = site.visit("sender", at(made))
    page.get_by_role("checkbox").check()
    page.get_by_role("button", name="Release it now").click()
    page.wait_for_selector("text=Write this key down now")
    page.evaluate("document.getElementById('key').textContent = '0123-4567-8901-2345-6789-0123'")
    looked_at(page, "release-parcel-key")
    page.set_viewport_size({"width": 320, "height": 256})
    assert fits(page)


def test_who_chose_the_address_does_not_key_it(with_checked: House) -> None:  # noqa: F811
    """The page says so before anybody tries, and refuses it in plain words."""
    made, client = with_checked, browser(with_checked.sender)
    chosen(made, "post-signed-for")
    page = client.get(at(made)).content.decode()
    assert "You chose it, so you cannot key it" in page and "This is the address" not in page
    answer = press(client, at(made), "key", number="12", postcode="DE77 4HB")
    assert answer.status_code == 403
    assert "keyed again by somebody else than who chose it" in answer.content.decode()


def test_the_address_is_hidden_from_who_keys_it(with_checked: House) -> None:  # noqa: F811
    """Before it is keyed right only who chose it reads it; a slip keeps what was typed, and the address hidden."""
    made = with_checked
    chosen(made, "post-signed-for")
    assert "12 Tanyard Lane" in browser(made.sender).get(at(made)).content.decode()
    for who in (made.second_sender, made.officer, made.author, made.manager):
        assert "Tanyard" not in browser(who).get(at(made)).content.decode()
    client = browser(made.second_sender)
    edition = made.product(made.letter).edition(made.edition)
    assert edition is not None and edition.delivery is not None
    warnings = list(edition.delivery.warnings)
    assert warnings
    answer = press(client, at(made), "key", number="14", postcode="de77 4hb", accepted=warnings)
    said = answer.content.decode()
    assert answer.status_code == 409 and 'value="14"' in said and 'value="de77 4hb"' in said
    assert said.count(" checked") >= len(warnings) and "Tanyard" not in said
    assert "This is not the address that was chosen" in said
    answer = press(client, at(made), "key", number="12", postcode="de77 4hb", accepted=warnings[:1])
    assert answer.status_code == 409 and "Tick each warning" in answer.content.decode()
    assert press(client, at(made), "key", number="12", postcode="de77 4hb", accepted=warnings).status_code == 303
    assert "12 Tanyard Lane" in client.get(at(made)).content.decode()


def test_a_new_register_asks_for_the_address_again(with_checked: House) -> None:  # noqa: F811
    """What was chosen and keyed counts no more; the page says why, and begins at the address."""
    made = with_checked
    chosen(made, "by-hand")
    press(browser(made.second_sender), at(made), "key")
    with_email(made)
    page = browser(made.sender).get(at(made)).content.decode()
    assert "The register has changed since the address was chosen." in page and "How does it go" in page
    answer = let_go(browser(made.sender), made)
    assert answer.status_code == 409
    edition = made.product(made.letter).edition(made.edition)
    assert edition is not None and edition.release is None
    chosen(made, "by-hand")
    press(browser(made.second_sender), at(made), "key")
    assert let_go(browser(made.sender), made).status_code == 303


def test_of_two_senders_one_releases(with_checked: House) -> None:  # noqa: F811
    """Who comes second is told that it has left, and sees the receipt; a second press of one's own does nothing."""
    made = with_checked
    chosen(made, "by-hand")
    press(browser(made.second_sender), at(made), "key")
    assert let_go(browser(made.second_sender), made, once="a").status_code == 303
    assert let_go(browser(made.second_sender), made, once="a").status_code == 303
    late = let_go(browser(made.sender), made, once="b")
    assert late.status_code == 409 and "Receipt" in late.content.decode()
    edition = made.product(made.letter).edition(made.edition)
    assert edition is not None and edition.release is not None and edition.release.by == made.second_sender


def test_of_two_senders_who_choose_the_last_counts(with_checked: House) -> None:  # noqa: F811
    """Whoever chooses again keys nothing: then the first one may, and the page tells each which they are."""
    made = with_checked
    chosen(made, "by-hand")
    assert choose(made, "collect", "second_sender").status_code == 303
    assert "You chose it" in browser(made.second_sender).get(at(made)).content.decode()
    assert press(browser(made.second_sender), at(made), "key").status_code == 403
    assert press(browser(made.sender), at(made), "key").status_code == 303


def test_whoever_keys_an_address_reads_it_nowhere(with_checked: House) -> None:  # noqa: F811
    """Until it was keyed, neither the page nor the choice of another way tells a second sender the address; if they
    choose, they see it, and key nothing."""
    made = with_checked
    assert "12 Tanyard Lane" in browser(made.second_sender).get(at(made)).content.decode(), "before anybody chose"
    chosen(made, "post")
    second = browser(made.second_sender)
    for path in (at(made), f"{at(made)}?again=1", f"/api/v1{at(made, 'addresses')}", f"/api/v1{at(made, 'delivery')}"):
        answer = second.get(path)
        assert answer.status_code == 200, path
        assert "Tanyard" not in answer.content.decode(), path
        assert "Tanyard" in browser(made.sender).get(path).content.decode(), path
    assert "Address 1 of 1" in second.get(f"{at(made)}?again=1").content.decode()
    assert choose(made, "post", "second_sender").status_code == 303
    assert "12 Tanyard Lane" in second.get(at(made)).content.decode()
    assert "Tanyard" not in browser(made.sender).get(f"{at(made)}?again=1").content.decode()


def test_a_release_that_does_not_say_which_way_it_means_is_refused(with_checked: House) -> None:  # noqa: F811
    """The way that the page showed is sent with the press; without it nothing leaves."""
    made = with_checked
    chosen(made, "by-hand")
    press(browser(made.second_sender), at(made), "key")
    assert press(browser(made.sender), at(made), "release", sure="yes").status_code == 409
    edition = made.product(made.letter).edition(made.edition)
    assert edition is not None and edition.release is None
    assert let_go(browser(made.sender), made).status_code == 303


def test_nothing_leaves_before_it_is_meant(with_checked: House) -> None:  # noqa: F811
    """Without the tick nothing is released, and it is said at the box why."""
    made = with_checked
    chosen(made, "by-hand")
    press(browser(made.second_sender), at(made), "key")
    answer = press(browser(made.sender), at(made), "release")
    assert answer.status_code == 422 and "Tick the box" in answer.content.decode()
    edition = made.product(made.letter).edition(made.edition)
    assert edition is not None and edition.release is None


def test_it_leaves_by_the_way_that_the_page_showed(with_checked: House) -> None:  # noqa: F811
    """Where two others chose and keyed another way while the page was open, the press releases nothing."""
    made, client = with_checked, browser(with_checked.sender)
    chosen(made, "by-hand")
    press(browser(made.second_sender), at(made), "key")
    shown = re.search(r'name="keyed" value="([^"]+)"', client.get(at(made)).content.decode())
    assert shown
    assert choose(made, "collect", "second_sender").status_code == 303
    assert press(client, at(made), "key").status_code == 303
    late = press(client, at(made), "release", sure="yes", keyed=shown[1])
    assert late.status_code == 409 and "chosen again while the page was open" in late.content.decode()
    edition = made.product(made.letter).edition(made.edition)
    assert edition is not None and edition.release is None
    shown = re.search(r'name="keyed" value="([^"]+)"', late.content.decode())
    assert shown and press(client, at(made), "release", sure="yes", keyed=shown[1]).status_code == 303


def test_what_stands_against_it_is_said_before_anybody_presses(with_checked: House) -> None:  # noqa: F811
    """Every condition stands on the page as met or not; while one is not, there is no button."""
    made = with_checked
    chosen(made, "by-hand")
    press(browser(made.second_sender), at(made), "key")
    client = browser(made.sender)
    page = client.get(at(made)).content.decode()
    assert "Ready to leave" in page and "Release it now" in page
    assert "An independent person checked exactly this copy" in page
    said = {"mechanism": "wrong document", "words": "Another enclosure.", "edition": made.edition}
    stop = press(client, wrong(made), "report", **said)
    assert (stop.status_code, stop.headers["Location"]) == (303, at(made))
    page = client.get(at(made)).content.decode()
    assert "It cannot leave yet" in page and "Release it now" not in page
    assert "Nothing is stopped after a near miss" in page and "nobody has lifted the pause yet" in page
    assert let_go(client, made).status_code == 409


def test_a_near_miss_needs_its_kind_and_its_words(with_checked: House) -> None:  # noqa: F811
    """Without either nothing is stopped, what was typed stays, and the field says what it lacks."""
    from partywall.service.incidents import near_misses, pauses

    made, client = with_checked, browser(with_checked.sender)
    here = client.get(wrong(made)).content.decode()
    assert "for Darren Ashby, case" in here and f'href="{at(made)}"' in here and "Back to the copy" in here
    answer = press(client, wrong(made), "report", words="The wrong envelope.")
    assert answer.status_code == 422 and "The wrong envelope." in answer.content.decode()
    assert 'id="mechanism-error"' in answer.content.decode()
    assert press(client, wrong(made), "report", mechanism="other", words=" ").status_code == 422
    assert not pauses(made.officer)
    press(client, wrong(made), "report", mechanism="other", words="The wrong envelope.", edition=made.edition)
    assert [row.edition for row in near_misses(made.officer)] == [made.edition]


def test_a_new_address_and_a_guarded_one_are_said(at_work: House) -> None:  # noqa: F811
    """Where somebody must not learn where the recipient is, every step says so, and names nobody."""
    made = at_work
    made.letter = opened(made, recipient=MOTHER)
    screened(made, made.letter, MOTHER)
    made.edition = make_it(made, made.letter, MOTHER)
    check_it(made, made.letter, made.edition)
    page = browser(made.sender).get(at(made)).content.decode()
    assert "Somebody must not learn where this person is." in page and "3 Quarry Cottages" in page
    assert "12 Tanyard Lane" not in page  # where she lived before
    assert "Ashby" not in page
    assert "The register has no address with a postcode" not in page


def test_who_may_not_see_it_learns_nothing(with_checked: House) -> None:  # noqa: F811
    """A stranger is told what they are told of anything that is not there; so is a sender before the check is done."""
    made = with_checked
    nowhere = f"/products/{made.letter}/editions/e{'0' * 20}/release"
    pages = ("release", "recall", "emergency", "bundle")
    assert browser(made.stranger).get(wrong(made)).status_code == 404
    for name in (*pages, "parcel", "report", "certificate", "sheets/letter"):
        answer = browser(made.stranger).get(at(made, name))
        assert answer.status_code == 404, name
        assert answer.content.decode().count("Ashby") == 0
    assert browser(made.stranger).get(nowhere).status_code == 404
    for who in (made.administrator, made.auditor):
        assert browser(who).get(at(made)).status_code in (403, 404)
    assert press(browser(made.stranger), at(made), "choose", way="by-hand").status_code == 404


def test_the_record_of_a_copy_is_for_who_made_it(with_checked: House) -> None:  # noqa: F811
    """Author and officer take report and certificate along as files; a sender has neither."""
    made = with_checked
    for name, media in (("report", "text/html"), ("certificate", "application/json")):
        answer = browser(made.author).get(at(made, name))
        assert (answer.status_code, answer.headers["Content-Type"]) == (200, media)
        assert answer.headers["Content-Disposition"].startswith("attachment")
        assert "sandbox" in answer.headers["Content-Security-Policy"]
        assert browser(made.sender).get(at(made, name)).status_code in (403, 404)
    assert "certificate" in browser(made.author).get(at(made)).content.decode()
    assert "certificate" not in browser(made.sender).get(at(made)).content.decode()


def test_sheets_lie_ready_once_the_address_was_keyed(with_checked: House, words: None) -> None:  # noqa: F811
    """Letter, label and receipt are files of the page; there is none before, and none of another name."""
    made, client = with_checked, browser(with_checked.sender)
    assert client.get(at(made, "sheets/letter")).status_code == 404
    chosen(made, "by-hand")
    press(browser(made.second_sender), at(made), "key")
    page = client.get(at(made)).content.decode()
    assert at(made, "sheets/letter") in page and at(made, "sheets/label") not in page
    answer = client.get(at(made, "sheets/receipt"))
    assert answer.content[:5] == b"%PDF-" and answer.headers["Content-Type"] == "application/pdf"
    assert client.get(at(made, "sheets/poster")).status_code == 404
    with_email(made)
    assert client.get(at(made, "sheets/letter")).status_code == 404  # the person may have moved


def test_a_way_that_is_none_is_refused(with_checked: House) -> None:  # noqa: F811
    """Whatever a form says, nothing is chosen that the page does not offer, and it is said in a sentence."""
    made, client = with_checked, browser(with_checked.sender)
    known = register(client.get(at(made)).content.decode())
    for way in ("", "pigeon", "sealed-email", "post-signed-for 99", "by-hand 0 0", "by-hand \u0663", "\x00"):
        answer = press(client, at(made), "choose", way=way, register=known)
        assert answer.status_code in (409, 422), way
        assert "Choose one" in answer.content.decode()
    answer = press(client, at(made), "choose", way="by-hand", register="sha256:" + "0" * 64)
    assert answer.status_code == 409 and "changed while the page was open" in answer.content.decode()
    edition = made.product(made.letter).edition(made.edition)
    assert edition is not None and edition.delivery is None


@pytest.fixture
def two_released(with_checked: House) -> Iterator[House]:  # noqa: F811
    """Two letters that left, to the same person."""
    made = with_checked
    released(made, made.letter, made.edition)
    other = opened(made, content=b"Dear Mr Ashby, the meeting is on Monday.\n")
    screened(made, other)
    edition = make_it(made, other)
    check_it(made, other, edition)
    released(made, other, edition)
    yield replace(made, letter=other, edition=edition)


def test_copies_for_one_person_go_in_one_file(two_released: House) -> None:
    """What was released for them is offered; the packing list is shown, and the file holds exactly what was chosen."""
    import io
    import json
    import zipfile

    made, client = two_released, browser(two_released.sender)
    page = client.get(at(made, "bundle")).content.decode()
    parts = re.findall(r'value="(p[0-9a-f]{20}:e[0-9a-f]{20})"', page)
    assert len(parts) == 2 and parts[0] == f"{made.letter}:{made.edition}"
    assert "2 copies, each byte for byte" in press(client, at(made, "bundle"), "list", part=parts).content.decode()
    answer = press(client, at(made, "bundle"), "take", part=parts)
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        listed = json.loads(archive.read("packing-list.json"))["enclosures"]
    assert [row["copy"] for row in listed] == [part.split(":")[1] for part in parts]
    assert press(client, at(made, "bundle"), "take").status_code == 422
    assert press(client, at(made, "bundle"), "take", part="p0:e0").status_code == 422
