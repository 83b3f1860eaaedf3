"""Search among products."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from service.working import FATHER, House, at_work, with_checked, with_edition  # noqa: F401
from web.browsing import browser
from web.pages.rooms import PHONE, ZOOMED, Site, fits, picture, site, tree, violations  # noqa: F401


def _many(house: House) -> None:
    from partywall.store.products.models import ProductRow

    for number in range(60):
        at = datetime.now(UTC) - timedelta(days=number)
        ProductRow.objects.create(
            id=f"p{number:020x}", kind=("letter", "assessment")[number % 2], case=("C0412", "C0999")[number % 3 == 0],
            author=house.stranger if number % 5 == 0 else house.author, state=("open", "closed")[number % 4 == 0],
            opened=at, changed=at, version=1, sealed=b"1",
        )  # fmt: skip


def _found(house: House, who: str, asked: str = "") -> tuple[int, str]:
    answer = browser(house.people[who]).get(f"/search?{asked}")
    assert answer.status_code == 200
    text = answer.content.decode()
    said = next(line for line in text.splitlines() if "<h2" in line)
    return int(said.split(">")[1].split()[0]), text


def test_an_author_finds_a_product_by_keyboard(with_checked: House, site: Site) -> None:  # noqa: F811
    """By the recipient's whole name; each field has its label, and nothing is cut off at any width."""
    from partywall.service import naming

    _many(with_checked)
    page = site.visit("author", "/search")
    assert violations(page) == []
    picture(page, "search", whole=False)
    page.get_by_label("Recipient").focus()
    page.keyboard.type(naming.person(FATHER))
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="1 document").wait_for()
    assert violations(page) == []
    assert "Checked" in page.inner_text("main")
    assert '- searchbox "Recipient"' in tree(page) or '- textbox "Recipient"' in tree(page)
    for size in (PHONE, ZOOMED):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        assert fits(page)


def test_each_choice_narrows(with_edition: House) -> None:  # noqa: F811
    """Kind, case, author, state, days and number, alone and together."""
    _many(with_edition)
    day = (datetime.now(UTC) - timedelta(days=9)).date().isoformat()
    assert _found(with_edition, "officer")[0] == 61
    assert _found(with_edition, "officer", "kind=assessment")[0] == 30
    assert _found(with_edition, "officer", "case=C0999")[0] == 20
    assert _found(with_edition, "officer", f"author={with_edition.stranger}")[0] == 12
    assert _found(with_edition, "officer", "author=the.stranger")[0] == 12
    assert _found(with_edition, "officer", "state=closed")[0] == 15
    assert _found(with_edition, "officer", "state=made")[0] == 1
    assert _found(with_edition, "officer", f"from={day}")[0] == 11
    assert _found(with_edition, "officer", f"number={with_edition.letter[:12]}")[0] == 1
    assert _found(with_edition, "officer", f"recipient={FATHER}&kind=assessment")[0] == 0


def test_nobody_finds_what_they_may_not_see(with_edition: House) -> None:  # noqa: F811
    """An author finds their own cases alone, whatever they ask for; who has no cases finds nothing."""
    _many(with_edition)
    assert _found(with_edition, "author")[0] == 41
    number, text = _found(with_edition, "author", "case=C0999")
    assert number == 0
    assert "Nothing that you can see matches this" in text
    assert _found(with_edition, "stranger", f"recipient={FATHER}")[0] == 0
    for who in ("auditor", "checker", "sender", "trainer", "administrator"):
        assert browser(with_edition.people[who]).get("/search").status_code == 403


def test_what_is_off_is_said_in_one_sentence(at_work: House) -> None:  # noqa: F811
    """An author or a state that is none, or a day that is none."""
    reader = browser(at_work.officer)
    assert "There is no such account." in reader.get("/search?author=nobody").content.decode()
    assert "There is no such state." in reader.get("/search?state=lost").content.decode()
    assert "Write a day as day, month and year" in reader.get("/search?from=1").content.decode()


def test_what_is_found_comes_in_pages(at_work: House) -> None:  # noqa: F811
    """Twenty-five on a page, and the choice is kept from page to page."""
    _many(at_work)
    text = browser(at_work.officer).get("/search?kind=letter").content.decode()
    assert text.count('class="pw-entries__said"') == 25
    assert "?kind=letter&amp;page=2" in text
    assert browser(at_work.officer).get("/search?kind=letter&page=2").content.decode().count("pw-entries__said") == 5


def test_what_no_database_keeps_finds_nothing(at_work: House) -> None:  # noqa: F811
    """A sign that is none, in an address or a form, is answered in a sentence, and is no fault of the house."""
    client = browser(at_work.author)
    for path in ("/search?case=%00", "/search?number=%00", "/products/%00", "/requests/%00", "/search?kind=a%00b"):
        assert client.get(path).status_code in {200, 404}, path
    said = {"act": "open", "case": "C\0", "recipient": "P1035", "basis": "subject", "received": "2026-05-01"}
    assert client.post("/requests/new", said).status_code in {403, 409, 422}
    assert client.get(f"/ledger/{'9' * 40}").status_code in {403, 404}
    assert browser(at_work.auditor).get(f"/ledger/{'9' * 40}").status_code == 404
