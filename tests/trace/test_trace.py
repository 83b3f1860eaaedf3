"""What counts as copied from a record, and what does not."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.model.people import FamilyId
from partywall.model.records import Record
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, digest_of
from partywall.trace import index, trace
from tests import recorded

MINUTES = """Strategy meeting, 3 February 2025

Officers found the kettle full of gravel and a ferret asleep in the airing cupboard. Nadia had hidden her inhaler
behind the aquarium because the lodger kept borrowing it.

| Date | Entry |
|---|---|
| 4 Feb | Lodger cautioned over the stolen lawnmower; denies selling it. |
"""
TELLING = [
    "aquarium", "ballast", "cinnamon", "drizzle", "embers", "ferret", "gravel", "hammock", "inhaler", "jasmine",
    "kettle", "lantern", "mattress", "nettle", "orchard", "paddle", "quarry", "ribbon", "saddle", "trowel",
]  # fmt: skip


def document(*texts: str) -> Document:
    parts = tuple(
        Part(PartId(f"part:{number}"), PartKind.BODY, text, (Anchor(0, len(text), ""),))
        for number, text in enumerate(texts)
    )
    return Document(digest_of("\x00".join(texts).encode()), MediaType.TEXT, parts)


def record(text: str, *families: str) -> Record:
    return recorded.record(document(text), tuple(map(FamilyId, families)), "minutes")


def copied(text: str, *records: Record) -> list[str]:
    page = document(text)
    return [page.text_of(copy.span) for copy in trace(page, index(records))]


def test_a_sentence_word_for_word_is_found() -> None:
    """A sentence that was pasted into a plan is found, and nothing around it."""
    text = (
        "We will visit on Monday. Officers found the kettle full of gravel and a ferret asleep in the airing"
        " cupboard. Please bring the form."
    )
    (found,) = copied(text, record(MINUTES, "F2"))
    assert found == "Officers found the kettle full of gravel and a ferret asleep in the airing cupboard"


def test_a_changed_sentence_is_found() -> None:
    """Names swapped, a word changed, commas gone: it is still the record's sentence."""
    (found,) = copied(
        "The girl had hid her inhaler, behind the aquarium as the lodger kept on borrowing it", record(MINUTES, "F2")
    )
    assert "inhaler" in found
    assert "borrowing" in found


def test_a_cut_in_the_middle_is_bridged() -> None:
    """Two halves of one sentence are one passage though the middle was left out."""
    (found,) = copied("kettle full of gravel in the airing cupboard", record(MINUTES, "F2"))
    assert found == "kettle full of gravel in the airing cupboard"


def test_a_copy_is_given_sentence_by_sentence() -> None:
    """A pasted paragraph becomes one passage for each sentence, and for each cell of a table."""
    assert len(copied(MINUTES, record(MINUTES, "F2"))) == 4


def test_whose_record_it_was() -> None:
    """A copy says which record it stands in, where, whose it is, and the text that names the person."""
    source = record(MINUTES, "F2", "F3")
    page = document("She had hidden her inhaler behind the aquarium because the lodger kept borrowing it.")
    (copy,) = trace(page, index([source]))
    assert copy.record == source.document.digest
    assert source.document.text_of(copy.record_span).startswith("hidden her inhaler")
    assert copy.families == ("F2", "F3")
    assert "Nadia" in copy.context
    assert copy.before.endswith(source.document.text_of(copy.record_span))
    assert "Officers found" in copy.before
    assert copy.likeness == 1.0
    assert copy.score > 0.75


def test_a_passage_of_two_records_is_given_with_both() -> None:
    """What stands in the family's own record too is given with that record, so that it may stay."""
    page = document(MINUTES)
    families = {
        copy.families for copy in trace(page, index([record(MINUTES, "F1"), record("Seen at home.\n" + MINUTES, "F2")]))
    }
    assert families == {("F1",), ("F2",)}


