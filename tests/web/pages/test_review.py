"""The author's review: going through what was found for one recipient, and deciding."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import accounting
from partywall.model.disclosure import Outcome
from partywall.model.product import Role
from service import working
from service.working import FATHER, MOTHER, House, at_work, with_findings
from web.browsing import browser
from web.pages.rooms import PHONE, ZOOMED, Site, fits, picture, site, tree, violations

if TYPE_CHECKING:
    from playwright.sync_api import Page

__all__ = ["at_work", "site", "with_findings"]


def address(house: House) -> str:
    return f"/products/{house.letter}/review/{FATHER}"


def ready(house: House) -> str:
    """The address, once this process has the findings at hand."""
    assert browser(house.author).get(address(house)).status_code == 200
    return address(house)


def reviewed(house: House):  # type: ignore[no-untyped-def]
    from partywall.service import review

    return review.review_of(house.author, house.letter, FATHER)


def decided(house: House) -> list[tuple[int, str]]:
    """The number of each passage with the outcome of each decision on it, in the order in which they were made."""
    numbers = {row.id: row.number for row in reviewed(house).passages}
    return [(numbers.get(row.passage, 0), row.outcome.value) for row in house.product(house.letter).decided(FATHER)]


def says(page: Page, words: str) -> None:
    """Wait until it is said at the top what was done."""
    from playwright.sync_api import expect

    expect(page.locator("#pw-said")).to_contain_text(words)


def at(page: Page, number: int) -> None:
    """Wait until that passage is shown."""
    page.locator(f".pw-panel__now[data-number='{number}']").wait_for(state="attached")


def press(page: Page, key: str, words: str) -> None:
    """Press a key, and wait until it is said what was done."""
    page.keyboard.press(key)
    says(page, words)


def test_the_review_reads_in_order_and_breaks_no_rule_of_access(with_findings: House, site: Site) -> None:
    """One heading for the page, one for each of its three parts; axe-core finds nothing against WCAG 2.2 AA."""
    page = site.visit("author", ready(with_findings))
    page.locator("#pw-sheet").wait_for()
    assert violations(page) == []
    assert fits(page)
    assert page.locator("h1, h2, main h3").all_inner_texts()[0] == "Review for Darren Ashby"
    told = tree(page)
    order = [
        "Review for Darren Ashby",
        "to decide",
        "Passage ",
        "Withhold",
        "Keep",
        "Whose it is",
        "Page 1 of 1",
        "Something was missed?",
        "11 passages",
    ]  # noqa: E501
    places = [told.index(words) for words in order]
    assert places == sorted(places)
    picture(page, "review", whole=False)


@pytest.mark.parametrize("size", [PHONE, ZOOMED], ids=["phone", "400 %"])
def test_the_review_fits_a_small_window(with_findings: House, site: Site, size: tuple[int, int]) -> None:
    """On a phone, and at 400 %, nothing has to be scrolled sideways, and what is to be decided stands first."""
    page = site.visit("author", ready(with_findings), size=size)
    assert fits(page)
    assert violations(page) == []
    panel, document = page.locator("#pw-panel").bounding_box(), page.locator("#pw-document").bounding_box()
    assert panel and document and panel["y"] < document["y"]


def test_a_whole_letter_is_reviewed_by_keyboard_alone(with_findings: House, site: Site) -> None:
    """From the first passage to the last with single keys, and the copy is asked for; nothing but keys is used."""
    house = with_findings
    page = site.visit("author", ready(house) + "?passage=" + reviewed(house).passages[0].id)
    for row in reviewed(house).passages:
        at(page, row.number)
        key = "k" if row.outcome is Outcome.REFER else "a"
        said = "Passage {} may stay." if row.outcome is Outcome.REFER else "You agree on passage {}."
        press(page, key, said.format(row.number))
    assert [number for number, _ in decided(house)] == [row.number for row in reviewed(house).passages]
    assert reviewed(house).counts()[Outcome.REFER] == 0
    page.locator("button[value=ask-copy]").focus()
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    assert "The copy is being made." in page.inner_text("main")
    house.work()
    [edition] = house.product(house.letter).editions
    assert edition.referred == 0


def test_keys_go_on_and_back_and_can_be_switched_off(with_findings: House, site: Site) -> None:
    """n and p go from passage to passage, with focus on its heading; in a field, or switched off, they are letters."""
    page = site.visit("author", ready(with_findings) + "?passage=" + reviewed(with_findings).passages[0].id)
    page.keyboard.press("n")
    at(page, 2)
    page.locator("#pw-panel-title:focus").wait_for()
    assert page.evaluate("document.activeElement.id") == "pw-panel-title"
    assert page.locator("#pw-list [aria-current]").inner_text().startswith("2")
    page.keyboard.press("n")
    at(page, 3)
    page.keyboard.press("p")
    at(page, 2)
    page.fill("#words", "")
    page.focus("#words")
    page.keyboard.type("nap")
    assert page.input_value("#words") == "nap"
    assert page.locator("#pw-panel-title").inner_text().startswith("Passage 2")
    page.locator("h1").click()
    page.keyboard.press("?")
    page.locator("#pw-keys-on").uncheck()
    page.locator("h1").click()
    page.keyboard.press("n")
    page.wait_for_timeout(200)
    assert page.locator("#pw-panel-title").inner_text().startswith("Passage 2")
    page.reload()
    assert not page.locator("#pw-keys-on").is_checked()


def test_who_goes_on_while_a_decision_is_saved_sees_it(with_findings: House, site: Site) -> None:
    """What is shown next comes from after the decision, though it was fetched before; no passage is passed over."""
    house = with_findings
    page = site.visit("author", ready(house) + "?passage=" + reviewed(house).passages[0].id)
    page.wait_for_load_state("networkidle")
    page.route("**/review/**", lambda route: (page.wait_for_timeout(400), route.continue_()))
    before = page.inner_text("#pw-tally")
    page.keyboard.press("k")
    page.keyboard.press("n")
    page.keyboard.press("n")
    says(page, "Passage 1 may stay.")
    at(page, 2)
    page.wait_for_load_state("networkidle")
    assert page.locator("#pw-panel-title").inner_text().startswith("Passage 2")
    assert page.locator("#pw-panel #pw-undo").count() == 1
    assert page.inner_text("#pw-tally") != before
    page.unroute_all(behavior="ignoreErrors")
    assert decided(house) == [(1, "disclose")]


def test_what_was_decided_last_is_undone_by_a_key(with_findings: House, site: Site) -> None:
    """The passage waits again, and it is said which."""
    house = with_findings
    asked = next(row for row in reviewed(house).passages if row.outcome is Outcome.REFER)
    page = site.visit("author", ready(house) + "?passage=" + asked.id)
    press(page, "w", f"Passage {asked.number} is withheld")
    press(page, "u", "is undone")
    assert page.locator("#pw-panel-title").inner_text().startswith(f"Passage {asked.number}")
    assert "you decide" in page.locator("#pw-panel-title").inner_text()
    assert decided(house) == [(asked.number, "redact"), (asked.number, "refer")]


def test_the_same_for_all_about_one_person_at_a_stroke(with_findings: House, site: Site) -> None:
    """It is said before which these are; then all are decided, and one undo brings all of them back."""
    house = with_findings
    rows = [row for row in reviewed(house).passages if row.whose == "Kian Marsden"]
    assert len(rows) > 1
    page = site.visit("author", ready(house) + "?passage=" + rows[0].id)
    page.keyboard.press("s")
    told = page.locator("#pw-alike").inner_text()
    assert f"all {len(rows)} about Kian Marsden" in told and all(row.words[:30] in told for row in rows)
    page.locator("#pw-alike button").press("Enter")
    says(page, "2 passages are withheld.")
    assert decided(house) == [(row.number, "redact") for row in rows]
    press(page, "u", "on 2 passages is undone")


def test_words_that_were_missed_are_marked_on_the_page_by_keyboard(with_findings: House, site: Site) -> None:
    """m, then arrow keys with Shift, then Enter: the words are withheld, and stand on the list as a passage."""
    house = with_findings
    page = site.visit("author", ready(house))
    before = len(reviewed(house).passages)
    page.keyboard.press("m")
    page.locator("#pw-sheet:focus").wait_for()
    for _ in range(30):
        page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowDown")
    for _ in range(2):
        page.keyboard.press("Shift+ArrowRight")
    assert "Selected: 3" in page.inner_text("#pw-mark-said")
    page.keyboard.press("Enter")
    says(page, "What you marked is withheld.")
    now = reviewed(house)
    assert len(now.passages) == before + 1
    [added] = [row for row in now.passages if row.added]
    assert added.outcome is Outcome.REDACT and len(added.words.split()) == 3


def test_a_box_around_words_marks_them(with_findings: House, site: Site) -> None:
    """By mouse: the words whose middle is inside are withheld."""
    house = with_findings
    page = site.visit("author", ready(house))
    found = reviewed(house)
    from partywall.service import review

    sheet = review.page_sheet(house.author, found, 1)
    words = [word for word in sheet.words if abs(word[4] - sheet.words[0][4]) < 2]
    marks = page.locator(".pw-page__marks").bounding_box()
    assert marks
    scale = marks["width"] / sheet.width
    left, top = min(word[3] for word in words), words[0][4]
    right, bottom = max(word[3] + word[5] for word in words), words[0][4] + words[0][6]
    page.mouse.move(marks["x"] + (left - 3) * scale, marks["y"] + (top - 2) * scale)
    page.mouse.down()
    page.mouse.move(marks["x"] + (right + 3) * scale, marks["y"] + (bottom + 2) * scale, steps=4)
    page.mouse.up()
    assert f"Selected: {len(words)}" in page.inner_text("#pw-mark-said")
    page.click("#pw-mark-go")
    says(page, "What you marked is withheld.")
    [added] = [row for row in reviewed(house).passages if row.added]
    assert added.outcome is Outcome.REDACT


def form(page: str, button: str) -> dict[str, str]:
    """The hidden fields of the form that has a button."""
    forms = re.findall(r"<form method=\"post\".*?</form>", page, re.DOTALL)
    held = next(text for text in forms if f'value="{button}"' in text)
    hidden = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', held)
    return {**dict(hidden), "act": button}


def test_everything_but_marking_words_works_without_a_script(with_findings: House, site: Site) -> None:
    """Links go from passage to passage, forms decide, and the page is drawn again at the next."""
    house = with_findings
    rows = reviewed(house).passages
    page = site.visit("author", ready(house) + "?passage=" + rows[0].id, java_script_enabled=False)
    page.locator("#pw-panel nav >> text=Next").click()
    assert page.locator("#pw-panel-title").inner_text().startswith("Passage 2")
    page.locator("#words").fill("She told us in confidence.")
    page.locator("#pw-decide button[value=keep]").click()
    assert "Passage 2 may stay." in page.inner_text("main")
    assert page.locator("#pw-panel-title").inner_text().startswith("Passage 3")
    page.locator("#pw-undo button").click()
    assert "undone" in page.inner_text("main")
    page.locator("summary >> text=Withhold all of this page").click()
    page.locator("button[value=mark-sheet]").click()
    assert "What you marked is withheld." in page.inner_text("main")
    assert decided(house)[0] == (2, "disclose")
    assert house.product(house.letter).decided(FATHER)[0].words == "She told us in confidence."
    assert not page.locator("#pw-mark").is_visible()


def test_who_overtakes_another_is_told_and_loses_nothing(with_findings: House) -> None:
    """The manager decided while the author looked. The author's page comes back with that, and with what they wrote."""
    from partywall.service import deciding, review

    house = with_findings
    author = browser(house.author)
    id = reviewed(house).passages[0].id
    page = author.get(address(house), {"passage": id}).content.decode()
    theirs = review.review_of(house.manager, house.letter, FATHER)
    deciding.decide_all(house.manager, theirs, [id], Outcome.REDACT, "confidential", "Ask me first.")
    sent = {**form(page, "keep"), "words": "She may know this.", "reason-disclose": "entitled"}
    answer = author.post(f"{address(house)}?passage={id}", sent)
    told = answer.content.decode()
    assert answer.status_code == 409
    assert "Somebody else decided here while you looked." in told
    assert "Ask me first." in told and 'value="She may know this."' in told
    scripted = author.post(f"{address(house)}?passage={id}", {**sent, "once": "x"}, headers={"X-Partywall": "review"})
    assert scripted.status_code == 409
    for held in ('value="She may know this."', '<option value="entitled" selected>'):
        assert held in told and held in scripted.json()["panel"]
    assert author.post(f"{address(house)}?passage={id}", {**form(told, "keep"), "words": "She may."}).status_code == 303
    assert [outcome for _, outcome in decided(house)] == ["redact", "disclose"]


