"""The house in figures: pictures, tables and files of the same numbers."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime, timedelta

from service.working import House, at_work, with_checked  # noqa: F401
from web.browsing import browser
from web.pages.rooms import PHONE, ZOOMED, Site, fits, picture, site, tree, violations  # noqa: F401

NOW = datetime.now(UTC)


def _busy(house: House) -> None:
    """Half a year in a house, in the rows of which figures are made."""
    from partywall.store.products.models import CheckRow, NearMissRow, PassageCountRow, ProductRow

    for number in range(42):
        opened = NOW - timedelta(days=number * 2 + 1)
        ProductRow.objects.create(
            id=f"p{number:020x}", kind="letter", case="C0412" if number % 3 else "C0999", author=house.author,
            state="open", opened=opened, changed=opened, due=opened + timedelta(days=28), version=1, sealed=b"1",
        )  # fmt: skip
    for evidence, proposed, outcome, passages in (
        ("mention", "redact", "redact", 412),
        ("mention", "redact", "disclose", 23),
        ("copied passage", "redact", "redact", 96),
        ("identifier", "redact", "redact", 61),
        ("description", "disclose", "disclose", 40),
        ("description", "disclose", "redact", 7),
        ("added by a person", "", "redact", 12),
        ("retold passage", "refer", "redact", 2),
    ):
        PassageCountRow.objects.create(
            edition="e" + "0" * 20, made=NOW - timedelta(days=9), evidence=evidence, proposed=proposed,
            outcome=outcome, passages=passages,
        )  # fmt: skip
    for number, mechanism in enumerate(["wrong address"] * 7 + ["not withheld"] * 4 + ["hidden in the file"]):
        NearMissRow.objects.create(
            id=f"n{number:020x}", product=f"p{number:020x}", mechanism=mechanism, by=house.sender,
            at=NOW - timedelta(days=number * 5), words_sealed=b"",
        )  # fmt: skip
    for number in range(30):
        CheckRow.objects.create(
            checker=house.checker if number % 3 else house.second_checker, product=f"p{number:020x}",
            edition=f"e{number:020x}", ended=NOW - timedelta(days=number * 5),
            verdict="returned" if number % 5 == 0 else "approved", pages=4, seconds=190 + number * 3, marks=3,
            marks_changed=number % 2, kept=2, kept_marked=number % 2, kept_changed=1 - number % 2,
        )  # fmt: skip


def test_figures_are_pictures_with_their_numbers(with_checked: House, site: Site) -> None:  # noqa: F811
    """Each picture has a name and a sentence, its table opens by a key, and nothing is cut off at any width."""
    _busy(with_checked)
    page = site.visit("officer", "/figures")
    assert violations(page) == []
    assert page.locator("h2").all_inner_texts() == [
        "Work in hand",
        "What work waits for",
        "What was found in documents",
        "Where people decided differently from the program",
        "What nearly went wrong",
        "Checks, month by month",
        "What checkers find unaided",
        "Time for a page",
    ]
    assert page.get_by_role("img", name="What nearly went wrong").count() == 1
    page.set_viewport_size({"width": 1280, "height": 1500})
    picture(page, "figures", whole=False)
    summary = page.locator("summary").nth(4)
    summary.focus()
    page.keyboard.press("Enter")
    table = page.get_by_role("table", name="What nearly went wrong")
    table.wait_for()
    said = "What nearly went wrong How Near misses Wrong address 7 Not withheld 4 Hidden in the file 1"
    assert table.inner_text().split() == said.split()
    assert violations(page) == []
    for size in (PHONE, ZOOMED):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        assert fits(page)


def test_a_picture_is_told_to_who_does_not_see_it(with_checked: House, site: Site) -> None:  # noqa: F811
    """A screen reader gets title, what is counted, the picture's name, the way to the table and to the file."""
    _busy(with_checked)
    page = site.visit("trainer", "/figures")
    told = tree(page, "section[aria-labelledby=near-misses]")
    assert told.splitlines()[:4] == [
        '- region "What nearly went wrong":',
        '  - heading "What nearly went wrong" [level=2]',
        "  - paragraph: Near misses that were reported, by how it nearly went wrong. To the nearest 5.",
        "  - 'img \"What nearly went wrong The longest bar is “Not withheld”: Near misses: 5. All numbers stand"
        " below.\"': Not withheld 5 Wrong address 5 Hidden in the file 0",
    ]
    assert "The numbers as a table: What nearly went wrong" in told
    assert "Download the numbers: What nearly went wrong (CSV)" in told


