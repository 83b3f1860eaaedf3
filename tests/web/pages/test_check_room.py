"""The checker's room in a real browser: by keyboard alone, by pointer, and how long a page was really looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service import working
from service.working import House, with_edition  # noqa: F401
from web.pages.checked import KEPT, address, begun, compared, marks, returned, seconds, waiting
from web.pages.reading import reads_as
from web.pages.rooms import WIDE, ZOOMED, Site, fits, picture, site, violations  # noqa: F401

if TYPE_CHECKING:
    from playwright.sync_api import Page

SLOW = 60_000
"""Milliseconds that a step may take where many tests share a machine."""


def sound(page: Page, name: str) -> None:
    """Nothing breaks a rule of access, it reads in order, fits at 400 %, and is kept as a picture."""
    assert violations(page) == []
    assert reads_as(page, name)
    picture(page, name)
    page.set_viewport_size({"width": ZOOMED[0], "height": ZOOMED[1]})
    assert fits(page)
    page.set_viewport_size({"width": WIDE[0], "height": WIDE[1]})


def opened(site: Site, who: str, path: str) -> Page:  # noqa: F811
    page = site.visit(who, path)
    page.set_default_timeout(SLOW)
    return page


def tab_to(page: Page, words: str) -> None:
    """Press Tab until what has the focus is called so."""
    for _ in range(60):
        page.keyboard.press("Tab")
        here = page.evaluate(
            "() => { const e = document.activeElement;"
            " const by = e.labels && e.labels[0] ? e.labels[0].innerText : '';"
            " return [e.id, e.getAttribute('aria-label'), by, e.innerText].filter(Boolean).join(' | ') }"
        )
        if words in here:
            return
    raise AssertionError(f"Tab does not lead to {words}")


def decide(page: Page, change: bool, reason: str) -> None:
    """Decide the open difference by keyboard, as it has the focus or not."""
    number = page.locator("h1").inner_text()
    tab_to(page, "change-no")
    page.keyboard.press("ArrowDown" if change else "Space")
    page.keyboard.press("Tab")
    page.keyboard.type(reason)
    page.keyboard.press("Enter")
    page.wait_for_function("before => document.querySelector('h1').innerText !== before", arg=number)


def read_and_mark(page: Page, words: int) -> None:
    """Go to the text, mark the first words of the fifth line, and say why."""
    page.locator("#words").wait_for()
    tab_to(page, "words")
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Home")
    for _ in range(words - 1):
        page.keyboard.press("Shift+ArrowRight")
    page.keyboard.press("Enter")
    page.keyboard.type("Whose is it?")
    page.keyboard.press("Enter")
    page.locator(".pw-marks").wait_for()


@pytest.mark.slow
def test_a_copy_is_checked_by_keyboard_alone_and_approved(with_edition: House, site: Site) -> None:  # noqa: F811
    """Begun, read for as long as is asked, marked, compared, every difference decided, approved."""
    made = with_edition
    waiting(made, disputed=True)
    page = opened(site, "checker", address(made))
    tab_to(page, "Begin the check")
    page.keyboard.press("Enter")
    read_and_mark(page, 3)
    assert marks(made) == ["Mr Darren Ashby"]
    page.get_by_text("This page has been open for long enough.").wait_for()
    tab_to(page, "I have read it all")
    page.keyboard.press("Enter")
    page.wait_for_url("**/check/end")
    tab_to(page, "End the blind part")
    page.keyboard.press("Enter")
    page.wait_for_url("**/comparison")
    made.work()
    page.locator(".pw-three").first.wait_for()
    while page.locator("#change-no").count():
        decide(page, False, "He knows it already.")
    tab_to(page, "Approve this copy")
    page.keyboard.press("Enter")
    page.get_by_text("Approved. Of 1 mark of yours, 0 led to a change.").wait_for()
    assert made.product(made.letter).edition(made.edition).state.value == "checked"  # type: ignore[union-attr]


def test_a_copy_is_sent_back_by_keyboard_alone(with_edition: House, site: Site) -> None:  # noqa: F811
    """Marked and read, one difference must change, and it goes back to its author with words."""
    made = with_edition
    begun(made, disputed=True)
    context = site.visit("checker", "/sign-in")
    context.set_default_timeout(SLOW)
    context.clock.install()
    page = context
    page.goto(address(made))
    read_and_mark(page, 3)
    page.clock.run_for(25_000)
    page.get_by_text("This page has been open for long enough.").wait_for()
    assert seconds(made) >= 20
    tab_to(page, "I have read it all")
    page.keyboard.press("Enter")
    page.wait_for_url("**/check/end")
    tab_to(page, "End the blind part")
    page.keyboard.press("Enter")
    page.wait_for_url("**/comparison")
    made.work()
    page.goto(address(made, "comparison"))
    decide(page, True, "He must not have it.")
    while page.locator("#change-no").count():
        decide(page, False, "He knows it already.")
    assert page.locator("h1").inner_text() == "It goes back to its author"
    tab_to(page, "words")
    page.keyboard.type("Please look at the first one.")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("Sent back to its author, with your words.").wait_for()
    assert made.product(made.letter).edition(made.edition).state.value == "returned to the author"  # type: ignore[union-attr]


def test_a_page_that_is_hidden_or_has_not_the_focus_counts_nothing(with_edition: House, site: Site) -> None:  # noqa: F811
    """Seconds count while the page is in front; what was counted is said as soon as it is not."""
    made = with_edition
    begun(made)
    page = site.visit("checker", "/sign-in")
    page.set_default_timeout(SLOW)
    page.clock.install()
    page.goto(address(made))
    page.clock.run_for(5_000)
    page.evaluate(
        "() => { Object.defineProperty(document, 'visibilityState', { get: () => window.seen, configurable: true });"
        " window.seen = 'hidden'; document.dispatchEvent(new Event('visibilitychange')) }"
    )
    page.wait_for_function("() => Number(document.getElementById('time').dataset.seen) >= 4")
    before = seconds(made)
    assert 4 <= before <= 6
    page.clock.run_for(120_000)
    page.evaluate("() => { window.seen = 'visible'; document.hasFocus = () => false }")
    page.clock.run_for(120_000)
    page.evaluate("() => { delete document.hasFocus }")
    page.clock.run_for(18_000)
    page.get_by_text("This page has been open for long enough.").wait_for()
    assert 20 <= seconds(made) <= 24


def test_words_are_marked_by_pointer_on_the_text_and_on_the_picture(with_edition: House, site: Site) -> None:  # noqa: F811
    """A click takes a word, Shift and a click all up to another, a region drawn on the picture the words in it."""
    made = with_edition
    begun(made)
    page = opened(site, "checker", address(made))
    word = page.locator(".pw-line span", has_text="Helen")
    word.click()
    page.locator(".pw-line span", has_text="Marsden").click(modifiers=["Shift"])
    assert page.locator("#chosen").inner_text() == "“Helen Marsden”"
    page.get_by_role("button", name="Mark", exact=True).click()
    page.locator(".pw-marks").wait_for()
    assert marks(made) == ["Helen Marsden"]
    page.get_by_role("button", name="Take back mark 1").click()
    page.locator(".pw-marks").wait_for(state="detached")
    assert marks(made) == []
    if not page.locator(".pw-sheet").count():
        pytest.skip("LibreOffice is not installed.")
    page.locator(".pw-sheet svg").wait_for()
    box = page.locator(".pw-sheet svg").evaluate(
        "svg => { const all = [...svg.querySelectorAll('rect')].slice(3, 6).map(e => e.getBoundingClientRect());"
        " return [Math.min(...all.map(b => b.left)) - 1, Math.min(...all.map(b => b.top)) - 1,"
        " Math.max(...all.map(b => b.right)) + 1, Math.max(...all.map(b => b.bottom)) + 1] }"
    )
    page.mouse.move(box[0], box[1])
    page.mouse.down()
    page.mouse.move(box[2], box[3], steps=3)
    page.mouse.up()
    said = page.locator("#chosen").inner_text()
    page.get_by_role("button", name="Mark", exact=True).click()
    page.locator(".pw-marks").wait_for()
    found = marks(made)
    assert found
    assert said.strip("“”").split() == " ".join(found).split()


def test_what_is_not_saved_is_said_and_kept_chosen(with_edition: House, site: Site) -> None:  # noqa: F811
    """Where the house does not answer, the words stay chosen, and the next press saves them. So do they where it
    refuses, with what was written there and elsewhere on the page."""
    made = with_edition
    begun(made)
    page = opened(site, "checker", address(made))
    page.locator(".pw-line span", has_text="Helen").click()
    page.fill("#why", "Whose nurse?")
    page.route("**/check", lambda route: route.abort())
    page.get_by_role("button", name="Mark", exact=True).click()
    page.get_by_text("This was not saved.").wait_for()
    assert marks(made) == []
    page.unroute("**/check")
    page.get_by_role("button", name="Mark", exact=True).click()
    page.locator(".pw-marks").wait_for()
    assert marks(made) == ["Helen"]
    page.locator("#by-typing summary").click()
    page.fill("#words-typed", "Ruby")
    page.locator(".pw-line span", has_text="Helen").click()
    page.fill("#why", "Once more.")
    page.get_by_role("button", name="Mark", exact=True).click()
    page.get_by_text("You have marked these words already.").first.wait_for()
    assert page.locator("#chosen").inner_text() == "“Helen”"
    assert (page.input_value("#why"), page.input_value("#words-typed")) == ("Once more.", "Ruby")
    site.faults.clear()


def test_the_room_reads_in_order_from_its_door_to_the_comparison(with_edition: House, site: Site) -> None:  # noqa: F811
    """Before, while they are blind, and when it ends: nothing breaks WCAG 2.2 AA, nothing is cut off at 400 %."""
    from partywall.service import checking

    made = with_edition
    waiting(made, disputed=True)
    page = opened(site, "checker", address(made))
    sound(page, "check-ahead")
    page.get_by_role("button", name="Begin the check").click()
    page.locator("#words").wait_for()
    checking.mark_words(made.checker, made.letter, made.edition, 1, "Mr Eccles", "Who is he?")
    page.reload()
    page.locator(".pw-marks").wait_for()
    if page.locator(".pw-sheet").count():
        page.locator(".pw-sheet svg").wait_for()
    sound(page, "check-reading")
    page.goto(address(made, "check/end"))
    sound(page, "check-short")
    page.goto(address(made, "check/leave"))
    sound(page, "check-leave")
    other = opened(site, "second_checker", "/sign-in")
    assert other.goto(address(made)).status == 404  # type: ignore[union-attr]
    sound(other, "check-gone")
    site.faults.clear()


def test_the_comparison_reads_in_order_until_it_is_decided(with_edition: House, site: Site) -> None:  # noqa: F811
    """Each difference, and the page on which a copy is approved."""
    from partywall.procedure import acts

    made = with_edition
    compared(made)
    page = opened(site, "checker", address(made, "comparison"))
    sound(page, "comparison")
    check = made.product(made.letter).edition(made.edition).check  # type: ignore[union-attr]
    assert any(row.kept for row in check.differences), KEPT  # type: ignore[union-attr]
    for row in check.differences:  # type: ignore[union-attr]
        made.do("checker", acts.SettleDifference(made.edition, row.id, False, "His own."), made.letter)
    page.goto(address(made, "comparison"))
    sound(page, "comparison-decided")


def test_what_came_back_reads_in_order_for_its_author(with_edition: House, site: Site) -> None:  # noqa: F811
    """What must change first, then what stays."""
    made = with_edition
    returned(made)
    page = opened(site, "author", address(made, "comparison"))
    sound(page, "comparison-returned")


def test_the_end_and_what_a_manager_sees_read_in_order(with_edition: House, site: Site) -> None:  # noqa: F811
    """When all is read, and for who may take a check from somebody away."""
    made = with_edition
    begun(made)
    manager = opened(site, "manager", address(made))
    sound(manager, "check-elsewhere")
    manager.goto(address(made, "check/leave"))
    sound(manager, "check-take")
    working.read_through(made, made.letter, made.edition)
    page = opened(site, "checker", address(made, "check/end"))
    sound(page, "check-end")
    page.get_by_role("button", name="End the blind part").click()
    page.wait_for_url("**/comparison")
    sound(page, "comparison-waiting")