def test_a_second_press_decides_nothing_more(with_findings: House) -> None:
    """The same form sent twice is one decision."""
    house = with_findings
    author = browser(house.author)
    id = reviewed(house).passages[0].id
    page = author.get(address(house), {"passage": id}).content.decode()
    for _ in range(2):
        assert author.post(f"{address(house)}?passage={id}", form(page, "withhold")).status_code == 303
    assert len(decided(house)) == 1


@pytest.mark.parametrize(
    "fields",
    [
        {"act": "mark", "places": "0:5:2"},
        {"act": "mark", "places": "9999:0:4 x"},
        {"act": "mark", "places": ""},
        {"act": "keep", "reason-disclose": "because"},
        {"act": "withhold", "words": "x" * 4001},
        {"act": "alike", "outcome": "redact", "which": "all", "number-all": "99"},
        {"act": "no-such-act"},
    ],
    ids=lambda fields: fields["act"],
)
def test_what_is_off_is_said_in_a_sentence_and_nothing_is_decided(with_findings: House, fields: dict[str, str]) -> None:
    """One clear sentence at the top of the page, and no decision."""
    house = with_findings
    id = reviewed(house).passages[0].id
    answer = browser(house.author).post(f"{address(house)}?passage={id}", fields)
    assert answer.status_code == 409
    assert 'class="govuk-error-summary' in answer.content.decode()
    assert decided(house) == []


