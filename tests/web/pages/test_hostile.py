"""What names, texts, files, reasons and ids that mean harm come to: a sentence, a mark, or nothing at all."""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from lxml import html

from partywall.procedure import acts
from service.working import (  # noqa: F401
    CASE,
    FATHER,
    MOTHER,
    House,
    answer,
    at_work,
    find,
    opened,
    tables,
    with_edition,
)
from web.browsing import browser
from web.pages.everywhere import OPEN, Place, places
from web.pages.rooms import Site, site  # noqa: F401
from web.pages.test_products import hostile

if TYPE_CHECKING:
    from playwright.sync_api import Page

MARK = "\u202egpj.exe\u200b\u2066"
"""Turns what follows round, and is not seen: a name could be made to read as another."""
ATTACK = (
    "<script>window.hit=1</script><img src=x onerror='window.hit=1'>\" onmouseover=\"window.hit=1\" x='{{1234*4321}}"
)
LINK = "javascript:window.hit=1"
ROLES = ("author", "manager", "officer", "checker", "sender", "auditor", "trainer", "administrator")


def poisoned() -> bytes:
    """A register in which names, roles and reasons are attacks."""
    given, made = zipfile.ZipFile(io.BytesIO(tables())), io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name in given.namelist():
            rows = list(csv.reader(io.StringIO(given.read(name).decode())))
            for row in rows:
                for number, cell in enumerate(row):
                    if cell in {"Darren", "Joanne"}:
                        row[number] = f"{cell} {ATTACK}"
                    elif "non-molestation order" in cell:
                        row[number] = f"{cell} {ATTACK} {MARK}"
            text = io.StringIO()
            csv.writer(text).writerows(rows)
            archive.writestr(name, text.getvalue())
    return made.getvalue()


LETTER = f"""Dear Mr Ashby,

{ATTACK}
{LINK} {MARK}

I saw Jo Pellow at 3 Quarry Cottages, Stonebrook. Her telephone is 07700 900233. {ATTACK}

Yours sincerely
"""


def written_by_somebody_evil(house: House) -> House:
    """A case of which the register, the document, its source, reasons, answers and near misses are attacks."""
    from partywall.service import incidents, products, seen
    from partywall.service.register_versions import take_register

    take_register(house.officer, poisoned(), at=house.tick())
    id = products.open_product(house.author, "letter", CASE, at=house.tick()).product
    products.name_recipient(house.author, id, FATHER, "parent", at=house.tick())
    products.add_source(house.author, id, "own-visit", (ATTACK + MARK).encode(), CASE, at=house.tick())
    products.add_draft(house.author, id, LETTER.encode(), f"{ATTACK}.txt", at=house.tick())
    answer(house, id)
    find(house, id)
    import json

    findings = json.loads(seen.findings_of(house.author, id, FATHER, at=house.tick()))
    for row in findings["passages"]:
        if row["decision"]["outcome"] == "refer":
            products.decide_passage(
                house.author, id, FATHER, row["id"], _redact(), "other-person", ATTACK + MARK, at=house.tick()
            )
    house.letter = id
    house.do("author", acts.AskEdition(FATHER), id)
    house.work()
    house.edition = house.product(id).editions[-1].id
    incidents.report_near_miss(house.author, id, incidents.Mechanism.OTHER, ATTACK + MARK, at=house.tick())
    return house


def _redact() -> Any:
    from partywall.model.disclosure import Outcome

    return Outcome.REDACT


@dataclass(frozen=True)
class Looked:
    """A page, as one of them got it."""

    who: str
    place: Place
    content: str


def looked(house: House, roles: tuple[str, ...] = ROLES) -> Iterator[Looked]:
    """Every page that any of them gets; where one is asked to say first that they want to see it, after that."""
    for who in roles:
        reader = browser(house.people[who])
        for place in places(house):
            got = reader.get(place.path)
            if got.status_code == 200 and got.headers["Content-Type"].startswith("text/html"):
                if "Content-Disposition" in got.headers:
                    continue
                text = got.content.decode()
                if 'value="look"' in text:
                    text += reader.post(place.path, {"act": "look"}, follow=True).content.decode()
                yield Looked(who, place, text)


