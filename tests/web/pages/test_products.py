"""My work, and a product, as people work with them: over pages alone, from opening it to the check."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from partywall.model.disclosure import Outcome
from partywall.procedure import acts
from service.working import CASE, FATHER, KIND, LETTER, MOTHER, House, at_work, with_edition, with_letter  # noqa: F401
from web.browsing import browser
from web.pages import checked

NEIGHBOUR = "P1051"
ROOMS = ("", "/recipients", "/sources", "/document", "/questions", "/unread", "/history", "/procedure", "/near-miss",
         "/progress")  # fmt: skip


def words(answer: Any) -> str:
    """What a page says, without its tags."""
    text = re.sub(r"<(script|style|head).*?</\1>", " ", answer.content.decode(), flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", text)).split())


def press(reader: Any, path: str, act: str, **said: Any) -> Any:
    """Send a page's form. What is sent on is followed."""
    return reader.post(path, {"act": act, **said}, follow=True)


def opened(house: House, kind: str = KIND, **given: Any) -> str:
    from partywall.service import products

    return products.open_product(house.author, kind, CASE, at=house.tick(), **given).product


def test_a_letter_is_brought_to_its_check_by_its_pages_alone(at_work: House) -> None:  # noqa: F811
    """Open, name, say what it was written from, hand in, answer, have it read, decide, have the copy made, hand it on:
    after each press the page says that it was done, and what comes next."""
    from partywall.service import products, seen

    author = browser(at_work.author)
    answer = press(author, "/products/new", "open-product", kind=KIND, case=CASE)
    assert "Started. Now say who is to have it." in words(answer)
    here = answer.redirect_chain[-1][0]
    id = here.rpartition("/")[2]
    assert "Say who is to have it" in words(author.get(here))
    answer = press(author, f"{here}/recipients", "name-recipient", person=FATHER, basis="parent")
    assert "Named. They get a copy of their own." in words(answer)
    said = {"kind": "own-visit", "whose": "this", "text": "Notes of a visit."}
    assert "Named. Add the next, or go on." in words(press(author, f"{here}/sources", "add-source", **said))
    assert at_work.product(id).sources[0].case == CASE
    file = SimpleUploadedFile("Darren Ashby letter.docx", LETTER.read_bytes())
    answer = press(author, f"{here}/document", "add-draft", file=file)
    assert "Handed in. The original is kept as it is." in words(answer)
    codes = {"blank-template": "blank-template", f"jigsaw {FATHER}": "nothing-left", "special-data": "none-inside",
             f"two-identifiers {FATHER}": "two-agree", "no-news-to-the-old-address": "no-address"}  # fmt: skip
    assert "Your answers were kept." in words(press(author, f"{here}/questions", "answer", **codes))
    assert "The document is being read." in words(press(author, here, "ask-screening", recipient=FATHER))
    assert "Waits for its turn" in words(author.get(here))
    assert author.get(f"{here}/progress").json()["under_way"][0]["said"] == "Waits for its turn"
    at_work.work()
    assert author.get(f"{here}/progress").json() == {"under_way": []}
    assert re.search(r"\d+ passages were found", words(author.get(here)))
    for row in seen_findings(seen, at_work, id):
        products.decide_passage(at_work.author, id, FATHER, row, Outcome.REDACT, "other-person", "Not theirs.")
    assert "The copy is being made." in words(press(author, here, "ask-edition", recipient=FATHER))
    at_work.work()
    assert "Made Copy 1" in words(author.get(here))
    edition = at_work.product(id).editions[0].id
    answer = press(author, here, "submit-edition", edition=edition)
    assert "Handed to the independent check." in words(answer)
    assert "Waits for its check Copy 1" in words(answer)
    assert "Check a copy that others made" in words(browser(at_work.checker).get("/"))


def seen_findings(seen: Any, house: House, id: str) -> list[str]:
    import json

    rows = json.loads(seen.findings_of(house.author, id, FATHER))["passages"]
    return [row["id"] for row in rows if row["decision"]["outcome"] == "refer"]