def test_words_of_the_trade_are_no_copy() -> None:
    """What every record says (headings, thanks, the next meeting) is not copied from one."""
    text = (
        "Review meeting. Present: mother, father, social worker and school nurse. The meeting closed at three."
        " Thank you for coming. The next meeting is on Tuesday 4 March 2025 at the school."
    )
    assert copied(text, record(text, "F2")) == []


def test_names_are_no_copy() -> None:
    """Two documents that name the same worker and office are not copies of each other."""
    text = "Danielle Foxall, Duty Team, Rolfe House"
    assert copied(text, record(text, "F2")) == []


def test_the_wording_of_a_form_is_no_copy() -> None:
    """What stands in the records of many families is a form's, however rare its words are."""
    clause = "Gravel, ferrets and aquariums are inspected by the lodger under the cinnamon protocol."
    forms = [record(f"{clause}\nNumber {number}", f"F{number}") for number in range(8)]
    assert copied(clause, *forms) == []
    assert len(copied(clause, forms[0])) == 1


def test_no_records_no_copies() -> None:
    """Without records nothing is said to be copied."""
    assert copied(MINUTES) == []


def test_hidden_and_attached_text_is_traced() -> None:
    """A copy in a document inside the document, or in a part that nobody sees, is found too."""
    inner = document("nothing here", "Officers found the kettle full of gravel and a ferret asleep.")
    outer = Document(digest_of(b"outer"), MediaType.EML, document("see attached").parts, attachments=(inner,))
    (copy,) = trace(outer, index([record(MINUTES, "F2")]))
    assert (copy.span.document, copy.span.part) == (inner.digest, "part:1")


@settings(max_examples=50, deadline=None)
@given(
    words=st.lists(st.sampled_from(TELLING), min_size=6, max_size=20),
    before=st.text(max_size=40),
    after=st.text(max_size=40),
)
def test_every_pasted_run_is_found_wherever_it_stands(words: list[str], before: str, after: str) -> None:
    """Law: a run of telling words pasted between any other text is found whole, inside the text."""
    run = " ".join(words)
    page = document(f"{before}.\n{run}\n{after}")
    spans = [copy.span for copy in trace(page, index([record(f"Entry: {run}", "F2")]))]
    covered = {offset for span in spans for offset in range(span.start, span.end)}
    start = len(before) + 2
    assert all(offset in covered for offset in range(start, start + len(run)))
    assert all(span.end <= len(page.parts[0].text) for span in spans)


@settings(max_examples=50, deadline=None)
@given(
    words=st.lists(st.sampled_from(TELLING), min_size=10, max_size=20, unique=True),
    at=st.integers(min_value=2, max_value=7),
)
def test_one_word_in_ten_may_change(words: list[str], at: int) -> None:
    """Law: a copy in which one word in the middle was changed is still one passage."""
    changed = [*words[:at], "changed", *words[at + 1 :]]
    found = copied(" ".join(changed), record(" ".join(words), "F2"))
    assert " ".join(changed) in found


def test_a_long_document_is_traced_in_time_that_grows_with_its_length() -> None:
    """Ten times the text takes nowhere near a hundred times the time."""
    known = index([record(MINUTES * 20, f"F{number}") for number in range(3)])
    short, long = document(MINUTES * 10), document(MINUTES * 100)
    assert _seconds(long, known) < 30 * max(_seconds(short, known), 0.01)


def test_a_text_that_repeats_itself_costs_no_more() -> None:
    """A text made to match everywhere is traced as fast as any other of its length."""
    known = index([record("gravel ferret " * 45, "F2"), record(" ".join(TELLING) * 4, "F3")])
    assert _seconds(document("gravel ferret " * 90 + "gravel " * 20_000), known) < 10
    assert _seconds(document(" ".join(TELLING) * 2_000), known) < 10


def test_a_record_given_twice_counts_once() -> None:
    """The same minutes in the folder twice give each passage once."""
    assert len(copied("kettle full of gravel in the airing cupboard", *[record(MINUTES, "F2")] * 2)) == 1


def _seconds(page: Document, known: object) -> float:
    begun = time.perf_counter()
    trace(page, known)  # type: ignore[arg-type]
    return time.perf_counter() - begun
