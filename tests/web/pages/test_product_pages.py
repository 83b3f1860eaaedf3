"""The pages of a product in a real browser: read aloud, by keyboard, on a phone, and while something is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.working import CASE, FATHER, KIND, LETTER, House, at_work, with_edition, with_letter  # noqa: F401
from web.pages.reading import reads_as
from web.pages.rooms import PHONE, ZOOMED, Site, fits, picture, site, violations  # noqa: F401

if TYPE_CHECKING:
    from playwright.sync_api import Page

PICTURED = {
    "": "product",
    "/sources": "product-sources",
    "/document": "product-document",
    "/questions": "product-questions",
    "/history": "product-history",
    "/near-miss": "near-miss",
}


DROP = """([bytes, name]) => {
  const brought = new DataTransfer();
  brought.items.add(new File([new Uint8Array(bytes)], name));
  const zone = document.querySelector(".govuk-file-upload-button");
  for (const kind of ["dragenter", "dragover", "drop"])
    zone.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: brought }));
}"""
"""Somebody drags a file to the field and lets go."""


def sound(page: Page) -> None:
    """What holds of each page, whatever is on it."""
    assert violations(page) == []
    assert fits(page)
    assert page.locator("h1").count() == 1
    levels = page.locator("h1, h2, h3, h4").evaluate_all("rows => rows.map(row => Number(row.tagName[1]))")
    assert all(after <= before + 1 for before, after in zip(levels, levels[1:], strict=False)), levels


def to(page: Page, words: str, most: int = 90) -> None:
    """Go on by Tab until what has the focus says so."""
    for _ in range(most):
        page.keyboard.press("Tab")
        held = page.evaluate("() => document.activeElement.innerText || document.activeElement.value || ''")
        if held.strip().startswith(words):
            return
    raise AssertionError(f"the keyboard does not reach: {words}")


def test_from_my_work_to_the_check_by_keyboard_alone(with_edition: House, site: Site) -> None:  # noqa: F811
    """The list of work, its first line, the copy, and the button: Tab and Enter are enough."""
    page = site.visit("author")
    sound(page)
    assert reads_as(page, "my-work")
    picture(page, "my-work")
    to(page, "Hand the copy for Darren Ashby to its check")
    page.keyboard.press("Enter")
    page.wait_for_url("**/products/*")
    sound(page)
    assert reads_as(page, "product")
    to(page, "Hand it to the check")
    page.keyboard.press("Enter")
    page.get_by_text("Handed to the independent check.").wait_for()
    assert with_edition.product(with_edition.letter).editions[0].state == "waiting for a check"


def test_every_page_of_a_product_is_sound_and_fits(with_edition: House, site: Site) -> None:  # noqa: F811
    """axe-core finds nothing, headings stand in order, and at 400 % and on a phone nothing is cut off."""
    page = site.visit("author")
    for room in ("", "/recipients", "/sources", "/document", "/questions", "/unread", "/history", "/procedure",
                 "/near-miss"):  # fmt: skip
        page.goto(f"/products/{with_edition.letter}{room}")
        sound(page)
        if room in PICTURED:
            picture(page, PICTURED[room], whole=False)
        for width, height in (ZOOMED, PHONE):
            page.set_viewport_size({"width": width, "height": height})
            assert fits(page), (room, width)
        page.set_viewport_size({"width": 1280, "height": 900})
    assert reads_as(page, "near-miss")


def test_a_product_is_opened_and_its_recipient_named_by_keyboard(at_work: House, site: Site) -> None:  # noqa: F811
    """Radios by arrows and space, days by numbers; what each may have is read with their name."""
    page = site.visit("author", "/products/new")
    sound(page)
    assert reads_as(page, "product-new")
    page.get_by_label("Letter", exact=True).focus()
    page.keyboard.press("Space")
    page.get_by_label("The day that starts the clock (optional)").focus()
    page.keyboard.type("26/11/2026")
    page.get_by_role("button", name="Open it").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Started. Now say who is to have it.").wait_for()
    page.get_by_role("button", name="Say who is to have it").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/recipients")
    sound(page)
    assert reads_as(page, "product-recipients")
    picture(page, "product-recipients", whole=False)
    father = page.get_by_role("radio", name="Darren Ashby")
    told = page.locator(f"#{father.get_attribute('aria-describedby')}").inner_text()
    assert "Of Joanne Pellow, Ruby Pellow and Alfie Pellow, all but: where they live or can be reached." in told
    father.focus()
    page.keyboard.press("Space")
    page.get_by_role("radio", name="A parent, or somebody else").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Name them").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Named. They get a copy of their own.").wait_for()


def test_progress_is_told_while_a_document_is_read(with_letter: House, site: Site) -> None:  # noqa: F811
    """Without a new page: what is being done, then what was found, both told to a screen reader."""
    page = site.visit("author", f"/products/{with_letter.letter}")
    page.get_by_role("button", name="Have it read").click()
    page.locator("[data-job]").wait_for()
    sound(page)
    page.evaluate("() => { window.here = true; }")
    with_letter.work()
    page.get_by_text("passages were found.").wait_for()
    assert page.evaluate("() => window.here"), "the page was not loaded anew"
    assert page.locator(".pw-live").inner_text() == "Done. What came of it is shown below."
    assert page.get_by_role("link", name="Go through what was found").count()
    assert page.locator("[data-job]").count() == 0
    sound(page)


def test_without_a_script_all_of_it_goes_as_well(with_letter: House, site: Site) -> None:  # noqa: F811
    """The document is handed in by a plain field, and how far it is says a link that looks again."""
    page = site.visit("author", f"/products/{with_letter.letter}/document", java_script_enabled=False)
    page.set_input_files("#file", LETTER)
    page.get_by_role("button", name="Hand it in").click()
    page.get_by_text("Handed in. The original is kept as it is.").wait_for()
    page.get_by_role("button", name="Have it read").click()
    page.get_by_role("link", name="Look again").click()
    assert page.locator("progress").count() == 1


def test_a_file_is_dropped(with_letter: House, site: Site) -> None:  # noqa: F811
    """Where there is a script, a file can be dropped on the field, and its name is shown before it is handed in."""
    page = site.visit("author", f"/products/{with_letter.letter}/document")
    page.locator("#file-input").wait_for(state="attached")
    page.evaluate(DROP, [[*LETTER.read_bytes()], LETTER.name])
    page.get_by_text(LETTER.name).wait_for()
    page.get_by_role("button", name="Hand it in").click()
    page.get_by_text("Handed in. The original is kept as it is.").wait_for()
    assert len(with_letter.product(with_letter.letter).drafts) == 2
