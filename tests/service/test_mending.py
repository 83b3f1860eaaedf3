"""Looking ahead and mending: what a recipient will read, recipients beside each other, comments in Word, versions."""

from __future__ import annotations

import io
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest

from partywall.errors import Refused
from partywall.model.disclosure import Outcome
from partywall.model.people import PersonId
from partywall.model.product import ProductId
from partywall.model.text import PartKind
from partywall.procedure import acts
from service.working import (  # noqa: F401
    EXAMPLES,
    FATHER,
    LETTER,
    MOTHER,
    House,
    answer,
    at_work,
    opened,
    screened,
    with_edition,
)

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def mended(path: Path = LETTER, **changes: str) -> bytes:
    """The letter with other words in some of its paragraphs; an empty one is taken out."""
    document = docx.Document(str(path))
    for before, after in changes.items():
        wanted = before.replace("_", " ")
        paragraph = next(each for each in document.paragraphs if wanted in each.text)
        text = paragraph.text.replace(wanted, after)
        for run in paragraph.runs[1:]:
            run._r.getparent().remove(run._r)
        paragraph.runs[0].text = text
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def findings(house: House, product: ProductId, recipient: PersonId = FATHER) -> list[dict[str, Any]]:
    """The passages of the last screening."""
    from partywall.service import seen

    rows: list[dict[str, Any]] = json.loads(seen.findings_of(house.author, product, recipient))["passages"]
    return rows


def body_of(house: House, product: ProductId, recipient: PersonId = FATHER) -> str:
    """What a recipient would read of the body, in one line."""
    from partywall.service.previews import will_read

    shown = will_read(house.author, product, recipient)
    lines = [line for line in shown.lines if line.where is PartKind.BODY]
    return " ".join(" ".join(piece.text for piece in line.pieces) for line in lines)


# What she will read


def test_what_a_recipient_will_read_is_what_the_copy_says(with_edition: House) -> None:  # noqa: F811
    """The text that is shown before a copy is made is the copy's own, letter by letter."""
    from partywall.service import seen

    made = with_edition
    copy = next(part for part in seen.text_of(made.author, made.letter, made.edition) if part.id == "body")
    told = body_of(made, made.letter)
    assert re.sub(r"\s", "", told) == re.sub(r"\s", "", copy.text)
    assert "[withheld: another person]" in told


def test_a_decision_shows_at_once_and_nothing_is_kept(with_edition: House) -> None:  # noqa: F811
    """What was just decided is in what she will read; the copy that was made before is told to be another."""
    from partywall.service import previews, products
    from partywall.store.products.models import PaperRow
    from partywall.store.vault.models import Blob

    made = with_edition
    kept = Blob.objects.count(), PaperRow.objects.count()
    before = previews.will_read(made.author, made.letter, FATHER)
    assert before.review.rests and "Kian" not in body_of(made, made.letter)
    row = next(row for row in findings(made, made.letter) if "Kian" in row["text"])
    products.decide_passage(made.author, made.letter, FATHER, row["id"], Outcome.DISCLOSE, "judgement", at=made.tick())
    after = previews.will_read(made.author, made.letter, FATHER)
    assert row["text"] in body_of(made, made.letter)
    assert after.withheld < before.withheld
    assert not after.review.rests
    assert previews.preview_pages(made.author, made.letter, FATHER) == 1
    assert previews.preview_picture(made.author, made.letter, FATHER, 1).startswith(b"\x89PNG")
    assert Blob.objects.count(), PaperRow.objects.count() == kept


def test_what_nobody_decided_is_withheld_and_told_so(at_work: House) -> None:  # noqa: F811
    """A passage that waits for a decision stands as its label, marked as waiting."""
    from partywall.service.previews import will_read

    made = at_work
    product = opened(made)
    made.do("author", acts.AskScreening(FATHER), product)
    made.work()
    shown = will_read(made.author, product, FATHER)
    waiting = [piece for line in shown.lines for piece in line.pieces if piece.waits]
    assert shown.waiting > 0
    assert waiting
    assert all(piece.withheld and piece.passage for piece in waiting)