def test_nothing_that_somebody_wrote_becomes_part_of_a_page(at_work: House) -> None:  # noqa: F811
    """On every page, for every role: no script, handler, picture or link comes out of a name, text or reason; and no
    sign that turns text round stands there as itself."""
    house, seen_somewhere = written_by_somebody_evil(at_work), 0
    for row in looked(house):
        drawn = html.fromstring(row.content)
        at = (row.who, row.place.name)
        assert not [each for each in drawn.iter("script") if not each.get("src", "").startswith("/static/")], at
        assert not drawn.xpath("//@*[starts-with(name(), 'on')]"), at
        assert not drawn.xpath("//*[starts-with(normalize-space(@href), 'javascript:')]"), at
        assert not drawn.xpath("//img[@src='x'] | //iframe | //object | //embed | //style"), at
        assert "5332114" not in row.content, at
        bare = re.sub(r"<textarea.*?</textarea>|value=\"[^\"]*\"", "", row.content, flags=re.S)
        assert not set("\u202e\u2066") & set(bare), at
        seen_somewhere += "window.hit=1" in row.content
    assert seen_somewhere > 5, "the attack is to be seen as text, or this test looks at nothing"


@pytest.mark.slow
def test_nothing_runs_in_a_real_browser(at_work: House, site: Site) -> None:  # noqa: F811
    """In Chromium no such text is run, on no page, and the pages' policy has nothing to forbid."""
    house = written_by_somebody_evil(at_work)
    for who in ("author", "officer"):
        page = site.visit(who)
        for place in places(house):
            if place.name in OPEN or not browser(house.people[who]).get(place.path).headers["Content-Type"].startswith(
                "text/html"
            ):
                continue
            _open(page, place.path)
            if page.locator('button[value="look"]').count():
                page.locator('button[value="look"]').first.click()
                page.wait_for_load_state()
            page.mouse.move(300, 400)
            assert page.evaluate("window.hit === undefined"), place
        assert not [said for said in site.faults if "Failed to load resource" not in said], site.faults
        site.faults.clear()  # a page that says no is a fault to the browser


def _open(page: Page, path: str) -> None:
    from playwright.sync_api import Error

    try:
        page.goto(path, wait_until="load")
    except Error as error:  # a file, which the browser keeps
        assert "Download is starting" in str(error) or "ERR_ABORTED" in str(error), path


def test_ids_of_another_product_open_nothing(with_edition: House) -> None:  # noqa: F811
    """One's own two products, and an edition, a version, a source or a passage of one asked for under the other."""
    from partywall.service import products

    mine, other = browser(with_edition.author), opened(with_edition, content=b"Dear Mr Ashby, all is well.")
    for place in places(with_edition):
        if not place.of_product or not re.search(r"/editions/|/document/|/sources/|/draft/", place.path):
            continue
        for reader in (mine, browser(with_edition.officer), browser(with_edition.checker)):
            got = reader.get(place.elsewhere(other))
            assert got.status_code in {404, 405}, (place, got.status_code)
    from partywall.service import seen

    passage = re.search(rb'"id": ?"([^"]+)"', seen.findings_of(with_edition.author, with_edition.letter, FATHER))
    assert passage is not None
    find(with_edition, other)
    before = with_edition.product(other)
    with pytest.raises(Exception, match=r"(?i)no such passage|there is no|not among"):
        products.decide_passage(
            with_edition.author, other, FATHER, passage[1].decode(), _redact(), "other-person", "Not theirs."
        )
    assert with_edition.product(other) == before