def test_nothing_typed_is_lost_where_something_is_off(at_work: House) -> None:  # noqa: F811
    """The page comes back with what was written, the reason at the top, and a link to the field."""
    author = browser(at_work.author)
    answer = press(author, "/products/new", "open-product", case=CASE, begins="31/2/2026")
    assert answer.status_code == 422
    text = answer.content.decode()
    assert 'href="#begins"' in text
    assert 'value="31/2/2026"' in text
    assert "Write a day as day, month and year, for example 17/5/2027." in words(answer)
    assert f'value="{CASE}" checked' in text
    here = f"/products/{opened(at_work)}"
    answer = press(author, f"{here}/sources", "add-source", kind="police", whose="other", text="They rang at nine.")
    assert answer.status_code == 422
    assert "Write the number of the other case." in words(answer)
    assert "They rang at nine." in answer.content.decode()
    assert 'value="police" checked' in answer.content.decode()
    answer = press(
        author, f"{here}/sources", "add-source", kind="police", whose="this", text="T", supplier="nobody.here"
    )
    assert answer.status_code == 422
    assert "Nobody here has that username." in words(answer)
    assert press(author, f"{here}/document", "add-draft").status_code == 422
    assert "Nothing was changed" in words(press(author, f"{here}/questions", "answer"))


def test_a_second_press_does_nothing(at_work: House) -> None:  # noqa: F811
    """The same form sent twice opens one product; two forms open two."""
    from partywall.store.products.models import ProductRow

    author = browser(at_work.author)
    for once in ("a", "a", "b"):
        press(author, "/products/new", "open-product", kind=KIND, case=CASE, once=once)
    assert ProductRow.objects.count() == 2


@pytest.mark.parametrize("who", ["stranger", "administrator", "checker", "sender", "trainer"])
def test_who_may_not_know_of_a_product_finds_nothing_at_any_of_its_addresses(
    with_letter: House,  # noqa: F811
    who: str,
) -> None:
    """The same page as for a product that never was, also where somebody presses a button of it."""
    reader = browser(with_letter.people[who])
    never = words(reader.get("/products/p00000000000000000000/document")).replace("p00000000000000000000", "")
    for room in ROOMS:
        there = f"/products/{with_letter.letter}{room}"
        answer = reader.get(there)
        assert (answer.status_code, words(answer)) == (404, never), room
        for act in ("name-recipient", "add-draft", "add-source", "answer", "ask-screening", "report", "close-product"):
            said = {"mechanism": "other", "words": "x", "person": MOTHER, "basis": "parent", "recipient": FATHER}
            wanted = 405 if room == "/progress" else 404
            assert press(reader, there, act, **said).status_code == wanted, (room, act)
    product = with_letter.product(with_letter.letter)
    for file in (f"document/{product.drafts[0].digest}", f"sources/{product.sources[0].id}"):
        assert reader.get(f"/products/{product.id}/{file}").status_code == 404
    assert str(CASE) not in words(reader.get("/products"))
    assert len(with_letter.product(with_letter.letter).recipients) == 1


def test_an_auditor_reads_what_was_done_and_no_name_of_a_family(with_edition: House) -> None:  # noqa: F811
    """The history is theirs, with who did what; the product is not."""
    auditor = browser(with_edition.auditor)
    answer = auditor.get(f"/products/{with_edition.letter}/history")
    text = words(answer)
    assert answer.status_code == 200
    assert "Started a document" in text
    assert "Made a copy and checked its bytes" in text
    for name in ("Ashby", "Pellow", "Darren", str(CASE), FATHER):
        assert name not in text
    assert auditor.get(f"/products/{with_edition.letter}").status_code == 403
    mine = words(browser(with_edition.author).get(f"/products/{with_edition.letter}/history"))
    assert "Copy 1, for Darren Ashby" in mine