# Recipients beside each other


def test_recipients_stand_beside_each_other_and_what_differs_is_told(with_edition: House) -> None:  # noqa: F811
    """What is the mother's own is withheld from the father and stays for her; a neighbour's goes for both."""
    from partywall.service import products
    from partywall.service.recipients_beside import Gets, beside

    made = with_edition
    products.name_recipient(made.author, made.letter, MOTHER, "parent", at=made.tick())
    unscreened = beside(made.author, made.letter)
    assert [column.screened for column in unscreened.columns] == [True, False]
    assert all(row.cells[1] is None for row in unscreened.rows)
    answer(made, made.letter)
    made.do("author", acts.AskScreening(MOTHER), made.letter)
    made.work()
    found = beside(made.author, made.letter)
    assert [column.person for column in found.columns] == [FATHER, MOTHER]

    def gets(words: str) -> list[Gets | None]:
        row = next(row for row in found.rows if words in row.words)
        return [cell.gets if cell else None for cell in row.cells]

    number = gets("07700 900233")
    assert number[0] in {Gets.WITHHELD, Gets.PARTLY}
    assert number[1] in {Gets.STAYS, Gets.NOTHING}
    assert gets("Kian has been charged")[0] is Gets.WITHHELD
    assert {row.number for row in found.differing} < {row.number for row in found.rows}
    assert any("07700 900233" in row.words for row in found.differing)


# Comments in Word


def ranges(content: bytes) -> dict[str, str]:
    """The words on which each comment lies, by its id."""
    from lxml import etree

    root = etree.fromstring(zipfile.ZipFile(io.BytesIO(content)).read("word/document.xml"))
    found: dict[str, str] = {}
    under_way: set[str] = set()
    for element in root.iter():
        if element.tag == W + "commentRangeStart":
            under_way.add(element.get(W + "id"))
            found[element.get(W + "id")] = ""
        elif element.tag == W + "commentRangeEnd":
            under_way.discard(element.get(W + "id"))
        elif element.tag == W + "t":
            for id in under_way:
                found[id] += element.text or ""
    assert not under_way
    return found


def test_findings_lie_as_comments_on_their_words(with_edition: House) -> None:  # noqa: F811
    """Each passage has a comment of Partywall's on just its words; the text is the draft's; the draft is untouched."""
    from partywall.service import seen
    from partywall.service.word_comments import NAME, with_comments

    made = with_edition
    held = with_comments(made.author, made.letter, FATHER)
    assert held.name == NAME
    document = docx.Document(io.BytesIO(held.content))
    assert [each.text for each in document.paragraphs] == [each.text for each in docx.Document(str(LETTER)).paragraphs]
    own = [each for each in document.comments if each.author == "Partywall"]
    assert own[0].text.startswith("Not for disclosure.")
    assert "Darren Ashby" in own[0].text
    on = ranges(held.content)
    rows = [row for row in findings(made, made.letter) if row["stays"] and row["part"] == "body"]
    wanted = [re.sub(r"\s", "", row["text"]) for row in rows if row["decision"]["outcome"] != "disclose"]
    lying = [re.sub(r"\s", "", on[str(each.comment_id)]) for each in own[1:]]
    assert set(wanted) <= set(lying)
    kian = next(each for each in own if "Kian Marsden" in each.text)
    assert "About: Kian Marsden" in kian.text
    assert "What to do:" in kian.text
    assert seen.draft_of(made.author, made.letter).content == LETTER.read_bytes()