def test_what_is_anothers_is_not_ended_or_seen(with_edition: House) -> None:  # noqa: F811
    """An account's rights and sign-ins are its own; no number of another's opens them."""
    mine = browser(with_edition.author)
    for path in (f"/people/{with_edition.checker}", "/people"):
        assert mine.get(path).status_code in {403, 404}, path
    for path in (
        f"/api/v1/accounts/{with_edition.checker}/rights",
        f"/api/v1/accounts/{with_edition.checker}/sign-ins",
    ):
        assert mine.get(path).status_code in {403, 404}, path


FORMS = (
    ("author", "/products/{0}/document", {"act": "add-draft"}, "file"),
    ("author", "/products/{0}/sources", {"act": "add-source", "kind": "own-visit", "whose": "this"}, "file"),
    ("officer", "/desk/registers", {"act": "take"}, "register"),
    ("officer", "/desk/draft/policy", {"act": "hand-in"}, "files"),
    ("officer", "/desk/draft/procedures", {"act": "hand-in"}, "files"),
    ("author", "/requests/{1}", {"act": "hand-in", "source": "own-visit"}, "files"),
)


@pytest.mark.parametrize(("who", "path", "said", "field"), FORMS, ids=[f"{row[1]}" for row in FORMS])
def test_a_hostile_file_at_each_form(at_work: House, who: str, path: str, said: dict[str, str], field: str) -> None:  # noqa: F811
    """Wherever a file can be handed in: it is refused in a sentence and nothing is kept, or it is kept as bytes that
    nobody runs; no word of a file of this machine is shown, and no name of a file becomes part of the page."""
    from partywall.service import requests

    product = opened(at_work, content=b"Dear Mr Ashby, all is well.")
    request = requests.open_request(at_work.author, CASE, MOTHER, "subject", at_work.now.date(), at=at_work.tick())
    reader = browser(at_work.people[who])
    there = path.format(product, request)
    assert reader.get(there).status_code == 200
    refused = 0
    for name, content, _ in [
        *hostile(),
        (f"{ATTACK}{MARK}.docx", b"PK\x03\x04", ""),
        ("a\r\nX-Evil: 1.pdf", b"%PDF", ""),
    ]:
        before = at_work.product(product)
        answered = reader.post(there, {**said, field: SimpleUploadedFile(name, content)}, follow=True)
        text = answered.content.decode()
        assert answered.status_code in {200, 409, 422}, (name, answered.status_code)
        assert "X-Evil" not in answered.headers, name
        assert "root:" not in text, name
        drawn = html.fromstring(text)
        assert len(drawn.xpath("//h1")) == 1, name
        assert not drawn.xpath("//script[not(starts-with(@src, '/static/'))] | //img[@src='x'] | //@onerror"), name
        if answered.status_code != 200:
            refused += 1
            assert drawn.xpath("//main//*[contains(@class, 'govuk-error') or @id='faults' or self::p]"), name
            assert at_work.product(product) == before, name
    assert refused or who == "author"


def test_two_tabs_decide_once(with_edition: House) -> None:  # noqa: F811
    """The same form sent from two tabs is done once; the second is told so, and is no fault."""
    mine = browser(with_edition.author)
    before = len(with_edition.product(with_edition.letter).editions)
    sent = {"act": "submit-edition", "edition": with_edition.edition, "once": "one-press"}
    answers = [mine.post(f"/products/{with_edition.letter}", sent).status_code for _ in range(2)]
    assert set(answers) <= {302, 303, 409}, answers
    other = {**sent, "once": "another-tab"}
    assert mine.post(f"/products/{with_edition.letter}", other).status_code in {303, 409, 422}
    assert len(with_edition.product(with_edition.letter).editions) == before


def test_a_table_begins_no_formula() -> None:
    """What a spreadsheet would run stands behind an apostrophe, also after spaces and in wide signs."""
    from partywall.service.tables import as_csv

    evil = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1", "\0=1", 'a"b', "a,b\nc"]
    rows = list(csv.reader(io.StringIO(as_csv(("a",), [(each,) for each in evil]).decode("utf-8-sig"))))[1:]
    assert [row[0][:1] for row in rows[:9]] == ["'"] * 9
    assert rows[9:] == [['a"b'], ["a,b\nc"]]