def test_a_manager_decides_on_who_is_no_party_and_on_what_is_not_the_familys(at_work: House) -> None:  # noqa: F811
    """The author is told who has to decide, and cannot; the manager decides with a reason, which is shown."""
    here = f"/products/{opened(at_work)}"
    author, manager = browser(at_work.author), browser(at_work.manager)
    found = words(author.get(f"{here}/recipients?name=Tracey Marsden"))
    assert "Tracey Marsden born in 1985 Has what is about themselves" in found
    assert "Not a party to this case: a manager has to decide." in found
    press(author, f"{here}/recipients", "name-recipient", person=NEIGHBOUR, basis="representative")
    press(author, f"{here}/sources", "add-source", kind="police", whose="this", text="Intelligence.")
    assert (
        press(author, f"{here}/recipients", "allow-recipient", person=NEIGHBOUR, allowed="yes", reason="x").status_code
        == 403
    )
    waits = words(manager.get("/"))
    assert "Decide whether somebody may have it" in waits
    assert "Decide whether a text may be used" in waits
    off = press(manager, f"{here}/recipients", "allow-recipient", person=NEIGHBOUR, reason="She acts for them.")
    assert off.status_code == 422
    assert "She acts for them." in off.content.decode()
    press(
        manager, f"{here}/recipients", "allow-recipient", person=NEIGHBOUR, allowed="yes", reason="She acts for them."
    )
    source = at_work.product(here.rpartition("/")[2]).sources[0].id
    press(manager, f"{here}/sources", "decide-source", source=source, allowed="no", reason="It was for our work.")
    assert "that they may have it: She acts for them." in words(author.get(f"{here}/recipients"))
    assert "that it may not be used: It was for our work." in words(author.get(f"{here}/sources"))
    assert "Decide whether" not in words(manager.get("/"))


def test_who_was_slower_is_told_so_and_keeps_what_they_wrote(with_letter: House) -> None:  # noqa: F811
    """Two people name the same person; somebody decides on a list that has changed: a sentence, and nothing is lost."""
    author = browser(with_letter.author)
    here = f"/products/{with_letter.letter}/recipients"
    assert press(author, here, "name-recipient", person=MOTHER, basis="parent").status_code == 200
    answer = press(author, here, "name-recipient", person=MOTHER, basis="family")
    assert answer.status_code == 409
    assert "This person is named already." in words(answer)
    assert 'value="family" checked' in answer.content.decode()
    with_letter.do("author", acts.AnswerStep("special-data", "own-data", "They asked."), with_letter.letter)
    stale = {"special-data": "none-inside", "was special-data": "none-inside", "said special-data": "So it is.",
             "words special-data": "So it is."}  # fmt: skip
    press(author, f"/products/{with_letter.letter}/questions", "answer", **stale)
    kept = with_letter.product(with_letter.letter).answered("special-data", None)
    assert kept and kept.code == "own-data", "a page that was open for long takes no newer answer back"


def test_a_near_miss_stops_the_line_and_says_thank_you(with_letter: House) -> None:  # noqa: F811
    """Whoever knows of the product reports it; the page says so from then on."""
    author, here = browser(with_letter.author), f"/products/{with_letter.letter}"
    off = press(author, f"{here}/near-miss", "report", mechanism="hidden in the file")
    assert off.status_code == 422
    assert 'value="hidden in the file" checked' in off.content.decode()
    for _ in range(2):
        answer = press(
            author, f"{here}/near-miss", "report", mechanism="hidden in the file", words="A comment.", once="k"
        )
    assert "Thank you for saying so." in words(answer)
    assert "Sending is stopped" in words(answer)
    from partywall.service.incidents import near_misses

    assert [row.words for row in near_misses(with_letter.officer)] == ["A comment."]


def hostile() -> list[tuple[str, bytes, str]]:
    """Files that mean harm, or are no documents: what each is called, its bytes, and a word of the sentence."""
    import io
    import zipfile

    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        for part in ("[Content_Types].xml", "word/document.xml"):
            archive.writestr(part, b"0" * 80_000_000)
    entities = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    parts = io.BytesIO()
    with zipfile.ZipFile(parts, "w") as archive:
        archive.writestr("[Content_Types].xml", entities)
        archive.writestr("word/document.xml", entities)
    return [
        ("program.exe", b"MZ" + b"\0" * 500, ""),
        ("letter.docx", bomb.getvalue(), ""),
        ("letter.docx", parts.getvalue(), ""),
        ("letter.docx", b"PK\x03\x04 broken", ""),
        ("plan.pdf", b"%PDF-1.7\n" + b"\xff" * 3000, ""),
        ("<script>alert(1)</script>.txt", b"", ""),
        ("../../etc/passwd", b"\0\1\2\3" * 100, ""),
    ]


