"""What a recipient will read, all recipients beside each other, the draft in Word, and two versions of it, as pages."""

from __future__ import annotations

import io

import docx
import pytest

import accounting
from partywall.model.disclosure import Outcome
from partywall.model.product import Role
from partywall.procedure import acts
from service.test_mending import findings, mended
from service.working import (  # noqa: F401
    CASE,
    FATHER,
    MOTHER,
    House,
    answer,
    at_work,
    opened,
    with_edition,
)
from web.browsing import browser
from web.pages.rooms import PHONE, ZOOMED, Site, fits, picture, site, tabs, tree, violations  # noqa: F401


def test_what_she_will_read_reads_in_order_as_text_and_as_pages(with_edition: House, site: Site) -> None:  # noqa: F811
    """It says that nobody checked it; each label leads to its passage; a picture of each page is a press away."""
    made = with_edition
    there = f"/products/{made.letter}/will-read/{FATHER}"
    page = site.visit("author", there)
    assert page.locator("h1").all_inner_texts() == ["What Darren Ashby will read"]
    assert "Nobody has checked this" in page.inner_text("main")
    assert violations(page) == []
    assert fits(page)
    region = tree(page, ".pw-reads")
    assert region.startswith('- region "Page 1 of 1":\n  - paragraph: Mr Darren Ashby\n  - paragraph: 12 Tanyard Lane')
    assert 'link "[withheld: confidential]"' in region
    picture(page, "will-read")
    label = page.get_by_role("link", name="[withheld: confidential]").first
    assert f"/products/{made.letter}/review/{FATHER}?passage=" in str(label.get_attribute("href"))
    reached = [words for words in tabs(page, 30) if "As pages" in words]
    assert reached
    page.get_by_role("link", name="As pages").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**as=pages")
    drawn = page.locator(".pw-reads__page")
    assert drawn.evaluate("(it) => it.complete ? it.naturalWidth : 0") > 1000
    assert violations(page) == []
    picture(page, "will-read-pages")
    for size in (PHONE, ZOOMED):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        assert fits(page)


def test_recipients_beside_each_other_read_as_a_table(with_edition: House, site: Site) -> None:  # noqa: F811
    """A row for each passage, a column for each person; only what differs is shown until all is asked for."""
    from partywall.service import products

    made = with_edition
    products.name_recipient(made.author, made.letter, MOTHER, "parent", at=made.tick())
    answer(made, made.letter)
    made.do("author", acts.AskScreening(MOTHER), made.letter)
    made.work()
    page = site.visit("author", f"/products/{made.letter}/compare-recipients")
    assert page.get_by_role("columnheader").all_inner_texts()[0] == "Passage"
    few = page.get_by_role("row").count()
    assert "whose new number is 07700 900233" in page.inner_text("table")
    assert violations(page) == []
    picture(page, "compare-recipients")
    page.get_by_role("link", name="All passages").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**show=all")
    assert page.get_by_role("row").count() > few
    for size in (PHONE, ZOOMED):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        assert fits(page)


def test_a_new_version_is_compared_and_decisions_carried_over_by_keyboard(with_edition: House, site: Site) -> None:  # noqa: F811
    """The words that changed, the findings that came and went, and one press for what was decided before."""
    from partywall.service import products

    made = with_edition
    row = next(row for row in findings(made, made.letter) if "His mum" in row["text"])
    products.decide_passage(made.author, made.letter, FATHER, row["id"], Outcome.DISCLOSE, "entitled", at=made.tick())
    changed = mended(If_Saturday_is_ever_difficult="When Saturday is hard")
    products.add_draft(made.author, made.letter, changed, "letter.docx", at=made.tick())
    answer(made, made.letter)
    made.do("author", acts.AskScreening(FATHER), made.letter)
    made.work()
    page = site.visit("author", f"/products/{made.letter}/compare-drafts")
    assert page.locator("h1, h2, h3").all_inner_texts()[:2] == ["What changed", "For Darren Ashby"]
    assert page.locator(".pw-change del").all_inner_texts()[0].strip().endswith("If")
    assert violations(page) == []
    assert fits(page)
    picture(page, "compare-drafts")
    page.set_viewport_size({"width": ZOOMED[0], "height": ZOOMED[1]})
    assert fits(page)
    for words in tabs(page):
        if words.startswith("button Decide"):
            break
    page.keyboard.press("Enter")
    page.wait_for_selector(".pw-notice")
    assert "carried over" in page.inner_text(".pw-notice")
    assert page.get_by_role("button", name="Decide").count() == 0
    decided = made.product(made.letter).decided(FATHER)
    assert sum(each.outcome is Outcome.DISCLOSE for each in decided) == 2


