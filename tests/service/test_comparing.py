"""What checker, author and machine do not say alike is laid side by side, and nothing of it is lost."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from service import working
from service.working import House, with_edition

__all__ = ["with_edition"]


def place(made: House, words: str) -> tuple[str, int, int, int]:
    """Where in the copy's text some words stand: part, start, end, page."""
    from partywall.service import seen

    for part in seen.text_of(made.checker, made.letter, made.edition, at=made.tick()):
        at = part.text.find(words)
        if at >= 0:
            return part.id, at, at + len(words), part.page(at)
    raise AssertionError(words)


def blind(made: House) -> None:
    from partywall.procedure import acts

    made.do("author", acts.SubmitEdition(made.edition), made.letter)
    made.do("checker", acts.StartCheck(made.edition), made.letter)
    working.read_through(made, made.letter, made.edition)


def test_a_mark_is_led_back_to_the_passage_that_the_author_kept(with_edition: House) -> None:
    """What the machine would have withheld, the author kept and the checker marked blind is one difference."""
    from partywall.model.disclosure import Outcome
    from partywall.model.product import DifferenceKind
    from partywall.procedure import acts
    from partywall.service import products, seen

    made, id = with_edition, with_edition.letter
    findings = json.loads(seen.findings_of(made.author, id, working.FATHER, at=made.tick()))
    rows = [row for row in findings["passages"] if row["decision"]["outcome"] == "redact" and row["stays"]]
    kept, unseen = rows[0], rows[1]
    for row in (kept, unseen):
        products.decide_passage(made.author, id, working.FATHER, row["id"], Outcome.DISCLOSE, "own", "He knows.",
                                at=made.tick())  # fmt: skip
    made.edition = working.made_edition(made, id)
    blind(made)
    part, start, end, page = place(made, kept["text"])
    mark = products.mark_copy(made.checker, id, made.edition, page, part, start, end, "Whose?", at=made.tick()).made
    made.do("checker", acts.EndBlind(made.edition), id)
    made.work()
    shown = seen.comparison_of(made.checker, id, made.edition, at=made.tick())
    assert shown.differences is not None
    about = {(row.kind, row.mark, row.passage, row.kept) for row in shown.differences}
    assert (DifferenceKind.MARKED, mark, kept["id"], True) in about
    assert (DifferenceKind.KEPT, None, unseen["id"], True) in about
    assert not any(row.passage == kept["id"] and row.kind is DifferenceKind.KEPT for row in shown.differences)


def test_words_that_the_author_withheld_alone_are_a_difference_and_gone_from_the_copy(with_edition: House) -> None:
    """The machine had not found them; the checker sees afterwards that they were withheld, and decides on that."""
    from partywall.model.product import DifferenceKind
    from partywall.model.text import PartId
    from partywall.procedure import acts
    from partywall.service import products, seen
    from partywall.service.comparisons import screening_as_made

    made, id = with_edition, with_edition.letter
    edition = made.product(id).edition(made.edition)
    assert edition is not None
    document = screening_as_made(made.product(id), edition).document
    body = next(part for part in document.parts if "Dear" in part.text)
    at = body.text.index("Dear")
    done = products.withhold_words(made.author, id, working.FATHER, document.digest, PartId(body.id), at, at + 4,
                                   "other-person", at=made.tick())  # fmt: skip
    made.edition = working.made_edition(made, id)
    assert not any("Dear" in part.text for part in seen.text_of(made.author, id, made.edition, at=made.tick()))
    blind(made)
    made.do("checker", acts.EndBlind(made.edition), id)
    made.work()
    rows = seen.comparison_of(made.checker, id, made.edition, at=made.tick()).differences
    assert rows is not None and (DifferenceKind.WITHHELD, done.made) in {(row.kind, row.passage) for row in rows}


def test_words_that_stand_nowhere_cannot_be_withheld(with_edition: House) -> None:
    """A place beyond the text, or another document's, is refused in a sentence."""
    from partywall.errors import Refused
    from partywall.model.text import PartId
    from partywall.service import products

    made, id = with_edition, with_edition.letter
    draft = made.product(id).drafts[-1].digest
    with pytest.raises(Refused, match="no words where they were marked"):
        products.withhold_words(made.author, id, working.FATHER, draft, PartId("body"), 10**6, 10**6 + 3, "x",
                                at=made.tick())  # fmt: skip


