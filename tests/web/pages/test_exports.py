"""Exports: what leaves the house as rows."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

from service.working import FATHER, House, at_work, released, with_checked  # noqa: F401
from web.browsing import browser
from web.pages.rooms import PHONE, ZOOMED, Site, fits, picture, site, tree, violations  # noqa: F401


def _taken(house: House, who: str, what: str, form: str = "csv", **asked: str) -> Any:
    return browser(house.people[who]).post("/exports", {"act": "export", "what": what, "form": form, **asked})


def _rows(house: House, who: str, what: str, **asked: str) -> list[dict[str, str]]:
    answer = _taken(house, who, what, **asked)
    assert answer.status_code == 200, answer.content
    assert answer.headers["Content-Disposition"].startswith("attachment")
    return list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))


def test_an_officer_takes_the_disclosures_of_a_year(with_checked: House, site: Site) -> None:  # noqa: F811
    """By keyboard alone; the page says that it leaves a trace."""
    released(with_checked, with_checked.letter, with_checked.edition)
    page = site.visit("officer", "/exports")
    assert violations(page) == []
    assert "is written in the ledger" in tree(page)
    picture(page, "exports")
    page.get_by_label("Disclosures").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Download").focus()
    with page.expect_download() as begun:
        page.keyboard.press("Enter")
    assert begun.value.suggested_filename == "releases.csv"
    for size in (PHONE, ZOOMED):
        page.set_viewport_size({"width": size[0], "height": size[1]})
        assert fits(page)


def test_the_register_of_disclosures_says_what_left_to_whom(with_checked: House) -> None:  # noqa: F811
    """With right, way, time, hand and digest; without name and address."""
    released(with_checked, with_checked.letter, with_checked.edition)
    row = _rows(with_checked, "officer", "releases")[0]
    edition = with_checked.product(with_checked.letter).edition(with_checked.edition)
    assert edition and edition.release
    assert (row["product"], row["edition"]) == (with_checked.letter, with_checked.edition)
    assert (row["case"], row["recipient"], row["basis"]) == ("C0412", FATHER, "parent")
    assert (row["method"], row["by"], row["copy"]) == ("by-hand", with_checked.sender, edition.footing.copy)
    assert row["emergency"] == row["recalled"] == ""
    assert _rows(with_checked, "officer", "releases", to="2026-01-02") == []


def test_each_export_stands_in_the_ledger(at_work: House) -> None:  # noqa: F811
    """Who took what, how many rows, and the digest of the very file."""
    from partywall.model.text import digest_of
    from partywall.service.entries import Wanted, entries

    answer = _taken(at_work, "auditor", "ledger", "json")
    rows = json.loads(answer.content)
    last = entries(at_work.auditor, Wanted(act="export")).entries[0]
    assert (last.by, last.facts) == (
        at_work.auditor,
        {"what": "ledger", "rows": len(rows), "digest": digest_of(answer.content)},
    )
    assert [row["number"] for row in rows] == list(range(len(rows) - 1, -1, -1))


def test_a_role_takes_what_it_may_see_alone(at_work: House) -> None:  # noqa: F811
    """Auditors and trainers take no disclosures; authors, checkers, senders, managers and administrators nothing."""
    assert len(_rows(at_work, "trainer", "trainings")) > 10
    for who, what in (
        ("auditor", "releases"),
        ("auditor", "near misses"),
        ("trainer", "ledger"),
        ("auditor", "trainings"),
    ):
        assert _taken(at_work, who, what).status_code == 403
    for who in ("author", "checker", "sender", "manager", "administrator"):
        assert browser(at_work.people[who]).get("/exports").status_code == 403
        assert _taken(at_work, who, "checks").status_code == 403
    assert "Disclosures" not in browser(at_work.auditor).get("/exports").content.decode()


def test_what_is_off_is_said_on_the_page(at_work: House) -> None:  # noqa: F811
    """Nothing chosen, no form, days that are none: the page again, with what was chosen."""
    for given, why in (
        ({"what": ""}, "Choose what is to be exported."),
        ({"what": "checks", "form": "pdf"}, "Choose in what form."),
        ({"what": "checks", "from": "2026-05-05", "to": "2026-05-04"}, "The period ends before it begins."),
    ):
        answer = browser(at_work.officer).post("/exports", {"act": "export", "form": "csv", **given})
        assert answer.status_code == 422
        assert 'href="#' in answer.content.decode()
        assert why in answer.content.decode()


def test_no_spreadsheet_takes_a_cell_for_a_formula() -> None:
    """Text that a spreadsheet would run is given as text; numbers stay numbers, and half a character stops nothing."""
    from partywall.service.tables import as_csv, as_json

    cells = ["=1+1", "+44", "-2", "@x", "\tx", " =HYPERLINK(1)", "plain", 'a"b,c\nd', 7, -3, None]
    content = as_csv(["=head", *map(str, range(10))], [cells]).decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(content)))
    assert rows[0][0] == "'=head"
    assert rows[1] == [
        "'=1+1", "'+44", "'-2", "'@x", "'\tx", "' =HYPERLINK(1)", "plain", "a\"b,c\nd", "7", "-3", "",
    ]  # fmt: skip
    assert json.loads(as_json(["a"], [["=1"]])) == [{"a": "=1"}]


def test_what_is_too_much_is_taken_in_pieces(at_work: House, monkeypatch: Any) -> None:  # noqa: F811
    """More rows than a file may have are refused with what to do instead, and nothing stands in the ledger."""
    from partywall.service import exports
    from partywall.service.entries import Wanted, entries

    monkeypatch.setattr(exports, "MOST", 10)
    answer = _taken(at_work, "officer", "ledger")
    assert answer.status_code == 409
    assert "take shorter stretches of time" in answer.content.decode()
    assert not entries(at_work.officer, Wanted(act="export")).entries


def test_who_checks_a_copy_takes_no_figures_of_copies(at_work: House) -> None:  # noqa: F811
    """How much was withheld from it stands there; once the check has ended they may."""
    from partywall.store.products.models import WaitRow

    said = {"act": "export", "what": "passages", "form": "csv"}
    officer = browser(at_work.officer)
    assert officer.post("/exports", said).status_code == 200
    row = WaitRow.objects.create(
        product="p" + "0" * 20, case="C0412", what="finish a check", whose=at_work.officer, since=at_work.now
    )
    assert officer.post("/exports", said).status_code == 403
    row.delete()
    assert officer.post("/exports", said).status_code == 200