def _rows(house: House, who: str, plot: str, asked: str = "") -> list[list[str]]:
    answer = browser(house.people[who]).get(f"/figures/{plot}.csv{asked}")
    assert answer.status_code == 200, answer.content
    return list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_a_file_has_the_numbers_of_the_picture(at_work: House) -> None:  # noqa: F811
    """Of the days that were asked for, and of no others."""
    _busy(at_work)
    assert _rows(at_work, "officer", "passages")[1] == ["Somebody is named", "412", "23"]
    assert _rows(at_work, "officer", "agreement")[1:4] == [
        ["Somebody is named", "412", "23", "0"],
        ["Copied from a record", "96", "0", "0"],
        ["Number or address", "61", "0", "0"],
    ]
    tomorrow = (NOW + timedelta(days=2)).date().isoformat()
    assert len(_rows(at_work, "officer", "passages", f"?from={tomorrow}")) == 1


def test_small_numbers_tell_nothing_of_a_family(at_work: House) -> None:  # noqa: F811
    """Auditors and trainers, who see no case, get numbers of passages and near misses to the nearest five."""
    _busy(at_work)
    for who in ("auditor", "trainer"):
        assert ["Hidden in the file", "0"] in _rows(at_work, who, "near-misses")
        assert ["Retold from a record", "0", "0"] in _rows(at_work, who, "passages")
        assert ["Somebody is named", "410", "25"] in _rows(at_work, who, "passages")
    assert ["Hidden in the file", "1"] in _rows(at_work, "officer", "near-misses")


def test_a_checker_sees_their_own_alone(at_work: House) -> None:  # noqa: F811
    """Neither the other's figures nor those of all, and nothing of cases."""
    _busy(at_work)
    rows = _rows(at_work, "checker", "pace")
    assert [row[0] for row in rows[1:]] == ["Cam Idowu"]
    text = browser(at_work.checker).get("/figures").content.decode()
    assert "the.second.checker" not in text
    assert "What was found in documents" not in text


def test_a_manager_sees_the_work_on_their_cases(at_work: House) -> None:  # noqa: F811
    """What is in hand on others' cases is not counted."""
    _busy(at_work)
    mine = sum(int(row[1]) + int(row[2]) for row in _rows(at_work, "manager", "in-hand")[1:])
    every = sum(int(row[1]) + int(row[2]) for row in _rows(at_work, "officer", "in-hand")[1:])
    assert (mine, every) == (28, 42)


def test_nobody_else_sees_figures(at_work: House) -> None:  # noqa: F811
    """Authors, senders and administrators have none; a plot that is none is not there."""
    for who in ("author", "sender", "administrator"):
        assert browser(at_work.people[who]).get("/figures").status_code == 403
        assert browser(at_work.people[who]).get("/figures/passages.csv").status_code == 403
    assert browser(at_work.officer).get("/figures/nothing.csv").status_code == 404


def test_what_an_edition_withholds_is_counted_when_it_is_made(with_checked: House) -> None:  # noqa: F811
    """As many passages as its screening has, and those that the author withheld as the machine had asked."""
    from partywall.store.products.models import PassageCountRow

    product = with_checked.product(with_checked.letter)
    rows = list(PassageCountRow.objects.filter(edition=with_checked.edition))
    assert sum(row.passages for row in rows) == product.screenings[-1].passages
    assert sum(row.passages for row in rows if row.outcome == "refer") == 0


def test_what_the_program_had_not_found_and_people_left_in_is_no_disagreement(at_work: House) -> None:  # noqa: F811
    """It would have been left in without them; what they withheld beyond that is told by itself."""
    from partywall.store.products.models import PassageCountRow

    for outcome, passages in (("disclose", 3), ("redact", 5)):
        PassageCountRow.objects.create(
            edition="e" + "0" * 20, made=NOW - timedelta(days=9), evidence="added by a person", proposed="",
            outcome=outcome, passages=passages,
        )  # fmt: skip
    assert _rows(at_work, "officer", "agreement")[1] == ["Marked by a person", "3", "0", "5"]
