"""Disagreeing in a report: one press, saved as a file of decisions that the next run carries out and keeps."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

import partywall
import simulated
from tests.report.browser import FOUND, Browser

pytestmark = pytest.mark.skipif(FOUND is None, reason="no Chromium on this machine")

MARK = """(() => {
          const walker = document.createTreeWalker(document.querySelector('.document'), NodeFilter.SHOW_TEXT);
          while (!walker.nextNode().textContent.includes('kind neighbours')) ;
          const node = walker.currentNode, at = node.textContent.indexOf('kind neighbours');
          document.getSelection().setBaseAndExtent(node, at - 1, node, at + 'kind neighbours'.length);
          document.getElementById('mark-words').click();
          document.getElementById('user').value = 'U7';
          document.getElementById('save-decisions').click();
        })()"""
"""Selects two words in the document, says that they must go, and saves."""


@pytest.fixture
def town(tmp_path: Path) -> Path:
    return simulated.town(tmp_path)


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Browser]:
    (tmp_path / "browser").mkdir()
    opened = Browser(tmp_path / "browser")
    yield opened
    opened.close()


def made(town: Path, out: str, document: str = "plan.docx", **more: object) -> Path:
    done = partywall.redact_document(**simulated.order(town, document), out=town / out, **more)  # type: ignore[arg-type]
    return done.copy_path.parent


def test_a_press_and_a_save_change_the_copy_and_are_kept(town: Path, browser: Browser) -> None:
    """One press on a withheld passage, one to save: the next copy has the words, and its certificate says who."""
    browser.open(made(town, "one") / "report.html")
    browser.run("document.querySelector('.passage.redact input').focus()")
    browser.press(" ", 32, " ")
    assert browser.run("document.getElementById('tally').textContent").startswith("1 decision")
    browser.run("document.getElementById('user').value = 'U7'; document.getElementById('save-decisions').click()")
    saved = browser.downloaded("decisions.json")
    again = made(town, "two", decisions=saved)
    (kept,) = json.loads((again / "certificate.json").read_bytes())["decided"]
    assert (kept["proposed"]["outcome"], kept["outcome"], kept["by"]) == ("redact", "disclose", "U7")
    assert kept["reason"] == "judgement"
    browser.open(again / "report.html")
    assert browser.run("document.querySelectorAll('fieldset input:checked').length") == 1, "the press is still there"


def test_words_that_were_missed_can_be_marked(town: Path, browser: Browser) -> None:
    """Words that somebody selects in the document are gone from the next copy, exactly these."""
    browser.open(made(town, "one") / "report.html")
    browser.run(MARK)
    saved = browser.downloaded("decisions.json")
    assert "neighbours" not in saved.read_text()
    again = made(town, "two", "plan.docx", decisions=saved)
    rows = json.loads((again / "findings.json").read_bytes())["passages"]
    assert [row["text"] for row in rows if row["decision"]["by"] == "U7"] == ["kind neighbours"]
    assert json.loads((again / "certificate.json").read_bytes())["decided"][0]["proposed"] is None


def test_nothing_is_saved_without_an_id(town: Path, browser: Browser) -> None:
    """A decision belongs to somebody: without an id the page says so and gives no file."""
    browser.open(made(town, "one") / "report.html")
    browser.run("document.querySelector('.passage input').click(); document.getElementById('save-decisions').click()")
    assert "Write your id" in browser.run("document.getElementById('said').textContent")
    assert not list(browser.downloads.iterdir())


def test_no_other_script_runs(town: Path, browser: Browser) -> None:
    """By the page's own policy a script that somebody slipped into it stays dead."""
    report = made(town, "one") / "report.html"
    report.write_text(report.read_text().replace("</body>", "<script>document.title = 'mine'</script></body>"))
    browser.open(report)
    assert browser.run("document.title").startswith("Not for disclosure")
    assert browser.run("document.body.className") == "live", "the page's own script does"


def test_words_of_a_page_that_is_shown_as_a_picture_can_be_marked(tmp_path: Path, browser: Browser) -> None:
    """A PDF's pages are pictures; their words stand below them, and those that are selected are gone from the copy."""
    town = simulated.town(tmp_path)
    canvas = Canvas(str(town / "plan.pdf"))
    for number, line in enumerate(("Jory Trewin was arrested.", "They have kind neighbours.")):
        canvas.drawString(72, 700 - 30 * number, line)
    canvas.save()
    browser.open(made(town, "one", "plan.pdf") / "report.html")
    browser.run(MARK)
    again = made(town, "two", "plan.pdf", decisions=browser.downloaded("decisions.json"))
    rows = json.loads((again / "findings.json").read_bytes())["passages"]
    assert [row["text"] for row in rows if row["decision"]["by"] == "U7"] == ["kind neighbours"]
