"""The list of passages: each with its sentence, whose it is, why, how sure, and by which rule."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from partywall.decide import Policy
from partywall.model.disclosure import Decision, EvidenceKind, Outcome, Passage, PassageId, Screening
from partywall.model.look import Look
from partywall.model.people import Register
from partywall.model.text import Part, Span
from partywall.report.explanation import explanation
from partywall.report.marks import Mark, Piece, pieces
from partywall.report.origins import Origin, origin
from partywall.report.people import Whose, own_family, whose
from partywall.report.places import Headings, Home, around, homes, in_order, in_words
from partywall.report.traced import Traced
from partywall.report.wording import FACTS, shown, sureness


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
    origin: Origin | None
    """Where it came from, if it was traced."""
    origin_at: int
    """Number of the first passage of which just the same is to be said; mostly its own."""
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


class Telling:
    """Tells of each passage of a screening, with all at hand that this needs."""

    def __init__(self, screening: Screening, look: Look, register: Register, policy: Policy) -> None:
        self._screening, self._register = screening, register
        self.known = homes(screening.document)
        self._headings = Headings(look, self.known)
        self._rules = {rule.id: rule.text for rule in policy.rules}
        self._own = own_family(screening, register)
        self._traced = Traced(screening.provenances)

    def home(self, span: Span) -> Home:
        """The part in which a passage stands."""
        return self.known[span.document, span.part]

    def origin(self, mark: Mark) -> Origin | None:
        """Where a passage came from."""
        records = self._traced.of(mark.passage.span)
        return origin(mark.passage, self.home(mark.passage.span).part.text, records, self._own, self._register)

    def whose(self, passage: Passage) -> tuple[Whose, ...]:
        """Whom a passage is about."""
        return tuple(whose(subject, self._register) for subject in passage.about)

    def entry(
        self,
        mark: Mark,
        proposed: Outcome,
        also: tuple[int, ...] = (),
        came: Origin | None = None,
        came_at: int | None = None,
    ) -> Entry:
        """What is shown of one; ``came``: from where, told at the passage of the number ``came_at``."""
        passage, part = mark.passage, self.home(mark.passage.span).part
        records = self._traced.of(passage.span)
        return Entry(
            mark.number,
            passage.id,
            mark.outcome,
            quote(mark, part),
            part.stays,
            self.whose(passage),
            FACTS[passage.fact],
            sureness(passage.score),
            shown(explanation(passage, part, records, self._screening, self._register)),
            came,
            mark.number if came_at is None else came_at,
            _rule(mark.decision, self._rules),
            shown(self.where(passage.span)),
            also,
            proposed,
            mark.decision if mark.decision.by != "policy" else None,
            _added(mark),
        )

    def rule(self, decision: Decision) -> str:
        """The rule by which something was decided, in its own words."""
        return _rule(decision, self._rules)

    def where(self, span: Span) -> str:
        """Page, heading, kind of part."""
        return in_words(span, self.home(span), self._headings)


def entries(
    marks: Sequence[Mark],
    screening: Screening,
    look: Look,
    register: Register,
    policy: Policy,
) -> tuple[Entry, ...]:
    """What the list shows for each passage."""
    telling = Telling(screening, look, register, policy)
    proposed = {row.passage: row.outcome for row in screening.proposed}
    also = overlapping(marks)
    origins = {mark.number: telling.origin(mark) for mark in marks}
    first = {told: number for number, told in reversed(origins.items())}
    return tuple(
        telling.entry(
            mark,
            proposed.get(mark.passage.id, mark.outcome),
            also.get(mark.number, ()),
            origins[mark.number],
            first[origins[mark.number]],
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


def quote(mark: Mark, part: Part) -> tuple[Piece, ...]:
    """The sentence or sentences in which a passage stands, with the passage marked."""
    start, end = around(part.text, mark.passage.span.start, mark.passage.span.end)
    before = Piece("… ", None, False) if _cut(part.text, start - 1) else None
    after = Piece(" …", None, False) if _cut(part.text, end) else None
    inside = pieces(part.text, start, end, (mark,))
    return tuple(piece for piece in (before, *inside, after) if piece)


def _cut(text: str, at: int) -> bool:
    """Whether a quotation that ends here ends in the middle of a word."""
    return 0 <= at < len(text) and not text[at].isspace()


def _rule(decision: Decision, rules: Mapping[str, str]) -> str:
    if decision.by != "policy":
        return shown(f"Decided by {decision.by}, with the reason {decision.reason}.")
    return shown(rules.get(decision.rule, "No rule fits, so a person has to decide."))
