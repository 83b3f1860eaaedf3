"""Laws of comparing: each mark stands in one difference, and a place that is led back is where it stood."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from partywall.model.disclosure import (
    Decision,
    Evidence,
    EvidenceKind,
    Outcome,
    Passage,
    PassageId,
    Redaction,
    Screening,
)
from partywall.model.people import CaseId, FactKind, PersonId
from partywall.model.product import DifferenceKind, Marked
from partywall.model.text import Anchor, Document, MediaType, Part, PartId, PartKind, Span, digest_of
from partywall.procedure.comparing import Compared, differences, home, led_back
from partywall.procedure.copy_text import STRETCH, copy_text

DIGEST = digest_of(b"original")
WORDS = st.lists(st.text("abcé ", min_size=1, max_size=9), min_size=1, max_size=12).map("\n".join)


def document(text: str, *more: Document) -> Document:
    part = Part(PartId("body"), PartKind.BODY, text, (Anchor(0, len(text), "all"),))
    return Document(DIGEST, MediaType.TEXT, (part,), attachments=more)


@st.composite
def redacted(draw: st.DrawFn) -> tuple[str, list[Redaction], str]:
    """A text, what is taken out of it, and the copy, whose lines may break elsewhere."""
    text = draw(WORDS)
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    spans = [(a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False) if a < b]
    rows = [Redaction(Span(DIGEST, PartId("body"), a, b), "[withheld: other person]") for a, b in spans]
    copy, at = "", 0
    for row in rows:
        copy += text[at : row.span.start] + row.label
        at = row.span.end
    copy += text[at:]
    broken = "".join(draw(st.sampled_from((char, " ", "\n", "\n\n"))) if char.isspace() else char for char in copy)
    return text, rows, broken + draw(st.sampled_from(("", "\nfor AB · copy e1 · page 1 of 1")))


@given(redacted())
def test_each_letter_is_led_back_to_one_that_is_the_same(made: tuple[str, list[Redaction], str]) -> None:
    """In order, none twice, and all that is not withheld is found again, however the lines break."""
    text, rows, copy = made
    places = led_back(document(text), PartId("body"), rows, copy)
    found = [place for place in places if place is not None]
    assert found == sorted(set(found))
    assert all(text[place] == copy[at] for at, place in enumerate(places) if place is not None)
    withheld = {at for row in rows for at in range(row.span.start, row.span.end)}
    assert set(found) == {at for at, char in enumerate(text) if not char.isspace() and at not in withheld}


@given(redacted(), st.text("abcé[", min_size=1, max_size=4))
def test_a_copy_of_another_text_is_not_led_back_at_all(made: tuple[str, list[Redaction], str], more: str) -> None:
    """Where copy and original do not lie upon one another, nobody guesses."""
    text, rows, copy = made
    other = more + copy
    places = led_back(document(text), PartId("body"), rows, other)
    assert all(text[place] == other[at] for at, place in enumerate(places) if place is not None)


def test_files_of_which_the_copy_has_no_copy_are_not_counted() -> None:
    """What lies in a Word file does not leave; what comes after it is still led back to where it stood."""

    def inside(name: str, kind: MediaType, *more: Document) -> Document:
        return replace(document(name, *more), digest=digest_of(name.encode()), media_type=kind)

    letter = inside("letter", MediaType.DOCX, inside("table", MediaType.XLSX))
    gone, last = inside("gone", MediaType.TEXT), inside("last", MediaType.TEXT)
    mail = inside("mail", MediaType.EML, letter, gone, inside("bundle", MediaType.ZIP, gone, last))
    found = [home(mail, f"{number}/body", (gone.digest,))[0].parts[0].text for number in range(6)]
    assert found == ["mail", "letter", "bundle", "last", "mail", "mail"]


@given(
    st.lists(
        st.tuples(st.sampled_from(Outcome), st.sampled_from((None, *Outcome)), st.booleans()), min_size=1, max_size=6
    ),
    st.lists(st.tuples(st.integers(0, 59), st.integers(1, 9)), max_size=5),
)
def test_every_mark_and_every_passage_against_the_machine_stands_in_a_difference(
    rows: list[tuple[Outcome, Outcome | None, bool]], marked: list[tuple[int, int]]
) -> None:
    """Each mark in one; each that was kept or withheld against the machine in at least one; ids are all different."""
    text = "x" * 60
    whole = document(text)
    passages, decisions, proposed = [], [], []
    recipient = PersonId("r")
    for number, (outcome, before, added) in enumerate(rows):
        kind = EvidenceKind.ADDED if added else EvidenceKind.MENTION
        span = Span(DIGEST, PartId("body"), number * 10, number * 10 + 5)
        id = PassageId(f"q{number}")
        passages.append(Passage(id, span, (), (), FactKind.HEALTH, (Evidence(kind, "why"),), 1.0))
        decisions.append(Decision(id, recipient, outcome, "rule", "reason", "a" if before else "policy"))
        if before:
            proposed.append(Decision(id, recipient, before, "rule", "reason", "policy"))
    screening = Screening(whole, CaseId("c"), recipient, tuple(passages), tuple(decisions), proposed=tuple(proposed))
    gone = [row for row, decision in zip(passages, decisions, strict=True) if decision.outcome is not Outcome.DISCLOSE]
    redactions = tuple(Redaction(row.span, "[-]") for row in gone)
    copied, at = "", 0
    for each in redactions:
        copied += text[at : each.span.start] + each.label
        at = each.span.end
    copied += text[at:]
    parts, _ = copy_text(document(copied))
    marks = [Marked(f"m{n}", 1, "body", start, start + size) for n, (start, size) in enumerate(marked)]
    numbers = count()
    found = differences(Compared(screening, redactions, parts), marks, (f"d{next(numbers)}" for _ in count()))
    assert [row.mark for row in found if row.mark] == [mark.id for mark in marks]
    assert len({row.id for row in found}) == len(found)
    against = {row.passage for row in found if row.kept or row.kind is DifferenceKind.WITHHELD}
    for passage, decision, (_, before, added) in zip(passages, decisions, rows, strict=True):
        kept = decision.outcome is Outcome.DISCLOSE and before not in {None, Outcome.DISCLOSE}
        withheld = decision.outcome is not Outcome.DISCLOSE and (before is Outcome.DISCLOSE or added)
        assert (passage.id in against) == (kept or withheld)


@given(st.lists(st.text("ab\n", max_size=9_000), min_size=1, max_size=4))
def test_a_long_copy_without_pages_has_as_many_as_it_would_fill(texts: list[str]) -> None:
    """Each character stands on one of them, in order; a document inside begins a new one."""
    whole = document(texts[0] or "a", *(document(text or "a") for text in texts[1:]))
    parts, pages = copy_text(whole)
    assert pages >= max(1, sum(-(-len(text) // STRETCH) for text in texts if text.strip()))
    last = 0
    for part in parts:
        numbers = [part.page(at) for at in range(0, len(part.text), 500)]
        assert numbers == sorted(numbers) and numbers[0] >= last and numbers[-1] <= pages
        last = numbers[-1]