def test_a_hostile_file_comes_to_a_sentence_and_nothing_else(at_work: House) -> None:  # noqa: F811
    """It is refused when it is handed in, or when it is read; no page falls over, and no word of it is shown."""
    from partywall.service import products

    author = browser(at_work.author)
    id = opened(at_work)
    products.name_recipient(at_work.author, id, FATHER, "parent", at=at_work.tick())
    products.add_source(at_work.author, id, "own-visit", b"Notes.", CASE, at=at_work.tick())
    at_work.do("author", acts.AnswerStep("blank-template", "no-template"), id)
    refused = 0
    for name, content, _ in hostile():
        answer = press(author, f"/products/{id}/document", "add-draft", file=SimpleUploadedFile(name, content))
        assert answer.status_code in {200, 409, 422}, name
        refused += answer.status_code != 200
        assert "<script>alert" not in answer.content.decode()
        assert "root:" not in words(answer)
        if answer.status_code != 200:
            assert re.search(r"There is a problem|Nothing was handed in|Not as things stand", words(answer))
    assert refused >= 3
    if at_work.product(id).drafts:
        press(author, f"/products/{id}", "ask-screening", recipient=FATHER)
        from partywall.service import product_jobs  # noqa: F401
        from partywall.service.jobs import Clerk

        Clerk().run(until_idle=True)
        text = words(author.get(f"/products/{id}"))
        assert "The document could not be read for this person." in text or "could not be read" in text
        assert "Reading it, or making a copy, failed" in words(author.get("/")) or "passages" in text


def test_work_is_sorted_by_what_presses_most(at_work: House) -> None:  # noqa: F811
    """What is late stands first and says by how much; what nobody waits for stands last; a page holds so many."""
    now = datetime.now(UTC)
    for days in (None, 1, -2, 30):
        opened(at_work, due=now + timedelta(days=days, hours=1) if days is not None else None)
    text = words(browser(at_work.author).get("/"))
    assert "4 things wait for you. 1 is late." in text
    order = [text.index(said) for said in ("Late Go on with preparing it", "Due in the next three days", "Waiting")]
    assert order == sorted(order)
    assert re.search(r"Late by [12] days?", text)
    for _ in range(26):
        opened(at_work)
    assert "Less pressing" in words(browser(at_work.author).get("/"))
    assert "More pressing" in words(browser(at_work.author).get("/?page=2"))
    assert browser(at_work.author).get("/?page=abc").status_code == 200


@pytest.mark.parametrize(
    ("who", "said"),
    [
        ("administrator", "Nothing waits for you."),
        ("auditor", "Every act, and the proof that none was changed."),
        ("author", "Start a document"),
    ],
)
def test_where_nothing_waits_there_is_a_place_to_begin(at_work: House, who: str, said: str) -> None:  # noqa: F811
    """An empty list says so, and where one can go."""
    text = words(browser(at_work.people[who]).get("/"))
    assert "Nothing waits for you." in text
    assert said in text


def test_what_cannot_be_done_yet_says_why(at_work: House) -> None:  # noqa: F811
    """No button is there that would be refused; in its place stands what has to come first."""
    from partywall.service import products

    id = opened(at_work)
    products.name_recipient(at_work.author, id, FATHER, "parent", at=at_work.tick())
    answer = browser(at_work.author).get(f"/products/{id}")
    assert 'value="ask-screening"' not in answer.content.decode()
    assert "the document has to be handed in first." in words(answer)
    products.add_draft(at_work.author, id, b"A text.", "a.txt", at=at_work.tick())
    text = words(browser(at_work.author).get(f"/products/{id}"))
    assert "It cannot be read for them yet:" in text
    assert "No source is named from which the document was written." in text
    assert "Nobody answered yet: Begin from a blank template" in text


