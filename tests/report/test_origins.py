"""Where a passage came from, as a page that is used: by keys, on a narrow screen and on paper."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from partywall.model.disclosure import Provenance
from partywall.model.look import Look
from partywall.model.people import FamilyId
from partywall.model.text import PartId, Span
from partywall.report import report_html
from partywall.report.origins import Kept, origin
from partywall.report.traced import Traced
from tests import recorded
from tests.report import world
from tests.report.browser import FOUND, Browser

TEXT = "Ada does well. The boy next door was arrested in May."
RECORD = "Jory Trewin was arrested in May."
WHOLE = world.document(world.part(TEXT))
PASSAGE = world.passage(WHOLE, 15, len(TEXT))
SOURCE = recorded.source(world.document(world.part(RECORD)), (FamilyId("F2"),), "minutes")
ROW = Provenance(
    Span(WHOLE.digest, PartId("body"), 32, len(TEXT) - 1),
    SOURCE,
    Span(SOURCE.digest, PartId("body"), 12, len(RECORD) - 1),
    1.0,
    context=RECORD,
)


def kept(row: Provenance) -> Kept:
    found = origin(PASSAGE, TEXT, Traced([row]).of(PASSAGE.span), FamilyId("F1"), world.register())
    assert found
    return found.records[0]


def test_a_record_is_called_by_name_kind_and_day() -> None:
    """What the name does not say is said beside it, and what it says is not said twice."""
    known = {"kind": "police log", "dated": date(2025, 2, 3)}
    assert kept(replace(ROW, source=replace(SOURCE, **known))).name == "minutes, police log, 3 February 2025"
    said = replace(SOURCE, name="Police log, 2025-02-03", **known)
    assert kept(replace(ROW, source=said)).name == "Police log, 2025-02-03"
    assert kept(replace(ROW, source=replace(SOURCE, name=""))).name == "A record without a name"


def test_a_copy_with_other_words_around_it_is_not_called_the_same() -> None:
    """Where the copied words are the same and their sentence is not, both are said."""
    assert "It stands there word for word, but for the words that are marked." in kept(ROW).told
    whole = "The boy next door was arrested in May."
    same = replace(ROW, context=whole, record_span=replace(ROW.record_span, start=18, end=len(whole) - 1))
    assert "It stands there word for word." in kept(same).told


def test_a_passage_that_was_not_traced_came_from_nowhere() -> None:
    """Nothing is said of records where none is known."""
    assert origin(PASSAGE, TEXT, (), FamilyId("F1"), world.register()) is None


@pytest.fixture
def page(tmp_path: Path) -> Iterator[Browser]:
    screened = world.screening(WHOLE, PASSAGE, provenances=(ROW,))
    file = tmp_path / "report.html"
    file.write_text(report_html(screened, Look(), world.register(), world.POLICY), "utf-8")
    browser = Browser(tmp_path)
    browser.open(file)
    yield browser
    browser.close()


SEEN = "document.querySelector('.sides').checkVisibility()"
COLUMNS = "getComputedStyle(document.querySelector('.sides')).gridTemplateColumns.split(' ').length"
NO_BROWSER = pytest.mark.skipif(FOUND is None, reason="no Chromium on this machine")


@NO_BROWSER
def test_it_opens_with_the_enter_key(page: Browser) -> None:
    """Folded at first; one key on its line opens it and shows both sides."""
    assert not page.run(SEEN)
    page.run("document.querySelector('.origin summary').focus()")
    page.press("Enter", 13, "\r")
    assert page.run("document.querySelector('.origin').open")
    assert page.run(SEEN)


@NO_BROWSER
def test_it_stands_below_each_other_on_a_narrow_screen_and_open_on_paper(page: Browser) -> None:
    """Two columns where there is room, one where there is none; paper shows it though nobody opened it."""
    page.run("document.querySelector('.origin').open = true")
    for width, columns in ((1200, 2), (400, 1)):
        page.send("Emulation.setDeviceMetricsOverride", width=width, height=800, deviceScaleFactor=1, mobile=False)
        assert page.run(COLUMNS) == columns
        assert page.run("document.documentElement.scrollWidth") <= width
    page.run("document.querySelector('.origin').open = false")
    assert not page.run(SEEN)
    page.send("Emulation.setEmulatedMedia", media="print")
    assert page.run(SEEN)