def test_a_comment_lies_on_its_words_however_they_are_split(at_work: House) -> None:  # noqa: F811
    """Over several runs with looks of their own; in a table; and of a header or footnote at the nearest place, with its
    words told. What was in the file besides is there still."""
    from datetime import UTC, datetime

    from partywall.model.notes import Note
    from partywall.service.workshop import workshop

    source = docx.Document()
    source.core_properties.title = "Kept"
    paragraph = source.add_paragraph()
    for text, bold in (("The ne", False), ("phew of Mr", True), (" Tibbs came.", False)):
        paragraph.add_run(text).bold = bold
    source.add_table(rows=1, cols=2).rows[0].cells[1].text = "Seen by the neighbour at four."
    source.sections[0].header.paragraphs[0].text = "Marsden family"
    source.add_comment(source.paragraphs[0].runs[0], "Mine.", author="Anita", initials="A")
    written = io.BytesIO()
    source.save(written)
    read = workshop().read(written.getvalue(), "a.docx")
    body, header = read.part("body"), next(part for part in read.parts if part.kind is PartKind.HEADER)  # type: ignore[arg-type]

    def note(part: Any, words: str) -> Note:
        at = part.text.index(words)
        return Note(part.id, at, at + len(words), (f"On {words}",), f"It stands in {part.kind}: {words}")

    wanted = [note(body, "nephew of Mr Tibbs"), note(body, "neighbour"), note(header, "Marsden")]
    content = workshop().annotate(written.getvalue(), wanted, datetime(2026, 3, 2, 9, tzinfo=UTC))
    again = docx.Document(io.BytesIO(content))
    said = {each.text: ranges(content).get(str(each.comment_id)) for each in again.comments}
    assert said["On nephew of Mr Tibbs"] == "nephew of Mr Tibbs"
    assert said["On neighbour"] == "neighbour"
    assert said["On Marsden\nIt stands in header: Marsden"] == "The nephew of Mr Tibbs came."
    assert "Mine." in said
    assert again.core_properties.title == "Kept"
    runs = [(run.text, bool(run.bold)) for run in again.paragraphs[0].runs if run.text]
    assert runs == [("The ", False), ("ne", False), ("phew of Mr", True), (" Tibbs", False), (" came.", False)]
    assert workshop().read(content, "a.docx").part("body").text == body.text  # type: ignore[arg-type]


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_libreoffice_opens_the_file_with_every_comment(with_edition: House, tmp_path: Path) -> None:  # noqa: F811
    """Another program than the one that wrote them finds as many comments, by their author, and keeps them."""
    from partywall.service.word_comments import with_comments

    content = with_comments(with_edition.author, with_edition.letter).content
    (tmp_path / "in.docx").write_bytes(content)
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    words = [
        "soffice",
        profile,
        "--headless",
        "--convert-to",
        "odt",
        "--outdir",
        str(tmp_path),
        str(tmp_path / "in.docx"),
    ]
    subprocess.run(words, check=True, capture_output=True, timeout=120)
    text = zipfile.ZipFile(tmp_path / "in.odt").read("content.xml").decode()
    own = [each for each in docx.Document(io.BytesIO(content)).comments if each.author == "Partywall"]
    assert text.count("<dc:creator>Partywall</dc:creator>") == len(own) > 5


def test_of_another_kind_of_file_the_findings_come_as_a_list(at_work: House) -> None:  # noqa: F811
    """Where no comment can lie on the draft, a list says where, which words, whose, and what to do."""
    from partywall.service.word_comments import LIST_NAME, with_comments

    made = at_work
    product = opened(made, content=(EXAMPLES / "documents" / "plan.pdf").read_bytes(), name="plan.pdf")
    with pytest.raises(Refused, match="not read"):
        with_comments(made.author, product)
    screened(made, product)
    held = with_comments(made.author, product)
    assert held.name == LIST_NAME
    document = docx.Document(io.BytesIO(held.content))
    assert document.paragraphs[1].text.startswith("Not for disclosure")
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    withheld = [row for row in findings(made, product) if row["decision"]["outcome"] != "disclose"]
    assert len(rows) - 1 == len({row["id"] for row in withheld})
    assert any("page 1" in where for where, _, _ in rows)


# Versions