def test_work_under_way_can_be_stopped(with_letter: House) -> None:  # noqa: F811
    """Whoever could ask for it stops it; nothing is kept of it, and it can be asked for again."""
    author, here = browser(with_letter.author), f"/products/{with_letter.letter}"
    press(author, here, "ask-screening", recipient=FATHER)
    (job,) = author.get(f"{here}/progress").json()["under_way"]
    assert "Stopped. Nothing was kept of it." in words(press(author, here, "cancel", job=job["job"]))
    text = author.get(here).content.decode()
    assert 'value="ask-screening"' in text
    with_letter.product(with_letter.letter)


def test_every_page_of_a_product_is_small_and_quick(with_edition: House) -> None:  # noqa: F811
    """At most 40 kB of HTML, and few questions to the database."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    author = browser(with_edition.author)
    for path in ("/", "/products", "/products/new", *(f"/products/{with_edition.letter}{room}" for room in ROOMS)):
        author.get(path)
        with CaptureQueriesContext(connection) as asked:
            answer = author.get(path)
        assert answer.status_code == 200, path
        assert len(answer.content) < 40_000, path
        assert len(asked) < 110, (path, len(asked))


def test_the_list_of_products_leads_from_page_to_page(at_work: House) -> None:  # noqa: F811
    """Thirty are two pages; a case and a state stay chosen on the way; what is no number is the first page."""
    for _ in range(30):
        opened(at_work)
    author = browser(at_work.author)
    text = author.get(f"/products?case={CASE}").content.decode()
    assert f"/products?state=open&amp;case={CASE}&amp;page=2" in text
    assert "30 documents." in text
    second = words(author.get(f"/products?case={CASE}&page=2"))
    assert "Previous" in second
    assert "Nothing was closed" in words(author.get("/products?state=closed"))
    assert "Nothing is in hand" in words(author.get("/products?case=C0388"))
    assert author.get("/products?page=x").status_code == 200


def test_the_list_says_what_each_waits_for_and_since_when(with_edition: House) -> None:  # noqa: F811
    """So that a manager sees what stands still; whoever checks a copy blind is told nothing of it."""
    from partywall.procedure.waiting import Wait
    from partywall.service.product_lists import stands

    manager = browser(with_edition.manager)
    assert "To be handed to its check, since" in words(manager.get("/products"))
    checked.begun(with_edition)
    assert "Being checked, since" in words(manager.get("/products"))
    letter = with_edition.letter
    assert {id: what for id, (what, _) in stands(with_edition.manager, [letter]).items()} == {letter: Wait.FINISH_CHECK}
    assert stands(with_edition.checker, [letter]) == {}


def test_days_are_counted_where_they_are_read() -> None:
    """In summer a day of London ends before that of UTC: what is due that night is due today, and late after it."""
    from partywall.web.pages.product_words import clock

    due = datetime(2026, 7, 27, 22, 59, 59, tzinfo=UTC)  # the end of the 27th in London
    assert clock(due, datetime(2026, 7, 26, 22, 30, tzinfo=UTC)) == "Due tomorrow"
    assert clock(due, datetime(2026, 7, 26, 23, 30, tzinfo=UTC)) == "Due today"
    assert clock(due, datetime(2026, 7, 27, 23, 30, tzinfo=UTC)) == "Late by 1 day"


def test_the_progress_of_long_work_opens_no_more_for_older_jobs(with_edition: House) -> None:  # noqa: F811
    """A page asks how far it is every other second: what was asked for long ago is not unsealed for that."""
    from django.db import connection, transaction
    from django.test.utils import CaptureQueriesContext

    from partywall.service.following import SCREEN, put
    from partywall.service.progress import progress_of

    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            assert FATHER in progress_of(with_edition.author, with_edition.letter)
        counts.append(len(asked))
        with transaction.atomic():
            for number in range(5):
                put(SCREEN, f"again {number}", with_edition.letter, with_edition.author, recipient=FATHER)
    assert counts[1] == counts[0]
