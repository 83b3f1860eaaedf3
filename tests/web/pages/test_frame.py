"""What all pages have in common."""

from __future__ import annotations

import pytest

from service.working import House, at_work  # noqa: F401
from web.browsing import browser
from web.pages.rooms import Site, fits, picture, site, tree, violations  # noqa: F401


def test_my_work_reads_in_order_and_breaks_no_rule_of_access(at_work: House, site: Site) -> None:  # noqa: F811
    """The first page has one heading, says what waits, and axe-core finds nothing against WCAG 2.2 AA."""
    page = site.visit("author")
    assert violations(page) == []
    assert fits(page)
    assert page.locator("h1").all_inner_texts() == ["My work"]


def test_who_is_not_signed_in_sees_nothing(at_work: House) -> None:  # noqa: F811
    """Every page leads to the way in, and back afterwards."""
    from django.test import Client

    answer = Client(HTTP_HOST="localhost").get("/")
    assert answer.status_code == 302
    assert answer.headers["Location"] == "/sign-in?next=%2F"


@pytest.mark.parametrize("path", ["/", "/sign-in", "/nowhere"])
def test_a_page_runs_nothing_but_the_houses_own(at_work: House, path: str) -> None:  # noqa: F811
    """The policy of every page names the house alone; none can be framed, kept by a browser, or guessed at."""
    answer = browser(at_work.author).get(path)
    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["X-Frame-Options"] == "DENY"


@pytest.mark.slow
@pytest.mark.parametrize("who", ["trainer", "officer"])
def test_at_every_width_there_is_room(at_work: House, site: Site, who: str) -> None:  # noqa: F811
    """Words never touch the edge of the window, and no place at the top is broken into several lines."""
    page = site.visit(who)
    for width in (320, 390, 641, 1024, 1090, 1280):
        page.set_viewport_size({"width": width, "height": 700})
        box = page.get_by_role("heading", level=1).bounding_box()
        assert box and box["x"] >= 15 and box["x"] + box["width"] <= width - 15, width
        heights = page.locator(".pw-top__places a").evaluate_all("all => all.map(e => e.offsetHeight)")
        assert heights and max(heights) < 40, (width, heights)
        assert fits(page), width