def test_a_new_version_is_compared_word_by_word(at_work: House) -> None:  # noqa: F811
    """A paragraph that is worded anew shows what is gone and what is new; one that is gone and one that came."""
    from partywall.service.text_changes import How, changes
    from partywall.service.workshop import workshop

    old = workshop().read(b"Dear Ann,\nThe visit is on Friday at four.\nThe dog barks.\nYours", "a.txt")
    new = workshop().read(b"Dear Ann,\nThe visit is on Monday at four.\nYours\nA new line at the end.", "a.txt")
    found = changes(old, new)
    assert [(row.how, [(piece.how, piece.text.strip()) for piece in row.pieces]) for row in found] == [
        (
            How.SAME,
            [
                (How.SAME, "The visit is on"),
                (How.GONE, "Friday"),
                (How.NEW, "Monday"),
                (How.SAME, "at four."),
            ],
        ),
        (How.GONE, [(How.GONE, "The dog barks.")]),
        (How.NEW, [(How.NEW, "A new line at the end.")]),
    ]
    assert changes(old, old) == ()


def test_decisions_go_along_to_the_same_words_about_the_same_people(with_edition: House) -> None:  # noqa: F811
    """At one press, each a decision of its own with its entry; what changed is not decided, and nothing is twice."""
    from partywall.service import products
    from partywall.service.draft_comparing import compared, decide_again
    from partywall.store.ledger.models import EntryRow

    made = with_edition
    rows = findings(made, made.letter)
    kept = next(row for row in rows if "His mum" in row["text"])
    gone = next(row for row in rows if "07700 900233" in row["text"])
    for row in (kept, gone):
        products.decide_passage(
            made.author, made.letter, FATHER, row["id"], Outcome.DISCLOSE, "entitled", "He knows.", at=made.tick()
        )
    body = rows[0]["document"]
    products.withhold_words(made.author, made.letter, FATHER, body, "body", 0, 15, "judgement", at=made.tick())
    with pytest.raises(Refused, match="Only one version"):
        compared(made.author, made.letter)
    first = made.product(made.letter).drafts[0].digest
    changed = mended(If_Saturday_is_ever_difficult="When Saturday is hard")
    products.add_draft(made.author, made.letter, changed, "letter.docx", at=made.tick())
    assert not compared(made.author, made.letter).recipients[0].compared
    answer(made, made.letter)
    made.do("author", acts.AskScreening(FATHER), made.letter)
    made.work()
    found = compared(made.author, made.letter)
    row = found.recipients[0]
    assert row.compared and len(found.changes) == 1
    assert any("His mum" in each.words and each.outcome is Outcome.DISCLOSE for each in row.again)
    assert [each.outcome for each in row.again if each.span] == [Outcome.REDACT]
    assert any("07700 900233" in each.words and each.outcome is Outcome.DISCLOSE for each in row.lost)
    assert not any("07700 900233" in each.words for each in row.gone)  # it was to stay
    assert any("07700 900233" in each.words for each in row.new)
    before = EntryRow.objects.count()
    done = decide_again(made.author, made.letter, FATHER, first, key="once")
    assert len(done) == len(row.again) == EntryRow.objects.count() - before
    with pytest.raises(Refused, match="decided already"):
        decide_again(made.author, made.letter, FATHER, first, key="once")
    assert EntryRow.objects.count() - before == len(done)
    decided = {each.passage: each for each in made.product(made.letter).decided(FATHER)}
    for each in row.again:
        assert (decided[each.passage].outcome, decided[each.passage].by) == (each.outcome, made.author)
    assert "His mum has asked" in body_of(made, made.letter)
    after = compared(made.author, made.letter).recipients[0]
    assert not after.again


def test_nothing_of_it_is_shown_to_who_may_not_see_the_findings(with_edition: House) -> None:  # noqa: F811
    """For whoever knows nothing of the product there is none."""
    from partywall.service.acting import NotThere
    from partywall.service.draft_comparing import compared
    from partywall.service.previews import preview_picture, will_read
    from partywall.service.recipients_beside import beside
    from partywall.service.word_comments import with_comments

    made = with_edition
    who, product = made.stranger, made.letter
    for look in (
        lambda: will_read(who, product, FATHER),
        lambda: preview_picture(who, product, FATHER, 1),
        lambda: beside(who, product),
        lambda: with_comments(who, product),
        lambda: compared(who, product),
    ):
        with pytest.raises(NotThere):
            look()
