"""What counts as a record's sentence told in other words, and what does not."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.model.people import FamilyId
from partywall.model.records import RecordId, Source
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, Span, digest_of
from partywall.trace.retold import RecordText, retold, told_by
from partywall.trace.spelling import Words

WORDS = Words(b"a test's")
NOTE = """# Case note, 4 February

Mr Lovell keeps the insulin in a biscuit tin under the bath.
The lodger pawned his grandmother's accordion to settle a gambling debt in Grimsby.
Alfie is on the waiting list for the football team.
"""
OTHERS = """We met on Tuesday and agreed the plan. The school will ring on Fridays. Next review in three months.
The health visitor weighed the baby and was content. Transport is arranged for the appointment at the clinic.
"""
RETELLING = "To settle what he owed from gambling a lodger had taken an old accordion to be pawned."
LETTER = f"{OTHERS}\n{RETELLING}\n"


def document(text: str) -> Document:
    part = Part(PartId("body"), PartKind.BODY, text, (Anchor(0, len(text), ""),))
    return Document(digest_of(text.encode()), MediaType.TEXT, (part,))


def record(text: str, *families: str) -> RecordText:
    digest = digest_of(b"record" + text.encode())
    source = Source(RecordId("note"), digest, tuple(map(FamilyId, families)), "case note")
    return RecordText(source, digest, PartId("body"), text)


def span_of(page: Document, words: str) -> Span:
    start = page.parts[0].text.index(words)
    return Span(page.digest, PartId("body"), start, start + len(words))


def test_a_fact_told_in_other_words_is_traced_to_its_sentence() -> None:
    """The same rare things in another order and with other words between: it is that sentence of the record."""
    page, note = document(LETTER), record(NOTE, "F2")
    (found,) = retold(page, told_by([note], WORDS), WORDS)
    assert page.text_of(found.span) == RETELLING
    assert note.text[found.record_span.start : found.record_span.end].startswith("The lodger pawned")
    assert found.retold
    assert found.families == ("F2",)
    assert found.context == note.text[found.record_span.start : found.record_span.end]
    assert found.before.endswith("in Grimsby.")


def test_what_is_a_copy_already_is_not_given_again() -> None:
    """A sentence that was traced word for word to a record is not also retold from it."""
    page = document(LETTER)
    (found,) = retold(page, told_by([record(NOTE, "F2")], WORDS), WORDS)
    assert retold(page, told_by([record(NOTE, "F2")], WORDS), WORDS, copies=[found]) == ()


def test_one_rare_word_is_no_retelling() -> None:
    """A sentence that shares one rare word with a record is left alone, even where something else speaks of it."""
    page = document(f"{OTHERS}\nHe was seen with an accordion on a boat last summer and seemed well.\n")
    everything = Span(page.digest, PartId("body"), 0, len(page.parts[0].text))
    assert retold(page, told_by([record(NOTE, "F2")], WORDS), WORDS, suspected=[everything]) == ()


def test_less_is_enough_where_a_passage_is_suspected() -> None:
    """Where a passage is thought to be of somebody else anyway, the record it came from is found by fewer words."""
    faint = "They pawned a radio for their gambling and a watch."
    page, note = document(f"{OTHERS}\n{faint}\n"), record(NOTE, "F2")
    alone = retold(page, told_by([note], WORDS), WORDS)
    (found,) = retold(page, told_by([note], WORDS), WORDS, suspected=[span_of(page, faint)])
    assert alone == ()
    assert page.text_of(found.span) == faint


def test_headings_and_names_tell_nothing() -> None:
    """Two texts with the same headings, workers and dates do not retell each other."""
    head = "Present: Joanne Thirlwell, Imran Sadiq, Karen Dawes\nDate of meeting: 4 February 2025\nNext review\n"
    page = document(f"{head}\nThe garden has been cleared of rubbish.\n")
    assert retold(page, told_by([record(f"{head}\nMaricel found work in a bakery.\n", "F2")], WORDS), WORDS) == ()


def test_a_document_without_words_retells_nothing() -> None:
    """Empty texts on either side give nothing."""
    assert retold(document(""), told_by([record(NOTE, "F2")], WORDS), WORDS) == ()
    assert retold(document(LETTER), told_by([record("", "F2")], WORDS), WORDS) == ()
    assert retold(document(LETTER), told_by([], WORDS), WORDS) == ()


SENTENCE = st.lists(st.sampled_from(NOTE.split() + OTHERS.split()), min_size=1, max_size=40).map(" ".join)


@settings(max_examples=40, deadline=None)
@given(st.lists(SENTENCE, min_size=1, max_size=8), st.lists(SENTENCE, min_size=1, max_size=8))
def test_every_row_lies_in_its_texts(mine: list[str], theirs: list[str]) -> None:
    """Whatever the texts: spans lie inside them, scores between 0 and 1, and one sentence has one row a record."""
    page, note = document(".\n".join(mine)), record(".\n".join(theirs), "F2")
    text = page.parts[0].text
    everything = [Span(page.digest, PartId("body"), 0, len(text))]
    rows = retold(page, told_by([note], WORDS), WORDS, suspected=everything)
    assert len({row.span for row in rows}) == len(rows)
    for row in rows:
        assert 0 <= row.span.start < row.span.end <= len(text)
        assert 0 <= row.record_span.start < row.record_span.end <= len(note.text)
        assert 0 < row.score < 1
        assert 0 < row.likeness <= 1


@settings(max_examples=30, deadline=None)
@given(st.lists(SENTENCE, min_size=2, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_matter(theirs: list[str], dice: object) -> None:
    """The same document and records give the same rows, in whatever order the records come."""
    page = document(LETTER)
    notes = [record(NOTE, "F2"), *(record(text, f"G{number}") for number, text in enumerate(theirs))]
    turned = list(notes)
    dice.shuffle(turned)  # type: ignore[attr-defined]
    assert retold(page, told_by(notes, WORDS), WORDS) == retold(page, told_by(turned, WORDS), WORDS)