def test_the_comparison_is_nobodys_while_the_checker_is_blind(with_edition: House) -> None:
    """The checker sees the copy and nothing else; what they may not see is said to be that, not to be missing."""
    from partywall.service import seen
    from partywall.service.acting import Denied

    made, id = with_edition, with_edition.letter
    blind(made)
    assert seen.copy_of(made.checker, id, made.edition, at=made.tick()).content
    for look in (
        lambda: seen.comparison_of(made.checker, id, made.edition, at=made.tick()),
        lambda: seen.findings_of(made.checker, id, working.FATHER, at=made.tick()),
        lambda: seen.product_of(made.checker, id, at=made.tick()),
        lambda: seen.draft_of(made.checker, id, at=made.tick()),
    ):
        with pytest.raises(Denied) as denied:
            look()
        assert denied.value.refusals[0].code == "blind"


def test_what_a_check_came_to_is_counted_without_a_word(with_edition: House) -> None:
    """Marks made, of those leading to a change, kept passages marked or not, and how long each page was open."""
    from partywall.procedure import acts
    from partywall.service import products
    from partywall.service.figures import check_figures

    made, id = with_edition, with_edition.letter
    blind(made)
    part, start, end, page = place(made, "Dear")
    products.mark_copy(made.checker, id, made.edition, page, part, start, end, "No.", at=made.tick())
    made.do("checker", acts.EndBlind(made.edition), id)
    made.work()
    check = made.product(id).edition(made.edition).check  # type: ignore[union-attr]
    for row in check.differences:  # type: ignore[union-attr]
        made.do("checker", acts.SettleDifference(made.edition, row.id, row.mark is not None, "See there."), id)
    made.do("checker", acts.ReturnEdition(made.edition, "Please look again."), id)
    (mine,) = [row for row in check_figures(made.officer, at=made.tick()) if row.checker == made.checker]
    assert (mine.checks, mine.returned, mine.marks, mine.marks_changed) == (1, 1, 1, 1)
    assert mine.seconds >= 90 and mine.pages >= 1
    assert timedelta(0) < made.now - made.product(id).opened


@pytest.mark.parametrize(
    ("name", "stamped"), [("letter.docx", False), ("plan.docx", True), ("plan.pdf", True), ("mail.eml", False)]
)
def test_every_letter_of_a_copy_is_led_back_to_where_it_stood(name: str, stamped: bool) -> None:
    """In Word, PDF and mail, also where the copy is laid out anew: all but the labels' letters, and a stamp's."""
    from partywall import pipeline
    from partywall.procedure.comparing import home, led_back
    from partywall.procedure.copy_text import copy_text
    from partywall.service import documents
    from partywall.service.parcels import stamp_of
    from partywall.service.workshop import workshop
    from partywall.store.files import COPIES

    examples = working.EXAMPLES
    screened = documents.screen_document(
        examples / "documents" / name,
        register=examples / "register",
        case=working.CASE,
        recipient=working.FATHER,
        records=examples / "records",
    )
    media = screened.screening.document.media_type
    stamp = stamp_of("e" + "0" * 20, "", "DA") if stamped else None
    copy = pipeline.produce(screened.untrusted, screened.screening, screened.policy, workshop(), stamp)
    parts, pages = copy_text(workshop().read(copy.content, COPIES[media]))
    labels = sum(len("".join(row.label.split())) for row in copy.plan.redactions)
    led = unled = 0
    for part in parts:
        document, id = home(screened.screening.document, part.id)
        places = led_back(document, id, copy.plan.redactions, part.text)
        original = {each.id: each.text for each in document.parts}.get(id, "")
        letters = [at for at, char in enumerate(part.text) if not char.isspace()]
        assert all(original[place] == part.text[at] for at, place in enumerate(places) if place is not None)
        led += sum(1 for at in letters if places and places[at] is not None)
        unled += sum(1 for at in letters if not places or places[at] is None)
    stamps = len("".join(stamp.words.split())) + len("·pageofN") + 6 if stamp else 0
    assert led > 900 and unled <= labels + stamps * pages