def test_the_draft_with_comments_and_the_copy_are_files_of_neutral_names(with_edition: House) -> None:  # noqa: F811
    """Both are handed out to be kept, and run nothing in the house's own pages."""
    made = with_edition
    reader = browser(made.author)
    answer = reader.get(f"/products/{made.letter}/word-comments?recipient={FATHER}")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == 'attachment; filename="document-with-comments.docx"'
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert len(list(docx.Document(io.BytesIO(answer.content)).comments)) > 5
    copy = reader.get(f"/products/{made.letter}/editions/{made.edition}/copy")
    assert copy.headers["Content-Disposition"] == f'attachment; filename="{made.edition}.docx"'
    assert copy.content[:2] == b"PK"


def test_who_could_check_is_told_before_they_look(with_edition: House) -> None:  # noqa: F811
    """Somebody who checks, and is a manager of the case too, meets a page in between; that they looked is noted."""
    from partywall.service import granting

    made = with_edition
    both = accounting.person(
        made.administrator, "both", Role.CHECKER, Role.MANAGER, at=made.tick(), agrees=made.officer
    )
    granting.allow_case(made.officer, both, CASE, made.tick())
    reader = browser(both)
    for path in (f"will-read/{FATHER}", "compare-recipients", "compare-drafts", "word-comments"):
        assert "you cannot check this blind" in reader.get(f"/products/{made.letter}/{path}").content.decode()
    assert both not in made.product(made.letter).looked
    there = f"/products/{made.letter}/will-read/{FATHER}"
    answer = reader.post(there, {"act": "look"})
    assert (answer.status_code, answer.headers["Location"]) == (303, there)
    assert both in made.product(made.letter).looked
    assert "What Darren Ashby will read" in reader.get(there).content.decode()


def test_where_there_is_nothing_to_show_yet_it_is_said(at_work: House) -> None:  # noqa: F811
    """Before a screening, and while there is one version only, each page says so in a sentence."""
    product = opened(at_work)
    reader = browser(at_work.author)
    for path, why in (
        (f"will-read/{FATHER}", "was not read"),
        ("compare-recipients", "was not read"),
        ("compare-drafts", "Only one version"),
        ("word-comments", "was not read"),
    ):
        answer = reader.get(f"/products/{product}/{path}")
        assert (answer.status_code, why in answer.content.decode()) == (200, True), path


@pytest.mark.parametrize("who", ["stranger", "checker", "sender", "auditor", "administrator"])
def test_nobody_else_gets_any_of_it(with_edition: House, who: str) -> None:  # noqa: F811
    """Every address of these pages gives nothing to whoever does not work on the case."""
    made = with_edition
    digest = made.product(made.letter).drafts[0].digest
    reader = browser(made.people[who])
    base = f"/products/{made.letter}"
    for path in (
        f"{base}/will-read/{FATHER}",
        f"{base}/will-read/{FATHER}?as=pages",
        f"{base}/will-read/{FATHER}/pages/1.png",
        f"{base}/compare-recipients",
        f"{base}/compare-drafts",
        f"{base}/word-comments",
        f"{base}/draft/{digest}/pages/1.png",
        f"{base}/editions/{made.edition}/pages/1.png",
        f"{base}/editions/{made.edition}/copy",
    ):
        answer = reader.get(path)
        assert answer.status_code in {403, 404}, path
        assert b"Kian" not in answer.content
        assert not answer.content.startswith((b"\x89PNG", b"PK"))
    assert browser(made.author).get(f"{base}/draft/{digest}/pages/9.png").status_code == 404
    assert browser(made.author).get(f"{base}/draft/{digest}/pages/1.png").headers["Content-Type"] == "image/png"