def test_who_could_check_it_is_warned_before_anything_is_shown(with_findings: House, site: Site) -> None:
    """An officer who is a checker too sees first what a look costs; nothing is noted before they go on."""
    house = with_findings
    house.people["both"] = both = accounting.person(
        house.administrator, "two.hats", Role.CHECKER, Role.OFFICER, at=house.tick(), agrees=house.officer
    )
    site.people["both"] = both
    page = site.visit("both", ready(house))
    assert page.locator("h1").inner_text() == "If you look, you cannot check this blind"
    assert violations(page) == [] and fits(page)
    assert "Kian" not in page.content() and both not in house.product(house.letter).looked
    picture(page, "review-before")
    page.locator("button[value=look]").press("Enter")
    page.wait_for_selector("#pw-panel")
    assert both in house.product(house.letter).looked


def test_no_piece_of_the_page_comes_before_the_warning(with_findings: House) -> None:
    """What the script fetches stands behind the same page."""
    house = with_findings
    both = accounting.person(
        house.administrator, "two.hats", Role.CHECKER, Role.OFFICER, at=house.tick(), agrees=house.officer
    )
    for query in ("?only=panel", "?only=sheet&sheet=1", "?only=list"):
        answer = browser(both).get(address(house) + query)
        assert "Content-Type" in answer.headers and "json" not in answer.headers["Content-Type"]
        assert "you cannot check this blind" in answer.content.decode()
    assert both not in house.product(house.letter).looked


