"""Calling a copy back, on pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from service.working import House, made_edition, opened, released, screened, with_checked  # noqa: F401
from web.browsing import browser
from web.pages.reading import reads_as
from web.pages.rooms import PHONE, ZOOMED, Site, fits, picture, site, tabs, violations  # noqa: F401

if TYPE_CHECKING:
    from playwright.sync_api import Page


def at(made: House, name: str = "recall") -> str:
    return f"/products/{made.letter}/editions/{made.edition}/{name}"


def press(made: House, who: str, act: str, **said: Any) -> Any:
    return browser(made.people[who]).post(at(made), {"act": act, **said})


def gone(made: House) -> Any:
    edition = made.product(made.letter).edition(made.edition)
    assert edition is not None
    return edition


def go_to(page: Page, what: str) -> None:
    assert any(here.startswith(what) for here in tabs(page)), f"Tab does not lead to {what}"


def test_a_copy_is_called_back_by_keyboard_alone(with_checked: House, site: Site) -> None:  # noqa: F811
    """From the receipt: one link, one sentence, one press; then each task with its proof, and others are stopped."""
    from partywall.service.incidents import near_misses, pauses

    made = with_checked
    released(made, made.letter, made.edition)
    other = opened(made)
    screened(made, other)
    made_edition(made, other)
    page = site.visit("sender", at(made, "release"))
    go_to(page, "a It went wrong")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Every minute counts")
    go_to(page, "textarea reason")
    page.keyboard.type("It went to number 14.")
    assert violations(page) == [] and fits(page) and reads_as(page, "recall-say")
    picture(page, "recall-say")
    go_to(page, "button Recall it now")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Thank you for saying so")
    go_to(page, "summary Write down that it is done")
    page.keyboard.press("Enter")
    go_to(page, "textarea proof")
    page.keyboard.type("Fetched by the duty manager at 10:15, sealed.")
    go_to(page, "button It is done")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=1 of 7 tasks are done.")
    assert violations(page) == [] and fits(page) and reads_as(page, "recall-tasks")
    picture(page, "recall-tasks")
    go_to(page, "summary Stop and report")
    page.keyboard.press("Enter")
    go_to(page, "input mechanism")
    page.keyboard.press("ArrowDown")
    go_to(page, "textarea words")
    page.keyboard.type("The label of another letter.")
    go_to(page, "button Stop and report")
    page.keyboard.press("Enter")
    page.wait_for_selector("text=Others like it are stopped")
    assert [row.words for row in near_misses(made.officer)] == ["The label of another letter."]
    assert pauses(made.officer)
    for size in (PHONE, ZOOMED):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        assert fits(page)


def test_what_else_went_the_same_way_is_told_as_far_as_one_may_see(with_checked: House) -> None:  # noqa: F811
    """Who works on the case reads which copies; a sender, to whom they are not shown, is told how many there are."""
    made = with_checked
    released(made, made.letter, made.edition)
    other = opened(made)
    screened(made, other)
    sibling = made_edition(made, other)
    manager = browser(made.manager).get(at(made)).content.decode()
    assert "Recall it now" in manager
    assert press(made, "manager", "recall", reason="The wrong enclosure.").status_code == 303
    manager = browser(made.manager).get(at(made)).content.decode()
    assert sibling in manager and "written from the same text" in manager and "made of the same document" in manager
    sender = browser(made.sender).get(at(made)).content.decode()
    assert sibling not in sender and "1 copy that you may not see" in sender


def test_an_author_calls_back_and_others_do_the_tasks(with_checked: House) -> None:  # noqa: F811
    """Whoever wrote it may say so at once; getting it back is for senders, managers and officers."""
    made = with_checked
    released(made, made.letter, made.edition)
    assert press(made, "author", "recall", reason="It names the neighbour.").status_code == 303
    page = browser(made.author).get(at(made)).content.decode()
    assert "A sender, a manager of the case or an officer does it." in page and "It is done" not in page
    assert press(made, "author", "task", task="retrieve", proof="Fetched.").status_code == 403
    assert press(made, "second_sender", "task", task="retrieve", proof="Fetched.").status_code == 303
    assert [task.code for task in gone(made).recall.tasks if task.done] == ["retrieve"]
    assert "This copy is recalled" in browser(made.sender).get(at(made, "release")).content.decode()


def test_words_are_needed_and_what_was_typed_stays(with_checked: House) -> None:  # noqa: F811
    """A recall without a word, or a task without a proof, is refused in one sentence at its field."""
    made = with_checked
    released(made, made.letter, made.edition)
    answer = press(made, "sender", "recall", reason="  ")
    assert answer.status_code == 422 and "This must be filled in." in answer.content.decode()
    assert gone(made).recall is None
    press(made, "sender", "recall", reason="Wrong house.", once="a")
    assert press(made, "sender", "recall", reason="Wrong house.", once="a").status_code == 303
    late = press(made, "officer", "recall", reason="I saw it too.")
    assert late.status_code == 409 and "What is to be done" in late.content.decode()
    answer = press(made, "officer", "task", task="no-such", proof="Rang the carrier.")
    assert answer.status_code == 409
    answer = press(made, "officer", "task", task="warn", proof=" ")
    assert answer.status_code == 422 and "<details" in answer.content.decode()


def test_what_has_not_left_is_not_called_back(with_checked: House) -> None:  # noqa: F811
    """There is no such page of a copy that is still here; nor for who may not see it, nor for an administrator."""
    made = with_checked
    answer = browser(made.sender).get(at(made))
    assert answer.status_code == 404 and "It can be withdrawn." in answer.content.decode()
    released(made, made.letter, made.edition)
    assert browser(made.stranger).get(at(made)).status_code == 404
    assert press(made, "stranger", "recall", reason="So.").status_code == 404
    assert browser(made.administrator).get(at(made)).status_code in (403, 404)
    assert press(made, "checker", "recall", reason="So.").status_code in (403, 404)
    assert gone(made).recall is None
