"""The list of passages: each with its sentence, whose it is, why, how sure, and by which rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from partywall.decide import Policy
from partywall.model.disclosure import Decision, EvidenceKind, Outcome, PassageId, Provenance, Screening
from partywall.model.look import Look
from partywall.model.people import Register
from partywall.model.text import Digest, Part, PartId, Span
from partywall.report.explanation import explanation
from partywall.report.findings import copies_of
from partywall.report.marks import Mark, Piece, pieces
from partywall.report.people import Whose, family_name, whose
from partywall.report.places import Headings, Home, homes, in_order, in_words
from partywall.report.wording import FACTS, listed, shown, sureness
from partywall.words import sentences

_AROUND = 400
"""Characters to either side of a passage that are looked through for its sentence."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One passage as the list shows it."""

    number: int
    id: PassageId
    outcome: Outcome
    quote: tuple[Piece, ...]
    stays: bool
    """False: it stands in a part that no copy has anyway."""
    whose: tuple[Whose, ...]
    fact: str
    sure: str
    explanation: str
    """Whose it is believed to be and why, in one sentence."""
    copied: tuple[str, ...]
    rule: str
    place: str
    also: tuple[int, ...]
    """Numbers of other passages that keep some of the same words out of the copy."""
    proposed: Outcome
    """What the policy says of it, also where a person decided otherwise."""
    decided: Decision | None
    """A person's decision."""
    added: Mapping[str, str | int] | None
    """Its place, where a person marked it and the program had not found it."""


def marks_of(screening: Screening) -> tuple[Mark, ...]:
    """The passages numbered in the order of reading; first those that matter, then those that may stay."""
    ordered = sorted(in_order(screening), key=lambda pair: pair[1].outcome is Outcome.DISCLOSE)
    return tuple(Mark(number, *pair) for number, pair in enumerate(ordered, 1))


def entries(
    marks: Sequence[Mark],
    screening: Screening,
    look: Look,
    register: Register,
    policy: Policy,
) -> tuple[Entry, ...]:
    """What the list shows for each passage."""
    known = homes(screening.document)
    headings = Headings(look, known)
    rules = {rule.id: rule.text for rule in policy.rules}
    proposed = {row.passage: row.outcome for row in screening.proposed}
    also = overlapping(marks)
    return tuple(
        Entry(
            mark.number,
            mark.passage.id,
            mark.outcome,
            quote(mark, _home(mark, known).part),
            _home(mark, known).part.stays,
            tuple(whose(subject, register) for subject in mark.passage.about),
            FACTS[mark.passage.fact],
            sureness(mark.passage.score),
            shown(explanation(mark.passage, _home(mark, known).part, screening, register)),
            _copied(mark.passage.span, screening.provenances, register),
            _rule(mark.decision, rules),
            shown(in_words(mark.passage.span, _home(mark, known), headings)),
            also.get(mark.number, ()),
            proposed.get(mark.passage.id, mark.outcome),
            mark.decision if mark.decision.by != "policy" else None,
            _added(mark),
        )
        for mark in marks
    )


def overlapping(marks: Sequence[Mark]) -> dict[int, tuple[int, ...]]:
    """Of each passage that is not in the copy, the numbers of the others that share words with it."""
    kept_out = sorted(
        (mark for mark in marks if mark.outcome is not Outcome.DISCLOSE), key=lambda mark: mark.passage.span
    )
    found: dict[int, set[int]] = defaultdict(set)
    for at, mark in enumerate(kept_out):
        for other in kept_out[at + 1 :]:
            if not other.passage.span.overlaps(mark.passage.span):
                break
            found[mark.number].add(other.number)
            found[other.number].add(mark.number)
    return {number: tuple(sorted(others)) for number, others in found.items()}


def _added(mark: Mark) -> dict[str, str | int] | None:
    span = mark.passage.span
    if all(evidence.kind is not EvidenceKind.ADDED for evidence in mark.passage.evidence):
        return None
    return {"document": span.document, "part": span.part, "start": span.start, "end": span.end}


def _home(mark: Mark, known: Mapping[tuple[Digest, PartId], Home]) -> Home:
    return known[mark.passage.span.document, mark.passage.span.part]


def quote(mark: Mark, part: Part) -> tuple[Piece, ...]:
    """The sentence or sentences in which a passage stands, with the passage marked."""
    start, end = around(part.text, mark.passage.span)
    before = Piece("… ", None, False) if _cut(part.text, start - 1) else None
    after = Piece(" …", None, False) if _cut(part.text, end) else None
    inside = pieces(part.text, start, end, (mark,))
    return tuple(piece for piece in (before, *inside, after) if piece)


def _cut(text: str, at: int) -> bool:
    """Whether a quotation that ends here ends in the middle of a word."""
    return 0 <= at < len(text) and not text[at].isspace()


def around(text: str, span: Span) -> tuple[int, int]:
    """Start and end of the sentences that a span touches, within its line or cell."""
    floor, ceiling = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    left = max(text.rfind(edge, floor, span.start) + 1 for edge in "\n\t")
    right = min((at for edge in "\n\t" if (at := text.find(edge, span.end, ceiling)) >= 0), default=ceiling)
    touched = [
        found for found in sentences(text, max(left, floor), right) if found[0] < span.end and span.start < found[1]
    ]
    starts, ends = (span.start, *(found[0] for found in touched)), (span.end, *(found[1] for found in touched))
    return min(starts), max(ends)


def _copied(span: Span, provenances: Sequence[Provenance], register: Register) -> tuple[str, ...]:
    return tuple(shown(_copy(provenance, register)) for provenance in copies_of(span, provenances))


def _copy(provenance: Provenance, register: Register) -> str:
    families = [family_name(family, register) for family in provenance.families]
    owner = f"a record of {listed(families)}" if families else "a record of which nobody knows whose it is"
    return f"{provenance.source.name}, {owner}; {provenance.likeness:.0%} of the words are the same"


def _rule(decision: Decision, rules: Mapping[str, str]) -> str:
    if decision.by != "policy":
        return shown(f"Decided by {decision.by}, with the reason {decision.reason}.")
    return shown(rules.get(decision.rule, "No rule fits, so a person has to decide."))