@pytest.mark.parametrize("who", ["stranger", "checker", "sender"])
def test_to_a_stranger_there_is_no_such_page(with_findings: House, who: str) -> None:
    """The page and each piece of it answer as for a product that never was."""
    house = with_findings
    theirs = browser(house.people[who])
    for query in ("", "?only=panel", "?only=sheet", "?only=list"):
        there, nowhere = theirs.get(address(house) + query), theirs.get(f"/products/pnone/review/{FATHER}{query}")
        assert (there.status_code, nowhere.status_code) == (404, 404)
        assert re.sub(
            r'name="(?:csrf|once|next)[^>]*>', "", re.findall(r"<main.*</main>", there.content.decode(), re.DOTALL)[0]
        ) == re.sub(
            r'name="(?:csrf|once|next)[^>]*>', "", re.findall(r"<main.*</main>", nowhere.content.decode(), re.DOTALL)[0]
        )  # noqa: E501
    assert theirs.post(address(house), {"act": "keep"}).status_code == 404


def test_on_a_closed_product_one_can_look_and_not_decide(with_findings: House) -> None:
    """The review says why, and has no button that decides."""
    from partywall.procedure import acts

    house = with_findings
    house.do("author", acts.CloseProduct(), house.letter)
    told = browser(house.author).get(address(house)).content.decode()
    assert "You can look here, and not decide:" in told and "The document is closed." in told
    assert 'value="keep"' not in told and 'value="undo"' not in told and 'value="mark"' not in told


def test_only_what_was_asked_for_is_gone_through(with_findings: House) -> None:
    """By what is to be done, by person, and the least sure first."""
    from partywall.service import review

    house = with_findings
    author, found = browser(house.author), reviewed(house)
    told = author.get(address(house), {"show": "decide"}).content.decode()
    assert "1 passage<" in told
    about = next(row.about for row in found.passages if row.whose == "Kian Marsden")
    assert "2 passages<" in author.get(address(house), {"about": about}).content.decode()
    unsure = [row.score for row in review.chosen(found, unsure=True)]
    assert unsure == sorted(unsure)
    assert "There are none of these." in author.get(address(house), {"show": "stay"}).content.decode()


@pytest.mark.slow
@pytest.mark.parametrize("at_work", ["sqlite"], indirect=True)
@pytest.mark.parametrize("name", ["plan.pdf", "plan.docx"])
def test_the_whole_plan_is_reviewed_by_keyboard(at_work: House, site: Site, name: str) -> None:
    """Every passage of the example plan for the mother, over all its pages, and the copy that comes of it is safe."""
    house = at_work
    content = (working.EXAMPLES / "documents" / name).read_bytes()
    house.letter = working.opened(house, recipient=MOTHER, content=content, name=name)
    working.find(house, house.letter, MOTHER)
    from partywall.service import review

    def now():  # type: ignore[no-untyped-def]
        return review.review_of(house.author, house.letter, MOTHER)

    rows = now().passages
    assert len({row.sheet for row in rows}) > 1
    site_page = site.visit("author", f"/products/{house.letter}/review/{MOTHER}?passage={rows[0].id}")
    for row in rows:
        at(site_page, row.number)
        site_page.locator(f"#pw-sheet[data-number='{row.sheet}']").wait_for()
        site_page.keyboard.press("w" if row.outcome is Outcome.REFER else "a")
    says(site_page, f"assage {rows[-1].number}")
    site_page.wait_for_selector("button[value=ask-copy]")
    assert {row.passage for row in house.product(house.letter).decided(MOTHER)} == {row.id for row in rows}
    id = working.made_edition(house, house.letter, MOTHER)
    edition = house.product(house.letter).edition(id)
    assert edition is not None and edition.verified and edition.referred == 0
